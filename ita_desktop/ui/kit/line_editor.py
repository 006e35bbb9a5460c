"""A table of lines in their order, and beside it the fields of the one at which the keyboard is."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ita_desktop.ui.kit.buttons import Button, IconButton
from ita_desktop.ui.kit.fonts import scaled
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.shortcuts import on_key_at, on_key_inside
from ita_desktop.ui.kit.tables import Column, RecordModel, RecordTable
from ita_desktop.ui.kit.theme import tokens_of

USUAL_PANEL, WIDER_PANEL = (300, 380), (470, 640)
"""Widths of the panel in a usual and in a wide window: for short fields, for long texts."""

LEAST_PANEL, WIDE = 230, 1240
LEAST_TABLE = 440
FOLDED = 640
Line = tuple[int, Any]
"""A position from 0 and the record that stands there."""


class LineTable(RecordTable):
    """Rows that can be added, removed and moved by keys; other keys are told as ``pressed_key``."""

    add_wanted = Signal()
    remove_wanted = Signal()
    move_wanted = Signal(int)
    pressed_key = Signal(QKeyEvent)
    entered = Signal()

    def __init__(self, columns: Sequence[Column[Line]], name: str) -> None:
        super().__init__(RecordModel(columns), name=name, key=lambda line: line[0])
        on_key_at(self, "Del", self.remove_wanted.emit)
        on_key_at(self, "Alt+Up", lambda: self.move_wanted.emit(-1))
        on_key_at(self, "Alt+Down", lambda: self.move_wanted.emit(1))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard comes to the rows."""
        super().focusInEvent(event)
        self.entered.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell the key; what nobody takes goes its usual way."""
        event.ignore()
        self.pressed_key.emit(event)
        if not event.isAccepted():
            super().keyPressEvent(event)


class FormPanel(QScrollArea):
    """What stands beside a table, parted by a line; it scrolls on its own."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(scaled(20), scaled(16), scaled(16), scaled(16))
        column.addWidget(content)
        column.addStretch(1)
        self.setWidget(sheet)


class LineEditor(QWidget):
    """Table, buttons under it, panel; where it is narrow, the table does without the ``spare`` column.

    With ``folds`` a narrow one shows its panel only while the keyboard is there, after ``unfold``.
    """

    def __init__(
        self,
        table: LineTable,
        form: QWidget,
        add_words: str,
        empty: QWidget,
        *,
        spare: int | None = None,
        widths: tuple[int, int] = USUAL_PANEL,
        folds: bool = False,
    ) -> None:
        super().__init__()
        self.table, self.form, self.empty = table, form, empty
        self._spare, self._widths = spare, widths
        self._folds, self._unfolded = folds, False
        self.panel = FormPanel(form)
        self.add = Button(add_words, shape=Shape.PLUS, hint="Ins")
        self.up = IconButton(Shape.ARROW_UP, "เลื่อนขึ้น Alt+↑")
        self.down = IconButton(Shape.ARROW_DOWN, "เลื่อนลง Alt+↓")
        self.remove = Button("ลบ", shape=Shape.DELETE, hint="Del")
        table.entered.connect(self._fold)
        self.add.clicked.connect(table.add_wanted)
        on_key_inside(self, "Ins", table.add_wanted.emit)
        self.remove.clicked.connect(table.remove_wanted)
        self.up.clicked.connect(lambda: table.move_wanted.emit(-1))
        self.down.clicked.connect(lambda: table.move_wanted.emit(1))
        self.buttons = QHBoxLayout()
        self.buttons.setContentsMargins(scaled(16), scaled(10), scaled(16), scaled(10))
        self.buttons.setSpacing(scaled(8))
        for button in (self.add, self.up, self.down, self.remove):
            self.buttons.addWidget(button)
        self.buttons.addStretch(1)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(table, 1)
        left.addWidget(empty, 1)
        left.addLayout(self.buttons)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(1)
        whole.addLayout(left, 1)
        whole.addWidget(self.panel)
        self.show_lines(())

    def show_lines(self, lines: Sequence[Any]) -> None:
        """Show the records; the one at which the keyboard is stays where its position is still there."""
        at = self.at
        self.table.show_rows(list(enumerate(lines)))
        if lines and self.at is None:
            self.table.go_to(min(at or 0, len(lines) - 1))
        some = bool(lines)
        self.table.setVisible(some)
        self.empty.setVisible(not some)
        self._show_panel()
        for button in (self.up, self.down, self.remove):
            button.setEnabled(some)

    @property
    def at(self) -> int | None:
        """The position at which the keyboard is or last was."""
        line: Line | None = self.table.current()
        return line[0] if line else None

    def go_to(self, at: int) -> None:
        """Make a line the current one."""
        self.table.go_to(at)

    def unfold(self) -> None:
        """Show the panel until the keyboard is back in the table."""
        self._unfolded = True
        self._show_panel()

    def _fold(self) -> None:
        self._unfolded = False
        self._show_panel()

    def _show_panel(self) -> None:
        seen = not self._folds or self._unfolded or self.width() >= scaled(FOLDED)
        self.panel.setVisible(bool(self.table.records.rows) and seen)
        self._fit(self.panel.width() if seen else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A wider panel on a wide screen."""
        super().resizeEvent(event)
        wished = scaled(self._widths[self.width() >= scaled(WIDE)])
        self.panel.setFixedWidth(max(scaled(LEAST_PANEL), min(wished, self.width() * 2 // 5)))
        self._show_panel()

    def _fit(self, panel: int) -> None:
        if self._spare is not None:
            least = FOLDED if self._folds else LEAST_TABLE
            self.table.setColumnHidden(self._spare, self.width() - panel < scaled(least))
        self.table.fit_columns()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The lines between table, buttons and panel."""
        tokens = tokens_of(self)
        painter = QPainter(self)
        left = self.panel.x() - 1 if self.panel.isVisible() else self.width()
        painter.fillRect(left, 0, 1, self.height(), tokens.line)
        top = self.buttons.geometry().top()
        painter.fillRect(0, top, left, 1, tokens.line)
