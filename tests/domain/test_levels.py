"""Levels of both eras, decided only where the known scores decide them."""

from decimal import Decimal

import pytest

from ita_desktop.domain.levels import judged, level_of, next_level, possible_levels, shortfalls
from ita_desktop.domain.scores import compute
from tests.domain.cases import P1, P5, case, framework, scores

BEST, GOOD, PASSED, IMPROVE, AT_ONCE = "ผ่านดีเยี่ยม", "ผ่านดี", "ผ่าน", "ต้องปรับปรุง", "ต้องปรับปรุงโดยด่วน"


def known(year: int, texts: dict[str, str]) -> dict[str, Decimal]:
    """What is judged of these scores."""
    entered = scores(texts)
    return judged(framework(year), entered, compute(framework(year), entered))


def level(year: int, **texts: str) -> str | None:
    """The level that these scores give; ``EIT1`` and ``EIT2`` stand for the parts."""
    names = {"EIT1": "EIT.public", "EIT2": "EIT.survey"}
    return level_of(
        framework(year), known(year, {names.get(code, code): text for code, text in texts.items()})
    )


@pytest.mark.parametrize(
    ("overall", "expected"),
    [
        ("100", "AA"), ("95.00", "AA"), ("94.99", "A"), ("85", "A"), ("84.99", "B"), ("77.99", "B"),
        ("75", "B"), ("74.99", "C"), ("65", "C"), ("64.99", "D"), ("55", "D"), ("54.99", "E"), ("50", "E"),
        ("49.99", "F"), ("0", "F"),
    ],
)  # fmt: skip
def test_to_2565_the_total_decides(overall: str, expected: str) -> None:
    assert level(2565, overall=overall, IIT="0") == expected


@pytest.mark.parametrize(
    ("overall", "instruments", "expected"),
    [
        ("97.00", ("96.57", "94.51", "92.32", "100"), GOOD),
        ("87.15", ("92", "90", "90", "74.50"), PASSED),
        ("99.33", ("99.33", "97.26", "99.63", "100"), BEST),
        ("95.00", ("95", "95", "95", "95"), BEST),
        ("94.99", ("95", "95", "95", "95"), GOOD),
        ("85.00", ("85", "85", "85", "85"), GOOD),
        ("85.00", ("84.99", "85", "85", "85"), PASSED),
        ("84.99", ("100", "100", "100", "100"), IMPROVE),
        ("70.00", ("0", "0", "0", "0"), IMPROVE),
        ("69.99", ("100", "100", "100", "100"), AT_ONCE),
    ],
)
def test_from_2566_every_instrument_is_tested(
    overall: str, instruments: tuple[str, ...], expected: str
) -> None:
    iit, public, survey, oit = instruments
    assert level(2568, overall=overall, IIT=iit, EIT1=public, EIT2=survey, OIT=oit) == expected


def test_the_merged_eit_does_not_hide_a_weak_part() -> None:
    """P1's parts 94.51 and 95.60 merge to 95.06."""
    assert level(2568, overall="97", IIT="97", EIT1="94.51", EIT2="95.60", OIT="100") == GOOD


def test_what_is_not_known_leaves_the_level_open() -> None:
    assert level(2568, overall="97", IIT="97", EIT1="96", OIT="100") is None
    assert level(2568, IIT="97", EIT1="96", EIT2="96") is None
    assert possible_levels(framework(2568), known(2568, {"overall": "97", "IIT": "96"})) == (
        BEST,
        GOOD,
        PASSED,
    )
    assert possible_levels(framework(2568), known(2568, {"overall": "97", "IIT": "94"})) == (GOOD, PASSED)


def test_what_is_known_may_decide_without_the_rest() -> None:
    assert level(2568, overall="60") == AT_ONCE
    assert level(2568, overall="94.64", EIT1="80") == PASSED
    assert level(2568, overall="94.64", EIT="84.99") == PASSED
    assert level(2568, overall="94.64", EIT="85.01") is None
    assert level(2568) is None


def test_computed_scores_are_judged_where_none_are_entered() -> None:
    assert level(2568, IIT="96.57", EIT1="94.51", EIT2="92.32", OIT="100") == GOOD


@pytest.mark.parametrize(("name", "year"), [(P1, 2568), (P5, 2566)])
def test_the_papers_levels_are_right(name: str, year: int) -> None:
    used, record = framework(year), case(name, year)
    assert level_of(used, judged(used, record.scores, compute(used, record.scores))) == record.level


def test_what_the_next_level_lacks() -> None:
    """The first paper: 97.00 in all, but both parts of EIT are below 95."""
    used, record = framework(2568), case(P1, 2568)
    scored = judged(used, record.scores, compute(used, record.scores))
    assert next_level(used, GOOD) == BEST
    assert [(each.code, str(each.needed), str(each.short)) for each in shortfalls(used, scored, BEST)] == [
        ("EIT.public", "95.00", "0.49"),
        ("EIT.survey", "95.00", "2.68"),
    ]
    assert shortfalls(used, scored, GOOD) == ()
    assert next_level(used, BEST) is None


def test_the_total_alone_may_lack_points() -> None:
    short = shortfalls(framework(2568), known(2568, {"overall": "84.19", "IIT": "60"}), PASSED)
    assert [(each.code, str(each.short)) for each in short] == [("overall", "0.81")]
