"""The table of a year's scores: the total, the instruments, their indicators."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from ita_desktop.documents.blocks import Column, Table, TableRow, bold, plain
from ita_desktop.documents.texts import year as named_year
from ita_desktop.documents.year_snapshots import YearSnapshot
from ita_desktop.domain.frameworks import Instrument

UNKNOWN = "-"


def score_table(year: YearSnapshot) -> Table:
    """Scores as entered, else as computed, with two decimals; a row of what is unknown has a dash."""
    return Table(
        columns=(Column("เครื่องมือและตัวชี้วัด", 0.8), Column("คะแนน", 0.2, "right")),
        rows=tuple(_rows(year)),
        caption=f"ผลการประเมิน ITA {named_year(year.fiscal_year)}",
        in_speech=True,
    )


def printed(value: Decimal | None) -> str:
    """A score with its two decimals, a dash where there is none."""
    return UNKNOWN if value is None else f"{value:.2f}"


def printed_short(value: Decimal | None) -> str:
    """A score without decimals where it is whole: items are mostly 0 or 100."""
    if value is None or value != value.to_integral_value():
        return printed(value)
    return f"{value:.0f}"


def _rows(year: YearSnapshot) -> Iterator[TableRow]:
    scores = year.scores()
    level = year.assessment.level if year.assessment else None
    title = f"คะแนนรวม (ระดับผลการประเมิน {level})" if level else "คะแนนรวม"
    yield _row(title, printed(scores.get("overall")), strong=True)
    for instrument in year.framework.instruments:
        yield from _instrument(year, instrument, scores)


def _instrument(
    year: YearSnapshot, instrument: Instrument, scores: Mapping[str, Decimal]
) -> Iterator[TableRow]:
    whole = scores.get(instrument.code)
    if not instrument.parts or instrument.code in _entered(year):
        yield _row(_named(instrument.code, instrument.title), printed(whole), strong=True)
    for part in instrument.parts:
        yield _row(part.title, printed(scores.get(f"{instrument.code}.{part.key}")), strong=True)
    for indicator in year.framework.indicators:
        if indicator.instrument == instrument.code and indicator.code in scores:
            yield _row(f"{indicator.number}. {indicator.title}", printed(scores[indicator.code]))


def _entered(year: YearSnapshot) -> Mapping[str, object]:
    return year.assessment.scores if year.assessment else {}


def _named(code: str, title: str) -> str:
    return title if code in title else f"{code} {title}"


def _row(title: str, score: str, *, strong: bool = False) -> TableRow:
    return TableRow((bold(title), bold(score)) if strong else (plain(title), plain(score)))
