"""ตั้งค่า: the office, its officers, paper and screen, the frameworks; saved on leaving each field."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QStackedWidget, QWidget

from ita_desktop.domain.record_places import part_place
from ita_desktop.services.changes import Subject
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.filter_row import FilterRow
from ita_desktop.ui.kit.labels import Breaker
from ita_desktop.ui.kit.page import Page
from ita_desktop.ui.kit.segments import Choice
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.settings.agency_part import AgencyPart
from ita_desktop.ui.settings.frameworks_part import FrameworksPart
from ita_desktop.ui.settings.looks_part import LooksPart
from ita_desktop.ui.settings.measures_part import MeasuresPart
from ita_desktop.ui.settings.meetings_part import MeetingsPart
from ita_desktop.ui.settings.officers_part import OfficersPart
from ita_desktop.ui.settings.papers_part import PapersPart
from ita_desktop.ui.settings.sentences_part import SentencesPart
from ita_desktop.ui.settings.windows_part import WindowsPart

if TYPE_CHECKING:
    from ita_desktop.services.bundle import Services


KEPT_AT = {
    "agency": "agency",
    "officers": "agency",
    "looks": "settings",
    "papers": "settings",
    "measures": "settings/measures_form",
    "meetings": "settings",
    "sentences": "settings/sentences",
    "windows": "settings",
}
"""The places in history of the parts."""


class SettingsPage(Page):
    """Nine parts, one seen at a time; a place names the part."""

    title = "ตั้งค่า"
    shows = frozenset({Subject.AGENCY, Subject.SETTINGS, Subject.YEARS, Subject.FRAMEWORKS})

    def __init__(self, services: "Services", breaker: Breaker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.header.say("บันทึกทุกช่องที่ออก")
        self.header.add_undo()
        history = Button("ประวัติการแก้ไข", shape=Shape.WAITS, hint="Ctrl+H")
        history.clicked.connect(lambda: self.go_to.emit("history", self.record))
        self.header.add(history)
        self.agency = AgencyPart(services, breaker)
        self.officers = OfficersPart(services, breaker)
        self.looks = LooksPart(services, breaker)
        self.papers = PapersPart(services, breaker)
        self.measures = MeasuresPart(services, breaker)
        self.meetings = MeetingsPart(services, breaker)
        self.sentences = SentencesPart(services, breaker)
        self.frameworks = FrameworksPart(services, breaker)
        self.windows = WindowsPart(services, breaker)
        self._parts = {
            "agency": ("หน่วยงาน", self.agency),
            "officers": ("เจ้าหน้าที่", self.officers),
            "looks": ("เอกสารและหน้าจอ", self.looks),
            "papers": ("แบบและถ้อยคำ", self.papers),
            "measures": ("แบบมาตรการ", self.measures),
            "meetings": ("การประชุม", self.meetings),
            "sentences": ("ประโยคสำเร็จ", self.sentences),
            "windows": ("ช่วงเวลาและผู้ตอบ", self.windows),
            "frameworks": ("กรอบการประเมิน", self.frameworks),
        }
        self.chooser = FilterRow([Choice(key, words) for key, (words, _) in self._parts.items()])
        self.chooser.chosen.connect(self.show_part)
        self._stack = QStackedWidget()
        for _, part in self._parts.values():
            self._stack.addWidget(part)
        self.body.addWidget(self.chooser)
        self.body.addWidget(self._stack, 1)

    def reload(self) -> None:
        """Read every part anew."""
        plain = (self.agency, self.officers, self.looks, self.papers, self.measures, self.meetings)
        for part in (*plain, self.sentences):
            part.reload()
        self.windows.open_year(self.year)
        self.frameworks.open_year(self.year)

    def show_part(self, key: str) -> None:
        """Show one part."""
        self.commit()
        self.chooser.take(key)
        self._stack.setCurrentWidget(self._parts[key][1])

    def go_to_place(self, place: str) -> None:
        """Show the part that a place names."""
        if place in self._parts:
            self.show_part(place)
        self.chooser.segments.focus_taken()

    @property
    def record(self) -> str:
        """The officer at whose line the keyboard is, else what the part that is seen keeps."""
        part = self.chooser.taken
        if part == "officers" and self.officers.place:
            return part_place("agency", "officer", self.officers.place)
        return f"frameworks/{self.year}" if part == "frameworks" else KEPT_AT[part]

    def get_state(self) -> Mapping[str, Any]:
        """Which part is seen."""
        return {"part": self.chooser.taken}

    def set_state(self, state: Mapping[str, Any]) -> None:
        """Show the part that was seen."""
        if state.get("part") in self._parts:
            self.show_part(state["part"])
