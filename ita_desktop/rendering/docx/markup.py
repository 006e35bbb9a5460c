"""Elements of WordprocessingML; a text goes in as typed and is never markup."""

import re
from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy
from typing import Any

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement

from ita_desktop.documents.blocks import Run, Runs, web_address

Element = Any
"""An element of lxml with python-docx's own methods."""

_BLANKS = dict.fromkeys(map(ord, "\t\v\f\x85\u2028\u2029"), " ")
_UNFIT = re.compile("[^\n\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def element(tag: str, *children: Element | None, **attributes: object) -> Element:
    """An element of the main namespace with its attributes.

    Children that are None are left out; one that has a place elsewhere stays there, a copy is taken.
    """
    made = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), str(value))
    given = [child for child in children if child is not None]
    made.extend([child if child.getparent() is None else deepcopy(child) for child in given])
    return made


def clean(text: str) -> str:
    """The text without what XML cannot carry; tabs and other blanks become blanks."""
    return _UNFIT.sub("", text.translate(_BLANKS))


def text_run(text: str, *, bold: bool = False, style: str = "", size: float = 0) -> Element:
    """A run; line feeds end a line; ``size`` in points where it is not that of the style."""
    made = element("r", _look(bold, style, size))
    for position, line in enumerate(clean(text).split("\n")):
        if position:
            made.append(element("br"))
        if line:
            written = element("t")
            written.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            written.text = line
            made.append(written)
    return made


def _look(bold: bool, style: str, size: float) -> Element | None:
    look = [element("rStyle", val=style)] if style else []
    look += [element("b"), element("bCs")] if bold else []
    look += [element(tag, val=round(size * 2)) for tag in ("sz", "szCs")] if size else []
    return element("rPr", *look) if look else None


def tab() -> Element:
    """A run that goes to the next tab stop."""
    return element("r", element("tab"))


def paragraph(style: str, content: Runs | str | Iterable[Element] = (), *look: Element) -> Element:
    """A paragraph of a style; ``look`` are properties of its own, in the order of the schema."""
    made = element("p", element("pPr", element("pStyle", val=style), *look))
    made.extend(_content(content))
    return made


def _content(content: Runs | str | Iterable[Element]) -> Iterator[Element]:
    for part in (Run(content),) if isinstance(content, str) else content:
        if not isinstance(part, Run):
            yield part
        elif part.text:
            written, leads = text_run(part.text, bold=part.bold), web_address(part.link)
            yield element("fldSimple", written, instr=f'HYPERLINK "{leads}"') if leads else written


def aligned(value: str) -> Element:
    """The property that says how lines stand between the margins."""
    return element("jc", val=value)


def indented(left: float = 0, right: float = 0, first: float = 0) -> Element:
    """The property that moves a paragraph in, in twips; a negative ``first`` hangs the first line out."""
    sides = {"left": round(left), "right": round(right)}
    side = {"firstLine": round(first)} if first >= 0 else {"hanging": round(-first)}
    return element("ind", **{name: value for name, value in (sides | side).items() if value})


def spaced(before: float = 0, after: float = 0, exact: float = 0) -> Element:
    """The property of the space around a paragraph, in twips; ``exact`` is the height of its lines."""
    given: dict[str, object] = {"before": round(before)} if before else {}
    given |= {"after": round(after)} if after else {}
    given |= {"line": round(exact), "lineRule": "exact"} if exact else {}
    return element("spacing", **given)


def stops(*places: tuple[float, str, str]) -> Element:
    """Tab stops: place in twips, side (``left``, ``center``, ``right``), fill (``none`` or ``dot``)."""
    made = (element("tab", val=side, leader=fill, pos=round(place)) for place, side, fill in places)
    return element("tabs", *made)


def add_space(made: Element, before: float) -> None:
    """Give a paragraph at least so much space above, in twips."""
    spacing = made.get_or_add_pPr().get_or_add_spacing()
    spacing.set(qn("w:before"), str(max(round(before), int(spacing.get(qn("w:before"), 0)))))


def paragraphs_of(made: Element) -> Sequence[Element]:
    """The paragraph itself, or those of a table or a row."""
    return [made] if made.tag == qn("w:p") else list(made.iter(qn("w:p")))


def is_table(made: Element) -> bool:
    """Whether an element of the body is a table."""
    return bool(made.tag == qn("w:tbl"))
