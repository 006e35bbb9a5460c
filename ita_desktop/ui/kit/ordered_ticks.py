"""A list of ticks in an order: Space ticks, the arrows go from one to the next, with Alt they move it."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ita_desktop.ui.kit import fonts
from ita_desktop.ui.kit.buttons import Button, IconButton
from ita_desktop.ui.kit.choices import BOX, CheckField
from ita_desktop.ui.kit.fonts import Role, scaled
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.shortcuts import on_key_at
from ita_desktop.ui.kit.tab_order import put_before


class TickLine(NamedTuple):
    """A line: its key, its words, whether it is ticked, and what is said below it (``care`` in its tone)."""

    key: str
    words: str
    ticked: bool
    note: str = ""
    care: bool = False


class OrderedTick(CheckField):
    """One tick; ``entered`` is called when the keyboard comes to it."""

    def __init__(self, words: str, entered: Callable[[], object]) -> None:
        super().__init__(words)
        self._entered = entered

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The line that is moved from now on."""
        self._entered()
        super().focusInEvent(event)


class OrderedTicks(QWidget):
    """``toggled`` and ``moved`` ask for a change, ``reset_wanted`` for the program's own choice.

    Whoever owns it shows the lines anew; the keyboard stays at its line.
    """

    toggled = Signal(str, bool)
    moved = Signal(str, int)
    reset_wanted = Signal()

    def __init__(self, breaker: Breaker | None = None) -> None:
        super().__init__()
        self._breaker = breaker
        self._current = ""
        self._order: list[str] = []
        self.ticks: dict[str, CheckField] = {}
        self.notes: dict[str, Label] = {}
        self.up = IconButton(Shape.ARROW_UP, "เลื่อนขึ้น Alt+↑")
        self.down = IconButton(Shape.ARROW_DOWN, "เลื่อนลง Alt+↓")
        self.reset = Button("ใช้ค่าเดิมของโปรแกรม")
        self.says = Label("", role=Role.SMALL, tone="bad", wraps=True, breaker=breaker)
        self.says.hide()
        self._lay_out()
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        self.reset.clicked.connect(self.reset_wanted)

    def _lay_out(self) -> None:
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.up, self.down, self.reset):
            buttons.addWidget(button)
        buttons.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addLayout(self._list)
        whole.addLayout(buttons)
        whole.addWidget(self.says)

    def show_lines(self, lines: Sequence[TickLine], *, own: bool) -> None:
        """Show lines in their order; ``own`` where the choice is not the program's."""
        self._order = [line.key for line in lines]
        for at, line in enumerate(lines):
            tick, note = self._widgets(line)
            for place, widget in ((2 * at, tick), (2 * at + 1, note)):
                self._list.removeWidget(widget)
                self._list.insertWidget(place, widget)
            tick.setChecked(line.ticked)
            tick.setAccessibleDescription(line.note)
            note.set_text(line.note, "care" if line.care else "muted")
            note.setVisible(bool(line.note))
        put_before(self.up, *(self.ticks[key] for key in self._order))
        self.reset.setEnabled(own)
        self.says.hide()

    def refuse(self, words: str) -> None:
        """Say below the list why something was not done."""
        self.says.set_text(words, "bad")
        self.says.show()

    def enter(self) -> None:
        """Put the keyboard at its line, at the first one where it was at none."""
        key = self._current if self._current in self.ticks else next(iter(self._order), "")
        if key:
            self.ticks[key].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _widgets(self, line: TickLine) -> tuple[CheckField, Label]:
        """The tick and the note of a line, made when it is first shown."""
        if line.key not in self.ticks:
            tick = OrderedTick(line.words, partial(self._note, line.key))
            tick.edited.connect(partial(self._toggle, line.key))
            for step, arrow in ((-1, "Up"), (1, "Down")):
                on_key_at(tick, arrow, partial(self._go, step))
                on_key_at(tick, f"Alt+{arrow}", partial(self._move, step))
            note = Label("", role=Role.SMALL, tone="muted", wraps=True, breaker=self._breaker)
            note.setContentsMargins(scaled(BOX + 10), 0, 0, fonts.scaled(4))
            self.ticks[line.key], self.notes[line.key] = tick, note
        return self.ticks[line.key], self.notes[line.key]

    def _note(self, key: str) -> None:
        self._current = key

    def _toggle(self, key: str, ticked: bool) -> None:
        self._current = key
        self.toggled.emit(key, ticked)

    def _move(self, step: int) -> None:
        """Move the line at which the keyboard is or was; only ticked ones have an order."""
        tick = self.ticks.get(self._current)
        if tick is not None and tick.isChecked():
            self.moved.emit(self._current, step)

    def _go(self, step: int) -> None:
        at = self._order.index(self._current) + step if self._current in self._order else 0
        if 0 <= at < len(self._order):
            self.ticks[self._order[at]].setFocus(Qt.FocusReason.TabFocusReason)
