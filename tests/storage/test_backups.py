"""Backups: whole, made while one works, checked before an older one goes."""

import errno
import os
import shutil
import signal
import sqlite3
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from threading import Thread
from types import SimpleNamespace

import pytest

from ita_desktop.domain.backups import ASKED, CLOSING, WORKING
from ita_desktop.storage import Database
from ita_desktop.storage.backups import fault, look_into, making
from ita_desktop.storage.errors import BackupFailed, RestoreRefused
from tests.storage.offices import from_case

NOW = datetime(2026, 1, 15, 9, 30)


def fill(database: Database, case: str = "2568-p1.json") -> None:
    with database.unit("นำเข้า", "") as unit:
        unit.office.put(from_case(case))
        unit.commit()


def test_a_backup_is_an_office_of_its_own(database: Database, tmp_path: Path) -> None:
    """With the history in it."""
    fill(database)
    backup = database.back_up("ก่อน/นำเข้า ไฟล์: *?", NOW)
    assert backup.name.endswith("Z-ก่อน-นำเข้า-ไฟล์-.sqlite")
    other = tmp_path / "อื่น"
    other.mkdir()
    (other / "office.sqlite").write_bytes(backup.read_bytes())
    with Database.open(other) as restored, restored.unit("", "") as unit:
        assert unit.office.load() == from_case("2568-p1.json")
        assert unit.journal.undoable() == "นำเข้า"
        assert restored.verify() == ()


def test_what_is_in_a_backup_is_told(database: Database) -> None:
    """When, why, how large, how much of each subject, whether it is of this state."""
    database.back_up(CLOSING, NOW)
    fill(database)
    database.back_up("ก่อนนำเข้า", NOW + timedelta(hours=1))
    empty, filled = database.backups.all()
    assert (empty.made_at, empty.reason, empty.counts.years) == (NOW, CLOSING, 0)
    assert (filled.made_at, filled.reason) == (NOW + timedelta(hours=1), "ก่อนนำเข้า")
    office = from_case("2568-p1.json")
    assert filled.counts.years == len(office.assessments)
    assert filled.counts.scores == sum(len(each.scores or {}) for each in office.assessments)
    assert filled.counts.meetings == len(office.meetings)
    assert filled.counts.changes > 0
    assert filled.size == filled.path.stat().st_size > 0
    assert filled.revision
    assert filled.contents == database.contents() != empty.contents


def test_what_is_written_while_the_backup_is_made_is_in_it(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever types goes on between two steps, through the same connection; the backup is of one moment."""
    fill(database, "2566-p5.json")
    monkeypatch.setattr(making, "STEP_PAGES", 3)
    written: list[str] = []

    def give_way() -> None:
        if len(written) == 40:
            return
        with database.unit("พิมพ์", "ผู้ทดสอบ") as unit:
            unit.office.put_draft(f"ที่ {len(written)}", "ก" * 5000, None)
            unit.commit()
        written.append("ก")

    monkeypatch.setattr(database, "_give_way", give_way)
    backup = look_into(database.back_up(WORKING, NOW))
    assert len(written) == 40
    assert backup.contents == database.contents()
    assert fault(backup.path) is None


def test_a_writer_beside_is_not_kept_waiting(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another thread saves while a backup is being made, and both are whole."""
    fill(database, "2566-p5.json")
    monkeypatch.setattr(making, "STEP_PAGES", 1)
    thread = Thread(target=database.back_up, args=(WORKING, NOW))
    thread.start()
    saved = 0
    while thread.is_alive():
        with database.unit("พิมพ์", "") as unit:
            unit.office.put_draft(f"ที่ {saved}", "ก", None)
            unit.commit()
        saved += 1
    thread.join()
    assert saved > 1
    (backup,) = database.backups.paths()
    assert fault(backup) is None
    assert database.verify() == ()


def test_a_backup_within_an_act_is_refused(database: Database) -> None:
    """It would hold half an act."""
    with database.unit("พิมพ์", "") as unit:
        unit.office.put_draft("ที่", "ก", None)
        with pytest.raises(RuntimeError):
            database.back_up(ASKED, NOW)


def test_old_backups_go_only_where_the_rule_lets_them(database: Database) -> None:
    """Many in one hour: those made by themselves thin out, those with a reason stay longer."""
    for minute in range(20):
        database.back_up(WORKING, NOW + timedelta(minutes=minute))
    asked = [database.back_up(ASKED, NOW + timedelta(minutes=30 + minute)) for minute in range(3)]
    kept = database.backups.all()
    assert [each.reason for each in kept] == [WORKING] * 4 + [ASKED] * 3
    assert [each.path for each in kept[-3:]] == asked


def test_the_order_holds_where_backups_follow_at_once(database: Database) -> None:
    """Also beside one that a clock which ran ahead dated in the future: it stays, and is not the newest."""
    ahead = database.back_up(ASKED, datetime(2099, 12, 31))
    made = [database.back_up(ASKED, NOW) for _ in range(3)]
    assert made == sorted(made)
    assert database.backups.paths() == (*made, ahead)
    assert database.backups.newest(NOW + timedelta(seconds=1)) == made[-1]


def test_what_an_interrupted_backup_left_is_cleared(database: Database) -> None:
    """It never looked like a backup."""
    left = database.folder / "copies" / "20250101T000000.000000Z-x.partial"
    left.parent.mkdir()
    left.write_bytes(b"half")
    assert database.backups.paths() == ()
    database.back_up(ASKED, NOW)
    assert not left.exists()
    assert not list(left.parent.glob("*.partial"))


@pytest.mark.parametrize("part", [0.5, 0.9])
def test_a_damaged_backup_is_found(database: Database, part: float) -> None:
    """And told by its name; it is listed as one that cannot be read or not, never as a good one."""
    fill(database)
    backup = database.back_up(ASKED, NOW)
    content = backup.read_bytes()
    backup.write_bytes(content[: int(len(content) * part)])
    (problem,) = database.verify()
    assert backup.name in problem
    assert "ใช้แทนข้อมูลไม่ได้" in problem


def test_a_backup_whose_tables_names_are_damaged_is_found(database: Database) -> None:
    """SQLite's own message then holds letters that are none."""
    backup = database.back_up(ASKED, NOW)
    content = backup.read_bytes()
    backup.write_bytes(content.replace(b"CREATE TABLE agency", b"CREATE \xc8ABLE agency"))
    assert backup.read_bytes() != content
    assert fault(backup) == "เสียหาย ใช้แทนข้อมูลไม่ได้"
    assert not look_into(backup).is_readable


@pytest.mark.parametrize(
    "hidden",
    [
        "CREATE TRIGGER t AFTER INSERT ON journal BEGIN DELETE FROM score; END",
        "CREATE VIEW v AS SELECT * FROM score",
    ],
)
def test_a_backup_that_would_act_by_itself_is_refused(
    database: Database, tmp_path: Path, hidden: str
) -> None:
    """It is whole and ours, and would take scores away at the next change."""
    fill(database)
    backup = database.back_up(ASKED, NOW, tmp_path)
    with closing(sqlite3.connect(backup)) as raw:
        raw.execute(hidden)
    assert "คำสั่งแฝง" in (fault(backup) or "")
    before = database.file.read_bytes()
    with pytest.raises(RestoreRefused, match="คำสั่งแฝง"):
        database.restore(backup, NOW)
    assert database.file.read_bytes() == before


def test_another_programs_file_is_no_backup(database: Database) -> None:
    """Whole as it may be."""
    file = database.back_up(ASKED, NOW)
    file.unlink()
    with closing(sqlite3.connect(file)) as other:
        other.execute("CREATE TABLE journal (id, hash)")
    (problem,) = database.verify()
    assert "ไม่ใช่ข้อมูลของโปรแกรมนี้" in problem


def test_a_backup_that_is_not_as_the_data_is_thrown_away(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Here a row is lost on the way; the former backup stays."""
    former = database.back_up(ASKED, NOW)
    fill(database)
    copied = making.copied

    def lossy(source: sqlite3.Connection, target: Path, give_way: object = None) -> object:
        contents = copied(source, target)
        with closing(sqlite3.connect(target)) as copy, copy:
            copy.execute("DELETE FROM score WHERE id = (SELECT max(id) FROM score)")
        return contents

    monkeypatch.setattr("ita_desktop.storage.database.copied", lossy)
    with pytest.raises(BackupFailed, match="ไม่ครบถ้วนตามข้อมูล"):
        database.back_up(ASKED, NOW + timedelta(days=1))
    assert database.backups.paths() == (former,)
    assert [path.name for path in former.parent.iterdir() if "partial" in path.name] == []


def test_a_backup_that_cannot_be_made_is_told(database: Database) -> None:
    """Here a file stands where the folder of backups should."""
    (database.folder / "copies").write_text("")
    with pytest.raises(BackupFailed, match=r"สำรองข้อมูลไม่สำเร็จ .* ข้อมูลและข้อมูลสำรองเดิมยังอยู่ครบ"):
        database.back_up("ก่อนนำเข้า", NOW)


def test_a_backup_never_takes_the_room_that_saving_needs(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is refused before a byte is written; what is typed is saved."""
    fill(database)
    size = (database.folder / "office.sqlite").stat().st_size
    for left, enough in ((1_000, False), (making.LEAST_FREE, True)):
        usage = SimpleNamespace(free=size + left)
        monkeypatch.setattr(shutil, "disk_usage", lambda _folder, usage=usage: usage)
        if enough:
            database.back_up(ASKED, NOW)
        else:
            with pytest.raises(BackupFailed, match="พื้นที่ว่างในดิสก์ไม่พอ"):
                database.back_up(ASKED, NOW)
            assert not list((database.folder / "copies").glob("*.partial"))
            fill(database)
    assert len(database.backups.paths()) == 1


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (errno.ENOSPC, "พื้นที่ว่างในดิสก์ไม่พอ"),
        (errno.EROFS, "เขียนลงโฟลเดอร์ข้อมูลสำรองไม่ได้"),
        (errno.EIO, "อ่านหรือเขียนดิสก์ไม่ได้"),
    ],
)
def test_a_disk_that_fails_is_told(
    database: Database, monkeypatch: pytest.MonkeyPatch, number: int, told: str
) -> None:
    """The data is worked on as before, the former backup stays, nothing half made is left."""
    former = database.back_up(ASKED, NOW)

    def failing(_path: Path) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(making, "to_disk", failing)
    with pytest.raises(BackupFailed, match=f"{told} ข้อมูลและข้อมูลสำรองเดิมยังอยู่ครบ"):
        database.back_up(ASKED, NOW)
    fill(database)
    assert database.backups.paths() == (former,)
    assert not list(former.parent.glob("*.partial"))


def back_up_until_killed(folder: Path, pipe: int) -> None:
    """Change something and back it up, again and again, telling each backup that is made."""
    database = Database.open(folder)
    number = 0
    while True:
        number += 1
        with database.unit("พิมพ์", "") as unit:
            unit.office.put_draft(f"ที่ {number}", "ก" * 1000, None)
            unit.commit()
        os.write(pipe, database.back_up(ASKED).name.encode() + b"\n")


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_program_killed_while_it_backs_up_leaves_whole_backups(folder: Path) -> None:
    """At other points each time: what has a backup's name is whole, and the newest that was told is there."""
    with Database.open(folder) as database:
        fill(database)
    for turn in range(12):
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            try:
                back_up_until_killed(folder, writing)
            finally:
                os._exit(1)
        os.close(writing)
        with os.fdopen(reading) as lines:
            told = [next(lines).strip()]
            looks = turn * 10
            while looks > 0:
                looks -= any((folder / "copies").glob("*.partial"))
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            told += [line.strip() for line in lines]
        with Database.open(folder, write=False) as database:
            assert database.verify() == ()
            assert told[-1] in [path.name for path in database.backups.paths()]
