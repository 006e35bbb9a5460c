"""Fields that take one of several, or yes or no: they tell at once."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QListView, QStyle, QStyleOptionComboBox, QWidget

from ita_desktop.domain.signs import undisguised
from ita_desktop.ui.kit import fonts, painting, shapes
from ita_desktop.ui.kit.fields import HEIGHT, mark
from ita_desktop.ui.kit.fonts import scaled
from ita_desktop.ui.kit.keys import digit_of, opens_choice
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.theme import tokens_of
from ita_desktop.ui.kit.tokens import Tokens

BOX = 18


class ChoiceField(QComboBox):
    """One of several; ``edited`` tells the key that the user took. The wheel is ignored unless focused."""

    edited = Signal(str)
    refused = Signal(str)

    def __init__(self, choices: Sequence[tuple[str, str]] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        fonts.set_height(self, HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setView(QListView())
        self.set_choices(choices)
        self.activated.connect(lambda at: self.edited.emit(self.itemData(at)))

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """The choices as pairs of key and words; keeps what is taken."""
        former = self.taken
        self.clear()
        for key, words in choices:
            self.addItem(undisguised(words), key)
        self.take(former)

    @property
    def taken(self) -> str:
        """The key that is taken, empty where none is."""
        return self.currentData() or ""

    def take(self, key: str | None) -> None:
        """Take a choice without telling; none where the key is unknown."""
        self.setCurrentIndex(self.findData(key or ""))
        self.accept()

    @property
    def changed(self) -> bool:
        """Whether a choice could not be saved: else it tells at once, and nothing waits."""
        return bool(self.property("refused"))

    def commit(self) -> None:
        """Tell a choice again that could not be saved."""
        if self.changed:
            self.edited.emit(self.taken)

    def refuse(self, reason: str) -> None:
        """Mark the field and say why."""
        mark(self, True)
        self.refused.emit(reason)

    def accept(self) -> None:
        """Take the mark away."""
        mark(self, False)
        self.refused.emit("")

    def event(self, event: QEvent) -> bool:
        """F4 is this field's before it is the page's."""
        if opens_choice(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A figure is looked for among the choices, whichever digits or layout it is typed with."""
        digit = digit_of(event)
        if digit is None:
            super().keyPressEvent(event)
        else:
            key = Qt.Key(int(Qt.Key.Key_0) + digit)
            super().keyPressEvent(QKeyEvent(event.type(), key, event.modifiers(), str(digit)))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling the page does not change a choice."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def sizeHint(self) -> QSize:
        """The longest words whole: Qt rounds their width down."""
        return super().sizeHint() + QSize(2, 0)

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """Words that do not fit are cut with a sign of it."""
        super().initStyleOption(option)
        box, field = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(box, option, field, self).width()
        words = self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room)
        option.currentText = words

    def paintEvent(self, event: QPaintEvent) -> None:
        """The frame and words by the style, the arrow by us."""
        super().paintEvent(event)
        side = scaled(shapes.ROW_ICON)
        at = QRect(self.width() - side - scaled(10), (self.height() - side) // 2, side, side)
        tokens = tokens_of(self)
        colour = tokens.text if self.isEnabled() else tokens.muted
        shapes.paint(QPainter(self), at, Shape.CHEVRON_DOWN, colour)


def paint_tick(painter: QPainter, box: QRect, tokens: Tokens, *, ticked: bool) -> None:
    """The box of a yes or no, with its tick."""
    painting.box(painter, box, fill=tokens.accent if ticked else tokens.sheet, edge=tokens.line2, radius=4)
    if ticked:
        shapes.paint(painter, box.adjusted(2, 2, -2, -2), Shape.TICK, tokens.on_accent)


class CheckField(QCheckBox):
    """Yes or no; ``edited`` tells it when the user changes it."""

    edited = Signal(bool)
    refused = Signal(str)

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.setAccessibleName(words)
        self.clicked.connect(self.edited)

    def sizeHint(self) -> QSize:
        """The box and its words on a control's line."""
        width = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(width + scaled(BOX + 12), scaled(HEIGHT))

    def hitButton(self, pos: QPoint) -> bool:
        """Words and box are one."""
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A box with a tick, the words, the ring."""
        tokens = tokens_of(self)
        painter = QPainter(self)
        side = scaled(BOX)
        box = QRect(2, (self.height() - side) // 2, side, side)
        paint_tick(painter, box, tokens, ticked=self.isChecked())
        if self.hasFocus():
            painting.ring(painter, box.adjusted(-2, -2, 2, 2), tokens.accent)
        left = box.right() + scaled(8)
        ink = tokens.text if self.isEnabled() else tokens.muted
        room = QRect(left, 0, self.width() - left, self.height())
        painting.text(painter, room, self.text(), self.font(), ink)

    @property
    def changed(self) -> bool:
        """Whether a tick could not be saved: else it tells at once, and nothing waits."""
        return bool(self.property("refused"))

    def commit(self) -> None:
        """Tell a tick again that could not be saved."""
        if self.changed:
            self.edited.emit(self.isChecked())

    def refuse(self, reason: str) -> None:
        """Mark the field and say why."""
        mark(self, True)
        self.refused.emit(reason)

    def accept(self) -> None:
        """Take the reason away."""
        mark(self, False)
        self.refused.emit("")
