"""How the lines of the checklist are painted: groups with their bar, items with shape and words."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter

from ita_desktop.ui.kit import fonts, painting, shapes
from ita_desktop.ui.kit.fonts import scaled
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.tables import GAP, PAD, Cell, Index, RecordDelegate, RecordModel
from ita_desktop.ui.kit.theme import tokens_of
from ita_desktop.ui.oit.checklist.columns import CODE, LINKS, STATUS
from ita_desktop.ui.oit.checklist.rows import GroupLine

CHEVRON_AT, CODE_AT = 4, 24
BAR_WIDTH, BAR_HEIGHT = 82, 9


class ChecklistDelegate(RecordDelegate):
    """Paints what is special to the checklist; the rest is the kit's."""

    def paint_cell(self, painter: QPainter, rect: QRect, index: Index, cell: Cell) -> None:
        """One cell's content."""
        model = index.model()
        assert isinstance(model, RecordModel)
        line = model.record(index)
        if index.column() == CODE:
            self._code(painter, rect, line, cell)
        elif isinstance(line, GroupLine) and index.column() == STATUS:
            self._bar(painter, rect, line)
        elif index.column() == LINKS:
            self._links(painter, rect, cell)
        elif cell.tone == "care" and cell.shape is not None:
            self._care(painter, rect, cell)
        else:
            super().paint_cell(painter, rect, index, cell)

    def _code(self, painter: QPainter, rect: QRect, line: object, cell: Cell) -> None:
        tokens = tokens_of()
        is_group = isinstance(line, GroupLine)
        if is_group:
            side = scaled(shapes.ROW_ICON)
            at = QRect(rect.left() + scaled(CHEVRON_AT), rect.top() + (rect.height() - side) // 2, side, side)
            folded = isinstance(line, GroupLine) and line.folded
            shapes.paint(painter, at, Shape.CHEVRON_RIGHT if folded else Shape.CHEVRON_DOWN, tokens.muted)
        face = fonts.font(weight=fonts.SEMIBOLD if is_group else None)
        room = rect.adjusted(scaled(CODE_AT), 0, 0, 0)
        painting.text(painter, room, cell.text, face, getattr(tokens, cell.tone))

    def _bar(self, painter: QPainter, rect: QRect, line: GroupLine) -> None:
        tokens = tokens_of()
        width, height = scaled(BAR_WIDTH), scaled(BAR_HEIGHT)
        frame = QRect(rect.left() + scaled(PAD), rect.top() + (rect.height() - height) // 2, width, height)
        painter.fillRect(frame, QColor(tokens.line2))
        inner = frame.adjusted(1, 1, -1, -1)
        painter.fillRect(inner, QColor(tokens.sheet))
        group = line.group
        inner.setWidth(round(inner.width() * group.part / group.whole) if group.whole else 0)
        painter.fillRect(inner, QColor(tokens.ok if group.counts_done else tokens.muted))
        room = rect.adjusted(scaled(PAD) + width + scaled(10), 0, 0, 0)
        painting.text(painter, room, f"{group.part} / {group.whole}", fonts.font(), tokens.text)

    def _links(self, painter: QPainter, rect: QRect, cell: Cell) -> None:
        if cell.shape is None:
            return
        tokens = tokens_of()
        room = rect.adjusted(0, 0, -scaled(PAD), 0)
        width = painting.text(painter, room, cell.text, fonts.font(), tokens.text, painting.RIGHT)
        side = scaled(shapes.ROW_ICON)
        left = room.right() - width - scaled(GAP + 2) - side
        at = QRect(left, rect.top() + (rect.height() - side) // 2, side, side)
        shapes.paint(painter, at, cell.shape, tokens.muted)

    def _care(self, painter: QPainter, rect: QRect, cell: Cell) -> None:
        tokens = tokens_of()
        side = scaled(shapes.ROW_ICON)
        left = rect.left() + scaled(PAD)
        assert cell.shape is not None
        at = QRect(left, rect.top() + (rect.height() - side) // 2, side, side)
        shapes.paint(painter, at, cell.shape, tokens.care)
        room = rect.adjusted(scaled(PAD) + side + scaled(GAP), 0, -4, 0)
        painting.text(painter, room, cell.text, fonts.font(), tokens.care)
