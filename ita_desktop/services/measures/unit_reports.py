"""Forms handed out to the office's units for a round of follow-up, and their reports taken back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from ita_desktop.documents.measures_unit_words import NO_UNIT
from ita_desktop.domain.measures import Measure, RoundKey, by_unit
from ita_desktop.domain.measures.reporting import (
    Tally,
    missing_units,
    report_for,
    tally,
    unit_reports,
    with_report,
)
from ita_desktop.domain.measures.rounds import Round, round_of, round_on, rounds_of
from ita_desktop.domain.measures.standings import standing_of
from ita_desktop.domain.measures.told import own_report, taken_in
from ita_desktop.exchange.files import write_file
from ita_desktop.services.changes import Subject
from ita_desktop.services.context import Context
from ita_desktop.services.measures.book import follow_up_rounds, opened
from ita_desktop.services.measures.report_plan import (
    MeasuresChanged,
    NoPlanForForm,
    NoReportsInForm,
    NoYearInForm,
    ReportPlan,
)
from ita_desktop.services.papers import PaperService, Request

if TYPE_CHECKING:
    from ita_desktop.exchange.tables import Grid


@dataclass(frozen=True, slots=True)
class UnitReports:
    """How a unit's measures stand for a round; ``name`` is empty for measures of no unit.

    ``reported`` counts those with a report of the unit, ``missing`` those that wait for one, ``late`` those
    whose period has passed.
    """

    name: str
    measures: tuple[Measure, ...]
    reported: int
    missing: int
    late: int

    @property
    def title(self) -> str:
        """The unit as it is shown."""
        return self.name or NO_UNIT


@dataclass(frozen=True, slots=True)
class UnitSheet:
    """The units that have measures in a year's plan, for one of the rounds of the year."""

    round: Round
    rounds: tuple[Round, ...]
    units: tuple[UnitReports, ...]
    told: Tally


class UnitReportService:
    """Forms of units: to fill for a round, to take back."""

    def __init__(self, context: Context, papers: PaperService) -> None:
        self._context = context
        self._papers = papers

    # -- handing out -----------------------------------------------------------------------------------

    def units(self, year: int, of: RoundKey | None = None) -> UnitSheet:
        """The units in the agency's order, those without one last, for a round or the one that is due."""
        today = self._today()
        with self._context.reading() as work:
            book = opened(self._context, work, year)
            measures, every = book.plan.measures, book.units
            kind = follow_up_rounds(work)
        shown = round_of(year, of) if of else round_on(today, year, kind)
        rounds = rounds_of(year, kind)
        lacking = missing_units(measures, shown, every)
        reports = [each for measure in measures for each in unit_reports(measure, shown, every)]
        standings = tuple(
            UnitReports(
                unit,
                tuple(own),
                reported=sum(report_for(measure, shown, unit or None) is not None for measure in own),
                missing=len(lacking.get(unit, ())),
                late=sum(standing_of(measure, today, every).state == "late" for measure in own),
            )
            for unit, own in by_unit(measures, every).items()
        )
        shown_rounds = rounds if shown in rounds else (*rounds, shown)
        return UnitSheet(shown, shown_rounds, standings, tally(reports))

    def form(self, year: int, unit: str | None = None, of: RoundKey | None = None) -> bytes:
        """The workbook that a unit fills in, a sheet for each unit where none is named.

        NoMeasures where the plan has none, NoUnitMeasures where the unit has none.
        """
        from ita_desktop.rendering.xlsx import render_xlsx

        asked = Request("measures-unit", year, "arabic", unit=unit, round=of)
        return render_xlsx(self._papers.document(asked))

    def save_form(self, year: int, unit: str | None, file: Path, of: RoundKey | None = None) -> None:
        """Write the workbook to fill, whole or not at all."""
        write_file(file, self.form(year, unit, of))

    # -- taking back -----------------------------------------------------------------------------------

    def is_form(self, file: Path) -> bool:
        """Whether a workbook is a form of measures; ReadingError where it cannot be read."""
        from ita_desktop.exchange.measure_reports import is_unit_form
        from ita_desktop.exchange.tables.workbooks import read_workbook

        return any(is_unit_form(sheet.grid) for sheet in read_workbook(file))

    def read(
        self, year: int, of: RoundKey | None, text: str, html: str = "", unit: str | None = None
    ) -> ReportPlan:
        """Plan what a pasted table would do to the reports of a round, the due one where none is named.

        A table that names no unit is of ``unit``. ReadingError where the clipboard holds too much.
        """
        from ita_desktop.exchange.tables import grid_of

        return self._plan(year, [("", grid_of(text, html))], of, unit)

    def read_file(self, file: Path, year: int | None = None) -> ReportPlan:
        """Plan what a workbook would do to the plan that it names, or to that of ``year``.

        ReadingError where it cannot be read, NoYearInForm, NoPlanForForm, NoReportsInForm.
        """
        from ita_desktop.exchange.measure_reports import is_unit_form
        from ita_desktop.exchange.measure_reports.cells import as_typed
        from ita_desktop.exchange.measure_reports.identity import identity_of
        from ita_desktop.exchange.tables.workbooks import read_workbook

        sheets = [each for each in read_workbook(file, as_typed, formulas=True) if is_unit_form(each.grid)]
        if not sheets:
            raise NoReportsInForm(file.name)
        named = (identity_of(sheet.grid, sheet.name, ()).year for sheet in sheets)
        wanted = year or next(filter(None, named), None)
        if wanted is None:
            raise NoYearInForm(file.name)
        plan = self._plan(wanted, [(sheet.name, sheet.grid) for sheet in sheets])
        if not plan.rows:
            raise NoReportsInForm(file.name)
        return plan

    def _plan(
        self,
        year: int,
        tables: Sequence[tuple[str, "Grid"]],
        of: RoundKey | None = None,
        unit: str | None = None,
    ) -> ReportPlan:
        """Plan tables; what one tells of itself goes before ``of`` and ``unit``."""
        from ita_desktop.exchange.measure_reports import FilledForm, ReportPlanner
        from ita_desktop.exchange.measure_reports.identity import identity_of

        with self._context.reading() as work:
            book = opened(self._context, work, year)
            measures, every = book.plan.measures, book.units
            kind = follow_up_rounds(work)
        if not measures:
            raise NoPlanForForm(year)
        due = of or round_on(self._today(), year, kind).key
        forms: list[FilledForm] = []
        for sheet, grid in tables:
            told = identity_of(grid, sheet, every)
            own = told.unit if told.unit is not None else unit
            forms.append(
                FilledForm(grid=grid, round=told.round or due, unit=own, year=told.year, sheet=sheet)
            )
        planner = ReportPlanner(year, measures, every, self._today())
        return ReportPlan(year, planner.plan(forms), planner)

    def apply(self, plan: ReportPlan, taken: Mapping[int, str]) -> None:
        """Take rows of a plan, each by its index under a measure's key; all of them in one act, or none.

        RowNotTakable where a row is refused, its measure was not offered or two rows differ on one report;
        MeasuresChanged where a measure changed since the plan was made.
        """
        takings = plan.takings(taken)
        if not takings:
            return
        of = " ".join(dict.fromkeys(row.unit for _, row in takings if row.unit)) or "หน่วยงาน"
        title = f"รับรายงานของ{of} {len(takings)} มาตรการ ปี {plan.year}"
        with self._context.act(title, Subject.PLANS) as work:
            book = opened(self._context, work, plan.year)
            for key, _ in takings:
                if book.measure(key) != plan.measure(key):
                    raise MeasuresChanged(plan.measure(key))
            for key, row in takings:
                measure, unit, shown = book.measure(key), row.unit or "", round_of(plan.year, row.round)
                was = own_report(measure, unit, shown)
                book.put(with_report(measure, was, taken_in(was, unit, shown, row.told, self._today())))
            book.close()

    def _today(self) -> date:
        return self._context.clock().date()
