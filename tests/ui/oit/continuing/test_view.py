"""This year's list beside last year's, begun from it, moved to the list that came out."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ita_desktop.domain.oit import Link, OitItem
from ita_desktop.services.bundle import Services
from ita_desktop.services.changes import Subject
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.theme import Theme
from ita_desktop.ui.oit.continuing.beside import FATE, ItemLine
from ita_desktop.ui.oit.continuing.plan_lines import PlanLine
from ita_desktop.ui.oit.continuing.view import ContinuingView
from ita_desktop.ui.oit.page import OitPage
from tests.ui.offices import NoBreaks, hit, open_office, show_page

SITE = "https://example.go.th"
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def begun(p5: Services) -> Services:
    """P5 with 2568 added; of 2567 some items have owners, links and notes."""
    with p5.context.act("เตรียม", Subject.OIT) as unit:
        for code, fields in {
            "o4": {"unit": "สำนักปลัด", "links": (Link(url=f"{SITE}/ita2567/plan", title="แผน 2567"),)},
            "o6": {"links": (Link(url=f"{SITE}/law"),), "note": "รอ <b>ประกาศ</b> & ตรวจ"},
            "o16": {"note": "ตามหนังสือที่ 155/2567"},
        }.items():
            before = unit.office.oit_item(2567, code)
            assert before is not None
            unit.office.put_oit_item(2567, code, replace(before, **fields))  # type: ignore[arg-type]
    p5.years.add(2568)
    return p5


def opened(qtbot: QtBot, services: Services, year: int, place: str = "continuing") -> OitPage:
    page = OitPage(services, NoBreaks())
    show_page(qtbot, page, services, year, place)
    return page


def view_of(page: OitPage) -> ContinuingView:
    assert isinstance(page.view, ContinuingView)
    return page.view


def item(services: Services, year: int, code: str) -> OitItem:
    (row,) = [row for row in services.oit.checklist(year).rows if row.item.code == code]
    assert row.record is not None
    return row.record


def plan_rows(page: OitPage) -> list[PlanLine]:
    rows: list[PlanLine] = view_of(page).pane.table.records.rows
    return rows


def sections(page: OitPage) -> list[str]:
    return [line.key.removeprefix("section:") for line in plan_rows(page) if line.is_section]


def test_each_item_tells_what_became_of_it(qtbot: QtBot, begun: Services) -> None:
    page = opened(qtbot, begun, 2568)
    model = view_of(page).table.records
    told = {
        line.key: model.index(row, FATE).data()
        for row, line in enumerate(model.rows)
        if isinstance(line, ItemLine)
    }
    assert told["o1"] == "รวมจาก o1 o3"
    assert (told["o2"], told["o5"], told["o22"], told["gone:o6"]) == ("เดิม", "เดิม o4", "ใหม่", "ยกเลิก")
    assert "เทียบกับปี 2567" in page.header.sentence.text()
    assert "ยกเลิก 10" in page.header.sentence.text()


def test_a_row_is_spoken_and_its_links_can_be_taken(qtbot: QtBot, begun: Services) -> None:
    page = opened(qtbot, begun, 2568, "continuing:o5")
    table = view_of(page).table
    spoken = str(table.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole))
    assert all(words in spoken for words in ("o5", "เดิม o4", "แผนยุทธศาสตร์", "/ita2567/plan"))
    hit(Qt.Key.Key_C, held=CONTROL)
    assert QGuiApplication.clipboard().text() == f"{SITE}/ita2567/plan"
    hit(Qt.Key.Key_Return)
    assert page.choices.taken == "checklist"


def test_a_year_is_started_with_the_keyboard_alone(qtbot: QtBot, begun: Services) -> None:
    page = opened(qtbot, begun, 2568)
    QTest.keyClick(view_of(page).table, Qt.Key.Key_F8)
    assert sections(page) == ["left", "shifts", "carried"]
    shifts = [line for line in plan_rows(page) if line.ticked is not None]
    assert [(line.code, line.ticked, line.why) for line in shifts] == [
        ("o5", True, ""),
        ("o5", True, ""),
        ("o11", False, "อาจเป็นเลขที่หนังสือ"),
    ]
    table = view_of(page).pane.table
    assert table.go_to(shifts[1].key)
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert view_of(page).pane.approved == {shifts[0].key}
    QTest.keyClick(table, Qt.Key.Key_F8)
    assert page.choices.taken == "checklist"
    plan = item(begun, 2568, "o5")
    assert plan.links == (Link(url=f"{SITE}/ita2568/plan", title="แผน 2567"),)
    assert (plan.unit, plan.status) == ("สำนักปลัด", "not_started")
    assert "เริ่มรายการปี 2568 จากปี 2567 แล้ว" in page.banner.words
    begun.history.undo()
    assert begun.year_starts.can_start(2568)


def test_all_or_none_of_the_years_can_be_chosen(qtbot: QtBot, begun: Services) -> None:
    page = opened(qtbot, begun, 2568, "continuing:start")
    pane = view_of(page).pane
    QTest.keyClick(pane.table, Qt.Key.Key_T, CONTROL)
    assert len(pane.approved) == 3
    assert "เลื่อนปี 3 จาก 3 แห่ง" in pane.bar.words.text()
    QTest.keyClick(pane.table, Qt.Key.Key_U, CONTROL)
    assert not pane.approved
    pane.table.selectAll()
    QTest.keyClick(pane.table, Qt.Key.Key_Space)
    assert len(pane.approved) == 3


def test_nothing_is_done_by_leaving(qtbot: QtBot, begun: Services) -> None:
    page = opened(qtbot, begun, 2568, "continuing:start")
    QTest.keyClick(view_of(page).pane.table, Qt.Key.Key_Escape)
    assert view_of(page).stack.currentWidget() is view_of(page).table
    assert view_of(page).table.hasFocus()
    assert begun.year_starts.can_start(2568)


def test_items_with_work_are_chosen_one_by_one(qtbot: QtBot, begun: Services) -> None:
    begun.oit.set_choice(2568, ["o5"], "in_progress")
    page = opened(qtbot, begun, 2568, "continuing:start")
    assert sections(page)[0] == "busy"
    pane = view_of(page).pane
    QTest.keyClick(pane.table, Qt.Key.Key_T, CONTROL)
    assert not pane.overwritten
    assert pane.table.go_to("busy:o5")
    QTest.keyClick(pane.table, Qt.Key.Key_Space)
    assert pane.overwritten == {"o5"}
    pane.take_button.click()
    assert item(begun, 2568, "o5").unit == "สำนักปลัด"
    assert item(begun, 2568, "o5").status == "not_started"


def test_a_plan_that_would_start_nothing_says_so_and_cannot_be_taken(qtbot: QtBot, begun: Services) -> None:
    codes = [row.item.code for row in begun.oit.checklist(2568).rows]
    begun.oit.set_choice(2568, codes, "in_progress")
    page = opened(qtbot, begun, 2568, "continuing:start")
    pane = view_of(page).pane
    assert "ยังไม่ได้ติ๊ก" in pane.bar.words.text() and not pane.take_button.isEnabled()
    pane.turn(["busy:o22"], True)
    assert pane.bar.words.text() == "เริ่ม 1 รายการ", "years of items that are not begun do not count"
    assert pane.take_button.isEnabled()


def test_the_foot_names_the_keys_that_hold(qtbot: QtBot, begun: Services) -> None:
    page = opened(qtbot, begun, 2568, "continuing:start")
    assert dict(page.keys).keys() == {"Space", "F8", "Esc"}
    QTest.keyClick(view_of(page).pane.table, Qt.Key.Key_Escape)
    assert dict(page.keys).keys() == {"F8", "Enter", "Ctrl+C"}
    page.open_year(2566)
    assert not page.keys


def test_a_plan_follows_what_changes_and_keeps_its_ticks(qtbot: QtBot, begun: Services) -> None:
    page = opened(qtbot, begun, 2568, "continuing:start")
    pane = view_of(page).pane
    first = next(line.key for line in plan_rows(page) if line.ticked)
    pane.turn([first], False)
    begun.oit.set_field(2567, ["o4"], "officer", "นักวิเคราะห์ <นโยบาย>")
    qtbot.waitUntil(lambda: any("นักวิเคราะห์" in line.becomes for line in plan_rows(page)))
    assert first not in pane.approved
    pane.take_button.click()
    assert item(begun, 2568, "o5").officer == "นักวิเคราะห์ <นโยบาย>"


def test_the_year_moves_from_43_items_to_its_own_35(qtbot: QtBot, p5: Services) -> None:
    page = opened(qtbot, p5, 2567)
    view = view_of(page)
    assert view.start_button.isHidden() and view.move_button.isVisible()
    QTest.keyClick(view.table, Qt.Key.Key_M, CONTROL)
    assert sections(page) == ["left", "merged", "new", "alone"]
    left = [line.code for line in plan_rows(page) if line.key.startswith("left:")]
    assert left == ["o6", "o9", "o10", "o17", "o24", "o25"]
    (merged,) = [line for line in plan_rows(page) if line.key == "moved:o8"]
    assert (merged.was, merged.becomes) == ("o11 ระหว่างดำเนินการ · o12 รอดำเนินการ", "รอดำเนินการ")
    QTest.keyClick(view.pane.table, Qt.Key.Key_F8)
    assert len(p5.oit.checklist(2567).rows) == 35
    page.go_to_place("continuing")
    assert view.move_button.isHidden()


def test_what_is_left_behind_is_written_out(qtbot: QtBot, begun: Services) -> None:
    page = opened(qtbot, begun, 2567, "continuing:move")
    (law,) = [line for line in plan_rows(page) if line.key == "left:o6"]
    assert law.was == f"ดำเนินการเรียบร้อยแล้ว · {SITE}/law · หมายเหตุ รอ <b>ประกาศ</b> & ตรวจ"
    table = view_of(page).pane.table
    table.go_to("left:o6")
    QTest.keyClick(table, Qt.Key.Key_C, CONTROL)
    assert f"{SITE}/law" in QGuiApplication.clipboard().text()


def test_the_first_year_says_what_to_do(qtbot: QtBot, tmp_path: Path) -> None:
    services = open_office(tmp_path)
    services.years.add(2568)
    page = opened(qtbot, services, 2568)
    view = view_of(page)
    assert view.stack.currentWidget() is view.nothing
    assert "เพิ่มปีก่อนที่ช่องปีงบประมาณ" in view.nothing.words.plain
    assert view.start_button.isHidden() and view.move_button.isHidden()
    page.deleteLater()
    services.close()


def test_controls_have_names_and_fit_large_type(qtbot: QtBot, begun: Services, theme: Theme) -> None:
    theme.set_percent(130)
    page = opened(qtbot, begun, 2568, "continuing:start")
    pane = view_of(page).pane
    assert pane.table.accessibleName() and view_of(page).table.accessibleName()
    buttons = pane.findChildren(Button)
    assert len(buttons) == 4 and all(button.text() for button in buttons)
    assert sum(map(pane.table.columnWidth, range(6))) <= pane.table.viewport().width() + 6
