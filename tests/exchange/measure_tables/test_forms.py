"""The four forms of published plans, pasted from Word: every column lands where it belongs."""

from datetime import date

import pytest

from ita_desktop.domain.measures import Measure, MeasurePart, Period
from ita_desktop.exchange.measure_tables import TableReading, is_measure_table, plan_measures
from ita_desktop.exchange.tables import grid_of
from tests.domain.cases import framework
from tests.exchange.measure_tables import forms

UNITS = ("สำนักปลัดเทศบาล", "กองคลัง", "กองช่าง")
YEAR_69 = (date(2025, 10, 1), date(2026, 9, 30))
YEAR_65 = (date(2021, 10, 1), date(2022, 9, 30))


def plan(html: str, fiscal_year: int = 2569, text: str = "") -> TableReading:
    grid = grid_of(text, html, repeats=True)
    return plan_measures(grid, framework(2568), (), fiscal_year=fiscal_year, units=UNITS)


def test_seven_columns_with_a_head_over_three() -> None:
    """Cells merged over two measures belong to both; numbers beside indicators are the indicators'."""
    read = plan(forms.P1)
    assert [column.field for column in read.columns] == [
        *("indicator", "indicator", "title", "steps", "period", "units", "follow_up"),
    ]
    first, second, third = (row.measure for row in read.rows)
    year = Period(text="ต.ค. ๒๕๖๘- ก.ย. ๒๕๖๙", start=YEAR_69[0], end=YEAR_69[1])
    assert first == Measure(
        indicators=(1,),
        title="ทบทวนคู่มือการปฏิบัติงาน",
        steps=("ทบทวนคู่มือ", "เผยแพร่คู่มือ"),
        period=year,
        units=("สำนักปลัดเทศบาล", "หน่วยงานภายใน ทุกกอง"),
        follow_up="รายงานผลต่อผู้บริหาร",
    )
    assert (second.indicators, second.period, second.units) == ((1,), year, ("สำนักปลัดเทศบาล", "กองคลัง"))
    assert (third.indicators, third.units) == ((2,), ("กองคลัง",))
    assert {row.state for row in read.rows} == {"new"}


def test_five_columns_with_numbers_in_the_cells() -> None:
    """Numbers stay as printed, repeated ones are told; two periods belong to the two parts of a measure."""
    read = plan(forms.P2, 2565)
    measures = [row.measure for row in read.rows]
    assert [measure.number for measure in measures] == [1, 2, 3, 3]
    assert measures[2].title == "ปรับปรุงบริการ"
    assert measures[2].parts == (
        MeasurePart(title="สำรวจความพึงพอใจ", period="ม.ค.-มี.ค.๖๕"),
        MeasurePart(title="ปรับปรุงจุดบริการ", period="ตลอดปี ๖๕"),
    )
    assert measures[2].period == Period(start=YEAR_65[0], end=YEAR_65[1])
    assert measures[2].steps == ("สำรวจ", "ปรับปรุง")
    assert [bool(row.notes) for row in read.rows] == [False, True, True, True]
    assert "ยาว 24 เดือน" in read.rows[1].notes[0]
    assert "เลข 3 ซ้ำกันในตาราง" in read.rows[2].notes[0]


def test_eight_columns_with_two_heads_over_them() -> None:
    read = plan(forms.P3)
    assert [column.field for column in read.columns] == [
        *("indicator", "question", "finding", "title", "analysis", "steps", "period", "units"),
    ]
    first = read.rows[0].measure
    assert (first.indicators, first.answers) == ((1,), ("i1", "i2"))
    assert (first.finding, first.title) == ("ได้คะแนนเต็ม", "โครงการบริการด้วยใจ")
    assert (first.strength, first.to_keep, first.to_develop) == ("บริการรวดเร็ว", "อบรมต่อเนื่อง", None)
    assert first.steps == ("อบรม", "ติดตาม")


def test_a_code_that_cannot_be_is_asked_and_kept() -> None:
    """o27 stands under indicator 10: the row is asked, and what stands in the cell is not lost."""
    row = plan(forms.P3).rows[1]
    assert row.state == "doubtful"
    assert "o27 อยู่ในตัวชี้วัดที่ 10" in row.why
    assert row.measure.finding == "๐ ๒๗\nข้อมูลไม่เป็นปัจจุบัน"
    assert (row.measure.strength, row.measure.to_develop) == ("มีเว็บไซต์", "เพิ่มข้อมูล")


def test_five_columns_whose_findings_begin_with_items() -> None:
    """The item is read from the finding, the label over the steps goes, a line after the table is told."""
    read = plan(forms.P4)
    first, second, note = read.rows
    assert (first.measure.number, first.measure.title) == (1, "จัดทำคู่มือ")
    assert first.measure.answers == ("o9",)
    assert first.measure.finding == "ข้อ ๐9 คู่มือการขอรับบริการ ไม่พบข้อมูล"
    assert first.measure.steps == ("รวบรวม", "เรียบเรียง", "เผยแพร่")
    assert first.measure.units == ("ทุกกอง/ฝ่ายที่มีหน้าที่ให้บริการประชาชนโดยตรง",)
    assert second.measure.period == Period(text="ภายในเดือน พฤษภาคม 2569", end=date(2026, 5, 31))
    assert (note.state, note.typed) == ("refused", "หมายเหตุ แผนนี้ผ่านความเห็นชอบแล้ว")


@pytest.mark.parametrize("form", [forms.P1, forms.P2, forms.P3, forms.P4], ids=["P1", "P2", "P3", "P4"])
def test_each_form_is_known_as_a_table_of_measures(form: str) -> None:
    assert is_measure_table(grid_of("", form, repeats=True))


def test_a_table_of_scores_is_none() -> None:
    assert not is_measure_table(grid_of("ที่\tตัวชี้วัด\tคะแนน\n1\tการปฏิบัติหน้าที่\t95.24\n"))
