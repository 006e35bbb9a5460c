"""The minutes of a real meeting over ReportLab setting the same text unshaped."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import cm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

from ita_desktop import paths
from ita_desktop.documents import blocks
from ita_desktop.documents.finishing import texts
from ita_desktop.rendering.pdf import render_pdf
from ita_desktop.services.papers import Request
from tests.bench.measuring import Ratio, compare
from tests.bench.offices import open_case

PLAIN = "PlainThai"


def minutes(folder: Path) -> Ratio:
    """All rows of the meeting's tables, warm, on both sides."""
    services = open_case(folder / "minutes", "2566-p5.json")
    papers = services.papers
    request = Request("minutes", 2566, meeting="1/2566")
    document = papers.document(request)
    typesetter = papers.typesetter()
    pdfmetrics.registerFont(TTFont(PLAIN, str(next((paths.FONTS / "source").glob("*New.ttf")))))
    ratio = compare(
        "minutes / ReportLab, same text unshaped",
        2.5,
        lambda: render_pdf(document, typesetter),
        lambda: unshaped(document),
        runs=15,
    )
    services.close()
    return ratio


def unshaped(document: blocks.Document) -> bytes:
    """The same texts as plain paragraphs and tables with repeated heads."""
    style = ParagraphStyle("plain", fontName=PLAIN, fontSize=16, leading=21)
    target = BytesIO()
    margins = {"leftMargin": 3 * cm, "rightMargin": 2 * cm, "topMargin": 2.5 * cm, "bottomMargin": 2 * cm}
    SimpleDocTemplate(target, pagesize=A4, **margins).build(list(flowables(document, style)))
    return target.getvalue()


def flowables(document: blocks.Document, style: ParagraphStyle) -> Iterator[Any]:
    """A paragraph for each text, a table for each table."""
    for block in document.blocks:
        if isinstance(block, blocks.Table):
            yield table(block, style)
            continue
        alone = blocks.Document(title="", blocks=(block,))
        for text in list(texts(alone))[1:]:
            if text.strip():
                yield Paragraph(escape(text), style)


def table(block: blocks.Table, style: ParagraphStyle) -> Table:
    """The same rows and widths."""
    width = (21 - 3 - 2) * cm
    rows = [[Paragraph(escape(column.head), style) for column in block.columns]]
    for row in block.rows:
        if isinstance(row, blocks.GroupRow):
            cells = [row.text]
        else:
            cells = ["".join(run.text for run in cell) for cell in row.cells]
        empty = [""] * (len(block.columns) - len(cells))
        rows.append([Paragraph(escape(text), style) for text in cells] + empty)
    return Table(rows, colWidths=[column.share * width for column in block.columns], repeatRows=1)
