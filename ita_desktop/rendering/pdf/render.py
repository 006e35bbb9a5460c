"""A paper as PDF: every font embedded, the same bytes for the same paper."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from ita_desktop.documents.blocks import Document
from ita_desktop.documents.finishing import texts
from ita_desktop.domain.errors import ItaError
from ita_desktop.rendering.pdf.composing import Composer
from ita_desktop.rendering.pdf.drawing import Drawing
from ita_desktop.rendering.pdf.pages import paginate
from ita_desktop.rendering.pdf.type import Type
from ita_desktop.rendering.thai_text import Typesetter

Progress = Callable[[int, int], bool]
"""Told before each page how many are done and how many there are; answers whether to go on."""

CATCHWORD_LINES = 3


class PrintingStopped(ItaError):
    """The user stopped the setting of a long paper."""

    def __init__(self) -> None:
        super().__init__("หยุดจัดหน้าเอกสารแล้ว ยังไม่ได้สร้างไฟล์")


class MissingCharacters(ItaError):
    """The paper has characters for which the typeface has no shape."""

    def __init__(self, missing: tuple[str, ...]) -> None:
        named = " ".join(f"{char} (U+{ord(char):04X})" for char in missing)
        super().__init__(f"พิมพ์ไม่ได้ เพราะแบบอักษรไม่มีอักขระ {named} แก้ข้อความที่มีอักขระนี้ก่อนพิมพ์")
        self.characters = missing


def missing_characters(document: Document, typesetter: Typesetter) -> dict[str, str]:
    """Characters that the typeface lacks, each with the first text in which it stands."""
    found: dict[str, str] = {}
    for text in texts(document):
        for char in typesetter.missing(text):
            found.setdefault(char, text)
    return found


def render_pdf(document: Document, typesetter: Typesetter, progress: Progress | None = None) -> bytes:
    """The paper as a PDF file's bytes.

    Raises MissingCharacters where a character has no shape, PrintingStopped where ``progress`` says no.
    """
    missing = missing_characters(document, typesetter)
    if missing:
        raise MissingCharacters(tuple(missing))
    typesetter = typesetter.knowing(document.names)
    type_ = Type(typesetter, document.page)
    reserve = CATCHWORD_LINES * type_.leading if document.catchwords else 0
    pages = paginate(Composer(document, type_).rows(), type_.text_height, reserve)
    file = BytesIO()
    canvas = _canvas(file, document, type_)
    drawing = Drawing(canvas, document, type_)
    for number in range(len(pages)):
        if progress is not None and not progress(number, len(pages)):
            raise PrintingStopped
        drawing.page(pages, number)
    canvas.save()
    return file.getvalue()


def _canvas(file: BytesIO, document: Document, type_: Type) -> Any:
    canvas = Canvas(
        file,
        pagesize=(type_.page_width, type_.page_height),
        pageCompression=1,
        invariant=1,
        initialFontName=type_.font,
        initialFontSize=type_.size,
        lang="th-TH",
    )
    canvas.setTitle(document.title)
    canvas.setAuthor(document.author)
    canvas.setCreator("ITA Desktop")
    canvas.setProducer("ITA Desktop")
    canvas.setSubject(document.title)
    canvas.setViewerPreference("DisplayDocTitle", "true")
    return canvas
