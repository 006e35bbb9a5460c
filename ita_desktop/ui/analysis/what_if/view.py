"""ลองเปลี่ยนคะแนน: what changed scores would do, and what lifts the level for the least change."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from ita_desktop.domain.levels import next_level
from ita_desktop.domain.office import score_place
from ita_desktop.domain.scores import Refusal, parse_score
from ita_desktop.domain.what_if import Ground, Lift, Trial, lift
from ita_desktop.ui.analysis.what_if.panel import TrialPanel
from ita_desktop.ui.analysis.what_if.rows import rows_of
from ita_desktop.ui.analysis.what_if.table import TrialTable
from ita_desktop.ui.kit.labels import Breaker
from ita_desktop.ui.kit.nothing import Nothing
from ita_desktop.ui.kit.shortcuts import on_key
from ita_desktop.ui.kit.viewed_page import PageView

if TYPE_CHECKING:
    from ita_desktop.services.bundle import Services

SAYS = "ค่าที่ลองไม่ถูกบันทึก คะแนนจริงไม่เปลี่ยน"
NO_SCORES = "ยังไม่มีคะแนนของปีนี้ กรอกที่หน้าคะแนนก่อน แล้วกลับมาลองเปลี่ยน"


class WhatIfView(PageView):
    """Tried scores live here alone, one set a year, until the program is closed."""

    keys = (("F8", "ลองตามที่เสนอ"), ("Del", "เลิกลองข้อนี้"))

    def __init__(self, services: "Services", breaker: Breaker, parent: QWidget | None = None) -> None:
        super().__init__(services, breaker, parent)
        self._year = 0
        self._tried: dict[int, dict[str, Decimal]] = {}
        self._levels: dict[int, str] = {}
        self._trial: Trial | None = None
        self._lift: Lift | None = None
        self.table = TrialTable(self.take)
        self.panel = TrialPanel(breaker)
        self.nothing = Nothing(breaker)
        self.nothing.wanted.connect(lambda: self.go_to.emit("scores", ""))
        self.panel.wanted.connect(self.look_for)
        self.panel.follow.connect(self.follow)
        self.panel.clear.connect(self.clear)
        on_key(self, "F8", self.follow)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.nothing)
        self.stack.addWidget(self.table)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.stack, 1)
        row.addWidget(self.panel)

    def show_year(self, year: int) -> str:
        """Try the year's scores again as they are now."""
        sheet = self.services.scores.sheet(year)
        self._year = year
        standing = Trial(Ground(sheet.framework, sheet.entered))
        self._trial = standing.trying(self._tried.get(year, {}))
        self._tried[year] = dict(self._trial.changes)
        known_any = bool(self._trial.values)
        self.panel.setVisible(known_any)
        if not known_any:
            self.nothing.say(NO_SCORES, "ไปหน้าคะแนน")
            self.stack.setCurrentWidget(self.nothing)
            return ""
        self.stack.setCurrentWidget(self.table)
        self.panel.show_levels(sheet.framework.levels, self._level(self._trial))
        self._show()
        return SAYS

    def _level(self, trial: Trial) -> str:
        """The level that is looked for: as chosen, else the next one above today's."""
        chosen = self._levels.get(self._year, "")
        if chosen in trial.framework.levels:
            return chosen
        now = Trial(trial.ground).levels()
        above = next_level(trial.framework, now[-1]) if now else None
        return above or trial.framework.levels[0]

    def _show(self) -> None:
        trial = self._trial
        if trial is None:
            return
        self.table.show_trial(rows_of(trial))
        self.panel.show_trial(trial)
        self._lift = lift(trial.ground, self._level(trial))
        self.panel.show_lift(trial, self._lift)

    # -- what the user does ----------------------------------------------------------------------------

    def take(self, code: str, text: str) -> str:
        """Try a text for a code, empty takes the trial back; why it cannot be tried, empty where it is."""
        if self._trial is None:
            return ""
        changes = dict(self._tried[self._year])
        if not text.strip():
            changes.pop(code, None)
        else:
            read = parse_score(text)
            if isinstance(read, Refusal):
                return read.reason
            changes[code] = read.value
        self._try(changes)
        return ""

    def look_for(self, level: str) -> None:
        """Look for the least change that brings a level."""
        self._levels[self._year] = level
        self._show()

    def follow(self) -> None:
        """Try the least change."""
        if self._lift is not None and self._lift.moves:
            self._try({move.code: move.after for move in self._lift.moves})

    def clear(self) -> None:
        """Try nothing."""
        self._try({})

    def _try(self, changes: Mapping[str, Decimal]) -> None:
        assert self._trial is not None
        self._tried[self._year] = dict(changes)
        self._trial = self._trial.trying(changes)
        self._show()

    # -- the view in the page --------------------------------------------------------------------------

    def go_to_place(self, place: str) -> None:
        """Put the keyboard on a code's row."""
        if place:
            self.table.go_to(place)
        self.table.setFocus()

    def commit(self) -> None:
        """Try what is being typed."""
        self.table.commit()

    @property
    def record(self) -> str:
        """The scores of the year."""
        return score_place(self._year).rstrip("/")

    def panes(self) -> Sequence[QWidget]:
        """Table and panel."""
        return (self.table, self.panel)

    def get_state(self) -> Mapping[str, Any]:
        """The levels that are looked for, by year."""
        return {"levels": {str(year): level for year, level in self._levels.items()}}

    def set_state(self, state: Mapping[str, Any]) -> None:
        """Take them back."""
        kept = state.get("levels")
        if isinstance(kept, dict):
            self._levels = {int(year): str(level) for year, level in kept.items() if str(year).isdecimal()}
