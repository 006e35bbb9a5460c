"""What is done to the selected items of the checklist: status, wording, unit, date."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.refusals import Refusal
from ita_desktop.domain.thai.dates import parse_date, short_date
from ita_desktop.ui.kit.calendar import CalendarPopup
from ita_desktop.ui.kit.shapes import icon
from ita_desktop.ui.oit.checklist import rows
from ita_desktop.ui.oit.checklist.columns import DATES, STATUS, UNIT, WORDING
from ita_desktop.ui.oit.checklist.looks import CHOICES, LOOKS
from ita_desktop.ui.oit.checklist.rows import ItemLine

if TYPE_CHECKING:
    from ita_desktop.services.oit import Checklist, Choice, OitService
    from ita_desktop.ui.oit.checklist.table import ChecklistTable

GIVE_NONE, TYPE_UNIT = "ไม่มอบ", "พิมพ์ชื่อหน่วยงาน"
Attempt = Callable[[Callable[[], object]], bool]


class ChecklistActs(QObject):
    """Opens fields and lists at the table's current item and keeps what is chosen there.

    ``attempt`` does something and says its failure; ``wordings`` are the usual words of the statuses.
    """

    def __init__(
        self,
        page: QWidget,
        items: "OitService",
        table: "ChecklistTable",
        attempt: Attempt,
        wordings: Sequence[str],
    ) -> None:
        super().__init__(page)
        self._page, self._items, self._table = page, items, table
        self._attempt, self._wordings = attempt, tuple(wordings)
        self.checklist: Checklist | None = None
        self.units: Sequence[str] = ()
        self.today = date.today()

    @property
    def _year(self) -> int:
        return self.checklist.fiscal_year if self.checklist else 0

    def choose(self, choice: "Choice") -> None:
        """Set the status of the selected items."""
        codes = self._table.codes()
        if codes:
            self._attempt(lambda: self._items.set_choice(self._year, codes, choice))
            self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def edit_wording(self) -> None:
        """Edit the printed wording of the selected items; known wordings are offered."""
        if self.checklist is not None:
            self._table.begin(WORDING, rows.wordings_of(self.checklist, self._wordings))

    def edit_date(self) -> None:
        """Edit the date that matters: the day an item waits for, else the day it is due."""
        line = self._table.current()
        if isinstance(line, ItemLine):
            day = getattr(line.row.record, self._date_field((line.key,)), None)
            self._table.begin(DATES, text=short_date(day) if day else "")

    def open_units(self) -> None:
        """Choose who does the selected items."""
        if not self._table.codes():
            return
        menu = self._menu()
        for unit in self.units:
            menu.addAction(unit).triggered.connect(lambda _=False, unit=unit: self._give(unit))
        if self.units:
            menu.addSeparator()
        menu.addAction(GIVE_NONE).triggered.connect(lambda: self._give(None))
        menu.addAction(TYPE_UNIT).triggered.connect(lambda: self._table.begin(UNIT, self.units))
        self._drop(menu, UNIT)

    def open_here(self) -> None:
        """The choice at the cursor: a calendar where a date is edited, else the list of statuses."""
        editor = self._table.editor
        if editor is None:
            self.open_statuses()
        elif self._table.field == "dates":
            read = parse_date(editor.text())
            popup = CalendarPopup(self.today if isinstance(read, Refusal) else read, self._page)
            popup.chosen.connect(self._picked)
            popup.drop_below(editor)

    def open_statuses(self) -> None:
        """Choose the status of the selected items from a list."""
        if not self._table.codes():
            return
        menu = self._menu()
        for key, choice in enumerate(CHOICES, 1):
            shape, word, _ = LOOKS[choice]
            action = menu.addAction(icon(shape), f"{word}\t{key}")
            action.triggered.connect(lambda _=False, choice=choice: self.choose(choice))
        self._drop(menu, STATUS)

    def take(self, name: str, codes: Sequence[str], text: str) -> str:
        """Keep what was written in a cell; why not, where it cannot be kept."""
        value: Any = text.strip() or None
        if name == "dates":
            read = parse_date(text) if value else None
            if isinstance(read, Refusal):
                return read.reason
            name, value = self._date_field(codes), read
        try:
            self._items.set_field(self._year, codes, name, value)
        except ItaError as error:
            return str(error)
        return ""

    def _date_field(self, codes: Sequence[str]) -> str:
        """Where all items wait, the date is the one that they wait for."""
        found = self.checklist.rows if self.checklist else ()
        states = {row.state for row in found if row.item.code in codes}
        return "waits_until" if states and states <= {"waiting", "due"} else "due"

    def _give(self, unit: str | None) -> None:
        codes = self._table.codes()
        self._attempt(lambda: self._items.set_field(self._year, codes, "unit", unit))
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _picked(self, day: date) -> None:
        if self._table.editor is not None:
            self._table.editor.setText(short_date(day))
            self._table.commit()
            if self._table.editor is None:
                self._table.setFocus(Qt.FocusReason.PopupFocusReason)

    def _menu(self) -> QMenu:
        menu = QMenu(self._page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def _drop(self, menu: QMenu, column: int) -> None:
        rect = self._table.visualRect(self._table.records.index(self._table.currentIndex().row(), column))
        menu.popup(self._table.viewport().mapToGlobal(rect.bottomLeft() + QPoint(0, 2)))
        menu.setActiveAction(menu.actions()[0])
