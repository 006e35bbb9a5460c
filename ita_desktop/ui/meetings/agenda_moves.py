"""What is moved by a key in the agenda's editor: entries, topics, and from one item to another."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Protocol

from PySide6.QtWidgets import QApplication

from ita_desktop.domain.meetings import Meeting
from ita_desktop.ui.kit.wrapping import WrappingField
from ita_desktop.ui.meetings import edits
from ita_desktop.ui.meetings.agenda_acts import AgendaActs
from ita_desktop.ui.meetings.desk import Desk
from ita_desktop.ui.meetings.edits import Spot
from ita_desktop.ui.meetings.entry_row import EntryRow
from ita_desktop.ui.meetings.task_acts import TaskActs
from ita_desktop.ui.meetings.topic_box import TopicBox


class View(Protocol):
    """What the moves know of the section; positions count from 0."""

    item: int
    spot: Spot

    def current_row(self) -> EntryRow | None:
        """The entry at which the keyboard is or last was."""

    def shown_boxes(self) -> list[TopicBox]:
        """The topics of the item that is shown."""

    def show_at(self, spot: Spot) -> None:
        """Show an item and put the keyboard at an entry of it, at a topic's title where there is none."""


class AgendaMoves:
    """Entries, topics and tasks move, the keyboard with them; each is one act."""

    def __init__(self, desk: Desk, view: View, acts: AgendaActs, tasks: TaskActs) -> None:
        self._desk, self._view, self._acts, self._tasks = desk, view, acts, tasks

    @property
    def keys(self) -> Sequence[tuple[str, Callable[[], object]]]:
        """The keys of all of it and what they do."""
        return (
            ("Ctrl+Return", self._acts.add_topic),
            ("Ctrl+Enter", self._acts.add_topic),
            ("Ctrl+Del", self.remove),
            ("Alt+Up", partial(self.move, -1)),
            ("Alt+Down", partial(self.move, 1)),
            ("Alt+Shift+Up", partial(self.carry_on, -1)),
            ("Alt+Shift+Down", partial(self.carry_on, 1)),
            ("Alt+PgUp", partial(self.go_on, -1)),
            ("Alt+PgDown", partial(self.go_on, 1)),
        )

    def move(self, step: int) -> None:
        """Move the task or entry, or at its title the topic, one place up or down."""
        if self._tasks.move_here(step):
            return
        row, spot = self._view.current_row(), self._view.spot
        if row is not None and not row.new:
            row.text.commit()
            self._acts.move(row.spot, step)
        elif spot.entry < 0:
            self._view.shown_boxes()[spot.topic].title.commit()
            self._acts.move_topic(step)

    def remove(self) -> None:
        """Take the task or entry away."""
        if self._tasks.remove_here():
            return
        row = self._view.current_row()
        if row is not None:
            self._acts.remove(row.spot, new=row.new)

    def go_on(self, step: int) -> None:
        """Show the next or former item, the keyboard at its first text."""
        field, to = QApplication.focusWidget(), self._view.item + step
        if isinstance(field, WrappingField):
            field.commit()
            if field.property("refused"):
                return
        if 0 <= to < len(self._desk.open_meeting.agenda):
            said = edits.entries_at(self._desk.open_meeting, Spot(to))
            self._view.show_at(Spot(to, 0, 0 if said else -1))

    def carry_on(self, step: int) -> None:
        """Move the entry, or at its title the topic, to the next or former item."""
        if not 0 <= self._view.item + step < len(self._desk.open_meeting.agenda):
            return
        row, spot = self._view.current_row(), self._view.spot
        if row is not None and not row.new:
            row.text.commit()
            if not row.text.property("refused"):
                self._change(*edits.move_entry_on(self._desk.open_meeting, row.spot, step))
        elif spot.entry < 0 and spot.topic < len(self._desk.open_meeting.agenda[spot.item].topics):
            self._view.shown_boxes()[spot.topic].title.commit()
            self._change(*edits.move_topic_on(self._desk.open_meeting, spot, step))

    def _change(self, meeting: Meeting, to: Spot) -> None:
        self._desk.change(meeting)
        self._view.show_at(to)
