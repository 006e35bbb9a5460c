"""Numbers, steps and parts inside one cell."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.domain.measures.written import number_of, numbered, parts_of_title, steps_of
from ita_desktop.domain.thai.digits import to_thai


@pytest.mark.parametrize(
    ("text", "number", "rest"),
    [
        ("1. จัดทำคู่มือ", 1, "จัดทำคู่มือ"),
        ("๓) จัดการเรื่องร้องเรียน", 3, "จัดการเรื่องร้องเรียน"),
        ("(๑๒) เผยแพร่", 12, "เผยแพร่"),
        ("มาตรการที่ ๒. เผยแพร่", 2, "เผยแพร่"),
        ("1.2 เผยแพร่", None, "1.2 เผยแพร่"),
        ("1.2) เผยแพร่", "1.2", "เผยแพร่"),
        ("จัดทำคู่มือ", None, "จัดทำคู่มือ"),
        ("๑๐๐ วันแรก", None, "๑๐๐ วันแรก"),
        ("2569", None, "2569"),
        ("1.5 ล้านบาท", None, "1.5 ล้านบาท"),
    ],
)
def test_the_number_before_a_title(text: str, number: object, rest: str) -> None:
    found = numbered(text)
    assert (found.number, found.text) == (number, rest)


@pytest.mark.parametrize(
    ("text", "number"), [("๓", 3), ("3.", 3), ("3.00", 3), ("", None), ("(4)", 4), ("ก", "ก")]
)
def test_a_number_alone(text: str, number: object) -> None:
    assert number_of(text) == number


@pytest.mark.parametrize(
    ("text", "steps"),
    [
        ("1) ก 2) ข 3) ค", ("ก", "ข", "ค")),
        ("๑. ก\n๒. ข", ("ก", "ข")),
        ("ก\nข\nค", ("ก", "ข", "ค")),
        ("- ก\n- ข\nต่อ", ("ก", "ข ต่อ")),
        ("วิธีการปฏิบัติ\n1) ก\n2) ข", ("ก", "ข")),
        ("ดังนี้ 1) ก 2) ข", ("ดังนี้", "ก", "ข")),
        ("1) ก\nต่อจาก ก\n2) ข", ("ก ต่อจาก ก", "ข")),
        ("1. ก", ("ก",)),
        ("ใช้แบบ 2) ของปีก่อน", ("ใช้แบบ 2) ของปีก่อน",)),
        ("", ()),
    ],
)
def test_the_steps_of_a_cell(text: str, steps: tuple[str, ...]) -> None:
    assert steps_of(text) == steps


@given(st.integers(2, 300), st.booleans(), st.sampled_from(["\n", " "]))
def test_three_hundred_steps(count: int, is_thai: bool, between: str) -> None:
    """However many there are and however they are parted, each is one."""
    text = between.join(f"{number}) ขั้นตอน" for number in range(1, count + 1))
    assert steps_of(to_thai(text) if is_thai else text) == ("ขั้นตอน",) * count


@given(st.text(alphabet="กข12๓.)( -\n•", max_size=80))
def test_no_letter_of_a_step_is_lost(text: str) -> None:
    """Whatever the marks, the Thai letters stand in the steps in their order."""
    letters = "".join(each for each in text if each in "กข")
    assert "".join(each for step in steps_of(text) for each in step if each in "กข") == letters


def test_parts_of_a_title() -> None:
    assert parts_of_title("ปรับปรุงบริการ\n(๑) สำรวจ\n(๒) แก้ไข") == ("ปรับปรุงบริการ", ("สำรวจ", "แก้ไข"))
    assert parts_of_title("ปรับปรุงบริการ") == ("ปรับปรุงบริการ", ())
