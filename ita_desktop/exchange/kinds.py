"""What kind of file is offered for import."""

from pathlib import Path
from typing import Literal

from ita_desktop.exchange.problems import UnreadableKind

FileKind = Literal["office", "package", "framework"]

_READABLE = "นำเข้าได้คือไฟล์ข้อมูลสำนักงาน (.json หรือ .zip) สมุดงาน (.xlsx) และไฟล์กรอบการประเมิน (.toml)"
_TABLES = {
    ".xlsm": "ตาราง Excel ที่มีแมโคร",
    ".xls": "ตาราง Excel รุ่นเก่า",
    ".ods": "ตารางคำนวณ",
    ".csv": "ตาราง CSV",
}
_BY_ENDING: dict[str, FileKind] = {".json": "office", ".zip": "package", ".toml": "framework"}
_OTHERS = {
    ".docx": "เอกสาร Word",
    ".doc": "เอกสาร Word",
    ".pdf": "เอกสาร PDF",
}
_STARTS = {
    b"PK\x03\x04": "ไฟล์บีบอัดหรือสมุดงานที่ชื่อไม่ลงท้ายด้วย .zip หรือ .xlsx",
    b"%PDF": "เอกสาร PDF",
    b"\xd0\xcf\x11\xe0": "เอกสาร Office รุ่นเก่า",
}


def looks_like(path: Path) -> FileKind:
    """The kind by the name's ending, else by the first bytes; UnreadableKind says what can be read."""
    ending = path.suffix.lower()
    if ending in _BY_ENDING:
        return _BY_ENDING[ending]
    if ending in _TABLES:
        raise UnreadableKind(
            f"{path.name} เป็น{_TABLES[ending]} ซึ่งนำเข้าไม่ได้ เปิดใน Excel แล้วบันทึกเป็นสมุดงาน .xlsx ก่อน"
        )
    if ending in _OTHERS:
        raise UnreadableKind(f"{path.name} เป็น{_OTHERS[ending]} ซึ่งนำเข้าไม่ได้ {_READABLE}")
    start = _first_bytes(path)
    for mark, kind in _STARTS.items():
        if start.startswith(mark):
            raise UnreadableKind(f"{path.name} เป็น{kind} ซึ่งนำเข้าไม่ได้ {_READABLE}")
    if start.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{"):
        return "office"
    raise UnreadableKind(f"ไม่รู้จักชนิดของไฟล์ {path.name} {_READABLE}")


def _first_bytes(path: Path) -> bytes:
    try:
        if not path.is_file():
            return b""
        with path.open("rb") as file:
            return file.read(1024)
    except OSError:
        return b""
