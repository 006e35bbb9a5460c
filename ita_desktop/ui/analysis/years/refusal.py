"""What is said beside a cell of the years that cannot take its text."""

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QTableView

from ita_desktop.domain.scores import Refusal, parse_score
from ita_desktop.ui.analysis.years.model import YearsModel
from ita_desktop.ui.kit.notes import Note


class RefusalNote(Note):
    """Stands below a cell at its left, so that the cells below it stay free for the next figure."""

    def __init__(self, table: QTableView, years: YearsModel) -> None:
        super().__init__(table)
        self._table, self._years = table, years
        self._noted, self._fresh = ("", 0), False
        for bar in (table.verticalScrollBar(), table.horizontalScrollBar()):
            bar.valueChanged.connect(self.place)

    def say_refused(self, key: str, year: int) -> None:
        """Say why the text just typed is no score; it stays while the keyboard goes one cell on."""
        index = self._years.find(key, year)
        if index.isValid() and self._years.shown(index).refused:
            self._fresh = True
            self._tell_refused(index)

    def renew(self) -> None:
        """Say why the current cell's text is no score; drop what was said of a cell that is well or left."""
        index, noted = self._table.currentIndex(), self._years.find(*self._noted)
        if index.isValid() and self._years.shown(index).refused:
            self._tell_refused(index)
        elif not self._fresh or not noted.isValid() or not self._years.shown(noted).refused:
            self.hide()

    def settle(self) -> None:
        """The keyboard has gone on: with its next step the note goes."""
        self._fresh = False

    def say(self, index: QModelIndex, reason: str, way: str) -> None:
        """Say something of a cell."""
        line, column = self._years.lines[index.row()], self._years.columns[index.column()]
        self._noted = (line.key, column.year)
        self.tell(reason, way)
        self.show()
        self.place()

    def place(self) -> None:
        """Follow the cell that is spoken of."""
        index = self._years.find(*self._noted)
        if self.isHidden() or not index.isValid():
            return
        view = self._table.viewport().geometry()
        rect = self._table.visualRect(index).translated(view.topLeft())
        self.stand_below(rect, rect.left() - 4, view)

    def _tell_refused(self, index: QModelIndex) -> None:
        cell = self._years.shown(index)
        read = parse_score(cell.text)
        offered = read.suggestions if isinstance(read, Refusal) else ()
        way = f"น่าจะเป็น {' หรือ '.join(offered)}   " if offered else ""
        self.say(index, cell.refused or "", f"{way}Esc คืนค่าเดิม")
