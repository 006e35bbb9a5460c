"""Phrases under the codes of another year."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from ita_desktop.domain.carrying import former_codes
from ita_desktop.domain.frameworks import Framework, Item, Question
from ita_desktop.domain.wording.measures import MeasurePhrase
from ita_desktop.domain.wording.phrases import Phrase


def carried(phrases: Iterable[Phrase], path: Sequence[Framework]) -> tuple[Phrase, ...]:
    """Phrases of the first framework of ``path`` under the codes of its last, year by year, either way.

    They follow questions, not score codes as ``lineage`` does: EIT need not be split in the same way.

    What was merged or split is carried to every code that it went to; what ends, and a part that is not
    there, is left out. Links that were official are then ``derived``.
    """
    found = tuple(phrases)
    for was, becomes in pairwise(path):
        found = tuple(moved for phrase in found for moved in _moved(phrase, was, becomes))
    return found


def carried_measures(
    phrases: Iterable[MeasurePhrase], path: Sequence[Framework]
) -> tuple[MeasurePhrase, ...]:
    """Measures of a bank as ``carried`` does with phrases."""
    found = tuple(phrases)
    for was, becomes in pairwise(path):
        found = tuple(
            replace(phrase, on=code, fiscal_year=becomes.fiscal_year)
            for phrase in found
            for code in _subjects(phrase, was, becomes)
        )
    return found


def _moved(phrase: Phrase, was: Framework, becomes: Framework) -> Iterator[Phrase]:
    items = dict.fromkeys(code for item in phrase.items for code in _codes(item, was, becomes))
    for code in _subjects(phrase, was, becomes):
        yield replace(
            phrase,
            on=code,
            items=tuple(items),
            certainty="own" if phrase.certainty == "own" else "derived",
            fiscal_year=becomes.fiscal_year,
        )


def _subjects(phrase: Phrase | MeasurePhrase, was: Framework, becomes: Framework) -> Iterator[str]:
    """The questions or items that a phrase is on in the other framework; none that lacks its part."""
    for code in _codes(phrase.on, was, becomes):
        if phrase.part is None or f"{code}.{phrase.part}" in becomes:
            yield code


def _codes(code: str, was: Framework, becomes: Framework) -> tuple[str, ...]:
    """Where a question, item or sub-indicator of one framework stands in the next or former one."""
    if any(sub.code == code for sub in becomes.sub_indicators):
        return (code,)
    if becomes.fiscal_year < was.fiscal_year:
        return tuple(
            name for part in _entries(was) if part.code == code for name in former_codes(part, was, becomes)
        )
    return tuple(part.code for part in _entries(becomes) if code in former_codes(part, becomes, was))


def _entries(framework: Framework) -> tuple[Question | Item, ...]:
    return (*framework.questions, *framework.items)
