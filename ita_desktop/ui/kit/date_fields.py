"""Dates of the Buddhist era and times: typed freely, shown in full, refused in words."""

from collections.abc import Callable
from datetime import date, time

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.refusals import Refusal
from ita_desktop.domain.thai.dates import parse_date, parse_time, short_date, thai_date, thai_time
from ita_desktop.ui.kit import shapes
from ita_desktop.ui.kit.fields import LineField
from ita_desktop.ui.kit.keys import opens_choice
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.tips import set_tip


class DateField(LineField):
    """A date, in full or ``short``. ``picked`` tells it, or None, when the field is left with another one.

    A text that is no date stays as typed, marked; ``unreadable`` tells the text and why.
    """

    picked = Signal(object)
    unreadable = Signal(str, str)

    def __init__(self, parent: QWidget | None = None, *, short: bool = False) -> None:
        super().__init__(parent, placeholder="วว/ดด/ปปปป")
        self._value: date | None = None
        self._write = short_date if short else thai_date
        icon, trailing = shapes.icon(Shape.CALENDAR), QLineEdit.ActionPosition.TrailingPosition
        self._calendar = self.addAction(icon, trailing)
        set_tip(self._calendar, "เลือกจากปฏิทิน F4")
        self._calendar.setText("เลือกจากปฏิทิน")
        self._calendar.triggered.connect(self.open_calendar)

    @property
    def value(self) -> date | None:
        """The date that stands in the field, None where it is empty or unreadable."""
        return self._value

    def set_value(self, value: date | None, *, fresh: bool = False) -> None:
        """Show a saved date; what is being typed here or was refused stays unless ``fresh``."""
        self._value = value
        self.set_text(self._write(value) if value else "", fresh=fresh)

    def deliver(self, text: str) -> None:
        """Read what was typed; tell the date, or why it is none."""
        if not text.strip():
            self._tell(None)
            return
        read = parse_date(text)
        if isinstance(read, Refusal):
            self._value = None
            self.refuse(read.reason)
            self.unreadable.emit(text, read.reason)
        else:
            self._tell(read)

    def open_calendar(self) -> None:
        """Choose the day from a month."""
        from ita_desktop.ui.kit.calendar import CalendarPopup

        popup = CalendarPopup(self._value or date.today(), self)
        popup.chosen.connect(self._tell)
        popup.drop_below(self)

    def changeEvent(self, event: QEvent) -> None:
        """The icon follows light and dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._calendar.setIcon(shapes.icon(Shape.CALENDAR))

    def event(self, event: QEvent) -> bool:
        """F4 is this field's before it is the page's."""
        if opens_choice(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F4 opens the calendar."""
        if event.key() == Qt.Key.Key_F4:
            self.open_calendar()
        else:
            super().keyPressEvent(event)

    def _tell(self, value: date | None) -> None:
        before = self._value, self._saved
        changed = value != self._value or bool(self.property("refused"))
        self._value = value
        self._saved = self._write(value) if value else ""
        self.setText(self._saved)
        self.accept()
        if changed:
            self.picked.emit(value)
        if self.property("refused"):
            self._value, self._saved = before


def keep_day(field: DateField, save: Callable[[date | None], object]) -> None:
    """Save a day whenever another one is picked; a failure is shown beside it."""

    def saved(day: date | None) -> None:
        try:
            save(day)
        except ItaError as error:
            field.refuse(str(error))
        else:
            field.accept()

    field.picked.connect(saved)


class TimeField(LineField):
    """A time of day, shown as ``09.30 น.``; ``picked`` tells the time or None."""

    picked = Signal(object)
    unreadable = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, placeholder="09.30")
        self._value: time | None = None

    @property
    def value(self) -> time | None:
        """The time that stands in the field, None where it is empty or unreadable."""
        return self._value

    def set_value(self, value: time | None) -> None:
        """Show a saved time."""
        self._value = value
        self.set_text(thai_time(value) if value else "")

    def deliver(self, text: str) -> None:
        """Read what was typed; tell the time, or why it is none."""
        read = parse_time(text) if text.strip() else None
        if isinstance(read, Refusal):
            self._value = None
            self.refuse(read.reason)
            self.unreadable.emit(text, read.reason)
            return
        changed = read != self._value or bool(self.property("refused"))
        self._value = read
        self._saved = thai_time(read) if read else ""
        self.setText(self._saved)
        self.accept()
        if changed:
            self.picked.emit(read)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The whole time is taken, so that typing replaces it."""
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.selectAll()
