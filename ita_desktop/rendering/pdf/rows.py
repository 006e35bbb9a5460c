"""What pages are filled with: rows of text stacks side by side, all broken into lines of one height."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, NamedTuple, Protocol

LEAST = 2
"""Lines of a paragraph that stay together at the foot and at the top of a page."""

MOST_REPEATED = 6
"""A speaker or a head of a table with more lines than this is not repeated on the next page."""

LONG_ROW = 8
"""A row of a table with more lines than this may go on over the page."""

Rule = tuple[float, float, float, float]
"""From a place to another: each as points from the left margin and below the top of its row."""


class SetText:
    """A paragraph broken into lines at its width; ``lines`` is their number, never 0."""

    __slots__ = ("lines", "paragraph", "width")

    def __init__(self, paragraph: Any, width: float) -> None:
        self.paragraph = paragraph
        self.width = width
        _, height = paragraph.wrap(width, 1e6)
        self.lines = max(1, round(height / paragraph.style.leading))

    @property
    def text(self) -> str:
        """The text without its look."""
        return str(self.paragraph.getPlainText())

    @property
    def height(self) -> float:
        """Points that its lines take."""
        return float(self.lines * self.paragraph.style.leading)

    def cut(self, start: int, stop: int) -> "SetText":
        """The lines from ``start`` to before ``stop``."""
        part = self
        if stop < part.lines:
            part = part._halves(stop)[0]
        return part._halves(start)[1] if start > 0 else part

    def _halves(self, line: int) -> tuple["SetText", "SetText"]:
        leading = self.paragraph.style.leading
        first, second = self.paragraph.split(self.width, line * leading + 0.01)
        return SetText(first, self.width), SetText(second, self.width)


class Piece(NamedTuple):
    """A text where it stands: ``x`` from the left margin, ``line`` from the first line of its part.

    ``stack`` and ``number`` are its positions in its row and in its stack.
    """

    x: float
    line: float
    text: SetText
    stack: int = 0
    number: int = 0


class Drawn(Protocol):
    """What stands in a row and is no text: dots to write on, an image; it belongs to one line of its row."""

    @property
    def line(self) -> int:
        """The line, from 0."""

    def draw(self, canvas: Any, x: float, y: float) -> None:
        """Draw it; ``x`` is the left margin, ``y`` the top of the line."""


class Figure(NamedTuple):
    """What one of several things drawn side by side shows in words; from where to where, in points."""

    told: str
    left: float
    right: float


@dataclass(slots=True)
class Stack:
    """Paragraphs below each other at one place of a row.

    ``repeats`` where a row that goes on shows it again; ``drop`` moves it down by lines.
    """

    x: float
    texts: list[SetText]
    repeats: bool = False
    drop: float = 0

    @property
    def lines(self) -> int:
        """Lines of all paragraphs."""
        return sum(text.lines for text in self.texts)

    def pieces(self, start: int, stop: int, position: int = 0) -> list[Piece]:
        """The texts of the lines from ``start`` to before ``stop``."""
        found, first = [], 0
        for number, text in enumerate(self.texts):
            low, high = max(start - first, 0), min(stop - first, text.lines)
            if low < high:
                line = first + low - start + self.drop
                found.append(Piece(self.x, line, text.cut(low, high), position, number))
            first += text.lines
        return found

    def leaves_lone_line(self, line: int) -> bool:
        """Whether a break before ``line`` leaves fewer than ``LEAST`` lines of a paragraph on one side."""
        for text in self.texts:
            if line < text.lines:
                return 0 < line < LEAST or 0 < text.lines - line < LEAST <= line
            line -= text.lines
        return False


@dataclass(slots=True, eq=False)
class Lead:
    """Where a line of the contents leads: its heading's text and, once pages are laid out, its bookmark."""

    text: str
    put: Callable[[int], None]
    """Puts the page number into the line."""
    bookmark: int = 0
    """Its number among the bookmarks of the file, from 1; 0 while it is not known."""


@dataclass(slots=True, eq=False)
class Row:
    """Stacks side by side and what is ``drawn`` beside them; lengths in points.

    ``slack`` is how much of the space above the text may go where a paper then fits on its page.

    ``before`` is the space above (none at the top of a page), ``pad`` that above and below the text within
    rules; ``glued`` keeps the row with the next one (``parting`` only where the page would not be left
    largely empty for it), ``whole`` on one page; ``head`` are rows shown again
    where a page begins with this one, ``edges`` the places of vertical rules, ``inner`` further rules,
    ``bookmark`` a title and its depth, ``closing`` marks the places to sign; ``new_page`` begins a page, with
    ``restart`` that of a paper of its own, with ``annex`` that of its annex; ``paper`` names it where the
    file holds several, or the part of a paper that begins with the row; ``lead`` makes it a line of the
    contents; ``tag`` is what it is in the structure of the file; ``beside`` is shown at its side where a page
    begins with it; ``below`` of its first cells go on in the next row without a rule between; ``figure``
    says in words what is drawn where that is part of what the paper says, ``figures`` those of each that is
    drawn where they are several; ``lower`` makes it for so many points where it can be as low as that.
    """

    stacks: tuple[Stack, ...]
    leading: float
    before: float = 0
    pad: tuple[float, float] = (0, 0)
    drawn: tuple[Drawn, ...] = ()
    slack: float = 0
    glued: bool = False
    parting: bool = False
    whole: bool = False
    head: tuple["Row", ...] = ()
    edges: tuple[float, ...] = ()
    inner: tuple[Rule, ...] = ()
    bookmark: tuple[str, int] | None = None
    closing: bool = False
    new_page: bool = False
    restart: bool = False
    annex: bool = False
    paper: str = ""
    tag: str = "P"
    beside: "Row | None" = None
    below: int = 0
    figure: str = ""
    figures: tuple[Figure, ...] = ()
    lower: Callable[[float], "Row | None"] | None = None
    lead: Lead | None = None
    lines: int = field(init=False)
    label_lines: int = field(init=False)

    def __post_init__(self) -> None:
        """Count the lines that flow and those that repeat."""
        self.label_lines = max((stack.lines for stack in self.stacks if stack.repeats), default=0)
        self.lines = max((stack.lines for stack in self.stacks if not stack.repeats), default=1)

    @property
    def bookmarks(self) -> tuple[str, ...]:
        """The names of the bookmarks at its top, in their order."""
        heading = () if self.bookmark is None else (self.bookmark[0],)
        return (self.paper, *heading) if self.paper else heading

    @property
    def letters(self) -> int:
        """Letters of all its texts."""
        return sum(len(text.text) for stack in self.stacks for text in stack.texts)

    def height(self, start: int, stop: int) -> float:
        """Points that the lines from ``start`` to before ``stop`` take."""
        return sum(self.pad) + self.leading * max(stop - start, self.label_lines)

    def fitting(self, start: int, room: float) -> int:
        """The line before which at most ``room`` points are filled from ``start`` on."""
        taken = int((room - sum(self.pad) + 0.01) // self.leading)
        return start + taken if taken >= self.label_lines else start

    def last_break(self, start: int, limit: int) -> int | None:
        """The last good place to go over the page, after ``start`` and not after line ``limit``.

        No stack is to be left with a lone line; where that cannot be, at least the longest one.
        """
        if self.whole or (self.edges and self.lines <= LONG_ROW):
            return None
        flowing = sorted((s for s in self.stacks if not s.repeats), key=lambda stack: -stack.lines)
        least = start + max(LEAST, self.label_lines)
        for stacks in (flowing, flowing[:1]):
            for line in range(min(limit, self.lines - LEAST), least - 1, -1):
                if not any(stack.leaves_lone_line(line) for stack in stacks):
                    return line
        return None

    def pieces(self, start: int, stop: int) -> list[Piece]:
        """The texts of some lines, with what repeats."""
        found = []
        for position, stack in enumerate(self.stacks):
            lines = (0, stack.lines) if stack.repeats else (start, stop)
            found += stack.pieces(*lines, position)
        return found

    def words(self, start: int) -> list[str]:
        """The texts that begin at a line, from left to right: of a whole row all, of a rest what flows on.

        Of a table's row those up to the first one with a word (a code is none); lines of dots are no text.
        """
        stacks = [stack for stack in self.stacks if start == 0 or not stack.repeats]
        found = [stack.pieces(start, stack.lines) for stack in stacks]
        firsts = (next(filter(_says, map(_first_line, each)), "") for each in found)
        texts = list(filter(None, firsts))
        worded = (n for n, text in enumerate(texts, 1) if sum(map(str.isalpha, text)) > 1)
        return texts[: next(worded, None)] if self.edges else texts


def _first_line(piece: Piece) -> str:
    """A text up to where it begins a new line itself."""
    return piece.text.text.strip().split("\n", 1)[0]


def _says(text: str) -> bool:
    """Whether it is more than dots to write on, in brackets or not, and more than the dash for nothing."""
    return bool(text.strip(".()-"))
