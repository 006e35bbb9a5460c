"""What the program reads of a period: its days in words, and what is doubtful about it."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ita_desktop.domain.measures import Period
from ita_desktop.domain.thai.dates import thai_date
from ita_desktop.domain.thai.periods import read_period
from ita_desktop.ui.kit.banner import ShapeMark
from ita_desktop.ui.kit.fonts import Role, scaled
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.shapes import Shape


class CareLine(QWidget):
    """A triangle and a sentence that one should look at; hidden while there is none."""

    def __init__(self, breaker: Breaker) -> None:
        super().__init__()
        self.words = Label(role=Role.SMALL, tone="care", wraps=True, breaker=breaker)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(scaled(6))
        marks = QVBoxLayout()
        marks.setContentsMargins(0, scaled(2), 0, 0)
        marks.addWidget(ShapeMark(Shape.CARE))
        marks.addStretch(1)
        row.addLayout(marks)
        row.addWidget(self.words, 1)
        self.hide()

    def say(self, words: str) -> None:
        """Show a sentence, or none."""
        self.words.set_text(words)
        self.setVisible(bool(words))


class PeriodReading(QWidget):
    """Below the field of a period: from which day to which, and doubts."""

    def __init__(self, breaker: Breaker) -> None:
        super().__init__()
        self.days = Label(role=Role.SMALL, tone="muted", wraps=True, breaker=breaker)
        self.doubts = CareLine(breaker)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(4))
        column.addWidget(self.days)
        column.addWidget(self.doubts)

    def show_text(self, text: str, fiscal_year: int, kept: Period | None) -> None:
        """Say what is read of a text; of one that is kept with its days, these."""
        read = read_period(text, fiscal_year)
        if kept is not None and (kept.text or "") == text and (kept.start or kept.end):
            spans: Sequence[tuple[date | None, date | None]] = ((kept.start, kept.end),)
        else:
            spans = tuple((span.start, span.end) for span in read.spans)
        self.days.set_text(" และ ".join(days_words(*span) for span in spans if any(span)))
        self.days.setVisible(bool(self.days.plain))
        self.doubts.say("\n".join(read.doubts))
        self.setVisible(bool(self.days.plain or read.doubts))


def days_words(start: date | None, end: date | None) -> str:
    """``1 ตุลาคม 2568 ถึง 30 กันยายน 2569``; a deadline, or a beginning alone, says so."""
    if start and end:
        return f"{thai_date(start)} ถึง {thai_date(end)}"
    if end:
        return f"ภายใน {thai_date(end)}"
    return f"ตั้งแต่ {thai_date(start)}" if start else ""
