"""The side panel follows the row, saves each field when it is left, and keeps what it cannot take."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ita_desktop.domain.agencies import Officer
from ita_desktop.domain.oit import Link, StatusChange
from ita_desktop.domain.scores import Score
from ita_desktop.services.bundle import Services
from ita_desktop.ui.kit.theme import Theme
from ita_desktop.ui.oit.checklist.columns import STATUS, UNIT, WORDING
from ita_desktop.ui.oit.page import OitPage
from ita_desktop.ui.oit.panel.panel import ItemPanel
from tests.ui.offices import NoBreaks, focused, hit, show_page, write
from tests.ui.oit.conftest import listed
from tests.ui.oit.panel.conftest import YEAR, Fill, leave, open_panel, record, type_into
from tests.ui.typing_keys import NO_KEY, press

LONG = "รายงานการกำกับติดตามการดำเนินงานและการใช้งบประมาณประจำปี ที่ปฏิบัติหน้าที่ด้วยความรู้ฎุ์ญี่ป้ำ " * 30


def hit_offer(key: Qt.Key) -> None:
    """Press a key while words are offered."""
    popup = QApplication.activePopupWidget()
    assert popup is not None
    press(popup, key)


# -- opening and following -----------------------------------------------------------------------------


def test_closed_at_first_and_opened_by_a_key(page: OitPage) -> None:
    """On a screen of 1366 the table has the width; F12 opens and closes; the keyboard stays in the table."""
    view = listed(page)
    page.go_to_place("o5")
    assert view.panel.isHidden()
    hit(Qt.Key.Key_F12)
    assert view.panel.isVisible() and focused() is view.table
    assert view.panel.head.code.plain == "o5"
    hit(Qt.Key.Key_F12)
    assert view.panel.isHidden()


def test_open_at_first_in_a_wide_window(qtbot: QtBot, p5: Services) -> None:
    """From 1600 on there is room for both; what the user chose is remembered in any width."""
    wide = OitPage(p5, NoBreaks())
    show_page(qtbot, wide, p5, YEAR, size=(1740, 1000))
    assert listed(wide).panel.isVisible()
    hit(Qt.Key.Key_F12)
    state = wide.get_state()
    again = OitPage(p5, NoBreaks())
    again.set_state(state)
    show_page(qtbot, again, p5, YEAR, size=(1740, 1000))
    assert listed(again).panel.isHidden()


def test_follows_the_keyboard(page: OitPage, panel: ItemPanel) -> None:
    """Each row that is reached is shown whole; a group is no item."""
    assert panel.head.title.plain == "แผนดำเนินงานและการใช้งบประมาณประจำปี"
    assert panel.head.group.plain == "9.2 การบริหารงาน"
    hit(Qt.Key.Key_Down)
    assert panel.head.code.plain == "o12"
    hit(Qt.Key.Key_Up)
    hit(Qt.Key.Key_Up)
    assert panel.none.isVisible() and panel.head.isHidden()


def test_several_selected_rows_are_told(page: OitPage, panel: ItemPanel) -> None:
    """The panel says that it edits one of them."""
    hit(Qt.Key.Key_Down, held=Qt.KeyboardModifier.ShiftModifier)
    assert panel.head.several.label.plain == "เลือก 2 รายการ แผงนี้แสดงและแก้เฉพาะ o12"
    hit(Qt.Key.Key_Down)
    assert panel.head.several.isHidden()


def test_the_table_gives_way(page: OitPage, panel: ItemPanel) -> None:
    """Titles keep their room; every column that is seen is inside the table."""
    table = listed(page).table
    used = sum(map(table.columnWidth, range(table.model().columnCount())))
    assert used <= table.viewport().width()
    assert table.columnWidth(1) >= 200


def test_what_gave_way_is_still_edited(page: OitPage, panel: ItemPanel, theme: Theme, p5: Services) -> None:
    """At 130 % wording and unit are left out of the table: their fields open at the status."""
    theme.set_percent(130)
    table = listed(page).table
    assert table.isColumnHidden(WORDING) and table.isColumnHidden(UNIT)
    table.setFocus()
    hit(Qt.Key.Key_F2)
    assert table.editor is not None and table.editor.x() == table.columnViewportPosition(STATUS)
    write("รอลงนาม")
    hit(Qt.Key.Key_Return)
    assert record(p5, "o11").wording == "รอลงนาม"
    hit(Qt.Key.Key_F12)
    assert not table.isColumnHidden(WORDING)


def test_an_empty_list_has_no_item(page: OitPage, panel: ItemPanel, p5: Services) -> None:
    """What was typed is saved; the panel asks for an item."""
    type_into(panel.note.field, "ก่อนค้นหา")
    listed(page).narrower.search.setText("ไม่มีรายการชื่อนี้")
    assert panel.none.isVisible() and panel.note.isHidden()
    assert record(p5, "o11").note == "ก่อนค้นหา"
    listed(page).show_all()
    assert panel.note.isVisible()


def test_escape_goes_back_to_the_table(page: OitPage, panel: ItemPanel) -> None:
    """From a field in which nothing is typed."""
    panel.note.enter()
    hit(Qt.Key.Key_Escape)
    assert focused() is listed(page).table


def test_closing_saves_and_goes_back(page: OitPage, panel: ItemPanel, p5: Services) -> None:
    """F12 in a field."""
    type_into(panel.note.field, "ส่งงานแล้ว")
    hit(Qt.Key.Key_F12)
    assert record(p5, "o11").note == "ส่งงานแล้ว"
    assert focused() is listed(page).table


@pytest.mark.parametrize(
    ("key", "text", "part"),
    [(Qt.Key.Key_L, "l", "links"), (NO_KEY, "ส", "links"), (Qt.Key.Key_C, "c", "components")],
)
def test_letters_go_into_a_part(page: OitPage, fill: Fill, key: Qt.Key, text: str, part: str) -> None:
    """L goes to the links, C to the ticks, on both layouts, and opens the panel."""
    fill("o11", components={"year": True})
    page.go_to_place("o11")
    hit(key, text)
    panel = listed(page).panel
    assert getattr(panel, part).isAncestorOf(focused())


# -- typing --------------------------------------------------------------------------------------------


def test_a_note_is_saved_when_left_and_taken_back(panel: ItemPanel, p5: Services) -> None:
    """One act, one undo, and the field shows it."""
    type_into(panel.note.field, "ระวัง <b>&</b> ฎุ์")
    assert record(p5, "o11").note is None
    leave()
    assert record(p5, "o11").note == "ระวัง <b>&</b> ฎุ์"
    p5.history.undo()
    assert record(p5, "o11").note is None
    assert panel.note.field.text() == ""


def test_long_thai_is_kept_whole(panel: ItemPanel, p5: Services) -> None:
    """And the field grows with it."""
    before = panel.note.field.height()
    panel.note.enter()
    QApplication.clipboard().setText(LONG)
    hit(Qt.Key.Key_V, held=Qt.KeyboardModifier.ControlModifier)
    leave()
    assert record(p5, "o11").note == LONG.strip()
    assert panel.note.field.height() > before


def test_what_is_typed_goes_to_its_item(page: OitPage, panel: ItemPanel, p5: Services) -> None:
    """Also where another row becomes current while the keyboard is in the field."""
    type_into(panel.note.field, "ของ o11")
    page.go_to_place("o12")
    assert (record(p5, "o11").note, record(p5, "o12").note) == ("ของ o11", None)
    assert panel.note.field.text() == ""


def test_what_is_typed_goes_to_its_year(page: OitPage, panel: ItemPanel, p5: Services) -> None:
    """The same code of another year is another item."""
    type_into(panel.note.field, "ของปี 2567")
    page.open_year(2566)
    assert record(p5, "o11").note == "ของปี 2567"
    assert panel.note.field.text() == ""


def test_nothing_typed_is_no_act(panel: ItemPanel, p5: Services) -> None:
    """Going through all fields leaves the history as it was."""
    before = p5.history.entries()
    panel.standing.enter()
    for _ in range(12):
        leave()
    assert p5.history.entries() == before


def test_unit_and_officer_are_offered_and_others_typed(page: OitPage, p5: Services) -> None:
    """The office's units, its officers, and any other word."""
    agency = p5.agency.get()
    p5.agency.save(replace(agency, officers=(Officer(name="นางสาวตัวอย่าง ใจดี"),)))
    panel = open_panel(page, "o11")
    panel.standing.unit.setFocus()
    hit(Qt.Key.Key_F4)
    completer = panel.standing.unit.completer()
    offered = completer.completionModel()
    assert [offered.index(at, 0).data() for at in range(offered.rowCount())] == list(agency.units or ())
    hit_offer(Qt.Key.Key_Escape)
    assert panel.standing.officer.completer().model().index(0, 0).data() == "นางสาวตัวอย่าง ใจดี"
    type_into(panel.standing.unit, "กองสาธารณสุข")
    hit(Qt.Key.Key_Return)
    assert focused() is panel.standing.officer
    write("หัวหน้าฝ่าย <ก&ข>")
    leave()
    assert (record(p5, "o11").unit, record(p5, "o11").officer) == ("กองสาธารณสุข", "หัวหน้าฝ่าย <ก&ข>")


def test_a_date_is_read_as_it_is_typed(panel: ItemPanel, p5: Services) -> None:
    """Thai digits and a short year."""
    type_into(panel.standing.due, "๓๑/๓/๖๗")
    leave()
    assert record(p5, "o11").due == date(2024, 3, 31)
    assert panel.standing.due.text() == "31 มี.ค. 67"
    p5.history.undo()
    assert panel.standing.due.text() == ""


def test_a_refused_date_stays_with_its_item(page: OitPage, panel: ItemPanel, p5: Services) -> None:
    """It stands there with its reason, is not seen at other items, and is there when one comes back."""
    type_into(panel.standing.due, "31/2/2567")
    leave()
    reason = panel.standing.lines["due"].below
    assert reason.plain == "กุมภาพันธ์ 2567 มีวันที่ 1 ถึง 29" and reason.isVisible()
    assert record(p5, "o11").due is None
    listed(page).table.setFocus()
    hit(Qt.Key.Key_Down)
    assert panel.standing.due.text() == "" and reason.isHidden()
    hit(Qt.Key.Key_Up)
    assert panel.standing.due.text() == "31/2/2567" and reason.isVisible()
    type_into(panel.standing.due, "29/2/2567")
    leave()
    assert record(p5, "o11").due == date(2024, 2, 29)


def test_dates_that_do_not_matter_are_not_asked_for(page: OitPage) -> None:
    """A day to wait for where the item waits, the next look where it is done."""
    rows = open_panel(page, "o12").standing.lines
    assert rows["waits_until"].isVisible() and rows["review_on"].isHidden()
    page.go_to_place("o3")
    assert rows["waits_until"].isHidden() and rows["review_on"].isVisible()


# -- what is said --------------------------------------------------------------------------------------


def test_an_item_without_record(page: OitPage, p5: Services) -> None:
    """o33 was forgotten: it is said, and typing begins its record."""
    panel = open_panel(page, "o33")
    assert panel.standing.state.label.plain == "ตกหล่น"
    assert panel.history.none.isVisible()
    type_into(panel.note.field, "เพิ่งพบว่าตกหล่น")
    leave()
    assert record(p5, "o33").note == "เพิ่งพบว่าตกหล่น"


def test_a_year_without_data_says_so(page: OitPage, panel: ItemPanel) -> None:
    """Nothing of the year before stays in sight."""
    page.open_year(2570)
    assert not panel.isVisible()


def test_the_result_of_the_year(page: OitPage, p5: Services) -> None:
    """An item that lost points is told in red and in words; a full one too; unknown says nothing."""
    p5.scores.record(YEAR, "o11", "50")
    p5.scores.record(YEAR, "o12", "100")
    panel = open_panel(page, "o11")
    assert panel.head.result.label.plain == "ปี 2567 ได้ 50.00 เสียคะแนน"
    page.go_to_place("o12")
    assert panel.head.result.label.plain == "ปี 2567 ได้ 100.00 คะแนน"
    page.go_to_place("o13")
    assert panel.head.result.isHidden()


def test_what_the_item_was_last_year(page: OitPage, p5: Services) -> None:
    """Its score, and its links, which open in the browser."""
    p5.oit.set_field(2566, ("o11",), "links", (Link(url="https://www.example.go.th/2566"),))
    panel = open_panel(page, "o11")
    assert panel.head.former.plain == "ปี 2566 o11 ได้ 100.00 คะแนน"
    assert [line.url for line in panel.head.links.shown] == ["https://www.example.go.th/2566"]


def test_history_is_told_newest_first(page: OitPage, fill: Fill) -> None:
    """When, by whom, from what to what, the note; the older ones when they are wanted."""
    changes = tuple(
        StatusChange(
            on=date(2024, 1, day), from_="รอดำเนินการ", to="กำลังดำเนินการ", by="นักจัดการงาน", note=f"<{day}&>"
        )
        for day in range(1, 8)
    )
    fill("o11", history=changes)
    panel = open_panel(page, "o11")
    told = [label.plain for label in panel.history.lines.shown]
    assert told[0] == "7 ม.ค. 67 โดย นักจัดการงาน\nจาก รอดำเนินการ เป็น กำลังดำเนินการ\n<7&>"
    assert len(told) == 5 and panel.history.more.text() == "ดูอีก 2 ครั้ง"
    panel.history.more.setFocus()
    hit(Qt.Key.Key_Return)
    assert len(panel.history.lines.shown) == 7 and panel.history.more.isHidden()


def test_a_status_key_shows_in_the_panel(page: OitPage, panel: ItemPanel) -> None:
    """Since when, and how it stands now."""
    hit(Qt.Key.Key_1, "1")
    assert panel.standing.state.label.plain == "เสร็จแล้ว"
    assert panel.standing.since.plain.startswith("ตั้งแต่ 10 มี.ค. 67 09.30 น.")


def test_tab_goes_down_the_panel(page: OitPage, fill: Fill) -> None:
    """From field to field as they are seen, also through ticks and links that were made later."""
    fill("o11", components={"a": True, "b": False}, links=(Link(url="https://a.go.th/1"),))
    panel = open_panel(page, "o11")
    panel.standing.enter()
    content, seen = panel.column.parentWidget(), []
    assert content is not None
    for _ in range(11):
        seen.append(focused().mapTo(content, focused().rect().topLeft()).y())
        leave()
    assert seen == sorted(seen)


def test_scores_are_figures_of_the_year(p5: Services) -> None:
    """The background of a year holds what the result gave."""
    p5.scores.record(YEAR, "o1", "93.3")
    assert p5.oit_background.of(YEAR).scores["o1"].same_as(Score(9330))
