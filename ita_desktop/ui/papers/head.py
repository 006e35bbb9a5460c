"""The page's head: printing all papers of a meeting, and what the panel holds while it is folded away."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.header import Header
from ita_desktop.ui.kit.paper.meeting_set import MeetingSet
from ita_desktop.ui.kit.paper.output import FORMS
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.tips import set_tip

if TYPE_CHECKING:
    from ita_desktop.services.papers import PaperState

CHOOSE = "เลือกเอกสารของการประชุมก่อน"


class Head:
    """Buttons of the header; check, save and print are seen only while the panel is not."""

    def __init__(self, header: Header, meeting_set: MeetingSet) -> None:
        self._header, self._set = header, meeting_set
        self._states: Sequence[PaperState] = ()
        self._forms: Sequence[str] = ()
        self.save_wanted: Callable[[str], object] = lambda form: None
        self.print_set = Button("พิมพ์ทั้งชุดการประชุม", shape=Shape.PRINT, drops=True)
        self.check = Button("ตรวจก่อนพิมพ์", hint="F12")
        self.save = Button("บันทึก", shape=Shape.DOWNLOAD, drops=True)
        self.print = Button("พิมพ์", shape=Shape.PRINT, hint="F9", primary=True)
        for button in (self.print_set, self.check, self.save, self.print):
            header.add(button)
        header.close_with_line()
        self.print_set.clicked.connect(lambda: drop(self.menu(), self.print_set))
        self.save.clicked.connect(lambda: drop(self.save_menu(), self.save))
        self.print_set.setEnabled(False)

    def show_meeting(self, states: "Sequence[PaperState]", chosen: "PaperState") -> None:
        """Which papers the set holds: those of the chosen meeting, else of the only one."""
        meetings = [each for each in states if each.request.meeting is not None]
        wanted = chosen.request
        if wanted.meeting is None and len({each.occasion for each in meetings}) == 1:
            wanted = meetings[0].request
        self._states = [
            each
            for each in meetings
            if (each.request.committee, each.request.meeting) == (wanted.committee, wanted.meeting)
        ]
        self.print_set.setEnabled(bool(self._states))
        set_tip(self.print_set, self._states[0].occasion if self._states else CHOOSE)

    def show_forms(self, forms: Sequence[str]) -> None:
        """In which forms the chosen paper can be saved."""
        self._forms = forms

    def menu(self) -> QMenu:
        """The ways in which the set can go out."""
        menu = QMenu(self._header)
        states = self._states
        ready = sum(not each.lacks for each in states)
        menu.addAction(f"พิมพ์ {states[0].occasion} {ready} ฉบับ", lambda: self._set.print(states))
        menu.addSeparator()
        menu.addAction("บันทึกเป็น PDF ไว้ในโฟลเดอร์", lambda: self._set.save(states, ".pdf"))
        menu.addAction("บันทึกเป็น Word ไว้ในโฟลเดอร์", lambda: self._set.save(states, ".docx"))
        return menu

    def save_menu(self) -> QMenu:
        """The forms in which the chosen paper can be saved."""
        menu = QMenu(self._header)
        for form in self._forms:
            menu.addAction(f"บันทึกเป็น {FORMS[form]}", partial(self.save_wanted, form))
        return menu

    def say_found(self, count: int) -> None:
        """How many findings the panel holds."""
        self.check.set_words(f"ตรวจก่อนพิมพ์ {count}" if count else "ตรวจก่อนพิมพ์")

    def show_panel(self, shown: bool, *, plain: bool) -> None:
        """The panel is seen or folded away; ``plain`` where there is room for words alone."""
        for each in (self.print_set, self.check, self.save, self.print):
            each.show_plain(plain)
        for button in (self.check, self.save, self.print):
            button.setVisible(not shown)

    def allow(self, allowed: bool, *, printed: bool) -> None:
        """Whether there is something to save, and whether it is a paper that is ``printed``."""
        self.print.setEnabled(allowed and printed)
        self.save.setEnabled(allowed)


def drop(menu: QMenu, button: Button) -> None:
    """Open a menu below its button; it goes when it is closed."""
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
    menu.setActiveAction(menu.actions()[0])
