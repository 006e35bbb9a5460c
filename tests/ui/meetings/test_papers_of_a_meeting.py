"""What the papers of a meeting need: who signs the order, whom the invitation calls."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import Qt

from ita_desktop.domain.agencies import Officer
from ita_desktop.domain.meetings import Invitation, Signer
from ita_desktop.services.bundle import Services
from ita_desktop.services.meetings import MeetingKey
from ita_desktop.ui.meetings.page import MeetingsPage
from tests.ui.meetings.test_page import retype
from tests.ui.typing_keys import press, type_text

Show = Callable[..., MeetingsPage]
KEY = MeetingKey("ita", "1/2566")


def empty(field: Any) -> None:
    """Take away all that stands in a field, and leave it."""
    field.setFocus()
    field.selectAll()
    press(field, Qt.Key.Key_Delete)
    field.commit()


def test_the_order_is_written_beside_the_members(office: Services, show: Show) -> None:
    page = show(office)
    page.show_committees()
    retype(page.committees.authority, "เพื่อให้การประเมินเป็นไปด้วยความเรียบร้อย")
    retype(page.committees.signer.post, "นายกเทศมนตรีตำบลตัวอย่าง")
    (kept,) = office.meetings.committees()
    assert kept.authority == "เพื่อให้การประเมินเป็นไปด้วยความเรียบร้อย"
    assert kept.signer == Signer(post="นายกเทศมนตรีตำบลตัวอย่าง")
    empty(page.committees.signer.post)
    assert office.meetings.committees()[0].signer is None


def test_an_invitation_is_kept_and_an_emptied_one_is_gone(office: Services, show: Show) -> None:
    part = show(office, "ita|1/2566|data").meeting.data.invitation
    retype(part.number, "อท ๕๒๓๐๑/ว ๑๒")
    retype(part.day, "24/10/66")
    retype(part.to, "ท้องถิ่นอำเภอ")
    press(part.to, Qt.Key.Key_Return, "\r")
    type_text(part.to, "ปลัดอำเภอประจำตำบล")
    part.to.commit()
    assert office.meetings.get(KEY).invitation == Invitation(
        number="อท ๕๒๓๐๑/ว ๑๒", date=date(2023, 10, 24), to=("ท้องถิ่นอำเภอ", "ปลัดอำเภอประจำตำบล")
    )
    for field in (part.number, part.day, part.to):
        empty(field)
    assert office.meetings.get(KEY).invitation is None


def test_a_day_that_is_none_is_told_beside_the_field(office: Services, show: Show) -> None:
    part = show(office, "ita|1/2566|data").meeting.data.invitation
    retype(part.day, "31/2/66")
    assert part.day.property("refused")
    assert part.day.text() == "31/2/66"
    assert office.meetings.get(KEY).invitation is None


def test_an_officers_name_brings_rank_and_post_along(office: Services, show: Show) -> None:
    officer = Officer(rank="จ.อ.", name="ตัวอย่าง สมมติ", post="รองปลัดเทศบาล", acting_for="ปลัดเทศบาล")
    office.agency.save(replace(office.agency.get(), officers=(officer,)))
    page = show(office)
    page.show_committees()
    retype(page.committees.signer.name, "ตัวอย่าง สมมติ")
    assert office.meetings.committees()[0].signer == Signer(
        rank="จ.อ.", name="ตัวอย่าง สมมติ", post="รองปลัดเทศบาล", acting_for="ปลัดเทศบาล"
    )
