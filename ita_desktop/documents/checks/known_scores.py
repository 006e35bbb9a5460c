"""The scores that a paper may tell of, by year."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ita_desktop.documents.checks.reading import Reading
from ita_desktop.documents.snapshots import AssessmentSnapshot, MeetingSnapshot, MemoSnapshot
from ita_desktop.documents.year_snapshots import YearSnapshot
from ita_desktop.domain.frameworks import Framework

_HEADS = frozenset(("overall", "instrument", "part", "indicator"))


@dataclass(frozen=True, slots=True)
class KnownScores:
    """Years with scores, oldest first; ``framework`` is the newest one's: names are read with it."""

    years: Mapping[int, Mapping[str, Decimal]]
    levels: Mapping[int, str]
    all_frameworks: Mapping[int, Framework]

    @property
    def framework(self) -> Framework:
        """The framework by which names are read."""
        return self.all_frameworks[max(self.years)]

    def at(self, codes: Iterable[str], years: Iterable[int]) -> dict[Decimal, int]:
        """The values of codes and of their parts in the years, each with its year."""
        wanted = set(codes)
        return {
            value: year
            for year in years
            for code, value in self.years[year].items()
            if code in wanted or code.rsplit(".", 1)[0] in wanted
        }

    def values(self, years: Iterable[int]) -> set[Decimal]:
        """Every value of the years."""
        return {value for year in years for value in self.years[year].values()}

    def heads(self, years: Sequence[int]) -> Iterator[tuple[str, Decimal]]:
        """Totals and indicators of the years."""
        for year in years:
            framework = self.all_frameworks[year]
            for code, value in self.years[year].items():
                if code in framework and framework.node(code).kind in _HEADS:
                    yield code, value


def known_scores(reading: Reading) -> KnownScores:
    """The scores of every year that the paper's snapshot has."""
    held = {each.fiscal_year: each for each in _years(reading)}
    scored = {year: held[year].scores() for year in sorted(held) if held[year].scores()}
    levels = {year: level for year in scored if (level := held[year].level())}
    return KnownScores(scored, levels, {year: held[year].framework for year in scored})


def _years(reading: Reading) -> Iterator[YearSnapshot]:
    match reading.snapshot:
        case MeetingSnapshot(years=years):
            yield from years.values()
        case MemoSnapshot(year=year, before=before):
            yield from filter(None, (year, before))
        case AssessmentSnapshot(year=year, former=former):
            yield from (*former, year)
