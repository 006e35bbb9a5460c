"""Painted rows of records, the keyboard's place always visible."""

from PySide6.QtCore import (
    QModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ita_desktop.ui.kit import fonts, painting, shapes
from ita_desktop.ui.kit.fonts import scaled
from ita_desktop.ui.kit.records import CELL_ROLE, GAP, GROUP_ROLE, PAD, ROW_HEIGHT, Cell, Index
from ita_desktop.ui.kit.theme import tokens_of
from ita_desktop.ui.kit.tokens import Tokens


def is_selected(table: QTableView, index: Index) -> bool:
    """Whether the row of an index is selected."""
    return table.selectionModel().isRowSelected(index.row(), QModelIndex())


def _row_ends(table: QTableView, index: Index) -> tuple[bool, bool]:
    """Whether a cell, over all columns that it spans, begins its row and ends it as it is seen."""
    seen = [at for at in range(index.model().columnCount()) if not table.isColumnHidden(at)]
    over = range(index.column(), index.column() + table.columnSpan(index.row(), index.column()))
    return seen[0] in over, seen[-1] in over


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
        is_group = index.data(GROUP_ROLE)
        if not is_group and isinstance(table, QTableView) and is_selected(table, index):
            return tokens.tint if table.hasFocus() else tokens.sunk
        if cell.ground:
            return str(getattr(tokens, cell.ground))
        return tokens.sunk if is_group else tokens.sheet

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
        if not isinstance(table, QTableView):
            return
        current = table.currentIndex().row() == index.row()
        chosen = current or is_selected(table, index)
        first, last = _row_ends(table, index) if chosen else (False, False)
        accent = QColor(tokens.accent if table.hasFocus() else tokens.line2)
        if first and chosen:
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
