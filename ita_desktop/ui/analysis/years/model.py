"""The table model of the years: lines, columns, and each cell in words."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from ita_desktop.ui.analysis.years.lines import Column, Line, Shown, shown
from ita_desktop.ui.kit import painting
from ita_desktop.ui.kit.tips import plain_tip

if TYPE_CHECKING:
    from ita_desktop.services.comparison import Comparison

Index = QModelIndex | QPersistentModelIndex
_DISPLAY = Qt.ItemDataRole.DisplayRole


class YearsModel(QAbstractTableModel):
    """Lines of one comparison as they are seen now."""

    def __init__(self) -> None:
        super().__init__()
        self.comparison: Comparison | None = None
        self.columns: tuple[Column, ...] = ()
        self.lines: tuple[Line, ...] = ()
        self.opened: frozenset[str] = frozenset()

    def show(
        self,
        comparison: "Comparison",
        columns: Sequence[Column],
        lines: Sequence[Line],
        opened: frozenset[str],
    ) -> bool:
        """Show other lines; whether the view lost its place, because they are not those of before."""
        keys = [line.key for line in lines]
        same = tuple(columns) == self.columns and keys == [line.key for line in self.lines]
        if not same:
            self.beginResetModel()
        self.comparison, self.opened = comparison, opened
        self.columns, self.lines = tuple(columns), tuple(lines)
        if not same:
            self.endResetModel()
        elif lines:
            self.dataChanged.emit(self.index(0, 0), self.index(len(lines) - 1, len(columns) - 1))
        return not same

    def shown(self, index: Index) -> Shown:
        """What stands at an index."""
        assert self.comparison is not None
        return shown(self.comparison, self.lines[index.row()], self.columns[index.column()])

    def find(self, key: str, year: int) -> QModelIndex:
        """A line's cell in a year's column; at its title where there is no such year."""
        row = next((at for at, line in enumerate(self.lines) if line.key == key), None)
        if row is None:
            return QModelIndex()
        column = next((at for at, each in enumerate(self.columns) if year and each.year == year), 0)
        return self.index(row, column)

    def rowCount(self, parent: Index | None = None) -> int:
        """How many lines are seen."""
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index | None = None) -> int:
        """How many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        """A cell's text, its sentence for screen readers, its tooltip."""
        if not index.isValid() or self.comparison is None:
            return None
        cell = self.shown(index)
        if role in (_DISPLAY, Qt.ItemDataRole.EditRole):
            return " ".join(filter(None, [cell.word, cell.text]))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(self.lines[index.row()], self.columns[index.column()], cell)
        if role == Qt.ItemDataRole.ToolTipRole:
            long = self.columns[index.column()].kind == "title" or len(cell.text) > 8
            return plain_tip(cell.refused or (cell.text if long else "")) or None
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        """A column's head, aligned as its column."""
        if orientation != Qt.Orientation.Horizontal or section >= len(self.columns):
            return None
        if role == _DISPLAY:
            return self.columns[section].head
        if role == Qt.ItemDataRole.TextAlignmentRole:
            right = self.columns[section].kind in ("year", "best")
            return int(painting.RIGHT if right else painting.LEFT)
        return None


def spoken(line: Line, column: Column, cell: Shown) -> str:
    """A cell in words: line, column, value, state."""
    words = [line.label, line.title]
    if column.kind != "title":
        words += [f"ปี {column.year}" if column.year else column.head, cell.word, cell.text or "ว่าง"]
    words += ["กรอกได้"] if cell.typed else []
    return " ".join(filter(None, [*words, cell.refused or ""]))
