"""Chooses a speaker: two letters of the name, the post or the role, or a name that is not on the roll."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ita_desktop.ui.kit.fields import LineField
from ita_desktop.ui.kit.fonts import Role
from ita_desktop.ui.kit.labels import Label
from ita_desktop.ui.meetings.picker import Line, Picker
from ita_desktop.ui.meetings.speakers import Speaker

WIDTH = 360
HINT = "Enter ใช้  Tab พิมพ์หน้าที่เอง  Esc เลิก"


class SpeakerPicker(Picker):
    """A panel below the speaker's cell; ``picked`` tells name and role."""

    picked = Signal(str, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "เลือกผู้พูด", WIDTH)
        self._speakers: Sequence[Speaker] = ()
        self.name.setPlaceholderText("พิมพ์สองตัวอักษร หรือชื่อผู้พูด")
        self.name.setAccessibleName("ผู้พูด")
        self.role = LineField(placeholder="หน้าที่ บรรทัดที่สอง")
        self.role.setAccessibleName("หน้าที่")
        self.list.setAccessibleName("รายชื่อผู้พูด")
        self.watch(self.role)
        for widget in (self.name, self.role, self.list, Label(HINT, role=Role.SMALL, tone="muted")):
            self.column.addWidget(widget)
        self.name.textEdited.connect(self._narrow)

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
        self.appear(at)

    def take(self, stands_for: tuple[str, str]) -> None:
        """A listed speaker."""
        self._tell(*stands_for)

    def take_typed(self) -> None:
        """Who was typed and is not on the roll."""
        self._tell(self.name.text().strip(), self.role.text().strip())

    def key(self, watched: QObject, event: QKeyEvent) -> bool:
        """Tab goes between name and role."""
        if event.key() == Qt.Key.Key_Tab and watched is self.name:
            self.role.setFocus(Qt.FocusReason.TabFocusReason)
        elif event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self.name.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            return False
        return True

    def _narrow(self, typed: str) -> None:
        self.role.set_text("")
        self._show([speaker for speaker in self._speakers if speaker.matches(typed)])
        self.list.setCurrentRow(0 if typed.strip() else -1)

    def _show(self, speakers: Sequence[Speaker]) -> None:
        lines = [
            Line("   ".join(filter(None, (one.name, one.role, one.hint))), (one.name, one.role))
            for one in speakers
        ]
        self.show_lines(lines, len(self._speakers))

    def _go_to(self, current: tuple[str, str]) -> None:
        for row in range(self.list.count()):
            if tuple(self.list.item(row).data(Qt.ItemDataRole.UserRole)) == current:
                self.list.setCurrentRow(row)

    def _tell(self, name: str, role: str) -> None:
        self.hide()
        self.picked.emit(name, role)
