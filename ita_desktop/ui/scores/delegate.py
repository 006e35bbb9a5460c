"""How the cells of the score grid are painted: white is typed, grey is computed."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from ita_desktop.ui.kit import fonts, painting, shapes
from ita_desktop.ui.kit.fonts import Role, scaled
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.theme import tokens_of
from ita_desktop.ui.kit.tokens import Tokens
from ita_desktop.ui.scores.blocks import block_of, frame_block
from ita_desktop.ui.scores.cells import Cell, ScoreRow
from ita_desktop.ui.scores.columns import Column
from ita_desktop.ui.scores.figures import PAD, paint_figure
from ita_desktop.ui.scores.model import Index, ScoreModel, text_of

ROW_HEIGHT = 28
CODE_INDENT, CHEVRON_AT = 24, 4
LEVEL_WIDTH = 156
HEADS = ("overall", "instrument", "part")


class ScoreDelegate(QStyledItemDelegate):
    """Paints one cell with its share of the row's marks."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """A row's height; widths are the grid's affair."""
        return QSize(0, scaled(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, edges, content, and the ring where the keyboard is."""
        table, model = option.widget, index.model()
        assert isinstance(table, QTableView) and isinstance(model, ScoreModel)
        tokens, rect = tokens_of(table), option.rect
        row, column, cell = model.rows[index.row()], model.columns[index.column()], model.cell(index)
        painter.save()
        painter.setClipRect(rect)
        current, selected = table.currentIndex(), table.selectionModel().isSelected(index)
        block = block_of(table)
        chosen = selected or (block is None and current.row() == index.row())
        painter.fillRect(rect, QColor(_ground(tokens, row, column, cell, chosen=chosen)))
        self._edges(painter, rect, tokens, model, index, cell)
        self._content(painter, rect, tokens, model, row, column, cell)
        at_current = current.row() == index.row() and current.column() == index.column()
        self._place(painter, rect, tokens, table, index, cell, at_current=at_current)
        if block is not None and selected:
            frame_block(painter, rect, table, index, block, accent_of(tokens, table))
        painter.restore()

    def _edges(
        self,
        painter: QPainter,
        rect: QRect,
        tokens: Tokens,
        model: ScoreModel,
        index: Index,
        cell: Cell | None,
    ) -> None:
        painting.hairline(painter, rect, tokens.line2 if ends_group(model, index.row()) else tokens.line)
        if cell is not None and cell.typed:
            edge = QColor(tokens.line)
            painter.fillRect(QRect(rect.left(), rect.top(), 1, rect.height()), edge)
            painter.fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), edge)

    def _content(
        self, painter: QPainter, rect: QRect, tokens: Tokens, model: ScoreModel,
        row: ScoreRow, column: Column, cell: Cell | None,
    ) -> None:  # fmt: skip
        if column.kind == "code":
            self._code(painter, rect, tokens, row, folded=row.key in model.folded)
        elif column.kind == "title":
            self._title(painter, rect, tokens, row, folded=row.key in model.folded)
        elif column.kind == "verdict":
            self._verdict(painter, rect, tokens, row)
        elif column.is_entry:
            if cell is not None:
                self._entry(painter, rect, tokens, row, cell)
        elif column.is_number:
            ink = tokens.text if column.kind == "computed" else tokens.muted
            paint_figure(painter, rect, text_of(row, column), fonts.font(), ink)
        else:
            room = rect.adjusted(scaled(PAD), 0, -4, 0)
            painting.text(painter, room, text_of(row, column), fonts.font(), tokens.muted)

    def _code(self, painter: QPainter, rect: QRect, tokens: Tokens, row: ScoreRow, *, folded: bool) -> None:
        if row.kind == "overall":
            self._title(painter, rect, tokens, row, folded=False)
            return
        if row.children:
            side = scaled(shapes.ROW_ICON)
            at = QRect(rect.left() + scaled(CHEVRON_AT), rect.top() + (rect.height() - side) // 2, side, side)
            shapes.paint(painter, at, Shape.CHEVRON_RIGHT if folded else Shape.CHEVRON_DOWN, tokens.muted)
        left = scaled(PAD if row.kind in HEADS else CODE_INDENT)
        face = fonts.font(weight=fonts.SEMIBOLD if not row.is_leaf else None)
        ink = tokens.muted if row.is_leaf else tokens.text
        painting.text(painter, rect.adjusted(left, 0, 0, 0), row.label, face, ink)

    def _title(self, painter: QPainter, rect: QRect, tokens: Tokens, row: ScoreRow, *, folded: bool) -> None:
        left = scaled(PAD)
        room = rect.adjusted(left, 0, -8, 0)
        if row.kind == "overall":
            box = level_box(rect)
            room.setRight(box.left() - 8)
            self._level(painter, box, tokens, row)
        bold = row.kind in HEADS or row.kind in ("indicator", "sub_indicator")
        width = painting.text(
            painter, room, row.title, fonts.font(weight=fonts.SEMIBOLD if bold else None), tokens.text
        )  # fmt: skip
        if folded and row.children:
            unit = {"indicator": "คำถาม", "sub_indicator": "รายการ"}[row.kind]
            unit = "ตัวชี้วัดย่อย" if row.codes and row.label in ("9", "10") else unit
            room.setLeft(room.left() + width + scaled(12))
            painting.text(painter, room, f"{row.children} {unit}", fonts.font(Role.SMALL), tokens.muted)

    def _level(self, painter: QPainter, box: QRect, tokens: Tokens, row: ScoreRow) -> None:
        painter.fillRect(box, QColor(tokens.sheet))
        painter.fillRect(QRect(box.left(), box.top(), 1, box.height()), QColor(tokens.line))
        painter.fillRect(QRect(box.right(), box.top(), 1, box.height()), QColor(tokens.line))
        side = scaled(shapes.ROW_ICON)
        arrow = QRect(box.right() - side - 8, box.top() + (box.height() - side) // 2, side, side)
        shapes.paint(painter, arrow, Shape.CHEVRON_DOWN, tokens.muted)
        words, ink = (row.level, tokens.text) if row.level else ("เลือกระดับ", tokens.muted)
        face = fonts.font(weight=fonts.SEMIBOLD if row.level else None)
        painting.text(painter, box.adjusted(scaled(PAD), 0, -side - 12, 0), words, face, ink)

    def _verdict(self, painter: QPainter, rect: QRect, tokens: Tokens, row: ScoreRow) -> None:
        verdict = row.verdict
        if verdict.shape is None:
            return
        if verdict.tone == "bad":
            painting.box(painter, rect.adjusted(1, 1, -2, -2), fill=tokens.bad_bg, radius=4)
        side = scaled(shapes.ROW_ICON)
        left = rect.left() + scaled(10)
        at = QRect(left, rect.top() + (rect.height() - side) // 2, side, side)
        shapes.paint(painter, at, verdict.shape, getattr(tokens, shapes.tone_of(verdict.shape)))
        room = QRect(
            left + side + scaled(8), rect.top(), rect.right() - left - side - scaled(8), rect.height()
        )
        face = fonts.font(weight=fonts.SEMIBOLD if verdict.tone == "bad" else None)
        painting.text(painter, room, verdict.word, face, getattr(tokens, verdict.tone))

    def _entry(self, painter: QPainter, rect: QRect, tokens: Tokens, row: ScoreRow, cell: Cell) -> None:
        if cell.doubt:
            side = scaled(14)
            at = QRect(rect.left() + 5, rect.top() + (rect.height() - side) // 2, side, side)
            shapes.paint(painter, at, Shape.CARE, tokens.care)
        if cell.refused:
            painting.box(painter, rect.adjusted(1, 1, -1, -2), edge=tokens.bad, width=2, radius=4)
        bold = not row.is_leaf and cell.typed
        face = fonts.font(weight=fonts.SEMIBOLD if bold else None)
        ink = tokens.text if cell.typed else tokens.muted
        paint_figure(painter, rect, cell.text, face, ink, lost=cell.lost, slot_ink=tokens.care)

    def _place(
        self, painter: QPainter, rect: QRect, tokens: Tokens, table: QWidget, index: Index, cell: Cell | None,
        *, at_current: bool,
    ) -> None:  # fmt: skip
        assert isinstance(table, QTableView)
        focused = table.hasFocus()
        accent = accent_of(tokens, table)
        if index.column() == 0 and table.currentIndex().row() == index.row():
            painter.fillRect(
                QRect(rect.left(), rect.top(), painting.CURRENT_BAR, rect.height()), QColor(accent)
            )
        if not at_current:
            return
        spot = level_box(rect) if index.column() == 0 and index.row() == 0 else rect
        if cell is not None and cell.refused and focused:
            painting.ring(painter, spot.adjusted(2, 2, -2, -3), tokens.bad, radius=4)
        painting.box(painter, spot.adjusted(0, 0, 0, -1), edge=accent, width=2 if focused else 1, radius=4)


def accent_of(tokens: Tokens, table: QWidget) -> str:
    """The colour of the keyboard's place: strong while the table has the keyboard."""
    return tokens.accent if table.hasFocus() else tokens.line2


def level_box(rect: QRect) -> QRect:
    """The room of the level within the total row's title."""
    width = min(scaled(LEVEL_WIDTH), rect.width() // 2)
    return QRect(rect.right() - width + 1, rect.top(), width, rect.height() - 1)


def ends_group(model: ScoreModel, at: int) -> bool:
    """Whether a group ends below a row: the total, or the last row of an instrument."""
    if model.rows[at].kind == "overall" or at + 1 == len(model.rows):
        return True
    following = model.rows[at + 1]
    return following.kind == "instrument" or (following.kind == "part" and model.rows[at].kind not in HEADS)


def _ground(tokens: Tokens, row: ScoreRow, column: Column, cell: Cell | None, *, chosen: bool) -> str:
    if cell is not None and cell.refused:
        return tokens.bad_bg
    if cell is not None and cell.doubt:
        return tokens.care_bg
    if chosen:
        return tokens.tint
    if column.is_entry:
        return tokens.sheet if cell is not None and cell.typed else tokens.sunk
    if column.kind in ("code", "title", "items"):
        return tokens.sunk if row.kind in HEADS else tokens.sheet
    return tokens.sunk
