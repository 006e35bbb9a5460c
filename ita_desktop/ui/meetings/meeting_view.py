"""One meeting: the outline at the left, the part that is open at the right."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ita_desktop.domain.meetings.quorum import is_quorate
from ita_desktop.domain.meetings.states import is_locked
from ita_desktop.domain.record_places import agenda_steps, meeting_place
from ita_desktop.services.meetings import key_of
from ita_desktop.ui.kit.files.taking import Attempt
from ita_desktop.ui.kit.labels import Breaker
from ita_desktop.ui.kit.page import Keys
from ita_desktop.ui.kit.paper.pane import PaperPane
from ita_desktop.ui.kit.typing_keeper import Typed
from ita_desktop.ui.meetings import held_keys, places
from ita_desktop.ui.meetings.agenda_section import AgendaSection
from ita_desktop.ui.meetings.approving.section import ApprovalSection
from ita_desktop.ui.meetings.beside import Beside
from ita_desktop.ui.meetings.carried_section import CarriedSection
from ita_desktop.ui.meetings.closing_section import ClosingSection
from ita_desktop.ui.meetings.data_section import DataSection
from ita_desktop.ui.meetings.desk import Desk
from ita_desktop.ui.meetings.halves import Halves
from ita_desktop.ui.meetings.live_check import LiveCheck
from ita_desktop.ui.meetings.locking import LockBar, lock
from ita_desktop.ui.meetings.outline import Outline
from ita_desktop.ui.meetings.photos_section import PhotosSection
from ita_desktop.ui.meetings.places import Place
from ita_desktop.ui.meetings.roll_section import RollSection
from ita_desktop.ui.meetings.section import Section
from ita_desktop.ui.meetings.written import Written, as_typed

if TYPE_CHECKING:
    from ita_desktop.services.bundle import Services


class MeetingView(QWidget):
    """Shows the meeting on the desk; ``moved`` tells that the keyboard came to another part."""

    moved = Signal()

    def __init__(self, desk: Desk, services: "Services", attempt: Attempt, breaker: Breaker) -> None:
        super().__init__()
        self._desk, self._preparing = desk, services.preparing
        self.outline = Outline(breaker)
        self.data = DataSection(desk, services.preparing, services.agenda_template, breaker)
        self.roll = RollSection(desk, services.preparing, breaker)
        self.agenda = AgendaSection(desk, breaker)
        self.carried = CarriedSection(desk, breaker)
        self.closing = ClosingSection(desk, services.preparing, breaker)
        self.photos = PhotosSection(services.meeting_photos, attempt, breaker)
        self.approval = ApprovalSection(desk, services, attempt, breaker)
        self.lock = LockBar()
        self._sections: dict[str, Section] = {
            places.DATA: self.data,
            places.ROLL: self.roll,
            places.AGENDA: self.agenda,
            places.CARRIED: self.carried,
            places.CLOSING: self.closing,
            places.PHOTOS: self.photos,
            places.APPROVAL: self.approval,
        }
        self.stack = QStackedWidget()
        for section in self._sections.values():
            self.stack.addWidget(section)
        editor = QWidget()
        written = QVBoxLayout(editor)
        written.setContentsMargins(0, 0, 0, 0)
        written.setSpacing(0)
        written.addWidget(self.stack, 1)
        written.addWidget(self.lock)
        self.pane = PaperPane(breaker)
        self.halves = Halves(editor, self.pane)
        self.beside = Beside(services.papers, self.pane, self.stack, self._written)
        self.check = LiveCheck(services.papers, lambda: desk.meeting, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.outline)
        row.addWidget(self.halves, 1)
        self.outline.wanted.connect(self.show_part)
        self.outline.entered.connect(self.enter)
        self.agenda.placed.connect(self._placed)
        self.lock.correct_wanted.connect(self._correct)
        self.lock.approve_wanted.connect(self._approve_former)
        self.check.found.connect(self.outline.findings.show_findings)

    def load(self, *, fresh: bool = False) -> None:
        """Show the meeting on the desk; ``fresh`` where it is another one than before."""
        meeting = self._desk.open_meeting
        quorate = is_quorate(meeting, self._preparing.quorum(meeting))
        self.outline.show_meeting(meeting, self.agenda.digits, quorate=quorate)
        if fresh:
            self.agenda.item = 0
        for section in self._sections.values():
            section.load(meeting, fresh=fresh)
        self._show_lock()
        self.beside.show_meeting(fresh=fresh)
        self.check.check_later(fresh=fresh)

    def show_part(self, section: str, at: tuple[int, ...] = ()) -> None:
        """Open a part; the keyboard stays where it is."""
        self._sections[section].open(at)
        self.stack.setCurrentWidget(self._sections[section])
        self.outline.open(section, at)
        self._show_lock()
        self.moved.emit()

    def enter(self, section: str, at: tuple[int, ...] = ()) -> None:
        """Open a part and put the keyboard there, or at its row of the outline where it has nothing yet."""
        self.halves.show_editor()
        self.show_part(section, at)
        if section == places.CARRIED and not self.carried.has_lines:
            self._to_row()
        else:
            self._sections[section].enter(at)

    @property
    def section(self) -> str:
        """The name of the part that is open."""
        shown = self.stack.currentWidget()
        return next(name for name, section in self._sections.items() if section is shown)

    @property
    def place(self) -> Place:
        """Where the keyboard is or last was."""
        return Place(key_of(self._desk.open_meeting), self.section, self._sections[self.section].where())

    @property
    def record(self) -> str:
        """The speech, topic, item or line of the roll at which the keyboard is, else the meeting."""
        place = self.place
        if place.section == places.AGENDA:
            steps = agenda_steps(self.agenda.in_hand())
        else:
            steps = (("attendance", place.at[0]),) if place.section == places.ROLL and place.at else ()
        return meeting_place(place.key.committee, place.key.number, *steps)

    @property
    def keys(self) -> Keys:
        """The keys that hold in the open part."""
        meeting = self._desk.meeting
        return held_keys.in_meeting(self.section, locked=meeting is not None and is_locked(meeting))

    def insert_sentence(self) -> None:
        """Offer sentences where the keyboard is, in the agenda or in the opening."""
        part = self.data if self.section == places.DATA else self.agenda
        part.sentences.open()

    def typed_at(self, widget: QWidget) -> Typed | None:
        """The place of a text that is typed in the open part."""
        if self._desk.meeting is None or not self.stack.isAncestorOf(widget):
            return None
        return self._sections[self.section].typed_at(widget)

    def step_back(self) -> bool:
        """From the editor to the outline; False where the keyboard is there already."""
        if self.outline.isAncestorOf(self.focusWidget()):
            return False
        self._to_row()
        return True

    def _to_row(self) -> None:
        row = next((row for row in self.outline.rows if row.isChecked()), self.outline.data)
        row.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_lock(self) -> None:
        """Approved minutes are read, not changed, but what became of tasks is still written.

        Their own section holds the way out itself.
        """
        meeting = self._desk.open_meeting
        for name, section in self._sections.items():
            if name not in (places.APPROVAL, places.CARRIED):
                lock(section, is_locked(meeting))
        self.agenda.foot.setVisible(not is_locked(meeting))
        if self.stack.currentWidget() is self.approval:
            self.lock.hide()
        else:
            self.lock.show_meeting(meeting, self._desk.service.meetings())

    def _correct(self) -> None:
        self.enter(places.APPROVAL)
        self.approval.correct()

    def _approve_former(self) -> None:
        meeting = self._desk.open_meeting
        minutes = LockBar.approved_here(meeting, self._desk.service.meetings())
        if minutes is not None:
            self.approval.approve(key_of(minutes), key_of(meeting))

    def close_work(self) -> None:
        """Nothing goes on beside the user's work, and what did is at its end."""
        self.beside.forget()
        self.check.stop()
        self.photos.part.close_work()

    def _placed(self) -> None:
        self.outline.open(places.AGENDA, self.agenda.where())
        self.beside.show_place()
        self.moved.emit()

    def _written(self) -> Written | None:
        meeting = self._desk.meeting
        return as_typed(meeting, self.agenda) if meeting is not None else None
