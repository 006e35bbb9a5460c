"""A paragraph's text measured once: where its lines may end, how wide each part is, lines for any width."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple, Protocol

from ita_desktop.domain.thai.breaks import character_clusters
from ita_desktop.rendering.thai_text.clusters import MARKS, Encoded, encode
from ita_desktop.rendering.thai_text.fonts import ClusterFont

BLANKS = " \n\u200b"
ROUNDING = 1e-6
_TIED = frozenset(MARKS + "ำ")


class Breaker(Protocol):
    """Tells where a text may be broken."""

    def breaks(self, text: str, /) -> Sequence[int]:
        """Offsets where a line may end; the last one is the end of the text."""


class Stretch(NamedTuple):
    """Text from ``start`` to before ``stop`` in one look."""

    start: int
    stop: int
    font: ClusterFont
    underline: bool = False


class Line(NamedTuple):
    """A line: its visible text, where the next one goes on, widths in thousandths of an em.

    ``wraps`` where the text goes on in the next line only because this one is full.
    """

    start: int
    stop: int
    following: int
    width: float
    room: float
    wraps: bool


class Piece(NamedTuple):
    """A part of a line in one look, ready to be drawn."""

    font: ClusterFont
    codes: Encoded
    underline: bool


class MeasuredText:
    """A text in its looks, cut where lines may end; all widths are sums from the beginning of the text."""

    def __init__(self, text: str, stretches: Sequence[Stretch], breaker: Breaker) -> None:
        self.text = text
        self._stretches = _whole_clusters(text, stretches)
        self._ends: list[int] = []
        self._hard: list[int] = []
        start = 0
        for part in text.split("\n"):
            self._ends += [start + offset for offset in breaker.breaks(part)] if part else [start]
            start += len(part) + 1
            self._ends[-1] = min(start, len(text))
            self._hard.append(self._ends[-1])
        self._sums: list[float] = []
        self._visible: list[float] = []
        self._measure()

    def _measure(self) -> None:
        starts = [0, *self._ends[:-1]]
        measured = [self._width(start, stop) for start, stop in zip(starts, self._ends, strict=True)]
        self._sums = list(accumulate(width for width, _ in measured))
        self._visible = [total - blank for total, (_, blank) in zip(self._sums, measured, strict=True)]

    def _width(self, start: int, stop: int) -> tuple[float, float]:
        """The width of a part and of the blanks at its end."""
        first = self._stretches[0] if len(self._stretches) == 1 else None
        text = self.text[start:stop]
        if first:
            width = first.font.units(text)
        else:
            width = sum(piece.font.units(piece.codes) for piece in self.pieces(start, stop))
        if text[-1:] not in BLANKS:
            return width, 0.0
        last = (first or self._at(stop - 1)).font
        return width, last.units(text[len(text.rstrip(BLANKS)) :])

    def _at(self, offset: int) -> Stretch:
        return self._stretches[bisect_right(self._stretches, offset, key=lambda stretch: stretch.start) - 1]

    def pieces(self, start: int, stop: int) -> list[Piece]:
        """The text from ``start`` to before ``stop``, look by look."""
        found = []
        position = bisect_right(self._stretches, start, key=lambda stretch: stretch.start) - 1
        for stretch in self._stretches[max(position, 0) :]:
            low, high = max(start, stretch.start), min(stop, stretch.stop)
            if stretch.start >= stop:
                break
            if low < high:
                found.append(Piece(stretch.font, encode(self.text[low:high]), stretch.underline))
        return found

    def widest(self) -> float:
        """The width of the widest part that is not broken."""
        before = [0.0, *self._sums]
        return max((end - start for start, end in zip(before, self._visible, strict=False)), default=0.0)

    def lines(self, start: int, stop: int, first: float, later: float) -> list[Line]:
        """Lines of the text from ``start`` to before ``stop``, each as full as its room allows."""
        found: list[Line] = []
        number, room = bisect_right(self._ends, start), first
        while start < stop:
            line, number = self._line(start, number, room)
            found.append(line)
            start, room = line.following, later
        return found

    def _line(self, start: int, number: int, room: float) -> tuple[Line, int]:
        """The line that begins with a part, and the number of the part after it."""
        hard = self._hard[bisect_right(self._hard, start)]
        before = self._sums[number - 1] if number else 0.0
        last = bisect_left(self._ends, hard) + 1
        after = bisect_right(self._visible, before + room + ROUNDING, number, last)
        if after == number:
            if self._take_apart(number):
                return self._line(start, number, room)
            after += 1
        following = self._ends[after - 1]
        stop = start + len(self.text[start:following].rstrip(BLANKS))
        width = self._visible[after - 1] - before
        return Line(start, stop, following, width, room, following < hard), after

    def _take_apart(self, number: int) -> bool:
        """Let a part that is wider than a line end after each of its clusters."""
        start = self._ends[number - 1] if number else 0
        units = character_clusters(self.text[start : self._ends[number]])
        if len(units) < 2:
            return False
        ends = [start + offset for offset in accumulate(map(len, units))]
        total = self._sums[number - 1] if number else 0.0
        sums, visible = [], []
        for low, high in pairwise([start, *ends]):
            width, blank = self._width(low, high)
            total += width
            sums.append(total)
            visible.append(total - blank)
        self._ends[number : number + 1] = ends
        self._sums[number : number + 1] = sums
        self._visible[number : number + 1] = visible
        return True


def _whole_clusters(text: str, stretches: Sequence[Stretch]) -> list[Stretch]:
    """Stretches moved so that a mark keeps the look of its consonant."""
    return list(_moved(text, stretches))


def _moved(text: str, stretches: Sequence[Stretch]) -> Iterator[Stretch]:
    start = 0
    for stretch in stretches:
        stop = stretch.stop
        while stop < len(text) and text[stop] in _TIED:
            stop += 1
        if stop > start:
            yield stretch._replace(start=start, stop=stop)
            start = stop
