"""Contents of evidence files beside the data: one file a content, named by its hash, never half there."""

import os
import stat
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from threading import Lock
from typing import IO

from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.evidence import FileState, is_hash
from ita_desktop.storage.connection import to_disk
from ita_desktop.storage.errors import FORBIDDEN, FULL
from ita_desktop.storage.evidence_sources import CHUNK, EvidenceRefused, opened, pieces, told
from ita_desktop.storage.rights import make_file, make_folder

FOLDER = "evidence"
DRAFT = ".draft-"

Progress = Callable[[int], bool]
"""Told how many bytes came since it was last told; False stops."""


class EvidenceNotKept(ItaError):
    """The disk is full, forbids writing or failed; what was there before is untouched."""

    def __init__(self, name: str, error: OSError) -> None:
        if error.errno in FULL:
            why = "เพราะพื้นที่ว่างในดิสก์ไม่พอ ข้อมูลเดิมยังอยู่ครบ ลบไฟล์ที่ไม่ใช้แล้วเพิ่มใหม่"
        elif error.errno in FORBIDDEN:
            why = "เพราะโฟลเดอร์ข้อมูลเปิดให้อ่านอย่างเดียว ข้อมูลเดิมยังอยู่ครบ ตรวจสิทธิ์การเขียนของโฟลเดอร์แล้วเพิ่มใหม่"
        else:
            why = "เพราะอ่านหรือเขียนดิสก์ไม่ได้ ข้อมูลเดิมยังอยู่ครบ ตรวจดิสก์หรือการเชื่อมต่อแล้วเพิ่มใหม่"
        super().__init__(f"เก็บไฟล์ {told(name)} ไม่ได้ {why}")


class EvidenceStopped(ItaError):
    """The user stopped it; nothing was kept."""

    def __init__(self) -> None:
        super().__init__("ยกเลิกแล้ว ยังไม่ได้เก็บไฟล์ใด")


class ContentLost(ItaError):
    """A kept content is not there, or is not what was kept."""

    def __init__(self, state: FileState) -> None:
        gone = "ไม่อยู่ในโฟลเดอร์ evidence แล้ว"
        what = gone if state == "missing" else "ไม่ตรงกับเมื่อเก็บ อาจถูกแก้จากนอกโปรแกรม"
        way_out = "เพิ่มไฟล์เดิมอีกครั้ง หรือนำโฟลเดอร์ evidence ที่สำรองไว้กลับมา"
        super().__init__(f"เนื้อหาของไฟล์นี้{what} {way_out}")


@dataclass(frozen=True, slots=True)
class Content:
    """A content that is on the disk: its hash and its size in bytes."""

    sha256: str
    size: int


class EvidenceStore:
    """The folder ``evidence`` of an office's data: ``evidence/ab/ab12…``, readable by its owner only."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / FOLDER
        self._turn = Lock()

    def put(self, path: Path, progress: Progress = lambda _: True) -> Content:
        """Keep a file's content; it is on the disk when this returns, and kept once however often it comes.

        EvidenceRefused for what is no file of 1 byte to 200 MB, or changes while it is read.
        """
        with opened(path) as source:
            return self._keep(source.pieces(), source.name, progress)

    def put_stream(
        self, file: IO[bytes], name: str, progress: Progress = lambda _: True, expected: str = ""
    ) -> Content:
        """Keep what a stream gives, with ``expected`` only what has this hash; messages call it ``name``."""
        return self._keep(pieces(file, name), name, progress, expected)

    def _keep(self, given: Iterable[bytes], name: str, progress: Progress, expected: str = "") -> Content:
        """Write a draft and name it by its hash.

        A content that stands there already is replaced by the same one, so that a damaged one is whole again.
        """
        with self._turn:
            try:
                self._make_ready()
                handle, draft = tempfile.mkstemp(prefix=DRAFT, dir=self._folder)  # for the owner alone
                try:
                    content = _written(handle, given, progress)
                    if expected not in ("", content.sha256):
                        raise EvidenceRefused(f"เนื้อหาของไฟล์ {told(name)} ไม่ตรงกับรหัสของไฟล์ จึงไม่เก็บ")
                    self._settle(Path(draft), content.sha256)
                finally:
                    Path(draft).unlink(missing_ok=True)
            except OSError as error:
                raise EvidenceNotKept(name, error) from error
        return content

    def _make_ready(self) -> None:
        """The folder, without what a program that was killed left in it."""
        if not self._folder.is_dir():
            make_folder(self._folder)
            to_disk(self._folder.parent)
        for unfinished in self._folder.glob(f"{DRAFT}*"):
            unfinished.unlink(missing_ok=True)

    def clear_drafts(self) -> None:
        """Remove what a killed program left; what cannot be removed stays."""
        with self._turn:
            for unfinished in self._folder.glob(f"{DRAFT}*"):
                with suppress(OSError):
                    unfinished.unlink()

    def remove(self, name: str) -> bool:
        """Take a content off the disk for good; whether it is gone."""
        with self._turn:
            with suppress(OSError):
                self.path(name).unlink(missing_ok=True)
            return not self.path(name).exists()

    def _settle(self, draft: Path, name: str) -> None:
        target = self.path(name)
        if not target.parent.is_dir():
            make_folder(target.parent)
            to_disk(self._folder)
        make_file(draft)
        draft.replace(target)
        to_disk(target.parent)

    def path(self, name: str) -> Path:
        """Where the content of a hash lies or would lie; ValueError for what is no hash."""
        if not is_hash(name):
            raise ValueError(name)
        return self._folder / name[:2] / name

    def size(self, name: str) -> int | None:
        """A kept content's bytes, None where it is not there or cannot be reached."""
        try:
            found = self.path(name).stat()
        except (OSError, ValueError):
            return None
        return found.st_size if stat.S_ISREG(found.st_mode) else None

    def state(self, name: str, size: int | None = None, *, hashed: bool = False) -> FileState:
        """Whether a content is there in its size; with ``hashed`` it is read and compared with its hash."""
        found = self.size(name)
        if found is None:
            return "missing"
        if size is not None and found != size:
            return "changed"
        return "whole" if not hashed or self._is_whole(name) else "changed"

    def _is_whole(self, name: str) -> bool:
        try:
            return all(self.chunks(name))
        except ContentLost:
            return False

    def chunks(self, name: str) -> Iterator[bytes]:
        """A kept content piece by piece; ContentLost, at its end at the latest, where it is another one."""
        seen = sha256()
        try:
            with self.path(name).open("rb") as file:
                while chunk := file.read(CHUNK):
                    seen.update(chunk)
                    yield chunk
        except (FileNotFoundError, ValueError) as error:
            raise ContentLost("missing") from error
        except OSError as error:
            raise ContentLost("changed") from error
        if seen.hexdigest() != name:
            raise ContentLost("changed")

    def kept(self) -> frozenset[str]:
        """The hashes of all contents that lie in the folder."""
        with suppress(OSError):
            return frozenset(path.name for path in self._folder.glob("??/*") if is_hash(path.name))
        return frozenset()

    def unreferenced(self, named: Iterable[str]) -> frozenset[str]:
        """The contents that none of the hashes names: of acts taken back, or of a program that was killed."""
        return self.kept() - frozenset(named)


def _written(handle: int, given: Iterable[bytes], progress: Progress) -> Content:
    """Write pieces to the disk."""
    seen, size = sha256(), 0
    with open(handle, "wb") as writing:
        for piece in given:
            seen.update(piece)
            size += len(piece)
            writing.write(piece)
            if not progress(len(piece)):
                raise EvidenceStopped
        writing.flush()
        os.fsync(writing.fileno())
    return Content(seen.hexdigest(), size)
