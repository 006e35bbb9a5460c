"""The tables between speeches: of the year's data, or as kept."""

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from ita_desktop.documents.blocks import Block, GroupRow, SpeakerRow, Table, TableRow
from ita_desktop.documents.frozen_table import freeze, thaw
from ita_desktop.documents.minutes_tables import Years, inserted
from ita_desktop.documents.oit_table import oit_table
from ita_desktop.documents.score_table import score_table
from ita_desktop.documents.year_snapshots import YearSnapshot
from ita_desktop.domain.assessments import Assessment
from ita_desktop.domain.measures import Measure, Period, Plan, Progress
from ita_desktop.domain.meetings import Entry
from ita_desktop.domain.oit import OitItem
from ita_desktop.domain.scores import Score
from tests.documents.offices import framework, years

ON = date(2023, 10, 31)


def table(entry: Entry, of: Years) -> Table:
    """The entry's table."""
    made = inserted(entry, of, ON)
    assert isinstance(made, Table)
    return made


def cells(made: Table) -> list[list[str]]:
    """Texts of the rows; a group row is one text."""
    return [
        [row.text] if isinstance(row, GroupRow) else ["".join(run.text for run in cell) for cell in row.cells]
        for row in made.rows
    ]


def sentence(block: Block) -> str:
    """What stands in place of a table."""
    assert isinstance(block, SpeakerRow)
    return block.speech[0][0].text


def test_scores_are_entered_or_computed_ones() -> None:
    year = years()[2566]
    assert year.assessment is not None
    entered = dict(year.assessment.scores)
    rows = dict(cells(score_table(year)))
    total = "คะแนนรวม (ระดับผลการประเมิน ผ่านดีเยี่ยม)"
    assert rows[total] == "99.33"
    assert rows["9. การเปิดเผยข้อมูล"] == "100.00"
    del entered["overall"]
    year = replace(year, assessment=replace(year.assessment, scores=entered))
    assert dict(cells(score_table(year)))[total] == "99.33"


def test_scores_that_nobody_knows_are_dashes() -> None:
    empty = YearSnapshot(fiscal_year=2568, framework=framework(2568))
    assert {row[1] for row in cells(score_table(empty))} == {"-"}


def test_a_year_without_data_says_so() -> None:
    for insert in ("scores", "oit-status", "measures", "late"):
        entry = Entry(insert=insert, fiscal_year=2570)
        assert "2570" in sentence(inserted(entry, years(), ON))


def test_an_unnamed_year_is_the_newest_that_has_the_figures() -> None:
    assert "2566" in table(Entry(insert="scores"), years()).caption
    assert "2567" in table(Entry(insert="oit-status"), years()).columns[-1].head
    assert "ปีงบประมาณที่ระบุ" in sentence(inserted(Entry(insert="measures"), years(), ON))


def test_items_are_followed_into_another_framework() -> None:
    last = YearSnapshot(
        fiscal_year=2567,
        framework=framework(2567),
        assessment=Assessment(fiscal_year=2567, scores={"o1": Score(10000), "o3": Score(10000)}),
    )
    this = YearSnapshot(
        fiscal_year=2568,
        framework=framework(2568),
        assessment=Assessment(fiscal_year=2568, oit={"o1": OitItem(status="done", detail="current")}),
    )
    rows = {row[0]: row[1:] for row in cells(oit_table(this, last)) if len(row) > 1}
    assert len(rows) == len(framework(2568).items)
    assert rows["โครงสร้างและอำนาจหน้าที่"] == ["100", "ดำเนินการเป็นปัจจุบัน"]
    assert rows["E-Service"] == ["-", "ยังไม่ได้บันทึก"]


def test_without_last_year_there_is_no_column_of_scores() -> None:
    year = years()[2567]
    empty = YearSnapshot(fiscal_year=2566, framework=framework(2566))
    assert len(oit_table(year, None).columns) == len(oit_table(year, empty).columns) == 2


@pytest.mark.parametrize(
    ("item", "words"),
    [
        (OitItem(status="done"), "ดำเนินการเรียบร้อยแล้ว"),
        (OitItem(status="in_progress", detail="partly"), "ดำเนินการแล้วบางส่วน"),
        (OitItem(status="not_started", detail="waiting"), "รอดำเนินการ"),
        (OitItem(status="done", detail="waiting"), "ดำเนินการเรียบร้อยแล้ว"),
        (OitItem(status="done", wording="เผยแพร่แล้ว"), "เผยแพร่แล้ว"),
        (OitItem(note="ถามกองคลัง"), "ยังไม่ได้บันทึก"),
    ],
)
def test_the_words_of_a_status(item: OitItem, words: str) -> None:
    year = replace(years()[2567], assessment=Assessment(fiscal_year=2567, oit={"o1": item}))
    assert cells(oit_table(year, None))[1][1] == words


def test_late_items_are_those_due_before_the_meeting() -> None:
    oit = {
        "o1": OitItem(status="not_started", due=date(2023, 10, 1), unit="สำนักปลัด"),
        "o2": OitItem(status="done", due=date(2023, 10, 1)),
        "o3": OitItem(status="in_progress", due=date(2023, 11, 1)),
    }
    year = replace(years()[2567], assessment=Assessment(fiscal_year=2567, oit=oit))
    entry = Entry(insert="late", fiscal_year=2567)
    rows = cells(table(entry, {2567: year}))
    assert [row[0] for row in rows] == ["โครงสร้าง"]
    assert rows[0][2:] == ["สำนักปลัด", "ยังไม่ได้ดำเนินการ"]
    assert "ไม่มีรายการ" in sentence(inserted(entry, years(), ON))


def test_measures() -> None:
    measures = (
        Measure(number="๑", title="หนึ่ง", period=Period(text="ตลอดปี"), units=("กองคลัง", "กองช่าง")),
        Measure(title="สอง", status="เริ่มแล้ว", progress=(Progress(text="ก"), Progress(text="ข"))),
    )
    plan = Plan(fiscal_year=2567, measures=measures)
    year = replace(years()[2567], plan=plan)
    rows = cells(table(Entry(insert="measures", fiscal_year=2567), {2567: year}))
    assert rows == [["๑", "หนึ่ง", "ตลอดปี", "กองคลัง, กองช่าง", ""], ["2", "สอง", "", "", "ข"]]


def test_what_became_of_measures_is_said_in_words() -> None:
    measures = (
        Measure(title="หนึ่ง", status="in_progress"),
        Measure(title="สอง", progress=(Progress(on=date(2023, 9, 1), percent=60, text="ก", result="ผล"),)),
        Measure(title="สาม", progress=(Progress(percent=100),)),
    )
    year = replace(years()[2567], plan=Plan(fiscal_year=2567, measures=measures))
    rows = cells(table(Entry(insert="measures", fiscal_year=2567), {2567: year}))
    assert [row[4] for row in rows] == ["อยู่ระหว่างดำเนินการ", "ผล (ร้อยละ 60)", "ร้อยละ 100"]


def test_late_measures_stand_behind_late_items() -> None:
    past = Period(text="ภายใน ก.ย. 66", end=date(2023, 9, 30))
    measures = (
        Measure(title="หนึ่ง", period=past, units=("กองคลัง",)),
        Measure(title="สอง", period=past, status="done"),
    )
    oit = {"o1": OitItem(status="not_started", due=date(2023, 10, 1))}
    assessment = Assessment(fiscal_year=2567, oit=oit)
    plan = Plan(fiscal_year=2567, measures=measures)
    year = replace(years()[2567], assessment=assessment, plan=plan)
    rows = cells(table(Entry(insert="late", fiscal_year=2567), {2567: year}))
    assert [row[0] for row in rows] == ["รายการ OIT", "โครงสร้าง", "มาตรการ", "หนึ่ง"]
    assert rows[3][1:] == ["30 กันยายน 2566", "กองคลัง", "ยังไม่ได้ดำเนินการ"]


def test_a_frozen_table_stays_as_it_was() -> None:
    for made in (score_table(years()[2566]), oit_table(years()[2567], years()[2566])):
        kept = json.loads(json.dumps(freeze(made)))
        assert thaw(kept) == made
        assert inserted(Entry(insert="scores", fiscal_year=2566, frozen=kept), {}, ON) == made


@pytest.mark.parametrize(
    ("kept", "expected"),
    [
        ({"head": ["ก", "ข"], "rows": [["1", 2], ["3"], "กลุ่ม"]}, [["1", "2"], ["3", ""], ["กลุ่ม"]]),
        ({"rows": [["1", None], ["3", "4", "5"]]}, [["1", "", ""], ["3", "4", "5"]]),
    ],
)
def test_other_kept_tables_are_printed_too(kept: Any, expected: list[list[str]]) -> None:
    thawed = thaw(kept)
    assert thawed is not None
    assert cells(thawed) == expected
    assert all(isinstance(row, GroupRow) or len(row.cells) == len(thawed.columns) for row in thawed.rows)


@pytest.mark.parametrize("kept", [None, True, "ข้อความ", [], {}, {"rows": []}, {"rows": 3}])
def test_what_is_no_table_is_left_to_the_data(kept: Any) -> None:
    assert thaw(kept) is None
    made = inserted(Entry(insert="scores", fiscal_year=2566, frozen=kept), years(), ON)
    assert isinstance(made, Table)
    assert isinstance(made.rows[0], TableRow)
