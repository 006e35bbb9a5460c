"""Which framework counts for a year that a file speaks of."""

from collections.abc import Callable
from dataclasses import dataclass, field

from ita_desktop.domain.fields import Year
from ita_desktop.domain.frameworks import Framework, totals_only
from ita_desktop.exchange.office_file.schema import Whole, kind_of


@dataclass(slots=True)
class YearFrameworks:
    """Frameworks by fiscal year; a year before the first known one has its totals only."""

    framework_of: Callable[[int], Framework | None]
    _found: dict[int, Framework | None] = field(default_factory=dict)

    def of(self, year: int) -> Framework | None:
        """The year's framework, None where it must be imported first."""
        known = self._known(year)
        if known is not None:
            return known
        first = self._first()
        return totals_only(year, first) if first is not None and year < first.fiscal_year else None

    def _known(self, year: int) -> Framework | None:
        if year not in self._found:
            self._found[year] = self.framework_of(year)
        return self._found[year]

    def _first(self) -> Framework | None:
        years = kind_of(Year)
        if not isinstance(years, Whole):
            return None
        known = (self._known(year) for year in range(years.least, years.most + 1))
        return next((framework for framework in known if framework is not None), None)
