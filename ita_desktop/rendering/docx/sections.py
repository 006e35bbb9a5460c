"""Sections: the page, its margins, its number from the second page on."""

from docx.oxml.ns import qn

from ita_desktop.documents.blocks import Digits, PageSetup
from ita_desktop.documents.finishing import in_digits
from ita_desktop.rendering.docx.file import WordFile
from ita_desktop.rendering.docx.markup import Element, element, paragraph, text_run
from ita_desktop.rendering.docx.measure import CM, NUMBER_FROM_TOP, Measure

MEMO_TOP = 1.5
"""Where the emblem of a memo begins, in centimetres from the edge."""
FORMATS: dict[Digits, str] = {"thai": "thaiNumbers", "arabic": "decimal"}


class Sections:
    """Makes the properties of one section after another; each counts from 1 unless it goes on."""

    def __init__(self, file: WordFile, measure: Measure, digits: Digits) -> None:
        self._measure = measure
        self._goes_on = False
        self._format = FORMATS[digits]
        self._numbered = file.add("header1", element("hdr", _number(in_digits(digits)("2"))))
        self._bare = file.add("header2", element("hdr", paragraph("Gap")))

    def turn_to(self, measure: Measure, *, goes_on: bool) -> None:
        """The next section has other pages; with ``goes_on`` they are counted on from those before."""
        self._measure, self._goes_on = measure, goes_on

    def properties(self, *, raised: bool) -> Element:
        """A section that begins a page: nothing above a paper's first page, ``- 2 -`` above the others.

        A ``raised`` one begins with the head of a memo, which stands nearer to the paper's edge; the number
        keeps the text of its later pages where it stands in all papers.
        """
        width, height = self._measure.paper
        counted: dict[str, object] = (
            {"fmt": self._format} if self._goes_on else {"fmt": self._format, "start": 1}
        )
        first = None if self._goes_on else element("titlePg")
        self._goes_on = False
        turned: dict[str, object] = {"orient": "landscape"} if self._measure.page.landscape else {}
        return element(
            "sectPr",
            _header("default", self._numbered),
            _header("first", self._bare),
            element("type", val="nextPage"),
            element("pgSz", w=width, h=height, **turned),
            _margins(self._measure.page, raised),
            element("pgNumType", **counted),
            element("cols", space=720),
            first,
        )


def _header(kind: str, key: str) -> Element:
    made = element("headerReference", type=kind)
    made.set(qn("r:id"), key)
    return made


def _margins(page: PageSetup, raised: bool) -> Element:
    top = min(page.top, MEMO_TOP) if raised else page.top
    sides = {"top": top, "right": page.right, "bottom": page.bottom, "left": page.left}
    given: dict[str, object] = {name: round(side * CM) for name, side in sides.items()}
    given |= {"header": round(NUMBER_FROM_TOP), "footer": round(NUMBER_FROM_TOP), "gutter": 0}
    return element("pgMar", **given)


def _number(shown: str) -> Element:
    """Between hyphens in the middle; ``shown`` stands there until a program counts."""
    field = element("fldSimple", text_run(shown), instr=" PAGE ")
    return paragraph("Header", [text_run("- "), field, text_run(" -")])
