"""Wiping from the page of history: chosen, told where it stands, one button that names how much goes."""

from collections.abc import Callable
from datetime import datetime
from threading import Event

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ita_desktop.services.bundle import Services
from ita_desktop.storage import WipeStopped
from ita_desktop.ui.history.page import HistoryPage
from ita_desktop.ui.history.wipe_form import NO_PLACE
from ita_desktop.ui.history.wiping import BACKUPS_GONE, NO_YEAR, PRESS, WIPING, WipeView
from tests.ui.offices import NoBreaks, focused, show_page

NAME = "นายผู้ร้องเรียน ทดสอบลบ"
WHY = "ตามคำขอของเจ้าของข้อมูล"


@pytest.fixture
def page(qtbot: QtBot, p1: Services) -> HistoryPage:
    """A name was typed into a score's cell and taken out again; a backup holds it."""
    p1.context.clock = datetime.now
    p1.scores.record(2568, "i2", f"93.13 {NAME}")
    p1.scores.record(2568, "i2", "93.13")
    p1.backups.make()
    shown = HistoryPage(p1, NoBreaks())
    show_page(qtbot, shown, p1, 2568)
    return shown


def opened(qtbot: QtBot, page: HistoryPage) -> WipeView:
    """The view over the list."""
    qtbot.mouseClick(page.wipe_button, Qt.MouseButton.LeftButton)
    assert page.rooms.currentWidget() is page.wiping
    return page.wiping


def settled(qtbot: QtBot, view: WipeView) -> str:
    """What is said once the work beside the window is over."""
    qtbot.waitUntil(lambda: not view.is_busy)
    return view.told.label.plain


def sought(qtbot: QtBot, view: WipeView, text: str) -> str:
    """A text typed, and looked for with Enter."""
    view.form.text.setText(text)
    qtbot.keyClick(view.form.text, Qt.Key.Key_Return)
    return settled(qtbot, view)


def fates(view: WipeView) -> dict[str, str]:
    """What the table says becomes of each place."""
    model = view.table.records
    return {model.index(row, 0).data(): model.index(row, 2).data() for row in range(model.rowCount())}


def test_a_name_goes_and_then_its_backups(qtbot: QtBot, page: HistoryPage, p1: Services) -> None:
    """Nothing happens by typing; the button names how much; without a reason it is refused in words."""
    view = opened(qtbot, page)
    assert focused() is view.form.text
    assert not view.wipe.isEnabled()
    view.form.text.setText(NAME)
    assert view.told.label.plain == PRESS
    assert not view.wipe.isEnabled()
    assert "จะลบค่าในประวัติ 2 รายการ" in sought(qtbot, view, NAME)
    assert fates(view)["ข้อมูลสำรองในเครื่องนี้"] == "ยังเก็บไว้"
    assert "2 รายการ" in view.wipe.text()
    qtbot.mouseClick(view.wipe, Qt.MouseButton.LeftButton)
    assert "ยังไม่ได้ระบุเหตุผล" in settled(qtbot, view)
    assert focused() is view.form.why
    view.form.why.setText(WHY)
    with qtbot.waitSignal(view.gone) as gone:
        qtbot.mouseClick(view.wipe, Qt.MouseButton.LeftButton)
    assert gone.args == [NAME]
    assert settled(qtbot, view).startswith("ลบค่าในประวัติ 2 รายการแล้ว")
    assert fates(view)["ค่าเดิมในประวัติ"] == "ลบแล้ว"
    assert view.remove.isVisible()
    assert NAME.encode() not in (p1.folder / "office.sqlite").read_bytes()
    qtbot.mouseClick(view.remove, Qt.MouseButton.LeftButton)
    assert settled(qtbot, view) == BACKUPS_GONE
    assert not view.remove.isVisible()
    assert not any(NAME.encode() in each.path.read_bytes() for each in p1.backups.all())


def test_with_the_backups_chosen_one_act_takes_both(qtbot: QtBot, page: HistoryPage, p1: Services) -> None:
    """A new backup is there then, and only that."""
    view = opened(qtbot, page)
    sought(qtbot, view, NAME)
    qtbot.keyClick(view.form.backups, Qt.Key.Key_Space)
    settled(qtbot, view)
    assert fates(view)["ข้อมูลสำรองในเครื่องนี้"] == "ลบหลังสำรองใหม่"
    view.form.why.setText(WHY)
    qtbot.mouseClick(view.wipe, Qt.MouseButton.LeftButton)
    settled(qtbot, view)
    assert len(p1.backups.all()) == 1
    assert not any(NAME.encode() in file.read_bytes() for file in p1.folder.rglob("*.sqlite"))


def test_esc_stops_a_wipe_that_took_nothing_yet(
    qtbot: QtBot, page: HistoryPage, p1: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And says that everything is as it was; Esc again goes back to the list."""
    view = opened(qtbot, page)
    sought(qtbot, view, NAME)
    view.form.why.setText(WHY)

    pressed = Event()

    def slow(_choice: object, _why: str, progress: Callable[[int, int], bool]) -> None:
        pressed.wait()
        assert not progress(0, 1)
        raise WipeStopped

    monkeypatch.setattr(p1.wiping, "take", slow)
    qtbot.mouseClick(view.wipe, Qt.MouseButton.LeftButton)
    assert view.row.isVisible()
    assert view.row.words.text() == WIPING
    assert focused() is view.row.stop
    qtbot.keyClick(view.row.stop, Qt.Key.Key_Escape)
    pressed.set()
    assert settled(qtbot, view) == str(WipeStopped())
    assert page.rooms.currentWidget() is view
    qtbot.keyClick(view.back, Qt.Key.Key_Escape)
    assert page.rooms.currentWidget() is page.listed


def test_an_evidence_file_is_taken_from_its_item(qtbot: QtBot, page: HistoryPage, p1: Services) -> None:
    """The line of the file offers it, and what is left is looked for again."""
    file = p1.folder.parent / "letter.txt"
    file.write_text(NAME)
    p1.evidence.attach(2568, "o1", [file])
    view = opened(qtbot, page)
    sought(qtbot, view, NAME)
    assert view.table.go_to(next((each.where, each.file) for each in view.table.records.rows if each.file))
    qtbot.mouseClick(view.detach, Qt.MouseButton.LeftButton)
    assert "ไฟล์หลักฐาน 1 ไฟล์" in settled(qtbot, view)
    assert p1.evidence.files(2568, "o1") == ()


def test_one_record_is_taken_from_the_list(qtbot: QtBot, page: HistoryPage) -> None:
    """The record that the list shows alone; without one the view says how to choose it."""
    view = opened(qtbot, page)
    view.kinds.take("place")
    view.begin()
    assert view.form.place.plain == NO_PLACE
    assert not view.wipe.isEnabled()
    qtbot.keyClick(view.form.why, Qt.Key.Key_Escape)
    assert page.rooms.currentWidget() is page.listed
    assert focused() is page.table
    page.activate("scores/2568/i2")
    opened(qtbot, page)
    settled(qtbot, view)
    assert "คะแนน i2 ปี 2568" in view.form.place.plain
    assert view.wipe.isEnabled()


def test_a_young_history_has_no_year_to_go(qtbot: QtBot, page: HistoryPage) -> None:
    """Retention takes whole years that are over."""
    view = opened(qtbot, page)
    view.kinds.take("year")
    view.begin()
    assert view.told.label.plain == NO_YEAR
    assert not view.wipe.isEnabled()


def test_a_text_that_still_stands_is_told(qtbot: QtBot, page: HistoryPage, p1: Services) -> None:
    """It is changed on its page first."""
    p1.scores.record(2568, "i3", f"92 {NAME}")
    view = opened(qtbot, page)
    sought(qtbot, view, NAME)
    assert fates(view)["ข้อความที่ช่องยังไม่รับ"] == "ต้องทำเอง"
