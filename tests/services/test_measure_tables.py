"""Tables of measures taken into a plan: one act, one undo, nothing half done."""

from pathlib import Path

import openpyxl
import pytest

from ita_desktop.domain.measures import Measure
from ita_desktop.exchange.measure_tables import NEW
from ita_desktop.services.bundle import Services
from ita_desktop.services.measures.tables import (
    MeasureNotTakable,
    MeasuresChanged,
    MeasureTablePlan,
    NoMeasuresInTable,
)
from ita_desktop.services.papers import Request
from tests.exchange.measure_tables import forms
from tests.services.conftest import P1, Clock, open_again, take_in

HEAD = "ที่\tมาตรการ\tขั้นตอน\tระยะเวลา\tผู้รับผิดชอบ\n"


@pytest.fixture
def p1(office: Services) -> Services:
    """The first paper's office, whose plan of 2569 has seventeen measures."""
    take_in(office, P1)
    return office


def usual(plan: MeasureTablePlan) -> dict[int, str]:
    """What is taken without a question."""
    return {at: row.code for at, row in enumerate(plan.rows) if row.state in ("new", "changed") and row.code}


def titles(services: Services, year: int = 2569) -> list[str | None]:
    return [measure.title for measure in services.plans.sheet(year).plan.measures]


def test_a_table_of_word_begins_the_plan_of_a_year(office: Services) -> None:
    """Measures keep their printed numbers, repeated ones too; one undo takes all back."""
    plan = office.measure_tables.read(2565, "", forms.P2)
    assert plan.repeats_numbers
    keys = office.measure_tables.apply(plan, usual(plan))
    sheet = office.plans.sheet(2565)
    assert [measure.number for measure in sheet.plan.measures] == [1, 2, 3, 3]
    assert tuple(measure.key for measure in sheet.plan.measures) == keys
    assert office.history.undo() is not None
    assert not office.plans.sheet(2565).exists


def test_the_plan_is_numbered_anew_where_that_is_asked(office: Services) -> None:
    plan = office.measure_tables.read(2565, "", forms.P2)
    office.measure_tables.apply(plan, usual(plan), renumber=True)
    assert [measure.number for measure in office.plans.sheet(2565).plan.measures] == [1, 2, 3, 4]


def test_units_are_named_as_the_office_names_them(p1: Services) -> None:
    plan = p1.measure_tables.read(2569, f"{HEAD}\tเปิดช่องทางรับเรื่องร้องเรียนใหม่\tก\tตลอดปี ๖๙\tสำนักปลัด กองคลัง\n")
    assert plan.rows[0].measure.units == ("สำนักปลัดเทศบาล", "กองคลัง")
    (key,) = p1.measure_tables.apply(plan, usual(plan))
    added = p1.plans.sheet(2569).plan.measures[-1]
    assert (added.key, added.number) == (key, 18)


def test_a_measure_of_the_plan_is_changed_and_keeps_the_rest(p1: Services) -> None:
    held = p1.plans.sheet(2569).plan.measures[2]
    plan = p1.measure_tables.read(2569, f"{HEAD}{held.number}\t{held.title}\tขั้นตอนใหม่\n")
    assert (plan.rows[0].state, plan.rows[0].code) == ("changed", held.key)
    p1.measure_tables.apply(plan, usual(plan))
    changed = p1.plans.sheet(2569).plan.measures[2]
    assert changed.steps == ("ขั้นตอนใหม่",)
    assert (changed.units, changed.answers, changed.follow_up) == (held.units, held.answers, held.follow_up)


def test_what_is_pasted_twice_is_the_same(p1: Services) -> None:
    plan = p1.measure_tables.read(2569, "", forms.P1)
    p1.measure_tables.apply(plan, usual(plan))
    again = p1.measure_tables.again(plan)
    assert {row.state for row in again.rows} == {"same"}


def test_a_measure_changed_meanwhile_is_not_written_over(p1: Services) -> None:
    held = p1.plans.sheet(2569).plan.measures[0]
    plan = p1.measure_tables.read(2569, f"{HEAD}\tใหม่ทั้งหมด\tก\n\t{held.title}\tข\n")
    p1.plans.write(2569, [held.key or ""], "แก้", follow_up="อื่น")
    before = titles(p1)
    with pytest.raises(MeasuresChanged):
        p1.measure_tables.apply(plan, usual(plan))
    assert titles(p1) == before


def test_two_rows_cannot_become_one_measure(p1: Services) -> None:
    title = "ทบทวนและปรับปรุงคู่มือการปฏิบัติงานและการให้บริการ"
    plan = p1.measure_tables.read(2569, f"{HEAD}\t{title}ก\tก\n\t{title}ข\tข\n")
    key = plan.rows[0].codes[0]
    assert plan.rows[0].codes == (key, NEW)
    with pytest.raises(MeasureNotTakable, match="เลือกสองแถวให้เป็นมาตรการเดียวกัน"):
        p1.measure_tables.apply(plan, {0: key, 1: key})
    p1.measure_tables.apply(plan, {0: key, 1: NEW})
    assert titles(p1)[0] == f"{title}ก"
    assert titles(p1)[-1] == f"{title}ข"


def test_columns_are_chosen_anew(office: Services) -> None:
    plan = office.measure_tables.read(2569, "เรื่อง\tผู้ทำ\nอบรม\tกองคลัง\n")
    chosen = office.measure_tables.again(plan, {0: "title", 1: "units"})
    assert chosen.rows[-1].measure == Measure(title="อบรม", units=("กองคลัง",))


def test_whatever_signs_are_pasted_the_office_file_is_taken_elsewhere(
    office: Services, tmp_path: Path, clock: Clock
) -> None:
    pasted = "ก\x00\x01ข\x1b[31m\u202e😀\x9f\ud800 =1+1"
    plan = office.measure_tables.read(2569, f"{HEAD}1\t{pasted}\t{pasted}\t{pasted}\t{pasted}")
    office.measure_tables.apply(plan, usual(plan))
    office.exchange.export(tmp_path / "office.json")
    other = open_again(tmp_path / "other", clock)
    take_in(other, tmp_path / "office.json")
    assert titles(other) == titles(office) == ["กข[31m😀 =1+1"]
    other.close()


def test_a_text_that_is_no_table_is_told(office: Services) -> None:
    with pytest.raises(NoMeasuresInTable):
        office.measure_tables.read(2569, "")


def test_sheets_of_one_form_are_read_on_and_others_are_named(office: Services, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for name, title in (("สำนักปลัด", "อบรม"), ("กองคลัง", "เผยแพร่")):
        sheet = book.create_sheet(name)
        sheet.append(["มาตรการ", "ขั้นตอน", "ระยะเวลา"])
        sheet.append([title, "ก", "ตลอดปี ๖๙"])
    book.worksheets[0].append(["บันทึก"])
    path = tmp_path / "แผน.xlsx"
    book.save(path)
    plan = office.measure_tables.read_file(2569, path)
    assert [row.measure.title for row in plan.rows] == ["อบรม", "เผยแพร่"]
    assert plan.unread == ("Sheet",)


@pytest.mark.parametrize("layout", ["by-indicator", "brief"])
def test_a_printed_plan_comes_back_as_it_is(p1: Services, tmp_path: Path, layout: str) -> None:
    """Seventeen measures as a workbook, with Thai digits; the signers under the table are told as one."""
    path = tmp_path / "แผน.xlsx"
    p1.papers.print_to(path, Request("measures", 2569, "thai", layout=layout))
    plan = p1.measure_tables.read_file(2569, path)
    measures = [row for row in plan.rows if row.state != "refused"]
    assert {row.state for row in measures} == {"same"}
    assert len(measures) == 17
    assert len(plan.rows) <= 18


@pytest.mark.parametrize("layout", ["by-question", "by-item"])
def test_findings_of_a_printed_plan_come_back_into_the_plan(
    p1: Services, tmp_path: Path, layout: str
) -> None:
    """Papers print the result's findings in their columns; all else is as it was."""
    path = tmp_path / "แผน.xlsx"
    p1.papers.print_to(path, Request("measures", 2569, "arabic", layout=layout))
    plan = p1.measure_tables.read_file(2569, path)
    changed = {name for row in plan.rows if row.state == "changed" for name in row.fields}
    assert changed <= {"finding", "strength", "to_develop", "to_keep"}
    assert sum(row.state == "changed" for row in plan.rows) == 17
