"""The roll by one key a line, on either keyboard layout; who is missing, who comes instead, when it began."""

from collections.abc import Callable
from dataclasses import replace
from datetime import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ita_desktop.domain.agencies import Officer
from ita_desktop.domain.meetings import Attendance, Meeting
from ita_desktop.services.bundle import Services
from ita_desktop.services.meetings import key_of
from ita_desktop.ui.meetings.page import MeetingsPage
from ita_desktop.ui.meetings.roll_asking import Offer
from tests.ui.typing_keys import press, type_text

Show = Callable[..., MeetingsPage]
ROLL = "ita|1/2566|roll|1"


def kept(services: Services) -> Meeting:
    """The meeting as it is kept."""
    (meeting,) = services.meetings.meetings()
    return meeting


def states(services: Services) -> list[str]:
    """The states of the lines."""
    return [line.state for line in kept(services).attendance]


def focused() -> QWidget:
    """The widget with the keyboard."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


@pytest.mark.parametrize("typed", ["1", "๑", "ๅ"])
def test_a_key_marks_the_line_and_goes_on(office: Services, show: Show, typed: str) -> None:
    page = show(office, ROLL)
    press(focused(), text=typed)
    assert states(office)[0] == "present" and page.meeting.roll.where() == (2,)
    press(focused(), text={"1": "4", "๑": "๔", "ๅ": "ภ"}[typed])
    assert states(office)[1] == "guest" and page.meeting.roll.where() == (3,)
    assert focused() is page.meeting.roll.table


def test_the_last_line_stays(office: Services, show: Show) -> None:
    page = show(office, "ita|1/2566|roll|7")
    press(focused(), text="1")
    assert page.meeting.roll.where() == (7,)


def test_absent_asks_for_a_reason(office: Services, show: Show) -> None:
    """A digit takes an offered one, the last one leads to a field, Esc leaves it open."""
    page = show(office, ROLL)
    asking = page.meeting.roll.asking
    press(focused(), text="/")
    assert states(office)[0] == "absent" and isinstance(focused(), Offer)
    press(focused(), text="/")
    assert kept(office).attendance[0].reason == "ลาป่วย" and page.meeting.roll.where() == (2,)
    press(focused(), text="2")
    press(focused(), Qt.Key.Key_Right)
    press(focused(), Qt.Key.Key_Return)
    assert kept(office).attendance[1].reason == "ลาป่วย"
    press(focused(), text="2")
    press(focused(), text="5")
    assert focused() is asking.field
    type_text(focused(), "ภารกิจด่วน <ก & ข>")
    press(focused(), Qt.Key.Key_Return)
    assert kept(office).attendance[2].reason == "ภารกิจด่วน <ก & ข>"
    press(focused(), text="2")
    press(focused(), Qt.Key.Key_Escape)
    assert kept(office).attendance[3] == replace(kept(office).attendance[3], state="absent", reason=None)
    assert asking.isHidden() and focused() is page.meeting.roll.table and page.meeting.roll.where() == (5,)
    assert "ยังไม่ครบองค์ประชุม ขาดอีก 1 คน" in page.meeting.roll.head.quorum.label.plain


def test_a_substitute_is_asked_for_and_the_member_comes_back(office: Services, show: Show) -> None:
    agency = office.agency.get()
    deputy = Officer(rank="นาง", name="คอ งอ", post="รองปลัดเทศบาล")
    office.agency.save(replace(agency, officers=(*agency.officers, deputy)))
    before = kept(office).attendance
    page = show(office, ROLL)
    press(focused(), text="3")
    assert kept(office).attendance == before
    type_text(focused(), "รองปลัดเทศบาล")
    press(focused(), Qt.Key.Key_Return)
    line = kept(office).attendance[0]
    assert (line.name, line.post, line.instead_of) == ("นางคอ งอ", "รองปลัดเทศบาล", before[0].post)
    assert page.meeting.roll.where() == (2,)
    assert "รวมผู้มาแทน 1 คน ครบองค์ประชุม" in page.meeting.roll.head.quorum.label.plain
    assert page.meeting.outline.roll.accessibleName().endswith("7 / 7")
    page.meeting.roll.open((1,))
    press(page.meeting.roll.table, text="1")
    assert kept(office).attendance == before
    press(focused(), text="3")
    press(focused(), Qt.Key.Key_Escape)
    assert kept(office).attendance == before and page.meeting.roll.where() == (2,)


def test_leaving_in_the_middle_of_a_question_takes_what_is_typed(office: Services, show: Show) -> None:
    page = show(office, ROLL)
    press(focused(), text="3")
    type_text(focused(), "รองปลัด")
    page.commit()
    page.go_to_place("ita|1/2566|roll|3")
    assert kept(office).attendance[0].post == "รองปลัด" and page.meeting.roll.asking.isHidden()
    page.go_to_place(ROLL)
    press(focused(), text="3")
    page.meeting.roll.lines.go_to(4)
    assert page.meeting.roll.asking.isHidden()


def test_all_are_here_by_one_key(office: Services, show: Show) -> None:
    meeting = kept(office)
    away = tuple(replace(line, state="absent", reason="ลากิจ") for line in meeting.attendance)
    guest = Attendance(post="ครู", state="guest")
    office.meetings.save(key_of(meeting), replace(meeting, attendance=(*away, guest)))
    page = show(office, ROLL)
    assert page.meeting.roll.head.quorum.label.plain == "มา 0 จาก 7 ยังไม่ครบองค์ประชุม ขาดอีก 4 คน"
    press(focused(), text="จ")
    assert states(office) == ["present"] * 7 + ["guest"]
    assert {line.reason for line in kept(office).attendance} == {None}
    assert page.meeting.roll.head.quorum.label.plain == "มา 7 จาก 7 ครบองค์ประชุม ต้องมาอย่างน้อย 4 คน"
    office.history.undo()
    assert states(office) == ["absent"] * 7 + ["guest"]


def test_begin_and_end_are_stamped_and_can_be_corrected(office: Services, show: Show, qtbot: QtBot) -> None:
    page = show(office, ROLL)
    now = office.preparing.now().time().replace(second=0, microsecond=0)
    qtbot.keyClick(focused(), Qt.Key.Key_F7)
    began = kept(office).start
    assert began is not None and began >= now
    head = page.meeting.roll.head
    head.start.setFocus()
    head.start.selectAll()
    type_text(head.start, "๑๓.๐๐")
    head.start.commit()
    assert kept(office).start == time(13, 0)
    page.go_to_place("ita|1/2566|closing")
    page.meeting.closing.end.selectAll()
    type_text(focused(), "1200")
    page.commit()
    assert kept(office).end == time(12, 0)
    assert "เลิกก่อนเวลาเริ่มประชุม 13.00 น." in page.meeting.closing._end_row.below.plain
    page.meeting.closing.stamp.click()
    assert (kept(office).end or time.min) >= now


def test_approved_minutes_take_no_key(office: Services, show: Show) -> None:
    meeting = kept(office)
    office.meetings.save(key_of(meeting), replace(meeting, state="approved"))
    page = show(office, ROLL)
    for typed in "1234567890":
        press(page.meeting.roll.table, text=typed)
    assert kept(office) == replace(meeting, state="approved")
    assert page.meeting.roll.asking.isHidden()


def test_where_it_is_narrow_the_fields_open_on_enter(office: Services, show: Show) -> None:
    """The table has the whole room while lines are marked; back in it, the fields are gone again."""
    page = show(office, ROLL)
    lines, roll = page.meeting.roll.lines, page.meeting.roll
    lines.setFixedWidth(540)
    QApplication.processEvents()
    assert lines.panel.isHidden() and lines.table.width() > 500
    press(roll.table, Qt.Key.Key_Return)
    assert not lines.panel.isHidden() and focused() is roll.post
    roll.table.setFocus()
    assert lines.panel.isHidden()
    lines.setFixedWidth(900)
    QApplication.processEvents()
    assert not lines.panel.isHidden()
