"""A paper as the bytes of a Word file."""

from ita_desktop.documents.blocks import Document
from ita_desktop.rendering.docx.composing import Composer
from ita_desktop.rendering.docx.file import WordFile
from ita_desktop.rendering.docx.flow import Flow
from ita_desktop.rendering.docx.measuring import measure_of
from ita_desktop.rendering.docx.sections import Sections
from ita_desktop.rendering.docx.styles import styles
from ita_desktop.rendering.thai_text import Typesetter


def render_docx(document: Document, typesetter: Typesetter | None = None, *, justify: str = "thai") -> bytes:
    """The paper as a .docx file, the same bytes for the same paper; no catchwords, which Word cannot keep.

    ``justify`` is how lines are spread between the margins: ``thai`` (between the letters, as Word does for
    Thai) or ``both`` (between the words, which other programs do too). ``typesetter`` sets the texts of
    charts; without one a chart is told in words.
    """
    measure = measure_of(document, justify)
    file = WordFile(document, styles(measure))
    flow = Flow(Sections(file, measure, document.digits))
    Composer(document, measure, file, flow, typesetter).fill()
    file.body.extend(flow.finished())
    return file.content()
