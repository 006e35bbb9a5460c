"""The bar at the foot while several lines are selected: what is made of all of them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ita_desktop.ui.kit.banner import ActionBar
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.shapes import Shape


class CoverageBar(ActionBar):
    """Hidden for one line alone: the panel has the same."""

    make_wanted = Signal()
    join_wanted = Signal()
    attach_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumWidth(1)
        self.make = Button("", shape=Shape.PLUS, hint="F8", primary=True)
        self.join = Button("รวมเป็นข้อเดียว", shape=Shape.LINK, hint="J")
        self.attach = Button("ให้มาตรการที่มีอยู่ตอบ", hint="F4")
        for button, signal in (
            (self.make, self.make_wanted),
            (self.join, self.join_wanted),
            (self.attach, self.attach_wanted),
        ):
            button.clicked.connect(signal)
            self.add(button)

    def show_selected(self, count: int, *, are_matters: bool) -> None:
        """Show the bar for so many lines; only matters are joined or answered by a measure at once."""
        self.join.setVisible(are_matters)
        self.attach.setVisible(are_matters)
        self.make.set_words(f"ทำมาตรการ {count} ข้อ")
        if count > 1:
            self.say(f"เลือก {count} เรื่อง")
        else:
            self.hide()
