"""The list of findings: one key a kind, several rows at once."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from ita_desktop.domain.frameworks import Framework
from ita_desktop.ui.findings import looks
from ita_desktop.ui.findings.rows import FindingLine, GroupLine, Line
from ita_desktop.ui.kit.code_words import code_words, score_words, title_words
from ita_desktop.ui.kit.heads import Heads
from ita_desktop.ui.kit.keys import letter_of
from ita_desktop.ui.kit.scan_codes import digit_pressed
from ita_desktop.ui.kit.tables import Cell, Column, Index, RecordModel, RecordTable

CODE, TITLE, SCORE, STATE = range(4)
_OF_NONE = "รหัสที่ไม่มีในกรอบการประเมิน"


class FindingModel(RecordModel[Line]):
    """Lines of a year; a row is spoken as one sentence."""

    def __init__(self) -> None:
        columns: tuple[Column[Line], ...] = (
            Column("รหัส", self._code, 92),
            Column("ข้อคำถามหรือรายการ", self._title),
            Column("คะแนน", self._score, 124, right=True),
            Column("ข้อค้นพบ", self._state, 150),
        )
        super().__init__(columns, is_group=lambda line: isinstance(line, GroupLine), groups_rest=True)
        self.framework: Framework | None = None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """As in every table, and the sentence."""
        if role == Qt.ItemDataRole.AccessibleTextRole and index.isValid():
            line = self.record(index)
            return " ".join(filter(None, (column.cell(line).text for column in self.columns)))
        return super().data(index, role)

    def _code(self, line: Line) -> Cell:
        if isinstance(line, GroupLine):
            return Cell(line.indicator.code if line.indicator else "")
        words = code_words(self.framework, line.row.codes) if self.framework else line.key
        return Cell(words, tone="muted", tip=words)

    def _title(self, line: Line) -> Cell:
        if isinstance(line, GroupLine):
            return Cell(line.indicator.title if line.indicator else _OF_NONE)
        words = title_words(self.framework, line.row.codes) if self.framework else ""
        return Cell(words, tip=words)

    def _score(self, line: Line) -> Cell:
        return Cell(score_words(line.row.codes, line.row.scores)) if isinstance(line, FindingLine) else Cell()

    def _state(self, line: Line) -> Cell:
        return looks.state_cell(line.row) if isinstance(line, FindingLine) else Cell()


class FindingTable(RecordTable):
    """Tells what is wanted for the selected rows."""

    kind_wanted = Signal(str)
    drop_wanted = Signal()
    join_wanted = Signal()
    picked = Signal()
    """Other rows are selected."""

    def __init__(self, model: FindingModel) -> None:
        super().__init__(model, name="รายการข้อค้นพบ", key=lambda line: line.key, multiple=True)
        self.setHorizontalHeader(Heads(self))
        self._measure()
        self.selectionModel().selectionChanged.connect(lambda *_: self.picked.emit())

    def show_lines(self, framework: Framework, lines: Sequence[Line]) -> None:
        """Show lines; the keyboard stays at its row, the selection where the rows are the same."""
        model = self.records
        assert isinstance(model, FindingModel)
        model.framework = framework
        self.show_rows(lines)
        self.clearSpans()
        for at in (at for at, line in enumerate(lines) if isinstance(line, GroupLine)):
            self.setSpan(at, TITLE, 1, STATE - TITLE + 1)

    def keys(self) -> tuple[str, ...]:
        """The keys of the selected rows."""
        return tuple(line.key for line in self.selected())

    def current_key(self) -> str:
        """The key of the row at which the keyboard is."""
        line = self.current()
        return line.key if isinstance(line, FindingLine) else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1 and 2 set the kind, J joins, Del takes away, Enter opens, arrows move."""
        digit = digit_pressed(event)
        if digit is not None and 1 <= digit <= len(looks.KINDS) and self.keys():
            self.kind_wanted.emit(looks.KINDS[digit - 1][0])
        elif letter_of(event) == "J":
            self.join_wanted.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.drop_wanted.emit()
        elif event.key() == Qt.Key.Key_F2:
            self.opened.emit(self.current())
        else:
            super().keyPressEvent(event)
