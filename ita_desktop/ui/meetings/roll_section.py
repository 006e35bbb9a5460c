"""ผู้มาประชุม: who was there, who was not, who sat in."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout

from ita_desktop.domain.meetings import Attendance, Meeting
from ita_desktop.ui.kit import keys, readings
from ita_desktop.ui.kit.binding import Bindings
from ita_desktop.ui.kit.choices import ChoiceField
from ita_desktop.ui.kit.fields import LineField
from ita_desktop.ui.kit.forms import Form
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.line_editor import Line, LineEditor, LineTable
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.tables import Cell, Column
from ita_desktop.ui.meetings import edits
from ita_desktop.ui.meetings.desk import Desk
from ita_desktop.ui.meetings.section import Section

STATES = (("present", "มาประชุม"), ("absent", "ไม่มาประชุม"), ("guest", "เข้าร่วมประชุม"))
STATE_SHAPES = {"present": Shape.OK, "absent": Shape.NOT_STARTED, "guest": Shape.PERSON}
ROLES = (
    "ประธานกรรมการ", "รองประธานกรรมการ", "กรรมการ", "กรรมการและเลขานุการ",
    "กรรมการและผู้ช่วยเลขานุการ", "เลขานุการ", "ผู้ช่วยเลขานุการ", "ที่ปรึกษา",
)  # fmt: skip
ROLE = 2
EMPTY = "ยังไม่มีรายชื่อ กด Ins หรือปุ่ม เพิ่ม แล้วพิมพ์ตำแหน่ง"


class RollSection(Section):
    """The roll: 1, 2 and 3 set the state of the line, Enter goes to its fields."""

    def __init__(self, desk: Desk, breaker: Breaker) -> None:
        super().__init__()
        self._desk = desk
        self._bound = Bindings[Attendance](self._current)
        self.post, self.name, self.role = LineField(), LineField(), LineField()
        self.state = ChoiceField(STATES)
        self.instead_of, self.reason = LineField(), LineField()
        self.role.complete_from(ROLES)
        self.table = LineTable(columns(), "ผู้มาประชุม")
        empty = Label(EMPTY, tone="muted", wraps=True, breaker=breaker)
        empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.lines = LineEditor(self.table, self._form(breaker), "เพิ่ม", empty, spare=ROLE)
        self._connect()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.lines)

    def load(self, meeting: Meeting, *, fresh: bool = False) -> None:
        """Show the roll; the current line stays."""
        if fresh:
            self.lines.show_lines(())
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

    def set_state(self, state: str) -> None:
        """Set the state of the current line."""
        self._save("state", state)

    def add(self) -> None:
        """One more line after the current one, ready to be typed."""
        at = self.lines.at
        to = 0 if at is None else at + 1
        self._desk.change(edits.add_line(self._desk.open_meeting, to))
        self.lines.go_to(to)
        self.post.setFocus(Qt.FocusReason.OtherFocusReason)

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
        form.add("การมาประชุม", self.state, "ที่รายชื่อ กด 1 มา  2 ไม่มา  3 เข้าร่วม")
        form.add("มาประชุมแทน", self.instead_of)
        self._reason_row = form.add("เหตุที่ไม่มา", self.reason)
        return form

    def _connect(self) -> None:
        for field, name in (
            (self.post, "post"),
            (self.name, "name"),
            (self.role, "role"),
            (self.state, "state"),
            (self.instead_of, "instead_of"),
            (self.reason, "reason"),
        ):
            self._bind(field, name)
        self.table.moved.connect(lambda _: self._show_line(fresh=True))
        self.table.opened.connect(lambda _: self.post.setFocus(Qt.FocusReason.TabFocusReason))
        self.table.add_wanted.connect(self.add)
        self.table.remove_wanted.connect(self.remove)
        self.table.move_wanted.connect(self.shift)
        self.table.pressed_key.connect(self._key)

    def _bind(self, field: Any, name: str) -> None:
        self._bound.add(
            field,
            lambda line: getattr(line, name),
            lambda typed: self._save(name, typed if name == "state" else readings.read_line(typed)),
        )

    def _save(self, name: str, value: Any) -> None:
        at = self.lines.at
        if at is not None:
            self._desk.change(edits.with_line(self._desk.open_meeting, at, **{name: value}))

    def _current(self) -> Attendance:
        at = self.lines.at
        assert at is not None
        return self._desk.open_meeting.attendance[at]

    def _show_line(self, *, fresh: bool) -> None:
        if self.lines.at is None:
            return
        line = self._current()
        self._bound.load(line, fresh=fresh)
        self._reason_row.setVisible(line.state == "absent" or bool(line.reason))

    def _key(self, event: QKeyEvent) -> None:
        digit = keys.digit_of(event)
        if digit is not None and 1 <= digit <= len(STATES):
            self.set_state(STATES[digit - 1][0])
            event.accept()


def columns() -> tuple[Column[Line], ...]:
    """Number, person, role, state."""
    return (
        Column("ที่", lambda line: Cell(str(line[0] + 1), tone="muted"), 52, right=True),
        Column("ชื่อและตำแหน่ง", person),
        Column("หน้าที่", lambda line: Cell(line[1].role or "", tip=line[1].role or ""), 176),
        Column("การมาประชุม", state, 150),
    )


def person(line: Line) -> Cell:
    """Name and post in one cell; a substitute says for whom."""
    record: Attendance = line[1]
    words = "  ".join(filter(None, (record.name, record.post)))
    if record.instead_of:
        words += f"  มาแทน {record.instead_of}"
    return Cell(words, tip=words) if words else Cell("ยังไม่ได้พิมพ์ชื่อหรือตำแหน่ง", tone="muted")


def state(line: Line) -> Cell:
    """Shape and word; the reason in the tooltip."""
    record: Attendance = line[1]
    return Cell(dict(STATES)[record.state], STATE_SHAPES[record.state], tip=record.reason or "")
