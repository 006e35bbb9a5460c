"""The head of a table: small words aligned as their column, a line below."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from ita_desktop.ui.kit import fonts, painting
from ita_desktop.ui.kit.fonts import Role, scaled
from ita_desktop.ui.kit.theme import tokens_of

HEIGHT, PAD = 34, 12


class Heads(QHeaderView):
    """Painted so that words stand exactly over what they head; its lengths are the table's affair."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setHighlightSections(False)
        self.setSectionsClickable(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintSection(self, painter: QPainter, rect: QRect, at: int) -> None:
        """One column's words."""
        if not rect.isValid():
            return
        tokens = tokens_of(self)
        painter.fillRect(rect, tokens.sheet)
        aligned = self.model().headerData(at, self.orientation(), Qt.ItemDataRole.TextAlignmentRole)
        to_right = bool(int(aligned or 0) & int(Qt.AlignmentFlag.AlignRight))
        pad = scaled(PAD)
        room = rect.adjusted(0, 0, -pad, -1) if to_right else rect.adjusted(pad, 0, 0, -1)
        words = str(self.model().headerData(at, self.orientation()) or "")
        face = fonts.font(Role.SMALL, fonts.SEMIBOLD)
        align = painting.RIGHT if to_right else painting.LEFT
        painting.text(painter, room, words, face, tokens.muted, align)
        painting.hairline(painter, rect, tokens.line2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line runs over the whole width."""
        painting.hairline(QPainter(self.viewport()), self.viewport().rect(), tokens_of(self).line2)
        super().paintEvent(event)
