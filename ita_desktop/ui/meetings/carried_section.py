"""มติและงาน: what this meeting resolved, what is open of earlier ones, and what became of it."""

from collections.abc import Hashable
from datetime import date

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.meetings import Meeting
from ita_desktop.domain.meetings.carried import Carried
from ita_desktop.domain.thai.dates import short_date
from ita_desktop.services.meetings import MeetingKey, key_of
from ita_desktop.ui.kit import readings
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.date_fields import DateField, keep_day
from ita_desktop.ui.kit.fields import keep
from ita_desktop.ui.kit.filling import TextBox, fill
from ita_desktop.ui.kit.fonts import scaled
from ita_desktop.ui.kit.forms import Form
from ita_desktop.ui.kit.held import HeldTexts
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.line_editor import USUAL_PANEL, WIDE, FormPanel, Line, LineTable
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.shortcuts import on_key_inside
from ita_desktop.ui.kit.tables import Cell, Column
from ita_desktop.ui.kit.theme import tokens_of
from ita_desktop.ui.kit.wrapping import WrappingField
from ita_desktop.ui.meetings import places
from ita_desktop.ui.meetings.carry_line import CarryLine
from ita_desktop.ui.meetings.carry_words import SHAPES, plan_place, state_words
from ita_desktop.ui.meetings.desk import Desk
from ita_desktop.ui.meetings.section import Section

EMPTY = "ยังไม่มีมติหรืองานที่ต้องติดตาม พิมพ์มติที่ให้ดำเนินการใต้วาระ (F5) หรือเพิ่มงานใต้มติ (Ctrl+T)\nงานที่ค้างจากครั้งก่อนจะอยู่ที่นี่"
UNIT, MEETING = 2, 0
LEAST_TABLE, NARROW_TABLE, BESIDE = 760, 480, 700


class CarriedSection(Section):
    """Space marks the task of the line as done today, or not done; Enter goes to what came of it.

    ``made``, ``failed`` and ``plan_wanted`` are those of ``TaskActs``; ``place_wanted`` a place of a meeting.
    """

    made = Signal(str)
    failed = Signal(str)
    plan_wanted = Signal(str)
    place_wanted = Signal(str)

    def __init__(self, desk: Desk, breaker: Breaker) -> None:
        super().__init__()
        self._desk, self._today, self._stale = desk, date.today(), True
        self._unsaved = HeldTexts()
        self._shown: Hashable = None
        self.table = LineTable(columns(), "มติและงาน")
        self.empty = Label(EMPTY, tone="muted", wraps=True, breaker=breaker)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setMargin(scaled(48))
        self.text = Label(wraps=True, breaker=breaker)
        self.who = Label(tone="muted", wraps=True, breaker=breaker)
        self.outcome = WrappingField(breaker, "ผลการดำเนินการ", placeholder="เช่น แจ้งเวียนทุกกองแล้ว")
        self.done = DateField()
        self.finish_button = Button("เสร็จแล้ววันนี้", shape=Shape.TICK, hint="Space")
        self.there = Button("ไปที่มติ", shape=Shape.ARROW_RIGHT)
        self.carry = CarryLine(breaker, stacked=True)
        self.panel = FormPanel(self._form(breaker))
        self._lay_out()
        self._connect()

    def load(self, meeting: Meeting, *, fresh: bool = False) -> None:
        """Read anew when this section is seen; other meetings are read for it."""
        self._stale = True
        if fresh:
            self.table.show_rows([])
        if self.isVisible():
            self._read()

    def open(self, at: tuple[int, ...]) -> None:
        """Make a line current, counted from 1."""
        self._read()
        if at:
            self.table.go_to(at[0] - 1)

    @property
    def has_lines(self) -> bool:
        """Whether there is a resolution or task to follow."""
        return not self.table.isHidden()

    def enter(self, at: tuple[int, ...] = ()) -> None:
        """A line, counted from 1."""
        self.open(at)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def where(self) -> tuple[int, ...]:
        """The current line."""
        line: Line | None = self.table.current()
        return () if line is None else (line[0] + 1,)

    @property
    def current(self) -> Carried | None:
        """What the line at which the keyboard is tells of."""
        line: Line | None = self.table.current()
        return None if line is None else line[1]

    def finish(self) -> None:
        """Mark the task as done today, or as not done where it is."""
        each = self.current
        if each is None:
            return
        try:
            self._mark(each, None if each.of.done else self._today)
        except ItaError as error:
            self.failed.emit(str(error))

    def carry_out(self) -> None:
        """Make a measure of the line, or go to the one that carries it out."""
        each, carrying = self.current, self._desk.carrying
        if each is None or carrying is None:
            return
        if each.measure is not None:
            self.plan_wanted.emit(plan_place(each))
            return
        key = MeetingKey(each.of.committee, each.of.meeting)
        try:
            year, _ = carrying.carry_out(key, *each.of.at)
        except ItaError as error:
            self.failed.emit(str(error))
            return
        self._read(anew=True)
        self.made.emit(f"ทำเป็นมาตรการของแผนปี {year} แล้ว")

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line between table and panel."""
        if self.panel.isVisible():
            painter = QPainter(self)
            at = self.panel.geometry()
            beside = at.x() > 0
            line = QRect(at.x() - 1, 0, 1, self.height()) if beside else QRect(0, at.y() - 1, self.width(), 1)
            painter.fillRect(line, tokens_of(self).line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A wider panel on a wide screen, below where it is narrow; fewer columns in a narrow table."""
        super().resizeEvent(event)
        below = self.width() < scaled(BESIDE)
        way = QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight
        self._whole.setDirection(way)
        width = 0 if below else scaled(USUAL_PANEL[self.width() >= scaled(WIDE)])
        self.panel.setMinimumWidth(width)
        self.panel.setMaximumWidth(width or self.width())
        self.panel.setMaximumHeight(self.height() * 3 // 5 if below else self.height())
        self.table.setColumnHidden(UNIT, self.width() - width < scaled(LEAST_TABLE))
        self.table.setColumnHidden(MEETING, self.width() - width < scaled(NARROW_TABLE))
        self.table.fit_columns()

    def _read(self, *, anew: bool = False) -> None:
        carrying = self._desk.carrying
        if carrying is None or not (self._stale or anew):
            return
        sheet = carrying.sheet(key_of(self._desk.open_meeting))
        self._stale, self._today = False, sheet.today
        at = self.where()
        rows = list(enumerate((*sheet.own, *sheet.former)))
        self.table.show_rows(rows)
        if rows and self.current is None:
            self.table.go_to(min(at[0] - 1 if at else 0, len(rows) - 1))
        for widget, seen in ((self.table, bool(rows)), (self.panel, bool(rows)), (self.empty, not rows)):
            widget.setVisible(seen)
        self._show_line()

    def _show_line(self, *, fresh: bool = False) -> None:
        each = self.current
        if each is None:
            return
        self.text.set_text(each.of.text)
        self.who.set_text(" ".join(each.units) or "ยังไม่มีผู้รับผิดชอบ")
        boxes: dict[str, TextBox] = {"outcome": self.outcome, "done": self.done}
        place = key_of(self._desk.open_meeting), (each.of.committee, each.of.meeting, each.of.at)
        if fresh:
            self._unsaved.leave(self._shown, boxes)
        self._shown = place
        fill(self.outcome, each.of.outcome or "", fresh=fresh)
        self.done.set_value(each.of.done, fresh=fresh)
        if fresh:
            self._unsaved.come(place, boxes)
        for widget in (self._outcome_row, self._done_row, self.finish_button):
            widget.setVisible(each.of.is_task)
        self.finish_button.set_words("ยังไม่เสร็จ" if each.of.done else "เสร็จแล้ววันนี้")
        self.there.set_words("ไปที่งาน" if each.of.is_task else "ไปที่มติ")
        self.carry.show_carried(each)

    def _mark(self, each: Carried, on: date | None) -> None:
        if self._desk.carrying is not None:
            self._desk.carrying.finish(each.of, on)

    def _save_done(self, on: date | None) -> None:
        if (each := self.current) is not None:
            self._mark(each, on)

    def _save_outcome(self, typed: str) -> None:
        if (each := self.current) is not None and self._desk.carrying is not None:
            self._desk.carrying.tell(each.of, readings.read_text(typed))

    def _go_there(self) -> None:
        if (each := self.current) is not None:
            item, topic, _ = each.of.at
            key = MeetingKey(each.of.committee, each.of.meeting)
            place = places.Place(key, places.AGENDA, (item, topic, places.AT_RESOLUTION))
            self.place_wanted.emit(str(place))

    def _key(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.modifiers():
            self.finish()
            event.accept()

    def _form(self, breaker: Breaker) -> Form:
        form = Form(breaker=breaker)
        form.add_wide(self.text)
        form.add_wide(self.who)
        self._outcome_row = form.add("ผลการดำเนินการ", self.outcome)
        self._done_row = form.add("แล้วเสร็จเมื่อ", self.done, "พิมพ์วันแบบ พ.ศ. หรือกด Space ที่รายการเมื่อเสร็จวันนี้")
        form.add_wide(self.finish_button)
        form.add_wide(self.carry)
        form.add_wide(self.there)
        return form

    def _connect(self) -> None:
        keep(self.outcome, self._save_outcome)
        keep_day(self.done, self._save_done)
        self.table.moved.connect(lambda _: self._show_line(fresh=True))
        self.table.opened.connect(lambda _: self._into())
        self.table.pressed_key.connect(self._key)
        self.finish_button.clicked.connect(self.finish)
        self.there.clicked.connect(self._go_there)
        self.carry.wanted.connect(self.carry_out)
        on_key_inside(self, "Ctrl+M", self.carry_out)

    def _into(self) -> None:
        """From the line to what can be done with it."""
        target: QWidget = self.outcome if not self._outcome_row.isHidden() else self.carry.button
        target.setFocus(Qt.FocusReason.TabFocusReason)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.addWidget(self.table, 1)
        left.addWidget(self.empty, 1)
        self._whole = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(1)
        self._whole.addLayout(left, 1)
        self._whole.addWidget(self.panel)


def columns() -> tuple[Column[Line], ...]:
    """Which meeting, what, who, until when, how it stands."""
    return (
        Column("ครั้งที่", lambda line: Cell(line[1].of.meeting, tone="muted"), 76),
        Column("มติและงาน", what),
        Column("ผู้รับผิดชอบ", who, 150),
        Column("กำหนด", due, 104),
        Column("ผล", stands, 192),
    )


def what(line: Line) -> Cell:
    """The words in one line, all of them in the tooltip."""
    each: Carried = line[1]
    return Cell(" ".join(each.of.text.split()), tip=each.of.text)


def who(line: Line) -> Cell:
    """The units."""
    words = ", ".join(line[1].units)
    return Cell(words, tip=words)


def due(line: Line) -> Cell:
    """The day until which, short."""
    on: date | None = line[1].due
    return Cell(short_date(on) if on else "")


def stands(line: Line) -> Cell:
    """Shape and word; what came of it in the tooltip."""
    each: Carried = line[1]
    return Cell(state_words(each), SHAPES[each.state], tip=each.of.outcome or state_words(each))
