"""เลิกประชุม and who signs the minutes."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ita_desktop.domain.meetings import Meeting, Signer
from ita_desktop.services.meetings import key_of
from ita_desktop.services.meetings.preparing import PreparingService
from ita_desktop.ui.kit import readings
from ita_desktop.ui.kit.binding import Bindings
from ita_desktop.ui.kit.column import Column
from ita_desktop.ui.kit.forms import Form
from ita_desktop.ui.kit.labels import Breaker
from ita_desktop.ui.kit.shortcuts import on_key_inside
from ita_desktop.ui.kit.signer_fields import SignerFields
from ita_desktop.ui.kit.typing_keeper import Typed
from ita_desktop.ui.meetings import doubts, places, speakers
from ita_desktop.ui.meetings.desk import Desk
from ita_desktop.ui.meetings.section import Section
from ita_desktop.ui.meetings.stamp_field import StampField
from ita_desktop.ui.meetings.typed_fields import in_field, in_part

SIGNERS = (("recorder", "ผู้จดรายงานการประชุม"), ("reviewer", "ผู้ตรวจรายงานการประชุม"))


class ClosingSection(Section):
    """When the meeting ended, who wrote the minutes and who checked them."""

    def __init__(self, desk: Desk, preparing: PreparingService, breaker: Breaker) -> None:
        super().__init__()
        self._desk, self._preparing = desk, preparing
        self._at = tuple[int, ...]()
        self._bound = Bindings[Meeting](lambda: desk.open_meeting)
        ended = StampField("เลิกประชุมเวลา", "เลิกประชุมเดี๋ยวนี้", "11.30")
        self.end, self.stamp = ended.time, ended.button
        self.signers: dict[str, SignerFields] = {}
        form = Form(2, breaker=breaker)
        form.head("เลิกประชุม")
        self._end_row = form.add("เลิกประชุมเวลา", ended, span=2)
        self.stamp.clicked.connect(self.stamp_now)
        on_key_inside(self, "F7", self.stamp_now)
        self._bind(self.end, lambda m: readings.time_words(m.end), self._save_end)
        for part, words in SIGNERS:
            form.head(words)
            self.signers[part] = SignerFields(
                partial(self._signer, part), partial(self._save_signer, part), breaker, of=words
            )
            form.add_wide(self.signers[part])
        column = Column()
        column.content.addWidget(form)
        column.content.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(column)

    def load(self, meeting: Meeting, *, fresh: bool = False) -> None:
        """Show end and signers; offer those on the roll."""
        self._bound.load(meeting, at=key_of(meeting), fresh=fresh)
        self._end_row.remark(doubts.of_end(meeting))
        known = speakers.choices(meeting)
        roles = [role for role in dict.fromkeys(one.role or one.name for one in known) if role]
        names = [line.name for line in meeting.attendance if line.name]
        posts = [line.post for line in meeting.attendance if line.post]
        for part, fields in self.signers.items():
            fields.load(self._signer(part), at=key_of(meeting), fresh=fresh)
            fields.offer(names, [*roles, *posts], self._desk.officers(meeting.date))

    def open(self, at: tuple[int, ...]) -> None:
        """Remember which signer is wanted."""
        self._at = at

    def enter(self, at: tuple[int, ...] = ()) -> None:
        """The time, or the signer that ``at`` counts."""
        field = self.end
        if at and 1 <= at[0] <= len(SIGNERS):
            field = self.signers[SIGNERS[at[0] - 1][0]].name
        field.setFocus(Qt.FocusReason.TabFocusReason)

    def typed_at(self, widget: QWidget) -> Typed | None:
        """The place of the time, or of one who signs."""
        meeting = self._desk.open_meeting
        for position, (part, _) in enumerate(SIGNERS, 1):
            name = self.signers[part].named(widget)
            if name:
                return in_part(meeting, f"{part}.{name}", places.CLOSING, position)
        return in_field(meeting, "end") if widget is self.end else None

    def where(self) -> tuple[int, ...]:
        """The signer whose field has the keyboard."""
        for position, (part, _) in enumerate(SIGNERS, 1):
            if self.signers[part].has_focus:
                return (position,)
        return () if self.end.hasFocus() else self._at

    def stamp_now(self) -> None:
        """The meeting ends at the time of the clock."""
        now = self._preparing.now().time().replace(second=0, microsecond=0)
        self._desk.change(replace(self._desk.open_meeting, end=now))

    def _bind(self, field: Any, show: Callable[[Meeting], str | None], save: Callable[[str], object]) -> None:
        self._bound.add(field, show, save)

    def _save_end(self, typed: str) -> None:
        self._desk.change(replace(self._desk.open_meeting, end=readings.read_time(typed)))

    def _signer(self, part: str) -> Signer | None:
        signer: Signer | None = getattr(self._desk.open_meeting, part)
        return signer

    def _save_signer(self, part: str, signer: Signer | None) -> None:
        fields: dict[str, Any] = {part: signer}
        self._desk.change(replace(self._desk.open_meeting, **fields))
