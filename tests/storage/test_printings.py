"""Printings are facts: written down, read back, out of reach of undo, and checked with their files."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from hashlib import sha256
from pathlib import Path

import pytest

from ita_desktop.domain.printings import Printing
from ita_desktop.storage import Database, schema
from ita_desktop.storage.errors import ValueRefused

CONTENT = b"%PDF-1.4 a paper"
NAME = sha256(CONTENT).hexdigest()
BANGKOK = timezone(timedelta(hours=7))
PRINTING = Printing(
    at=datetime(2023, 11, 1, 9, 30, 15, 250, BANGKOK),
    word="minutes",
    place="minutes|ita|1/2566",
    title="รายงานการประชุม ครั้งที่ ๑/๒๕๖๖",
    form=".pdf",
    layout="columns",
    digits="thai",
    sha256=NAME,
    size=len(CONTENT),
    data_hash="d" * 64,
    actor="เจ้าพนักงานธุรการ",
    version="0.1.0",
    kept=True,
)


def put(database: Database, *printings: Printing, content: bytes | None = CONTENT) -> None:
    """Write printings down, with their file where there is one."""
    with database.unit("พิมพ์", "") as unit:
        if content is not None:
            unit.office.put_stored_file(NAME, content)
        for each in printings:
            unit.office.add_printing(each)
        unit.commit()


def meddle(folder: Path, statement: str) -> None:
    """Change the file behind the program's back."""
    with closing(sqlite3.connect(folder / "office.sqlite")) as other:
        other.execute(statement)
        other.commit()


def test_printings_come_back_newest_first(database: Database) -> None:
    """Every field, the time as the same moment; those of one paper alone."""
    other = replace(PRINTING, place="agenda|ita|1/2566", kept=False)
    put(database, PRINTING, other, PRINTING)
    with database.unit("", "") as unit:
        found = unit.office.printings()
        assert found == (
            replace(PRINTING, number=3),
            replace(other, number=2),
            replace(PRINTING, number=1),
        )
        assert [each.number for each in unit.office.printings(PRINTING.place)] == [3, 1]
        assert unit.office.printings("minutes|ita|1/25") == ()
        assert found[0].at.astimezone(UTC).isoformat() == "2023-11-01T02:30:15.000250+00:00"


def test_undo_passes_printings_by(database: Database) -> None:
    """What was done before is taken back; the printing stays; history does not tell it."""
    with database.unit("ตั้งค่า", "") as unit:
        unit.office.put_setting("digits", "thai")
        unit.commit()
    put(database, PRINTING)
    with database.unit("", "") as unit:
        assert unit.journal.undoable() == "ตั้งค่า"
        told = unit.journal.entries()
    with database.unit("เลิกทำ", "") as unit:
        assert unit.journal.undo() == "ตั้งค่า"
        unit.commit()
    with database.unit("เลิกทำ", "") as unit:
        assert unit.journal.undo() is None
    with database.unit("", "") as unit:
        assert len(unit.office.printings()) == 1
        assert unit.office.settings() == {}
    assert [entry.table for entry in told] == ["setting"]


def test_a_whole_office_put_anew_leaves_printings(database: Database) -> None:
    """An import writes the tree of the office file, of which they are no part."""
    put(database, PRINTING)
    with database.unit("นำเข้า", "") as unit:
        unit.office.put(unit.office.load())
        unit.commit()
    with database.unit("", "") as unit:
        assert len(unit.office.printings()) == 1


def test_the_same_file_is_kept_once(database: Database) -> None:
    """However often it is printed."""
    for _ in range(3):
        put(database, PRINTING)
    with closing(sqlite3.connect(database.folder / "office.sqlite")) as raw:
        assert raw.execute("SELECT count(*) FROM stored_file").fetchone() == (1,)
        assert raw.execute("SELECT count(*) FROM printing").fetchone() == (3,)


@pytest.mark.parametrize(
    "wrong", [{"digits": "roman"}, {"sha256": "abc"}, {"size": -1}, {"title": "ก" * 1_001}]
)
def test_what_is_no_printing_is_refused(database: Database, wrong: dict[str, object]) -> None:
    """By the table's own limits, in Thai."""
    with pytest.raises(ValueRefused):
        put(database, replace(PRINTING, **wrong))  # type: ignore[arg-type]


def test_verify_finds_what_happened_to_a_printed_file(database: Database) -> None:
    """Changed bytes, and bytes that are gone; a printing whose file was never kept lacks nothing."""
    put(database, PRINTING, replace(PRINTING, sha256="e" * 64, kept=False))
    assert database.verify() == ()
    meddle(database.folder, "UPDATE stored_file SET content = x'00'")
    (told,) = database.verify()
    assert "ครั้งที่ 1" in told
    assert "ไม่ตรง" in told
    meddle(database.folder, "DELETE FROM stored_file")
    (told,) = database.verify()
    assert "ครั้งที่ 1" in told
    assert PRINTING.title in told


def test_printings_and_their_files_are_in_copies(database: Database) -> None:
    """A copy put back knows what was printed."""
    put(database, PRINTING)
    copy = database.back_up("ลอง")
    with closing(sqlite3.connect(copy)) as raw:
        assert raw.execute("SELECT content FROM stored_file").fetchall() == [(CONTENT,)]
        assert raw.execute("SELECT place FROM printing").fetchall() == [(PRINTING.place,)]


def test_files_kept_before_there_were_printings_stay(tmp_path: Path) -> None:
    """The revision makes their table anew."""
    file = tmp_path / "old.sqlite"
    file.touch()
    schema.upgrade(file, schema.MIGRATIONS, "0002")
    with closing(sqlite3.connect(file)) as raw:
        raw.execute("INSERT INTO stored_file VALUES (?, ?)", (NAME, CONTENT))
        raw.commit()
    schema.upgrade(file, schema.MIGRATIONS)
    with closing(sqlite3.connect(file)) as raw:
        assert raw.execute("SELECT sha256, content FROM stored_file").fetchall() == [(NAME, CONTENT)]
        with pytest.raises(sqlite3.IntegrityError):
            raw.execute("INSERT INTO stored_file VALUES (?, zeroblob(50000001))", ("f" * 64,))
