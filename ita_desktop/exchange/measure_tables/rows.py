"""The rows of a table under its columns: repeated heads left out, rows that go on put together."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from ita_desktop.domain.measures.written import number_of, numbered
from ita_desktop.domain.thai.normal import comparable
from ita_desktop.exchange.measure_tables.fields import Field
from ita_desktop.exchange.tables import Grid, is_dash

_MOSTLY = 0.8
GOES_ON = "ต่อจากแถวก่อนหน้าที่ขึ้นหน้าใหม่"


@dataclass(frozen=True, slots=True)
class MeasureRow:
    """A measure as it stands: ``number`` is its first place in the grid from 1, its texts by field.

    ``indicator`` is the text of the indicator that it stands under; ``notes`` tell in Thai what was joined.
    """

    number: int
    cells: Mapping[Field, str]
    indicator: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LooseText:
    """A row that belongs to no measure, such as a line between two tables."""

    number: int
    text: str


@dataclass(slots=True)
class Rows:
    """The measures of a table in order, and what stands between them."""

    measures: list[MeasureRow] = field(default_factory=list)
    loose: list[LooseText] = field(default_factory=list)


def rows_of(
    grid: Grid, fields: Mapping[int, Field], heads: frozenset[int], names_indicator: Callable[[str], bool]
) -> Rows:
    """The measures of a table whose columns are known.

    Lines above the first head are its caption. A row without a title, or with that of the row above, goes on
    from it; so does one without a number where all others have one and that has no unit and no period.
    """
    reading = _Reading(fields, names_indicator, _numbers_all(grid, fields, heads))
    first = min(heads, default=0)
    for at in range(first, len(grid)):
        if at not in heads and any(grid[at]) and not _counts_columns(grid[at]):
            reading.take(at + 1, grid[at])
    return reading.rows


class _Reading:
    def __init__(
        self, fields: Mapping[int, Field], names_indicator: Callable[[str], bool], are_numbered: bool
    ) -> None:
        self.rows = Rows()
        self._fields = fields
        self._names_indicator = names_indicator
        self._are_numbered = are_numbered
        self._indicator = ""
        self._loose_at = 0

    def take(self, number: int, row: tuple[str, ...]) -> None:
        filled = [(at, cell) for at, cell in enumerate(row) if cell]
        if len(filled) == 1 and len(self._fields) > 2 and self._is_band(filled[0][1], len(row)):
            self._band(number, filled[0][1])
            return
        cells = self._cells(row)
        if not cells:
            return
        former, self._indicator = self._indicator, cells.pop("indicator", "") or self._indicator
        above = self.rows.measures[-1] if self.rows.measures else None
        stays = comparable(former) == comparable(self._indicator)
        if above is not None and stays and self._goes_on(above, cells):
            self.rows.measures[-1] = _joined(above, cells)
        else:
            self.rows.measures.append(MeasureRow(number, cells, self._indicator))

    def _is_band(self, text: str, width: int) -> bool:
        """Whether a lone cell stands over the whole row: a line between tables, or an indicator's name."""
        return width == 1 or self._names_indicator(text)

    def _band(self, number: int, text: str) -> None:
        """Loose lines that follow each other are told as one."""
        loose = self.rows.loose
        if self._names_indicator(text):
            self._indicator = text
        elif loose and self._loose_at == number - 1:
            loose[-1] = LooseText(loose[-1].number, f"{loose[-1].text}\n{text}")
            self._loose_at = number
        else:
            loose.append(LooseText(number, text))
            self._loose_at = number

    def _cells(self, row: tuple[str, ...]) -> dict[Field, str]:
        cells: dict[Field, str] = {}
        for at, cell in enumerate(row):
            name = self._fields.get(at, "left_out")
            if name != "left_out" and not is_dash(cell):
                cells[name] = f"{cells[name]}\n{cell}" if name in cells else cell
        return cells

    def _goes_on(self, above: MeasureRow, cells: Mapping[Field, str]) -> bool:
        title, number = cells.get("title", ""), number_of(cells.get("number", ""))
        if number is not None and number != number_of(above.cells.get("number", "")):
            return False
        if not title or comparable(title) == comparable(above.cells.get("title", "")):
            return True
        is_bare = number is None and numbered(title).number is None
        return self._are_numbered and is_bare and not {"period", "units"}.intersection(cells)


def _joined(above: MeasureRow, cells: Mapping[Field, str]) -> MeasureRow:
    """Texts that say the same once, others below each other."""
    texts = dict(above.cells)
    for name, text in cells.items():
        former = texts.get(name, "")
        if comparable(text) != comparable(former) and text not in former.split("\n"):
            texts[name] = f"{former}\n{text}" if former else text
    notes = above.notes if texts == above.cells else tuple(dict.fromkeys((*above.notes, GOES_ON)))
    return MeasureRow(above.number, texts, above.indicator, notes)


def _numbers_all(grid: Grid, fields: Mapping[int, Field], heads: frozenset[int]) -> bool:
    """Whether nearly all measures are numbered, in a column or before their titles."""
    titles = [at for at, name in fields.items() if name == "title"]
    numbers = [at for at, name in fields.items() if name == "number"]
    counted, found = 0, 0
    for at, row in enumerate(grid):
        title = next((row[column] for column in titles if column < len(row) and row[column]), "")
        if at in heads or not title:
            continue
        found += 1
        in_column = any(column < len(row) and row[column] for column in numbers)
        counted += in_column or numbered(title).number is not None
    return found > 2 and counted >= _MOSTLY * found


def _counts_columns(row: tuple[str, ...]) -> bool:
    """Whether a row numbers the columns: ``(1) (2) (3)``."""
    filled = [number_of(cell) for cell in row if cell]
    return len(filled) > 2 and filled == list(range(1, len(filled) + 1))
