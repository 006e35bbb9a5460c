"""The bar at the foot while several rows are selected: what is done to all of them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ita_desktop.ui.findings.looks import KINDS, LOOKS
from ita_desktop.ui.kit.banner import ActionBar
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.shapes import Shape


class FindingActions(ActionBar):
    """Hidden for one row alone: its form has the same."""

    kind_wanted = Signal(str)
    take_wanted = Signal()
    join_wanted = Signal()
    drop_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumWidth(1)
        self.kinds = {}
        for key, (kind, words) in enumerate(KINDS, 1):
            button = Button(words, shape=LOOKS[kind][0], hint=str(key))
            button.clicked.connect(lambda _=False, kind=kind: self.kind_wanted.emit(kind))
            self.kinds[kind] = button
            self.add(button)
        self.take = Button("รับข้อเสนอ", shape=Shape.TICK, hint="F8")
        self.join = Button("รวมเป็นข้อเดียว", shape=Shape.LINK, hint="J")
        self.drop = Button("ลบข้อค้นพบ", shape=Shape.DELETE, hint="Del")
        for button, signal in (
            (self.take, self.take_wanted),
            (self.join, self.join_wanted),
            (self.drop, self.drop_wanted),
        ):
            button.clicked.connect(signal)
            self.add(button, right=button is self.drop)

    def show_selected(self, count: int, *, kept: int) -> None:
        """Show the bar for so many rows, of which ``kept`` are findings."""
        self.drop.setEnabled(bool(kept))
        if count > 1:
            self.say(f"เลือก {count} ข้อ")
        else:
            self.hide()
