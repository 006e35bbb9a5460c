"""What the sections of the record share: a section of which there is nothing, tables, names of units."""

from collections.abc import Iterable

from ita_desktop.documents.blocks import Paragraph, Space, plain
from ita_desktop.documents.texts import NOTHING, one_line

NO_UNIT = "-"
AIR = Space(0.5)


def nothing() -> Paragraph:
    """That there is none."""
    return Paragraph(plain(NOTHING), indent=False, align="left", left=1.0)


def told(text: str) -> Paragraph:
    """A sentence of a section; it stays with the table that follows."""
    return Paragraph(plain(text), align="left", keep=True)


def after(text: str) -> Paragraph:
    """A sentence under a table."""
    return Paragraph(plain(text), indent=False, align="left")


def units_words(units: Iterable[str | None]) -> str:
    """The units, one on a line, a dash where none is named."""
    return "\n".join(filter(None, map(one_line, units))) or NO_UNIT
