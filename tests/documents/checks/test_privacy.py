"""Before a paper is published: what of it tells of a private person is told, and marked on the page."""

from typing import Any

import pytest

from ita_desktop.documents.checks import PaperFinding
from tests.documents.checks.planting import P5_KINDS, case_data, kinds, minutes_of

IDENTITY = "1-1017-00230-70-5"


def found(text: str, **agency: Any) -> list[PaperFinding]:
    """What is found of a speech."""
    data = case_data()
    data["agency"].update(agency)
    data["meetings"][0]["agenda"][3]["topics"][0]["entries"][0]["text"] += f" {text}"
    return [each for each in minutes_of(data) if each.kind not in P5_KINDS]


def test_a_private_person_in_a_speech_is_told_and_marked() -> None:
    (one,) = found("ผู้ร้องเรียนคือ นายสมมุติ ใจดี แจ้งไว้")
    assert one.kind == "privacy" and one.excerpt == "นายสมมุติ ใจดี"
    assert "ชื่อผู้ร้องเรียน" in one.text and "ก่อนเผยแพร่" in one.text
    assert one.place.endswith("/agenda/4/topics/1/entries/1/text")


@pytest.mark.parametrize("text", ["โทร 081-234-5678", "ส่งที่ somebody@example.com"])
def test_contacts_are_told(text: str) -> None:
    assert kinds(found(text)) == ["privacy"]


def test_the_offices_own_telephone_is_no_finding() -> None:
    assert found("โทร 043-123-456", phone="0 4312 3456") == []


def test_clean_minutes_say_that_nothing_private_was_found() -> None:
    assert found("ที่ประชุมรับทราบ") == []
