"""Two trees of records into one: what the file names is taken, what it does not name stays."""

import json
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal, TypeVar

from ita_desktop.domain.oit import Link
from ita_desktop.exchange.logs import combined, with_checks
from ita_desktop.exchange.office_file.identity import LOGS, WORD_LISTS, has_identity, identity_of
from ita_desktop.exchange.office_file.schema import Choices, Field, Group, Kind, Listing, Table, fields_of
from ita_desktop.exchange.office_file.writing import plain
from ita_desktop.exchange.places import Gaps, member

R = TypeVar("R")
State = Literal["new", "changed", "same", "refused", "warning"]


@dataclass(frozen=True, slots=True)
class PlanEntry:
    """What becomes of one place of the file; ``was`` and ``becomes`` as JSON, None where there is nothing."""

    place: str
    state: State
    was: Any = None
    becomes: Any = None
    why: str | None = None

    def as_json(self) -> dict[str, Any]:
        """The entry as the command line prints it."""
        return {
            "place": self.place,
            "state": self.state,
            "was": self.was,
            "becomes": self.becomes,
            "why": self.why,
        }


@dataclass(slots=True)
class Merger:
    """Merges records and notes an entry for every value that the file names.

    ``reasons`` are told with the entry of a place that changes.
    """

    gaps: Gaps = field(default_factory=Gaps)
    reasons: Mapping[str, str] = field(default_factory=dict)
    entries: list[PlanEntry] = field(default_factory=list)

    def record(self, was: R | None, named: R, place: str) -> R:
        """``was`` with every field that ``named`` names; both are records of one class."""
        changed: dict[str, Any] = {}
        before = len(self.entries)
        for each in fields_of(type(named)):
            value = getattr(named, each.name)
            if value != each.absent:
                old = each.absent if was is None else getattr(was, each.name)
                changed[each.name] = self._field(type(named), each, old, value, member(place, each.key))
        if was is None:
            if len(self.entries) == before and place:
                self._note(place, None, {})
            return type(named)(**changed)
        return replace(was, **changed)  # type: ignore[type-var]

    def _field(self, record: type[Any], each: Field, was: Any, named: Any, place: str) -> Any:
        match each.kind:
            case Group():
                return self.record(was, named, place)
            case Table(of):
                return self._table(of, was, named, place)
            case Choices():
                return self._tree(was, named, place)
            case Listing(of) if has_identity(of):
                return self._records(was, named, place)
            case Listing() if (record, each.name) in WORD_LISTS:
                return self._words(was, named, place)
            case Listing() if (record, each.name) in LOGS:
                return self._value(was, combined(was, named), place, nothing=not was)
            case Listing(Group(of)) if of is Link:
                return self._value(was, with_checks(was, named), place, nothing=not was)
            case _:
                return self._value(was, named, place, nothing=was == each.absent)

    def _value(self, was: Any, named: Any, place: str, *, nothing: bool) -> Any:
        old, new = None if nothing else plain(was), plain(named)
        if not nothing and _same(old, new):
            self.entries.append(PlanEntry(place, "same", old, new))
            return was
        self._note(place, old, new, "new" if nothing else "changed")
        return named

    def _note(self, place: str, was: Any, becomes: Any, state: State = "new") -> None:
        self.entries.append(PlanEntry(place, state, was, becomes, self.reasons.get(place)))

    def _table(
        self, of: Kind, old: Mapping[str, Any] | None, named: Mapping[str, Any], place: str
    ) -> dict[str, Any]:
        was = old or {}
        if not named:
            self._note(place, None if old is None else {}, {}, "new" if old is None else "same")
        merged = dict(was)
        for where, name, value in self.gaps.members(place, named):
            if isinstance(of, Group):
                merged[name] = self.record(was.get(name), value, where)
            else:
                merged[name] = self._value(was.get(name), value, where, nothing=name not in was)
        return merged

    def _tree(self, was: Mapping[str, Any], named: Mapping[str, Any], place: str) -> dict[str, Any]:
        """Settings: objects inside objects are merged member by member."""
        merged = dict(was)
        for where, name, value in self.gaps.members(place, named):
            old = was.get(name)
            if isinstance(old, Mapping) and isinstance(value, Mapping) and value:
                merged[name] = self._tree(old, value, where)
            else:
                merged[name] = self._value(old, value, where, nothing=name not in was)
        return merged

    def _words(self, was: Sequence[Any], named: Sequence[Any], place: str) -> tuple[Any, ...]:
        known = {_text(plain(word)) for word in was}
        merged = list(was)
        for where, word in self.gaps.each(place, named):
            shown = plain(word)
            if _text(shown) in known:
                self.entries.append(PlanEntry(where, "same", shown, shown))
            else:
                known.add(_text(shown))
                merged.append(word)
                self._note(where, None, shown)
        return tuple(merged)

    def _records(self, was: Sequence[Any], named: Sequence[Any], place: str) -> tuple[Any, ...]:
        """Records that are known again one by one.

        A record without identity is the one at its position. Where a file mixes both sorts, its order counts,
        so that the same file finds the same positions again; else the office's order stays, new ones follow.
        """
        matched = list(_matches(was, named))
        merged = list(was)
        taken = []
        for (where, record), at in zip(self.gaps.each(place, named), matched, strict=True):
            result = self.record(None if at is None else was[at], record, where)
            taken.append(result)
            if at is not None:
                merged[at] = result
        if len({identity_of(record) is None for record in named}) == 2:
            found = set(matched)
            left = [record for at, record in enumerate(was) if at not in found]
            return (*taken, *left)
        return (*merged, *(result for result, at in zip(taken, matched, strict=True) if at is None))


def _matches(was: Sequence[Any], named: Sequence[Any]) -> Iterator[int | None]:
    """For each record of the file the index of the office's record that it speaks of."""
    known: dict[Hashable, int] = {}
    for at, record in enumerate(was):
        identity = identity_of(record)
        if identity is not None:
            known.setdefault(identity, at)
    claimed = {known[identity] for record in named if (identity := identity_of(record)) in known}
    for at, record in enumerate(named):
        identity = identity_of(record)
        if identity is not None:
            yield known.get(identity)
        else:
            yield at if at < len(was) and at not in claimed else None


def _same(was: Any, becomes: Any) -> bool:
    return was == becomes and (isinstance(becomes, str) or _text(was) == _text(becomes))


def _text(value: Any) -> str:
    """One text for one JSON value: tells ``1`` from ``true``, whatever the order of members."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True)
