"""Restore: the chosen backup checked, the former data kept, old or new whole at every moment."""

import errno
import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path
from shutil import copyfile, copytree
from typing import Any

import pytest

from ita_desktop.domain.backups import BEFORE_RESTORE
from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.office import Office
from ita_desktop.storage import Database
from ita_desktop.storage.backups import fault, look_into
from ita_desktop.storage.database import put_back
from ita_desktop.storage.errors import (
    BackupFailed,
    DataDamaged,
    DataMissing,
    DataTooNew,
    LookingOnly,
    RestoreFailed,
    RestoreRefused,
    RestoreUnsettled,
)
from tests.storage.offices import from_case

NOW = datetime(2026, 1, 15, 9, 30)
LATER = datetime(2026, 1, 15, 10, 30)
P1, P5 = "2568-p1.json", "2566-p5.json"


def fill(database: Database, case: str) -> None:
    with database.unit("นำเข้า", "") as unit:
        unit.office.put(from_case(case))
        unit.commit()


def held(database: Database) -> Office:
    with database.unit("", "") as unit:
        return unit.office.load()


def held_in(folder: Path) -> Office:
    with Database.open(folder) as database:
        assert database.verify() == ()
        return held(database)


@pytest.fixture
def office(folder: Path) -> Path:
    """Data that holds P5 today and has a backup that holds P1; the backup's file."""
    with Database.open(folder) as database:
        fill(database, P1)
        backup = database.back_up("เดือนก่อน", NOW)
        fill(database, P5)
    return backup


def beside(folder: Path) -> set[str]:
    """The names in the data folder."""
    return {path.name for path in folder.iterdir()} - {"office.lock"}


def test_a_backup_takes_the_datas_place(folder: Path, office: Path) -> None:
    """The lock stays held, the open data goes on with what was restored, and the former can come back."""
    with Database.open(folder) as database:
        today = held(database)
        former = database.restore(office, LATER)
        assert held(database) == from_case(P1)
        assert former is not None
        assert former.name.endswith(f"-{BEFORE_RESTORE}.sqlite")
        assert look_into(former).made_at == LATER
        with pytest.raises(ItaError):
            Database.open(folder)
        fill(database, P5)
        assert database.verify() == ()
        database.restore(former, LATER)
        assert held(database) == today
        assert database.verify() == ()
    assert held_in(folder) == today
    assert beside(folder) == {"office.sqlite", "copies"}
    assert (folder / "office.sqlite").stat().st_mode & 0o777 == 0o600


def test_a_backup_without_its_last_pages_is_refused(folder: Path, office: Path, tmp_path: Path) -> None:
    """So is another program's file, a text, an empty one, one that is not there, the data itself."""
    whole = office.read_bytes()
    cut, text, empty, other, newer = (tmp_path / name for name in ("cut", "text", "empty", "other", "newer"))
    cut.write_bytes(whole[: len(whole) // 2])
    text.write_text("ไม่ใช่ข้อมูล" * 500, encoding="utf-8")
    empty.touch()
    with closing(sqlite3.connect(other)) as raw:
        raw.execute("CREATE TABLE score (id INTEGER)")
    copyfile(office, newer)
    with closing(sqlite3.connect(newer)) as raw:
        raw.execute("UPDATE alembic_version SET version_num = '9999'")
        raw.commit()
    with Database.open(folder) as database:
        today = held(database)
        for chosen in (cut, text, empty, other, tmp_path / "ไม่มี", folder / "office.sqlite"):
            with pytest.raises(RestoreRefused, match="ข้อมูลเดิมไม่เปลี่ยน"):
                database.restore(chosen, LATER)
        with pytest.raises(DataTooNew):
            database.restore(newer, LATER)
        assert held(database) == today
        assert len(database.backups.paths()) == 1
    assert beside(folder) == {"office.sqlite", "copies"}


def test_who_only_looks_restores_nothing(folder: Path, office: Path) -> None:
    """And sees what another restored at the next look."""
    with Database.open(folder) as writer, Database.open(folder, write=False) as looker:
        with pytest.raises(LookingOnly):
            looker.restore(office, LATER)
        assert not looker.others_wrote()
        writer.restore(office, LATER)
        assert looker.others_wrote()
        assert held(looker) == from_case(P1)
        assert not looker.others_wrote()


def unfinished(folder: Path) -> None:
    """Leave a data folder as a program that was killed in the midst of a large transaction."""
    pid = os.fork()
    if pid == 0:
        connection = sqlite3.connect(folder / "office.sqlite", isolation_level=None)
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE score SET value_hundredths = 0")
        connection.execute("UPDATE journal SET act = 'แก้จากนอกโปรแกรม'")
        os._exit(9)
    os.waitpid(pid, 0)
    assert (folder / "office.sqlite-journal").stat().st_size > 0


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a process that can be killed at a point")
def test_an_unfinished_change_of_the_former_data_is_taken_back_first(folder: Path, office: Path) -> None:
    """Its journal never meets the restored data."""
    today = held_in(folder)
    unfinished(folder)
    former = put_back(folder, office, LATER)
    assert held_in(folder) == from_case(P1)
    assert former is not None
    put_back(folder, former, LATER)
    assert held_in(folder) == today


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a process that can be killed at a point")
def test_the_data_of_a_killed_program_can_be_restored_from_its_folder(
    folder: Path, office: Path, tmp_path: Path
) -> None:
    """A copied folder: what its program had not finished is not in it, and the copy stays as it was."""
    today, copied = held_in(folder), tmp_path / "แฟลชไดรฟ์"
    copytree(folder, copied)
    unfinished(copied)
    before = {path.name: path.read_bytes() for path in copied.iterdir() if path.is_file()}
    put_back(folder, office, LATER)
    with Database.open(folder) as database:
        database.restore(copied / "office.sqlite", LATER)
        assert held(database) == today
    assert {path.name: path.read_bytes() for path in copied.iterdir() if path.is_file()} == before


def test_a_damaged_former_file_is_kept_byte_for_byte(folder: Path, office: Path) -> None:
    """With its journal, beside the backups, and no rule lets it go."""
    file = folder / "office.sqlite"
    file.write_bytes(b"\x00" * 5_000)
    journal = folder / "office.sqlite-journal"
    journal.write_bytes(b"not one of ours")
    with pytest.raises(DataDamaged):
        Database.open(folder)
    former = put_back(folder, office, LATER)
    assert former is not None
    assert former.name.endswith("-เสียหาย.damaged")
    assert former.read_bytes() == b"\x00" * 5_000
    assert not journal.exists()
    with Database.open(folder) as database:
        assert held(database) == from_case(P1)
        for month in range(2, 10):
            database.back_up("ตามคำสั่ง", datetime(2027, month, 1))
    assert former.exists()


def test_a_missing_file_is_no_new_office_while_there_are_backups(folder: Path, office: Path) -> None:
    """It is told, nothing is made, and a backup takes its place."""
    (folder / "office.sqlite").unlink()
    for write in (True, False):
        with pytest.raises(DataMissing, match="ข้อมูลสำรอง 1 ชุด"):
            Database.open(folder, write=write)
    assert beside(folder) == {"copies"}
    assert put_back(folder, office, LATER) is None
    assert held_in(folder) == from_case(P1)


POINTS = ("fsync", "replace", "rename", "unlink", "open", "chmod", "link")


class Failing:
    """The calls of the system counted, the ``at``-th of which fails; ``made`` is how many there were."""

    def __init__(self, at: int, fail: Callable[[], Any]) -> None:
        self.made = 0
        self._at, self._fail = at, fail

    def watched(self, real: Callable[..., Any]) -> Callable[..., Any]:
        """A call of the system as counted."""

        def call(*words: Any, **more: Any) -> Any:
            self.made += 1
            return self._fail() if self.made == self._at else real(*words, **more)

        return call

    def on(self, patch: pytest.MonkeyPatch) -> None:
        """Stand in for the system from here on."""
        for name in POINTS:
            patch.setattr(os, name, self.watched(getattr(os, name)))


def full() -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


def test_wherever_a_restore_fails_the_data_is_whole_and_open(
    folder: Path, office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each call of the system fails once: the old data, or the new once it stands there, and Thai words."""
    with Database.open(folder) as database:
        today, told = held(database), set()
        at, made = 0, 1
        while made > at:
            at += 1
            failing = Failing(at, full)
            with monkeypatch.context() as patch:
                failing.on(patch)
                try:
                    database.restore(office, LATER)
                    expected = from_case(P1)
                except ItaError as error:
                    told.add(type(error))
                    expected = from_case(P1) if isinstance(error, RestoreUnsettled) else today
            made = failing.made
            assert held(database) == expected
            assert database.verify() == ()
            if expected != today:
                fill(database, P5)
                today = held(database)
            assert beside(folder) == {"office.sqlite", "copies"}
    assert told == {RestoreFailed, RestoreUnsettled, BackupFailed}


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a process that can be killed at a point")
@pytest.mark.parametrize("damaged", [False, True], ids=["whole", "damaged"])
def test_killed_at_any_point_the_old_or_the_new_data_is_there(
    folder: Path, office: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, damaged: bool
) -> None:
    """A process killed at each call of the system: the next start opens one of the two, and tidies up."""
    today = held_in(folder)
    if damaged:
        whole = (folder / "office.sqlite").read_bytes()
        (folder / "office.sqlite").write_bytes(bytes(100) + whole[100:])
    ended, at = False, 0
    while not ended:
        at += 1
        trial = tmp_path / f"ครั้งที่ {at}"
        copytree(folder, trial)
        pid = os.fork()
        if pid == 0:
            failing = Failing(at, lambda: os._exit(9))
            failing.on(monkeypatch)
            try:
                put_back(trial, trial / "copies" / office.name, LATER)
            finally:
                os._exit(0 if failing.made < at else 1)
        status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
        assert status in (0, 9)
        ended = status == 0
        try:
            now = held_in(trial)
            assert now == from_case(P1) or (now == today and not damaged and not ended)
        except DataDamaged:
            assert damaged
            assert not ended
            assert put_back(trial, trial / "copies" / office.name, LATER) is not None
            assert held_in(trial) == from_case(P1)
        assert beside(trial) == {"office.sqlite", "copies"}
        assert all(fault(path) is None for path in (trial / "copies").glob("*.sqlite"))
    assert at > 5


def test_a_read_only_folder_says_so_and_nothing_changes(
    folder: Path, office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The words say what to do."""

    def refuse(*_words: object, **_more: object) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    with Database.open(folder) as database:
        today = held(database)
        monkeypatch.setattr(os, "replace", refuse)
        with pytest.raises(RestoreFailed, match="ตรวจสิทธิ์การเขียน"):
            database.restore(office, LATER)
        assert held(database) == today
        fill(database, P5)
