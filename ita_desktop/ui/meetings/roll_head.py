"""Over the roll: whether enough came, and when the meeting began."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ita_desktop.domain.meetings import Meeting
from ita_desktop.domain.meetings.quorum import Quorum, is_quorate
from ita_desktop.services.meetings import key_of
from ita_desktop.services.meetings.preparing import PreparingService
from ita_desktop.ui.kit import fonts, readings
from ita_desktop.ui.kit.binding import Bindings
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.fonts import scaled
from ita_desktop.ui.kit.forms import FormRow
from ita_desktop.ui.kit.labels import Breaker
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.theme import tokens_of
from ita_desktop.ui.kit.tips import set_tip
from ita_desktop.ui.kit.told import Told
from ita_desktop.ui.meetings.desk import Desk
from ita_desktop.ui.meetings.roll_words import quorum_words
from ita_desktop.ui.meetings.stamp_field import StampField

LABEL = 116


class RollHead(QWidget):
    """``all_wanted`` asks for everyone to be present."""

    all_wanted = Signal()

    def __init__(self, desk: Desk, preparing: PreparingService, breaker: Breaker) -> None:
        super().__init__()
        self._desk, self._preparing = desk, preparing
        self._bound = Bindings[Meeting](lambda: desk.open_meeting)
        self.quorum = Told(breaker, weight=fonts.SEMIBOLD)
        self._began = StampField("เริ่มประชุมเวลา", "เริ่มประชุมเดี๋ยวนี้", "9.30")
        self.start, self.stamp = self._began.time, self._began.button
        self.all = Button("มาทุกคน", hint="0")
        self._bound.add(self.start, lambda m: readings.time_words(m.start), self._save)
        self.stamp.clicked.connect(self.stamp_now)
        self.all.clicked.connect(self.all_wanted)
        self._lay_out(breaker)

    def load(self, meeting: Meeting, quorum: Quorum | None, *, fresh: bool = False) -> None:
        """Show how many came and when it began."""
        self._bound.load(meeting, at=key_of(meeting), fresh=fresh)
        enough = is_quorate(meeting, quorum)
        shape, tone = (Shape.OK, "text") if enough else (Shape.CARE, "care")
        self.quorum.say(shape, quorum_words(meeting, quorum), tone)
        set_tip(self.quorum, quorum.words if quorum else "")
        self.all.setVisible(bool(meeting.attendance))

    def stamp_now(self) -> None:
        """The meeting begins at the time of the clock."""
        now = self._preparing.now().time().replace(second=0, microsecond=0)
        self._desk.change(replace(self._desk.open_meeting, start=now))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line that parts it from the roll."""
        QPainter(self).fillRect(0, self.height() - 1, self.width(), 1, QColor(tokens_of(self).line))

    def _save(self, typed: str) -> None:
        self._desk.change(replace(self._desk.open_meeting, start=readings.read_time(typed)))

    def _lay_out(self, breaker: Breaker) -> None:
        acts = QHBoxLayout()
        acts.setSpacing(scaled(8))
        acts.addWidget(FormRow("เริ่มประชุมเวลา", self._began, breaker=breaker, beside=LABEL), 1)
        acts.addWidget(self.all, 0, Qt.AlignmentFlag.AlignTop)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(scaled(16), scaled(12), scaled(16), scaled(12))
        whole.setSpacing(scaled(8))
        whole.addWidget(self.quorum)
        whole.addLayout(acts)
