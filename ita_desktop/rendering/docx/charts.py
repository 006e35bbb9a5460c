"""A chart for Word: a picture of what the PDF twin draws, fine enough for print."""

from collections.abc import Callable
from contextlib import closing
from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

from ita_desktop.documents.blocks import Chart
from ita_desktop.pdfium import HELD
from ita_desktop.rendering.docx.images import Picture
from ita_desktop.rendering.pdf.charts import LINES_LEFT, picture
from ita_desktop.rendering.thai_text import Typesetter

DOTS = 300
"""An inch."""
GREYS = 16
"""Enough for edges of letters; the file is a third as large."""
POINTS = 72
CM = 2.54


def chart_picture(
    block: Chart,
    room: tuple[float, float],
    leading: float,
    typesetter: Typesetter,
    digits: Callable[[str], str],
) -> Picture:
    """The chart in greys; ``room`` is a page's text, width and height, ``leading`` its lines: points."""
    width, height = room
    drawn = picture(block, width, height - LINES_LEFT * leading, typesetter, digits)
    file = BytesIO()
    canvas = Canvas(file, pagesize=(width, drawn.height), invariant=1, initialFontName=typesetter.regular)
    drawn.draw(canvas, 0, drawn.height)
    canvas.showPage()
    canvas.save()
    size = width / POINTS * CM, drawn.height / POINTS * CM
    return Picture(_png(file.getvalue()), *size, block.chart.summary or block.chart.title)


def _png(content: bytes) -> bytes:
    import pypdfium2

    with (
        HELD,
        closing(pypdfium2.PdfDocument(content)) as paper,
        closing(paper[0]) as page,
        closing(page.render(scale=DOTS / POINTS, grayscale=True)) as bitmap,
    ):
        image = bitmap.to_pil().copy()
    file = BytesIO()
    image.quantize(GREYS).save(file, "PNG", dpi=(DOTS, DOTS), optimize=True)
    return file.getvalue()
