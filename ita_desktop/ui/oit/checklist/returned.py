"""Typing in the ticks of a list that a unit gave back: a key an item, and on to the next."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from ita_desktop.domain.oit.ticks import returned_by
from ita_desktop.ui.oit.checklist.rows import EVERY, NO_UNIT, ItemLine

if TYPE_CHECKING:
    from ita_desktop.ui.oit.checklist.narrower import Narrower
    from ita_desktop.ui.oit.checklist.table import ChecklistTable

CHOOSE_UNIT = "เลือกกองที่ส่งรายการคืนก่อน แล้วกด F7 อีกครั้ง"


class ReturnedList(QObject):
    """While it is on, what is set goes to the next item of the unit; ``changed`` tells that it moved on."""

    changed = Signal()

    def __init__(self, table: "ChecklistTable", narrower: "Narrower") -> None:
        super().__init__(table)
        self._table, self._narrower = table, narrower
        self._taken: set[str] = set()
        self.unit = ""

    @property
    def is_on(self) -> bool:
        """Whether a list is being typed in."""
        return bool(self.unit)

    @property
    def note(self) -> str:
        """What the history says of each tick."""
        return returned_by(self.unit)

    def toggle(self) -> bool:
        """Begin with the chosen unit, else the current item's, or end; False where there is no unit."""
        if self.is_on:
            self.end()
            return True
        unit = self._narrower.narrowing.unit
        line = self._table.current()
        if unit in ("", NO_UNIT):
            unit = (line.row.record.unit if isinstance(line, ItemLine) and line.row.record else None) or ""
        if unit:
            self.begin(unit)
        return bool(unit)

    def begin(self, unit: str) -> None:
        """Type in the list of a unit from its first item on."""
        self._narrower.show_only(EVERY, unit)
        self.unit, self._taken = unit, set()
        self._table.go_to_first()
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def end(self) -> None:
        """No list is typed in any more."""
        if self.is_on:
            self.unit = ""
            self.changed.emit()

    def took(self, codes: Sequence[str]) -> None:
        """Items were set: count them and go on to the one that follows."""
        if self.is_on:
            self._taken |= set(codes)
            self._table.go_on()
            self.changed.emit()

    def sentence(self, total: int) -> tuple[str, str]:
        """How far the list is, whole and in short."""
        count = f"{len(self._taken)} จาก {total}"
        return f"{self.unit} {count} รายการ", count
