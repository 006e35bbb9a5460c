"""The bar at the foot while items are selected: the statuses with their keys, unit and date."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ita_desktop.ui.kit.banner import ActionBar
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.oit.looks import CHOICES, LOOKS


class ChecklistActions(ActionBar):
    """``chosen`` tells the status that is wanted."""

    chosen = Signal(str)
    unit_wanted = Signal()
    date_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choices: dict[str, Button] = {}
        for key, choice in enumerate(CHOICES, 1):
            shape, word, _ = LOOKS[choice]
            button = Button(word, shape=shape, hint=str(key))
            button.clicked.connect(lambda _=False, choice=choice: self.chosen.emit(choice))
            self.choices[choice] = button
            self.add(button)
        self.unit = Button("มอบกอง", hint="M", drops=True)
        self.unit.clicked.connect(self.unit_wanted)
        self.date = Button("กำหนดวัน", hint="D", shape=Shape.CALENDAR)
        self.date.clicked.connect(self.date_wanted)
        self.add(self.unit, right=True)
        self.add(self.date, right=True)

    def show_selected(self, count: int) -> None:
        """Show the bar for so many items, or none."""
        if count:
            self.say(f"เลือก {count} รายการ ตั้งเป็น")
        else:
            self.hide()
