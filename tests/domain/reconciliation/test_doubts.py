"""Drafts, items off their rule, lost decimals, and levels that the scores do not give."""

import pytest

from ita_desktop.domain.assessments import Assessment
from ita_desktop.domain.office import Draft
from ita_desktop.domain.reconciliation import check
from tests.domain.cases import P1, P5, case, changed, framework, told, year_of


def drafted(*drafts: Draft) -> list[tuple[str, str | None, str]]:
    """What the first paper's year says of drafts."""
    found = check(framework(2568), case(P1, 2568), drafts)
    return [(each.on, each.entered, each.text) for each in found if each.kind == "range"]


def test_a_draft_is_told_with_what_it_may_have_been() -> None:
    found = drafted(Draft(place="scores/2568/e1.public", text="๙๗๑.๓", reason="คะแนนต้องอยู่ระหว่าง 0 ถึง 100"))
    assert [each[:2] for each in found] == [("e1.public", "๙๗๑.๓")]
    assert "คะแนนต้องอยู่ระหว่าง 0 ถึง 100" in found[0][2]
    assert "97.13 หรือ 97.3" in found[0][2]


def test_drafts_of_other_places_are_passed_over() -> None:
    places = ("scores/2567/i1", "scores/2568/i99", "meetings/ita/1/2566/date", "scores/2568/", "i1")
    assert drafted(*(Draft(place=place, text="x") for place in places)) == []


def test_a_long_draft_is_cut_in_the_sentence_only() -> None:
    found = drafted(Draft(place="scores/2568/i1", text="ก" * 5_000))
    assert found[0][1] == "ก" * 5_000
    assert len(found[0][2]) < 300


def test_an_item_is_all_or_nothing_where_the_rule_says_so() -> None:
    found = [each for each in told(changed(case(P5, 2566), {"o5": "50"})) if each.kind == "range"]
    assert [(each.on, each.entered) for each in found] == [("o5", "50")]
    assert told(changed(case(P5, 2566), {"o5": "0"}), "range") == []
    assert told(year_of(2568, {"o5": "50"}), "range") == []


def precise(texts: dict[str, str]) -> list[str]:
    """Which of these scores have too few decimals."""
    return [each.on for each in told(year_of(2568, texts), "precision")]


def test_fewer_decimals_than_the_neighbours() -> None:
    assert precise({"i1": "95.76", "i2": "93.3", "i3": "100"}) == ["i2"]
    assert precise({"i1": "95.76", "i2": "93", "i3": "98.1"}) == ["i2", "i3"]
    assert precise({"overall": "97", "IIT": "96.57"}) == ["overall"]
    assert precise({"1": "96.3", "2": "96.50"}) == ["1"]
    assert precise({"i2": "93.3", "i4": "95.96"}) == ["i2"]


def test_as_many_decimals_as_the_neighbours() -> None:
    assert precise({"i1": "95.7", "i2": "93.3", "i3": "100"}) == []
    assert precise({"i1": "95.76", "i2": "0", "i3": "100"}) == []
    assert precise({"i2": "93.3"}) == []
    assert precise({"i1": "95.76", "i2": "93.30"}) == []


TOTALS = {"overall": "97.00", "IIT": "96.57", "EIT.public": "94.51", "EIT.survey": "92.32", "OIT": "100"}


def levelled(year: Assessment) -> list[tuple[str | None, str | None]]:
    """Entered and due level."""
    return [(each.entered, each.computed) for each in told(year, "level")]


def test_the_level_that_the_scores_give_is_accepted() -> None:
    assert levelled(year_of(2568, TOTALS, level="ผ่านดี")) == []
    assert levelled(year_of(2568, TOTALS)) == []


def test_another_level_is_told_with_the_reason() -> None:
    year = year_of(2568, TOTALS, level="ผ่านดีเยี่ยม")
    assert levelled(year) == [("ผ่านดีเยี่ยม", "ผ่านดี")]
    text = told(year, "level")[0].text
    assert "EIT ส่วนที่ 1 94.51" in text
    assert "EIT ส่วนที่ 2 92.32" in text
    assert "95" in text
    assert told(year, "level")[0].on == "overall"


def test_a_level_below_the_due_one_is_told_too() -> None:
    assert levelled(year_of(2568, TOTALS, level="ผ่าน")) == [("ผ่าน", "ผ่านดี")]


@pytest.mark.parametrize("entered", ["ผ่านดีเยี่ยม", "ผ่านดี", "ผ่าน"])
def test_a_level_that_the_known_scores_leave_open_is_accepted(entered: str) -> None:
    assert levelled(year_of(2568, {"overall": "97.00", "IIT": "96.57"}, level=entered)) == []


def test_a_level_that_the_known_scores_rule_out_is_told() -> None:
    some = {"overall": "97.00", "EIT.public": "94.51"}
    assert levelled(year_of(2568, some, level="ผ่านดีเยี่ยม")) == [("ผ่านดีเยี่ยม", None)]
    assert levelled(year_of(2568, some, level="ผ่านดี")) == []


def test_a_level_without_any_score_is_not_judged() -> None:
    assert levelled(year_of(2568, {}, level="ผ่าน")) == []
    assert levelled(year_of(2565, {"overall": "77.99"}, level="B")) == []
    assert levelled(year_of(2565, {"overall": "77.99"}, level="A")) == [("A", "B")]
