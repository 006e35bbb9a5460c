"""Taking a pasted table: one act and one undo, drafts that go, plans that are out of date."""

import pytest

from ita_desktop.domain.errors import ItaError
from ita_desktop.services.bundle import Services
from ita_desktop.services.changes import Subject
from ita_desktop.services.context import YearNotFound
from ita_desktop.services.score_tables import RowNotTakable, ScorePlan, ScoresChanged
from tests.services.conftest import P1, take_in

TABLE = "i1\t๙๕.๗๖\ni2\t93.13\ni13\t96.20\ni14\t971.2\no1\t100\n"


def sure(plan: ScorePlan) -> dict[int, str]:
    """Every row that needs no look."""
    return {
        at: row.code
        for at, row in enumerate(plan.rows)
        if row.code and row.state in ("new", "changed", "same")
    }


def entered(office: Services) -> dict[str, str]:
    return {code: str(score) for code, score in office.scores.sheet(2568).entered.items()}


def test_a_pasted_table_is_one_act_and_one_undo(office: Services) -> None:
    take_in(office, P1)
    before = entered(office)
    plan = office.score_tables.read(2568, TABLE)
    assert [row.state for row in plan.rows] == ["same", "changed", "new", "refused", "new"]
    assert entered(office) == before
    office.score_tables.apply(plan, sure(plan))
    assert entered(office) == {**before, "i2": "93.13", "i13": "96.20", "o1": "100"}
    office.history.undo()
    assert entered(office) == before


def test_only_what_is_taken_is_written_and_everyone_is_told_once(office: Services) -> None:
    take_in(office, P1)
    told: list[frozenset[Subject]] = []
    office.changes.subscribe(told.append)
    plan = office.score_tables.read(2568, TABLE)
    office.score_tables.apply(plan, {2: "i13"})
    assert entered(office)["i2"] == "93.3"
    assert [Subject.SCORES in each for each in told] == [True]


def test_nothing_taken_is_no_act(office: Services) -> None:
    take_in(office, P1)
    last = office.history.undoable()
    office.score_tables.apply(office.score_tables.read(2568, TABLE), {})
    assert office.history.undoable() == last


def test_drafts_of_the_cells_go_and_come_back_with_undo(office: Services) -> None:
    take_in(office, P1)
    office.scores.record(2568, "i1", "95.x")
    office.scores.record(2568, "i4", "95.y")
    plan = office.score_tables.read(2568, TABLE)
    office.score_tables.apply(plan, sure(plan))
    assert set(office.scores.sheet(2568).drafts) == {"i4"}
    office.history.undo()
    assert set(office.scores.sheet(2568).drafts) == {"i1", "i4"}


def test_a_score_with_fewer_decimals_leaves_the_one_that_says_more(office: Services) -> None:
    take_in(office, P1)
    plan = office.score_tables.read(2568, "i10\t90.1\ni3\t100")
    assert [row.state for row in plan.rows] == ["same", "same"]
    office.score_tables.apply(plan, {0: "i10"})
    assert entered(office)["i10"] == "90.10"


def test_a_doubtful_row_is_taken_under_a_code_that_was_offered(office: Services) -> None:
    take_in(office, P1)
    plan = office.score_tables.read(2568, "e1\t96.33")
    assert plan.rows[0].codes == ("e1.public", "e1.survey")
    office.score_tables.apply(plan, {0: "e1.public"})
    assert entered(office)["e1.public"] == "96.33"


@pytest.mark.parametrize(
    ("table", "taken"),
    [
        (TABLE, {1: "i2", 3: "i14"}),
        (TABLE, {1: "i2", 2: "i15"}),
        (TABLE, {1: "i2", 99: "i15"}),
        ("i2\t93.13\ni13\t96\ni13\t97", {0: "i2", 1: "i13", 2: "i13"}),
    ],
    ids=["refused", "another code", "no such row", "two scores"],
)
def test_what_cannot_be_taken_leaves_everything_as_it_was(
    office: Services, table: str, taken: dict[int, str]
) -> None:
    take_in(office, P1)
    before = entered(office)
    with pytest.raises(RowNotTakable, match="ยังไม่ได้วางคะแนน"):
        office.score_tables.apply(office.score_tables.read(2568, table), taken)
    assert entered(office) == before


def test_a_plan_is_refused_whole_where_its_cells_changed_meanwhile(office: Services) -> None:
    take_in(office, P1)
    plan = office.score_tables.read(2568, TABLE)
    office.scores.record(2568, "i13", "90.00")
    before = entered(office)
    with pytest.raises(ScoresChanged, match="i13"):
        office.score_tables.apply(plan, sure(plan))
    assert entered(office) == before


def test_other_cells_may_change_meanwhile(office: Services) -> None:
    take_in(office, P1)
    plan = office.score_tables.read(2568, TABLE)
    office.scores.record(2568, "i15", "90.00")
    office.score_tables.apply(plan, sure(plan))
    assert entered(office)["i15"] == "90.00"
    assert entered(office)["i13"] == "96.20"


def test_numbers_alone_start_at_the_current_cell(office: Services) -> None:
    take_in(office, P1)
    plan = office.score_tables.read(2568, "96.11\n97.12\n95.04\n", at="i13")
    office.score_tables.apply(plan, sure(plan))
    assert [entered(office)[code] for code in ("i13", "i14", "i15")] == ["96.11", "97.12", "95.04"]


def test_a_grid_of_a_workbook_is_planned_alike(office: Services) -> None:
    take_in(office, P1)
    plan = office.score_tables.read_grid(2568, (("รหัส", "คะแนน"), ("i13", "96.20")))
    assert [(row.code, row.state) for row in plan.rows] == [("i13", "new")]


def test_a_year_that_is_not_begun_begins_with_what_is_taken(office: Services) -> None:
    plan = office.score_tables.read(2568, "i13\t96.20")
    assert [row.state for row in plan.rows] == ["new"]
    office.score_tables.apply(plan, sure(plan))
    assert entered(office) == {"i13": "96.20"}
    office.history.undo()
    with pytest.raises(YearNotFound):
        office.scores.sheet(2568)


def test_a_huge_clipboard_is_told(office: Services) -> None:
    take_in(office, P1)
    with pytest.raises(ItaError, match="คัดลอกเฉพาะแถวที่ต้องการ"):
        office.score_tables.read(2568, "1\n" * 900_000)


def test_another_value_pasted_takes_a_kept_reason_away(office: Services) -> None:
    """Even where the former number comes back later."""
    take_in(office, P1)
    office.scores.keep(2568, "i2", "ตรวจกับประกาศแล้ว")
    for score in ("93.13", "93.30"):
        plan = office.score_tables.read(2568, f"i2\t{score}")
        office.score_tables.apply(plan, sure(plan))
    assert "i2" not in office.scores.sheet(2568).kept


def test_a_kept_one_among_the_pasted_lets_the_others_stand(office: Services) -> None:
    take_in(office, P1)
    office.scores.keep(2568, "i2", "ตรวจกับประกาศแล้ว")
    plan = office.score_tables.read(2568, "i1\t95.00\ni2\t93.13\ni13\t96.20")
    office.score_tables.apply(plan, {at: str(row.code) for at, row in enumerate(plan.rows)})
    assert [entered(office)[code] for code in ("i1", "i2", "i13")] == ["95.00", "93.13", "96.20"]
    assert not office.scores.sheet(2568).kept
