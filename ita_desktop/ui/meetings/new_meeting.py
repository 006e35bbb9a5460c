"""A new meeting: of which committee, on which day."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout

from ita_desktop.domain.errors import ItaError
from ita_desktop.services.meetings import MeetingKey, MeetingService
from ita_desktop.ui.kit import readings
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.choices import ChoiceField
from ita_desktop.ui.kit.column import Column
from ita_desktop.ui.kit.fields import LineField
from ita_desktop.ui.kit.fonts import Role, scaled
from ita_desktop.ui.kit.forms import Form
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.meetings import telling

WIDEST = 560


class NewMeeting(Column):
    """Nothing is kept before the button; ``created`` tells the new meeting, ``left`` that there is none."""

    created = Signal(object)
    left = Signal()

    def __init__(self, service: MeetingService, breaker: Breaker) -> None:
        super().__init__(WIDEST)
        self._service = service
        self.committee = ChoiceField()
        self.day = LineField(placeholder="31/10/66")
        self.start = LineField(placeholder="9.30")
        self.coming = Label(tone="muted", wraps=True, breaker=breaker)
        self.make = Button("เพิ่มการประชุม", primary=True)
        self.leave = Button("ไม่เพิ่ม", hint="Esc")
        form = Form(2, breaker=breaker)
        form.add("คณะกรรมการ", self.committee, span=2)
        form.add("วันที่ประชุม", self.day, "พิมพ์ 31/10/66 หรือ 31 ต.ค. 2566")
        form.add("เริ่มประชุมเวลา", self.start)
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
        self.make.clicked.connect(self.keep_new)
        self.leave.clicked.connect(self.left)
        self.committee.edited.connect(lambda _: self._tell())
        self.day.edited.connect(lambda _: self._tell())
        self.start.edited.connect(lambda _: self._tell())

    def open(self, today: date) -> None:
        """Begin with the first committee and today."""
        known = self._service.committees()
        self.committee.set_choices([(one.key, one.name or "คณะกรรมการที่ยังไม่มีชื่อ") for one in known])
        if known and not self.committee.taken:
            self.committee.take(known[0].key)
        self.day.set_text(readings.day_words(today), fresh=True)
        self.start.set_text("09.30 น.", fresh=True)
        self._tell()

    def enter(self) -> None:
        """The day: the one thing that only the user knows."""
        self.day.setFocus(Qt.FocusReason.OtherFocusReason)
        self.day.selectAll()

    def keep_new(self) -> None:
        """Keep the meeting; what cannot be read is said at its field."""
        self.day.commit()
        self.start.commit()
        try:
            field = self.day
            on = readings.read_day(self.day.text())
            if on is None:
                raise readings.NotRead("การประชุมต้องมีวันที่ พิมพ์แบบ 31/10/66")
            field = self.start
            start = readings.read_time(self.start.text())
            field = self.day
            key: MeetingKey = self._service.create(self.committee.taken, on, start=start)
        except ItaError as error:
            field.refuse(str(error))
            field.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.created.emit(key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        try:
            on = readings.read_day(self.day.text())
        except ItaError as error:
            self.day.refuse(str(error))
            self.coming.set_text("")
            return
        if on is None:
            self.coming.set_text("")
            return
        body = next((one for one in self._service.committees() if one.key == self.committee.taken), None)
        number = self._service.next_number(self.committee.taken, on)
        members = f"รายชื่อ {len(body.members)} คน" if body and body.members else "ยังไม่มีรายชื่อกรรมการ"
        weekday = telling.weekday_words(on)
        self.coming.set_text(
            f"จะเป็นการประชุมครั้งที่ {number} วัน{weekday}ที่ {readings.day_words(on)} {members} และระเบียบวาระห้าข้อ"
        )
