"""Slips of the hand: which one digit, wrong, lost or swapped, explains a sum that does not hold."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import combinations

from ita_desktop.domain.assessments import Assessment
from ita_desktop.domain.reconciliation.sums import Sums
from ita_desktop.domain.scores import MOST, Score

DIGITS = "0123456789"
FINEST = 2000
"""From this many respondents on every hundredth lies on a scale of steps of 20 points."""


def repairs(sums: Sums, parent: str, assessment: Assessment) -> tuple[tuple[str, str], ...]:
    """Every (code, value) that makes the parent's sum equal and breaks no other sum that held.

    Candidates are the entered parts and the parent itself; on a scale of steps the value must lie on it.
    """
    held = sums.held()
    found: list[tuple[str, str]] = []
    for code in (*sums.leaves(parent), parent):
        for score in sorted(slips(sums.entered[code])):
            if code == parent:
                difference = sums.difference(parent)
                wanted = difference is not None and score.value == sums.entered[code].value + difference
                if not wanted:
                    continue
            if not on_scale(sums, code, score, assessment):
                continue
            after = Sums(sums.framework, {**sums.entered, code: score})
            if after.difference(parent) == 0 and _keeps(after, held):
                found.append((code, str(score.value)))
    return tuple(dict.fromkeys(found))


def _keeps(after: Sums, held: object) -> bool:
    still = after.held()
    assert isinstance(held, dict)
    return all(code in still and (still[code] or not exact) for code, exact in held.items())


def slips(score: Score) -> frozenset[Score]:
    """Every score that becomes this one by one slip: a digit wrong, a digit lost, two digits swapped."""
    text = str(score)
    places = [at for at, character in enumerate(text) if character != "."]
    texts = {text[:at] + digit + text[at + 1 :] for at in places for digit in DIGITS}
    texts |= {text[:at] + digit + text[at:] for at in range(len(text) + 1) for digit in DIGITS}
    texts |= {f"{text}.{digit}" for digit in DIGITS if "." not in text}
    for first, second in combinations(places, 2):
        swapped = list(text)
        swapped[first], swapped[second] = swapped[second], swapped[first]
        texts.add("".join(swapped))
    found = {read for each in texts if (read := _read(each)) is not None}
    return frozenset(each for each in found if each.hundredths != score.hundredths)


def _read(text: str) -> Score | None:
    whole, _, rest = text.partition(".")
    if len(rest) > 2 or len(whole) > 3 or (len(whole) > 1 and whole.startswith("0")):
        return None
    value = Decimal(text)
    return Score(int(value * 100), len(rest)) if value <= MOST else None


def on_scale(sums: Sums, code: str, score: Score, assessment: Assessment) -> bool:
    """Whether a question's score can come out of answers in steps; True where nothing is known of steps."""
    node = sums.framework.node(code)
    step = sums.framework.scale_step
    if step is None or node.kind != "question":
        return True
    group = f"{node.instrument}.{node.part}" if node.part else str(node.instrument)
    number = (assessment.respondents or {}).get(group)
    if not number:
        number = smallest_number(tuple(_others(sums, code)), step)
    return number is None or fits(score.hundredths, number, step)


def _others(sums: Sums, code: str) -> Iterator[int]:
    node = sums.framework.node(code)
    for other, score in sums.entered.items():
        if other != code and other in sums.framework:
            sibling = sums.framework.node(other)
            same = (sibling.kind, sibling.instrument, sibling.part)
            if same == (node.kind, node.instrument, node.part):
                yield score.hundredths


@lru_cache(maxsize=256)
def smallest_number(scores: Sequence[int], step: int) -> int | None:
    """The smallest number of respondents whose answers can give all the scores (hundredths)."""
    telling = sorted({score for score in scores if 0 < score < 10_000})
    if not telling:
        return None
    for number in range(1, FINEST):
        if all(fits(score, number, step) for score in telling):
            return number
    return None


def fits(hundredths: int, number: int, step: int) -> bool:
    """Whether ``100 - step * k / number``, rounded half up to hundredths, can be this score."""
    lost = 10_000 - hundredths
    unit = step * 100
    nearest = lost * number // unit
    return any(_rounded(10_000 * number - unit * k, number) == hundredths for k in (nearest, nearest + 1))


def _rounded(numerator: int, denominator: int) -> int:
    """A half goes up."""
    return (2 * numerator + denominator) // (2 * denominator)
