"""What is done to cells of the score grid: kept, given back, filled, emptied, and the level chosen."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.scores import Score
from ita_desktop.ui.kit.page import Page
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.scores.delegate import level_box
from ita_desktop.ui.scores.grid import ScoreGrid
from ita_desktop.ui.scores.keeping import ScoreKeeper
from ita_desktop.ui.scores.level_menu import level_menu

if TYPE_CHECKING:
    from ita_desktop.services.scores import ScoreSheet

NOTHING_ABOVE = "ไม่มีคะแนนด้านบนให้เติมลง เลือกตั้งแต่ช่องที่มีคะแนนลงไป แล้วกด Ctrl+D"


class ScoreActs(QObject):
    """Each is saved at once and undone as one; a failure is said at the foot of the page."""

    def __init__(self, page: Page, keeper: ScoreKeeper, grid: ScoreGrid) -> None:
        super().__init__(page)
        self._page, self._keeper, self._grid = page, keeper, grid
        self.sheet: ScoreSheet | None = None
        grid.entered.connect(self.record)
        grid.emptied.connect(self.empty)
        grid.fills.connect(self.fill)
        grid.given_back.connect(self.give_back)
        grid.level_wanted.connect(self.choose_level)

    def record(self, code: str, text: str) -> None:
        """Keep what was typed into a cell; why not, where it is no score, is said beside the cell."""
        held = self._keeper.unsaved
        try:
            recorded = self._keeper.record(code, text)
        except ItaError as error:
            self._page.reload()
            self._page.banner.say(Shape.BAD, str(error), ("ลองอีกครั้ง", self.retry))
            self._grid.note.say(code, str(error), ())
            return
        if code in held:
            self._page.reload()
        if recorded.draft is not None:
            self._grid.note.say(code, recorded.draft.reason or "", recorded.suggestions)

    def retry(self) -> None:
        """Save again what could not be saved."""
        for code, text in self._keeper.unsaved.items():
            self.record(code, text)

    def give_back(self, code: str) -> None:
        """Drop a text that is no score."""
        self._page.attempt(lambda: self._keeper.give_back(code))
        self._page.reload()

    def empty(self, codes: Sequence[str]) -> None:
        """Empty several cells."""
        self.put_all(dict.fromkeys(codes))

    def fill(self, sources: Mapping[str, str]) -> None:
        """Fill cells with the scores of others; what is no score fills nothing."""
        entered = self.sheet.entered if self.sheet else {}
        scores = {code: entered[source] for code, source in sources.items() if source in entered}
        if not scores:
            self._page.banner.say(Shape.CARE, NOTHING_ABOVE)
            return
        self._page.banner.clear_if(NOTHING_ABOVE)
        self.put_all({code: score for code, score in scores.items() if entered.get(code) != score})

    def put_all(self, scores: Mapping[str, Score | None]) -> None:
        """Put scores into cells, None empties one."""
        if scores:
            self._page.attempt(lambda: self._keeper.record_all(scores))

    def choose_level(self) -> None:
        """Open the list of levels at the total row."""
        if self.sheet is None:
            return
        grid = self._grid
        menu = level_menu(self._page, self.sheet.framework.levels, self.sheet.level, self._set_level)
        box = level_box(grid.visualRect(grid.scores.index(0, 0)))
        menu.popup(grid.viewport().mapToGlobal(box.bottomLeft()))

    def choose_here(self) -> None:
        """Open the list of levels where the keyboard is at the total."""
        row = self._grid.current_row()
        if row is not None and row.kind == "overall":
            self.choose_level()

    def _set_level(self, level: str | None) -> None:
        self._page.attempt(lambda: self._keeper.record_level(level))
