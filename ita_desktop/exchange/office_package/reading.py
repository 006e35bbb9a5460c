"""Reading a package: nothing is unpacked to a name that it gives, and everything is measured before."""

import zipfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import IO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from ita_desktop.domain.evidence import MOST_FILE_BYTES, is_hash, kept_name, size_words
from ita_desktop.exchange.archives import opened_archive
from ita_desktop.exchange.limits import MOST_BYTES, MOST_DATA, MOST_PACKED_FILES, MOST_RATIO
from ita_desktop.exchange.office_package.writing import DATA, FILES, OFFICE
from ita_desktop.exchange.problems import ReadingError

CHUNK = 1 << 20
SMALL = 1_000_000
"""Parts up to this size may be packed as tightly as they can."""

ENCRYPTED = 0x1
_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError)
"""What a packed part says that is not whole."""

LONGEST_TOLD = 80
MOST_HEADS = {OFFICE: MOST_BYTES, DATA: MOST_DATA}

Progress = Callable[[int], bool]
"""Told how many bytes were read since it was last told; False stops."""


class NotAPackage(ReadingError):
    """The ``.zip`` as a whole cannot be taken."""


class ReadingStopped(ReadingError):
    """The user stopped it."""

    def __init__(self) -> None:
        super().__init__("ยกเลิกแล้ว ยังไม่ได้นำเข้าสิ่งใด")


@dataclass(frozen=True, slots=True)
class Package:
    """A package that was read through: its head's name and the hashes of the contents that are in it.

    ``damaged`` are those whose bytes are not what the hash says.
    """

    path: Path
    head: str
    sizes: dict[str, int]
    damaged: frozenset[str]

    @property
    def office(self) -> bytes:
        """The head as a whole; of data rather ``open`` it."""
        with self.open_head() as member:
            return member.read()

    @contextmanager
    def open_head(self) -> Iterator[IO[bytes]]:
        """The head as a stream; ReadingError where the file went meanwhile."""
        with _opened(self.path) as package, package.open(self.head) as member:
            yield member

    @contextmanager
    def open(self, name: str) -> Iterator[IO[bytes]]:
        """One content as a stream; ReadingError where the file went meanwhile."""
        with _opened(self.path) as package, package.open(f"{FILES}{name}") as member:
            yield member


def bytes_in(path: Path) -> int:
    """How much reading a package will read, for showing how far it is; 0 where it cannot be known."""
    try:
        return path.stat().st_size
    except OSError:
        return 0


def read_package(path: Path, progress: Progress = lambda _: True, head: str = OFFICE) -> Package:
    """Read a package through; NotAPackage or ReadingError says in Thai what hinders.

    It holds its head (``office.json`` of 20 MB or ``office.sqlite`` of 2 GB at most) and ``files/<sha256>``
    (200 MB each), each once, nothing else.
    """
    with _opened(path) as package:
        members = _checked(path.name, package.infolist(), bytes_in(path), head)
        damaged = set()
        for member in members:
            if not _is_whole(package, member, progress):
                damaged.add(_hash(member))
        sizes = {_hash(member): member.file_size for member in members}
    return Package(path, head, sizes, frozenset(damaged))


@contextmanager
def _opened(path: Path) -> Iterator[ZipFile]:
    name = kept_name(path.name)
    try:
        with path.open("rb") as file, opened_archive(file) as package:
            yield package
    except FileNotFoundError as error:
        raise ReadingError(f"ไม่พบไฟล์ {name} ตรวจชื่อไฟล์และโฟลเดอร์ แล้วลองใหม่") from error
    except PermissionError as error:
        raise ReadingError(f"ไม่มีสิทธิ์อ่านไฟล์ {name} คัดลอกไฟล์มาไว้ในเครื่องแล้วลองใหม่") from error
    except IsADirectoryError as error:
        raise ReadingError(f"{name} ไม่ใช่ไฟล์ เลือกไฟล์ที่ต้องการนำเข้า") from error
    except (*_DAMAGED, NotImplementedError, OSError, ValueError, KeyError) as error:
        raise NotAPackage(f"อ่าน {name} ไม่ได้ ไฟล์ .zip เสียหรือคัดลอกมาไม่ครบ ส่งออกหรือคัดลอกใหม่") from error


def _checked(name: str, members: Sequence[ZipInfo], size: int, head: str) -> list[ZipInfo]:
    """The contents' members; NotAPackage for whatever a package of ours does not hold."""
    seen: set[str] = set()
    for member in members:
        told = kept_name(member.orig_filename)[:LONGEST_TOLD]
        if not _is_ours(member, head):
            raise _refused(name, f"มี “{told}” ซึ่งไม่ใช่ส่วนของไฟล์สำนักงาน")
        if member.filename in seen:
            raise _refused(name, f"มี “{told}” ซ้ำ")
        seen.add(member.filename)
        _measure(name, member, told)
    if head not in seen:
        raise _refused(name, f"ไม่มี {head}")
    contents = [member for member in members if member.filename not in (head, FILES)]
    if len(contents) > MOST_PACKED_FILES:
        raise _refused(name, f"มีไฟล์เกิน {MOST_PACKED_FILES:,} ไฟล์")
    if sum(member.file_size for member in members) > MOST_RATIO * max(size, SMALL):
        raise _refused(name, "ขยายแล้วใหญ่เกินกว่าที่ไฟล์ปกติจะเป็น")
    return contents


def _is_ours(member: ZipInfo, head: str) -> bool:
    name = member.filename
    ours = name in (head, FILES) or (name.startswith(FILES) and is_hash(name.removeprefix(FILES)))
    return ours and member.orig_filename == name


def _measure(name: str, member: ZipInfo, told: str) -> None:
    if member.flag_bits & ENCRYPTED:
        raise _refused(name, "มีรหัสผ่าน เปิดแล้วบันทึกใหม่โดยไม่ใส่รหัสผ่าน")
    if member.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        raise _refused(name, f"บีบอัด “{told}” ด้วยวิธีที่โปรแกรมไม่อ่าน")
    most = MOST_HEADS.get(member.filename, MOST_FILE_BYTES)
    if member.file_size > most:
        raise _refused(name, f"มี “{told}” ใหญ่เกิน {size_words(most)}")
    if member.file_size > SMALL and member.file_size > MOST_RATIO * max(1, member.compress_size):
        raise _refused(name, f"มี “{told}” ที่ขยายแล้วใหญ่เกินกว่าที่ไฟล์ปกติจะเป็น")


def _is_whole(package: ZipFile, member: ZipInfo, progress: Progress) -> bool:
    """Whether a content is what its name says; read to its end."""
    seen = sha256()
    try:
        with package.open(member) as file:
            while piece := file.read(CHUNK):
                seen.update(piece)
                if not progress(len(piece)):
                    raise ReadingStopped
    except _DAMAGED:
        return False
    return member.file_size > 0 and seen.hexdigest() == _hash(member)


def _hash(member: ZipInfo) -> str:
    return member.filename.removeprefix(FILES)


def _refused(name: str, why: str) -> NotAPackage:
    return NotAPackage(f"ไม่รับ {kept_name(name)} เพราะ{why} ใช้ไฟล์ .zip ที่ส่งออกจากโปรแกรมนี้โดยไม่แก้")
