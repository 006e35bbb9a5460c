"""A workbook to fill goes out, is filled in Excel's way, and comes back in one act."""

import zipfile
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl.styles import PatternFill

from ita_desktop.domain.scores import Score
from ita_desktop.exchange import ReadingError
from ita_desktop.services.bundle import Services
from ita_desktop.services.papers import Request
from ita_desktop.services.score_workbooks import NoScoresInWorkbook, NoYearInWorkbook, WorkbookRefused
from tests.services.conftest import P1, Clock, open_again, take_in


def form(office: Services, folder: Path, year: int = 2568) -> Path:
    """The year's form, saved."""
    file = folder / "form.xlsx"
    office.score_workbooks.save_form(year, file)
    return file


def filled(file: Path, values: dict[str, object], shape: str | None = None) -> Path:
    """The form with values typed beside their codes."""
    book = openpyxl.load_workbook(file)
    sheet = book.active
    for row in sheet.iter_rows():
        if row[0].value in values:
            row[2].value = values[row[0].value]
            row[2].number_format = shape or row[2].number_format
    book.save(file)
    return file


def test_the_form_holds_every_code_and_what_is_entered(office: Services, tmp_path: Path) -> None:
    """Codes are ASCII, cells to type into warn of what is no score, empty ones are empty."""
    take_in(office, P1)
    sheet = openpyxl.load_workbook(form(office, tmp_path)).active
    rows = {row[0].value: row[2].value for row in sheet.iter_rows() if row[2].number_format == "0.00"}
    framework = office.years.framework(2568)
    assert set(rows) == set(framework.codes)
    assert rows["e4.public"] == 94.32 and rows["i13"] is None
    rule = sheet.data_validations.dataValidation[0]
    assert (rule.formula1, rule.formula2, rule.errorStyle) == ("0", "100", "warning")


def test_an_untouched_form_changes_nothing(office: Services, tmp_path: Path) -> None:
    take_in(office, P1)
    read = office.score_workbooks.read(form(office, tmp_path))
    assert {entry["state"] for entry in read.entries()} == {"same"}
    assert not read.changes


def test_a_filled_form_is_one_act(office: Services, tmp_path: Path) -> None:
    """Numbers as Excel keeps them, Thai digits as text; one undo takes all back."""
    take_in(office, P1)
    before = office.exchange.exported()
    values: dict[str, object] = {"i13": 96.1, "i14": "๙๖.๐๗", "i15": 96.1, "i2": 93.13}
    read = office.score_workbooks.read(filled(form(office, tmp_path), values))
    assert {entry["place"]: entry["state"] for entry in read.entries() if entry["state"] != "same"} == {
        "assessments[2568].scores.i2": "changed",
        "assessments[2568].scores.i13": "new",
        "assessments[2568].scores.i14": "new",
        "assessments[2568].scores.i15": "new",
    }
    office.score_workbooks.apply(read)
    sheet = office.scores.sheet(2568)
    assert str(sheet.entered["i13"]) == "96.10" and str(sheet.entered["i14"]) == "96.07"
    office.history.undo()
    assert office.exchange.exported() == before


def test_a_new_year_is_begun(office: Services, tmp_path: Path, clock: Clock) -> None:
    """The form of a year that is not there yet; after a restart its scores stand."""
    file = filled(form(office, tmp_path, 2567), {"overall": 84.19, "IIT": 91})
    office.score_workbooks.apply(office.score_workbooks.read(file))
    office.close()
    again = open_again(tmp_path, clock)
    assert {code: str(score) for code, score in again.scores.sheet(2567).entered.items()} == {
        "overall": "84.19",
        "IIT": "91.00",
    }
    again.close()


@pytest.mark.parametrize("value", [101, "เก้าสิบ", "93.133", -1])
def test_one_cell_that_is_no_score_refuses_the_workbook(
    office: Services, tmp_path: Path, value: object
) -> None:
    take_in(office, P1)
    read = office.score_workbooks.read(filled(form(office, tmp_path), {"i13": value, "i14": 96}))
    assert [row.code for row in read.refused] == ["i13"]
    with pytest.raises(WorkbookRefused):
        office.score_workbooks.apply(read)
    assert "i14" not in office.scores.sheet(2568).entered


def test_a_formula_counts_as_what_it_came_to(office: Services, tmp_path: Path) -> None:
    """A mean of thirds is read as its cell shows it; a formula never calculated is empty."""
    take_in(office, P1)
    read = office.score_workbooks.read(filled(form(office, tmp_path), {"5": 288.27 / 3, "i13": "=1+1"}))
    assert not read.refused
    assert {str(row.code) for row in read.plan.rows}.isdisjoint({"i13"})


def test_the_printed_table_of_scores_comes_back_too(office: Services, tmp_path: Path) -> None:
    """The paper's workbook: this year's column counts, what it marks as computed is not entered."""
    take_in(office, P1)
    office.years.add(2567)
    office.scores.record(2567, "overall", "84.19")
    file = tmp_path / "scores.xlsx"
    file.write_bytes(office.papers.setting(Request("scores", 2568)).run(form=".xlsx"))
    read = office.score_workbooks.read(file)
    assert read.plan.year == 2568
    assert not read.changes and not read.refused


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=15)
@given(values=st.dictionaries(st.integers(0, 87), st.integers(0, 10_000), min_size=1))
def test_what_is_typed_is_read_exactly(office: Services, tmp_path: Path, values: dict[int, int]) -> None:
    codes = office.years.framework(2568).codes
    typed: dict[str, object] = {codes[at]: float(Decimal(each) / 100) for at, each in values.items()}
    read = office.score_workbooks.read(filled(form(office, tmp_path), typed))
    assert {row.code: row.becomes for row in read.plan.rows} == {
        codes[at]: Score(each) for at, each in values.items()
    }


def test_files_that_are_no_workbooks_of_scores(office: Services, tmp_path: Path) -> None:
    """Each is told in Thai with the way out."""
    broken = tmp_path / "broken.xlsx"
    broken.write_bytes(form(office, tmp_path).read_bytes()[:2_000])
    text = tmp_path / "text.xlsx"
    text.write_text("รหัส,คะแนน", encoding="utf-8")
    for file in (broken, text, tmp_path / "gone.xlsx"):
        with pytest.raises(ReadingError, match="xlsx"):
            office.score_workbooks.read(file)
    nameless = tmp_path / "nameless.xlsx"
    book = openpyxl.Workbook()
    book.active.append(["i1", 95])
    book.save(nameless)
    with pytest.raises(NoYearInWorkbook):
        office.score_workbooks.read(nameless)
    with pytest.raises(NoScoresInWorkbook):
        office.score_workbooks.read(form(office, tmp_path))


def test_what_hides_in_a_package_is_refused(office: Services, tmp_path: Path) -> None:
    """A part that names outside entities, and one that grows beyond measure."""
    good = form(office, tmp_path)
    for name, content in (
        ("xl/more.xml", b'<!DOCTYPE x [<!ENTITY e "e">]><x>&e;</x>'),
        ("big", b"0" * 10**8),
    ):
        bad = tmp_path / f"{name.replace('/', '-')}.xlsx"
        bad.write_bytes(good.read_bytes())
        with zipfile.ZipFile(bad, "a", zipfile.ZIP_DEFLATED) as package:
            package.writestr(name, content)
        with pytest.raises(ReadingError):
            office.score_workbooks.read(bad)


def sheets(folder: Path, *named: tuple[str, int | None, int], hidden: str = "") -> Path:
    """A workbook with sheets of a title, a year above the table, and so many questions."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, year, count in named:
        sheet = book.create_sheet(title)
        sheet.append([f"ปีงบประมาณ {year}" if year else "ผลคะแนน"])
        sheet.append(["ข้อ", "คะแนน"])
        for number in range(1, count + 1):
            sheet.append([f"i{number}", f"{90 - count}.{number:02}"])
        sheet.sheet_state = "hidden" if title == hidden else "visible"
    file = folder / "sheets.xlsx"
    book.save(file)
    return file


def coloured(file: Path, cell: str, text: str | None = None) -> Path:
    """The workbook with a far cell that is coloured, and may hold a text."""
    book = openpyxl.load_workbook(file)
    book.active[cell].fill = PatternFill("solid", fgColor="FFFF00")
    book.active[cell].value = text
    book.save(file)
    return file


def test_a_longer_sheet_of_another_year_is_not_taken_for_the_year(office: Services, tmp_path: Path) -> None:
    """Last year's table beside this year's stays where it is, also where the year is said."""
    take_in(office, P1)
    file = sheets(tmp_path, ("ปีนี้", 2568, 3), ("ปีก่อน", 2567, 12))
    assert office.score_workbooks.read(file).sheet == "ปีนี้"
    assert office.score_workbooks.read(file, 2567).sheet == "ปีก่อน"
    with pytest.raises(NoScoresInWorkbook, match="2566"):
        office.score_workbooks.read(file, 2566)
    unnamed = sheets(tmp_path, ("หน้าปก", 2568, 0), ("คะแนน", None, 12))
    assert office.score_workbooks.read(unnamed).sheet == "คะแนน"


def test_what_is_hidden_is_not_taken(office: Services, tmp_path: Path) -> None:
    take_in(office, P1)
    file = sheets(tmp_path, ("เห็น", 2568, 3), ("ซ่อน", 2568, 12), hidden="ซ่อน")
    assert office.score_workbooks.read(file).sheet == "เห็น"


@pytest.mark.parametrize("far", ["A1048576", "XFD3", "C4000"])
def test_cells_that_are_only_coloured_do_not_make_the_table_large(
    office: Services, tmp_path: Path, far: str
) -> None:
    take_in(office, P1)
    file = coloured(sheets(tmp_path, ("คะแนน", 2568, 3)), far)
    assert [row.code for row in office.score_workbooks.read(file).plan.rows] == ["i1", "i2", "i3"]


def test_a_table_with_too_many_rows_is_refused(office: Services, tmp_path: Path) -> None:
    take_in(office, P1)
    file = coloured(sheets(tmp_path, ("คะแนน", 2568, 3)), "A4000", "i4")
    with pytest.raises(ReadingError, match="3,000 แถว"):
        office.score_workbooks.read(file)
