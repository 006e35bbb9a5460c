"""The panel beside a pasted table: the current measure in full, and what it may become."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ita_desktop.ui.kit import fonts
from ita_desktop.ui.kit.fonts import Role
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.plans.offered_ways import OfferedWays
from ita_desktop.ui.kit.side_panel import SidePanel
from ita_desktop.ui.measures.pasting.telling import WORDS, said

if TYPE_CHECKING:
    from ita_desktop.domain.frameworks import Framework
    from ita_desktop.domain.measures import Measure
    from ita_desktop.ui.measures.pasting.decisions import MeasureLine

NO_ROW = "เลือกแถวเพื่อดูรายละเอียด"


class MeasurePanel(SidePanel):
    """``chosen`` tells the row's index and what it is to become."""

    chosen = Signal(int, str)

    def __init__(self, breaker: Breaker | None) -> None:
        super().__init__()
        self._line: MeasureLine | None = None
        self.head = Label(NO_ROW, weight=fonts.SEMIBOLD, wraps=True, breaker=breaker)
        self.why = Label("", tone="care", wraps=True, breaker=breaker)
        self.ways = OfferedWays("แถวนี้เป็น")
        self.ways.chosen.connect(self._choose)
        for widget in (self.head, self.why, self.ways):
            self.column.addWidget(widget)
        self._texts = {name: self._field(words, breaker) for name, words in WORDS.items()}
        self.typed = Label("", role=Role.SMALL, tone="muted", wraps=True, breaker=breaker)
        self.column.addWidget(self.typed)
        self.column.addStretch(1)

    def _field(self, words: str, breaker: Breaker | None) -> tuple[QWidget, Label, Label]:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        text = Label("", wraps=True, breaker=breaker)
        was = Label("", role=Role.SMALL, tone="muted", wraps=True, breaker=breaker)
        for widget in (Label(words, role=Role.SMALL, tone="muted"), text, was):
            column.addWidget(widget)
        self.column.addWidget(box)
        return box, text, was

    def show_line(self, line: "MeasureLine | None", held: "Measure | None", framework: "Framework") -> None:
        """Tell of another row; ``held`` is the measure that it changes."""
        if line is not None and line == self._line:
            return
        self._line = line
        self.head.set_text(NO_ROW if line is None else line.where or "ไม่รับแถวนี้")
        self.why.set_text("\n".join(filter(None, (line.read.why, *line.read.notes))) if line else "")
        self.why.setVisible(bool(self.why.plain))
        for name, (box, text, was) in self._texts.items():
            shows = line is not None and line.read.state != "refused" and name in line.fields
            text.set_text(said(line.read.measure, name, framework) if line and shows else "")
            former = said(held, name, framework) if held is not None and shows else ""
            was.set_text(f"เดิม {former}" if former else "")
            was.setVisible(bool(former))
            box.setVisible(bool(text.plain))
        self.typed.set_text(f"แถว {line.read.row} “{line.read.typed}”" if line else "")
        self.ways.offer(line.choices if line is not None and len(line.choices) > 1 else ())

    def told(self) -> dict[str, tuple[str, str]]:
        """What is told now, by the words of the field: what it becomes and what it was."""
        return {
            WORDS[name]: (text.plain, was.plain)
            for name, (box, text, was) in self._texts.items()
            if not box.isHidden()
        }

    def _choose(self, code: str) -> None:
        if self._line is not None:
            self.chosen.emit(self._line.at, code)
