"""What stays together on a page, told to Word with the properties an office knows."""

from collections.abc import Iterable, Sequence

from docx.oxml.ns import qn

from ita_desktop.rendering.docx.markup import Element, element, is_table, paragraphs_of

LEAST = 2
"""Lines of text on the page of the signatures."""
LONG_TEXT = 90
"""Characters that fill more than a line."""


def hold(made: Element) -> None:
    """Keep a paragraph, a row or a table with what follows."""
    for each in paragraphs_of(made):
        each.get_or_add_pPr().get_or_add_keepNext()


def hold_together(elements: Sequence[Element]) -> None:
    """Keep elements on one page: all with the next one but the last, each unparted."""
    for made in elements:
        for each in paragraphs_of(made):
            each.get_or_add_pPr().get_or_add_keepLines()
        for row in made.tr_lst if is_table(made) else ():
            _whole(row)
    for made in elements[:-1]:
        hold(made)
    if elements and is_table(elements[-1]):
        hold_rows(elements[-1].tr_lst)


def _whole(row: Element) -> None:
    marks = row.get_or_add_trPr()
    if marks.find(qn("w:cantSplit")) is None:
        marks.insert(0, element("cantSplit"))


def hold_rows(rows: Sequence[Element]) -> None:
    """Keep rows of a table on one page."""
    for row in rows[:-1]:
        hold(row)


def hold_end(made: Element) -> None:
    """Keep a paragraph, or a table's last row, with what follows."""
    hold(made.tr_lst[-1] if is_table(made) else made)


def hold_text_before(elements: Sequence[Element]) -> None:
    """Keep at least two lines of text with what follows."""
    lines = 0
    for part in _backwards(elements):
        hold(part)
        lines += _lines(part)
        if lines >= LEAST:
            return


def _backwards(elements: Sequence[Element]) -> Iterable[Element]:
    for made in reversed(elements):
        if is_table(made):
            yield from reversed(made.tr_lst)
        else:
            yield made


def _lines(part: Element) -> int:
    texts = ["".join(text.text or "" for text in each.iter(qn("w:t"))) for each in paragraphs_of(part)]
    return max((1 + (len(text) > LONG_TEXT) for text in texts if text), default=0)
