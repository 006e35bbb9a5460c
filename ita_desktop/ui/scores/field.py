"""The field that stands in a cell of the grid while it is typed in."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from ita_desktop.ui.kit.inline import Finish, InlineField

LONGEST = 100


class ScoreField(InlineField):
    """``pasted`` tells that the clipboard holds a table, which is no text for one cell."""

    pasted = Signal()

    def __init__(self, parent: QWidget, text: str, finish: Finish, name: str) -> None:
        super().__init__(parent, text, finish, name=name, right=True, most=LONGEST)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """One value is pasted without the line ends around it; a table leaves the field."""
        if not event.matches(QKeySequence.StandardKey.Paste):
            super().keyPressEvent(event)
            return
        text = QGuiApplication.clipboard().text().strip()
        if "\t" in text or len(text.splitlines()) > 1:
            self.leave("stay")
            self.pasted.emit()
        else:
            self.insert(text)
