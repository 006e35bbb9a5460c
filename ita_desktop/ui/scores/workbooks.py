"""Scores as a workbook: one to fill is saved, a filled one is looked through as a pasted table is."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from ita_desktop.domain.errors import ItaError
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.file_dialogs import WORKBOOKS, ask_file_to_open, ask_file_to_save, open_folder
from ita_desktop.ui.kit.page import Page
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.scores.pasting.desk import PasteDesk

if TYPE_CHECKING:
    from ita_desktop.services.score_workbooks import ScoreWorkbookService

PLACE = "workbook:"
"""Before a file's path: the place of this page at which the file is looked through."""


class WorkbookDesk:
    """The button of the header with its list: paste, take a workbook in, save one to fill."""

    def __init__(self, page: Page, workbooks: "ScoreWorkbookService", pasting: PasteDesk) -> None:
        self._page, self._workbooks, self._pasting = page, workbooks, pasting
        self.button = Button("นำเข้าคะแนน", shape=Shape.CLIPBOARD, drops=True)
        self.button.clicked.connect(self.open_menu)

    def open_menu(self) -> None:
        """The ways in and out, below the button."""
        menu = QMenu(self.button)
        menu.addAction("วางจาก Excel Word PDF หรือ ITAS\tCtrl+V", self._pasting.paste)
        menu.addAction("นำเข้าสมุดงานคะแนน (.xlsx)", self.choose)
        menu.addSeparator()
        menu.addAction("บันทึกแบบกรอกคะแนน (.xlsx)", self.choose_form)
        menu.popup(self.button.mapToGlobal(QPoint(0, self.button.height() + 2)))
        menu.setActiveAction(menu.actions()[0])

    def choose(self) -> None:
        """Ask for a filled workbook and look it through."""
        chosen = ask_file_to_open(self._window(), "นำเข้าสมุดงานคะแนน", WORKBOOKS)
        if chosen is not None:
            self.look_through(chosen)

    def look_through(self, file: Path) -> None:
        """Show what a workbook would change; one of another year says so and offers that year."""
        try:
            year = self._workbooks.read(file).plan.year
        except ItaError as error:
            self._page.banner.say(Shape.BAD, str(error))
            return
        if year != self._page.year:
            self._page.banner.say(
                Shape.CARE,
                f"{file.name} เป็นคะแนนปี {year} หน้านี้เป็นปี {self._page.year} เปิดปี {year} แล้วนำเข้าอีกครั้ง",
                (f"เปิดปี {year}", partial(self._page.year_wanted.emit, year)),
            )
            return
        self._pasting.look_through(lambda: self._workbooks.read(file, year).plan, f"ใน {file.name}")

    def choose_form(self) -> None:
        """Ask where the workbook to fill is to stand, and write it."""
        name = f"แบบกรอกคะแนน {self._page.year}.xlsx"
        chosen = ask_file_to_save(self._window(), "บันทึกแบบกรอกคะแนน", name, WORKBOOKS, "xlsx")
        if chosen is not None:
            self.save_form(chosen)

    def save_form(self, file: Path) -> None:
        """Write the workbook to fill; the way to its folder stands beside."""
        if self._page.attempt(lambda: self._workbooks.save_form(self._page.year, file)):
            way = ("เปิดโฟลเดอร์", lambda: open_folder(file.parent))
            self._page.banner.say(Shape.OK, f"บันทึก {file.name} แล้ว กรอกแล้วนำเข้าได้ที่นี่", way)

    def _window(self) -> QWidget:
        return self._page.window()
