"""ข้อมูลการประชุม: number, day, times, place, opening."""

from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.meetings import Meeting
from ita_desktop.domain.meetings.numbers import Oddities
from ita_desktop.services.meetings import key_of
from ita_desktop.services.meetings.preparing import PreparingService
from ita_desktop.services.meetings.templates import AgendaTemplateService
from ita_desktop.ui.kit.binding import Bindings
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.choices import ChoiceField
from ita_desktop.ui.kit.column import Column
from ita_desktop.ui.kit.fields import LineField
from ita_desktop.ui.kit.forms import Form
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.offering import OfferingField
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.shortcuts import on_key_at, on_key_inside
from ita_desktop.ui.kit.typing_keeper import Typed
from ita_desktop.ui.kit.wrapping import WrappingField
from ita_desktop.ui.meetings import doubts, places, telling
from ita_desktop.ui.meetings.attachments_part import AttachmentsPart
from ita_desktop.ui.meetings.desk import Desk
from ita_desktop.ui.meetings.gaps import GapField
from ita_desktop.ui.meetings.invitation_part import InvitationPart
from ita_desktop.ui.meetings.meeting_fields import FIELDS
from ita_desktop.ui.meetings.opening_sentences import OpeningSentences
from ita_desktop.ui.meetings.section import Section
from ita_desktop.ui.meetings.typed_fields import in_field, in_part

COLUMNS, LEAST = 4, 140


class DataSection(Section):
    """The form of the meeting itself."""

    delete_wanted = Signal()

    def __init__(
        self, desk: Desk, preparing: PreparingService, template: AgendaTemplateService, breaker: Breaker
    ) -> None:
        super().__init__()
        self._desk, self._preparing, self._template = desk, preparing, template
        self._bound = Bindings[Meeting](lambda: desk.open_meeting)
        self.committee = Label(tone="muted", wraps=True, breaker=breaker)
        self.number, self.day = LineField(), LineField(placeholder="31/10/66")
        self.start, self.end = LineField(placeholder="9.30"), LineField(placeholder="11.30")
        self.title = WrappingField(breaker, single=True)
        self.place = OfferingField()
        self.approves = ChoiceField()
        self.opening = GapField(breaker, lines=3)
        self.notes = WrappingField(breaker, lines=2)
        self.attachments = AttachmentsPart(desk, breaker)
        self.invitation = InvitationPart(desk, preparing, breaker)
        self.as_template = Button("ใช้ระเบียบวาระนี้เป็นแม่แบบ")
        self.template_told = Label(tone="muted", wraps=True, breaker=breaker)
        self.remove = Button("", shape=Shape.DELETE)
        self.remove.clicked.connect(self.delete_wanted)
        self.as_template.clicked.connect(self.take_template)
        on_key_at(self.number, "F8", self.take_number)
        self._bind()
        self._lay_out(breaker)
        self.sentences = OpeningSentences(self, self.opening, desk, breaker)
        on_key_inside(self, "F4", self.sentences.open)

    def load(self, meeting: Meeting, *, fresh: bool = False) -> None:
        """Show the meeting's own data."""
        bodies = {body.key: body.name or body.key for body in self._desk.service.committees()}
        self.committee.set_text(bodies.get(meeting.committee or "", meeting.committee or ""))
        self.committee.setVisible(bool(self.committee.plain))
        self.approves.set_choices(self._to_approve(meeting))
        self.place.offer(self._preparing.places())
        self._bound.load(meeting, at=key_of(meeting), fresh=fresh)
        self.attachments.load(meeting)
        self.invitation.load(meeting, fresh=fresh)
        self._tell(meeting)
        if fresh:
            self.template_told.set_text("")
        self.remove.set_words(f"ลบการประชุม ครั้งที่ {meeting.number}")

    def enter(self, at: tuple[int, ...] = ()) -> None:
        """The number."""
        self.number.setFocus(Qt.FocusReason.TabFocusReason)

    def typed_at(self, widget: QWidget) -> Typed | None:
        """The place of a text that is typed here."""
        part = self.invitation.named(widget)
        if part:
            return in_part(self._desk.open_meeting, part, places.DATA)
        name = next((name for name, field in self._fields().items() if field is widget), "approves")
        return None if name == "approves" else in_field(self._desk.open_meeting, name)

    def take_number(self) -> None:
        """Take the number that follows from the day."""
        proposed = self._proposed(self._desk.open_meeting)
        if proposed:
            self.number.setText(proposed)
            self.number.commit()

    def take_template(self) -> None:
        """Make the agenda of this meeting that of new ones."""
        try:
            self._template.take_from(key_of(self._desk.open_meeting))
        except ItaError as error:
            self.template_told.set_text(str(error), "bad")
        else:
            self.template_told.set_text("การประชุมครั้งใหม่จะใช้ระเบียบวาระนี้ แก้ได้ที่ ตั้งค่า การประชุม", "muted")

    def _tell(self, meeting: Meeting) -> None:
        """What is odd about number, day and times."""
        weekday = telling.weekday_words(meeting.date)
        self._day_row.label.set_text(f"วัน{weekday}ที่" if weekday else "วันที่")
        self.day.setAccessibleName(self._day_row.label.plain)
        self._day_row.remark(doubts.of_day(meeting.date))
        self._end_row.remark(doubts.of_end(meeting))
        self._number_row.remark(doubts.of_number(self._oddities(meeting), self._proposed(meeting)))

    def _oddities(self, meeting: Meeting) -> Oddities:
        on = meeting.day
        return self._preparing.number_oddities(meeting.committee or "", meeting.number, on, meeting.number)

    def _proposed(self, meeting: Meeting) -> str:
        """The number of the day's year, where the meeting's own is not of that."""
        odd = self._oddities(meeting)
        if not isinstance(meeting.date, date) or not (odd.year or odd.unread):
            return ""
        return self._desk.service.next_number(meeting.committee or "", meeting.date)

    def _to_approve(self, meeting: Meeting) -> list[tuple[str, str]]:
        """Earlier minutes that are not approved yet, the last first; the meeting's own choice always."""
        former = self._preparing.to_approve(meeting)
        first = self._preparing.is_first(meeting)
        none = "ครั้งแรก ไม่มีรายงานให้รับรอง" if first else "ไม่มี"
        listed = [(one.number, f"ครั้งที่ {telling.short_sentence(one)}") for one in former]
        own = meeting.approves
        if own and own not in dict(listed):
            listed.append((own, f"ครั้งที่ {own}"))
        return [("", none), *listed]

    def _bind(self) -> None:
        for name, field in self._fields().items():
            self._bound.add(field, FIELDS[name].shown, partial(self._save, name))

    def _fields(self) -> dict[str, QWidget]:
        """The fields of the meeting itself by their names."""
        return {name: getattr(self, "day" if name == "date" else name) for name in FIELDS}

    def _save(self, name: str, typed: str) -> None:
        value: dict[str, Any] = {name: FIELDS[name].read(typed)}
        self._desk.change(replace(self._desk.open_meeting, **value))

    def _lay_out(self, breaker: Breaker) -> None:
        form = Form(COLUMNS, breaker=breaker, least=LEAST)
        self._number_row = form.add("ครั้งที่", self.number)
        self._day_row = form.add("วันที่", self.day)
        form.add("เริ่มประชุมเวลา", self.start)
        self._end_row = form.add("เลิกประชุมเวลา", self.end)
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
        column.content.addWidget(self.attachments)
        column.content.addSpacing(24)
        column.content.addWidget(self.invitation)
        column.content.addSpacing(24)
        column.content.addWidget(self.as_template)
        column.content.addWidget(self.template_told)
        column.content.addSpacing(24)
        column.content.addWidget(self.remove)
        column.content.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(column)
