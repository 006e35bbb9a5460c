"""Whether the following plan answers what the result shows."""

from collections.abc import Sequence

from ita_desktop.domain.assessments import AnalysisFinding
from ita_desktop.domain.measures import Measure, Plan
from tests.domain.cases import told, year_of


def unanswered(
    on: Sequence[str],
    *answers: Sequence[str] | None,
    scores: dict[str, str] | None = None,
    indicators: tuple[int, ...] | None = None,
) -> list[str]:
    """Where a year with one finding to improve is not answered by measures with these answers."""
    finding = AnalysisFinding(on=tuple(on), kind="improve")
    keep = AnalysisFinding(on=("i3",), kind="keep")
    measures = tuple(
        Measure(answers=None if each is None else tuple(each), indicators=indicators) for each in answers
    )
    year = year_of(2568, scores or {}, findings=(finding, keep) if on else (keep,))
    plan = Plan(fiscal_year=2569, from_assessment=2568, measures=measures)
    return [each.on for each in told(year, "unanswered", plan=plan)]


def test_a_finding_that_no_measure_answers() -> None:
    assert unanswered(["i2"]) == ["i2"]
    assert unanswered(["i2"], ["i1"], None, []) == ["i2"]
    assert unanswered(["i2"], ["i1", "i2"]) == []
    assert unanswered(["i2"], [], ["i2"]) == []


def test_an_indicator_answers_nothing() -> None:
    assert unanswered(["i2"], None, indicators=(1,)) == ["i2"]


def test_a_bare_question_answers_both_parts() -> None:
    assert unanswered(["e7.public"], ["e7"]) == []
    assert unanswered(["e7.survey"], ["e7"]) == []
    assert unanswered(["e7.public"], ["e7.survey"]) == ["e7.public"]


def test_a_finding_on_several_codes_is_answered_by_any() -> None:
    assert unanswered(["e8.public", "e8.survey"], ["e8.survey"]) == []
    assert unanswered(["e8.public", "e8.survey"], ["e9"]) == ["e8.public", "e8.survey"]


def test_items_that_lost_points() -> None:
    lost = {"o5": "0", "o6": "100", "o7": "50"}
    assert unanswered([], ["i1"], scores=lost) == ["o5", "o7"]
    assert unanswered([], ["o5"], ["o7"], scores=lost) == []


def test_an_item_that_is_also_a_finding_is_told_once() -> None:
    assert unanswered(["o5"], scores={"o5": "0"}) == ["o5"]


def test_without_a_plan_there_is_one_finding() -> None:
    year = year_of(2568, {"o5": "0"}, findings=(AnalysisFinding(on=("i2",), kind="improve"),))
    found = told(year, "unanswered")
    assert [each.on for each in found] == ["overall"]
    assert "i2 และ o5" in found[0].text
    assert told(year_of(2568, {"o5": "100"}), "unanswered") == []
