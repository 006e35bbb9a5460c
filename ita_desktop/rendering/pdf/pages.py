"""Rows laid out on pages: nothing torn that belongs together, no lone lines, heads and speakers repeated."""

from collections.abc import Sequence
from typing import NamedTuple

from ita_desktop.rendering.pdf.rows import LEAST, Row


class Part(NamedTuple):
    """Some lines of a row on a page; ``top`` in points below the text's top, ``repeated`` for a head."""

    row: Row
    start: int
    stop: int
    top: float
    repeated: bool = False


class Place(NamedTuple):
    """Where a page begins: a row and its line."""

    row: int
    line: int


Page = list[Part]


def paginate(rows: Sequence[Row], height: float, reserve: float) -> list[Page]:
    """Fill pages of ``height`` points; all but the last leave ``reserve`` points at the foot."""
    keep_text_with_closing(rows)
    pages: list[Page] = []
    place = Place(0, 0)
    while place.row < len(rows):
        page, following = _fill(rows, place, height)
        if following.row < len(rows):
            page, following = _fill(rows, place, height - reserve)
        pages.append(page)
        place = following
    return pages


def keep_text_with_closing(rows: Sequence[Row]) -> None:
    """Hold at least two lines of text on the page of the signatures."""
    closing = next((n for n, row in enumerate(rows) if row.closing), None)
    lines = 0
    while closing and lines < LEAST:
        closing -= 1
        rows[closing].glued = True
        lines += rows[closing].lines


def _fill(rows: Sequence[Row], place: Place, height: float) -> tuple[Page, Place]:
    page, used = _heads(rows[place.row])
    repeated = len(page)
    best: tuple[Page, Place] | None = None
    for number in range(place.row, len(rows)):
        row, start = rows[number], place.line if number == place.row else 0
        top = used + (row.before if len(page) > repeated else 0)
        limit = row.fitting(start, height - top)
        if limit < row.lines:
            cut = row.last_break(start, limit)
            if cut is not None:
                return [*page, Part(row, start, cut, top)], Place(number, cut)
            return best or _forced(page, repeated, Part(row, start, max(limit, start + 1), top), number)
        before = list(page)
        page.append(Part(row, start, row.lines, top))
        used = top + row.height(start, row.lines)
        if not row.glued:
            best = list(page), Place(number + 1, 0)
        elif (cut := row.last_break(start, row.lines)) is not None:
            best = [*before, Part(row, start, cut, top)], Place(number, cut)
    return page, Place(len(rows), 0)


def _heads(row: Row) -> tuple[Page, float]:
    page: Page = []
    used = 0.0
    for head in row.head:
        page.append(Part(head, 0, head.lines, used, repeated=True))
        used += head.height(0, head.lines)
    return page, used


def _forced(page: Page, repeated: int, part: Part, number: int) -> tuple[Page, Place]:
    """No good place to break: before the row where something stands already, else wherever the page ends."""
    if len(page) > repeated:
        return page, Place(number, 0)
    ended = part.stop >= part.row.lines
    return [*page, part], Place(number + 1, 0) if ended else Place(number, part.stop)
