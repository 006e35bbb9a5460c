"""The lines of the list: what belongs to the whole plan, indicators with their measures, narrowed."""

from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import cached_property

from ita_desktop.domain.frameworks import Framework, Indicator
from ita_desktop.domain.measures import Measure, Plan, by_unit, indicators_of
from ita_desktop.domain.measures.numbers import number_key
from ita_desktop.domain.thai.digits import fold, to_arabic
from ita_desktop.domain.thai.normal import normalise

EVERY, NO_PERIOD, NO_UNIT, NO_ANSWER = "all", "no_period", "no_unit", "no_answer"
CATEGORIES = (EVERY, NO_PERIOD, NO_UNIT, NO_ANSWER)
HEAD = "\nhead"
"""The key of what belongs to the whole plan."""


@dataclass(frozen=True, slots=True)
class HeadLine:
    """Introduction and signers: how many there are."""

    paragraphs: int
    signers: int

    @property
    def key(self) -> str:
        """A key that no measure has."""
        return HEAD


@dataclass(frozen=True, slots=True)
class GroupLine:
    """An indicator over its measures; None over those that name none."""

    indicator: Indicator | None
    count: int

    @property
    def key(self) -> str:
        """A key that no measure has."""
        return f"\n{self.indicator.code if self.indicator else ''}"


@dataclass(frozen=True)
class MeasureLine:
    """A measure under the first of its indicators; ``repeats`` where another has the same number."""

    measure: Measure
    indicator: Indicator | None
    repeats: bool = False

    @property
    def key(self) -> str:
        """The measure's key."""
        return self.measure.key or ""

    @cached_property
    def searchable(self) -> str:
        """All its words in one spelling."""
        measure, period = self.measure, self.measure.period
        told = [str(measure.number or ""), measure.title, measure.finding, measure.strength]
        told += [measure.to_develop, measure.to_keep, measure.follow_up, measure.budget]
        told += [*(measure.answers or ()), *(measure.steps or ()), *(measure.units or ())]
        told += [period.text if period else None, *(part.title for part in measure.parts)]
        return plain(" ".join(text for text in told if text))


Line = HeadLine | GroupLine | MeasureLine


@dataclass(frozen=True, slots=True)
class Narrowing:
    """What of the plan is shown: a filter's key, a unit, words looked for.

    ``kept`` keys are shown in any case: nothing vanishes under the hand.
    """

    filter: str = EVERY
    unit: str = ""
    words: str = ""
    kept: Set[str] = field(default_factory=frozenset)

    @property
    def is_open(self) -> bool:
        """Whether everything is shown."""
        return self.filter == EVERY and not self.unit and not self.words.strip()


@dataclass(frozen=True, slots=True)
class Listing:
    """A plan's measures in the order of the list; ``units`` are the keys of those that each unit does."""

    plan: Plan
    lines: Sequence[MeasureLine]
    units: Mapping[str, Set[str]]

    def shown(self, narrowing: Narrowing) -> Sequence[Line]:
        """The lines to show, each indicator before its first measure."""
        wanted = plain(narrowing.words).split()
        kept = [line for line in self.lines if self._is_shown(line, narrowing, wanted)]
        counts = Counter(line.indicator.code if line.indicator else "" for line in kept)
        shown: list[Line] = []
        if narrowing.is_open:
            shown.append(HeadLine(len(self.plan.introduction or ()), len(self.plan.signers)))
        last: Indicator | str | None = ""
        for line in kept:
            if line.indicator != last:
                last = line.indicator
                shown.append(GroupLine(line.indicator, counts[line.indicator.code if line.indicator else ""]))
            shown.append(line)
        return shown

    def counts(self, unit: str = "") -> Mapping[str, int]:
        """How many measures each filter has, of one unit or of all."""
        mine = [line.measure for line in self.lines if self._is_of(line, unit)]
        return {key: sum(_has(measure, key) for measure in mine) for key in CATEGORIES}

    def _is_of(self, line: MeasureLine, unit: str) -> bool:
        return not unit or line.key in self.units.get(unit, frozenset())

    def _is_shown(self, line: MeasureLine, narrowing: Narrowing, wanted: Sequence[str]) -> bool:
        if line.key in narrowing.kept:
            return True
        if not self._is_of(line, narrowing.unit) or not _has(line.measure, narrowing.filter):
            return False
        return all(word in line.searchable for word in wanted)

    @property
    def repeated(self) -> tuple[str, ...]:
        """The numbers that more than one measure has, as printed."""
        found = [str(line.measure.number) for line in self.lines if line.repeats]
        return tuple({fold(number): number for number in reversed(found)}.values())[::-1]


def listing_of(plan: Plan, framework: Framework, units: Sequence[str]) -> Listing:
    """The measures under their indicators in framework order, those without one last.

    ``units`` are those of the office: a measure of every unit is one of each.
    """
    known = {indicator.number: indicator for indicator in framework.indicators}
    numbers = Counter(filter(None, map(number_key, plan.measures)))
    lines = []
    for measure in plan.measures:
        mine = [number for number in indicators_of(measure, framework) if number in known]
        repeats = numbers[number_key(measure)] > 1
        lines.append(MeasureLine(measure, known[mine[0]] if mine else None, repeats))
    lines.sort(key=lambda line: line.indicator.number if line.indicator else len(known) + 100)
    named = ((unit, own) for unit, own in by_unit(plan.measures, units).items() if unit)
    return Listing(plan, lines, {unit: {each.key or "" for each in own} for unit, own in named})


def plain(text: str) -> str:
    """A text for looking in: one spelling, Arabic digits, small letters."""
    return to_arabic(normalise(text)).casefold()


def has_period(measure: Measure) -> bool:
    """Whether a measure, or each of its parts, says when it is done."""
    if measure.period is not None and (measure.period.text or measure.period.start or measure.period.end):
        return True
    return bool(measure.parts) and all(part.period for part in measure.parts)


def _has(measure: Measure, category: str) -> bool:
    if category == NO_PERIOD:
        return not has_period(measure)
    if category == NO_UNIT:
        return not measure.units
    return category == EVERY or not measure.answers
