"""Workbooks made to do harm: refused with words, or read without what they bring along."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from defusedxml import EntitiesForbidden
from openpyxl.xml import functions

from ita_desktop.exchange.limits import MOST_DIRECTORY, MOST_ELEMENTS, MOST_XML
from ita_desktop.exchange.measure_tables.sources import merged_areas, read_tables
from ita_desktop.exchange.problems import ReadingError
from ita_desktop.exchange.tables.workbook_parts import NotAWorkbook
from ita_desktop.exchange.tables.workbooks import read_workbook

SHEET = "xl/worksheets/sheet1.xml"
OPENING = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
CLOSING = "</sheetData></worksheet>"
BOMB = (
    '<!DOCTYPE w [<!ENTITY a "กกกกกกกกกก">'
    + "".join(f'<!ENTITY {new} "{f"&{old};" * 10}">' for old, new in zip("abcdefg", "bcdefgh", strict=True))
    + "]>"
)
OUTSIDE = '<!DOCTYPE w [<!ENTITY h SYSTEM "{address}">]>'
Make = Callable[..., Path]


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """A workbook with one text, in which parts of the package are others or new."""

    def made(parts: dict[str, bytes | str], sheets: int = 1) -> Path:
        book, saved, path = openpyxl.Workbook(), io.BytesIO(), tmp_path / "made.xlsx"
        for _ in range(sheets - 1):
            book.create_sheet()
        book.worksheets[0].append(["ข้อความ"])
        book.save(saved)
        with zipfile.ZipFile(saved) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
            for member in old.namelist():
                if member not in parts:
                    new.writestr(member, old.read(member))
            for member, content in parts.items():
                new.writestr(member, content)
        return path

    return made


def sheet_of(rows: str) -> str:
    return f"{OPENING}{rows}{CLOSING}"


def text_cell(text: str) -> str:
    return f'<row><c t="inlineStr"><is><t>{text}</t></is></c></row>'


def test_the_workbook_itself_is_read(make: Make) -> None:
    assert [sheet.grid for sheet in read_workbook(make({}))] == [(("ข้อความ",),)]
    made = make({SHEET: sheet_of(text_cell("ค่า"))})
    assert [sheet.grid for sheet in read_workbook(made)] == [(("ค่า",),)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("before", ["", f"<!--{'-x' * 40_000}-->"])
@pytest.mark.parametrize("kind", ["bomb", "outside"])
def test_a_document_type_is_refused_wherever_it_stands_and_however_it_is_written(
    make: Make, tmp_path: Path, kind: str, before: str, encoding: str
) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("ความลับ", encoding="utf-8")
    declared = BOMB if kind == "bomb" else OUTSIDE.format(address=secret.as_uri())
    content = (before + declared + sheet_of(text_cell("&h;"))).encode(encoding)
    with pytest.raises(NotAWorkbook, match="บันทึกใหม่จาก Excel"):
        read_workbook(make({SHEET: content}))


@pytest.mark.parametrize("part", ["xl/media/image1.png", "xl/drawing.vml", "a", "xl/styles.xml"])
def test_a_document_type_under_another_name_is_refused(make: Make, part: str) -> None:
    with pytest.raises(NotAWorkbook):
        read_workbook(make({part: BOMB + "<w>&h;</w>"}))


@pytest.mark.parametrize("declared", [BOMB, OUTSIDE.format(address="file:///etc/hostname")])
def test_the_parsers_below_refuse_entities_themselves(make: Make, declared: str) -> None:
    """Were a part to slip past our own look: openpyxl reads with defusedxml, and so do we."""
    assert functions.DEFUSEDXML
    path = make({SHEET: declared + sheet_of(text_cell("&h;"))})
    with pytest.raises(ValueError) as refused:
        list(openpyxl.load_workbook(path, read_only=True).worksheets[0].iter_rows())
    assert isinstance(refused.value.__cause__, EntitiesForbidden)
    assert merged_areas(path.read_bytes()) == {}


def test_an_outside_file_is_not_brought_in_by_the_parser_of_small_parts(tmp_path: Path) -> None:
    """Styles and relations are read by lxml where it is installed."""
    secret = tmp_path / "secret.txt"
    secret.write_text("SECRET", encoding="utf-8")
    root = functions.fromstring((OUTSIDE.format(address=secret.as_uri()) + "<w>&h;</w>").encode())
    assert "SECRET" not in "".join(root.itertext())


def test_macros_links_and_pictures_are_neither_kept_nor_followed(make: Make) -> None:
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
        '{}" Target="{}" TargetMode="External"/></Relationships>'
    )
    made = make(
        {
            "xl/vbaProject.bin": b"\xd0\xcf\x11\xe0",
            "xl/media/image1.png": b"\x89PNG",
            "xl/externalLinks/externalLink1.xml": "<externalLink/>",
            "xl/worksheets/_rels/sheet1.xml.rels": relations.format("image", "http://127.0.0.1:9/a.png"),
            "xl/externalLinks/_rels/externalLink1.xml.rels": relations.format("externalLinkPath", r"\\a\b"),
        }
    )
    assert [sheet.grid for sheet in read_workbook(made)] == [(("ข้อความ",),)]


@pytest.mark.parametrize(
    "rows",
    [
        "<row>" + '<c s="0"/>' * MOST_ELEMENTS + "</row>",
        f"<row x='{'a' * (MOST_XML // 4)}'/>",
        f"<!--{'a' * (MOST_XML // 4)}-->",
        "a" * (MOST_XML + 1),
        "".join(f'<row r="{row}"><c r="XFD{row}" s="0"/></row>' for row in range(1, 100)),
        "<row>" * 100_000,
    ],
    ids=["cells", "attribute", "comment", "text", "wide", "unclosed"],
)
def test_what_makes_a_reader_work_without_end_is_refused(make: Make, rows: str) -> None:
    with pytest.raises(ReadingError):
        read_workbook(make({SHEET: sheet_of(rows)}))


def test_empty_rows_count_over_all_sheets(make: Make) -> None:
    last = sheet_of('<row r="1048576"><c r="A1048576" s="0"/></row>')
    with pytest.raises(ReadingError, match="แถวเกินกว่า"):
        read_workbook(make({f"xl/worksheets/sheet{n}.xml": last for n in (1, 2, 3)}, sheets=3))


def test_a_list_of_members_beyond_measure_is_not_even_read(tmp_path: Path) -> None:
    path = tmp_path / "listed.xlsx"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        for number in range(MOST_DIRECTORY // 60_000 + 1):
            package.writestr(f"{number:060000}", b"")
    for read in (read_workbook, read_tables):
        with pytest.raises(NotAWorkbook):
            read(path)
