"""What is done at tasks and resolutions: written, moved, taken away, made measures of the plan."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.meetings import Task
from ita_desktop.domain.meetings.carried import Carried
from ita_desktop.services.meetings import key_of
from ita_desktop.ui.kit.fields import LineField, TextField
from ita_desktop.ui.meetings import edits
from ita_desktop.ui.meetings.carry_words import plan_place
from ita_desktop.ui.meetings.desk import Desk
from ita_desktop.ui.meetings.edits import Spot
from ita_desktop.ui.meetings.task_rows import TaskRow
from ita_desktop.ui.meetings.topic_box import TopicBox


class TaskView(Protocol):
    """What the acts know of the section that shows the agenda."""

    spot: Spot

    def show_again(self) -> None:
        """Show the open meeting as it is now."""

    def shown_boxes(self) -> list[TopicBox]:
        """The topics of the item that is shown."""

    def take_keyboard(self, widget: QWidget, *, at_end: bool = True) -> None:
        """Put the keyboard at a widget."""

    def leave_to(self, widget: QWidget, step: int) -> None:
        """Move the keyboard to the neighbour of a widget."""


class TaskActs(QObject):
    """``made`` tells of a measure, ``failed`` why none was made, ``plan_wanted`` the place of one to go to.

    ``adding`` is the topic under which an empty task is shown that is not in the meeting yet.
    """

    made = Signal(str)
    failed = Signal(str)
    plan_wanted = Signal(str)

    def __init__(self, desk: Desk, view: TaskView) -> None:
        super().__init__()
        self.adding: Spot | None = None
        self._desk, self._view = desk, view

    def shower(self, *, fresh: bool) -> Callable[[TopicBox, Spot, Sequence[Task]], None]:
        """Shows tasks in a topic's box, and what became of them and of its resolution; reads that once."""
        found, units = self._found(), self._desk.units()

        def show(box: TopicBox, spot: Spot, tasks: Sequence[Task]) -> None:
            box.tasks.show_tasks(spot, tasks, units, adding=self.adding == spot, fresh=fresh)
            own = {at[2]: each for at, each in found.items() if at[:2] == (spot.item + 1, spot.topic + 1)}
            box.show_carried(own)

        return show

    def write(self, spot: Spot, at: int, **fields: Any) -> None:
        """Keep fields of a task; an empty one that nothing was typed in is not kept."""
        meeting = self._desk.open_meeting
        if at >= len(edits.tasks_at(meeting, spot)) and not any(fields.values()):
            return
        waiting, self.adding = self.adding, None
        try:
            self._desk.change(edits.with_task(meeting, spot, at, **fields))
        except ItaError:
            self.adding = waiting
            raise

    def add(self) -> None:
        """An empty task under the topic at which the keyboard is."""
        _commit(QApplication.focusWidget())
        self.adding = Spot(self._view.spot.item, self._view.spot.topic)
        self._view.show_again()
        self._go(self.adding, len(edits.tasks_at(self._desk.open_meeting, self.adding)))

    def remove_here(self) -> bool:
        """Take the task away at which the keyboard is; False where it is at none."""
        row = self._here()
        if row is None:
            return False
        if row.at < len(edits.tasks_at(self._desk.open_meeting, row.spot)):
            self._desk.change(edits.drop_task(self._desk.open_meeting, row.spot, row.at))
        else:
            self.adding = None
            self._view.show_again()
        self._go(row.spot, row.at - 1)
        return True

    def move_here(self, step: int) -> bool:
        """Move the task at which the keyboard is inside its topic; False where it is at none."""
        row = self._here()
        if row is None:
            return False
        row.commit()
        if 0 <= row.at + step < len(edits.tasks_at(self._desk.open_meeting, row.spot)):
            self._desk.change(edits.move_task(self._desk.open_meeting, row.spot, row.at, step))
            self._go(row.spot, row.at + step)
        return True

    def carry_here(self) -> None:
        """Make a measure of the task at which the keyboard is, else of the topic's resolution."""
        _commit(QApplication.focusWidget())
        row = self._here()
        self.carry(Spot(self._view.spot.item, self._view.spot.topic), row.at + 1 if row else 0)

    def carry(self, spot: Spot, task: int) -> None:
        """Make a measure of a task, from 1, or of a resolution, 0; or go to the one that carries it out."""
        place = (spot.item + 1, spot.topic + 1, task)
        known = self._found().get(place)
        if known is not None and known.measure is not None:
            self.plan_wanted.emit(plan_place(known))
        elif self._desk.carrying is not None:
            try:
                year, _ = self._desk.carrying.carry_out(key_of(self._desk.open_meeting), *place)
            except ItaError as error:
                self.failed.emit(str(error))
                return
            self._view.show_again()
            self.made.emit(f"ทำเป็นมาตรการของแผนปี {year} แล้ว")

    def step(self, widget: QWidget, step: int) -> None:
        """The keyboard leaves a widget upwards or downwards."""
        self._view.leave_to(widget, step)

    def _found(self) -> Mapping[tuple[int, int, int], Carried]:
        """What became of the open meeting's resolutions and tasks, by item, topic and task from 1."""
        carrying = self._desk.carrying
        every = carrying.own(self._desk.open_meeting) if carrying else ()
        return {each.of.at: each for each in every}

    def _here(self) -> TaskRow | None:
        focused = QApplication.focusWidget()
        return next((row for box in self._view.shown_boxes() if (row := box.tasks.row_of(focused))), None)

    def _go(self, spot: Spot, at: int) -> None:
        """Put the keyboard at a task, at the resolution or title where there is none."""
        box = self._view.shown_boxes()[spot.topic]
        rows = box.tasks.shown
        if rows and at >= 0:
            self._view.take_keyboard(rows[min(at, len(rows) - 1)].main)
        else:
            self._view.take_keyboard(box.title if box.band.isHidden() else box.band.field)


def _commit(focused: QWidget | None) -> None:
    """Keep what is being typed before it is worked with."""
    if isinstance(focused, LineField | TextField):
        focused.commit()
