"""A meeting is prepared: what is proposed, what is told beside the fields, what is kept."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time

import pytest
from PySide6.QtCore import Qt

from ita_desktop.domain.meetings import Invitation, Meeting
from ita_desktop.domain.meetings.numbers import MeetingNumber, Oddities
from ita_desktop.services.bundle import Services
from ita_desktop.services.meetings import MeetingKey, key_of
from ita_desktop.ui.kit.fields import LineField
from ita_desktop.ui.meetings import doubts
from ita_desktop.ui.meetings.new_meeting import NewMeeting
from ita_desktop.ui.meetings.page import MeetingsPage
from tests.ui.typing_keys import press, type_text

Show = Callable[..., MeetingsPage]


def retype(field: LineField, text: str) -> None:
    """Type another text in a field and leave it."""
    field.setFocus()
    field.selectAll()
    if not text:
        press(field, Qt.Key.Key_Delete)
    type_text(field, text)
    field.commit()


@pytest.fixture
def form(office: Services, show: Show) -> NewMeeting:
    """The form of a new meeting in an office that has one of 31 October 2566."""
    page = show(office)
    page.start_meeting()
    return page.new


def kept(services: Services, number: str) -> Meeting:
    """A meeting as it is kept."""
    return services.meetings.get(MeetingKey("ita", number))


def test_the_day_is_read_with_its_weekday_and_the_rest_follows(office: Services, form: NewMeeting) -> None:
    last = kept(office, "1/2566")
    retype(form.day, "วันพฤหัสบดีที่ ๓๐ พฤศจิกายน ๒๕๖๖")
    assert form.day.property("refused") is not True
    assert form._day_row.label.plain == "ประชุมวันพฤหัสบดีที่"
    assert (form.number.text(), form.place.text(), form.start.text()) == ("2/2566", last.place, "09.30 น.")
    assert "รับรองรายงานการประชุมครั้งที่ 1/2566" in form.coming.plain
    form.make.click()
    new = kept(office, "2/2566")
    assert (new.date, new.place, new.recorder) == (date(2023, 11, 30), last.place, last.recorder)
    assert new.approves == last.number


def test_a_wrong_weekday_is_told_and_nothing_is_made(office: Services, form: NewMeeting) -> None:
    retype(form.day, "วันจันทร์ที่ 30 พฤศจิกายน 2566")
    form.make.click()
    assert form._day_row.below.plain == ("30 พฤศจิกายน 2566 เป็นวันพฤหัสบดี ไม่ใช่วันจันทร์ แก้วันหรือวันที่ให้ตรงกัน")
    assert form.day.text() == "วันจันทร์ที่ 30 พฤศจิกายน 2566" and len(office.meetings.meetings()) == 1


def test_another_year_proposes_anew(form: NewMeeting) -> None:
    retype(form.day, "30/11/66")
    retype(form.number, "4/2566")
    assert form._number_row.below.plain == "ข้ามครั้งที่ 2/2566 ถึง 3/2566"
    retype(form.day, "29/11/66")
    assert form.number.text() == "4/2566"
    retype(form.day, "9/1/67")
    assert form.number.text() == "1/2567" and form._number_row.below.plain == ""
    retype(form.number, "5/2566")
    assert "วันที่ประชุมอยู่ในปี 2567 กด F8 ใช้ 1/2567" in form._number_row.below.plain


def test_a_taken_number_is_refused_beside_its_field(office: Services, form: NewMeeting) -> None:
    retype(form.day, "30/11/66")
    retype(form.number, "01/66")
    assert form.number.property("refused") and "อยู่แล้ว" in form._number_row.below.plain
    form.make.click()
    assert len(office.meetings.meetings()) == 1
    retype(form.number, "๒/๒๕๖๖")
    form.make.click()
    assert kept(office, "2/2566").number == "๒/๒๕๖๖"


def test_what_was_typed_is_not_proposed_over(form: NewMeeting) -> None:
    retype(form.day, "30/11/66")
    retype(form.place, "ลาน <กีฬา> & สวน")
    form.like.click()
    assert form.place.text() == "ลาน <กีฬา> & สวน"
    retype(form.place, "")
    retype(form.day, "1/12/66")
    assert form.place.text() == ""


def test_weekends_and_days_that_passed_are_told() -> None:
    assert doubts.of_day(date(2023, 11, 4)) == "ตรงกับวันเสาร์ ซึ่งเป็นวันหยุด"
    assert doubts.of_day(date(2023, 11, 7)) == doubts.of_day(None) == ""
    assert doubts.of_day(date(2023, 11, 5), date(2023, 11, 6)).endswith("และเป็นวันที่ผ่านมาแล้ว")
    assert doubts.of_day(date(2023, 11, 6), date(2023, 11, 6)) == ""


@pytest.mark.parametrize(
    ("sent", "told"),
    [
        (date(2023, 10, 24), ""),
        (date(2023, 10, 28), ""),
        (date(2023, 10, 29), "ก่อนวันประชุมเพียง 2 วัน ควรส่งล่วงหน้าราว 7 วัน"),
        (date(2023, 10, 31), "ลงวันที่วันเดียวกับวันประชุม ควรส่งล่วงหน้าราว 7 วัน"),
        (date(2023, 11, 1), "ลงวันที่หลังวันประชุม"),
        (None, ""),
        ("ตุลาคม", ""),
    ],
)
def test_an_invitation_is_sent_about_a_week_before(sent: object, told: str) -> None:
    assert doubts.of_sent(sent, date(2023, 10, 31)) == told


def test_numbers_in_words() -> None:
    two = MeetingNumber(2569, 2)
    assert doubts.of_number(Oddities(skipped=(two, two))) == "ข้ามครั้งที่ 2/2569"
    assert doubts.of_number(Oddities(unread=True), "1/2569").endswith("กด F8 ใช้ 1/2569")
    assert doubts.of_number(Oddities(), "1/2569") == ""


def test_data_tells_beside_the_fields(office: Services, show: Show) -> None:
    """A year that is not the day's is told and F8 takes the proposed number; a weekend and an end too."""
    page = show(office, "ita|1/2566|data")
    data = page.meeting.data
    assert data.approves.currentText() == "ครั้งแรก ไม่มีรายงานให้รับรอง"
    retype(data.day, "13/1/67")
    assert data._day_row.below.plain == "ตรงกับวันเสาร์ ซึ่งเป็นวันหยุด"
    assert data._number_row.below.plain == "วันที่ประชุมอยู่ในปี 2567 กด F8 ใช้ 1/2567"
    data.number.setFocus()
    data.take_number()
    assert page.desk.open_meeting.number == "1/2567" and data._number_row.below.plain == ""
    retype(data.end, "9.00")
    assert "เลิกก่อนเวลาเริ่มประชุม" in data._end_row.below.plain
    assert kept(office, "1/2567").end == time(9, 0)


def test_papers_handed_out_are_ticked(office: Services, show: Show) -> None:
    page = show(office, "ita|1/2566|data")
    ticks = page.meeting.data.attachments.ticks
    ticks["late"].click()
    ticks["scores"].click()
    assert kept(office, "1/2566").attachments == ("scores", "late")
    ticks["late"].click()
    ticks["scores"].click()
    assert kept(office, "1/2566").attachments is None


def test_everyone_is_written_into_the_invitation(office: Services, show: Show) -> None:
    """So that one may be left out; the date's oddity is told beside it."""
    meeting = kept(office, "1/2566")
    office.meetings.save(key_of(meeting), replace(meeting, invitation=Invitation(date=date(2023, 10, 30))))
    page = show(office, "ita|1/2566|data")
    part = page.meeting.data.invitation
    assert part._day_row.below.plain.startswith("ก่อนวันประชุมเพียง 1 วัน")
    part.everyone.click()
    invitation = kept(office, "1/2566").invitation
    assert invitation is not None and invitation.to is not None
    assert len(invitation.to) >= 6 and part.everyone.isHidden()


def test_an_agenda_becomes_the_template(office: Services, show: Show) -> None:
    page = show(office, "ita|1/2566|data")
    page.meeting.data.as_template.click()
    assert office.agenda_template.is_own()
    assert "ตั้งค่า" in page.meeting.data.template_told.plain
