"""The lines of a contents: a title that wraps under itself, dots, the number of its page at the margin."""

from collections.abc import Callable, Iterator

from ita_desktop.documents.blocks import Contents, ContentsLine, plain
from ita_desktop.rendering.pdf.dots import Dots
from ita_desktop.rendering.pdf.rows import Lead, Row, Stack
from ita_desktop.rendering.pdf.type import CM, Type

STEP = 0.75 * CM
"""How far a level is moved in."""
NUMBER = 1.3 * CM
"""Room for the number at the right margin, which no title enters."""
GAP = 0.15 * CM
BEFORE_PART = 4.0


def contents_rows(block: Contents, type_: Type, digits: Callable[[str], str]) -> Iterator[Row]:
    """A row for each line; its number is put in once the pages are laid out."""
    return (_row(line, type_, digits) for line in block.lines)


def _row(line: ContentsLine, type_: Type, digits: Callable[[str], str]) -> Row:
    x = line.level * STEP
    title = type_.hanging(plain(line.text or " "), type_.text_width - NUMBER - x, STEP, STEP)
    number = Stack(type_.text_width - NUMBER, [], drop=title.lines - 1)
    row = Row((Stack(x, [title]), number), type_.leading, whole=True, tag="TOCI")
    row.before = 0 if line.level else BEFORE_PART

    def put(page: int) -> None:
        text = digits(str(page))
        number.texts = [type_.text(plain(text), NUMBER, "right")]
        left = x + title.paragraph.line_ends()[-1] + GAP
        right = type_.text_width - type_.width(text) - GAP
        down = type_.baseline(type_.size, type_.leading)
        row.drawn = (Dots(left, right, down, title.lines - 1),)

    row.lead = Lead(line.text, put)
    return row
