"""A paragraph's text measured once: where its lines may end, how wide each part is, lines for any width."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple, Protocol

from ita_desktop.domain.thai.breaks import character_clusters
from ita_desktop.domain.thai.glue import LOOSENED, TIED, URL_PARTS
from ita_desktop.rendering.thai_text.clusters import Encoded, encode
from ita_desktop.rendering.thai_text.fonts import ClusterFont

BLANKS = " \n\t\u200b"
PHRASE_ENDS = f"{BLANKS}/"
BLANK = re.compile(rf"(?<=[^{BLANKS}])[{BLANKS}]+")
ROUNDING = 1e-6
FAR_TOO_SHORT = 0.15
"""The share of its room that a line lacks when what is held together after it is loosened."""
LEAST_PHRASE = 0.3
"""The share of its room that a line fills at least to end at a blank or stroke."""
SCRAP = 0.5
"""What the last line has at least of the width of the one before it, where that ends within a phrase."""
TRIES = 6


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
    link: str = ""


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
    link: str = ""

    @property
    def blanks(self) -> int:
        """Blanks that word spacing widens."""
        return self.codes.count(" ") + self.codes.count("\u00a0")


class MeasuredText:
    """A text in its looks, cut where lines may end; all widths are sums from the beginning of the text."""

    def __init__(self, text: str, stretches: Sequence[Stretch], breaker: Breaker) -> None:
        self.text = text
        self._stretches = list(_whole_clusters(text, stretches)) or list(stretches[:1])
        self._starts = [stretch.start for stretch in self._stretches]
        self._ends: list[int] = []
        self._hard: list[int] = []
        start = 0
        for part in text.split("\n"):
            self._ends += [start + offset for offset in breaker.breaks(part)] if part else [start]
            start += len(part) + 1
            self._ends[-1] = min(start, len(text))
            self._hard.append(self._ends[-1])
        self._sums, self._visible = self._measure([0, *self._ends])

    @property
    def font(self) -> ClusterFont:
        """The font at the beginning."""
        return self._stretches[0].font

    def _measure(
        self, bounds: Sequence[int], total: float = 0.0, shown: float = 0.0
    ) -> tuple[list[float], list[float]]:
        """Sums of widths up to the end of each part between two bounds, with and without the blanks there.

        ``total`` and ``shown`` are the two sums at the first bound.
        """
        sums, visible = [], []
        position = self._position(bounds[0])
        stretch = self._stretches[position]
        for start, stop in pairwise(bounds):
            while start >= stretch.stop and position + 1 < len(self._stretches):
                position += 1
                stretch = self._stretches[position]
            text = self.text[start:stop]
            total += stretch.font.units(text) if stop <= stretch.stop else self._units(start, stop)
            sums.append(total)
            if text[-1:] not in BLANKS:
                shown = total
            elif seen := text.rstrip(BLANKS):
                shown = total - self._units(start + len(seen), stop)
            visible.append(shown)
        return sums, visible

    def _units(self, start: int, stop: int) -> float:
        return sum(piece.font.units(piece.codes) for piece in self.pieces(start, stop))

    def _position(self, offset: int) -> int:
        return max(0, bisect_right(self._starts, offset) - 1)

    def pieces(self, start: int, stop: int) -> list[Piece]:
        """The text from ``start`` to before ``stop``, look by look."""
        found = []
        for stretch in self._stretches[self._position(start) :]:
            if stretch.start >= stop:
                break
            low, high = max(start, stretch.start), min(stop, stretch.stop)
            if low < high:
                codes = encode(self.text[low:high])
                found.append(Piece(stretch.font, codes, stretch.underline, stretch.link))
        return found

    def widest(self) -> float:
        """The width of the widest part that is not broken."""
        before = [0.0, *self._sums]
        return max((end - start for start, end in zip(before, self._visible, strict=False)), default=0.0)

    def lines(
        self,
        start: int,
        stop: int,
        first: float,
        later: float,
        *,
        even: bool = False,
        phrases: bool = False,
    ) -> list[Line]:
        """Lines of the text from ``start`` to before ``stop``, each as full as its room allows.

        ``even`` loosens what is held together where a line would be far too short to be justified;
        ``phrases`` ends a line at a blank or stroke rather than within what stands between two; where it
        cannot, the lines are made alike rather than leave a scrap of the phrase in the last one.
        """
        found = self._filled(start, stop, first, later, even=even, phrases=phrases)
        return self._alike(found, start, stop, later) if phrases and self._leaves_scrap(found) else found

    def _leaves_scrap(self, lines: Sequence[Line]) -> bool:
        """Whether the last line holds little more than the end of a phrase."""
        if len(lines) < 2 or not lines[-2].wraps or self.text[lines[-2].following - 1] in PHRASE_ENDS:
            return False
        return lines[-1].width < SCRAP * lines[-2].width

    def _alike(self, found: list[Line], start: int, stop: int, room: float) -> list[Line]:
        """As many lines in the least room that holds them."""
        least, most = room * SCRAP, room
        for _ in range(TRIES):
            tried = (least + most) / 2
            lines = self._filled(start, stop, tried, tried, phrases=True)
            if len(lines) > len(found):
                least = tried
            else:
                found, most = lines, tried
        return [line._replace(room=room) for line in found]

    def _filled(
        self,
        start: int,
        stop: int,
        first: float,
        later: float,
        *,
        even: bool = False,
        phrases: bool = False,
    ) -> list[Line]:
        """Lines of the text as ``lines`` makes them, each as full as its room allows."""
        found: list[Line] = []
        number, room = bisect_right(self._ends, start), first
        while start < stop:
            line, following = self._line(start, number, room)
            while even and self._short(line) and self._loosen(following):
                line, following = self._line(start, number, room)
            if phrases:
                line, following = self._at_blank(line, number, following)
            number = following
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
        width = max(0.0, self._visible[after - 1] - before)
        return Line(start, stop, following, width, room, following < hard), after

    def _at_blank(self, line: Line, number: int, following: int) -> tuple[Line, int]:
        """The line up to its last blank or stroke where that leaves enough of it."""
        if not line.wraps or self.text[line.following - 1] in PHRASE_ENDS:
            return line, following
        before = self._sums[number - 1] if number else 0.0
        for after in range(following - 1, number, -1):
            end, width = self._ends[after - 1], self._visible[after - 1] - before
            if width < LEAST_PHRASE * line.room:
                break
            if self.text[end - 1] in PHRASE_ENDS:
                stop = line.start + len(self.text[line.start : end].rstrip(BLANKS))
                return Line(line.start, stop, end, width, line.room, wraps=True), after
        return line, following

    @staticmethod
    def _short(line: Line) -> bool:
        return line.wraps and line.room - line.width > FAR_TOO_SHORT * line.room

    def _loosen(self, number: int) -> bool:
        """Let a part end at places where it is held together less than elsewhere; not the last of a text."""
        start = self._ends[number - 1]
        if self._hard[bisect_right(self._hard, start)] == self._ends[number]:
            return False
        text = self.text[start : self._ends[number]]
        ends = [end for found in LOOSENED.finditer(text) if (end := found.end()) < len(text)]
        return self._part_at(number, [*ends, len(text)])

    def _take_apart(self, number: int) -> bool:
        """Let a part that is wider than a line end where it is held together least.

        That is after a month or ``ปีงบประมาณ``, else at its blanks, else within an address at its signs, else
        after each of its clusters.
        """
        start = self._ends[number - 1] if number else 0
        text = self.text[start : self._ends[number]]
        for places in (LOOSENED, BLANK, URL_PARTS):
            if ends := [end for found in places.finditer(text) if 0 < (end := found.end()) < len(text)]:
                return self._part_at(number, [*ends, len(text)])
        return self._part_at(number, list(accumulate(map(len, character_clusters(text)))))

    def _part_at(self, number: int, offsets: Sequence[int]) -> bool:
        """Part a part at offsets within it, of which the last is its end."""
        if len(offsets) < 2:
            return False
        start = self._ends[number - 1] if number else 0
        ends = [start + offset for offset in offsets]
        before = (self._sums[number - 1], self._visible[number - 1]) if number else (0.0, 0.0)
        sums, visible = self._measure([start, *ends], *before)
        self._ends[number : number + 1] = ends
        self._sums[number : number + 1] = sums
        self._visible[number : number + 1] = visible
        return True


def _whole_clusters(text: str, stretches: Sequence[Stretch]) -> Iterator[Stretch]:
    """Stretches moved so that a mark keeps the look of its consonant."""
    start = 0
    for stretch in stretches:
        stop = stretch.stop
        while stop < len(text) and text[stop] in TIED:
            stop += 1
        if stop > start:
            yield stretch._replace(start=start, stop=stop)
            start = stop
