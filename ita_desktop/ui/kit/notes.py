"""What is said beside a cell that cannot take its text."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QTableView, QWidget

from ita_desktop.ui.kit import fonts, painting, shapes
from ita_desktop.ui.kit.fonts import scaled
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.theme import tokens_of


class Note(QWidget):
    """A reason and a way out over a table's viewport; takes neither focus nor clicks."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.reason, self.way = "", ""
        self.hide()

    def tell(self, reason: str, way: str) -> None:
        """Set the words."""
        self.reason, self.way = reason, way
        self.setAccessibleName(f"{reason} {way}")
        self.resize(self.sizeHint())
        self.update()

    def stand_below(self, cell: QRect, right: int, view: QRect) -> None:
        """Stand below a cell, above it at the foot, with the right edge at ``right``; all in the table."""
        top = cell.bottom() + 3
        if top + self.height() > view.bottom():
            top = cell.top() - self.height() - 3
        self.move(max(view.left() + 4, right - self.width()), top)
        self.show()
        self.raise_()

    def sizeHint(self) -> QSize:
        """Two lines and their frame."""
        bold, plain = QFontMetrics(fonts.font(weight=fonts.SEMIBOLD)), QFontMetrics(fonts.font())
        words = max(bold.horizontalAdvance(self.reason), plain.horizontalAdvance(self.way))
        return QSize(words + scaled(54), 2 * fonts.line_height() + scaled(18))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Frame, cross, reason, way out."""
        tokens = tokens_of(self)
        painter = QPainter(self)
        painting.box(painter, self.rect(), fill=tokens.bad_bg, edge=tokens.bad, width=1.5)
        line, left, top = fonts.line_height(), scaled(38), scaled(8)
        side = scaled(shapes.ROW_ICON)
        shapes.paint(painter, QRect(scaled(12), top + (line - side) // 2, side, side), Shape.BAD, tokens.bad)
        room = QRect(left, top, self.width() - left - 4, line)
        painting.text(painter, room, self.reason, fonts.font(weight=fonts.SEMIBOLD), tokens.text)
        painting.text(painter, room.translated(0, line), self.way, fonts.font(), tokens.text)
