"""The checklist put together by unit, due date and status; nothing jumps while items change."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from ita_desktop.services.bundle import Services
from ita_desktop.ui.oit.checklist.grouping import GROUPINGS
from ita_desktop.ui.oit.checklist.rows import GroupLine, ItemLine
from ita_desktop.ui.oit.page import OitPage
from tests.ui.offices import hit
from tests.ui.oit.conftest import listed


def group_by(page: OitPage, key: str) -> list[tuple[str, int, int]]:
    """Choose a grouping; titles of the groups with what their bars show."""
    listed(page).narrower.grouping_field.take(key)
    listed(page).narrower.grouping_field.edited.emit(key)
    lines = [line for line in listed(page).model.rows if isinstance(line, GroupLine)]
    return [(line.group.title, line.group.part, line.group.whole) for line in lines]


def items(page: OitPage) -> list[str]:
    """The codes that are shown."""
    return [line.key for line in listed(page).model.rows if isinstance(line, ItemLine)]


def test_by_unit(page: OitPage, p5: Services) -> None:
    """What nobody has stands first, then the office's units in their order; bars count what is done."""
    p5.oit.set_field(2567, ["o3", "o21"], "unit", "กองคลัง")
    p5.oit.set_field(2567, ["o5"], "unit", "สำนักปลัด")
    p5.oit.set_field(2567, ["o6"], "unit", "หน่วย <ก&ข>")
    found = group_by(page, "unit")
    assert [title for title, _, _ in found] == ["ยังไม่มอบ", "สำนักปลัด", "กองคลัง", "หน่วย <ก&ข>"]
    assert found[2] == ("กองคลัง", 1, 2)
    assert len(items(page)) == 43


def test_by_due_date(page: OitPage, p5: Services) -> None:
    """Late, the next days, without a date, what waits by its day, what is done last."""
    for code, day in {"o21": 1, "o23": 17, "o29": 18}.items():
        p5.oit.set_field(2567, [code], "due", date(2024, 3, day))
    p5.oit.set_field(2567, ["o32"], "due", date(2024, 4, 9))
    p5.oit.set_field(2567, ["o34"], "due", date(2024, 4, 10))
    found = group_by(page, "due")
    assert [title for title, _, _ in found] == [
        "เลยกำหนด", "ถึงเวลาทำหรือทบทวน", "ภายใน 7 วัน", "ภายใน 30 วัน",
        "หลังจากนั้น", "ไม่มีกำหนด", "รอเวลา", "เสร็จแล้ว",
    ]  # fmt: skip
    assert items(page)[:6] == ["o21", "o16", "o23", "o29", "o32", "o34"]
    assert (found[0][1:], found[-1][1:]) == ((1, 43), (24, 43))


def test_by_status(page: OitPage) -> None:
    """What is to be done first stands first."""
    found = group_by(page, "status")
    assert [title for title, _, _ in found] == [
        "ถึงเวลาแล้ว", "ตกหล่น", "กำลังทำ", "เสร็จบางส่วน", "ยังไม่เริ่ม", "รอเวลา", "เสร็จ ดูแลเป็นปัจจุบัน", "เสร็จแล้ว",
    ]  # fmt: skip
    assert sum(part for _, part, _ in found) == 43


@pytest.mark.parametrize("grouping", GROUPINGS)
def test_nothing_jumps_while_an_item_changes(page: OitPage, p5: Services, grouping: str) -> None:
    """Keyboard, selection and scroll bar stay; the item goes to its group when it is put together anew."""
    group_by(page, grouping)
    page.go_to_place("o34")
    before, top = items(page), listed(page).table.verticalScrollBar().value()
    hit(Qt.Key.Key_1, "1")
    assert items(page) == before and listed(page).table.codes() == ("o34",)
    assert listed(page).table.verticalScrollBar().value() == top
    p5.oit.set_field(2567, ["o34"], "unit", "กองคลัง")
    assert items(page) == before and listed(page).table.current_key() == "o34"
    group_by(page, grouping)
    assert (items(page) == before) == (grouping in ("sub", "score"))


@pytest.mark.parametrize("grouping", GROUPINGS)
def test_groups_fold_and_filters_narrow_in_every_grouping(page: OitPage, grouping: str) -> None:
    """The group under the keyboard hides its items."""
    group_by(page, grouping)
    page.go_to_place("o12")
    hit(Qt.Key.Key_Left)
    hit(Qt.Key.Key_Left)
    assert "o12" not in items(page)
    listed(page).narrower.filters.segments.chosen.emit("waiting")
    assert sorted(items(page)) == ["o12", "o16"]


def test_the_grouping_is_remembered(page: OitPage) -> None:
    """As the filter is."""
    group_by(page, "due")
    kept = listed(page).get_state()
    listed(page).set_state({"grouping": "unheard"})
    assert listed(page).narrower.narrowing.grouping == "due"
    group_by(page, "sub")
    listed(page).set_state(kept)
    assert listed(page).narrower.grouping_field.taken == "due"


def test_by_score(page: OitPage, p5: Services) -> None:
    """Once the result is known, what lost points stands first."""
    assert group_by(page, "score") == [("ยังไม่ทราบคะแนน", 43, 43)]
    p5.scores.record(2567, "o12", "0")
    p5.scores.record(2567, "o1", "100")
    page.reload()
    assert group_by(page, "score") == [("เสียคะแนน", 1, 43), ("ยังไม่ทราบคะแนน", 41, 43), ("ได้คะแนนเต็ม", 1, 43)]
    assert items(page)[0] == "o12" and items(page)[-1] == "o1"
