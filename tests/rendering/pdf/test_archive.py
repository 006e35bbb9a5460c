"""The structure of an archive's file, read back part by part; no claim of conformity."""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any
from xml.etree import ElementTree

import pytest
from fontTools.ttLib import TTFont
from PIL import Image, ImageCms
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, StreamObject

from ita_desktop.documents.blocks import Document, Emblem, Paragraph, Run, plain
from ita_desktop.documents.minutes import build
from ita_desktop.rendering.pdf import render_pdf
from ita_desktop.rendering.pdf.colours import srgb_profile
from ita_desktop.rendering.thai_text import Typesetter
from tests.documents.offices import minutes_snapshot
from tests.rendering.pdf.reading import part, reader, squeezed

DC = "{http://purl.org/dc/elements/1.1/}"
RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
PDFAID = "{http://www.aiim.org/pdfa/ns/id/}"
UNUSED = "\0\ufeff\ufffe"
FORBIDDEN = {
    "/JavaScript",
    "/JS",
    "/Encrypt",
    "/SMask",
    "/LZWDecode",
    "/AA",
    "/OpenAction",
    "/Launch",
    "/Movie",
}
MIXED = Document(
    title='ก <b>&amp; "ข" & ๑๒',
    author="เทศบาล <ตัวอย่าง>",
    blocks=(Paragraph((Run("ปกติ น้ำ กำ่ 12 ๑๒ "), Run("หนา ผู้ที่ “ก”", bold=True))), Paragraph(plain("ที่"))),
)


@pytest.fixture(scope="module")
def archive(typesetter: Typesetter) -> bytes:
    """P5's minutes for the archive."""
    return render_pdf(build(minutes_snapshot()), typesetter, archive=True)


def metadata(pdf: bytes) -> ElementTree.Element:
    """The XMP of a file, as it lies there."""
    stream = part(reader(pdf).root_object, "/Metadata")
    assert isinstance(stream, StreamObject)
    assert "/Filter" not in stream
    assert part(stream, "/Subtype") == "/XML"
    text = stream.get_data().decode()
    assert text.encode() in pdf
    return ElementTree.fromstring(re.sub(r"<\?xpacket.*?\?>", "", text))


def items(xmp: ElementTree.Element, name: str) -> list[str]:
    """The texts of one property."""
    return [item.text or "" for item in xmp.findall(f".//{DC}{name}//{RDF}li")]


def objects(pdf: bytes) -> Iterator[Any]:
    """Everything that can be reached from the trailer, each object once."""
    seen: set[tuple[int, int]] = set()
    waiting: list[Any] = [reader(pdf).trailer]
    while waiting:
        each = waiting.pop()
        if isinstance(each, IndirectObject):
            if (each.idnum, each.generation) in seen:
                continue
            seen.add((each.idnum, each.generation))
            each = each.get_object()
        yield each
        if isinstance(each, DictionaryObject):
            waiting += [each.raw_get(key) for key in each]
        elif isinstance(each, ArrayObject):
            waiting += [
                each[n] if not hasattr(each, "raw_get") else each.raw_get(n) for n in range(len(each))
            ]


def fonts(pdf: bytes) -> list[Any]:
    """The fonts of a file."""
    return [
        each for each in objects(pdf) if isinstance(each, DictionaryObject) and each.get("/Type") == "/Font"
    ]


@pytest.mark.parametrize("archive_", [False, True])
@pytest.mark.parametrize("paper", [build(minutes_snapshot()), MIXED])
def test_metadata_say_what_the_properties_say(
    typesetter: Typesetter, paper: Document, archive_: bool
) -> None:
    pdf = render_pdf(paper, typesetter, archive=archive_)
    xmp = metadata(pdf)
    told = reader(pdf).metadata
    assert told is not None
    assert items(xmp, "title") == [paper.title] == [told.title]
    assert items(xmp, "creator") == [paper.author] == [told.author]
    assert items(xmp, "language") == ["th-TH"]
    assert told.creation_date is None
    claims = [each.text for name in ("part", "conformance") for each in xmp.iter(f"{PDFAID}{name}")]
    assert claims == (["2", "U"] if archive_ else [])


def test_odd_characters_in_a_title_are_left_out(typesetter: Typesetter) -> None:
    odd = Document(title="ก\ud800\0\u200fข 😀", blocks=(Paragraph(plain("ค")),))
    pdf = render_pdf(odd, typesetter, archive=True)
    told = reader(pdf).metadata
    assert told is not None
    assert items(metadata(pdf), "title") == [told.title] == ["กข 😀"]


def test_a_paper_without_an_author_names_none(typesetter: Typesetter) -> None:
    pdf = render_pdf(Document(title="ก", blocks=(Paragraph(plain("ข")),)), typesetter, archive=True)
    assert items(metadata(pdf), "creator") == []
    assert "/Author" not in (reader(pdf).metadata or {})


def test_the_colours_are_named_by_a_profile(archive: bytes, typesetter: Typesetter) -> None:
    (intent,) = part(reader(archive).root_object, "/OutputIntents")
    intent = intent.get_object()
    assert intent["/S"] == "/GTS_PDFA1"
    assert intent["/OutputConditionIdentifier"] == "sRGB IEC61966-2.1"
    profile = intent["/DestOutputProfile"].get_object()
    assert profile["/N"] == 3
    assert profile.get_data() == srgb_profile()
    plain_ = reader(render_pdf(MIXED, typesetter)).root_object
    assert "/OutputIntents" not in plain_


def test_the_profile_is_srgb() -> None:
    ours = ImageCms.ImageCmsProfile(BytesIO(srgb_profile()))
    srgb = ImageCms.createProfile("sRGB")
    assert "sRGB" in ImageCms.getProfileDescription(ours)
    picture = Image.new("RGB", (16, 16))
    picture.putdata([(n, 255 - n, n * 7 % 256) for n in range(256)])
    turned = ImageCms.profileToProfile(picture, ours, srgb)
    assert turned is not None
    pairs = zip(picture.tobytes(), turned.tobytes(), strict=True)
    assert max(abs(a - b) for a, b in pairs) <= 1


def test_nothing_is_in_the_file_that_an_archive_forbids(archive: bytes) -> None:
    keys = {key for each in objects(archive) if isinstance(each, DictionaryObject) for key in each}
    names = {str(each) for each in objects(archive)} | keys
    assert names.isdisjoint(FORBIDDEN)
    assert "/Catalog" in names
    for each in objects(archive):
        if isinstance(each, StreamObject):
            assert not {"/F", "/FFilter"} & each.keys()


def test_the_file_is_laid_out_as_an_archive_asks(archive: bytes) -> None:
    assert re.match(rb"%PDF-1\.7\n%[\x80-\xff]{4}\n", archive)
    first, second = part(reader(archive).trailer, "/ID")
    assert first == second
    assert len(first.original_bytes) == 16
    assert re.search(rb"startxref\n\d+\n%%EOF\n$", archive)
    for match in re.finditer(rb"/Length (\d+)[^<>]*>>\s*?\nstream\n", archive):
        end = match.end() + int(match[1])
        assert archive[end : end + 10] == b"\nendstream", archive[match.start() : match.end()]


def test_every_code_has_its_unicode_width_and_shape(typesetter: Typesetter, archive: bytes) -> None:
    for pdf in (archive, render_pdf(MIXED, typesetter, archive=True)):
        assert len(fonts(pdf)) >= 2
        for font in fonts(pdf):
            assert font["/Subtype"] == "/TrueType"
            assert "/Encoding" not in font
            descriptor = font["/FontDescriptor"].get_object()
            assert int(descriptor["/Flags"]) & 4
            assert re.match(r"/[A-Z]{6}\+", str(font["/BaseFont"]))
            assert descriptor["/FontName"] == font["/BaseFont"]
            program = TTFont(BytesIO(descriptor["/FontFile2"].get_object().get_data()), lazy=False)
            assert_codes(font, program)


def assert_codes(font: Any, program: TTFont) -> None:
    """Each code that can be used stands for some text and is as wide as its shape."""
    told = font["/ToUnicode"].get_object().get_data().decode()
    pairs = re.findall(r"<(\w\w)> <(\w{4,})>", told)
    texts = {int(code, 16): bytes.fromhex(text).decode("utf-16-be") for code, text in pairs}
    assert texts
    assert not set("".join(texts.values())) & set(UNUSED)
    assert not any("\ue000" <= char <= "\uf8ff" for text in texts.values() for char in text)
    tables = program["cmap"].tables
    assert len(tables) == 1
    scale = 1000 / program["head"].unitsPerEm
    widths = list(font["/Widths"].get_object())
    assert int(font["/LastChar"]) - int(font["/FirstChar"]) + 1 == len(widths)
    for code in texts:
        glyph = tables[0].cmap[code]
        assert glyph != ".notdef"
        assert abs(program["hmtx"][glyph][0] * scale - float(widths[code])) <= 1


def test_every_code_drawn_is_one_of_those(archive: bytes) -> None:
    """What is printed can be searched, in the archive's file too."""
    file = reader(archive)
    assert squeezed("เลิกประชุมเวลา ๑๑.๓๐ น.") in squeezed("".join(page.extract_text() for page in file.pages))


def test_the_same_paper_gives_the_same_file(typesetter: Typesetter, archive: bytes) -> None:
    assert render_pdf(build(minutes_snapshot()), typesetter, archive=True) == archive


def test_an_emblem_that_is_seen_through_stands_on_white(typesetter: Typesetter) -> None:
    image = Image.new("RGBA", (30, 30), (0, 0, 0, 0))
    image.putpixel((15, 15), (200, 0, 0, 255))
    file = BytesIO()
    image.save(file, "PNG")
    pdf = render_pdf(Document(title="ก", blocks=(Emblem(file.getvalue()),)), typesetter, archive=True)
    (shown,) = reader(pdf).pages[0].images
    assert shown.image is not None
    assert shown.image.convert("RGB").getpixel((0, 0)) == (255, 255, 255)
    assert b"/SMask" not in pdf
