"""From the plan to a pasted table and back: what opens the view over the plan, and what follows its yes."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.file_dialogs import ask_file_to_open
from ita_desktop.ui.kit.tips import set_tip
from ita_desktop.ui.measures.pasting.view import TABLE_FILES, PastedPlanView

if TYPE_CHECKING:
    from ita_desktop.services.bundle import Services
    from ita_desktop.ui.kit.labels import Breaker

PASTE, OPEN = "วางตารางที่คัดลอกมา", "เปิดไฟล์ Excel หรือ CSV"


class PasteDesk(QObject):
    """Owns the view and the button that opens it; ``opened`` and ``closed`` tell when the view is to be seen.

    ``closed`` tells the keys of the measures that were taken, none where nothing was.
    """

    opened = Signal()
    closed = Signal(object)
    failed = Signal(str)

    def __init__(self, parent: QWidget, services: "Services", breaker: "Breaker | None") -> None:
        super().__init__(parent)
        self._parent = parent
        self._year = 0
        self.view = PastedPlanView(services, breaker)
        self.button = Button("วางตาราง", drops=True)
        set_tip(self.button, "วางตารางมาตรการจาก Word หรือ Excel (Ctrl+V) หรือเปิดไฟล์")
        self.button.clicked.connect(self._open_menu)
        self.view.taken.connect(self.closed)
        self.view.left.connect(lambda: self.closed.emit(()))
        self.view.failed.connect(self.failed)

    @property
    def is_open(self) -> bool:
        """Whether a table is looked through now."""
        return self.view.is_open

    def show_year(self, year: int) -> None:
        """The plan was read anew: what is looked through is planned anew, for another year it is left."""
        was_open, self._year = self.is_open, year
        if not self.view.renew(year) and was_open:
            self.closed.emit(())

    def paste(self) -> None:
        """Look through what is copied."""
        if self.view.paste(self._year):
            self.opened.emit()
            self._focus()

    def choose_file(self) -> None:
        """Ask for a file with a table of measures."""
        chosen = ask_file_to_open(self._parent.window(), "เปิดตารางมาตรการ", TABLE_FILES)
        if chosen is not None:
            self.open_file(chosen)

    def open_file(self, file: Path) -> None:
        """Look through the table of a file."""
        if self.view.open_file(self._year, file):
            self.opened.emit()
            self._focus()

    def panes(self) -> Sequence[QWidget]:
        """The parts of the view between which F6 moves."""
        return self.view.panes()

    def _focus(self) -> None:
        self.view.rows.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_menu(self) -> None:
        menu = QMenu(self._parent)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(f"{PASTE}\tCtrl+V").triggered.connect(self.paste)
        menu.addAction(OPEN).triggered.connect(self.choose_file)
        menu.popup(self.button.mapToGlobal(self.button.rect().bottomLeft()))
        menu.setActiveAction(menu.actions()[0])
