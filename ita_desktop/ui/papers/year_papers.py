"""The papers of the year that is shown, with what is known of them so far."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from ita_desktop.ui.papers import states
from ita_desktop.ui.papers.judging import Judging
from ita_desktop.ui.papers.list_rows import PaperRow, rows_of

if TYPE_CHECKING:
    from ita_desktop.services.bundle import Services
    from ita_desktop.services.papers import PaperState, Request


class YearPapers:
    """Read anew whenever something changed."""

    def __init__(self, services: "Services", judging: Judging) -> None:
        self._services, self._judging = services, judging
        self.year = 0
        self.states: tuple[PaperState, ...] = ()
        self._asked: Request | None = None
        """One unit's pages, or those of a round, that were asked for: listed below the whole paper."""

    def read(self, year: int, chosen: "PaperState | None") -> None:
        """Read a year's papers; the newest year where none is said.

        A memo that is chosen stays, even where what is typed makes it one of another year.
        """
        self.year = year or next(iter(self._services.years.years()), 0)
        self.states = tuple(self._with_asked()) if self.year else ()
        if chosen is not None and chosen.request.memo is not None and self._has_lost(chosen.request.memo):
            self.states = (*self.states, chosen)

    def _with_asked(self) -> "Iterator[PaperState]":
        for state in self._services.papers.listing(self.year):
            yield state
            if self._asked is not None and state.request == self._asked.whole:
                yield replace(state, request=self._asked, title=f"{state.title} {self._asked.part}")

    def _has_lost(self, memo: str) -> bool:
        """Whether a memo is kept and yet not among the papers."""
        there = any(each.request.memo == memo for each in self.states)
        return not there and any(each.key == memo for each in self._services.memos.memos())

    def judge(self, first: str) -> None:
        """Look at all of them anew, the one of a place first."""
        self._judging.begin(self.states, first)

    def rows(self) -> list[PaperRow]:
        """The rows of the list."""
        return rows_of(self.states, self._judging.verdicts)

    def record_of(self, request: "Request | None") -> str:
        """The place in history of what a paper is made of."""
        return self._services.papers.record_of(request) if request is not None else ""

    def sentence(self) -> str:
        """What the header says of them."""
        looks = [row.look for row in self.rows() if row.look is not None]
        return states.sentence(self.year, looks) if looks else ""

    def year_with(self, place: str) -> int:
        """The year among whose papers a place is, 0 where none has it.

        Where it names a part of a paper, one unit's pages, that part is listed from now on.
        """
        from ita_desktop.services.papers import request_of

        asked = request_of(place)
        if asked is not None and asked.whole != asked:
            self._asked, place = asked, asked.whole.place
        years = self._services.years.years()
        listing = self._services.papers.listing
        return next((y for y in years if any(each.request.place == place for each in listing(y))), 0)
