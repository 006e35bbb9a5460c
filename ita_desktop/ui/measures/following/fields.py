"""The fields of a report, read and shown; each is saved when it is left."""

from collections.abc import Callable
from datetime import date
from typing import Any

from ita_desktop.domain.measures import Progress
from ita_desktop.domain.thai.digits import fold
from ita_desktop.ui.kit import readings
from ita_desktop.ui.kit.binding import Bindings
from ita_desktop.ui.kit.date_fields import DateField, keep_day
from ita_desktop.ui.kit.fields import LineField
from ita_desktop.ui.kit.filling import TextBox
from ita_desktop.ui.kit.forms import Form
from ita_desktop.ui.kit.labels import Breaker
from ita_desktop.ui.kit.readings import NotRead
from ita_desktop.ui.kit.wrapping import WrappingField

GAP = 12
TEXTS = (
    ("text", "สิ่งที่ดำเนินการ", 3),
    ("result", "ผลที่ได้", 2),
    ("problem", "ปัญหา อุปสรรค", 2),
    ("suggestion", "ข้อเสนอแนะ", 2),
    ("next", "สิ่งที่จะทำต่อไป", 2),
    ("evidence", "หลักฐาน", 1),
)
"""Names, labels and least lines of the texts."""

Put = Callable[[str, Any], object]
"""Keeps a value under a name of the report."""


class ReportFields(Form):
    """Date and per cent beside each other, the texts below."""

    def __init__(self, put: Put, current: Callable[[], Progress], breaker: Breaker) -> None:
        super().__init__(2, breaker=breaker, gap=GAP)
        self._current = current
        self.on = DateField(short=True)
        self.percent = LineField(most=10)
        self.texts = {name: WrappingField(breaker, label, lines=lines) for name, label, lines in TEXTS}
        self._bindings: Bindings[Progress] = Bindings(current)
        self.add("วันที่รายงาน", self.on)
        self.add("ร้อยละที่แล้วเสร็จ", self.percent)
        keep_day(self.on, lambda day: self._put_new(put, "on", day))
        self._bindings.add(
            self.percent,
            lambda report: percent_words(report.percent),
            lambda typed: self._put_new(put, "percent", read_percent(typed)),
        )
        for name, label, _ in TEXTS:
            self.add(label, self.texts[name], span=2)
            self._bindings.add(self.texts[name], _shower(name), self._saver(put, name))

    def load(self, report: Progress, *, fresh: bool) -> None:
        """Show a report; ``fresh`` where it is another one than before: nothing typed for that stays."""
        if fresh:
            self._empty()
        self.on.set_value(report.on, fresh=fresh)
        self._bindings.load(report, at=None, fresh=fresh)

    def _empty(self) -> None:
        for line in (self.on, self.percent):
            line.setText("")
            line.set_text("", fresh=True)
        for text in self.texts.values():
            text.setPlainText("")
            text.set_text("", fresh=True)

    @property
    def boxes(self) -> dict[str, TextBox]:
        """The fields by the names of what they hold."""
        return {"on": self.on, "percent": self.percent, **self.texts}

    def commit(self) -> None:
        """Save what is being typed."""
        self.on.commit()
        self.percent.commit()
        for text in self.texts.values():
            text.commit()

    def _saver(self, put: Put, name: str) -> Callable[[str], object]:
        return lambda typed: self._put_new(put, name, readings.read_text(typed))

    def _put_new(self, put: Put, name: str, value: date | int | str | None) -> None:
        """Keep a value that is another one than that of the report."""
        if getattr(self._current(), name) != value:
            put(name, value)


def read_percent(typed: str) -> int | None:
    """A whole per cent from 0 to 100, in Thai or Arabic digits; None where nothing is typed."""
    plain = fold(typed).removeprefix("ร้อยละ").removesuffix("%")
    if not plain:
        return None
    if not plain.isascii() or not plain.isdecimal() or len(plain) > 3 or int(plain) > 100:
        raise NotRead("พิมพ์ร้อยละเป็นจำนวนเต็มตั้งแต่ 0 ถึง 100")
    return int(plain)


def percent_words(percent: int | None) -> str:
    """A per cent as it stands in its field."""
    return "" if percent is None else str(percent)


def _shower(name: str) -> Callable[[Progress], str | None]:
    return lambda report: getattr(report, name)
