"""A second place for backups and evidence: copied, read back, told where it is not whole."""

import errno
import os
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path

import pytest

from ita_desktop.domain.backups import ASKED
from ita_desktop.storage import Database
from ita_desktop.storage.backups import second_place as module
from ita_desktop.storage.backups.second_place import SecondPlace, SecondPlaceFailed

NOW = datetime(2026, 1, 15, 9, 30)


@pytest.fixture
def stick(tmp_path: Path) -> SecondPlace:
    """A folder on another drive."""
    place = SecondPlace(tmp_path / "แฟลชไดรฟ์", "0a1b2c3d")
    place.chosen.mkdir()
    place.begin()
    return place


def keep(database: Database, tmp_path: Path, *texts: str) -> list[str]:
    """Evidence files with these texts; their hashes."""
    kept = []
    for at, text in enumerate(texts):
        file = tmp_path / f"หลักฐาน {at}.txt"
        file.write_text(text, encoding="utf-8")
        kept.append(database.evidence.put(file).sha256)
    return kept


def test_the_newest_backup_and_missing_evidence_are_brought(
    database: Database, stick: SecondPlace, tmp_path: Path
) -> None:
    """Byte for byte; what is there already is not written again."""
    first, second = keep(database, tmp_path, "หนึ่ง", "สอง")
    backup = database.back_up(ASKED, NOW)
    assert stick.lacks(backup, database.evidence)
    stick.bring(backup, NOW)
    assert stick.bring_evidence(database.evidence)
    assert (stick.backups.folder / backup.name).read_bytes() == backup.read_bytes()
    assert stick.evidence.kept() == {first, second}
    assert stick.backups.faults() == ()
    assert not stick.lacks(backup, database.evidence)
    before = stick.evidence.path(first).stat().st_ino
    (third,) = keep(database, tmp_path, "สาม")
    assert stick.lacks(backup, database.evidence)
    assert stick.bring_evidence(database.evidence)
    assert stick.evidence.kept() == {first, second, third}
    assert stick.evidence.path(first).stat().st_ino == before


def test_two_offices_share_a_drive(database: Database, stick: SecondPlace) -> None:
    """Each has its own folder there; a drive without it is another drive."""
    other = SecondPlace(stick.chosen, "ffffffff")
    assert not other.is_seen()
    other.begin()
    stick.bring(database.back_up(ASKED, NOW), NOW)
    assert other.is_seen()
    assert other.backups.paths() == ()


def test_old_backups_go_there_too(database: Database, stick: SecondPlace) -> None:
    """By the same rule, and only once the new one is there."""
    for day in range(60):
        at = NOW + timedelta(hours=day)
        stick.bring(database.back_up(ASKED, at), at)
    assert 10 <= len(stick.backups.paths()) < 20


def test_what_the_drive_does_not_give_back_is_not_kept(
    database: Database, stick: SecondPlace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A stick that swallows bytes is told; nothing there looks like a backup or an evidence file."""
    keep(database, tmp_path, "หนึ่ง")
    backup = database.back_up(ASKED, NOW)
    monkeypatch.setattr(module, "read_back", lambda _file: "0" * 64)
    with pytest.raises(SecondPlaceFailed, match="อ่านกลับแล้วไม่ตรง"):
        stick.bring(backup, NOW)
    with pytest.raises(SecondPlaceFailed, match="อ่านกลับแล้วไม่ตรง"):
        stick.bring_evidence(database.evidence)
    assert list(stick.backups.folder.iterdir()) == []
    assert stick.evidence.kept() == frozenset()


@pytest.mark.parametrize(
    ("number", "told"),
    [(errno.ENOSPC, "ไม่มีที่ว่างพอ"), (errno.EROFS, "เขียนไม่ได้"), (errno.EIO, "หายไประหว่างคัดลอก")],
)
def test_a_drive_that_fails_is_told(
    database: Database,
    stick: SecondPlace,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    number: int,
    told: str,
) -> None:
    """Full, read-only, pulled out: in Thai, with the local backup whole and nothing half there."""
    keep(database, tmp_path, "หนึ่ง")
    backup = database.back_up(ASKED, NOW)

    def failing(_handle: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", failing)
    with pytest.raises(SecondPlaceFailed, match=f"{told}.*ข้อมูลสำรองในเครื่องนี้ครบแล้ว"):
        stick.bring(backup, NOW)
    with pytest.raises(SecondPlaceFailed, match=told):
        stick.bring_evidence(database.evidence)
    assert list(stick.backups.folder.iterdir()) == []
    assert stick.evidence.kept() == frozenset()
    assert database.backups.paths() == (backup,)
    assert database.verify() == ()


def test_a_place_that_vanished_is_told(database: Database, stick: SecondPlace) -> None:
    """The stick was pulled out."""
    backup = database.back_up(ASKED, NOW)
    stick.chosen.rename(stick.chosen.with_name("ถอดแล้ว"))
    assert not stick.is_seen()
    with pytest.raises(SecondPlaceFailed):
        stick.bring(backup, NOW)


def test_a_place_that_takes_no_folder_is_told_at_once(tmp_path: Path) -> None:
    """Here it is a file."""
    (tmp_path / "ไฟล์").write_text("")
    with pytest.raises(SecondPlaceFailed, match="ไฟล์"):
        SecondPlace(tmp_path / "ไฟล์", "x").begin()


def test_it_stops_between_two_files_and_goes_on(
    database: Database, stick: SecondPlace, tmp_path: Path
) -> None:
    """What was copied until then is there."""
    kept = keep(database, tmp_path, "หนึ่ง", "สอง", "สาม")
    turns = iter([True, False])
    assert not stick.bring_evidence(database.evidence, lambda: next(turns))
    assert len(stick.evidence.kept()) == 1
    assert stick.bring_evidence(database.evidence)
    assert stick.evidence.kept() == set(kept)


def test_damaged_evidence_is_not_carried_over(database: Database, stick: SecondPlace, tmp_path: Path) -> None:
    """The check of the data tells of it; the others are copied, and it is not tried again and again."""
    first, second = keep(database, tmp_path, "หนึ่ง", "สอง")
    database.evidence.path(first).write_text("แก้จากนอกโปรแกรม", encoding="utf-8")
    backup = database.back_up(ASKED, NOW)
    stick.bring(backup, NOW)
    assert stick.bring_evidence(database.evidence)
    assert stick.evidence.kept() == {second}
    assert not stick.lacks(backup, database.evidence)


def test_reading_back_is_the_hash_of_the_file(tmp_path: Path) -> None:
    file = tmp_path / "ไฟล์"
    file.write_bytes(b"x" * 3_000_000)
    assert module.read_back(file) == sha256(b"x" * 3_000_000).hexdigest()
