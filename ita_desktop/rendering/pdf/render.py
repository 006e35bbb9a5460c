"""A paper as PDF: every font embedded, the same bytes for the same paper."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from typing import Any
from unicodedata import category

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from ita_desktop.documents.blocks import Document
from ita_desktop.documents.finishing import texts
from ita_desktop.domain.errors import ItaError
from ita_desktop.rendering.pdf.describing import LANGUAGE, describe
from ita_desktop.rendering.pdf.drawing import Drawing
from ita_desktop.rendering.pdf.laying import laid_out
from ita_desktop.rendering.pdf.rows import Row
from ita_desktop.rendering.pdf.type import Type
from ita_desktop.rendering.thai_text import Typesetter

Progress = Callable[[int, int], bool]
"""Told again and again how many pages are done and about how many there are; answers whether to go on."""

LETTERS_A_PAGE = 1200
"""Of a page of which nothing is known yet."""
NEAR = 12
"""Letters told on each side of a character without a shape."""
ROWS_BETWEEN = 20
"""Rows between two questions whether to go on."""


class PrintingStopped(ItaError):
    """The user stopped the setting of a long paper."""

    def __init__(self) -> None:
        super().__init__("หยุดจัดหน้าเอกสารแล้ว ยังไม่ได้สร้างไฟล์")


class MissingCharacters(ItaError):
    """The paper has characters for which the typeface has no shape."""

    def __init__(self, missing: Mapping[str, str]) -> None:
        named = " ".join(f"{_seen(char)} (U+{ord(char):04X})".strip() for char in missing)
        places = " ".join(dict.fromkeys(f"“{_around(char, text)}”" for char, text in missing.items()))
        super().__init__(
            f"พิมพ์เป็น PDF ไม่ได้ เพราะแบบอักษรไม่มีอักขระ {named} แก้ข้อความ {places} แล้วพิมพ์ใหม่ หรือบันทึกเป็น Word"
        )
        self.characters = tuple(missing)


def _seen(char: str) -> str:
    """The character where it can be shown alone; marks and what steers a text cannot."""
    return char if char.isprintable() and not category(char).startswith("M") else ""


def _around(char: str, text: str) -> str:
    """The words around the first place of a character, enough to find it again; itself as ``?``."""
    at = text.index(char)
    near = text[max(0, at - NEAR) : at] + "?" + text[at + 1 : at + 1 + NEAR]
    return " ".join("".join(each if each.isprintable() else " " for each in near).split())


def missing_characters(document: Document, typesetter: Typesetter) -> dict[str, str]:
    """Characters that the typeface lacks, each with the first text in which it stands."""
    found: dict[str, str] = {}
    for text in texts(document):
        for char in typesetter.missing(text):
            found.setdefault(char, text)
    return found


def render_pdf(
    document: Document, typesetter: Typesetter, progress: Progress | None = None, *, archive: bool = False
) -> bytes:
    """The paper as a PDF file's bytes; ``archive`` gives it the structure of PDF/A-2u.

    Raises MissingCharacters where a character has no shape, PrintingStopped where ``progress`` says no.
    """
    missing = missing_characters(document, typesetter)
    if missing:
        raise MissingCharacters(missing)
    watch = Watch(document, progress) if progress else None
    return _drawn(document, typesetter, watch, archive=archive)


def render_first_page(document: Document, typesetter: Typesetter) -> bytes:
    """The first page as in the whole paper, as a PDF file of one page.

    It takes the work of about one page. Characters without a shape are printed as ``?``: the whole paper
    tells of them.
    """
    return _drawn(document, typesetter, most=1)


def _drawn(
    document: Document,
    typesetter: Typesetter,
    watch: "Watch | None" = None,
    *,
    archive: bool = False,
    most: int | None = None,
) -> bytes:
    """The file, or one of its first pages, at most so many; each page is drawn as soon as it is laid out."""
    sheets = laid_out(document, typesetter, watch.over if watch else iter)
    first = Type(typesetter, document.page)
    canvas = _canvas(document, first, archive=archive)
    drawing = Drawing(canvas, document, first, whole=most is None)
    for page, type_ in islice(sheets, most):
        drawing.page(page, type_)
        if watch:
            watch.page_done()
    return drawing.finished()


class Watch:
    """Tells how far the setting of a paper is, and stops it where the answer is no."""

    def __init__(self, document: Document, progress: Progress) -> None:
        self._progress = progress
        self._letters = sum(map(len, texts(document)))
        self._read = 0
        self._done = 0

    def over(self, rows: Iterable[Row]) -> Iterator[Row]:
        """The rows, with a word about them now and then."""
        for number, row in enumerate(rows):
            if number % ROWS_BETWEEN == 0:
                self._tell()
            yield row
            self._read += row.letters

    def page_done(self) -> None:
        """Count a page."""
        self._done += 1
        self._tell()

    def _tell(self) -> None:
        """Pages done and in all, the latter judged by the letters of those that are done."""
        left = max(0, self._letters - self._read)
        a_page = self._read / self._done if self._done else LETTERS_A_PAGE
        if not self._progress(self._done, self._done + max(1, round(left / max(1, a_page)))):
            raise PrintingStopped


def _canvas(document: Document, type_: Type, *, archive: bool) -> Any:
    rl_config.useA85 = 0
    canvas = Canvas(
        "",
        pagesize=(type_.page_width, type_.page_height),
        pageCompression=1,
        invariant=1,
        initialFontName=type_.font,
        initialFontSize=type_.size,
        lang=LANGUAGE,
    )
    describe(canvas, document, archive=archive)
    return canvas
