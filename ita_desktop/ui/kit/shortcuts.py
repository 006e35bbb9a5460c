"""Keys of pages and their parts. PySide forgets the context of a shortcut that is made with its act."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

Act = Callable[[], object]


def on_key(widget: QWidget, keys: str, act: Act) -> None:
    """Do something at a key wherever in the window the keyboard is, while the widget is seen."""
    _hold(widget, keys, act, Qt.ShortcutContext.WindowShortcut)


def on_key_inside(widget: QWidget, keys: str, act: Act) -> None:
    """Do something at a key while the keyboard is in the widget."""
    _hold(widget, keys, act, Qt.ShortcutContext.WidgetWithChildrenShortcut)


def on_key_at(widget: QWidget, keys: str, act: Act) -> None:
    """Do something at a key while the widget itself has the keyboard."""
    _hold(widget, keys, act, Qt.ShortcutContext.WidgetShortcut)


def _hold(widget: QWidget, keys: str, act: Act, context: Qt.ShortcutContext) -> None:
    shortcut = QShortcut(QKeySequence(keys), widget, context=context)
    shortcut.activated.connect(act)
