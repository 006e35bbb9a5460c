"""Styles of a Word file: Thai type, weights and sizes reach Thai, everything in the order of the schema."""

from itertools import pairwise

import pytest

from ita_desktop.documents.blocks import Document, PageSetup, Paragraph, Run
from ita_desktop.rendering.docx import render_docx
from tests.rendering.docx.papers import emblem, every_paper, memo
from tests.rendering.docx.reading import (
    attribute,
    body,
    every,
    one,
    opened,
    paragraphs,
    part,
    style,
    style_of,
    text,
)

PARTS = ("word/document.xml", "word/styles.xml", "word/header1.xml")
ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore widowControl tabs spacing ind jc outlineLvl sectPr",
    "rPr": "rStyle rFonts b bCs color sz szCs lang",
    "tblPr": "tblStyle tblW tblInd tblBorders tblLayout tblCellMar tblLook",
    "trPr": "cantSplit trHeight tblHeader",
    "tcPr": "tcW gridSpan vMerge vAlign",
    "sectPr": "headerReference type pgSz pgMar pgNumType cols titlePg",
    "style": "name basedOn next qFormat pPr rPr tblPr",
    "tc": "tcPr p",
    "tr": "trPr tc",
    "tbl": "tblPr tblGrid tr",
}
FONTS = ("ascii", "hAnsi", "cs", "eastAsia")


@pytest.fixture(scope="module")
def files() -> list[bytes]:
    """Every made-up paper."""
    return [render_docx(paper) for paper in every_paper(emblem())]


def name(element: object) -> str:
    return str(element.tag).rpartition("}")[2]  # type: ignore[attr-defined]


@pytest.mark.parametrize("holder", ORDER)
def test_children_stand_in_the_order_of_the_schema(files: list[bytes], holder: str) -> None:
    order = ORDER[holder].split()
    seen = 0
    for root in (part(file, each) for file in files for each in PARTS):
        for found in every(root, holder):
            places = [order.index(name(child)) for child in found]
            assert places == sorted(places), [name(child) for child in found]
            seen += 1
    assert seen


def test_what_latin_letters_get_thai_ones_get_too(files: list[bytes]) -> None:
    seen = set()
    for root in (part(file, each) for file in files for each in PARTS):
        for look in every(root, "rPr"):
            for latin, thai in (("b", "bCs"), ("sz", "szCs")):
                plain, complex_ = one(look, latin), one(look, thai)
                assert (plain is None) == (complex_ is None)
                if plain is not None:
                    assert attribute(plain, "val") == attribute(complex_, "val")
                    seen.add(latin)
            if (fonts := one(look, "rFonts")) is not None:
                assert {attribute(fonts, each) for each in FONTS} == {"TH Sarabun New"}
    assert seen == {"b", "sz"}


def test_the_paper_and_its_plain_style_are_thai_of_sixteen_points(minutes: bytes) -> None:
    defaults = one(part(minutes, "word/styles.xml"), "docDefaults/rPrDefault/rPr")
    for look in (defaults, one(style(minutes, "Normal"), "rPr")):
        assert attribute(one(look, "szCs"), "val") == attribute(one(look, "sz"), "val") == "32"
        assert attribute(one(look, "lang"), "bidi") == "th-TH"
        assert attribute(one(look, "lang"), "val") == "en-US"
        assert attribute(one(look, "rFonts"), "cs") == "TH Sarabun New"
    font = one(part(minutes, "word/fontTable.xml"), "font")
    assert attribute(one(font, "altName"), "val") == "TH SarabunPSK"


def test_every_style_that_is_used_is_there_and_has_a_name_for_people(files: list[bytes]) -> None:
    for file in files:
        styles = every(part(file, "word/styles.xml"), "style")
        known = {attribute(each, "styleId"): attribute(one(each, "name"), "val") for each in styles}
        used = {
            attribute(each, "val")
            for tag in ("pStyle", "rStyle", "tblStyle")
            for each in every(body(file), tag)
        }
        based = {
            attribute(each, "val")
            for tag in ("basedOn", "next")
            for each in every(styles[0].getparent(), tag)
        }
        assert used | based <= known.keys()
        assert len(set(known.values())) == len(known)
        assert {"Title", "heading 1", "heading 2", "Normal", "คำพูด", "ผู้พูด"} <= set(known.values())


def test_runs_carry_only_what_differs_from_their_style(files: list[bytes]) -> None:
    looks = [look for file in files for look in every(body(file), "rPr")]
    assert looks
    assert {name(child) for look in looks for child in look} == {"rStyle", "b", "bCs"}


def test_headings_are_found_in_the_outline(minutes: bytes) -> None:
    headings = [
        p for p in opened(minutes).paragraphs if p.style.name in ("heading 1", "Heading 1", "ระเบียบวาระ")
    ]
    assert [p.text.split("\t")[0] for p in headings][:4] == [
        "ผู้มาประชุม",
        "ผู้ไม่มาประชุม",
        "ผู้เข้าร่วมประชุม",
        "ระเบียบวาระที่ ๑",
    ]
    for key, level in (("Heading1", "0"), ("Heading2", "1")):
        assert attribute(one(style(minutes, key), "pPr/outlineLvl"), "val") == level
    assert attribute(one(style(minutes, "AgendaItem"), "basedOn"), "val") == "Heading1"


@pytest.mark.parametrize(
    ("justify", "wanted"), [("thai", "thaiDistribute"), ("both", "both"), ("", "thaiDistribute")]
)
def test_lines_are_spread_as_the_office_wants(justify: str, wanted: str) -> None:
    file = render_docx(memo(None), justify=justify)
    assert attribute(one(style(file, "BodyText"), "pPr/jc"), "val") == wanted
    assert attribute(one(style(file, "Speech"), "pPr/jc"), "val") == wanted
    assert {attribute(each, "val") for each in every(body(file), "jc")} <= {"left", "center", "right", wanted}


def test_the_first_line_is_moved_in_by_two_and_a_half_centimetres(minutes: bytes) -> None:
    assert attribute(one(style(minutes, "BodyTextFirstIndent"), "pPr/ind"), "firstLine") == "1417"


def test_a_bold_stretch_is_bold_in_thai() -> None:
    file = render_docx(Document(title="ก", blocks=(Paragraph((Run("ข"), Run("ค", True), Run("ง"))),)))
    bold = [text(run) for run in every(body(file), "r") if one(run, "rPr/bCs") is not None]
    assert bold == ["ค"]


def test_type_of_another_size_reaches_every_line() -> None:
    paper = Document(title="ก", blocks=(Paragraph((Run("ข"),)),), page=PageSetup(type_size=14))
    assert attribute(one(style(render_docx(paper), "Normal"), "rPr/szCs"), "val") == "28"


def test_two_tables_never_touch(files: list[bytes]) -> None:
    for file in files:
        for above, below in pairwise(body(file)):
            assert (name(above), name(below)) != ("tbl", "tbl")
        assert name(body(file)[-2]) == "p"
        assert all(style_of(each) != "Gap" or not text(each) for each in paragraphs(file, "Gap"))


def test_styles_keep_what_they_share(minutes: bytes) -> None:
    for key in ("Speaker", "Speech"):
        assert attribute(one(style(minutes, key), "pPr/spacing"), "before") == "40"
