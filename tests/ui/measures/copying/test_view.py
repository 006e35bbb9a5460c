"""An earlier plan looked through and taken over with the keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ita_desktop.domain.measures import Measure, PlanSigner
from ita_desktop.domain.measures.copying import Choice
from ita_desktop.services.bundle import Services
from ita_desktop.ui.measures.copying.lines import MeasureLine, ShiftLine
from ita_desktop.ui.measures.copying.view import CopyingView
from ita_desktop.ui.measures.page import MeasuresPage
from tests.ui.offices import NoBreaks, hit, show_page

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def p1(p1: Services) -> Services:
    """The municipality whose plan of 2569 has 17 measures; 2570 is begun, i1 and i2 are well in 2569."""
    services = p1
    services.years.add(2569)
    services.years.add(2570, 2569)
    scores = {"i1": "99.00", "i2": "99.50"} | {f"i{number}": "70.00" for number in range(3, 9)}
    for code, score in scores.items():
        services.scores.record(2569, code, score)
    head = {
        "introduction": ("แผนปี 2569 ตาม พ.ร.บ. ข้อมูลข่าวสารของราชการ พ.ศ. 2540",),
        "signers": (PlanSigner(label="ผู้เสนอ"),),
    }
    services.plans.set_head(2569, "เตรียม", **head)
    services.plans.write(2569, ["m3"], "เตรียม", title="คุมการเบิกจ่าย <b>&</b> ปี 2569")
    return services


def opened(
    qtbot: QtBot, services: Services, place: str = "", year: int = 2570
) -> tuple[MeasuresPage, CopyingView]:
    """The view on its page."""
    page = MeasuresPage(services, NoBreaks())
    show_page(qtbot, page, services, year, f"copying:{place}")
    assert isinstance(page.view, CopyingView)
    return page, page.view


def measures(view: CopyingView) -> list[MeasureLine]:
    """The lines of measures."""
    lines: list[MeasureLine] = view.measures.records.rows
    return lines


def shifts(view: CopyingView) -> list[ShiftLine]:
    """The lines of years, without their sections."""
    lines: list[ShiftLine] = view.shifts.records.rows
    return [line for line in lines if not line.is_section]


def test_what_is_not_needed_any_more_stands_first_and_is_not_ticked(qtbot: QtBot, p1: Services) -> None:
    """The reason stands beside it; all others are ticked."""
    page, view = opened(qtbot, p1)
    assert measures(view)[0].title == "เสนอให้ตัดออก 1 มาตรการ ติ๊กข้อที่ยังต้องการ"
    dropped = measures(view)[1]
    assert (dropped.number, dropped.ticked, dropped.why) == ("1", False, "ผลปีนี้ไม่ต้องปรับปรุงข้อที่ตอบแล้ว")
    assert sum(bool(line.ticked) for line in measures(view)) == 16 + 2
    assert page.header.sentence.text() == "แผนปี 2569 มี 17 มาตรการ"


def test_every_year_is_seen_in_its_text_doubtful_ones_first(qtbot: QtBot, p1: Services) -> None:
    """A law's year is not ticked; years of what is dropped are not asked."""
    _, view = opened(qtbot, p1)
    first, *others = shifts(view)
    assert (first.title, first.ticked, first.why) == ("ความนำ ย่อหน้าที่ 1", False, "อาจเป็นปีของกฎหมาย")
    assert all(line.ticked for line in others)
    title = next(line for line in others if line.title == "ชื่อมาตรการ")
    assert (title.was, title.becomes) == ("คุมการเบิกจ่าย <b>&</b> ปี 2569", "คุมการเบิกจ่าย <b>&</b> ปี 2570")
    assert "1" not in {line.number for line in others}
    assert "เลื่อนปี 18 จาก 19 แห่ง" in view.bar.words.text()


def test_a_plan_is_taken_over_with_the_keyboard_alone(qtbot: QtBot, p1: Services) -> None:
    """One measure left, one year left as it is; one undo takes all back."""
    page, view = opened(qtbot, p1, "m2")
    hit(Qt.Key.Key_Space)
    assert "ตัดออก 2" in view.bar.words.text()
    title = next(line for line in shifts(view) if line.title == "ชื่อมาตรการ")
    assert view.shifts.go_to(title.key)
    QTest.keyClick(view.shifts, Qt.Key.Key_Space)
    QTest.keyClick(view.shifts, Qt.Key.Key_F8)
    assert page.choices.taken == "plan"
    assert "นำ 15 มาตรการจากแผนปี 2569" in page.banner.words
    plan = p1.plans.sheet(2570).plan
    assert [each.continues for each in plan.measures][:2] == ["m3", "m4"]
    first = plan.measures[0]
    assert first.title == "คุมการเบิกจ่าย <b>&</b> ปี 2569"
    assert first.period and first.period.text == "ต.ค. ๒๕๖๙-ก.ย. ๒๕๗๐"
    assert plan.introduction == ("แผนปี 2570 ตาม พ.ร.บ. ข้อมูลข่าวสารของราชการ พ.ศ. 2540",)
    assert len(plan.signers) == 1
    p1.history.undo()
    assert not p1.plans.sheet(2570).exists


def test_what_was_taken_before_is_told_and_not_offered(qtbot: QtBot, p1: Services) -> None:
    """Ticks that were turned stay while the data changes elsewhere."""
    _, view = opened(qtbot, p1, "m2")
    hit(Qt.Key.Key_Space)
    p1.plans.add(2570, [Measure(title="นำมาแล้ว", continues="m5")])
    lines = {line.key: line for line in measures(view)}
    assert lines["measure:m2"].ticked is False
    assert (lines["already:m5"].ticked, lines["already:m5"].why) == (None, "อยู่ในแผนปีนี้แล้ว")
    assert "measure:m5" not in lines


def test_all_or_none_are_ticked_where_the_keyboard_is(qtbot: QtBot, p1: Services) -> None:
    """In the table of measures, and in that of years; without a tick there is nothing to take."""
    _, view = opened(qtbot, p1)
    view.shifts.setFocus()
    view.all_button.click()
    assert all(line.ticked for line in shifts(view))
    view.measures.setFocus()
    QTest.keyClick(view.measures, Qt.Key.Key_U, CONTROL)
    assert not any(line.ticked for line in measures(view))
    assert shifts(view) == []
    assert not view.take_button.isEnabled()
    QTest.keyClick(view.measures, Qt.Key.Key_F8)
    assert not p1.plans.sheet(2570).exists


def test_lines_are_spoken_and_copied(qtbot: QtBot, p1: Services) -> None:
    """With the tick first, and cells parted by tabs."""
    _, view = opened(qtbot, p1, "m3")
    spoken = str(view.measures.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole))
    assert spoken.startswith("เลือกแล้ว 3 คุมการเบิกจ่าย")
    hit(Qt.Key.Key_C, held=CONTROL)
    assert QGuiApplication.clipboard().text().split("\t")[:2] == ["3", "คุมการเบิกจ่าย <b>&</b> ปี 2569"]


def test_without_an_earlier_plan_or_with_all_taken_it_is_said_what_to_do(qtbot: QtBot, p1: Services) -> None:
    """The way leads to the measures."""
    page, view = opened(qtbot, p1, year=2568)
    assert "ก่อนปี 2569 ยังไม่มีปีใดที่มีแผนมาตรการ" in view.nothing.words.text()
    hit(Qt.Key.Key_Space)
    assert page.choices.taken == "plan"
    plan = p1.plan_copies.plan(2570)
    p1.plan_copies.apply(plan, Choice(measures=frozenset(each.key for each in plan.measures)))
    page.open_year(2570)
    page.go_to_place("copying")
    assert "ครบ 17 มาตรการแล้ว" in view.nothing.words.text()
