"""Between whom the work is handed over: four who sign, and by which order; kept on leaving each field."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ita_desktop.domain.agencies import Officer
from ita_desktop.domain.handover import WITNESSES, Parties
from ita_desktop.domain.meetings import Signer
from ita_desktop.ui.kit import readings
from ita_desktop.ui.kit.binding import Bindings
from ita_desktop.ui.kit.fields import LineField
from ita_desktop.ui.kit.forms import Form
from ita_desktop.ui.kit.labels import Breaker
from ita_desktop.ui.kit.signer_fields import SignerFields

LEAST = 200
"""Names and posts are seen whole in most offices."""

Place = tuple[str, Callable[[], Signer], Callable[[Signer | None], None]]
"""What one signs as, who it is now, what keeps a changed one."""

ORDER = "เช่น ตามคำสั่งเทศบาลที่ 12/2569 ลงวันที่ 5 มกราคม 2569 เว้นว่างได้"
EMPTY = "ช่องที่เว้นว่างจะพิมพ์เป็นจุดไข่ปลาไว้เขียนด้วยมือ"


class PeopleForm(QWidget):
    """``save`` keeps the parties; an officer who is chosen by name or post brings the rest along."""

    def __init__(self, save: Callable[[Parties], object], breaker: Breaker) -> None:
        super().__init__()
        self._save, self._parties = save, Parties()
        self._officers: Sequence[Officer] = ()
        self._bound = Bindings[Parties](lambda: self._parties)
        self.order = LineField()
        self._bound.add(self.order, lambda parties: parties.order, self._keep_order)
        form = Form(1, breaker=breaker)
        people: tuple[Place, ...] = (
            ("ผู้ส่งมอบ", lambda: self._parties.giver, partial(self._keep, "giver")),
            ("ผู้รับมอบ", lambda: self._parties.receiver, partial(self._keep, "receiver")),
            *(self._witness(at) for at in range(WITNESSES)),
        )
        self.signers: list[SignerFields] = []
        for title, current, keep in people:
            fields = SignerFields(current, keep, breaker, of=title, columns=4, least=LEAST)
            self.signers.append(fields)
            form.head(title)
            form.add_wide(fields)
        form.head("เหตุที่ส่งมอบ")
        form.add("ตามคำสั่งหรือหนังสือ", self.order, ORDER)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(form)

    def load(self, parties: Parties, officers: Sequence[Officer]) -> None:
        """Show the parties as they are kept; what is being typed stays."""
        self._parties, self._officers = parties, officers
        self._bound.load(parties)
        signers = (parties.giver, parties.receiver, *parties.witnesses)
        for fields, signer in zip(self.signers, signers, strict=True):
            fields.load(signer)
            fields.offer((), (), officers)

    def enter(self) -> None:
        """Put the keyboard in the first name."""
        self.signers[0].name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _witness(self, at: int) -> Place:
        return f"พยานคนที่ {at + 1}", lambda: self._parties.witnesses[at], partial(self._keep_witness, at)

    def _keep(self, name: str, signer: Signer | None) -> None:
        self._put(**{name: signer or Signer()})

    def _keep_witness(self, at: int, signer: Signer | None) -> None:
        witnesses = list(self._parties.witnesses)
        witnesses[at] = signer or Signer()
        self._put(witnesses=tuple(witnesses))

    def _keep_order(self, typed: str) -> None:
        self._put(order=readings.read_line(typed) or "")

    def _put(self, **changes: Any) -> None:
        parties = replace(self._parties, **changes)
        if parties != self._parties:
            self._save(parties)
            self._parties = parties
            self.load(parties, self._officers)
