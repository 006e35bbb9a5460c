"""The lines of plain paragraphs, ended at Thai words; after a key only what the key changed is worked out."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Any

from PySide6.QtCore import QPointF, Signal
from PySide6.QtGui import QTextBlock, QTextDocument, QTextLine, QTextOption
from PySide6.QtWidgets import QPlainTextDocumentLayout

from ita_desktop.domain.thai.rebreaking import Broken, broken_anew, edit_between
from ita_desktop.ui.kit.labels import Breaker

WIDEST = 16_000_000
A_HAIR = 0.25
"""Added to a line's width in pixels: less than any letter, more than rounding takes."""
UNSURE = 2
"""Lines up to the change that are laid anew: its own, and the one before, into which a word may move up."""


@dataclass(frozen=True, slots=True)
class Laid:
    """A paragraph as it was laid last: its line ends, and by its beginning the width each line was given."""

    broken: Broken = field(default_factory=lambda: Broken("", ()))
    widths: Mapping[int, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Change:
    """What Qt tells of a change, in a paragraph: offset, how much was taken away and added."""

    start: int
    removed: int
    added: int


class ThaiLayout(QPlainTextDocumentLayout):
    """Lays the lines of each paragraph itself: Qt knows Thai words only where the system has libthai.

    ``redrawn`` tells a paragraph whose height is as it was, and from where to where its lines are others.
    """

    redrawn = Signal(QTextBlock, float, float)

    def __init__(self, document: QTextDocument, breaker: Breaker) -> None:
        super().__init__(document)
        self._breaker, self._width = breaker, 0
        self._blocks, self._height = 0, 0.0
        self._last = Laid()

    @property
    def text_height(self) -> float:
        """What all lines take, in pixels."""
        return self._height

    def set_width(self, width: int) -> None:
        """Lay all paragraphs anew in a width."""
        self._width = width
        self._lay_all(self.document().begin(), None)
        self.documentSizeChanged.emit(self.documentSize())

    def documentChanged(self, start: int, removed: int, added: int) -> None:
        """Lay what changed; Qt lays nothing itself."""
        document = self.document()
        block = document.findBlock(start)
        if self._blocks == document.blockCount() and block.contains(start + added):
            self._lay_one(block, Change(start - block.position(), removed, added))
            return
        super().documentChanged(start, removed, added)
        self._lay_all(block, document.findBlock(start + max(0, removed + added - 1)))
        self.documentSizeChanged.emit(self.documentSize())
        self.update.emit()

    def _lay_one(self, block: QTextBlock, change: Change) -> None:
        former = block.layout().boundingRect().height()
        top, bottom = self._lay(block, change)
        grown = block.layout().boundingRect().height() - former
        if not grown:
            self.redrawn.emit(block, top, bottom)
            return
        self._height += grown
        self.documentSizeChanged.emit(self.documentSize())
        self.update.emit()

    def _lay_all(self, block: QTextBlock, last: QTextBlock | None) -> None:
        self._last = Laid()
        while block.isValid():
            self._lay(block)
            if block == last:
                break
            block = block.next()
        self._blocks, self._height = self.document().blockCount(), 0.0
        block = self.document().begin()
        while block.isValid():
            self._height += block.layout().boundingRect().height()
            block = block.next()

    def _lay(self, block: QTextBlock, change: Change | None = None) -> tuple[float, float]:
        """Lay a paragraph; from where to where its lines are others than before, in pixels."""
        layout, length = block.layout(), block.length() - 1
        foreign = bool(layout.preeditAreaText())
        sure = Laid(Broken(block.text(), ())) if foreign else self._sure(block.text(), length, change)
        ends = in_units(sure.broken, length)
        margin = self.document().documentMargin()
        width = self._width - 2 * margin if self._width else WIDEST
        option = QTextOption(self.document().defaultTextOption())
        option.setWrapMode(QTextOption.WrapMode.WrapAnywhere)
        layout.clearLayout()
        layout.setCacheEnabled(True)  # else Qt shapes the whole paragraph a second time to paint it
        layout.setTextOption(option)
        layout.beginLayout()
        top, widths, others = 0.0, dict[int, float](), list[float]()
        while (line := layout.createLine()).isValid():
            line.setLeadingIncluded(True)
            start = line.textStart()
            known = sure.widths.get(start)
            widths[start] = lay_line(line, known, width, ends, length)
            line.setPosition(QPointF(margin, top))
            bottom = top + line.height()
            if known is None:
                others += (top, bottom)
            top = bottom
        layout.endLayout()
        block.setLineCount(max(1, layout.lineCount()))
        self._last = Laid() if foreign or len(sure.broken.text) != length else Laid(sure.broken, widths)
        return (others[0], others[-1]) if others else (0.0, 0.0)

    def _sure(self, text: str, length: int, change: Change | None) -> Laid:
        """The line ends of a paragraph, and the lines that are laid as they were before the change."""
        former = self._last.broken
        edit = edit_between(former.text, text, change.start, change.removed, change.added) if change else None
        if edit is None or len(text) != length:
            return Laid(Broken(text, self._breaker.breaks(text)))
        broken, part = broken_anew(former, text, edit, self._breaker.breaks)
        starts = list(self._last.widths)
        before = starts[: max(0, bisect_right(starts, part.start) - UNSURE)]
        after = starts[bisect_left(starts, part.old_end) :]
        widths = {start: self._last.widths[start] for start in before}
        return Laid(broken, widths | {start + part.moved: self._last.widths[start] for start in after})


def lay_line(line: QTextLine, known: float | None, width: float, ends: Sequence[int], length: int) -> float:
    """Give a line the width at which it ends where it may; the width, to be given again as ``known``."""
    line.setLineWidth(width if known is None else known)
    if known is not None:
        return known
    start, end = line.textStart(), line.textStart() + line.textLength()
    at = bisect_right(ends, end) - 1 if end < length else -1
    if at >= 0 and start < ends[at] < end:
        width = edge_of(line, ends[at]) - line.x() + A_HAIR
        line.setLineWidth(width)
    return width


def edge_of(line: QTextLine, offset: int) -> float:
    """Where in pixels a line would end before ``offset``."""
    found: Any = line.cursorToX(offset)
    return float(found[0])


def in_units(broken: Broken, length: int) -> Sequence[int]:
    """The ends of a text counted in UTF-16 as Qt counts; ``length`` is the text's own in these units."""
    text = broken.text
    if len(text) == length:
        return broken.ends
    units = [0, *accumulate(1 + (letter > "\uffff") for letter in text)]
    return [units[end] for end in broken.ends]
