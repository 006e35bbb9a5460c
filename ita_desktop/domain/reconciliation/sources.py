"""Sources that contradict each other, and the value with which the sums hold."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from ita_desktop.domain.assessments import Assessment
from ita_desktop.domain.framework_tree import OVERALL
from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.reconciliation.naming import listed, named
from ita_desktop.domain.reconciliation.sums import Sums
from ita_desktop.domain.scores import HUNDREDTH, Score, round2

UNNAMED = "ค่าที่กรอกไว้เดิม"
"""What a source without a name is called."""


@dataclass(frozen=True, slots=True)
class Trial:
    """A sum with one value in place: what the sum is of, what was announced, what comes out; rounded."""

    on: str
    words: str
    stated: Decimal
    comes_to: Decimal

    @property
    def holds(self) -> bool:
        """Whether it agrees within 0.01."""
        return abs(self.stated - self.comes_to) <= HUNDREDTH


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A code of which sources give different values and none is chosen.

    ``favoured`` is the one value that breaks fewer sums than any other, None where they do not tell;
    ``reason`` names the sum that tells.
    """

    on: str
    text: str
    reason: str = ""
    favoured: Score | None = None


def contradictions(framework: Framework, assessment: Assessment) -> Mapping[str, Contradiction]:
    """The codes whose sources contradict each other, or the score, and wait for a choice."""
    codes = dict.fromkeys(source.on for source in assessment.sources if source.on in framework)
    return {code: found for code in codes if code and (found := _contradiction(framework, assessment, code))}


def _contradiction(framework: Framework, assessment: Assessment, code: str) -> Contradiction | None:
    noted = assessment.sources_of(code)
    score = assessment.scores.get(code)
    if score is not None and any(each.chosen and score.same_as(each.value) for each in noted):
        return None
    values = _values(assessment, code)
    if len(values) < 2:
        return None
    trials = {value: tuple(_trials(framework, assessment, code, value)) for value in values}
    favoured = _favoured(trials)
    told = [f"{each.value} จาก{each.from_ or UNNAMED}" for each in noted]
    if score is not None and not any(score.same_as(each.value) for each in noted):
        told.insert(0, f"{score} ในตาราง")
    text = f"{named(framework, code)} มีค่าไม่ตรงกัน {' '.join(told)} เลือกค่าที่ถูก"
    return Contradiction(code, text, _reason(trials, favoured) if favoured else "", favoured)


def _values(assessment: Assessment, code: str) -> tuple[Score, ...]:
    """The different values of a code: of its sources, and the score; 93.3 and 93.30 are one."""
    found = [each.value for each in assessment.sources_of(code)] + [assessment.scores.get(code)]
    return tuple({each.hundredths: each for each in reversed(found) if each is not None}.values())[::-1]


def _trials(framework: Framework, assessment: Assessment, code: str, value: Score) -> Iterator[Trial]:
    known = {each: score for each, score in assessment.scores.items() if each in framework}
    sums = Sums(framework, {**known, code: value})
    for parent in sums.parents():
        touched = parent == code or code in sums.leaves(parent)
        if touched and sums.difference(parent) is not None:
            stated, comes_to = sums.entered[parent].value, round2(sums.computed[parent])
            words = f"{named(framework, parent)} คำนวณได้ {comes_to}"
            yield Trial(parent, words, stated, comes_to)
    yield from _across(sums, code)


def _across(sums: Sums, code: str) -> Iterator[Trial]:
    """EIT is the mean of its parts; the mean of its indicators must come to the same."""
    framework = sums.framework
    node = framework.node(code)
    indicators = [
        each.code
        for each in framework.nodes.values()
        if each.kind == "indicator" and each.instrument == node.instrument
    ]
    instrument = node.instrument or ""
    if node.kind != "indicator" or {term.code for term in sums.terms(instrument)} == set(indicators):
        return
    if instrument in sums.values and all(each in sums.values for each in indicators):
        whole = sum((sums.values[each] for each in indicators), Decimal(0))
        comes_to = round2(whole / len(indicators))
        words = f"{listed(framework, indicators)} เฉลี่ยได้ {comes_to}"
        yield Trial(instrument, words, round2(sums.values[instrument]), comes_to)


def _favoured(trials: Mapping[Score, tuple[Trial, ...]]) -> Score | None:
    broken = {value: sum(not trial.holds for trial in tried) for value, tried in trials.items()}
    least = min(broken.values())
    best = [value for value, count in broken.items() if count == least]
    return best[0] if len(best) == 1 and trials[best[0]] else None


def _reason(trials: Mapping[Score, tuple[Trial, ...]], favoured: Score) -> str:
    """The sum that tells the values apart: it holds with one and not with the others."""
    held = {trial.on: trial for trial in trials[favoured] if trial.holds}
    for value, tried in trials.items():
        for trial in tried:
            if value != favoured and not trial.holds and trial.on in held:
                right = held[trial.on]
                whole = "" if trial.on == OVERALL or trial.on in right.words else f" {trial.on}"
                return (
                    f"{favoured} เข้ากับยอดอื่น ถ้าเป็น {favoured} {right.words} ตรงกับ{whole} {right.stated} "
                    f"ถ้าเป็น {value} ได้ {trial.comes_to} ไม่ตรง"
                )
    return f"{favoured} เข้ากับยอดอื่นมากกว่า"
