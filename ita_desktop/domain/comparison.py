"""A result beside those of other years: scores under one framework's codes, differences, the best year."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from ita_desktop.domain.assessments import Assessment
from ita_desktop.domain.carrying import lineage
from ita_desktop.domain.framework_tree import NodeKind
from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.levels import judged, level_of
from ita_desktop.domain.scores import compute, round2

Direction = Literal["rise", "fall", "same"]

_TOTALS = ("overall", "instrument", "part")
_LEAVES = ("question", "item")


@dataclass(frozen=True, slots=True, kw_only=True)
class YearResult:
    """One year's result: scores of two places by the codes of its own framework, and its level.

    ``scores`` are as entered, else as computed. ``announced`` tells that the level was entered; otherwise it
    is the one that the scores give by the year's own rule, None where they leave it open.
    """

    fiscal_year: int
    framework: Framework
    scores: Mapping[str, Decimal]
    level: str | None = None
    announced: bool = False


@dataclass(frozen=True, slots=True)
class YearScore:
    """A row's score in one year.

    ``codes`` are where it stands in that year's framework: several where questions or items were merged, none
    where nothing corresponds to it. Merged ones have a ``value`` only where all had the same.
    """

    codes: tuple[str, ...] = ()
    value: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """One code of the framework over all years; ``best`` are the years with the highest score, newest first.

    ``difference`` is the year's score less that of the year before, both rounded first; ``best`` is empty
    where fewer than two years have a score.
    """

    code: str
    kind: NodeKind
    title: str
    indicator: str | None
    years: Mapping[int, YearScore]
    difference: Decimal | None = None
    best: tuple[int, ...] = ()

    @property
    def direction(self) -> Direction | None:
        """Which way it went from the year before; None where one of the two is not known."""
        return None if self.difference is None else direction_of(self.difference)

    @property
    def is_leaf(self) -> bool:
        """Whether it is a question or an item."""
        return self.kind in _LEAVES

    @property
    def known(self) -> int:
        """In how many years it has a score."""
        return sum(each.value is not None for each in self.years.values())


def result_of(framework: Framework, assessment: Assessment) -> YearResult:
    """A year's result from its record."""
    computed = compute(framework, assessment.scores)
    level = assessment.level or level_of(framework, judged(framework, assessment.scores, computed))
    return YearResult(
        fiscal_year=assessment.fiscal_year,
        framework=framework,
        scores={code: round2(value) for code, value in computed.items()}
        | {code: score.value for code, score in assessment.scores.items()},
        level=level,
        announced=bool(assessment.level),
    )


def compare(
    year: int, results: Iterable[YearResult], frameworks: Mapping[int, Framework]
) -> tuple[Compared, ...]:
    """Every code of a year's framework but sub-indicators, in its order, over all ``results``.

    ``frameworks`` are those by which codes are followed over years that have no result. Sub-indicators are
    left out, as they are grouped anew nearly every year. KeyError where ``year`` is not among the results.
    """
    by_year = {each.fiscal_year: each for each in sorted(results, key=lambda r: r.fiscal_year, reverse=True)}
    framework = by_year[year].framework
    judged_by = {each.framework.fiscal_year: each.framework for each in by_year.values()}
    known = {**frameworks, **judged_by}
    lines = {each: lineage(framework, other, known) for each, other in judged_by.items()}

    def followed(result: YearResult) -> Mapping[str, tuple[str, ...]]:
        return lines[result.framework.fiscal_year]

    rows = []
    for code, node in framework.nodes.items():
        if node.kind == "sub_indicator":
            continue
        scores = {
            other: _score(each, followed(each).get(code, ()) if node.kind in _LEAVES else _same(each, code))
            for other, each in by_year.items()
        }
        rows.append(
            Compared(
                code=code,
                kind=node.kind,
                title=node.title,
                indicator=node.indicator.code if node.indicator else None,
                years=scores,
                difference=_difference(scores.get(year), scores.get(year - 1)),
                best=_best(scores),
            )
        )
    return tuple(rows)


def direction_of(difference: Decimal) -> Direction:
    """Which way a difference goes."""
    return "rise" if difference > 0 else "fall" if difference < 0 else "same"


def level_direction(now: YearResult, before: YearResult) -> Direction | None:
    """Which way the level went; None where one is not known or the two years have other levels."""
    levels = now.framework.levels
    if levels != before.framework.levels or now.level not in levels or before.level not in levels:
        return None
    return direction_of(Decimal(levels.index(before.level) - levels.index(now.level)))


def total_codes(framework: Framework) -> tuple[str, ...]:
    """The codes of the total, the instruments and their parts."""
    return tuple(code for code, node in framework.nodes.items() if node.kind in _TOTALS)


def has_totals_only(framework: Framework, assessment: Assessment) -> bool:
    """Whether a year holds nothing but totals, as typed from an old announcement."""
    empty = Assessment(
        fiscal_year=assessment.fiscal_year,
        framework=assessment.framework,
        level=assessment.level,
        scores=assessment.scores,
    )
    return assessment == empty and {*assessment.scores} <= {*total_codes(framework)}


def _same(result: YearResult, code: str) -> tuple[str, ...]:
    return (code,) if code in result.framework else ()


def _score(result: YearResult, codes: tuple[str, ...]) -> YearScore:
    values = {result.scores.get(code) for code in codes}
    return YearScore(codes, values.pop() if len(values) == 1 else None)


def _difference(now: YearScore | None, before: YearScore | None) -> Decimal | None:
    if now is None or before is None or now.value is None or before.value is None:
        return None
    return now.value - before.value


def _best(scores: Mapping[int, YearScore]) -> tuple[int, ...]:
    values = {year: each.value for year, each in scores.items() if each.value is not None}
    if len(values) < 2:
        return ()
    most = max(values.values())
    return tuple(year for year, value in values.items() if value == most)
