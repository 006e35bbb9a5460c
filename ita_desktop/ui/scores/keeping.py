"""Keeping what is typed: saved at once, or held until it can be saved."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.office import Draft
from ita_desktop.domain.scores import Score

if TYPE_CHECKING:
    from ita_desktop.services.scores import Recorded, ScoreService, ScoreSheet

NOT_SAVED = "ยังบันทึกไม่ได้ ข้อความอยู่ในหน้านี้"


class ScoreKeeper:
    """Records texts of one year's cells; a text that cannot be saved now stays in its cell."""

    def __init__(self, scores: "ScoreService") -> None:
        self._scores = scores
        self._year = 0
        self._unsaved: dict[str, str] = {}

    def sheet(self, year: int) -> "ScoreSheet":
        """The year's sheet with the unsaved texts in their cells."""
        if year != self._year:
            self._year, self._unsaved = year, {}
        sheet = self._scores.sheet(year)
        held = {
            code: Draft(place=f"scores/{year}/{code}", text=text, reason=NOT_SAVED)
            for code, text in self._unsaved.items()
        }
        return replace(sheet, drafts={**sheet.drafts, **held}) if held else sheet

    def record(self, code: str, text: str) -> "Recorded":
        """Save a text; where that fails it is held and the failure goes on."""
        try:
            recorded = self._scores.record(self._year, code, text)
        except ItaError:
            self._unsaved[code] = text
            raise
        self._unsaved.pop(code, None)
        return recorded

    def record_all(self, scores: Mapping[str, Score | None]) -> None:
        """Save scores of several cells in one act; None empties one."""
        self._scores.record_all(self._year, scores)
        for code in scores:
            self._unsaved.pop(code, None)

    def record_level(self, level: str | None) -> None:
        """Save the year's level."""
        self._scores.record_level(self._year, level)

    @property
    def unsaved(self) -> Mapping[str, str]:
        """The texts that are held, by code."""
        return dict(self._unsaved)

    def give_back(self, code: str) -> None:
        """Drop a text that is no score, or that could not be saved."""
        if self._unsaved.pop(code, None) is None:
            self._scores.discard_draft(self._year, code)
