"""Forms of units: counted for a round, handed out, looked through row by row, taken in one act."""

from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from ita_desktop.domain.measures import Measure, Progress
from ita_desktop.domain.measures.naming import UNTITLED
from ita_desktop.services.bundle import Services
from ita_desktop.ui.importing.page import ImportPage
from ita_desktop.ui.measures.following.view import FollowingView
from ita_desktop.ui.measures.page import MeasuresPage
from ita_desktop.ui.measures.plan.view import PlanView
from ita_desktop.ui.measures.units.decisions import told_fields, words_of
from ita_desktop.ui.measures.units.view import NO_MEASURES, NOT_COPIED, UNREADABLE, UnitsView
from ita_desktop.ui.papers.page import PapersPage
from tests.ui.offices import NoBreaks, hit, show_page

TREASURY = "กองคลัง"
YEAR = 2569
TABLE = (
    "ที่\tมาตรการ\tผลการดำเนินการ\tร้อยละ\n"
    "๑\tทบทวนและปรับปรุงคู่มือการปฏิบัติงานและการให้บริการ\tทบทวนแล้ว\t๘๐\n"
    "2\tพัฒนาองค์กร\tประชุม\t50\n"
    "3\tควบคุมความเสี่ยงการเบิกจ่ายเงินที่เป็นเท็จ\tประเมิน\tใกล้เสร็จ\n"
    "4\tมอบหมายงานอย่างเป็นธรรม\t\t\n"
    "99\tเรื่องอื่น\tทำ\t\n"
)


@pytest.fixture
def page(qtbot: QtBot, p1: Services) -> Iterator[MeasuresPage]:
    """The units in sight."""
    QGuiApplication.clipboard().clear()
    shown = MeasuresPage(p1, NoBreaks())
    show_page(qtbot, shown, p1, YEAR)
    shown.go_to_place("units")
    yield shown
    QGuiApplication.clipboard().clear()


def units(page: MeasuresPage) -> UnitsView:
    assert isinstance(page.view, UnitsView)
    return page.view


def reports(services: Services, key: str) -> tuple[Progress, ...]:
    measure = services.plans.sheet(YEAR).measure(key)
    assert measure is not None
    return measure.progress


def shown(view: UnitsView) -> list[tuple[str, str | None]]:
    """State and measure of the rows that are looked through."""
    return [(line.read.state, line.code) for line in view.returned.table.records.rows]


def paste(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    hit(Qt.Key.Key_V, "v", held=Qt.KeyboardModifier.ControlModifier)


def filled(p1: Services, file: Path, key: str) -> Path:
    """The form of a unit for q3 with a result for one measure."""
    p1.unit_reports.save_form(YEAR, TREASURY, file, "q3")
    book = openpyxl.load_workbook(file)
    for row in book.active.iter_rows():
        if row[0].value == key:
            row[5].value = "ทำแล้ว"
    book.save(file)
    return file


def take_round(view: UnitsView, key: str) -> None:
    view.rounds.chosen.emit(key)


def test_units_are_counted_for_the_round_that_is_taken(page: MeasuresPage, p1: Services) -> None:
    view = units(page)
    rows = view.table.records.rows
    assert [(unit.title, len(unit.measures)) for unit in rows] == [
        ("สำนักปลัดเทศบาล", 16), (TREASURY, 17), ("กองช่าง", 16), ("กองการศึกษา", 16),
        ("กองสาธารณสุขและสิ่งแวดล้อม", 16),
    ]  # fmt: skip
    assert view.rounds.segments is not None and view.rounds.segments.taken == "q1"
    p1.plans.write(
        YEAR, ["m3"], "รายงาน", progress=(Progress(round="q3", unit=TREASURY, result="ประเมินแล้ว"),)
    )
    assert [unit.reported for unit in view.table.records.rows] == [0] * 5
    take_round(view, "q3")
    assert [(unit.reported, unit.missing) for unit in view.table.records.rows][1] == (1, 16)
    assert view.rounds.segments.taken == "q3" and "รายงานแล้ว 1 จาก 81" in view.rounds.words.text()
    assert page.header.sentence.text() == "5 หน่วยงาน 17 มาตรการ"
    assert page.get_state()["views"]["units"] == {"round": "q3"}


def test_a_pasted_table_is_of_the_current_unit_looked_through_and_taken_by_keys(
    page: MeasuresPage, p1: Services
) -> None:
    """Worst rows first; the doubtful ones are asked, one undo takes all back."""
    view = units(page)
    view.table.go_to(TREASURY)
    view.table.setFocus()
    paste(TABLE)
    assert shown(view) == [
        *(("refused", None), ("doubtful", None), ("doubtful", "m3")),
        *(("new", "m1"), ("same", "m4")),
    ]
    assert view.returned.take_button.text() == "รับ 1 รายงาน"
    assert TREASURY in view.returned.whence.text() and "ไตรมาสที่ 1" in view.returned.whence.text()
    hit(Qt.Key.Key_Down)
    assert view.returned.panel.ways.buttons[0].text() == "2  พัฒนาองค์กรให้โปร่งใส"
    hit(Qt.Key.Key_Space, " ")
    view.returned.panel.ways.buttons[0].click()
    assert "ใกล้เสร็จ" in view.returned.panel.why.plain
    hit(Qt.Key.Key_Delete)
    assert view.returned.take_button.text() == "รับ 2 รายงาน"
    hit(Qt.Key.Key_F8)
    assert view.stack.currentWidget() is view.units
    (first,) = reports(p1, "m1")
    assert (first.unit, first.round, first.percent, first.result) == (TREASURY, "q1", 80, "ทบทวนแล้ว")
    assert reports(p1, "m2")[0].percent == 50
    assert reports(p1, "m3") == ()
    p1.history.undo()
    assert reports(p1, "m1") == reports(p1, "m2") == ()


def test_esc_takes_nothing(page: MeasuresPage, p1: Services) -> None:
    view = units(page)
    view.table.setFocus()
    before = p1.plans.sheet(YEAR)
    paste(TABLE)
    hit(Qt.Key.Key_Escape)
    assert view.stack.currentWidget() is view.units
    assert p1.plans.sheet(YEAR) == before


def test_what_is_no_form_is_told_at_the_foot(page: MeasuresPage) -> None:
    units(page).paste()
    assert page.banner.words == NOT_COPIED
    QGuiApplication.clipboard().setText("สวัสดีค่ะ ส่งรายงานให้พรุ่งนี้")
    units(page).paste()
    assert page.banner.words == UNREADABLE


def test_a_change_meanwhile_shows_the_plan_anew(page: MeasuresPage, p1: Services) -> None:
    view = units(page)
    view.table.go_to(TREASURY)
    view.table.setFocus()
    paste(TABLE)
    told = Progress(round="q1", unit=TREASURY, result="ทบทวนแล้ว", percent=80)
    p1.plans.write(YEAR, ["m1"], "รายงาน", progress=(told,))
    assert ("same", "m1") in shown(view)


def test_a_form_goes_out_and_comes_back_through_the_page_of_imports(
    page: MeasuresPage, p1: Services, tmp_path: Path
) -> None:
    file = filled(p1, tmp_path / "form.xlsx", "m1")
    imports = ImportPage(p1, NoBreaks())
    gone: list[tuple[str, str]] = []
    imports.go_to.connect(lambda to, place: gone.append((to, place)))
    imports.go_to_place(str(file))
    assert gone == [("measures", f"units:workbook:{file}")]
    page.go_to_place(gone[0][1])
    view = units(page)
    assert ("new", "m1") in shown(view)
    assert "ไตรมาสที่ 3" in view.returned.whence.text()
    view.returned.take()
    assert reports(p1, "m1")[0].round == "q3"
    imports.deleteLater()


def test_a_form_of_another_year_says_so(page: MeasuresPage, p1: Services, tmp_path: Path) -> None:
    file = filled(p1, tmp_path / "form.xlsx", "m1")
    p1.plans.add(2570, [Measure(title="ก")])
    page.open_year(2570)
    page.reload()
    units(page).take_file(file)
    assert "แผนปี 2569" in page.banner.words and "แผนปี 2570" in page.banner.words


def test_the_form_of_the_unit_and_of_all_are_saved_for_the_round(
    page: MeasuresPage, p1: Services, tmp_path: Path
) -> None:
    view = units(page)
    take_round(view, "q2")
    view.save_form(TREASURY, tmp_path / "one.xlsx")
    view.save_form(None, tmp_path / "all.xlsx")
    assert openpyxl.load_workbook(tmp_path / "one.xlsx").sheetnames == [TREASURY]
    assert len(openpyxl.load_workbook(tmp_path / "all.xlsx").sheetnames) == 5
    assert {row.round for row in p1.unit_reports.read_file(tmp_path / "all.xlsx").rows} == {"q2"}
    assert "all.xlsx" in page.banner.words


def test_the_form_of_a_unit_is_opened_among_the_papers(
    qtbot: QtBot, page: MeasuresPage, p1: Services
) -> None:
    view = units(page)
    gone: list[tuple[str, str]] = []
    page.go_to.connect(lambda to, place: gone.append((to, place)))
    take_round(view, "q2")
    view.table.go_to(TREASURY)
    view.table.setFocus()
    hit(Qt.Key.Key_F9)
    assert gone == [("papers", f"measures-unit|2569.q2|{TREASURY}")]
    papers = PapersPage(p1, NoBreaks())
    show_page(qtbot, papers, p1, 2568, gone[0][1])
    assert papers.list.request is not None and papers.list.request.place == gone[0][1]
    titles = [row.title for row in papers.papers.rows()]
    assert f"แบบติดตามรายหน่วยงาน {TREASURY} ไตรมาสที่ 2" in titles
    papers.close_work()


def test_enter_shows_the_measures_of_a_unit_among_those_followed_up(page: MeasuresPage) -> None:
    units(page).table.go_to(TREASURY)
    units(page).table.setFocus()
    hit(Qt.Key.Key_Return)
    assert isinstance(page.view, FollowingView)
    assert page.view.unit.taken == TREASURY
    assert len(page.view.table.records.rows) == 17


def test_without_measures_the_way_to_the_plan_is_shown(page: MeasuresPage, p1: Services) -> None:
    p1.plans.drop(YEAR, [measure.key or "" for measure in p1.plans.sheet(YEAR).plan.measures])
    view = units(page)
    assert view.nothing.words.plain == NO_MEASURES.format(year=YEAR)
    view.nothing.wanted.emit()
    assert isinstance(page.view, PlanView)


def test_fields_are_told_in_words() -> None:
    report = Progress(result="ทำ\nแล้ว", percent=0, problem="คน <น้อย>", evidence="ภาพ")
    assert told_fields(report, ("percent", "result", "problem")) == "ทำ แล้ว · ร้อยละ 0 · ปัญหา คน <น้อย>"
    assert told_fields(report, ("next",)) == "–"
    assert words_of(Measure()) == UNTITLED
