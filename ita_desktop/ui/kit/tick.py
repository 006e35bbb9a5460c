"""A tick whose words wrap; arrows go to its neighbours."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from ita_desktop.ui.kit import painting
from ita_desktop.ui.kit.choices import BOX, CheckField, paint_tick
from ita_desktop.ui.kit.fonts import line_height, scaled
from ita_desktop.ui.kit.labels import Breaker, marked
from ita_desktop.ui.kit.theme import tokens_of

LEFT, AIR = BOX + 12, 8
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class Tick(CheckField):
    """``name`` is what it is kept under; Space and Enter change it."""

    def __init__(self, breaker: Breaker | None) -> None:
        super().__init__("")
        self._breaker = breaker
        self.name = self._marked = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_tick(self, name: str, title: str, ticked: bool) -> None:
        """Show what is to be ticked."""
        self.name = name
        if title != self.text():
            self.setText(title)
            self.setAccessibleName(title)
            self._marked = marked(title, self._breaker)
            self._fit()
        self.setChecked(ticked)

    def sizeHint(self) -> QSize:
        """One line; more where it must be narrow."""
        return QSize(scaled(200), line_height() + scaled(AIR))

    def minimumSizeHint(self) -> QSize:
        """May become narrow."""
        return QSize(scaled(80), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, another number of lines."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Another size of type, another height."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange):
            self._fit()

    def _fit(self) -> None:
        """Be as high as the lines are."""
        room = QRect(0, 0, self.width() - scaled(LEFT), 10_000)
        words = QFontMetrics(self.font()).boundingRect(room, int(_WRAPPED), self._marked)
        height = max(line_height(), words.height()) + scaled(AIR)
        if height != self.height():
            self.setFixedHeight(height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A box with a tick at the first line, the words, the ring."""
        tokens, painter, side = tokens_of(self), QPainter(self), scaled(BOX)
        box = QRect(2, scaled(AIR) // 2 + (line_height() - side) // 2, side, side)
        paint_tick(painter, box, tokens, ticked=self.isChecked())
        if self.hasFocus():
            painting.ring(painter, box.adjusted(-2, -2, 2, 2), tokens.accent)
        painter.setPen(QColor(tokens.text))
        top = scaled(AIR) // 2
        painter.drawText(self.rect().adjusted(scaled(LEFT), top, 0, 0), int(_WRAPPED), self._marked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down go to the neighbours."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() == Qt.Key.Key_Down:
            self.focusNextChild()
        elif event.key() == Qt.Key.Key_Up:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)
