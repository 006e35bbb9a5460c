"""What is printed can be searched and copied, whatever way it came on paper."""

import re
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader
from reportlab.graphics import renderPDF
from reportlab.graphics.charts.barcharts import VerticalBarChart
from reportlab.graphics.shapes import Drawing
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph, Table

from ita_desktop.rendering.thai_text import Typesetter
from tests.rendering.thai_text.papers import opened, pdf, stacked, texts, without_blanks, words_with_marks

WORDS = words_with_marks(300)
SENTENCE = "เจ้าหน้าที่ผู้รับผิดชอบจัดทำบันทึกน้ำท่วมเมื่อวันที่ ๕ มิถุนายน ๒๕๖๘ ด้วยความซื่อสัตย์สุจริต"


def test_300_words_with_marks_are_found_by_both_readers(typesetter: Typesetter) -> None:
    style = typesetter.style()
    file = stacked([typesetter.paragraph(word, style) for word in WORDS], 400)
    for found in texts(file):
        assert found.split() == WORDS


def test_a_justified_bold_and_italic_paragraph_reads_back(typesetter: Typesetter) -> None:
    marked = " ".join(
        f"<b>{word}</b>" if n % 3 == 0 else f"<i>{word}</i>" if n % 5 == 0 else word
        for n, word in enumerate(WORDS)
    )
    paragraph = typesetter.markup(marked, typesetter.style(align="justify", first_indent=70))
    for found in texts(stacked([paragraph], 420)):
        assert without_blanks(found) == "".join(WORDS)


def draw_strings(canvas: Any) -> None:
    canvas.drawString(60, 700, SENTENCE)


def draw_right(canvas: Any) -> None:
    canvas.drawRightString(540, 700, SENTENCE)


def draw_centred(canvas: Any) -> None:
    canvas.drawCentredString(300, 700, SENTENCE)


def draw_text_object(canvas: Any) -> None:
    text = canvas.beginText(60, 700)
    text.textLine(SENTENCE)
    canvas.drawText(text)


def draw_plain_paragraph(canvas: Any) -> None:
    paragraph = Paragraph(SENTENCE, ParagraphStyle("plain", fontName="Sarabun", fontSize=14))
    paragraph.wrapOn(canvas, 500, 200)
    paragraph.drawOn(canvas, 60, 600)


def draw_plain_bold_paragraph(canvas: Any) -> None:
    paragraph = Paragraph(f"<b>{SENTENCE}</b>", ParagraphStyle("plain", fontName="Sarabun", fontSize=14))
    paragraph.wrapOn(canvas, 500, 200)
    paragraph.drawOn(canvas, 60, 600)


@pytest.mark.parametrize(
    "draw",
    [
        draw_strings,
        draw_right,
        draw_centred,
        draw_text_object,
        draw_plain_paragraph,
        draw_plain_bold_paragraph,
    ],
)
def test_every_way_of_drawing_text(typesetter: Typesetter, draw: Any) -> None:
    for found in texts(pdf(draw)):
        assert without_blanks(found) == without_blanks(SENTENCE)


def test_plain_cells_of_a_table(typesetter: Typesetter) -> None:
    cells = [["ลำดับที่", "ผู้รับผิดชอบ"], ["๑", "เจ้าหน้าที่พัสดุ"]]

    def draw(canvas: Any) -> None:
        table = Table(cells, style=typesetter.table_style())
        table.wrapOn(canvas, 400, 400)
        table.drawOn(canvas, 60, 600)

    file = pdf(draw)
    for found in texts(file):
        assert without_blanks(found) == "".join(cell for row in cells for cell in row)
    assert fonts(file) == {"THSarabunNewClusters-Regular"}


def test_labels_of_a_chart(typesetter: Typesetter) -> None:
    labels = ["การใช้ทรัพย์สิน", "เจ้าหน้าที่", "ผู้มีส่วนได้เสีย"]

    def draw(canvas: Any) -> None:
        chart = VerticalBarChart()
        chart.data = [(97.5, 88.1, 99.3)]
        chart.categoryAxis.categoryNames = labels
        for axis in (chart.categoryAxis, chart.valueAxis):
            axis.labels.fontName = typesetter.regular
        drawing = Drawing(400, 200)
        drawing.add(chart)
        renderPDF.draw(drawing, canvas, 60, 500)

    for found in texts(pdf(draw)):
        assert set(labels) <= set(found.split())


def test_more_clusters_than_one_subset_holds(typesetter: Typesetter) -> None:
    clusters = [base + mark for base in "กขคงจชซดตถทธนบปผพมยรลวสหอฮ" for mark in "ัิีึืุู่้์็ำ"]
    file = stacked([typesetter.paragraph(" ".join(clusters), typesetter.style(align="justify"))], 300)
    for found in texts(file):
        assert found.split() == clusters
    assert len(clusters) > 256


def test_maps_to_text_have_at_most_100_entries_a_block(typesetter: Typesetter) -> None:
    file = stacked([typesetter.paragraph(" ".join(WORDS), typesetter.style())], 400)
    reader = PdfReader(BytesIO(file))
    blocks = 0
    for page in reader.pages:
        for font in page["/Resources"]["/Font"].values():  # type: ignore[index]
            cmap = font.get_object()["/ToUnicode"].get_object().get_data().decode()
            for count, block in re.findall(r"(\d+) beginbfchar\n(.*?)\nendbfchar", cmap, re.DOTALL):
                assert int(count) == len(block.split("\n")) <= 100
                blocks += 1
    assert blocks > 1


def fonts(file: bytes) -> set[str]:
    """Names of the fonts that a file uses, all of them embedded."""
    with opened(file) as document:
        used = [font for page in document for font in page.get_fonts()]
    assert all(kind == "TrueType" for _, kind, *_ in ((font[0], font[2]) for font in used))
    return {font[3].split("+")[-1] for font in used}


def test_bold_and_italic_are_fonts_of_their_own(typesetter: Typesetter) -> None:
    paragraph = typesetter.markup("ปกติ <b>หนา</b> <i>เอน</i> <b><i>หนาเอน</i></b>", typesetter.style())
    names = {f"THSarabunNewClusters-{style}" for style in ("Regular", "Bold", "Italic", "BoldItalic")}
    assert fonts(stacked([paragraph], 400)) == names
