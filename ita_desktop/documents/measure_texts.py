"""What tables of measures say in their cells; a line feed starts a new line."""

import re
from collections.abc import Sequence

from ita_desktop.documents.texts import lines, one_line
from ita_desktop.domain.measures import Measure, Period
from ita_desktop.domain.measures.reporters import by_day
from ita_desktop.domain.measures.standings import status_words
from ita_desktop.domain.thai.dates import short_date
from ita_desktop.domain.thai.digits import fold

_NUMBERED = re.compile(r"\(?[0-9๐-๙]{1,2}(?:[.)]|\.\))(?![0-9๐-๙])")
"""A number that the clerk typed himself: ``1)``, ``๑.``, ``(2)``."""
_JOINING = re.compile(r"และ|[\s,;/]+")


def paragraphs(text: str | None) -> str:
    """A text with its own line feeds."""
    return "\n".join(lines(text))


def number(measure: Measure) -> str:
    """The printed number, empty where there is none."""
    return one_line(str(measure.number)) if measure.number is not None else ""


def number_value(measure: Measure) -> int | None:
    """The number for a workbook, None where it is none that can be counted with."""
    return measure.number if isinstance(measure.number, int) else None


def title(measure: Measure) -> str:
    """The measure, then its parts, numbered."""
    return "\n".join((paragraphs(measure.title), *_parts([part.title for part in measure.parts]))).strip("\n")


def steps(measure: Measure) -> str:
    """The steps, each on its line with its number; a single one has none."""
    return numbered(measure.steps or ())


def numbered(texts: Sequence[str]) -> str:
    """Texts numbered ``1) 2) …``; a number that was typed stays alone, a single text has none."""
    written = [text for text in map(paragraphs, texts) if text]
    if len(written) < 2:
        return "\n".join(written)
    return "\n".join(
        text if _NUMBERED.match(text) else f"{number}) {text}" for number, text in enumerate(written, 1)
    )


def period(measure: Measure) -> str:
    """The period as written, then those of the parts under their numbers; else its days.

    One that only names the periods of its parts one after the other is not said twice.
    """
    parts = _parts([part.period for part in measure.parts])
    own = _own_period(measure.period, days=not parts) if measure.period else ""
    if parts and _letters(own) == _letters(" ".join(one_line(part.period) for part in measure.parts)):
        own = ""
    return "\n".join(filter(None, (own, *parts)))


def units(measure: Measure) -> str:
    """The responsible units, one on a line."""
    return "\n".join(filter(None, map(one_line, measure.units or ())))


def _own_period(own: Period, *, days: bool) -> str:
    read = [short_date(day) for day in (own.start, own.end) if day]
    return one_line(own.text) or (" - ".join(read) if days else "")


def _letters(text: str) -> str:
    """A period without blanks and what joins it to another one."""
    return _JOINING.sub("", fold(text))


def _parts(texts: Sequence[str | None]) -> list[str]:
    """What is said of each part of a measure, under its number."""
    return [f"({number}) {text}" for number, each in enumerate(texts, 1) if (text := one_line(each))]


def became(measure: Measure) -> str:
    """What was reported last of a measure, else its status; empty where neither is known."""
    reports = by_day(measure.progress)
    if not reports:
        return one_line(status_words(measure.status)) if measure.status else ""
    last = reports[-1]
    said = one_line(last.result) or one_line(last.text)
    percent = f"ร้อยละ {last.percent}" if last.percent is not None else ""
    return " ".join(filter(None, (said, f"({percent})" if said and percent else percent)))
