"""Which indicators a measure stands under, and which codes it answers."""

from collections.abc import Iterable
from dataclasses import replace

from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.measures.records import Measure


def indicators_of(measure: Measure, framework: Framework) -> tuple[int, ...]:
    """The numbers of the indicators of a measure, else of those that its answers belong to; in order."""
    if measure.indicators:
        return tuple(sorted(set(measure.indicators)))
    codes = [code for answer in measure.answers or () for code in framework.expand(answer)]
    found = (framework.indicator_of(code) for code in codes)
    return tuple(sorted({indicator.number for indicator in found if indicator}))


def answered_codes(measure: Measure, framework: Framework) -> frozenset[str]:
    """The codes that a measure answers: as named, and both parts of a bare ``e7``."""
    return frozenset(code for answer in measure.answers or () for code in (answer, *framework.expand(answer)))


def with_answers(measure: Measure, codes: Iterable[str], framework: Framework) -> Measure:
    """A measure that answers these codes as well, in the order of the framework.

    Indicators that are written are joined by those of the new codes.
    """
    known = answered_codes(measure, framework)
    new = [code for code in codes if code not in known]
    if not new:
        return measure
    answers = in_order((*(measure.answers or ()), *new), framework)
    added = indicators_of(Measure(answers=tuple(new)), framework)
    indicators = measure.indicators and tuple(sorted({*measure.indicators, *added}))
    return replace(measure, answers=answers, indicators=indicators)


def without_answers(measure: Measure, codes: Iterable[str], framework: Framework) -> Measure:
    """A measure that answers none of these codes; of a bare ``e7`` the part that is not meant stays.

    A written indicator that nothing else stands for goes too, unless it is the last one.
    """
    gone = frozenset(codes)
    left: list[str] = []
    for answer in measure.answers or ():
        parts = framework.expand(answer)
        if answer not in gone and gone.isdisjoint(parts):
            left.append(answer)
        elif answer not in gone:
            left += [part for part in parts if part not in gone]
    lost = set(indicators_of(Measure(answers=tuple(gone)), framework))
    lost -= set(indicators_of(Measure(answers=tuple(left)), framework))
    kept = tuple(number for number in measure.indicators or () if number not in lost)
    return replace(measure, answers=tuple(left) or None, indicators=kept or measure.indicators)


def in_order(answers: Iterable[str], framework: Framework) -> tuple[str, ...]:
    """Answers each once, in the order of the framework; those that it does not know at the end."""
    order = {code: at for at, code in enumerate(framework.codes)}

    def place(code: str) -> int:
        return min((order[part] for part in framework.expand(code)), default=len(order))

    return tuple(sorted(dict.fromkeys(answers), key=place))
