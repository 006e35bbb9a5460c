"""What is said at the foot of a page: the action bar of 56, and a message in its place with a way out."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ita_desktop.ui.kit import fonts, painting, shapes
from ita_desktop.ui.kit.buttons import Button, IconButton
from ita_desktop.ui.kit.labels import ElidedLabel, Label
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.theme import tokens_of
from ita_desktop.ui.kit.tips import set_tip

HEIGHT = 56
MARGIN, GAP = 24, 8


class ShapeMark(QWidget):
    """A status shape standing beside words that say the same."""

    def __init__(self, shape: Shape, side: int = shapes.ROW_ICON, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shape, self._side = shape, side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_shape(self, shape: Shape) -> None:
        """Show another shape."""
        self._shape = shape
        self.update()

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(fonts.scaled(self._side), fonts.scaled(self._side))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The shape in its own colour."""
        colour = getattr(tokens_of(self), shapes.tone_of(self._shape))
        shapes.paint(QPainter(self), QRect(0, 0, self.width(), self.height()), self._shape, colour)


class ActionBar(QWidget):
    """At the foot of the sheet while something is selected or awaits a yes; hidden otherwise."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        fonts.set_height(self, HEIGHT)
        self.words = ElidedLabel(weight=fonts.SEMIBOLD)
        self.words.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(MARGIN, 0, MARGIN, 0)
        self._row.setSpacing(GAP)
        self._row.addWidget(self.words)
        self._row.addStretch(1)
        self._left = 1
        self.hide()

    def add(self, widget: QWidget, *, right: bool = False) -> None:
        """Put a control after the words, or at the right end."""
        if right:
            self._row.addWidget(widget)
        else:
            self._row.insertWidget(self._left, widget)
            self._left += 1

    def say(self, words: str) -> None:
        """Show the bar with its words."""
        self.words.set_text(words)
        self.show()

    def fit_buttons(self, buttons: Sequence[Button], *steps: Sequence[Button]) -> None:
        """With less room the buttons of the first step show words alone, else those of the next."""
        for plain in ((), *steps):
            for button in buttons:
                button.show_plain(button in plain)
            if sum(button.sizeHint().width() + GAP for button in buttons) + 2 * MARGIN <= self.width():
                return

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line that parts it from the page."""
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, QColor(tokens_of(self).line2))


class Banner(QWidget):
    """A message at the foot of a page: what happened, what is safe, and up to two ways on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        fonts.set_height(self, HEIGHT)
        self._mark = ShapeMark(Shape.INFO, shapes.ICON)
        self._words = Label(wraps=True)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._words.setMinimumWidth(fonts.scaled(40))
        self._close = IconButton(Shape.CLOSE, "ปิดข้อความ Esc")
        self._close.clicked.connect(self.clear)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(MARGIN, 0, MARGIN - 8, 0)
        self._row.setSpacing(10)
        for widget, stretch in ((self._mark, 0), (self._words, 1), (self._close, 0)):
            self._row.addWidget(widget, stretch)
        self._ways: list[Button] = []
        self.hide()

    def say(self, shape: Shape, words: str, *ways: tuple[str, Callable[[], object]]) -> None:
        """Show a message; each way is the words of a button and what it does."""
        self._drop_ways()
        self._mark.show_shape(shape)
        self._words.set_text(words)
        set_tip(self._words, words)
        for position, (label, act) in enumerate(ways):
            button = Button(label)
            button.clicked.connect(self.clear)
            button.clicked.connect(lambda _=False, act=act: act())
            self._row.insertWidget(2 + position, button)
            self._ways.append(button)
        self.setAccessibleName(words)
        self.show()

    def say_before(self, words: str) -> None:
        """Say something before the message that stands here; its ways on stay."""
        told = f"{words} {self.words}".strip()
        self._words.set_text(told)
        set_tip(self._words, told)
        self.setAccessibleName(told)

    @property
    def words(self) -> str:
        """What is said now, empty where nothing is."""
        return self._words.plain if not self.isHidden() else ""

    @property
    def ways(self) -> Sequence[Button]:
        """The ways on that are offered now."""
        return tuple(self._ways)

    @property
    def way(self) -> Button | None:
        """The first way on, None where there is none."""
        return self._ways[0] if self._ways else None

    def clear(self) -> None:
        """Take the message away."""
        self._drop_ways()
        self.hide()

    def clear_if(self, words: str) -> None:
        """Take the message away where it is this one."""
        if words and self.words == words:
            self.clear()

    def _drop_ways(self) -> None:
        for button in self._ways:
            button.deleteLater()
        self._ways.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground and line."""
        tokens = tokens_of(self)
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens.sunk))
        painter.fillRect(0, 0, self.width(), 1, QColor(tokens.line2))
        if self.hasFocus():
            painting.ring(painter, self.rect(), tokens.accent)
