"""Offices to test with: read from office files, or made up by Hypothesis, by walking the records."""

import json
import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, time
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from annotated_types import Interval
from hypothesis import strategies as st

from ita_desktop.domain.office import Office
from ita_desktop.domain.scores import Score
from ita_desktop.domain.thai.digits import fold

CASES = Path(__file__).parent.parent / "cases"
Made = TypeVar("Made")
UNIONS = (Union, types.UnionType)


def from_case(name: str) -> Office:
    """The office of one of the cases."""
    told = json.loads((CASES / name).read_text(encoding="utf-8"))
    return make(Office, {key: value for key, value in told.items() if key not in ("format", "version")})


def make(record: type[Made], told: Mapping[str, Any]) -> Made:
    """A record from the JSON object that an office file has for it."""
    hints = get_type_hints(record)
    names = {field.name.rstrip("_"): field.name for field in fields(record)}  # type: ignore[arg-type]
    return record(**{names[key]: value_of(hints[names[key]], value) for key, value in told.items()})


def value_of(hint: Any, value: Any) -> Any:
    """A field's value from JSON."""
    origin, inner = get_origin(hint), get_args(hint)
    if origin in UNIONS:
        rest = [part for part in inner if part is not type(None)]
        if date in rest and str in rest:
            return date.fromisoformat(value) if value else value
        return value_of(rest[0], value) if len(rest) == 1 and value is not None else value
    if origin is tuple:
        return tuple(value_of(inner[0], part) for part in value)
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return {key: value_of(inner[1], part) for key, part in value.items()}
    if hint is Score:
        whole, _, rest = value.partition(".")
        return Score(int(whole) * 100 + int(rest.ljust(2, "0")), len(rest))
    if hint in (date, time):
        return hint.fromisoformat(value)
    return make(hint, value) if is_dataclass(hint) and isinstance(hint, type) else value


TEXTS = st.text(st.sampled_from("กขคงำิ์ ๑1aZ'\"%_\n\x00\u200b😀"), max_size=6)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 5) | st.just(1.5) | TEXTS,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(TEXTS, inner, max_size=2),
    max_leaves=3,
)
TIMES = st.times().map(lambda moment: moment.replace(fold=0))
SCORES = st.integers(0, 100).map(lambda whole: Score(whole * 100, 0)) | st.integers(0, 10_000).map(Score)


@cache
def values(hint: Any) -> st.SearchStrategy[Any]:
    """Values of a type that a record's field may have."""
    origin, inner = get_origin(hint), get_args(hint)
    if origin in UNIONS:
        return st.one_of(*(st.just("") if part is str and date in inner else values(part) for part in inner))
    if origin is Annotated:
        limits = next((mark for mark in inner[1:] if isinstance(mark, Interval)), None)
        return st.integers(limits.ge, limits.le) if limits else values(inner[0])  # type: ignore[arg-type]
    if origin is Literal:
        return st.sampled_from(inner)
    if origin is tuple:
        return st.lists(values(inner[0]), max_size=2).map(tuple)
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return st.dictionaries(TEXTS, values(inner[1]), max_size=2)
    plain = {Any: JSON, str: TEXTS, bool: st.booleans(), int: st.integers(-9, 9), Score: SCORES}
    if hint in (date, time, type(None)):
        return st.none() if hint is type(None) else st.dates() if hint is date else TIMES
    return plain[hint] if hint in plain else records(hint)


@cache
def records(record: Any) -> st.SearchStrategy[Any]:
    """Records of a type, with any of their fields."""
    hints = get_type_hints(record, include_extras=True)
    return st.builds(record, **{field.name: values(hints[field.name]) for field in fields(record)})


def once(items: Any, mark: Any) -> tuple[Any, ...]:
    """The items whose mark was not there before."""
    return tuple({mark(item): item for item in items}.values())


def lawful(office: Office) -> Office:
    """The office with one record an identity, and in the order in which years and drafts are kept."""
    kept = {field.name: getattr(office, field.name) for field in fields(office)}
    for name, mark in IDENTITIES.items():
        kept[name] = once(kept[name], mark)
    for name in ("assessments", "plans", "drafts"):
        kept[name] = tuple(sorted(kept[name], key=IDENTITIES[name]))
    return Office(**kept)


IDENTITIES: Mapping[str, Any] = {
    "framework_changes": lambda change: (change.framework, change.path),
    "files": lambda file: file.sha256,
    "drafts": lambda draft: draft.place,
    "assessments": lambda assessment: assessment.fiscal_year,
    "plans": lambda plan: plan.fiscal_year,
    "committees": lambda committee: committee.key,
    "meetings": lambda meeting: (meeting.committee, fold(meeting.number)),
}
OFFICES = records(Office).map(lawful)
