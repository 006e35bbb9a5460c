"""What is told as saved stays, whatever happens to the program or the disk."""

import os
import signal
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from sqlmodel import Session

from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.office import Office
from ita_desktop.domain.oit import OitItem
from ita_desktop.storage import Database
from ita_desktop.storage.connection import AT_ONCE, connect, engine_on
from ita_desktop.storage.errors import ChangedMeanwhile, DiskFailed, DiskFull, known_failures
from ita_desktop.storage.tables import SettingRow
from ita_desktop.storage.trees import Trees
from tests.storage.offices import from_case

YEAR = 2568
ROUNDS = 15


def write_until_killed(folder: Path, pipe: int) -> None:
    """Save one act after another, telling each when it is saved: a draft more, a whole case come or gone."""
    database = Database.open(folder)
    case = from_case("2568-p1.json")
    while True:
        with database.unit("", "") as unit:
            number = len(unit.office.drafts())
        with database.unit(f"ที่ {number}", "ผู้ทดสอบ") as unit:
            unit.office.put(replace(case if number % 2 else Office(), drafts=unit.office.drafts()))
            unit.office.put_draft(f"{number:06}", "ก" * 3000, None)
            unit.commit()
        os.write(pipe, b"%06d\n" % number)


def kill_in_a_commit(child: int, folder: Path, looks: int) -> None:
    """Kill a program as soon as its commit has been on the disk for some looks at it; 0 kills at once."""
    rollback = folder / "office.sqlite-journal"
    while looks > 0:
        looks -= rollback.exists()
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_killed_program_loses_nothing_that_was_saved(folder: Path) -> None:
    """Killed at other points of a commit each time: every saved act is there, whole, and the next goes on."""
    for turn in range(ROUNDS):
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            try:
                write_until_killed(folder, writing)
            finally:
                os._exit(1)
        os.close(writing)
        with os.fdopen(reading) as lines:
            told = [int(next(lines)) for _ in range(1 + turn % 3)]
            kill_in_a_commit(child, folder, turn * 40)
            told += [int(line) for line in lines]
        with Database.open(folder, write=turn % 2 == 0) as database, database.unit("", "") as unit:
            office = unit.office.load()
            newest = unit.journal.entries(1)[0].act
        count = len(office.drafts)
        assert count in (told[-1] + 1, told[-1] + 2)
        assert [int(draft.place) for draft in office.drafts] == list(range(count))
        assert bool(office.assessments) == bool((count - 1) % 2)
        assert newest == f"ที่ {count - 1}"
    with Database.open(folder) as database:
        assert database.verify() == ()


@contextmanager
def full_disk(file: Path) -> Iterator[None]:
    """No file may grow beyond what this one has."""
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (file.stat().st_size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.skipif(os.name == "nt", reason="needs limits of files")
def test_a_full_disk_is_told_and_nothing_is_half_done(database: Database) -> None:
    """Saving, copying and making new data fail in Thai; with room again the same act goes through."""
    file = database.folder / "office.sqlite"
    case = from_case("2566-p5.json")

    def bring_in() -> None:
        with database.unit("นำเข้า", "") as unit:
            unit.office.put(case)
            unit.commit()

    with full_disk(file):
        with pytest.raises((DiskFull, DiskFailed), match="ข้อมูลเดิมยังอยู่ครบ"):
            bring_in()
        with database.unit("", "") as unit:
            assert unit.office.load() == Office()
            assert unit.journal.entries() == ()
    bring_in()
    database.back_up("ก่อน")
    with full_disk(database.folder / "office.lock"):
        with pytest.raises(ItaError):
            database.back_up("หลัง")
        with pytest.raises(ItaError):
            Database.open(database.folder / "อื่น")
    assert len(database.backups.paths()) == 1
    assert database.verify() == ()
    with Database.open(database.folder / "อื่น") as other:
        assert other.verify() == ()


def test_a_page_limit_is_a_full_disk(folder: Path) -> None:
    """SQLite's own answer where there is no room."""
    Database.open(folder).close()
    connection = connect(folder / "office.sqlite", write=True)
    connection.execute("PRAGMA max_page_count = 1")
    engine = engine_on(connection).execution_options(**AT_ONCE)
    with pytest.raises(DiskFull, match="พื้นที่ว่าง"), known_failures(), Session(engine) as session:
        Trees(session).insert_row(SettingRow, {"key": "k", "value": "ก" * 100_000})
    connection.close()


def test_the_second_of_two_writers_is_told(database: Database) -> None:
    """A row that another changed after it was read is not written over."""
    with database.unit("ตั้งค่า", "") as unit:
        unit.office.put_setting("digits", "thai")
        unit.commit()
    database.close()
    connection = connect(database.folder / "office.sqlite", write=True)
    with Session(engine_on(connection)) as session:
        trees = Trees(session)
        row = trees.row(SettingRow)
        assert row is not None
        connection.execute("UPDATE setting SET version = version + 1")
        with pytest.raises(ChangedMeanwhile, match="ผู้อื่นแก้"), known_failures():
            trees.change_row(row, {"value": '"arabic"'})
    connection.close()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE score SET value_hundredths = 10001",
        "UPDATE score SET value_decimals = 3",
        "UPDATE score SET value_hundredths = 'เก้าสิบ'",
        "UPDATE score SET code = NULL",
        "UPDATE score SET assessment_id = 99",
        "UPDATE assessment SET fiscal_year = 2025",
        "UPDATE oit_item SET status = 'เสร็จ'",
        "UPDATE oit_item SET due = '1 ม.ค. 68'",
        f"UPDATE assessment SET level = '{'ก' * 1001}'",
        "INSERT INTO agency (id, version) VALUES (2, 1)",
        "INSERT INTO assessment (version, fiscal_year) VALUES (1, 2568)",
        "INSERT INTO score SELECT 999, 1, assessment_id, code, 1, 2 FROM score LIMIT 1",
        "DELETE FROM assessment",
        "UPDATE journal SET kind = 'forget'",
    ],
)
def test_the_database_itself_refuses_what_cannot_be(database: Database, statement: str) -> None:
    """Whoever writes: CHECKs, keys, and rows that stand once."""
    case = from_case("2568-p1.json")
    with database.unit("นำเข้า", "") as unit:
        unit.office.put(case)
        unit.office.put_oit_item(YEAR, "o1", OitItem(status="done"))
        unit.commit()
    with closing(connect(database.folder / "office.sqlite", write=True)) as raw:
        assert raw.execute("UPDATE score SET value_hundredths = 10000").rowcount > 0
        with pytest.raises(sqlite3.IntegrityError):
            raw.execute(statement)
