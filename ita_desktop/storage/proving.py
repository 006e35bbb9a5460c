"""What a damaged file's rows must be: a good backup's, with the chained changes since played onto them."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ita_desktop.storage.checking import holds_its_values
from ita_desktop.storage.journal import FIRST_HASH, chained
from ita_desktop.storage.salvage import Values
from ita_desktop.storage.tables import JOURNALED

Tables = dict[str, dict[int, Values]]
"""Rows by table and row number."""

NOT_TOLD = ("id", "version")
"""Columns that history does not keep."""

TOLD_OF = frozenset(str(table.__tablename__) for table in JOURNALED)


@dataclass(slots=True)
class Proven:
    """Rows as backup and history tell them.

    ``journal`` are the changes whose hashes fit, ``cut`` the first that does not fit the one before it, None
    where all do; ``unknown`` are rows of which history does not tell all that they hold.
    """

    tables: Tables
    journal: dict[int, Values] = field(default_factory=dict)
    cut: int | None = None
    unknown: set[tuple[str, int]] = field(default_factory=set)

    def tells(self, table: str, number: int, row: Values) -> bool:
        """Whether a row is known to be as it was."""
        if (table, number) in self.unknown:
            return False
        told = self.tables.get(table, {}).get(number)
        return told is not None and content(told) == content(row)


def content(row: Mapping[str, Any]) -> dict[str, Any]:
    """What history keeps of a row."""
    return {name: value for name, value in row.items() if name not in NOT_TOLD}


def is_of_one_history(base: Tables, read: Mapping[int, Values]) -> bool:
    """Whether a backup's changes are those of the damaged file: none that fits its neighbour is another."""
    for number, row in base.get("journal", {}).items():
        own, before = read.get(number), read.get(number - 1)
        end = before["hash"] if before else FIRST_HASH
        if own is not None and own != row and (before or number == 1) and fits(own, end):
            return False
    return True


def prove(
    base: Tables, read: Mapping[int, Values], columns: Mapping[str, Sequence[str]], last: int
) -> Proven:
    """Play the changes that were read onto a backup's rows, as far as each fits the one before it.

    ``base`` is the backup's tables with its journal, empty without a backup; ``last`` the number of the
    newest change as far as anything in the file tells it.
    """
    journal = dict(base.get("journal", {}))
    proven = Proven({name: dict(rows) for name, rows in base.items() if name in TOLD_OF}, journal)
    number = max(journal, default=0)
    end = journal[number]["hash"] if journal else FIRST_HASH
    later = sorted(each for each in read if each > number)
    for each in later:
        row = read[each]
        before = read.get(each - 1) or journal.get(each - 1)
        known = end if each == number + 1 else before["hash"] if before else None
        if each != number + 1 and proven.cut is None:
            proven.cut = number + 1
        if known is None or not fits(row, known):
            proven.cut = proven.cut or each
            continue
        journal[each] = row
        number, end = each, row["hash"]
        _play(proven, row, columns)
    if proven.cut is None and number < last:
        proven.cut = number + 1
    return proven


def fits(row: Values, last_hash: str) -> bool:
    """Whether a change is what was written on top of the one before it."""
    try:
        return bool(row["hash"] == chained(last_hash, row) and holds_its_values(row))
    except (TypeError, ValueError, KeyError):
        return False


def _play(proven: Proven, change: Values, columns: Mapping[str, Sequence[str]]) -> None:
    table, number = change["table_name"], change["row_id"]
    rows = proven.tables.setdefault(table, {})
    before, after = _told(change["before"]), _told(change["after"])
    if before is None and after is None:  # what was wiped
        proven.unknown.add((table, number))
    elif after is None:
        rows.pop(number, None)
        proven.unknown.discard((table, number))
    else:
        row = {} if before is None else rows.get(number, {})
        row = {"id": number, "version": 1} | row | after
        rows[number] = row
        if set(row) == set(columns.get(table, ())):
            proven.unknown.discard((table, number))
        else:
            proven.unknown.add((table, number))


def _told(text: str | None) -> dict[str, Any] | None:
    """The columns of a row as they lie in the file."""
    if text is None:
        return None
    return {
        name: int(value) if isinstance(value, bool) else value for name, value in json.loads(text).items()
    }
