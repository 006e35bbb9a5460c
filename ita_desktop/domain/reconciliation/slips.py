"""Slips of the hand: which one digit, wrong, lost or swapped, explains a sum that does not hold."""

from collections.abc import Callable, Iterator, Mapping
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import NamedTuple

from ita_desktop.domain.assessments import Assessment
from ita_desktop.domain.reconciliation.scale import on_scale
from ita_desktop.domain.reconciliation.sums import Sums
from ita_desktop.domain.scores import HUNDREDTH, MOST, Score, round2, settled

LOST, WRONG, SWAPPED = "พิมพ์ตกหนึ่งหลัก", "พิมพ์ผิดหนึ่งหลัก", "พิมพ์สลับหลัก"

_HALF = Decimal("0.005")
_ROUNDED_ON_THE_WAY = {"overall": 3 * _HALF, "instrument": 3 * _HALF, "part": 2 * _HALF}
"""How far a sum through rounded totals may lie from the shares of its parts, half a hundredth each time."""


class Repair(NamedTuple):
    """A value that would make a sum hold, and the slip that made it what was typed."""

    code: str
    value: str
    slip: str


def repairs(sums: Sums, parent: str, held: Mapping[str, bool], assessment: Assessment) -> tuple[Repair, ...]:
    """Every repair that makes the parent's sum equal and breaks no other sum that held (``Sums.held``).

    Candidates are the entered parts (those of parts that are not entered too) and the parent itself; on a
    scale of steps a question's value must lie on it; what the clerk looked up and kept is not proposed to be
    changed. Where nothing explains the sum, last zeros are left out:
    a number that a machine wrote as 93.30 may have been typed as 93.3.
    """
    return _repairs(sums, parent, held, assessment, str) or _repairs(sums, parent, held, assessment, _bare)


def _bare(score: Score) -> str:
    text = str(score)
    return text.rstrip("0").rstrip(".") if "." in text else text


def _repairs(
    sums: Sums,
    parent: str,
    held: Mapping[str, bool],
    assessment: Assessment,
    typed: Callable[[Score], str],
) -> tuple[Repair, ...]:
    found: list[Repair] = []
    for code, score in _wanted(sums, parent):
        if assessment.kept_on(code) is not None:
            continue
        slip = slip_between(typed(sums.entered[code]), score)
        if slip is None or not on_scale(sums, code, score, assessment):
            continue
        after = Sums(sums.framework, {**sums.entered, code: score})
        if after.difference(parent) == 0 and _keeps(after.held(), held):
            found.append(Repair(code, str(score.value), slip))
    return tuple(found)


def _keeps(after: Mapping[str, bool], before: Mapping[str, bool]) -> bool:
    return all(code in after and (after[code] or not equal) for code, equal in before.items())


def _wanted(sums: Sums, parent: str) -> Iterator[tuple[str, Score]]:
    """The values, code by code, with which the parent's sum may be equal; the parent comes last."""
    computed = round2(sums.computed[parent])
    gap = sums.entered[parent].value - sums.computed[parent]
    allowed = _ROUNDED_ON_THE_WAY.get(sums.framework.node(parent).kind, _HALF)
    for code, share in sums.leaves(parent).items():
        middle = sums.entered[code].value + gap / share
        if _all_or_nothing(sums, code):
            yield from ((code, Score(0)), (code, Score(10_000)))
            continue
        width = allowed / share
        least = max(settled(middle - width), Decimal(0)).quantize(HUNDREDTH, ROUND_CEILING)
        most = min(settled(middle + width), MOST).quantize(HUNDREDTH, ROUND_FLOOR)
        yield from ((code, Score(each)) for each in range(int(least * 100), int(most * 100) + 1))
    yield parent, Score(int(computed * 100))


def _all_or_nothing(sums: Sums, code: str) -> bool:
    framework = sums.framework
    return framework.node(code).kind == "item" and framework.oit_rule == "mean_of_sub_indicators"


def slip_between(typed: str, right: Score) -> str | None:
    """The one slip of the hand by which ``right`` was typed as ``typed``, None where there is none.

    The point stays where it is; a right value may have been meant without its last zeros.
    """
    for decimals in (2, 1, 0):
        if right.hundredths % 10 ** (2 - decimals) == 0:
            slip = _slip(typed, str(Score(right.hundredths, decimals)))
            if slip:
                return slip
    return None


def _slip(typed: str, right: str) -> str | None:
    if len(right) == len(typed) + 1:
        without = (right[:at] + right[at + 1 :] for at, digit in enumerate(right) if digit != ".")
        return LOST if typed in without else None
    if len(right) != len(typed):
        return None
    apart = [at for at, digit in enumerate(right) if digit != typed[at]]
    if any("." in (right[at], typed[at]) for at in apart):
        return None
    if len(apart) == 1:
        return WRONG
    swapped = len(apart) == 2 and typed[apart[0]] == right[apart[1]] and typed[apart[1]] == right[apart[0]]
    return SWAPPED if swapped else None
