"""The report of a failure can be read, saved and copied; the data is checked meanwhile."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ita_desktop.services.incidents import IncidentLog
from ita_desktop.ui.incident.page import WHOLE, IncidentPage
from tests.ui.conftest import NoBreaker, OpenOffice


def test_the_report_is_read_saved_and_copied(
    qtbot: QtBot, open_office: OpenOffice, show: Callable[[QWidget], QWidget], tmp_path: Path
) -> None:
    """What is saved is what was read, and says what the check found."""
    services = open_office("2568-p1.json")
    IncidentLog(services.folder).note(ValueError("ชื่อคน"), "การประชุม")
    page = IncidentPage(services, NoBreaker())
    show(page)
    page.activate()
    qtbot.waitUntil(lambda: page.checked.plain == WHOLE)
    shown = page.text.toPlainText()
    assert "การประชุม\nbuiltins.ValueError" in shown
    assert "ผลตรวจข้อมูล ครบถ้วน" in shown
    assert "ชื่อคน" not in shown
    page.save(tmp_path / "report.txt")
    assert (tmp_path / "report.txt").read_text(encoding="utf-8") == shown
    page.save(tmp_path / "none" / "report.txt")
    assert not (tmp_path / "none").exists()
    page.copy_button.click()
    assert QGuiApplication.clipboard().text() == shown


def test_damage_is_told_beside_the_report(
    qtbot: QtBot, open_office: OpenOffice, show: Callable[[QWidget], QWidget]
) -> None:
    """Each thing that the check found, in its own words."""
    services = open_office("2568-p1.json")
    services.backups.make("ทดสอบ").write_bytes(b"damaged")
    page = IncidentPage(services, NoBreaker())
    show(page)
    page.activate()
    qtbot.waitUntil(lambda: "เสียหาย" in page.checked.plain)
    assert "ผลตรวจข้อมูล พบ 1 เรื่อง" in page.text.toPlainText()


def test_esc_goes_back(open_office: OpenOffice, show: Callable[[QWidget], QWidget]) -> None:
    page = IncidentPage(open_office(), NoBreaker())
    show(page)
    page.activate()
    left: list[bool] = []
    page.back_wanted.connect(lambda: left.append(True))
    QTest.keyClick(page.save_button, Qt.Key.Key_Escape)
    page.close_work()
    assert left
