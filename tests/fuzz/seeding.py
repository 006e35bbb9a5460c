"""Good contents for every reader, from which bad ones are made."""

import io
import json
import zipfile
from collections.abc import Callable, Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path

import openpyxl
from PIL import Image

from ita_desktop.exchange.office_package.writing import FILES, OFFICE

SHEET = "xl/worksheets/sheet1.xml"
SCORES = "ข้อ\tคะแนน\ni1\t95.76\ni2\t๙๓.๑๓\no1\t100\ne4.public\t-\n"
MEASURES = (
    "ที่,ตัวชี้วัด,มาตรการ/แนวทาง,ขั้นตอน,ระยะเวลาดำเนินการ,ผู้รับผิดชอบ\n"
    '1,การปฏิบัติหน้าที่,อบรม,"1) ก\n2) ข",ม.ค. - มี.ค. 69,กองคลัง\n'
)
OFFICERS = "ที่\tชื่อ - สกุล\tตำแหน่ง\tสังกัด\n1\tนายสมมติ ตัวอย่าง\tปลัดเทศบาล\tสำนักปลัด\n"
SMALL_OFFICE = {
    "format": "ita-office",
    "version": 1,
    "agency": {"name": "เทศบาลเมืองตัวอย่าง", "units": ["กองคลัง"]},
    "assessments": [{"fiscal_year": 2568, "scores": {"i1": "95.76", "IIT": "90"}}],
    "plans": [{"fiscal_year": 2569, "measures": [{"title": "อบรม", "answers": ["i1"]}]}],
    "meetings": [{"number": "1/2568", "agenda": [{"number": 1, "topics": [{"title": "ก"}]}]}],
}


def small_office() -> bytes:
    """An office file of a few lines."""
    return json.dumps(SMALL_OFFICE, ensure_ascii=False).encode()


def package() -> bytes:
    """An office with one evidence file."""
    made, content = io.BytesIO(), b"proof"
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr(OFFICE, small_office())
        file.writestr(f"{FILES}{sha256(content).hexdigest()}", content)
    return made.getvalue()


def workbook() -> bytes:
    """A workbook with a table of scores and a merged cell; stored, so that its XML lies open."""
    book, saved, made = openpyxl.Workbook(), io.BytesIO(), io.BytesIO()
    sheet = book.worksheets[0]
    for line in SCORES.splitlines():
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


SEEDS: Mapping[str, Callable[[Path], tuple[bytes, ...]]] = {
    "office": lambda project: (small_office(), *_cases(project)),
    "package": lambda _: (package(),),
    "workbook": lambda _: (workbook(),),
    "sheet": lambda _: (_parts()[SHEET],),
    "csv": lambda _: (MEASURES.encode(), SCORES.encode(), MEASURES.encode("cp874")),
    "framework": _frameworks,
    "clipboard": lambda _: (SCORES.encode(), OFFICERS.encode(), MEASURES.replace(",", "\t").encode()),
    "clipboard-html": lambda _: (_html(SCORES), _html(OFFICERS)),
    "image": lambda _: images(),
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
