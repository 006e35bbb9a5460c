"""Units' forms: they go out as a workbook and come back into the reports of their round, nothing else."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ita_desktop.documents.measures_unit import NoUnitMeasures
from ita_desktop.domain.measures import Measure, Progress
from ita_desktop.exchange.measure_reports import ReadReport
from ita_desktop.exchange.problems import ReadingError
from ita_desktop.services.bundle import Services
from ita_desktop.services.measures.report_plan import (
    MeasuresChanged,
    NoPlanForForm,
    NoReportsInForm,
    NoYearInForm,
)
from ita_desktop.services.score_tables import RowNotTakable
from tests.services.conftest import P1, Clock, take_in

CLERK, TREASURY = "สำนักปลัดเทศบาล", "กองคลัง"
RESULT, PERCENT, PROBLEM, SUGGESTION, EVIDENCE, DAY = 5, 6, 7, 8, 9, 10
YEAR = 2569
Cells = Mapping[str, Mapping[int, object]]


@pytest.fixture
def shared(office: Services, clock: Clock) -> Services:
    """P1's plan of 2569, in March."""
    take_in(office, P1)
    clock.now = datetime(2026, 3, 20, 9, 0)
    return office


def form(
    office: Services,
    folder: Path,
    cells: Cells,
    unit: str | None = TREASURY,
    change: Callable[[Any], None] | None = None,
) -> Path:
    """The form of a unit for q2 with values typed beside keys; ``change`` may change the book."""
    file = folder / "form.xlsx"
    office.unit_reports.save_form(YEAR, unit, file, "q2")
    book = openpyxl.load_workbook(file)
    for sheet in book:
        for row in sheet.iter_rows():
            for at, value in cells.get(str(row[0].value), {}).items():
                row[at].value = value
    if change is not None:
        change(book)
    book.save(file)
    return file


def read(office: Services, file: Path) -> dict[str, ReadReport]:
    """What a form would do, by the measure's key."""
    return {row.code or row.typed: row for row in office.unit_reports.read_file(file).rows}


def measure(office: Services, key: str) -> Measure:
    found = office.plans.sheet(YEAR).measure(key)
    assert found is not None
    return found


def take_all(office: Services, file: Path) -> None:
    plan = office.unit_reports.read_file(file)
    office.unit_reports.apply(plan, plan.changes)


def test_units_are_counted_for_the_round_that_is_due(shared: Services, clock: Clock, tmp_path: Path) -> None:
    sheet = shared.unit_reports.units(YEAR)
    assert sheet.round.key == "q2"
    assert [unit.name for unit in sheet.units] == [
        *(CLERK, TREASURY, "กองช่าง", "กองการศึกษา", "กองสาธารณสุขและสิ่งแวดล้อม")
    ]
    assert [len(unit.measures) for unit in sheet.units] == [16, 17, 16, 16, 16]
    take_all(shared, form(shared, tmp_path, {"m1": {RESULT: "ทำแล้ว"}}))
    units = {unit.name: unit for unit in shared.unit_reports.units(YEAR, "q2").units}
    assert (units[TREASURY].reported, units[TREASURY].missing, units[CLERK].reported) == (1, 16, 0)
    assert shared.unit_reports.units(YEAR, "q1").units[1].reported == 0
    clock.now = datetime(2026, 12, 1)
    assert shared.unit_reports.units(YEAR).units[1].late == 17


def test_an_untouched_form_changes_nothing(shared: Services, tmp_path: Path) -> None:
    for unit in (None, TREASURY):
        plan = shared.unit_reports.read_file(form(shared, tmp_path, {}, unit))
        assert {row.state for row in plan.rows} == {"same"}
        assert len(plan.rows) == (17 if unit else 16 * 4 + 17)


def test_a_filled_form_is_one_act_of_reports_for_the_round(shared: Services, tmp_path: Path) -> None:
    file = form(
        shared,
        tmp_path,
        {
            "m1": {RESULT: "ทบทวน ๓ เล่ม\nเผยแพร่แล้ว", PERCENT: 80, PROBLEM: "ไม่มี", DAY: "๕ มี.ค. ๖๙"},
            "m3": {PERCENT: "ร้อยละ ๖๐", SUGGESTION: "<b>ขอ</b> & ขอ", EVIDENCE: "ภาพ 1"},
        },
    )
    plan = shared.unit_reports.read_file(file)
    assert plan.units == (TREASURY,) and plan.rounds == ("ไตรมาสที่ 2",)
    shared.unit_reports.apply(plan, plan.changes)
    assert measure(shared, "m1").progress == (
        Progress(
            on=date(2026, 3, 5), round="q2", unit=TREASURY, percent=80,
            result="ทบทวน ๓ เล่ม\nเผยแพร่แล้ว", problem="ไม่มี",
        ),
    )  # fmt: skip
    (third,) = measure(shared, "m3").progress
    assert (third.on, third.percent, third.suggestion) == (date(2026, 3, 20), 60, "<b>ขอ</b> & ขอ")
    assert measure(shared, "m2").progress == ()
    shared.history.undo()
    assert all(each.progress == () for each in shared.plans.sheet(YEAR).plan.measures)


def test_empty_cells_change_nothing_and_what_is_said_anew_changes_the_rounds_own_report(
    shared: Services, tmp_path: Path
) -> None:
    held = (
        Progress(on=date(2026, 1, 5), round="q1", unit=TREASURY, result="เดิม"),
        Progress(on=date(2026, 3, 2), round="q2", unit=TREASURY, text="อบรม 2 ครั้ง", problem="คนน้อย"),
        Progress(on=date(2026, 3, 3), round="q2", unit=CLERK, result="ของอีกกอง"),
    )
    shared.plans.write(YEAR, ["m1"], "รายงาน", progress=held)
    take_all(shared, form(shared, tmp_path, {"m1": {RESULT: "อบรม ๓ ครั้ง", PROBLEM: None, PERCENT: 50}}))
    first, own, other = measure(shared, "m1").progress
    assert (first, other) == (held[0], held[2])
    assert own == replace(held[1], text="อบรม ๓ ครั้ง", percent=50)


@pytest.mark.parametrize(
    ("typed", "percent", "state"),
    [
        ("๘๐ %", 80, "new"),
        ("ร้อยละ ๘๐", 80, "new"),
        (80, 80, "new"),
        ("100", 100, "new"),
        ("0", 0, "new"),
        ("66.67", 66, "doubtful"),
        ("ประมาณ 70", 70, "doubtful"),
        ("180", None, "refused"),
        (0.8, None, "refused"),
        ("เกือบเสร็จ", None, "refused"),
        ("-", None, "same"),
    ],
)
def test_percents_as_they_are_typed(
    shared: Services, tmp_path: Path, typed: object, percent: int | None, state: str
) -> None:
    row = read(shared, form(shared, tmp_path, {"m1": {PERCENT: typed}}))["m1"]
    assert (row.told.percent, row.state) == (percent, state)
    if state in ("doubtful", "refused"):
        assert "ร้อยละ" in row.why


def test_a_percent_that_excel_made_of_80_percent(shared: Services, tmp_path: Path) -> None:
    def change(book: Any) -> None:
        for row in book.active.iter_rows():
            if row[0].value == "m1":
                row[PERCENT].value, row[PERCENT].number_format = 0.8, "0%"

    assert read(shared, form(shared, tmp_path, {}, change=change))["m1"].told.percent == 80


def test_formulas_are_refused_and_texts_that_look_like_one_are_not(shared: Services, tmp_path: Path) -> None:
    def change(book: Any) -> None:
        for row in book.active.iter_rows():
            if row[0].value == "m2":
                row[RESULT].value, row[RESULT].data_type = "=ทำแล้ว", "s"

    rows = read(shared, form(shared, tmp_path, {"m1": {PERCENT: "=40+40"}}, change=change))
    assert rows["m1"].state == "refused" and "สูตร" in rows["m1"].why
    assert (rows["m2"].state, rows["m2"].told.result) == ("new", "=ทำแล้ว")


def test_days_that_cannot_be(shared: Services, tmp_path: Path) -> None:
    rows = read(
        shared,
        form(
            shared,
            tmp_path,
            {
                "m1": {RESULT: "ก", DAY: "31 ก.พ. 69"},
                "m2": {RESULT: "ก", DAY: datetime(2026, 3, 5)},
                "m4": {RESULT: "ก", DAY: "5 เม.ย. 69"},
                "m5": {RESULT: "ก", DAY: "5 มี.ค. 68"},
            },
        ),
    )
    assert [rows[key].state for key in ("m1", "m2", "m4", "m5")] == [
        "doubtful",
        "new",
        "doubtful",
        "doubtful",
    ]
    assert rows["m2"].told.on == date(2026, 3, 5)
    assert "หลังวันนี้" in rows["m4"].why and "ก่อน" in rows["m5"].why


def test_renamed_sheets_added_and_moved_columns_and_a_merged_cell_are_read(
    shared: Services, tmp_path: Path
) -> None:
    def change(book: Any) -> None:
        sheet = book.active
        sheet.title = "ส่งคืน"
        sheet.insert_cols(RESULT + 1)
        head = next(row for row in sheet.iter_rows() if row[0].value == "รหัส")
        head[RESULT].value = "ผู้ตรวจทาน"
        at = next(row[0].row for row in sheet.iter_rows() if row[0].value == "m1")
        sheet.cell(at, RESULT + 2).value = "ทำแล้ว"
        sheet.merge_cells(start_row=at, start_column=RESULT + 2, end_row=at + 1, end_column=RESULT + 2)

    rows = read(shared, form(shared, tmp_path, {}, change=change))
    assert (rows["m1"].state, rows["m1"].told.result, rows["m1"].unit) == ("new", "ทำแล้ว", TREASURY)
    assert rows["m2"].state == "same"


def test_lost_keys_are_found_by_number_and_title_and_a_wrong_one_is_asked(
    shared: Services, tmp_path: Path
) -> None:
    def change(book: Any) -> None:
        for row in book.active.iter_rows():
            match row[0].value:
                case "m1":
                    row[0].value, row[RESULT].value = None, "หนึ่ง"
                case "m2":
                    row[0].value, row[RESULT].value = "m4", "สอง"
                case "m5":
                    row[0].value, row[2].value, row[RESULT].value = None, "ชื่ออื่น", "ห้า"
                case "m6":
                    row[0].value, row[1].value, row[2].value, row[RESULT].value = (
                        None,
                        None,
                        "ไม่มีอะไรคล้าย",
                        "หก",
                    )

    plan = shared.unit_reports.read_file(form(shared, tmp_path, {}, change=change))
    by_result = {row.told.result: row for row in plan.rows if row.told.result}
    assert (by_result["หนึ่ง"].code, by_result["หนึ่ง"].state) == ("m1", "new")
    assert (by_result["สอง"].code, by_result["สอง"].codes) == (None, ("m4", "m2"))
    assert by_result["ห้า"].codes == ("m5",) and by_result["ห้า"].state == "doubtful"
    assert by_result["หก"].state == "refused"


def test_a_row_without_key_and_name_goes_on_from_the_one_above(shared: Services, tmp_path: Path) -> None:
    def change(book: Any) -> None:
        at = next(row[0].row for row in book.active.iter_rows() if row[0].value == "m1")
        book.active.insert_rows(at + 1)
        book.active.cell(at, RESULT + 1).value = "หนึ่ง"
        book.active.cell(at + 1, RESULT + 1).value = "สอง"

    row = read(shared, form(shared, tmp_path, {}, change=change))["m1"]
    assert (row.state, row.told.result) == ("doubtful", "หนึ่ง\nสอง")


def test_a_form_of_another_year_another_unit_or_no_plan_is_told(shared: Services, tmp_path: Path) -> None:
    file = form(shared, tmp_path, {"m1": {RESULT: "ก"}, "m3": {RESULT: "ข"}})
    plan = shared.unit_reports.read_file(file, 2569)
    shared.plans.add(2570, [Measure(title="ทบทวนและปรับปรุงคู่มือการปฏิบัติงานและการให้บริการ", key="m1")])
    other = shared.unit_reports.read_file(file, 2570)
    assert plan.year == 2569
    assert {row.state for row in other.rows} == {"refused"} and "ปี 2569" in other.rows[0].why
    with pytest.raises(NoPlanForForm, match="2571"):
        shared.unit_reports.read_file(file, 2571)

    def rename(book: Any) -> None:
        for row in book.active.iter_rows():
            if row[0].value == f"หน่วยงาน {TREASURY}":
                row[0].value = f"หน่วยงาน {CLERK}"

    row = read(shared, form(shared, tmp_path, {"m3": {RESULT: "ข"}}, change=rename))["m3"]
    assert row.state == "doubtful" and CLERK in row.why


def test_what_is_no_form_says_so(shared: Services, tmp_path: Path) -> None:
    file = tmp_path / "x.xlsx"
    shared.score_workbooks.save_form(2568, file)
    assert not shared.unit_reports.is_form(file)
    with pytest.raises(NoReportsInForm):
        shared.unit_reports.read_file(file)
    shared.unit_lists.save_form(2568, None, file)
    assert not shared.unit_reports.is_form(file)
    book = openpyxl.Workbook()
    book.active.append(["ที่", "มาตรการ", "ผลการดำเนินการ"])
    book.active.append([1, "ทบทวน", "ทำแล้ว"])
    book.save(file)
    assert shared.unit_reports.is_form(file)
    with pytest.raises(NoYearInForm):
        shared.unit_reports.read_file(file)
    with pytest.raises(NoUnitMeasures, match="กองแผน"):
        shared.unit_reports.form(YEAR, "กองแผน")


def test_a_pasted_table_is_of_the_unit_that_is_shown_unless_it_names_one(shared: Services) -> None:
    text = "ที่\tมาตรการ\tผลการดำเนินการ\tร้อยละ\n๑\t\tทำ\t๕๐\n2\tพัฒนาองค์กรให้โปร่งใส\tทำ\t\n99\tอื่น ๆ\tทำ\t\n"
    plan = shared.unit_reports.read(YEAR, "q2", text, unit=TREASURY)
    assert [(row.code, row.state) for row in plan.rows] == [
        (None, "doubtful"),
        ("m2", "new"),
        (None, "refused"),
    ]
    assert plan.rows[0].codes == ("m1",)
    shared.unit_reports.apply(plan, {0: "m1", 1: "m2"})
    assert measure(shared, "m1").progress[0].percent == 50
    assert measure(shared, "m2").progress[0].unit == TREASURY
    nobody = shared.unit_reports.read(YEAR, "q2", text)
    assert {row.state for row in nobody.rows} == {"refused"} and "หน่วยงาน" in nobody.rows[1].why
    named = shared.unit_reports.read(YEAR, "q2", f"หน่วยงาน {CLERK}\n{text}", unit=TREASURY)
    assert named.units == (CLERK,)


def test_copied_rows_of_the_form_without_their_head_are_read(shared: Services) -> None:
    line = "m1\t1\tทบทวน\tตลอดปี\t\tทำแล้ว\t75\t\t\t\t5/3/69"
    (row,) = shared.unit_reports.read(YEAR, "q2", line, unit=TREASURY).rows
    assert (row.code, row.state, row.told.percent, row.told.on) == ("m1", "new", 75, date(2026, 3, 5))


def test_rows_on_one_report_that_differ_are_asked_and_only_one_is_taken(shared: Services) -> None:
    text = "รหัส\tมาตรการ\tผลการดำเนินการ\nm1\t\tหนึ่ง\nm1\t\tสอง\n"
    plan = shared.unit_reports.read(YEAR, "q2", text, unit=TREASURY)
    assert [row.state for row in plan.rows] == ["doubtful", "doubtful"]
    with pytest.raises(RowNotTakable, match="เพียงแถวเดียว"):
        shared.unit_reports.apply(plan, {0: "m1", 1: "m1"})
    with pytest.raises(RowNotTakable):
        shared.unit_reports.apply(plan, {0: "m2"})
    shared.unit_reports.apply(plan, {1: "m1"})
    assert measure(shared, "m1").progress[0].result == "สอง"
    twice = shared.unit_reports.read(YEAR, "q2", text.replace("สอง", "หนึ่ง"), unit=TREASURY)
    assert [row.state for row in twice.rows] == ["changed", "same"]


def test_a_measure_that_changed_meanwhile_is_not_written(shared: Services, tmp_path: Path) -> None:
    plan = shared.unit_reports.read_file(form(shared, tmp_path, {"m1": {RESULT: "ก"}, "m2": {RESULT: "ข"}}))
    shared.plans.write(YEAR, ["m2"], "แก้ชื่อ", title="อื่น")
    with pytest.raises(MeasuresChanged):
        shared.unit_reports.apply(plan, plan.changes)
    assert measure(shared, "m1").progress == ()


CELL = st.text(st.characters(exclude_categories=("Cs", "Cc", "Co", "Cn")), min_size=1, max_size=60).filter(
    lambda text: text.strip(" -–—.…_\u200b\ufeff\u2060") and text == " ".join(text.split())
)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    result=CELL, problem=CELL, percent=st.integers(0, 100), day=st.dates(date(2026, 1, 1), date(2026, 3, 20))
)
def test_what_is_written_in_the_cells_comes_back(
    shared: Services, tmp_path: Path, result: str, problem: str, percent: int, day: date
) -> None:
    def change(book: Any) -> None:
        for row in book.active.iter_rows():
            if row[0].value == "m1":
                row[RESULT].value, row[PROBLEM].value = result, problem
                row[RESULT].data_type = row[PROBLEM].data_type = "s"
                row[PERCENT].value = percent
                row[DAY].value = f"{day.day}/{day.month}/{day.year + 543}"

    told = read(shared, form(shared, tmp_path, {}, change=change))["m1"].told
    assert (told.result, told.problem, told.percent, told.on) == (result, problem, percent, day)


def test_damaged_and_endless_workbooks_say_so(shared: Services, tmp_path: Path) -> None:
    whole = form(shared, tmp_path, {"m1": {RESULT: "ก"}}).read_bytes()
    damaged = tmp_path / "damaged.xlsx"
    damaged.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(ReadingError, match=r"damaged\.xlsx"):
        shared.unit_reports.read_file(damaged)

    def lengthen(book: Any) -> None:
        for _ in range(3_100):
            book.active.append(["m1", 1, "ก"])

    with pytest.raises(ReadingError, match="แถว"):
        shared.unit_reports.read_file(form(shared, tmp_path, {}, change=lengthen))


def test_hidden_sheets_are_not_looked_at_and_each_sheet_is_its_units(
    shared: Services, tmp_path: Path
) -> None:
    def hide(book: Any) -> None:
        book[CLERK].sheet_state = "hidden"

    file = form(shared, tmp_path, {"m2": {RESULT: "ทำ"}}, unit=None, change=hide)
    plan = shared.unit_reports.read_file(file)
    changed = [row.unit for row in plan.rows if row.state == "new"]
    assert changed == [TREASURY, "กองช่าง", "กองการศึกษา", "กองสาธารณสุขและสิ่งแวดล้อม"]
    shared.unit_reports.apply(plan, plan.changes)
    assert [report.unit for report in measure(shared, "m2").progress] == changed
