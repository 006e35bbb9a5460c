"""All papers of a meeting in one go: on one printer, or into one folder; all of them or none."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from ita_desktop.domain.errors import ItaError
from ita_desktop.ui.kit.file_dialogs import documents_folder
from ita_desktop.ui.kit.page import Page
from ita_desktop.ui.kit.paper.output import FORMS, Output
from ita_desktop.ui.kit.shapes import Shape

if TYPE_CHECKING:
    from ita_desktop.services.bundle import Services
    from ita_desktop.services.papers import PaperState, Setting

Progress = Callable[[int, int], bool]
MOST_LETTERS = 70


class MeetingSet:
    """The papers of a meeting that lack nothing, as they are when the set is begun."""

    def __init__(self, services: "Services", page: Page, output: Output) -> None:
        self._services, self._page, self._output = services, page, output

    def print(self, states: "Sequence[PaperState]") -> None:
        """Set them all, then ask for the printer once and print them one behind the other."""

        def ready(settings: "list[Setting]", contents: list[bytes]) -> None:
            self._output.print(contents, _name(states), lambda: self._record(settings, "printer", contents))

        self._set(states, ".pdf", ready)

    def save(self, states: "Sequence[PaperState]", form: str) -> None:
        """Ask for a folder and save them there in a folder of their own."""
        if self._output.refuse_while_busy():
            return
        title = f"บันทึกทั้งชุดเป็น {FORMS[form]} ไว้ในโฟลเดอร์"
        chosen = QFileDialog.getExistingDirectory(self._page, title, str(documents_folder()))
        if chosen:
            self.save_to(Path(chosen), states, form)

    def save_to(self, parent: Path, states: "Sequence[PaperState]", form: str) -> None:
        """Save them into a folder of their own below ``parent``."""

        def ready(settings: "list[Setting]", contents: list[bytes]) -> None:
            from ita_desktop.services.papers.folders import save_together

            names = [f"{at} {safe(each.document.title)}{form}" for at, each in enumerate(settings, 1)]
            files = dict(zip(names, contents, strict=True))
            try:
                folder = save_together(parent, safe(_name(states)), files)
            except ItaError as error:
                self._page.banner.say(Shape.BAD, str(error))
                return
            words = f"บันทึก {len(files)} ฉบับแล้ว ใน {folder}"
            self._output.say_saved(words, folder)
            self._page.attempt(lambda: self._record(settings, form, contents))

        self._set(states, form, ready)

    def _set(
        self, states: "Sequence[PaperState]", form: str, ready: "Callable[[list[Setting], list[bytes]], None]"
    ) -> None:
        """Set the papers in a thread, one after another; a failing one names itself and ends all."""
        if self._output.refuse_while_busy():
            return
        whole = [state for state in states if not state.lacks]
        if not whole:
            self._page.banner.say(Shape.CARE, f"ยังไม่มีเอกสารที่พร้อมพิมพ์ใน{_name(states)}")
            return
        try:
            settings = [self._services.papers.setting(state.request) for state in whole]
        except ItaError as error:
            self._page.banner.say(Shape.BAD, str(error))
            return
        contents: list[bytes] = []
        self._output.run(
            "กำลังจัดหน้าฉบับที่",
            lambda progress: _set_all(settings, form, contents, progress),
            lambda _: ready(settings, contents),
        )

    def _record(self, settings: "Sequence[Setting]", form: str, contents: Sequence[bytes]) -> None:
        for setting, content in zip(settings, contents, strict=True):
            self._services.printings.record_setting(setting, form, content)


def _set_all(settings: "Sequence[Setting]", form: str, contents: list[bytes], progress: Progress) -> bytes:
    def told(done: int, total: int) -> bool:
        return progress(len(contents) + 1, len(settings))

    for setting in settings:
        told(0, 0)
        contents.append(setting.run(told, form))
    return b""


def _name(states: "Sequence[PaperState]") -> str:
    return states[0].occasion


def safe(name: str) -> str:
    """A name that every system takes for a file."""
    plain = re.sub(r'[\\/:*?"<>|\x00-\x1f]+', "-", " ".join(name.split())).strip(" .-")
    return plain[:MOST_LETTERS].rstrip(" .-") or "เอกสาร"
