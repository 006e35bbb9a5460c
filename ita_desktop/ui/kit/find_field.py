"""A field whose words are searched: Enter goes on, Shift+Enter back, Esc leaves."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ita_desktop.ui.kit import fonts
from ita_desktop.ui.kit.fields import LineField

WIDTH = 240
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FindField(LineField):
    """``stepped`` tells 1 for the next hit and -1 for the one before, ``left`` that the search is over."""

    stepped = Signal(int)
    left = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, placeholder=name, most=200)
        self.setAccessibleName(name)

    def sizeHint(self) -> QSize:
        """Room for a few words."""
        return QSize(fonts.scaled(WIDTH), super().sizeHint().height())

    def commit(self) -> None:
        """Nothing is kept."""

    @property
    def changed(self) -> bool:
        """What is searched is never unsaved."""
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of a search."""
        if event.key() in _ENTER:
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.stepped.emit(-1 if back else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
