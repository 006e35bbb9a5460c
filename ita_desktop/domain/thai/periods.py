"""Periods as offices write them in their plans: ``ต.ค. ๒๕๖๘- ก.ย. ๒๕๖๙``, ``ตลอดปี ๖๕``, ``ไตรมาส 1-2/2569``.

The ways of writing are those of the plans that municipalities publish.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from ita_desktop.domain.thai.dates import fiscal_span, short_date
from ita_desktop.domain.thai.period_grammar import PeriodReader, Span
from ita_desktop.domain.thai.plain import beginning, plain

__all__ = ["ReadPeriod", "Span", "read_period"]

_MONTHS_OF_A_YEAR = 12


@dataclass(frozen=True, slots=True)
class ReadPeriod:
    """The periods of a text in order, and what is doubtful about them as Thai sentences."""

    spans: tuple[Span, ...] = ()
    doubts: tuple[str, ...] = ()


def read_period(text: str, fiscal_year: int) -> ReadPeriod:
    """The periods that a text names; a month without a year is the one of the fiscal year.

    Never fails: a text that names none gives no span and says so.
    """
    clean = plain(text)
    if not clean.strip("-–—. \n"):
        return ReadPeriod()
    reader = PeriodReader(clean, fiscal_year)
    found = reader.spans()
    if not found:
        return ReadPeriod((), (*reader.doubts, f"อ่านช่วงเวลา “{beginning(clean)}” ไม่ได้ เก็บไว้ตามที่เขียน"))
    doubts = [doubt for span in found for doubt in _doubts(span, fiscal_year)]
    return ReadPeriod(tuple(found), tuple(dict.fromkeys((*reader.doubts, *doubts))))


def _doubts(span: Span, fiscal_year: int) -> Iterator[str]:
    written = f"“{beginning(span.text)}”"
    if span.start and span.end:
        months = (span.end.year - span.start.year) * 12 + span.end.month - span.start.month
        months += span.end.day >= span.start.day - 1
        if months > _MONTHS_OF_A_YEAR:
            yield f"ช่วงเวลา {written} ยาว {months} เดือน เกินหนึ่งปี ตรวจปีที่พิมพ์"
            return
    first, last = fiscal_span(fiscal_year)
    start, end = span.start or span.end, span.end or span.start
    if start and end and (start < first or end > last):
        year = f"{short_date(first)} ถึง {short_date(last)}"
        yield f"ช่วงเวลา {written} อยู่นอกปีงบประมาณ {fiscal_year} ({year})"
