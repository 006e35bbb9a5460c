"""The measures that answer a line: each opened or let go, and another one chosen by its words."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ita_desktop.domain.measures import Measure
from ita_desktop.domain.measures.naming import printed_number
from ita_desktop.domain.thai.normal import comparable
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.fonts import Role, scaled
from ita_desktop.ui.kit.forms import FormRow
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.offering import OfferingField
from ita_desktop.ui.measures.coverage.looks import measure_words

HEAD = "มาตรการที่ตอบ"
ATTACH, TAKE_ON = "ให้มาตรการที่มีอยู่ตอบ", "ให้มาตรการที่มีอยู่รับไปทำ"
HOW = "พิมพ์เลขข้อหรือคำในชื่อมาตรการ หรือกด F4 เลือกจากรายชื่อ"
UNKNOWN = "ไม่มีมาตรการนี้ในแผน เลือกจากรายชื่อ"


class Answering(QWidget):
    """``open_wanted`` and ``detach_wanted`` tell the key of a measure."""

    open_wanted = Signal(str)
    detach_wanted = Signal(str)

    def __init__(self, breaker: Breaker) -> None:
        super().__init__()
        self._breaker = breaker
        self._shown: list[tuple[str, str]] | None = None
        self._rows: list[QWidget] = []
        self.openers: list[Button] = []
        self.letters_go: list[Button] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(scaled(8))
        self._column.addWidget(Label(HEAD, role=Role.HEADING))

    def show_measures(self, measures: Sequence[Measure]) -> None:
        """Show other measures; hidden without any."""
        shown = [(each.key or "", measure_words(each)) for each in measures]
        self.setVisible(bool(shown))
        if shown == self._shown:
            return
        self._shown = shown
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.openers, self.letters_go = [], []
        self._rows = [self._row(key, words) for key, words in shown]
        for row in self._rows:
            self._column.addWidget(row)

    def stops(self) -> list[Button]:
        """The buttons from the first row to the last."""
        pairs = zip(self.openers, self.letters_go, strict=True)
        return [button for pair in pairs for button in pair]

    def _row(self, key: str, words: str) -> QWidget:
        row = QWidget()
        opener, lets_go = Button("เปิดมาตรการ"), Button("เลิกให้ตอบ")
        opener.setAccessibleName(f"เปิดมาตรการ {words}")
        lets_go.setAccessibleName(f"เลิกให้ {words} ตอบเรื่องนี้")
        opener.clicked.connect(lambda: self.open_wanted.emit(key))
        lets_go.clicked.connect(lambda: self.detach_wanted.emit(key))
        self.openers.append(opener)
        self.letters_go.append(lets_go)
        buttons = QHBoxLayout()
        buttons.setSpacing(scaled(8))
        buttons.addWidget(opener)
        buttons.addWidget(lets_go)
        buttons.addStretch(1)
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(4))
        column.addWidget(Label(words, wraps=True, breaker=self._breaker))
        column.addLayout(buttons)
        return row


class Attaching(FormRow):
    """A field that offers the plan's measures; ``chosen`` tells the key of the one that is taken."""

    chosen = Signal(str)

    def __init__(self, breaker: Breaker) -> None:
        self.line = OfferingField()
        super().__init__(ATTACH, self.line, HOW, breaker)
        self._measures: tuple[Measure, ...] = ()
        self.line.edited.connect(self._take)

    def offer(self, measures: Sequence[Measure], words: str) -> None:
        """Offer other measures, for what the label says; hidden without any."""
        self.label.set_text(words)
        self.line.setAccessibleName(words)
        self._measures = tuple(measures)
        self.line.offer([measure_words(each) for each in measures])
        self.setVisible(bool(measures))

    def enter(self) -> None:
        """Open all measures below the field."""
        self.line.open_words()

    def _take(self, typed: str) -> None:
        wanted = comparable(typed)
        if not wanted:
            self.line.accept()
            return
        found = next((each for each in self._measures if wanted in _names(each)), None)
        if found is None:
            self.line.refuse(UNKNOWN)
        else:
            self.line.set_text("", fresh=True)
            self.chosen.emit(found.key or "")


def _names(measure: Measure) -> tuple[str, ...]:
    """By what a measure is found: its number, and its line."""
    number = printed_number(measure)
    return tuple(map(comparable, (number, f"ข้อ {number}", measure_words(measure))))
