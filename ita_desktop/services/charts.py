"""The charts of a year: what it came to, what changed, how it stands beside the years before."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Literal, NamedTuple

from ita_desktop.domain.assessments import Assessment
from ita_desktop.domain.carrying import carried_scores
from ita_desktop.domain.charts import Chart, yearly
from ita_desktop.domain.charts.yearly import YearValues, known_values
from ita_desktop.services.context import Context
from ita_desktop.storage import UnitOfWork

Theme = Literal["year", "differences", "history", "questions"]


class ThemeCharts(NamedTuple):
    """The charts of one theme; none where nothing is known for it."""

    theme: Theme
    charts: tuple[Chart, ...]


class ChartService:
    """Charts of a fiscal year."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def of(self, year: int) -> tuple[ThemeCharts, ...]:
        """Every theme of a year with its charts, empty ones left out; YearNotFound where it has no data."""
        with self._context.reading() as unit:
            now = self._values(unit, self._context.assessment(unit, year))
            before = self._before(unit, now)
            earlier = [each for each in sorted(unit.office.years()) if each < year]
            found = [unit.office.assessment(each) for each in earlier]
            years = [*(self._values(unit, each) for each in found if each is not None), now]
        themes: tuple[tuple[Theme, tuple[Chart, ...]], ...] = (
            ("year", (yearly.instruments(now, before), yearly.indicators(now, before))),
            ("differences", _differences(now, before)),
            ("history", _history(years)),
            ("questions", yearly.questions(now)),
        )
        return tuple(
            ThemeCharts(theme, tuple(chart for chart in charts if chart.labels and not chart.is_empty))
            for theme, charts in themes
        )

    def _values(self, unit: UnitOfWork, assessment: Assessment) -> YearValues:
        framework = self._context.framework(unit, assessment.framework_year)
        return YearValues(framework, assessment.fiscal_year, known_values(framework, assessment.scores))

    def _before(self, unit: UnitOfWork, now: YearValues) -> Mapping[str, Decimal]:
        """Last year's scores under this year's codes."""
        assessment = unit.office.assessment(now.fiscal_year - 1)
        if assessment is None:
            return {}
        former = self._values(unit, assessment)
        return carried_scores(now.framework, former.framework, former.values)


def _differences(now: YearValues, before: Mapping[str, Decimal]) -> tuple[Chart, ...]:
    return yearly.instrument_differences(now, before), yearly.indicator_differences(now, before)


def _history(years: list[YearValues]) -> tuple[Chart, ...]:
    """From the first year that has a score on; one year alone has no history."""
    while years and not years[0].values:
        years = years[1:]
    return (yearly.total_history(years), yearly.instrument_history(years)) if len(years) > 1 else ()
