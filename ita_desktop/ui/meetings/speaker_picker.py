"""Chooses a speaker: two letters of the name, the post or the role, or a name that is not on the roll."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ita_desktop.ui.kit import fonts, painting
from ita_desktop.ui.kit.fields import LineField
from ita_desktop.ui.kit.fonts import Role, scaled
from ita_desktop.ui.kit.labels import Label
from ita_desktop.ui.kit.theme import tokens_of
from ita_desktop.ui.meetings.speakers import Speaker

WIDTH, MOST_SEEN, ROW = 360, 7, 30
HINT = "Enter ใช้  Tab พิมพ์หน้าที่เอง  Esc เลิก"


class SpeakerPicker(QWidget):
    """A panel below the speaker's cell; ``picked`` tells name and role, ``left`` that nothing was chosen."""

    picked = Signal(str, str)
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        fonts.set_width(self, WIDTH)
        self.setAccessibleName("เลือกผู้พูด")
        self._parent = parent
        self._speakers: Sequence[Speaker] = ()
        self.name = LineField(placeholder="พิมพ์สองตัวอักษร หรือชื่อผู้พูด")
        self.name.setAccessibleName("ผู้พูด")
        self.role = LineField(placeholder="หน้าที่ บรรทัดที่สอง")
        self.role.setAccessibleName("หน้าที่")
        self.list = QListWidget()
        self.list.setAccessibleName("รายชื่อผู้พูด")
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[scaled(12)] * 4)
        column.setSpacing(scaled(8))
        for widget in (self.name, self.role, self.list, Label(HINT, role=Role.SMALL, tone="muted")):
            column.addWidget(widget)
        self.name.textEdited.connect(self._narrow)
        self.list.itemClicked.connect(self._take_item)
        for field in (self.name, self.role):
            field.installEventFilter(self)
        self.hide()

    def open(self, at: QPoint, speakers: Sequence[Speaker], current: tuple[str, str], typed: str) -> None:
        """Show the choices at a point of the parent; ``typed`` narrows them at once."""
        self._speakers = speakers
        self.role.set_text(current[1])
        self.name.set_text(current[0])
        if typed:
            self.name.setText(typed)
            self._narrow(typed)
        else:
            self._show(speakers)
            self._go_to(current)
            self.name.selectAll()
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
        """Keys of both fields; leaving them closes the panel."""
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
            self._take(listed=watched is self.name)
        elif key == Qt.Key.Key_Tab and watched is self.name:
            self.role.setFocus(Qt.FocusReason.TabFocusReason)
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self.name.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            return False
        return True

    def _narrow(self, typed: str) -> None:
        self.role.set_text("")
        self._show([speaker for speaker in self._speakers if speaker.matches(typed)])
        self.list.setCurrentRow(0 if typed.strip() else -1)

    def _show(self, speakers: Sequence[Speaker]) -> None:
        self.list.clear()
        for speaker in speakers:
            words = "   ".join(filter(None, (speaker.name, speaker.role, speaker.hint)))
            item = QListWidgetItem(words)
            item.setToolTip(words)
            item.setSizeHint(QSize(0, scaled(ROW)))
            item.setData(Qt.ItemDataRole.UserRole, (speaker.name, speaker.role))
            self.list.addItem(item)
        self.list.setFixedHeight(scaled(ROW) * max(1, min(MOST_SEEN, len(self._speakers))) + 4)

    def _go_to(self, current: tuple[str, str]) -> None:
        for row in range(self.list.count()):
            if tuple(self.list.item(row).data(Qt.ItemDataRole.UserRole)) == current:
                self.list.setCurrentRow(row)

    def _take(self, *, listed: bool) -> None:
        item = self.list.currentItem()
        if listed and item is not None:
            self._take_item(item)
        else:
            self._tell(self.name.text().strip(), self.role.text().strip())

    def _take_item(self, item: QListWidgetItem) -> None:
        name, role = item.data(Qt.ItemDataRole.UserRole)
        self._tell(name, role)

    def _tell(self, name: str, role: str) -> None:
        self.hide()
        self.picked.emit(name, role)
