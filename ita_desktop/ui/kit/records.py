"""Records as a table: what a cell shows, what columns there are, the model over a list of records."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtWidgets import (
    QWidget,
)

from ita_desktop.domain.signs import undisguised
from ita_desktop.ui.kit import fonts, painting
from ita_desktop.ui.kit.fonts import Role
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.tips import plain_tip

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
CELL_ROLE = Qt.ItemDataRole.UserRole + 1
GROUP_ROLE = Qt.ItemDataRole.UserRole + 2
ROW_HEIGHT, HEAD_HEIGHT, PAD, GAP = 32, 34, 12, 8


@dataclass(frozen=True, slots=True)
class Cell:
    """What one cell shows; ``ground`` names a colour token other than the row's own."""

    text: str = ""
    shape: Shape | None = None
    tone: str = "text"
    bold: bool = False
    ground: str | None = None
    tip: str = ""

    def __post_init__(self) -> None:
        """Names from outside show in the order in which they are written."""
        for name in ("text", "tip"):
            object.__setattr__(self, name, undisguised(getattr(self, name)))


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """A column: its head, what it shows of a record, its width (None takes what is left)."""

    head: str
    cell: Callable[[Row], Cell]
    width: int | None = None
    right: bool = False


class RecordModel(QAbstractTableModel, Generic[Row]):
    """A table over a list of records; ``is_group`` marks rows that head others, over which the keyboard
    passes with ``groups_rest``."""

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        *,
        is_group: Callable[[Row], bool] | None = None,
        groups_rest: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.rows: list[Row] = []
        self._is_group = is_group or (lambda _: False)
        self._groups_rest = groups_rest

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A group that rests cannot be current."""
        if self._groups_rest and index.isValid() and self._is_group(self.record(index)):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def show(self, rows: Sequence[Row]) -> None:
        """Show other records."""
        if len(rows) == len(self.rows):
            self.rows = list(rows)
            if rows:
                last = self.index(len(rows) - 1, len(self.columns) - 1)
                self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """How many records are shown."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """How many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def record(self, index: Index) -> Row:
        """The record of a row."""
        return self.rows[index.row()]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell, its text, or its tooltip."""
        if not index.isValid():
            return None
        if role == GROUP_ROLE:
            return self._is_group(self.record(index))
        if role in (CELL_ROLE, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            cell = self.columns[index.column()].cell(self.record(index))
            if role == CELL_ROLE:
                return cell
            return cell.text if role == Qt.ItemDataRole.DisplayRole else (plain_tip(cell.tip) or None)
        if role == Qt.ItemDataRole.TextAlignmentRole and self.columns[index.column()].right:
            return int(painting.RIGHT)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """A column's head, aligned as its column."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.head
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(painting.RIGHT if column.right else painting.LEFT)
        if role == Qt.ItemDataRole.FontRole:
            return fonts.font(Role.SMALL, fonts.SEMIBOLD)
        return None
