"""All meetings: number, committee, day, who came, how far the minutes are; what to do where there is none."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ita_desktop.domain.meetings import Meeting
from ita_desktop.domain.thai.plain import beginning
from ita_desktop.services.meetings import key_of
from ita_desktop.ui.kit.banner import ActionBar
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.fonts import Role, scaled
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.nothing import Nothing
from ita_desktop.ui.kit.page import Keys
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.shortcuts import on_key
from ita_desktop.ui.kit.tables import Cell, Column, RecordModel, RecordTable
from ita_desktop.ui.meetings import held_keys, telling
from ita_desktop.ui.meetings.narrowing import Narrower

if TYPE_CHECKING:
    from ita_desktop.services.search import SearchService

ROW = 36
FIRST_COMMITTEE = (
    "เริ่มจากคณะกรรมการ",
    "พิมพ์ชื่อคณะกรรมการ คำสั่งแต่งตั้ง และรายชื่อครั้งเดียว การประชุมทุกครั้งใช้รายชื่อนั้นต่อได้",
    "เพิ่มคณะกรรมการ",
)
FIRST_MEETING = (
    "ยังไม่มีการประชุม",
    "เลือกคณะกรรมการและวันที่ โปรแกรมเตรียมเลขครั้ง รายชื่อ และระเบียบวาระห้าข้อให้",
    "เพิ่มการประชุม",
)
NONE_FITS = "ไม่พบการประชุมที่มี “{words}”"
SHOW_ALL = "ดูทั้งหมด"


class Invitation(QWidget):
    """What an empty page says, and the one button that goes on."""

    def __init__(self, breaker: Breaker) -> None:
        super().__init__()
        self.head = Label(role=Role.HEADING)
        self.words = Label(tone="muted", wraps=True, breaker=breaker)
        self.words.setMaximumWidth(scaled(560))
        self.words.setMinimumWidth(scaled(560))
        self.way = Button("", shape=Shape.PLUS, primary=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(scaled(24), scaled(40), scaled(24), scaled(24))
        column.setSpacing(scaled(8))
        column.addWidget(self.head)
        column.addWidget(self.words)
        column.addSpacing(scaled(8))
        column.addWidget(self.way)
        column.addStretch(1)

    def say(self, head: str, words: str, way: str) -> None:
        """Say what is missing and how to go on."""
        self.head.set_text(head)
        self.words.set_text(words)
        self.way.set_words(way)


class ListView(QWidget):
    """The table of meetings; tells what the user wants of the current one."""

    open_wanted = Signal(object)
    print_wanted = Signal(object)
    delete_wanted = Signal(object)
    create_wanted = Signal()
    committee_wanted = Signal()

    narrowed = Signal()

    def __init__(self, breaker: Breaker, search: "SearchService") -> None:
        super().__init__()
        self._names: Mapping[str, str] = {}
        self._meetings: Sequence[Meeting] = ()
        self._has_committee = False
        model = RecordModel[Meeting](self._columns())
        self.table = RecordTable(model, name="การประชุม", key=lambda m: str(key_of(m)), row_height=ROW)
        self.narrower = Narrower(search)
        self.invitation = Invitation(breaker)
        self.nothing = Nothing(breaker)
        self.bar = ActionBar()
        self.open_one = Button("เปิด", shape=Shape.EDIT, hint="Enter")
        self.remove = Button("ลบ", shape=Shape.DELETE, hint="Del")
        self.bar.add(self.open_one)
        self.bar.add(self.remove, right=True)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.narrower)
        for part in (self.table, self.nothing, self.invitation):
            whole.addWidget(part, 1)
        whole.addWidget(self.bar)
        self._connect()

    def load(self, meetings: Sequence[Meeting], names: Mapping[str, str]) -> None:
        """Show meetings; ``names`` are the committees' by their keys."""
        self._names, self._has_committee, self._meetings = names, bool(names), meetings
        self.narrower.setVisible(bool(meetings))
        self.invitation.setVisible(not meetings)
        self.invitation.say(*(FIRST_MEETING if names else FIRST_COMMITTEE))
        self._show_fitting()

    def _show_fitting(self) -> None:
        """The meetings that fit what is looked for."""
        rows = [meeting for meeting in self._meetings if self.narrower.fits(meeting, self._line(meeting))]
        self.table.show_rows(rows)
        self.table.setVisible(bool(rows))
        self.nothing.say(NONE_FITS.format(words=beginning(self.narrower.words)), SHOW_ALL)
        self.nothing.setVisible(bool(self._meetings) and not rows)
        if rows and self.table.current() is None:
            self.table.go_to_first()
        self._show_bar()
        self.narrowed.emit()

    def _line(self, meeting: Meeting) -> str:
        """What stands in the meeting's row, and where it was held."""
        committee = self._committee(meeting).text
        return " ".join((f"ครั้งที่ {meeting.number}", committee, telling.day(meeting), meeting.place or ""))

    @property
    def sentence(self) -> str:
        """How many meetings there are, and how many of them fit."""
        every, shown = len(self._meetings), len(self.table.records.rows)
        if not every:
            return ""
        return f"{shown} จาก {every} ครั้ง" if self.narrower.words else f"{every} ครั้ง"

    @property
    def current(self) -> Meeting | None:
        """The meeting at which the keyboard is."""
        meeting: Meeting | None = self.table.current()
        return meeting

    @property
    def keys(self) -> Keys:
        """The keys that hold here; none while there is no meeting."""
        return held_keys.LIST if self.sentence else ()

    def enter(self) -> None:
        """The table, or the button that goes on."""
        ways = {True: self.narrower.field, False: self.invitation.way}
        target = ways[bool(self._meetings)] if self.table.isHidden() else self.table
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect(self) -> None:
        self.table.opened.connect(self.open_wanted)
        self.table.moved.connect(lambda _: self._show_bar())
        self.open_one.clicked.connect(lambda: self.open_wanted.emit(self.current))
        self.remove.clicked.connect(lambda: self.delete_wanted.emit(self.current))
        self.invitation.way.clicked.connect(self._go_on)
        self.narrower.changed.connect(self._show_fitting)
        self.narrower.left.connect(self.enter)
        self.nothing.wanted.connect(self.narrower.let_go)
        on_key(self, "Ctrl+F", self.narrower.field.setFocus)
        QShortcut(
            QKeySequence("Del"),
            self.table,
            lambda: self.delete_wanted.emit(self.current),
            context=Qt.ShortcutContext.WidgetShortcut,
        )

    def _go_on(self) -> None:
        (self.create_wanted if self._has_committee else self.committee_wanted).emit()

    def _show_bar(self) -> None:
        if self.current is None or self.table.isHidden():
            self.bar.hide()
        else:
            self.bar.say(f"ครั้งที่ {self.current.number}")

    def _columns(self) -> tuple[Column[Meeting], ...]:
        return (
            Column("ครั้งที่", lambda m: Cell(m.number, bold=True), 120),
            Column("คณะกรรมการ", self._committee),
            Column("วันที่", lambda m: Cell(telling.day(m)), 220),
            Column("ผู้มาประชุม", lambda m: Cell(telling.came(m)), 110, right=True),
            Column("รายงาน", lambda m: Cell(telling.state_words(m.state), state_shape(m.state)), 150),
        )

    def _committee(self, meeting: Meeting) -> Cell:
        words = self._names.get(meeting.committee or "") or meeting.title or ""
        return Cell(words, tip=words)


def state_shape(state: str | None) -> Shape:
    """The shape of how far the minutes are."""
    return {"checked": Shape.IN_WORK, "approved": Shape.OK}.get(state or "", Shape.NOT_STARTED)
