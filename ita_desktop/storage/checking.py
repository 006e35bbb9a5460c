"""Whether data, history and backups are well."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from typing import Any

from ita_desktop.storage.errors import BROKEN
from ita_desktop.storage.journal import FIRST_HASH, VALUES, chained, digest
from ita_desktop.storage.tables import JournalRow

COLUMNS = tuple(JournalRow.model_fields)


def is_sound(connection: sqlite3.Connection) -> bool:
    """Whether every page is as SQLite wrote it."""
    try:
        return bool(connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok")
    except sqlite3.DatabaseError as error:
        return error.sqlite_errorcode & 0xFF not in BROKEN


def problems(connection: sqlite3.Connection, faults: Iterable[str]) -> Iterator[str]:
    """What is wrong, in Thai; the connection is in no transaction."""
    try:
        yield from data_problems(connection)
    except sqlite3.DatabaseError:
        yield "ไฟล์ข้อมูล office.sqlite เสียหาย นำข้อมูลสำรองล่าสุดในโฟลเดอร์ copies มาใช้แทนได้"
    yield from faults


def data_problems(connection: sqlite3.Connection) -> Iterator[str]:
    """What is wrong within the data file."""
    told = [row[0] for row in connection.execute("PRAGMA integrity_check")]
    if told != ["ok"]:
        yield f"ไฟล์ข้อมูล office.sqlite เสียหาย {len(told)} จุด นำข้อมูลสำรองล่าสุดในโฟลเดอร์ copies มาใช้แทนได้"
    for table, row, above, _ in connection.execute("PRAGMA foreign_key_check"):
        yield f"ข้อมูลตาราง {table} แถว {row} อ้างถึง {above} ที่ไม่มีอยู่"
    broken = broken_link(connection.execute(f"SELECT {', '.join(COLUMNS)} FROM journal ORDER BY id"))
    if broken is not None:
        yield f"ประวัติการแก้ไขตั้งแต่รายการที่ {broken} ไม่ตรงกับที่โปรแกรมบันทึกไว้ อาจถูกแก้จากนอกโปรแกรม"
    yield from file_problems(connection)


def file_problems(connection: sqlite3.Connection) -> Iterator[str]:
    """Files that are not what their hashes say, and printings whose file is not there."""
    for name, content in connection.execute("SELECT sha256, content FROM stored_file ORDER BY sha256"):
        if sha256(content).hexdigest() != name:
            papers = printed_as(connection, name)
            of = f"ของเอกสารที่พิมพ์ {papers} " if papers else ""
            yield f"ไฟล์ที่เก็บไว้ {of}(รหัส {name[:12]}) ไม่ตรงกับเมื่อเก็บ อาจถูกแก้จากนอกโปรแกรม"
    lost = connection.execute(
        "SELECT id, title FROM printing "
        "WHERE kept AND sha256 NOT IN (SELECT sha256 FROM stored_file) ORDER BY id"
    )
    for number, title in lost:
        what = f"ไม่มีไฟล์ของเอกสารที่พิมพ์ครั้งที่ {number} ({title})"
        yield f"{what} จึงพิมพ์ซ้ำตามเดิมไม่ได้ นำข้อมูลสำรองในโฟลเดอร์ copies มาใช้ได้"


def printed_as(connection: sqlite3.Connection, name: str) -> str:
    """The numbers of the printings of a file."""
    found = connection.execute("SELECT id FROM printing WHERE sha256 = ? ORDER BY id", (name,))
    return " ".join(f"ครั้งที่ {number}" for (number,) in found)


def broken_link(rows: Iterable[tuple[Any, ...]]) -> int | None:
    """The id of the first change that is not as it was written, None where all are.

    ``rows`` are the journal's ``COLUMNS``. A change must follow the one before, fit its hash, and hold the
    values of its digests; values may be missing where a later act wiped them, with their salt.
    """
    last_id, last_hash, wiped = 0, FIRST_HASH, 0
    for cells in rows:
        row = dict(zip(COLUMNS, cells, strict=True))
        fits = row["id"] == last_id + 1 and row["hash"] == chained(last_hash, row) and holds_its_values(row)
        if not fits:
            return last_id + 1
        if row["salt"] is None:
            wiped = wiped or row["id"]
        elif row["kind"] == "wipe":
            wiped = 0
        last_id, last_hash = row["id"], row["hash"]
    return wiped or None


def holds_its_values(row: Mapping[str, Any]) -> bool:
    """Whether the values of a change are those of its digests, or all gone with the salt."""
    if row["salt"] is None:
        return all(row[name] is None for name in VALUES)
    return all(row[f"{name}_digest"] == digest(row["salt"], row[name]) for name in VALUES)
