"""The table of a plan: ticks under Space, sections over their lines."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QPainter

from ita_desktop.ui.kit.choices import BOX, paint_tick
from ita_desktop.ui.kit.fonts import scaled
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.tables import PAD, Cell, Column, Index, RecordDelegate, RecordModel, RecordTable
from ita_desktop.ui.kit.theme import tokens_of
from ita_desktop.ui.oit.continuing.plan_lines import PlanLine

TICK, CODE, WAS, WHY = 0, 1, 3, 5


def _tick(line: PlanLine) -> Cell:
    return Cell(line.title, tip=line.title) if line.is_section else Cell()


def _code(line: PlanLine) -> Cell:
    return Cell(line.title, tip=line.title) if line.is_section else Cell(line.code, tone="muted")


def _why(line: PlanLine) -> Cell:
    if line.is_doubtful:
        return Cell(line.why, Shape.CARE, "care", tip=line.why)
    return Cell(line.why, tone="muted", tip=line.why)


COLUMNS: tuple[Column[PlanLine], ...] = (
    Column("เลือก", _tick, 56),
    Column("รหัส", _code, 64),
    Column("ข้อมูล", lambda line: Cell("" if line.is_section else line.title, tip=line.title)),
    Column("เดิม", lambda line: Cell(line.was, tone="muted", tip=line.was)),
    Column("เป็น", lambda line: Cell(line.becomes, bold=bool(line.ticked), tip=line.tip or line.becomes)),
    Column("ข้อสังเกต", _why, 216),
)


class PlanModel(RecordModel[PlanLine]):
    """A line is spoken as one sentence that begins with its tick."""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """As in every table, the tick's state, and the sentence."""
        if not index.isValid():
            return None
        line = self.record(index)
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == TICK and line.ticked is not None:
            return Qt.CheckState.Checked if line.ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = {None: "", True: "เลือกแล้ว", False: "ยังไม่เลือก"}[line.ticked]
            becomes = f"เป็น {line.becomes}" if line.becomes else ""
            return " ".join(filter(None, (words, line.code, line.title, line.was, becomes, line.why)))
        return super().data(index, role)


class PlanDelegate(RecordDelegate):
    """Paints ticks; a section's words run over the whole width."""

    def paint_cell(self, painter: QPainter, rect: QRect, index: Index, cell: Cell) -> None:
        """A tick in the first column, all else as in every table."""
        model = index.model()
        assert isinstance(model, PlanModel)
        line = model.record(index)
        if index.column() != TICK or line.is_section:
            super().paint_cell(painter, rect, index, cell)
        elif line.ticked is not None:
            side = scaled(BOX)
            box = QRect(rect.left() + scaled(PAD), rect.top() + (rect.height() - side) // 2, side, side)
            paint_tick(painter, box, tokens_of(), ticked=line.ticked)


class PlanTable(RecordTable):
    """``toggling`` tells the keys of lines whose tick is to be turned, with what it becomes."""

    toggling = Signal(object, bool)

    def __init__(self) -> None:
        model = PlanModel(COLUMNS, is_group=lambda line: line.is_section, groups_rest=True)
        super().__init__(model, name="แผน", key=lambda line: line.key, multiple=True, delegate=PlanDelegate())
        self.itemDelegate().setParent(self)

    def show_lines(self, lines: Sequence[PlanLine]) -> None:
        """Show a plan's lines; the keyboard stays at its line."""
        is_chosen = any(line.ticked is not None for line in lines)
        self.clearSpans()
        self.show_rows(lines)
        for column in (TICK, WHY):
            self.setColumnHidden(column, not is_chosen)
        first, width = (TICK, len(COLUMNS)) if is_chosen else (CODE, WHY - CODE)
        for row, line in enumerate(lines):
            if line.is_section:
                self.setSpan(row, first, 1, width)
            elif not line.becomes and not line.why:
                self.setSpan(row, WAS, 1, WHY - WAS + is_chosen)
        self.fit_columns()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space turns the ticks of the selected lines, Ctrl+C copies them."""
        if event.key() == Qt.Key.Key_Space:
            self._toggle([line for line in self.selected() if line.ticked is not None])
        elif event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText("\n".join(self._copied(line) for line in self.selected()))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on a tick turns it."""
        index = self.indexAt(event.position().toPoint())
        super().mousePressEvent(event)
        if index.isValid() and index.column() == TICK:
            line = self.records.record(index)
            self._toggle([line] if line.ticked is not None else [])

    def _toggle(self, lines: Sequence[PlanLine]) -> None:
        """Set all where any is open, else take all."""
        if lines:
            becomes = not all(line.ticked for line in lines)
            self.toggling.emit([line.key for line in lines], becomes)

    @staticmethod
    def _copied(line: PlanLine) -> str:
        return "\t".join((line.code, line.title, line.was, line.becomes, line.why))
