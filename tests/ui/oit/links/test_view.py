"""The links of a year under the hand: added, edited, pasted, checked at real websites, kept as proof."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ita_desktop.domain.oit.pace import Pace
from ita_desktop.services.bundle import Services
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.oit.links.lines import LinkLine
from ita_desktop.ui.oit.links.looks import CODE, LINK, STATE, TITLE
from ita_desktop.ui.oit.links.table import whole_letters
from ita_desktop.ui.oit.links.view import LinksView
from ita_desktop.ui.oit.page import OitPage
from tests.ui.net.server import Server, serving
from tests.ui.net.websites import network_of
from tests.ui.offices import P1, NoBreaks, focused, hit, open_office, show_page, write

YEAR, SITE, NAME = 2568, "https://www.example.go.th", "www.one.go.th"
KEY, HELD = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Services]:
    """An office whose items have no links yet."""
    services = open_office(tmp_path, P1)
    yield services
    services.close()


@pytest.fixture
def page(qtbot: QtBot, office: Services) -> Iterator[OitPage]:
    """Its links in sight."""
    shown = OitPage(office, NoBreaks())
    show_page(qtbot, shown, office, YEAR, "links:o5")
    yield shown
    shown.close_work()


@pytest.fixture
def view(page: OitPage) -> LinksView:
    """The view of links, which asks websites on this machine."""
    assert isinstance(page.view, LinksView)
    page.view.runs.checking.network = network_of({NAME: "127.0.0.2"}, patience=2)
    page.view.runs.checking.pace = Pace(0.02)
    return page.view


@pytest.fixture
def site() -> Iterator[Server]:
    """A website."""
    with serving("127.0.0.2") as server:
        yield server


def links(office: Services) -> list[tuple[str, str | None]]:
    return [(row.item.code, row.link.url) for row in office.links.rows(YEAR)]


def cell(view: LinksView, column: int) -> str:
    line: LinkLine = view.table.current()
    return view.table.records.columns[column].cell(line).text


def paste(text: str) -> None:
    QApplication.clipboard().setText(text)
    hit(KEY.Key_V, "\x16", HELD.ControlModifier)


def test_items_without_a_link_say_so_and_how_to_get_one(view: LinksView, page: OitPage) -> None:
    assert len(view.table.records.rows) == 28
    assert (cell(view, CODE), cell(view, STATE)) == ("o5", "ไม่มีลิงก์")
    assert "Insert" in view.detail.answer.text() and "Ctrl+V" in view.detail.answer.text()
    assert not view.check_button.isEnabled() and not view.print_button.isEnabled()


def test_links_are_typed_in_their_cells(view: LinksView, office: Services) -> None:
    hit(KEY.Key_Insert)
    write("www.example.go.th/a")
    hit(KEY.Key_Return)
    hit(KEY.Key_Insert)
    write("www.example.go.th/b")
    hit(KEY.Key_Return)
    assert links(office) == [("o5", f"{SITE}/a"), ("o5", f"{SITE}/b")]
    assert focused() is view.table
    hit(KEY.Key_F2, held=HELD.ShiftModifier)
    write("ไตรมาสที่ 2")
    hit(KEY.Key_Return)
    assert (cell(view, CODE), cell(view, TITLE)) == ("", "ไตรมาสที่ 2")
    hit(KEY.Key_F2)
    write("www.example.go.th/c")
    hit(KEY.Key_Return)
    assert links(office)[1] == ("o5", f"{SITE}/c")


def test_a_field_that_is_left_empty_or_by_escape_adds_nothing(view: LinksView, office: Services) -> None:
    office.links.add(YEAR, "o5", SITE)
    for leave in (KEY.Key_Escape, KEY.Key_Return):
        hit(KEY.Key_Insert)
        assert len(view.table.records.rows) == 29
        hit(leave)
        assert len(view.table.records.rows) == 28
    assert links(office) == [("o5", SITE)]


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("C:\\งาน\\แผน.pdf", "เป็นไฟล์ในเครื่อง"),
        ("javascript:alert(1)", "เป็นคำสั่งโปรแกรม"),
        (SITE, "มีลิงก์นี้อยู่แล้ว"),
    ],
)
def test_what_cannot_be_a_link_stays_in_the_field_with_the_reason(
    view: LinksView, office: Services, typed: str, told: str
) -> None:
    office.links.add(YEAR, "o5", SITE)
    hit(KEY.Key_Insert)
    write(typed)
    hit(KEY.Key_Return)
    assert view.table.editor is not None and view.table.editor.text() == typed
    assert told in view.table.note.reason
    hit(KEY.Key_Escape)
    assert links(office) == [("o5", SITE)]


def test_several_addresses_in_one_field_are_several_links(view: LinksView, office: Services) -> None:
    hit(KEY.Key_Insert)
    write(f"{SITE}/a {SITE}/b {SITE}/a")
    hit(KEY.Key_Return)
    assert links(office) == [("o5", f"{SITE}/a"), ("o5", f"{SITE}/b")]


def test_links_are_taken_away_and_come_back(view: LinksView, page: OitPage, office: Services) -> None:
    office.links.add(YEAR, "o5", f"{SITE}/a")
    office.links.add(YEAR, "o5", f"{SITE}/b")
    hit(KEY.Key_Down, held=HELD.AltModifier)
    assert links(office) == [("o5", f"{SITE}/b"), ("o5", f"{SITE}/a")]
    hit(KEY.Key_Delete)
    assert links(office) == [("o5", f"{SITE}/b")]
    assert page.banner.words == "ลบลิงก์ของ o5 แล้ว"
    office.history.undo()
    assert len(links(office)) == 2


def test_filters_count_and_narrow(view: LinksView, office: Services) -> None:
    office.links.add_all(YEAR, [("o5", f"{SITE}/a", None), ("o6", f"{SITE}/b", None)])
    view.filters.segments.chosen.emit("none")
    view.filters.take("unchecked")
    view.show_year(YEAR)
    assert [line.item.code for line in view.table.records.rows] == ["o5", "o6"]
    view.filters.take("wrong")
    view.show_year(YEAR)
    assert view.nothing.words.plain == "ไม่มีลิงก์ที่มีปัญหา"
    view.nothing.way.click()
    view.search.setText("ข้อมูลผู้บริหาร")
    assert [line.item.code for line in view.table.records.rows] == ["o2"]


def test_one_address_goes_to_the_current_item_a_list_is_looked_through(
    view: LinksView, office: Services, page: OitPage
) -> None:
    paste(f"{SITE}/a")
    assert links(office) == [("o5", f"{SITE}/a")]
    paste(f"o๖\t{SITE}/b\nแผนอะไร\t{SITE}/c\no7\tfile:///c\no5\t{SITE}/a")
    pasting = view.pasting
    assert pasting.isVisible() and focused() is pasting.table
    assert not view.check_button.isEnabled(), "nothing is checked behind the list"
    assert pasting.decisions is not None
    assert [line.read.state for line in pasting.decisions.lines()] == ["refused", "doubtful", "new", "same"]
    pasting.choose(1, "o8")
    hit(KEY.Key_F8)
    assert links(office) == [("o5", f"{SITE}/a"), ("o6", f"{SITE}/b"), ("o8", f"{SITE}/c")]
    assert page.banner.words == "เพิ่ม 2 ลิงก์แล้ว"
    assert focused() is view.table


def test_a_pasted_list_is_left_without_a_trace(view: LinksView, office: Services) -> None:
    paste(f"o6 {SITE}/b\no7 {SITE}/c")
    hit(KEY.Key_Delete)
    assert view.pasting.take_button.text() == "เพิ่ม 1 ลิงก์"
    hit(KEY.Key_Escape)
    assert links(office) == [] and view.table.isVisible()
    paste("ไม่มีลิงก์")
    assert view.table.isVisible()


def test_checking_shows_what_came_and_how_far_it_is(
    qtbot: QtBot, view: LinksView, office: Services, site: Server
) -> None:
    here = f"http://{NAME}:{site.server_port}"
    rows = [("o5", f"{here}/ok"), ("o6", f"{here}/missing"), ("o7", f"{here}/to?{here}/ok?new")]
    office.links.add_all(YEAR, [(code, url, None) for code, url in rows])
    hit(KEY.Key_F5)
    assert view.work.isVisible() and "จาก 3 ลิงก์" in view.work.words.text()
    assert not view.bar.isVisible()
    qtbot.waitUntil(lambda: not view.runs.is_going, timeout=10_000)
    assert not view.work.isVisible()
    assert view.outcome.text() == "ตรวจแล้ว 3 ลิงก์"
    told = {line.item.code: line.state for line in view.lines if line.link}
    assert told == {"o5": "reachable", "o6": "gone", "o7": "moved"}
    view.table.go_to(("o6", 0))
    assert "ไม่พบหน้านี้ในเว็บไซต์ (404)" in view.detail.answer.text()
    view.table.go_to(("o7", 0))
    assert view.bar.renew.isVisible()
    hit(KEY.Key_F8)
    assert ("o7", f"{here}/ok?new") in links(office)


def test_escape_gives_up_and_keeps_what_came(
    qtbot: QtBot, view: LinksView, office: Services, site: Server
) -> None:
    here = f"http://{NAME}:{site.server_port}"
    office.links.add_all(YEAR, [("o5", f"{here}/ok", None), ("o6", f"{here}/silent", None)])
    hit(KEY.Key_F5)
    qtbot.waitUntil(lambda: len(site.asked) == 2)
    hit(KEY.Key_Escape)
    assert view.outcome.text() == "ยกเลิกแล้ว เก็บผลของ 1 ลิงก์ที่ตรวจเสร็จ"
    assert [line.state for line in view.lines if line.link] == ["reachable", "unchecked"]


def test_another_year_gives_a_run_up(
    qtbot: QtBot, view: LinksView, page: OitPage, office: Services, site: Server
) -> None:
    office.links.add(YEAR, "o5", f"http://{NAME}:{site.server_port}/silent")
    office.years.add(2569)
    hit(KEY.Key_F5)
    assert view.runs.is_going
    page.open_year(2569)
    assert not view.runs.is_going


def test_only_the_selected_are_asked(qtbot: QtBot, view: LinksView, office: Services, site: Server) -> None:
    here = f"http://{NAME}:{site.server_port}"
    office.links.add_all(YEAR, [("o5", f"{here}/ok?5", None), ("o6", f"{here}/ok?6", None)])
    view.table.go_to(("o6", 0))
    hit(KEY.Key_F5, held=HELD.ShiftModifier)
    qtbot.waitUntil(lambda: not view.runs.is_going, timeout=10_000)
    assert [path for path, _, _ in site.asked] == ["/ok?6"]


def test_a_pc_without_internet_is_told_with_the_way_on(
    qtbot: QtBot, view: LinksView, page: OitPage, office: Services
) -> None:
    office.links.add_all(YEAR, [("o5", f"http://{NAME}:9/", None), ("o6", "http://other.go.th/", None)])
    view.runs.checking.network = network_of({NAME: "127.0.0.2", "other.go.th": "127.0.0.9"}, patience=2)
    hit(KEY.Key_F5)
    qtbot.waitUntil(lambda: not view.runs.is_going, timeout=10_000)
    assert "ติดต่ออินเทอร์เน็ตไม่ได้" in page.banner.words and "F9" in page.banner.words
    assert all(not row.link.checks for row in office.links.rows(YEAR))


def test_a_page_is_kept_as_proof_of_the_day(
    qtbot: QtBot, view: LinksView, page: OitPage, office: Services, site: Server
) -> None:
    here = f"http://{NAME}:{site.server_port}"
    office.links.add_all(YEAR, [("o5", f"{here}/ok", None), ("o6", f"{here}/missing", None)])
    hit(KEY.Key_K, held=HELD.ControlModifier)
    qtbot.waitUntil(lambda: not view.runs.is_going, timeout=10_000)
    assert page.banner.words == "เก็บหน้าเว็บเป็นหลักฐานของ o5 แล้ว"
    record = next(row.record for row in office.oit.checklist(YEAR).rows if row.item.code == "o5")
    assert record is not None and record.evidence is not None and len(record.evidence) == 1
    view.table.go_to(("o6", 0))
    hit(KEY.Key_K, held=HELD.ControlModifier)
    qtbot.waitUntil(lambda: not view.runs.is_going, timeout=10_000)
    assert page.banner.words == "ยังไม่ได้เก็บหน้าของ o6 เพราะไม่พบหน้านี้ในเว็บไซต์ (404)"


def test_the_browser_gets_addresses_of_the_web_only(view: LinksView, office: Services) -> None:
    opened: list[QUrl] = []
    view.hand.acts.open_address = opened.append
    office.links.add_all(YEAR, [("o5", f"{SITE}/แผน", None), ("o6", SITE, None)])
    hit(KEY.Key_Return, held=HELD.ControlModifier)
    assert [url.host() for url in opened] == ["www.example.go.th"]


def test_the_list_for_checking_by_hand_is_asked_for(qtbot: QtBot, view: LinksView, office: Services) -> None:
    office.links.add(YEAR, "o5", SITE)
    with qtbot.waitSignal(view.go_to) as asked:
        hit(KEY.Key_F9)
    assert asked.args == ["papers", "oit-links|2568"]


def test_states_have_a_shape_a_word_and_are_spoken(view: LinksView, office: Services) -> None:
    from ita_desktop.ui.oit.links.looks import LOOKS, spoken

    assert len({word for _, word, _ in LOOKS.values()}) == len(LOOKS)
    assert LOOKS["gone"][0] == Shape.BAD
    office.links.add(YEAR, "o5", SITE)
    view.table.go_to(("o5", 0))
    assert spoken(view.table.current()) == f"o5 แผนยุทธศาสตร์หรือแผนพัฒนาหน่วยงาน {SITE} ยังไม่ตรวจ"


@pytest.mark.parametrize(
    ("shown", "whole"), [("a…าธาร", "a…ธาร"), ("a…้ำb", "a…b"), ("abc", "abc"), ("…", "…")]
)
def test_no_vowel_stands_without_its_consonant(shown: str, whole: str) -> None:
    assert whole_letters(shown) == whole


def test_an_address_is_shown_without_its_scheme_and_told_whole(view: LinksView, office: Services) -> None:
    office.links.add(YEAR, "o5", f"{SITE}/a")
    view.table.go_to(("o5", 0))
    assert cell(view, LINK) == "www.example.go.th/a"
    assert view.detail.address.text() == f"o5  {SITE}/a"
