"""Minutes brought to their approval on the page: what is told, what is locked, what is compared."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ita_desktop.domain.meetings import Meeting, Topic
from ita_desktop.services.bundle import Services
from ita_desktop.services.meetings import MeetingKey, key_of
from ita_desktop.ui.meetings.page import MeetingsPage
from tests.ui.typing_keys import press, type_text

Show = Callable[..., MeetingsPage]
FIRST, SECOND = MeetingKey("ita", "1/2566"), MeetingKey("ita", "2/2566")


@pytest.fixture
def two(office: Services) -> Services:
    """The office with a second meeting that takes up the minutes of the first."""
    office.meetings.create("ita", date(2023, 11, 14))
    second = office.meetings.get(SECOND)
    resolve(office, replace(second, approves="1/2566"), "รับรองโดยไม่มีการแก้ไข")
    return office


def resolve(office: Services, meeting: Meeting, resolution: str) -> None:
    """Write what a meeting resolved on former minutes."""
    item = replace(meeting.agenda[1], topics=(Topic(resolution=resolution),))
    agenda = (meeting.agenda[0], item, *meeting.agenda[2:])
    office.meetings.save(key_of(meeting), replace(meeting, agenda=agenda))


def kept(office: Services) -> Meeting:
    """The first meeting as it is kept."""
    return office.meetings.get(FIRST)


def test_minutes_are_checked_and_approved_from_their_own_part(two: Services, show: Show) -> None:
    page = show(two, "ita|1/2566|approval")
    part = page.meeting.approval.state
    assert part.check.hasFocus()
    assert "มีมติรับรองแล้ว" in part.next.plain
    press(part.check, Qt.Key.Key_Return)
    assert kept(two).state == "checked"
    assert part.stands.label.plain.startswith("ตรวจแล้ว")
    assert part.at.taken == str(SECOND)
    part.approve.click()
    assert (kept(two).state, kept(two).approved_at) == ("approved", "2/2566")
    assert part.stands.label.plain == "รับรองแล้วในการประชุมครั้งที่ 2/2566 เมื่อ 14 พ.ย. 66"
    page.header.undo_wanted.emit()
    assert kept(two).state == "checked"


def test_meeting_that_approves_offers_to_mark_the_former_minutes(two: Services, show: Show) -> None:
    page = show(two, "ita|2/2566|agenda|2")
    bar = page.meeting.lock
    assert bar.isVisible()
    assert "1/2566" in bar.words.text()
    bar.approve.click()
    assert kept(two).approved_on == date(2023, 11, 14)
    assert not bar.isVisible()


def test_resolution_with_corrections_asks_for_these_first(two: Services, show: Show) -> None:
    resolve(two, two.meetings.get(SECOND), "รับรองโดยมีการแก้ไข หน้า ๒")
    page = show(two, "ita|2/2566|approval")
    part = page.meeting.approval.taken_up
    assert "แก้ตามมติก่อน" in part.stands.label.plain
    page.meeting.enter("agenda", (2,))
    assert not page.meeting.lock.isVisible()
    part.open.click()
    assert page.desk.meeting is not None
    assert page.desk.meeting.number == "1/2566"


def test_approved_minutes_are_read_and_copied_but_not_changed(two: Services, show: Show) -> None:
    two.approvals.approve(FIRST, SECOND)
    before = kept(two)
    page = show(two, "ita|1/2566|agenda|4|1|1")
    row = page.meeting.agenda.boxes[0].shown[0]
    type_text(row.text, "ขีดเขียน")
    press(row.text, Qt.Key.Key_Return)
    press(row.text, Qt.Key.Key_F5)
    page.commit()
    assert kept(two) == before
    assert page.meeting.lock.words.text() == "แก้ไม่ได้หลังรับรองแล้ว"
    assert not page.meeting.agenda.foot.isVisible()
    row.text.selectAll()
    row.text.copy()
    assert QApplication.clipboard().text() == before.agenda[3].topics[0].entries[0].text
    page.meeting.enter("data")
    type_text(page.meeting.data.place, "ที่อื่น")
    page.commit()
    assert kept(two) == before


def test_corrected_copy_asks_why_and_can_be_changed(two: Services, show: Show) -> None:
    two.approvals.approve(FIRST, SECOND)
    page = show(two, "ita|1/2566|data")
    page.meeting.lock.correct.click()
    asking = page.meeting.approval.asking
    press(asking.field, Qt.Key.Key_Return)
    assert kept(two).state == "approved"
    type_text(asking.field, "ชื่อสถานที่ผิด")
    press(asking.field, Qt.Key.Key_Return)
    assert kept(two).state == "draft"
    assert kept(two).versions[-1].reason == "ชื่อสถานที่ผิด"
    assert page.meeting.approval.state.stands.label.plain.startswith("ฉบับแก้ไข")
    page.meeting.enter("data")
    assert not page.meeting.data.place.isReadOnly()
    assert not page.meeting.lock.isVisible()


def test_resolution_on_the_former_edition_says_nothing_of_the_copy(two: Services, show: Show) -> None:
    two.approvals.approve(FIRST, SECOND)
    two.approvals.correct(FIRST, "แก้คำผิด")
    page = show(two, "ita|2/2566|agenda|2")
    assert not page.meeting.lock.isVisible()
    page = show(two, "ita|1/2566|approval")
    assert "มีมติรับรองแล้ว" not in page.meeting.approval.state.next.plain


def test_members_answer_with_one_key_each(two: Services, show: Show) -> None:
    page = show(two, "ita|1/2566|approval")
    part = page.meeting.approval.circulation
    part.begin.click()
    assert len(kept(two).replies) == 7
    part.table.setFocus()
    part.table.go_to_first()
    press(part.table, Qt.Key.Key_1)
    press(part.table, Qt.Key.Key_2)
    asking = page.meeting.approval.asking
    type_text(asking.field, "หน้า ๒ ไม่ตรง")
    press(asking.field, Qt.Key.Key_Return)
    answers = [(reply.answer, reply.note) for reply in kept(two).replies[:3]]
    assert answers == [("approves", None), ("objects", "หน้า ๒ ไม่ตรง"), (None, None)]
    assert "ทักท้วง 1" in part.stands.label.plain
    assert not part.approve.isEnabled()
    part.table.go_to(1)
    press(part.table, Qt.Key.Key_0)
    for _ in range(7):
        press(part.table, Qt.Key.Key_1)
    part.table.go_to(1)
    press(part.table, Qt.Key.Key_1)
    assert part.approve.isEnabled()
    part.approve.click()
    assert page.meeting.approval.state.stands.label.plain.startswith("รับรองแล้วโดยการแจ้งเวียน")


def formats(page: MeetingsPage, words: str) -> QTextCharFormat:
    """How words of the comparison are written."""
    document = page.compare.text.document()
    found = document.find(words)
    assert not found.isNull()
    cursor = QTextCursor(document)
    cursor.setPosition(found.selectionEnd())
    return cursor.charFormat()


def test_version_and_now_are_compared_word_by_word(two: Services, show: Show) -> None:
    two.meetings.save(FIRST, replace(kept(two), place="อาคารเดิม"))
    two.approvals.approve(FIRST, SECOND)
    two.approvals.correct(FIRST, "แก้คำผิด")
    two.meetings.save(FIRST, replace(kept(two), place="อาคารใหม่"))
    page = show(two, "ita|1/2566|approval")
    page.meeting.approval.versions.compare.click()
    assert page.compare.count.plain.startswith("ต่างกัน 1 แห่ง")
    assert formats(page, "ใหม่").fontUnderline()
    assert formats(page, "เดิม").fontStrikeOut()
    QTest.keyClick(page.compare.text, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert page.compare.bar.words.text() == "ที่ 1 จาก 1"
    page.compare.copy.click()
    assert "อาคาร[ตัด: เดิม][เพิ่ม: ใหม่]" in QApplication.clipboard().text()
    press(page.compare.text, Qt.Key.Key_Escape)
    assert page.stack.currentWidget() is page.meeting


def test_version_is_read_alone(two: Services, show: Show) -> None:
    two.approvals.approve(FIRST, SECOND)
    page = show(two, "ita|1/2566|approval")
    page.meeting.approval.versions.read.click()
    assert page.compare.count.plain == ""
    assert kept(two).place in page.compare.text.plain()  # type: ignore[operator]
    assert "\u200b" not in page.compare.text.plain()


def test_a_table_that_follows_the_data_again_is_no_difference(two: Services, show: Show) -> None:
    """Checking froze the tables, opening let them go: with the same data both states say the same."""
    two.approvals.check(FIRST)
    two.approvals.reopen(FIRST)
    page = show(two, "ita|1/2566|approval")
    page.show_comparison(0, None)
    assert page.compare.count.plain == "เหมือนกันทุกคำ"


def test_undo_under_a_comparison_shows_what_is_left(two: Services, show: Show) -> None:
    two.approvals.approve(FIRST, SECOND)
    page = show(two, "ita|1/2566|approval")
    page.meeting.approval.versions.read.click()
    page.header.undo_wanted.emit()
    assert page.compare.before.taken == "now"
    assert kept(two).versions == ()
