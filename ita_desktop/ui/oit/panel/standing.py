"""Where the item stands: since when, by whom, until when, who does it, the words that are printed."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from ita_desktop.domain.thai.dates import short_date, thai_time
from ita_desktop.ui.kit import fonts, readings
from ita_desktop.ui.kit.date_fields import DateField
from ita_desktop.ui.kit.fonts import Role
from ita_desktop.ui.kit.forms import Form, FormRow
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.offering import OfferingField
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.told import Told
from ita_desktop.ui.oit.checklist.looks import LOOKS
from ita_desktop.ui.oit.panel.item_fields import ItemFields
from ita_desktop.ui.oit.panel.part import GAP, Part
from ita_desktop.ui.oit.panel.sheet import Sheet

if TYPE_CHECKING:
    from ita_desktop.domain.oit import StatusChange

LABEL = 84
WORDING = "ถ้อยคำที่พิมพ์"
FIELDS = (
    ("unit", "กอง", "กองที่รับผิดชอบ"),
    ("officer", "เจ้าหน้าที่", "เจ้าหน้าที่ที่รับผิดชอบ"),
    ("waits_until", "รอถึงวันที่", "รอถึงวันที่"),
    ("due", "กำหนดเสร็จ", "กำหนดเสร็จ"),
    ("review_on", "ทบทวน", "วันที่ทบทวนให้เป็นปัจจุบัน"),
    ("wording", WORDING, WORDING),
)
"""Names, labels (that of the long words above its field, the others beside), names for screen readers."""

Put = Callable[[str, Any], object]
"""Keeps a value under a name of the item's record."""


class StandingPart(Part):
    """The dates that matter are shown: the one that the item waits for, and the next look at it when done."""

    def __init__(self, put: Put, breaker: Breaker) -> None:
        super().__init__("สถานะ")
        self.state, self.late = Told(breaker, weight=fonts.SEMIBOLD), Told(breaker)
        self.since = Label(role=Role.SMALL, tone="muted", wraps=True, breaker=breaker)
        self.wording, self.unit, self.officer = OfferingField(), OfferingField(), OfferingField()
        self.waits_until, self.due, self.review_on = (DateField(short=True) for _ in range(3))
        self.fields = ItemFields()
        form = Form(breaker=breaker, beside=LABEL, gap=GAP)
        self.lines: dict[str, FormRow] = {}
        for name, label, spoken in FIELDS:
            field = getattr(self, name)
            above = FormRow(label, field, breaker=breaker) if name == "wording" else None
            self.lines[name] = above or form.add(label, field)
            field.setAccessibleName(spoken)
            self.fields.add(name, field, _shower(name), _saver(put, name, isinstance(field, DateField)))
        self.add(self.state, GAP)
        self.add(self.since)
        self.add(self.late)
        self.add(form, GAP)
        self.add(self.lines["wording"], GAP)

    def show_sheet(self, sheet: Sheet) -> None:
        """Show an item."""
        row, record = sheet.row, sheet.record
        shape, word, tone = LOOKS[row.state]
        self.state.say(shape, word, tone)
        self.since.set_text(since_words(record.history[-1]) if record.history else "")
        self.since.setVisible(bool(record.history))
        late = row.late_days(sheet.today)
        self.late.say(Shape.LATE, f"เลยกำหนด {late} วัน" if late is not None else "", "bad")
        self.wording.offer(sheet.wordings)
        self.unit.offer(sheet.units)
        self.officer.offer(sheet.officers)
        self.fields.load(sheet)
        waits = row.state in ("waiting", "due") or record.waits_until is not None
        self._show_row("waits_until", waits)
        self._show_row("review_on", record.status == "done" or record.review_on is not None)

    def commit(self) -> None:
        """Save what is being typed."""
        self.fields.commit()

    def first(self) -> QWidget:
        """Whose item it is."""
        return self.unit

    def _show_row(self, name: str, wanted: bool) -> None:
        """A date that does not matter is left out, unless something refused stands in it."""
        row = self.lines[name]
        row.setVisible(wanted or row.field.hasFocus() or bool(row.field.property("refused")))


def _shower(name: str) -> Callable[[Sheet], Any]:
    return lambda sheet: getattr(sheet.record, name)


def _saver(put: Put, name: str, is_day: bool) -> Callable[[Any], object]:
    return lambda typed: put(name, typed if is_day else readings.read_line(typed))


def since_words(change: "StatusChange") -> str:
    """Since when the item stands so, and by whom."""
    told = []
    if change.on is not None:
        told.append(f"ตั้งแต่ {short_date(change.on)}")
    if change.time is not None:
        told.append(thai_time(change.time))
    if change.by:
        told.append(f"โดย {change.by}")
    return " ".join(told)
