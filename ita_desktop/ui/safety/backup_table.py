"""The list of backups: when, why, and how much is in each."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from ita_desktop.domain.evidence import size_words
from ita_desktop.domain.thai.dates import short_moment
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.tables import Cell, Column, RecordModel, RecordTable

if TYPE_CHECKING:
    from ita_desktop.storage.backups import Backup

SCORES, MEASURES, MEETINGS, CHANGES = range(2, 6)
UNREADABLE = "เปิดอ่านไม่ได้"


def _reason(backup: "Backup") -> Cell:
    if not backup.is_readable:
        return Cell(f"{backup.reason} · {UNREADABLE}", Shape.BAD, "bad")
    return Cell(backup.reason, tip=backup.path.name)


def _count(name: str) -> "Callable[[Backup], Cell]":
    def cell(backup: "Backup") -> Cell:
        return Cell(f"{getattr(backup.counts, name):,}" if backup.is_readable else "", tone="muted")

    return cell


class BackupTable(RecordTable):
    """Backups, the newest first."""

    spare = (CHANGES, MEETINGS, MEASURES, SCORES)

    def __init__(self) -> None:
        columns: list[Column[Backup]] = [
            Column("ทำเมื่อ", lambda backup: Cell(short_moment(backup.made_at), bold=True), 176),
            Column("เพราะ", _reason),
            Column("คะแนน", _count("scores"), 72, right=True),
            Column("มาตรการ", _count("measures"), 80, right=True),
            Column("ประชุม", _count("meetings"), 72, right=True),
            Column("การแก้ไข", _count("changes"), 84, right=True),
            Column("ขนาด", lambda backup: Cell(size_words(backup.size), tone="muted"), 84, right=True),
        ]
        super().__init__(RecordModel(columns), name="รายการข้อมูลสำรอง", key=lambda backup: backup.path.name)
