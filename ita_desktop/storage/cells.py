"""How a field of a record lies in the columns of a row."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, time
from operator import itemgetter
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from ita_desktop.domain.fields import PrintedDate
from ita_desktop.domain.scores import Score
from ita_desktop.storage.tables import Cell

Cells = dict[str, Cell]


@dataclass(frozen=True, slots=True)
class Codec:
    """The columns of one field, and the way into them and back."""

    columns: tuple[str, ...]
    write: Callable[[Any], Cells]
    read: Callable[[Mapping[str, Cell]], Any]


def hints_of(record: type) -> dict[str, Any]:
    """The fields of a record with their types, marks left out."""
    hints = get_type_hints(record)
    return {field.name: hints[field.name] for field in fields(record)}


def codec(name: str, hint: Any) -> Codec:
    """The columns of a field with this name and type."""
    bare = without_none(hint)
    if bare is Score:
        return score_codec(name)
    if isinstance(bare, type) and is_dataclass(bare):
        return nested_codec(name, bare)
    if as_it_is(bare):
        return Codec((name,), lambda value: {name: value}, itemgetter(name))
    write, read = converters(bare)
    return Codec(
        (name,),
        lambda value: {name: None if value is None else write(value)},
        lambda cells: None if cells[name] is None else read(cells[name]),
    )


def score_codec(name: str) -> Codec:
    """A score as hundredths and the number of decimals as typed."""
    hundredths, decimals = f"{name}_hundredths", f"{name}_decimals"

    def write(score: Score | None) -> Cells:
        if score is None:
            return {hundredths: None, decimals: None}
        return {hundredths: score.hundredths, decimals: score.decimals}

    def read(cells: Mapping[str, Cell]) -> Score | None:
        whole, typed = cells[hundredths], cells[decimals]
        return Score(whole, typed) if isinstance(whole, int) and isinstance(typed, int) else None

    return Codec((hundredths, decimals), write, read)


def nested_codec(name: str, record: type) -> Codec:
    """A record inside another: its columns with a prefix, and whether it was named at all."""
    named = f"{name}_named"
    parts = {part: codec(f"{name}_{part}", hint) for part, hint in hints_of(record).items()}

    def write(value: Any) -> Cells:
        cells: Cells = {named: value is not None}
        for part, kind in parts.items():
            cells |= kind.write(None if value is None else getattr(value, part))
        return cells

    def read(cells: Mapping[str, Cell]) -> Any:
        return record(**{part: kind.read(cells) for part, kind in parts.items()}) if cells[named] else None

    columns = tuple(column for kind in parts.values() for column in kind.columns)
    return Codec((named, *columns), write, read)


def as_it_is(hint: Any) -> bool:
    """Whether a value lies in its column unchanged."""
    return hint in (str, int, bool) or get_origin(hint) is Literal


def converters(hint: Any) -> tuple[Callable[[Any], Cell], Callable[[Any], Any]]:
    """The way of a value that is not None into one column, and back."""
    if hint in (date, time):
        return lambda value: value.isoformat(), hint.fromisoformat
    if hint == PrintedDate:
        return str, printed_date
    shape = shaper(hint)
    return to_json, lambda text: shape(json.loads(text))


def printed_date(text: str) -> PrintedDate:
    """A day from its text, or the text where it is none."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return text


def to_json(value: Any) -> str:
    """JSON text, the same for the same value."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def shaper(hint: Any) -> Callable[[Any], Any]:
    """Makes a JSON value what the record has: lists that are tuples there become tuples."""
    origin, inner = get_origin(hint), get_args(hint)
    if origin is tuple:
        part = shaper(inner[0])
        return lambda value: tuple(map(part, value))
    if origin is Mapping or origin is dict or getattr(origin, "__name__", "") == "Mapping":
        kept = shaper(inner[1])
        return lambda value: {key: kept(each) for key, each in value.items()}
    return lambda value: value


def without_none(hint: Any) -> Any:
    """The type beside None, a union of several left whole."""
    if get_origin(hint) not in (Union, UnionType):
        return hint
    rest = tuple(part for part in get_args(hint) if part is not type(None))
    return rest[0] if len(rest) == 1 else Union[rest]  # noqa: UP007
