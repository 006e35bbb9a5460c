"""Each limit where it stops: what just meets it is read, one more is refused in Thai."""

import io
import json
import zipfile
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple
from xml.parsers import expat

import openpyxl
import pytest
from openpyxl.styles import PatternFill
from PIL import Image
from pypdf import PdfWriter

from ita_desktop.domain.errors import ItaError
from ita_desktop.exchange import archives, limits, reading
from ita_desktop.exchange.measure_tables import sources
from ita_desktop.exchange.office_package import reading as packages
from ita_desktop.exchange.office_package.writing import DATA, FILES, OFFICE
from ita_desktop.exchange.tables import grids, workbook_parts, workbooks
from ita_desktop.frameworks import toml
from ita_desktop.frameworks.problems import Problem
from ita_desktop.rendering import images, scans
from ita_desktop.services.evidence import photographs
from ita_desktop.storage.backups import sealing

ROWS, COLUMNS, EMPTY = 3, 2, 4
PROOF = b"proof" * 300
PICTURE = (20, 12)


class Refused(ItaError):
    """What a reader answers rather than raises."""


class Limit(NamedTuple):
    """A limit and where it stands, how much of it the content has, and what reads the content in a folder."""

    owner: object
    name: str
    amount: int
    read: Callable[[Path], object]


def document(content: bytes) -> Callable[[Path], None]:
    """A JSON file; what stands among its problems is a refusal too."""

    def read(_: Path) -> None:
        for problem in reading.read_json(content).problems:
            raise Refused(problem.text)

    return read


def book() -> bytes:
    """Texts in rows and columns, a gap of coloured rows, a text of thirty letters."""
    made, saved = openpyxl.Workbook(), io.BytesIO()
    sheet = made.worksheets[0]
    for row in range(ROWS):
        sheet.append([f"{row}{column}" for column in range(COLUMNS)])
    for row in range(ROWS + 1, ROWS + EMPTY + 1):
        sheet.cell(row, COLUMNS).fill = PatternFill("solid", "FFFF00")
    sheet.cell(1, 1).value = "ก" * 30
    made.save(saved)
    return saved.getvalue()


def parts() -> dict[str, bytes]:
    """The parts of the workbook."""
    with zipfile.ZipFile(io.BytesIO(BOOK)) as package:
        return {name: package.read(name) for name in package.namelist()}


def directory(content: bytes) -> int:
    """The bytes of a zip file's list of members."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return content.rindex(b"PK\x05\x06") - package.start_dir


def elements() -> int:
    """The elements of the workbook's parts."""
    return sum(
        content.count(b"<") - content.count(b"</") - content.count(b"<?") for content in PARTS.values()
    )


def workbook(folder: Path) -> None:
    """Read the workbook."""
    file = folder / "book.xlsx"
    file.write_bytes(BOOK)
    workbooks.read_workbook(file)


def tokens() -> int:
    """The letters of the longest tag of the workbook's parts."""
    lengths: list[int] = []
    for content in PARTS.values():
        parser = expat.ParserCreate()
        parser.StartElementHandler = lambda name, given: lengths.append(
            len(name) + len("".join(sum(given.items(), ())))
        )
        parser.Parse(content, True)
    return max(lengths)


def packed(head: str = OFFICE) -> bytes:
    """An office with an evidence file that is pressed to a fraction."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr(head, b"{}")
        file.writestr(f"{FILES}{sha256(PROOF).hexdigest()}", PROOF)
    return made.getvalue()


def ratio() -> int:
    """How many times larger the evidence file becomes, rounded up."""
    with zipfile.ZipFile(io.BytesIO(packed())) as file:
        return -(-len(PROOF) // file.infolist()[1].compress_size)


def package(folder: Path, head: str = OFFICE) -> None:
    """Read the package."""
    file = folder / "office.zip"
    file.write_bytes(packed(head))
    packages.read_package(file, head=head)


def strict_package(folder: Path) -> None:
    """Read the package where no part is too small to be looked at."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(packages, "SMALL", 1)
        package(folder)


def framework(_: Path) -> None:
    """Read a text of TOML of ten bytes."""
    found = toml.parse("a = 'bcde'")
    if isinstance(found, Problem):
        raise Refused(found.text)


def photograph(folder: Path) -> None:
    """Look at a photograph."""
    file = folder / "photo.png"
    file.write_bytes(PNG)
    for told in photographs.fit_photographs([file])[1]:
        raise Refused(told)


def emblem(_: Path) -> None:
    """Show an image, or leave its room empty."""
    if images.upright(PNG, PICTURE) is None:
        raise Refused("แสดงภาพไม่ได้")


def scanned(folder: Path) -> None:
    """Look at a picture that is bound into a document."""
    file = folder / "scan.png"
    file.write_bytes(PNG)
    scans.page_shapes(file)


def paper(folder: Path) -> None:
    """Look at a paper of two pages."""
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    writer.add_blank_page(100, 100)
    writer.write(folder / "scan.pdf")
    scans.page_shapes(folder / "scan.pdf")


def png() -> bytes:
    """A picture."""
    made = io.BytesIO()
    Image.new("RGB", PICTURE).save(made, "PNG")
    return made.getvalue()


BOOK, PNG = book(), png()
PARTS = parts()
TABLE = "<table><tr><td>1<td>2<tr><td>3<td>4</table>"
LIMITS = (
    Limit(reading, "MOST_BYTES", 10, document(b'"12345678"')),
    Limit(reading, "MOST_DEPTH", 3, document(b"[[[1]]]")),
    Limit(reading, "MOST_VALUES", 4, document(json.dumps([1, 2, 3, 4]).encode())),
    Limit(reading, "LONGEST_NUMBER", 6, document(b"12.345")),
    Limit(grids, "MOST_CLIPBOARD", 5, lambda _: grids.grid_of("ก\tข\tค")),
    Limit(grids, "MOST_HTML", len(TABLE), lambda _: grids.grid_of("", TABLE)),
    Limit(grids, "MOST_TAGS", TABLE.count("<"), lambda _: grids.grid_of("", TABLE)),
    Limit(grids, "LONGEST_CELL", 4, lambda _: grids.grid_of("ก\tขขขข")),
    Limit(grids, "MOST_ROWS", 2, lambda _: grids.grid_of("ก\tข\nค\tง")),
    Limit(grids, "MOST_CELLS", 4, lambda _: grids.grid_of("ก\tข\nค\tง")),
    Limit(grids, "MOST_ROWS", 2, lambda _: grids.grid_of("", TABLE)),
    Limit(grids, "MOST_CELLS", 4, lambda _: grids.grid_of("", TABLE)),
    Limit(sources, "MOST_CLIPBOARD", 7, lambda _: sources.read_csv("a.csv", b"1,2\n3,4")),
    Limit(grids, "LONGEST_CELL", 3, lambda _: sources.read_csv("a.csv", b"1,222\n3,4")),
    Limit(workbooks, "LONGEST_CELL", 30, workbook),
    Limit(workbooks, "MOST_ROWS", ROWS, workbook),
    Limit(workbooks, "MOST_CELLS", ROWS * COLUMNS, workbook),
    Limit(workbooks, "MOST_LOOKED_AT", (ROWS + EMPTY) * COLUMNS, workbook),
    Limit(workbooks, "MOST_EMPTY_ROWS", EMPTY, workbook),
    Limit(workbook_parts, "MOST_MEMBERS", len(PARTS), workbook),
    Limit(workbook_parts, "MOST_UNPACKED", sum(map(len, PARTS.values())), workbook),
    Limit(workbook_parts, "MOST_XML", sum(map(len, PARTS.values())), workbook),
    Limit(workbook_parts, "MOST_ELEMENTS", elements(), workbook),
    Limit(workbook_parts, "LONGEST_TOKEN", tokens(), workbook),
    Limit(archives._Bounded, "most", directory(BOOK), workbook),
    Limit(packages, "MOST_PACKED_FILES", 1, package),
    Limit(packages, "MOST_RATIO", ratio(), strict_package),
    Limit(packages, "MOST_FILE_BYTES", len(PROOF), package),
    Limit(toml, "LARGEST_FILE", 10, framework),
    Limit(photographs, "MOST_BYTES", len(PNG), photograph),
    Limit(images, "MOST_PIXELS", PICTURE[0] * PICTURE[1], emblem),
    Limit(scans, "MOST_PIXELS", PICTURE[0] * PICTURE[1], scanned),
    Limit(scans, "MOST_BYTES", len(PNG), scanned),
    Limit(scans, "MOST_PAGES", 2, paper),
    Limit(sealing, "MOST_BYTES", 5, lambda _: sealing.sealed(b"12345", "")),
)
OTHERWISE = {"MOST_DATA", "MOST_DIRECTORY"}
"""Limits of ``exchange.limits`` that stand under another name where they are kept to."""


@pytest.mark.parametrize(
    "limit", LIMITS, ids=lambda limit: f"{getattr(limit.owner, '__name__', '')}.{limit.name}"
)
def test_a_limit_is_where_it_stops(limit: Limit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limit.owner, limit.name, limit.amount)
    limit.read(tmp_path)
    monkeypatch.setattr(limit.owner, limit.name, limit.amount - 1)
    with pytest.raises(ItaError, match=r"[ก-๙]{3}"):
        limit.read(tmp_path)


@pytest.mark.parametrize(("head", "most"), [(OFFICE, limits.MOST_BYTES), (DATA, limits.MOST_DATA)])
def test_the_head_of_a_package_has_its_own_limit(
    head: str, most: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An office file is not a whole office's data."""
    assert packages.MOST_HEADS[head] == most
    monkeypatch.setitem(packages.MOST_HEADS, head, 2)
    package(tmp_path, head)
    monkeypatch.setitem(packages.MOST_HEADS, head, 1)
    with pytest.raises(ItaError, match="ใหญ่เกิน"):
        package(tmp_path, head)


def test_no_limit_is_left_out() -> None:
    named = {name for name in vars(limits) if name.isupper()}
    assert named == named & {limit.name for limit in LIMITS} | OTHERWISE
