"""The bar at the foot while several measures are selected: what is set for all of them at once."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ita_desktop.ui.kit.banner import GAP, MARGIN, ActionBar
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.shapes import Shape

KEYS = {"D": "period", "M": "units", "T": "follow_up", "S": "status"}
"""A letter a field: pressed in the list it opens that field."""


class PlanActions(ActionBar):
    """Hidden for one measure alone: its form has the same. ``wanted`` tells what is asked for."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumWidth(1)
        self.period = Button("ระยะเวลา", shape=Shape.CALENDAR, hint="D")
        self.units = Button("หน่วยงาน", shape=Shape.PERSON, hint="M", drops=True)
        self.follow_up = Button("การติดตาม", shape=Shape.EDIT, hint="T")
        self.status = Button("สถานะ", shape=Shape.IN_WORK, hint="S", drops=True)
        self.copy = Button("ทำสำเนา", shape=Shape.COPY, hint="Ctrl+D")
        self.drop = Button("ลบ", shape=Shape.DELETE, hint="Del")
        self._buttons = (self.period, self.units, self.follow_up, self.status, self.copy, self.drop)
        wishes = ("period", "units", "follow_up", "status", "duplicate", "drop")
        for button, wish in zip(self._buttons, wishes, strict=True):
            button.clicked.connect(lambda _=False, wish=wish: self.wanted.emit(wish))
            self.add(button, right=button in (self.copy, self.drop))

    def show_selected(self, count: int) -> None:
        """Show the bar for so many measures."""
        if count > 1:
            self.say(f"เลือก {count} มาตรการ ตั้งพร้อมกัน")
            self._fit()
        else:
            self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """With less room buttons show words alone."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.fit_buttons(self._buttons, self._buttons[4:], self._buttons)
        taken = sum(button.sizeHint().width() + GAP for button in self._buttons) + 2 * MARGIN
        self.words.setVisible(taken + self.words.sizeHint().width() <= self.width())
