"""Every paper of a fiscal year with its state, in the order of the work."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from ita_desktop.documents import lacking
from ita_desktop.documents.catalog import PAPERS, Paper, paper
from ita_desktop.documents.published.parts import SETTING, chosen
from ita_desktop.documents.texts import one_line
from ita_desktop.domain.measures import Plan
from ita_desktop.domain.meetings import Committee, Meeting
from ita_desktop.domain.memos import Memo, with_keys
from ita_desktop.domain.thai.dates import fiscal_year
from ita_desktop.services.measures.book import meant_years
from ita_desktop.services.meetings.keys import MeetingKey, find_meeting
from ita_desktop.services.papers.histories import years_of_history
from ita_desktop.services.papers.requests import Request, reported_year, year_in, year_of
from ita_desktop.storage import UnitOfWork

WORK = ("invitation", "agenda", "meeting-papers", "sign-in", "minutes")
"""The papers of a meeting in the order in which they are needed; others follow as in the catalogue."""

CIRCULATION = "circulation"
"""Listed for minutes that are sent round alone."""

OTHER, NO_CHANGES = "หลักฐานของการทำงาน", "ไม่มีการแก้ไขข้อมูลในปีงบประมาณ {year}"
NO_WORK = "ยังไม่มีคะแนน รายการ OIT แผน หรือการประชุมที่จะส่งมอบ"
COMMITTEES, MEMOS = "คณะกรรมการ", "บันทึกข้อความและหนังสือ"


@dataclass(frozen=True, slots=True)
class PaperState:
    """A paper of the list: ``lacks`` says in Thai what is missing, ``occasion`` heads those that share it.

    A paper that lacks something may be printed all the same where its builder allows it. ``printed_at`` is
    the last printing in whatever form, in this machine's time zone.
    """

    request: Request
    title: str
    occasion: str
    lacks: str = ""
    printed_at: datetime | None = None

    @property
    def state(self) -> Literal["ready", "lacks"]:
        """Whether everything is there that the paper is to say."""
        return "lacks" if self.lacks else "ready"


def listing(unit: UnitOfWork, year: int) -> tuple[PaperState, ...]:
    """Orders, the papers of each meeting, memos and letters, then the papers of the year's figures.

    A meeting or committee belongs to every year that its date or its number names, to all where both are
    open; a memo to the year that it reports.
    """
    printed = unit.office.last_printed()
    found = (
        *_of_committees(unit, year),
        *_of_meetings(unit, year),
        *_of_memos(unit, year),
        *_of_year(unit, year),
    )
    return tuple(
        PaperState(request, title, occasion, lacks, printed.get(request.place))
        for request, title, occasion, lacks in found
    )


Found = Iterator[tuple[Request, str, str, str]]


def papers_of(occasion: str) -> list[Paper]:
    """The papers of an occasion in the order of the work."""
    words = [each for each in PAPERS if each.of == occasion]
    return sorted(words, key=lambda each: WORK.index(each.word) if each.word in WORK else len(WORK))


def _of_committees(unit: UnitOfWork, year: int) -> Found:
    committees = unit.office.committees()
    met = {each.committee for each in unit.office.meetings() if belongs(year, each.date, year_of(each))}
    listed = [each for each in committees if each.key in met or _ordered_in(each, year)]
    for committee in listed:
        for each in papers_of("committee"):
            named = each.title if len(listed) == 1 else f"{each.title} {one_line(committee.name)}".strip()
            request = Request(each.word, 0, committee=committee.key)
            yield request, named, COMMITTEES, lacking.for_committee(committee)


def _ordered_in(committee: Committee, year: int) -> bool:
    return belongs(year, committee.order_date, year_in(committee.order_number or ""))


def _of_meetings(unit: UnitOfWork, year: int) -> Found:
    committees = {each.key: each for each in unit.office.committees()}
    meetings = [each for each in unit.office.meetings() if belongs(year, each.date, year_of(each))]
    for meeting in sorted(meetings, key=_when):
        committee = committees.get(meeting.committee or "")
        occasion = f"การประชุม ครั้งที่ {meeting.number}"
        if len(committees) > 1 and committee is not None:
            occasion = f"{occasion} {one_line(committee.name)}".strip()
        yield from _of_meeting(meeting, committee, occasion)


def _of_meeting(meeting: Meeting, committee: Committee | None, occasion: str) -> Found:
    for each in papers_of("meeting"):
        if each.word == CIRCULATION and meeting.circulation is None:
            continue
        request = Request(each.word, year_of(meeting), None, meeting.number, meeting.committee)
        yield request, each.title, occasion, lacking.for_meeting(each.word, meeting, committee)


def meeting_listing(unit: UnitOfWork, key: MeetingKey) -> tuple[PaperState, ...]:
    """The papers of one meeting in the order of the work, then the order of its committee."""
    meeting = find_meeting(tuple(unit.office.meetings()), key)
    committee = next((each for each in unit.office.committees() if each.key == meeting.committee), None)
    occasion = f"การประชุม ครั้งที่ {meeting.number}"
    found = list(_of_meeting(meeting, committee, occasion))
    if committee is not None:
        lacks = lacking.for_committee(committee)
        orders = papers_of("committee")
        found += ((Request(o.word, 0, committee=committee.key), o.title, occasion, lacks) for o in orders)
    printed = unit.office.last_printed()
    return tuple(PaperState(*each, printed.get(each[0].place)) for each in found)


def _when(meeting: Meeting) -> date:
    """The meeting's day; those without one come last."""
    return meeting.day or date.max


def _of_memos(unit: UnitOfWork, year: int) -> Found:
    assessment = unit.office.assessment(year)
    for memo in with_keys(unit.office.memos()):
        each = paper(memo.form or "memo")
        if each is not None and _reports(memo, year):
            request = Request(each.word, reported_year(memo) or year, memo=memo.key)
            named = f"{each.title} {one_line(memo.subject) or one_line(memo.number)}".strip()
            yield request, named, MEMOS, lacking.for_memo(memo, assessment)


def _reports(memo: Memo, year: int) -> bool:
    reported = reported_year(memo)
    return belongs(year, memo.date) if reported is None else reported == year


def _of_year(unit: UnitOfWork, year: int) -> Found:
    """The papers of the year's figures, those of each plan that is meant in it, its history, the handover."""
    assessment = unit.office.assessment(year)
    for each in (each for each in PAPERS if each.of == "assessment"):
        lacks = lacking.for_year(each.word, year, assessment, None)
        yield Request(each.word, year), each.title, f"ปีงบประมาณ {year}", lacks
    for planned in meant_years(unit, year):
        plan = unit.office.plan(planned)
        for each in papers_of("plan"):
            lacks = _lacks(unit, each, planned, plan)
            yield Request(each.word, planned), each.title, f"แผนปีงบประมาณ {planned}", lacks
    for each in papers_of("history"):
        lacks = "" if year in years_of_history(unit) else NO_CHANGES.format(year=year)
        yield Request(each.word, year), each.title, OTHER, lacks
    for each in papers_of("handover"):
        yield Request(each.word, 0), each.title, OTHER, "" if has_work(unit) else NO_WORK


def has_work(unit: UnitOfWork) -> bool:
    """Whether an office holds anything to hand over."""
    if unit.office.planned_years() or unit.office.meeting_numbers():
        return True
    years = unit.office.years()
    return any(unit.office.scores(each) or unit.office.oit_glance(each, links=False) for each in years)


def _lacks(unit: UnitOfWork, asked: Paper, year: int, plan: Plan | None) -> str:
    """What a paper of a plan lacks; the one that binds the result in needs that too."""
    if not asked.by_answered:
        return lacking.for_year(asked.word, year, None, plan)
    answered = (plan.from_assessment if plan else None) or year - 1
    parts = chosen(unit.office.settings().get(SETTING))
    return lacking.for_published(parts, answered, unit.office.assessment(answered), plan)


def belongs(year: int, on: object, *named: int) -> bool:
    """Whether a date falls in a fiscal year or a number names it; also where neither tells anything."""
    told = {each for each in _told(on, named) if each}
    return year in told or not told


def _told(on: object, named: Iterable[int]) -> Iterator[int]:
    yield from named
    if isinstance(on, date):
        yield fiscal_year(on)
