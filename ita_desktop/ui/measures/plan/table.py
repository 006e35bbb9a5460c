"""The list of measures under the hand: keys that add, order and take away, rows drawn with the mouse."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent

from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.measures import Measure
from ita_desktop.ui.kit.fonts import scaled
from ita_desktop.ui.kit.heads import Heads
from ita_desktop.ui.kit.keys import letter_of
from ita_desktop.ui.kit.tables import Cell, Column, Index, RecordModel, RecordTable
from ita_desktop.ui.measures.plan import looks
from ita_desktop.ui.measures.plan.actions import KEYS
from ita_desktop.ui.measures.plan.dragging import RowDragging
from ita_desktop.ui.measures.plan.rows import GroupLine, HeadLine, Line, MeasureLine

NUMBER, TITLE, ANSWERS, UNITS, PERIOD, STANDING = range(6)
GIVING_WAY = (UNITS, ANSWERS, PERIOD)
"""Columns that go one after the other where the list is narrow."""

LEAST_TITLE = 210
OF_NONE = "ไม่ระบุตัวชี้วัด"
_ALT, _CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
_MOVES = {Qt.Key.Key_Up: "up", Qt.Key.Key_Down: "down"}


class PlanModel(RecordModel[Line]):
    """The lines of a plan; a row is spoken as one sentence."""

    def __init__(self) -> None:
        self.today = date.min
        self.framework: Framework | None = None
        self.units: Sequence[str] = ()
        self._standings: dict[str, Cell] = {}
        columns: tuple[Column[Line], ...] = (
            Column("ที่", _number, 68),
            Column("มาตรการ", _title),
            Column("ตอบข้อ", _of_measures(self._answers), 120),
            Column("ผู้รับผิดชอบ", _of_measures(looks.units_cell), 150),
            Column("ระยะเวลา", _of_measures(looks.period_cell), 176),
            Column("สถานะ", _of_measures(self._standing), 172),
        )
        super().__init__(columns, is_group=lambda line: isinstance(line, GroupLine), groups_rest=True)

    def _answers(self, measure: Measure) -> Cell:
        return looks.answers_cell(measure, self.framework) if self.framework else Cell()

    def _standing(self, measure: Measure) -> Cell:
        key = measure.key or ""
        if key not in self._standings:
            self._standings[key] = looks.standing_cell(measure, self.today, self.units)
        return self._standings[key]

    def show(self, rows: Sequence[Line]) -> None:
        """Show other lines; how their measures stand is worked out anew once they are seen."""
        self._standings.clear()
        super().show(rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """As in every table, and the sentence."""
        if role == Qt.ItemDataRole.AccessibleTextRole and index.isValid():
            line = self.record(index)
            return " ".join(filter(None, (column.cell(line).text for column in self.columns)))
        return super().data(index, role)


class PlanTable(RecordTable):
    """``wanted`` tells what is asked for the selected rows: new, duplicate, drop, up, down, form."""

    wanted = Signal(str)
    picked = Signal()
    """Other rows are selected."""

    drawn = Signal(int)
    """The selected rows were let go before a row."""

    def __init__(self) -> None:
        super().__init__(PlanModel(), name="รายการมาตรการ", key=lambda line: line.key, multiple=True)
        self.setHorizontalHeader(Heads(self))
        self._measure()
        self.selectionModel().selectionChanged.connect(lambda *_: self.picked.emit())
        self.dragging = RowDragging(
            self, lambda row: isinstance(self._line(row), MeasureLine), self._may_drop
        )
        self.dragging.dropped.connect(self.drawn)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show lines; the keyboard stays at its row, the selection with its measures."""
        chosen, former = set(self.keys()), self.current_key()
        self.records.show(lines)
        self.clearSpans()
        for at, line in enumerate(lines):
            if not isinstance(line, MeasureLine):
                self.setSpan(at, TITLE, 1, STANDING - TITLE + 1)
        self.choose(chosen, former)

    def read_by(self, framework: Framework, units: Sequence[str], today: date) -> None:
        """What names the codes, who reports, and the day on which measures are seen to stand."""
        model = self.records
        assert isinstance(model, PlanModel)
        model.framework, model.units, model.today = framework, units, today

    def go_to_measure(self) -> None:
        """Make the first measure current, what belongs to the whole plan where there is none."""
        first = next((line for line in self.records.rows if isinstance(line, MeasureLine)), None)
        if first is not None:
            self.go_to(first.key)
        else:
            self.go_to_first()

    def choose(self, keys: Collection[str], current: str) -> None:
        """Select measures and put the keyboard at one of them, where these are shown."""
        lines, flags = self.records.rows, QItemSelectionModel.SelectionFlag
        at = next((at for at, line in enumerate(lines) if line.key == current), None)
        if at is None:
            self.clearSelection()
            return
        model, here = self.selectionModel(), self.records.index(at, 0)
        if model.currentIndex() != here:
            model.setCurrentIndex(here, flags.NoUpdate)
        rows = {row for row, line in enumerate(lines) if line.key in keys or row == at}
        if {index.row() for index in model.selectedRows()} != rows:
            wanted = QItemSelection()
            for index in (self.records.index(row, 0) for row in sorted(rows)):
                wanted.select(index, index)
            model.select(wanted, flags.ClearAndSelect | flags.Rows)

    def selectAll(self) -> None:
        """Select the measures alone."""
        measures = [line.key for line in self.records.rows if isinstance(line, MeasureLine)]
        if measures:
            here = self.current_key()
            self.choose(measures, here if here in measures else measures[0])

    def keys(self) -> tuple[str, ...]:
        """The keys of the selected measures in their order."""
        return tuple(line.key for line in self.selected() if isinstance(line, MeasureLine))

    def current_key(self) -> str:
        """The key of the row at which the keyboard is."""
        line = self.current()
        return line.key if isinstance(line, MeasureLine | HeadLine) else ""

    def neighbours(self) -> list[MeasureLine]:
        """The measures of the group to which all selected ones belong; none where these are of several."""
        lines = [line for line in self.records.rows if isinstance(line, MeasureLine)]
        chosen = set(self.keys())
        groups = {line.indicator.code if line.indicator else "" for line in lines if line.key in chosen}
        if len(groups) != 1:
            return []
        group = groups.pop()
        return [line for line in lines if (line.indicator.code if line.indicator else "") == group]

    def _line(self, row: int) -> Line | None:
        return self.records.rows[row] if 0 <= row < len(self.records.rows) else None

    def _may_drop(self, row: int) -> bool:
        group = {line.key for line in self.neighbours()}
        beside = (self._line(row - 1), self._line(row))
        return any(line is not None and line.key in group for line in beside)

    def fit_columns(self) -> None:
        """Where the title has no room, columns that the form shows too give way."""
        room = self.viewport().width()
        shown = list(range(len(self.records.columns)))
        for column in (None, *GIVING_WAY):
            if column is not None:
                shown.remove(column)
            fixed = sum(scaled(self.records.columns[at].width or 0) for at in shown)
            if room - fixed >= scaled(LEAST_TITLE):
                break
        for at in range(len(self.records.columns)):
            self.setColumnHidden(at, at not in shown)
        super().fit_columns()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the list."""
        key, held = Qt.Key(event.key()), event.modifiers()
        letter = letter_of(event)
        if held & _ALT and key in _MOVES:
            self.wanted.emit(_MOVES[key])
        elif key == Qt.Key.Key_Delete and not held:
            self.wanted.emit("drop")
        elif key == Qt.Key.Key_F2:
            self.wanted.emit("form")
        elif key == Qt.Key.Key_D and held == _CTRL:
            self.wanted.emit("duplicate")
        elif letter in KEYS:
            self.wanted.emit(KEYS[letter])
        else:
            super().keyPressEvent(event)


def _of_measures(cell: Any) -> Any:
    return lambda line: cell(line.measure) if isinstance(line, MeasureLine) else Cell()


def _number(line: Line) -> Cell:
    if isinstance(line, MeasureLine):
        return looks.number_cell(line.measure, repeats=line.repeats)
    return Cell(line.indicator.code if isinstance(line, GroupLine) and line.indicator else "")


def _title(line: Line) -> Cell:
    if isinstance(line, MeasureLine):
        return looks.title_cell(line.measure)
    if isinstance(line, HeadLine):
        return looks.head_cell(line.paragraphs, line.signers)
    title = line.indicator.title if line.indicator else OF_NONE
    return Cell(f"{title} · {line.count}", tip=f"{title} {line.count} มาตรการ")
