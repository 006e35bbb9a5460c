"""What follows when something is done in a part of the meetings page."""

from typing import TYPE_CHECKING

from ita_desktop.services.meetings import key_of
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.shortcuts import on_key
from ita_desktop.ui.meetings.findings_foot import follow

if TYPE_CHECKING:
    from ita_desktop.ui.meetings.page import MeetingsPage


def connect(page: "MeetingsPage") -> None:
    """Lead every part of the page to what it asks for."""
    page.head.add.clicked.connect(page.start_meeting)
    page.head.committees.clicked.connect(page.show_committees)
    page.head.insert.clicked.connect(page.meeting.insert_sentence)
    page.head.print.clicked.connect(page.choose_print)
    page.new.created.connect(page.open_meeting)
    page.new.left.connect(page.show_list)
    page.committees.done.connect(page.show_list)
    page.compare.left.connect(page.leave_comparison)
    on_key(page, "F12", page.meeting.halves.toggle)
    on_key(page, "F9", page.choose_print)
    _connect_list(page)
    _connect_meeting(page)
    _connect_approval(page)


def _connect_list(page: "MeetingsPage") -> None:
    page.list.open_wanted.connect(lambda meeting: page.open_meeting(key_of(meeting)))
    page.list.delete_wanted.connect(page.delete)
    page.list.narrowed.connect(page.show_head)
    page.list.create_wanted.connect(page.start_meeting)
    page.list.committee_wanted.connect(page.show_committees)


def _connect_meeting(page: "MeetingsPage") -> None:
    meeting = page.meeting
    meeting.moved.connect(page.hold_keys)
    meeting.outline.list_wanted.connect(page.show_list)
    meeting.outline.meeting_wanted.connect(page.open_part)
    meeting.outline.findings.go.connect(lambda finding: follow(page, finding))
    for acts in (meeting.agenda.tasks, meeting.carried):
        acts.plan_wanted.connect(lambda place: page.go_to.emit("measures", place))
        acts.made.connect(page.tell_done)
        acts.failed.connect(lambda words: page.banner.say(Shape.CARE, words))
    meeting.agenda.sentences.learned.connect(page.tell_done)
    meeting.agenda.sentences.failed.connect(lambda words: page.banner.say(Shape.CARE, words))
    meeting.carried.place_wanted.connect(page.go_to_place)
    meeting.data.delete_wanted.connect(lambda: page.delete(page.desk.meeting))
    meeting.photos.part.done.connect(page.tell_done)
    meeting.photos.part.failed.connect(lambda words: page.banner.say(Shape.BAD, words))


def _connect_approval(page: "MeetingsPage") -> None:
    approval = page.meeting.approval
    approval.compare_wanted.connect(page.show_comparison)
    approval.paper_wanted.connect(lambda word: page.print_desk.look(word, page.desk.open_meeting))
    approval.open_wanted.connect(page.open_minutes)
    approval.done.connect(page.tell_done)
