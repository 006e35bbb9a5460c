"""Rows laid out on pages: nothing torn that belongs together, no lone lines, heads and speakers repeated."""

from collections import deque
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ita_desktop.rendering.pdf.rows import LEAST, Row

FULL = 2 / 3
"""Of a page that is filled well enough to keep what is glued whole on the next one."""


class Part(NamedTuple):
    """Some lines of a row on a page; ``top`` in points below the text's top, ``repeated`` for a head."""

    row: Row
    start: int
    stop: int
    top: float
    repeated: bool = False

    @property
    def bottom(self) -> float:
        """Points from the text's top down to the end of this part."""
        return self.top + self.row.height(self.start, self.stop)


class Place(NamedTuple):
    """Where a page begins: a row and its line."""

    row: int
    line: int


class Page(NamedTuple):
    """What stands on a page, its number in its paper, the texts with which the paper goes on after it."""

    parts: list[Part]
    number: int
    words: list[str]


Break = tuple[list[Part], Place]
"""The parts of a page and where the text goes on after it."""


class Flow:
    """Rows by their number, made no earlier than they are asked for and kept until they are let go."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._coming = iter(rows)
        self._held: deque[Row] = deque()
        self._first = 0

    def row(self, number: int) -> Row | None:
        """The row of this number, counted from 0; None after the last."""
        while number >= self._first + len(self._held):
            row = next(self._coming, None)
            if row is None:
                return None
            self._held.append(row)
        return self._held[number - self._first]

    def ends_at(self, place: Place) -> bool:
        """Whether a paper ends before this place."""
        row = self.row(place.row)
        return row is None or (row.restart and place.line == 0)

    def words(self, place: Place) -> list[str]:
        """The texts that stand first from a place on; none where the paper or its text ends before."""
        while not self.ends_at(place) and (row := self.row(place.row)) and not row.annex:
            if words := row.words(place.line):
                return words
            place = Place(place.row + 1, 0)
        return []

    def begins_annex(self, place: Place) -> bool:
        """Whether an annex begins at this place."""
        row = self.row(place.row)
        return row is not None and row.annex and place.line == 0

    def let_go(self, number: int) -> None:
        """Forget the rows before this number."""
        while self._held and self._first < number:
            self._held.popleft()
            self._first += 1


def paginate(rows: Iterable[Row], height: float, reserve: float, first: int = 1) -> Iterator[Page]:
    """Pages of ``height`` points, one at a time; all but a paper's last leave ``reserve`` points at the foot.

    They are counted from ``first`` on. No more rows are taken than the page needs and what follows decides.
    """
    flow = Flow(with_text_at_closings(rows))
    place, number, annex = Place(0, 0), first, False
    while flow.row(place.row) is not None:
        parts, following = _fill(flow, place, height)
        ended = flow.ends_at(following)
        annex = flow.begins_annex(place) or annex
        if reserve and not ended:
            parts, following = _fill(flow, place, height - reserve)
        yield Page(parts, number, [] if ended or annex else flow.words(following))
        annex = annex and not ended
        flow.let_go(following.row)
        place, number = following, 1 if ended else number + 1


def with_text_at_closings(rows: Iterable[Row]) -> Iterator[Row]:
    """The rows; at least two lines of text are held to each place where a paper is signed."""
    last: list[Row] = []
    for row in rows:
        if row.new_page:
            yield from last
            last = []
        if row.closing and last and not last[-1].closing:
            for each in last:
                each.glued, each.parting = True, False
        last.append(row)
        while sum(each.lines for each in last[1:]) >= LEAST:
            yield last.pop(0)
    yield from last


def _fill(flow: Flow, place: Place, height: float) -> Break:
    """The parts from a place on that fit a height, and where the text goes on."""
    page, used = _heads(flow, place)
    repeated = len(page)
    best: Break | None = None
    parted: Break | None = None
    number = place.row
    while (row := flow.row(number)) is not None:
        start = place.line if number == place.row else 0
        if row.new_page and number > place.row:
            break
        top = used + (row.before if len(page) > repeated else 0)
        if len(page) == repeated + 1 and repeated:
            top = max(top, page[repeated - 1].bottom)
        limit = row.fitting(start, height - top)
        if limit < row.lines and row.lower and (lower := row.lower(height - top)):
            row, limit = lower, lower.lines
        if limit < row.lines:
            cut = row.last_break(start, limit)
            if cut is not None:
                return [*page, Part(row, start, cut, top)], Place(number, cut)
            forced = _forced(page, repeated, Part(row, start, max(limit, start + 1), top), number)
            return _fuller(best, parted, FULL * height) or forced
        part = Part(row, start, row.lines, top)
        if not row.glued:
            best = [*page, part], Place(number + 1, 0)
        elif (cut := row.last_break(start, row.lines)) is not None:
            best = [*page, Part(row, start, cut, top)], Place(number, cut)
        if row.glued and row.parting:
            parted = [*page, part], Place(number + 1, 0)
        page.append(part)
        used = part.bottom
        number += 1
    return page, Place(number, 0)


def _fuller(best: Break | None, parted: Break | None, enough: float) -> Break | None:
    """The best place to break; one between signers where the page would be left largely empty."""
    if best is not None and parted is not None:
        return best if best[0][-1].bottom >= enough else parted
    return best or parted


def _heads(flow: Flow, place: Place) -> tuple[list[Part], float]:
    row = flow.row(place.row)
    page: list[Part] = []
    used = 0.0
    for head in row.head if row else ():
        page.append(Part(head, 0, head.lines, used, repeated=True))
        used += head.height(0, head.lines)
    if row and row.beside:
        page.append(Part(row.beside, 0, row.beside.lines, used, repeated=True))
    return page, used


def _forced(page: list[Part], repeated: int, part: Part, number: int) -> Break:
    """No good place to break: before the row where something stands already, else wherever the page ends."""
    if len(page) > repeated:
        return page, Place(number, 0)
    ended = part.stop >= part.row.lines
    return [*page, part], Place(number + 1, 0) if ended else Place(number, part.stop)
