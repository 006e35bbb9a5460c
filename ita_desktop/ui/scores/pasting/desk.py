"""From the clipboard to the grid: a single score goes straight in, a table is looked through first."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.scores import Score, parse_score
from ita_desktop.ui.kit.clipboard import copied
from ita_desktop.ui.kit.labels import Breaker
from ita_desktop.ui.kit.page import Page
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.scores.acts import ScoreActs
from ita_desktop.ui.scores.blocks import code_at, typed_cells
from ita_desktop.ui.scores.grid import ScoreGrid
from ita_desktop.ui.scores.pasting.view import PasteView

if TYPE_CHECKING:
    from ita_desktop.services.score_tables import ScorePlan, ScoreTableService

EMPTY = "ยังไม่ได้คัดลอกอะไรไว้ คัดลอกตารางคะแนนจาก Excel, Word, PDF หรือหน้าเว็บ ITAS แล้วกด Ctrl+V"
UNREADABLE = "ไม่พบคะแนนในสิ่งที่คัดลอกไว้ คัดลอกให้มีทั้งรหัสข้อหรือชื่อตัวชี้วัดกับคะแนน แล้วกด Ctrl+V อีกครั้ง"
NO_CELL = "ช่องนี้กรอกไม่ได้ เลือกช่องขาวก่อนวางคะแนน"


Read = Callable[[], "ScorePlan | None"]
"""Reads a table as it is held and plans it against the scores of now."""


class PasteDesk(QObject):
    """Opens the view over the grid and applies what is taken.

    ``opened`` tells the sentence of the view, ``closed`` the code of the first pasted cell (empty for none).
    """

    opened = Signal(str)
    closed = Signal(str)

    def __init__(
        self,
        page: Page,
        tables: "ScoreTableService",
        grid: ScoreGrid,
        acts: ScoreActs,
        breaker: Breaker | None,
    ) -> None:
        super().__init__(page)
        self._page, self._tables, self._grid, self._acts = page, tables, grid, acts
        self._read: Read = lambda: None
        self._whence = ""
        self._plan: ScorePlan | None = None
        self.view = PasteView(breaker)
        self.view.taken.connect(self._apply)
        self.view.left.connect(self.leave)

    @property
    def is_open(self) -> bool:
        """Whether a plan is looked through now."""
        return self._plan is not None

    def paste(self) -> None:
        """Take what the clipboard holds."""
        text, html = copied()
        spots = typed_cells(self._grid, self._grid.scores)
        codes = [code_at(self._grid.scores, at) for at in spots]
        if not text.strip() and not html.strip():
            self._page.banner.say(Shape.CARE, EMPTY)
        elif _is_plain(text):
            self._put_plain(text.strip(), codes)
        else:
            at, year = codes[0] if codes else None, self._page.year
            self.look_through(lambda: self._tables.read(year, text, html, at), "ที่คัดลอกมา")

    def _put_plain(self, text: str, codes: list[str]) -> None:
        """One value: as if typed into the cell; into every cell of a block."""
        score = parse_score(text)
        if not codes:
            self._page.banner.say(Shape.CARE, NO_CELL)
        elif len(codes) > 1 and isinstance(score, Score):
            self._acts.put_all(dict.fromkeys(codes, score))
        else:
            self._acts.record(codes[0], text)

    def look_through(self, read: Read, whence: str) -> None:
        """Open the view on the table that ``read`` gives; ``whence`` says in words where it comes from."""
        self._read, self._whence = read, whence
        self._open()

    def _open(self) -> None:
        try:
            plan = self._read()
        except ItaError as error:
            self._page.banner.say(Shape.BAD, str(error))
            return
        if plan is None or not plan.rows or self._acts.sheet is None:
            self._page.banner.say(Shape.CARE, UNREADABLE)
            return
        self._page.banner.clear()
        self._plan = plan
        self.view.show_plan(plan, self._acts.sheet.framework)
        self.opened.emit(f"{len(plan.rows):,} ค่า{self._whence} ยังไม่มีค่าใดถูกบันทึก")
        self.view.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def renew(self) -> None:
        """Scores changed while the plan is looked through: plan anew; leave for another year."""
        if self._plan is None:
            return
        try:
            plan = self._read()
            same = plan is not None and plan.rows == self._plan.rows
        except ItaError:
            self.leave()
            return
        if self._plan.year != self._page.year:
            self.leave()
        elif not same:
            self._open()

    def _apply(self, taken: Mapping[int, str]) -> None:
        plan = self._plan
        if plan is None:
            return
        self._plan = None
        if self._page.attempt(lambda: self._tables.apply(plan, taken)):
            self.closed.emit(taken[min(taken)])
        else:
            self._plan = plan

    def leave(self) -> None:
        """Back to the grid; nothing of the plan is kept."""
        self._plan = None
        self.closed.emit("")


def _is_plain(text: str) -> bool:
    """One value without any words: a figure, or a score as it is written with its unit."""
    plain = text.strip()
    if "\t" in plain or "\n" in plain or "\r" in plain:
        return False
    if isinstance(parse_score(plain), Score):
        return True
    return any(each.isdigit() for each in plain) and not any(
        each.isalpha() or each.isspace() for each in plain
    )
