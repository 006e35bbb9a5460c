"""Help: the way out for an office's data."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ita_desktop.exchange import read_package
from ita_desktop.ui.help.page import STOPPED, HelpPage
from tests.ui.conftest import NoBreaker, OpenOffice


def test_the_office_file_is_written_from_the_window(
    open_office: OpenOffice, show: Callable[[QWidget], QWidget], tmp_path: Path
) -> None:
    """The same bytes as the command writes; a folder that is not there is told."""
    services = open_office("2568-p1.json")
    page = HelpPage(services, NoBreaker())
    show(page)
    page.export(tmp_path / "office.json")
    assert (tmp_path / "office.json").read_bytes() == services.exchange.exported()
    assert "office.json" in page.banner.words
    page.export(tmp_path / "none" / "office.json")
    assert "office.json แล้ว" not in page.banner.words
    assert not (tmp_path / "none").exists()


def test_evidence_files_go_with_the_office_file(
    qtbot: QtBot, open_office: OpenOffice, show: Callable[[QWidget], QWidget], tmp_path: Path
) -> None:
    """A lost one is told; the package is there all the same."""
    services = open_office("2568-p1.json")
    for name in ("หนึ่ง.pdf", "สอง.pdf"):
        (tmp_path / name).write_text(name, encoding="utf-8")
        services.evidence.attach(2568, "o1", [tmp_path / name])
    page = HelpPage(services, NoBreaker())
    show(page)
    page.export_package(tmp_path / "office.zip")
    assert page.row.isVisible()
    qtbot.waitUntil(lambda: "office.zip แล้ว" in page.banner.words)
    assert not page.row.isVisible()
    assert len(read_package(tmp_path / "office.zip").sizes) == 2
    first, _ = services.evidence.files(2568, "o1")
    services.context.database.evidence.path(first.sha256).unlink()
    page.export_package(tmp_path / "office.zip")
    qtbot.waitUntil(lambda: "แต่ไม่มีไฟล์หลักฐาน หนึ่ง.pdf" in page.banner.words)
    assert len(read_package(tmp_path / "office.zip").sizes) == 1
    page.export_package(tmp_path / "none" / "office.zip")
    qtbot.waitUntil(lambda: "ไม่มีโฟลเดอร์" in page.banner.words)


def test_an_export_can_be_stopped(
    open_office: OpenOffice, show: Callable[[QWidget], QWidget], tmp_path: Path
) -> None:
    """Then nothing stands there."""
    services = open_office("2568-p1.json")
    page = HelpPage(services, NoBreaker())
    show(page)
    page.export_package(tmp_path / "none" / "office.zip")
    page.row.stop.click()
    assert page.banner.words == STOPPED
    page.close_work()
    assert not (tmp_path / "none").exists()
