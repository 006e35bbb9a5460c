"""Every field of every record of the office file has its column, with the limits that the field has."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any, get_args, get_type_hints

import pytest

from ita_desktop.domain.office import Office
from ita_desktop.domain.scores import Score
from ita_desktop.storage.branches import LIMBS, columns, holds_record, shape
from ita_desktop.storage.tables import METADATA, TREE, OrderedRow, Row
from ita_desktop.storage.tables.row import limits

HOLDERS = {table.spot.holds: table for table in TREE if holds_record(table)}


def reachable(record: type, seen: dict[type, None]) -> dict[type, None]:
    """A record and all records under it."""
    seen[record] = None
    for hint in get_type_hints(record).values():
        for part in parts_of(hint):
            if part not in seen:
                reachable(part, seen)
    return seen


def parts_of(hint: Any) -> Iterator[type]:
    """The records that a type speaks of."""
    if isinstance(hint, type) and is_dataclass(hint) and hint is not Score:
        yield hint
    for part in get_args(hint):
        yield from parts_of(part)


def nested(record: type) -> dict[str, type]:
    """The fields of a record that hold one record in columns of its own row."""
    hints = get_type_hints(record)
    return {
        name: part for name, hint in hints.items() if (record, name) not in LIMBS for part in parts_of(hint)
    }


RECORDS = tuple(record for record in reachable(Office, {}) if record is not Office)
FLATTENED = {part for record in RECORDS for part in nested(record).values()}


def test_all_records_are_found() -> None:
    """The walk reaches the corners of the tree."""
    names = {record.__name__ for record in RECORDS}
    assert names >= {"HeldPost", "LinkCheck", "StatusChange", "Progress", "Task", "MemoSigner", "Signer"}
    assert {record.__name__ for record in FLATTENED} == {
        "Circulation",
        "Period",
        "Invitation",
        "Signer",
        "Objection",
    }


@pytest.mark.parametrize("record", [r for r in RECORDS if r not in FLATTENED], ids=lambda r: r.__name__)
def test_every_field_has_its_column(record: type) -> None:
    """In its own row, or as rows of a table below; and no column is there for nothing."""
    table = HOLDERS[record]
    known = set(METADATA.tables[str(table.__tablename__)].columns.keys())
    own = {"id", "version", table.spot.parent, *(["position"] if issubclass(table, OrderedRow) else [])}
    for field in fields(record):
        if (record, field.name) in LIMBS:
            below = LIMBS[record, field.name]
            assert next(iter(foreign_tables(below))) == table.__tablename__
        else:
            assert set(shape(record).plain[field.name].columns) <= known
    assert known == {*columns(table), *own} - {None}


@pytest.mark.parametrize("record", [r for r in RECORDS if r not in FLATTENED], ids=lambda r: r.__name__)
def test_columns_have_the_limits_of_their_fields(record: type) -> None:
    """Lengths, ranges and choices are those of the domain."""
    table = HOLDERS[record]
    assert compare(table, record, "") > 0


def compare(table: type[Row], record: type, prefix: str) -> int:
    """Compare the limits of a record's plain fields; how many were compared."""
    told = get_type_hints(record, include_extras=True)
    kept = get_type_hints(table, include_extras=True)
    compared = 0
    for name, part in nested(record).items():
        compared += compare(table, part, f"{prefix}{name}_")
    for name, hint in told.items():
        plain = [part for part in limits(hint) if not isinstance(part, type)]
        if plain and prefix + name in kept:
            assert limits(kept[prefix + name]) == tuple(plain), f"{record.__name__}.{name}"
            compared += 1
    return compared


def test_mappings_and_lists_of_plain_values_have_tables() -> None:
    """Scores, settings, words and wordings."""
    plain = {table.spot.within: columns(table) for table in TREE if not holds_record(table)}
    assert {within[1] for within in plain if within} == {"scores", "settings", "dictionary", "wording"}


def foreign_tables(table: type[Row]) -> set[str]:
    """The tables that a table's rows hang under."""
    keys = METADATA.tables[str(table.__tablename__)].foreign_keys
    return {key.column.table.name for key in keys}
