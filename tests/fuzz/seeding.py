"""Good contents for every reader, from which bad ones are made."""

import io
import zipfile
from base64 import b64decode
from collections.abc import Callable, Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

import openpyxl
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from ita_desktop.exchange.office_package.writing import FILES, OFFICE
from tests.fuzz.offices import small_office
from tests.services.conftest import Clock, open_again

SHEET = "xl/worksheets/sheet1.xml"
SCORES = "ข้อ\tคะแนน\ni1\t95.76\ni2\t๙๓.๑๓\no1\t100\ne4.public\t-\n"
MEASURES = (
    "ที่,ตัวชี้วัด,มาตรการ/แนวทาง,ขั้นตอน,ระยะเวลาดำเนินการ,ผู้รับผิดชอบ\n"
    '1,การปฏิบัติหน้าที่,อบรม,"1) ก\n2) ข",ม.ค. - มี.ค. 69,กองคลัง\n'
)
OFFICERS = "ที่\tชื่อ - สกุล\tตำแหน่ง\tสังกัด\n1\tนายสมมติ ตัวอย่าง\tปลัดเทศบาล\tสำนักปลัด\n"
ITEMS = (
    "รายการของ กองคลัง ปีงบประมาณ พ.ศ. 2568\n"
    "รหัส\tรายการ\tสถานะ\tวันที่\tลิงก์\tหมายเหตุ\n"
    "o1\tโครงสร้าง\tเสร็จแล้ว\t1 ม.ค. 68\thttps://www.example.go.th/1\t-\n"
    "o12\tรายงานสรุปผลการจัดซื้อจัดจ้าง\tกำลังทำ\t๑๕/๓/๒๕๖๘\t\tรอผู้บริหาร\n"
)
REPORT = (
    "หน่วยงาน กองคลัง ไตรมาสที่ ๒\n"
    "ที่\tมาตรการ\tผลการดำเนินการ\tร้อยละ\tปัญหา/อุปสรรค\tข้อเสนอแนะ\tหลักฐาน\n"
    "1\tทบทวนคู่มือการปฏิบัติงาน\tทำแล้ว\t๕๐\tคนน้อย\t-\tภาพ\n"
    "2\tควบคุมการเบิกจ่าย\tครบ\t100%\t\t\t\n"
)
LINKS = (
    "o1 โครงสร้าง https://www.example.go.th/1\n"
    "o12\twww.example.go.th/ก?a=1\njavascript:alert(1)\n"
    '<table><tr><td>o2<td><a href="https://www.example.go.th/2">ข้อมูลผู้บริหาร</a></table>'
)
FIELDS = (
    "1 ต.ค. 2568 - ๓๐ ก.ย. 69",
    "28/7/2568",
    "๐๙.๓๐ น.",
    "95.76",
    "i1, e4.public",
    "ไตรมาสที่ 2",
    "ครั้งที่ ๓/๒๕๖๘",
    "ร้อยละ 80",
    "นายสมมติ ตัวอย่าง",
)
QUERIES = ('"แผนป้องกัน" o12 ม.ค. 68', "๑ ม.ค. ๒๕๖๘ มติ*", "NEAR(a b) OR -x:y")
ANSWERS = (
    b"301 /o1.html\n302 https://www.example.go.th/2#x\n\ntext/html; charset=tis-620\n<title>a &amp; </title>",
    b"200 \n\ntext/html\n<html><meta charset=utf-8><title x>\xe0\xb9\x84\xe0\xb8\xa1\xe0\xb9\x88</title>",
    b"302 //127.0.0.1/\n\n\n",
    b"302 javascript:alert(1)\n\napplication/pdf\n%PDF-",
)
SEALED = b64decode(
    "YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IHNjcnlwdCBZMGVhMXBvSkN5V0NkK3lQdW0rWlFRIDEKcjNNVCtrcWpwTWZuMi8y"
    "WTY3aHNLNk1DRXhrVXRNTTRPYlNXTGJvWDVqTQotLS0gVnFJOE9lZVVINmdDaHkwWnp6VEFXSjFXRWsxZEdMZW0vNnc4OHdO"
    "R21SbwobFrHfU4uhLcP5ftu4XKpwCvNPwbbV1BDIuMIhnaojyRT6RNXr"
)
"""``proof`` under ``saved.PASSPHRASE`` with two rounds, where the program takes half a million."""


def package() -> bytes:
    """An office with one evidence file."""
    made, content = io.BytesIO(), b"proof"
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr(OFFICE, small_office())
        file.writestr(f"{FILES}{sha256(content).hexdigest()}", content)
    return made.getvalue()


def workbook(table: str = SCORES) -> bytes:
    """A workbook with a table of scores and a merged cell; stored, so that its XML lies open."""
    book, saved, made = openpyxl.Workbook(), io.BytesIO(), io.BytesIO()
    sheet = book.worksheets[0]
    for line in table.splitlines():
        sheet.append(line.split("\t"))
    sheet.append([95.76, True, "=1+1"])
    sheet.merge_cells("A6:A8")
    book.save(saved)
    with zipfile.ZipFile(saved) as old, zipfile.ZipFile(made, "w") as new:
        for member in old.namelist():
            new.writestr(member, old.read(member))
    return made.getvalue()


@cache
def _parts() -> Mapping[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(workbook())) as package:
        return {member: package.read(member) for member in package.namelist()}


def book_of(sheet: bytes) -> bytes:
    """The workbook with another content of its sheet's part, so that check sums fit."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        for member, content in {**_parts(), SHEET: sheet}.items():
            package.writestr(member, content)
    return made.getvalue()


def form_sheet(table: str) -> bytes:
    """The part of a workbook that holds a table, its texts in the cells themselves."""
    opened, closed = '<c t="inlineStr"><is><t>', "</t></is></c>"
    lines = (line.replace("\t", f"{closed}{opened}") for line in table.splitlines())
    rows = "".join(f"<row>{opened}{line}{closed}</row>" for line in lines)
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return f'<worksheet xmlns="{main}"><sheetData>{rows}</sheetData></worksheet>'.encode()


def scans() -> tuple[bytes, ...]:
    """A PDF with a text, a picture, a field to fill and a turned page; a JPEG; a PNG."""
    made = io.BytesIO()
    paper = Canvas(made, pagesize=(300, 400))
    paper.drawString(20, 300, "signed")
    paper.drawImage(ImageReader(Image.new("RGB", (20, 12), "red")), 20, 20)
    paper.acroForm.textfield(name="a", x=20, y=100)
    paper.showPage()
    paper.setPageRotation(90)
    paper.drawString(20, 300, "two")
    paper.save()
    return (made.getvalue(), *images()[-1:], *images()[:1])


@cache
def backups() -> tuple[bytes, bytes]:
    """A new office's data as its online copy, and packed with its evidence."""
    with TemporaryDirectory(prefix="ita-fuzz-") as name:
        services = open_again(Path(name) / "data", Clock())
        try:
            copied = services.context.database.back_up("x", Clock()(), Path(name))
            packed = Path(name) / "whole.zip"
            services.whole_office.pack(packed)
            return copied.read_bytes(), packed.read_bytes()
        finally:
            services.close()


def images() -> tuple[bytes, ...]:
    """A picture in each form that is read."""
    made = []
    for mode, form in (("RGB", "PNG"), ("RGBA", "PNG"), ("P", "PNG"), ("I;16", "PNG"), ("RGB", "JPEG")):
        saved = io.BytesIO()
        Image.new(mode, (20, 12)).save(saved, form)
        made.append(saved.getvalue())
    return tuple(made)


def _html(text: str) -> bytes:
    rows = "".join(
        f"<tr>{''.join(f'<td rowspan=1>{cell}</td>' for cell in line.split(chr(9)))}</tr>"
        for line in text.splitlines()
    )
    return rows.encode()


def _cases(project: Path) -> tuple[bytes, ...]:
    return tuple(file.read_bytes() for file in sorted((project / "tests" / "cases").glob("*.json")))


def _frameworks(project: Path) -> tuple[bytes, ...]:
    return tuple(file.read_bytes() for file in sorted((project / "resources" / "frameworks").glob("*.toml")))


def _wording(project: Path) -> tuple[bytes, ...]:
    whole = (project / "resources" / "wording" / "ita-2569.toml").read_text(encoding="utf-8")
    head, *tables = whole.split("\n\n[[")
    return ("\n\n[[".join([head, *tables[:1], *tables[-1:]]).encode(),)


def _sentences(project: Path) -> tuple[bytes, ...]:
    whole = (project / "resources" / "wording" / "minutes.toml").read_text(encoding="utf-8")
    return ("\n\n[[".join(whole.split("\n\n[[")[1:4]).join(("[[", "\n")).encode(),)


SEEDS: Mapping[str, Callable[[Path], tuple[bytes, ...]]] = {
    "office": lambda project: (small_office(), *_cases(project)),
    "package": lambda _: (package(),),
    "kind": lambda _: (small_office(), b"PK\x03\x04", b"%PDF-1.7"),
    "workbook": lambda _: (workbook(),),
    "sheet": lambda _: (_parts()[SHEET],),
    "form-sheet": lambda _: (form_sheet(ITEMS), form_sheet(REPORT)),
    "csv": lambda _: (MEASURES.encode(), SCORES.encode(), MEASURES.encode("cp874")),
    "framework": _frameworks,
    "wording": _wording,
    "sentences": _sentences,
    "clipboard": lambda _: (SCORES.encode(), OFFICERS.encode(), MEASURES.replace(",", "\t").encode()),
    "clipboard-html": lambda _: (_html(SCORES), _html(OFFICERS)),
    "form": lambda _: (ITEMS.encode(), REPORT.encode(), _html(ITEMS)),
    "image": lambda _: images(),
    "thumbnail": lambda _: images(),
    "scan": lambda _: scans(),
    "kept-text": lambda _: (*scans()[:1], package(), workbook(), images()[0]),
    "links": lambda _: (LINKS.encode(),),
    "answer": lambda _: ANSWERS,
    "field": lambda _: tuple(each.encode() for each in FIELDS),
    "search": lambda _: tuple(each.encode() for each in QUERIES),
    "backup": lambda _: backups()[:1],
    "whole-office": lambda _: (*backups()[1:], SEALED),
    "sealed": lambda _: (SEALED,),
    "beside": lambda _: (
        b'{"who": "a", "where": "b", "when": "2026-03-20T09:30:00+07:00", "process": 1}',
        b'{"percent": 110, "page": "scores", "year": 2568, "geometry": "", "pages": {"scores": {}}}',
        b'{"second_place": "/media/x", "second_place_asked": true, "tested_at": "2026-03-20T09:30:00"}',
    ),
    "addresses": lambda _: (
        "https://www.example.go.th/ก?a=1 javascript:alert(1) \\\\host\\share file:///etc/passwd".encode(),
    ),
    "file-names": lambda _: (
        "../../รายงาน.pdf".encode(),
        b"CON.txt",
        b"C:\\x\\nul",
        "a\u202egnp.exe".encode(),
    ),
}
