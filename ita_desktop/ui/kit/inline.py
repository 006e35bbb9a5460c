"""A field that stands in a table's cell while it is edited."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ita_desktop.domain.signs import undisguised
from ita_desktop.ui.kit.fonts import scaled
from ita_desktop.ui.kit.theme import tokens_of
from ita_desktop.ui.kit.unsaved import UNSAVED

Finish = Callable[[Any, str], None]
PAD = 12
_MOVES = {
    Qt.Key.Key_Return: "down",
    Qt.Key.Key_Enter: "down",
    Qt.Key.Key_Down: "down",
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Tab: "next",
    Qt.Key.Key_Backtab: "previous",
    Qt.Key.Key_Escape: "cancel",
}


class InlineField(QLineEdit):
    """Same size and alignment as its cell.

    ``finish`` is told once how the field is left: ``down``, ``up``, ``next``, ``previous``, ``stay``
    (left for another widget) or ``cancel``; it may ``reopen`` the field where the text cannot be taken.
    """

    def __init__(
        self, parent: QWidget, text: str, finish: Finish, *, name: str, right: bool = False, most: int = 1_000
    ) -> None:
        super().__init__(parent)
        self.former = text = undisguised(text)
        self._tell = finish
        self._left = False
        self.setMaxLength(most)
        self.setFrame(False)
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        self.setAccessibleName(name)
        self._right = right
        self.dress(refused=False)
        self.setText(text)
        self.selectAll()

    @property
    def changed(self) -> bool:
        """Whether something is typed that is not saved yet."""
        return not self._left and self.text() != self.former

    def commit(self) -> None:
        """Save and leave."""
        self.leave("stay")

    def leave(self, way: str) -> None:
        """Tell once how the field is left."""
        if not self._left:
            self._left = True
            self._tell(self, way)

    def give_up(self) -> None:
        """Tell nothing any more: the field is closed from outside."""
        self._left = True
        self._mark(refused=False)

    def close_for(self, table: QWidget) -> None:
        """Close the field without telling; the keyboard goes from it back to its table."""
        self.give_up()
        completer = self.completer()
        popup = completer.popup() if completer is not None else None
        if popup is not None:
            popup.hide()
        if self.hasFocus():
            table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()
        self.deleteLater()

    def reopen(self) -> None:
        """Go on editing: the text was not taken."""
        self._left = False
        self._mark(refused=True)

    def _mark(self, *, refused: bool) -> None:
        if bool(self.property("refused")) != refused:
            self.setProperty("refused", refused)
            self.dress(refused=refused)
            UNSAVED.tell(self)

    def dress(self, *, refused: bool) -> None:
        """The frame of the keyboard's place, or of a text that is refused."""
        tokens = tokens_of(self.parentWidget())
        edge = tokens.bad if refused else tokens.accent
        pads = f"0 {scaled(PAD) - 4}px 0 0" if self._right else f"0 0 0 {scaled(PAD) - 4}px"
        frame = f"border: 2px solid {edge}; border-radius: 4px; padding: {pads};"
        self.setStyleSheet(f"QLineEdit {{ background: {tokens.sheet}; {frame} }}")

    def event(self, event: QEvent) -> bool:
        """The keys that leave belong to the table."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            way = _MOVES.get(Qt.Key(event.key()))
            if way == "down" and event.key() != Qt.Key.Key_Down and _is_shifted(event):
                way = "up"
            if way is not None and not self._is_completing(way):
                self.leave(way)
                return True
        return super().event(event)

    def _is_completing(self, way: str) -> bool:
        completer = self.completer()
        popup = completer.popup() if completer is not None else None
        return popup is not None and popup.isVisible() and way in ("down", "up", "cancel")

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving saves."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.leave("stay")


def _is_shifted(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
