"""The list of what must be answered: several lines at once, Enter makes or opens a measure."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from ita_desktop.domain.frameworks import Framework
from ita_desktop.ui.kit.fonts import scaled
from ita_desktop.ui.kit.heads import Heads
from ita_desktop.ui.kit.keys import letter_of
from ita_desktop.ui.kit.records import Cell, Column, Index, RecordModel
from ita_desktop.ui.kit.tables import RecordTable
from ita_desktop.ui.measures.coverage.lines import GroupLine, Line
from ita_desktop.ui.measures.coverage.looks import columns_for

COLUMNS = 5
LEAST_FOR_ALL = 760
"""With less room the last column goes: the panel says the same."""


class CoverageModel(RecordModel[Line]):
    """Lines under the columns of their kind; a line is spoken as one sentence."""

    def __init__(self) -> None:
        none: list[Column[Line]] = [Column("", lambda _: Cell()) for _ in range(COLUMNS)]
        super().__init__(none, is_group=lambda line: isinstance(line, GroupLine), groups_rest=True)

    def set_columns(self, columns: Sequence[Column[Line]]) -> None:
        """Other heads and cells, as many as before."""
        self.columns = tuple(columns)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """As in every table, and the sentence."""
        if role == Qt.ItemDataRole.AccessibleTextRole and index.isValid():
            line = self.record(index)
            return " ".join(filter(None, (column.cell(line).text for column in self.columns)))
        return super().data(index, role)


class CoverageTable(RecordTable):
    """``picked`` tells that other lines are selected; ``join_wanted`` asks for one measure for all."""

    picked = Signal()
    join_wanted = Signal()

    def __init__(self) -> None:
        self.model_of_lines = CoverageModel()
        super().__init__(self.model_of_lines, name="เรื่องที่ต้องตอบ", key=lambda line: line.key, multiple=True)
        self.setHorizontalHeader(Heads(self))
        self._measure()
        self.selectionModel().selectionChanged.connect(lambda *_: self.picked.emit())

    def show_lines(self, filter_: str, framework: Framework, lines: Sequence[Line]) -> None:
        """Show the lines of a filter; the keyboard stays at its line where that is still there."""
        self.clearSpans()
        self.model_of_lines.set_columns(columns_for(filter_, framework))
        self.show_rows(lines)
        self.fit_columns()
        for at in (at for at, line in enumerate(lines) if isinstance(line, GroupLine)):
            self.setSpan(at, 0, 1, COLUMNS)

    def fit_columns(self) -> None:
        """Where the table is narrow its last column is not shown."""
        self.setColumnHidden(COLUMNS - 1, self.viewport().width() < scaled(LEAST_FOR_ALL))
        super().fit_columns()

    def keys(self) -> tuple[str, ...]:
        """The keys of the selected lines."""
        return tuple(line.key for line in self.selected())

    def current_line(self) -> Line | None:
        """The line at which the keyboard is, None on none and on a group."""
        line: Line | None = self.current()
        return None if isinstance(line, GroupLine) else line

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """J joins, Enter makes or opens, arrows move."""
        if letter_of(event) == "J":
            self.join_wanted.emit()
        else:
            super().keyPressEvent(event)
