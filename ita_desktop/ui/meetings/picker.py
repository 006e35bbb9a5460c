"""A panel below a place in the editor: a field that narrows a list, Enter takes, Esc leaves."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ita_desktop.ui.kit import fonts, painting
from ita_desktop.ui.kit.fields import LineField
from ita_desktop.ui.kit.fonts import scaled
from ita_desktop.ui.kit.theme import tokens_of
from ita_desktop.ui.kit.tips import set_tip

MOST_SEEN, ROW = 7, 30


class Line(NamedTuple):
    """A line of the list: its words, and what it stands for."""

    words: str
    stands_for: Any


class Picker(QWidget):
    """``left`` tells that nothing was chosen; subclasses say what is taken."""

    left = Signal()

    def __init__(self, parent: QWidget, name: str, width: int, most_seen: int = MOST_SEEN) -> None:
        super().__init__(parent)
        fonts.set_width(self, width)
        self.setAccessibleName(name)
        self._parent, self._most_seen = parent, most_seen
        self.name = LineField()
        self.list = QListWidget()
        self.list.setAccessibleName(f"รายการของช่อง {name}")
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(lambda item: self.take(item.data(Qt.ItemDataRole.UserRole)))
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(*[scaled(12)] * 4)
        self.column.setSpacing(scaled(8))
        self.watch(self.name)
        self.hide()

    def watch(self, field: QWidget) -> None:
        """A field of the panel: its keys are the panel's, leaving it closes the panel."""
        field.installEventFilter(self)

    def take(self, stands_for: Any) -> None:
        """What a line stands for was chosen."""
        raise NotImplementedError

    def take_typed(self) -> None:
        """Enter without a line."""

    def key(self, watched: QObject, event: QKeyEvent) -> bool:
        """A key of a subclass's own; whether it took it."""
        return False

    def current(self) -> Any:
        """What the current line stands for, None without one."""
        item = self.list.currentItem()
        return item.data(Qt.ItemDataRole.UserRole) if item is not None else None

    def show_lines(self, lines: Sequence[Line], room_for: int) -> None:
        """Fill the list; it keeps room for so many lines."""
        self.list.clear()
        for line in lines:
            item = QListWidgetItem(line.words)
            set_tip(item, line.words)
            item.setSizeHint(QSize(0, scaled(ROW)))
            item.setData(Qt.ItemDataRole.UserRole, line.stands_for)
            self.list.addItem(item)
        self.list.setFixedHeight(scaled(ROW) * max(1, min(self._most_seen, room_for)) + 4)

    def appear(self, at: QPoint) -> None:
        """Show the panel at a point of the parent, as far as it has room there."""
        self.adjustSize()
        room = self._parent.rect()
        left = max(0, min(at.x(), room.width() - self.width() - 8))
        above = at.y() + self.height() > room.height()
        self.move(left, max(0, room.height() - self.height() - 8) if above else at.y())
        self.show()
        self.raise_()
        self.name.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_quietly(self) -> None:
        """Go without a choice."""
        if not self.isHidden():
            self.hide()
            self.left.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the fields; leaving them closes the panel."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(watched, event)
        if event.type() == QEvent.Type.FocusOut:
            focused = QApplication.focusWidget()
            if focused is not None and focused is not self and not self.isAncestorOf(focused):
                self.close_quietly()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground and frame."""
        tokens = tokens_of(self)
        painting.box(QPainter(self), self.rect(), fill=tokens.sheet, edge=tokens.line2)

    def _key(self, watched: QObject, event: QKeyEvent) -> bool:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.close_quietly()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and watched is self.name:
            step = 1 if key == Qt.Key.Key_Down else -1
            to = max(0, min(self.list.count() - 1, self.list.currentRow() + step))
            self.list.setCurrentRow(to)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            found = self.current() if watched is self.name else None
            if found is None:
                self.take_typed()
            else:
                self.take(found)
        else:
            return self.key(watched, event)
        return True
