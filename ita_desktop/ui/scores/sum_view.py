"""A sum on paper, painted: figures under each other, a rule, the result and what the check says of it."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ita_desktop.ui.kit import fonts, painting, shapes
from ita_desktop.ui.kit.fonts import Role, scaled
from ita_desktop.ui.kit.theme import tokens_of
from ita_desktop.ui.scores.figures import PAD, decimals_width, paint_figure
from ita_desktop.ui.scores.sums import Line, PaperSum

BLOCK, LABEL_AT = 146, 8
_GROUNDS = {"doubt": "care_bg", "proposal": "tint", "here": "sunk"}


class SumView(QWidget):
    """One sum; its words are its accessible description."""

    def __init__(self, paper: PaperSum, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paper = paper
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        lines = [*paper.lines, *([paper.result] if paper.result else [])]
        told = [f"{line.label} {line.text or 'ว่าง'}" for line in lines]
        self.setAccessibleName(paper.head)
        self.setAccessibleDescription(" ".join([*told, paper.verdict.word]).strip())

    def sizeHint(self) -> QSize:
        """Head, lines, rule and result."""
        return QSize(scaled(200), self.heightForWidth(scaled(260)))

    def heightForWidth(self, width: int) -> int:
        """The verdict stands below the result where it does not fit beside it."""
        lines = len(self._paper.lines) + (1 if self._paper.result else 0)
        below = self._verdict_below(self._block(width), width)
        return fonts.line_height(Role.SMALL) + scaled(8) + (lines + below) * self._line()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Head, lines, result."""
        tokens = tokens_of(self)
        painter = QPainter(self)
        head = QRect(0, 0, self.width(), fonts.line_height(Role.SMALL))
        painting.text(painter, head, self._paper.head, fonts.font(Role.SMALL, fonts.SEMIBOLD), tokens.muted)
        block = self._block(self.width())
        row = QRect(0, head.bottom() + 1 + scaled(4), block, self._line())
        for line in self._paper.lines:
            if line.mark:
                painter.fillRect(row, QColor(getattr(tokens, _GROUNDS[line.mark])))
            self._paint_line(painter, row, line)
            row.translate(0, row.height())
        if self._paper.result:
            painter.fillRect(QRect(0, row.top(), block, 1), QColor(tokens.line2))
            self._paint_line(painter, row.translated(0, 1), self._paper.result)
            self._paint_verdict(painter, row)

    def _paint_line(self, painter: QPainter, row: QRect, line: Line) -> None:
        tokens = tokens_of(self)
        room = row.adjusted(scaled(LABEL_AT), 0, -self._figure(), 0)
        painting.text(
            painter, room, line.label, fonts.font(), tokens.text if line.mark == "here" else tokens.muted
        )
        face = fonts.font(weight=fonts.SEMIBOLD if line.strong else None)
        paint_figure(painter, row, line.text, face, tokens.text, lost=line.lost, slot_ink=tokens.care)

    def _paint_verdict(self, painter: QPainter, row: QRect) -> None:
        verdict = self._paper.verdict
        if verdict.shape is None:
            return
        tokens = tokens_of(self)
        left, top = row.right() + scaled(10), row.top() + 1
        if self._verdict_below(row.width(), self.width()):
            left, top = scaled(LABEL_AT), top + row.height()
        side = scaled(shapes.ROW_ICON)
        at = QRect(left, top + (row.height() - side) // 2, side, side)
        shapes.paint(painter, at, verdict.shape, getattr(tokens, shapes.tone_of(verdict.shape)))
        room = QRect(at.right() + 1 + scaled(6), top, self.width() - at.right(), row.height())
        painting.text(
            painter, room, verdict.word, fonts.font(weight=fonts.SEMIBOLD), getattr(tokens, verdict.tone)
        )

    def _line(self) -> int:
        return fonts.line_height()

    def _figure(self) -> int:
        digits = QFontMetrics(fonts.font(weight=fonts.SEMIBOLD)).horizontalAdvance("100")
        return digits + decimals_width() + scaled(PAD) + 4

    def _block(self, most: int) -> int:
        metrics = QFontMetrics(fonts.font())
        labels = [metrics.horizontalAdvance(line.label) for line in self._paper.lines]
        wanted = max([*labels, 0]) + scaled(LABEL_AT) + scaled(8) + self._figure()
        return min(max(scaled(BLOCK), wanted), most)

    def _verdict_below(self, block: int, width: int) -> bool:
        verdict = self._paper.verdict
        if verdict.shape is None:
            return False
        words = QFontMetrics(fonts.font(weight=fonts.SEMIBOLD)).horizontalAdvance(verdict.word)
        return block + scaled(10 + shapes.ROW_ICON + 6) + words > width
