"""Whom words for everyone of a kind mean, from the directory or from the units."""

from datetime import date

import pytest

from ita_desktop.domain.agencies import Agency, HeldPost, Officer
from ita_desktop.domain.meetings import Committee, Member
from ita_desktop.domain.meetings.collective import everyone, head_post, is_collective, members_on, same_post

UNITS = ("สำนักปลัด", "กองคลัง", "กองช่าง", "กองการศึกษา")
DAY = date(2023, 10, 31)
ALL = "หัวหน้าส่วนราชการทุกส่วน"
P5 = Committee(
    key="ita",
    members=(
        Member(post="ปลัดองค์กรปกครองส่วนท้องถิ่น", role="ประธานกรรมการ"),
        Member(post="ท้องถิ่นอำเภอ", role="กรรมการ"),
        Member(post=ALL, role="กรรมการ"),
        Member(post="หัวหน้าสำนักปลัด", role="กรรมการและเลขานุการ"),
    ),
)
TREASURER = Officer(
    post="ผู้อำนวยการกองคลัง", unit="กองคลัง", posts=(HeldPost(acting_for="รักษาราชการแทนปลัดเทศบาล", from_=DAY),)
)


def called(officers: tuple[Officer, ...], units: tuple[str, ...] | None = UNITS) -> list[str | None]:
    return [each.post for each in members_on(P5, Agency(units=units, officers=officers), DAY)]


def test_where_no_officers_are_known_the_units_tell_the_heads() -> None:
    assert called(()) == [
        "ปลัดองค์กรปกครองส่วนท้องถิ่น",
        "ท้องถิ่นอำเภอ",
        "ผู้อำนวยการกองคลัง",
        "ผู้อำนวยการกองช่าง",
        "ผู้อำนวยการกองการศึกษา",
        "หัวหน้าสำนักปลัด",
    ]


def test_who_acts_for_the_chair_is_not_called_twice() -> None:
    assert called((TREASURER,))[2:-1] == ["ผู้อำนวยการกองช่าง", "ผู้อำนวยการกองการศึกษา"]


def test_the_head_is_who_holds_the_post_on_the_day() -> None:
    gone = Officer(rank="นาย", name="เก่า มีสุข", post="ผู้อำนวยการกองช่าง", posts=(
        HeldPost(post="ผู้อำนวยการกองช่าง", until=date(2023, 9, 30)),))  # fmt: skip
    new = Officer(rank="นาง", name="ใหม่ ใจดี", post="ผู้อำนวยการกองช่าง (ระดับต้น)")
    members = members_on(P5, Agency(units=UNITS, officers=(gone, new)), DAY)
    assert Member(post="ผู้อำนวยการกองช่าง (ระดับต้น)", name="นางใหม่ ใจดี", role="กรรมการ") in members
    assert "นายเก่า มีสุข" not in {each.name for each in members}


def test_one_who_acts_for_a_head_says_so() -> None:
    acts = Officer(name="สมชาย", post="หัวหน้าฝ่ายการโยธา", acting_for="รักษาราชการแทนผู้อำนวยการกองช่าง")
    assert "หัวหน้าฝ่ายการโยธา รักษาราชการแทนผู้อำนวยการกองช่าง" in called((acts,))


def test_who_heads_two_units_is_called_once() -> None:
    both = Officer(post="ผู้อำนวยการกองคลัง", unit="กองคลัง", acting_for="รักษาราชการแทนผู้อำนวยการกองช่าง")
    assert called((both,))[2:-1] == ["ผู้อำนวยการกองคลัง", "ผู้อำนวยการกองการศึกษา"]


def test_where_nothing_is_known_the_words_stay() -> None:
    assert ALL in called((), None)


@pytest.mark.parametrize(
    ("words", "heads"),
    [
        ("ผู้อำนวยการกองทุกกอง", 3),
        ("ผอ. กองทุกกอง", 3),
        ("หัวหน้าหน่วยงานทุกหน่วย", 4),
        ("หัวหน้าส่วนราชการทั้งหมด", 4),
        ("หัวหน้าสำนักปลัดและผู้อำนวยการกองทุกกอง", 4),
        ("สมาชิกสภาเทศบาลทุกคน", 0),
        ("หัวหน้าฝ่ายทุกฝ่าย", 0),
    ],
)
def test_words_mean_their_kind_of_head(words: str, heads: int) -> None:
    assert is_collective(words)
    assert len(everyone(words, UNITS, ())) == heads


@pytest.mark.parametrize("post", ["ปลัดเทศบาล", "หัวหน้าสำนักปลัด", "ผู้อำนวยการกองช่าง", None, ""])
def test_a_post_of_one_is_not_collective(post: str | None) -> None:
    assert not is_collective(post)


def test_heads_below_the_units_come_from_the_directory() -> None:
    officers = (Officer(post="หัวหน้าฝ่ายปกครอง"), Officer(post="หัวหน้าฝ่ายโยธา"), TREASURER)
    found = [each.member.post for each in everyone("หัวหน้าฝ่ายทุกฝ่าย", UNITS, officers)]
    assert found == ["หัวหน้าฝ่ายปกครอง", "หัวหน้าฝ่ายโยธา"]


def test_posts_are_one_with_the_offices_name_or_a_grade_behind() -> None:
    assert same_post("ปลัดเทศบาลตำบลตัวอย่าง", "ปลัดองค์กรปกครองส่วนท้องถิ่น")
    assert same_post("ผู้อำนวยการกองช่าง", "ผู้อำนวยการกองช่าง (นักบริหารงานช่าง ระดับต้น)")
    assert not same_post("ผู้อำนวยการกองช่าง", "ผู้อำนวยการกองช่างสุขาภิบาล")
    assert not same_post("รองปลัดเทศบาล", "ปลัดเทศบาล")
    assert not same_post("", "ปลัดเทศบาล")


@pytest.mark.parametrize(
    ("unit", "post"),
    [
        ("สำนักปลัดเทศบาล", "หัวหน้าสำนักปลัดเทศบาล"),
        ("กองคลัง", "ผู้อำนวยการกองคลัง"),
        ("สำนักช่าง", "ผู้อำนวยการสำนักช่าง"),
        ("หน่วยตรวจสอบภายใน", "หัวหน้าหน่วยตรวจสอบภายใน"),
    ],
)
def test_a_units_head_is_named_by_the_kind_of_unit(unit: str, post: str) -> None:
    assert head_post(unit) == post
