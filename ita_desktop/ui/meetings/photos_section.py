"""ภาพถ่าย: the photographs of the meeting, printed behind the signatures of its minutes."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from ita_desktop.domain.meetings import Meeting
from ita_desktop.services.meetings import key_of
from ita_desktop.ui.kit.column import Column
from ita_desktop.ui.kit.files.photos import PhotosPart
from ita_desktop.ui.kit.files.taking import Attempt
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.meetings.section import Section

if TYPE_CHECKING:
    from ita_desktop.services.meetings.photos import MeetingPhotoService

PRINTED = "ภาพพิมพ์ต่อท้ายลายมือชื่อในรายงานการประชุม หน้าละหลายภาพ ตามลำดับนี้"


class PhotosSection(Section):
    """Each photograph with its caption, in the order in which they are printed."""

    def __init__(self, service: "MeetingPhotoService", attempt: Attempt, breaker: Breaker) -> None:
        super().__init__()
        self.part = PhotosPart(service, attempt, breaker, roomy=True)
        column = Column()
        column.content.addWidget(Label(PRINTED, tone="muted", wraps=True, breaker=breaker))
        column.content.addWidget(self.part)
        column.content.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(column)

    def load(self, meeting: Meeting, *, fresh: bool = False) -> None:
        """Show the photographs."""
        self.part.show_photos(key_of(meeting), f"การประชุมครั้งที่ {meeting.number}")

    def enter(self, at: tuple[int, ...] = ()) -> None:
        """The caption of a photograph from 1, else the first control."""
        rows = self.part.photo_rows
        if at and 1 <= at[0] <= len(rows):
            rows[at[0] - 1].caption.enter()
        else:
            self.part.enter()

    def where(self) -> tuple[int, ...]:
        """The photograph at which the keyboard is, from 1."""
        rows = enumerate(self.part.photo_rows, 1)
        return next(((at,) for at, row in rows if any(stop.hasFocus() for stop in row.stops)), ())
