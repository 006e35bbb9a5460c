"""An OIT item that a paper of the plan proves: how it stands, what it must show, making it done."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ita_desktop.domain.evidence import size_words
from ita_desktop.domain.thai.dates import short_date
from ita_desktop.ui.kit import fonts, shapes
from ita_desktop.ui.kit.banner import ShapeMark
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.forms import FormRow
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.section import Section
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.tick import Tick
from ita_desktop.ui.kit.wrapping import WrappingField

if TYPE_CHECKING:
    from ita_desktop.services.measures.publishing import Offer, What

GAP = 8
NAMES: "dict[What, tuple[str, str]]" = {
    "document": ("เผยแพร่เล่มนี้", "ไฟล์นี้"),
    "report": ("รายงานผลการดำเนินการของแผนนี้", "รายงานผล"),
}
ASKED = "รายการนี้ต้องแสดงสิ่งต่อไปนี้ ติ๊กสิ่งที่มีครบแล้ว"
CHANGED = "ข้อมูลเปลี่ยนไปหลังจากทำไฟล์นี้ ทำไฟล์ใหม่แทนเพื่อให้ตรงกัน"
NO_REASON = "{code} ยังไม่ครบองค์ประกอบ ติ๊กให้ครบ หรือพิมพ์เหตุที่เสร็จโดยไม่ครบก่อน"
GO, BEGIN = "ไปที่รายการ", "เพิ่มปี {year}"
NEW_FILE = "ทำไฟล์ใหม่แทนไฟล์เดิมของ {code}"


class ItemPart(Section):
    """``wanted`` asks to make the paper the item's proof, ``item_wanted`` to go to the item's own page,
    ``year_needed`` to begin the year that has the item, with the list of a year.
    """

    wanted = Signal(object)
    item_wanted = Signal(int, str)
    year_needed = Signal(int, int)

    def __init__(self, what: "What", breaker: Breaker, hint: str = "") -> None:
        title, self._by = NAMES[what]
        super().__init__(title)
        self._breaker = breaker
        self.offer: Offer | None = None
        self.mark = ShapeMark(Shape.NOT_STARTED, shapes.ICON)
        self.head = Label("", weight=fonts.SEMIBOLD, wraps=True, breaker=breaker)
        self.state = Label("", wraps=True, breaker=breaker)
        self.file = Label("", tone="muted", wraps=True, breaker=breaker)
        self.asked = Label(ASKED, tone="muted", wraps=True, breaker=breaker)
        self.ticks: list[Tick] = []
        self.reason = WrappingField(breaker, lines=2)
        self.reason_row = FormRow("เหตุที่เสร็จโดยไม่ครบ", self.reason, breaker=breaker)
        self.button = Button("", hint=hint, primary=bool(hint))
        self.go_button = Button(GO)
        self._lay_out()
        self.button.clicked.connect(self.ask)
        self.go_button.clicked.connect(self._go)

    def _lay_out(self) -> None:
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.head, 1)
        self._ticks = QVBoxLayout()
        self._ticks.setSpacing(0)
        self._tick_box = QWidget()
        self._tick_box.setLayout(self._ticks)
        self._ticks.setContentsMargins(0, 0, 0, 0)
        self.add(head, GAP)
        for widget in (self.state, self.file, self.asked, self._tick_box):
            self.add(widget, 4)
        self.add(self.reason_row, GAP)
        foot = QWidget()
        buttons = QHBoxLayout(foot)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.setSpacing(GAP)
        buttons.addWidget(self.button)
        buttons.addWidget(self.go_button)
        buttons.addStretch(1)
        self.add(foot, 12)

    def show_offer(self, offer: "Offer") -> None:
        """Show how the item stands; what is ticked and typed here stays while it is the same item."""
        same = self.offer is not None and (self.offer.code, self.offer.year) == (offer.code, offer.year)
        self.offer = offer
        named = f"{offer.code} {offer.title} (ปี {offer.year})"
        self.head.set_text(named if offer.code else f"รายการ OIT ปี {offer.year}")
        self.mark.show_shape(Shape.OK if offer.done else Shape.NOT_STARTED)
        self.state.set_text(*self._told(offer))
        self._show_file(offer)
        self._show_ticks(offer, same=same)
        if not same:
            self.reason.set_text("")
        self.button.setVisible(not offer.why)
        self.button.set_words(_words(offer, self._by))
        self.go_button.setVisible(bool(offer.code))
        self.go_button.set_words(BEGIN.format(year=offer.year) if offer.begins_with else GO)

    @staticmethod
    def _told(offer: "Offer") -> tuple[str, str]:
        if offer.why:
            return offer.why, "care"
        if not offer.done:
            return "ยังไม่เสร็จ", "text"
        return (f"เสร็จตั้งแต่ {short_date(offer.since)}" if offer.since else "เสร็จแล้ว"), "text"

    def _show_file(self, offer: "Offer") -> None:
        self.file.setVisible(offer.file is not None)
        if offer.file is None:
            return
        size = "" if offer.file.size is None else size_words(offer.file.size)
        day = "" if offer.file.on is None else short_date(offer.file.on)
        told = " · ".join(filter(None, (f"ไฟล์หลักฐาน {offer.file.name}", size, day)))
        lost = "ไฟล์หลักฐานหายหรือถูกแก้จากนอกโปรแกรม ทำไฟล์ใหม่แทน" if offer.file.state != "whole" else ""
        warned = lost or (CHANGED if offer.changed else "")
        self.file.set_text("\n".join(filter(None, (told, warned))), "care" if warned else "muted")

    def _show_ticks(self, offer: "Offer", *, same: bool) -> None:
        """The components that are not ticked yet."""
        made = {tick.name for tick in self.ticks if tick.isChecked()} if same else set()
        for tick in self.ticks:
            self._ticks.removeWidget(tick)
            tick.deleteLater()
        self.ticks = []
        for each in offer.ticks:
            if not each.ticked and not offer.done and not offer.why:
                tick = Tick(self._breaker)
                tick.show_tick(each.component.name, each.component.title, each.component.name in made)
                tick.edited.connect(lambda _: self._ask_reason())
                self._ticks.addWidget(tick)
                self.ticks.append(tick)
        for widget in (self.asked, self._tick_box):
            widget.setVisible(bool(self.ticks))
        self._ask_reason()

    def _ask_reason(self) -> None:
        self.reason_row.setVisible(any(not tick.isChecked() for tick in self.ticks))

    @property
    def ticked(self) -> frozenset[str]:
        """The names of the components that are ticked here."""
        return frozenset(tick.name for tick in self.ticks if tick.isChecked())

    @property
    def lacks_reason(self) -> bool:
        """Whether a reason must be typed before."""
        return len(self.ticked) < len(self.ticks) and not self.reason.text().strip()

    def ask(self) -> None:
        """Ask to make the paper the item's proof."""
        if self.offer is not None and not self.offer.why:
            self.wanted.emit(self)

    def _go(self) -> None:
        if self.offer is not None and self.offer.begins_with:
            self.year_needed.emit(self.offer.year, self.offer.begins_with)
        elif self.offer is not None:
            self.item_wanted.emit(self.offer.year, self.offer.code)


def _words(offer: "Offer", by: str) -> str:
    if offer.done and offer.file is not None:
        return NEW_FILE.format(code=offer.code)
    if offer.done:
        return f"เก็บ{by}เป็นหลักฐานของ {offer.code}"
    return f"ทำรายการ {offer.code} ให้เสร็จด้วย{by}"
