"""What is said below a cell that cannot take its text."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QTableView

from ita_desktop.domain.scores import Refusal, parse_score
from ita_desktop.ui.kit.notes import Note
from ita_desktop.ui.scores.model import ScoreModel


class RefusalNote(Note):
    """Why a cell's text is no score and what was perhaps meant.

    It stands under the titles beside the cell, so that the cell below stays free for the next figure.
    """

    def __init__(self, table: QTableView, scores: ScoreModel) -> None:
        super().__init__(table)
        self._table, self._scores = table, scores
        self._fresh = False
        self.code = ""
        table.verticalScrollBar().valueChanged.connect(self.place)

    def say(self, code: str, reason: str, suggestions: Sequence[str]) -> None:
        """Tell of a cell that was just refused; stays while the keyboard goes one cell on."""
        self._fresh = True
        self._tell(code, reason, suggestions)
        self.place()

    def renew(self) -> None:
        """Tell of the cell at which the keyboard is; drop a note whose cell is well again or left."""
        cell = self._scores.cell(self._table.currentIndex())
        if cell is not None and cell.refused:
            if self.code != cell.code:
                read = parse_score(cell.text)
                self._tell(cell.code, cell.refused, read.suggestions if isinstance(read, Refusal) else ())
        elif self.code:
            noted = self._scores.cell(self._scores.find(self.code))
            if not self._fresh or noted is None or not noted.refused:
                self.code = ""
        self.place()

    def settle(self) -> None:
        """The keyboard has gone on: with its next step the note goes."""
        self._fresh = False

    def place(self) -> None:
        """Stand left of the cell's column, below its row."""
        index = self._scores.find(self.code) if self.code else QModelIndex()
        if not index.isValid():
            self.hide()
            return
        view = self._table.viewport().geometry()
        rect = self._table.visualRect(index).translated(view.topLeft())
        first = next(at for at, column in enumerate(self._scores.columns) if column.is_entry)
        has_parts = self._table.columnSpan(index.row(), self._scores.column("title")) == 1
        right = view.x() + self._table.columnViewportPosition(first) if has_parts else rect.left()
        self.stand_below(rect, right, view)

    def _tell(self, code: str, reason: str, suggestions: Sequence[str]) -> None:
        offered = f"น่าจะเป็น {' หรือ '.join(suggestions)}   " if suggestions else ""
        self.code = code
        self.tell(reason, f"{offered}Esc คืนค่าเดิม")
