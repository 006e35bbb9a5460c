"""จากปีก่อน: an earlier year's plan looked through and taken over: nothing is done before the yes."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.measures.copying import Choice, CopyPlan
from ita_desktop.domain.record_places import plan_place
from ita_desktop.ui.kit import fonts
from ita_desktop.ui.kit.banner import ActionBar
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.nothing import Nothing
from ita_desktop.ui.kit.page import Keys
from ita_desktop.ui.kit.shortcuts import on_key_inside
from ita_desktop.ui.kit.tick_table import TickTable
from ita_desktop.ui.kit.viewed_page import PageView
from ita_desktop.ui.measures.copying.deciding import choice_of, takes_anything, told_choice
from ita_desktop.ui.measures.copying.lines import measure_lines, shift_lines
from ita_desktop.ui.measures.copying.tables import MeasureTable, ShiftTable

if TYPE_CHECKING:
    from ita_desktop.services.bundle import Services

NO_PLAN = "ก่อนปี {year} ยังไม่มีปีใดที่มีแผนมาตรการให้นำมาใช้ เพิ่มมาตรการของปีนี้ที่มุมมองมาตรการ หรือนำเข้าไฟล์สำนักงานที่มีแผนปีก่อน"
ALL_TAKEN = "นำมาตรการของแผนปี {last} มาไว้ในแผนปี {year} ครบ {count} มาตรการแล้ว แก้ต่อได้ที่มุมมองมาตรการ"
TO_PLAN = "ไปที่มาตรการ"
NOT_JUDGED = "ยังไม่มีผลประเมินที่แผนปี {year} ต้องตอบ จึงยังไม่เสนอให้ตัดมาตรการใด"
KEYS: Keys = (("Space", "ติ๊ก"), ("F8", "นำมาใช้"), ("Ctrl+T", "เลือกทั้งหมด"), ("Ctrl+U", "ไม่เลือกเลย"))
MARGIN = 24


class CopyingView(PageView):
    """Above what can be taken, below the years that move on; F8 takes what is ticked."""

    keys = KEYS

    def __init__(self, services: "Services", breaker: Breaker, parent: QWidget | None = None) -> None:
        super().__init__(services, breaker, parent)
        self.year = 0
        self.plan: CopyPlan | None = None
        self._framework: Framework | None = None
        self._turned: dict[str, bool] = {}
        self.measures, self.shifts = MeasureTable(), ShiftTable()
        self._last: TickTable = self.measures
        self.told = Label("", tone="muted", wraps=True, breaker=breaker)
        self.years = Label("", weight=fonts.SEMIBOLD)
        self.nothing = Nothing(breaker)
        self.bar = ActionBar()
        self.all_button = Button("เลือกทั้งหมด", hint="Ctrl+T")
        self.none_button = Button("ไม่เลือกเลย", hint="Ctrl+U")
        self.take_button = Button("", hint="F8", primary=True)
        for button in (self.all_button, self.none_button):
            self.bar.add(button)
        self.bar.add(self.take_button, right=True)
        self.desk = self._desk()
        self.stack = QStackedWidget()
        self.stack.addWidget(self.desk)
        self.stack.addWidget(self.nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)
        self._connect()

    def _desk(self) -> QWidget:
        desk, below = QWidget(), QWidget()
        under = QVBoxLayout(below)
        under.setContentsMargins(0, 0, 0, 0)
        under.setSpacing(0)
        self.years.setContentsMargins(MARGIN, 8, MARGIN, 4)
        under.addWidget(self.years)
        under.addWidget(self.shifts, 1)
        self.split = QSplitter(Qt.Orientation.Vertical)
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(self.measures)
        self.split.addWidget(below)
        self.split.setStretchFactor(0, 3)
        self.split.setStretchFactor(1, 2)
        column = QVBoxLayout(desk)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.told.setContentsMargins(MARGIN, 8, MARGIN, 8)
        column.addWidget(self.told)
        column.addWidget(self.split, 1)
        column.addWidget(self.bar)
        return desk

    def _connect(self) -> None:
        for table in (self.measures, self.shifts):
            table.toggling.connect(self.turn)
            table.installEventFilter(self)
        self.measures.moved.connect(lambda line: self.shifts.show_measure(line.key))
        self.all_button.clicked.connect(lambda: self.turn_all(ticked=True))
        self.none_button.clicked.connect(lambda: self.turn_all(ticked=False))
        self.take_button.clicked.connect(self.take)
        self.nothing.wanted.connect(lambda: self.view_wanted.emit("plan"))
        for key, button in (
            ("Ctrl+T", self.all_button),
            ("Ctrl+U", self.none_button),
            ("F8", self.take_button),
        ):
            on_key_inside(self.desk, key, button.click)

    @property
    def choice(self) -> Choice:
        """What is ticked."""
        return choice_of(self.plan, self._turned) if self.plan else Choice()

    def show_year(self, year: int) -> str:
        """Plan anew what the year can take over; ticks that were turned in it stay."""
        if year != self.year:
            self._turned.clear()
        self.year = year
        copies = self.services.plan_copies
        self.plan = copies.plan(year) if copies.can_copy(year) else None
        if self.plan is not None:
            self._framework = self.services.plans.sheet(self.plan.last_year).framework
        told = self._why_nothing()
        self.nothing.say(told, TO_PLAN if told else "")
        self.stack.setCurrentWidget(self.nothing if told else self.desk)
        self.hold(() if told else KEYS)
        if self.plan is None or told:
            return ""
        self._show()
        already = f" นำมาแล้ว {len(self.plan.already)}" if self.plan.already else ""
        total = len(self.plan.measures) + len(self.plan.already)
        return f"แผนปี {self.plan.last_year} มี {total} มาตรการ{already}"

    def _why_nothing(self) -> str:
        if self.plan is None:
            return NO_PLAN.format(year=self.year)
        if self.plan.measures or self.plan.introduction or self.plan.signers:
            return ""
        last, count = self.plan.last_year, len(self.plan.already)
        return ALL_TAKEN.format(last=last, year=self.year, count=count)

    def _show(self) -> None:
        assert self.plan is not None and self._framework is not None
        choice = self.choice
        shifts = shift_lines(self.plan, choice)
        self.measures.show_lines(measure_lines(self.plan, choice, self._framework))
        self.shifts.show_lines(shifts)
        years = sum(not each.is_section for each in shifts)
        self.years.set_text(f"ปีในข้อความ {years} แห่ง" if shifts else "ไม่มีปีในข้อความที่ต้องเลื่อน")
        self.shifts.setVisible(bool(shifts))
        self.told.set_text("" if self.plan.is_judged else NOT_JUDGED.format(year=self.year))
        self.told.setVisible(not self.plan.is_judged)
        self.bar.say(told_choice(self.plan, choice, years))
        self.take_button.set_words(f"นำมาใช้ในแผนปี {self.year}")
        self.take_button.setEnabled(takes_anything(self.plan, choice))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Remember at which table the keyboard is."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, TickTable):
            self._last = watched
        return super().eventFilter(watched, event)

    def turn(self, keys: Sequence[str], ticked: bool) -> None:
        """Set or take the ticks of lines."""
        self._turned.update(dict.fromkeys(keys, ticked))
        self._show()

    def turn_all(self, *, ticked: bool) -> None:
        """Set or take all ticks of the table at which the keyboard was last, at first of the measures."""
        self.turn([line.key for line in self._last.records.rows if line.ticked is not None], ticked)

    def take(self) -> None:
        """Take over what is ticked, and go to the plan."""
        plan, choice = self.plan, self.choice
        if plan is None or not takes_anything(plan, choice):
            return
        if self.attempt(lambda: self.services.plan_copies.apply(plan, choice)):
            self._turned.clear()
            self.view_wanted.emit("plan")
            self.done.emit(
                f"นำ {len(choice.measures)} มาตรการจากแผนปี {plan.last_year} มาไว้ในแผนปี {plan.year} แล้ว"
            )
        else:
            self.show_year(self.year)

    # -- the view in the page --------------------------------------------------------------------------

    def go_to_place(self, place: str) -> None:
        """Put the keyboard at a measure of last year, at the first one without a place."""
        if self.stack.currentWidget() is self.nothing:
            self.nothing.way.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if not (place and self.measures.go_to(f"measure:{place}")):
            self.measures.go_to_first()
        self.measures.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def record(self) -> str:
        """The plan."""
        return plan_place(self.year)

    def panes(self) -> Sequence[QWidget]:
        """Measures, years, the bar."""
        if self.stack.currentWidget() is self.nothing:
            return (self.nothing,)
        return (self.measures, self.shifts, self.bar)
