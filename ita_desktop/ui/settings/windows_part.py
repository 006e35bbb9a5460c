"""When the instruments of a year are open, and how many answers each needs at least."""

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from ita_desktop.domain.answers import USUAL_MINIMUMS, WINDOW_TITLES
from ita_desktop.ui.kit.date_fields import DateField, keep_day
from ita_desktop.ui.kit.fields import LineField, keep
from ita_desktop.ui.kit.filling import TextBox
from ita_desktop.ui.kit.fonts import Role
from ita_desktop.ui.kit.forms import Form
from ita_desktop.ui.kit.held import HeldTexts
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.readings import count_words, read_count
from ita_desktop.ui.settings.part import Part

if TYPE_CHECKING:
    from ita_desktop.services.answers import Edge
    from ita_desktop.services.bundle import Services

EDGES: "tuple[tuple[Edge, str], ...]" = (("from", "วันแรก"), ("until", "วันสุดท้าย"))
WINDOWS_HINT = "ตามกำหนดการที่ ป.ป.ช. ประกาศ ใช้แสดงวันที่เหลือในหน้าแรก เว้นว่างได้"
SEEN = (("IIT", "IIT"), ("EIT.public", "EIT ส่วนที่ 1"), ("EIT.survey", "EIT ส่วนที่ 2"), ("EIT", "EIT แบบเดียว"))
MINIMUMS_HINT = "ตามที่คู่มือหรือระบบ ITAS แจ้ง โปรแกรมไม่กำหนดให้เอง รายงานปี 2567 ใช้กับ EIT ส่วนที่ 1 ดังนี้ " + " · ".join(
    f"{size} {count}".replace(" ", "\u00a0") for size, count in USUAL_MINIMUMS
)


class WindowsPart(Part):
    """Days of the year that is open, minimums of every year; saved on leaving each field."""

    def __init__(self, services: "Services", breaker: Breaker) -> None:
        super().__init__()
        self._answers = services.answers
        self._year = 0
        self._unsaved = HeldTexts()
        self.days: dict[tuple[str, Edge], DateField] = {}
        self.minimums: dict[str, LineField] = {}
        form = Form(2, breaker=breaker)
        self.head = form.head("ช่วงเวลา")
        form.add_wide(Label(WINDOWS_HINT, role=Role.SMALL, tone="muted", wraps=True, breaker=breaker))
        for key, title in WINDOW_TITLES.items():
            for edge, words in EDGES:
                field = self.days[key, edge] = DateField()
                form.add(f"{title} {words}", field)
                keep_day(field, partial(self._set_day, key, edge))
        form.head("จำนวนผู้ตอบขั้นต่ำ")
        form.add_wide(Label(MINIMUMS_HINT, role=Role.SMALL, tone="muted", wraps=True, breaker=breaker))
        for code, title in SEEN:
            count = self.minimums[code] = LineField(most=20)
            form.add(f"{title} (คน)", count)
            keep(count, partial(self._set_minimum, code))
        self.column.addWidget(form)
        self.column.addStretch(1)

    def open_year(self, year: int) -> None:
        """Show what is kept for a year."""
        fresh = year != self._year
        if fresh:
            self._unsaved.leave(self._year, self._boxes)
        self._year = year
        self.head.setText(f"ช่วงเวลาของปีงบประมาณ {year}")
        windows = self._answers.windows(year)
        for (key, edge), field in self.days.items():
            window = windows[key]
            field.set_value(window.opens if edge == "from" else window.closes, fresh=fresh)
        minimums = self._answers.minimums()
        for code, count in self.minimums.items():
            count.set_text(count_words(minimums.get(code)))
        if fresh:
            self._unsaved.come(year, self._boxes)

    @property
    def _boxes(self) -> dict[str, TextBox]:
        return {" ".join(key): field for key, field in self.days.items()}

    def _set_day(self, key: str, edge: "Edge", day: date | None) -> None:
        self._answers.set_window(self._year, key, edge, day)

    def _set_minimum(self, code: str, text: str) -> None:
        self._answers.set_minimum(code, read_count(text))
