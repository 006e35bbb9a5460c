"""A plan of 200 measures set as PDF over ReportLab's own table of the same texts.

The aim of 1, though more is done here: words are not torn, marks stand where they belong, cells are joined
over rows and told again on the next page, no line is left alone, and the file carries its structure.
"""

from dataclasses import replace
from io import BytesIO
from itertools import cycle
from xml.sax.saxutils import escape

from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import cm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import LongTable, Paragraph, SimpleDocTemplate

from ita_desktop import paths
from ita_desktop.documents.blocks import Document, GroupRow, Table
from ita_desktop.documents.measures.paper import build
from ita_desktop.rendering.pdf import render_pdf
from ita_desktop.rendering.thai_text import open_typesetter
from tests.bench.measuring import Ratio, compare
from tests.documents.offices import measures_snapshot

MEASURES, TEXTS = 200, 4
FONT = "bench-sarabun"


def plan_printed() -> Ratio:
    """Both warm; each sets another plan than it just set."""
    typesetter = open_typesetter(paths.FONTS, paths.WORDS)
    pdfmetrics.registerFont(TTFont(FONT, str(next((paths.FONTS / "source").glob("*New.ttf")))))
    papers = [long_plan(run) for run in range(TEXTS)]
    ours, theirs = cycle(papers), cycle(papers)
    return compare(
        f"plan of {MEASURES} measures, warm / ReportLab's own table of the same texts",
        1,
        lambda: render_pdf(next(ours), typesetter),
        lambda: own_table(next(theirs)),
        runs=5,
    )


def long_plan(run: int) -> Document:
    """P1's measures over and over, each with words of its own."""
    snapshot = measures_snapshot()
    found = snapshot.plan.measures
    measures = tuple(
        replace(
            each,
            key=f"m{at}",
            number=at + 1,
            title=f"{each.title} ครั้งที่ {run * MEASURES + at}",
            steps=tuple(f"{step} รอบที่ {run * MEASURES + at}" for step in each.steps or ()),
        )
        for at in range(MEASURES)
        for each in [found[at % len(found)]]
    )
    return build(replace(snapshot, plan=replace(snapshot.plan, measures=measures)))


def own_table(paper: Document) -> bytes:
    """The table alone, each cell a paragraph, its head on every page."""
    (table,) = [block for block in paper.blocks if isinstance(block, Table)]
    style = ParagraphStyle("cell", fontName=FONT, fontSize=16, leading=21, wordWrap="CJK")
    rows = [[Paragraph(escape(column.head), style) for column in table.columns]]
    for row in table.rows:
        if not isinstance(row, GroupRow):
            said = ("".join(run.text for run in cell) for cell in row.cells)
            rows.append([Paragraph(escape(text).replace("\n", "<br/>"), style) for text in said])
    room, whole = 25.7 * cm, sum(column.share for column in table.columns)
    widths = [room * column.share / whole for column in table.columns]
    file = BytesIO()
    page = SimpleDocTemplate(file, pagesize=landscape(A4), leftMargin=2 * cm, rightMargin=2 * cm)
    made = LongTable(rows, colWidths=widths, repeatRows=1)
    made.setStyle([("GRID", (0, 0), (-1, -1), 0.5, "black"), ("VALIGN", (0, 0), (-1, -1), "TOP")])
    page.build([made])
    return file.getvalue()
