"""Steps typed line by line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt

from ita_desktop.services.bundle import Services
from ita_desktop.ui.measures.plan.steps import StepsField, read_steps, steps_words
from ita_desktop.ui.measures.plan.view import PlanView
from tests.ui.measures.plan.conftest import PLAN, kept
from tests.ui.offices import hit, write

ALT, CTRL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


@pytest.fixture
def steps(view: PlanView) -> StepsField:
    """The steps of a measure, with the keyboard at the end of the last of three."""
    view.form.enter("steps")
    field = view.form.fields["steps"]
    assert isinstance(field, StepsField)
    field.enter()
    return field


def lines(field: StepsField) -> list[str]:
    """The steps as they stand in the field."""
    return field.text().split("\n")


def test_enter_makes_the_next_step_and_backspace_takes_an_empty_one(
    p1: Services, view: PlanView, steps: StepsField
) -> None:
    """Kept on leaving, without the empty ones."""
    hit(Qt.Key.Key_Return, "\r")
    write("รายงานผล")
    hit(Qt.Key.Key_Return, "\r")
    assert len(lines(steps)) == 5
    hit(Qt.Key.Key_Backspace, "\b")
    assert len(lines(steps)) == 4
    hit(Qt.Key.Key_Return, "\r")
    hit(Qt.Key.Key_Tab)
    assert (kept(p1, view.form.key).steps or ())[3:] == ("รายงานผล",)


def test_a_step_moves_by_alt_and_the_arrows(steps: StepsField) -> None:
    """With the cursor in it; at the ends it stays; one Ctrl+Z takes a move back."""
    one, two, three = lines(steps)
    hit(Qt.Key.Key_Up, held=ALT)
    assert lines(steps) == [one, three, two]
    hit(Qt.Key.Key_Up, held=ALT)
    hit(Qt.Key.Key_Up, held=ALT)
    assert lines(steps) == [three, one, two]
    write("ครบ")
    assert lines(steps) == [f"{three}ครบ", one, two]
    hit(Qt.Key.Key_Down, held=ALT)
    assert lines(steps) == [one, f"{three}ครบ", two]
    hit(Qt.Key.Key_Down, held=ALT)
    hit(Qt.Key.Key_Down, held=ALT)
    assert lines(steps) == [one, two, f"{three}ครบ"]
    steps.undo()
    assert lines(steps) == [one, f"{three}ครบ", two]


def test_pasted_lines_become_steps_without_their_numbers(steps: StepsField) -> None:
    """Thai and Arabic numbers and bullets; a number that belongs to the text stays."""
    steps.selectAll()
    data = QMimeData()
    data.setText("1) ประชุมคณะทำงาน\r\n๒. แจ้ง 3 กอง\r\n3) 1.5 ล้านบาท\r\n")
    steps.insertFromMimeData(data)
    assert lines(steps) == ["ประชุมคณะทำงาน", "แจ้ง 3 กอง", "1.5 ล้านบาท"]
    steps.selectAll()
    data.setText("• เผยแพร่\n• รายงาน")
    steps.insertFromMimeData(data)
    assert lines(steps) == ["เผยแพร่", "รายงาน"]


def test_a_word_that_is_pasted_stays_what_it_is(steps: StepsField) -> None:
    """In the middle of a step."""
    data = QMimeData()
    data.setText(" 2) ตามคำสั่งที่ 4/2569")
    steps.insertFromMimeData(data)
    assert lines(steps)[2].endswith(" 2) ตามคำสั่งที่ 4/2569")


def test_a_step_of_several_lines_stays_one(p1: Services, view: PlanView, steps: StepsField) -> None:
    """As it came with a file; Shift+Enter makes such a line."""
    p1.plans.write(PLAN, [view.form.key], "แก้", steps=("แถวแรก\nแถวสอง", "ขั้นที่สอง"))
    assert steps.document().blockCount() == 2
    steps.enter()
    write("ครบ")
    hit(Qt.Key.Key_Return, "\r", held=SHIFT)
    write("ต่อ")
    hit(Qt.Key.Key_Tab)
    assert kept(p1, view.form.key).steps == ("แถวแรก\nแถวสอง", "ขั้นที่สองครบ\nต่อ")


def test_three_hundred_steps_stay_under_the_hand(p1: Services, view: PlanView, steps: StepsField) -> None:
    """All are kept, and the last can be moved and typed in."""
    many = tuple(f"ขั้นที่ {at} ดำเนินการตามแผนแล้วรายงานผู้บริหารทราบ" for at in range(300))
    p1.plans.write(PLAN, [view.form.key], "แก้", steps=many)
    steps.enter()
    write("ครบ")
    hit(Qt.Key.Key_Up, held=ALT)
    hit(Qt.Key.Key_Tab)
    assert kept(p1, view.form.key).steps == (*many[:298], f"{many[299]}ครบ", many[298])


@given(st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\u2028\u2029"))))
def test_steps_come_back_as_they_are_kept(texts: list[str]) -> None:
    """What the field shows is read as the same steps."""
    first = read_steps("\n".join(texts))
    assert read_steps(steps_words(first)) == first
