"""Asking at the foot before a status is changed: nothing is done before the answer, all of it is one act."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ita_desktop.domain.oit import OitItem
from ita_desktop.services.bundle import Services
from ita_desktop.ui.kit.asking import AskRow
from ita_desktop.ui.oit.page import OitPage
from tests.ui.offices import P1, NoBreaks, focused, hit, open_office, show_page, write
from tests.ui.oit.conftest import listed

SHIFT = Qt.KeyboardModifier.ShiftModifier


def record(services: Services, code: str, year: int = 2567) -> OitItem:
    """What is kept of an item."""
    found = next(row.record for row in services.oit.checklist(year).rows if row.item.code == code)
    assert found is not None
    return found


def choose(page: OitPage, first: str, more: int = 0) -> None:
    """Select items from one on."""
    page.go_to_place(first)
    for _ in range(more):
        hit(Qt.Key.Key_Down, held=SHIFT)


def asks(page: OitPage) -> AskRow:
    """The row at the foot."""
    return listed(page).foot.asks


def test_going_back_from_done_asks_why(page: OitPage, p5: Services) -> None:
    """The field has the keyboard at once; the answer goes to all that changed, and is one act."""
    choose(page, "o19", 2)
    hit(Qt.Key.Key_2, "2")
    assert focused() is asks(page).field
    assert asks(page).words.text() == "o19 เคยเสร็จแล้ว เปลี่ยนเป็นกำลังทำ เพราะอะไร"
    assert listed(page).foot.bar.isHidden()
    assert record(p5, "o21").status == "not_started"
    write("ลิงก์ <เปิด> ไม่ได้")
    hit(Qt.Key.Key_Return)
    assert [record(p5, code).status for code in ("o19", "o20", "o21")] == ["in_progress"] * 3
    assert record(p5, "o19").history[-1].note == "ลิงก์ <เปิด> ไม่ได้"
    assert focused() is listed(page).table and listed(page).foot.bar.isVisible()
    p5.history.undo()
    assert record(p5, "o19").status == "done" and record(p5, "o19").history == ()


def test_given_up_nothing_changes(page: OitPage, p5: Services) -> None:
    """The keyboard is back at its items, which are still selected."""
    choose(page, "o19", 1)
    hit(Qt.Key.Key_2, "2")
    write("ทดลอง")
    hit(Qt.Key.Key_Escape)
    assert record(p5, "o19").status == "done" and not asks(page).isVisible()
    assert listed(page).table.codes() == ("o19", "o20") and focused() is listed(page).table


def test_no_answer_is_said_and_asked_again(page: OitPage, p5: Services) -> None:
    """Blanks are none."""
    choose(page, "o19")
    hit(Qt.Key.Key_5, "5")
    write("  ")
    hit(Qt.Key.Key_Return)
    assert asks(page).is_open and asks(page).words.text().startswith("ยังไม่ได้พิมพ์เหตุผล")
    assert record(p5, "o19").status == "done"


def test_another_item_is_not_what_was_asked_about(page: OitPage, p5: Services) -> None:
    """Selecting otherwise ends the question."""
    choose(page, "o19")
    hit(Qt.Key.Key_2, "2")
    page.go_to_place("o22")
    assert not asks(page).is_open and record(p5, "o19").status == "done"


def test_leaving_the_page_keeps_what_was_typed(page: OitPage, p5: Services) -> None:
    """As with every field."""
    choose(page, "o19")
    hit(Qt.Key.Key_2, "2")
    write("เว็บไซต์ปิด")
    page.commit()
    assert record(p5, "o19").history[-1].note == "เว็บไซต์ปิด"


def test_a_day_to_wait_for_is_proposed(page: OitPage, p5: Services) -> None:
    """Enter takes it; the end of the quarter for what is due monthly."""
    choose(page, "o21")
    hit(Qt.Key.Key_4, "4")
    assert asks(page).field.text() == "31 มี.ค. 67"
    hit(Qt.Key.Key_Return)
    assert record(p5, "o21").waits_until == date(2024, 3, 31)


def test_the_day_may_be_another_or_open(page: OitPage, p5: Services) -> None:
    """What is no date is said in the row."""
    choose(page, "o21", 1)
    hit(Qt.Key.Key_4, "4")
    assert focused() is asks(page).field
    hit(Qt.Key.Key_Escape)
    choose(page, "o23")
    hit(text="ภ")
    asks(page).field.selectAll()
    write("31/2/67")
    hit(Qt.Key.Key_Return)
    assert "กุมภาพันธ์" in asks(page).words.text() and asks(page).is_open
    asks(page).field.selectAll()
    write("๑/๔/๖๗")
    hit(Qt.Key.Key_Return)
    assert record(p5, "o23").waits_until == date(2024, 4, 1)
    choose(page, "o29")
    hit(Qt.Key.Key_4, "4")
    asks(page).field.setText("")
    hit(Qt.Key.Key_Return)
    assert (record(p5, "o29").detail, record(p5, "o29").waits_until) == ("waiting", None)


def test_what_is_kept_current_has_a_day_to_look_again(page: OitPage, p5: Services) -> None:
    """Key 6; the date column tells it, D changes it."""
    choose(page, "o3")
    hit(Qt.Key.Key_6, "6")
    hit(Qt.Key.Key_Return)
    kept = record(p5, "o3")
    assert (kept.detail, kept.review_on, kept.wording) == (
        "current", date(2024, 3, 31), "ดำเนินการเป็นปัจจุบัน",
    )  # fmt: skip
    row = listed(page).table.currentIndex()
    assert row.siblingAtColumn(5).data() == "ทบทวน 31 มี.ค. 67"
    hit(Qt.Key.Key_D, "d")
    write("30/4/67")
    hit(Qt.Key.Key_Return)
    assert record(p5, "o3").review_on == date(2024, 4, 30)


def test_done_without_all_components_asks_for_the_reason(qtbot: QtBot, tmp_path: Path) -> None:
    """What lacks is named; both questions of key 6 come one after the other."""
    services = open_office(tmp_path, P1)
    page = OitPage(services, NoBreaks())
    show_page(qtbot, page, services, 2568)
    services.oit.set_choice(2568, ["o1"], "in_progress")
    choose(page, "o1")
    hit(Qt.Key.Key_6, "6")
    assert "o1 ยังไม่ครบ" in asks(page).words.text() and "องค์ประกอบ" in asks(page).words.text()
    write("รวมอยู่ในหน้าเดียว")
    hit(Qt.Key.Key_Return)
    assert record(services, "o1", 2568).status == "in_progress" and asks(page).is_open
    hit(Qt.Key.Key_Return)
    kept = record(services, "o1", 2568)
    assert (kept.detail, kept.reason) == ("current", "รวมอยู่ในหน้าเดียว")
    services.history.undo()
    assert record(services, "o1", 2568).status == "in_progress"
    services.close()


def test_the_note_is_written_at_the_foot(page: OitPage, p5: Services) -> None:
    """N; what stands there comes along, lines and all; nothing in the history."""
    p5.oit.set_field(2567, ["o21"], "note", "บรรทัดแรก\nบรรทัดสอง")
    choose(page, "o21")
    hit(Qt.Key.Key_N, "n")
    hit(Qt.Key.Key_Return)
    assert record(p5, "o21").note == "บรรทัดแรก\nบรรทัดสอง"
    hit(text="ื")
    asks(page).field.selectAll()
    write("รอใบเสร็จ")
    hit(Qt.Key.Key_Return)
    assert (record(p5, "o21").note, record(p5, "o21").history) == ("รอใบเสร็จ", ())


def test_an_officer_is_given(page: OitPage, p5: Services) -> None:
    """O opens the office's officers; a name may be typed; unit and officer stand together."""
    p5.oit.set_field(2567, ["o21"], "unit", "กองคลัง")
    choose(page, "o21")
    listed(page).table.begin(4, field="officer", text="")
    write("นางสาว ก <&>")
    hit(Qt.Key.Key_Return)
    assert record(p5, "o21").officer == "นางสาว ก <&>"
    assert listed(page).table.currentIndex().siblingAtColumn(4).data() == "กองคลัง นางสาว ก <&>"
