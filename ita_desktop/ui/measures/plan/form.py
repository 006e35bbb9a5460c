"""The form of one measure: each field is saved when it is left, or two seconds after the last key."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ita_desktop.domain.measures import Measure, indicators_of
from ita_desktop.domain.measures.periods import parts_of
from ita_desktop.domain.measures.standings import STATUSES, WORDINGS
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.choices import ChoiceField
from ita_desktop.ui.kit.code_words import titled_lines
from ita_desktop.ui.kit.column import Column
from ita_desktop.ui.kit.fields import LineField, keep
from ita_desktop.ui.kit.filling import TextBox
from ita_desktop.ui.kit.fonts import Role, scaled
from ita_desktop.ui.kit.forms import Form
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.wrapping import SHEET, WrappingField
from ita_desktop.ui.measures.plan.answers import answers_words
from ita_desktop.ui.measures.plan.bound import BoundFields
from ita_desktop.ui.measures.plan.fields import EXAMPLES, LABELS, LONGEST_NUMBER, read, words_of
from ita_desktop.ui.measures.plan.indicators import IndicatorBoxes
from ita_desktop.ui.measures.plan.parts import PartList
from ita_desktop.ui.measures.plan.periods import CareLine, PeriodReading
from ita_desktop.ui.measures.plan.sources import Sources
from ita_desktop.ui.measures.plan.steps import StepsField
from ita_desktop.ui.measures.plan.units import UnitsField

if TYPE_CHECKING:
    from ita_desktop.services.measures import PlanService, PlanSheet

Attempt = Callable[[Callable[[], object]], bool]
LEAST_WIDTH = 360
ANALYSIS = ("finding", "strength", "to_develop", "to_keep")
BY_REPORTS, AS_WRITTEN = "ตามผลที่รายงาน", "ตามที่เขียน"
NO_INDICATOR = "ยังไม่ได้เลือก กดหมายเลขตัวชี้วัด หรือพิมพ์ข้อที่ตอบด้านล่าง"


class MeasureForm(QWidget):
    """Shows one measure of a plan; ``left`` tells that Esc leads back to the list.

    ``attempt`` does something and says its failure.
    """

    left = Signal()

    def __init__(self, plans: "PlanService", breaker: Breaker, attempt: Attempt) -> None:
        super().__init__()
        self._plans, self._breaker, self._attempt = plans, breaker, attempt
        self._sheet: PlanSheet | None = None
        self._measure = Measure()
        self._bound = BoundFields[Measure](self)
        self.head = Label(role=Role.HEADING)
        self.repeats = CareLine(breaker)
        self.indicators = IndicatorBoxes()
        self.indicator_names, self.answer_titles = self._told(), self._told()
        self.reading = PeriodReading(breaker)
        self.split = Button("แยกเป็นส่วนละช่วง", shape=Shape.PLUS)
        self.parts = PartList(lambda parts: self._write("parts", parts), attempt, breaker)
        self.units = UnitsField(breaker, LABELS["units"])
        self.status = ChoiceField()
        self.sources = Sources(breaker)
        self.column = Column()
        self._lay_out()
        self.indicators.edited.connect(lambda some: attempt(lambda: self._write("indicators", some)))
        self.split.clicked.connect(lambda: attempt(self._split_period))
        self.fields["period"].textChanged.connect(lambda *_: self._read_period())
        keep(self.status, lambda status: self._write("status", status or None))
        self.setStyleSheet(SHEET)
        self.setMinimumWidth(scaled(LEAST_WIDTH))

    @property
    def fields(self) -> dict[str, TextBox]:
        """The fields of text by name."""
        return self._bound.fields

    @property
    def key(self) -> str:
        """The key of the measure that is shown, empty without one."""
        return self._measure.key or ""

    # -- showing ---------------------------------------------------------------------------------------

    def show_measure(self, sheet: "PlanSheet", measure: Measure, *, repeats: bool, former: str) -> None:
        """Show a measure; what is being typed in the same one stays. ``former`` is last year's title."""
        fresh = self._sheet is None or (self._sheet.fiscal_year, self.key) != (sheet.fiscal_year, measure.key)
        self._sheet, self._measure = sheet, measure
        number = "" if measure.number is None else f"ที่ {measure.number}"
        self.head.set_text(f"มาตรการ{number}")
        self.repeats.say(f"เลข {measure.number} ซ้ำกับมาตรการอื่น กดจัดเลขใหม่เพื่อเรียงเลข" if repeats else "")
        self.units.offer(sheet.units)
        self._bound.show((sheet.fiscal_year, measure.key), measure)
        self._show_indicators(sheet)
        self.answer_titles.set_text(titled_lines(sheet.framework, measure.answers or ()))
        self.answer_titles.setVisible(bool(measure.answers))
        self._read_period()
        place = sheet.fiscal_year, measure.key
        self.parts.load(measure.parts, sheet.fiscal_year, at=place, fresh=fresh)
        self._show_status()
        self.sources.show_measure(measure, sheet.fiscal_year - 1, former)
        if fresh:
            self.column.verticalScrollBar().setValue(0)

    def _show_indicators(self, sheet: "PlanSheet") -> None:
        indicators = sheet.framework.indicators
        self.indicators.offer(indicators, self.fields["answers"])
        self.indicators.take(self._measure.indicators or ())
        numbers = indicators_of(self._measure, sheet.framework)
        names = [f"{each.code} {each.title}" for each in indicators if each.number in numbers]
        said = " · ".join(names) if self._measure.indicators else f"ตามข้อที่ตอบ {' · '.join(names)}"
        self.indicator_names.set_text(said if names else NO_INDICATOR)

    def _show_status(self) -> None:
        status = self._measure.status or ""
        choices = [("", BY_REPORTS), *((each, WORDINGS[each]) for each in STATUSES)]
        if status not in dict(choices):
            choices.append((status, f"{status} ({AS_WRITTEN})"))
        self.status.set_choices(choices)
        self.status.take(status)

    def _read_period(self) -> None:
        text = self.fields["period"].text().strip()
        self.reading.show_text(text, self._year, self._measure.period)
        self.split.setVisible(not self._measure.parts and len(parts_of(text, self._year, ())[0]) > 1)

    # -- what the user does ----------------------------------------------------------------------------

    def commit(self) -> None:
        """Save what is being typed."""
        self._bound.commit()
        self.parts.commit()

    def unsaved(self) -> list[list[Any]]:
        """Texts that could not be saved: the plan's year, the measure's key, the field, the text."""
        found = self._bound.unsaved().items()
        return [[*place, name, text] for (place, name), text in found if isinstance(place, tuple)]

    def hold(self, unsaved: object) -> None:
        """Keep such texts until their measures are shown; what is none is left out."""
        for each in unsaved if isinstance(unsaved, list) else ():
            match each:
                case [int(year), str(key), str(name), str(text)]:
                    self._bound.hold({((year, key), name): text})

    def enter(self, name: str = "") -> None:
        """Put the keyboard into a field, the title without a name or with one that is none."""
        others: dict[str, QWidget] = {"status": self.status, "parts": self.parts.first}
        if self.indicators.stop is not None:
            others["indicators"] = self.indicators.stop
        field = others.get(name) or self.fields.get(name) or self.fields["title"]
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc that no field takes leads back to the list."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @property
    def _year(self) -> int:
        return self._sheet.fiscal_year if self._sheet else 0

    def _keep(self, name: str, typed: str) -> None:
        if self._sheet is None:
            return
        key, value = self.key, read(name, typed, self._measure, self._sheet.framework, self._year)
        self._write(name, value)
        if name == "answers" and self.key == key:
            self.fields[name].set_text(answers_words(value, self._sheet.framework))

    def _write(self, name: str, value: Any) -> None:
        """Keep a field of the measure where it changed."""
        if not self.key or _nothing(getattr(self._measure, name)) == _nothing(value):
            return
        number = self._measure.number
        of = "" if number is None else f" มาตรการที่ {number}"
        self._plans.write(self._year, [self.key], f"แก้{LABELS[name]}{of}", **{name: value})

    def _split_period(self) -> None:
        self.commit()
        parts, _ = parts_of(self.fields["period"].text(), self._year, ())
        self._write("parts", parts)

    # -- laying out ------------------------------------------------------------------------------------

    def _told(self) -> Label:
        return Label(role=Role.SMALL, tone="muted", wraps=True, breaker=self._breaker)

    def _bind(self, name: str, field: TextBox) -> TextBox:
        field.setAccessibleName(LABELS[name])
        field.setPlaceholderText(field.placeholderText() or EXAMPLES.get(name, ""))
        words = self._answers if name == "answers" else words_of(name)
        self._bound.add(name, field, words, partial(self._keep, name))
        return field

    def _answers(self, measure: Measure) -> str:
        return answers_words(measure.answers, self._sheet.framework) if self._sheet else ""

    def _text(self, name: str, lines: int = 1) -> TextBox:
        return self._bind(name, WrappingField(self._breaker, LABELS[name], lines=lines))

    def _lay_out(self) -> None:
        content = self.column.content
        content.setSpacing(scaled(16))
        for widget in (self.head, self.repeats, self.sources, self._what(), self._how(), self._why()):
            content.addWidget(widget)
        content.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.column)

    def _what(self) -> Form:
        form = Form(6, breaker=self._breaker)
        form.add(LABELS["number"], self._bind("number", LineField(most=LONGEST_NUMBER)))
        title = WrappingField(self._breaker, LABELS["title"], single=True)
        form.add(LABELS["title"], self._bind("title", title), span=5)
        form.add(LABELS["indicators"], Told(self.indicators, self.indicator_names), span=6)
        answers = self._bind("answers", LineField())
        form.add(LABELS["answers"], Told(answers, self.answer_titles), span=6)
        return form

    def _how(self) -> Form:
        form = Form(2, breaker=self._breaker)
        steps = StepsField(self._breaker, LABELS["steps"])
        form.add(LABELS["steps"], self._bind("steps", steps), "Enter ขึ้นขั้นใหม่  Alt+↑↓ ย้ายขั้น", span=2)
        form.add(LABELS["period"], Told(self._bind("period", LineField()), self.reading, self.split), span=2)
        form.add_wide(self.parts)
        self._bind("units", self.units.lines)
        form.add(LABELS["units"], self.units, span=2)
        form.add(LABELS["follow_up"], self._text("follow_up"), span=2)
        form.add(LABELS["budget"], self._bind("budget", LineField()))
        form.add(LABELS["status"], self.status)
        return form

    def _why(self) -> Form:
        form = Form(breaker=self._breaker)
        form.head("ผลวิเคราะห์ที่สอดคล้องกับมาตรการ")
        for name in ANALYSIS:
            form.add(LABELS[name], self._text(name))
        return form


class Told(QWidget):
    """A field, and right below it what the program reads of it."""

    def __init__(self, field: QWidget, *below: QWidget) -> None:
        super().__init__()
        self.setFocusProxy(field)
        self.refused = getattr(field, "refused", None)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(4))
        for widget in (field, *below):
            column.addWidget(widget)


def _nothing(value: Any) -> Any:
    return None if value in ((), "") else value
