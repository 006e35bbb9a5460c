"""Lists that open at a cell of the checklist."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from ita_desktop.ui.kit.shapes import Shape, icon

if TYPE_CHECKING:
    from ita_desktop.ui.oit.checklist.table import ChecklistTable


class Menu(QMenu):
    """Closed, it is gone."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def add(self, words: str, act: Callable[[], object], *, shape: Shape | None = None) -> QAction:
        """A line that does something; ``words`` are shown as they are."""
        action = self.addAction(words.replace("&", "&&"))
        if shape is not None:
            action.setIcon(icon(shape))
        action.triggered.connect(lambda _=False: act())
        return action

    def drop_at(self, table: "ChecklistTable", column: int) -> None:
        """Open below a cell of the current row, the first line chosen."""
        rect = table.visualRect(table.records.index(table.currentIndex().row(), table.seen(column)))
        self.popup(table.viewport().mapToGlobal(rect.bottomLeft() + QPoint(0, 2)))
        self.setActiveAction(self.actions()[0])
