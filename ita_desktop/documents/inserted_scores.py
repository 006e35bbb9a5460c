"""The list of a year's scores, an instrument a line, as it stands in memos and letters."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from ita_desktop.documents.blocks import Block, Paragraph, plain
from ita_desktop.documents.score_table import printed
from ita_desktop.documents.texts import year as named_year
from ita_desktop.documents.year_snapshots import YearSnapshot
from ita_desktop.domain.frameworks import Instrument

SCORES = "scores"
"""The word of a memo's ``insert``."""
INDENT = 2.5
NOT_YET = "ยังไม่มีคะแนน"


def score_list(year: YearSnapshot | None, fiscal_year: int | None) -> Iterator[Block]:
    """Every instrument (its parts where it has some) by its official name, with two decimals.

    A year without any says so; ``fiscal_year`` is the one that was asked for.
    """
    rows = _listed(year)
    if rows:
        for number, (name, score) in enumerate(rows, 1):
            told = NOT_YET if score is None else f"{printed(score)} คะแนน"
            yield _line(f"{number}. {name}  {told}")
        return
    asked = year.fiscal_year if year else fiscal_year
    yield _line(f"({NOT_YET}รายเครื่องมือ{f'ของ{named_year(asked)}' if asked else ''})")


def listed_instruments(year: YearSnapshot | None) -> int:
    """How many lines the list of a year's scores has, 0 where none is known."""
    return len(_listed(year))


def _listed(year: YearSnapshot | None) -> list[tuple[str, Decimal | None]]:
    """The lines of the list, none where no score is known."""
    scores = year.scores() if year else {}
    rows = [row for each in year.framework.instruments for row in _rows(each, scores)] if year else []
    return rows if any(score is not None for _, score in rows) else []


def _rows(instrument: Instrument, scores: Mapping[str, Decimal]) -> Iterator[tuple[str, Decimal | None]]:
    name = f"{instrument.title} ({instrument.code})"
    parts = [(part, scores.get(f"{instrument.code}.{part.key}")) for part in instrument.parts]
    if not any(score is not None for _, score in parts):
        yield name, scores.get(instrument.code)
        return
    yield from ((f"{name} {part.short_title}", score) for part, score in parts)


def _line(text: str) -> Block:
    return Paragraph(plain(text), indent=False, align="left", left=INDENT)
