"""The roll: one act a line, and the way back."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.domain.agencies import Officer
from ita_desktop.domain.meetings import Attendance, Member
from ita_desktop.domain.meetings.rolls import all_present, marked, standing_of, substituted

CLERK = Attendance(post="ปลัดเทศบาล", name="นายกอ ขอ", role="ประธานกรรมการ", state="present")
SEATS = (Member(post="ปลัดเทศบาล", name="นายกอ ขอ", role="ประธานกรรมการ"),)
DEPUTY = Officer(rank="นาง", name="คอ งอ", post="รองปลัดเทศบาล")


@pytest.mark.parametrize(
    ("typed", "name", "post"),
    [
        ("รองปลัดเทศบาล", "นางคอ งอ", "รองปลัดเทศบาล"),
        (" นางคอ  งอ ", "นางคอ งอ", "รองปลัดเทศบาล"),
        ("นายกอ ก่อ", "นายกอ ก่อ", None),
        ("จ.ส.อ. จอ ฉอ", "จ.ส.อ. จอ ฉอ", None),
        ("นายกเทศมนตรี", None, "นายกเทศมนตรี"),
        ("นายช่างโยธา", None, "นายช่างโยธา"),
        ("", None, "ผู้แทนปลัดเทศบาล"),
    ],
)
def test_a_substitute_stands_in_the_members_line(typed: str, name: str | None, post: str | None) -> None:
    line = substituted(CLERK, typed, (CLERK,), (DEPUTY,))
    assert (line.name, line.post, line.instead_of, line.role) == (name, post, "ปลัดเทศบาล", "ประธานกรรมการ")
    assert standing_of(line) == "substitute" and line.state == "present"
    assert marked(line, "present", SEATS) == CLERK
    again = substituted(line, "นายอื่น คน", (line,), ())
    assert again.instead_of == "ปลัดเทศบาล"


def test_who_shares_a_post_is_replaced_by_name() -> None:
    first, second = (Attendance(post="ผู้ทรงคุณวุฒิ", name=name, state="present") for name in ("นายหนึ่ง", "นายสอง"))
    line = substituted(second, "นายสาม", (first, second), ())
    assert line.instead_of == "นายสอง"
    assert marked(line, "absent", ()) == Attendance(name="นายสอง", state="absent")


def test_a_reason_stays_only_with_who_is_absent() -> None:
    away = replace(marked(CLERK, "absent", SEATS), reason="ลาป่วย")
    assert marked(away, "absent", SEATS).reason == "ลาป่วย"
    assert marked(away, "present", SEATS) == CLERK
    assert substituted(away, "ก", (away,), ()).reason is None


def test_all_present_leaves_substitutes_and_guests() -> None:
    away = replace(CLERK, state="absent", reason="ลากิจ")
    sent, guest = substituted(CLERK, "ก", (CLERK,), ()), Attendance(post="ครู", state="guest")
    assert all_present((away, sent, guest)) == (CLERK, sent, guest)


@given(st.text(max_size=40))
def test_whoever_comes_instead_the_member_comes_back(typed: str) -> None:
    assert marked(substituted(CLERK, typed, (CLERK,), (DEPUTY,)), "present", SEATS) == CLERK
