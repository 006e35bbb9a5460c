"""Photographs in Word, in a workbook and on a page for the web."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from PIL import Image

from ita_desktop.documents.blocks import Column, Photograph, Table, TableRow, plain
from ita_desktop.documents.finishing import texts
from ita_desktop.rendering.docx import render_docx
from ita_desktop.rendering.html import render_html
from ita_desktop.rendering.photographs import shown
from ita_desktop.rendering.xlsx import render_xlsx
from tests.rendering.photographs import PLACE, jpeg, paper, pictures, png

TABLE = Table(columns=(Column("ที่", 1),), rows=(TableRow((plain("1"),)),))


def test_word_shows_each_with_its_caption_and_tells_it_to_who_does_not_see_it() -> None:
    made = render_docx(paper(pictures(jpeg(turned=True), png(), None)))
    with ZipFile(BytesIO(made)) as file:
        body = file.read("word/document.xml").decode()
        media = [file.read(name) for name in file.namelist() if name.startswith("word/media/")]
    assert len(media) == body.count("<w:drawing>") == 2
    assert not any(PLACE.encode() in each for each in media)
    for told in ("ภาพที่ ๑", "ภาพที่ ๒"):
        assert f'descr="{told}"' in body
        assert f">{told}<" in body
    assert "ไม่พบไฟล์ภาพ" in body
    assert body.count("<w:cantSplit/>") == 4
    assert "<w:keepNext/>" in body


def test_a_workbook_lists_the_captions() -> None:
    made = render_xlsx(paper(TABLE, pictures(jpeg(), None)))
    sheet = load_workbook(BytesIO(made)).active
    assert sheet is not None
    cells = [cell.value for row in sheet for cell in row if cell.value]
    assert cells[-2:] == ["ภาพ ภาพที่ ๑", "ภาพ ภาพที่ ๒"]


def test_a_page_for_the_web_holds_its_images_and_escapes_captions() -> None:
    made = render_html(paper(pictures(jpeg(), None, caption='<b>"{}" & ก'))).decode()
    assert made.count("<img ") == 1
    assert "data:image/jpeg;base64," in made
    assert "img-src data:" in made
    assert "&lt;b&gt;&quot;๑&quot; &amp; ก" in made
    assert 'class="lost"' in made


def test_captions_are_texts_of_the_paper_in_its_digits() -> None:
    assert list(texts(paper(pictures(None, jpeg())))) == ["ภาพที่ ๑", "ภาพที่ ๒"]


def test_greys_of_a_scanner_are_seen() -> None:
    """A PNG of 16 bits keeps its shades in the paper instead of turning white."""
    file = BytesIO()
    Image.linear_gradient("L").convert("I").point(lambda grey: grey * 256).convert("I;16").save(file, "PNG")
    content = shown(Photograph("0", "", {"0": file.getvalue()}), 8.5).content
    assert content is not None
    with Image.open(BytesIO(content)) as seen:
        greys = [seen.convert("L").getpixel((100, row * seen.height // 4)) for row in (1, 2, 3)]
    assert greys == pytest.approx([64, 128, 192], abs=6)
