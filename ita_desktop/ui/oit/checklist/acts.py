"""What is done to the selected items of the checklist beside their status: wording, unit, officer, date."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.refusals import Refusal
from ita_desktop.domain.thai.dates import parse_date, short_date
from ita_desktop.ui.kit.calendar import CalendarPopup
from ita_desktop.ui.oit.checklist import rows
from ita_desktop.ui.oit.checklist.columns import DATES, UNIT, WORDING
from ita_desktop.ui.oit.checklist.menus import Menu
from ita_desktop.ui.oit.checklist.rows import ItemLine

if TYPE_CHECKING:
    from ita_desktop.services.oit import Checklist, OitService
    from ita_desktop.ui.oit.checklist.table import ChecklistTable

_OTHERS = {"unit": ("ไม่มอบ", "พิมพ์ชื่อกอง"), "officer": ("ไม่ระบุเจ้าหน้าที่", "พิมพ์ชื่อเจ้าหน้าที่")}
"""Nobody, and a name that is typed."""
Attempt = Callable[[Callable[[], object]], bool]


class ChecklistActs(QObject):
    """Opens fields and lists at the table's current item and keeps what is chosen there.

    ``attempt`` does something and says its failure; ``wordings`` are the usual words of the statuses.
    """

    statuses_wanted = Signal()

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
        self.names: dict[str, Sequence[str]] = {"unit": (), "officer": ()}
        self.today = date.today()

    @property
    def _year(self) -> int:
        return self.checklist.fiscal_year if self.checklist else 0

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

    def open_names(self, field: str) -> None:
        """Choose the unit or the officer that does the selected items."""
        if not self._table.codes():
            return
        menu, names = Menu(self._page), self.names[field]
        for name in names:
            menu.add(name, partial(self._give, field, name))
        if names:
            menu.addSeparator()
        nobody, other = _OTHERS[field]
        menu.add(nobody, lambda: self._give(field, None))
        menu.add(other, lambda: self._table.begin(UNIT, names, self._named(field), field=field))
        menu.drop_at(self._table, UNIT)

    def open_here(self) -> None:
        """The choice at the cursor: a calendar where a date is edited, else the list of statuses."""
        editor = self._table.editor
        if editor is None:
            self.statuses_wanted.emit()
        elif self._table.field == "dates":
            read = parse_date(editor.text())
            popup = CalendarPopup(self.today if isinstance(read, Refusal) else read, self._page)
            popup.chosen.connect(self._picked)
            popup.drop_below(editor)

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
        """Where all items wait, the date is the one that they wait for; where all are kept current, the
        one of their review."""
        found = self.checklist.rows if self.checklist else ()
        states = {row.state for row in found if row.item.code in codes}
        if states and states <= {"waiting", "due"}:
            return "waits_until"
        return "review_on" if states and states <= {"current", "review"} else "due"

    def _named(self, field: str) -> str:
        line = self._table.current()
        return str(getattr(line.row.record, field, None) or "") if isinstance(line, ItemLine) else ""

    def _give(self, field: str, name: str | None) -> None:
        codes = self._table.codes()
        self._attempt(lambda: self._items.set_field(self._year, codes, field, name))
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _picked(self, day: date) -> None:
        if self._table.editor is not None:
            self._table.editor.setText(short_date(day))
            self._table.commit()
            if self._table.editor is None:
                self._table.setFocus(Qt.FocusReason.PopupFocusReason)
