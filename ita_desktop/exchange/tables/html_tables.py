"""Tables of the HTML that Word, Excel and browsers put on the clipboard."""

import re
from html.parser import HTMLParser

from ita_desktop.domain.thai.plain import plain
from ita_desktop.exchange.limits import MOST_CELLS, MOST_ROWS
from ita_desktop.exchange.tables.grids import Grid, cell_of, too_large

_HIDDEN = frozenset({"head", "style", "script", "title", "template", "noscript"})
_PARAGRAPHS = frozenset({"p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "caption"})
_WIDEST = 200
"""Columns that a span may reach over."""

_DECLARATIONS = re.compile(r"<[!?][^<>]*>?|<[^<>]*(?=<|\Z)")
"""Sections of Word, document types, processing instructions; tags that are never closed."""


def tables_of(html: str, *, repeats: bool = False) -> Grid:
    """The rows of all tables, what stands between them as rows of one cell; empty where there is no table.

    A span holds its place with empty cells; with ``repeats`` a cell over several rows stands in each of them.
    An inner table's rows stand before those of the row around it.
    """
    reader = _Tables(repeats)
    reader.feed(_DECLARATIONS.sub("", _without_comments(html)))
    reader.close()
    return tuple(reader.rows) if reader.found else ()


def _without_comments(html: str) -> str:
    first, *rest = html.split("<!--")
    return first + "".join(piece.partition("-->")[2] for piece in rest)


class _Table:
    """A table while it is read: its row, and how many rows each column is still taken by a span above."""

    def __init__(self, repeats: bool) -> None:
        self.row: list[str] | None = None
        self.taken: dict[int, int] = {}
        self.repeated: dict[int, str] | None = {} if repeats else None
        self.cell: list[str] | None = None
        self.spans = (1, 1)

    def open_row(self) -> None:
        self.row, self.cell = [], None

    def skip_taken(self) -> None:
        assert self.row is not None
        while self.taken.get(len(self.row), 0) > 0:
            self.taken[len(self.row)] -= 1
            self.row.append((self.repeated or {}).get(len(self.row), ""))

    def close_cell(self) -> None:
        if self.cell is None or self.row is None:
            return
        if len(self.row) > MOST_CELLS:
            return
        self.skip_taken()
        wide, high = self.spans
        for at in range(len(self.row), min(len(self.row) + wide, _WIDEST)):
            self.taken[at] = high - 1
        text = cell_of("".join(self.cell))
        if self.repeated is not None:
            self.repeated |= {len(self.row): text} | dict.fromkeys(
                range(len(self.row) + 1, len(self.row) + wide), ""
            )
        self.row += [text, *[""] * (min(wide, _WIDEST) - 1)]
        self.cell = None

    def close_row(self) -> tuple[str, ...] | None:
        self.close_cell()
        if self.row is None:
            return None
        self.skip_taken()
        row, self.row = tuple(self.row), None
        return row


class _Tables(HTMLParser):
    def __init__(self, repeats: bool) -> None:
        super().__init__(convert_charrefs=True)
        self._repeats = repeats
        self.rows: list[tuple[str, ...]] = []
        self.found = False
        self._open: list[_Table] = []
        self._hidden = 0
        self._between: list[str] = []
        self._cells = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _HIDDEN:
            self._hidden += 1
        elif tag == "table":
            self._flush()
            self._open.append(_Table(self._repeats))
            self.found = True
        elif tag == "tr" and self._open:
            self._end_row()
            self._open[-1].open_row()
        elif tag in ("td", "th") and self._open:
            self._begin_cell(dict(attrs))
        elif tag == "br" or tag in _PARAGRAPHS:
            self._write("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in _HIDDEN:
            self._hidden = max(0, self._hidden - 1)
        elif tag == "table" and self._open:
            self._end_row()
            self._open.pop()
        elif tag == "tr" and self._open:
            self._end_row()
        elif tag in ("td", "th") and self._open:
            self._open[-1].close_cell()
        elif tag in _PARAGRAPHS:
            self._write("\n")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self._write(re.sub(r"\s+", " ", data))

    def close(self) -> None:
        super().close()
        while self._open:
            self._end_row()
            self._open.pop()
        self._flush()

    def _begin_cell(self, attrs: dict[str, str | None]) -> None:
        table = self._open[-1]
        if table.row is None:
            table.open_row()
        table.close_cell()
        table.cell = []
        table.spans = (_span(attrs.get("colspan"), _WIDEST), _span(attrs.get("rowspan"), MOST_ROWS))

    def _write(self, text: str) -> None:
        if not self._open:
            if text == "\n":
                self._flush()
            else:
                self._between.append(text)
        elif (cell := self._open[-1].cell) is not None:
            cell.append(text)

    def _end_row(self) -> None:
        row = self._open[-1].close_row()
        if row is not None:
            self._keep(row)

    def _flush(self) -> None:
        text = plain("".join(self._between))
        self._between = []
        if text:
            self._keep((text,))

    def _keep(self, row: tuple[str, ...]) -> None:
        """TooMuch past the limits of a table; what stands before the first table is then not kept."""
        if len(self.rows) <= MOST_ROWS and self._cells <= MOST_CELLS:
            self.rows.append(row)
            self._cells += len(row)
        elif self.found:
            raise too_large()


def _span(value: str | None, most: int) -> int:
    number = int(value[:6]) if value and value.isascii() and value.isdecimal() else 1
    return min(max(number, 1), most)
