"""Who signs a paper, in their order: a card each."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ita_desktop.domain.agencies import Officer
from ita_desktop.domain.memos import MemoSigner
from ita_desktop.ui.kit import readings
from ita_desktop.ui.kit.buttons import Button, IconButton
from ita_desktop.ui.kit.fields import LineField, keep
from ita_desktop.ui.kit.filling import TextBox
from ita_desktop.ui.kit.fonts import scaled
from ita_desktop.ui.kit.forms import Form
from ita_desktop.ui.kit.held import HeldTexts
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.section import Section
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.signing import acting_offers, chosen, offered_names, offered_posts
from ita_desktop.ui.kit.tab_order import put_before

Signer = TypeVar("Signer", bound=MemoSigner)
Row = tuple[str, str, str]
"""A field of a signer: its name, what stands above it, an example."""

PERSON: tuple[Row, ...] = (
    ("name", "ชื่อ", ""),
    ("post", "ตำแหน่ง", ""),
    ("rank", "ยศ หากมี", ""),
    ("acting_for", "ลงนามแทนตำแหน่ง", ""),
)


class SignerCard(QWidget):
    """One signer's fields, and moving or taking the signer away."""

    def __init__(self, position: int, rows: Sequence[Row], breaker: Breaker) -> None:
        super().__init__()
        self.fields: dict[str, LineField] = {}
        self.head = Label(f"ลำดับที่ {position + 1}", tone="muted")
        self.up = IconButton(Shape.ARROW_UP, f"เลื่อนผู้ลงนามลำดับที่ {position + 1} ขึ้น")
        self.down = IconButton(Shape.ARROW_DOWN, f"เลื่อนผู้ลงนามลำดับที่ {position + 1} ลง")
        self.delete = IconButton(Shape.DELETE, f"นำผู้ลงนามลำดับที่ {position + 1} ออก")
        top = QHBoxLayout()
        top.addWidget(self.head, 1)
        for button in (self.up, self.down, self.delete):
            top.addWidget(button)
        form = Form(2, breaker=breaker)
        for name, label, example in rows:
            field = self.fields[name] = LineField(placeholder=example)
            form.add(label, field)
            field.setAccessibleName(f"{label} ผู้ลงนามลำดับที่ {position + 1}")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, scaled(8), 0, scaled(8))
        column.addLayout(top)
        column.addWidget(form)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops, in order."""
        return (self.up, self.down, self.delete, *self.fields.values())

    def show_signer(self, signer: MemoSigner) -> None:
        """Fill the fields; what is being typed stays."""
        for name, field in self.fields.items():
            field.set_text(getattr(signer, name))


class SignerList(QWidget, Generic[Signer]):
    """``current`` gives the signers, ``save`` keeps them; ``typed`` tells that a text is being changed.

    ``blank`` is a signer of whom nothing is told yet, ``rows`` are the fields of a card.
    """

    typed = Signal()

    def __init__(
        self,
        current: Callable[[], tuple[Signer, ...]],
        save: Callable[[tuple[Signer, ...]], object],
        breaker: Breaker,
        *,
        blank: Signer,
        rows: Sequence[Row],
    ) -> None:
        super().__init__()
        self._current, self._save, self._breaker = current, save, breaker
        self._blank, self._fields = blank, rows
        self._officers: Sequence[Officer] = ()
        self._unsaved = HeldTexts()
        self._at: Hashable = None
        self.list = Section("ผู้ลงนาม")
        self.add_button = Button("เพิ่มผู้ลงนาม", shape=Shape.PLUS)
        self.add_button.clicked.connect(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list)
        column.addWidget(self.add_button)

    @property
    def _boxes(self) -> dict[str, TextBox]:
        return {
            f"{at} {name}": field for at, card in enumerate(self.cards) for name, field in card.fields.items()
        }

    @property
    def cards(self) -> list[SignerCard]:
        """The cards in order."""
        return [row for row in self.list.rows if isinstance(row, SignerCard)]

    def load(
        self, signers: Sequence[Signer], officers: Sequence[Officer], *, at: Hashable, fresh: bool
    ) -> None:
        """Show the signers; the cards stay where there are as many as before."""
        self._officers = officers
        if fresh:
            self._unsaved.leave(self._at, self._boxes)
        self._at = at
        if fresh or len(signers) != len(self.cards):
            self.list.show_rows([self._card(at) for at in range(len(signers))])
            put_before(self.add_button, *(stop for card in self.cards for stop in card.stops))
        for at, (card, signer) in enumerate(zip(self.cards, signers, strict=True)):
            card.show_signer(signer)
            card.up.setEnabled(at > 0)
            card.down.setEnabled(at + 1 < len(signers))
            card.fields["name"].complete_from(offered_names((), officers), anywhere=True)
            card.fields["post"].complete_from(offered_posts((), officers), anywhere=True)
            card.fields["acting_for"].complete_from(acting_offers(officers), anywhere=True)
        if fresh:
            self._unsaved.come(at, self._boxes)

    def draft(self) -> tuple[Signer, ...]:
        """The signers with what is typed and not saved yet."""
        signers = []
        for card, signer in zip(self.cards, self._current(), strict=False):
            texts: dict[str, Any] = {
                name: field.text().strip() or None for name, field in card.fields.items()
            }
            signers.append(replace(signer, **texts))
        return tuple(signers)

    def add(self) -> None:
        """One more at the end, ready to be named."""
        self._save((*self._current(), self._blank))
        if self.cards:
            self.cards[-1].fields["name"].setFocus()

    def _card(self, at: int) -> SignerCard:
        card = SignerCard(at, self._fields, self._breaker)
        for name, field in card.fields.items():
            keep(field, partial(self._keep, at, name))
            field.textEdited.connect(lambda _: self.typed.emit())
        card.up.clicked.connect(lambda: self._move(at, -1))
        card.down.clicked.connect(lambda: self._move(at, 1))
        card.delete.clicked.connect(lambda: self._remove(at))
        return card

    def _keep(self, at: int, name: str, typed: str) -> None:
        signers = list(self._current())
        value = readings.read_text(typed) if name == "opinion" else readings.read_line(typed)
        signers[at] = chosen(signers[at], name, value, self._officers)
        self._save(tuple(signers))

    def _move(self, at: int, step: int) -> None:
        signers = list(self._current())
        to = at + step
        if 0 <= to < len(signers):
            signers.insert(to, signers.pop(at))
            self._save(tuple(signers))

    def _remove(self, at: int) -> None:
        signers = list(self._current())
        del signers[at]
        self._save(tuple(signers))
