"""The panel beside what came back: the current row in full, and what of the office's may be meant."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal

from ita_desktop.ui.kit import fonts
from ita_desktop.ui.kit.fonts import Role
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.plans.decisions import PlanLine
from ita_desktop.ui.kit.plans.offered_ways import OfferedWays
from ita_desktop.ui.kit.side_panel import SidePanel

NO_ROW = "เลือกแถวเพื่อดูรายละเอียด"


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedLine(PlanLine):
    """A row that came back: ``named`` is what it is about, in words, empty while that is open.

    ``was`` and ``becomes`` tell what changes in the clerk's words.
    """

    named: str
    was: str
    becomes: str


class AskingPanel(SidePanel):
    """``chosen`` tells the row's index and the code that is meant; ``words_of`` a code are its button's."""

    chosen = Signal(int, str)

    def __init__(self, words_of: Callable[[str], str], question: str, breaker: Breaker | None) -> None:
        super().__init__()
        self._words_of = words_of
        self._line: AskedLine | None = None
        self.head = Label("", weight=fonts.SEMIBOLD, wraps=True, breaker=breaker)
        self.why = Label("", tone="care", wraps=True, breaker=breaker)
        self.told = Label("", wraps=True, breaker=breaker)
        self.typed = Label("", role=Role.SMALL, tone="muted", wraps=True, breaker=breaker)
        self.ways = OfferedWays(question)
        self.ways.chosen.connect(self._choose)
        for widget in (self.head, self.why, self.told, self.ways, self.typed):
            self.column.addWidget(widget)
        self.column.addStretch(1)

    def show_line(self, line: AskedLine | None) -> None:
        """Tell of another row; the buttons stay where the row and its answer are the same."""
        if line is not None and line == self._line:
            return
        self._line = line
        if line is None:
            self.head.set_text(NO_ROW)
            for label in (self.why, self.told, self.typed):
                label.set_text("")
            self.ways.offer(())
            return
        self.head.set_text(line.named or line.read.typed or line.read.filled)
        self.why.set_text(line.read.why, "muted" if line.read.state == "same" else "care")
        changes = bool(line.code) and line.read.state != "refused" and line.becomes != line.was
        self.told.set_text(f"{line.was or '–'} → {line.becomes}" if changes else "")
        self.typed.set_text(f"{line.read.place} “{f'{line.read.typed}  {line.read.filled}'.strip()}”")
        for label in (self.why, self.told):
            label.setVisible(bool(label.plain))
        meant = line.read.codes if line.read.code is None else ()
        self.ways.offer([(code, self._words_of(code)) for code in meant])

    def _choose(self, code: str) -> None:
        if self._line is not None:
            self.chosen.emit(self._line.at, code)
