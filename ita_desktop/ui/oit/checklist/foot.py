"""The foot of the checklist: what can be done to the selected items, or the question before it is done."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ita_desktop.ui.kit.asking import AskRow
from ita_desktop.ui.oit.checklist.actions import ChecklistActions
from ita_desktop.ui.oit.checklist.returned import ReturnedList
from ita_desktop.ui.oit.checklist.rows import ItemLine

if TYPE_CHECKING:
    from ita_desktop.ui.oit.checklist.table import ChecklistTable


class Foot(QWidget):
    """Action bar or question, one at a time; nothing where nothing is selected."""

    def __init__(self, table: "ChecklistTable", returned: ReturnedList) -> None:
        super().__init__()
        self._table, self._returned = table, returned
        self.bar = ChecklistActions()
        self.bar.end_wanted.connect(returned.end)
        self.asks = AskRow()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.asks)
        self.asks.begun.connect(self.follow)
        self.asks.over.connect(self.follow)
        returned.changed.connect(self.follow)

    def follow(self) -> None:
        """Show what holds for the items that are selected now."""
        if self.asks.is_open:
            self.bar.hide()
        elif self._returned.is_on:
            total = sum(isinstance(line, ItemLine) for line in self._table.records.rows)
            self.bar.show_returned(*self._returned.sentence(total))
        else:
            self.bar.show_selected(len(self._table.codes()))

    def picked(self) -> None:
        """Other items are selected: what was asked of the former ones is asked no more."""
        self.asks.give_up()
        self.follow()

    def clear(self) -> None:
        """No item is seen."""
        self.asks.give_up()
        self.bar.hide()
