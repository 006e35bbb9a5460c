"""Which paper is meant, and which meeting, memo or committee it is printed for."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import get_args

from ita_desktop.documents.blocks import Digits
from ita_desktop.documents.catalog import Paper, paper
from ita_desktop.documents.lacking import ON_SCORES, REPORT, has_reports, shown_items
from ita_desktop.domain.assessments import Assessment
from ita_desktop.domain.errors import ItaError, NotFound
from ita_desktop.domain.measures import Plan, RoundKey
from ita_desktop.domain.measures.rounds import round_of
from ita_desktop.domain.meetings import Committee, Meeting
from ita_desktop.domain.meetings.numbers import read_number
from ita_desktop.domain.memos import Memo
from ita_desktop.domain.thai.dates import short_date
from ita_desktop.domain.thai.digits import fold
from ita_desktop.services.meetings import AmbiguousMeeting, MeetingKey, MeetingNotFound, find_meeting

Draft = Memo | Meeting
"""A memo, letter or meeting with what is typed and not kept yet."""


class MemoNotFound(NotFound):
    """No memo or letter is meant."""


class AmbiguousMemo(ItaError):
    """Several memos could be meant."""


class CommitteeNotFound(NotFound):
    """No committee is meant."""


@dataclass(frozen=True, slots=True)
class Request:
    """One paper to print: ``digits`` None takes the office's setting; a meeting by its number.

    A memo or letter is named by its key or number; ``layout`` None takes the office's, else the fullest.
    ``unit`` asks for the pages of one unit, empty for what none has; ``round`` for a round of follow-up, None
    for the one that is due; ``days`` for a span of days with its last one, None for the fiscal year.
    """

    word: str
    year: int
    digits: Digits | None = None
    meeting: str | None = None
    committee: str | None = None
    memo: str | None = None
    layout: str | None = None
    unit: str | None = None
    round: RoundKey | None = None
    days: tuple[date, date] | None = None

    @property
    def place(self) -> str:
        """The name under which pages and records of printing know the paper; ``request_of`` reads it.

        ``minutes|ita|1/2566``, ``memo|memo|KEY``, ``order|committee|KEY``, ``oit-status|2567``,
        ``oit-unit|2569|กองคลัง``, ``measures-unit|2569.q2|กองคลัง``, ``handover|0`` (of every year).
        """
        asked = paper(self.word)
        if self.memo is not None:
            return f"{self.word}|memo|{self.memo}"
        if self.committee is not None and asked is not None and asked.of == "committee":
            return f"{self.word}|committee|{self.committee}"
        if self.meeting is not None:
            return f"{self.word}|{self.committee or ''}|{self.meeting}"
        unit = "" if self.unit is None else f"|{self.unit}"
        of_round = "" if self.round is None else f".{self.round}"
        of_days = "" if self.days is None else f"|{self.days[0]}..{self.days[1]}"
        return f"{self.word}|{self.year}{of_round}{unit}{of_days}"

    @property
    def whole(self) -> "Request":
        """The same paper with all units, for the round that is due, of the whole year."""
        return replace(self, unit=None, round=None, days=None)

    @property
    def part(self) -> str:
        """The unit, the round and the days that are asked for, in words."""
        named = round_of(self.year, self.round).name if self.round else ""
        unit = "" if self.unit is None else self.unit or "ไม่ระบุหน่วยงาน"
        days = " ถึง ".join(map(short_date, self.days)) if self.days else ""
        return " ".join(filter(None, (unit, named, days)))


def request_of(place: str) -> Request | None:
    """The request for the paper of a place, None where it names none; year 0 where any year is meant."""
    word, _, rest = place.partition("|")
    asked = paper(word)
    if asked is None:
        return None
    kind, _, key = rest.partition("|")
    if asked.of == kind == "memo":
        return Request(word, 0, memo=key)
    if asked.of == kind == "committee":
        return Request(word, 0, committee=key)
    if asked.of in ("assessment", "plan", "history", "handover"):
        return _of_year(asked, rest)
    committee, among, number = rest.rpartition("|")
    if among:
        return Request(word, year_in(number), meeting=number, committee=committee or None)
    return Request(word, int(rest)) if rest.isdecimal() else None


def _of_year(asked: Paper, rest: str) -> Request | None:
    """The request of a year's paper: ``2569``, its round ``2569.q2``, its unit ``2569|กองคลัง``."""
    named, parted, unit = rest.partition("|")
    year, dot, key = named.partition(".")
    of_round = round_named(key)
    if asked.by_days and named.isdecimal():
        days = days_named(unit)
        return Request(asked.word, int(named), days=days) if days or not parted else None
    fits = (not parted or asked.by_unit) and (not dot or (asked.by_round and of_round is not None))
    if not (fits and year.isdecimal()):
        return None
    return Request(asked.word, int(year), unit=unit if parted else None, round=of_round)


def days_named(text: str) -> tuple[date, date] | None:
    """The span of ``2025-10-01..2025-12-31``, None where it is none."""
    first, _, last = text.partition("..")
    try:
        return date.fromisoformat(first), date.fromisoformat(last)
    except ValueError:
        return None


def round_named(word: str) -> RoundKey | None:
    """The round of follow-up of a word (``q2``, ``m6``), None where it is none."""
    return next((key for key in get_args(RoundKey) if key == word), None)


def is_for_meeting(request: Request) -> bool:
    """Whether a paper is made from a meeting: its own papers, and the letter that sends its minutes."""
    asked = paper(request.word)
    if asked is not None and asked.of == "memo":
        return request.word == "letter" and request.meeting is not None and request.memo is None
    return asked is not None and asked.of == "meeting"


def has_data(word: str, assessment: Assessment | None) -> bool:
    """Whether a year has what a paper of an assessment shows: scores, links, disputes, else a checklist."""
    if assessment is None:
        return False
    if word.startswith(ON_SCORES):
        return bool(assessment.scores)
    return bool(shown_items(word, assessment))


def has_measures(word: str, plan: Plan) -> bool:
    """Whether a plan has what a paper of it shows: measures, for the report on them something reported."""
    return bool(plan.measures) and (word != REPORT or has_reports(plan))


def year_of(meeting: Meeting) -> int:
    """The Buddhist year in a meeting's number, 0 where it has none."""
    return year_in(meeting.number)


def year_in(number: str) -> int:
    """The Buddhist year of a number as written (``๑/๒๕๖๖``, ``1/66``), 0 where it has none."""
    read = read_number(number)
    if read is not None:
        return read.year
    year = fold(number).rsplit("/", 1)[-1]
    return int(year) if year.isdecimal() and len(year) == 4 else 0


def chosen_meeting(meetings: tuple[Meeting, ...], request: Request) -> Meeting:
    """The meeting that a request means: by number, else the only one of the year."""
    if request.meeting is not None:
        return numbered_meeting(meetings, request, request.meeting)
    found = [
        meeting
        for meeting in meetings
        if year_of(meeting) == request.year and request.committee in (None, meeting.committee)
    ]
    if not found:
        raise MeetingNotFound(f"ไม่พบการประชุมของปี {request.year} ดูรายการได้ที่หน้าการประชุม")
    numbers = tuple(dict.fromkeys(fold(meeting.number) for meeting in found))
    if len(numbers) > 1:
        raise AmbiguousMeeting(f"ปี {request.year} มีการประชุมหลายครั้ง ระบุครั้งที่ด้วย: {' '.join(numbers)}")
    return find_meeting(tuple(found), MeetingKey(request.committee, numbers[0]))


def numbered_meeting(meetings: tuple[Meeting, ...], request: Request, number: str) -> Meeting:
    """The meeting of this number, which may be said without its year; it must be the asked year's."""
    key = MeetingKey(request.committee, number)
    if "/" not in number and not any(map(key.matches, meetings)):
        key = MeetingKey(request.committee, f"{number}/{request.year}")
    meeting = find_meeting(meetings, key)
    if request.year and year_of(meeting) not in (0, request.year):
        raise MeetingNotFound(f"การประชุมครั้งที่ {meeting.number} ไม่ใช่ของปี {request.year} ระบุปีตามเลขครั้ง")
    return meeting


def reported_year(memo: Memo) -> int | None:
    """The fiscal year whose figures a memo reports: as kept, else the first one that its subject names."""
    if memo.fiscal_year is not None:
        return memo.fiscal_year
    named = re.search(r"(?<!\d)25\d\d(?!\d)", fold(memo.subject or ""))
    return int(named[0]) if named else None


def chosen_memo(memos: Sequence[Memo], request: Request) -> Memo:
    """The memo that a request means: by key or number, else the only one that reports the year."""
    if request.memo is not None:
        found = [memo for memo in memos if memo.key == request.memo]
        found = found or [memo for memo in memos if is_named(memo, request.memo)]
        if not found:
            raise MemoNotFound(f"ไม่พบบันทึกข้อความหรือหนังสือเลขที่ {request.memo} ดูรายการได้ที่หน้าเอกสาร")
    else:
        found = list(memos)
    of_year = [memo for memo in found if not request.year or reported_year(memo) in (None, request.year)]
    if not of_year:
        raise MemoNotFound(f"ไม่พบบันทึกข้อความหรือหนังสือที่รายงานผลปี {request.year} ระบุปีตามที่รายงาน")
    of_form = [memo for memo in of_year if (memo.form or "memo") == request.word] or of_year
    if len(of_form) > 1:
        numbers = " ".join(memo.number or memo.key or "-" for memo in of_form)
        raise AmbiguousMemo(f"ปี {request.year} มีหลายฉบับ ระบุเลขที่ด้วย: {numbers}")
    return of_form[0]


def is_named(memo: Memo, name: str) -> bool:
    """Whether a memo has this key or number, the latter with or without the office's code before it."""
    if name == memo.key:
        return True
    number = fold(memo.number or "")
    return bool(number) and fold(name) in (number, number.rsplit("/", 1)[-1])


def chosen_committee(
    committees: Sequence[Committee], meetings: tuple[Meeting, ...], request: Request
) -> Committee:
    """The committee that a request means: by key, by its meeting, else the only one (of the order's year)."""
    if request.committee is None and request.meeting is not None:
        wanted = numbered_meeting(meetings, request, request.meeting).committee
    else:
        wanted = request.committee
    found = [each for each in committees if wanted in (None, each.key)]
    of_year = [each for each in found if fold(each.order_number or "").endswith(str(request.year))]
    if len(found) > 1 and len(of_year) == 1:
        found = of_year
    if not found:
        raise CommitteeNotFound("ไม่พบคณะกรรมการ เพิ่มคณะกรรมการได้ที่หน้าการประชุม")
    if len(found) > 1:
        keys = " ".join(each.key for each in found)
        raise CommitteeNotFound(f"มีคณะกรรมการหลายคณะ ระบุคณะกรรมการด้วย: {keys}")
    return found[0]
