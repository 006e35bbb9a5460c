"""Minutes sent round for approval: the letter's number and days, and what each member answered."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ita_desktop.domain.meetings import Circulation, Meeting
from ita_desktop.domain.meetings.approval import round_of
from ita_desktop.services.meetings import MeetingKey, key_of
from ita_desktop.ui.kit import readings
from ita_desktop.ui.kit.asking import Asked
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.date_fields import DateField, keep_day
from ita_desktop.ui.kit.fields import LineField, keep
from ita_desktop.ui.kit.filling import TextBox
from ita_desktop.ui.kit.fonts import Role, scaled
from ita_desktop.ui.kit.forms import Form
from ita_desktop.ui.kit.held import HeldTexts
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.told import Told
from ita_desktop.ui.meetings.approving import words
from ita_desktop.ui.meetings.approving.tables import ReplyTable, member

if TYPE_CHECKING:
    from ita_desktop.services.meetings.circulating import CirculationService
    from ita_desktop.ui.kit.files.taking import Attempt

DAYS = 7
"""So many days are proposed in which one may object."""
NOT_SENT = "ส่งรายงานให้กรรมการรับรองโดยไม่ต้องรอการประชุมครั้งต่อไป มีหนังสือและแบบตอบให้พิมพ์"
DUE_HELP = "พ้นวันนี้แล้วไม่มีผู้ทักท้วง ถือว่ารับรอง"


class CirculationPart(QWidget):
    """``approve_wanted`` and ``print_wanted`` tell buttons; ``ask`` asks what a member objects to."""

    approve_wanted = Signal()
    print_wanted = Signal()

    def __init__(
        self,
        service: "CirculationService",
        today: Callable[[], date],
        attempt: "Attempt",
        ask: Callable[[Asked, Callable[[Any], object]], None],
        breaker: Breaker,
    ) -> None:
        super().__init__()
        self._service, self._today, self._attempt, self._ask = service, today, attempt, ask
        self._meeting: Meeting | None = None
        self._unsaved = HeldTexts()
        self.none = Label(NOT_SENT, tone="muted", wraps=True, breaker=breaker)
        self.begin = Button("แจ้งเวียน", shape=Shape.PERSON)
        self.number, self.date, self.due = LineField(), DateField(short=True), DateField(short=True)
        self.stands = Told(breaker)
        self.table = ReplyTable()
        self.approves = Button("รับรอง", hint="1")
        self.objects = Button("ทักท้วง", hint="2")
        self.silent = Button("ยังไม่ตอบ", hint="0")
        self.print = Button("พิมพ์หนังสือแจ้งเวียน", shape=Shape.PRINT)
        self.approve = Button("รับรองโดยการแจ้งเวียน", shape=Shape.OK)
        self.withdraw = Button("เลิกแจ้งเวียน")
        self._lay_out(breaker)
        self._connect()

    def load(self, meeting: Meeting, *, fresh: bool = False) -> None:
        """Show the letter and the answers; a locked meeting shows them to be read."""
        if fresh:
            self._unsaved.leave(self._key, self._boxes)
        self._meeting = meeting
        sent, locked = meeting.circulation, meeting.state == "approved"
        self.setVisible(sent is not None or not locked)
        self.none.setVisible(sent is None)
        self.begin.setVisible(sent is None)
        self.sheet.setVisible(sent is not None)
        for button in (self.approves, self.objects, self.silent, self.approve, self.withdraw):
            button.setVisible(not locked)
        if sent is None:
            return
        self.number.set_text(sent.number, fresh=fresh)
        self.date.set_value(sent.date if isinstance(sent.date, date) else None, fresh=fresh)
        self.due.set_value(sent.due, fresh=fresh)
        told = round_of(meeting, self._today())
        shape = Shape.CARE if told.object else Shape.OK if told.may_approve or locked else Shape.WAITS
        self.stands.say(shape, words.round_words(told, sent.due))
        self.approve.setEnabled(told.may_approve)
        self.table.show_rows(list(enumerate(meeting.replies)))
        if fresh:
            self._unsaved.come(self._key, self._boxes)

    @property
    def _boxes(self) -> dict[str, TextBox]:
        return {"number": self.number, "date": self.date, "due": self.due}

    def answer(self, answer: Any) -> None:
        """Keep the answer of the current member; an objection is asked what it says."""
        current, key = self.table.current(), self._key
        if current is None or key is None or (self._meeting and self._meeting.state == "approved"):
            return
        at, reply = current
        if answer == "objects":
            asked = Asked(f"{member(replace(reply, note=None))} ทักท้วงว่า", reply.note or "")
            self._ask(asked, lambda note: self._keep_answer(key, at, answer, note))
        else:
            self._keep_answer(key, at, answer, None)

    @property
    def _key(self) -> MeetingKey | None:
        return key_of(self._meeting) if self._meeting is not None else None

    def _keep_answer(self, key: MeetingKey, at: int, answer: Any, note: str | None) -> bool:
        done = self._attempt(lambda: self._service.reply(key, at, answer, note=note))
        if done:
            self.table.go_to(min(at + 1, len(self.table.records.rows) - 1))
            self.table.setFocus()
        return done

    def _send(self, **changes: Any) -> None:
        assert self._meeting is not None
        sent = self._meeting.circulation or Circulation()
        self._service.send(key_of(self._meeting), replace(sent, **changes))

    def _begin(self) -> None:
        today = self._today()
        self._attempt(lambda: self._send(date=today, due=today + timedelta(days=DAYS)))
        self.number.setFocus()

    def _withdraw(self) -> None:
        key = self._key
        if key is not None:
            self._attempt(lambda: self._service.withdraw(key))

    def _connect(self) -> None:
        keep(self.number, lambda typed: self._send(number=readings.read_line(typed)))
        keep_day(self.date, lambda day: self._send(date=day))
        keep_day(self.due, lambda day: self._send(due=day))
        self.begin.clicked.connect(self._begin)
        self.withdraw.clicked.connect(self._withdraw)
        self.table.answered.connect(self.answer)
        self.approves.clicked.connect(lambda: self.answer("approves"))
        self.objects.clicked.connect(lambda: self.answer("objects"))
        self.silent.clicked.connect(lambda: self.answer(None))
        self.approve.clicked.connect(self.approve_wanted)
        self.print.clicked.connect(self.print_wanted)

    def _lay_out(self, breaker: Breaker) -> None:
        form = Form(3, breaker=breaker)
        form.add("เลขที่หนังสือ", self.number)
        form.add("ลงวันที่", self.date)
        form.add("ทักท้วงได้ถึงวันที่", self.due, DUE_HELP)
        self.sheet = QWidget()
        inside = QVBoxLayout(self.sheet)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(scaled(12))
        inside.addWidget(form)
        inside.addWidget(self.stands)
        inside.addWidget(self.table)
        inside.addLayout(_row(self.approves, self.objects, self.silent, self.withdraw))
        inside.addLayout(_row(self.approve, self.print))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(8))
        column.addWidget(Label("แจ้งเวียนเพื่อรับรอง", role=Role.HEADING))
        column.addWidget(self.none)
        column.addLayout(_row(self.begin))
        column.addWidget(self.sheet)


def _row(*buttons: Button) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(scaled(8))
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return row
