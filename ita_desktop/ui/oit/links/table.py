"""The table of links: addresses are edited in their cells and shown with their middle left out."""

import re
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter

from ita_desktop.domain.oit.addresses import LONGEST
from ita_desktop.ui.kit import fonts, painting
from ita_desktop.ui.kit.editing_table import EditingTable
from ita_desktop.ui.kit.fonts import scaled
from ita_desktop.ui.kit.tables import PAD, Cell, Index, RecordDelegate, RecordModel
from ita_desktop.ui.kit.theme import tokens_of
from ita_desktop.ui.oit.links.lines import LinkLine
from ita_desktop.ui.oit.links.looks import COLUMNS, LINK, STATE, TITLE, spoken

Take = Callable[[LinkLine, int, str], str]
"""Takes a line, a column and what was written there; why it cannot be kept, empty where it is."""

_NAMES = {LINK: "ลิงก์", TITLE: "ชื่อลิงก์"}
LEAST_FIELD = 520
_LOST = re.compile("^[\u0e30-\u0e3a\u0e45\u0e47-\u0e4e]+")
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SHIFT, _CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


class LinkModel(RecordModel[LinkLine]):
    """Says a whole line to screen readers."""

    def __init__(self) -> None:
        super().__init__(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell, or its line in words."""
        if role == Qt.ItemDataRole.AccessibleTextRole and index.isValid():
            return spoken(self.record(index))
        return super().data(index, role)


class LinkDelegate(RecordDelegate):
    """Both ends of an address tell what it is: the website and the page."""

    def paint_cell(self, painter: QPainter, rect: QRect, index: Index, cell: Cell) -> None:
        """An address without its middle; all else as in every table."""
        if index.column() == LINK:
            room = rect.width() - 2 * scaled(PAD)
            metrics = QFontMetrics(fonts.font())
            shown = whole_letters(metrics.elidedText(cell.text, Qt.TextElideMode.ElideMiddle, room))
            at = rect.adjusted(scaled(PAD), 0, -scaled(PAD) + 2, 0)
            painting.text(painter, at, shown, fonts.font(), tokens_of().text)
        else:
            super().paint_cell(painter, rect, index, cell)


def whole_letters(shown: str) -> str:
    """A text whose middle was left out, without a Thai vowel or tone mark that lost its consonant."""
    head, dots, tail = shown.partition("…")
    return head + dots + _LOST.sub("", tail)


class LinkTable(EditingTable):
    """``take`` is asked to keep what is written; ``left`` tells that a field was left without a text kept."""

    edit_wanted = Signal(int)
    open_wanted = Signal()
    left = Signal()

    def __init__(self) -> None:
        delegate = LinkDelegate()
        super().__init__(
            LinkModel(), name="ลิงก์ของรายการ OIT", key=lambda line: line.key, multiple=True, delegate=delegate
        )
        delegate.setParent(self)
        self.take: Take = lambda line, column, text: ""
        self._line: LinkLine | None = None
        self._column = LINK

    def begin(self, column: int, text: str) -> None:
        """Edit a cell of the current line."""
        line = self.current()
        if line is None or self.editor is not None:
            return
        self._line, self._column = line, column
        index = self.records.index(self.currentIndex().row(), column)
        name = f"{_NAMES[column]} {line.item.code}"
        self.open_field(index, text, name, least=LEAST_FIELD, most=2 * LONGEST)

    def keep(self, text: str) -> str:
        """Ask whether the text is taken."""
        return self.take(self._line, self._column, text) if self._line is not None else ""

    def field_left(self, way: str, *, kept: bool) -> None:
        """Tell where nothing was kept."""
        if not kept:
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F2 and Enter edit, with Shift the name of the link; Ctrl+Enter opens the browser."""
        held = event.modifiers()
        if event.key() == Qt.Key.Key_F2:
            self.edit_wanted.emit(TITLE if held & _SHIFT else LINK)
        elif event.key() in _ENTER and held & _CONTROL:
            self.open_wanted.emit()
        elif event.key() in _ENTER:
            self.edit_wanted.emit(LINK)
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click edits an address or a name, and opens the page at what it answered."""
        index = self.indexAt(event.position().toPoint())
        if not index.isValid():
            return
        if index.column() == STATE:
            self.open_wanted.emit()
        else:
            self.edit_wanted.emit(TITLE if index.column() == TITLE else LINK)
