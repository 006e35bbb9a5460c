"""What must be answered, with the keyboard alone: measures made, joined, attached, let go."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ita_desktop.domain.measures import Measure
from ita_desktop.domain.meetings import AgendaItem, Committee, Meeting, Task, Topic
from ita_desktop.services.bundle import Services
from ita_desktop.ui.measures.coverage.lines import GroupLine
from ita_desktop.ui.measures.coverage.view import CoverageView
from ita_desktop.ui.measures.page import MeasuresPage
from tests.ui.offices import P5, NoBreaks, focused, hit, open_office, show_page, write
from tests.ui.typing_keys import press

SHIFT = Qt.KeyboardModifier.ShiftModifier
GUIDE = "ให้ทุกกองปรับปรุงคู่มือการปฏิบัติงาน"


@pytest.fixture
def p1(p1: Services) -> Services:
    """P1, where two items lost points and a meeting resolved something and gave a task."""
    services = p1
    for code in ("o8", "o23"):
        services.scores.record(2568, code, "0")
    services.meetings.save_committee(Committee(key="ita", name="คณะทำงาน"))
    task = Task(text="สรุปสถิติการให้บริการ", unit="กองช่าง", due=date(2026, 3, 31))
    agenda = AgendaItem(number=4, title="เพื่อพิจารณา", topics=(Topic(resolution=GUIDE, tasks=(task,)),))
    key = services.meetings.create("ita", date(2025, 11, 3))
    meeting = Meeting(committee="ita", number="1/2568", date=date(2025, 11, 3), agenda=(agenda,))
    services.meetings.save(key, meeting)
    return services


def opened(
    qtbot: QtBot, services: Services, place: str = "", year: int = 2568
) -> tuple[MeasuresPage, CoverageView]:
    """The view on its page."""
    page = MeasuresPage(services, NoBreaks())
    show_page(qtbot, page, services, year, f"coverage:{place}")
    assert isinstance(page.view, CoverageView)
    return page, page.view


def rows(view: CoverageView) -> list[str]:
    """The keys of the lines, groups by their words."""
    return [line.words if isinstance(line, GroupLine) else line.key for line in view.acts.lines]


def made(services: Services, year: int = 2569) -> tuple[Measure, ...]:
    """The measures behind those of the case."""
    return services.plans.sheet(year).plan.measures[17:]


def test_what_is_unanswered_stands_first(qtbot: QtBot, p1: Services) -> None:
    """Told in the head, in the filters, and by shape and word in the row."""
    page, view = opened(qtbot, p1)
    assert page.header.sentence.text() == "ตอบแล้ว 8 จาก 11 เรื่อง ยังไม่มีมาตรการ 3 เรื่อง"
    assert rows(view)[:5] == ["ยังไม่มีมาตรการ 3 เรื่อง", "e8.public", "o8", "o23", "ตอบแล้ว 8 เรื่อง"]
    assert focused() is view.table
    spoken = str(view.table.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole))
    assert spoken == "e8 ประชาชนยังไม่เห็นการปรับปรุงงานตามความต้องการ 93.28  89.17 ยังไม่มีมาตรการ ข้อค้นพบ"
    answered = view.acts.lines[rows(view).index("i10")]
    cells = [column.cell(answered).text for column in view.table.records.columns]
    assert cells[3] == "ข้อ 6 สร้างการรับรู้แนวปฏิบัติการยืมและคืนทรัพย์สิน"


def test_enter_makes_what_is_proposed_and_goes_on(qtbot: QtBot, p1: Services) -> None:
    """One after the other until all is answered; each is one undo."""
    page, view = opened(qtbot, p1)
    hit(Qt.Key.Key_Return)
    assert view.table.current_line() and view.table.current().key == "o8"
    assert page.banner.words.startswith("ทำมาตรการข้อ 18 แล้ว")
    QTest.keyClick(view.table, Qt.Key.Key_F8)
    hit(Qt.Key.Key_Return)
    assert [each.answers for each in made(p1)] == [("e8.public", "e8.survey"), ("o8",), ("o23",)]
    assert page.header.sentence.text() == "ตอบครบแล้ว 11 เรื่อง"
    p1.history.undo()
    assert len(made(p1)) == 2
    assert rows(view)[1] == "o23"


def test_enter_on_an_answered_line_opens_its_measure(qtbot: QtBot, p1: Services) -> None:
    """F8 makes nothing there but goes on."""
    _, view = opened(qtbot, p1, "i10")
    QTest.keyClick(view.table, Qt.Key.Key_F8)
    assert (made(p1), view.table.current().key) == ((), "e8.public")
    view.table.go_to("i10")
    wanted: list[str] = []
    view.view_wanted.connect(wanted.append)
    hit(Qt.Key.Key_Return)
    assert wanted == ["plan:m6"]


def test_several_become_measures_or_one(qtbot: QtBot, p1: Services) -> None:
    """The bar at the foot says the same with its keys."""
    _, view = opened(qtbot, p1, "o8")
    hit(Qt.Key.Key_Down, held=SHIFT)
    assert view.bar.isVisible() and view.bar.make.text() == "ทำมาตรการ 2 ข้อ"
    hit(text="่")
    assert [each.answers for each in made(p1)] == [("o8", "o23")]
    p1.history.undo()
    view.table.go_to("o8")
    hit(Qt.Key.Key_Down, held=SHIFT)
    view.bar.make.click()
    assert [each.answers for each in made(p1)] == [("o8",), ("o23",)]


def test_everything_that_has_none_at_once(qtbot: QtBot, p1: Services) -> None:
    """One act, said with its number before."""
    _, view = opened(qtbot, p1)
    assert view.make_all.text() == "ทำมาตรการที่ขาดทั้งหมด 3 ข้อ"
    QTest.keyClick(view.table, Qt.Key.Key_F8, SHIFT)
    assert len(made(p1)) == 3
    assert not view.make_all.isVisible()
    p1.history.undo()
    assert made(p1) == ()


def test_a_measure_of_the_plan_is_let_answer(qtbot: QtBot, p1: Services) -> None:
    """By its number, in any digits; an unknown one stays as typed and is said."""
    page, view = opened(qtbot, p1, "o8")
    view.panel.attaching.line.setFocus()
    write("๙๙")
    hit(Qt.Key.Key_Return)
    assert "ไม่มีมาตรการนี้ในแผน" in view.panel.attaching.below.text()
    view.panel.attaching.line.setFocus()
    view.panel.attaching.line.selectAll()
    write("๑")
    hit(Qt.Key.Key_Return)
    first = p1.plans.sheet(2569).measure("m1")
    assert first and first.answers == ("i1", "i2", "o8")
    assert view.panel.attaching.line.text() == ""
    assert page.banner.words.startswith("ให้มาตรการข้อ 1 ตอบแล้ว")


def test_a_measure_is_let_go_in_the_panel(qtbot: QtBot, p1: Services) -> None:
    """The finding stands among the unanswered again."""
    _, view = opened(qtbot, p1, "i5")
    assert view.panel.answering.openers[0].accessibleName().endswith("ข้อ 3 ควบคุมความเสี่ยงการเบิกจ่ายเงินที่เป็นเท็จ")
    view.panel.answering.letters_go[0].click()
    assert rows(view)[1] == "i5"
    third = p1.plans.sheet(2569).measure("m3")
    assert third and third.answers is None


def test_another_choice_is_taken_in_the_panel(qtbot: QtBot, p1: Services) -> None:
    """A resolution instead of the bank's words."""
    _, view = opened(qtbot, p1, "o8")
    names = [button.accessibleName() for button in view.panel.offers.buttons]
    at = next(at for at, name in enumerate(names) if GUIDE.removeprefix("ให้") in name)
    view.panel.offers.buttons[at].click()
    (measure,) = made(p1)
    assert (measure.answers, measure.answers_meeting) == (("o8",), "1/2568")
    assert (measure.finding or "").startswith("คู่มือหรือแนวทางการปฏิบัติงาน")


def test_resolutions_and_tasks_are_a_filter_of_their_own(qtbot: QtBot, p1: Services) -> None:
    """What is carried out is gone from it."""
    _, view = opened(qtbot, p1, "meetings")
    assert [line.key.split("|")[-1] for line in view.acts.lines] == ["task-1", "resolution"]
    assert ("J", "รวมเป็นข้อเดียว") not in view.keys
    hit(Qt.Key.Key_Return)
    (measure,) = made(p1)
    assert (measure.title, measure.units, measure.answers_meeting) == (
        "สรุปสถิติการให้บริการ",
        ("กองช่าง",),
        "1/2568",
    )
    places: list[tuple[str, str]] = []
    view.go_to.connect(lambda page, place: places.append((page, place)))
    view.panel.source.click()
    assert places == [("meetings", "ita|1/2568|agenda|1|1|resolution")]
    hit(Qt.Key.Key_Return)
    assert "ไม่มีมติหรืองานที่มอบในการประชุมปีงบประมาณ 2569" in view.nothing.words.plain


def test_a_measure_that_answers_nothing_is_given_something(qtbot: QtBot, p1: Services) -> None:
    """From what is unanswered."""
    _, view = opened(qtbot, p1, "m15")
    assert (view.filters.taken, view.table.current().key) == ("idle", "m15")
    assert [button.text() for button in view.panel.matters.buttons] == ["ให้ตอบ"] * 3
    view.panel.matters.buttons[1].click()
    measure = p1.plans.sheet(2569).measure("m15")
    assert measure and measure.answers == ("o8",)
    assert "m15" not in rows(view)


def test_the_source_of_a_line_is_opened(qtbot: QtBot, p1: Services) -> None:
    """In the year of the result."""
    _, view = opened(qtbot, p1, "i5")
    heard: list[object] = []
    view.go_to.connect(lambda page, place: heard.append((page, place)))
    view.year_wanted.connect(heard.append)
    view.panel.source.click()
    view.table.go_to("o8")
    view.panel.source.click()
    assert heard == [2568, ("findings", "i5"), 2568, ("oit", "o8")]


def test_f12_hides_the_panel_and_f4_shows_it_again(qtbot: QtBot, p1: Services) -> None:
    """The look is kept."""
    page, view = opened(qtbot, p1)
    QTest.keyClick(view.table, Qt.Key.Key_F12)
    assert view.panel.isHidden()
    again = MeasuresPage(p1, NoBreaks())
    again.set_state(page.get_state())
    show_page(qtbot, again, p1, 2568, "coverage:")
    assert isinstance(again.view, CoverageView) and again.view.panel.isHidden()
    QTest.keyClick(again.view.table, Qt.Key.Key_F4)
    assert not again.view.panel.isHidden()


def test_tab_goes_down_the_panel_and_esc_back_to_the_list(qtbot: QtBot, p1: Services) -> None:
    """Also past the offers, which are made anew for each line."""
    _, view = opened(qtbot, p1)
    view.table.go_to_first()
    hit(Qt.Key.Key_Tab)
    stops: list[object] = []
    while view.panel.isAncestorOf(focused()):
        stops.append(focused())
        hit(Qt.Key.Key_Tab)
    assert stops == [view.panel.source, *view.panel.offers.buttons, view.panel.attaching.line]
    view.panel.attaching.line.setFocus()
    hit(Qt.Key.Key_Escape)
    assert focused() is view.table


def test_an_answering_measure_is_chosen_from_the_open_list(qtbot: QtBot, p1: Services) -> None:
    """The list of words closes by itself; undo names the question without its inner key."""
    opened(qtbot, p1, "e5.public")
    hit(Qt.Key.Key_F4)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return):
        press(popup, key)
    assert QApplication.activePopupWidget() is None
    entry = p1.history.entries()[0]
    assert entry.act.startswith("ให้มาตรการที่มีอยู่ตอบ e5 ปี")


def test_a_narrow_list_leaves_its_last_column_out(qtbot: QtBot, p1: Services) -> None:
    """With the panel hidden there is room for it again."""
    page, view = opened(qtbot, p1)
    page.resize(1000, 738)
    qtbot.waitUntil(lambda: view.table.isColumnHidden(4))
    QTest.keyClick(view.table, Qt.Key.Key_F12)
    qtbot.waitUntil(lambda: not view.table.isColumnHidden(4))


def test_a_full_result_asks_for_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    """P5: the way leads to the findings, also by keyboard."""
    services = open_office(tmp_path, P5)
    page, view = opened(qtbot, services, year=2566)
    assert page.header.sentence.text() == ""
    assert "ผลประเมินปี 2566 ไม่มีข้อค้นพบที่ต้องปรับปรุง" in view.nothing.words.plain
    heard: list[tuple[str, str]] = []
    view.go_to.connect(lambda to, place: heard.append((to, place)))
    hit(Qt.Key.Key_Return)
    assert heard == [("findings", "")]
    services.close()


def test_without_a_result_it_is_said_where_to_begin(qtbot: QtBot, tmp_path: Path) -> None:
    """An empty office."""
    services = open_office(tmp_path)
    _, view = opened(qtbot, services, year=2569)
    assert "ยังไม่มีผลประเมินปี 2568 ที่แผนปี 2569 ต้องตอบ" in view.nothing.words.plain
    assert view.nothing.way.text() == "ไปหน้าคะแนน"
    services.close()


def test_the_first_measure_begins_a_plan(qtbot: QtBot, p1: Services) -> None:
    """A result of 2569 whose plan is not begun."""
    p1.years.add(2569)
    p1.scores.record(2569, "o8", "0")
    p1.scores.record(2569, "i2", "60.00")
    page = MeasuresPage(p1, NoBreaks())
    page.set_state({"plans": {"2569": 2570}})
    show_page(qtbot, page, p1, 2569, "coverage:")
    assert page.header.sentence.text() == "ยังไม่มีแผนปี 2570 มี 1 เรื่องที่ต้องตอบ"
    hit(Qt.Key.Key_Return)
    assert p1.plans.sheet(2570).exists
    assert page.header.sentence.text() == "ตอบครบแล้ว 1 เรื่อง"
    assert isinstance(page.view, CoverageView)
    page.view.go_to_place("proposed")
    hit(Qt.Key.Key_Return)
    assert [each.answers for each in p1.plans.sheet(2570).plan.measures] == [("o8",), ("i2",)]
