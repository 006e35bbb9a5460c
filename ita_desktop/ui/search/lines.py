"""What was found, a place a row; rows are read from the index when they come into sight."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from ita_desktop.domain.thai.dates import short_date
from ita_desktop.ui.kit.tables import Cell, Column, RecordModel

if TYPE_CHECKING:
    from ita_desktop.services.search import Found, Hit

AT_ONCE = 20


class Lines:
    """The hits of one search by their numbers."""

    def __init__(self, found: "Found", read: "Callable[[Found, Sequence[int]], Sequence[Hit]]") -> None:
        self.found, self._read = found, read
        self._at = {each: at for at, each in enumerate(found.ids)}
        self._hits: dict[int, Hit] = {}

    def hit(self, number: int) -> "Hit | None":
        """A hit, read together with those behind it; None where its place is gone by now."""
        if number not in self._hits and number in self._at:
            at = self._at[number]
            wanted = self.found.ids[at : at + AT_ONCE]
            self._hits |= {each.place.id: each for each in self._read(self.found, wanted)}
        return self._hits.get(number)


def line_model(lines: Callable[[], Lines | None]) -> RecordModel[int]:
    """The list's model: one column, a number a row."""

    def cell(number: int) -> Cell:
        shown = lines()
        hit = shown.hit(number) if shown else None
        if hit is None:
            return Cell()
        return Cell(f"{hit.place.heading} {day_words(hit)}\n{hit.shown.text}", tip=hit.place.about)

    return RecordModel([Column("ที่พบ", cell)])


def day_words(hit: "Hit") -> str:
    """The day of a meeting or memo; a year's texts say their year themselves."""
    from ita_desktop.services.search import Kind

    of_day = hit.kind in (Kind.MEETING, Kind.MEMO)
    return short_date(date.fromisoformat(hit.place.day)) if of_day and hit.place.day else ""
