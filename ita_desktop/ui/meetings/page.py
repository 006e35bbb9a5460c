"""การประชุม: the list, the committees, and the editor of one meeting."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from ita_desktop.domain.meetings import Meeting
from ita_desktop.domain.record_places import meeting_place
from ita_desktop.services.changes import Subject
from ita_desktop.services.meetings import MeetingKey, key_of
from ita_desktop.ui.kit.labels import Breaker
from ita_desktop.ui.kit.page import Page
from ita_desktop.ui.kit.typing_keeper import Typed, TypingKeeper
from ita_desktop.ui.kit.work_row import WorkRow
from ita_desktop.ui.kit.wrapping import SHEET
from ita_desktop.ui.meetings import places, telling
from ita_desktop.ui.meetings.approving.compare_view import CompareView
from ita_desktop.ui.meetings.committee_view import CommitteeView
from ita_desktop.ui.meetings.deleting import DeleteDialog
from ita_desktop.ui.meetings.desk import Desk
from ita_desktop.ui.meetings.list_view import ListView
from ita_desktop.ui.meetings.meeting_view import MeetingView
from ita_desktop.ui.meetings.new_meeting import NewMeeting
from ita_desktop.ui.meetings.page_head import Head, PageHead
from ita_desktop.ui.meetings.print_desk import PrintDesk
from ita_desktop.ui.meetings.return_desk import ReturnDesk
from ita_desktop.ui.meetings.returning import Returned
from ita_desktop.ui.meetings.wires import connect

if TYPE_CHECKING:
    from ita_desktop.services.bundle import Services


COMMITTEES = "committees|"


class MeetingsPage(Page):
    """Meetings do not belong to a fiscal year: the list shows all of them.

    Places: ``committee|number`` opens a meeting; ``…|data``, ``…|roll|3``, ``…|agenda|4|1|2`` (item, topic,
    entry), ``…|agenda|4|1|resolution`` and ``…|closing|1`` go on into it; a number alone finds its first
    meeting; ``committees|key`` opens a committee.
    """

    title = "การประชุม"
    shows = frozenset({Subject.MEETINGS, Subject.AGENCY, Subject.PLANS, Subject.SETTINGS, Subject.YEARS})

    def __init__(self, services: "Services", breaker: Breaker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._breaker = services, breaker
        self._waiting = ""
        self.desk = Desk(
            services.meetings,
            services.officers.on,
            services.carrying,
            services.carrying.units,
            services.meeting_tables,
            services.sentences,
        )
        self.ask: Callable[[Meeting], bool] = self._ask
        self.list = ListView(breaker, services.search)
        self.new = NewMeeting(services.meetings, services.preparing, services.agenda_template, breaker)
        self.committees = CommitteeView(services.meetings, services.officers.agency_on, breaker)
        self.meeting = MeetingView(self.desk, services, self.attempt, breaker)
        self.compare = CompareView(
            services.approvals, services.minutes_compared, services.meeting_tables, breaker
        )
        self.stack = QStackedWidget()
        for view in (self.list, self.new, self.committees, self.meeting, self.compare):
            self.stack.addWidget(view)
        self.body.addWidget(self.stack)
        self.head = PageHead(self.header)
        self.work_row = WorkRow()
        self.body.addWidget(self.work_row)
        self.print_desk = PrintDesk(services, self, self.work_row)
        self.setStyleSheet(SHEET)
        connect(self)
        self.returning = ReturnDesk(services, self.banner, self._go_to_returned, self.header.undo_wanted.emit)
        self.typing = TypingKeeper(services.typing, self.meeting.typed_at, self.tell_not_noted, self)

    def reload(self) -> None:
        """Read meetings and committees anew; the open part and the keyboard stay."""
        meetings = self._services.meetings.meetings()
        names = {one.key: one.name or "" for one in self._services.meetings.committees()}
        self.list.load(meetings, names)
        self.meeting.outline.show_meetings(meetings)
        self.meeting.agenda.digits = self._services.agency.settings().digits
        self.meeting.agenda.years = self._services.years.years()
        waiting, self._waiting = self._waiting, ""
        place = places.read(waiting, meetings) if waiting else None
        if place is not None:
            self._open(place.key)
            self.meeting.show_part(place.section, place.at)
        elif self.stack.currentWidget() is self.meeting:
            if self.desk.refresh():
                self.meeting.load()
            else:
                self.show_list()
        elif self.stack.currentWidget() is self.committees:
            self.committees.load()
        elif self.stack.currentWidget() is self.compare:
            self._reload_comparison()
        self.show_head()

    def go_to_place(self, place: str) -> None:
        """Open a meeting at a place; without one the keyboard goes to where it was."""
        if self.returning.begin():
            return
        found = places.read(place, self._services.meetings.meetings()) if place else None
        if found is not None:
            self._open(found.key)
            self.meeting.enter(found.section, found.at)
        elif place.startswith(COMMITTEES):
            self.show_committees()
            self.committees.open(place.removeprefix(COMMITTEES))
        elif self.stack.currentWidget() is self.meeting:
            at = self.meeting.place
            self.meeting.enter(at.section, at.at)
        elif self.stack.currentWidget() is self.list:
            self.list.enter()

    @property
    def record(self) -> str:
        """What is in hand in the open meeting, the meeting of the list, the committee."""
        shown = self.stack.currentWidget()
        if shown is self.meeting:
            return self.meeting.record
        if shown is self.committees:
            return self.committees.record
        meeting = self.list.current if shown is self.list else self.desk.meeting
        return meeting_place(meeting.committee, meeting.number) if meeting is not None else ""

    def typed_at(self, widget: QWidget) -> Typed | None:
        """None: the meetings' own keeper notes where a text goes back to."""

    def panes(self) -> Sequence[QWidget]:
        """Outline and editor; the list or form where no meeting is open."""
        if self.stack.currentWidget() is self.meeting:
            paper = (self.meeting.pane.view,) if self.meeting.pane.view.isVisible() else ()
            return (self.meeting.outline, self.meeting.stack, *paper)
        return (self.stack,)

    def get_state(self) -> Mapping[str, Any]:
        """The place in the open meeting."""
        if self._waiting:
            return {"place": self._waiting}
        return {"place": str(self.meeting.place)} if self.stack.currentWidget() is self.meeting else {}

    def set_state(self, state: Mapping[str, Any]) -> None:
        """Open that place when the page is next shown."""
        self._waiting = str(state.get("place", ""))

    def open_meeting(self, key: MeetingKey) -> None:
        """Open a meeting at its first text, or at its data while nothing is said yet."""
        self._open(key)
        said = any(topic.entries for item in self.desk.open_meeting.agenda for topic in item.topics)
        section = places.AGENDA if said or self.desk.open_meeting.attendance else places.DATA
        self.meeting.enter(section, (1,) if section == places.AGENDA else ())

    def show_list(self) -> None:
        """Back to all meetings."""
        former = self.desk.meeting
        self.commit()
        self.desk.close()
        self._show(self.list)
        self.list.load(
            self._services.meetings.meetings(),
            {one.key: one.name or "" for one in self._services.meetings.committees()},
        )
        if former is not None:
            self.list.table.go_to(str(key_of(former)))
        self.list.enter()

    def show_comparison(self, before: int | None, after: int | None) -> None:
        """Compare two versions of the open meeting, or read one; None is what the minutes say now."""
        self.commit()
        self._show(self.compare)
        self.compare.open(self.desk.open_meeting, before, after)

    def leave_comparison(self) -> None:
        """Back to the approval of the open meeting."""
        self._show(self.meeting)
        self.meeting.load()
        self.meeting.approval.versions.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def start_meeting(self) -> None:
        """The form of a new meeting; first the committee where there is none."""
        if not self._services.meetings.committees():
            self.show_committees()
            return
        self.new.open(self._services.preparing.now().date())
        self._show(self.new)
        self.new.enter()

    def show_committees(self) -> None:
        """The form of the committees; a first one is begun where there is none."""
        self._show(self.committees)
        if self._services.meetings.committees():
            self.committees.load(fresh=True)
            self.committees.enter()
        else:
            self.committees.begin()

    def delete(self, meeting: Meeting | None) -> None:
        """Take a meeting away after the user said so by name."""
        if meeting is None:
            return
        self.commit()
        if self.ask(meeting):
            if self.desk.meeting is not None:
                self.show_list()
            self._services.meetings.delete(key_of(meeting))
            self.tell_done(f"ลบการประชุม ครั้งที่ {meeting.number} แล้ว")
            self.list.enter()

    def choose_print(self) -> None:
        """Which papers of the open meeting go out, and how; in the list the minutes are shown."""
        self.commit()
        shown, meeting = self.stack.currentWidget(), self.desk.meeting
        if shown is self.meeting and meeting is not None:
            self.print_desk.drop(meeting, self.head.print)
            return
        meeting = meeting or (self.list.current if shown is self.list else None)
        if meeting is not None:
            self.print_desk.look("minutes", meeting)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back: from the editor to the outline, from there to the list."""
        if event.key() == Qt.Key.Key_Escape and self.print_desk.stop():
            return
        if event.key() != Qt.Key.Key_Escape or self.stack.currentWidget() is self.list:
            super().keyPressEvent(event)
        elif self.stack.currentWidget() is self.compare:
            self.leave_comparison()
        elif self.stack.currentWidget() is not self.meeting or not self.meeting.step_back():
            self.show_list()

    def close_work(self) -> None:
        """Nothing goes on when the window is gone."""
        self.print_desk.stop()
        self.meeting.close_work()
        self.list.narrower.close_work()

    def _go_to_returned(self, one: Returned) -> None:
        assert one.place is not None
        self._open(one.place.key)
        self.desk.refresh()
        self.meeting.load()
        self.meeting.enter(one.place.section, one.place.at)

    def _open(self, key: MeetingKey) -> None:
        if self.desk.meeting is not None and key.matches(self.desk.meeting):
            self._show(self.meeting)
            return
        self.commit()
        self.desk.open(key)
        self._show(self.meeting)
        self.meeting.load(fresh=True)

    def _reload_comparison(self) -> None:
        if self.desk.refresh():
            self.compare.load(self.desk.open_meeting)
            self.compare.show_difference()
        else:
            self.show_list()

    def open_minutes(self, key: MeetingKey) -> None:
        """Open a meeting at its agenda."""
        self._open(key)
        self.meeting.enter(places.AGENDA, (1,))

    def open_part(self, place: str) -> None:
        """Open another meeting at the part that is shown."""
        found = places.read(place, self._services.meetings.meetings())
        if found is not None:
            self._open(found.key)
            self.meeting.show_part(self.meeting.section, self.meeting.place.at[:1])

    def hold_keys(self) -> None:
        """The keys of what is shown, and the button where F4 offers sentences."""
        views = (self.list, self.new, self.committees, self.meeting, self.compare)
        self.hold(next(view.keys for view in views if view is self.stack.currentWidget()))
        self.head.insert.setVisible("F4" in dict(self.keys))

    def _show(self, view: QWidget) -> None:
        self.stack.setCurrentWidget(view)
        self.show_head()

    def show_head(self) -> None:
        """Tell in the head what is open."""
        shown = self.stack.currentWidget()
        self.head.show(self._head_of(shown))
        self.hold_keys()

    def _head_of(self, shown: QWidget | None) -> Head:
        if shown is self.meeting:
            return Head(telling.sentence(self.desk.open_meeting), of_meeting=True)
        if shown is self.compare:
            return Head(f"{telling.sentence(self.desk.open_meeting)}  เทียบสองฉบับ")
        if shown is self.committees:
            return Head("คณะกรรมการ")
        if shown is self.new:
            return Head(self.list.sentence)
        known = bool(self._services.meetings.committees())
        return Head(self.list.sentence, can_add=bool(self.list.sentence), has_committees=known)

    def _ask(self, meeting: Meeting) -> bool:
        return bool(DeleteDialog(meeting, self._breaker, self).exec())
