"""Writing a package: its head, then ``files/<sha256>`` in the order of the hashes."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import IO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from ita_desktop.exchange.files import OWNER_ONLY, write_through

OFFICE, DATA = "office.json", "office.sqlite"
"""The head of a package: what the office exports, or its whole data as it stands."""

FILES = "files/"
UNIX = 3

Content = Callable[[], Iterable[bytes]]


def write_package(path: Path, head: Content, contents: Mapping[str, Content], name: str = OFFICE) -> None:
    """Put a package at ``path``, whole or not at all; the same office gives the same bytes.

    ``head`` gives the bytes of the part called ``name``, ``contents`` each evidence file's bytes by its
    SHA-256. They are stored as they are: documents and pictures are packed already. WritingError, and
    whatever a content raises.
    """

    def write(file: IO[bytes]) -> None:
        with ZipFile(file, "w") as package:
            _put(package, _member(name, ZIP_DEFLATED), head)
            for sha256 in sorted(contents):
                _put(package, _member(f"{FILES}{sha256}", ZIP_STORED), contents[sha256])

    write_through(path, write)


def _put(package: ZipFile, info: ZipInfo, content: Content) -> None:
    with package.open(info, "w") as member:
        for piece in content():
            member.write(piece)


def _member(name: str, packed: int) -> ZipInfo:
    """A part without a day of its own: ZIP's first one stands for it."""
    info = ZipInfo(name)
    info.compress_type = packed
    info.create_system = UNIX
    info.external_attr = OWNER_ONLY << 16
    return info
