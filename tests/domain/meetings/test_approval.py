"""What a resolution says of former minutes, which meeting takes them up, how a circulation stands."""

from datetime import date

import pytest

from ita_desktop.domain.meetings import AgendaItem, Circulation, Meeting, Reply, Topic
from ita_desktop.domain.meetings.approval import approving, round_of, taken_up, verdict_of

LAST = date(2026, 1, 15)


@pytest.mark.parametrize(
    ("resolution", "verdict"),
    [
        ("รับรอง", "approved"),
        ("ที่ประชุมมีมติรับรองรายงานการประชุม ครั้งที่ ๑/๒๕๖๖", "approved"),
        ("รับรองโดยไม่มีการแก้ไข", "approved"),
        ("รับรองรายงานการประชุม โดยไม่มีผู้ใดขอแก้ไข", "approved"),
        ("รับรองโดยไม่มีข้อแก้ไข", "approved"),
        ("รับรองโดยมีการแก้ไข หน้า ๒ บรรทัดที่ ๕", "amended"),
        ("รับรองโดยให้แก้ไขชื่อสถานที่", "amended"),
        ("ไม่รับรอง", "refused"),
        ("ให้เลื่อนการรับรองรายงานไปในครั้งถัดไป", "refused"),
        ("ยังไม่รับรอง ให้แก้ไขก่อน", "refused"),
        ("รับทราบ", None),
        ("ไม่มี", None),
        ("", None),
        (None, None),
    ],
)
def test_resolution_on_minutes_is_understood(resolution: str | None, verdict: str | None) -> None:
    assert verdict_of(resolution) == verdict


def meeting(
    number: str, *, approves: str | None = None, resolution: str = "", committee: str = "ita"
) -> Meeting:
    """A meeting that takes up other minutes."""
    item = AgendaItem(number=2, title="เรื่องรับรองรายงานการประชุม", topics=(Topic(resolution=resolution),))
    return Meeting(committee=committee, number=number, approves=approves, agenda=(item,))


def test_minutes_are_taken_up_by_meetings_of_their_own_committee() -> None:
    minutes = meeting("1/2566")
    later = meeting("2/2566", approves="๑/๒๕๖๖", resolution="รับรอง")
    others = meeting("2/2566", approves="1/2566", resolution="รับรอง", committee="other")
    found = approving(minutes, (minutes, others, later))
    assert [(one.meeting, one.verdict) for one in found] == [(later, "approved")]
    assert taken_up(later, (others, minutes)) is minutes
    assert taken_up(meeting("1/2566", approves="1/2566"), (minutes,)) is None


def circulated(*answers: str | None, due: date | None = LAST) -> Meeting:
    """Minutes sent round with these answers."""
    replies = tuple(Reply(post=f"กรรมการ {at}", answer=answer) for at, answer in enumerate(answers))  # type: ignore[arg-type]
    return Meeting(number="1/2566", circulation=Circulation(due=due), replies=replies)


@pytest.mark.parametrize(
    ("minutes", "on", "may"),
    [
        (circulated("approves", "approves"), date(2026, 1, 10), True),
        (circulated("approves", None), LAST, False),
        (circulated("approves", None), date(2026, 1, 16), True),
        (circulated("approves", None, due=None), date(2026, 12, 31), False),
        (circulated("approves", "objects"), date(2026, 1, 16), False),
        (circulated(), date(2026, 1, 16), False),
    ],
)
def test_silence_approves_only_after_the_last_day(minutes: Meeting, on: date, may: bool) -> None:
    assert round_of(minutes, on).may_approve is may
