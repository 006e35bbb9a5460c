"""The three steps that the help page tells: pack on the old PC, take it in on the new one, check."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ita_desktop import bootstrap, paths
from ita_desktop.domain.thai.breaks import WordBreaker, read_words
from ita_desktop.services.bundle import Services
from ita_desktop.ui.kit.file_dialogs import FROM_FILE
from ita_desktop.ui.main_window import MainWindow
from ita_desktop.ui.pages import FIRST_RUN, PAGES
from ita_desktop.ui.safety.page import WELL, SafetyPage
from ita_desktop.ui.window_state import WindowState

CASES = Path(__file__).resolve().parent.parent / "cases"
SECRET = "ต้นไม้ ทะเล รถไฟ ดินสอ"


def shown(qtbot: QtBot, services: Services) -> MainWindow:
    """The program's window on an office."""
    window = MainWindow(PAGES, FIRST_RUN, WindowState())
    qtbot.addWidget(window)
    window.show()
    window.open(services, WordBreaker(read_words(paths.WORDS)))
    return window


def safety(window: MainWindow, place: str = "") -> SafetyPage:
    """The page of backups, opened at a place."""
    window.go_to("safety", place)
    assert isinstance(window.page, SafetyPage)
    return window.page


def idle(qtbot: QtBot, page: SafetyPage) -> None:
    """Until the work that goes on beside is over."""
    qtbot.waitUntil(lambda: page.row.isHidden() and not page._work.is_busy)


def test_an_office_moves_in_three_steps(qtbot: QtBot, tmp_path: Path) -> None:
    """All data, all history and all evidence; a sealed file on the way."""
    old = bootstrap.open_office(tmp_path / "old", True)
    old.exchange.apply(old.exchange.prepare(CASES / "2568-p1.json"))
    (tmp_path / "หลักฐาน.txt").write_text("หลักฐาน", encoding="utf-8")
    old.evidence.attach(2568, "o1", [tmp_path / "หลักฐาน.txt"])
    window = shown(qtbot, old)
    page = safety(window)
    page.packing.write(tmp_path / "usb.age", SECRET)
    idle(qtbot, page)
    window.close()
    before = old.exchange.exported(), old.history.undoable(), old.context.database.evidence.kept()
    old.close()

    new = bootstrap.open_office(tmp_path / "new", True)
    window = shown(qtbot, new)
    assert window.page.title == "เริ่มใช้งาน"
    page = safety(window, f"{FROM_FILE}{tmp_path / 'usb.age'}")
    page.ask.field.setText(SECRET)
    page.ask.take()
    idle(qtbot, page)
    assert "จะกลับมา" in page.panel.told
    QTest.keyClick(page, Qt.Key.Key_F8)
    idle(qtbot, page)
    assert page.banner.words.startswith("กู้คืนแล้ว")

    page.verify.click()
    idle(qtbot, page)
    assert page.banner.words == WELL
    assert (new.exchange.exported(), new.history.undoable(), new.context.database.evidence.kept()) == before
    window.go_to("home")
    assert window.page.title == "หน้าแรก"
    window.close()
    new.close()
