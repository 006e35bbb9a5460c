"""What kind of file is offered for import."""

from pathlib import Path
from typing import Literal

from ita_desktop.exchange.problems import UnreadableKind

FileKind = Literal["office", "package", "framework"]

_READABLE = "นำเข้าได้คือไฟล์ข้อมูลสำนักงาน (.json หรือ .zip) และไฟล์กรอบการประเมิน (.toml)"
_BY_ENDING: dict[str, FileKind] = {".json": "office", ".zip": "package", ".toml": "framework"}
_OTHERS = {
    ".xlsx": "ตาราง Excel",
    ".xlsm": "ตาราง Excel",
    ".xls": "ตาราง Excel",
    ".ods": "ตารางคำนวณ",
    ".csv": "ตาราง CSV",
    ".docx": "เอกสาร Word",
    ".doc": "เอกสาร Word",
    ".pdf": "เอกสาร PDF",
}
_STARTS = {
    b"PK\x03\x04": "ไฟล์บีบอัดหรือตาราง Excel",
    b"%PDF": "เอกสาร PDF",
    b"\xd0\xcf\x11\xe0": "เอกสาร Office รุ่นเก่า",
}


def looks_like(path: Path) -> FileKind:
    """The kind by the name's ending, else by the first bytes; UnreadableKind says what can be read."""
    ending = path.suffix.lower()
    if ending in _BY_ENDING:
        return _BY_ENDING[ending]
    if ending in _OTHERS:
        raise UnreadableKind(f"{path.name} เป็น{_OTHERS[ending]} ซึ่งยังนำเข้าไม่ได้ {_READABLE}")
    start = _first_bytes(path)
    for mark, kind in _STARTS.items():
        if start.startswith(mark):
            raise UnreadableKind(f"{path.name} เป็น{kind} ซึ่งยังนำเข้าไม่ได้ {_READABLE}")
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
