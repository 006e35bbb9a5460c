"""The fewest points that a level needs, and what cannot be told."""

from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from ita_desktop.domain.scores import Score
from ita_desktop.domain.what_if import Ground, Trial, lift
from tests.domain.cases import P1, P5, case, framework, scores

BEST, GOOD = "ผ่านดีเยี่ยม", "ผ่านดี"


def test_what_the_best_level_lacks() -> None:
    """P1 is 0.49 and 2.68 below it in the two parts of EIT: nine points of a question make one of a part."""
    found = lift(Ground(framework(2568), case(P1, 2568).scores), BEST)
    assert {need.code: need.short for need in found.needs} == {
        "EIT.public": Decimal("0.49"),
        "EIT.survey": Decimal("2.68"),
    }
    assert found.reached
    assert {move.code for move in found.moves} == {"e7.public", "e7.survey", "e8.survey", "e1.survey"}
    assert Decimal("28.4") < found.points < Decimal("28.6")
    assert not found.closed


def test_a_level_that_is_held_needs_nothing() -> None:
    for level in (BEST, GOOD):
        found = lift(Ground(framework(2566), case(P5, 2566).scores), level)
        assert not found.needs and not found.moves and found.reached


def test_items_without_weights_are_closed() -> None:
    """FY2568: only the indicator as a whole can be named."""
    entered = scores(
        {"overall": "87.15", "IIT": "96", "EIT.public": "96", "EIT.survey": "96", "OIT": "74.50", "9": "60",
         "10": "89", "o9": "0", "o12": "0"}
    )  # fmt: skip
    found = lift(Ground(framework(2568), entered), GOOD)
    assert found.closed == ("9",)
    assert found.moves[0].after == Decimal("81.00")
    assert found.reached


def test_items_of_the_older_rule_are_raised_whole() -> None:
    """FY2565: an item has 0 or 100."""
    old = framework(2565)
    entered = {code: Score(10_000) for code in old.item_codes}
    entered |= {"o1": Score(0), "o42": Score(0), "IIT": Score(9_000), "EIT": Score(9_000)}
    found = lift(Ground(old, entered), "AA")
    assert {move.code: move.points for move in found.moves if move.code.startswith("o")} == {
        "o42": Decimal(100)
    }


def test_what_nothing_can_lift_is_said() -> None:
    """A level whose instruments are not known is never called reached."""
    found = lift(Ground(framework(2568), scores({"overall": "80"})), GOOD)
    assert not found.reached


@pytest.mark.parametrize("year", [2565, 2566, 2567, 2568, 2569])
@given(data=st.data())
def test_the_moves_bring_the_level_and_no_smaller_one_would(year: int, data: st.DataObject) -> None:
    """Each move is needed: without its last hundredth some limit is missed again."""
    used = framework(year)
    leaves = [code for code in used.codes if used.node(code).kind == "question"] + ["9", "10"]
    values = data.draw(st.lists(st.integers(6_000, 10_000), min_size=len(leaves), max_size=len(leaves)))
    entered = {code: Score(value) for code, value in zip(leaves, values, strict=True)}
    level = data.draw(st.sampled_from(used.levels[:3]))
    found = lift(Ground(used, entered), level)
    assert found.reached
    assume(found.moves)
    changes = {move.code: move.after for move in found.moves}
    assert all(each.points > 0 for each in found.moves)
    after = Trial(Ground(used, entered), changes)
    for need in found.needs:
        assert after.values[need.code] >= need.needed
    for move in found.moves:
        less = Trial(Ground(used, entered), {**changes, move.code: move.before})
        assert any(less.values[need.code] < need.needed for need in found.needs)
