"""Committees: which there are, and the plain form of one."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ita_desktop.domain.agencies import Agency
from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.meetings import Committee
from ita_desktop.domain.meetings.collective import members_on
from ita_desktop.domain.meetings.quorum import QUORUM_RULES, needed
from ita_desktop.domain.record_places import part_place
from ita_desktop.domain.thai.dates import short_date
from ita_desktop.services.meetings import MeetingService
from ita_desktop.ui.kit import readings
from ita_desktop.ui.kit.asking import AskRow
from ita_desktop.ui.kit.binding import Bindings
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.choices import ChoiceField
from ita_desktop.ui.kit.column import MARGIN, Column
from ita_desktop.ui.kit.fields import LineField
from ita_desktop.ui.kit.fonts import scaled
from ita_desktop.ui.kit.forms import Form
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.shortcuts import on_key_inside
from ita_desktop.ui.kit.signer_fields import SignerFields
from ita_desktop.ui.kit.theme import tokens_of
from ita_desktop.ui.kit.wrapping import WrappingField
from ita_desktop.ui.meetings import held_keys
from ita_desktop.ui.meetings.members import Members
from ita_desktop.ui.meetings.orders import NEXT_DAY, PRESENT, FormerOrder, next_order_asked, order_choices

COLUMNS, FORM = 2, 400


class CommitteeView(QWidget):
    """The form of one committee; ``done`` tells that the user goes back to the meetings."""

    done = Signal()
    keys = held_keys.COMMITTEES

    def __init__(
        self, service: MeetingService, directory: Callable[[date | None], Agency], breaker: Breaker
    ) -> None:
        super().__init__()
        self._service, self._directory = service, directory
        self._key = ""
        self._bound = Bindings[Committee](self.committee)
        self.chooser = ChoiceField()
        self.chooser.setAccessibleName("คณะกรรมการ")
        self.add_one = Button("เพิ่มคณะกรรมการ", shape=Shape.PLUS)
        self.orders = ChoiceField()
        self.orders.setAccessibleName("คำสั่ง")
        self.next_order = Button("คำสั่งใหม่", shape=Shape.COPY)
        self.asks = AskRow()
        self.former = FormerOrder(breaker)
        self.back = Button("กลับไปการประชุม", shape=Shape.CHEVRON_LEFT, hint="Esc")
        self.name = WrappingField(breaker, single=True)
        self.order_number, self.order_date = LineField(), LineField(placeholder="1/6/65")
        self.quorum, self.quorum_rule = LineField(), ChoiceField(list(QUORUM_RULES.items()))
        self.needed = Label(tone="muted", wraps=True, breaker=breaker)
        self.authority = WrappingField(breaker, lines=2)
        self.duties = WrappingField(breaker, lines=2)
        self.signer = SignerFields(
            lambda: self.committee().signer,
            lambda signer: self._change(replace(self.committee(), signer=signer)),
            breaker,
            of="ผู้ลงนามในคำสั่ง",
        )
        self.members = Members(self.committee, self._change, self._agency, breaker)
        self._bind()
        self._lay_out(breaker)
        self.chooser.edited.connect(self.open)
        self.orders.edited.connect(self._show_order)
        self.next_order.clicked.connect(lambda: self._ask_next())
        self.add_one.clicked.connect(self.begin)
        self.back.clicked.connect(self.done)

    def committee(self) -> Committee:
        """The committee that is open; an empty one before any is."""
        known = {one.key: one for one in self._service.committees()}
        return known.get(self._key) or Committee(key=self._key)

    def load(self, *, fresh: bool = False) -> None:
        """Show the open committee, else the first one."""
        known = self._service.committees()
        if known and self._key not in {one.key for one in known}:
            self._key, fresh = known[0].key, True
        self.chooser.set_choices([(one.key, one.name or "คณะกรรมการที่ยังไม่มีชื่อ") for one in known])
        self.chooser.take(self._key)
        self.chooser.setVisible(len(known) > 1)
        self._bound.load(self.committee(), fresh=fresh)
        self.signer.load(self.committee().signer, fresh=fresh)
        self.signer.offer((), (), self._agency().officers)
        self.members.load(fresh=fresh)
        self.needed.set_text(self._needed_words())
        former = bool(self.committee().former)
        self.orders.set_choices(order_choices(self.committee()))
        self.orders.setVisible(former)
        self._show_order(self.orders.taken if former and not fresh else PRESENT)

    @property
    def record(self) -> str:
        """The member at whose line or fields the keyboard is, else the committee."""
        at = self.members.lines.at if self.members.isAncestorOf(self.focusWidget()) else None
        place = f"committees/{self._key}" if self._key else ""
        return part_place(place, "member", at + 1) if place and at is not None else place

    def open(self, key: str) -> None:
        """Show another committee."""
        self._key = key
        self.load(fresh=True)

    def begin(self) -> None:
        """A new committee, ready to be named."""
        known = {one.key for one in self._service.committees()}
        key = next(key for at in range(1, len(known) + 2) if (key := f"committee-{at}") not in known)
        self._key = key
        self._service.save_committee(Committee(key=key))
        self.load(fresh=True)
        self.enter()

    def enter(self) -> None:
        """The name."""
        self.name.enter()

    def _agency(self) -> Agency:
        """The office with its officers as of the order's day."""
        return self._directory(self.committee().order_date)

    def _needed_words(self) -> str:
        seats = members_on(self.committee(), self._agency(), self.committee().order_date)
        quorum = needed(self.committee(), sum(bool(each.post or each.name) for each in seats))
        return f"ต้องมาประชุม{quorum.words}".replace(" คน", "\N{NO-BREAK SPACE}คน") if quorum else ""

    def _show_order(self, key: str) -> None:
        """Show the present order to edit, or a former one to read."""
        former = self.committee().former
        at = int(key) if key.isdecimal() and int(key) < len(former) else None
        self.orders.take(PRESENT if at is None else key)
        if at is not None:
            self.former.show_order(former[at])
        self.pages.setCurrentIndex(int(at is not None))
        self.next_order.setEnabled(at is None)

    def _ask_next(self, words: str = NEXT_DAY, number: str = "", day: str = "") -> None:
        def begin(answers: Sequence[Any]) -> None:
            *numbers, on = answers
            wanted = numbers[0] if numbers else number
            try:
                self._service.begin_order(self._key, wanted or None, on)
            except ItaError as error:
                self._ask_next(str(error), wanted or "", short_date(on))

        self.asks.ask(next_order_asked(words, number, day), begin)

    def _change(self, committee: Committee) -> None:
        if committee != self.committee():
            self._service.save_committee(committee)

    def _bind(self) -> None:
        self._keep(self.name, lambda c: c.name, "name", readings.read_line)
        self._keep(self.order_number, lambda c: c.order_number, "order_number", readings.read_line)
        self._keep(
            self.order_date, lambda c: readings.day_words(c.order_date), "order_date", readings.read_day
        )
        self._keep(self.quorum, lambda c: readings.count_words(c.quorum), "quorum", readings.read_count)
        self._keep(self.quorum_rule, lambda c: c.quorum_rule or "half", "quorum_rule", str)
        self._keep(self.authority, lambda c: c.authority, "authority", readings.read_text)
        self._keep(self.duties, lambda c: "\n".join(c.duties or ()), "duties", readings.read_lines)

    def _keep(
        self, field: Any, show: Callable[[Committee], str | None], name: str, read: Callable[[str], Any]
    ) -> None:
        def save(typed: str) -> None:
            self._change(replace(self.committee(), **{name: read(typed)}))

        self._bound.add(field, show, save)

    def _lay_out(self, breaker: Breaker) -> None:
        form = Form(COLUMNS, breaker=breaker)
        form.add("ชื่อคณะกรรมการ", self.name, span=COLUMNS)
        form.add("คำสั่งแต่งตั้งที่", self.order_number)
        form.add("ลงวันที่", self.order_date)
        form.add("องค์ประชุม", self.quorum, "คน เว้นว่างได้")
        form.add("เมื่อไม่กำหนดจำนวน", self.quorum_rule)
        form.add_wide(self.needed)
        form.add("เหตุและอำนาจที่ออกคำสั่ง", self.authority, "พิมพ์เป็นย่อหน้าแรกของคำสั่ง", span=COLUMNS)
        form.add("หน้าที่และอำนาจ", self.duties, "หนึ่งข้อต่อหนึ่งบรรทัด", span=COLUMNS)
        form.head("ผู้ลงนามในคำสั่ง")
        form.add_wide(self.signer)
        top = QHBoxLayout()
        top.setSpacing(scaled(8))
        top.addWidget(self.back)
        top.addWidget(self.chooser, 1)
        top.addWidget(self.orders, 1)
        top.addStretch(1)
        top.addWidget(self.next_order)
        top.addWidget(self.add_one)
        top.setContentsMargins(scaled(MARGIN), scaled(10), scaled(MARGIN), scaled(10))
        left = Column()
        on_key_inside(left, "Ins", self.members.add)
        left.content.addWidget(form)
        left.content.addStretch(1)
        present = QWidget()
        below = QHBoxLayout(present)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(1)
        below.addWidget(left)
        below.addWidget(self.members, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(1)
        whole.addLayout(top)
        self.pages = QStackedWidget()
        self.pages.addWidget(present)
        self.pages.addWidget(self.former)
        whole.addWidget(self.pages, 1)
        whole.addWidget(self.asks)
        self._edge = left
        for one, other in (
            (self.back, self.chooser),
            (self.chooser, self.orders),
            (self.orders, self.next_order),
            (self.next_order, self.add_one),
            (self.add_one, self.name),
        ):
            QWidget.setTabOrder(one, other)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The form leaves the members room."""
        super().resizeEvent(event)
        self._edge.setFixedWidth(min(scaled(FORM), self.width() * 2 // 5))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The lines over and beside the form."""
        painter, line = QPainter(self), tokens_of(self).line
        pages, edge = self.pages.geometry(), self._edge.geometry()
        painter.fillRect(0, pages.top() - 1, self.width(), 1, line)
        if self.pages.currentIndex() == 0:
            painter.fillRect(edge.right() + 1, pages.top(), 1, pages.height(), line)
