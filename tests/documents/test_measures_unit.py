"""What the forms of units say: measures under each of their units, earlier reports, places to sign."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from ita_desktop.documents.blocks import (
    Block,
    Closing,
    Document,
    GroupRow,
    PageBreak,
    Table,
    TableRow,
    TitleLines,
)
from ita_desktop.documents.finishing import texts
from ita_desktop.documents.measures.lacking import NoMeasures
from ita_desktop.documents.measures_unit import HEAD_OF_UNIT, REPORTER, NoUnitMeasures, build
from ita_desktop.documents.measures_unit_form import mark
from ita_desktop.domain.measures import Measure, Plan, Progress
from ita_desktop.domain.measures.rounds import round_of
from tests.documents.conftest import Golden
from tests.documents.offices import measures_snapshot

TREASURY = "กองคลัง"
OFFICE = ["สำนักปลัดเทศบาล", TREASURY, "กองช่าง", "กองการศึกษา", "กองสาธารณสุขและสิ่งแวดล้อม"]
DONE = Progress(
    on=date(2026, 1, 12), round="q1", unit="กอง คลัง", percent=40, result="ทบทวน ๓ จาก 5 เล่ม <b>",
    problem="ผู้รับผิดชอบย้าย", suggestion="ขอผู้ช่วย", evidence="ภาพ",
)  # fmt: skip


def plan(*measures: Measure) -> Plan:
    return Plan(fiscal_year=2569, measures=measures)


def of(*measures: Measure, unit: str | None = None) -> Document:
    return build(measures_snapshot(plan=plan(*measures), unit=unit))


def tables(blocks: Sequence[Block]) -> list[Table]:
    return [block for block in blocks if isinstance(block, Table)]


def cells(row: TableRow) -> list[str]:
    return ["".join(run.text for run in cell) for cell in row.cells]


def numbers(table: Table) -> list[str]:
    return [cells(row)[0] for row in table.rows if isinstance(row, TableRow)]


def test_p1(golden: Golden) -> None:
    made = measures_snapshot(unit=TREASURY)
    measures = tuple(
        replace(each, progress=(DONE,)) if each.number == 1 else each for each in made.plan.measures
    )
    golden("measures-unit-2569", build(replace(made, plan=replace(made.plan, measures=measures))))


def test_each_unit_has_a_paper_of_its_own_and_every_unit_has_what_all_must_do() -> None:
    document = build(measures_snapshot(digits="arabic"))
    heads = [block.lines[2].split("  ")[0] for block in document.blocks if isinstance(block, TitleLines)]
    assert heads == OFFICE
    breaks = [block for block in document.blocks if isinstance(block, PageBreak)]
    assert [each.restart for each in breaks] == [True] * 4
    clerk, treasury, *others = map(numbers, tables(document.blocks))
    assert treasury == [str(number) for number in range(1, 18)]
    assert clerk == [number for number in treasury if number != "3"]
    assert others == [clerk] * 3
    assert [form.name for form in tables(document.workbook)] == OFFICE


def test_the_head_names_round_and_days_and_two_sign() -> None:
    document = build(measures_snapshot(unit=TREASURY, digits="arabic", round=round_of(2569, "m6")))
    (head,) = [block for block in document.blocks if isinstance(block, TitleLines)]
    assert "ปีงบประมาณ พ.ศ. 2569" in head.lines[0]
    assert head.lines[1] == "รอบ 6 เดือน  1 ตุลาคม 2568 ถึง 31 มีนาคม 2569"
    (closing,) = [block for block in document.blocks if isinstance(block, Closing)]
    assert [each.label for each in closing.signatures] == [REPORTER, HEAD_OF_UNIT]
    assert closing.beside


def test_what_the_unit_reported_last_stands_under_its_measure_and_nobody_elses() -> None:
    measure = Measure(key="a", title="ทบทวน", units=("ทุกกอง",), progress=(DONE,))
    document = of(measure)
    notes = [[row.text for row in each.rows if isinstance(row, GroupRow)] for each in tables(document.blocks)]
    assert [len(each) for each in notes] == [0, 1, 0, 0, 0]
    (told,) = notes[1]
    assert told.startswith("รายงานล่าสุด  ไตรมาสที่ ๑ เมื่อ ๑๒ ม.ค. ๖๙  ทบทวน ๓ จาก ๕ เล่ม <b>  ร้อยละ ๔๐")
    (first,) = [row for row in tables(document.blocks)[1].rows if isinstance(row, TableRow)]
    assert first.keep and cells(first)[3:] == [""] * 5


def test_measures_without_a_unit_have_a_paper_of_their_own() -> None:
    document = of(Measure(key="a", title="ก"), Measure(key="b", title="ข", units=(TREASURY,)), unit="")
    assert "ไม่ระบุหน่วยงาน" in " ".join(texts(document))
    assert [cells(row)[0] for row in tables(document.workbook)[0].rows if isinstance(row, TableRow)] == ["a"]


def test_a_unit_is_asked_for_as_anyone_writes_it_and_must_have_measures() -> None:
    assert len(tables(of(Measure(units=("สำนักปลัดเทศบาล",)), unit=" สำนักปลัด ").blocks)) == 1
    with pytest.raises(NoUnitMeasures, match="กองแผน"):
        of(Measure(units=(TREASURY,)), unit="กองแผน")
    with pytest.raises(NoMeasures, match="2569"):
        of()


def test_the_form_holds_the_rounds_report_as_it_was_typed_and_the_earlier_one_beside_it() -> None:
    now = replace(DONE, on=date(2026, 4, 1), round="q2", percent=80, result="ครบ ๕ เล่ม 5")
    document = of(Measure(key="key-1", title="ทบทวน", units=(TREASURY,), progress=(DONE, now)), unit=TREASURY)
    (form,) = tables(document.workbook)
    heads = [column.head for column in form.columns]
    assert heads == [
        *("รหัส", "ที่", "มาตรการและขั้นตอน", "ระยะเวลา", "รายงานครั้งก่อน", "ผลการดำเนินการ", "ร้อยละ"),
        *("ปัญหา/อุปสรรค", "ข้อเสนอแนะ", "หลักฐาน", "วันที่รายงาน"),
    ]
    (row,) = [row for row in form.rows if isinstance(row, TableRow)]
    assert row.values[0] == "key-1" and row.values[6] == 80
    assert cells(row)[5:] == ["ครบ ๕ เล่ม 5", "80", "ผู้รับผิดชอบย้าย", "ขอผู้ช่วย", "ภาพ", "1 เม.ย. 69"]
    assert "ไตรมาสที่ ๑" in cells(row)[4]
    told = " ".join(text for block in document.workbook for text in _lines(block))
    assert "รหัสแบบ measures-unit ๒๕๖๙ q2" in told
    assert mark(round_of(2569, "q2")) == "รหัสแบบ measures-unit 2569 q2"


def _lines(block: Block) -> list[str]:
    return list(texts(Document(title="", blocks=(block,))))
