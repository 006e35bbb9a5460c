"""Typing as a person does it: key presses with their text (``QTest.keyClicks`` cannot type Thai)."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

NO_KEY = Qt.Key.Key_unknown
NONE = Qt.KeyboardModifier.NoModifier


def press(widget: QWidget, key: Qt.Key = NO_KEY, text: str = "", held: Qt.KeyboardModifier = NONE) -> None:
    """Press and release one key in a widget."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, key, held, text))


def type_text(widget: QWidget, text: str) -> None:
    """Type a text, a key a character."""
    for character in text:
        press(widget, text=character)
