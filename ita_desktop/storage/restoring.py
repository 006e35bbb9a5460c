"""Putting a backup in the data's place: checked beside it first, the former kept, swapped in one step."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from shutil import copyfile

from ita_desktop.domain.backups import BEFORE_RESTORE
from ita_desktop.domain.errors import ItaError
from ita_desktop.storage import schema
from ita_desktop.storage.backups.making import DAMAGED, FOLDER, Backups, closed_file
from ita_desktop.storage.backups.reading import STAMP, fault, look_into
from ita_desktop.storage.connection import connect, to_disk
from ita_desktop.storage.errors import (
    BROKEN,
    DataTooNew,
    MigrationFailed,
    RestoreFailed,
    RestoreRefused,
    RestoreUnsettled,
)
from ita_desktop.storage.rights import make_file, make_folder


def journal_of(file: Path) -> Path:
    """Where SQLite keeps what an unfinished transaction is taken back with."""
    return file.with_name(f"{file.name}-journal")


def staged_at(file: Path) -> Path:
    """Where a file is made ready before it takes the place of the data."""
    return file.with_name(f"{file.name}.restored")


def clear(file: Path) -> None:
    """Remove what a restore that was cut off left beside the data; the lock is held."""
    for left in (journal_of(staged_at(file)), staged_at(file)):
        left.unlink(missing_ok=True)


@contextmanager
def staged(chosen: Path, file: Path, migrations: Path) -> Iterator[Path]:
    """A private copy of a backup beside the data, whole, counted and of the newest form; removed at the end.

    RestoreRefused, DataTooNew or MigrationFailed where it cannot stand in for the data.
    """
    try:
        with _told():
            clear(file)
            _stage(chosen, file, migrations)
        yield staged_at(file)
    finally:
        with suppress(OSError):
            clear(file)


def _stage(chosen: Path, file: Path, migrations: Path) -> None:
    if not chosen.is_file():
        raise RestoreRefused(chosen, "ไม่พบไฟล์นี้ เสียบแฟลชไดรฟ์ที่เก็บไว้ หรือเลือกไฟล์อื่น")
    if file.exists() and chosen.samefile(file):
        raise RestoreRefused(chosen, "เป็นไฟล์ข้อมูลที่ใช้อยู่ เลือกข้อมูลสำรองในโฟลเดอร์ copies")
    known, target = schema.revisions(migrations), staged_at(file)
    make_file(target)
    if journal_of(chosen).exists():  # a data file whose program was killed: its last transaction goes back
        copyfile(journal_of(chosen), journal_of(target))
        copyfile(chosen, target)
        with suppress(sqlite3.DatabaseError):
            settle(target)
        _check(chosen, target, known)
    else:
        _check(chosen, chosen, known)
        contents = closed_file(chosen)(target)
        _check(chosen, target, known)
        if look_into(target).contents != contents:
            raise RestoreRefused(chosen, "อ่านกลับแล้วไม่ตรงกับต้นฉบับ เลือกข้อมูลสำรองอื่น")
    if schema.revision_of(target, known, write=True) != known[-1]:
        _bring_up(chosen, target, migrations)
    to_disk(target)


def _check(chosen: Path, read: Path, known: tuple[str, ...]) -> None:
    """Refuse what a newer program wrote, what is damaged, what is not ours."""
    try:
        schema.revision_of(read, known, write=False)
    except DataTooNew:
        raise
    except (ItaError, OSError, sqlite3.Error):
        pass  # told by the words of a backup's check
    why = fault(read)
    if why:
        raise RestoreRefused(chosen, why)


def _bring_up(chosen: Path, target: Path, migrations: Path) -> None:
    try:
        schema.upgrade(target, migrations)
    except OSError:
        raise
    except Exception as error:
        # Whatever a migration stumbles over, the backup stays as it is.
        raise MigrationFailed(chosen) from error
    why = fault(target)
    if why:
        raise RestoreRefused(chosen, why)


def settle(file: Path) -> None:
    """Let SQLite take back the unfinished transaction of a program that was killed."""
    with closing(connect(file, write=True)) as connection:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()


def keep_former(file: Path, at: datetime) -> Path | None:
    """Keep the data as it is now: a backup where it is whole, else its bytes; None where there is none.

    ``at`` is the local time. BackupFailed or RestoreFailed where it cannot be kept.
    """
    with _told():
        if not file.exists():
            return None
        if _is_whole(file):
            return Backups(file.parent / FOLDER).make(closed_file(file), BEFORE_RESTORE, at)
        return keep_damaged(file, at)


def _is_whole(file: Path) -> bool:
    try:
        if file.stat().st_size == 0:
            return False
        settle(file)
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode & 0xFF in BROKEN:
            return False
        raise
    return fault(file) is None and not journal_of(file).exists()


def keep_damaged(file: Path, at: datetime) -> Path:
    """Keep a file that cannot be read, byte for byte, with the journal that belongs to it."""
    folder = file.parent / FOLDER
    make_folder(folder)
    target = folder / f"{at.astimezone(UTC):{STAMP}}-{DAMAGED}"
    for source, kept in ((journal_of(file), journal_of(target)), (file, target)):
        if source.exists():
            _keep_bytes(source, kept)
    to_disk(folder)
    return target


def _keep_bytes(source: Path, kept: Path) -> None:
    kept.unlink(missing_ok=True)
    try:
        make_file(kept)
        copyfile(source, kept)
        to_disk(kept)
    except OSError:
        kept.unlink(missing_ok=True)
        os.link(source, kept)  # a full disk, or a piece of it that cannot be read: the name alone is enough


def swap(new: Path, file: Path) -> None:
    """Put a file in the place of the data, which no one has open; its former journal never meets the new one.

    RestoreUnsettled where it stands there and the disk does not say that it will stay.
    """
    with _told():
        if journal_of(file).exists():
            journal_of(file).unlink()
            to_disk(file.parent)
        new.replace(file)
    try:
        to_disk(file.parent)
    except OSError as error:
        raise RestoreUnsettled from error


@contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except (OSError, sqlite3.Error) as error:
        raise RestoreFailed(error) from error
