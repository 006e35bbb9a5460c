"""The field of the search: it keeps the keyboard while the arrows move through what was found."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from ita_desktop.ui.kit.find_field import FindField
from ita_desktop.ui.kit.shapes import Shape, icon

NAME = "ค้นหาในรายงานการประชุม มาตรการ ข้อค้นพบ รายการ OIT และหนังสือ"
_MOVING = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})


class SearchField(FindField):
    """``moved`` hands the keys on that move through a list; Enter and Esc are told as by any such field."""

    moved = Signal(QKeyEvent)

    def __init__(self) -> None:
        super().__init__(NAME)
        self._glass = self.addAction(icon(Shape.SEARCH), FindField.ActionPosition.LeadingPosition)
        self.setClearButtonEnabled(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows move in the list."""
        if event.key() in _MOVING:
            self.moved.emit(event)
        else:
            super().keyPressEvent(event)
