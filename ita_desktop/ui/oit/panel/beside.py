"""The panel beside the table: opened and closed, following the row, the keys between the two."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from ita_desktop.ui.kit.keys import letter_of
from ita_desktop.ui.kit.shortcuts import on_key
from ita_desktop.ui.kit.side_panel import WIDE_WINDOW
from ita_desktop.ui.oit.checklist.rows import ItemLine
from ita_desktop.ui.oit.panel.panel import ItemPanel

if TYPE_CHECKING:
    from ita_desktop.services.oit import Checklist
    from ita_desktop.ui.oit.checklist.table import ChecklistTable


class PanelBeside(QObject):
    """Until the user says otherwise, the panel is open in wide windows and closed in others."""

    def __init__(self, view: QWidget, table: "ChecklistTable", panel: ItemPanel) -> None:
        super().__init__(view)
        self._view, self._table, self._panel = view, table, panel
        self._chosen: bool | None = None
        panel.hide()
        view.installEventFilter(self)
        table.installEventFilter(self)
        table.moved.connect(lambda _: self.follow())
        table.picked.connect(self.follow)
        panel.left.connect(self._go_back)
        on_key(view, "F12", self.toggle)

    def load(self, checklist: "Checklist | None") -> None:
        """Another year, or the same one changed."""
        self._panel.load(checklist)

    def follow(self) -> None:
        """Show the item at which the keyboard is."""
        line = self._table.current()
        self._panel.show_item(line.key if isinstance(line, ItemLine) else "", len(self._table.codes()))

    def toggle(self) -> None:
        """Open or close the panel; what is typed in it is saved."""
        self._chosen = self._panel.isHidden()
        self._show(self._chosen)

    def state(self) -> Mapping[str, Any]:
        """What the user chose."""
        return {} if self._chosen is None else {"panel": self._chosen}

    def take_state(self, state: Mapping[str, Any]) -> None:
        """Take it back."""
        kept = state.get("panel")
        self._chosen = kept if isinstance(kept, bool) else None
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Letters on the table go into a part; a wide window opens the panel."""
        if watched is self._view and event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self._fit()
        elif watched is self._table and isinstance(event, QKeyEvent):
            return event.type() == QEvent.Type.KeyPress and self._enter(event)
        return False

    def _enter(self, event: QKeyEvent) -> bool:
        parts = {"C": self._panel.components, "L": self._panel.links}
        part = parts.get(letter_of(event) or "")
        if part is None or not isinstance(self._table.current(), ItemLine):
            return False
        if self._panel.isHidden():
            self.toggle()
        self._panel.enter(part)
        return True

    def _fit(self) -> None:
        wide = self._view.window().width() >= WIDE_WINDOW
        self._show(wide if self._chosen is None else self._chosen)

    def _show(self, shown: bool) -> None:
        if shown != self._panel.isHidden():
            return
        if not shown:
            self._panel.commit()
            focused = QApplication.focusWidget()
            if focused is not None and self._panel.isAncestorOf(focused):
                self._go_back()
        self._panel.setVisible(shown)
        self._table.give_way(shown)

    def _go_back(self) -> None:
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)
