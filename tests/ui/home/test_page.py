"""The first page: each row is a button that goes to its place."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ita_desktop.ui.home.page import HomePage
from ita_desktop.ui.home.rows import HeadRow, LineRow, WrongRow
from ita_desktop.ui.home.summaries import NOT_BEGUN, READY, clauses, place_rows, wrong_rows
from ita_desktop.ui.kit.shapes import Shape
from tests.ui.conftest import NoBreaker, OpenOffice

P1, P5 = "2568-p1.json", "2566-p5.json"
DAY = datetime(2025, 10, 15, 9, 30)
"""The plan of P1 has begun, none of its measures is late."""
OpenPage = Callable[[str, int], HomePage]


@pytest.fixture
def open_page(open_office: OpenOffice, show: Callable[[QWidget], QWidget]) -> OpenPage:
    """Shows the page on a case."""

    def make(case: str, year: int) -> HomePage:
        services = open_office(case)
        services.context.clock = lambda: DAY
        page = HomePage(services, NoBreaker())
        page.open_year(year)
        show(page)
        page.activate()
        QApplication.processEvents()
        return page

    return make


def wrong(page: HomePage) -> list[WrongRow]:
    """The rows of what is wrong."""
    return [row for row in page.wrong.rows if isinstance(row, WrongRow)]


def lines(page: HomePage, section: str) -> list[LineRow]:
    """The rows of another section."""
    return [row for row in getattr(page, section).rows if isinstance(row, LineRow)]


def test_the_gravest_stands_first_with_its_cause(open_page: OpenPage) -> None:
    """A lost digit, named."""
    page = open_page(P1, 2568)
    first = wrong(page)[0].target
    assert first.shape is Shape.BAD
    assert "96.30" in first.text and "96.35" in first.text
    assert "93.13" in first.hint
    assert page.figure.plain == "97.00"
    assert page.header.sentence.text() == f"ต้องแก้ {len(wrong(page))} เรื่อง"


def test_a_row_goes_to_its_place(open_page: OpenPage) -> None:
    """By Enter and by click; arrows move."""
    page = open_page(P1, 2568)
    went: list[tuple[str, str]] = []
    page.go_to.connect(lambda key, place: went.append((key, place)))
    rows = wrong(page)
    assert QApplication.focusWidget() is rows[0]
    QTest.keyClick(rows[0], Qt.Key.Key_Down)
    assert QApplication.focusWidget() is rows[1]
    QTest.keyClick(rows[1], Qt.Key.Key_Up)
    QTest.keyClick(rows[0], Qt.Key.Key_Return)
    QTest.mouseClick(lines(page, "filled")[2], Qt.MouseButton.LeftButton)
    assert went == [("scores", "1"), ("scores", "i1")]


def test_what_is_entered_is_counted(open_page: OpenPage) -> None:
    """Full, begun and empty have shapes of their own."""
    told = {row.target.text: row.target for row in lines(open_page(P1, 2568), "filled")}
    assert told["ตัวชี้วัด"].count == "10 / 10"
    assert told["ตัวชี้วัด"].shape is Shape.OK
    assert told["คำถาม IIT"].count == "12 / 15"
    assert told["คำถาม IIT"].shape is Shape.IN_WORK
    assert told["สถานะรายการ OIT"].shape is Shape.NOT_STARTED


def test_mending_takes_the_row_away(open_page: OpenPage) -> None:
    """When the page is told."""
    page = open_page(P1, 2568)
    before = len(wrong(page))
    page._services.scores.record(2568, "i2", "93.13")
    page.reload()
    assert len(wrong(page)) < before
    assert not any("96.35" in row.target.text for row in wrong(page))


def test_nothing_wrong_says_so(open_page: OpenPage) -> None:
    """A year that was only begun."""
    page = open_page(P1, 2568)
    page._services.years.add(2569)
    page.open_year(2569)
    if wrong(page):
        pytest.fail(f"a new year has nothing wrong: {[row.target.text for row in wrong(page)]}")
    assert page.nothing_wrong.plain == NOT_BEGUN
    assert page.header.sentence.text() == "ยังไม่ได้กรอกคะแนน"


def test_a_year_without_a_finding_is_ready(open_page: OpenPage, monkeypatch: pytest.MonkeyPatch) -> None:
    """With scores and nothing to mend."""
    page = open_page(P1, 2568)
    overview = page._services.overview.of(2568)
    monkeypatch.setattr(page._services.overview, "of", lambda _: replace(overview, wrong=()))
    page.reload()
    assert page.nothing_wrong.isVisible()
    assert page.nothing_wrong.plain == READY
    assert page.header.sentence.text().startswith("ไม่พบสิ่งที่ต้องแก้")


def test_a_dropped_item_is_found_on_its_page(open_page: OpenPage) -> None:
    """o33 is missing in a table of 43."""
    page = open_page(P5, 2567)
    target = next(row.target for row in wrong(page) if "o33" in row.target.text)
    assert (target.page, target.place) == ("oit", "o33")


def test_last_years_figures_are_shown(open_page: OpenPage) -> None:
    """Where this year has none yet."""
    page = open_page(P5, 2567)
    assert page.headline.plain == "ปี 2566 ได้ 99.33"
    assert not page.figure.isVisible()


def test_what_is_next_stands_under_its_words_with_its_number(open_page: OpenPage) -> None:
    """Heads are passed by; every row leads to its item."""
    page = open_page(P5, 2567)
    services = page._services
    today = services.context.clock().date()
    services.oit.set_field(2567, ["o12", "o17", "o20", "o21", "o24", "o30"], "due", date(2020, 1, 1))
    services.oit.set_field(2567, ["o11"], "due", today)
    page.reload()
    heads = [(row.title, row.count) for row in page.next.rows if isinstance(row, HeadRow)]
    late = next(group for group in services.overview.of(2567).next if group.kind == "late")
    assert heads[:2] == [("เลยกำหนด", len(late.steps)), ("ครบกำหนดใน 7 วัน", 1)]
    assert all(
        row.focusPolicy() is Qt.FocusPolicy.NoFocus for row in page.next.rows if isinstance(row, HeadRow)
    )
    rows = lines(page, "next")
    assert rows[0].target.place == late.steps[0].place
    assert rows[4].target.text == f"และอีก {len(late.steps) - 4} รายการ"
    assert not page.nothing_next.isVisible()
    went: list[tuple[str, str]] = []
    page.go_to.connect(lambda key, place: went.append((key, place)))
    rows[5].setFocus()
    QTest.keyClick(rows[5], Qt.Key.Key_Return)
    assert went == [("oit", "o11")]


def test_the_keyboard_stays_in_the_list_when_its_row_goes(open_page: OpenPage) -> None:
    """It never rests on words between rows."""
    page = open_page(P5, 2567)
    services = page._services
    services.oit.set_field(2567, ["o17", "o21"], "due", date(2020, 1, 1))
    services.oit.set_field(2567, ["o24"], "due", services.context.clock().date())
    page.reload()
    QApplication.processEvents()
    rows = lines(page, "next")
    rows[1].setFocus()
    assert rows[1].hasFocus()
    services.oit.set_choice(2567, ["o17"], "done")
    page.reload()
    QApplication.processEvents()
    assert QApplication.focusWidget() in lines(page, "next")


def test_a_year_without_a_list_says_how_to_begin(open_page: OpenPage) -> None:
    """From last year's list where there is one."""
    page = open_page(P5, 2567)
    page._services.years.add(2568)
    page.open_year(2568)
    assert [row.target.text for row in lines(page, "next")] == ["เริ่มรายการ OIT จากของปี 2567"]


def test_last_places_are_those_of_the_year_each_once() -> None:
    """An act that touched many rows is one line; meetings belong to every year."""
    now = datetime(2026, 1, 10, 12)

    def entry(act: str, place: str, hour: int = 9) -> SimpleNamespace:
        return SimpleNamespace(act=act, place=place, at=datetime(2026, 1, 9, hour))

    entries = [
        entry("กรอก i2", "scores/2568/i2", 10),
        entry("ตั้ง o1", "oit/2568/o1"),
        entry("ตั้ง o1", "oit/2568/o2"),
        entry("กรอก i9", "scores/2567/i9"),
        entry("ตั้งค่า", "settings/digits"),
        entry("แก้การประชุม", "meetings/1/2566"),
    ]
    rows = place_rows(entries, 2568, now)
    assert [(row.page, row.place) for row in rows] == [
        ("scores", "i2"),
        ("oit", "o1"),
        ("meetings", "1/2566"),
    ]
    assert rows[0].lead == "เมื่อวาน 10:00"


@pytest.mark.parametrize(
    ("text", "head", "rest"),
    [
        ("ยังไม่ได้กรอก i13 ถึง i15 ต้องเฉลี่ยได้ 96.09", "ยังไม่ได้กรอก i13 ถึง i15", "ต้องเฉลี่ยได้ 96.09"),
        ("i2 กรอก 93.3 มีทศนิยม 1 ตำแหน่ง แต่ข้อใกล้เคียงมี 2", "i2 กรอก 93.3 มีทศนิยม 1 ตำแหน่ง", "แต่ข้อใกล้เคียงมี 2"),
        ("คะแนนต้องอยู่ระหว่าง 0 ถึง 100", "คะแนนต้องอยู่ระหว่าง 0 ถึง 100", ""),
    ],
)
def test_a_sentence_is_cut_at_its_second_clause(text: str, head: str, rest: str) -> None:
    """Nothing is lost."""
    assert clauses(text) == (head, rest)


def test_items_that_have_no_cells_lead_to_the_checklist(open_office: OpenOffice) -> None:
    """Where nothing is computed from items they are kept on the OIT page alone."""
    services = open_office("2568-p1.json")
    overview = services.overview.of(2568)
    targets = {row.text: row.page for row in wrong_rows(overview)}
    assert targets["ยังไม่ได้กรอกคะแนนของรายการ OIT"] == "oit"
    assert set(targets.values()) == {"oit", "scores", "measures"}
    assert next(page for text, page in targets.items() if "มาตรการ" in text) == "measures"


def test_what_wants_to_be_seen_of_the_plan_leads_to_it(open_office: OpenOffice) -> None:
    """Unanswered findings to the view in which they are answered, of the plan that answers them."""
    services = open_office(P1)
    rows = wrong_rows(services.overview.of(2568))
    (unanswered,) = [row for row in rows if "มาตรการ" in row.text]
    assert (unanswered.page, unanswered.way) == ("measures", "ดูและตอบ")
    assert unanswered.place.startswith("2569/coverage:")
