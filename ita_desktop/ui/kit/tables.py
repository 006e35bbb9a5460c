"""Tables of records: the keyboard passes over heads, rows and columns fit the type."""

from collections.abc import Callable, Hashable, Sequence
from typing import Any, ClassVar

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableView,
    QWidget,
)

from ita_desktop.ui.kit.fonts import scaled
from ita_desktop.ui.kit.quiet import quieten
from ita_desktop.ui.kit.record_painting import RecordDelegate as RecordDelegate
from ita_desktop.ui.kit.records import GAP as GAP
from ita_desktop.ui.kit.records import GROUP_ROLE, HEAD_HEIGHT, ROW_HEIGHT
from ita_desktop.ui.kit.records import PAD as PAD
from ita_desktop.ui.kit.records import Cell as Cell
from ita_desktop.ui.kit.records import Column as Column
from ita_desktop.ui.kit.records import Index as Index
from ita_desktop.ui.kit.records import RecordModel as RecordModel


class RecordTable(QTableView):
    """A table of records: rows as a whole are current; ``opened`` by Enter or double click."""

    opened = Signal(object)
    moved = Signal(object)

    spare: ClassVar[Sequence[int]] = ()
    """Columns that are left out, the first one first, until the others have their room."""

    least: ClassVar[int] = 120
    """What a column without a width needs; it gets half of it at least."""

    def __init__(
        self,
        model: RecordModel[Any],
        *,
        name: str,
        key: Callable[[Any], Hashable] = id,
        multiple: bool = False,
        row_height: int = ROW_HEIGHT,
        delegate: RecordDelegate | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.records, self._key, self._row_height = model, key, row_height
        self.setAccessibleName(name)
        self.setModel(model)
        self.setItemDelegate(delegate or RecordDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        mode = QAbstractItemView.SelectionMode
        self.setSelectionMode(mode.ExtendedSelection if multiple else mode.SingleSelection)
        quieten(self)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.doubleClicked.connect(lambda index: self.opened.emit(model.record(index)))
        self._measure()

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Show records; the current one stays current where it is still there."""
        former = self.current()
        self.records.show(rows)
        now = self.current()
        if former is not None and (now is None or self._key(now) != self._key(former)):
            self.go_to(self._key(former))

    def current(self) -> Any:
        """The current record, None where there is none."""
        index = self.currentIndex()
        inside = index.isValid() and index.row() < len(self.records.rows)
        return self.records.rows[index.row()] if inside else None

    def selected(self) -> list[Any]:
        """The selected records in their order, without group rows."""
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        return [self.records.rows[row] for row in rows if not self.is_group(row)]

    def is_group(self, row: int) -> bool:
        """Whether a row heads those below it."""
        return bool(self.records.index(row, 0).data(GROUP_ROLE))

    def go_to(self, key: Hashable) -> bool:
        """Make the record with this key current and bring it into sight."""
        rows = enumerate(self.records.rows)
        at = next((at for at, row in rows if self._key(row) == key and not self.is_group(at)), None)
        if at is not None:
            self._make_current(at)
        return at is not None

    def go_to_first(self) -> None:
        """Make the first record current that is no group."""
        first = next((at for at in range(len(self.records.rows)) if not self.is_group(at)), None)
        if first is not None:
            self._make_current(first)

    def _make_current(self, row: int) -> None:
        """Make a row the current and only selected one, whichever keys are held down just now."""
        index, flags = self.records.index(row, 0), QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(index)

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        """Tell the record at which the keyboard now is, and paint both rows."""
        super().currentChanged(current, previous)
        for row in {index.row() for index in (current, previous) if index.isValid()}:
            self.viewport().update(0, self.rowViewportPosition(row), self.width(), self.rowHeight(row))
        if current.isValid() and current.row() != previous.row():
            self.moved.emit(self.records.record(current))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens; letters do not search; Tab leaves the table."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.current() is not None:
                self.opened.emit(self.current())
        elif event.text() and event.text().isprintable() and event.key() != Qt.Key.Key_Space:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard's place shows."""
        super().focusInEvent(event)
        if not self.selectionModel().hasSelection():
            self.go_to_first()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The tint sinks."""
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The columns without a width share what is left."""
        super().resizeEvent(event)
        self.fit_columns()

    def changeEvent(self, event: QEvent) -> None:
        """Another size setting, other heights."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange):
            self._measure()

    def fit_columns(self) -> None:
        """Give each column its width; those without one share the rest."""
        left_out = 0
        left, loose = self._left(())
        while left_out < len(self.spare) and left < scaled(self.least) * loose:
            left_out += 1
            left, loose = self._left(self.spare[:left_out])
        for at in self.spare:
            self.setColumnHidden(at, at in self.spare[:left_out])
        share = max(scaled(self.least) // 2, left // loose) if loose else 0
        for at, column in enumerate(self.records.columns):
            self.setColumnWidth(at, scaled(column.width) if column.width else share)

    def _left(self, without: Sequence[int]) -> tuple[int, int]:
        """The room that columns with a width leave where some are left out, and how many share it."""
        shown = [
            column
            for at, column in enumerate(self.records.columns)
            if at not in without and (at in self.spare or not self.isColumnHidden(at))
        ]
        fixed = sum(scaled(column.width) for column in shown if column.width)
        return self.viewport().width() - fixed, sum(column.width is None for column in shown)

    def _measure(self) -> None:
        self.verticalHeader().setDefaultSectionSize(scaled(self._row_height))
        self.horizontalHeader().setFixedHeight(scaled(HEAD_HEIGHT))
        self.fit_columns()
