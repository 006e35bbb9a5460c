"""What is taken of a plan, by the answers to its rows."""

import pytest

from ita_desktop.domain.scores import Score
from ita_desktop.exchange.score_tables import ReadScore
from ita_desktop.services.bundle import Services
from ita_desktop.services.score_tables import ScorePlan
from ita_desktop.ui.scores.pasting.decisions import Decisions
from tests.ui.scores.pasting.plans import five_states


@pytest.fixture
def decisions(p1: Services) -> Decisions:
    """A plan with a row in each state, and two whose code is open."""
    return Decisions(five_states(), p1.scores.sheet(2568).framework)


def test_the_worst_rows_come_first(decisions: Decisions) -> None:
    """Within a state as in the table."""
    states = [line.read.state for line in decisions.lines()]
    assert states == ["refused", "doubtful", "doubtful", "changed", "new", "same"]


def test_what_is_sure_is_taken_and_what_is_doubtful_waits(decisions: Decisions) -> None:
    """Nothing doubtful goes in without a yes."""
    assert decisions.taken == {1: "i2", 2: "i13"}
    assert [line.at for line in decisions.lines() if line.is_open] == [3, 4]


def test_yes_takes_the_likely_code(decisions: Decisions) -> None:
    """One that is open among several stays open."""
    decisions.take([3, 4])
    assert decisions.taken == {1: "i2", 2: "i13", 3: "i7"}
    decisions.choose(4, "e1.public")
    assert decisions.taken[4] == "e1.public"
    assert decisions.lines()[2].where == "e1 ส่วนที่ 1"


def test_skipped_rows_come_back_with_yes(decisions: Decisions) -> None:
    """Skipping is no loss; a row that was doubtful is confirmed by it."""
    decisions.take([3])
    decisions.skip([1, 3])
    assert decisions.taken == {2: "i13"}
    decisions.take([1, 3])
    assert decisions.taken == {1: "i2", 2: "i13", 3: "i7"}


def test_refused_and_same_rows_take_no_answer(decisions: Decisions) -> None:
    """Whatever is pressed."""
    for answer in (decisions.take, decisions.skip):
        answer([0, 5])
        assert decisions.taken == {1: "i2", 2: "i13"}
        assert [line.answer for line in decisions.lines() if line.at in (0, 5)] == ["", ""]


def test_the_pasted_row_is_told_without_its_score(decisions: Decisions) -> None:
    """On one line, as it was copied."""
    assert decisions.lines()[0].text == "i4  ใช้จ่าย <งบ> & เงิน"


def test_a_plan_without_its_table_can_be_shown(p1: Services) -> None:
    """Then nothing stands beside the score."""
    read = ReadScore(
        code="i1", typed="9", state="new", was=None, becomes=Score(900, 0), why="", row=7, column=2
    )
    (line,) = Decisions(ScorePlan(2568, (read,)), p1.scores.sheet(2568).framework).lines()
    assert line.text == ""
