"""Files from outside that are to be kept as evidence: what cannot be kept is refused by its name."""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.evidence import MOST_FILE_BYTES, kept_name, size_words

CHUNK = 1 << 20
LONGEST_TOLD = 80


class EvidenceRefused(ItaError):
    """A file that cannot be kept, named with its reason; nothing of it is left."""


def told(name: str) -> str:
    """A file's name as messages say it."""
    shown = kept_name(name)
    return shown if len(shown) <= LONGEST_TOLD else f"{shown[:LONGEST_TOLD]}…"


class Source:
    """A file that is being read; it must stay as it was when it was opened."""

    def __init__(self, file: IO[bytes], name: str) -> None:
        self.file, self.name = file, name
        self._found = os.fstat(file.fileno())
        refuse(name, self._found)

    def pieces(self) -> Iterator[bytes]:
        """The content; EvidenceRefused as soon as it is not what the file had when it was opened."""
        read = 0
        for piece in pieces(self.file, self.name):
            read += len(piece)
            if read > self._found.st_size:
                raise _changed(self.name)
            yield piece
        now = os.fstat(self.file.fileno())
        if (read, now.st_mtime_ns) != (self._found.st_size, self._found.st_mtime_ns):
            raise _changed(self.name)


@contextmanager
def opened(path: Path) -> Iterator[Source]:
    """A file to be kept; EvidenceRefused before a byte is read where it cannot be."""
    name = told(path.name or str(path))
    try:
        refuse(name, path.stat())
        with path.open("rb") as file:
            yield Source(file, path.name)
    except FileNotFoundError as error:
        raise EvidenceRefused(f"ไม่พบไฟล์ {name} อาจถูกย้ายหรือเปลี่ยนชื่อ เลือกไฟล์ใหม่") from error
    except PermissionError as error:
        raise EvidenceRefused(f"ไม่มีสิทธิ์อ่านไฟล์ {name} คัดลอกไฟล์มาไว้ในเครื่องแล้วเพิ่มใหม่") from error
    except (OSError, ValueError) as error:
        raise _unreadable(name) from error


def refuse(name: str, found: os.stat_result) -> None:
    """EvidenceRefused for a folder, a device, an empty file, a file above 200 MB."""
    if stat.S_ISDIR(found.st_mode):
        raise EvidenceRefused(f"{told(name)} เป็นโฟลเดอร์ เลือกไฟล์ในโฟลเดอร์นั้น หรือบีบอัดเป็นไฟล์เดียวก่อน")
    if not stat.S_ISREG(found.st_mode):
        raise EvidenceRefused(f"{told(name)} ไม่ใช่ไฟล์ธรรมดา จึงเก็บเป็นหลักฐานไม่ได้ เลือกไฟล์อื่น")
    if found.st_size == 0:
        raise _empty(name)
    if found.st_size > MOST_FILE_BYTES:
        raise _too_large(name, f"มีขนาด {size_words(found.st_size)} ")


def pieces(file: IO[bytes], name: str) -> Iterator[bytes]:
    """A stream piece by piece; EvidenceRefused where it cannot be read, is empty or above 200 MB."""
    size = 0
    while True:
        try:
            piece = file.read(CHUNK)
        except OSError as error:
            raise _unreadable(told(name)) from error
        size += len(piece)
        if size > MOST_FILE_BYTES:
            raise _too_large(name)
        if not size:
            raise _empty(name)
        if not piece:
            return
        yield piece


def _changed(name: str) -> EvidenceRefused:
    return EvidenceRefused(f"ไฟล์ {told(name)} เปลี่ยนไประหว่างที่อ่าน ปิดโปรแกรมที่แก้ไฟล์นี้อยู่แล้วเพิ่มใหม่")


def _empty(name: str) -> EvidenceRefused:
    return EvidenceRefused(f"ไฟล์ {told(name)} ว่าง ไม่มีเนื้อหาให้เก็บ ตรวจไฟล์ต้นทางแล้วเพิ่มใหม่")


def _too_large(name: str, has: str = "") -> EvidenceRefused:
    most = size_words(MOST_FILE_BYTES)
    return EvidenceRefused(
        f"ไฟล์ {told(name)} {has}ใหญ่เกิน {most} ซึ่งมากที่สุดที่เก็บได้ต่อไฟล์ ย่อหรือแบ่งไฟล์ หรือใส่เป็นลิงก์แทน"
    )


def _unreadable(name: str) -> EvidenceRefused:
    return EvidenceRefused(f"อ่านไฟล์ {name} ไม่ได้ ตรวจว่าไฟล์และที่เก็บยังใช้งานได้ แล้วเพิ่มใหม่")
