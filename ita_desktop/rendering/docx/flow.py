"""The body of a file while it is filled: spaces, new pages and sections meet paragraphs and tables here."""

from docx.oxml.ns import qn

from ita_desktop.rendering.docx.markup import Element, add_space, is_table, paragraph, spaced
from ita_desktop.rendering.docx.measure import Measure
from ita_desktop.rendering.docx.sections import Sections

LEAST_GAP = 20.0


class Flow:
    """Elements in order. Two tables never touch: Word would make them one."""

    def __init__(self, sections: Sections) -> None:
        self.elements: list[Element] = []
        self._sections = sections
        self._space = 0.0
        self._new_page = False
        self._begins, self._raised = True, False

    def raise_top(self) -> None:
        """What comes next is the head of a memo: where it begins a section it stands higher."""
        self._raised = self._begins

    def space(self, height: float) -> None:
        """Leave so much more room before what comes next, in twips."""
        self._space += height

    def around_table(self, height: float) -> None:
        """Leave at least so much room before what comes next."""
        self._space = max(self._space, height)

    def add(self, made: Element) -> None:
        """Put a paragraph or a table below all others."""
        if is_table(made):
            self._before_table()
        elif self._space:
            add_space(made, self._space)
        self._turn(made)
        self._space = 0.0
        self._begins = False
        self.elements.append(made)

    def goes_on(self, table: Element) -> bool:
        """Whether a table is the last thing on this page, so that a row can be added to it."""
        return bool(self.elements) and self.elements[-1] is table and not self._new_page

    def add_row(self, table: Element, row: Element) -> None:
        """Put a row at the end of the last table."""
        for cell in row.tc_lst if self._space else ():
            add_space(cell.p_lst[0], self._space)
        self._space = 0.0
        table.append(row)

    def _before_table(self) -> None:
        touching = bool(self.elements) and is_table(self.elements[-1])
        if touching or self._space or self._new_page:
            gap = self._gap(self._space)
            self._turn(gap)
            self.elements.append(gap)

    def _turn(self, made: Element) -> None:
        if self._new_page:
            made.get_or_add_pPr().get_or_add_pageBreakBefore()
        self._new_page = False

    @staticmethod
    def _gap(height: float) -> Element:
        return paragraph("Gap", (), spaced(exact=max(height, LEAST_GAP)))

    def turn_page(self, *, restart: bool) -> None:
        """What comes next begins a page; with ``restart`` a section counted from 1."""
        self._space = 0.0
        if not self.elements:
            return
        if restart:
            self._end_section()
        elif not self._begins:
            self._new_page = True

    def turn_to(self, measure: Measure) -> None:
        """What comes next stands on pages of another kind, which are counted on."""
        self._space = 0.0
        if self.elements and not self._begins:
            self._end_section()
        self._sections.turn_to(measure, goes_on=bool(self.elements))

    def _end_section(self) -> None:
        last = self.elements[-1]
        if is_table(last) or last.pPr.find(qn("w:sectPr")) is not None:
            last = self._gap(0)
            self.elements.append(last)
        last.set_sectPr(self._sections.properties(raised=self._raised))
        self._new_page = False
        self._begins, self._raised = True, False

    def finished(self) -> list[Element]:
        """All elements of the body, the properties of the last section behind them."""
        if not self.elements or is_table(self.elements[-1]):
            self.elements.append(self._gap(0))
        return [*self.elements, self._sections.properties(raised=self._raised)]
