"""A changed score is carried up to the totals as the commission adds them up."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.domain.scores import Score, compute, round2
from ita_desktop.domain.what_if import Ground, Trial
from tests.domain.cases import P1, P5, case, framework

NEW = framework(2568)


def test_nothing_changed_is_what_stands() -> None:
    """The announced figures, and what is computed where none was entered."""
    trial = Trial(Ground(NEW, case(P1, 2568).scores))
    assert trial.values["overall"] == Decimal("97.00")
    assert all(trial.gain(code) == 0 for code in trial.values)
    assert trial.levels() == ("ผ่านดี",)


def test_a_question_lifts_its_part_and_the_total() -> None:
    """e7 of the survey to 100: 11.25 / 9 of the part, 15 per cent of that of the total."""
    trial = Trial(Ground(NEW, case(P1, 2568).scores), {"e7.survey": Decimal(100)})
    assert trial.gain("8.survey") == Decimal("3.75")
    assert trial.values["EIT.survey"] == Decimal("93.57")
    assert trial.values["overall"] == Decimal("97.18")
    assert trial.gain("IIT") == 0 == trial.gain("EIT.public")


def test_an_announced_figure_stays_the_starting_point() -> None:
    """Indicator 1 of P1 contradicts its questions; a change moves it from 96.30, not from their mean."""
    trial = Trial(Ground(NEW, case(P1, 2568).scores), {"i1": Decimal("98.76")})
    assert round2(trial.values["1"]) == Decimal("97.30")


def test_a_total_whose_parts_are_not_known_moves_by_itself() -> None:
    """P5 has no questions: the part of EIT is tried as a whole."""
    trial = Trial(Ground(framework(2566), case(P5, 2566).scores), {"EIT.public": Decimal("94.00")})
    assert trial.levels() == ("ผ่านดี",)


@given(
    st.dictionaries(
        st.sampled_from([code for code in NEW.codes if NEW.node(code).kind == "question"]),
        st.integers(0, 10_000),
    )
)
def test_a_whole_year_of_questions_adds_up_as_typed_ones_do(changes: dict[str, int]) -> None:
    """Where every figure is computed, trying scores gives what typing them gives."""
    questions = {code: Score(9_000) for code in NEW.codes if NEW.node(code).kind == "question"}
    entered = {**questions, "9": Score(10_000), "10": Score(8_000)}
    trial = Trial(Ground(NEW, entered), {code: Decimal(each) / 100 for code, each in changes.items()})
    typed = {**entered, **{code: Score(each) for code, each in changes.items()}}
    told = {code: round2(value) for code, value in trial.values.items()}
    computed = compute(NEW, typed)
    assert {code: told[code] for code in computed} == {code: round2(each) for code, each in computed.items()}
