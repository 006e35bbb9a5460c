"""One meeting: the outline at the left, the part that is open at the right."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from ita_desktop.services.meetings import key_of
from ita_desktop.ui.kit.files.taking import Attempt
from ita_desktop.ui.kit.labels import Breaker
from ita_desktop.ui.meetings import places
from ita_desktop.ui.meetings.agenda_section import AgendaSection
from ita_desktop.ui.meetings.carried_section import CarriedSection
from ita_desktop.ui.meetings.closing_section import ClosingSection
from ita_desktop.ui.meetings.data_section import DataSection
from ita_desktop.ui.meetings.desk import Desk
from ita_desktop.ui.meetings.outline import Outline
from ita_desktop.ui.meetings.photos_section import PhotosSection
from ita_desktop.ui.meetings.places import Place
from ita_desktop.ui.meetings.roll_section import RollSection
from ita_desktop.ui.meetings.section import Section

if TYPE_CHECKING:
    from ita_desktop.services.meetings.photos import MeetingPhotoService


class MeetingView(QWidget):
    """Shows the meeting on the desk; ``moved`` tells that the keyboard came to another part."""

    moved = Signal()

    def __init__(self, desk: Desk, photos: "MeetingPhotoService", attempt: Attempt, breaker: Breaker) -> None:
        super().__init__()
        self._desk = desk
        self.outline = Outline()
        self.data = DataSection(desk, breaker)
        self.roll = RollSection(desk, breaker)
        self.agenda = AgendaSection(desk, breaker)
        self.carried = CarriedSection(desk, breaker)
        self.closing = ClosingSection(desk, breaker)
        self.photos = PhotosSection(photos, attempt, breaker)
        self._sections: dict[str, Section] = {
            places.DATA: self.data,
            places.ROLL: self.roll,
            places.AGENDA: self.agenda,
            places.CARRIED: self.carried,
            places.CLOSING: self.closing,
            places.PHOTOS: self.photos,
        }
        self.stack = QStackedWidget()
        for section in self._sections.values():
            self.stack.addWidget(section)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.outline)
        row.addWidget(self.stack, 1)
        self.outline.wanted.connect(self.show_part)
        self.outline.entered.connect(self.enter)
        self.agenda.placed.connect(self._placed)

    def load(self, *, fresh: bool = False) -> None:
        """Show the meeting on the desk; ``fresh`` where it is another one than before."""
        meeting = self._desk.open_meeting
        self.outline.show_meeting(meeting, self.agenda.digits)
        if fresh:
            self.agenda.item = 0
        for section in self._sections.values():
            section.load(meeting, fresh=fresh)

    def show_part(self, section: str, at: tuple[int, ...] = ()) -> None:
        """Open a part; the keyboard stays where it is."""
        self._sections[section].open(at)
        self.stack.setCurrentWidget(self._sections[section])
        self.outline.open(section, at)
        self.moved.emit()

    def enter(self, section: str, at: tuple[int, ...] = ()) -> None:
        """Open a part and put the keyboard there."""
        self.show_part(section, at)
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

    def step_back(self) -> bool:
        """From the editor to the outline; False where the keyboard is there already."""
        row = next((row for row in self.outline.rows if row.isChecked()), self.outline.data)
        if self.outline.isAncestorOf(self.focusWidget()):
            return False
        row.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _placed(self) -> None:
        self.outline.open(places.AGENDA, self.agenda.where())
        self.moved.emit()
