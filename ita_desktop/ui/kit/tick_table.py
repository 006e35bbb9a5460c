"""Tables in which lines are ticked: Space turns what is selected, sections stand over their lines."""

from collections.abc import Sequence
from typing import Any, Protocol

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QPainter

from ita_desktop.ui.kit import clipboard
from ita_desktop.ui.kit.choices import BOX, paint_tick
from ita_desktop.ui.kit.fonts import scaled
from ita_desktop.ui.kit.tables import PAD, Cell, Column, Index, RecordDelegate, RecordModel, RecordTable
from ita_desktop.ui.kit.theme import tokens_of

TICK = 0
"""The column of ticks."""
TICK_COLUMN: Column[Any] = Column("เลือก", lambda line: Cell(line.title) if line.is_section else Cell(), 56)


class TickLine(Protocol):
    """A line: ``ticked`` is None where there is nothing to choose, a section has only its ``title``."""

    @property
    def key(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def ticked(self) -> bool | None: ...
    @property
    def is_section(self) -> bool: ...

    def spoken(self) -> str:
        """The line without its tick as one sentence."""
        ...

    def copied(self) -> str:
        """The line as cells parted by tabs."""
        ...


class TickModel(RecordModel[Any]):
    """A line is spoken as one sentence that begins with its tick."""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """As in every table, the tick's state, and the sentence."""
        if not index.isValid():
            return None
        line: TickLine = self.record(index)
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == TICK and line.ticked is not None:
            return Qt.CheckState.Checked if line.ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = {None: "", True: "เลือกแล้ว", False: "ยังไม่เลือก"}[line.ticked]
            return " ".join(filter(None, (words, line.spoken())))
        return super().data(index, role)


class TickDelegate(RecordDelegate):
    """Paints ticks; a section's words run over the whole width."""

    def paint_cell(self, painter: QPainter, rect: QRect, index: Index, cell: Cell) -> None:
        """A tick in the first column, all else as in every table."""
        model = index.model()
        assert isinstance(model, TickModel)
        line: TickLine = model.record(index)
        if index.column() != TICK or line.is_section:
            super().paint_cell(painter, rect, index, cell)
        elif line.ticked is not None:
            side = scaled(BOX)
            box = QRect(rect.left() + scaled(PAD), rect.top() + (rect.height() - side) // 2, side, side)
            paint_tick(painter, box, tokens_of(), ticked=line.ticked)


class TickTable(RecordTable):
    """``toggling`` tells the keys of lines whose tick is to be turned, with what it becomes."""

    toggling = Signal(object, bool)

    def __init__(self, columns: Sequence[Column[Any]], name: str) -> None:
        model = TickModel(columns, is_group=lambda line: line.is_section, groups_rest=True)
        super().__init__(model, name=name, key=lambda line: line.key, multiple=True, delegate=TickDelegate())
        self.itemDelegate().setParent(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space turns the ticks of the selected lines, Ctrl+C copies them."""
        if event.key() == Qt.Key.Key_Space:
            self._toggle([line for line in self.selected() if line.ticked is not None])
        elif event.matches(QKeySequence.StandardKey.Copy):
            clipboard.copy("\n".join(line.copied() for line in self.selected()))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on a tick turns it."""
        index = self.indexAt(event.position().toPoint())
        super().mousePressEvent(event)
        if index.isValid() and index.column() == TICK:
            line: TickLine = self.records.record(index)
            self._toggle([line] if line.ticked is not None else [])

    def _toggle(self, lines: Sequence[TickLine]) -> None:
        """Set all where any is open, else take all."""
        if lines:
            becomes = not all(line.ticked for line in lines)
            self.toggling.emit([line.key for line in lines], becomes)
