"""Workbooks and comma-separated texts as tables of measures."""

import zipfile
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from ita_desktop.exchange.measure_tables import plan_measures
from ita_desktop.exchange.measure_tables.sources import read_csv, read_tables
from ita_desktop.exchange.problems import ReadingError
from tests.domain.cases import framework

HEAD = ["ที่", "ตัวชี้วัด", "มาตรการ/แนวทาง", "ขั้นตอน", "ระยะเวลาดำเนินการ", "ผู้รับผิดชอบ"]


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    """A plan whose indicator and period are merged over two measures."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "แผน 69"
    sheet.append(HEAD)
    sheet.append([1, "การปฏิบัติหน้าที่", "อบรม", "1) ก\n2) ข", "ตลอดปีงบประมาณ 2569", "กองคลัง"])
    sheet.append([None, None, "เผยแพร่", "ค", None, "สำนักปลัด"])
    for area in ("A2:A3", "B2:B3", "E2:E3"):
        sheet.merge_cells(area)
    path = tmp_path / "แผน.xlsx"
    book.save(path)
    return path


def test_merged_cells_of_a_workbook_belong_to_each_row(workbook: Path) -> None:
    (sheet,) = read_tables(workbook)
    assert sheet.name == "แผน 69"
    first, second = plan_measures(sheet.grid, framework(2568), (), fiscal_year=2569).rows
    assert (first.measure.indicators, second.measure.indicators) == ((1,), (1,))
    assert first.measure.period == second.measure.period
    assert first.measure.steps == ("ก", "ข")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-8", "utf-16", "cp874"])
@pytest.mark.parametrize("between", [",", ";", "\t"])
def test_a_comma_separated_text(tmp_path: Path, encoding: str, between: str) -> None:
    path = tmp_path / "plan.csv"
    lines = [between.join(HEAD), between.join(["1", "การปฏิบัติหน้าที่", '"อบรม"', "ก", "ม.ค. 69", "กองคลัง"])]
    path.write_bytes("\r\n".join(lines).encode(encoding))
    (sheet,) = read_tables(path)
    assert sheet.grid[0] == tuple(HEAD)
    assert sheet.grid[1][2] == "อบรม"


def test_a_merged_cell_far_to_the_right_grows_no_rows(tmp_path: Path) -> None:
    """What the cells hold is all that is kept, however far an area that is merged reaches."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.cell(1, 2_000, "ก")
    for row in range(2, 1_000):
        sheet.cell(row, 1, "ข")
    saved = BytesIO()
    book.save(saved)
    areas = b'</sheetData><mergeCells count="1"><mergeCell ref="BXX1:BXX1048576"/></mergeCells>'
    path = tmp_path / "wide.xlsx"
    with zipfile.ZipFile(saved) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for member in old.namelist():
            new.writestr(member, old.read(member).replace(b"</sheetData>", areas))
    ((_, grid),) = read_tables(path)
    assert grid[0][1_999] == "ก"
    assert sum(map(len, grid)) < 100_000


def test_what_is_no_text_is_refused() -> None:
    with pytest.raises(ReadingError, match="อ่าน plan ไม่ได้"):
        read_csv("plan", b"\x00\x01\x02\xff\xfe")


def test_what_is_no_workbook_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "plan.xlsx"
    path.write_bytes(b"PK nothing")
    with pytest.raises(ReadingError):
        read_tables(path)
