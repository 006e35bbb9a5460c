"""The one-writer lock of a data folder, which says who holds it."""

import getpass
import json
import os
import platform
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from ita_desktop.domain.errors import OpenElsewhere
from ita_desktop.storage.rights import make_file, mode_in

LOCK = "office.lock"
FIRST = 1
"""Where the words begin: on Windows the lock itself covers the file's first byte."""


class OfficeLock:
    """Held by the one program that may write; the system frees it when that program ends, however it ends."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / LOCK
        self._lock = FileLock(self._file, timeout=0, mode=mode_in(folder), thread_local=False)

    def acquire(self) -> None:
        """Take the lock and sign it; OpenElsewhere where another holds it."""
        make_file(self._file)
        try:
            self._lock.acquire()
        except Timeout as error:
            raise OpenElsewhere(holder(self._file)) from error
        with suppress(OSError):
            sign(self._file)

    def release(self) -> None:
        """Give the lock free."""
        self._lock.release()


def sign(file: Path) -> None:
    """Write who holds the lock, since when and where."""
    words = {
        "who": user(),
        "where": platform.node(),
        "when": datetime.now().astimezone().isoformat(timespec="seconds"),
        "process": os.getpid(),
    }
    with file.open("r+b") as lock:
        lock.seek(FIRST)
        lock.truncate()
        lock.write(json.dumps(words, ensure_ascii=False).encode())


def user() -> str:
    """The account's name, its number where it has none."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return str(os.getuid())


def holder_of(folder: Path) -> str:
    """Who holds the lock of a data folder, as words that follow ``เปิดอยู่แล้ว``; empty where nobody is known."""
    return holder(folder / LOCK)


def holder(file: Path) -> str:
    """Who holds the lock, as words that follow ``เปิดอยู่แล้ว``; empty where it cannot be read."""
    try:
        with file.open("rb") as lock:
            lock.seek(FIRST)
            words = json.loads(lock.read())
        since = datetime.fromisoformat(words["when"])
        return f"โดย {words['who']} ที่เครื่อง {words['where']} ตั้งแต่เวลา {since:%H:%M} น."
    except (OSError, ValueError, KeyError, TypeError):
        return ""
