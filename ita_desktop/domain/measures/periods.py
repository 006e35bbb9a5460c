"""The period of a measure, and of its parts, from what is written in the period's cell."""

from collections.abc import Sequence

from ita_desktop.domain.measures.records import MeasurePart, Period
from ita_desktop.domain.thai.periods import read_period
from ita_desktop.domain.thai.plain import plain

_LINE = 1_000
"""Letters that a period keeps as written."""


def period_of(text: str, fiscal_year: int) -> tuple[Period, tuple[str, ...]]:
    """The period as written with its first and last day, and what is doubtful as Thai sentences.

    Of several periods in the text it is the time from the first day of any to the last day of any.
    """
    read = read_period(text, fiscal_year)
    starts = [span.start for span in read.spans if span.start]
    ends = [span.end for span in read.spans if span.end]
    start = min(starts) if starts else None
    is_open = any(span.end is None for span in read.spans)
    end = max(ends) if ends and not is_open else None
    return Period(text=written(text) or None, start=start, end=end), read.doubts


def written(text: str) -> str:
    """A period's text as one line: tags gone, line feeds as blanks."""
    return " ".join(plain(text).split())[:_LINE].strip()


def parts_of(
    text: str, fiscal_year: int, titles: Sequence[str]
) -> tuple[tuple[MeasurePart, ...], tuple[str, ...]]:
    """The parts of a measure whose cell holds several periods, and what is doubtful.

    One part per title where there are as many as periods; else each period by itself, under the words that
    stand before it.
    """
    spans = read_period(text, fiscal_year).spans
    if len(spans) < 2:
        return (), ()
    if len(titles) == len(spans):
        pairs = zip(titles, spans, strict=True)
        return tuple(MeasurePart(title=title or None, period=span.text[:_LINE]) for title, span in pairs), ()
    parts = tuple(MeasurePart(title=span.title or None, period=span.text[:_LINE]) for span in spans)
    if len(titles) < 2 or all(span.title for span in spans):
        return parts, ()
    told = f"มี {len(spans)} ช่วงเวลาแต่มี {len(titles)} ข้อย่อย ตรวจว่าช่วงใดเป็นของข้อใด"
    return parts, (told,)
