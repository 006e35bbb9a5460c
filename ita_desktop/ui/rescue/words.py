"""What the rescue page says: what happened, what is in backup and rescued data, where they differ."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from ita_desktop.domain.place_words import shown, words_of
from ita_desktop.domain.thai.dates import thai_date
from ita_desktop.ui.kit.records import Cell, Column
from ita_desktop.ui.kit.shapes import Shape

if TYPE_CHECKING:
    from ita_desktop.services.safety.comparing import Difference
    from ita_desktop.services.safety.rescuing import Damage

SUBJECTS = {
    "years": "ปีงบประมาณ",
    "scores": "คะแนน",
    "items": "รายการ OIT",
    "findings": "ข้อค้นพบ",
    "measures": "มาตรการ",
    "meetings": "การประชุม",
    "memos": "บันทึกข้อความ",
    "officers": "เจ้าหน้าที่",
    "files": "ไฟล์หลักฐาน",
    "printings": "เอกสารที่พิมพ์",
    "changes": "รายการแก้ไข",
}
STATES = {
    "lost": (Shape.PLUS, "มีเฉพาะที่กู้ได้"),
    "back": (Shape.MINUS, "มีเฉพาะข้อมูลสำรอง"),
    "other": (Shape.EDIT, "ต่างกัน"),
}
NOTHING_READ = "อ่านอะไรจากไฟล์ที่เสียหายไม่ได้"


@dataclass(frozen=True, slots=True)
class Counted:
    """How much of a subject is in the backup and in the rescued data."""

    subject: str
    backup: int | None
    found: int | None
    unproven: int


@dataclass(frozen=True, slots=True)
class Differing:
    """One place at which both differ."""

    place: str
    state: str
    backup: str
    found: str


def _number(value: int | None) -> Cell:
    return Cell("" if value is None else f"{value:,}")


def _unproven(row: Counted) -> Cell:
    return Cell(f"{row.unproven:,}", Shape.CARE) if row.unproven else Cell("")


COUNTED: tuple[Column[Counted], ...] = (
    Column("เรื่อง", lambda row: Cell(row.subject), 260),
    Column("ในข้อมูลสำรอง", lambda row: _number(row.backup), 150, right=True),
    Column("ในข้อมูลที่กู้ได้", lambda row: _number(row.found), 150, right=True),
    Column("ในนั้นยืนยันไม่ได้", _unproven, 170),
    Column("", lambda _: Cell()),
)
DIFFERING: tuple[Column[Differing], ...] = (
    Column("ผล", lambda row: Cell(STATES[row.state][1], STATES[row.state][0]), 180),
    Column("ที่", lambda row: Cell(row.place, tip=row.place), 320),
    Column("ในข้อมูลสำรอง", lambda row: Cell(row.backup, tone="muted", tip=row.backup)),
    Column("ในข้อมูลที่กู้ได้", lambda row: Cell(row.found, tip=row.found)),
)


TYPED_KEPT = "สิ่งที่พิมพ์ค้างไว้เก็บแล้ว จะกลับมาเมื่อเปิดข้อมูลที่เลือก"


def what_happened(why: str, *, keeps_typed: bool) -> str:
    """Why the data could not be opened, that nothing was changed, and that what was typed will come back."""
    told = f"{why} เลือกด้านล่างว่าจะใช้ข้อมูลใดแทน ข้อมูลสำรองทุกชุดยังอยู่ ไฟล์ที่เสียหายจะเก็บไว้ด้วย"
    return f"{told} {TYPED_KEPT}" if keeps_typed else told


def moment(at: datetime) -> str:
    """A day and time as ``15 มกราคม 2569 เวลา 09:30 น.``."""
    return f"{thai_date(at.date())} เวลา {at:%H:%M} น."


def backup_words(damage: "Damage") -> str:
    """Which backup is offered."""
    if damage.backup is None:
        return "ไม่มีข้อมูลสำรองที่ใช้ได้ในโฟลเดอร์ copies ถ้าเก็บไว้ในแฟลชไดรฟ์ ให้เลือกข้อมูลสำรองอื่น"
    reason = f" ({damage.backup.reason})" if damage.backup.reason else ""
    return f"ข้อมูลสำรองล่าสุดที่ใช้ได้: {moment(damage.backup.made_at)}{reason}"


def rescued_words(damage: "Damage") -> str:
    """How far the rescued data can be trusted."""
    rescued = damage.rescued
    if rescued is None:
        return "" if damage.is_missing else f"{NOTHING_READ} ใช้ข้อมูลสำรองแทน"
    if rescued.is_whole:
        return "ข้อมูลที่กู้ได้: อ่านได้ครบ และตรงกับประวัติการแก้ไขทุกรายการ แนะนำให้ใช้ข้อมูลที่กู้ได้"
    told = ["ข้อมูลที่กู้ได้: อ่านได้บางส่วน"]
    if damage.unproven_all:
        told.append(f"ยืนยันไม่ได้ว่าถูกต้อง {damage.unproven_all:,} รายการ")
    if rescued.orphans:
        told.append(f"ต้องทิ้ง {sum(rescued.orphans.values()):,} รายการ เพราะข้อมูลที่เป็นเจ้าของหายไป")
    if rescued.history_cut is not None:
        told.append(f"ประวัติการแก้ไขขาดตั้งแต่รายการที่ {rescued.history_cut:,}")
    return " ".join(told)


def counts_of(damage: "Damage") -> list[Counted]:
    """What is in both, by subject; subjects of which neither holds anything are left out."""
    backup, found, unproven = damage.backup, damage.found, damage.unproven
    others = damage.unproven_all - sum(unproven.values())
    rows = [
        Counted(
            words,
            getattr(backup.counts, key) if backup else None,
            getattr(found.counts, key) if found else None,
            unproven.get(key, 0),
        )
        for key, words in SUBJECTS.items()
    ]
    if others:
        rows.append(Counted("อื่น ๆ เช่น วาระ ผู้มาประชุม ลิงก์", None, None, others))
    return [row for row in rows if row.backup or row.found or row.unproven]


def differences_of(damage: "Damage") -> list[Differing]:
    """Where both differ."""
    return [_differing(each) for each in damage.differences]


def _differing(each: "Difference") -> Differing:
    return Differing(words_of(each.steps), each.state, shown(each.then), shown(each.now))
