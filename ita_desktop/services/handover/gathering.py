"""What is handed over, gathered from the data in one reading."""

from collections.abc import Iterator, Mapping
from typing import Any

from ita_desktop.documents.snapshots import HandoverSnapshot
from ita_desktop.documents.year_snapshots import YearSnapshot
from ita_desktop.domain.agencies import Agency
from ita_desktop.domain.framework_tree import OVERALL
from ita_desktop.domain.handover import (
    SETTING,
    ChangedFigure,
    Coming,
    OpenItems,
    Pending,
    PlanStanding,
    YearStanding,
    parties_of,
)
from ita_desktop.domain.handover import coming as next_days
from ita_desktop.domain.handover.pending import open_items, open_minutes, plan_standing, year_counts
from ita_desktop.domain.measures import units_of
from ita_desktop.domain.measures.rounds import rounds_of
from ita_desktop.domain.meetings import Meeting
from ita_desktop.domain.meetings.carried import Carried, carried
from ita_desktop.services.context import Context
from ita_desktop.services.history.published import Published, published
from ita_desktop.services.history.reasons import unreasoned
from ita_desktop.services.measures.book import follow_up_rounds
from ita_desktop.services.papers.capturing import plans
from ita_desktop.storage import UnitOfWork, machine_state


def captured_handover(context: Context, unit: UnitOfWork, common: dict[str, Any]) -> HandoverSnapshot:
    """Everything that the record tells but the files that go with it."""
    last = next(iter(unit.journal.entries(1)), None)
    machine = machine_state.read(context.database.folder)
    return HandoverSnapshot(
        **common,
        parties=parties_of(unit.office.settings().get(SETTING)),
        pending=gathered(context, unit),
        counts=context.database.contents().counts,
        last=last.id if last else 0,
        last_at=last.at.astimezone().replace(tzinfo=None) if last else None,
        hash=unit.past.hash_of(last.id) if last else "",
        backup_at=context.database.backups.newest_at(context.clock()),
        second_place=machine.second_place,
        second_place_seen_at=machine.second_place_seen_at,
    )


def gathered(context: Context, unit: UnitOfWork) -> Pending:
    """What stands where in the whole office today, and what is pending."""
    today = context.clock().date()
    meetings, known = unit.office.meetings_glance(), tuple(plans(unit))
    committees = {each.key: each.name or "" for each in unit.office.committees()}
    units = (unit.office.agency() or Agency()).units
    standings = tuple(plan_standing(each, units_of(units, each.measures), today) for each in known)
    years = tuple(_years(context, unit))
    work = carried(meetings, known, today)
    return Pending(
        years=tuple(_standing(each, published(unit)) for each in years),
        plans=standings,
        items=_items(context, years),
        minutes=open_minutes(meetings, committees, today),
        resolutions=tuple(each for each in work if each.state != "done"),
        figures=tuple(_figures(unit)),
        coming=tuple(sorted(_coming(context, unit, years, standings, (meetings, work)), key=lambda e: e.on)),
        drafts=len(unit.office.drafts()) + len(unit.office.typed_texts()),
    )


def _years(context: Context, unit: UnitOfWork) -> Iterator[YearSnapshot]:
    """The years whose framework is known, the newest first, without links and history of the checklist."""
    library = context.library(unit).years()
    for year in sorted(unit.office.years(), reverse=True):
        found = unit.office.glance(year)
        if found is not None and (found.framework_year in library or found.framework_year < min(library)):
            yield YearSnapshot(
                fiscal_year=year,
                framework=context.framework(unit, found.framework_year),
                assessment=found,
            )


def _standing(year: YearSnapshot, first: Mapping[int, Published]) -> YearStanding:
    assessment, printed = year.assessment, first.get(year.fiscal_year)
    assert assessment is not None
    overall = assessment.scores.get(OVERALL)
    return YearStanding(
        fiscal_year=year.fiscal_year,
        entered=len(assessment.scores),
        codes=len(year.framework.codes),
        overall=overall.value if overall else None,
        level=" ".join((assessment.level or "").split()),
        computed=year.computed_level(),
        items=year_counts(assessment.oit, year.framework),
        printed=printed.title if printed else "",
        printed_on=printed.at.astimezone().date() if printed else None,
    )


def _items(context: Context, years: tuple[YearSnapshot, ...]) -> OpenItems | None:
    """What is not done of the newest checklist that was begun."""
    today = context.clock().date()
    for year in years:
        if year.assessment is not None and year.assessment.oit:
            return open_items(year.fiscal_year, year.assessment.oit, year.framework, today)
    return None


def _figures(unit: UnitOfWork) -> Iterator[ChangedFigure]:
    for each in unreasoned(unit):
        yield ChangedFigure(each.year, each.title, each.actor, each.at.date(), each.published.title)


def _coming(
    context: Context,
    unit: UnitOfWork,
    years: tuple[YearSnapshot, ...],
    standings: tuple[PlanStanding, ...],
    met: tuple[tuple[Meeting, ...], tuple[Carried, ...]],
) -> Iterator[Coming]:
    today, (meetings, work) = context.clock().date(), met
    for year in years:
        if year.assessment is not None:
            yield from next_days.of_items(year.assessment.oit, year.framework, today)
    for plan in standings:
        yield from next_days.of_measures(plan.measures, plan.fiscal_year, today)
        if plan.open:
            yield from next_days.of_rounds(rounds_of(plan.fiscal_year, follow_up_rounds(unit)), today)
    open_work = (each for each in work if each.state != "done")
    yield from next_days.of_meetings(meetings, open_work, today)
