"""ผู้มาประชุม: who was there, who was not, who came instead, who sat in; one key a line."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ita_desktop.domain.agencies import Officer
from ita_desktop.domain.meetings import Attendance, Meeting
from ita_desktop.domain.meetings.roles import ROLES
from ita_desktop.domain.meetings.rolls import (
    REASONS,
    SENT,
    Standing,
    all_present,
    called_by,
    marked,
    standing_of,
    substituted,
)
from ita_desktop.domain.meetings.states import is_locked
from ita_desktop.domain.officers import full_name
from ita_desktop.services.meetings import key_of
from ita_desktop.services.meetings.preparing import PreparingService
from ita_desktop.ui.kit import keys, readings
from ita_desktop.ui.kit.binding import Bindings
from ita_desktop.ui.kit.choices import ChoiceField
from ita_desktop.ui.kit.fields import LineField
from ita_desktop.ui.kit.forms import Form
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.line_editor import LineEditor, LineTable
from ita_desktop.ui.kit.offering import OfferingField
from ita_desktop.ui.kit.shortcuts import on_key_inside
from ita_desktop.ui.kit.typing_keeper import Typed
from ita_desktop.ui.meetings import edits
from ita_desktop.ui.meetings.desk import Desk
from ita_desktop.ui.meetings.roll_asking import RollAsk
from ita_desktop.ui.meetings.roll_head import RollHead
from ita_desktop.ui.meetings.roll_words import KEYS, STATES, columns
from ita_desktop.ui.meetings.section import Section
from ita_desktop.ui.meetings.typed_fields import in_field, in_line
from ita_desktop.ui.meetings.typed_places import LINE_FIELDS

ROLE = 2
EMPTY = "ยังไม่มีรายชื่อ กด Ins หรือปุ่ม เพิ่ม แล้วพิมพ์ตำแหน่ง"
_BY_DIGIT: dict[int, Standing] = {1: "present", 2: "absent", 3: "substitute", 4: "guest"}


class RollSection(Section):
    """The roll: 1 to 4 say of a line what it is and go on to the next, 0 that all are here.

    Enter goes to the fields of the line.
    """

    def __init__(self, desk: Desk, preparing: PreparingService, breaker: Breaker) -> None:
        super().__init__()
        self._desk, self._preparing = desk, preparing
        self._bound = Bindings[Attendance](self._current)
        self.post, self.name, self.role = LineField(), LineField(), LineField()
        self.state = ChoiceField(STATES)
        self.instead_of, self.reason = LineField(), OfferingField()
        self.role.complete_from(ROLES)
        self.reason.offer(REASONS)
        self.table = LineTable(columns(), "ผู้มาประชุม")
        empty = Label(EMPTY, tone="muted", wraps=True, breaker=breaker)
        empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.head = RollHead(desk, preparing, breaker)
        self.lines = LineEditor(self.table, self._form(breaker), "เพิ่ม", empty, spare=ROLE, folds=True)
        self.asking = RollAsk()
        self._connect()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        for part, stretch in ((self.head, 0), (self.lines, 1), (self.asking, 0)):
            whole.addWidget(part, stretch)

    def load(self, meeting: Meeting, *, fresh: bool = False) -> None:
        """Show the roll; the current line stays."""
        if fresh:
            self.asking.dismiss()
            self.lines.show_lines(())
        self.head.load(meeting, self._preparing.quorum(meeting), fresh=fresh)
        self.lines.show_lines(meeting.attendance)
        members = [line.post or line.name or "" for line in meeting.attendance if line.state != "guest"]
        self.instead_of.complete_from([words for words in members if words])
        self._show_line(fresh=fresh)

    def open(self, at: tuple[int, ...]) -> None:
        """Make a line current, counted from 1."""
        if at:
            self.lines.go_to(at[0] - 1)

    def enter(self, at: tuple[int, ...] = ()) -> None:
        """A line of the roll, counted from 1."""
        self.open(at)
        target = self.table if self.table.records.rows else self.lines.add
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def where(self) -> tuple[int, ...]:
        """The current line."""
        at = self.lines.at
        return () if at is None else (at + 1,)

    def typed_at(self, widget: QWidget) -> Typed | None:
        """The place of a field of the current line, or of the time."""
        meeting, at = self._desk.open_meeting, self.lines.at
        if widget is self.head.start:
            return in_field(meeting, "start")
        name = next((name for name in LINE_FIELDS if getattr(self, name) is widget), "")
        return in_line(meeting, at, name) if name and at is not None else None

    def mark(self, standing: Standing) -> None:
        """Say of the current line what it is; the next one is current where nothing is left to ask."""
        at = self.lines.at
        if at is None:
            return
        if standing == "substitute":
            self._ask_who(at)
            return
        self._mark(at, standing)
        if standing == "absent":
            self._ask_reason(at)
        else:
            self._go_on(at)

    def mark_all(self) -> None:
        """Everyone who was called is here."""
        meeting = self._desk.open_meeting
        self._desk.change(replace(meeting, attendance=all_present(meeting.attendance)))

    def add(self) -> None:
        """One more line after the current one, ready to be typed."""
        at = self.lines.at
        to = 0 if at is None else at + 1
        self._desk.change(edits.add_line(self._desk.open_meeting, to))
        self.lines.go_to(to)
        self._enter_fields()

    def remove(self) -> None:
        """Take the current line away."""
        at = self.lines.at
        if at is not None:
            self._desk.change(edits.drop_line(self._desk.open_meeting, at))

    def shift(self, step: int) -> None:
        """Move the current line."""
        at = self.lines.at
        if at is not None and 0 <= at + step < len(self._desk.open_meeting.attendance):
            self._desk.change(edits.move_line(self._desk.open_meeting, at, step))
            self.lines.go_to(at + step)

    def _form(self, breaker: Breaker) -> Form:
        form = Form(breaker=breaker)
        form.add("ตำแหน่ง", self.post)
        form.add("ชื่อ", self.name)
        form.add("หน้าที่ในคณะกรรมการ", self.role)
        form.add("การมาประชุม", self.state, KEYS)
        form.add("มาประชุมแทน", self.instead_of)
        self._reason_row = form.add("เหตุที่ไม่มา", self.reason)
        return form

    def _connect(self) -> None:
        for field, name in (
            (self.post, "post"),
            (self.name, "name"),
            (self.role, "role"),
            (self.instead_of, "instead_of"),
            (self.reason, "reason"),
        ):
            self._bind(field, name)
        self._bound.add(self.state, standing_of, self._choose_standing)
        self.table.moved.connect(self._moved)
        self.table.opened.connect(lambda _: self._enter_fields())
        self.table.add_wanted.connect(self.add)
        self.table.remove_wanted.connect(self.remove)
        self.table.move_wanted.connect(self.shift)
        self.table.pressed_key.connect(self._key)
        self.head.all_wanted.connect(self.mark_all)
        on_key_inside(self, "F7", self.head.stamp_now)

    def _bind(self, field: Any, name: str) -> None:
        self._bound.add(
            field,
            lambda line: getattr(line, name),
            lambda typed: self._save(name, readings.read_line(typed)),
        )

    def _save(self, name: str, value: Any) -> None:
        at = self.lines.at
        if at is not None:
            self._desk.change(edits.with_line(self._desk.open_meeting, at, **{name: value}))

    def _choose_standing(self, standing: str) -> None:
        """Chosen in the panel: the line stays current."""
        at = self.lines.at
        if at is None:
            return
        if standing == "substitute":
            self._ask_who(at)
        elif standing in ("present", "absent", "guest"):
            self._mark(at, standing)  # type: ignore[arg-type]

    def _mark(self, at: int, standing: Literal["present", "absent", "guest"]) -> None:
        meeting = self._desk.open_meeting
        line = marked(meeting.attendance[at], standing, self._preparing.seats(meeting))
        self._put(at, line)

    def _put(self, at: int, line: Attendance) -> None:
        meeting = self._desk.open_meeting
        self._desk.change(replace(meeting, attendance=edits.put(meeting.attendance, at, line)))

    def _ask_reason(self, at: int) -> None:
        called = self._called(at)

        def keep(reason: str) -> None:
            line = self._desk.open_meeting.attendance[at]
            self._put(at, replace(line, reason=readings.read_line(reason)))

        self.asking.ask_reason(f"เหตุที่ {called} ไม่มา", REASONS, keep, lambda: self._go_on(at))

    def _ask_who(self, at: int) -> None:
        line = self._desk.open_meeting.attendance[at]
        member = line.instead_of or self._called(at)
        officers = self._officers()

        def keep(who: str) -> None:
            roll = self._desk.open_meeting.attendance
            self._put(at, substituted(roll[at], readings.read_line(who) or "", roll, officers))

        known = [words for each in officers for words in (full_name(each), each.post) if words]
        hint = f"ชื่อหรือตำแหน่ง เว้นว่างไว้จะเป็น {SENT}{member}"
        self.asking.ask_person(
            f"ผู้มาแทน {member}", known, hint, keep, lambda: self._go_on(at), lambda: self._stay(at)
        )

    def _called(self, at: int) -> str:
        roll = self._desk.open_meeting.attendance
        return called_by(roll[at], roll) or f"ลำดับที่ {at + 1}"

    def _officers(self) -> Sequence[Officer]:
        on = self._desk.open_meeting.date
        return self._desk.officers(on if isinstance(on, date) else None)

    def _go_on(self, at: int) -> None:
        """To the next line; the last one stays."""
        self._stay(min(at + 1, len(self._desk.open_meeting.attendance) - 1))

    def _stay(self, at: int) -> None:
        self.lines.go_to(at)
        self._show_line(fresh=True)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _current(self) -> Attendance:
        at = self.lines.at
        assert at is not None
        return self._desk.open_meeting.attendance[at]

    def _enter_fields(self) -> None:
        self.lines.unfold()
        self.post.setFocus(Qt.FocusReason.TabFocusReason)

    def _moved(self, line: object) -> None:
        """Another line: what is asked of the former one waits no longer."""
        self.asking.dismiss()
        self._show_line(fresh=True)

    def _show_line(self, *, fresh: bool) -> None:
        if self.lines.at is None:
            return
        line = self._current()
        place = key_of(self._desk.open_meeting), self.lines.at
        self._bound.load(line, at=place, fresh=fresh)
        self._reason_row.setVisible(line.state == "absent" or bool(line.reason))

    def _key(self, event: QKeyEvent) -> None:
        digit = keys.digit_of(event)
        if digit is None or is_locked(self._desk.open_meeting):
            return
        standing = _BY_DIGIT.get(digit)
        if standing is not None:
            self.mark(standing)
        elif digit == 0:
            self.mark_all()
        else:
            return
        event.accept()
