"""The checklist as it is seen: lines that keep their place, groups that stay on top."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView

from ita_desktop.ui.kit.editing_table import EditingTable
from ita_desktop.ui.kit.fonts import scaled
from ita_desktop.ui.kit.heads import Heads
from ita_desktop.ui.kit.sticky import StickyRow
from ita_desktop.ui.kit.tables import Column, Index, RecordModel
from ita_desktop.ui.oit.checklist.columns import DATES, LINKS, STATUS, TITLE, UNIT, WORDING, spoken
from ita_desktop.ui.oit.checklist.delegate import ChecklistDelegate
from ita_desktop.ui.oit.checklist.rows import GroupLine, ItemLine, Line

LEAST_TITLE, SHORT_TITLE = 300, 110


class ChecklistModel(RecordModel[Line]):
    """Lines of the checklist; a row is spoken as one sentence."""

    def __init__(self, columns: Sequence[Column[Line]], today: date) -> None:
        super().__init__(columns, is_group=lambda line: isinstance(line, GroupLine))
        self._today = today

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """As in every table, and the sentence."""
        if role == Qt.ItemDataRole.AccessibleTextRole and index.isValid():
            return spoken(self.record(index), self._today)
        return super().data(index, role)

    def rebuild(self, columns: Sequence[Column[Line]], today: date) -> None:
        """Other columns."""
        self.beginResetModel()
        self.columns, self._today = tuple(columns), today
        self.endResetModel()


class ChecklistLines(EditingTable):
    """Shows lines; the keyboard and the selection stay with their items."""

    folding = Signal(str)
    picked = Signal()
    """Other items are selected."""

    def __init__(self, model: ChecklistModel) -> None:
        self.sticky: StickyRow | None = None
        self.yielding = False
        super().__init__(
            model, name="รายการ OIT", key=lambda line: line.key, multiple=True, delegate=ChecklistDelegate()
        )
        self.setHorizontalHeader(Heads(self))
        self._measure()
        self.sticky = StickyRow(self, self._top_group)
        self.sticky.pressed.connect(lambda row, _: self.folding.emit(self.records.rows[row].key))
        self.selectionModel().selectionChanged.connect(lambda *_: self.picked.emit())

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show lines; keyboard, selection and scroll bar stay with their items. Tells nothing."""
        same = [line.key for line in lines] == [line.key for line in self.records.rows]
        chosen, current = set(self.codes()), self.current_key()
        top = self.verticalScrollBar().value()
        with QSignalBlocker(self):
            self.records.show(lines)
            if not same:
                self._choose(chosen, current)
                self.verticalScrollBar().setValue(top)
        if self.sticky is not None:
            self.sticky.refresh()

    def rebuild(self, columns: Sequence[Column[Line]], today: date) -> None:
        """Show other columns; keyboard and selection stay with their items. Tells nothing."""
        chosen, current = set(self.codes()), self.current_key()
        model = self.records
        assert isinstance(model, ChecklistModel)
        with QSignalBlocker(self):
            model.rebuild(columns, today)
            self._choose(chosen, current)
        self.fit_columns()

    def current_key(self) -> str:
        """The code of the line at which the keyboard is."""
        line = self.current()
        return line.key if line is not None else ""

    def codes(self) -> tuple[str, ...]:
        """The codes of the selected items."""
        return tuple(line.key for line in self.selected())

    def go_on(self) -> bool:
        """Make the item after the current one current; False where there is none."""
        after = range(self.currentIndex().row() + 1, len(self.records.rows))
        following = next((at for at in after if not self.is_group(at)), None)
        if following is not None:
            self._make_current(following)
        return following is not None

    def _choose(self, codes: set[str], current: str) -> None:
        """Select items again after the lines changed."""
        selection = QItemSelection()
        last = len(self.records.columns) - 1
        at_current = QModelIndex()
        for at, line in enumerate(self.records.rows):
            if isinstance(line, ItemLine) and line.key in codes:
                selection.select(self.records.index(at, 0), self.records.index(at, last))
            if line.key == current:
                at_current = self.records.index(at, 0)
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().select(selection, flags.ClearAndSelect)
        if at_current.isValid():
            self.selectionModel().setCurrentIndex(at_current, flags.NoUpdate)

    def _top_group(self) -> tuple[int, int] | None:
        """The group whose items are at the top, pushed up by the one that follows."""
        top = self.rowAt(0)
        if top < 0 or not self.verticalScrollBar().value():
            return None
        group = next((at for at in range(top, -1, -1) if self.is_group(at)), None)
        if group is None or (group == top and self.rowViewportPosition(top) == 0):
            return None
        height = self.rowHeight(group)
        following = (at for at in range(top + 1, len(self.records.rows)) if self.is_group(at))
        after = next(following, None)
        room = height if after is None else min(height, self.rowViewportPosition(after))
        return group, room - height

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Bring an index into sight, below the group that stays on top."""
        super().scrollTo(index, hint)
        hidden = self.rowHeight(index.row()) - self.visualRect(index).top()
        if hidden > 0 and index.row() > 0 and not self.is_group(index.row()):
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() - hidden)

    def give_way(self, yielding: bool) -> None:
        """Leave out what the panel beside the table says as well, where there is no room for it."""
        if yielding != self.yielding:
            self.yielding = yielding
            self.fit_columns()

    def seen(self, column: int) -> int:
        """The column at which a field opens: the statuses' one where its own is left out."""
        return STATUS if self.isColumnHidden(column) else column

    def fit_columns(self) -> None:
        """Give the titles room: of other columns, and beside the panel in place of what it says as well."""
        spare = [at for at in (LINKS, WORDING, UNIT) if at < self.model().columnCount()]
        for hidden in range(len(spare) + 1 if self.yielding else 1):
            for at in spare:
                self.setColumnHidden(at, at in spare[:hidden])
            self._share()
            if self.columnWidth(TITLE) >= scaled(LEAST_TITLE):
                return

    def _share(self) -> None:
        """With large type words, unit and dates give the titles some of their room."""
        super().fit_columns()
        lack = scaled(LEAST_TITLE) - self.columnWidth(TITLE)
        for column, least in ((WORDING, 130), (UNIT, 90), (DATES, 126)):
            if self.isColumnHidden(column):
                continue
            given = min(max(0, lack), max(0, self.columnWidth(column) - scaled(least)))
            self.setColumnWidth(column, self.columnWidth(column) - given)
            self.setColumnWidth(TITLE, self.columnWidth(TITLE) + given)
            lack -= given
        over = sum(map(self.columnWidth, range(self.model().columnCount()))) - self.viewport().width()
        if over > 0:
            self.setColumnWidth(TITLE, max(scaled(SHORT_TITLE), self.columnWidth(TITLE) - over))

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        """The group on top shows no place; the one selected item is let go where the keyboard leaves it."""
        super().currentChanged(current, previous)
        if current.isValid() and self.is_group(current.row()) and len(self.codes()) == 1:
            self.clearSelection()
        if self.sticky is not None:
            self.sticky.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The tint sinks on the group on top as well."""
        super().focusOutEvent(event)
        if self.sticky is not None:
            self.sticky.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The group on top keeps the table's width; the keyboard's place stays in sight over the foot."""
        super().resizeEvent(event)
        lost = event.oldSize().height() - self.viewport().height()
        rect = self.visualRect(self.currentIndex())
        if lost > 0 and rect.top() < event.oldSize().height() and rect.bottom() >= self.viewport().height():
            self.scrollTo(self.currentIndex())
        if self.sticky is not None:
            self.sticky.refresh()
