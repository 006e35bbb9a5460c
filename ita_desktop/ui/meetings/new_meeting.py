"""A new meeting: of which committee, on which day, under which number, where."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.meetings import Meeting
from ita_desktop.domain.meetings.numbers import Oddities
from ita_desktop.domain.meetings.states import is_locked
from ita_desktop.services.meetings import MeetingExists, MeetingKey, MeetingService
from ita_desktop.services.meetings.preparing import PreparingService
from ita_desktop.services.meetings.templates import AgendaTemplateService
from ita_desktop.ui.kit import readings
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.choices import CheckField, ChoiceField
from ita_desktop.ui.kit.column import Column
from ita_desktop.ui.kit.fields import LineField
from ita_desktop.ui.kit.fonts import Role, scaled
from ita_desktop.ui.kit.forms import Form
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.offering import OfferingField
from ita_desktop.ui.kit.shortcuts import on_key_at
from ita_desktop.ui.kit.unsaved import UNSAVED, is_in
from ita_desktop.ui.meetings import doubts, held_keys, telling

WIDEST = 560
USUAL_START = "09.30 น."


class NewMeeting(Column):
    """Nothing is kept before the button; ``created`` tells the new meeting, ``left`` that there is none.

    What is proposed follows committee and day until it is typed over; a number also does where the day
    comes into another year.
    """

    created = Signal(object)
    left = Signal()
    keys = held_keys.NEW

    def __init__(
        self, service: MeetingService, preparing: PreparingService, template: AgendaTemplateService,
        breaker: Breaker,
    ) -> None:  # fmt: skip
        super().__init__(WIDEST)
        self._service, self._preparing, self._template = service, preparing, template
        self._today = date.min
        self._proposed: dict[LineField, str] = {}
        self._waits = False
        UNSAVED.ask(self.held)
        self.committee = ChoiceField()
        self.day, self.number = LineField(placeholder="31/10/66"), LineField(placeholder="1/2566")
        self.start, self.place = LineField(placeholder="9.30"), OfferingField()
        self.like = CheckField("")
        self.coming = Label(tone="muted", wraps=True, breaker=breaker)
        self.make = Button("เพิ่มการประชุม", primary=True)
        self.leave = Button("ไม่เพิ่ม", hint="Esc")
        self._lay_out(breaker)
        self._connect()

    def open(self, today: date) -> None:
        """Begin with the first committee and today."""
        self._today = today
        self._wait(False)
        known = self._service.committees()
        self.committee.set_choices([(one.key, one.name or "คณะกรรมการที่ยังไม่มีชื่อ") for one in known])
        if known and not self.committee.taken:
            self.committee.take(known[0].key)
        self.day.set_text(readings.day_words(today), fresh=True)
        self.place.offer(self._preparing.places())
        self.like.setChecked(True)
        self._proposed.clear()
        for field in (self.number, self.start, self.place):
            field.set_text("", fresh=True)
        self._propose()

    def enter(self) -> None:
        """The day: the one thing that only the user knows."""
        self.day.setFocus(Qt.FocusReason.OtherFocusReason)
        self.day.selectAll()

    def keep_new(self) -> None:
        """Keep the meeting; what cannot be read or taken is said at its field."""
        for field in (self.day, self.number, self.start, self.place):
            field.commit()
        field = self.day
        try:
            on = readings.read_day(self.day.text())
            if on is None:
                raise readings.NotRead("การประชุมต้องมีวันที่ พิมพ์แบบ 31/10/66")
            field = self.start
            start = readings.read_time(self.start.text())
            field = self.place
            place = readings.read_line(self.place.text())
            field = self.number
            key: MeetingKey = self._service.create(
                self.committee.taken,
                on,
                number=readings.read_line(self.number.text()),
                start=start,
                place=place,
                like_last=self.like.isChecked(),
            )
        except ItaError as error:
            self._wait(True)
            field.refuse(str(error))
            field.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._wait(False)
            self.created.emit(key)

    def held(self, window: QWidget) -> Sequence[str]:
        """The meeting that could not be made, while its form is open in a window."""
        if not (self._waits and is_in(window, self)):
            return ()
        return (" ".join((self.day.text(), self.number.text(), self.start.text(), self.place.text())),)

    def _wait(self, waits: bool) -> None:
        self._waits = waits
        UNSAVED.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self, breaker: Breaker) -> None:
        form = Form(2, breaker=breaker)
        form.add("คณะกรรมการ", self.committee, span=2)
        self._day_row = form.add("วันที่ประชุม", self.day, "พิมพ์ 31/10/66 หรือ วันอังคารที่ 31 ตุลาคม 2566")
        self._number_row = form.add("ครั้งที่", self.number)
        form.add("เริ่มประชุมเวลา", self.start)
        form.add("สถานที่", self.place, span=2)
        form.add_wide(self.like)
        buttons = QHBoxLayout()
        buttons.setSpacing(scaled(8))
        buttons.addWidget(self.make)
        buttons.addWidget(self.leave)
        buttons.addStretch(1)
        self.content.addWidget(Label("เพิ่มการประชุม", role=Role.HEADING))
        self.content.addSpacing(scaled(16))
        self.content.addWidget(form)
        self.content.addSpacing(scaled(16))
        self.content.addWidget(self.coming)
        self.content.addSpacing(scaled(16))
        self.content.addLayout(buttons)
        self.content.addStretch(1)

    def _connect(self) -> None:
        self.make.clicked.connect(self.keep_new)
        self.leave.clicked.connect(self.left)
        self.left.connect(lambda: self._wait(False))
        for field in (self.committee, self.day, self.start, self.place, self.like):
            field.edited.connect(lambda _: self._propose())
        self.number.edited.connect(lambda _: self._propose(typed=True))
        on_key_at(self.number, "F8", self._take_number)

    def _propose(self, *, typed: bool = False) -> None:
        """Fill in what follows from committee and day, and say what is coming."""
        on = self._on()
        weekday = telling.weekday_words(on)
        self._day_row.label.set_text(f"ประชุมวัน{weekday}ที่" if weekday else "วันที่ประชุม")
        self._day_row.remark(doubts.of_day(on, self._today))
        if on is None:
            self.coming.set_text("")
            return
        self._fill_number(on, typed=typed)
        last = self._preparing.last(self.committee.taken, on)
        self.like.setVisible(last is not None)
        if last is not None:
            self.like.setText(f"สถานที่ เวลา ผู้จด ผู้ตรวจ และผู้ลงนามเชิญ ตามครั้งที่ {last.number}")
            self.like.setAccessibleName(self.like.text())
        taken = last if self.like.isChecked() else None
        self._fill(self.start, readings.time_words(taken.start if taken else None) or USUAL_START)
        self._fill(self.place, (taken.place if taken else None) or "")
        self.coming.set_text(self._coming(on, last))

    def _on(self) -> date | None:
        try:
            return readings.read_day(self.day.text())
        except ItaError as error:
            self.day.refuse(str(error))
            return None

    def _fill(self, field: LineField, words: str) -> None:
        """Propose, unless the user typed something else."""
        if field.text() in ("", self._proposed.get(field, "")):
            self._proposed[field] = words
            field.set_text(words, fresh=True)

    def _fill_number(self, on: date, *, typed: bool) -> None:
        proposed = self._service.next_number(self.committee.taken, on)
        if not typed and self._oddities(on).year:
            self._proposed[self.number] = self.number.text()
        self._fill(self.number, proposed)
        own = self.number.text()
        if self._service.is_taken(self.committee.taken, own):
            self.number.refuse(str(MeetingExists(own)))
        else:
            self.number.accept()
        self._number_row.remark(doubts.of_number(self._oddities(on), proposed))

    def _oddities(self, on: date) -> Oddities:
        return self._preparing.number_oddities(self.committee.taken, self.number.text(), on)

    def _take_number(self) -> None:
        self.number.set_text("", fresh=True)
        self._propose()

    def _coming(self, on: date, last: Meeting | None) -> str:
        coming = Meeting(committee=self.committee.taken, number="", date=on)
        seats = len(self._preparing.seats(coming))
        if last is None:
            minutes = "เป็นครั้งแรก ไม่มีรายงานให้รับรอง"
        elif is_locked(last):
            minutes = f"รายงานครั้งที่ {last.number} รับรองแล้ว"
        else:
            minutes = f"รับรองรายงานการประชุมครั้งที่ {last.number}"
        members = f"รายชื่อ {seats} คน" if seats else "ยังไม่มีรายชื่อกรรมการ"
        return f"เตรียมไว้ให้: {members} ระเบียบวาระ {len(self._template.items())} ข้อ {minutes}"
