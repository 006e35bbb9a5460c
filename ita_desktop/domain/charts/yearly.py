"""The charts of a fiscal year, and of several, made from frameworks and known scores."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from ita_desktop.domain.charts.description import Chart, Group, Mark, Series
from ita_desktop.domain.charts.summaries import summary_of
from ita_desktop.domain.framework_tree import OVERALL
from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.levels import highest_limits
from ita_desktop.domain.reconciliation.naming import named
from ita_desktop.domain.scores import Score, compute, round2

Values = Mapping[str, Decimal]
"""Known scores by code, with two places."""

INSTRUMENTS = "IIT EIT OIT"
"""Their order in every year."""


class YearValues(NamedTuple):
    """What is known of a year."""

    framework: Framework
    fiscal_year: int
    values: Values


def known_values(framework: Framework, entered: Mapping[str, Score]) -> dict[str, Decimal]:
    """Every score that is entered, else computed and rounded."""
    computed = {code: round2(value) for code, value in compute(framework, entered).items()}
    return {**computed, **{code: score.value for code, score in entered.items()}}


def indicators(year: YearValues, before: Values | None = None) -> Chart:
    """The indicators grouped by instrument beside the line to pass; with last year's scores where given."""
    framework = year.framework
    codes = tuple(each.code for each in framework.indicators)
    return _scores(
        f"คะแนนรายตัวชี้วัด {_fiscal(year.fiscal_year)}",
        tuple(f"{each.number} {each.title}" for each in framework.indicators),
        _series(year, codes, before),
        _limits(framework)[:1],
        _by_instrument(framework, codes),
    )


def instruments(year: YearValues, before: Values | None = None) -> Chart:
    """What levels test, each on its own, beside the lines of the levels."""
    codes = _measured(year)
    return _scores(
        f"คะแนนรายเครื่องมือ {_fiscal(year.fiscal_year)}",
        tuple(named(year.framework, code) for code in codes),
        _series(year, codes, before),
        _limits(year.framework),
    )


def questions(year: YearValues) -> tuple[Chart, ...]:
    """The questions of each instrument, of each part of EIT apart, the lowest first, unknown ones last."""
    framework = year.framework
    charts = []
    for source in framework.judged_codes:
        codes = [
            node.code
            for node in framework.nodes.values()
            if node.kind == "question" and source in (node.instrument, f"{node.instrument}.{node.part}")
        ]
        if not codes:
            continue
        codes.sort(key=lambda code: (code not in year.values, year.values.get(code, Decimal(0))))
        charts.append(
            _scores(
                f"คะแนนรายข้อคำถาม {named(framework, source)} เรียงจากต่ำไปสูง {_fiscal(year.fiscal_year)}",
                tuple(_asked(framework, code) for code in codes),
                _series(year, codes, None),
                _limits(framework)[:1],
            )
        )
    return tuple(charts)


def indicator_differences(year: YearValues, before: Values) -> Chart:
    """What each indicator gained or lost since the year before (its scores under this year's codes)."""
    codes = tuple(each.code for each in year.framework.indicators)
    labels = tuple(f"{each.number} {each.title}" for each in year.framework.indicators)
    groups = _by_instrument(year.framework, codes)
    return _differences("รายตัวชี้วัด", year, before, codes, labels, groups)


def instrument_differences(year: YearValues, before: Values) -> Chart:
    """What the total and each instrument gained or lost since the year before."""
    codes = (OVERALL, *_measured(year))
    labels = tuple(named(year.framework, code) for code in codes)
    return _differences("รวมและรายเครื่องมือ", year, before, codes, labels)


def total_history(years: Sequence[YearValues]) -> Chart:
    """The total of each year from the first to the last; a year between that is not known stays empty."""
    return _history("คะแนนรวมย้อนหลัง", years, [("คะแนนรวม", OVERALL)])


def instrument_history(years: Sequence[YearValues]) -> Chart:
    """The instruments of each year: EIT as one where it was one, its parts where it has parts."""
    names: dict[str, str] = {}
    for year in years:
        names |= {code: named(year.framework, code) for code in _measured(year)}
    order = sorted(names, key=lambda code: (INSTRUMENTS.find(code.partition(".")[0]), code))
    return _history("คะแนนรายเครื่องมือย้อนหลัง", years, [(names[code], code) for code in order])


def _history(title: str, years: Sequence[YearValues], lines: Iterable[tuple[str, str]]) -> Chart:
    known = {year.fiscal_year: year for year in years}
    span = tuple(range(min(known), max(known) + 1)) if known else ()
    series = tuple(
        Series(
            name,
            tuple(_value(known.get(each), code) for each in span),
        )
        for name, code in lines
    )
    latest = known[max(known)].framework if known else None
    chart = Chart(
        kind="years",
        title=title + (f" ปี {span[0]} ถึง {span[-1]}" if len(span) > 1 else f" ปี {span[0]}" if span else ""),
        labels=tuple(map(str, span)),
        series=series,
        marks=_limits(latest)[:1] if latest else (),
    )
    return _told(chart)


def _value(year: YearValues | None, code: str) -> Decimal | None:
    shown = year is not None and (code == OVERALL or code in _measured(year))
    return year.values.get(code) if year is not None and shown else None


def _measured(year: YearValues) -> tuple[str, ...]:
    """What levels test; one EIT in place of its parts where only it is known."""
    merged = {
        each.code
        for each in year.framework.instruments
        if each.code in year.values
        and not any(f"{each.code}.{part.key}" in year.values for part in each.parts)
    }
    owners = ((code.partition(".")[0], code) for code in year.framework.judged_codes)
    return tuple(dict.fromkeys(owner if owner in merged else code for owner, code in owners))


def _scores(
    title: str,
    labels: tuple[str, ...],
    series: tuple[Series, ...],
    marks: tuple[Mark, ...],
    groups: tuple[Group, ...] = (),
) -> Chart:
    return _told(Chart(kind="scores", title=title, labels=labels, series=series, marks=marks, groups=groups))


def _differences(
    what: str,
    year: YearValues,
    before: Values,
    codes: Sequence[str],
    labels: tuple[str, ...],
    groups: tuple[Group, ...] = (),
) -> Chart:
    values = tuple(
        year.values[code] - before[code] if code in year.values and code in before else None for code in codes
    )
    return _told(
        Chart(
            kind="differences",
            title=f"ผลต่างของคะแนน{what} ปี {year.fiscal_year} เทียบกับปี {year.fiscal_year - 1}",
            labels=labels,
            series=(Series("ผลต่าง", values),),
            groups=groups,
        )
    )


def _told(chart: Chart) -> Chart:
    return replace(chart, summary=summary_of(chart))


def _series(year: YearValues, codes: Sequence[str], before: Values | None) -> tuple[Series, ...]:
    """This year's scores, last year's before them where one of them is known."""
    now = Series(f"ปี {year.fiscal_year}", tuple(year.values.get(code) for code in codes))
    if before is None or not any(code in before for code in codes):
        return (now,)
    return Series(f"ปี {year.fiscal_year - 1}", tuple(before.get(code) for code in codes)), now


def _limits(framework: Framework) -> tuple[Mark, ...]:
    """The two highest limits between levels, the lower one first."""
    return tuple(Mark(f"เกณฑ์ {limit.normalize():f}", limit) for limit in highest_limits(framework))


def _by_instrument(framework: Framework, codes: Iterable[str]) -> tuple[Group, ...]:
    counted = Counter(framework.node(code).instrument for code in codes)
    titles = {each.code: each.title for each in framework.instruments}
    return tuple(
        Group(titles[code] if code in titles[code] else f"{code} {titles[code]}", count)
        for code, count in counted.items()
        if code is not None
    )


def _asked(framework: Framework, code: str) -> str:
    """A question's code and title; its part is told by the chart."""
    question = framework.node(code).question
    return f"{question.code} {question.title}" if question else code


def _fiscal(year: int) -> str:
    return f"ปีงบประมาณ พ.ศ. {year}"
