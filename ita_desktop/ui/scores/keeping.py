"""Keeping what is typed: saved at once, or held until it can be saved."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ita_desktop.domain.errors import ItaError, NotFound
from ita_desktop.domain.office import Draft
from ita_desktop.domain.scores import Score
from ita_desktop.ui.kit.unsaved import UNSAVED, is_in

if TYPE_CHECKING:
    from ita_desktop.services.scores import Recorded, ScoreService, ScoreSheet

NOT_SAVED = "ยังบันทึกไม่ได้ ข้อความอยู่ในหน้านี้"


class ScoreKeeper:
    """Records texts of a year's cells; a text that cannot be saved now stays in its cell."""

    def __init__(self, scores: "ScoreService", page: QWidget) -> None:
        self._scores, self._page = scores, page
        self._year = 0
        self._last: tuple[int, ScoreSheet] | None = None
        self._unsaved: dict[tuple[int, str], str] = {}
        UNSAVED.ask(self.held)

    def sheet(self, year: int) -> "ScoreSheet":
        """The year's sheet with the unsaved texts in their cells; while it cannot be read, as it was last."""
        self._year = year
        sheet = self._read(year)
        held = {
            code: Draft(place=f"scores/{year}/{code}", text=text, reason=NOT_SAVED)
            for code, text in self.unsaved.items()
        }
        return replace(sheet, drafts={**sheet.drafts, **held}) if held else sheet

    def _read(self, year: int) -> "ScoreSheet":
        try:
            self._last = year, self._scores.sheet(year)
        except NotFound:
            raise
        except ItaError:
            if self._last is None or self._last[0] != year:
                raise
        return self._last[1]

    def record(self, code: str, text: str) -> "Recorded":
        """Save a text; where that fails it is held and the failure goes on."""
        try:
            recorded = self._scores.record(self._year, code, text)
        except ItaError:
            self._unsaved[self._year, code] = text
            UNSAVED.changed.emit()
            raise
        self._let_go(code)
        return recorded

    def record_all(self, scores: Mapping[str, Score | None]) -> None:
        """Save scores of several cells in one act; None empties one."""
        self._scores.record_all(self._year, scores)
        for code in scores:
            self._let_go(code)

    def record_level(self, level: str | None) -> None:
        """Save the year's level."""
        self._scores.record_level(self._year, level)

    @property
    def unsaved(self) -> Mapping[str, str]:
        """The texts of the year that are held, by code."""
        return {code: text for (year, code), text in self._unsaved.items() if year == self._year}

    def held(self, window: QWidget) -> Sequence[str]:
        """The texts of every year that are held in a window."""
        return tuple(self._unsaved.values()) if is_in(window, self._page) else ()

    def give_back(self, code: str) -> None:
        """Drop a text that is no score, or that could not be saved."""
        if not self._let_go(code):
            self._scores.discard_draft(self._year, code)

    def _let_go(self, code: str) -> bool:
        held = self._unsaved.pop((self._year, code), None) is not None
        if held:
            UNSAVED.changed.emit()
        return held
