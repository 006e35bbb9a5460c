"""A field of the side panel that is taken with Enter and closed with Esc, and the texts begun in it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from ita_desktop.ui.kit.fields import LineField


class Begun:
    """What was typed and not taken yet, by place and field: it is there again when the place is."""

    def __init__(self) -> None:
        self._texts: dict[tuple[str, str], str] = {}

    def text(self, place: str, field: str) -> str | None:
        """The text of a field, None where it was not begun."""
        return self._texts.get((place, field))

    def note(self, place: str, field: str, text: str) -> None:
        """Remember a text, also an empty one: the field is open."""
        self._texts[place, field] = text

    def drop(self, place: str, *fields: str) -> None:
        """The fields are done with."""
        for field in fields:
            self._texts.pop((place, field), None)


class EntryField(LineField):
    """``taken`` on Enter, ``closed`` on Esc; leaving it saves nothing and loses nothing."""

    taken = Signal()
    closed = Signal()

    def __init__(self, begun: Begun, place: str, name: str, *, most: int = 1_000) -> None:
        super().__init__(most=most)
        self.setObjectName(name)
        self.setText(begun.text(place, name) or "")
        self.textEdited.connect(lambda text: begun.note(place, name, text))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes, Esc closes, unless words are being offered."""
        if self._is_completing or event.key() not in (
            Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape,
        ):  # fmt: skip
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            self.taken.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Nothing is saved by leaving."""
        super(LineField, self).focusOutEvent(event)

    def commit(self) -> None:
        """Only Enter or the button takes the text."""


def focus_later(widget: QWidget) -> None:
    """Put the keyboard at a field that was just opened."""
    widget.setFocus(Qt.FocusReason.OtherFocusReason)
