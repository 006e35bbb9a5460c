"""The tasks under a topic's resolution: what, which unit, until when."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ita_desktop.domain.meetings import Task
from ita_desktop.domain.meetings.carried import Carried
from ita_desktop.ui.kit import fonts, readings
from ita_desktop.ui.kit.column import KEPT_WHOLE
from ita_desktop.ui.kit.date_fields import DateField, keep_day
from ita_desktop.ui.kit.fields import LineField, keep
from ita_desktop.ui.kit.filling import TextBox
from ita_desktop.ui.kit.fonts import scaled
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.refused_words import RefusedWords
from ita_desktop.ui.kit.wrapping import WrappingField
from ita_desktop.ui.meetings.carry_line import CarryLine
from ita_desktop.ui.meetings.edits import Spot

UNIT, DUE, GAP = 168, 136, 8
NARROW = 700


class TaskHand(Protocol):
    """Turns what is done at a task into acts on the open meeting."""

    def write(self, spot: Spot, at: int, **fields: object) -> None:
        """Keep fields of a task; one behind the last is added."""

    def carry(self, spot: Spot, task: int) -> None:
        """Make a measure of a topic's task, from 1, or of its resolution, 0; or go to its measure."""

    def step(self, widget: QWidget, step: int) -> None:
        """The keyboard leaves a widget upwards or downwards."""


class TaskRow(QWidget):
    """One task; below it, whether a measure carries it out."""

    def __init__(self, breaker: Breaker, hand: TaskHand) -> None:
        super().__init__()
        self.spot, self.at, self._narrow = Spot(0), 0, False
        self.number = Label("มอบหมาย", weight=fonts.SEMIBOLD)
        self.text = WrappingField(breaker, "งานที่มอบหมาย", quiet=True, placeholder="งานที่ให้ทำ")
        self.unit = LineField(placeholder="หน่วยงาน")
        self.due = DateField(short=True)
        self.refusal = RefusedWords(breaker, self.text, self.unit, self.due)
        self.carry = CarryLine(breaker)
        self.unit.setAccessibleName("หน่วยงานที่รับผิดชอบ")
        self.due.setAccessibleName("กำหนดแล้วเสร็จ")
        self.unit.setFixedWidth(scaled(UNIT))
        self.due.setFixedWidth(scaled(DUE))
        self.number.setContentsMargins(scaled(8), scaled(8), 0, 0)
        self.setProperty(KEPT_WHOLE, True)
        self._lay_out()
        self._connect(hand)

    def show_task(
        self, spot: Spot, at: int, task: Task, count: int, units: Sequence[str], *, fresh: bool
    ) -> None:
        """Show a task; what is being typed or was refused stays while it is the same task."""
        fresh = fresh or (spot, at) != (self.spot, self.at)
        self.spot, self.at = spot, at
        self.number.set_text("มอบหมาย" if count < 2 else f"มอบหมาย {at + 1}")
        if fresh:
            self.text.accept()
            self.text.show_text(task.text)
        elif not self.text.property("refused"):
            self.text.show_text(task.text)
        self.unit.set_text(task.unit, fresh=fresh)
        self.due.set_value(task.due, fresh=fresh)
        self.unit.complete_from(units)

    @property
    def boxes(self) -> dict[str, TextBox]:
        """The fields by the names of what they hold."""
        return {"text": self.text, "unit": self.unit, "due": self.due}

    @property
    def stops(self) -> list[QWidget]:
        """What takes the keyboard, in reading order."""
        return [self.text, self.unit, self.due, *([] if self.carry.isHidden() else [self.carry.button])]

    @property
    def main(self) -> QWidget:
        """What takes the keyboard when one goes to this task."""
        return self.text

    def set_speaker_width(self, width: int) -> None:
        """The label stands in the column of speakers."""
        self.number.setFixedWidth(max(0, width - scaled(GAP - 4)))

    def commit(self) -> None:
        """Keep what is being typed."""
        for field in (self.text, self.unit, self.due):
            field.commit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow, unit and day stand below the words."""
        super().resizeEvent(event)
        narrow = self.width() < scaled(NARROW)
        if narrow != self._narrow:
            self._narrow = narrow
            left, top = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignTop
            self._grid.addWidget(self.text, 0, 1, 1, 3 if narrow else 1, top)
            self._grid.addWidget(self.unit, 1 if narrow else 0, 1 if narrow else 2, top | left)
            self._grid.addWidget(self.due, 1 if narrow else 0, 2 if narrow else 3, 1, 2 if narrow else 1, top)

    def _connect(self, hand: TaskHand) -> None:
        keep(self.text, lambda typed: hand.write(self.spot, self.at, text=readings.read_text(typed)))
        keep(self.unit, lambda typed: hand.write(self.spot, self.at, unit=readings.read_line(typed)))
        keep_day(self.due, lambda day: hand.write(self.spot, self.at, due=day))
        self.text.stepped.connect(lambda step: hand.step(self.text, step))
        self.carry.wanted.connect(lambda: hand.carry(self.spot, self.at + 1))

    def _lay_out(self) -> None:
        grid = self._grid = QGridLayout(self)
        grid.setContentsMargins(0, scaled(4), 0, 0)
        grid.setHorizontalSpacing(scaled(GAP))
        grid.setVerticalSpacing(scaled(4))
        grid.setColumnStretch(1, 1)
        top = Qt.AlignmentFlag.AlignTop
        for column, widget in enumerate((self.number, self.text, self.unit, self.due)):
            grid.addWidget(widget, 0, column, top)
        grid.addWidget(self.refusal, 2, 1, 1, 3)
        grid.addWidget(self.carry, 3, 1, 1, 3)


class TaskList(QWidget):
    """Shows the tasks of a topic; ``adding`` shows an empty one more, kept when something is typed in it."""

    def __init__(self, breaker: Breaker, hand: TaskHand) -> None:
        super().__init__()
        self._make: Callable[[], TaskRow] = partial(TaskRow, breaker, hand)
        self._width = 0
        self.rows: list[TaskRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_tasks(
        self, spot: Spot, tasks: Sequence[Task], units: Sequence[str], *, adding: bool, fresh: bool
    ) -> None:
        """Show the tasks in their order."""
        shown = (*tasks, Task()) if adding else tuple(tasks)
        while len(self.rows) < len(shown):
            row = self._make()
            row.set_speaker_width(self._width)
            self.rows.append(row)
            self._column.addWidget(row)
        for at, task in enumerate(shown):
            self.rows[at].show_task(spot, at, task, len(shown), units, fresh=fresh)
            self.rows[at].show()
        for row in self.rows[len(shown) :]:
            row.hide()
        self.setVisible(bool(shown))

    def show_carried(self, found: Mapping[int, Carried]) -> None:
        """Tell of each task, by its number from 1."""
        for row in self.shown:
            row.carry.show_carried(found.get(row.at + 1))

    @property
    def shown(self) -> list[TaskRow]:
        """The rows that show a task."""
        return [row for row in self.rows if not row.isHidden()]

    def row_of(self, widget: QWidget | None) -> TaskRow | None:
        """The task in which a widget stands."""
        return next((row for row in self.shown if widget is not None and row.isAncestorOf(widget)), None)

    def set_speaker_width(self, width: int) -> None:
        """As wide as the column of speakers."""
        self._width = width
        for row in self.rows:
            row.set_speaker_width(width)
