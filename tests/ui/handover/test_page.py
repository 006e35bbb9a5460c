"""Handing the work over in the window: people are kept, what is pending is counted, the folder is made."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from ita_desktop.domain.agencies import Officer
from ita_desktop.domain.measures import Period
from ita_desktop.services.bundle import Services
from ita_desktop.services.papers import Request
from ita_desktop.ui.handover.page import STOPPED, HandoverPage
from ita_desktop.ui.kit.fields import LineField
from ita_desktop.ui.kit.work import Work
from ita_desktop.ui.safety.page import SafetyPage
from tests.ui.conftest import NoBreaker

SECRET = "ต้นไม้ ทะเล รถไฟ ดินสอ"
Show = Callable[[QWidget], QWidget]
MakePage = Callable[[Services], HandoverPage]


@pytest.fixture
def make_page(show: Show) -> MakePage:
    """The page of an office, as it comes into sight."""

    def make(services: Services) -> HandoverPage:
        page = HandoverPage(services, NoBreaker())
        show(page)
        page.activate()
        return page

    return make


def type_into(field: LineField, words: str) -> None:
    """Type words into a field, as an input method does."""
    field.setFocus()
    field.insert(words)


def idle(qtbot: QtBot, page: HandoverPage) -> None:
    """Until the work that goes on beside is over."""
    qtbot.waitUntil(lambda: page.row.isHidden() and not page._work.is_busy)


def shown(page: HandoverPage) -> dict[str, tuple[str, str]]:
    """The lines of what is pending: how many, how many late."""
    model = page.table.records
    cell = lambda row, column: str(model.index(row, column).data() or "")  # noqa: E731
    return {cell(row, 0): (cell(row, 1), cell(row, 2)) for row in range(len(model.rows))}


def test_people_are_kept_as_they_are_typed_and_undone(p1: Services, make_page: MakePage) -> None:
    """Leaving a field keeps it; the next window shows it; undo takes it back."""
    page = make_page(p1)
    giver = page.people.signers[0]
    assert giver.name.hasFocus()
    type_into(giver.name, "<b>&</b> =1+1")
    QTest.keyClick(giver.name, Qt.Key.Key_Return)
    type_into(page.people.signers[3].post, "ปลัดเทศบาล")
    type_into(page.people.order, "ตามคำสั่งที่ 12/2569")
    page.commit()
    parties = p1.handover.sheet().parties
    assert parties.giver.name == "<b>&</b> =1+1"
    assert parties.witnesses[1].post == "ปลัดเทศบาล"
    assert parties.order == "ตามคำสั่งที่ 12/2569"
    again = make_page(p1)
    assert again.people.signers[0].name.text() == "<b>&</b> =1+1"
    assert again.people.order.text() == "ตามคำสั่งที่ 12/2569"
    for _ in range(3):
        p1.history.undo()
    again.reload()
    assert again.people.signers[0].name.text() == "" == again.people.order.text()


def test_an_officer_brings_post_and_rank_along(p1: Services, make_page: MakePage) -> None:
    agency = p1.agency.get()
    officer = Officer(rank="จ่าเอก", name="วีระ มั่นคง", post="เจ้าพนักงานธุรการ")
    p1.agency.save(replace(agency, officers=(*agency.officers, officer)))
    page = make_page(p1)
    receiver = page.people.signers[1]
    type_into(receiver.name, "วีระ มั่นคง")
    page.commit()
    kept = p1.handover.sheet().parties.receiver
    assert (kept.rank, kept.post) == ("จ่าเอก", "เจ้าพนักงานธุรการ")
    assert receiver.post.text() == "เจ้าพนักงานธุรการ"


def test_what_is_pending_is_counted_and_a_key_away(qtbot: QtBot, p5: Services, make_page: MakePage) -> None:
    """Enter goes to the page on which the line is worked."""
    page = make_page(p5)
    told = shown(page)
    assert told["รายการ OIT ที่ยังไม่แล้วเสร็จ"][0] == "19"
    assert told["รายงานการประชุมที่ยังไม่รับรอง"][0] == "1"
    assert told["ตัวเลขที่แก้หลังพิมพ์ ไม่มีเหตุผล"] == ("ไม่มี", "")
    page.table.setFocus()
    page.table.go_to("รายงานการประชุมที่ยังไม่รับรอง")
    with qtbot.waitSignal(page.go_to) as gone:
        QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert gone.args == ["meetings", ""]


def test_a_list_that_was_never_begun_is_not_told_as_done(p1: Services, make_page: MakePage) -> None:
    assert shown(make_page(p1))["รายการ OIT ที่ยังไม่แล้วเสร็จ"] == ("ยังไม่เริ่ม", "")


def test_late_measures_show(p1: Services, make_page: MakePage) -> None:
    with p1.context.act("แก้กำหนด") as unit:
        plan = unit.office.plan(2569)
        assert plan is not None
        late = replace(plan.measures[0], period=Period(end=date(2024, 1, 31)))
        unit.office.put_plan(replace(plan, measures=(late, *plan.measures[1:])))
    assert shown(make_page(p1))["มาตรการที่ยังต้องทำ"] == ("17", "1")


def test_the_folder_is_made_and_told(
    qtbot: QtBot, p1: Services, make_page: MakePage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl+S asks where; the way to the folder stands in the message; the record is among the printings."""
    place = tmp_path / "usb"
    place.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(place))
    page = make_page(p1)
    type_into(page.people.signers[0].name, "นายวีระ มั่นคง")
    QTest.keyClick(page, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    idle(qtbot, page)
    (folder,) = place.iterdir()
    assert page.banner.words == f"ทำชุดส่งมอบ {len(list(folder.iterdir()))} ไฟล์แล้ว ใน {folder}"
    assert page.banner.way is not None and page.banner.way.text() == "เปิดโฟลเดอร์"
    assert len(p1.printings.of(Request("handover", 0))) == 1
    assert p1.handover.sheet().parties.giver.name == "นายวีระ มั่นคง"


def test_a_sealed_folder_asks_to_write_the_passphrase_down_and_forgets_it(
    qtbot: QtBot, p1: Services, make_page: MakePage, tmp_path: Path
) -> None:
    """It stays on the screen until the page is left, and is kept nowhere."""
    page = make_page(p1)
    type_into(page.passphrase, SECRET)
    page.make_in(tmp_path)
    idle(qtbot, page)
    assert "เขียนรหัสผ่านลงแผ่นกู้คืน" in page.banner.words
    assert page.passphrase.text() == SECRET
    page.hide()
    assert page.passphrase.text() == ""
    kept = [path for path in p1.folder.rglob("*") if path.is_file()]
    assert kept and not [path for path in kept if SECRET.encode() in path.read_bytes()]


def test_a_short_passphrase_is_told_before_anything_is_asked(
    p1: Services, make_page: MakePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def ask(_parent: QWidget, title: str, _place: str) -> str:
        asked.append(title)
        return ""

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", ask)
    page = make_page(p1)
    type_into(page.passphrase, "1234")
    QTest.keyClick(page, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert not asked and "12 ตัวอักษร" in page.banner.words
    assert page.passphrase.hasFocus()


def test_what_is_stopped_leaves_nothing(p1: Services, make_page: MakePage, tmp_path: Path) -> None:
    """Esc lets go; the next Esc closes the message, the next goes back."""
    place = tmp_path / "usb"
    place.mkdir()
    page = make_page(p1)
    page.make_in(place)
    QTest.keyClick(page.people.signers[0].name, Qt.Key.Key_Escape)
    assert page.banner.words == STOPPED
    Work.wait()
    assert list(place.iterdir()) == []
    gone: list[bool] = []
    page.back_wanted.connect(lambda: gone.append(True))
    QTest.keyClick(page.people.signers[0].name, Qt.Key.Key_Escape)
    assert page.banner.words == "" and not gone
    QTest.keyClick(page.people.signers[0].name, Qt.Key.Key_Escape)
    assert gone


def test_a_place_that_takes_nothing_is_told(
    qtbot: QtBot, p1: Services, make_page: MakePage, tmp_path: Path
) -> None:
    page = make_page(p1)
    page.make_in(tmp_path / "ไม่มี")
    idle(qtbot, page)
    assert "ตรวจว่ามีโฟลเดอร์นี้" in page.banner.words


def test_the_page_of_backups_leads_here(qtbot: QtBot, p1: Services, show: Show) -> None:
    page = SafetyPage(p1, NoBreaker())
    show(page)
    page.activate()
    with qtbot.waitSignal(page.go_to) as gone:
        QTest.keyClick(page, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    assert gone.args == ["handover", ""]
