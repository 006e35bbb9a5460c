"""A second place for backups and evidence files: a folder on another drive, seen or not."""

import os
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from tempfile import mkstemp

from ita_desktop.domain.errors import ItaError
from ita_desktop.storage.backups.making import FOLDER, Backups
from ita_desktop.storage.backups.reading import knows_change
from ita_desktop.storage.connection import to_disk
from ita_desktop.storage.errors import FORBIDDEN, FULL
from ita_desktop.storage.evidence import EvidenceNotKept, EvidenceStopped, EvidenceStore
from ita_desktop.storage.evidence_sources import CHUNK, EvidenceRefused
from ita_desktop.storage.rights import make_folder, make_own_folder

DRAFT = ".draft-"
Going = Callable[[], bool]
"""Asked between two pieces whether to go on."""


class SecondPlaceFailed(ItaError):
    """What was to be put into the second place is not there whole; the backups of this machine are."""

    def __init__(self, folder: Path, error: BaseException | None = None) -> None:
        number = error.errno if isinstance(error, OSError) else None
        if number in FULL:
            why = "ไม่มีที่ว่างพอ ลบไฟล์ที่ไม่ใช้ในนั้น หรือเลือกที่เก็บอื่น"
        elif number in FORBIDDEN:
            why = "เขียนไม่ได้ ปลดการกันเขียนของแฟลชไดรฟ์ หรือเลือกที่เก็บอื่น"
        elif error is None:
            why = "อ่านกลับแล้วไม่ตรงกับที่เขียน แฟลชไดรฟ์อาจเสีย เลือกที่เก็บอื่น"
        else:
            why = "หายไประหว่างคัดลอก หรืออ่านเขียนไม่ได้ ตรวจการเชื่อมต่อแล้วลองใหม่"
        super().__init__(f"ที่เก็บที่สอง {folder} {why} ข้อมูลสำรองในเครื่องนี้ครบแล้ว")


class SecondPlace:
    """The office's own folder in a folder that the user chose; ``mark`` tells it from another office's."""

    def __init__(self, chosen: Path, mark: str) -> None:
        self.chosen = chosen
        self.root = chosen / f"ITA Desktop {mark}"
        self.backups = Backups(self.root / FOLDER)
        self.evidence = EvidenceStore(self.root)
        self._unfit: set[str] = set()

    def begin(self) -> None:
        """Make the office's folder there; SecondPlaceFailed where that cannot be done."""
        try:
            make_own_folder(self.root)
            make_folder(self.backups.folder)
            handle, trial = mkstemp(prefix=DRAFT, dir=self.backups.folder)
            os.close(handle)
            Path(trial).unlink()
        except OSError as error:
            raise SecondPlaceFailed(self.chosen, error) from error

    def is_seen(self) -> bool:
        """Whether the office's folder is there: another drive of the same letter does not have it."""
        with suppress(OSError):
            return self.backups.folder.is_dir()
        return False

    def is_on_disk_of(self, folder: Path) -> bool:
        """Whether both lie on one disk, so that both are lost with it."""
        with suppress(OSError):
            return self.root.stat().st_dev == folder.stat().st_dev
        return False

    def lacks(self, backup: Path | None, evidence: EvidenceStore) -> bool:
        """Whether the backup or an evidence file is not there."""
        there = {path.name for path in self.backups.paths()}
        return (backup is not None and backup.name not in there) or bool(self._missing(evidence))

    def _missing(self, evidence: EvidenceStore) -> frozenset[str]:
        return evidence.kept() - self.evidence.kept() - self._unfit

    def bring(self, backup: Path, now: datetime) -> None:
        """Copy a backup there, read it back, then let older ones go as the rule says."""
        target = self.backups.folder / backup.name
        try:
            if not target.exists() or target.stat().st_size != backup.stat().st_size:
                self._bring(backup, target)
        except OSError as error:
            raise SecondPlaceFailed(self.chosen, error) from error
        self.backups.thin_out(now)

    def _bring(self, backup: Path, target: Path) -> None:
        for unfinished in target.parent.glob(f"{DRAFT}*"):
            unfinished.unlink(missing_ok=True)
        handle, name = mkstemp(prefix=DRAFT, dir=target.parent)
        draft = Path(name)
        try:
            with os.fdopen(handle, "wb") as writing, backup.open("rb") as reading:
                wanted = sha256()
                while piece := reading.read(CHUNK):
                    wanted.update(piece)
                    writing.write(piece)
                writing.flush()
                os.fsync(writing.fileno())
            if read_back(draft) != wanted.hexdigest():
                raise SecondPlaceFailed(self.chosen)
            draft.replace(target)
            to_disk(target.parent)
        finally:
            with suppress(OSError):
                draft.unlink(missing_ok=True)

    def remove_before(self, wipe: str) -> bool:
        """Remove the backups that do not know a change, once one that does is here; whether all are gone."""
        paths = self.backups.paths()
        before = [path for path in paths if not knows_change(path, wipe)]
        if len(before) == len(paths):
            return False
        for path in (*before, *self.backups.folder.glob(f"{DRAFT}*")):
            with suppress(OSError):
                path.unlink()
        self.evidence.clear_drafts()
        return not any(path.exists() for path in before)

    def bring_evidence(self, evidence: EvidenceStore, goes_on: Going = lambda: True) -> bool:
        """Copy the evidence files that are not there, each read back; False where it was stopped before all.

        A content that is damaged here is not copied: the check of the data tells of it.
        """
        for name in sorted(self._missing(evidence)):
            try:
                self._bring_content(evidence, name, goes_on)
            except EvidenceStopped:
                return False
            except EvidenceRefused:
                self._unfit.add(name)
            except (EvidenceNotKept, OSError) as error:
                cause = error.__cause__ if isinstance(error, EvidenceNotKept) else error
                raise SecondPlaceFailed(self.chosen, cause) from error
        return True

    def _bring_content(self, evidence: EvidenceStore, name: str, goes_on: Going) -> None:
        with evidence.path(name).open("rb") as file:
            self.evidence.put_stream(file, name, lambda _count: goes_on(), expected=name)
        copied = self.evidence.path(name)
        if read_back(copied) != name:
            copied.unlink(missing_ok=True)
            raise SecondPlaceFailed(self.chosen)


def read_back(file: Path) -> str:
    """The hash of what is on the drive, read anew from it where the system lets its memory be passed by."""
    seen = sha256()
    with file.open("rb") as reading:
        if hasattr(os, "posix_fadvise"):
            os.posix_fadvise(reading.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        while piece := reading.read(CHUNK):
            seen.update(piece)
    return seen.hexdigest()
