"""Fields that tell when they are left with a changed text, and keep what was typed when it is refused."""

from collections.abc import Callable, Sequence
from typing import Any, Protocol

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent, QShowEvent, QTextCursor
from PySide6.QtWidgets import (
    QCompleter,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QWidget,
)

from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.signs import undisguised
from ita_desktop.ui.kit import fonts
from ita_desktop.ui.kit.fonts import scaled
from ita_desktop.ui.kit.unsaved import UNSAVED

HEIGHT = 36
AFTER_TYPING = 2_000
"""Milliseconds without a key before what is typed is saved."""


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


def mark(widget: QWidget, refused: bool) -> None:
    """Give a field the frame of a refused one, or its usual one."""
    if bool(widget.property("refused")) != refused:
        widget.setProperty("refused", refused)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        UNSAVED.tell(widget)


def _is_history_key(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and (
        event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
    )


def _is_escape(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape


_LEFT = (
    Qt.FocusReason.OtherFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.MouseFocusReason,
)


class _Completer(QCompleter):
    """Qt's own keeps from a field that it was left while words are offered, and goes on to offer them."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the offer away first, so that the field hears that it was left."""
        if isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() in _LEFT:
            popup = self.popup()
            if popup is not None and watched is self.widget() and popup.isVisible():
                popup.hide()
                return False
        return super().eventFilter(watched, event)


class LineField(QLineEdit):
    """One line. ``edited`` tells the text once when the field is left, and only when it changed."""

    edited = Signal(str)
    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, placeholder: str = "", most: int = 1_000) -> None:
        super().__init__(parent)
        self._saved, self._given_up = "", False
        self.setMaxLength(most)
        self.setPlaceholderText(placeholder)
        fonts.set_height(self, HEIGHT)
        self.textEdited.connect(self._typed)

    def set_text(self, text: str | None, *, fresh: bool = False) -> None:
        """Show what is saved; what is being typed here or was refused stays unless ``fresh``."""
        if fresh:
            self.accept()
        typing = self.changed and (self.hasFocus() or self.property("refused"))
        self._saved = undisguised(text or "")
        if typing:
            return
        if self.text() != self._saved:
            self.setText(self._saved)
            self.setCursorPosition(0)
            self._given_up = False
        self.accept()

    @property
    def changed(self) -> bool:
        """Whether something is typed that is not saved yet."""
        return self.text() != self._saved

    def complete_from(self, words: Sequence[str], *, anywhere: bool = False) -> None:
        """Offer words while typing; others may be typed. A list that is open shows the new ones.

        Letters find words that begin with them, or ``anywhere`` in them.
        """
        model = self.completer().model() if self.completer() is not None else None
        if isinstance(model, QStringListModel):
            model.setStringList(list(words))
            return
        completer = _Completer(list(words), self)
        if anywhere:
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(completer)
        popup = completer.popup()
        if popup is not None:
            popup.setObjectName("completions")

    def commit(self) -> None:
        """Tell the text if it changed; one that is refused stays unsaved."""
        if self.changed:
            self._given_up = False
            former, self._saved = self._saved, self.text()
            self.deliver(self._saved)
            if self.property("refused"):
                self._saved = former

    @property
    def _has_history(self) -> bool:
        return self.changed or self._given_up

    def deliver(self, text: str) -> None:
        """What happens with a changed text."""
        self.edited.emit(text)

    def refuse(self, reason: str) -> None:
        """Mark the field and say why; what was typed stays."""
        mark(self, True)
        self.refused.emit(reason)

    def accept(self) -> None:
        """Take the mark away."""
        mark(self, False)
        self.refused.emit("")

    def event(self, event: QEvent) -> bool:
        """Ctrl+Z and Ctrl+Y belong to the window unless something unsaved is typed or was given up here.

        Esc is the field's before it is the page's while something unsaved is typed.
        """
        if _is_escape(event) and event.type() == QEvent.Type.ShortcutOverride and self.changed:
            event.accept()
            return True
        if event.type() == QEvent.Type.ShortcutOverride and _is_history_key(event) and not self._has_history:
            event.ignore()
            return False
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving saves."""
        super().focusOutEvent(event)
        self._given_up = False
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.commit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter saves and goes on, Esc brings the saved text back, Ctrl+Z after it what was typed."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.commit()
            self.focusNextChild()
        elif event.key() == Qt.Key.Key_Escape and self._is_completing:
            event.ignore()
        elif event.key() == Qt.Key.Key_Escape and self.changed:
            self.selectAll()
            self.insert(self._saved)
            self._given_up = True
            self.accept()
        elif _is_history_key(event) and not self._has_history:
            event.ignore()
        else:
            super().keyPressEvent(event)

    @property
    def _is_completing(self) -> bool:
        """Whether words are offered: Esc then only takes the offer away."""
        completer = self.completer()
        popup = completer.popup() if completer is not None else None
        return popup is not None and popup.isVisible()

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
        self._given_up = False
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._typed)

    def set_text(self, text: str | None, *, fresh: bool = False) -> None:
        """Show what is saved; what is being typed here or was refused stays unless ``fresh``."""
        if fresh:
            self.accept()
        typing = self.changed and (self.hasFocus() or bool(self.property("refused")))
        self._saved = undisguised(text or "")
        if not typing:
            if self.toPlainText() != self._saved:
                self.setPlainText(self._saved)
                self._given_up = False
            self.accept()

    @property
    def changed(self) -> bool:
        """Whether something is typed that is not saved yet."""
        return self.toPlainText() != self._saved

    @property
    def _has_history(self) -> bool:
        return self.changed or self._given_up

    def _give_up(self) -> None:
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(self._saved)
        self._given_up = True

    def text(self) -> str:
        """What stands in the field."""
        return self.toPlainText()

    def commit(self) -> None:
        """Tell the text if it changed; one that is refused stays unsaved."""
        if self.changed:
            self._given_up = False
            former, self._saved = self._saved, self.toPlainText()
            self.edited.emit(self._saved)
            if self.property("refused"):
                self._saved = former

    def refuse(self, reason: str) -> None:
        """Mark the field and say why; what was typed stays."""
        mark(self, True)
        self.refused.emit(reason)

    def accept(self) -> None:
        """Take the mark away."""
        mark(self, False)
        self.refused.emit("")

    def event(self, event: QEvent) -> bool:
        """Ctrl+Z and Ctrl+Y belong to the window unless something unsaved is typed or was given up here.

        Esc is the field's before it is the page's while something unsaved is typed.
        """
        if _is_escape(event) and event.type() == QEvent.Type.ShortcutOverride and self.changed:
            event.accept()
            return True
        if event.type() == QEvent.Type.ShortcutOverride and _is_history_key(event) and not self._has_history:
            event.ignore()
            return False
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving saves."""
        super().focusOutEvent(event)
        self._given_up = False
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.commit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc brings the saved text back; Ctrl+Z right after it what was typed."""
        if event.key() == Qt.Key.Key_Escape and self.changed:
            self._give_up()
            self.accept()
        elif _is_history_key(event) and not self._has_history:
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

    def changeEvent(self, event: QEvent) -> None:
        """Another size of type, another height."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange):
            self._fit()

    def _typed(self) -> None:
        if self.property("refused"):
            self.accept()
        self._fit()

    def _fit(self) -> None:
        lines = max(self._lines, min(self._most, round(self.document().size().height())))
        height = lines * self.fontMetrics().lineSpacing() + scaled(22)
        if height != self.height():
            self.setFixedHeight(height)
