"""The office file's fields, taken from the records of ``domain``: their names, kinds and limits."""

import dataclasses
import types
import typing
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from datetime import date, time
from functools import cache
from typing import Any, Literal, get_args, get_origin

from annotated_types import Interval, MaxLen

from ita_desktop.domain.assessments import Assessment
from ita_desktop.domain.fields import Line
from ita_desktop.domain.measures import Plan, Progress
from ita_desktop.domain.meetings import AgendaItem, Topic
from ita_desktop.domain.office import EvidenceFile, Office
from ita_desktop.domain.oit import Objection, OitItem
from ita_desktop.domain.photographs import Photo
from ita_desktop.domain.scores import Score

LARGEST_WHOLE = 1_000_000_000

ALWAYS_WRITTEN = {(Assessment, "scores"), (AgendaItem, "topics"), (Topic, "entries")}
"""Lists and objects that stand in the file even when they are empty."""

HASHES = {(EvidenceFile, "sha256"), (Photo, "sha256"), (Plan, "scan")}
HASH_LISTS = {(OitItem, "evidence"), (Objection, "evidence"), (Progress, "files")}
"""Fields that name files by their SHA-256."""

SETTINGS: Mapping[str, object] = {
    "digits": Literal["thai", "arabic"],
    "meeting_numbers": Any,
    "review_thresholds": Any,
    "analysis": Any,
    "minimum_answers": Any,
    "windows": Any,
    "follow_up_rounds": Literal["quarters", "halves"],
    "measures_form": Any,
    "published_parts": Any,
    "agenda": Any,
    "sentences": Any,
    "layouts": Any,
    "texts": Any,
    "type_size": int,
    "emblem": str,
    "actor": str,
    "handover": Any,
}
"""The settings that the file carries; others are left out with a warning."""


@dataclass(frozen=True, slots=True)
class Words:
    """A text of at most ``most`` characters."""

    most: int


@dataclass(frozen=True, slots=True)
class Hash:
    """A SHA-256 in hexadecimal digits."""


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number."""

    least: int = -LARGEST_WHOLE
    most: int = LARGEST_WHOLE


@dataclass(frozen=True, slots=True)
class Flag:
    """True or false."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of some words."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Day:
    """A date; the empty text too where the registry writes it by hand."""

    may_be_empty: bool = False


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day."""


@dataclass(frozen=True, slots=True)
class Points:
    """A score."""


@dataclass(frozen=True, slots=True)
class Numeral:
    """A whole number or a text that stands for one."""


@dataclass(frozen=True, slots=True)
class Free:
    """Any JSON."""


@dataclass(frozen=True, slots=True)
class Group:
    """A record."""

    record: type[Any]


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of one kind."""

    of: "Kind"


@dataclass(frozen=True, slots=True)
class Table:
    """An object whose member names are data: codes, names of components."""

    of: "Kind"


@dataclass(frozen=True, slots=True)
class Choices:
    """An object of which each member has a kind of its own: the settings."""

    kinds: tuple[tuple[str, "Kind"], ...]


Kind = (
    Words | Hash | Whole | Flag | Choice | Day | Clock | Points | Numeral | Free
    | Group | Listing | Table | Choices
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a record: its name here, its key in the file, what stands where it is not named."""

    name: str
    key: str
    kind: Kind
    required: bool
    absent: Any


def fields_of(record: type[Any]) -> tuple[Field, ...]:
    """A record's fields in the order of the file."""
    return _fields(typing.cast("Hashable", record))


@cache
def _fields(record: Any) -> tuple[Field, ...]:
    hints = typing.get_type_hints(record, include_extras=True)
    return tuple(
        Field(
            name=field.name,
            key=field.name.removesuffix("_"),
            kind=_own_kind(record, field.name) or kind_of(hints[field.name]),
            required=field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING,
            absent=_absent(field),
        )
        for field in dataclasses.fields(record)
    )


def _absent(field: "dataclasses.Field[Any]") -> Any:
    if field.default_factory is not dataclasses.MISSING:
        return field.default_factory()
    return None if field.default is dataclasses.MISSING else field.default


def _own_kind(record: type[Any], name: str) -> Kind | None:
    """Kinds that the types of the records do not tell."""
    if record is Office and name == "settings":
        return Choices(tuple((key, kind_of(hint)) for key, hint in SETTINGS.items()))
    if (record, name) in HASHES:
        return Hash()
    if (record, name) in HASH_LISTS:
        return Listing(Hash())
    return None


def kind_of(hint: Any) -> Kind:
    """The kind of a field's type; TypeError for a type that an office file cannot carry."""
    if hint is Any:
        return Free()
    if dataclasses.is_dataclass(hint) and hint is not Score:
        return Group(typing.cast("type[Any]", hint))
    origin = get_origin(hint)
    if origin is typing.Annotated:
        return _limited(hint)
    if origin in (typing.Union, types.UnionType):
        return _either(hint)
    if origin is Literal:
        return Choice(get_args(hint))
    if origin is tuple:
        return Listing(kind_of(get_args(hint)[0]))
    if origin is Mapping:
        return Table(kind_of(get_args(hint)[1]))
    plain: dict[Any, Kind] = {
        str: Words(longest(Line)), int: Whole(), bool: Flag(), date: Day(), time: Clock(), Score: Points()
    }  # fmt: skip
    if hint not in plain:
        raise TypeError(f"no office file can carry {hint}")
    return plain[hint]


def _limited(hint: Any) -> Kind:
    base, *limits = get_args(hint)
    for limit in limits:
        if isinstance(limit, MaxLen) and base is str:
            return Words(limit.max_length)
        if isinstance(limit, Interval) and base is int:
            return Whole(typing.cast("int", limit.ge), typing.cast("int", limit.le))
    raise TypeError(f"unknown limits {hint}")


def longest(text: Any) -> int:
    """How many characters a kind of text of ``domain.fields`` may have."""
    limits = (limit for limit in get_args(text) if isinstance(limit, MaxLen))
    return next(limits).max_length


def _either(hint: Any) -> Kind:
    members = {member for member in get_args(hint) if member is not types.NoneType}
    if members == {date, str}:
        return Day(may_be_empty=True)
    if members == {int, str}:
        return Numeral()
    (only,) = members
    return kind_of(only)
