"""From one year's list to the next: begun from last year, moved to the list that came out."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from ita_desktop.domain.assessments import AnalysisFinding, Source
from ita_desktop.domain.oit import Link, LinkCheck, Objection, OitItem, StatusChange
from ita_desktop.domain.scores import Score
from ita_desktop.services.bundle import Services
from ita_desktop.services.changes import Subject
from ita_desktop.services.context import YearNotFound
from ita_desktop.services.oit.earlier_lists import ListsUnrelated, PlanOutdated
from ita_desktop.services.oit.moving import NoListToMoveTo
from ita_desktop.services.oit.starting import NoListBefore
from tests.services.conftest import P5, take_in

SITE = "https://example.go.th"
CHECKED = LinkCheck(on=date(2024, 3, 1), verdict="reachable")


def put(office: Services, year: int, code: str, **fields: Any) -> None:
    """Let an item of a year have these fields."""
    with office.context.act("เตรียม", Subject.OIT) as unit:
        before = unit.office.oit_item(year, code) or OitItem(status="done", wording="เสร็จแล้ว")
        unit.office.put_oit_item(year, code, replace(before, **fields))


def item(office: Services, year: int, code: str) -> OitItem:
    """What stands of an item."""
    (row,) = [row for row in office.oit.checklist(year).rows if row.item.code == code]
    assert row.record is not None
    return row.record


@pytest.fixture
def two_years(office: Services) -> Services:
    """A worked-on list of 2567 (35 items) and an empty one of 2568 (28 items)."""
    office.years.add(2567)
    put(
        office, 2567, "o1",
        unit="สำนักปลัด", note="โครงสร้างปี 2567", due=date(2024, 3, 31),
        links=(Link(url=f"{SITE}/ita2567/o1", title="โครงสร้าง 2567", checks=(CHECKED,)),),
    )  # fmt: skip
    put(office, 2567, "o3", unit="กองคลัง", links=(Link(url=f"{SITE}/law"), Link(url=f"{SITE}/ita2567/o1")))
    put(office, 2567, "o2", officer="นักทรัพยากรบุคคล", evidence=("ab",), components={"website": True})
    put(office, 2567, "o15", note="ดูหนังสือที่ 12/2567", links=(Link(url=f"{SITE}/buy/2567"),))
    office.years.add(2568)
    return office


# -- beginning ---------------------------------------------------------------------------------------------


def test_a_year_takes_over_owners_notes_and_links_and_begins_anew(two_years: Services) -> None:
    starts = two_years.year_starts
    assert starts.can_start(2568)
    plan = starts.plan(2568)
    assert starts.apply(plan, plan.plain) >= 2
    officer = item(two_years, 2568, "o2")
    assert officer == OitItem(status="not_started", wording="ยังไม่ได้ดำเนินการ", officer="นักทรัพยากรบุคคล")
    structure = item(two_years, 2568, "o1")
    assert (structure.unit, structure.due, structure.status) == ("สำนักปลัด", None, "not_started")
    assert structure.links == (
        Link(url=f"{SITE}/ita2568/o1", title="โครงสร้าง 2568"),
        Link(url=f"{SITE}/law"),
    )
    assert structure.note == "o1: โครงสร้างปี 2568\no3 เดิมมอบ กองคลัง"
    assert not starts.can_start(2568)
    assert len(two_years.oit.checklist(2568).rows) == 28
    assert two_years.oit.checklist(2568).count("missing") == 0


def test_beginning_is_taken_back_by_one_undo_and_last_year_stays(two_years: Services) -> None:
    last, empty = two_years.oit.checklist(2567), two_years.oit.checklist(2568)
    plan = two_years.year_starts.plan(2568)
    two_years.year_starts.apply(plan, plan.plain)
    assert two_years.oit.checklist(2567) == last
    two_years.history.undo()
    assert two_years.oit.checklist(2568) == empty


def test_only_the_years_that_were_approved_change(two_years: Services) -> None:
    plan = two_years.year_starts.plan(2568)
    assert [(each.code, each.place, each.shift.was) for each in plan.shifts] == [
        ("o1", "url", "2567"),
        ("o1", "title", "2567"),
        ("o1", "note", "2567"),
    ]
    two_years.year_starts.apply(plan, {each.key for each in plan.shifts if each.place == "title"})
    link = item(two_years, 2568, "o1").links[0]
    assert (link.url, link.title) == (f"{SITE}/ita2567/o1", "โครงสร้าง 2568")


def test_what_has_no_successor_is_told_with_all_that_stands_of_it(two_years: Services) -> None:
    (lost,) = [each for each in two_years.year_starts.plan(2568).gone if each.holds]
    assert lost.item.code == "o15" and lost.record is not None
    assert lost.record.links[0].url == f"{SITE}/buy/2567"


def test_items_with_work_are_left_alone_unless_told(two_years: Services) -> None:
    put(two_years, 2568, "o1", status="done", wording="ทำแล้ว", links=(Link(url=f"{SITE}/new"),), note="ใหม่")
    starts, before = two_years.year_starts, item(two_years, 2568, "o1")
    assert not starts.can_start(2568)
    plan = starts.plan(2568)
    assert [each.code for each in plan.busy] == ["o1"]
    starts.apply(plan, plan.plain)
    assert item(two_years, 2568, "o1") == before
    assert item(two_years, 2568, "o2").officer == "นักทรัพยากรบุคคล"
    two_years.history.undo()
    starts.apply(plan, plan.plain, {"o1"})
    after = item(two_years, 2568, "o1")
    assert [link.url for link in after.links] == [f"{SITE}/new", f"{SITE}/ita2568/o1", f"{SITE}/law"]
    assert (after.status, after.unit, (after.note or "").splitlines()[0]) == ("not_started", "สำนักปลัด", "ใหม่")
    assert (after.history[-1].from_, after.history[-1].to) == ("ทำแล้ว", "ยังไม่ได้ดำเนินการ")


def test_a_plan_that_is_overtaken_is_not_carried_out(two_years: Services) -> None:
    plan = two_years.year_starts.plan(2568)
    put(two_years, 2567, "o5", unit="กองช่าง")
    with pytest.raises(PlanOutdated):
        two_years.year_starts.apply(plan, plan.plain)
    assert two_years.year_starts.can_start(2568)


def test_a_year_without_an_earlier_list_says_so(office: Services) -> None:
    office.years.add(2568)
    assert not office.year_starts.can_start(2568) and not office.year_starts.can_start(2569)
    with pytest.raises(NoListBefore, match="2568"):
        office.year_starts.plan(2568)
    with pytest.raises(YearNotFound):
        office.year_starts.plan(2569)


def test_a_year_on_last_years_list_begins_item_by_item(office: Services) -> None:
    office.years.add(2566)
    put(office, 2566, "o6", unit="กองคลัง", links=(Link(url=f"{SITE}/กฎหมาย/๒๕๖๖"),))
    office.years.add(2567, framework=2566)
    plan = office.year_starts.plan(2567)
    assert not plan.gone
    office.year_starts.apply(plan, plan.plain)
    assert item(office, 2567, "o6").links == (Link(url=f"{SITE}/กฎหมาย/๒๕๖๗"),)


def test_the_list_stands_beside_last_years(two_years: Services) -> None:
    two_years.scores.record(2567, "o3", "50")
    found = two_years.year_starts.beside(2568)
    assert (found.last_year, found.is_known, len(found.groups)) == (2567, True, 7)
    first = found.groups[0][1][0]
    assert [(each.item.code, each.score and str(each.score)) for each in first.former] == [
        ("o1", None),
        ("o3", "50"),
    ]
    assert [each.item.code for each in found.gone] == ["o15", "o28"]


def test_the_first_year_stands_alone(office: Services) -> None:
    office.years.add(2565)
    found = office.year_starts.beside(2565)
    assert found.last_year is None and found.is_known and not found.gone
    assert all(not row.former for _, rows in found.groups for row in rows)


# -- moving to the year's own list -------------------------------------------------------------------------


def test_the_first_office_moves_from_43_items_to_35(office: Services) -> None:
    take_in(office, P5)
    before = office.oit.checklist(2567)
    assert (len(before.rows), office.year_starts.can_move(2567)) == (43, True)
    plan = office.year_starts.plan_move(2567)
    assert [each.item.code for each in plan.gone] == ["o6", "o9", "o10", "o17", "o24", "o25", "o37", "o41"]
    assert [each.item.code for each in plan.lost] == ["o6", "o9", "o10", "o17", "o24", "o25"]
    office.year_starts.move(plan)
    after = office.oit.checklist(2567)
    assert (len(after.rows), after.framework.fiscal_year) == (35, 2567)
    merged = item(office, 2567, "o8")
    assert (merged.status, merged.waits_until) == ("not_started", date(2024, 3, 31))
    assert merged.history[-1].from_ == "o11 ระหว่างดำเนินการ o12 รอดำเนินการ"
    assert item(office, 2567, "o29") == OitItem(status="not_started", wording="ยังไม่ได้ดำเนินการ")
    assert [row.item.code for row in after.rows if row.state == "missing"] == ["o28"]
    by_code = {row.item.code: row.record for row in before.rows}
    moved = {"o2": "o2", "o4": "o5", "o7": "o4", "o20": "o39", "o34": "o42", "o35": "o43"}
    assert all(item(office, 2567, new) == by_code[old] for new, old in moved.items())
    assert not office.year_starts.can_move(2567)
    assert office.context.database.backups.paths()


def test_the_move_is_taken_back_by_one_undo(office: Services) -> None:
    take_in(office, P5)
    before = office.exchange.exported()
    office.year_starts.move(office.year_starts.plan_move(2567))
    assert office.exchange.exported() != before
    office.history.undo()
    assert office.exchange.exported() == before
    office.history.redo()
    assert len(office.oit.checklist(2567).rows) == 35


def test_an_office_file_after_the_move_reads_back_the_same(office: Services) -> None:
    take_in(office, P5)
    office.year_starts.move(office.year_starts.plan_move(2567))
    assert b'"framework"' not in office.exchange.exported()


def test_what_was_done_goes_along_in_full(office: Services) -> None:
    office.years.add(2568, framework=2567)
    told = (StatusChange(on=date(2025, 1, 2), to="เสร็จแล้ว"),)
    objection = Objection(argument="มีครบ")
    done = {
        "links": (Link(url=f"{SITE}/a", checks=(LinkCheck(on=date(2025, 2, 1), verdict="reachable"),)),),
        "evidence": ("ab",), "components": {"website": True}, "note": "จด", "history": told,
        "review_on": date(2025, 6, 1), "due": date(2025, 4, 30), "objection": objection, "reason": "ครบ",
    }  # fmt: skip
    put(office, 2568, "o34", **done)
    office.year_starts.move(office.year_starts.plan_move(2568))
    assert item(office, 2568, "o27") == OitItem(status="done", wording="เสร็จแล้ว", **done)  # type: ignore[arg-type]


def test_scores_and_what_names_codes_move_or_are_told(office: Services) -> None:
    office.years.add(2568, framework=2567)
    for code, text in {
        "overall": "90",
        "i2": "95",
        "o34": "100",
        "o1": "100",
        "o3": "0",
        "o15": "50",
    }.items():
        office.scores.record(2568, code, text)
    office.scores.record(2568, "o35", "ร้อย")
    office.scores.record(2568, "o28", "?")
    with office.context.act("เตรียม", Subject.FINDINGS) as unit:
        year = unit.office.assessment(2568)
        assert year is not None
        unit.office.put_assessment(
            replace(
                year,
                sources=(Source(on="o34", value=Score(10_000)),),
                findings=(
                    AnalysisFinding(key="ก", on=("o34",), issue="ไม่มีแผน"),
                    AnalysisFinding(key="ข", on=("o15",), issue="ประกาศไม่ครบ"),
                ),
            )
        )
    plan = office.year_starts.plan_move(2568)
    assert [(code, str(score)) for code, score in plan.left_scores] == [
        ("o1", "100"),
        ("o3", "0"),
        ("o15", "50"),
    ]
    assert [draft.text for draft in plan.left_drafts] == ["?"]
    assert plan.left_names == ("o15",)
    office.year_starts.move(plan)
    sheet = office.scores.sheet(2568)
    assert {code: str(score) for code, score in sheet.entered.items()} == {
        "overall": "90",
        "i2": "95",
        "o27": "100",
    }
    assert {code: draft.text for code, draft in sheet.drafts.items()} == {"o28": "ร้อย"}
    assert list(sheet.sources) == ["o27"]
    with office.context.reading() as unit:
        moved = unit.office.assessment(2568)
    assert moved is not None
    assert [(each.on, each.issue) for each in moved.findings] == [(("o27",), "ไม่มีแผน"), ((), "ประกาศไม่ครบ")]


def test_a_move_that_is_overtaken_changes_nothing(office: Services) -> None:
    take_in(office, P5)
    plan = office.year_starts.plan_move(2567)
    office.oit.set_choice(2567, ["o1"], "in_progress")
    with pytest.raises(PlanOutdated):
        office.year_starts.move(plan)
    assert len(office.oit.checklist(2567).rows) == 43


def test_a_year_on_its_own_list_has_nothing_to_move_to(office: Services) -> None:
    office.years.add(2568)
    assert not office.year_starts.can_move(2568) and not office.year_starts.can_move(2569)
    with pytest.raises(NoListToMoveTo, match="2568"):
        office.year_starts.plan_move(2568)


def test_a_list_that_is_not_out_yet_cannot_be_moved_to(office: Services) -> None:
    office.years.add(2570, framework=2569)
    assert not office.year_starts.can_move(2570)


def test_lists_that_no_framework_joins_are_refused(office: Services, tmp_path: Any) -> None:
    from ita_desktop import paths

    text = (paths.FRAMEWORKS / "ita-2569.toml").read_text("utf-8")
    text = text.replace("fiscal_year = 2569", "fiscal_year = 2571").replace('"2568.', '"2570.')
    (tmp_path / "ita-2571.toml").write_text(text, "utf-8")
    office.years.import_framework(tmp_path / "ita-2571.toml")
    office.years.add(2569)
    put(office, 2569, "o1", unit="กองคลัง")
    office.years.add(2571)
    with pytest.raises(ListsUnrelated, match="2569"):
        office.year_starts.plan(2571)
    assert not office.year_starts.beside(2571).is_known
