"""A contents that Word can make anew: a field with its lines filled in, bookmarks at what they name."""

from collections.abc import Iterator

from ita_desktop.documents.blocks import Contents, ContentsLine, Document, ScannedPage, TitleLines
from ita_desktop.documents.contents import headings, matched
from ita_desktop.documents.finishing import in_digits
from ita_desktop.rendering.docx.looks import PART_TITLE
from ita_desktop.rendering.docx.markup import Element, clean, element, paragraph, tab, text_run
from ita_desktop.rendering.docx.sizes import CONTENTS_LEVELS
from ita_desktop.rendering.thai_text import Typesetter

COLLECTS = f' TOC \\f \\h \\z \\t "{PART_TITLE},1,heading 1,2" '
"""Titles of parts, headings of the first level, and what fields name."""


class Index:
    """The contents of one paper, and the bookmarks of what it names in the order in which they are set.

    Pages are those of the PDF twin where there is a typesetter, else Word counts them.
    """

    def __init__(self, document: Document, typesetter: Typesetter | None) -> None:
        blocks = document.blocks
        self.parted = any(isinstance(each, TitleLines | ScannedPage) and each.part for each in blocks)
        self._lines = next((each.lines for each in blocks if isinstance(each, Contents)), ())
        names = [line.text for line in headings(blocks)] if self._lines else []
        self._places = matched((line.text for line in self._lines), names)
        self._pages = _pages(document, typesetter) if self._lines and typesetter else []
        self._digits = in_digits(document.digits)
        self._set = 0

    def marked(self, made: Element) -> Element:
        """The paragraph of the next part or heading, with its bookmark where the contents names it."""
        number, self._set = self._set, self._set + 1
        if number in self._places:
            start = 0 if made.pPr is None else 1
            made.insert(start, element("bookmarkStart", id=number, name=_key(number)))
            made.append(element("bookmarkEnd", id=number))
        return made

    def lines(self) -> Iterator[Element]:
        """A paragraph for each line of the contents, all of them within one field."""
        for number, (line, place) in enumerate(zip(self._lines, self._places, strict=True)):
            made = paragraph(f"TOC{min(line.level + 1, CONTENTS_LEVELS)}", self._line(line, place))
            if number == 0:
                for position, part in enumerate(_begun(COLLECTS, dirty=not self._pages), 1):
                    made.insert(position, part)
            if number == len(self._lines) - 1:
                made.append(_mark("end"))
            yield made

    def _line(self, line: ContentsLine, place: int | None) -> Iterator[Element]:
        if place is None:
            yield text_run(line.text)
            return
        page = self._digits(str(self._pages[place])) if self._pages else ""
        number = *_begun(f" PAGEREF {_key(place)} \\h "), text_run(page), _mark("end")
        yield element("hyperlink", text_run(line.text), tab(), *number, anchor=_key(place), history=1)


def entry_field(text: str) -> tuple[Element, ...]:
    """A field that is not printed and puts a text into the contents, at the level of parts."""
    quoted = clean(text).replace('"', "”").replace("\\", "/")
    return *_begun(f' TC "{quoted}" \\l 1 ', shown=False), _mark("end")


def _pages(document: Document, typesetter: Typesetter) -> list[int]:
    from ita_desktop.rendering.pdf.laying import heading_pages

    return [page for _, page in heading_pages(document, typesetter)]


def _key(number: int) -> str:
    return f"_Toc{number + 1:06}"


def _begun(instruction: str, *, dirty: bool = False, shown: bool = True) -> Iterator[Element]:
    """The beginning of a field up to where what it shows begins."""
    yield _mark("begin", **({"dirty": "true"} if dirty else {}))
    told = element("instrText")
    told.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    told.text = instruction
    yield element("r", told)
    if shown:
        yield _mark("separate")


def _mark(kind: str, **look: object) -> Element:
    return element("r", element("fldChar", fldCharType=kind, **look))
