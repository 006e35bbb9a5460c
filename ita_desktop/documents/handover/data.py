"""How much data is handed over, how it is kept, in which files; what is handed over by hand."""

from collections.abc import Iterator
from datetime import datetime

from ita_desktop.documents.blocks import Block, Column, Run, Runs, Table, TableRow, exact, plain
from ita_desktop.documents.handover.sections import after
from ita_desktop.documents.snapshots import HandoverSnapshot, PackedFile
from ita_desktop.documents.texts import hash_words, legible
from ita_desktop.domain.evidence import size_words
from ita_desktop.domain.thai.dates import thai_date, thai_time

COUNTED = (
    ("years", "ปีงบประมาณ"),
    ("scores", "คะแนน"),
    ("items", "รายการ OIT"),
    ("findings", "ข้อค้นพบ"),
    ("measures", "มาตรการ"),
    ("meetings", "การประชุม"),
    ("memos", "บันทึกและหนังสือ"),
    ("officers", "เจ้าหน้าที่"),
    ("files", "ไฟล์หลักฐาน"),
    ("printings", "ครั้งที่พิมพ์"),
)
_FACTS = (Column("เรื่อง", 0.3), Column("รายละเอียด", 0.7))
_FILES = (
    Column("ที่", 0.07, "center"),
    Column("ชื่อไฟล์", 0.45),
    Column("รายการ", 0.34),
    Column("ขนาด", 0.14, "right"),
)
_OUTSIDE = (Column("รายการ", 0.46), Column("ส่งมอบแล้ว", 0.14, "center"), Column("หมายเหตุ", 0.4))
BY_HAND = (
    "บัญชีผู้ใช้และรหัสผ่านของระบบ ITAS",
    "บัญชีผู้ดูแลเว็บไซต์ของหน่วยงาน",
    "เอกสารฉบับที่ลงนามแล้ว",
    "รหัสผ่านของชุดข้อมูลและแผ่นกู้คืน (ถ้าเข้ารหัส)",
    "ที่เก็บที่สองหรือแฟลชไดรฟ์",
)
NO_PACK = "บันทึกฉบับนี้พิมพ์จากหน้าเอกสาร จึงไม่มีไฟล์ส่งมอบมาด้วย ทำชุดส่งมอบพร้อมไฟล์ได้ที่หน้าข้อมูลสำรอง ปุ่ม “ส่งมอบงาน”"
COMPARE = (
    "ผู้รับมอบเทียบรหัสตรวจไฟล์กับไฟล์ที่ได้รับ และเทียบรหัสยืนยันกับรายการเดียวกันในประวัติการแก้ไข "
    "ถ้าตรงกัน ไฟล์และประวัติไม่ได้ถูกแก้หลังส่งมอบ"
)


def data(snapshot: HandoverSnapshot) -> Iterator[Block]:
    """What there is, when it was backed up last, where else, and the hash that proves the history."""
    rows = tuple(TableRow((plain(name), told)) for name, told in _facts(snapshot))
    yield Table(columns=_FACTS, rows=rows, name="ข้อมูล")


def files(snapshot: HandoverSnapshot) -> Iterator[Block]:
    """The files of the pack, with the hash of the one that holds the data."""
    if not snapshot.files:
        yield after(NO_PACK)
        return
    rows = tuple(_file(at, each) for at, each in enumerate(snapshot.files, 1))
    yield Table(columns=_FILES, rows=rows, name="ไฟล์")
    yield after(COMPARE)


def outside(_snapshot: HandoverSnapshot) -> Iterator[Block]:
    """What no program holds, to be ticked by hand, with room for more."""
    rows = tuple(TableRow((plain(name), plain(""), plain(""))) for name in (*BY_HAND, "", ""))
    yield Table(columns=_OUTSIDE, rows=rows, row_lines=1.3, name="นอกโปรแกรม")


def _facts(snapshot: HandoverSnapshot) -> Iterator[tuple[str, Runs]]:
    counts = ((word, getattr(snapshot.counts, name)) for name, word in COUNTED)
    held = "  ".join(f"{word} {count:,}" for word, count in counts if count)
    yield "ข้อมูลที่มี", plain(held or nothing_words())
    drafts = snapshot.pending.drafts
    yield "ข้อความที่พิมพ์ค้าง", plain(f"{drafts:,} แห่ง" if drafts else nothing_words())
    backup = snapshot.backup_at
    yield "ข้อมูลสำรองล่าสุด", plain(_moment(backup) if backup else nothing_words())
    yield "ที่เก็บที่สอง", _second_place(snapshot)
    yield "ประวัติการแก้ไข", _history(snapshot)


def _second_place(snapshot: HandoverSnapshot) -> Runs:
    if not snapshot.second_place:
        return plain(nothing_words())
    seen = snapshot.second_place_seen_at
    since = f"  คัดลอกล่าสุด {_moment(seen)}" if seen else ""
    return (*exact(legible(snapshot.second_place)), Run(since))


def _history(snapshot: HandoverSnapshot) -> Runs:
    if not snapshot.last:
        return plain(nothing_words())
    at = f" ({_moment(snapshot.last_at)})" if snapshot.last_at else ""
    head = f"รายการสุดท้ายคือรายการที่ {snapshot.last:,}{at}\nรหัสยืนยัน "
    return (Run(head), *exact(hash_words(snapshot.hash)))


def _file(at: int, file: PackedFile) -> TableRow:
    what: Runs = plain(file.what)
    if file.sha256:
        what = (Run(f"{file.what}\nรหัสตรวจไฟล์ (SHA-256)\n"), *exact(hash_words(file.sha256)))
    size = "ฉบับนี้" if file.size is None else size_words(file.size)
    return TableRow(
        (plain(str(at)), exact(legible(file.name)), what, plain(size)), (at, None, None, file.size)
    )


def _moment(at: datetime) -> str:
    return f"{thai_date(at.date())} เวลา {thai_time(at.time())}"


def nothing_words() -> str:
    """How a cell says that there is none."""
    return "ไม่มี"
