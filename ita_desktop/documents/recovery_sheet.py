"""แผ่นกู้คืน: how a sealed backup is opened again, with room for the passphrase, to be kept in a safe."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from ita_desktop.documents.blocks import (
    Block,
    Closing,
    Column,
    Digits,
    Document,
    Heading,
    Paragraph,
    Signature,
    Space,
    Table,
    TableRow,
    TitleLines,
    exact,
    plain,
)
from ita_desktop.documents.finishing import finished
from ita_desktop.documents.texts import DOTS, hash_words, one_line
from ita_desktop.domain.agencies import Agency
from ita_desktop.domain.evidence import size_words
from ita_desktop.domain.thai.dates import thai_date

TITLE = "แผ่นกู้คืนข้อมูลสำรองที่เข้ารหัส"
KEPT = (
    "เขียนรหัสผ่านด้วยลายมือในช่องรหัสผ่าน แล้วเก็บแผ่นนี้ในตู้ที่ใส่กุญแจ แยกจากที่เก็บไฟล์ "
    "ผู้ที่มีทั้งแผ่นนี้และไฟล์อ่านข้อมูลได้ทั้งหมด ถ้ารหัสผ่านหายจะเปิดไฟล์ไม่ได้ และไม่มีผู้ใดกู้รหัสให้ได้"
)
STEPS = (
    "1. เปิดโปรแกรม ITA Desktop ในเครื่องที่จะใช้",
    "2. เครื่องใหม่ เลือก “นำข้อมูลทั้งหมดจากเครื่องเดิม” เครื่องที่มีข้อมูลอยู่แล้ว กดข้อมูลสำรองที่แถบล่าง แล้วเลือก “กู้คืนจากไฟล์”",
    "3. เลือกไฟล์ตามตาราง ใส่รหัสผ่าน ดูสิ่งที่อยู่ในไฟล์ แล้วยืนยัน ข้อมูลเดิมของเครื่องนั้นเก็บไว้ให้ก่อนเสมอ",
)
WITHOUT = (
    "ไฟล์นี้เป็นรูปแบบ age (age-encryption.org/v1) ซึ่งโปรแกรมอื่นเปิดได้ เช่น คำสั่ง age -d -o office.zip แล้วตามด้วยชื่อไฟล์ "
    "จะได้ไฟล์ .zip ที่มี office.sqlite (ฐานข้อมูล SQLite) และไฟล์หลักฐานในโฟลเดอร์ files"
)


@dataclass(frozen=True, slots=True)
class RecoverySheet:
    """What the sheet tells: the office, the file's name, when it was made, its bytes and its SHA-256."""

    agency: Agency
    name: str
    made_at: datetime
    size: int
    sha256: str
    digits: Digits = "thai"


def build(sheet: RecoverySheet) -> Document:
    """One page: the file, room for the passphrase, the steps, and the way without this program."""
    return finished(
        Document(
            title=TITLE,
            author=one_line(sheet.agency.name),
            digits=sheet.digits,
            blocks=tuple(_blocks(sheet)),
        )
    )


def _blocks(sheet: RecoverySheet) -> Iterator[Block]:
    yield TitleLines(tuple(filter(None, (TITLE, one_line(sheet.agency.name)))))
    yield Space(0.5)
    made = f"{thai_date(sheet.made_at.date())} เวลา {sheet.made_at:%H.%M} น."
    rows = (
        ("ไฟล์", exact(sheet.name)),
        ("ทำเมื่อ", plain(made)),
        ("ขนาด", plain(size_words(sheet.size))),
        ("รหัสตรวจไฟล์ (SHA-256)", exact(hash_words(sheet.sha256))),
        ("ที่เก็บไฟล์", plain(DOTS * 2)),
        ("รหัสผ่าน", plain(DOTS * 2)),
    )
    columns = (Column("รายการ", 0.28), Column("รายละเอียด", 0.72))
    table = tuple(TableRow((plain(name), told)) for name, told in rows)
    yield Table(columns=columns, rows=table, row_lines=1.4)
    yield Space(0.5)
    yield Paragraph(plain(KEPT))
    yield Heading("การกู้คืน")
    for step in STEPS:
        yield Paragraph(plain(step))
    yield Heading("เมื่อไม่มีโปรแกรมนี้")
    yield Paragraph(exact(WITHOUT))
    yield Space(2.0)
    yield Closing((Signature("ผู้เก็บรักษา", "", f"ตำแหน่ง {DOTS}\nวันที่ {DOTS}"),))
