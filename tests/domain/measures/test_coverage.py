"""What a plan must answer, and which measures answer it."""

from collections.abc import Sequence
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.domain.analysis import Thresholds, judged
from ita_desktop.domain.assessments import AnalysisFinding
from ita_desktop.domain.measures import Measure, Plan
from ita_desktop.domain.measures.answering import answered_codes, with_answers, without_answers
from ita_desktop.domain.measures.coverage import Coverage, coverage
from ita_desktop.domain.measures.joining import joined
from tests.domain.cases import framework, told, year_of

FRAMEWORK = framework(2568)
CODES = ("i1", "i2", "i10", "e7.public", "e7.survey", "o5", "o6", "o7")
ANSWERS = st.lists(st.sampled_from([*CODES, "e7", "o99", "EIT"]), max_size=3)


def improve(*on: str, key: str | None = None) -> AnalysisFinding:
    """A finding to improve on codes."""
    return AnalysisFinding(on=on, kind="improve", issue="ประเด็น", key=key)


def answering(*answers: Sequence[str]) -> tuple[Measure, ...]:
    """Measures with these answers."""
    return tuple(Measure(key=f"m{at}", answers=tuple(each)) for at, each in enumerate(answers, 1))


def covered(
    *findings: AnalysisFinding, scores: dict[str, str] | None = None, measures: Sequence[Measure] = ()
) -> Coverage:
    """The coverage of a year of 2568."""
    return coverage(FRAMEWORK, year_of(2568, scores or {}, findings=findings), measures)


def test_unanswered_matters_stand_first_then_the_order_of_the_framework() -> None:
    """Items and questions alike."""
    found = covered(
        improve("i10"),
        improve("i2"),
        improve("e8.survey"),
        scores={"o5": "0", "o6": "100"},
        measures=answering(["i2"], ["o5"]),
    )
    assert [(each.key, each.is_answered) for each in found.matters] == [
        ("i10", False),
        ("e8.survey", False),
        ("i2", True),
        ("o5", True),
    ]
    assert [each.key for each in found.matters[2].measures] == ["m1"]
    assert found.matters[3].scores["o5"].value == 0


def test_a_finding_on_lost_items_alone_is_told_with_them() -> None:
    """Each item still asks for an answer of its own; a finding on more stands by itself."""
    lost = {"o5": "0", "o7": "50"}
    found = covered(improve("o5", "o7"), improve("o7", "i2"), scores=lost)
    assert [(each.key, each.kind, each.codes) for each in found.matters] == [
        ("o7-2", "finding", ("o7", "i2")),
        ("o5", "item", ("o5",)),
        ("o7", "item", ("o7",)),
    ]
    assert [len(each.findings) for each in found.matters] == [1, 1, 1]


def test_findings_on_the_same_code_are_two_matters_with_keys_of_their_own() -> None:
    """One measure answers both."""
    found = covered(improve("i2"), improve("i2"), measures=answering(["i2"]))
    assert len({each.key for each in found.matters}) == len(found.matters) == 2
    assert found.unanswered == ()


def test_what_scores_propose_and_nobody_took_is_apart() -> None:
    """A question below the threshold without a finding; one with a finding to keep is not."""
    scores = {"i1": "80.00", "i2": "99.00", "i10": "70.00", "e7.public": "60.00", "e7.survey": "50.00"}
    keep = AnalysisFinding(on=("i10",), kind="keep")
    year = year_of(2568, scores, findings=(keep,))
    judgements = judged(FRAMEWORK, year.scores, Thresholds(Decimal("90.00"), 0))
    found = coverage(FRAMEWORK, year, answering(["i1"]), judgements)
    assert found.matters == ()
    assert [(each.codes, each.is_answered) for each in found.proposed] == [
        (("e7.public", "e7.survey"), False),
        (("i1",), True),
    ]


def test_measures_that_answer_nothing() -> None:
    """An indicator or an unknown code answers nothing; a resolution and a code that is well do."""
    measures = (
        *answering([], ["o99"], ["i3"], ["e7"]),
        Measure(key="m5", indicators=(1,)),
        Measure(key="m6", answers_meeting="1/2568"),
    )
    assert [each.key for each in covered(measures=measures).idle] == ["m1", "m2", "m5"]


@given(
    st.lists(st.lists(st.sampled_from(CODES), max_size=3, unique=True), max_size=4),
    st.dictionaries(st.sampled_from(("o5", "o6", "o7")), st.sampled_from(("0", "50", "100"))),
    st.lists(ANSWERS, max_size=3),
)
def test_the_sheet_and_the_check_agree(
    on: list[list[str]], scores: dict[str, str], answers: list[list[str]]
) -> None:
    """What is unanswered is on exactly the codes that the check names."""
    findings = [improve(*codes) for codes in on]
    found = covered(*findings, scores=scores, measures=answering(*answers))
    plan = Plan(fiscal_year=2569, from_assessment=2568, measures=answering(*answers))
    checked = {
        each.on for each in told(year_of(2568, scores, findings=tuple(findings)), "unanswered", plan=plan)
    }
    assert {code for each in found.unanswered for code in each.codes} == checked


@given(ANSWERS, st.lists(st.sampled_from(CODES), max_size=3))
def test_codes_are_added_and_taken_away_again(answers: list[str], codes: list[str]) -> None:
    """What was answered before stays, unless it is what is taken away."""
    measure = Measure(answers=tuple(answers) or None)
    more = with_answers(measure, codes, FRAMEWORK)
    assert answered_codes(more, FRAMEWORK) >= answered_codes(measure, FRAMEWORK) | set(codes)
    less = without_answers(more, codes, FRAMEWORK)
    assert answered_codes(less, FRAMEWORK).isdisjoint(codes)
    left = {code for code in answered_codes(measure, FRAMEWORK) if FRAMEWORK.expand(code) == (code,)}
    assert answered_codes(less, FRAMEWORK) >= left - set(codes)


def test_written_indicators_follow_the_answers() -> None:
    """An indicator comes with its first code and goes with its last; the only one stays."""
    measure = Measure(answers=("i1",), indicators=(1,))
    more = with_answers(measure, ["i10"], FRAMEWORK)
    assert (more.answers, more.indicators) == (("i1", "i10"), (1, 4))
    assert without_answers(more, ["i10"], FRAMEWORK) == measure
    assert without_answers(measure, ["i1"], FRAMEWORK) == Measure(indicators=(1,))
    assert with_answers(Measure(), ["i10"], FRAMEWORK) == Measure(answers=("i10",))


def test_one_part_of_a_bare_question_can_be_taken_away() -> None:
    """e7 answers both its parts."""
    assert without_answers(Measure(answers=("e7",)), ["e7.public"], FRAMEWORK).answers == ("e7.survey",)


def test_joined_measures_lose_nothing_and_say_nothing_twice() -> None:
    """Codes in the framework's order, steps and units once."""
    first = Measure(
        answers=("i10",), title="ยืมพัสดุ", steps=("จัดทำแบบ", "แจ้งเวียน"), units=("กองคลัง",), finding="ก"
    )
    second = Measure(
        answers=("i2",),
        title="ให้บริการ",
        steps=("แจ้ง เวียน", "ติดตาม"),
        units=("กองคลัง ", "กองช่าง"),
        finding="ข",
    )
    whole = joined([first, second], FRAMEWORK)
    assert whole == Measure(
        answers=("i2", "i10"),
        title="ยืมพัสดุ และให้บริการ",
        steps=("จัดทำแบบ", "แจ้งเวียน", "ติดตาม"),
        units=("กองคลัง", "กองช่าง"),
        finding="ก\nข",
    )


@pytest.mark.parametrize(
    ("codes", "title"),
    [
        (("i10", "i11", "i12"), "ยกระดับการดำเนินงานตามตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ"),
        (("i2", "i10", "o5"), "ยกระดับการดำเนินงานตามตัวชี้วัดที่ 1 4 และ 9"),
    ],
)
def test_many_joined_measures_are_named_by_their_indicators(codes: tuple[str, ...], title: str) -> None:
    """Titles in a row would be read by nobody."""
    measures = [Measure(answers=(code,), title=f"มาตรการ {code}") for code in codes]
    assert joined(measures, FRAMEWORK).title == title
