"""Names and posts in minutes against the directory of officers, on the meeting's day."""

from typing import Any

import pytest

from ita_desktop.documents.checks import PaperFinding
from tests.documents.checks.planting import P5_KINDS, case_data, kinds, minutes_of

CLERK = {"rank": "นางสาว", "name": "สมฤทัย ใจงามดี", "post": "เจ้าพนักงานธุรการ"}
ENGINEER = {"rank": "นาย", "name": "ประเสริฐ มั่นคงยิ่ง", "post": "ผู้อำนวยการกองช่าง"}


def found(
    roll: dict[int, str], officers: tuple[dict[str, Any], ...] = (CLERK, ENGINEER), **speech: str
) -> list[PaperFinding]:
    """What is found of names put on the roll by position, and of a speech by ``speaker``."""
    data = case_data()
    data["agency"]["officers"] = list(officers)
    meeting = data["meetings"][0]
    for at, name in roll.items():
        meeting["attendance"][at]["name"] = name
    meeting["agenda"][3]["topics"][0]["entries"][0].update(speech)
    return [each for each in minutes_of(data) if each.kind not in P5_KINDS]


def test_a_name_that_is_nearly_an_officers_is_told_with_the_right_form() -> None:
    (one,) = found({6: "นางสาวสมฤทัย ใจงานดี"})
    assert one.kind == "directory" and one.suggest == "นางสาวสมฤทัย ใจงามดี"
    assert one.place.endswith("/attendance/7/name") and one.excerpt == "นางสาวสมฤทัย ใจงานดี"
    assert "ทะเบียนเจ้าหน้าที่สะกดว่า นางสาวสมฤทัย ใจงามดี" in one.text


def test_a_speaker_is_compared_too() -> None:
    (one,) = [each for each in found({}, speaker="ประเสริฐ มั่นคงยิง") if each.kind == "directory"]
    assert one.place.endswith("/entries/1/speaker") and one.suggest == "นายประเสริฐ มั่นคงยิ่ง"


@pytest.mark.parametrize(
    "name",
    [
        "นางสาวสมฤทัย ใจงามดี",
        "สมฤทัย  ใจงามดี",
        "นาง สมฤทัย ใจงามดี",
        "ว่าที่ร้อยตรีสมฤทัย ใจงามดี",
        "นายอำนาจ ไม่มีในทะเบียน",
        "สมชาย",
    ],
)
def test_titles_spaces_and_unknown_names_are_no_error(name: str) -> None:
    assert kinds(found({6: name})) == []


def test_posts_alone_raise_nothing() -> None:
    assert found({}) == []
    assert found({}, officers=({"post": "ผู้อำนวยการกองช่าง"},)) == []


def test_a_post_is_compared_as_of_the_meetings_day() -> None:
    moved = {
        "name": "สมฤทัย ใจงามดี",
        "post": "นักจัดการงานทั่วไป",
        "posts": [
            {"post": "นักจัดการงานทั่วไป", "until": "2023-11-30"},
            {"post": "เจ้าพนักงานธุรการ", "from": "2023-12-01"},
        ],
    }
    (one,) = found({6: "นางสาวสมฤทัย ใจงามดี"}, officers=(moved,))
    assert one.suggest == "นักจัดการงานทั่วไป" and one.place.endswith("/attendance/7/post")
    assert "ณ วันที่ 31 ตุลาคม 2566" in one.text
    moved["posts"][0]["until"] = "2023-10-30"  # type: ignore[index]
    moved["posts"][1]["from"] = "2023-10-31"  # type: ignore[index]
    assert found({6: "นางสาวสมฤทัย ใจงามดี"}, officers=(moved,)) == []


def test_a_post_acted_for_is_right_too() -> None:
    acts = ENGINEER | {"posts": [{"acting_for": "รักษาราชการแทนปลัดเทศบาล", "until": "2023-12-31"}]}
    assert found({0: "นายประเสริฐ มั่นคงยิ่ง"}, officers=(acts,)) == []
