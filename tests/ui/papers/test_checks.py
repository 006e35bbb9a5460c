"""What was found stands beside the paper, is marked on it, and leads to the data."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ita_desktop.documents.checks import Checked, PaperFinding
from ita_desktop.services.bundle import Services
from ita_desktop.services.papers import PaperService
from ita_desktop.ui.kit.paper.links import Way, way_to
from ita_desktop.ui.papers.page import PapersPage
from tests.ui.offices import focused, hit
from tests.ui.papers.conftest import ITEMS, MINUTES, Open, settle


def wanted_of(page: PapersPage) -> list[tuple[str, str]]:
    wanted: list[tuple[str, str]] = []
    page.go_to.connect(lambda key, place: wanted.append((key, place)))
    return wanted


def test_findings_and_what_is_right_are_told(office: Services, show: Open) -> None:
    page = show(office, MINUTES)
    checked = office.papers.check(page._chosen.request)  # type: ignore[union-attr]
    assert [row.finding for row in page.panel.rows] == list(checked.findings)
    assert len(page.panel.rows) == 2
    assert page.panel.passed.text() == f"ตรวจแล้ว ถูกต้อง {len(checked.passed)} เรื่อง"
    assert not page.panel.passed_list.isVisible()
    page.panel.passed.click()
    assert page.panel.passed_list.plain == "\n".join(checked.passed)
    assert page.panel.passed_list.isVisible()
    assert page.panel.print.isEnabled()


def test_choosing_a_finding_marks_its_words_and_brings_them_into_sight(office: Services, show: Open) -> None:
    page = show(office, MINUTES)
    view = page.stage.view
    row = next(row for row in page.panel.rows if row.finding.kind == "table")
    row.setFocus(Qt.FocusReason.TabFocusReason)
    (spot,) = view.marks.care
    assert spot.page == view.page > 0
    top = view._frames()[spot.page].top() + spot.rects[0].top() * view._scale()
    down = view.verticalScrollBar().value()
    assert down <= top <= down + view.viewport().height()
    assert page.panel.chosen == row.finding


def test_the_marked_words_are_those_of_the_finding(office: Services, show: Open) -> None:
    """The resolution of the fourth item, not the same words under the first."""
    page = show(office, MINUTES)
    row = next(row for row in page.panel.rows if row.finding.kind == "resolution")
    row.click()
    (spot,) = page.stage.view.marks.care
    item = page.stage.search
    page.stage.open_search()
    item.field.setText("ระเบียบวาระที่ ๔")
    item.search()
    fourth = item.hits[-1]
    assert (spot.page, spot.rects[0].top()) > (fourth.page, fourth.rects[0].top())


def test_enter_goes_to_the_data_and_arrows_move(office: Services, show: Open) -> None:
    page = show(office, MINUTES)
    wanted = wanted_of(page)
    page.panel.rows[0].setFocus(Qt.FocusReason.TabFocusReason)
    hit(Qt.Key.Key_Down)
    assert focused() is page.panel.rows[1]
    hit(Qt.Key.Key_Up)
    hit(Qt.Key.Key_Return, "\r")
    page.panel.rows[1].link.click()
    places = {row.finding.kind: (row.way.page, row.way.place) for row in page.panel.rows if row.way}
    assert wanted == [places[row.finding.kind] for row in page.panel.rows]
    assert ("oit", "o33") in wanted
    assert ("meetings", "ita|1/2566|agenda|4|1|resolution") in wanted


def test_a_finding_of_another_year_opens_that_year(office: Services, show: Open) -> None:
    page = show(office, MINUTES, year=2566)
    years: list[int] = []
    page.year_wanted.connect(years.append)
    next(row for row in page.panel.rows if row.finding.kind == "table").go.emit()
    assert years == [2567]


def test_what_is_mended_is_gone(qtbot: QtBot, office: Services, show: Open) -> None:
    page = show(office, ITEMS)
    (row,) = page.panel.rows
    row.setFocus(Qt.FocusReason.TabFocusReason)
    office.oit.set_choice(2567, ["o33"], "done")
    settle(qtbot, page)
    assert page.panel.rows == []
    assert "ไม่พบสิ่งที่ต้องแก้" in page.panel.says.plain
    assert page.stage.view.marks.care == ()
    assert focused() is page.list.table


def test_a_marked_finding_stays_marked_in_the_newer_paper(qtbot: QtBot, office: Services, show: Open) -> None:
    page = show(office, MINUTES)
    next(row for row in page.panel.rows if row.finding.kind == "table").click()
    place = page.stage.view.verticalScrollBar().value()
    office.oit.set_choice(2567, ["o1"], "done")
    settle(qtbot, page)
    assert len(page.stage.view.marks.care) == 1
    assert page.stage.view.verticalScrollBar().value() == place


def test_words_that_are_not_printed_mark_nothing(
    office: Services, show: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    finding = PaperFinding("x", "ข้อความ", "หัวข้อ", "", "ไม่มีในเอกสารนี้แน่นอน", 7)
    monkeypatch.setattr(PaperService, "checking", lambda *_: lambda: Checked((finding,)))
    page = show(office, ITEMS)
    page.panel.rows[0].click()
    assert page.stage.view.marks.care == ()
    assert page.panel.rows[0].way is None
    hit(Qt.Key.Key_Return, "\r")


def test_many_long_findings_scroll(office: Services, show: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    findings = tuple(PaperFinding("x", "ยาว" * 300, f"หัวข้อ <b>{at}</b>", "agency/name") for at in range(40))
    monkeypatch.setattr(PaperService, "checking", lambda *_: lambda: Checked(findings))
    page = show(office, ITEMS)
    assert len(page.panel.rows) == 40
    assert page.panel.width() == 288
    assert page.panel.print.isVisible()
    page.panel.rows[-1].setFocus(Qt.FocusReason.TabFocusReason)
    head = page.panel.rows[-1].mapTo(page.panel.scrolling, page.panel.rows[-1].rect().topLeft())
    assert page.panel.scrolling.verticalScrollBar().value() > 0
    assert 0 <= head.y() <= page.panel.scrolling.height()


def test_f12_reaches_the_findings(office: Services, show: Open) -> None:
    page = show(office, MINUTES, size=(1020, 600))
    assert page.head.check.text() == "ตรวจก่อนพิมพ์ 2"
    QTest.keyClick(page, Qt.Key.Key_F12)
    assert focused() is page.panel.rows[0]
    QTest.keyClick(page, Qt.Key.Key_F12)
    assert focused() is page.list.table


@pytest.mark.parametrize(
    "place, way",
    [
        ("meetings/ita/1/2566", Way("meetings", "ita|1/2566", "ไปที่การประชุม")),
        ("meetings//3/agenda/2/title", Way("meetings", "|3|agenda|2", "ไปที่วาระที่ 2")),
        ("meetings/ita/1/2566/attendance/3/post", Way("meetings", "ita|1/2566|roll|3", "ไปที่บัญชีรายชื่อ")),
        ("meetings/ita/1/2566/date", Way("meetings", "ita|1/2566|data", "ไปที่ข้อมูลการประชุม")),
        ("meetings/ita/1/2566/reviewer", Way("meetings", "ita|1/2566|closing|2", "ไปที่ผู้ตรวจรายงาน")),
        ("committees/ita/members/2/role", Way("meetings", "committees|ita", "ไปที่คณะกรรมการ")),
        ("memos/memo-1/signers/1/name", Way("papers", "signers/1/name", "ไปที่ช่องที่ต้องแก้")),
        ("assessments/2567/scores/i2", Way("scores", "i2", "ไปที่คะแนน i2", 2567)),
        ("assessments/2568/findings/3/issue", Way("findings", "#3/issue", "ไปที่ข้อค้นพบ", 2568)),
        ("assessments/2568/findings/3/items/1", Way("findings", "#3/items", "ไปที่ข้อค้นพบ", 2568)),
        (
            "assessments/2568/limitations/1/points/2",
            Way("findings", "limitations", "ไปที่ข้อจำกัด", 2568),
        ),
        (
            "assessments/2568/recommendations/IIT/1",
            Way("findings", "recommendations", "ไปที่ข้อเสนอแนะ", 2568),
        ),
        ("agency/officers/2/name", Way("settings", "officers", "ไปที่ข้อมูลหน่วยงาน")),
        ("plans/2568/measures/3/title", Way("measures", "2568/plan:#3:title", "ไปที่มาตรการ")),
        ("plans/2568/introduction/1", Way("measures", "2568/plan:head", "ไปที่ส่วนหัวของแผน")),
        ("", None),
        ("x/y", None),
    ],
)
def test_every_place_has_its_way(place: str, way: Way | None) -> None:
    assert way_to(place) == way


def test_the_window_opens_the_place(qtbot: QtBot, office: Services) -> None:
    """The meetings page understands the places that findings lead to."""
    from ita_desktop.ui.meetings.page import MeetingsPage
    from tests.ui.conftest import NoBreaker
    from tests.ui.offices import show_page

    page = MeetingsPage(office, NoBreaker())
    show_page(qtbot, page, office, 2567, "ita|1/2566|agenda|4|1|resolution")
    qtbot.waitUntil(lambda: "รับทราบ" in getattr(focused(), "text", str)())
    page.go_to_place("committees|ita")
    assert page.stack.currentWidget() is page.committees
