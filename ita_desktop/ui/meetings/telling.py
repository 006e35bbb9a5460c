"""A meeting in words, and the number that it must have."""

from datetime import date

from ita_desktop.domain.meetings import Meeting
from ita_desktop.domain.meetings.rolls import called
from ita_desktop.domain.thai.dates import WEEKDAYS, short_date
from ita_desktop.ui.kit.readings import NotRead, day_words, read_line

STATES = (("draft", "ร่าง"), ("checked", "ตรวจแล้ว"), ("approved", "รับรองแล้ว"))


def read_number(typed: str) -> str:
    """A meeting's number as printed; it must have one."""
    plain = read_line(typed)
    if plain is None:
        raise NotRead("การประชุมต้องมีเลขครั้ง พิมพ์แบบ 1/2566")
    return plain


def weekday_words(on: object) -> str:
    """``อังคาร``; empty where there is no day."""
    return WEEKDAYS[on.weekday()] if isinstance(on, date) else ""


def state_words(state: str | None) -> str:
    """How far the minutes are; a word of the office's own stays as it is."""
    return dict(STATES).get(state or "draft", state or "")


def day(meeting: Meeting) -> str:
    """``อังคาร 31 ต.ค. 2566``."""
    return f"{weekday_words(meeting.date)} {day_words(meeting.date)}".strip()


def came(meeting: Meeting) -> str:
    """``7 / 7``: present of those who were called; empty without a roll."""
    wanted = called(meeting)
    return f"{len(meeting.roll('present'))} / {wanted}" if wanted else ""


def sentence(meeting: Meeting) -> str:
    """``ครั้งที่ 1/2566 อังคาร 31 ต.ค. 2566``."""
    return f"ครั้งที่ {meeting.number}  {day(meeting)}".strip()


def short_sentence(meeting: Meeting) -> str:
    """``1/2566  31 ต.ค. 66``, for narrow places."""
    return f"{meeting.number}  {short_date(meeting.day) if meeting.day else ''}".strip()
