"""The directory on a day: who held what, who acted for whom, who has left."""

from datetime import date

import pytest

from ita_desktop.domain.agencies import Agency, HeldPost, Officer
from ita_desktop.domain.officers import (
    Acting,
    acted_for,
    acting,
    as_on,
    as_on_day,
    ended,
    full_name,
    in_office,
    left_on,
    troubles,
    with_posts,
)

OCTOBER, MARCH, LATER = date(2023, 10, 1), date(2024, 3, 31), date(2024, 4, 1)
HEAD = Officer(name="สมศรี ใจงาม", rank="นาง", post="ผู้อำนวยการกองคลัง", unit="กองคลัง")
ACTED = Officer(
    name="สมศรี ใจงาม",
    post="ผู้อำนวยการกองคลัง",
    unit="กองคลัง",
    posts=(HeldPost(acting_for="รักษาราชการแทนปลัดเทศบาล", from_=OCTOBER, until=MARCH),),
)
MOVED = Officer(
    name="สมชาย มีสุข",
    post="หัวหน้าสำนักปลัด",
    posts=(
        HeldPost(post="หัวหน้าฝ่ายอำนวยการ", unit="สำนักปลัด", until=date(2023, 9, 30)),
        HeldPost(post="หัวหน้าสำนักปลัด", unit="สำนักปลัด", from_=OCTOBER),
    ),
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("รักษาราชการแทนปลัดเทศบาล", Acting("รักษาราชการแทน", "ปลัดเทศบาล")),
        ("ปฏิบัติราชการแทน  นายกเทศมนตรี", Acting("ปฏิบัติราชการแทน", "นายกเทศมนตรี")),
        ("นายกเทศมนตรีตำบลตัวอย่าง", Acting("ปฏิบัติราชการแทน", "นายกเทศมนตรีตำบลตัวอย่าง")),
        ("รักษาการในตำแหน่งปลัดเทศบาล", Acting("รักษาการในตำแหน่ง", "ปลัดเทศบาล")),
        ("รักษาราชการแทน", None),
        ("  ", None),
        (None, None),
    ],
)
def test_the_words_for_acting_are_told_from_the_post(text: str | None, found: Acting | None) -> None:
    assert acting(text) == found


def test_an_acting_post_counts_on_its_days_only() -> None:
    assert as_on(ACTED, MARCH).acting_for == "รักษาราชการแทนปลัดเทศบาล"
    assert as_on(ACTED, LATER).acting_for is None
    assert as_on(ACTED, LATER).post == "ผู้อำนวยการกองคลัง"
    assert acted_for(ACTED, date(2023, 9, 30)) is None


def test_who_stopped_acting_has_not_left() -> None:
    assert left_on(ACTED, LATER) is None


def test_the_post_is_that_of_the_day() -> None:
    assert as_on(MOVED, date(2023, 9, 30)).post == "หัวหน้าฝ่ายอำนวยการ"
    assert as_on(MOVED, OCTOBER).post == "หัวหน้าสำนักปลัด"


def test_without_days_the_officers_own_fields_hold_always() -> None:
    signs = Officer(post="รองนายกเทศมนตรี", acting_for="นายกเทศมนตรี")
    assert as_on(signs, OCTOBER) == signs and as_on(signs, None) == signs
    assert left_on(signs, LATER) is None


def test_leaving_keeps_the_person_and_the_old_posts() -> None:
    gone = ended(MOVED, MARCH)
    assert left_on(gone, LATER) == MARCH and left_on(gone, MARCH) is None
    assert as_on(gone, MARCH).post == "หัวหน้าสำนักปลัด"
    assert as_on(gone, LATER).post is None
    assert gone.post == "หัวหน้าสำนักปลัด"
    assert in_office((gone, HEAD), LATER) == (HEAD,)


def test_an_undated_post_and_what_is_signed_for_end_too() -> None:
    gone = ended(Officer(post="รองปลัดเทศบาล", unit="สำนักปลัด", acting_for="ปลัดเทศบาล"), MARCH)
    assert gone.posts == (
        HeldPost(post="รองปลัดเทศบาล", unit="สำนักปลัด", until=MARCH),
        HeldPost(acting_for="ปลัดเทศบาล", until=MARCH),
    )
    assert left_on(gone, LATER) == MARCH


def test_even_one_of_whom_nothing_is_known_can_leave() -> None:
    assert left_on(ended(Officer(name="สมชาย"), MARCH), LATER) == MARCH


def test_who_left_stays_in_the_agency_without_a_post() -> None:
    agency = as_on_day(Agency(officers=(ended(HEAD, MARCH), HEAD)), LATER)
    assert [each.post for each in agency.officers] == [None, "ผู้อำนวยการกองคลัง"]


def test_the_own_post_follows_the_row_that_holds_today() -> None:
    rows = (*MOVED.posts[:1], HeldPost(post="รองปลัดเทศบาล", unit="สำนักปลัด", from_=OCTOBER))
    assert with_posts(MOVED, rows, LATER).post == "รองปลัดเทศบาล"
    only_acting = with_posts(HEAD, ACTED.posts, MARCH)
    assert only_acting.post == HEAD.post and as_on(only_acting, MARCH).acting_for


def test_rows_that_cannot_be_are_told_with_their_numbers() -> None:
    backwards = HeldPost(post="ก", from_=MARCH, until=OCTOBER)
    assert list(troubles([backwards])) == ["แถวที่ 1 วันสุดท้ายมาก่อนวันแรก ตรวจวันที่"]
    two = [HeldPost(post="ก", until=MARCH), HeldPost(post="ข", from_=OCTOBER)]
    assert list(troubles(two)) == [
        "แถวที่ 1 และ 2 เป็นตำแหน่งในวันเดียวกันตั้งแต่วันที่ 1 ตุลาคม 2566 แก้วันสุดท้ายของตำแหน่งเดิม"
    ]
    assert not list(troubles([*MOVED.posts, *ACTED.posts]))


@pytest.mark.parametrize(
    ("rank", "name", "full"),
    [
        ("นาย", "สมชาย มีสุข", "นายสมชาย มีสุข"),
        ("จ่าเอก", "สมชาย มีสุข", "จ่าเอก สมชาย มีสุข"),
        ("นาย", "นายสมชาย มีสุข", "นายสมชาย มีสุข"),
        (None, " สมชาย ", "สมชาย"),
        ("นาย", None, None),
    ],
)
def test_a_full_name_has_its_title_once(rank: str | None, name: str | None, full: str | None) -> None:
    assert full_name(Officer(rank=rank, name=name)) == full
