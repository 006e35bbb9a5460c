"""Days and times: of the meeting, and as typed into texts."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from ita_desktop.documents.checks.findings import PaperFinding, meeting_place
from ita_desktop.documents.checks.reading import Reading, Span
from ita_desktop.documents.checks.spots import Spot
from ita_desktop.domain.thai.dates import ERA, MONTHS, SHORT_MONTHS, WEEKDAYS, thai_date, weekday_name

KIND = "date"
_LEAP = 2024
"""A year in which every day is."""
MONTH = "|".join(map(re.escape, (*MONTHS, *SHORT_MONTHS)))
_DATE = re.compile(
    rf"(?:วัน(?P<weekday>{'|'.join(WEEKDAYS)})\s*(?:ที่)?\s*)?(?<!\d)(?P<day>\d{{1,2}})\s*(?:เดือน\s*)?"
    rf"(?P<month>{MONTH})\s*(?:พ\.?\s?ศ\.?\s*)?(?P<year>2[45]\d\d)?(?!\d)"
)
_TIME = re.compile(r"(?<![\d.])(\d{1,2})[.:](\d{2})\s*(?:น\.|นาฬิกา)")
_CLOCK = re.compile(r"เวลา\s*(\d{1,2})[.:](\d{2})(?![\d.]|\s*(?:ชั่วโมง|ชม|นาที|วินาที|วัน))")


class TypedDate(NamedTuple):
    """A date in a text: its day of the week as typed, the year empty where none is typed."""

    span: Span
    weekday: str
    day: int
    month: int
    year: int | None


def typed_dates(text: str) -> Iterator[TypedDate]:
    """The dates with a month's name in a text of Arabic digits."""
    for found in _DATE.finditer(text):
        month = found["month"]
        names = MONTHS if month in MONTHS else SHORT_MONTHS
        year = int(found["year"]) if found["year"] else None
        yield TypedDate(found.span(), found["weekday"] or "", int(found["day"]), names.index(month) + 1, year)


def dates(reading: Reading) -> Iterator[PaperFinding]:
    """The meeting's end and invitation, then typed days of the week, days and times that cannot be."""
    meeting = reading.meeting
    if meeting is not None:
        base = meeting_place(meeting)
        start, end = meeting.start, meeting.end
        if reading.word == "minutes" and start and end and end <= start:
            text = f"เลิกประชุมเวลา {end:%H.%M} น. ไม่หลังเวลาเริ่มประชุม {start:%H.%M} น. แก้เวลาให้ถูกต้อง"
            yield reading.told(KIND, text, f"{base}/end", reading.in_digits(f"{end:%H.%M} น."))
        sent = meeting.invitation.date if meeting.invitation else None
        held = meeting.date
        if reading.word == "invitation" and isinstance(sent, date) and isinstance(held, date) and sent > held:
            text = f"หนังสือเชิญลงวันที่ {thai_date(sent)} หลังวันประชุม {thai_date(held)} แก้วันที่ของหนังสือหรือวันประชุม"
            yield reading.told(KIND, text, f"{base}/invitation/date", reading.in_digits(thai_date(sent)))
    held = meeting.day if meeting else None
    for each in reading.spots:
        yield from _typed(reading, each, held)


def _typed(reading: Reading, each: Spot, held: date | None) -> Iterator[PaperFinding]:
    seen: set[str] = set()
    for typed in typed_dates(each.read):
        problem = _problem(typed, held)
        if problem and problem not in seen:
            seen.add(problem)
            yield reading.found(KIND, each, f"{each.name} {problem}".strip(), typed.span)
    for found in (*_TIME.finditer(each.read), *_CLOCK.finditer(each.read)):
        if int(found[1]) > 24 or int(found[2]) > 59:
            text = f"{each.name} มีเวลา {found[1]}.{found[2]} น. ซึ่งไม่มีจริง แก้เวลาให้ถูกต้อง"
            yield reading.found(KIND, each, text.strip(), found.span())
            return


def _problem(typed: TypedDate, held: date | None) -> str:
    """What is wrong with a typed date; one without a year is looked at where it is the meeting's day."""
    year = typed.year
    if year is None and held and (typed.day, typed.month) == (held.day, held.month):
        year = held.year + ERA
    last = monthrange(_LEAP if year is None else year - ERA, typed.month)[1]
    if not 1 <= typed.day <= last:
        return f"มีวันที่ {typed.day} {MONTHS[typed.month - 1]} ซึ่งไม่มีในปฏิทิน แก้วันที่ให้ถูกต้อง"
    if year is None or not typed.weekday:
        return ""
    day = date(year - ERA, typed.month, typed.day)
    if weekday_name(day) == f"วัน{typed.weekday}":
        return ""
    return f"เขียนวัน{typed.weekday}ที่ {thai_date(day)} แต่วันนั้นเป็น{weekday_name(day)} แก้วันหรือวันที่ให้ตรงกัน"
