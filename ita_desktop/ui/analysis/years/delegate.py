"""How the table of years is painted: white is typed here, grey is not."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView

from ita_desktop.ui.analysis.years.lines import Column, Line, Shown
from ita_desktop.ui.analysis.years.model import Index, YearsModel
from ita_desktop.ui.kit import fonts, painting, shapes
from ita_desktop.ui.kit.fonts import Role, scaled
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.theme import tokens_of
from ita_desktop.ui.kit.tokens import Tokens

ROW_HEIGHT, PAD = 28, 12
LABEL_AT, TITLE_AT, CHEVRON_AT = 24, 78, 4


class YearsDelegate(QStyledItemDelegate):
    """Paints one cell with its share of the line's marks."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """A row's height; widths are the table's affair."""
        return QSize(0, scaled(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, lines, content, and the ring where the keyboard is."""
        table, model, rect = option.widget, index.model(), option.rect
        assert isinstance(table, QTableView) and isinstance(model, YearsModel)
        tokens = tokens_of(table)
        line, column, cell = model.lines[index.row()], model.columns[index.column()], model.shown(index)
        current = table.currentIndex()
        painter.save()
        painter.setClipRect(rect)
        chosen = current.row() == index.row() or table.selectionModel().isSelected(index)
        painter.fillRect(rect, QColor(_ground(tokens, line, column, cell, chosen=chosen)))
        ends = _ends_group(model, index.row())
        painting.hairline(painter, rect, tokens.line2 if ends else tokens.line)
        if cell.typed:
            for edge in (rect.left(), rect.right()):
                painter.fillRect(QRect(edge, rect.top(), 1, rect.height()), QColor(tokens.line))
        self._content(painter, rect, tokens, model, line, column, cell)
        self._place(painter, rect, table, index, cell)
        painter.restore()

    def _content(
        self, painter: QPainter, rect: QRect, tokens: Tokens, model: YearsModel,
        line: Line, column: Column, cell: Shown,
    ) -> None:  # fmt: skip
        if column.kind == "title":
            self._title(painter, rect, tokens, line, folded=line.key not in model.opened)
        elif column.kind == "difference":
            self._move(painter, rect, tokens, cell)
        else:
            if cell.refused:
                painting.box(painter, rect.adjusted(1, 1, -1, -2), edge=tokens.bad, width=2, radius=4)
            words = line.row is None and column.kind == "year"
            now = model.comparison is not None and column.year == model.comparison.fiscal_year
            bold = fonts.SEMIBOLD if line.is_head and (now or cell.typed) else None
            face = fonts.font(Role.SMALL, bold) if words else fonts.font(weight=bold)
            room = rect.adjusted(scaled(4), 0, -scaled(8 if words else PAD), 0)
            painting.text(painter, room, cell.text, face, getattr(tokens, cell.tone), painting.RIGHT)

    def _title(self, painter: QPainter, rect: QRect, tokens: Tokens, line: Line, *, folded: bool) -> None:
        if line.children:
            side = scaled(shapes.ROW_ICON)
            at = QRect(rect.left() + scaled(CHEVRON_AT), rect.top() + (rect.height() - side) // 2, side, side)
            shapes.paint(painter, at, Shape.CHEVRON_RIGHT if folded else Shape.CHEVRON_DOWN, tokens.muted)
        inner = line.folds_under is not None
        face = fonts.font(weight=None if inner else fonts.SEMIBOLD)
        ink = tokens.muted if inner else tokens.text
        label = rect.adjusted(scaled(PAD if line.is_head else LABEL_AT), 0, 0, 0)
        painting.text(painter, label, line.label, face, ink)
        plain = fonts.font(weight=fonts.SEMIBOLD if not line.label and not inner else None)
        left = scaled(TITLE_AT if line.label or inner else PAD)
        painting.text(painter, rect.adjusted(left, 0, -8, 0), line.title, plain, tokens.text)

    def _move(self, painter: QPainter, rect: QRect, tokens: Tokens, cell: Shown) -> None:
        left, side = rect.left() + scaled(PAD), scaled(shapes.ROW_ICON)
        ink = getattr(tokens, cell.tone)
        if cell.shape is not None:
            at = QRect(left, rect.top() + (rect.height() - side) // 2, side, side)
            shapes.paint(painter, at, cell.shape, tokens.care if cell.tone == "care" else tokens.muted)
        if cell.word:
            after = left + side + scaled(8) if cell.shape is not None else left
            room = QRect(after, rect.top(), rect.right() - after, rect.height())
            painting.text(painter, room, cell.word, fonts.font(), ink)
        painting.text(
            painter, rect.adjusted(0, 0, -scaled(PAD), 0), cell.text, fonts.font(), ink, painting.RIGHT
        )

    def _place(self, painter: QPainter, rect: QRect, table: QTableView, index: Index, cell: Shown) -> None:
        tokens, current = tokens_of(table), table.currentIndex()
        focused = table.hasFocus()
        accent = tokens.accent if focused else tokens.line2
        if index.column() == 0 and current.row() == index.row():
            bar = QRect(rect.left(), rect.top(), painting.CURRENT_BAR, rect.height())
            painter.fillRect(bar, QColor(accent))
        if current.row() == index.row() and current.column() == index.column():
            if cell.refused and focused:
                painting.ring(painter, rect.adjusted(2, 2, -2, -3), tokens.bad, radius=4)
            width = painting.RING if focused else 1
            painting.box(painter, rect.adjusted(0, 0, 0, -1), edge=accent, width=width, radius=4)


def _ends_group(model: YearsModel, at: int) -> bool:
    """Whether a group ends below a line: the level, or the last line of an instrument."""
    if at + 1 == len(model.lines):
        return True
    following = model.lines[at + 1].row
    return following is not None and following.kind == "instrument"


def _ground(tokens: Tokens, line: Line, column: Column, cell: Shown, *, chosen: bool) -> str:
    if cell.refused:
        return tokens.bad_bg
    if chosen:
        return tokens.tint
    if cell.typed or (column.kind == "title" and not line.is_head):
        return tokens.sheet
    return tokens.sunk
