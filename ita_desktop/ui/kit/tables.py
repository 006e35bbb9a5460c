"""Tables of records: a model over a list, painted rows, the keyboard's place always visible."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ita_desktop.ui.kit import fonts, painting, shapes
from ita_desktop.ui.kit.fonts import Role, scaled
from ita_desktop.ui.kit.quiet import quieten
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.theme import tokens_of
from ita_desktop.ui.kit.tokens import Tokens

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
            return cell.text if role == Qt.ItemDataRole.DisplayRole else (cell.tip or None)
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


def is_selected(table: QTableView, index: Index) -> bool:
    """Whether the row of an index is selected."""
    return table.selectionModel().isRowSelected(index.row(), QModelIndex())


class RecordDelegate(QStyledItemDelegate):
    """Paints a row: ground, hairline, shape, text; tint and bar where selected, ring where the keyboard is.

    A page paints a cell its own way by overriding ``paint_cell``.
    """

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One cell with its share of the row's marks."""
        table = option.widget
        tokens = tokens_of(table)
        cell: Cell = index.data(CELL_ROLE)
        rect = option.rect
        painter.save()
        painter.setClipRect(rect)
        painter.fillRect(rect, QColor(self.ground(table, tokens, index, cell)))
        painting.hairline(painter, rect, tokens.line2 if index.data(GROUP_ROLE) else tokens.line)
        self.paint_cell(painter, rect, index, cell)
        self._paint_place(painter, rect, table, tokens, index)
        painter.restore()

    def ground(self, table: QWidget, tokens: Tokens, index: Index, cell: Cell) -> str:
        """The colour under a cell: selected, group, the cell's own, the sheet."""
        chosen = isinstance(table, QTableView) and is_selected(table, index)
        if chosen and not index.data(GROUP_ROLE):
            return tokens.tint if table.hasFocus() else tokens.sunk
        if cell.ground:
            return str(getattr(tokens, cell.ground))
        return tokens.sunk if index.data(GROUP_ROLE) else tokens.sheet

    def paint_cell(self, painter: QPainter, rect: QRect, index: Index, cell: Cell) -> None:
        """Shape and text."""
        tokens = tokens_of()
        left, right = rect.left() + scaled(PAD), rect.right() - scaled(PAD)
        if cell.shape is not None:
            side = scaled(shapes.ROW_ICON)
            at = QRect(left, rect.top() + (rect.height() - side) // 2, side, side)
            shapes.paint(painter, at, cell.shape, getattr(tokens, shapes.tone_of(cell.shape)))
            left += side + scaled(GAP)
        bold = cell.bold or bool(index.data(GROUP_ROLE))
        face = fonts.font(weight=fonts.SEMIBOLD if bold else None)
        aligned = index.data(Qt.ItemDataRole.TextAlignmentRole)
        align = painting.RIGHT if aligned == int(painting.RIGHT) else painting.LEFT
        room = QRect(left, rect.top(), max(0, right - left), rect.height())
        painting.text(painter, room, cell.text, face, getattr(tokens, cell.tone), align)

    def _paint_place(
        self, painter: QPainter, rect: QRect, table: QWidget, tokens: Tokens, index: Index
    ) -> None:
        if not isinstance(table, RecordTable):
            return
        chosen = is_selected(table, index)
        current = table.currentIndex().row() == index.row()
        behind = index.column() + table.columnSpan(index.row(), index.column())
        first = all(map(table.isColumnHidden, range(index.column())))
        last = all(map(table.isColumnHidden, range(behind, index.model().columnCount())))
        accent = QColor(tokens.accent if table.hasFocus() else tokens.line2)
        if first and (chosen or current):
            painter.fillRect(QRect(rect.left(), rect.top(), painting.CURRENT_BAR, rect.height()), accent)
        if current and table.hasFocus():
            ring = painting.RING
            painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), ring), accent)
            painter.fillRect(QRect(rect.left(), rect.bottom() - ring + 1, rect.width(), ring), accent)
            if last:
                painter.fillRect(QRect(rect.right() - ring + 1, rect.top(), ring, rect.height()), accent)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """A row's height; widths are the table's affair."""
        return QSize(0, scaled(ROW_HEIGHT))


class RecordTable(QTableView):
    """A table of records: rows as a whole are current; ``opened`` by Enter or double click."""

    opened = Signal(object)
    moved = Signal(object)

    def __init__(
        self,
        model: RecordModel[Any],
        *,
        name: str,
        key: Callable[[Any], Hashable] = id,
        multiple: bool = False,
        row_height: int = ROW_HEIGHT,
        delegate: RecordDelegate | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.records, self._key, self._row_height = model, key, row_height
        self.setAccessibleName(name)
        self.setModel(model)
        self.setItemDelegate(delegate or RecordDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        mode = QAbstractItemView.SelectionMode
        self.setSelectionMode(mode.ExtendedSelection if multiple else mode.SingleSelection)
        quieten(self)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.doubleClicked.connect(lambda index: self.opened.emit(model.record(index)))
        self._measure()

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Show records; the current one stays current where it is still there."""
        former = self.current()
        self.records.show(rows)
        now = self.current()
        if former is not None and (now is None or self._key(now) != self._key(former)):
            self.go_to(self._key(former))

    def current(self) -> Any:
        """The current record, None where there is none."""
        index = self.currentIndex()
        inside = index.isValid() and index.row() < len(self.records.rows)
        return self.records.rows[index.row()] if inside else None

    def selected(self) -> list[Any]:
        """The selected records in their order, without group rows."""
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        return [self.records.rows[row] for row in rows if not self.is_group(row)]

    def is_group(self, row: int) -> bool:
        """Whether a row heads those below it."""
        return bool(self.records.index(row, 0).data(GROUP_ROLE))

    def go_to(self, key: Hashable) -> bool:
        """Make the record with this key current and bring it into sight."""
        rows = enumerate(self.records.rows)
        at = next((at for at, row in rows if self._key(row) == key and not self.is_group(at)), None)
        if at is not None:
            self._make_current(at)
        return at is not None

    def go_to_first(self) -> None:
        """Make the first record current that is no group."""
        first = next((at for at in range(len(self.records.rows)) if not self.is_group(at)), None)
        if first is not None:
            self._make_current(first)

    def _make_current(self, row: int) -> None:
        """Make a row the current and only selected one, whichever keys are held down just now."""
        index, flags = self.records.index(row, 0), QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(index)

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        """Tell the record at which the keyboard now is, and paint both rows."""
        super().currentChanged(current, previous)
        for row in {index.row() for index in (current, previous) if index.isValid()}:
            top, height = self.rowViewportPosition(row), self.rowHeight(row)
            self.viewport().update(0, top, self.viewport().width(), height)
        if current.isValid() and current.row() != previous.row():
            self.moved.emit(self.records.record(current))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens; letters do not search; Tab leaves the table."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.current() is not None:
                self.opened.emit(self.current())
        elif event.text() and event.text().isprintable() and event.key() != Qt.Key.Key_Space:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard's place shows."""
        super().focusInEvent(event)
        if not self.selectionModel().hasSelection():
            self.go_to_first()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The tint sinks."""
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The columns without a width share what is left."""
        super().resizeEvent(event)
        self.fit_columns()

    def changeEvent(self, event: QEvent) -> None:
        """Another size setting, other heights."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange):
            self._measure()

    def fit_columns(self) -> None:
        """Give each column its width; those without one share the rest."""
        columns = [c for at, c in enumerate(self.records.columns) if not self.isColumnHidden(at)]
        fixed = sum(scaled(column.width) for column in columns if column.width)
        loose = sum(column.width is None for column in columns)
        share = max(scaled(120), (self.viewport().width() - fixed) // loose) if loose else 0
        for at, column in enumerate(self.records.columns):
            self.setColumnWidth(at, scaled(column.width) if column.width else share)

    def _measure(self) -> None:
        self.verticalHeader().setDefaultSectionSize(scaled(self._row_height))
        self.horizontalHeader().setFixedHeight(scaled(HEAD_HEIGHT))
        self.fit_columns()
