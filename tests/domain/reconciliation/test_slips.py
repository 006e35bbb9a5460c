"""Slips of the hand and scales of steps, against what they mean."""

from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from ita_desktop.domain.reconciliation.scale import fits, smallest_number
from ita_desktop.domain.reconciliation.slips import LOST, SWAPPED, WRONG, slip_between
from ita_desktop.domain.scores import Score, parse_score
from tests.domain.cases import P1, case

two_decimals = st.integers(0, 10_000).map(Score)


@pytest.mark.parametrize(
    ("typed", "right", "slip"),
    [
        ("93.3", "93.13", LOST),
        ("93.1", "93.13", LOST),
        ("9.13", "93.13", LOST),
        ("10", "100", LOST),
        ("93.31", "93.13", SWAPPED),
        ("39.13", "93.13", SWAPPED),
        ("93.18", "93.13", WRONG),
        ("96.3", "96.30", LOST),
        ("95.5", "95.60", WRONG),
        ("93.13", "93.13", None),
        ("93", "93.13", None),
        ("93.13", "93.3", None),
        ("931.3", "93.13", None),
        ("95.60", "93.13", None),
        ("100", "93.13", None),
    ],
)
def test_one_slip(typed: str, right: str, slip: str | None) -> None:
    score = parse_score(right)
    assert isinstance(score, Score)
    assert slip_between(typed, score) == slip


@given(two_decimals, st.data())
def test_every_single_slip_is_seen(right: Score, data: st.DataObject) -> None:
    text = str(right)
    places = [at for at, digit in enumerate(text) if digit != "."]
    at = data.draw(st.sampled_from(places))
    digit = data.draw(st.sampled_from("0123456789"))
    other = data.draw(st.sampled_from(places))
    swapped = list(text)
    swapped[at], swapped[other] = swapped[other], swapped[at]
    for typed in (text[:at] + text[at + 1 :], text[:at] + digit + text[at + 1 :], "".join(swapped)):
        assert slip_between(typed, right) is not None or typed == text


@given(two_decimals, two_decimals)
def test_what_is_no_slip_differs_in_more(typed: Score, right: Score) -> None:
    assume(typed != right)
    apart = sum(a != b for a, b in zip(f"{typed.value:06.2f}", f"{right.value:06.2f}", strict=True))
    if apart > 2:
        assert slip_between(f"{typed.value:.2f}", right) in (None, LOST)


def printed(number: int, lost: int, step: int) -> int:
    """A question's score in hundredths, rounded as printed."""
    exact = 100 - Decimal(step * lost) / number
    return int(exact.quantize(Decimal("0.01"), ROUND_HALF_UP) * 100)


@given(st.integers(1, 400), st.integers(10, 34), st.data())
def test_what_respondents_can_give_fits(number: int, step: int, data: st.DataObject) -> None:
    lost = data.draw(st.integers(0, 100 * number // step))
    assert fits(printed(number, lost, step), number, step)


@given(st.integers(1, 60), st.integers(0, 10_000))
def test_what_fits_is_what_respondents_can_give(number: int, hundredths: int) -> None:
    given_by_answers = {printed(number, lost, 20) for lost in range(5 * number + 1)}
    assert fits(hundredths, number, 20) == (hundredths in given_by_answers)


def test_a_half_goes_up_on_the_scale_too() -> None:
    """One step of 20 points lost among 32 is 99.375, printed 99.38."""
    assert fits(9938, 32, 20)
    assert not fits(9937, 32, 20)


def hundredths(part: str) -> tuple[int, ...]:
    """The first paper's questions of an instrument or part, i2 with its digit."""
    found = case(P1, 2568).scores
    chosen = {code: score.hundredths for code, score in found.items() if code[0] == part[0]}
    return tuple(9313 if code == "i2" else score for code, score in chosen.items() if code.endswith(part[1:]))


@pytest.mark.parametrize(("part", "number"), [("i", 99), ("e.public", 229), ("e.survey", 48)])
def test_the_first_papers_respondents(part: str, number: int) -> None:
    """As worked out from its printed scores; 93.3 does not fit them."""
    assert smallest_number(hundredths(part), 20) == number
    assert not fits(9330, 99, 20)


def test_full_scores_tell_no_number() -> None:
    assert smallest_number((10_000, 0), 20) is None
    assert smallest_number((), 20) is None
    assert smallest_number((9999, 9998, 5001), 20) is not None
