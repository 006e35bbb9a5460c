"""The snapshot of each occasion, captured from the data in one reading."""

from collections.abc import Iterator, Sequence
from dataclasses import fields, replace
from datetime import date
from typing import Any

from ita_desktop.documents.analysis.parts import PRESETS, SETTING, chosen
from ita_desktop.documents.catalog import Paper
from ita_desktop.documents.measures.forms import SETTING as MEASURES_FORM
from ita_desktop.documents.published import parts as published_parts
from ita_desktop.documents.snapshots import (
    AssessmentSnapshot,
    CommitteeSnapshot,
    MeetingSnapshot,
    MemoSnapshot,
    PaperSnapshot,
    PlanSnapshot,
    PublishedSnapshot,
)
from ita_desktop.documents.year_snapshots import YearSnapshot
from ita_desktop.domain.agencies import Agency
from ita_desktop.domain.analysis import thresholds, thresholds_of
from ita_desktop.domain.measures import Plan
from ita_desktop.domain.measures.rounds import Round, round_of, round_on
from ita_desktop.domain.meetings import Entry, Meeting
from ita_desktop.domain.meetings.carried import followed
from ita_desktop.domain.meetings.past import committee_on
from ita_desktop.domain.memos import Memo, with_keys
from ita_desktop.domain.officers import as_on_day
from ita_desktop.domain.thai.dates import fiscal_span
from ita_desktop.domain.thai.digits import fold
from ita_desktop.services.context import Context, YearNotFound
from ita_desktop.services.evidence.contents import KeptContents
from ita_desktop.services.measures.book import answering_year, follow_up_rounds, opened
from ita_desktop.services.measures.scans import bound_pages
from ita_desktop.services.papers.histories import captured_history
from ita_desktop.services.papers.requests import (
    Draft,
    Request,
    chosen_committee,
    chosen_meeting,
    chosen_memo,
    reported_year,
)
from ita_desktop.services.papers.settling import asked_paper, digits_of, layout_of
from ita_desktop.storage import UnitOfWork


def captured(
    context: Context, unit: UnitOfWork, paper: Paper, request: Request, draft: Draft | None = None
) -> PaperSnapshot:
    """What a paper is made from; an ItaError where something for it is missing.

    ``draft`` stands for the memo or meeting that is meant, with what is typed and not kept yet.
    """
    common = _common(context, unit, paper, request)
    match paper.of:
        case "meeting":
            return _meeting(context, unit, request, common, draft)
        case "assessment":
            year = _year(context, unit, request.year)
            if year is None or year.assessment is None:
                raise YearNotFound(request.year)
            return _assessment(context, unit, year, common, request.unit if paper.by_unit else None)
        case "plan":
            if paper.by_answered:
                return _published(context, unit, request, common)
            return _plan(context, unit, request, common, request.unit if paper.by_unit else None)
        case "committee":
            meetings = tuple(unit.office.meetings())
            return CommitteeSnapshot(
                **common, committee=chosen_committee(tuple(unit.office.committees()), meetings, request)
            )
        case "memo":
            return _memo(context, unit, request, common, draft)
        case "history":
            return captured_history(unit, *(request.days or fiscal_span(request.year)), common)
        case "handover":
            from ita_desktop.services.handover.gathering import captured_handover

            return captured_handover(context, unit, common)


def _common(context: Context, unit: UnitOfWork, paper: Paper, request: Request) -> dict[str, Any]:
    settings = unit.office.settings()
    emblem = settings.get("emblem")
    words = settings.get("texts")
    today = context.clock().date()
    return {
        "agency": as_on_day(unit.office.agency() or Agency(), today),
        "digits": digits_of(settings, request),
        "layout": layout_of(settings, paper, request),
        "emblem": unit.office.stored_file(str(emblem)) if emblem else None,
        "words": words if isinstance(words, dict) else {},
        "on": today,
    }


def _assessment(
    context: Context, unit: UnitOfWork, year: YearSnapshot, common: dict[str, Any], of: str | None
) -> AssessmentSnapshot:
    """A year with those before it; the parts are those that the office chose for the layout.

    ``of`` is the one unit that is asked for.
    """
    former = tuple(
        found
        for each in sorted(unit.office.years())
        if each < year.fiscal_year and (found := _year(context, unit, each))
    )
    layout = common["layout"] or next(iter(PRESETS))
    settings = unit.office.settings()
    return AssessmentSnapshot(
        **common,
        year=year,
        before=_year(context, unit, year.fiscal_year - 1),
        former=former,
        parts=chosen(layout, settings.get(SETTING)) if layout in PRESETS else (),
        thresholds=thresholds_of(settings.get(thresholds.SETTING)),
        unit=of,
        files=tuple(unit.office.evidence_files().values()),
    )


def _plan(
    context: Context, unit: UnitOfWork, request: Request, common: dict[str, Any], of: str | None
) -> PlanSnapshot:
    """A year's plan (empty where there is none) with the year that it answers, by default the one before.

    ``of`` is the one unit that is asked for.
    """
    book = opened(context, unit, request.year)
    form = unit.office.settings().get(MEASURES_FORM)
    assessment = unit.office.assessment(book.from_assessment)
    answered = YearSnapshot(fiscal_year=book.from_assessment, framework=book.framework, assessment=assessment)
    return PlanSnapshot(
        **common,
        plan=book.plan,
        answered=answered,
        round=_round(unit, request, common["on"]),
        round_asked=request.round is not None,
        unit=of,
        files=tuple(unit.office.evidence_files().values()),
        photos=KeptContents(context.database.evidence),
        form=form if isinstance(form, dict) else {},
    )


def _published(
    context: Context, unit: UnitOfWork, request: Request, common: dict[str, Any]
) -> PublishedSnapshot:
    """A plan with all that is published beside it, each in the layout that the office chose for its paper."""
    settings = unit.office.settings()

    def laid_out(word: str) -> dict[str, Any]:
        asked = replace(request, word=word, layout=None)
        return common | {"layout": layout_of(settings, asked_paper(asked), asked)}

    meant = replace(request, year=answering_year(unit, request.year))
    plan = _plan(context, unit, meant, laid_out("measures"), None)
    year = _year(context, unit, plan.answered.fiscal_year)
    known = year is not None and year.assessment is not None
    scan, problem = bound_pages(context.database.evidence, plan.plan.scan)
    return PublishedSnapshot(
        **{each.name: getattr(plan, each.name) for each in fields(plan)},
        parts=published_parts.chosen(settings.get(published_parts.SETTING)),
        result=_assessment(context, unit, year, laid_out("analysis"), None) if year and known else None,
        rounds=follow_up_rounds(unit),
        scan=scan,
        scan_problem=problem,
    )


def _round(unit: UnitOfWork, request: Request, today: date) -> Round:
    """The round of follow-up that is asked for, else the one whose reports are due."""
    if request.round is not None:
        return round_of(request.year, request.round)
    return round_on(today, request.year, follow_up_rounds(unit))


def _memo(
    context: Context, unit: UnitOfWork, request: Request, common: dict[str, Any], draft: Draft | None
) -> MemoSnapshot:
    if isinstance(draft, Memo):
        memo = draft
    elif request.word == "letter" and request.meeting is not None:
        from ita_desktop.documents.covering_letter import covering_letter

        memo = covering_letter(_meeting(context, unit, request, common))
    else:
        memo = chosen_memo(with_keys(unit.office.memos()), request)
    year = reported_year(memo) or request.year
    return MemoSnapshot(
        **common, memo=memo, year=_year(context, unit, year), before=_year(context, unit, year - 1)
    )


def _meeting(
    context: Context,
    unit: UnitOfWork,
    request: Request,
    common: dict[str, Any],
    draft: Draft | None = None,
) -> MeetingSnapshot:
    """A meeting; of a draft the others are read only where it tells of them."""
    if isinstance(draft, Meeting):
        others = draft.approves or _shows_resolutions(draft)
        return _of_meeting(context, unit, draft, common, tuple(unit.office.meetings()) if others else ())
    meetings = tuple(unit.office.meetings())
    return _of_meeting(context, unit, chosen_meeting(meetings, request), common, meetings)


def captured_meeting(context: Context, unit: UnitOfWork, meeting: Meeting) -> MeetingSnapshot:
    """What a meeting's tables are made from, kept or not."""
    common = {"agency": unit.office.agency() or Agency(), "on": context.clock().date()}
    return _of_meeting(context, unit, meeting, common, tuple(unit.office.meetings()))


def _of_meeting(
    context: Context, unit: UnitOfWork, meeting: Meeting, common: dict[str, Any], meetings: Sequence[Meeting]
) -> MeetingSnapshot:
    committees = {each.key: committee_on(each, meeting.date) for each in unit.office.committees()}
    approved = [m for m in meetings if meeting.approves and fold(m.number) == fold(meeting.approves)]
    on = meeting.day or common["on"]
    return MeetingSnapshot(
        **common,
        meeting=meeting,
        committee=committees.get(meeting.committee or ""),
        approved=next((m for m in approved if m.committee == meeting.committee), None),
        years=_years(context, unit, meeting),
        photos=KeptContents(context.database.evidence),
        followed=followed(meeting, meetings, plans(unit), on) if _shows_resolutions(meeting) else (),
    )


def plans(unit: UnitOfWork) -> Iterator[Plan]:
    """Every plan of the office, newest first."""
    kept = (unit.office.plan(year) for year in sorted(unit.office.planned_years(), reverse=True))
    return (plan for plan in kept if plan is not None)


def _shows_resolutions(meeting: Meeting) -> bool:
    """Whether a paper of the meeting tells what became of resolutions."""
    inserted = any(entry.insert == "resolutions" for entry in _tables(meeting))
    return inserted or "resolutions" in (meeting.attachments or ())


def _tables(meeting: Meeting) -> list[Entry]:
    return [
        entry
        for item in meeting.agenda
        for topic in item.topics
        for entry in topic.entries
        if entry.insert is not None
    ]


def _years(context: Context, unit: UnitOfWork, meeting: Meeting) -> dict[int, YearSnapshot]:
    """The years of a meeting's tables, each with the one before it; all of them where one is not named."""
    tables = _tables(meeting)
    asked = {entry.fiscal_year for entry in tables if entry.fiscal_year is not None}
    if meeting.attachments or any(entry.fiscal_year is None for entry in tables):
        asked |= set(unit.office.years())
    years = {year: _year(context, unit, year) for year in asked | {year - 1 for year in asked}}
    return {year: found for year, found in years.items() if found}


def known_years(context: Context, unit: UnitOfWork) -> dict[int, YearSnapshot]:
    """Every year of the office."""
    years = {year: _year(context, unit, year) for year in unit.office.years()}
    return {year: found for year, found in years.items() if found}


def _year(context: Context, unit: UnitOfWork, year: int) -> YearSnapshot | None:
    assessment = unit.office.assessment(year)
    framework_year = assessment.framework_year if assessment else year
    known = context.library(unit).years()
    if framework_year not in known and framework_year >= min(known):
        return None
    return YearSnapshot(
        fiscal_year=year,
        framework=context.framework(unit, framework_year),
        assessment=assessment,
        plan=unit.office.plan(year),
    )


def captured_year(context: Context, unit: UnitOfWork, year: int) -> YearSnapshot | None:
    """A fiscal year as papers see it, None where no framework is known for it."""
    return _year(context, unit, year)
