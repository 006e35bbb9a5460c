"""What is said below a cell that cannot take its text."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QTableView, QWidget

from ita_desktop.domain.scores import Refusal, parse_score
from ita_desktop.ui.kit import fonts, painting, shapes
from ita_desktop.ui.kit.fonts import scaled
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.theme import tokens_of
from ita_desktop.ui.scores.model import ScoreModel


class RefusalNote(QWidget):
    """Why a cell's text is no score and what was perhaps meant. Takes neither focus nor clicks.

    It stands under the titles beside the cell, so that the cell below stays free for the next figure.
    """

    def __init__(self, table: QTableView, scores: ScoreModel) -> None:
        super().__init__(table)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._table, self._scores = table, scores
        self._fresh = False
        self.code, self.reason, self.way = "", "", ""
        self.hide()
        table.verticalScrollBar().valueChanged.connect(self.place)

    def say(self, code: str, reason: str, suggestions: Sequence[str]) -> None:
        """Tell of a cell that was just refused; stays while the keyboard goes one cell on."""
        self._fresh = True
        self._tell(code, reason, suggestions)
        self.place()

    def renew(self) -> None:
        """Tell of the cell at which the keyboard is; drop a note whose cell is well again or left."""
        cell = self._scores.cell(self._table.currentIndex())
        if cell is not None and cell.refused:
            if self.code != cell.code:
                read = parse_score(cell.text)
                self._tell(cell.code, cell.refused, read.suggestions if isinstance(read, Refusal) else ())
        elif self.code:
            noted = self._scores.cell(self._scores.find(self.code))
            if not self._fresh or noted is None or not noted.refused:
                self.code = ""
        self.place()

    def settle(self) -> None:
        """The keyboard has gone on: with its next step the note goes."""
        self._fresh = False

    def place(self) -> None:
        """Stand beside the cell, below its row; above it at the foot of the table."""
        index = self._scores.find(self.code) if self.code else QModelIndex()
        self.setVisible(index.isValid())
        if not index.isValid():
            return
        rect, view = self._table.visualRect(index), self._table.viewport().geometry()
        first = next(at for at, column in enumerate(self._scores.columns) if column.is_entry)
        has_parts = self._table.columnSpan(index.row(), self._scores.column("title")) == 1
        right = self._table.columnViewportPosition(first) if has_parts else rect.left()
        top = rect.bottom() + 3
        if top + self.height() > view.height():
            top = rect.top() - self.height() - 3
        self.move(view.x() + max(4, right - self.width()), view.y() + top)
        self.raise_()

    def _tell(self, code: str, reason: str, suggestions: Sequence[str]) -> None:
        offered = f"น่าจะเป็น {' หรือ '.join(suggestions)}   " if suggestions else ""
        self.code, self.reason, self.way = code, reason, f"{offered}Esc คืนค่าเดิม"
        self.setAccessibleName(f"{reason} {self.way}")
        self.resize(self.sizeHint())
        self.update()

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
