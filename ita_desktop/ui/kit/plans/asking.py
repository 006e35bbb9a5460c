"""The panel beside what came back: the current row in full, and what of the office's may be meant."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ita_desktop.ui.kit import fonts
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.fonts import Role
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.plans.decisions import PlanLine
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
        self.question = Label(question, weight=fonts.SEMIBOLD)
        self.ways: list[Button] = []
        offers = QWidget()
        self._offers = QVBoxLayout(offers)
        self._offers.setContentsMargins(0, 0, 0, 0)
        self._offers.setSpacing(8)
        for widget in (self.head, self.why, self.told, self.question, offers, self.typed):
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
            self._offer(())
            return
        self.head.set_text(line.named or line.read.typed or line.read.filled)
        self.why.set_text(line.read.why, "muted" if line.read.state == "same" else "care")
        changes = bool(line.code) and line.read.state != "refused" and line.becomes != line.was
        self.told.set_text(f"{line.was or '–'} → {line.becomes}" if changes else "")
        self.typed.set_text(f"{line.read.place} “{f'{line.read.typed}  {line.read.filled}'.strip()}”")
        for label in (self.why, self.told):
            label.setVisible(bool(label.plain))
        self._offer(line.read.codes if line.read.code is None else ())

    def focus_offers(self) -> None:
        """Put the keyboard on the first that may be meant."""
        if self.ways:
            self.ways[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer(self, codes: tuple[str, ...]) -> None:
        for way in self.ways:
            way.hide()
            self._offers.removeWidget(way)
            way.deleteLater()
        self.ways = []
        self.question.setVisible(bool(codes))
        for code in codes:
            words = self._words_of(code)
            way = Button(words)
            way.setToolTip(words)
            way.clicked.connect(partial(self._choose, code))
            self._offers.addWidget(way)
            self.ways.append(way)

    def _choose(self, code: str) -> None:
        if self._line is not None:
            self.chosen.emit(self._line.at, code)
