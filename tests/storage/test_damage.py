"""Damage that is met while the data is open: told once, and nothing is written on it any more."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from ita_desktop.storage import Database
from ita_desktop.storage.errors import BackupFailed, DataDamaged
from ita_desktop.storage.preparing import CHECKED_AT_START
from tests.storage.offices import from_case

MEETING = "UPDATE meeting SET start = 'สายมาก'"
TEXT = "UPDATE meeting SET place = CAST(x'e0b8ff41' AS TEXT)"


@pytest.fixture
def office(folder: Path) -> Path:
    """A folder with the data of an office with a meeting."""
    with Database.open(folder) as database, database.unit("นำเข้า", "") as unit:
        unit.office.put(from_case("2566-p5.json"))
        unit.commit()
    return folder


def spoil(folder: Path, *statements: str) -> None:
    """Write into the file what no program of ours writes."""
    with closing(sqlite3.connect(folder / "office.sqlite")) as raw, raw:
        raw.execute("PRAGMA ignore_check_constraints = ON")
        for statement in statements:
            raw.execute(statement)


@pytest.mark.parametrize("statement", [MEETING, TEXT], ids=["no time", "no text"])
def test_a_row_that_cannot_be_read_is_damage(office: Path, statement: str) -> None:
    """Told once in the thread that meets it; what is written later is refused, what can be read is read."""
    told: list[str] = []
    with Database.open(office) as database:
        spoil(office, statement)
        database.damage.tell(lambda: told.append("met"))
        for _ in range(2):
            with pytest.raises(DataDamaged), database.unit("", "") as unit:
                unit.office.meetings()
        assert told == ["met"]
        with pytest.raises(DataDamaged), database.unit("แก้", ""):
            pass
        with database.unit("", "") as unit:
            assert unit.office.agency() is not None


def test_who_asks_late_is_told_at_once(office: Path) -> None:
    """Damage that was met before a window could listen."""
    told: list[str] = []
    with Database.open(office) as database:
        spoil(office, MEETING)
        with pytest.raises(DataDamaged), database.unit("", "") as unit:
            unit.office.meetings()
        database.damage.tell(lambda: told.append("met"))
    assert told == ["met"]


def zero_a_page(folder: Path, table: str) -> None:
    """Overwrite the first page of a table."""
    file = folder / "office.sqlite"
    with closing(sqlite3.connect(file)) as raw:
        (page,) = raw.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()
    with file.open("r+b") as writing:
        writing.seek((page - 1) * 4_096)
        writing.write(bytes(4_096))


@pytest.fixture
def large(office: Path) -> Path:
    """The office in a file that is too large to be looked through at the start, with a page gone."""
    spoil(office, *(f"INSERT INTO stored_file VALUES ('{n:064}', randomblob(1000000))" for n in range(17)))
    zero_a_page(office, "attendance")
    assert (office / "office.sqlite").stat().st_size > CHECKED_AT_START
    return office


def test_a_large_file_is_looked_through_beside_the_work(large: Path) -> None:
    """In a copy that goes afterwards; the file itself is not touched."""
    before = (large / "office.sqlite").read_bytes()
    with Database.open(large) as database:
        with pytest.raises(DataDamaged):
            database.look_through()
        assert database.damage.met is not None
    assert (large / "office.sqlite").read_bytes() == before
    assert not list(large.glob("checking-*"))


def test_a_look_that_is_stopped_tells_nothing(large: Path) -> None:
    with Database.open(large) as database:
        database.look_through(lambda: False)
        assert database.damage.met is None
    assert not list(large.glob("checking-*"))


def test_a_check_and_a_backup_meet_it_too(large: Path) -> None:
    """Not only say so: whoever has the data open hears of it."""
    with Database.open(large) as database:
        assert database.verify()
        assert database.damage.met is not None
    with Database.open(large) as database:
        with pytest.raises(BackupFailed):
            database.back_up("ตรวจ")
        assert database.damage.met is not None


def test_a_damaged_backup_is_no_damage_of_the_data(office: Path) -> None:
    """The data goes on."""
    with Database.open(office) as database:
        backup = database.back_up("ตรวจ")
        backup.write_bytes(backup.read_bytes()[:9_000])
        assert database.verify()
        assert database.damage.met is None


def test_a_restore_mends_it(office: Path) -> None:
    """In the open program, which writes again."""
    with Database.open(office) as database:
        backup = database.back_up("ตรวจ")
        spoil(office, MEETING)
        with pytest.raises(DataDamaged), database.unit("", "") as unit:
            unit.office.meetings()
        database.restore(backup)
        with database.unit("แก้", "") as unit:
            unit.office.put_draft("ที่", "ก", None)
            unit.commit()
