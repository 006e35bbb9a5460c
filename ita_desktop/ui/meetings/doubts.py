"""What is odd about a meeting's number, day and times, said beside the field; it forbids nothing."""

from datetime import date, timedelta

from ita_desktop.domain.meetings import Meeting
from ita_desktop.domain.meetings.numbers import Oddities
from ita_desktop.domain.thai.dates import weekday_name
from ita_desktop.ui.kit.readings import day_words, time_words

SATURDAY = 5
AHEAD, TOO_LATE = timedelta(days=7), timedelta(days=3)
"""How long before a meeting its invitation is usually sent, and what is too short."""


def of_number(odd: Oddities, proposed: str = "") -> str:
    """A gap, a year that is not the day's, another form; ``proposed`` is what F8 takes instead."""
    told = []
    if odd.unread:
        told.append("ไม่ใช่แบบ 1/2566 เลขครั้งถัดไปจะไม่นับต่อจากเลขนี้")
    if odd.skipped:
        first, last = odd.skipped
        told.append(f"ข้ามครั้งที่ {first}" + (f" ถึง {last}" if first != last else ""))
    if odd.year:
        told.append(f"วันที่ประชุมอยู่ในปี {odd.year}")
    if proposed and (odd.year or odd.unread):
        told.append(f"กด F8 ใช้ {proposed}")
    return " ".join(told)


def of_day(on: object, today: date | None = None) -> str:
    """A day on which offices are closed, or (with ``today``) one that has passed."""
    if not isinstance(on, date):
        return ""
    told = []
    if on.weekday() >= SATURDAY:
        told.append(f"ตรงกับ{weekday_name(on)} ซึ่งเป็นวันหยุด")
    if today is not None and on < today:
        told.append("เป็นวันที่ผ่านมาแล้ว")
    return " และ".join(told)


def of_end(meeting: Meeting) -> str:
    """An end before the beginning."""
    if meeting.start is None or meeting.end is None or meeting.end >= meeting.start:
        return ""
    return f"เลิกก่อนเวลาเริ่มประชุม {time_words(meeting.start)} ตรวจเวลาอีกครั้ง"


def of_sent(sent: object, held: object) -> str:
    """An invitation that is dated after its meeting, or too shortly before it."""
    if not isinstance(sent, date) or not isinstance(held, date):
        return ""
    if sent > held:
        return "ลงวันที่หลังวันประชุม"
    if sent == held:
        return "ลงวันที่วันเดียวกับวันประชุม ควรส่งล่วงหน้าราว 7 วัน"
    if held - sent < TOO_LATE:
        return f"ก่อนวันประชุมเพียง {(held - sent).days} วัน ควรส่งล่วงหน้าราว 7 วัน"
    return ""


def sent_by(held: object) -> str:
    """By when the invitation should be sent."""
    if not isinstance(held, date):
        return "ควรส่งก่อนวันประชุมราว 7 วัน"
    return f"ควรส่งภายใน {day_words(held - AHEAD)}"
