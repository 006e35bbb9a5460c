"""Chaining the journal anew over salted digests, what was broken in it left broken."""

import json
import secrets
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from itertools import islice
from typing import Any

import sqlalchemy as sa

FIRST = "0" * 64
FORMER = (
    "id",
    "act_id",
    "kind",
    "undoes",
    "act",
    "actor",
    "at",
    "place",
    "table_name",
    "row_id",
    "before",
    "after",
)
NOW = ("id", "act_id", "kind", "undoes", "actor", "at", "place", "table_name", "row_id")
ADDED = ("salt", "before_digest", "after_digest", "hash")
AT_ONCE = 1_000


def rechain(connection: sa.Connection, source: str, target: str) -> None:
    """Write all changes of the table ``source`` into ``target``, whose hashes stand on digests."""
    names = ", ".join((*FORMER, "hash"))
    found = connection.exec_driver_sql(f"SELECT {names} FROM {source} ORDER BY id")
    columns = (*FORMER, *ADDED)
    write = f"INSERT INTO {target} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"
    made = (tuple(row[name] for name in columns) for row in rechained(found.mappings()))
    while rows := list(islice(made, AT_ONCE)):
        connection.exec_driver_sql(write, rows)


def rechained(rows: Iterable[Any]) -> Iterator[dict[str, Any]]:
    """The rows with salts, digests and hashes; one that did not fit its former hash keeps it, as a break."""
    last_id, former, last = 0, FIRST, FIRST
    for found in rows:
        row = {**found, "salt": secrets.token_hex(16)}
        row |= {f"{name}_digest": _digest(row["salt"], row[name]) for name in ("before", "after")}
        fits = row["id"] == last_id + 1 and row["hash"] == _hash(former, [row[name] for name in FORMER])
        last_id, former = row["id"], row["hash"]
        if fits:
            row["hash"] = _hash(last, _told(row))
        last = row["hash"]
        yield row


def _told(row: Mapping[str, Any]) -> list[Any]:
    title = _digest(row["salt"], row["act"])
    return [*(row[name] for name in NOW), row["before_digest"], row["after_digest"], title]


def _hash(last: str, content: list[Any]) -> str:
    text = json.dumps(content, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return sha256((last + text).encode()).hexdigest()


def _digest(salt: str, text: str | None) -> str | None:
    return None if text is None else sha256((salt + text).encode()).hexdigest()
