"""The directory of officers: listed, edited beside, pasted, and kept when someone leaves."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ita_desktop.domain.agencies import HeldPost
from ita_desktop.ui.settings.officers_part import OfficersPart
from tests.ui.conftest import OpenOffice
from tests.ui.settings.test_page import P1, Bench, retype
from tests.ui.typing_keys import press


@pytest.fixture
def bench(open_office: OpenOffice, show: Callable[[QWidget], QWidget]) -> Bench:
    """P1: four officers by their posts alone."""
    made = Bench(open_office(P1))
    show(made.page)
    made.page.activate("officers")
    return made


def part(bench: Bench) -> OfficersPart:
    """The part, with the keyboard in its list."""
    bench.page.officers.table.setFocus()
    return bench.page.officers


def shown(bench: Bench) -> list[list[str]]:
    """The words of the list."""
    records = bench.page.officers.table.records
    return [
        [str(records.index(row, column).data() or "") for column in range(records.columnCount())]
        for row in range(records.rowCount())
    ]


def test_an_officer_is_added_named_and_taken_away(bench: Bench) -> None:
    """The new one has the keyboard; choice lists follow."""
    officers = part(bench)
    press(officers.table, Qt.Key.Key_Insert)
    assert QApplication.focusWidget() is officers.fields["rank"]
    retype(officers.fields["name"], "นางสาวสมมติ ตัวอย่าง")
    bench.leave()
    assert bench.services.agency.officers()[1].name == "นางสาวสมมติ ตัวอย่าง"
    assert officers.acting.findText("นางสาวสมมติ ตัวอย่าง") >= 0
    part(bench)
    press(officers.table, Qt.Key.Key_Delete)
    assert len(bench.services.agency.officers()) == 4


def test_other_fields_of_an_officer_are_kept(bench: Bench) -> None:
    """A name given later changes nothing else."""
    was = bench.services.agency.officers()[3]
    assert was.acting_for
    part(bench).lines.go_to(3)
    retype(bench.page.officers.fields["name"], "นายสมมติ")
    bench.leave()
    now = bench.services.agency.officers()[3]
    assert (now.name, now.acting_for, now.key) == ("นายสมมติ", was.acting_for, was.key)


def test_posts_alone_are_listed_without_empty_brackets(bench: Bench) -> None:
    """Nobody has a name, and the list says so in words."""
    assert {row[0] for row in shown(bench)} == {"ไม่ระบุชื่อ"}
    assert "()" not in str(shown(bench))


def test_who_leaves_stands_last_and_says_since_when(bench: Bench) -> None:
    """One act with a day; undo brings back."""
    officers = part(bench)
    officers.lines.go_to(0)
    officers.leave.click()
    QTest.keyClicks(officers.asks.field, "30/9/63")
    press(officers.asks.field, Qt.Key.Key_Return)
    last = shown(bench)[-1]
    assert last[1] == "นิติกรปฏิบัติการ" and last[3] == "พ้นหน้าที่ 30 ก.ย. 63"
    assert bench.services.agency.officers()[0].posts[0].until == date(2020, 9, 30)
    bench.services.history.undo()
    assert shown(bench)[0][1] == "นิติกรปฏิบัติการ"


def test_leaving_without_a_day_is_asked_again(bench: Bench) -> None:
    """Nothing is done before a day is read."""
    officers = part(bench)
    officers.leave.click()
    press(officers.asks.field, Qt.Key.Key_Return)
    assert officers.asks.is_open and not bench.services.agency.officers()[0].posts
    press(officers.asks.field, Qt.Key.Key_Escape)
    assert not officers.asks.is_open


def test_days_of_a_post_are_typed_in_buddhist_years_and_overlaps_told(bench: Bench) -> None:
    """An end before its beginning is kept and told beside."""
    officers = part(bench)
    officers.posts.add_button.click()
    card = officers.posts.cards[0]
    assert QApplication.focusWidget() is card.fields["post"]
    retype(card.fields["post"], "นิติกร")
    retype(card.days["from_"], "๑ ต.ค. ๒๕๖๖")
    retype(card.days["until"], "30/9/66")
    bench.leave()
    (held,) = bench.services.agency.officers()[0].posts
    assert held == HeldPost(post="นิติกร", from_=date(2023, 10, 1), until=date(2023, 9, 30))
    assert officers.posts.trouble.plain == "แถวที่ 1 วันสุดท้ายมาก่อนวันแรก ตรวจวันที่"


def test_a_pasted_list_becomes_officers_and_is_counted(bench: Bench) -> None:
    """From Word or Excel, at the list, with Ctrl+V."""
    QGuiApplication.clipboard().setText("ชื่อ\tตำแหน่ง\tสังกัด\nนายสมมติ ก\tนายช่างโยธา\tกองช่าง\n\tปลัดเทศบาล\t")
    officers = part(bench)
    QTest.keyClick(officers.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert shown(bench)[-1][:3] == ["นายสมมติ ก", "นายช่างโยธา", "กองช่าง"]
    assert officers.told.plain == "วางรายชื่อแล้ว เพิ่ม 1 คน  ตรงกับที่มีอยู่ 1 คน"
