"""Answers in steps: which scores so many respondents can give (FY2567 and FY2568: 100 − 20k/N)."""

from collections.abc import Iterator
from functools import lru_cache

from ita_desktop.domain.assessments import Assessment
from ita_desktop.domain.reconciliation.sums import Sums
from ita_desktop.domain.scores import Score

_FULL = 10_000


def on_scale(sums: Sums, code: str, score: Score, assessment: Assessment) -> bool:
    """Whether a question's score can come out of answers in steps; True where nothing is known of steps.

    The number of respondents is the one entered for the instrument or part, else the smallest that fits its
    other questions.
    """
    node = sums.framework.node(code)
    step = sums.framework.scale_step
    if step is None or node.kind != "question":
        return True
    group = f"{node.instrument}.{node.part}" if node.part else str(node.instrument)
    number = (assessment.respondents or {}).get(group) or smallest_number(tuple(_others(sums, code)), step)
    return number is None or fits(score.hundredths, number, step)


def _others(sums: Sums, code: str) -> Iterator[int]:
    node = sums.framework.node(code)
    for other, score in sums.entered.items():
        near = sums.framework.node(other)
        same = (near.kind, near.instrument, near.part) == (node.kind, node.instrument, node.part)
        if other != code and same:
            yield score.hundredths


@lru_cache(maxsize=256)
def smallest_number(scores: tuple[int, ...], step: int) -> int | None:
    """The smallest number of respondents whose answers can give all the scores (in hundredths).

    0 and 100 fit every number; None where there is nothing else to tell by.
    """
    telling = sorted({score for score in scores if 0 < score < _FULL})
    if not telling:
        return None
    finest = 100 * step
    return next(n for n in range(1, finest + 1) if all(fits(score, n, step) for score in telling))


def fits(hundredths: int, number: int, step: int) -> bool:
    """Whether ``100 − step · k / number``, rounded half up to hundredths, is this score for a whole k.

    From ``100 · step`` respondents on it always is.
    """
    lost = _FULL - hundredths
    return (2 * lost + 1) * number % (200 * step) < 2 * number
