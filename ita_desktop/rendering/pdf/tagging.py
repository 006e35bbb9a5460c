"""What each stroke belongs to: headings, paragraphs, tables, or nothing that is read aloud."""

from typing import Any, Literal

from reportlab.pdfbase import pdfdoc

from ita_desktop.rendering.pdf.pages import Page, Part
from ita_desktop.rendering.pdf.rows import Piece, Row

Artifact = Literal["Pagination", "Layout"]
COLUMN_HEAD = "/A<</O/Table/Scope/Column>>"


class Element:
    """A part of the structure: ``marks`` are page and number of its strokes, ``kids`` lie within it."""

    __slots__ = ("kids", "kind", "look", "marks", "number", "parent")

    def __init__(self, kind: str, parent: "Element | None", look: str = "") -> None:
        self.kind = kind
        self.parent = parent
        self.look = look
        self.kids: list[Element] = []
        self.marks: list[tuple[int, int]] = []
        self.number = 0
        if parent is not None:
            parent.kids.append(self)


class StructureRoot(pdfdoc.PDFObject):  # type: ignore[misc]
    """Holds the number of the structure's root until the structure is written."""


class Structure:
    """The tree of a paper and, page by page, to which of its elements each mark belongs."""

    def __init__(self) -> None:
        self.document = Element("Document", None)
        self.pages: list[list[Element]] = []
        self.root = StructureRoot()

    def objects(self, doc: Any, number: int) -> list[tuple[int, bytes]]:
        """The objects of the tree, numbered from ``number`` on but for the root, which has its own."""
        elements = list(_within(self.document))
        for element in elements:
            if element.kind == "Table":
                _spanned(element)
        for each, numbered in enumerate(elements, number):
            numbered.number = each
        after = number + len(elements)
        root, _ = doc.idToObjectNumberAndVersion[doc.Reference(self.root).name]
        sheets = [doc.idToObjectNumberAndVersion[f"Page{n}"][0] for n in range(1, len(self.pages) + 1)]
        marks = " ".join(
            f"{n} [{' '.join(f'{each.number} 0 R' for each in page)}]" for n, page in enumerate(self.pages)
        )
        look = f"/K {self.document.number} 0 R /ParentTree {after} 0 R /ParentTreeNextKey {len(self.pages)}"
        return [
            *((each.number, _written(each, root, sheets)) for each in elements),
            (after, f"<</Nums [{marks}]>>".encode()),
            (root, f"<</Type /StructTreeRoot {look}>>".encode()),
        ]


def _spanned(table: Element) -> None:
    """Let a cell that is alone in its row stand over all columns."""
    rows = [row for row in table.kids if row.kids[0].kind == "TD"]
    columns = max((len(row.kids) for row in rows), default=0)
    for row in rows:
        if len(row.kids) == 1 < columns:
            row.kids[0].look = f"/A<</O/Table/ColSpan {columns}>>"


def _within(element: Element) -> list[Element]:
    return [element, *(each for kid in element.kids for each in _within(kid))]


def _written(element: Element, root: int, sheets: list[int]) -> bytes:
    parent = element.parent.number if element.parent else root
    kids = [f"{kid.number} 0 R" for kid in element.kids]
    page = ""
    if element.marks:
        first = element.marks[0][0]
        page = f"/Pg {sheets[first]} 0 R"
        kids += [
            f"{mark}" if sheet == first else f"<</Type/MCR/Pg {sheets[sheet]} 0 R/MCID {mark}>>"
            for sheet, mark in element.marks
        ]
    within = kids[0] if len(kids) == 1 else f"[{' '.join(kids)}]"
    look = f"/S/{element.kind}/P {parent} 0 R{page}{element.look}/K {within}"
    return f"<</Type/StructElem{look}>>".encode()


class Tags:
    """Marks what is drawn on a canvas and grows the paper's structure with it."""

    def __init__(self, canvas: Any) -> None:
        self.structure = Structure()
        self._canvas = canvas
        self._paper = self.structure.document
        self._table: Element | None = None
        self._contents: Element | None = None
        self._row: Row | None = None
        self._elements: dict[object, Element] = {}
        self._heads: set[int] = set()

    def begin_page(self, page: Page) -> None:
        """What is marked from now on stands on the next page."""
        self.structure.pages.append([])
        self._heads = {id(head) for part in page.parts for head in part.row.head}

    def begin_row(self, part: Part) -> None:
        """What is marked from now on belongs to a row; one that goes on keeps its elements."""
        row = part.row
        if row is self._row or part.repeated:
            return
        joined = row.tag == "H1" and self._row is not None and self._row.tag == "H1"
        if row.paper:
            self._paper = Element("Part", self.structure.document)
        self._row = row
        if not joined:
            self._elements = {}
        if row.edges:
            self._table_row(row)
        else:
            self._table = None
        if not row.lead:
            self._contents = None
        elif self._contents is None:
            self._contents = Element("TOC", self._paper)

    def _table_row(self, row: Row) -> None:
        """A row with all its cells, the empty ones too; a row of data tells how many columns there are."""
        head = id(row) in self._heads
        if self._table is None or head:
            self._table = Element("Table", self._paper)
        parent = Element("TR", self._table)
        kind, look = ("TH", COLUMN_HEAD) if head else ("TD", "")
        for number in range(len(row.stacks)):
            self._elements[number] = Element(kind, parent, look)

    def begin(self, part: Part, piece: Piece, *, again: bool) -> None:
        """What is drawn until ``end`` is this text; ``again`` where it repeats what was read before."""
        if again or part.repeated:
            self.begin_artifact("Layout")
            return
        key = self._key(part.row, piece)
        element = self._elements.get(key)
        if element is None:
            row = part.row
            kind = f"H{row.bookmark[1] + 2}" if row.bookmark else row.tag
            element = self._elements[key] = Element(kind, self._contents or self._paper)
        self._mark(element)

    def begin_figure(self, told: str, box: tuple[float, float, float, float]) -> None:
        """What is drawn until ``end`` is a figure within a box of the page, with what it shows in words."""
        alternative = told.encode("utf-16-be").hex().upper()
        around = " ".join(f"{side:.2f}" for side in box)
        look = f"/Alt <FEFF{alternative}>/A<</O/Layout/Placement/Block/BBox[{around}]>>"
        self._mark(Element("Figure", self._paper, look))

    def _mark(self, element: Element) -> None:
        marks = self.structure.pages[-1]
        element.marks.append((len(self.structure.pages) - 1, len(marks)))
        self._canvas.addLiteral(f"/{element.kind} <</MCID {len(marks)}>> BDC")
        marks.append(element)

    def begin_artifact(self, kind: Artifact) -> None:
        """What is drawn until ``end`` is no part of the text."""
        self._canvas.addLiteral(f"/Artifact <</Type /{kind}>> BDC")

    def end(self) -> None:
        """End what was begun last."""
        self._canvas.addLiteral("EMC")

    @staticmethod
    def _key(row: Row, piece: Piece) -> object:
        """The texts of one cell are one element, and those of a row without speaker; else each text is."""
        if row.edges:
            return piece.stack
        if row.bookmark or row.tag != "P" or (len(row.stacks) > 1 and not row.label_lines):
            return 0
        return piece.stack, piece.number
