"""การรับรอง: where the minutes stand, sending them round, their versions."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from ita_desktop.domain.meetings import Meeting
from ita_desktop.services.meetings import MeetingKey, key_of
from ita_desktop.ui.kit.asking import Asked, AskRow
from ita_desktop.ui.kit.column import Column
from ita_desktop.ui.kit.fonts import scaled
from ita_desktop.ui.kit.labels import Breaker
from ita_desktop.ui.meetings.approving.circulation_part import CirculationPart
from ita_desktop.ui.meetings.approving.state_part import StatePart, TakenUpPart
from ita_desktop.ui.meetings.approving.versions_part import VersionsPart
from ita_desktop.ui.meetings.desk import Desk
from ita_desktop.ui.meetings.section import Section

if TYPE_CHECKING:
    from ita_desktop.services.bundle import Services
    from ita_desktop.ui.kit.files.taking import Attempt


class ApprovalSection(Section):
    """``compare_wanted`` names two versions, ``paper_wanted`` a paper's word, ``open_wanted`` a meeting."""

    compare_wanted = Signal(object, object)
    paper_wanted = Signal(str)
    open_wanted = Signal(object)
    done = Signal(str)

    def __init__(self, desk: Desk, services: "Services", attempt: "Attempt", breaker: Breaker) -> None:
        super().__init__()
        self._desk, self._approvals, self._attempt = desk, services.approvals, attempt
        self.asking = AskRow()
        self.state = StatePart(breaker)
        self.taken_up = TakenUpPart(breaker)
        self.circulation = CirculationPart(
            services.circulations,
            lambda: services.approvals.today,
            attempt,
            lambda asked, take: self.asking.ask([asked], lambda answers: take(answers[0])),
            breaker,
        )
        self.versions = VersionsPart(breaker)
        self._lay_out()
        self._connect()

    def load(self, meeting: Meeting, *, fresh: bool = False) -> None:
        """Show where the open meeting's minutes stand."""
        if fresh:
            self.asking.give_up()
        meetings = self._desk.service.meetings()
        self.state.load(meeting, meetings, fresh=fresh)
        self.taken_up.load(meeting, meetings)
        self.circulation.load(meeting, fresh=fresh)
        self.versions.load(meeting)

    def enter(self, at: tuple[int, ...] = ()) -> None:
        """The act that brings the minutes on."""
        state = self.state
        ways = (state.check, state.approve, state.correct)
        way = next((way for way in ways if way.isVisibleTo(self)), state.reopen)
        way.setFocus(Qt.FocusReason.OtherFocusReason)

    def correct(self) -> None:
        """Ask why approved minutes are corrected, then make the corrected copy."""
        asked = Asked("เหตุผลที่แก้ไข", must=True)
        self.asking.ask([asked], lambda answers: self._correct(answers[0]))

    def approve(self, minutes: MeetingKey, at: MeetingKey) -> None:
        """Minutes were approved in a meeting: one act, told with a way back."""
        if self._attempt(lambda: self._approvals.approve(minutes, at)):
            self.done.emit(f"รายงานการประชุมครั้งที่ {minutes.number} รับรองแล้ว")

    @property
    def _key(self) -> MeetingKey:
        return key_of(self._desk.open_meeting)

    def _check(self) -> None:
        if self._attempt(lambda: self._approvals.check(self._key)):
            self.done.emit("ตรวจรายงานแล้ว ตารางที่แทรกไว้ตรึงตามข้อมูลขณะนี้")
            self.enter()

    def _reopen(self) -> None:
        if self._attempt(lambda: self._approvals.reopen(self._key)):
            self.enter()

    def _correct(self, reason: Any) -> None:
        if self._attempt(lambda: self._approvals.correct(self._key, reason)):
            self.done.emit("เปิดฉบับแก้ไขแล้ว ฉบับที่รับรองเก็บไว้ในส่วน การรับรอง")
            self.enter()

    def _approve_circulated(self) -> None:
        if self._attempt(lambda: self._approvals.approve_circulated(self._key)):
            self.done.emit("รับรองรายงานโดยการแจ้งเวียนแล้ว")
            self.enter()

    def _connect(self) -> None:
        self.state.check_wanted.connect(self._check)
        self.state.reopen_wanted.connect(self._reopen)
        self.state.correct_wanted.connect(self.correct)
        self.state.approve_wanted.connect(lambda at: self.approve(self._key, at))
        self.taken_up.approve_wanted.connect(lambda minutes: self.approve(minutes, self._key))
        self.taken_up.open_wanted.connect(self.open_wanted)
        self.circulation.approve_wanted.connect(self._approve_circulated)
        self.circulation.print_wanted.connect(lambda: self.paper_wanted.emit("circulation"))
        self.versions.wanted.connect(self.compare_wanted)

    def _lay_out(self) -> None:
        column, parts = Column(), QVBoxLayout()
        parts.setSpacing(scaled(28))
        for part in (self.state, self.taken_up, self.circulation, self.versions):
            parts.addWidget(part)
        column.content.addLayout(parts)
        column.content.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(column, 1)
        whole.addWidget(self.asking)
