"""What the plan of measures says."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.documents.blocks import Table, TableRow
from ita_desktop.documents.catalog import paper
from ita_desktop.documents.finishing import texts
from ita_desktop.documents.measure_texts import numbered
from ita_desktop.documents.measures.lacking import NoMeasures
from ita_desktop.documents.measures.paper import LAYOUTS, build
from ita_desktop.domain.measures import Measure, MeasurePart, Period, Plan, Progress
from tests.documents.conftest import Golden
from tests.documents.offices import measures_snapshot


def plan(*measures: Measure) -> Plan:
    """A plan of 2569."""
    return Plan(fiscal_year=2569, measures=measures)


def table(*measures: Measure, digits: str = "arabic") -> Table:
    """The table of a plan."""
    made = build(measures_snapshot(plan=plan(*measures), digits=digits))
    (found,) = [block for block in made.blocks if isinstance(block, Table)]
    return found


def rows(*measures: Measure) -> list[list[str]]:
    """The printed cells."""
    return [
        ["".join(run.text for run in cell) for cell in row.cells]
        for row in table(*measures).rows
        if isinstance(row, TableRow)
    ]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_p1(golden: Golden, layout: str) -> None:
    golden(f"measures-2569-{layout}", build(measures_snapshot(layout=layout)))


def test_every_layout_of_the_catalogue_is_built() -> None:
    listed = paper("measures")
    assert listed is not None
    assert [layout.name for layout in listed.layouts] == list(LAYOUTS)
    for layout in LAYOUTS:
        assert "๒๕๖๙" in build(measures_snapshot(layout=layout)).title


def test_p1_has_seven_columns_with_a_head_over_three() -> None:
    (made,) = [block for block in build(measures_snapshot()).blocks if isinstance(block, Table)]
    assert [column.head for column in made.columns] == [
        "ที่", "ตัวชี้วัด", "มาตรการ/แนวทาง", "ขั้นตอนหรือวิธีการปฏิบัติ", "ระยะเวลาดำเนินการ",
        "หน่วยงานผู้รับผิดชอบ", "การติดตาม/รายงานผล",
    ]  # fmt: skip
    assert made.over == (("วิธีการนำผลการวิเคราะห์ไปสู่การปฏิบัติ", 0, 3),)
    numbers = [row.values[0] for row in made.rows if isinstance(row, TableRow)]
    assert [numbers.count(each) for each in range(1, 11)] == [2, 1, 2, 1, 2, 2, 1, 3, 1, 2]


def test_measures_stand_under_their_indicators_in_the_order_of_the_plan() -> None:
    found = rows(
        Measure(title="ก", indicators=(2,)),
        Measure(title="ข", answers=("i1",)),
        Measure(title="ค"),
        Measure(title="ง", indicators=(1,)),
        Measure(title="จ", indicators=(8, 7)),
        Measure(title="ฉ", answers=("e7", "unknown")),
        Measure(title="ช", indicators=(99,)),
    )
    assert [(row[0], row[2]) for row in found] == [
        ("1", "ข"), ("1", "ง"), ("2", "ก"), ("7, 8", "จ"), ("8", "ฉ"), ("99", "ช"), ("-", "ค"),
    ]  # fmt: skip
    assert found[3][1] == "ประสิทธิภาพการสื่อสาร\nการปรับปรุงการทำงาน"
    assert found[5][1] == "ตัวชี้วัดที่ 99"
    assert found[6][1] == "ไม่ระบุตัวชี้วัด"


def test_cells_of_a_measure() -> None:
    (row,) = rows(
        Measure(
            indicators=(1,),
            title="หนึ่ง\nสอง",
            steps=("แรก", "", "หลัง"),
            period=Period(text="ต.ค. 2568-ก.ย. 2569"),
            units=("กองคลัง", "กองช่าง"),
            follow_up="รายงาน",
            progress=(Progress(text="ทำแล้ว"),),
            status="เสร็จ",
        )
    )
    assert row == [
        "1", "การปฏิบัติหน้าที่", "หนึ่ง\nสอง", "1) แรก\n2) หลัง", "ต.ค. 2568-ก.ย. 2569",
        "กองคลัง\nกองช่าง", "รายงาน",
    ]  # fmt: skip


def test_steps_are_numbered_in_the_digits_of_the_paper() -> None:
    assert "๑) แต่ละกองทบทวนคู่มือของงานที่รับผิดชอบ\n๒) งานใด" in "\n".join(texts(build(measures_snapshot())))


@pytest.mark.parametrize(
    ("steps", "printed"),
    [
        ((), ""),
        (("เดียว",), "เดียว"),
        (("1) ก", "2) ข"), "1) ก\n2) ข"),
        (("๑. ก", "(๒) ข", "ค"), "๑. ก\n(๒) ข\n3) ค"),
        (("2.5 ล้านบาท", "ข"), "1) 2.5 ล้านบาท\n2) ข"),
    ],
)
def test_numbers_that_were_typed_are_not_doubled(steps: tuple[str, ...], printed: str) -> None:
    assert numbered(steps) == printed


def test_parts_have_periods_of_their_own() -> None:
    parts = (MeasurePart(title="ก", period="ม.ค.-มี.ค.๖๕"), MeasurePart(title="ข", period="ตลอดปี ๖๕"))
    (row,) = rows(Measure(indicators=(1,), title="หลัก", parts=parts))
    assert row[2] == "หลัก\n(1) ก\n(2) ข"
    assert row[4] == "(1) ม.ค.-มี.ค.65\n(2) ตลอดปี 65"


@pytest.mark.parametrize("own", ["ม.ค.-มี.ค.๖๕ ตลอดปี ๖๕", "ม.ค. - มี.ค. 65 และตลอดปี 65"])
def test_a_period_that_only_names_those_of_the_parts_is_said_once(own: str) -> None:
    parts = (MeasurePart(title="ก", period="ม.ค.-มี.ค.๖๕"), MeasurePart(title="ข", period="ตลอดปี ๖๕"))
    (row,) = rows(Measure(indicators=(1,), title="หลัก", period=Period(text=own), parts=parts))
    assert row[4] == "(1) ม.ค.-มี.ค.65\n(2) ตลอดปี 65"


def test_a_period_that_says_more_than_the_parts_stands_above_theirs() -> None:
    parts = (MeasurePart(title="ก", period="ม.ค.๖๕"),)
    (row,) = rows(Measure(indicators=(1,), title="หลัก", period=Period(text="ตลอดปี ๖๕"), parts=parts))
    assert row[4] == "ตลอดปี 65\n(1) ม.ค.65"


def test_a_period_without_words_is_its_days() -> None:
    period = Period(start=date(2025, 10, 1), end=date(2026, 9, 30))
    assert rows(Measure(indicators=(1,), period=period))[0][4] == "1 ต.ค. 68 - 30 ก.ย. 69"


def test_a_plan_without_measures_is_refused_in_words() -> None:
    with pytest.raises(NoMeasures, match="2569"):
        build(measures_snapshot(plan=plan()))


@given(st.text(max_size=200), st.lists(st.text(max_size=50), max_size=5))
def test_any_text_has_its_place(text: str, steps: list[str]) -> None:
    (row,) = rows(Measure(title=text, steps=tuple(steps), follow_up=text, units=(text[:100],)))
    assert len(row) == 7


def test_a_step_of_twenty_thousand_letters_is_printed_whole() -> None:
    long = "ขั้นตอนยาว <b>&amp;</b> " * 900
    (row,) = rows(Measure(indicators=(1,), title="หลัก", steps=(long, "ข")))
    assert row[3].startswith(f"1) {long.strip()}")


def test_measures_of_one_indicator_tell_it_once() -> None:
    made = table(*(Measure(title=str(n), indicators=(of,)) for n, of in enumerate((1, 1, 2, 1))))
    data = [row for row in made.rows if isinstance(row, TableRow)]
    assert [row.joined for row in data] == [0, 2, 2, 0]
    assert all("".join(run.text for run in row.cells[1]) for row in data)
