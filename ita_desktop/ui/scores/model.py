"""The grid's table model: a list of rows, nothing between them and the view."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from ita_desktop.domain.scores import round2
from ita_desktop.ui.kit import fonts, painting
from ita_desktop.ui.kit.fonts import Role
from ita_desktop.ui.kit.tips import plain_tip
from ita_desktop.ui.scores.cells import Cell, ScoreRow
from ita_desktop.ui.scores.columns import Column

Index = QModelIndex | QPersistentModelIndex
_DISPLAY = Qt.ItemDataRole.DisplayRole
_SHOWN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_TYPED = _SHOWN | Qt.ItemFlag.ItemIsEditable
NO_SCORE = "–"


class ScoreModel(QAbstractTableModel):
    """Rows and columns as they are seen now."""

    def __init__(self) -> None:
        super().__init__()
        self.columns: tuple[Column, ...] = ()
        self.rows: list[ScoreRow] = []
        self.folded: frozenset[str] = frozenset()

    def show(self, columns: tuple[Column, ...], rows: Sequence[ScoreRow], folded: frozenset[str]) -> bool:
        """Show other rows; whether the view lost its place, because they are not the same lines as before.

        Of the same lines only those are told that differ, so that no other is painted.
        """
        former = {row.key: (row, row.key in self.folded) for row in self.rows}
        if columns == self.columns and [row.key for row in rows] == [*former]:
            self.rows, self.folded = list(rows), folded
            for at, row in enumerate(rows):
                if former[row.key] != (row, row.key in folded):
                    self.dataChanged.emit(self.index(at, 0), self.index(at, len(columns) - 1))
            return False
        self.beginResetModel()
        self.columns, self.rows, self.folded = columns, list(rows), folded
        self.endResetModel()
        return True

    def cell(self, index: Index) -> Cell | None:
        """The score's place at an index, None where no score stands."""
        if not index.isValid():
            return None
        return self.rows[index.row()].cells.get(self.columns[index.column()].slot)

    def find(self, code: str) -> QModelIndex:
        """Where a code stands: its own cell, else the title of the row with that key."""
        for at, row in enumerate(self.rows):
            for column, each in enumerate(self.columns):
                cell = row.cells.get(each.slot)
                if cell is not None and cell.code == code:
                    return self.index(at, column)
        for at, row in enumerate(self.rows):
            if row.key == code:
                return self.index(at, self.column("title"))
        return QModelIndex()

    def column(self, kind: str) -> int:
        """The position of the first column of a kind."""
        return next((at for at, each in enumerate(self.columns) if each.kind == kind), 0)

    def is_typed(self, index: Index) -> bool:
        """Whether the user types into the cell."""
        cell = self.cell(index)
        return cell is not None and cell.typed

    def rowCount(self, parent: Index | None = None) -> int:
        """How many rows are seen."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """How many columns are seen."""
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Typed cells may be edited."""
        return _TYPED if self.is_typed(index) else _SHOWN

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        """The text of a cell, what a screen reader says of it, and its tooltip."""
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], self.columns[index.column()]
        if role in (_DISPLAY, Qt.ItemDataRole.EditRole):
            return text_of(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(row, column, row.cells.get(column.slot))
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(_tip(row, column) or "") or None
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        """A column's head, aligned as its column."""
        if orientation != Qt.Orientation.Horizontal or section >= len(self.columns):
            return None
        if role == _DISPLAY:
            return self.columns[section].head
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(painting.RIGHT if self.columns[section].is_number else painting.LEFT)
        if role == Qt.ItemDataRole.FontRole:
            return fonts.font(Role.SMALL, fonts.SEMIBOLD)
        return None


def text_of(row: ScoreRow, column: Column) -> str:
    """What stands in a cell."""
    if column.is_entry:
        cell = row.cells.get(column.slot)
        return cell.text if cell else ""
    if column.kind == "title":
        return row.title
    if column.kind == "code":
        return row.label or row.title
    if column.kind == "verdict":
        return row.verdict.word
    if column.kind == "items":
        return "  ".join(row.items)
    return _figure(row, column)


def _figure(row: ScoreRow, column: Column) -> str:
    if column.kind == "computed":
        return "" if row.computed is None else f"{round2(row.computed)}"
    if column.kind == "change":
        change: Decimal | None = row.change
        return "" if change is None else f"{change:+.2f}"
    if row.last is not None:
        return f"{row.last.value}"
    return NO_SCORE if len(row.cells) == 1 or "score" in row.cells else ""


def spoken(row: ScoreRow, column: Column, cell: Cell | None) -> str:
    """A cell in words: code, title, column, value, state."""
    words = [row.label, row.title]
    if column.is_entry and cell is not None:
        words += [column.head, cell.text or "ว่าง"]
        words += ["คำนวณได้"] if not cell.typed else []
        words += [cell.refused] if cell.refused else []
    elif column.kind not in ("code", "title", "verdict"):
        words += [column.head, text_of(row, column) or "ว่าง"]
    if row.key == "overall" and column.kind in ("code", "title"):
        words += ["ระดับ", row.level or "ยังไม่ได้เลือก"]
    return " ".join(filter(None, [*words, row.verdict.word]))


def _tip(row: ScoreRow, column: Column) -> str | None:
    cell = row.cells.get(column.slot)
    if cell is not None and cell.refused:
        return cell.refused
    if column.kind in ("code", "title"):
        return f"{row.label} {row.title}".strip()
    if column.kind == "items" and row.items:
        return "  ".join(row.items)
    return None
