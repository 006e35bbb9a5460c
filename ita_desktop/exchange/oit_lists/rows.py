"""The rows of a list under their heads: which cells name the item and what each other cell is for."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ita_desktop.domain.oit import Standing
from ita_desktop.exchange.oit_lists.heads import Column, Head, Role, head_of, joined
from ita_desktop.exchange.oit_lists.layout import layout_of
from ita_desktop.exchange.oit_lists.naming import ItemNames
from ita_desktop.exchange.oit_lists.statuses import known_status
from ita_desktop.exchange.tables import Grid

_CODE = re.compile(r"\s*((?:ข้อ\s*)?[oO๐0]\s?[0-9๐-๙]{1,2})(?![0-9๐-๙])[.):]?\s*(.*)", re.DOTALL)
_LONGEST_END = 200
"""Letters of a status and its day at the end of a line; a longer one is prose."""

_ADDRESS = re.compile(r"https?://\S+|www\.\S+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ListRow:
    """A row as it stands: ``number`` in the grid from 1, the texts of its code and title, its other cells."""

    number: int
    code: str
    title: str
    cells: Mapping[Role, str] = field(default_factory=dict)
    marks: Mapping[Standing, str] = field(default_factory=dict)

    @property
    def typed(self) -> str:
        """What names the item, in one line."""
        return " ".join(f"{self.code} {self.title}".split())

    @property
    def filled(self) -> str:
        """What else stands in the row, in one line."""
        texts = (*self.cells.values(), *self.marks.values())
        return "  ".join(filter(None, (" ".join(text.split()) for text in texts)))


def rows_of(grid: Grid, names: ItemNames, fiscal_year: int) -> Iterator[ListRow]:
    """The rows under a head; without any, under columns found by what they hold, or lines as in a message."""
    head: Head | None = None
    below_head = False
    found = dict(heads_of(grid, names, fiscal_year))
    if not found:
        yield from _headless(grid, names)
        return
    for at, cells in enumerate(grid):
        if at in found:
            head, below_head = joined(head if below_head else None, found[at]), True
            continue
        below_head = False
        if head is not None and any(cells):
            yield _under(head, at + 1, cells)


def _headless(grid: Grid, names: ItemNames) -> Iterator[ListRow]:
    layout = layout_of(grid, names)
    for at, cells in enumerate(grid):
        filled = [cell for cell in cells if cell]
        if len(filled) == 1:
            yield _line(at + 1, filled[0])
        elif filled and layout is not None:
            yield _under(layout, at + 1, cells)


def heads_of(grid: Grid, names: ItemNames, fiscal_year: int) -> Iterator[tuple[int, Head]]:
    """The rows that are heads, by their place from 0; a row that names an item is none."""
    for at, cells in enumerate(grid):
        head = head_of(cells, fiscal_year)
        if head is not None and not any(names.names_an_item(cell) for cell in cells if cell):
            yield at, head


def _under(head: Head, number: int, cells: tuple[str, ...]) -> ListRow:
    texts: dict[Role, str] = {}
    marks: dict[Standing, str] = {}
    for at, cell in enumerate(cells):
        column = head.columns.get(at, Column("left_out"))
        if not cell or column.role == "left_out":
            continue
        if column.standing is not None:
            marks[column.standing] = cell
        else:
            texts[column.role] = f"{texts[column.role]}\n{cell}" if column.role in texts else cell
    code, title = texts.pop("code", ""), texts.pop("title", "")
    texts.pop("ordinal", None)
    texts.pop("score", None)
    title = title.partition("\n")[0]
    if not code and (split := _CODE.fullmatch(title)):
        code, title = split[1], split[2]
    return ListRow(number, code, title, texts, marks)


def _line(number: int, text: str) -> ListRow:
    """A row in one line, as in a message: ``o5 แผนพัฒนา เสร็จแล้ว https://…``."""
    found = _ADDRESS.findall(text)
    words = _ADDRESS.sub(" ", text).strip()
    split = _CODE.fullmatch(words)
    code, rest = (split[1], split[2]) if split else ("", words)
    cells: dict[Role, str] = {"link": "\n".join(found)} if found else {}
    parts = rest.split()
    for at, tail in _ends(parts):
        if known_status(tail) is not None:
            cells["status"] = tail
            parts = parts[:at]
            break
    return ListRow(number, code, " ".join(parts), cells)


def _ends(words: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The ends of a line that a status can be, the longest first, each with the place where it begins."""
    at, letters = len(words), 0
    while at and letters + len(words[at - 1]) < _LONGEST_END:
        at -= 1
        letters += len(words[at]) + 1
    yield from ((begin, " ".join(words[begin:])) for begin in range(at, len(words)))
