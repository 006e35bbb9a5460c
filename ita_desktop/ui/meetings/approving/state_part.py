"""Where the minutes stand, what is next, and the acts that bring them on."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ita_desktop.domain.meetings import Meeting
from ita_desktop.domain.meetings.approval import approved_in, approving, may_approve, taken_up
from ita_desktop.domain.meetings.states import APPROVED, CHECKED
from ita_desktop.domain.thai.digits import fold
from ita_desktop.services.meetings import MeetingKey, key_of
from ita_desktop.ui.kit import fonts
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.choices import ChoiceField
from ita_desktop.ui.kit.fonts import Role, scaled
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.told import Told
from ita_desktop.ui.meetings import telling
from ita_desktop.ui.meetings.approving import words

SAME = "ในการประชุมครั้งนี้เอง"


class StatePart(QWidget):
    """Buttons tell what is wanted; ``approve_wanted`` names the meeting that approves."""

    check_wanted = Signal()
    reopen_wanted = Signal()
    correct_wanted = Signal()
    approve_wanted = Signal(object)

    def __init__(self, breaker: Breaker) -> None:
        super().__init__()
        self._choices: dict[str, MeetingKey] = {}
        self.stands = Told(breaker, weight=fonts.SEMIBOLD)
        self.next = Label(tone="muted", wraps=True, breaker=breaker)
        self.check = Button("ตรวจแล้ว", shape=Shape.TICK, primary=True)
        self.reopen = Button("แก้ต่อ")
        self.correct = Button(words.CORRECT, shape=Shape.EDIT)
        self.at_label = Label("รับรองในการประชุม", weight=fonts.SEMIBOLD)
        self.at = ChoiceField()
        self.at.setAccessibleName("รับรองในการประชุม")
        self.at_label.setBuddy(self.at)
        self.approve = Button("รับรอง", shape=Shape.OK)
        self._lay_out()
        self.check.clicked.connect(self.check_wanted)
        self.reopen.clicked.connect(self.reopen_wanted)
        self.correct.clicked.connect(self.correct_wanted)
        self.approve.clicked.connect(self._approve)

    def load(self, meeting: Meeting, meetings: Sequence[Meeting], *, fresh: bool = False) -> None:
        """Show where a meeting's minutes stand among all meetings."""
        found = approving(meeting, meetings)
        shape = Shape.PADLOCK if meeting.state == APPROVED else words.shape_of(meeting.state)
        self.stands.say(shape, words.stands(meeting))
        self.next.set_text(words.next_step(meeting, found))
        locked = meeting.state == APPROVED
        self.check.setVisible(not locked and meeting.state != CHECKED)
        self.reopen.setVisible(meeting.state == CHECKED)
        self.correct.setVisible(locked)
        for part in (self.at_label, self.at, self.approve):
            part.setVisible(not locked)
        self._offer(meeting, meetings, found[-1].meeting if found else None, fresh=fresh)

    def _offer(
        self, meeting: Meeting, meetings: Sequence[Meeting], meant: Meeting | None, *, fresh: bool
    ) -> None:
        """The meetings in which these minutes may have been approved, the one that takes them up first."""
        later = [
            one
            for one in meetings
            if one.committee == meeting.committee
            and key_of(one) != key_of(meeting)
            and str(one.date or "9") >= str(meeting.date or "")
        ]
        offered = [*(one for one in later if one is meant), *(one for one in later if one is not meant)]
        self._choices = {str(key_of(one)): key_of(one) for one in (*offered, meeting)}
        former = self.at.taken
        named = [(str(key_of(one)), f"ครั้งที่ {telling.short_sentence(one)}") for one in offered]
        self.at.set_choices([*named, (str(key_of(meeting)), SAME)])
        kept = former if former in self._choices and not fresh else next(iter(self._choices))
        self.at.take(kept)

    def _approve(self) -> None:
        key = self._choices.get(self.at.taken)
        if key is not None:
            self.approve_wanted.emit(key)

    def _lay_out(self) -> None:
        acts, at = QHBoxLayout(), QHBoxLayout()
        for row, parts in ((acts, (self.check, self.reopen, self.correct)), (at, (self.at, self.approve))):
            row.setSpacing(scaled(8))
            for part in parts:
                row.addWidget(part)
            row.addStretch(1)
        self.at.setMinimumWidth(scaled(220))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(8))
        column.addWidget(Label("การรับรองรายงาน", role=Role.HEADING))
        column.addWidget(self.stands)
        column.addWidget(self.next)
        column.addLayout(acts)
        column.addWidget(self.at_label)
        column.addLayout(at)


class TakenUpPart(QWidget):
    """The former minutes that this meeting takes up, and what its resolution means for them."""

    approve_wanted = Signal(object)
    open_wanted = Signal(object)

    def __init__(self, breaker: Breaker) -> None:
        super().__init__()
        self._key: MeetingKey | None = None
        self.stands = Told(breaker)
        self.approve = Button("รับรองรายงานครั้งนั้น", shape=Shape.OK)
        self.open = Button("เปิดรายงานครั้งนั้น")
        row = QHBoxLayout()
        row.setSpacing(scaled(8))
        for button in (self.approve, self.open):
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(8))
        column.addWidget(Label("รายงานที่ครั้งนี้พิจารณารับรอง", role=Role.HEADING))
        column.addWidget(self.stands)
        column.addLayout(row)
        self.approve.clicked.connect(lambda: self.approve_wanted.emit(self._key))
        self.open.clicked.connect(lambda: self.open_wanted.emit(self._key))

    def load(self, meeting: Meeting, meetings: Sequence[Meeting]) -> None:
        """Show the minutes that a meeting takes up, nothing where it takes up none."""
        minutes = taken_up(meeting, meetings)
        self.setVisible(minutes is not None)
        self._key = key_of(minutes) if minutes is not None else None
        if minutes is None:
            return
        verdict = may_approve(meeting, minutes)
        done = minutes.state == APPROVED or fold(meeting.number) in approved_in(minutes)
        self.approve.setVisible(not done and verdict in ("approved", "amended"))
        if done:
            self.stands.say(words.shape_of(minutes.state), f"ครั้งที่ {minutes.number}  {words.stands(minutes)}")
            return
        told = {
            "approved": "ครั้งนี้มีมติรับรองแล้ว",
            "amended": "ครั้งนี้รับรองโดยมีการแก้ไข เปิดรายงานแก้ตามมติก่อน แล้วกลับมารับรอง",
            "refused": "ครั้งนี้ยังไม่รับรอง",
            None: "ยังไม่มีมติในวาระรับรองรายงานการประชุม",
        }[verdict]
        shape = Shape.CARE if verdict in ("amended", "refused") else Shape.WAITS
        self.stands.say(shape, f"ครั้งที่ {minutes.number}  {told}")
