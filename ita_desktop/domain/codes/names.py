"""Names of a framework found again in other spellings: titles, aliases, garbled letters, inserted blanks."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from typing import NamedTuple

from ita_desktop.domain.codes.letters import KNOWN_TITLES, name_key
from ita_desktop.domain.framework_tree import OVERALL
from ita_desktop.domain.frameworks import Framework

SURE = 0.86
"""Likeness from which a name is taken for another spelling, where no other is nearly as like."""

POSSIBLE = 0.62
"""Likeness from which a name may be meant."""

_LEAST = 0.5
_LONGEST = 240
_APART = 0.1
_MOST_COMPARED = 6
_SHORTEST_WITHIN = 10
_TOTALS = (
    "คะแนนภาพรวม", "ภาพรวม", "คะแนนรวม", "คะแนนเฉลี่ยรวม", "คะแนนภาพรวมหน่วยงาน", "ผลคะแนนภาพรวม",
    "ผลการประเมินภาพรวม", "คะแนนITA", "คะแนนรวมทั้งหมด", "ผลคะแนนรวม", "overall",
)  # fmt: skip


class Likeness(NamedTuple):
    """A code whose name is like a text, from 0 to 1 (the same letters)."""

    code: str
    degree: float


@dataclass(frozen=True, slots=True)
class _Entry:
    code: str
    key: str
    pairs: frozenset[str]
    instrument: str | None


class Names:
    """The names of one framework, laid out once for comparing."""

    def __init__(self, framework: Framework) -> None:
        self._entries = tuple(_entries(framework))
        self._known: dict[tuple[str, str | None], tuple[Likeness, ...]] = {}

    def like(self, text: str, instrument: str | None = None) -> tuple[Likeness, ...]:
        """The codes whose names are like a text, the likest first; each code once.

        The same letters are 1; a title that stands whole in a longer text is possible, and sure
        where it is more than half of it. With
        ``instrument`` only its names are looked at.
        """
        key = name_key(text)[:_LONGEST]
        if not key:
            return ()
        if (key, instrument) not in self._known:
            self._known[key, instrument] = tuple(self._ranked(key, instrument))
        return self._known[key, instrument]

    def _ranked(self, key: str, instrument: str | None) -> Iterator[Likeness]:
        found: dict[str, float] = {}
        near = [each for each in self._entries if instrument in (None, each.instrument)]
        for entry in _nearest(near, key):
            degree = _likeness(entry, key)
            if degree >= POSSIBLE:
                found[entry.code] = max(degree, found.get(entry.code, 0.0))
        for code, degree in sorted(found.items(), key=lambda each: -each[1]):
            yield Likeness(code, degree)

    def degree(self, text: str, code: str) -> float:
        """How like a text is to one code's names."""
        key = name_key(text)[:_LONGEST]
        own = [_likeness(each, key) for each in self._entries if each.code == code and key]
        return max(own, default=0.0)


def decided(ranked: tuple[Likeness, ...]) -> str | None:
    """The one code that is meant, None where none is like enough or two are."""
    if not ranked or ranked[0].degree < SURE:
        return None
    if len(ranked) > 1 and ranked[0].degree - ranked[1].degree < _APART:
        alone = ranked[0].degree == 1.0 > ranked[1].degree
        return ranked[0].code if alone else None
    return ranked[0].code


def _entries(framework: Framework) -> Iterator[_Entry]:
    for code, instrument, titles in _named(framework):
        for key in dict.fromkeys(map(name_key, titles)):
            if key:
                yield _Entry(code, key, _pairs(key), instrument)


def _named(framework: Framework) -> Iterator[tuple[str, str | None, tuple[str, ...]]]:
    yield OVERALL, None, (framework.overall_title, *_TOTALS)
    for each in framework.instruments:
        yield each.code, each.code, (each.code, each.title, *each.aliases)
        for part in each.parts:
            yield f"{each.code}.{part.key}", each.code, (part.title, *part.aliases)
    for indicator in framework.indicators:
        yield indicator.code, indicator.instrument, (indicator.title, *indicator.aliases)
        for question in indicator.questions:
            yield question.code, indicator.instrument, (question.title,)
        for sub in indicator.sub_indicators:
            yield sub.code, indicator.instrument, (sub.title,)
            for item in sub.items:
                yield item.code, indicator.instrument, (item.title,)


@lru_cache(KNOWN_TITLES)
def _pairs(key: str) -> frozenset[str]:
    return frozenset(key[at : at + 2] for at in range(len(key) - 1)) or frozenset((key,))


def _nearest(entries: Iterable[_Entry], key: str) -> list[_Entry]:
    """The few entries worth comparing letter by letter, by the pairs of letters that they share."""
    pairs = _pairs(key)
    ranked = [(len(each.pairs & pairs) / min(len(each.pairs), len(pairs)), each) for each in entries]
    near = sorted((each for each in ranked if each[0] >= 0.4), key=lambda each: -each[0])
    same = [each for _, each in near if each.key == key]
    like = sorted(near[: 3 * _MOST_COMPARED], key=lambda each: abs(len(each[1].key) - len(key)))
    return [*same, *(each for _, each in like[:_MOST_COMPARED])]


def _likeness(entry: _Entry, key: str) -> float:
    if entry.key == key:
        return 1.0
    matcher = SequenceMatcher(None, entry.key, key, autojunk=False)
    possible = matcher.real_quick_ratio() >= _LEAST and matcher.quick_ratio() >= _LEAST
    ratio = matcher.ratio() if possible else 0.0
    within = len(entry.key) >= _SHORTEST_WITHIN and entry.key in key
    if within:
        return max(ratio, 0.7 + 0.3 * len(entry.key) / len(key))
    return ratio
