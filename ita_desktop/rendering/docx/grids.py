"""Tables with columns of exact widths, with rules or without."""

from collections.abc import Iterable, Sequence

from docx.oxml.ns import qn

from ita_desktop.rendering.docx.markup import Element, element, paragraph


def grid(style: str, widths: Sequence[float], left: float = 0) -> Element:
    """A table without rows that begins ``left`` twips from the margin."""
    exact = list(map(round, widths))
    return element(
        "tbl",
        element(
            "tblPr",
            element("tblStyle", val=style),
            element("tblW", w=sum(exact), type="dxa"),
            element("tblInd", w=round(left), type="dxa"),
            element("tblLayout", type="fixed"),
            element("tblLook", val="0000"),
        ),
        element("tblGrid", *(element("gridCol", w=width) for width in exact)),
    )


def widths_of(table: Element) -> list[int]:
    """The widths of a table's columns in twips."""
    return [int(column.get(qn("w:w"))) for column in table.tblGrid.gridCol_lst]


def row(cells: Iterable[Element], *, whole: bool = False, least: float = 0, head: bool = False) -> Element:
    """A row; ``whole`` is not parted by a page, ``least`` its least height, a ``head`` is repeated."""
    marks = [
        element("cantSplit") if whole else None,
        element("trHeight", val=round(least), hRule="atLeast") if least else None,
        element("tblHeader") if head else None,
    ]
    return element("tr", element("trPr", *marks) if any(mark is not None for mark in marks) else None, *cells)


def cell(
    width: float, content: Sequence[Element], *, over: int = 1, joined: str = "", stands: str = ""
) -> Element:
    """A cell ``over`` so many columns, ``joined`` downwards (restart, continue); ``stands`` in its height."""
    return element(
        "tc",
        element(
            "tcPr",
            element("tcW", w=round(width), type="dxa"),
            element("gridSpan", val=over) if over > 1 else None,
            element("vMerge", val=joined) if joined else None,
            element("vAlign", val=stands) if stands else None,
        ),
        *(content or [paragraph("TableText")]),
    )
