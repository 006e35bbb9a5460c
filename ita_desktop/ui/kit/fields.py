"""Fields that tell when they are left with a changed text, and keep what was typed when it is refused."""

from collections.abc import Callable, Sequence
from typing import Any, Protocol

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QWidget,
)

from ita_desktop.domain.errors import ItaError
from ita_desktop.ui.kit import fonts, painting, shapes
from ita_desktop.ui.kit.fonts import scaled
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.theme import tokens_of

HEIGHT, BOX = 36, 18


class Field(Protocol):
    """What a form knows of a field."""

    edited: Any
    refused: Any

    def refuse(self, reason: str) -> None:
        """Mark the field and say why; what was typed stays."""

    def accept(self) -> None:
        """Take the mark away."""


def keep(field: Field, save: Callable[[Any], object]) -> None:
    """Save a field whenever it is left with another value; a failure is shown beside it."""

    def saved(value: Any) -> None:
        try:
            save(value)
        except ItaError as error:
            field.refuse(str(error))
        else:
            field.accept()

    field.edited.connect(saved)


def _mark(widget: QWidget, refused: bool) -> None:
    if bool(widget.property("refused")) != refused:
        widget.setProperty("refused", refused)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def _is_history_key(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and (
        event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
    )


class LineField(QLineEdit):
    """One line. ``edited`` tells the text once when the field is left, and only when it changed."""

    edited = Signal(str)
    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, placeholder: str = "", most: int = 1_000) -> None:
        super().__init__(parent)
        self._saved = ""
        self.setMaxLength(most)
        self.setPlaceholderText(placeholder)
        fonts.set_height(self, HEIGHT)
        self.textEdited.connect(self._typed)

    def set_text(self, text: str | None) -> None:
        """Show what is saved; what is being typed here is not overwritten."""
        if self.hasFocus() and self.changed:
            self._saved = text or ""
            return
        self._saved = text or ""
        if self.text() != self._saved:
            self.setText(self._saved)
            self.setCursorPosition(0)
        self.accept()

    @property
    def changed(self) -> bool:
        """Whether something is typed that is not saved yet."""
        return self.text() != self._saved

    def complete_from(self, words: Sequence[str]) -> None:
        """Offer words while typing; others may be typed."""
        completer = QCompleter(list(words), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(completer)

    def commit(self) -> None:
        """Tell the text if it changed."""
        if self.changed:
            self._saved = self.text()
            self.deliver(self._saved)

    def deliver(self, text: str) -> None:
        """What happens with a changed text."""
        self.edited.emit(text)

    def refuse(self, reason: str) -> None:
        """Mark the field and say why; what was typed stays."""
        _mark(self, True)
        self.refused.emit(reason)

    def accept(self) -> None:
        """Take the mark away."""
        _mark(self, False)
        self.refused.emit("")

    def event(self, event: QEvent) -> bool:
        """Ctrl+Z and Ctrl+Y belong to the window unless something unsaved is typed here."""
        if event.type() == QEvent.Type.ShortcutOverride and not self.changed and _is_history_key(event):
            event.ignore()
            return False
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving saves."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.commit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter saves and goes to the next field, Esc brings the saved text back."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.commit()
            self.focusNextChild()
        elif event.key() == Qt.Key.Key_Escape and self.changed:
            self.setText(self._saved)
            self.accept()
        elif _is_history_key(event) and not self.changed:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _typed(self) -> None:
        if self.property("refused"):
            self.accept()


class TextField(QPlainTextEdit):
    """Several lines, as high as its text between ``lines`` and ``most_lines``; saved on leaving."""

    edited = Signal(str)
    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, lines: int = 3, most_lines: int = 12) -> None:
        super().__init__(parent)
        self._saved, self._lines, self._most = "", lines, most_lines
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._typed)

    def set_text(self, text: str | None) -> None:
        """Show what is saved; what is being typed here is not overwritten."""
        typing = self.hasFocus() and self.changed
        self._saved = text or ""
        if not typing:
            if self.toPlainText() != self._saved:
                self.setPlainText(self._saved)
            self.accept()

    @property
    def changed(self) -> bool:
        """Whether something is typed that is not saved yet."""
        return self.toPlainText() != self._saved

    def text(self) -> str:
        """What stands in the field."""
        return self.toPlainText()

    def commit(self) -> None:
        """Tell the text if it changed."""
        if self.changed:
            self._saved = self.toPlainText()
            self.edited.emit(self._saved)

    def refuse(self, reason: str) -> None:
        """Mark the field and say why; what was typed stays."""
        _mark(self, True)
        self.refused.emit(reason)

    def accept(self) -> None:
        """Take the mark away."""
        _mark(self, False)
        self.refused.emit("")

    def event(self, event: QEvent) -> bool:
        """Ctrl+Z and Ctrl+Y belong to the window unless something unsaved is typed here."""
        if event.type() == QEvent.Type.ShortcutOverride and not self.changed and _is_history_key(event):
            event.ignore()
            return False
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving saves."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.commit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc brings the saved text back."""
        if event.key() == Qt.Key.Key_Escape and self.changed:
            self.setPlainText(self._saved)
            self.accept()
        elif _is_history_key(event) and not self.changed:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, another number of lines."""
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """The height is known once the width is."""
        super().showEvent(event)
        self._fit()

    def _typed(self) -> None:
        if self.property("refused"):
            self.accept()
        self._fit()

    def _fit(self) -> None:
        lines = max(self._lines, min(self._most, round(self.document().size().height())))
        height = lines * self.fontMetrics().lineSpacing() + scaled(16)
        if height != self.height():
            self.setFixedHeight(height)


class ChoiceField(QComboBox):
    """One of several; ``edited`` tells the key that the user took. The wheel is ignored unless focused."""

    edited = Signal(str)
    refused = Signal(str)

    def __init__(self, choices: Sequence[tuple[str, str]] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        fonts.set_height(self, HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.set_choices(choices)
        self.activated.connect(lambda at: self.edited.emit(self.itemData(at)))

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """The choices as pairs of key and words; keeps what is taken."""
        former = self.taken
        self.clear()
        for key, words in choices:
            self.addItem(words, key)
        self.take(former)

    @property
    def taken(self) -> str:
        """The key that is taken, empty where none is."""
        return self.currentData() or ""

    def take(self, key: str | None) -> None:
        """Take a choice without telling; none where the key is unknown."""
        self.setCurrentIndex(self.findData(key or ""))
        self.accept()

    def commit(self) -> None:
        """Nothing waits: a choice tells at once."""

    def refuse(self, reason: str) -> None:
        """Mark the field and say why."""
        _mark(self, True)
        self.refused.emit(reason)

    def accept(self) -> None:
        """Take the mark away."""
        _mark(self, False)
        self.refused.emit("")

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling the page does not change a choice."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The frame and words by the style, the arrow by us."""
        super().paintEvent(event)
        side = scaled(shapes.ROW_ICON)
        at = QRect(self.width() - side - scaled(10), (self.height() - side) // 2, side, side)
        tokens = tokens_of(self)
        colour = tokens.text if self.isEnabled() else tokens.muted
        shapes.paint(QPainter(self), at, Shape.CHEVRON_DOWN, colour)


class CheckField(QCheckBox):
    """Yes or no; ``edited`` tells it when the user changes it."""

    edited = Signal(bool)
    refused = Signal(str)

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
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
        ticked = self.isChecked()
        painting.box(
            painter, box, fill=tokens.accent if ticked else tokens.sheet, edge=tokens.line2, radius=4
        )
        if ticked:
            shapes.paint(painter, box.adjusted(2, 2, -2, -2), Shape.TICK, tokens.on_accent)
        if self.hasFocus():
            painting.ring(painter, box.adjusted(-2, -2, 2, 2), tokens.accent)
        left = box.right() + scaled(8)
        ink = tokens.text if self.isEnabled() else tokens.muted
        room = QRect(left, 0, self.width() - left, self.height())
        painting.text(painter, room, self.text(), self.font(), ink)

    def commit(self) -> None:
        """Nothing waits: a tick tells at once."""

    def refuse(self, reason: str) -> None:
        """Say why."""
        self.refused.emit(reason)

    def accept(self) -> None:
        """Take the reason away."""
        self.refused.emit("")
