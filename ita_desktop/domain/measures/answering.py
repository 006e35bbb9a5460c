"""Which indicators a measure stands under, and which codes it answers."""

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
