"""Many links pasted at once: looked through row by row, added with one yes."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from ita_desktop.domain.errors import ItaError
from ita_desktop.ui.kit.clipboard import copied
from ita_desktop.ui.kit.plans.view import PlanView, PlanWords
from ita_desktop.ui.oit.links.detail import LinkDetail
from ita_desktop.ui.oit.links.paste_table import STATES, WHERE, LinkDecisions, PasteLine, PasteTable

if TYPE_CHECKING:
    from ita_desktop.services.bundle import Services
    from ita_desktop.services.oit.link_pasting import LinkPlan

WORDS = PlanWords(take="เพิ่ม", unit="ลิงก์", nothing="ไม่มีลิงก์ที่จะเพิ่ม", choice="เลือกรายการ", states=STATES)
NOTHING = "ไม่พบลิงก์ในสิ่งที่คัดลอกไว้ คัดลอกตารางที่มีรหัสรายการกับที่อยู่เว็บ เช่น o5 https://… แล้วกด Ctrl+V อีกครั้ง"


class LinkPasting(PlanView):
    """Shows what pasted links would do; ``told`` says what cannot be read, ``done`` what was added."""

    told = Signal(str)
    done = Signal(str)

    def __init__(self, services: "Services") -> None:
        detail = LinkDetail()
        super().__init__(PasteTable(), WORDS, choices=WHERE, below=detail)
        self._services, self.detail = services, detail
        self.plan: LinkPlan | None = None
        self.taken.connect(self._add)
        self.left.connect(self._forget)

    def open(self, year: int, at: str | None) -> bool:
        """Plan what the clipboard holds; a single address goes straight to the item ``at``.

        False where there is nothing to look through; why is told.
        """
        text, html = copied()
        try:
            plan = self._services.pasted_links.read(year, text, html, at)
            if len(plan.rows) == 1 and not plan.rows[0].words and plan.rows[0].url and at:
                self._services.pasted_links.apply(plan, {0: at})
                self.done.emit(f"เพิ่มลิงก์ให้ {at} แล้ว")
                return False
        except ItaError as error:
            self.told.emit(str(error))
            return False
        if not plan.rows:
            self.told.emit(NOTHING)
            return False
        self.plan = plan
        self.begin(LinkDecisions(plan))
        return True

    def renew(self, year: int) -> None:
        """Another year: nothing of the plan is kept."""
        if self.plan is not None and self.plan.year != year:
            self.left.emit()

    def offers(self, line: PasteLine) -> Iterator[tuple[str, str]]:
        """Every item of the list, those that may be meant first."""
        if self.plan is not None and line.read.url is not None:
            for code in dict.fromkeys((*line.read.codes, *self.plan.framework.item_codes)):
                yield code, f"{code}  {self.plan.framework.title(code)}"

    def tell(self, line: PasteLine | None) -> None:
        """Tell the current row in full."""
        if line is None:
            self.detail.say("", "")
            return
        words = f"ข้อความที่วาง “{line.read.words}”" if line.read.words else ""
        self.detail.say(line.read.url or line.read.typed, f"{line.read.why}  {words}".strip())

    def _add(self, taken: Mapping[int, str]) -> None:
        """Add every row that is sure or chosen, in one act."""
        if self.plan is None:
            return
        try:
            added = self._services.pasted_links.apply(self.plan, taken)
        except ItaError as error:
            self.told.emit(str(error))
            return
        self.left.emit()
        self.done.emit(f"เพิ่ม {added} ลิงก์แล้ว")

    def _forget(self) -> None:
        self.plan = self.decisions = None
