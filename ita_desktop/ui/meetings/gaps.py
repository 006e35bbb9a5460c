"""Putting a text with gaps («…») into a field, and going from gap to gap."""

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from ita_desktop.domain.sentences import gaps
from ita_desktop.ui.kit.wrapping import WrappingField


def put(field: QPlainTextEdit, text: str) -> None:
    """Insert a text at the cursor, parted from what stands before it; its first gap is selected."""
    cursor = field.textCursor()
    before = field.toPlainText()[: cursor.selectionStart()]
    start = cursor.selectionStart()
    gap = " " if before and not before[-1].isspace() else ""
    cursor.insertText(gap + text)
    field.setTextCursor(cursor)
    field.setFocus()
    select_gap(field, start, start + len(gap) + len(text))


def select_gap(field: QPlainTextEdit, start: int, end: int | None = None) -> bool:
    """Select the first gap («…») from a position on; whether there is one."""
    text = field.toPlainText()
    found = next((one for one in gaps(text) if one[0] >= start and (end is None or one[1] <= end)), None)
    if found is None:
        return False
    cursor = field.textCursor()
    cursor.setPosition(found[0])
    cursor.setPosition(found[1], QTextCursor.MoveMode.KeepAnchor)
    field.setTextCursor(cursor)
    return True


class GapField(WrappingField):
    """A text in which Tab goes from gap to gap before it leaves."""

    def focusNextPrevChild(self, forward: bool) -> bool:
        """To the next gap after the cursor, if there is one."""
        if forward and select_gap(self, self.textCursor().selectionEnd()):
            return True
        return super().focusNextPrevChild(forward)
