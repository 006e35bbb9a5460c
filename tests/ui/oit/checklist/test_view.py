"""The checklist in sight: one key a status, editing in place, filters, what it remembers."""

import json
from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from ita_desktop.domain.oit import OitItem
from ita_desktop.services.bundle import Services
from ita_desktop.ui.kit.calendar import CalendarPopup
from ita_desktop.ui.kit.segments import Segment
from ita_desktop.ui.kit.theme import Theme
from ita_desktop.ui.oit.page import OitPage
from tests.ui.offices import NoBreaks, focused, hit, show_page, write
from tests.ui.oit.conftest import listed

SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def record(services: Services, code: str) -> OitItem:
    """What is kept of an item."""
    row = next(row for row in services.oit.checklist(2567).rows if row.item.code == code)
    assert row.record is not None
    return row.record


def state(services: Services, code: str) -> str:
    """An item's state."""
    return next(row.state for row in services.oit.checklist(2567).rows if row.item.code == code)


def typed(page: OitPage) -> str:
    """What stands in the field that is open."""
    editor = listed(page).table.editor
    assert editor is not None
    return editor.text()


def choose(page: OitPage, first: str, more: int = 0) -> None:
    """Select items from one on, as the hand does it."""
    page.go_to_place(first)
    for _ in range(more):
        hit(Qt.Key.Key_Down, held=SHIFT)


@pytest.mark.parametrize(("key", "text"), [(Qt.Key.Key_1, "1"), (Qt.Key.Key_unknown, "ๅ")])
def test_one_key_for_three_selected_items(page: OitPage, p5: Services, key: Qt.Key, text: str) -> None:
    """Read by key and by text, in one act, the selection stays."""
    choose(page, "o19", 2)
    hit(key, text)
    assert [state(p5, code) for code in ("o19", "o20", "o21", "o22")] == ["done"] * 4
    assert listed(page).table.codes() == ("o19", "o20", "o21")
    p5.history.undo()
    assert [state(p5, code) for code in ("o19", "o20", "o21")] == ["done", "in_progress", "not_started"]
    assert listed(page).narrower.filters.taken == "all"


@pytest.mark.parametrize(
    ("text", "becomes"),
    [("/", "in_progress"), ("-", "partly"), ("ถ", "not_started"), ("ุ", "current"), ("๓", "partly")],
)
def test_the_other_keys(page: OitPage, p5: Services, text: str, becomes: str) -> None:
    """Two to six on the Thai layout, and Thai digits; a date that is asked may be left open."""
    choose(page, "o12")
    hit(text=text)
    if becomes == "current":
        listed(page).foot.asks.field.setText("")
        hit(Qt.Key.Key_Return)
    assert state(p5, "o12") == becomes


def test_the_minus_of_the_number_pad_sets_nothing(page: OitPage, p5: Services) -> None:
    """Only the key of 3 means 3."""
    choose(page, "o3")
    hit(Qt.Key.Key_Minus, "-", Qt.KeyboardModifier.KeypadModifier)
    assert state(p5, "o3") == "done"


def test_the_bar_shows_the_same(qtbot: QtBot, page: OitPage, p5: Services) -> None:
    """Counts what is selected; its buttons do what the keys do."""
    choose(page, "o32", 2)
    assert listed(page).foot.bar.words.text() == "เลือก 3"
    qtbot.mouseClick(listed(page).foot.bar.choices["partly"], Qt.MouseButton.LeftButton)
    assert [state(p5, code) for code in ("o32", "o33", "o34")] == ["partly"] * 3
    assert focused() is listed(page).table


def test_a_forgotten_item_is_mended_by_one_key(page: OitPage, p5: Services) -> None:
    """o33 has a dashed ring until its status is set."""
    assert state(p5, "o33") == "missing"
    choose(page, "o33")
    hit(Qt.Key.Key_2, "2")
    assert state(p5, "o33") == "in_progress"


def test_wording_is_typed_in_place(page: OitPage, p5: Services) -> None:
    """F2 on the row; goes to all selected items."""
    choose(page, "o11", 1)
    hit(Qt.Key.Key_F2)
    write("รอผู้บริหารลงนาม")
    hit(Qt.Key.Key_Return)
    assert [record(p5, code).wording for code in ("o11", "o12")] == ["รอผู้บริหารลงนาม"] * 2
    assert focused() is listed(page).table


def test_a_key_on_a_group_sets_nothing(page: OitPage, p5: Services) -> None:
    """The item that was left by the keyboard is not set behind its back."""
    choose(page, "o11")
    hit(Qt.Key.Key_Up)
    assert listed(page).table.current_key() == "9.2" and listed(page).table.codes() == ()
    hit(Qt.Key.Key_1, "1")
    assert state(p5, "o11") == "in_progress"
    hit(Qt.Key.Key_Down)
    assert listed(page).table.codes() == ("o11",)


def test_known_wordings_are_offered(page: OitPage) -> None:
    """Those in use and the usual ones."""
    choose(page, "o11")
    hit(Qt.Key.Key_F2)
    editor = listed(page).table.editor
    assert editor is not None
    completer = editor.completer()
    model = completer.completionModel()
    write("เป็นปัจจุบัน")
    assert [model.index(at, 0).data() for at in range(model.rowCount())] == ["ดำเนินการเป็นปัจจุบัน"]


def test_escape_keeps_the_wording(page: OitPage, p5: Services) -> None:
    """What was typed is dropped."""
    choose(page, "o11")
    hit(Qt.Key.Key_F2)
    write("ทดลอง")
    hit(Qt.Key.Key_Escape)
    if listed(page).table.editor is not None:
        hit(Qt.Key.Key_Escape)
    assert record(p5, "o11").wording == "ระหว่างดำเนินการ"
    assert listed(page).table.editor is None


@pytest.mark.parametrize("text", ["29/3/67", "๒๙ มี.ค. ๖๗", "29032567"])
def test_the_due_date(page: OitPage, p5: Services, text: str) -> None:
    """D on either layout; a Buddhist date in any usual form."""
    choose(page, "o21")
    hit(text="ก")
    write(text)
    hit(Qt.Key.Key_Return)
    assert record(p5, "o21").due == date(2024, 3, 29)


def test_a_waiting_item_has_the_day_that_it_waits_for(page: OitPage, p5: Services) -> None:
    """The same key, the other date."""
    choose(page, "o12")
    hit(Qt.Key.Key_D, "d")
    assert typed(page) == "31 มี.ค. 67"
    write("1/4/67")
    hit(Qt.Key.Key_Return)
    assert (record(p5, "o12").waits_until, record(p5, "o12").due) == (date(2024, 4, 1), None)


def test_what_is_no_date_stays_with_its_reason(page: OitPage, p5: Services) -> None:
    """The field stays open, red; a right date is taken, Esc gives the former one back."""
    choose(page, "o21")
    hit(Qt.Key.Key_D, "d")
    write("30/2/2567")
    hit(Qt.Key.Key_Return)
    assert typed(page) == "30/2/2567"
    assert listed(page).table.note.isVisible() and "กุมภาพันธ์" in listed(page).table.note.reason
    hit(Qt.Key.Key_Escape)
    assert listed(page).table.editor is None and not listed(page).table.note.isVisible()
    assert record(p5, "o21").due is None


def test_the_unit_is_chosen_from_a_list(page: OitPage, p5: Services) -> None:
    """M opens the office's units, for all selected items."""
    choose(page, "o11", 1)
    hit(Qt.Key.Key_M, "m")
    menu = next(menu for menu in page.findChildren(QMenu) if menu.isVisible())
    assert [action.text() for action in menu.actions()][:2] == ["สำนักปลัด", "กองคลัง"]
    menu.actions()[1].trigger()
    menu.close()
    assert [record(p5, code).unit for code in ("o11", "o12")] == ["กองคลัง"] * 2


def test_filters_narrow_and_nothing_jumps(page: OitPage, p5: Services) -> None:
    """An item that is set under a filter stays in sight until the filter is chosen anew."""
    listed(page).narrower.filters.segments.chosen.emit("waiting")
    assert [line.key for line in listed(page).model.rows] == ["9.2", "o12", "o16"]
    choose(page, "o12")
    hit(Qt.Key.Key_1, "1")
    assert [line.key for line in listed(page).model.rows] == ["9.2", "o12", "o16"]
    assert listed(page).table.current_key() == "o12"
    listed(page).narrower.filters.segments.chosen.emit("waiting")
    assert [line.key for line in listed(page).model.rows] == ["9.2", "o16"]


def test_an_empty_filter_says_so(page: OitPage) -> None:
    """With the way back."""
    listed(page).narrower.filters.segments.chosen.emit("late")
    assert listed(page).nothing.words.plain == "ไม่มีรายการเลยกำหนด"
    listed(page).nothing.way.click()
    assert len(listed(page).model.rows) == 50


def test_a_place_can_ask_for_a_filter(page: OitPage, p5: Services) -> None:
    """What was looked for before does not narrow it; an unknown one shows everything."""
    p5.oit.set_field(2567, ["o21"], "due", date(2020, 1, 1))
    page.reload()
    listed(page).narrower.search.setText("gift")
    page.go_to_place("checklist:?late")
    assert [line.key for line in listed(page).model.rows] == ["9.3", "o21"]
    assert listed(page).narrower.filters.taken == "late"
    assert listed(page).narrower.search.text() == ""
    page.go_to_place("checklist:?unheard")
    assert len(listed(page).model.rows) == 50


def test_ctrl_f_finds(qtbot: QtBot, page: OitPage) -> None:
    """Words in any part of an item."""
    qtbot.keyClick(listed(page).table, Qt.Key.Key_F, CONTROL)
    assert focused() is listed(page).narrower.search
    write("ของขวัญ")
    assert listed(page).stack.currentWidget() is listed(page).nothing
    listed(page).narrower.search.setText("gift")
    assert [line.key for line in listed(page).model.rows] == ["10.1", "o31", "o32", "o33"]


def test_the_unit_filter(page: OitPage, p5: Services) -> None:
    """Units and what nobody has yet."""
    p5.oit.set_field(2567, ["o11", "o21"], "unit", "กองคลัง")
    listed(page).narrower.unit_field.edited.emit("กองคลัง")
    assert [line.key for line in listed(page).model.rows] == ["9.2", "o11", "9.3", "o21"]


def test_groups_fold_and_stay_on_top(page: OitPage) -> None:
    """Left goes to the group and folds it; the group's line stays over its items while they scroll."""
    choose(page, "o14")
    hit(Qt.Key.Key_Left)
    assert listed(page).table.current_key() == "9.2"
    hit(Qt.Key.Key_Left)
    assert "o14" not in [line.key for line in listed(page).model.rows]
    hit(Qt.Key.Key_Right)
    assert "o14" in [line.key for line in listed(page).model.rows]
    listed(page).table.verticalScrollBar().setValue(listed(page).table.rowViewportPosition(14))
    sticky = listed(page).table.sticky
    assert sticky is not None and sticky.isVisible()


def test_the_keyboard_is_never_under_the_group_on_top(page: OitPage) -> None:
    """Going up through the list."""
    choose(page, "o43")
    for _ in range(45):
        hit(Qt.Key.Key_Up)
        table = listed(page).table
        rect = table.visualRect(table.currentIndex())
        assert table.sticky is not None
        assert rect.top() >= table.sticky.covered or table.current().key[0] != "o"


def test_links_have_a_column_where_there_are_some(page: OitPage, p5: Services) -> None:
    """A year without links does not show an empty one."""
    from ita_desktop.domain.oit import Link

    assert len(listed(page).model.columns) == 6
    p5.oit.set_field(2567, ["o1"], "links", (Link(url="https://example.go.th/o1"),))
    assert [column.head for column in listed(page).model.columns][-1] == "ลิงก์"
    assert listed(page).model.index(1, 6).data() == "1"


def test_f9_shows_the_table_as_printed(qtbot: QtBot, page: OitPage) -> None:
    """On the page of papers."""
    with qtbot.waitSignal(page.go_to) as asked:
        qtbot.keyClick(listed(page).table, Qt.Key.Key_F9)
    assert asked.args == ["papers", "oit-status|2567"]


def test_an_assumed_list_says_so(qtbot: QtBot, page: OitPage, p5: Services) -> None:
    """The list of 2569 is not confirmed."""
    p5.years.add(2569)
    page.open_year(2569)
    said = page.header.sentence.text()
    assert "26 รายการ ยังไม่ได้ตั้งสถานะ" in said
    assert "รายการปี 2569 ยังไม่ยืนยันกับคู่มือ แก้ได้ที่ตั้งค่า" in said


def test_a_year_without_data_says_what_to_do(page: OitPage) -> None:
    """No empty table, no bar."""
    page.open_year(2560)
    assert page.stack.currentWidget() is page.nothing
    assert "ไม่มีข้อมูลปีงบประมาณ 2560" in page.nothing.words.plain
    assert listed(page).print_button.isHidden()


def test_the_look_is_remembered(qtbot: QtBot, page: OitPage, p5: Services) -> None:
    """Filter, unit, item and folds survive as plain data."""
    listed(page).table.folding.emit("9.1")
    page.go_to_place("o20")
    kept = json.loads(json.dumps(page.get_state()))
    other = OitPage(p5, NoBreaks())
    other.set_state(kept)
    show_page(qtbot, other, p5, 2567)
    assert other.get_state() == page.get_state()
    assert listed(other).table.current_key() == "o20"


def test_a_row_is_spoken_as_a_sentence(page: OitPage) -> None:
    """Code, title, state, dates, wording."""
    page.go_to_place("o12")
    said = listed(page).table.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("o12 รายงานการกำกับติดตาม")
    assert "รอเวลา หลัง 31 มี.ค. 67 รอดำเนินการ" in said


def test_a_year_without_a_list_says_what_to_do(page: OitPage, p5: Services) -> None:
    """Before the first framework there are totals only."""
    p5.years.add(2564)
    page.open_year(2564)
    assert listed(page).stack.currentWidget() is listed(page).nothing
    assert listed(page).nothing.words.plain.startswith("ปีงบประมาณ 2564 ไม่มีรายการ OIT ในกรอบการประเมิน")
    assert not listed(page).print_button.isEnabled()


def test_large_type_leaves_nothing_cut(qtbot: QtBot, page: OitPage, theme: Theme) -> None:
    """At 130 % in the least window: statuses and filters keep words and counts, dates are seen whole."""
    theme.set_percent(130)
    theme.force_dark(False)
    page.resize(960, 560)
    listed(page).show_all()
    qtbot.waitUntil(lambda: listed(page).foot.bar.unit.isHidden())
    bar = listed(page).foot.bar
    qtbot.waitUntil(lambda: not bar.words.is_elided())
    for button in (*bar.choices.values(), *listed(page).narrower.filters.segments.findChildren(Segment)):
        assert button.width() >= button.sizeHint().width()
    assert listed(page).narrower.filters.segments.geometry().right() <= listed(page).narrower.filters.width()
    widths = [listed(page).table.columnWidth(at) for at in range(listed(page).table.model().columnCount())]
    assert sum(widths) <= listed(page).table.viewport().width()


def test_the_least_window_has_room_for_unit_and_date(qtbot: QtBot, page: OitPage) -> None:
    """At the usual type every button of the bar is seen whole in a window of 1200."""
    page.resize(1020, 560)
    bar = listed(page).foot.bar
    qtbot.waitUntil(lambda: bar.width() == 1020)
    assert not bar.unit.isHidden()
    assert not bar.date.isHidden()
    assert bar.date.geometry().right() <= bar.width()
    qtbot.waitUntil(lambda: not bar.words.is_elided())


def test_a_day_picked_from_the_calendar_leaves_the_keyboard_at_its_item(page: OitPage, p5: Services) -> None:
    """The next key goes on in the list."""
    choose(page, "o12")
    hit(Qt.Key.Key_D, "d")
    listed(page).acts.open_here()
    popup = page.findChild(CalendarPopup)
    assert popup is not None
    assert popup.screen().availableGeometry().contains(popup.geometry()), popup.geometry()
    popup.days.activated.emit(QDate(2024, 3, 20))
    kept = record(p5, "o12")
    assert date(2024, 3, 20) in (kept.due, kept.waits_until)
    assert focused() is listed(page).table


def test_an_item_that_is_gone_to_is_the_only_one_selected(page: OitPage) -> None:
    """Whatever was selected before, and whichever keys are still held down."""
    page.go_to_place("o3")
    hit(Qt.Key.Key_Down, held=Qt.KeyboardModifier.ShiftModifier)
    assert listed(page).table.codes() == ("o3", "o4")
    page.go_to_place("o4")
    assert listed(page).table.codes() == ("o4",)
