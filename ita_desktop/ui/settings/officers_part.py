"""Who works here, which posts they hold over time, and who is at work now."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ita_desktop.domain.agencies import HeldPost, Officer
from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.officers import left_on
from ita_desktop.domain.thai.dates import short_date
from ita_desktop.services.officers import called
from ita_desktop.ui.kit import readings
from ita_desktop.ui.kit.asking import Asked, AskRow
from ita_desktop.ui.kit.binding import Bindings
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.choices import ChoiceField
from ita_desktop.ui.kit.clipboard import copied
from ita_desktop.ui.kit.fields import LineField, keep
from ita_desktop.ui.kit.fonts import scaled
from ita_desktop.ui.kit.forms import Form
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.line_editor import LineEditor, LineTable
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.shortcuts import on_key_at
from ita_desktop.ui.kit.signing import acting_offers, offered_posts
from ita_desktop.ui.kit.theme import tokens_of
from ita_desktop.ui.settings.held_posts import HeldPosts
from ita_desktop.ui.settings.officer_columns import UNIT, columns

if TYPE_CHECKING:
    from ita_desktop.services.bundle import Services

FIELDS = (
    ("rank", "คำนำหน้าหรือยศ"),
    ("name", "ชื่อ"),
    ("post", "ตำแหน่ง"),
    ("unit", "กอง"),
    ("acting_for", "ลงนามแทนตำแหน่ง"),
)
EMPTY = "ยังไม่มีเจ้าหน้าที่ กด Ins เพื่อเพิ่มทีละคน หรือคัดลอกรายชื่อจาก Word หรือ Excel แล้วกด Ctrl+V ที่นี่"
LAST_DAY = "วันสุดท้ายที่ดำรงตำแหน่งของ"
MARGIN = 24
PANEL = (380, 560)


class OfficersPart(QWidget):
    """The list, those who left last; beside it the fields of the current one.

    The order of those who stand is the order of choice lists.
    """

    def __init__(self, services: "Services", breaker: Breaker) -> None:
        super().__init__()
        self._services, self._officers = services, services.officers
        self._known: tuple[Officer, ...] = ()
        self._places: list[int] = []
        self._bound = Bindings[Officer](self.officer)
        self.acting = ChoiceField()
        keep(self.acting, lambda name: services.agency.act_as(name))
        self.fields = {name: LineField() for name, _ in FIELDS}
        self.posts = HeldPosts(self._save_posts, breaker)
        self.table = LineTable(columns(self._officers.today), "เจ้าหน้าที่")
        empty = Label(EMPTY, tone="muted", wraps=True, breaker=breaker)
        empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.lines = LineEditor(self.table, self._form(breaker), "เพิ่ม", empty, spare=UNIT, widths=PANEL)
        self.leave = Button("ย้ายหรือพ้นหน้าที่", shape=Shape.ARROW_RIGHT)
        self.paste = Button("วางรายชื่อ", shape=Shape.COPY, hint="Ctrl+V")
        self.told = Label(wraps=True, breaker=breaker)
        self.told.setContentsMargins(*[scaled(MARGIN), scaled(8)] * 2)
        self.told.hide()
        self.asks = AskRow()
        self._lay_out(breaker)
        self._connect()

    def officer(self) -> Officer:
        """The officer at whose fields the user is."""
        return self._known[self._place()]

    @property
    def place(self) -> int:
        """Which officer is current, from 1; 0 where there is none."""
        return self._place() + 1 if self.lines.at is not None else 0

    def reload(self) -> None:
        """Show who is kept; the current one and what is being typed stay."""
        agency = self._services.agency.get()
        before = self._place() if self.lines.at is not None else None
        self._known = agency.officers
        today = self._officers.today
        here = [at for at, one in enumerate(self._known) if left_on(one, today) is None]
        self._places = [*here, *(at for at in range(len(self._known)) if at not in set(here))]
        self.lines.show_lines([self._known[at] for at in self._places])
        if before in self._places:
            self.lines.go_to(self._places.index(before))
        self._show_actors([self._known[at] for at in here])
        self.fields["unit"].complete_from(agency.units or (), anywhere=True)
        posts, acts = offered_posts((), self._known), acting_offers(self._known)
        self.fields["acting_for"].complete_from(acts, anywhere=True)
        self.posts.offer(posts, acts, agency.units or ())
        self._show_officer(fresh=self.lines.at is not None and self._place() != before)

    def _show_actors(self, officers: Sequence[Officer]) -> None:
        names = [words for one in officers if (words := one.name or one.post or "")]
        actor = self._services.agency.actor
        offered = dict.fromkeys([*names, *([actor] if actor else [])])
        self.acting.set_choices([(name, name) for name in offered])
        self.acting.take(actor)

    def _form(self, breaker: Breaker) -> QWidget:
        form = Form(2, breaker=breaker)
        for name, label in FIELDS:
            form.add(label, self.fields[name], span=2 if name in ("post", "acting_for") else 1)
            self._bind(name)
        form.add_wide(self.posts)
        return form

    def _lay_out(self, breaker: Breaker) -> None:
        actor = Form(2, breaker=breaker)
        hint = "ชื่อนี้อยู่ในประวัติการแก้ไขทุกครั้ง เปลี่ยนได้ที่แถบซ้าย ไม่มีรหัสผ่าน"
        actor.add("ผู้ปฏิบัติงานขณะนี้", self.acting, hint)
        top = QHBoxLayout()
        top.setContentsMargins(*[scaled(MARGIN), scaled(12)] * 2)
        top.addWidget(actor)
        self.lines.buttons.insertWidget(4, self.leave)
        self.lines.buttons.insertWidget(5, self.paste)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(top)
        whole.addSpacing(1)
        whole.addWidget(self.lines, 1)
        whole.addWidget(self.told)
        whole.addWidget(self.asks)

    def _connect(self) -> None:
        self.table.moved.connect(lambda _: self._show_officer(fresh=True))
        self.table.opened.connect(lambda _: self.fields["name"].setFocus(Qt.FocusReason.TabFocusReason))
        self.table.add_wanted.connect(self.add)
        self.table.remove_wanted.connect(self.remove)
        self.table.move_wanted.connect(self.shift)
        self.leave.clicked.connect(self.ask_leaving)
        self.paste.clicked.connect(self.take_pasted)
        for place in (self.table, self.lines.add):
            on_key_at(place, QKeySequence(QKeySequence.StandardKey.Paste).toString(), self.take_pasted)

    def add(self) -> None:
        """One more after the current one, ready to be typed."""
        at = self._place() + 1 if self.lines.at is not None else 0
        self._officers.add(at)
        self.lines.go_to(self._places.index(at))
        self.fields["rank"].setFocus(Qt.FocusReason.OtherFocusReason)

    def remove(self) -> None:
        """Take the current one out; undo brings back."""
        if self.lines.at is not None:
            self._officers.remove(self._place())

    def shift(self, step: int) -> None:
        """Move the current one among those in sight."""
        at = self.lines.at
        if at is None or not 0 <= at + step < len(self._places):
            return
        to = self._places[at + step]
        self._officers.move(self._places[at], to)
        self.lines.go_to(self._places.index(to))

    def ask_leaving(self) -> None:
        """Ask for the last day in office, and keep the person with it."""
        if self.lines.at is None:
            return
        at = self._place()

        def end(answers: Sequence[date]) -> None:
            self._officers.end(at, answers[0])
            self._tell(f"พ้นหน้าที่ {short_date(answers[0])} ชื่อยังอยู่ในเอกสารเดิมและท้ายรายชื่อ")

        words = f"{LAST_DAY} {called(self.officer()) or 'เจ้าหน้าที่'}"
        self.asks.ask((Asked(words, hint="30/9/69", must=True, is_date=True),), end)

    def take_pasted(self) -> None:
        """Take the list that was copied elsewhere, and tell what became of it."""
        try:
            told = self._officers.paste(*copied()).words
        except ItaError as error:
            told = str(error)
        self._tell(told)

    def _tell(self, words: str) -> None:
        """Say below the list what became of it."""
        self.told.set_text(words)
        self.told.setVisible(bool(words))

    def _place(self) -> int:
        at = self.lines.at
        assert at is not None
        return self._places[at]

    def _bind(self, name: str) -> None:
        def show(officer: Officer) -> str | None:
            words: str | None = getattr(officer, name)
            return words

        def save(typed: str) -> None:
            fields: dict[str, Any] = {name: readings.read_line(typed)}
            self._officers.set(self._place(), **fields)

        self._bound.add(self.fields[name], show, save)

    def _save_posts(self, posts: tuple[HeldPost, ...]) -> None:
        self._officers.set_posts(self._place(), posts)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line over the list."""
        QPainter(self).fillRect(0, self.lines.y() - 1, self.width(), 1, tokens_of(self).line)

    def _show_officer(self, *, fresh: bool) -> None:
        some = self.lines.at is not None and bool(self._places)
        self.leave.setEnabled(some and left_on(self.officer(), self._officers.today) is None)
        if some:
            self._bound.load(self.officer(), fresh=fresh)
            self.posts.load(self.officer().posts, fresh=fresh)
