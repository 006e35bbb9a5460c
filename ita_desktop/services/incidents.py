"""Unforeseen failures: a log that rotates and carries no one's words, and a report file of it."""

import faulthandler
import logging
import platform
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import datetime
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path

from ita_desktop import __version__
from ita_desktop.exchange.files import write_file
from ita_desktop.storage.counting import SQLITE, counted
from ita_desktop.storage.database import FILE
from ita_desktop.storage.rights import make_file

LOG = "errors.log"
MOST_BYTES, FORMER = 200_000, 3
"""A log this long becomes a former one; so many of those are kept."""

MOST_FRAMES, MOST_CAUSES = 40, 8
SAME_AGAIN = 1_000
"""The same failure is written in full once, then counted at each thousandth time."""

CRASH = "crash.log"
"""Where the interpreter writes, with its last strength, when the process itself dies."""


class IncidentLog:
    """Unforeseen failures of one data folder; a folder that takes no writing costs only the log."""

    def __init__(self, folder: Path, clock: Callable[[], datetime] = datetime.now) -> None:
        self._folder = folder
        self._clock = clock
        self._seen: dict[str, int] = {}

    @property
    def file(self) -> Path:
        """Where the newest failures stand."""
        return self._folder / LOG

    def note(self, error: BaseException, where: str = "") -> None:
        """Write a failure down: kinds and places in the program, never a value or a message."""
        told = anonymous(error)
        times = self._seen[told] = self._seen.get(told, 0) + 1
        if times == 1:
            self._write(f"{where}\n{told}" if where else told)
        elif times % SAME_AGAIN == 0:
            self._write(f"{type(error).__name__} × {times}")

    def take_crash(self) -> bool:
        """Move into the log what the interpreter wrote when the process died; whether there was something."""
        crash = self._folder / CRASH
        with suppress(OSError):
            told = crash.read_text(encoding="utf-8", errors="replace") if crash.exists() else ""
            crash.unlink(missing_ok=True)
            if told.strip():
                self._write(short_paths(told.strip()))
                return True
        return False

    def text(self) -> str:
        """All that is kept, the oldest first."""
        parts = []
        for file in (*(self._former(n) for n in range(FORMER, 0, -1)), self.file):
            with suppress(OSError):
                parts.append(file.read_text(encoding="utf-8", errors="replace"))
        return "".join(parts)

    def _former(self, number: int) -> Path:
        return self.file.with_name(f"{LOG}.{number}")

    def _write(self, told: str) -> None:
        with suppress(OSError):
            handler = PrivateHandler(self.file)
            try:
                words = f"{self._clock():%Y-%m-%d %H:%M:%S}  {__version__}\n{told}\n"
                handler.emit(logging.makeLogRecord({"msg": words}))
            finally:
                handler.close()


class CrashWatch:
    """While the window is open the interpreter notes in a file where it stood, should the process die."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._file: TextIOWrapper | None = None

    def begin(self) -> bool:
        """Watch from now on; whether the process that watched before died."""
        died = IncidentLog(self._folder).take_crash()
        with suppress(OSError):
            self._file = private_text(self._folder / CRASH)
            faulthandler.enable(self._file)
        return died

    def end(self) -> None:
        """The window is closed: what was noted all the same goes into the log."""
        if self._file is not None:
            faulthandler.disable()
            self._file.close()
            self._file = None
            IncidentLog(self._folder).take_crash()


class PrivateHandler(RotatingFileHandler):
    """Its files are for those who may read the data; what it cannot write is lost without a word."""

    def __init__(self, file: Path) -> None:
        super().__init__(file, maxBytes=MOST_BYTES, backupCount=FORMER, encoding="utf-8")

    def _open(self) -> TextIOWrapper:
        return private_text(Path(self.baseFilename))

    def handleError(self, record: logging.LogRecord) -> None:
        """A full disk must not stop the work."""


def private_text(file: Path) -> TextIOWrapper:
    """A text file to write on at its end, for those who may read the data."""
    make_file(file)
    return file.open("a", encoding="utf-8")


def anonymous(error: BaseException) -> str:
    """A failure and its causes: kinds, numbers of errors, places in the program; no message, no value."""
    told: list[str] = []
    for cause in causes(error):
        told.append(f"{type(cause).__module__}.{type(cause).__qualname__}{number_of(cause)}")
        frames = traceback.extract_tb(cause.__traceback__)[-MOST_FRAMES:]
        told += [f"  {short_path(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames]
    return "\n".join(told)


def causes(error: BaseException) -> Iterator[BaseException]:
    """A failure, and the one it came from, and so on."""
    step: BaseException | None = error
    for _ in range(MOST_CAUSES):
        if step is None:
            return
        yield step
        step = step.__cause__ or (None if step.__suppress_context__ else step.__context__)


def number_of(error: BaseException) -> str:
    """The system's or SQLite's own number of a failure."""
    if isinstance(error, OSError) and error.errno is not None:
        return f" errno {error.errno}"
    name = getattr(error, "sqlite_errorname", None)
    return f" {name}" if isinstance(name, str) else ""


def short_path(path: str) -> str:
    """A module's path from its package on: what stands before it may be a person's name."""
    parts = Path(path.replace("\\", "/")).parts
    for mark in ("site-packages", "ita_desktop"):
        if mark in parts:
            last = len(parts) - 1 - parts[::-1].index(mark)
            return "/".join(parts[last + (mark == "site-packages") :])
    return "/".join(parts[-2:])


def short_paths(told: str) -> str:
    """The lines of a crash with each path cut short."""
    lines = []
    for line in told.splitlines():
        before, quote, rest = line.partition('"')
        path, closing, after = rest.partition('"')
        lines.append(f"{before}{quote}{short_path(path)}{closing}{after}" if closing else line)
    return "\n".join(lines)


class IncidentService:
    """The report of what went wrong, for whoever looks after the program."""

    def __init__(self, folder: Path, clock: Callable[[], datetime]) -> None:
        self._folder = folder
        self._clock = clock

    def report(self, qt: str, problems: int | None) -> str:
        """A text that the user can read before sending it.

        ``problems`` is how many things the check of the data found, None where it was not made.
        """
        found = "ยังไม่ได้ตรวจ" if problems is None else f"พบ {problems} เรื่อง" if problems else "ครบถ้วน"
        system = f"{platform.system()} {platform.release()} {platform.machine()}"
        lines = [
            "รายงานปัญหาของโปรแกรม ITA Desktop",
            "ไม่มีข้อมูลของสำนักงาน ชื่อบุคคล หรือข้อความที่พิมพ์ อ่านดูได้ทั้งหมดก่อนส่ง",
            "",
            f"วันที่ {self._clock():%Y-%m-%d %H:%M}",
            f"โปรแกรม {__version__}  Python {platform.python_version()}  {qt}",
            f"ระบบ {system}  {sys.getfilesystemencoding()}",
            *told_data(self._folder / FILE),
            f"ผลตรวจข้อมูล {found}",
            "",
            "สิ่งที่เกิดขึ้น เก่าไปใหม่",
            IncidentLog(self._folder).text() or "ไม่มีบันทึก",
        ]
        return "\n".join(lines)

    def save(self, file: Path, text: str) -> None:
        """Write a report, whole or not at all."""
        write_file(file, text.encode())


def told_data(data: Path) -> list[str]:
    """The size of the data file, its revision and its number of rows."""
    found = counted(data)
    if found.failure:
        return [f"SQLite {SQLITE}", f"อ่านไฟล์ข้อมูลไม่ได้ ({found.failure})"]
    rows = " ".join(f"{name} {count}" for name, count in found.rows.items())
    return [f"SQLite {SQLITE}", f"ไฟล์ข้อมูล {found.size:,} ไบต์ รุ่น {found.revision}", f"จำนวนแถว {rows}"]
