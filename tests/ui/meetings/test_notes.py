"""What the secretary notes on a topic is kept and found again, and stands in no paper."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

from pypdf import PdfReader
from PySide6.QtCore import Qt

from ita_desktop.services.bundle import Services
from ita_desktop.services.meetings import key_of
from ita_desktop.services.papers import Request
from ita_desktop.ui.meetings.page import MeetingsPage
from tests.ui.meetings.test_page import focused, kept
from tests.ui.typing_keys import press, type_text

Show = Callable[..., MeetingsPage]
SECRET = "ห้ามลืมโทรถามกองช่าง"


def test_notes_of_a_topic_are_kept_and_seen_again(office: Services, show: Show) -> None:
    """Shift+F5 opens them; a topic without any shows none."""
    page = show(office, "ita|1/2566|agenda|4|1|1")
    box = page.meeting.agenda.shown_boxes()[0]
    assert box.notes.isHidden()
    press(focused(), Qt.Key.Key_F5, held=Qt.KeyboardModifier.ShiftModifier)
    assert focused() is box.notes.field
    type_text(focused(), SECRET)
    page.commit()
    assert kept(office).agenda[3].topics[0].notes == SECRET
    page.go_to_place("1/2566|agenda|1|1")
    page.go_to_place("1/2566|agenda|4|1")
    assert not box.notes.isHidden()
    office.history.undo()
    assert kept(office).agenda[3].topics[0].notes is None


def test_no_paper_prints_notes(office: Services) -> None:
    """Neither those of a topic nor those of the meeting."""
    meeting = kept(office)
    item = meeting.agenda[3]
    topic = replace(item.topics[0], notes=SECRET)
    agenda = (*meeting.agenda[:3], replace(item, topics=(topic,)), *meeting.agenda[4:])
    office.meetings.save(key_of(meeting), replace(meeting, agenda=agenda, notes=SECRET))
    for word in ("minutes", "agenda", "invitation", "sign-in", "meeting-papers", "circulation"):
        pdf = office.papers.pdf(Request(word, year=2566, meeting="1/2566"))
        text = "".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)
        assert "โทรถาม" not in "".join(text.split())
