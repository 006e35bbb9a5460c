"""What is typed in a window and not saved: in a field that was refused, or held until its record is shown."""

from collections.abc import Callable, Sequence
from weakref import WeakMethod, ref

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

Held = Callable[[QWidget], Sequence[str]]
"""Tells the texts that an object holds of a window."""


class Unsaved(QObject):
    """One for the program; ``changed`` tells that a text was refused, held, saved or given up."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._fields: list[ref[QWidget]] = []
        self._holders: list[WeakMethod[Held]] = []

    def tell(self, field: QWidget) -> None:
        """A field was refused, or is well again."""
        self._fields = [each for each in self._fields if each() not in (None, field)]
        if field.property("refused"):
            self._fields.append(ref(field))
        self.changed.emit()

    def ask(self, held: Held) -> None:
        """Ask a method from now on what its object holds, as long as the object is there."""
        self._holders.append(WeakMethod(held))

    def fields(self, window: QWidget) -> list[QWidget]:
        """The fields of a window in which something is typed that was refused."""
        known = [field for each in self._fields if (field := each()) is not None]
        return [field for field in known if is_in(window, field) and getattr(field, "changed", False)]

    def held(self, window: QWidget) -> list[str]:
        """The texts of a window that wait for their record to be shown again."""
        self._holders = [each for each in self._holders if each() is not None]
        return [text for each in self._holders if (held := each()) is not None for text in held(window)]


def is_in(window: QWidget, widget: QWidget) -> bool:
    """Whether a widget is still there, and in a window."""
    return isValid(widget) and window.isAncestorOf(widget)


UNSAVED = Unsaved()
