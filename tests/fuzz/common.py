"""What the readers share: an answer in Thai, the framework of the year, a folder that costs no disk."""

import re
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.frameworks import Framework
from tests.exchange.offices import framework_of

_THAI = re.compile("[ก-๙]{3}")
_IN_MEMORY = Path("/dev/shm")
YEAR = 2568
TODAY = date(2026, 3, 20)
UNITS = ("สำนักปลัด", "กองคลัง", "กองช่าง")

Reader = Callable[[bytes], object]


def refused_or_read(reader: Reader, content: bytes) -> str:
    """What was told where the content was refused, else nothing; any other failure comes through."""
    try:
        reader(content)
    except ItaError as error:
        told = str(error)
        assert _THAI.search(told), told
        return told
    return ""


@cache
def framework() -> Framework:
    """The framework that every reader is given, read once."""
    found = framework_of(YEAR)
    assert found is not None
    return found


@cache
def _folder() -> TemporaryDirectory[str]:
    with suppress(OSError):
        return TemporaryDirectory(prefix="ita-fuzz-", dir=_IN_MEMORY)
    return TemporaryDirectory(prefix="ita-fuzz-")


def room() -> Path:
    """A folder for files that a reader wants on a disk; in memory where the system has such a place."""
    return Path(_folder().name)


def kept(content: bytes, name: str) -> Path:
    """The content as a file."""
    path = room() / name
    path.write_bytes(content)
    return path
