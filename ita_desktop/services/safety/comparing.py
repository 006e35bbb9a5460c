"""What differs between two states of an office: their office files compared leaf by leaf."""

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

State = Literal["lost", "back", "other"]
Step = tuple[str, str]
"""A name of the office file, and which of a list: a year, a number, a name, else its position from 1."""

Known = Callable[[Mapping[str, Any]], Any]
KNOWN_BY: Mapping[str, Known] = {
    "assessments": lambda each: each.get("fiscal_year"),
    "plans": lambda each: each.get("fiscal_year"),
    "committees": lambda each: each.get("key"),
    "meetings": lambda each: (each.get("committee"), each.get("number")),
    "memos": lambda each: each.get("key"),
    "officers": lambda each: each.get("key"),
    "findings": lambda each: each.get("key"),
    "measures": lambda each: each.get("key"),
    "files": lambda each: each.get("sha256"),
    "drafts": lambda each: each.get("place"),
    "framework_changes": lambda each: (each.get("framework"), each.get("path")),
}
"""By what an element of a list is known again; the others are known by their order."""

SHOWN_BY = {
    "assessments": "fiscal_year",
    "plans": "fiscal_year",
    "committees": "name",
    "meetings": "number",
    "memos": "number",
    "officers": "name",
    "measures": "number",
    "files": "name",
}
SAYS_NOTHING = frozenset({"format", "version"})


@dataclass(frozen=True, slots=True)
class Difference:
    """One leaf that is not the same: ``now`` in the data, ``then`` in the other; None where it is not there.

    With ``lost`` it is only in the data, with ``back`` only in the other, with ``other`` in both.
    """

    steps: tuple[Step, ...]
    state: State
    now: Any = None
    then: Any = None

    @property
    def subject(self) -> str:
        """The part of the office file in which it stands."""
        return self.steps[0][0]


def differences(now: bytes, then: bytes) -> tuple[Difference, ...]:
    """What differs between two office files: in the order of the first, then what is only in the other."""
    ours, theirs = leaves(json.loads(now)), leaves(json.loads(then))
    return tuple(_compared(ours, theirs))


def by_subject(found: Sequence[Difference]) -> dict[str, Counter[State]]:
    """How many leaves of each part of the office file would be lost, come back or be others."""
    told: dict[str, Counter[State]] = {}
    for each in found:
        told.setdefault(each.subject, Counter())[each.state] += 1
    return told


Leaves = dict[tuple[Any, ...], tuple[tuple[Step, ...], Any]]


def _compared(ours: Leaves, theirs: Leaves) -> Iterator[Difference]:
    for name, (steps, value) in ours.items():
        if name not in theirs:
            yield Difference(steps, "lost", now=value)
        elif theirs[name][1] != value:
            yield Difference(steps, "other", value, theirs[name][1])
    for name, (steps, value) in theirs.items():
        if name not in ours:
            yield Difference(steps, "back", then=value)


def leaves(office: Mapping[str, Any]) -> Leaves:
    """The leaves of an office file by what they are known by; lists of plain values are one leaf."""
    found: Leaves = {}
    for name, value in office.items():
        if name not in SAYS_NOTHING:
            _gather(found, (name,), ((name, ""),), value)
    return found


def _gather(found: Leaves, name: tuple[Any, ...], steps: tuple[Step, ...], value: Any) -> None:
    if isinstance(value, Mapping) and value:
        for key, inner in value.items():
            _gather(found, (*name, key), (*steps, (key, "")), inner)
    elif isinstance(value, list) and value and all(isinstance(each, Mapping) for each in value):
        known = _known(name[-1], value)
        for at, (mark, each) in enumerate(zip(known, value, strict=True)):
            shown = str(each.get(SHOWN_BY.get(name[-1], "")) or at + 1)
            _gather(found, (*name, mark), (*steps[:-1], (steps[-1][0], shown)), each)
    else:
        found[name] = steps, value


def _known(name: Any, elements: Sequence[Mapping[str, Any]]) -> Iterator[Any]:
    """What each element is known by: its mark and how manieth it is of that mark: none hides another."""
    by = KNOWN_BY.get(name)
    met: Counter[Any] = Counter()
    for each in elements:
        mark = by(each) if by else None
        met[mark] += 1
        yield mark, met[mark]
