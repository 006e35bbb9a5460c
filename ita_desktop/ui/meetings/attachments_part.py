"""เอกสารประกอบการประชุม: what is handed out with the agenda."""

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ita_desktop.domain.meetings import Attachment, Meeting
from ita_desktop.domain.meetings.attachments import TITLES, in_order
from ita_desktop.ui.kit.choices import CheckField
from ita_desktop.ui.kit.fonts import Role
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.meetings.desk import Desk

HINT = "ที่เลือกไว้พิมพ์เป็นชุดเอกสารประกอบ และระบุในหนังสือเชิญและระเบียบวาระ"


class AttachmentsPart(QWidget):
    """One tick a paper, saved at once."""

    def __init__(self, desk: Desk, breaker: Breaker) -> None:
        super().__init__()
        self._desk = desk
        self.ticks: dict[Attachment, CheckField] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Label("เอกสารประกอบการประชุม", role=Role.HEADING))
        column.addWidget(Label(HINT, role=Role.SMALL, tone="muted", wraps=True, breaker=breaker))
        for key, title in TITLES.items():
            tick = self.ticks[key] = CheckField(title)
            tick.edited.connect(partial(self._tick, key))
            column.addWidget(tick)

    def load(self, meeting: Meeting) -> None:
        """Show what is chosen."""
        for key, tick in self.ticks.items():
            tick.setChecked(key in (meeting.attachments or ()))

    def _tick(self, key: Attachment, ticked: bool) -> None:
        meeting = self._desk.open_meeting
        others = [each for each in meeting.attachments or () if each != key]
        chosen = in_order([*others, key] if ticked else others)
        self._desk.change(replace(meeting, attachments=chosen or None))
