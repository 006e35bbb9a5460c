"""ข้อมูลการประชุม: number, day, times, place, opening."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ita_desktop.domain.meetings import Meeting
from ita_desktop.domain.thai.digits import fold
from ita_desktop.ui.kit import readings
from ita_desktop.ui.kit.binding import Bindings
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.choices import ChoiceField
from ita_desktop.ui.kit.column import Column
from ita_desktop.ui.kit.fields import LineField
from ita_desktop.ui.kit.forms import Form
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.wrapping import WrappingField
from ita_desktop.ui.meetings import telling, typed_places
from ita_desktop.ui.meetings.desk import Desk
from ita_desktop.ui.meetings.invitation_part import InvitationPart
from ita_desktop.ui.meetings.section import Section
from ita_desktop.ui.meetings.typing_keeper import Typed

COLUMNS = 4


class DataSection(Section):
    """The form of the meeting itself."""

    delete_wanted = Signal()

    def __init__(self, desk: Desk, breaker: Breaker) -> None:
        super().__init__()
        self._desk = desk
        self._bound = Bindings[Meeting](lambda: desk.open_meeting)
        self.committee = Label(tone="muted", wraps=True, breaker=breaker)
        self.number, self.day = LineField(), LineField(placeholder="31/10/66")
        self.start, self.end = LineField(placeholder="9.30"), LineField(placeholder="11.30")
        self.title = WrappingField(breaker, single=True)
        self.place = LineField()
        self.approves = ChoiceField()
        self.opening = WrappingField(breaker, lines=3)
        self.notes = WrappingField(breaker, lines=2)
        self.invitation = InvitationPart(desk, breaker)
        self.remove = Button("", shape=Shape.DELETE)
        self.remove.clicked.connect(self.delete_wanted)
        self._bind()
        self._lay_out(breaker)

    def load(self, meeting: Meeting, *, fresh: bool = False) -> None:
        """Show the meeting's own data."""
        bodies = {body.key: body.name or body.key for body in self._desk.service.committees()}
        self.committee.set_text(bodies.get(meeting.committee or "", meeting.committee or ""))
        self.committee.setVisible(bool(self.committee.plain))
        others = [
            one.number
            for one in self._desk.service.meetings()
            if one.committee == meeting.committee and fold(one.number) != fold(meeting.number)
        ]
        known = with_own([(number, f"ครั้งที่ {number}") for number in others], meeting.approves)
        self.approves.set_choices([("", "ไม่มี"), *known])
        self._bound.load(meeting, fresh=fresh)
        self.invitation.load(meeting, fresh=fresh)
        weekday = telling.weekday_words(meeting.date)
        self._day_row.label.set_text(f"วัน{weekday}ที่" if weekday else "วันที่")
        self.day.setAccessibleName(self._day_row.label.plain)
        self.remove.set_words(f"ลบการประชุม ครั้งที่ {meeting.number}")

    def enter(self, at: tuple[int, ...] = ()) -> None:
        """The number."""
        self.number.setFocus(Qt.FocusReason.TabFocusReason)

    def typed_at(self, widget: QWidget) -> Typed | None:
        """The place of a text that is typed here."""
        fields = {"opening": self.opening, "notes": self.notes}
        name = next((name for name, field in fields.items() if field is widget), None)
        if name is None:
            return None
        meeting = self._desk.open_meeting
        return Typed(typed_places.of_field(meeting, name), getattr(meeting, name) or "")

    def _bind(self) -> None:
        self._keep(self.number, lambda m: m.number, "number", telling.read_number)
        self._keep(self.title, lambda m: m.title, "title", readings.read_line)
        self._keep(self.day, lambda m: readings.day_words(m.date), "date", readings.read_day)
        self._keep(self.start, lambda m: readings.time_words(m.start), "start", readings.read_time)
        self._keep(self.end, lambda m: readings.time_words(m.end), "end", readings.read_time)
        self._keep(self.place, lambda m: m.place, "place", readings.read_line)
        self._keep(self.approves, lambda m: m.approves, "approves", readings.read_line)
        self._keep(self.opening, lambda m: m.opening, "opening", readings.read_text)
        self._keep(self.notes, lambda m: m.notes, "notes", readings.read_text)

    def _keep(
        self, field: Any, show: Callable[[Meeting], str | None], name: str, read: Callable[[str], Any]
    ) -> None:
        def save(typed: str) -> None:
            self._desk.change(replace(self._desk.open_meeting, **{name: read(typed)}))

        self._bound.add(field, show, save)

    def _lay_out(self, breaker: Breaker) -> None:
        form = Form(COLUMNS, breaker=breaker)
        form.add("ครั้งที่", self.number)
        self._day_row = form.add("วันที่", self.day)
        form.add("เริ่มประชุมเวลา", self.start)
        form.add("เลิกประชุมเวลา", self.end)
        form.add("ชื่อการประชุม", self.title, "พิมพ์ใต้คำว่า รายงานการประชุม", span=COLUMNS)
        form.add("สถานที่", self.place, span=COLUMNS)
        form.add("รับรองรายงานการประชุม", self.approves, span=2)
        form.add("คำเปิดประชุม", self.opening, "พิมพ์หลังบรรทัด เริ่มประชุมเวลา", span=COLUMNS)
        form.add("บันทึกช่วยจำ", self.notes, "ไม่พิมพ์ลงในรายงาน", span=COLUMNS)
        column = Column()
        column.content.addWidget(self.committee)
        column.content.addSpacing(16)
        column.content.addWidget(form)
        column.content.addSpacing(24)
        column.content.addWidget(self.invitation)
        column.content.addSpacing(24)
        column.content.addWidget(self.remove)
        column.content.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(column)


def with_own(choices: Sequence[tuple[str, str]], own: str | None) -> list[tuple[str, str]]:
    """The choices, with the record's own value where it is none of them."""
    known = {key for key, _ in choices}
    return [*choices, *([(own, own)] if own and own not in known else [])]
