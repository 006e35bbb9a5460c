"""The columns of each layout, and what stands in them."""

from dataclasses import replace

import pytest

from ita_desktop.documents.blocks import Table, TableRow
from ita_desktop.documents.measures.paper import build
from ita_desktop.documents.year_snapshots import YearSnapshot
from ita_desktop.domain.assessments import AnalysisFinding, Assessment
from ita_desktop.domain.measures import Measure, Plan
from ita_desktop.domain.scores import Score
from tests.documents.offices import framework, measures_snapshot

FOUND = (
    AnalysisFinding(on=("i1",), kind="keep", issue="บริการตามลำดับ", advice="รักษาระดับ <ก> & ข"),
    AnalysisFinding(on=("o9",), kind="improve", issue="ไม่พบแผน", advice="ควรเผยแพร่แผน"),
)


def table(layout: str, *measures: Measure) -> Table:
    """The table of a plan of 2569 that answers the result of 2568."""
    assessment = Assessment(
        fiscal_year=2568,
        scores={"i1": Score(9576), "o9": Score(0), "e7.public": Score(9345)},
        findings=FOUND,
    )
    answered = YearSnapshot(fiscal_year=2568, framework=framework(2568), assessment=assessment)
    plan = Plan(fiscal_year=2569, measures=measures)
    made = build(measures_snapshot(plan=plan, answered=answered, layout=layout, digits="arabic"))
    (found,) = [block for block in made.blocks if isinstance(block, Table)]
    return found


def rows(layout: str, *measures: Measure) -> list[list[str]]:
    """The printed cells."""
    found = (row for row in table(layout, *measures).rows if isinstance(row, TableRow))
    return [["".join(run.text for run in cell) for cell in row.cells] for row in found]


HEADS = {
    "by-indicator": (
        "ที่|ตัวชี้วัด|มาตรการ/แนวทาง|ขั้นตอนหรือวิธีการปฏิบัติ|ระยะเวลาดำเนินการ|หน่วยงานผู้รับผิดชอบ|การติดตาม/รายงานผล",
        [("วิธีการนำผลการวิเคราะห์ไปสู่การปฏิบัติ", 0, 3)],
        True,
    ),
    "brief": ("มาตรการ/แนวทาง|วิธีการดำเนินการ|ผู้รับผิดชอบ|ระยะเวลาดำเนินการ|การติดตามผล", [], False),
    "by-question": (
        "ประเด็น/ตัวชี้วัด|ข้อคำถาม ITA|ผลการวิเคราะห์การประเมิน|มาตรการ/โครงการ/กิจกรรม|"
        "ผลการวิเคราะห์ตัวชี้วัดที่สอดคล้องกับมาตรการ/โครงการ/กิจกรรม|ขั้นตอน/วิธีการดำเนินการ|"
        "ระยะเวลาดำเนินการ|ผู้รับผิดชอบ",
        [("การวิเคราะห์ผลการประเมิน ในปี 2568", 1, 2), ("การนำผลการวิเคราะห์ไปสู่การปฏิบัติ", 3, 5)],
        True,
    ),
    "by-item": (
        "มาตรการ/โครงการ/กิจกรรม|ผลการวิเคราะห์ตัวชี้วัดตามหลักเกณฑ์การประเมิน ITA|"
        "ขั้นตอน/วิธีการปฏิบัติ|ระยะเวลาในการดำเนินการ|ผู้รับผิดชอบ",
        [],
        True,
    ),
}


@pytest.mark.parametrize("layout", HEADS)
def test_columns_stand_as_in_the_papers_of_the_offices(layout: str) -> None:
    heads, over, landscape = HEADS[layout]
    made = build(measures_snapshot(layout=layout, digits="arabic"))
    (found,) = [block for block in made.blocks if isinstance(block, Table)]
    assert "|".join(column.head for column in found.columns) == heads
    assert list(found.over) == over
    assert made.page.landscape is landscape


def test_units_stand_before_the_period_in_brief() -> None:
    measure = Measure(number="๓", title="ทบทวน", steps=("ก", "ข"), units=("กองคลัง",), follow_up="รายงาน")
    assert rows("brief", measure) == [["3. ทบทวน", "1) ก\n2) ข", "กองคลัง", "", "รายงาน"]]


def test_numbers_that_repeat_are_printed_as_they_are_and_stand_in_their_order() -> None:
    numbers = ("10", 3, "2.10", 3, None, "2.9", "1)")
    made = rows("brief", *(Measure(number=each, title=f"ก{at}") for at, each in enumerate(numbers)))
    assert [row[0] for row in made] == [
        "1) ก6", "2.9. ก5", "2.10. ก2", "3. ก1", "3. ก3", "10. ก0", "ก4",
    ]  # fmt: skip


def test_an_item_is_named_first_with_its_score_and_what_was_found() -> None:
    (row,) = rows("by-item", Measure(title="จัดทำแผน", answers=("i1", "o9")))
    item, question, *found = row[1].split("\n")
    assert item.startswith("ข้อ o9 (0.00 คะแนน) ")
    assert question.startswith("ข้อ i1 (95.76 คะแนน) ")
    assert found == ["บริการตามลำดับ", "ไม่พบแผน"]


def test_what_the_plan_says_stands_for_what_the_analysis_found() -> None:
    (row,) = rows("by-item", Measure(title="จัดทำแผน", answers=("o9",), finding="เผยแพร่ช้า\nไม่ครบ"))
    assert row[1].split("\n")[1:] == ["เผยแพร่ช้า", "ไม่ครบ"]


def test_both_parts_of_a_question_are_one_line_with_a_score_each() -> None:
    (row,) = rows("by-question", Measure(title="ก", answers=("e7",)))
    assert row[1].startswith("e7 ")
    assert row[1].endswith("(EIT Public และ EIT Survey)")
    assert row[2] == "e7 EIT Public 93.45 คะแนน"


def test_a_measure_that_answers_nothing_stands_under_its_indicator() -> None:
    (row,) = rows("by-question", Measure(title="ก", indicators=(1,)))
    assert row[:3] == ["1. การปฏิบัติหน้าที่", "-", "-"]


def test_codes_of_another_framework_are_printed_as_they_are() -> None:
    (row,) = rows("by-question", Measure(title="ก", answers=("o99", "i1", "o99")))
    assert row[1].split("\n")[0] == "o99"
    assert row[1].count("o99") == 1


def test_strength_and_what_to_develop_and_to_keep_are_lines_with_bold_labels() -> None:
    measure = Measure(title="ก", strength="มีคู่มือ", to_develop="เผยแพร่\nให้ทั่ว", to_keep="ทบทวนทุกปี")
    (row,) = [row for row in table("by-question", measure).rows if isinstance(row, TableRow)]
    assert "".join(run.text for run in row.cells[4]) == (
        "จุดแข็ง มีคู่มือ\nจุดที่ควรพัฒนา\nเผยแพร่\nให้ทั่ว\nแนวทางรักษาระดับ ทบทวนทุกปี"
    )
    assert [run.text.strip() for run in row.cells[4] if run.bold] == [
        "จุดแข็ง", "จุดที่ควรพัฒนา", "แนวทางรักษาระดับ",
    ]  # fmt: skip


def test_what_the_analysis_advises_stands_where_the_plan_says_nothing() -> None:
    (row,) = rows("by-question", Measure(title="ก", answers=("i1", "o9")))
    assert row[4] == "จุดที่ควรพัฒนา ควรเผยแพร่แผน\nแนวทางรักษาระดับ รักษาระดับ <ก> & ข"


def test_measures_on_the_same_questions_tell_them_once() -> None:
    measure = Measure(title="ก", indicators=(1,), answers=("i1",))
    made = table(
        "by-question",
        measure,
        replace(measure, title="ข"),
        Measure(title="ค", indicators=(1,)),
        Measure(title="ง", indicators=(1,)),
        Measure(title="จ", indicators=(1,), answers=("i1",), finding="ต่างไป"),
    )
    assert [row.joined for row in made.rows if isinstance(row, TableRow)] == [0, 3, 1, 1, 1]
