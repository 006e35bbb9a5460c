"""The committee's form: its quorum, whom words mean, members and signers from the directory, its orders."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt

from ita_desktop.domain.agencies import HeldPost, Officer
from ita_desktop.domain.meetings import Member
from ita_desktop.services.bundle import Services
from ita_desktop.ui.meetings.committee_view import CommitteeView
from ita_desktop.ui.meetings.page import MeetingsPage
from tests.ui.meetings.test_page import kept, retype
from tests.ui.typing_keys import press, type_text

OFFICERS = (
    Officer(rank="นาง", name="สมศรี ใจงาม", post="ผู้อำนวยการกองคลัง", unit="กองคลัง", posts=(
        HeldPost(acting_for="รักษาราชการแทนปลัดเทศบาล", from_=date(2023, 10, 1), until=date(2024, 3, 31)),
    )),
    Officer(rank="จ่าเอก", name="สมชาย มีสุข", post="หัวหน้าสำนักปลัด", unit="สำนักปลัด", posts=(
        HeldPost(post="หัวหน้าสำนักปลัด", unit="สำนักปลัด", until=date(2023, 9, 30)),
    )),
    Officer(post="เจ้าพนักงานธุรการ", unit="สำนักปลัด"),
)  # fmt: skip
Show = Callable[..., MeetingsPage]


@pytest.fixture
def view(office: Services, show: Show) -> CommitteeView:
    """P5's committee with three officers known."""
    office.agency.save(replace(office.agency.get(), officers=OFFICERS))
    page = show(office)
    page.show_committees()
    return page.committees


def test_the_quorum_is_told_in_words_and_follows_rule_and_number(
    office: Services, view: CommitteeView
) -> None:
    """Eight seats, of which the words for all heads are three."""
    assert view.needed.plain.split() == ["ต้องมาประชุมไม่น้อยกว่ากึ่งหนึ่งของกรรมการ", "8", "คน", "คือ", "4", "คน"]
    view.quorum_rule.setFocus()
    press(view.quorum_rule, Qt.Key.Key_End)
    assert office.meetings.committees()[0].quorum_rule == "two_thirds"
    assert "คือ 6" in view.needed.plain
    retype(view.quorum, "๕")
    assert "ตามคำสั่ง" in view.needed.plain and "5" in view.needed.plain


def test_words_for_all_heads_say_whom_they_mean(view: CommitteeView) -> None:
    """Beside the member, as of the order's day."""
    assert view.members.meant.plain == ""
    view.members.lines.go_to(3)
    assert view.members.meant.plain.split() == [
        "หมายถึง",
        "หัวหน้าสำนักปลัด",
        "ผู้อำนวยการกองคลัง",
        "ผู้อำนวยการกองช่าง",
        "ผู้อำนวยการกองการศึกษา",
    ]


def test_a_member_chosen_by_name_brings_title_and_post(office: Services, view: CommitteeView) -> None:
    """A post that was typed stays."""
    view.members.add()
    retype(view.members.name, "สมศรี ใจงาม")
    assert office.meetings.committees()[0].members[1] == Member(name="นางสมศรี ใจงาม", post="ผู้อำนวยการกองคลัง")
    view.members.lines.go_to(0)
    retype(view.members.name, "สมศรี ใจงาม")
    assert office.meetings.committees()[0].members[0].post == "ปลัดองค์กรปกครองส่วนท้องถิ่น"


def test_the_next_order_keeps_the_former_one_to_be_read(office: Services, view: CommitteeView) -> None:
    """Number and day are asked; a day that is not later is asked again; undo takes it back."""
    view.next_order.click()
    type_text(view.asks.field, "๔/๒๕๖๗")
    press(view.asks.field, Qt.Key.Key_Return)
    type_text(view.asks.field, "1/6/65")
    press(view.asks.field, Qt.Key.Key_Return)
    assert view.asks.is_open and "1 มิถุนายน 2565" in view.asks.field.accessibleName()
    assert not office.meetings.committees()[0].former
    retype(view.asks.field, "15/1/67")
    press(view.asks.field, Qt.Key.Key_Return)
    committee = office.meetings.committees()[0]
    assert (committee.order_number, committee.order_date) == ("๔/๒๕๖๗", date(2024, 1, 15))
    assert committee.former[0].until == date(2024, 1, 14)
    view.orders.setFocus()
    press(view.orders, Qt.Key.Key_Down)
    assert view.pages.currentWidget() is view.former and not view.next_order.isEnabled()
    office.history.undo()
    assert view.pages.currentWidget() is not view.former
    assert office.meetings.committees()[0].order_number == "๑๕๕/๒๕๖๕"


def test_a_signer_of_a_meeting_is_filled_as_of_its_day(
    office: Services, show: Show, view: CommitteeView
) -> None:
    """Post and acting-for line of 31 October 2566; another choice takes the former one's along."""
    page = show(office, "ita|1/2566|closing|1")
    signer = page.meeting.closing.signers["recorder"]
    for field in (signer.post, signer.name):
        field.setFocus()
        field.selectAll()
        press(field, Qt.Key.Key_Delete)
        field.commit()
    retype(signer.name, "สมศรี ใจงาม")
    recorder = kept(office).recorder
    assert recorder is not None
    assert (recorder.rank, recorder.post) == ("นาง", "ผู้อำนวยการกองคลัง")
    assert recorder.acting_for == "รักษาราชการแทนปลัดเทศบาล"
    retype(signer.post, "เจ้าพนักงานธุรการ")
    recorder = kept(office).recorder
    assert recorder is not None and recorder.acting_for is None


def test_who_had_left_before_the_meeting_is_not_offered(
    office: Services, show: Show, view: CommitteeView
) -> None:
    """Of an officer who left in September a meeting in October knows nothing."""
    page = show(office, "ita|1/2566|closing|1")
    completer = page.meeting.closing.signers["recorder"].name.completer()
    model = completer.model()
    offered = {model.index(row, 0).data() for row in range(model.rowCount())}
    assert "สมศรี ใจงาม" in offered and "สมชาย มีสุข" not in offered
