"""The posts of one officer over time: held or acted for, from when until when."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ita_desktop.domain.agencies import HeldPost
from ita_desktop.domain.officers import troubles
from ita_desktop.ui.kit import readings
from ita_desktop.ui.kit.buttons import Button, IconButton
from ita_desktop.ui.kit.date_fields import DateField, keep_day
from ita_desktop.ui.kit.fields import LineField, keep
from ita_desktop.ui.kit.filling import TextBox
from ita_desktop.ui.kit.fonts import scaled
from ita_desktop.ui.kit.forms import Form
from ita_desktop.ui.kit.held import HeldTexts
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.section import Section
from ita_desktop.ui.kit.shapes import Shape

HELP = "เว้นว่างทั้งหมดได้ ช่องแทนตำแหน่งพิมพ์คำนำด้วย เช่น รักษาราชการแทนปลัดเทศบาล"
TEXTS = (("post", "ตำแหน่ง"), ("acting_for", "แทนตำแหน่ง"), ("unit", "กอง"))
DAYS = (("from_", "ตั้งแต่วันที่"), ("until", "ถึงวันที่"))


class HeldPostCard(QWidget):
    """The fields of one row, and taking it away."""

    def __init__(self, position: int, breaker: Breaker) -> None:
        super().__init__()
        self.delete = IconButton(Shape.DELETE, f"ลบช่วงเวลาที่ {position + 1}")
        top = QHBoxLayout()
        top.addWidget(Label(f"แถวที่ {position + 1}", tone="muted"), 1)
        top.addWidget(self.delete)
        self.fields: dict[str, LineField] = {}
        self.days: dict[str, DateField] = {}
        form = Form(2, breaker=breaker)
        for name, label in TEXTS[:2]:
            self.fields[name] = LineField()
            form.add(label, self.fields[name])
        for name, label in DAYS:
            self.days[name] = DateField(short=True)
            form.add(label, self.days[name])
        self.fields["unit"] = LineField()
        form.add("กอง", self.fields["unit"], span=2)
        for name, label in (*TEXTS, *DAYS):
            field = self.fields.get(name) or self.days[name]
            field.setAccessibleName(f"{label} แถวที่ {position + 1}")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, scaled(8), 0, scaled(8))
        column.addLayout(top)
        column.addWidget(form)

    def show_post(self, held: HeldPost, *, fresh: bool) -> None:
        """Fill the fields; what is being typed stays."""
        for name, field in self.fields.items():
            field.set_text(getattr(held, name), fresh=fresh)
        for name, day in self.days.items():
            day.set_value(getattr(held, name), fresh=fresh)


class HeldPosts(QWidget):
    """``save`` keeps the changed rows; what cannot be right of them is told below."""

    def __init__(self, save: Callable[[tuple[HeldPost, ...]], object], breaker: Breaker) -> None:
        super().__init__()
        self._save, self._breaker = save, breaker
        self._posts: tuple[HeldPost, ...] = ()
        self._unsaved = HeldTexts()
        self._at: Hashable = None
        self._words: tuple[Sequence[str], Sequence[str], Sequence[str]] = ((), (), ())
        self.list = Section("ตำแหน่งตามช่วงเวลา")
        self.trouble = Label(tone="care", wraps=True, breaker=breaker)
        self.add_button = Button("เพิ่มช่วงเวลา", shape=Shape.PLUS)
        self.add_button.clicked.connect(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list)
        for widget in (Label(HELP, tone="muted", wraps=True, breaker=breaker), self.trouble):
            column.addWidget(widget)
        column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def _boxes(self) -> dict[str, TextBox]:
        cards = enumerate(self.cards)
        return {
            f"{at} {name}": box
            for at, card in cards
            for name, box in (*card.fields.items(), *card.days.items())
        }

    @property
    def cards(self) -> list[HeldPostCard]:
        """The rows in order."""
        return [row for row in self.list.rows if isinstance(row, HeldPostCard)]

    def offer(self, posts: Sequence[str], acting: Sequence[str], units: Sequence[str]) -> None:
        """What is offered while typing posts, posts acted for and units."""
        self._words = (posts, acting, units)

    def load(self, posts: tuple[HeldPost, ...], *, at: Hashable, fresh: bool) -> None:
        """Show an officer's rows; the cards stay where there are as many as before."""
        self._posts = posts
        if fresh:
            self._unsaved.leave(self._at, self._boxes)
        self._at = at
        if fresh or len(posts) != len(self.cards):
            self.list.show_rows([self._card(at) for at in range(len(posts))])
        for card, held in zip(self.cards, posts, strict=True):
            card.show_post(held, fresh=fresh)
            for (name, _), words in zip(TEXTS, self._words, strict=True):
                card.fields[name].complete_from(words, anywhere=True)
        told = "  ".join(troubles(posts))
        self.trouble.set_text(told)
        self.trouble.setVisible(bool(told))
        if fresh:
            self._unsaved.come(at, self._boxes)

    def add(self) -> None:
        """One more row at the end, ready to be typed."""
        self._save((*self._posts, HeldPost()))
        if self.cards:
            self.cards[-1].fields["post"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _card(self, at: int) -> HeldPostCard:
        card = HeldPostCard(at, self._breaker)
        for name, field in card.fields.items():
            keep(field, partial(self._put_text, at, name))
        for name, day in card.days.items():
            keep_day(day, partial(self._put, at, name))
        card.delete.clicked.connect(lambda: self._save(self._posts[:at] + self._posts[at + 1 :]))
        return card

    def _put_text(self, at: int, name: str, typed: str) -> None:
        self._put(at, name, readings.read_line(typed))

    def _put(self, at: int, name: str, value: object) -> None:
        changed = replace(self._posts[at], **{name: value})  # type: ignore[arg-type]
        self._save((*self._posts[:at], changed, *self._posts[at + 1 :]))
