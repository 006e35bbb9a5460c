"""Writing a package: ``office.json``, then ``files/<sha256>`` in the order of the hashes."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import IO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from ita_desktop.exchange.files import OWNER_ONLY, write_through

OFFICE = "office.json"
FILES = "files/"
UNIX = 3

Content = Callable[[], Iterable[bytes]]


def write_package(path: Path, office: bytes, contents: Mapping[str, Content]) -> None:
    """Put a package at ``path``, whole or not at all; the same office gives the same bytes.

    ``contents`` gives each evidence file's bytes by its SHA-256. They are stored as they are: documents and
    pictures are packed already. WritingError, and whatever a content raises.
    """

    def write(file: IO[bytes]) -> None:
        with ZipFile(file, "w") as package:
            package.writestr(_member(OFFICE, ZIP_DEFLATED), office)
            for sha256 in sorted(contents):
                with package.open(_member(f"{FILES}{sha256}", ZIP_STORED), "w") as member:
                    for piece in contents[sha256]():
                        member.write(piece)

    write_through(path, write)


def _member(name: str, packed: int) -> ZipInfo:
    """A part without a day of its own: ZIP's first one stands for it."""
    info = ZipInfo(name)
    info.compress_type = packed
    info.create_system = UNIX
    info.external_attr = OWNER_ONLY << 16
    return info
