"""หนังสือเชิญประชุม: its number and day, from which unit, to whom, who signs."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ita_desktop.domain.meetings import Invitation, Meeting
from ita_desktop.services.meetings import key_of
from ita_desktop.services.meetings.preparing import PreparingService
from ita_desktop.ui.kit import readings
from ita_desktop.ui.kit.binding import Bindings
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.fields import LineField
from ita_desktop.ui.kit.forms import Form
from ita_desktop.ui.kit.labels import Breaker
from ita_desktop.ui.kit.signer_fields import SignerFields
from ita_desktop.ui.kit.wrapping import WrappingField
from ita_desktop.ui.meetings import doubts
from ita_desktop.ui.meetings.desk import Desk

LEAST = 140
EVERYONE = "หนึ่งชื่อต่อหนึ่งบรรทัด ผู้มาแทนพิมพ์ว่า รองปลัดเทศบาล แทน ปลัดเทศบาล เว้นว่างไว้เพื่อเชิญกรรมการทุกคนตามคำสั่ง"


class InvitationPart(QWidget):
    """The invitation of the open meeting; an empty one is not kept."""

    def __init__(self, desk: Desk, preparing: PreparingService, breaker: Breaker) -> None:
        super().__init__()
        self._desk, self._preparing = desk, preparing
        self._bound = Bindings[Invitation](self._invitation)
        self.number, self.day = LineField(), LineField(placeholder="24/10/66")
        self.unit_line = LineField()
        self.to = WrappingField(breaker, lines=2)
        self.everyone = Button("ใส่ชื่อกรรมการทุกคน")
        self.everyone.clicked.connect(self.fill_in)
        self.signer = SignerFields(
            lambda: self._invitation().signer, self._save_signer, breaker, of="ผู้ลงนามในหนังสือเชิญ", columns=4
        )
        self._keep(self.number, lambda i: i.number, "number", readings.read_line)
        self._keep(self.day, lambda i: readings.day_words(i.date), "date", readings.read_day)
        self._keep(self.unit_line, lambda i: i.unit_line, "unit_line", readings.read_line)
        self._keep(self.to, lambda i: "\n".join(i.to or ()), "to", readings.read_lines)
        form = Form(4, breaker=breaker, least=LEAST)
        form.head("หนังสือเชิญประชุม")
        form.add("ที่", self.number)
        self._day_row = form.add("ลงวันที่", self.day)
        form.add("ส่วนราชการ", self.unit_line, span=2)
        form.add("เชิญถึง", self.to, EVERYONE, span=4)
        form.add_wide(self.everyone)
        form.head("ผู้ลงนามในหนังสือเชิญ")
        form.add_wide(self.signer)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(form)

    def load(self, meeting: Meeting, *, fresh: bool = False) -> None:
        """Show the invitation; offer those on the roll as signers."""
        self._bound.load(self._invitation(), at=key_of(meeting), fresh=fresh)
        self._day_row.set_help(doubts.sent_by(meeting.date))
        self._day_row.remark(doubts.of_sent(self._invitation().date, meeting.date))
        self.everyone.setVisible(not self._invitation().to)
        self.signer.load(self._invitation().signer, at=key_of(meeting), fresh=fresh)
        lines = meeting.attendance
        self.signer.offer(
            [line.name for line in lines if line.name],
            [line.post for line in lines if line.post],
            self._desk.officers(self._invitation().date or meeting.date),
        )

    def named(self, widget: QWidget) -> str:
        """The name, among the parts of a meeting, of the field that a widget is; empty where it is none."""
        own = {"number": self.number, "date": self.day, "unit_line": self.unit_line, "to": self.to}
        name = next((name for name, field in own.items() if field is widget), "")
        signer = self.signer.named(widget)
        return f"invitation.{name}" if name else f"signer.{signer}" if signer else ""

    def fill_in(self) -> None:
        """Write every member into the field, so that one may be left out or a substitute put in."""
        self.to.commit()
        names = self._preparing.invited(self._desk.open_meeting)
        if names:
            self._put(replace(self._invitation(), to=names))
            self.to.enter()

    def _invitation(self) -> Invitation:
        return self._desk.open_meeting.invitation or Invitation()

    def _keep(
        self, field: Any, show: Callable[[Invitation], str | None], name: str, read: Callable[[str], Any]
    ) -> None:
        self._bound.add(
            field, show, lambda typed: self._put(replace(self._invitation(), **{name: read(typed)}))
        )

    def _save_signer(self, signer: Any) -> None:
        self._put(replace(self._invitation(), signer=signer))

    def _put(self, invitation: Invitation) -> None:
        kept = invitation if invitation != Invitation() else None
        self._desk.change(replace(self._desk.open_meeting, invitation=kept))
