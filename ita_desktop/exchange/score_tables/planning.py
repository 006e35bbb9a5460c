"""A table of scores becomes a plan: which score goes where, and why not."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ita_desktop.domain.codes import CodeReader, plain
from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.scores import Score
from ita_desktop.domain.thai.digits import to_arabic
from ita_desktop.exchange.score_tables.cells import CellText, read_cell
from ita_desktop.exchange.score_tables.exact import exact
from ita_desktop.exchange.score_tables.heads import Head, head_of
from ita_desktop.exchange.score_tables.landing import is_numbers_only, land
from ita_desktop.exchange.score_tables.pairing import paired
from ita_desktop.exchange.score_tables.read_score import ReadScore
from ita_desktop.exchange.score_tables.row import Surroundings
from ita_desktop.exchange.score_tables.rows import RowReader, is_extreme
from ita_desktop.exchange.score_tables.settling import Taken, settle
from ita_desktop.exchange.score_tables.waiting import Waiting
from ita_desktop.exchange.tables import Grid

_PAIR = re.compile("([iIeEoO๐] ?[0-9๐-๙]{1,2}) ?[:=]? ([0-9๐-๙]{1,3}(?:[.][0-9๐-๙]{1,2})?)(?![0-9๐-๙.])")
_PAIRS = re.compile(f"(?:{_PAIR.pattern}[,; ]*){{2,}}")


@dataclass(frozen=True, slots=True)
class Segment:
    """The rows under one head, each with its number in the table from 1."""

    head: Head
    rows: tuple[tuple[int, tuple[str, ...]], ...]

    def apart(self) -> Iterator[tuple[int, tuple[str, ...]]]:
        """The rows; a line of codes each with its score (``i1: 95.76, i2: 93.13``) as one row a code."""
        for number, cells in self.rows:
            if len(cells) == 1 and _PAIRS.fullmatch(cells[0]):
                for code, score in _PAIR.findall(cells[0]):
                    yield number, (f"{code.replace('๐', 'o', 1)} {score}",)
            else:
                yield number, cells


def plan_scores(
    grid: Grid, framework: Framework, entered: Mapping[str, Score], *, at: str | None = None
) -> tuple[ReadScore, ...]:
    """What a table would do to a year's scores (``entered``); nothing outside its codes is touched.

    Rows go where their code or name says, whatever the order of columns; ``at`` is the code of the current
    cell, from which a table of numbers alone goes down. Empty cells take nothing away. Never raises.
    """
    cleaned = tuple(tuple(plain(cell) for cell in row) for row in grid)
    whole = Segment(Head(), tuple(enumerate(cleaned, 1)))
    if is_numbers_only(cleaned, scored_columns(whole)):
        return settle(land(cleaned, framework, entered, at), framework, entered)
    reader = CodeReader(framework)
    known = exact(cleaned, reader)
    return settle(_read(cleaned, reader) if known is None else known, framework, entered)


def _read(grid: Grid, reader: CodeReader) -> Iterator[Taken]:
    around = Surroundings()
    for segment in segments(grid, reader):
        rows, waiting = RowReader(reader, segment.head, scored_columns(segment)), Waiting(reader)
        for number, cells in segment.apart():
            if not any(cells) or is_extreme(cells):
                continue
            row = waiting.joined(rows, number, cells, around)
            around = row.around
            if row.is_bare and not segment.head.names_codes:
                waiting.add_scores(row)
                continue
            yield from waiting.settled(segment.head)
            if row.scores:
                waiting.clear()
                yield from paired(row, segment.head, reader)
            else:
                waiting.add_label(row)
        yield from waiting.settled(segment.head)


def segments(grid: Grid, reader: CodeReader) -> Iterator[Segment]:
    """The table cut at its heads; two heads in a row are one of two lines."""
    head, rows = Head(), list[tuple[int, tuple[str, ...]]]()
    for number, cells in enumerate(grid, 1):
        found = head_of(cells, reader)
        if found is None:
            rows.append((number, cells))
        elif rows and any(any(each) for _, each in rows):
            yield Segment(head, tuple(rows))
            head, rows = found, []
        else:
            head = head.over(found)
    yield Segment(head, tuple(rows))


def scored_columns(segment: Segment) -> frozenset[int]:
    """The columns that hold scores, from 0: by their cells, by their head where these leave it open."""
    columns: dict[int, list[CellText]] = {}
    for _, cells in segment.rows:
        for at, cell in enumerate(cells):
            if cell:
                columns.setdefault(at, []).append(read_cell(cell))
    numbers = {at: texts for at, texts in columns.items() if any(text.is_number for text in texts)}
    precise = {at for at, texts in numbers.items() if _holds_scores(texts)}
    found = {at for at, texts in numbers.items() if at in precise or _said(segment.head, at, texts, precise)}
    if len(numbers) == 1 and not precise and not segment.head.columns:
        found |= {at for at, texts in numbers.items() if _may_be_scores(texts, alone=len(columns) == 1)}
    return frozenset(found)


def _said(head: Head, at: int, texts: Sequence[CellText], precise: set[int]) -> bool:
    """Whether the head says scores, and no other column holds them while this one counts rows."""
    column = head.column(at)
    return (column.role == "score" or column.code is not None) and not (precise and _counts_up(texts))


def _may_be_scores(texts: Sequence[CellText], *, alone: bool) -> bool:
    """Whether the one column of numbers, all whole, are scores rather than codes."""
    codes = all(text.code_like for text in texts if text.is_number)
    labels = any(text.label for text in texts)
    return not codes and not labels and (alone or not _counts_up(texts))


def _holds_scores(texts: Sequence[CellText]) -> bool:
    """Whether a column's numbers are scores: decimals or the full 100, in more cells than look like codes."""
    numbers = [text for text in texts if text.is_number]
    precise = sum(text.is_precise and not _is_sub_code(text) for text in numbers)
    return precise > 0 and 2 * sum(text.code_like for text in numbers) < len(numbers)


def _is_sub_code(text: CellText) -> bool:
    return re.fullmatch(r"(?:9|10)\.[1-9]", to_arabic(text.text)) is not None


def _counts_up(texts: Sequence[CellText]) -> bool:
    """Whether a column's numbers are row numbers or codes: whole, each one more than the last or 1 again."""
    numbers = [to_arabic(text.text) for text in texts if text.is_number and len(text.several) == 1]
    whole = [int(number) for number in numbers if number.isdecimal()]
    if len(whole) < len(numbers) or not whole or len(whole) < sum(text.is_number for text in texts):
        return False
    return all(after in (before, before + 1, 1) for before, after in pairwise(whole)) and max(whole) <= 60
