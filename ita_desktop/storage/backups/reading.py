"""What a backup tells of itself: when and why it was made, what is in it, whether it is whole."""

import re
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, field, fields
from datetime import UTC, datetime
from pathlib import Path

from ita_desktop.domain.backups import Counts, Made
from ita_desktop.storage.connection import connect
from ita_desktop.storage.counting import revision_in, rows_in
from ita_desktop.storage.journal import FIRST_HASH
from ita_desktop.storage.schema import APPLICATION

STAMP = "%Y%m%dT%H%M%S.%fZ"
NAMES = "[0-9]*Z-*.sqlite"
UNFIT = re.compile(r'[\s<>:"/\\|?*.\x00-\x1f]+')
MOST_REASON = 40

_HIDDEN = "SELECT 1 FROM sqlite_master WHERE type IN ('trigger', 'view')"
"""What the program never makes: it would act by itself on whatever is saved later."""

TABLES = {
    "years": "assessment",
    "scores": "score",
    "items": "oit_item",
    "findings": "finding",
    "measures": "measure",
    "meetings": "meeting",
    "memos": "memo",
    "officers": "officer",
    "files": "evidence_file",
    "printings": "printing",
    "changes": "journal",
}
"""The table whose rows are the subject's count."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What two files that hold the same data have in common: revision, rows by table, the last change."""

    revision: str
    rows: Mapping[str, int]
    head: str

    @property
    def has_history(self) -> bool:
        """Whether anything was ever changed."""
        return self.head != FIRST_HASH

    @property
    def counts(self) -> Counts:
        """How much there is by subject."""
        return Counts(**{each.name: self.rows.get(TABLES[each.name], 0) for each in fields(Counts)})


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup: local time, reason, bytes, what is in it; ``contents`` is None where it cannot be read."""

    path: Path
    made_at: datetime
    reason: str
    size: int
    contents: Contents | None = field(repr=False)

    @property
    def is_readable(self) -> bool:
        """Whether it could be opened; ``fault`` reads it through."""
        return self.contents is not None

    @property
    def revision(self) -> str:
        """The form of the data in it, empty where it cannot be read."""
        return self.contents.revision if self.contents else ""

    @property
    def counts(self) -> Counts:
        """How much is in it by subject; none where it cannot be read."""
        return self.contents.counts if self.contents else Counts()


def name_of(made: Made) -> str:
    """The file name of a backup: its moment in UTC, then why it was made."""
    return f"{made.at.astimezone(UTC):{STAMP}}-{UNFIT.sub('-', made.reason)[:MOST_REASON]}.sqlite"


def made_of(path: Path) -> Made | None:
    """When (local time) and why a backup was made, by its name; None for another file's name."""
    stamp, _, reason = path.stem.partition("-")
    try:
        at = datetime.strptime(stamp, STAMP).replace(tzinfo=UTC)
        return Made(at.astimezone().replace(tzinfo=None), reason.replace("-", " "))
    except (ValueError, OverflowError, OSError):
        return None


def contents_of(connection: sqlite3.Connection) -> Contents:
    """What stands in the data."""
    last = connection.execute("SELECT hash FROM journal ORDER BY id DESC LIMIT 1").fetchone()
    return Contents(revision_in(connection), rows_in(connection), str(last[0]) if last else FIRST_HASH)


def look_into(path: Path) -> Backup:
    """A data file as a backup; one without a stamp in its name is as old as its file."""
    try:
        found = path.stat()
        size, moment = found.st_size, datetime.fromtimestamp(found.st_mtime)
    except OSError:
        size, moment = 0, datetime.fromtimestamp(0)
    made = made_of(path) or Made(moment, "")
    try:
        with closing(connect(path, write=False)) as connection:
            contents = contents_of(connection)
    except (OSError, sqlite3.Error, UnicodeDecodeError):
        return Backup(path, made.at, made.reason, size, None)
    return Backup(path, made.at, made.reason, size, contents)


def fault(path: Path) -> str | None:
    """What is wrong with a backup, in Thai words that follow its name; None where it is whole and ours."""
    try:
        with closing(connect(path, write=False)) as connection:
            if [row[0] for row in connection.execute("PRAGMA integrity_check")] != ["ok"]:
                return "เสียหาย ใช้แทนข้อมูลไม่ได้"
            if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION:
                return "ไม่ใช่ข้อมูลของโปรแกรมนี้"
            if connection.execute(_HIDDEN).fetchone():
                return "มีคำสั่งแฝงที่โปรแกรมไม่ได้เขียนไว้ ไม่ใช้แทนข้อมูล เลือกข้อมูลสำรองอื่น"
            contents_of(connection)
    except sqlite3.OperationalError as error:
        unread = "เปิดอ่านไม่ได้ ตรวจว่าที่เก็บยังใช้งานได้"
        return unread if error.sqlite_errorcode != sqlite3.SQLITE_ERROR else "ไม่ครบ ใช้แทนข้อมูลไม่ได้"
    except (sqlite3.DatabaseError, UnicodeDecodeError):
        return "เสียหาย ใช้แทนข้อมูลไม่ได้"
    except OSError:
        return "เปิดอ่านไม่ได้ ตรวจว่าที่เก็บยังใช้งานได้"
    return None


def is_whole(path: Path) -> bool:
    """Whether a backup can stand in for the data."""
    return fault(path) is None


def knows_change(file: Path, digest: str) -> bool:
    """Whether a data file or backup holds a change, known by its hash; not where it cannot be read."""
    try:
        with closing(connect(file, write=False)) as raw:
            return raw.execute("SELECT 1 FROM journal WHERE hash = ?", (digest,)).fetchone() is not None
    except (OSError, sqlite3.Error):
        return False
