"""What the clipboard holds, as a table: lines parted by tabs, an HTML table, or plain lines of text."""

import re
from collections.abc import Iterator

from ita_desktop.domain.thai.plain import plain
from ita_desktop.exchange.limits import (
    LONGEST_CELL,
    MOST_CELLS,
    MOST_CLIPBOARD,
    MOST_HTML,
    MOST_ROWS,
    MOST_TAGS,
)
from ita_desktop.exchange.problems import ReadingError

Grid = tuple[tuple[str, ...], ...]
"""A table as rows of cell texts; a cell under a span is empty where it does not repeat the text above."""

_CELL = re.compile(r'[ ]*"((?:[^"]++|"")*+)"[ ]*(?=[\t\n]|\Z)|([^\t\n]*)')
_COLUMNS = re.compile(" {3,}")
_DASH = re.compile(r"[-–—.…_\s]*")


class TooMuch(ReadingError):
    """The clipboard or the table holds more than any table of scores or items."""

    def __init__(self, what: str) -> None:
        super().__init__(f"ไม่ได้วาง เพราะ{what} คัดลอกเฉพาะแถวที่ต้องการแล้ววางใหม่")


def grid_of(text: str, html: str = "", *, repeats: bool = False) -> Grid:
    """The clipboard as a table: its HTML tables where it has some, else its text.

    Cells in quotes may have line feeds; line ends at the end are nothing, empty lines within stay. Plain
    lines are rows of one cell, parted at three blanks or more. With ``repeats`` an HTML cell over several
    rows stands in each of them. TooMuch beyond the limits.
    """
    if len(text) > MOST_CLIPBOARD or len(html) > MOST_HTML or html.count("<") > MOST_TAGS:
        raise TooMuch("ข้อความที่คัดลอกมายาวเกินไป")
    if "<table" in html.casefold():
        from ita_desktop.exchange.tables.html_tables import tables_of

        rows = tables_of(html, repeats=repeats)
        if rows:
            return limited(rows)
    return limited(_trimmed(_lines(text)))


def cell_of(text: str) -> str:
    """A cell's text made plain; TooMuch where no letter of it could be kept to the end."""
    if len(text) > LONGEST_CELL:
        raise TooMuch(f"มีช่องที่ยาวเกิน {LONGEST_CELL:,} ตัวอักษร")
    return plain(text, LONGEST_CELL)


def limited(grid: Grid) -> Grid:
    """The table itself; TooMuch where it has more rows or cells than are read."""
    if len(grid) > MOST_ROWS or sum(map(len, grid)) > MOST_CELLS:
        raise too_large()
    return grid


def too_large() -> TooMuch:
    """What is told of a table with more rows or cells than are read."""
    return TooMuch(f"ตารางใหญ่เกินไป (รับได้ไม่เกิน {MOST_ROWS:,} แถว {MOST_CELLS:,} ช่อง)")


def _lines(text: str) -> Iterator[tuple[str, ...]]:
    text = re.sub("\r\n|[\r\x0b\x0c\u2028\u2029\x85]", "\n", text)
    tabs = "\t" in text
    at, row, cells = 0, [], 0
    while at < len(text):
        found = _CELL.match(text, at)
        assert found is not None, "the second form matches anything"
        quoted, bare = found[1], found[2]
        row.append(cell_of(bare if quoted is None else quoted.replace('""', '"')))
        cells += 1
        if cells > MOST_CELLS:
            raise TooMuch("ตารางมีช่องมากเกินไป")
        at = found.end() + 1
        if text[found.end() : at] != "\t":
            yield tuple(row) if tabs else _columns(bare if quoted is None else row[0])
            row = []
    if row:
        yield tuple(row)


def _columns(line: str) -> tuple[str, ...]:
    """A plain line as its columns; text of PDF files often parts them by blanks alone."""
    return tuple(cell_of(part) for part in _COLUMNS.split(line.strip())) if line.strip() else ("",)


def _trimmed(rows: Iterator[tuple[str, ...]]) -> Grid:
    read = list(rows)
    while read and not any(read[-1]):
        read.pop()
    return tuple(read)


def is_dash(cell: str) -> bool:
    """Whether a cell says nothing: it is empty, or holds dashes, dots and lines to write on alone."""
    return bool(_DASH.fullmatch(cell))
