"""The ways out of a meeting: one paper or all on the printer or as files, its folder taken out."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QMenu

from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.meetings import Meeting
from ita_desktop.services.meetings import key_of
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.file_dialogs import documents_folder
from ita_desktop.ui.kit.page import Page
from ita_desktop.ui.kit.paper.meeting_set import MeetingSet
from ita_desktop.ui.kit.paper.output import Output
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.work_row import WorkRow

if TYPE_CHECKING:
    from ita_desktop.services.bundle import Services
    from ita_desktop.services.meetings.folder import MadeFolder

LOOK, FOLDER = "ดูรายงานการประชุมก่อนพิมพ์", "ส่งออกแฟ้มการประชุม"


class PrintDesk:
    """One thing at a time, told in the row of work and the banner of the page."""

    def __init__(self, services: "Services", page: Page, row: WorkRow) -> None:
        self._services, self._page, self._row = services, page, row
        self.output = Output(services, page, row)
        self._set = MeetingSet(services, page, self.output)
        row.stop_wanted.connect(self.output.stop)

    def look(self, word: str, meeting: Meeting) -> None:
        """Show a paper of a meeting on the page of papers."""
        self._page.commit()
        self._page.go_to.emit("papers", f"{word}|{key_of(meeting)}")

    def drop(self, meeting: Meeting, button: Button) -> None:
        """Open the choice below the button that prints."""
        menu = self.menu(meeting)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
        menu.setActiveAction(menu.actions()[0])

    def menu(self, meeting: Meeting) -> QMenu:
        """Look at the minutes, print one paper or all, save all, take the folder out."""
        menu = QMenu(self._page)
        states = self._services.papers.of_meeting(key_of(meeting))
        ready = [state for state in states if not state.lacks]
        menu.addAction(LOOK, lambda: self.look("minutes", meeting))
        menu.addSeparator()
        for state in states:
            words = f"พิมพ์{state.title}"
            act = menu.addAction(f"{words} ({state.lacks})" if state.lacks else words)
            act.setEnabled(not state.lacks)
            act.triggered.connect(lambda _=False, state=state: self._set.print([state]))
        menu.addSeparator()
        for words, do in (
            (f"พิมพ์ทั้งชุด {len(ready)} ฉบับ", lambda: self._set.print(states)),
            ("บันทึกทั้งชุดเป็น PDF ไว้ในโฟลเดอร์", lambda: self._set.save(states, ".pdf")),
            ("บันทึกทั้งชุดเป็น Word ไว้ในโฟลเดอร์", lambda: self._set.save(states, ".docx")),
            (FOLDER, lambda: self.export(meeting)),
        ):
            menu.addAction(words, do).setEnabled(bool(ready))
        return menu

    def export(self, meeting: Meeting) -> None:
        """Ask where the meeting's folder is to be, and make it there."""
        if self.output.refuse_while_busy():
            return
        title = f"{FOLDER} ครั้งที่ {meeting.number} ไว้ใน"
        chosen = QFileDialog.getExistingDirectory(self._page, title, str(documents_folder()))
        if chosen:
            self.export_to(Path(chosen), meeting)

    def export_to(self, parent: Path, meeting: Meeting) -> None:
        """Make the meeting's folder below ``parent``, whole or not at all."""
        try:
            job = self._services.meeting_folders.prepare(key_of(meeting))
        except ItaError as error:
            self._page.banner.say(Shape.BAD, str(error))
            return
        made: list[MadeFolder] = []

        def run(progress: Callable[[int, int], bool]) -> bytes:
            made.append(job.run(parent, progress))
            return b""

        self.output.run("กำลังทำแฟ้ม ไฟล์ที่", run, lambda _: self._told(made[0]))

    def stop(self) -> bool:
        """Take back what is being done; False where nothing is."""
        return self.output.stop()

    def _told(self, made: "MadeFolder") -> None:
        words = f"ส่งออก {made.files} ไฟล์แล้ว ใน {made.path}"
        if made.lost:
            words += f" แต่ไม่พบไฟล์ภาพ {len(made.lost)} ภาพ ดูสารบัญแฟ้ม"
        self.output.say_saved(words, made.path)
