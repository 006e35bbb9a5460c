"""The directory of officers is changed act by act, pasted in one, and forgets nobody."""

from datetime import date

import pytest

from ita_desktop.domain.agencies import HeldPost, Officer
from ita_desktop.domain.officers import left_on
from ita_desktop.services.bundle import Services
from tests.services.conftest import P1, take_in


@pytest.fixture(autouse=True)
def _p1(office: Services) -> None:
    """Four officers by their posts alone."""
    take_in(office, P1)


def test_who_leaves_stays_and_one_undo_brings_back(office: Services) -> None:
    day = date(2020, 9, 30)
    office.officers.end(2, day)
    assert left_on(office.officers.all()[2], None) == day
    assert [each.post for each in office.officers.on()] == [
        "นิติกรปฏิบัติการ",
        "หัวหน้าสำนักปลัดเทศบาล",
        "รองนายกเทศมนตรี",
    ]
    assert len(office.officers.on(day)) == 4
    office.history.undo()
    assert len(office.officers.on()) == 4


def test_a_corrected_post_stands_in_the_row_of_today_too(office: Services) -> None:
    office.officers.set_posts(0, (HeldPost(post="นิติกรปฏิบัติการ", from_=date(2020, 1, 1)),))
    office.officers.set(0, post="นิติกรชำนาญการ", unit="สำนักปลัดเทศบาล")
    officer = office.officers.all()[0]
    assert officer.post == officer.posts[0].post == "นิติกรชำนาญการ"
    assert officer.key == "drafter"


def test_a_pasted_list_adds_changes_and_counts_in_one_act(office: Services) -> None:
    office.officers.set(3, name="สมชาย มีสุข", rank="นาย")
    pasted = (
        "ที่\tชื่อ - สกุล\tตำแหน่ง\tสังกัด\n"
        "๑\tนางสาวสมหญิง  ใจดี\tผู้อำนวยการกองคลัง\tกองคลัง\n"
        "๒\tนายสมชาย มีสุข\tรองนายกเทศมนตรี\t\n"
        "3\t-\tปลัดเทศบาล\t\n"
        "4\t\t\tกองช่าง\n"
    )
    told = office.officers.paste(pasted)
    assert told.words == "วางรายชื่อแล้ว เพิ่ม 1 คน  ตรงกับที่มีอยู่ 2 คน"
    assert office.officers.all()[-1] == Officer(
        rank="นางสาว", name="สมหญิง ใจดี", post="ผู้อำนวยการกองคลัง", unit="กองคลัง"
    )
    office.history.undo()
    assert len(office.officers.all()) == 4


def test_what_holds_nobody_changes_nothing_and_says_so(office: Services) -> None:
    before = office.officers.all()
    assert office.officers.paste("  \n\n").words.startswith("ไม่พบชื่อหรือตำแหน่ง")
    assert office.officers.all() == before
