"""Units: their items go out as a form or a file of their own, and come back without touching others'."""

import json
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest

from ita_desktop.documents.oit_unit import NoUnit
from ita_desktop.domain.oit import OitItem
from ita_desktop.services.bundle import Services
from ita_desktop.services.oit.unit_lists import ItemsChanged
from ita_desktop.services.oit.unit_workbooks import ListRefused, NoItemsInWorkbook
from ita_desktop.services.score_tables import RowNotTakable
from tests.services.conftest import P5, Clock, open_again, take_in

TREASURY, WORKS = "กองคลัง", "กองช่าง"
STATUS, DAY, LINK, NOTE = 2, 3, 4, 5


@pytest.fixture
def shared(office: Services) -> Services:
    """P5's checklist with the items of two units."""
    take_in(office, P5)
    agency = office.agency.get()
    office.agency.save(replace(agency, units=(TREASURY, WORKS, "กองการศึกษา")))
    office.oit.set_field(2567, ["o11", "o12", "o19"], "unit", TREASURY)
    office.oit.set_field(2567, ["o14", "o17"], "unit", WORKS)
    return office


def item(office: Services, code: str) -> OitItem:
    record = next(row.record for row in office.oit.checklist(2567).rows if row.item.code == code)
    assert record is not None
    return record


def form(office: Services, folder: Path, unit: str | None, values: dict[str, dict[int, object]]) -> Path:
    """A unit's form with values typed beside codes."""
    file = folder / "form.xlsx"
    office.unit_lists.save_form(2567, unit, file)
    book = openpyxl.load_workbook(file)
    for row in book.active.iter_rows():
        for at, value in values.get(str(row[0].value), {}).items():
            row[at].value = value
    book.save(file)
    return file


def test_units_are_counted_in_the_agencys_order(shared: Services, clock: Clock) -> None:
    shared.oit.set_field(2567, ["o11"], "due", date(2023, 10, 1))
    clock.now = datetime(2023, 11, 1, 9, 0)
    units = shared.unit_lists.units(2567)
    assert [unit.name for unit in units] == [TREASURY, WORKS, "กองการศึกษา", None]
    assert [len(unit.rows) for unit in units] == [3, 2, 0, 38]
    assert (units[0].late, units[0].count("waiting", "due")) == (1, 1)


def test_a_form_holds_the_units_items_and_the_words_to_choose_from(shared: Services, tmp_path: Path) -> None:
    sheet = openpyxl.load_workbook(form(shared, tmp_path, TREASURY, {})).active
    codes = [row[0].value for row in sheet.iter_rows() if str(row[0].value).startswith("o")]
    assert codes == ["o11", "o12", "o19"]
    (rule,) = [each for each in sheet.data_validations.dataValidation if each.type == "list"]
    assert "ดำเนินการเรียบร้อยแล้ว" in rule.formula1
    with pytest.raises(NoUnit, match="กองการศึกษา"):
        shared.unit_lists.form(2567, "กองการศึกษา")


def test_an_untouched_form_changes_nothing(shared: Services, tmp_path: Path) -> None:
    for unit in (None, TREASURY):
        read = shared.unit_workbooks.read(form(shared, tmp_path, unit, {}))
        assert {row.state for row in read.plan.rows} == {"same"}


def test_a_filled_form_is_one_act_with_its_line_of_history(
    shared: Services, clock: Clock, tmp_path: Path
) -> None:
    shared.agency.act_as("เจ้าพนักงานธุรการ")
    clock.now = datetime(2023, 12, 6, 10, 15)
    before = {code: item(shared, code) for code in ("o11", "o12", "o14")}
    file = form(
        shared,
        tmp_path,
        TREASURY,
        {
            "o11": {STATUS: "เสร็จแล้ว", DAY: "๕ ธ.ค. ๖๖", LINK: "www.example.go.th/plan"},
            "o12": {NOTE: "รอตัวเลขสิ้นเดือน"},
            "o19": {STATUS: "", LINK: ""},
        },
    )
    read = shared.unit_workbooks.read(file)
    assert read.plan.units == (TREASURY,)
    shared.unit_workbooks.apply(read)
    done = item(shared, "o11")
    assert (done.status, done.wording) == ("done", "เสร็จแล้ว")
    assert [link.url for link in done.links] == ["https://www.example.go.th/plan"]
    line = done.history[-1]
    assert (line.on, line.from_, line.to) == (date(2023, 12, 5), "ระหว่างดำเนินการ", "เสร็จแล้ว")
    assert (line.by, line.note) == ("เจ้าพนักงานธุรการ", "จากรายการที่ส่งคืน กองคลัง")
    assert item(shared, "o12") == replace(before["o12"], note="รอตัวเลขสิ้นเดือน")
    assert item(shared, "o14") == before["o14"]
    shared.history.undo()
    assert {code: item(shared, code) for code in before} == before
    assert not read.refused


def test_doubtful_rows_are_taken_only_with_a_yes(shared: Services) -> None:
    text = "รหัส\tรายการ\tสถานะ\no11\t\tเสร็จแล้ว\n\tE - Servise ของเทศบาล\tกำลังทำ\no17\t\tเสร็จแล้ว"
    plan = shared.unit_lists.read(2567, text, unit=TREASURY)
    assert [(row.code, row.state, row.codes) for row in plan.rows] == [
        ("o11", "changed", ()),
        (None, "doubtful", ("o18",)),
        ("o17", "doubtful", ("o17",)),
    ]
    shared.unit_lists.apply(plan, {0: "o11", 1: "o18"})
    assert (item(shared, "o18").status, item(shared, "o17").status) == ("in_progress", "in_progress")
    with pytest.raises(RowNotTakable, match="o30"):
        shared.unit_lists.apply(plan, {1: "o30"})


def test_an_item_that_changed_meanwhile_is_not_overwritten(shared: Services) -> None:
    plan = shared.unit_lists.read(2567, "o11\tx\tเสร็จแล้ว\no12\tx\tเสร็จแล้ว")
    shared.oit.set_choice(2567, ["o12"], "partly")
    with pytest.raises(ItemsChanged, match="o12"):
        shared.unit_lists.apply(plan, {0: "o11", 1: "o12"})
    assert item(shared, "o11").status == "in_progress"


def test_a_list_begins_a_year_that_is_new(office: Services) -> None:
    office.unit_lists.apply(office.unit_lists.read(2569, "o1 เสร็จแล้ว"), {0: "o1"})
    listed = office.oit.checklist(2569)
    assert (listed.count("done"), listed.count("not_started")) == (1, 25)


def test_a_workbook_with_doubts_is_refused_whole(shared: Services, tmp_path: Path) -> None:
    file = form(shared, tmp_path, TREASURY, {"o11": {STATUS: "เสร็จแล้ว"}, "o12": {STATUS: "เดี๋ยวทำ"}})
    read = shared.unit_workbooks.read(file)
    with pytest.raises(ListRefused):
        shared.unit_workbooks.apply(read)
    assert item(shared, "o11").status == "in_progress"


def test_a_workbook_of_something_else_says_so(shared: Services, tmp_path: Path) -> None:
    file = tmp_path / "other.xlsx"
    book = openpyxl.Workbook()
    book.active.append(["ปีงบประมาณ พ.ศ. 2567"])
    book.active.append(["ชื่อ", "สี"])
    book.save(file)
    assert not shared.unit_workbooks.is_list(file)
    with pytest.raises(NoItemsInWorkbook, match="2567"):
        shared.unit_workbooks.read(file)


# -- an office file of one unit --------------------------------------------------------------------------


def test_a_units_file_names_its_items_alone(shared: Services) -> None:
    written = json.loads(shared.unit_lists.desk(2567, WORKS).content)
    assert set(written) == {"format", "version", "agency", "assessments"}
    assert set(written["agency"]) <= {"name", "province"}
    (year,) = written["assessments"]
    assert set(year["oit"]) == {"o14", "o17"}
    assert set(year) <= {"fiscal_year", "framework", "oit", "scores"} and not year["scores"]


def test_two_desks_lose_nothing_of_each_other(shared: Services, clock: Clock, tmp_path: Path) -> None:
    """Each desk works on its own PC; the office goes on meanwhile; both files come in, in any order."""
    for unit, name in ((TREASURY, "one"), (WORKS, "two")):
        shared.unit_lists.save_desk(2567, unit, tmp_path / f"{name}.json")
    clock.now = datetime(2023, 12, 1, 9, 0)
    shared.oit.set_choice(2567, ["o11"], "partly")
    shared.oit.set_choice(2567, ["o1"], "done")
    for unit, name, code, day in ((TREASURY, "one", "o11", 3), (WORKS, "two", "o14", 4)):
        desk = open_again(tmp_path / name, Clock(datetime(2023, 12, day, 9, 0)))
        desk.exchange.apply(desk.exchange.prepare(tmp_path / f"{name}.json"))
        desk.oit.set_choice(2567, [code], "done")
        desk.oit.set_field(2567, [code], "note", f"จาก{unit}")
        desk.unit_lists.save_desk(2567, unit, tmp_path / f"{name}-back.json")
        desk.close()
    before = {row.item.code: row.record for row in shared.oit.checklist(2567).rows}
    for name in ("one", "two"):
        shared.exchange.apply(shared.exchange.prepare(tmp_path / f"{name}-back.json"))
    after = {row.item.code: row.record for row in shared.oit.checklist(2567).rows}
    assert {code for code in after if after[code] != before[code]} == {"o11", "o14"}
    lines = item(shared, "o11").history
    assert [(line.on, line.to) for line in lines] == [
        (date(2023, 12, 1), "ดำเนินการแล้วบางส่วน"),
        (date(2023, 12, 3), "ดำเนินการเรียบร้อยแล้ว"),
    ]
    assert item(shared, "o14").note == "จากกองช่าง"
    again = shared.exchange.prepare(tmp_path / "one-back.json")
    assert not again.plan.changes


def test_a_units_file_takes_its_evidence_files_along(shared: Services, tmp_path: Path) -> None:
    """Another unit's files stay at home; the desk finds them whole."""
    for name, code in (("plan.txt", "o14"), ("budget.txt", "o11")):
        (tmp_path / name).write_text(name, encoding="utf-8")
        shared.evidence.attach(2567, code, [tmp_path / name])
    packing = shared.unit_lists.desk(2567, WORKS)
    assert [file.name for file in packing.office.files] == ["plan.txt"]
    assert packing.write(tmp_path / "works.zip") == ()
    desk = open_again(tmp_path / "desk", Clock())
    desk.exchange.apply(desk.exchange.prepare(tmp_path / "works.zip"))
    (row,) = [row for row in desk.oit.checklist(2567).rows if row.record and row.record.evidence]
    assert row.item.code == "o14"
    desk.close()
