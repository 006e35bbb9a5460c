"""What is done at the agenda, as acts on the open meeting; the view shows the outcome."""

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtWidgets import QWidget

from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.meetings import Entry, Meeting, Topic
from ita_desktop.ui.kit import readings
from ita_desktop.ui.meetings import edits, speakers
from ita_desktop.ui.meetings.desk import Desk
from ita_desktop.ui.meetings.edits import Spot
from ita_desktop.ui.meetings.speakers import Speaker


class View(Protocol):
    """What the acts know of the section that shows the agenda."""

    item: int
    spot: Spot
    pending: tuple[Spot, Speaker] | None
    """An entry that is shown but not in the meeting until something is typed in it."""

    def show_again(self) -> None:
        """Show the open meeting as it is now."""

    def go(self, spot: Spot, *, at_end: bool = True) -> None:
        """Put the keyboard at an entry, or at the nearest one that is there."""

    def go_to_title(self, spot: Spot) -> None:
        """Put the keyboard at the title of a topic."""

    def go_to_resolution(self, spot: Spot) -> None:
        """Open the resolution of a topic."""

    def go_to_notes(self, spot: Spot) -> None:
        """Open the notes of a topic."""

    def settle(self, spot: Spot) -> Callable[[ItaError | None], None]:
        """Take the text at a spot as told; the answer is called with what became of it."""

    def choose(self, cell: QWidget, speaker: Speaker, typed: str) -> None:
        """Open the choice of speakers at a cell."""

    def leave_to(self, widget: QWidget, step: int) -> None:
        """Move the keyboard to the neighbour of a widget."""


class AgendaActs:
    """The hand of the agenda's editor (see ``hand.Hand``)."""

    def __init__(self, desk: Desk, view: View) -> None:
        self._desk, self._view = desk, view
        self._picking: tuple[Spot, bool] = (Spot(0), False)

    @property
    def meeting(self) -> Meeting:
        """The open meeting."""
        return self._desk.open_meeting

    def say(self, spot: Spot, typed: str, *, new: bool) -> None:
        """Keep the text of an entry; an empty new one is not kept."""
        text = readings.read_text(typed)
        if new:
            if text is not None:
                self._keep_new(spot, text)
            return
        former = edits.entries_at(self.meeting, spot)[spot.entry].text
        self._desk.change(edits.with_entry(self.meeting, spot, text=emptied(text, former)))

    def follow(self, spot: Spot, before: str, after: str, *, new: bool) -> None:
        """Keep both parts and go on below, with the same speaker."""
        if not (before + after).strip():
            return
        told = self._view.settle(spot)
        speaker = self._speaker_at(spot, new=new)
        try:
            head, tail = readings.read_text(before), readings.read_text(after)
            if new:
                self._keep_new(spot, head or "", tail)
            elif tail is not None:
                self._desk.change(edits.split_entry(self.meeting, spot, head or "", tail))
            else:
                self._desk.change(edits.with_entry(self.meeting, spot, text=head))
        except ItaError as error:
            told(error)
            return
        told(None)
        below = spot._replace(entry=spot.entry + 1)
        if tail is None:
            self._begin_at(below, speaker)
        else:
            self._view.go(below, at_end=False)

    def begin(self, spot: Spot) -> None:
        """A new entry at a spot, of whoever spoke before or speaks first."""
        spoken = [entry for entry in edits.entries_at(self.meeting, spot)[: spot.entry] if entry.speaker]
        known = speakers.choices(self.meeting)
        speaker = (
            Speaker(spoken[-1].speaker or "", spoken[-1].role or "") if spoken else speakers.first(known)
        )
        self._begin_at(spot, speaker)

    def remove(self, spot: Spot, *, new: bool) -> None:
        """Take an entry away; the keyboard goes to the one before."""
        told = self._view.settle(spot)
        if new:
            self._view.pending = None
            self._view.show_again()
        else:
            self._desk.change(edits.drop_entry(self.meeting, spot))
        told(None)
        self._view.go(spot._replace(entry=max(0, spot.entry - 1)))

    def move(self, spot: Spot, step: int) -> None:
        """Move an entry up or down inside its topic."""
        if 0 <= spot.entry + step < len(edits.entries_at(self.meeting, spot)):
            self._desk.change(edits.move_entry(self.meeting, spot, step))
            self._view.go(spot._replace(entry=spot.entry + step))

    def pick(self, cell: QWidget, spot: Spot, typed: str, *, new: bool) -> None:
        """Open the choice of speakers for an entry."""
        self._picking = (spot, new)
        self._view.choose(cell, self._speaker_at(spot, new=new), typed)

    def take_speaker(self, name: str, role: str) -> None:
        """Keep the speaker that was chosen."""
        spot, new = self._picking
        if new:
            self._view.pending = (spot, Speaker(name, role))
            self._view.show_again()
        else:
            former = edits.entries_at(self.meeting, spot)[spot.entry]
            changed = {
                "speaker": emptied(name or None, former.speaker),
                "role": emptied(role or None, former.role),
            }
            self._desk.change(edits.with_entry(self.meeting, spot, **changed))
        self._view.go(spot)

    def leave_choice(self) -> None:
        """Nobody else was chosen: back to the text."""
        self._view.go(self._picking[0])

    def insert_table(self, kind: str, year: int | None) -> None:
        """Insert a live table after the entry at which the keyboard is."""
        spot = self._after_current()
        entry = Entry(insert=kind, fiscal_year=year)  # type: ignore[arg-type]
        self._desk.change(edits.add_entry(self.meeting, spot, entry))
        self._view.go(spot)

    def take_year(self, spot: Spot, year: int) -> None:
        """Let a table show another fiscal year."""
        self._desk.change(edits.with_entry(self.meeting, spot, fiscal_year=year))

    def begin_after(self, speaker: Speaker | None) -> None:
        """A new entry of a speaker after the one at which the keyboard is."""
        if speaker is None:
            self.add_speech()
        else:
            self._begin_at(self._after_current(), speaker)

    def freeze(self, spot: Spot, kept: bool) -> None:
        """Keep a table as it is, or let it follow the data."""
        entry = edits.entries_at(self.meeting, spot)[spot.entry]
        if self._desk.tables is not None:
            frozen = self._desk.tables.kept(self.meeting, entry).frozen if kept else None
            self._desk.change(edits.with_entry(self.meeting, spot, frozen=frozen))
            self._view.go(spot)

    def rows(self, spot: Spot) -> Sequence[Sequence[str]]:
        """What a table says, its head first."""
        entry = edits.entries_at(self.meeting, spot)[spot.entry]
        return self._desk.tables.rows(self.meeting, entry) if self._desk.tables else ()

    def add_speech(self) -> None:
        """A new entry after the one at which the keyboard is."""
        self.begin(self._after_current())

    def name_topic(self, spot: Spot, typed: str) -> None:
        """Keep the title of a topic."""
        self._set_topic(spot, "title", readings.read_line(typed))

    def resolve(self, spot: Spot, typed: str) -> None:
        """Keep the resolution of a topic."""
        self._set_topic(spot, "resolution", readings.read_text(typed))

    def note(self, spot: Spot, typed: str) -> None:
        """Keep what is noted on a topic and not printed."""
        self._set_topic(spot, "notes", readings.read_text(typed))

    def note_here(self) -> None:
        """Open the notes of the topic at which the keyboard is."""
        self._view.go_to_notes(self._view.spot)

    def add_topic(self) -> None:
        """A topic after the one at which the keyboard is."""
        spot = self._view.spot
        at = min(spot.topic + 1, len(self.meeting.agenda[spot.item].topics))
        self._desk.change(edits.add_topic(self.meeting, spot.item, at))
        self._view.go_to_title(Spot(spot.item, at))

    def remove_topic(self) -> None:
        """Take the topic away at which the keyboard is."""
        spot = self._view.spot
        if spot.topic < len(self.meeting.agenda[spot.item].topics):
            self._desk.change(edits.drop_topic(self.meeting, spot))
            self._view.go_to_title(Spot(spot.item, max(0, spot.topic - 1)))

    def move_topic(self, step: int) -> None:
        """Move the topic at which the keyboard is."""
        spot = self._view.spot
        if 0 <= spot.topic + step < len(self.meeting.agenda[spot.item].topics):
            self._desk.change(edits.move_topic(self.meeting, spot, step))
            self._view.go_to_title(Spot(spot.item, spot.topic + step))

    def step(self, widget: QWidget, step: int) -> None:
        """The keyboard leaves a widget upwards or downwards."""
        self._view.leave_to(widget, step)

    def _set_topic(self, spot: Spot, name: str, value: str | None) -> None:
        topics = self.meeting.agenda[spot.item].topics
        former = getattr(topics[spot.topic], name) if spot.topic < len(topics) else None
        value = emptied(value, former)
        if value != former:
            self._desk.change(edits.with_topic(self.meeting, spot, **{name: value}))

    def _begin_at(self, spot: Spot, speaker: Speaker) -> None:
        self._view.pending = (spot, speaker)
        self._view.show_again()
        self._view.go(spot)

    def _keep_new(self, spot: Spot, text: str, rest: str | None = None) -> None:
        speaker = self._speaker_at(spot, new=True)
        first = Entry(speaker=speaker.name or None, role=speaker.role or None, text=text)
        changed = edits.add_entry(self.meeting, spot, first)
        if rest is not None:
            changed = edits.split_entry(changed, spot, text, rest)
        waiting, self._view.pending = self._view.pending, None
        try:
            self._desk.change(changed)
        except ItaError:
            self._view.pending = waiting
            raise

    def _speaker_at(self, spot: Spot, *, new: bool) -> Speaker:
        if new:
            return self._view.pending[1] if self._view.pending else Speaker("")
        entry = edits.entries_at(self.meeting, spot)[spot.entry]
        return Speaker(entry.speaker or "", entry.role or "")

    def _after_current(self) -> Spot:
        spot = self._view.spot
        last = len(edits.entries_at(self.meeting, spot))
        return spot._replace(entry=min(last, spot.entry + 1))


def emptied(value: str | None, former: str | None) -> str | None:
    """Nothing typed stays what nothing was before: an empty text or no text."""
    return "" if value is None and former == "" else value


def slots_of(
    meeting: Meeting, spot: Spot, pending: tuple[Spot, Speaker] | None
) -> list[tuple[Spot, Entry, bool]]:
    """The entries of a topic with their spots, and the pending one where it stands."""
    entries = edits.entries_at(meeting, spot)
    slots = [(spot._replace(entry=at), entry, False) for at, entry in enumerate(entries)]
    if pending and pending[0][:2] == spot[:2]:
        where, speaker = pending
        entry = Entry(speaker=speaker.name or None, role=speaker.role or None)
        slots.insert(min(where.entry, len(slots)), (where, entry, True))
    return slots


def topics_of(meeting: Meeting, item: int) -> tuple[Topic, ...]:
    """The topics of an item; an empty one where there is none, to be typed in."""
    return meeting.agenda[item].topics or (Topic(),)
