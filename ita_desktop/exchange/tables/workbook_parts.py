"""What a workbook's package may hold: measured part by part before anything is built from it."""

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from xml.parsers import expat

from ita_desktop.exchange.archives import opened_archive
from ita_desktop.exchange.limits import (
    LONGEST_TOKEN,
    MOST_ELEMENTS,
    MOST_MEMBERS,
    MOST_UNPACKED,
    MOST_XML,
)
from ita_desktop.exchange.problems import ReadingError

_CONTENTS = "[Content_Types].xml"
_ALWAYS_XML = (".xml", ".rels")
_BEFORE_XML = b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n"
_BEGINNING = 4_096
_DAMAGED = (
    *(zipfile.BadZipFile, zlib.error, EOFError),
    *(NotImplementedError, RuntimeError, OSError, ValueError),
)


class NotAWorkbook(ReadingError):
    """The file is no workbook that can be read."""


class _Beyond(Exception):
    """More than any workbook of tables holds."""


class _Foreign(Exception):
    """What no workbook needs: a document type, with which entities and outside files come in."""


def refuse_unsafe(name: str, content: bytes) -> None:
    """NotAWorkbook where the package is none, or would grow beyond measure, or holds what XML need not.

    Every part that is XML is parsed to its end, so that a document type is found wherever it stands and in
    whatever letters it is written; pictures are only told from XML.
    """
    with opened_workbook(name, content) as package:
        try:
            _measure(package)
        except _Beyond:
            raise NotAWorkbook(f"{name} ใหญ่เกินกว่าสมุดงานที่อ่านได้ คัดลอกเฉพาะแถวที่ต้องการไปไว้ในสมุดงานใหม่") from None
        except _Foreign:
            raise NotAWorkbook(
                f"{name} มีส่วนที่ไม่ใช่ของสมุดงานปกติ บันทึกใหม่จาก Excel เป็น .xlsx แล้วลองอีกครั้ง"
            ) from None


@contextmanager
def opened_workbook(name: str, content: bytes) -> Iterator[zipfile.ZipFile]:
    """The package of a workbook; NotAWorkbook where it is damaged, also while its parts are read."""
    try:
        with opened_archive(BytesIO(content)) as package:
            if _CONTENTS not in package.namelist():
                raise unreadable(name)
            yield package
    except _DAMAGED as error:
        raise unreadable(name) from error


def unreadable(name: str) -> NotAWorkbook:
    """What is told of a file that cannot be read as a workbook."""
    return NotAWorkbook(f"อ่านสมุดงาน {name} ไม่ได้ ไฟล์อาจเสียหรือมีรหัสผ่าน เปิดใน Excel แล้วบันทึกใหม่เป็น .xlsx")


def _measure(package: zipfile.ZipFile) -> None:
    members = package.infolist()
    if len(members) > MOST_MEMBERS or sum(each.file_size for each in members) > MOST_UNPACKED:
        raise _Beyond
    xml_bytes, elements = 0, _Elements()
    for member in members:
        with package.open(member) as part:
            beginning = part.read(_BEGINNING)
            required = member.filename.endswith(_ALWAYS_XML)
            if not required and not beginning.lstrip(_BEFORE_XML).startswith(b"<"):
                continue
            xml_bytes += member.file_size
            if xml_bytes > MOST_XML:
                raise _Beyond
            elements.count(beginning + part.read(), required)


class _Elements:
    """Counts the elements of all parts and refuses what none of them needs."""

    def __init__(self) -> None:
        self._seen = 0

    def count(self, content: bytes, required: bool) -> None:
        """One part; ValueError where XML is ``required`` and this is none."""
        parser = expat.ParserCreate()
        parser.StartDoctypeDeclHandler = self._doctype
        parser.StartElementHandler = self._element
        parser.CommentHandler = self._token
        parser.ProcessingInstructionHandler = self._token
        try:
            parser.Parse(content, True)
        except expat.ExpatError as error:
            if required:
                raise ValueError(str(error)) from error

    def _doctype(self, *_: object) -> None:
        raise _Foreign

    def _element(self, name: str, attributes: dict[str, str]) -> None:
        self._seen += 1
        if self._seen > MOST_ELEMENTS:
            raise _Beyond
        self._token(name, *attributes, *attributes.values())

    def _token(self, *texts: str) -> None:
        if sum(map(len, texts)) > LONGEST_TOKEN:
            raise _Beyond
