"""Where a measure comes from: a meeting's resolution, a measure of the year before; ways there."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ita_desktop.domain.measures import Measure
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.fonts import scaled
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.shapes import Shape


class SourceLine(QWidget):
    """A sentence and the button that goes there; hidden where there is no such source."""

    def __init__(self, way: str, shape: Shape, breaker: Breaker) -> None:
        super().__init__()
        self.words = Label(wraps=True, breaker=breaker)
        self.way = Button(way, shape=shape)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(scaled(12))
        row.addWidget(self.words, 1)
        row.addWidget(self.way)

    def say(self, words: str) -> None:
        """Show a sentence, or none."""
        self.words.set_text(words)
        self.setVisible(bool(words))


class Sources(QWidget):
    """``meeting_wanted`` tells the number of the meeting, ``former_wanted`` the key of the former measure."""

    meeting_wanted = Signal(str)
    former_wanted = Signal(str)

    def __init__(self, breaker: Breaker) -> None:
        super().__init__()
        self._measure = Measure()
        self.meeting = SourceLine("เปิดการประชุม", Shape.MEETING, breaker)
        self.former = SourceLine("ดูมาตรการเดิม", Shape.ARROW_RIGHT, breaker)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(8))
        for line in (self.meeting, self.former):
            column.addWidget(line)
        self.meeting.way.clicked.connect(self._to_meeting)
        self.former.way.clicked.connect(self._to_former)

    def show_measure(self, measure: Measure, former_year: int, former_title: str) -> None:
        """Say where the measure comes from; nothing is seen where that is not known."""
        self._measure = measure
        number = measure.answers_meeting
        self.meeting.say(f"ตามมติที่ประชุม ครั้งที่ {number}" if number else "")
        named = f" “{former_title}”" if former_title else ""
        self.former.say(f"ต่อจากมาตรการของปี {former_year}{named}" if measure.continues else "")
        self.setVisible(bool(number or measure.continues))

    def _to_meeting(self) -> None:
        self.meeting_wanted.emit(self._measure.answers_meeting or "")

    def _to_former(self) -> None:
        self.former_wanted.emit(self._measure.continues or "")
