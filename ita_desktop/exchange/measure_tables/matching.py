"""Which measures of a plan the rows of a table are about, each once; and what they say otherwise."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Any

from ita_desktop.domain.measures import Measure, MeasurePart, Period
from ita_desktop.domain.thai.normal import comparable

_NEAR = 0.82
"""So much of two titles is the same where one may be meant by the other."""
_PAIRS = 0.5
"""So many pairs of letters such titles have in common; fewer are not compared letter by letter."""
_LONGEST = 400


@dataclass(frozen=True, slots=True)
class Match:
    """The measure of a row's title, else the one whose title is nearly so; both None for a new one."""

    same: Measure | None = None
    near: Measure | None = None


@dataclass(frozen=True, slots=True)
class _Title:
    """A measure with its title for comparing, and the title's pairs of letters."""

    measure: Measure
    key: str
    pairs: frozenset[str]


def matched(said: Sequence[Measure], held: Sequence[Measure]) -> list[Match]:
    """What each row is about: titles that are there come before those that are nearly so."""
    kept = [_title(measure) for measure in held]
    rows = [_title(measure) for measure in said]
    by_title: dict[str, list[Measure]] = {}
    for each in kept:
        by_title.setdefault(each.key, []).append(each.measure)
    same = [_same(row, by_title) for row in rows]
    met = {measure.key for measure in same if measure is not None}
    left = [each for each in kept if each.measure.key not in met]
    return [
        Match(found) if found is not None else Match(near=_near(row, left))
        for row, found in zip(rows, same, strict=True)
    ]


def changed_fields(held: Measure, said: Mapping[str, Any]) -> tuple[str, ...]:
    """The fields that a table says otherwise than a measure has them; blanks and kinds of digits aside."""
    return tuple(name for name, value in said.items() if not _says_same(name, value, getattr(held, name)))


def _says_same(name: str, said: Any, held: Any) -> bool:
    """Whether a field says nothing else; a code without its part (``e7``) stands for those that are there."""
    if name == "answers" and held is not None:
        return set(said) == set(held) or set(said) == {code.partition(".")[0] for code in held}
    return bool(_flat(said) == _flat(held))


def _title(measure: Measure) -> _Title:
    key = comparable(measure.title or "")[:_LONGEST]
    return _Title(measure, key, frozenset(map("".join, pairwise(key))))


def _same(row: _Title, by_title: Mapping[str, list[Measure]]) -> Measure | None:
    """The measure of this title, of several the one with this number; it is taken out, to be met once."""
    alike = by_title.get(row.key, []) if row.key else []
    found = next((each for each in alike if each.number == row.measure.number), next(iter(alike), None))
    if found is not None:
        alike.remove(found)
    return found


def _near(row: _Title, left: Sequence[_Title]) -> Measure | None:
    """The measure whose title differs least, where it differs little."""
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(row.key)
    best, nearest = _NEAR, None
    for each in left:
        if 2 * len(row.pairs & each.pairs) < _PAIRS * (len(row.pairs) + len(each.pairs)):
            continue
        matcher.set_seq1(each.key)
        if matcher.quick_ratio() > best and (ratio := matcher.ratio()) > best:
            best, nearest = ratio, each.measure
    return nearest


def _flat(value: Any) -> Any:
    if isinstance(value, str):
        return comparable(value)
    if isinstance(value, Period):
        return _flat(value.text), value.start, value.end
    if isinstance(value, MeasurePart):
        return _flat(value.title), _flat(value.period)
    if isinstance(value, tuple):
        return tuple(map(_flat, value))
    return value
