"""What each column of a pasted table holds: as its head says, or as the user chooses."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from ita_desktop.ui.kit import painting
from ita_desktop.ui.kit.choices import ChoiceField
from ita_desktop.ui.kit.fonts import Role, scaled
from ita_desktop.ui.kit.labels import ElidedLabel
from ita_desktop.ui.kit.scrolling import Scrolling
from ita_desktop.ui.kit.theme import tokens_of
from ita_desktop.ui.kit.tips import set_tip

if TYPE_CHECKING:
    from ita_desktop.exchange.measure_tables import TableColumn

A_LINE, LINE_HEIGHT, MARGIN, GAP = 8, 66, 24, 8
MOST_LINES = 2
"""Lines of columns that are seen at once; more scroll."""

UNUSED = "left_out"


class ColumnRow(QWidget):
    """A choice of fields over each column's head; ``chosen`` tells all fields by column after a change."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.fields: dict[int, ChoiceField] = {}
        self._heads: dict[int, ElidedLabel] = {}
        self._inner = QWidget()
        self._grid = QGridLayout(self._inner)
        self._grid.setContentsMargins(MARGIN, 0, MARGIN, 8)
        self._grid.setHorizontalSpacing(GAP)
        self._grid.setVerticalSpacing(4)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 1)
        whole.addWidget(Scrolling(self._inner))

    def show_columns(self, columns: Sequence["TableColumn"], choices: Sequence[tuple[str, str]]) -> None:
        """Show a table's columns; ``choices`` are what they can hold, as keys and words."""
        if list(self.fields) != [column.at for column in columns]:
            self._make(columns, choices)
        for column in columns:
            self.fields[column.at].take(column.field)
        self._mark()

    def focus_first(self) -> None:
        """Put the keyboard on the first column that is not used, else on the first."""
        unused = (field for field in self.fields.values() if field.taken == UNUSED)
        field = next(unused, next(iter(self.fields.values()), None))
        if field is not None:
            field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make(self, columns: Sequence["TableColumn"], choices: Sequence[tuple[str, str]]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.fields, self._heads = {}, {}
        for place, column in enumerate(columns):
            line, at = divmod(place, A_LINE)
            title = column.title or column.sample or f"คอลัมน์ {column.at + 1}"
            head = ElidedLabel(title, role=Role.SMALL, tone="muted")
            field = ChoiceField(choices)
            field.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            field.setAccessibleName(f"คอลัมน์ {title}")
            set_tip(field, f"{title}\n{column.sample}".strip())
            field.edited.connect(lambda _: self._tell())
            self._grid.addWidget(head, 2 * line, at)
            self._grid.addWidget(field, 2 * line + 1, at)
            self.fields[column.at], self._heads[column.at] = field, head
        for at in range(A_LINE):
            self._grid.setColumnStretch(at, int(at < len(columns)))
        lines = min(MOST_LINES, -(-len(columns) // A_LINE))
        self.setFixedHeight(scaled(LINE_HEIGHT) * max(1, lines) + 4)

    def _tell(self) -> None:
        self._mark()
        self.chosen.emit({at: field.taken for at, field in self.fields.items()})

    def _mark(self) -> None:
        for at, field in self.fields.items():
            unused = field.taken == UNUSED
            field.setAccessibleDescription("คอลัมน์นี้ไม่ถูกนำเข้า" if unused else "")
            self._heads[at].set_text(self._heads[at].text(), "care" if unused else "muted")

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line that parts it from the rows."""
        painting.hairline(QPainter(self), self.rect(), tokens_of(self).line)
