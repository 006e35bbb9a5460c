"""Lists of units: counted, handed out, pasted back, looked through row by row, taken in one act."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from ita_desktop.domain.oit import OitItem
from ita_desktop.services.bundle import Services
from ita_desktop.ui.importing.page import ImportPage
from ita_desktop.ui.oit.checklist.view import ChecklistView
from ita_desktop.ui.oit.page import OitPage
from ita_desktop.ui.oit.units.decisions import told_fields
from ita_desktop.ui.oit.units.view import NO_UNITS, NOT_COPIED, NOTHING_GIVEN, UNREADABLE, UnitsView
from tests.ui.offices import NoBreaks, hit, show_page

TREASURY = "กองคลัง"
LIST = (
    "รหัส\tรายการ\tสถานะ\n"
    "o11\t\tเสร็จแล้ว\n"
    "\tE - Servise ของเทศบาล\tกำลังทำ\n"
    "o14\t\tกำลังทำ\n"
    "o12\t\tเดี๋ยวทำ\n"
    "o19\t\t\n"
)


@pytest.fixture
def office(p5: Services) -> Services:
    """P5 with two units that have items and one that has none."""
    agency = p5.agency.get()
    p5.agency.save(replace(agency, units=(TREASURY, "กองช่าง", "กองการศึกษา")))
    p5.oit.set_field(2567, ["o11", "o12", "o19"], "unit", TREASURY)
    p5.oit.set_field(2567, ["o14", "o17"], "unit", "กองช่าง")
    return p5


@pytest.fixture
def page(qtbot: QtBot, office: Services) -> Iterator[OitPage]:
    """The units in sight."""
    QGuiApplication.clipboard().clear()
    shown = OitPage(office, NoBreaks())
    show_page(qtbot, shown, office, 2567)
    shown.go_to_place("units")
    yield shown
    QGuiApplication.clipboard().clear()


def units(page: OitPage) -> UnitsView:
    assert isinstance(page.view, UnitsView)
    return page.view


def item(services: Services, code: str) -> OitItem:
    row = next(row for row in services.oit.checklist(2567).rows if row.item.code == code)
    assert row.record is not None
    return row.record


def shown(view: UnitsView) -> list[tuple[str, str | None]]:
    """State and code of the rows that are looked through."""
    return [(line.read.state, line.code) for line in view.returned.table.records.rows]


def paste(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    hit(Qt.Key.Key_V, "v", held=Qt.KeyboardModifier.ControlModifier)


def test_units_are_counted_and_only_those_with_items_can_be_sent(page: OitPage) -> None:
    view = units(page)
    rows = view.table.records.rows
    assert [unit.title for unit in rows] == [TREASURY, "กองช่าง", "กองการศึกษา", "ยังไม่มอบหน่วยงาน"]
    assert view.form_button.isEnabled() and view.print_button.isEnabled()
    view.table.go_to("กองการศึกษา")
    assert not view.form_button.isEnabled() and not view.print_button.isEnabled()
    view.table.go_to("ยังไม่มอบหน่วยงาน")
    assert view.print_button.isEnabled() and not view.send_button.isEnabled()
    assert page.header.sentence.text() == "3 กอง 5 รายการ"


def test_a_pasted_list_is_looked_through_and_taken_by_keys(page: OitPage, office: Services) -> None:
    """Worst rows first; the doubtful one is asked, another's item is skipped, one undo takes all back."""
    view = units(page)
    view.table.setFocus()
    paste(LIST)
    assert shown(view) == [
        *(("refused", "o12"), ("doubtful", None), ("doubtful", "o14")),
        *(("changed", "o11"), ("same", "o19")),
    ]
    assert view.returned.take_button.text() == "รับ 1 รายการ"
    hit(Qt.Key.Key_Down)
    assert view.returned.panel.ways.buttons[0].text().startswith("o18")
    assert "E - Servise" in view.returned.panel.why.plain
    hit(Qt.Key.Key_Space, " ")
    assert "เสร็จแล้ว แต่" in view.returned.panel.why.plain
    hit(Qt.Key.Key_Delete)
    assert view.returned.take_button.text() == "รับ 2 รายการ"
    hit(Qt.Key.Key_F8)
    assert view.stack.currentWidget() is view.units
    assert (item(office, "o11").status, item(office, "o18").wording) == ("done", "ระหว่างดำเนินการ")
    assert item(office, "o14").status == "done"
    office.history.undo()
    assert item(office, "o11").status == "in_progress"


def test_esc_takes_nothing(page: OitPage, office: Services) -> None:
    view = units(page)
    view.table.setFocus()
    before = office.oit.checklist(2567)
    paste(LIST)
    hit(Qt.Key.Key_Escape)
    assert view.stack.currentWidget() is view.units
    assert office.oit.checklist(2567) == before


def test_what_is_no_list_is_told_at_the_foot(page: OitPage) -> None:
    units(page).paste()
    assert page.banner.words == NOT_COPIED
    QGuiApplication.clipboard().setText("สวัสดีค่ะ ส่งรายการให้พรุ่งนี้")
    units(page).paste()
    assert page.banner.words == UNREADABLE


def test_a_change_meanwhile_shows_the_plan_anew(page: OitPage, office: Services) -> None:
    view = units(page)
    view.table.setFocus()
    paste("o11\tx\tกำลังทำ\no12\tx\tกำลังทำ")
    assert ("same", "o11") in shown(view)
    office.oit.set_choice(2567, ["o11"], "done", reason="ครบ")
    page.reload()
    assert ("doubtful", "o11") in shown(view)


def test_a_form_goes_out_and_comes_back_through_the_page_of_imports(
    page: OitPage, office: Services, tmp_path: Path
) -> None:
    file = tmp_path / "form.xlsx"
    office.unit_lists.save_form(2567, TREASURY, file)
    book = openpyxl.load_workbook(file)
    for row in book.active.iter_rows():
        if row[0].value == "o12":
            row[2].value = "ดำเนินการเรียบร้อยแล้ว"
    book.save(file)
    imports = ImportPage(office, NoBreaks())
    gone: list[tuple[str, str]] = []
    imports.go_to.connect(lambda to, place: gone.append((to, place)))
    imports.go_to_place(str(file))
    assert gone == [("oit", f"units:workbook:{file}")]
    page.go_to_place(gone[0][1])
    view = units(page)
    assert ("changed", "o12") in shown(view)
    assert "ของกองคลัง" in view.returned.whence.text()
    view.returned.take()
    assert item(office, "o12").history[-1].note == f"จากรายการที่ส่งคืน {TREASURY}"
    imports.deleteLater()


def test_a_list_of_another_year_says_so(page: OitPage, office: Services, tmp_path: Path) -> None:
    file = tmp_path / "form.xlsx"
    office.unit_lists.save_form(2567, TREASURY, file)
    office.years.add(2568)
    page.open_year(2568)
    page.reload()
    units(page).take_file(file)
    assert "2567" in page.banner.words and "2568" in page.banner.words


def test_a_paper_that_came_back_is_ticked_in_the_checklist(page: OitPage) -> None:
    units(page).table.go_to(TREASURY)
    units(page).table.setFocus()
    hit(Qt.Key.Key_F7)
    assert isinstance(page.view, ChecklistView)
    assert page.view.returned.unit == TREASURY


def test_enter_shows_the_items_of_a_unit(page: OitPage) -> None:
    units(page).table.go_to(TREASURY)
    units(page).table.setFocus()
    hit(Qt.Key.Key_Return)
    assert isinstance(page.view, ChecklistView)
    shown = [line.key for line in page.view.model.rows if line.key.startswith("o")]
    assert shown == ["o11", "o12", "o19"]
    assert not page.view.returned.is_on


def test_the_list_of_a_unit_is_printed(page: OitPage) -> None:
    gone: list[tuple[str, str]] = []
    page.go_to.connect(lambda to, place: gone.append((to, place)))
    units(page).table.setFocus()
    hit(Qt.Key.Key_F9)
    assert gone == [("papers", f"oit-unit|2567|{TREASURY}")]


def test_without_units_the_way_to_the_settings_is_shown(qtbot: QtBot, p5: Services) -> None:
    p5.agency.save(replace(p5.agency.get(), units=None))
    bare = OitPage(p5, NoBreaks())
    show_page(qtbot, bare, p5, 2567)
    bare.go_to_place("units")
    assert units(bare).nothing.words.plain == NO_UNITS


def test_fields_are_told_in_words() -> None:
    before, after = OitItem(wording="เดิม"), OitItem(wording="ใหม่", note="ก", officer="ข")
    assert told_fields(after, before, ("wording", "note", "officer")) == "ใหม่ · หมายเหตุ ก · ข"
    assert told_fields(OitItem(), after, ("note",)) == "–"


def test_units_without_items_are_told_where_items_are_given(page: OitPage, office: Services) -> None:
    office.oit.set_field(2567, ["o11", "o12", "o19", "o14", "o17"], "unit", None)
    page.reload()
    assert page.header.sentence.text() == NOTHING_GIVEN
