"""The side panel of the table of years."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ita_desktop.ui.analysis.years.telling import Sentence, Told
from ita_desktop.ui.kit import fonts
from ita_desktop.ui.kit.banner import ShapeMark
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.fonts import Role, scaled
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.side_panel import SidePanel

YEAR_WIDTH = 56


class YearsPanel(SidePanel):
    """Says what is told of a line; ``removal_wanted`` tells a year that is to be taken away."""

    removal_wanted = Signal(int)

    def __init__(self, breaker: Breaker) -> None:
        super().__init__()
        self._breaker = breaker
        self._shown: Told | None = None
        self._inner = QWidget()
        self.column.addWidget(self._inner)
        self.column.addStretch(1)
        self.remove: Button | None = None
        self.setAccessibleName("คำอธิบายของแถว")

    @property
    def told(self) -> Told | None:
        """What is said now."""
        return self._shown

    def tell(self, told: Told) -> None:
        """Say something of another line."""
        if told == self._shown:
            return
        self._shown = told
        former, self._inner = self._inner, QWidget()
        self.column.replaceWidget(former, self._inner)
        former.hide()
        former.deleteLater()
        column = QVBoxLayout(self._inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._label(told.headline, role=Role.HEADING))
        if told.subtitle:
            column.addWidget(self._label(told.subtitle, tone="muted"))
        for each in told.sentences:
            column.addLayout(self._sentence(each))
        self._add_codes(column, told)
        self._add_changes(column, told)
        if told.way:
            column.addSpacing(8)
            column.addWidget(self._label(told.way, tone="muted"))
        self._add_removal(column, told)

    def _sentence(self, each: Sentence) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        if each.shape is not None:
            holder = QVBoxLayout()
            holder.setContentsMargins(0, scaled(4), 0, 0)
            holder.addWidget(ShapeMark(each.shape))
            holder.addStretch(1)
            row.addLayout(holder)
        row.addWidget(self._label(each.words, tone=each.tone), 1)
        return row

    def _heading(self, column: QVBoxLayout, words: str) -> None:
        column.addSpacing(8)
        column.addWidget(Label(words, role=Role.SMALL, weight=fonts.SEMIBOLD, tone="muted"))

    def _add_codes(self, column: QVBoxLayout, told: Told) -> None:
        if not told.codes:
            return
        self._heading(column, "ข้อนี้ในปีอื่น")
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        grid.setColumnMinimumWidth(0, scaled(YEAR_WIDTH))
        grid.setColumnStretch(1, 1)
        for at, (year, words) in enumerate(told.codes):
            grid.addWidget(Label(year, tone="muted"), at, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self._label(words), at, 1)
        column.addLayout(grid)

    def _add_changes(self, column: QVBoxLayout, told: Told) -> None:
        if told.changes:
            self._heading(column, "สิ่งที่เปลี่ยนในการประเมิน")
        for words in told.changes:
            column.addWidget(self._label(words))

    def _add_removal(self, column: QVBoxLayout, told: Told) -> None:
        self.remove = None
        if told.removable:
            self.remove = Button(f"นำปี {told.removable} ออก", shape=Shape.DELETE)
            self.remove.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            year = told.removable
            self.remove.clicked.connect(lambda _=False: self.removal_wanted.emit(year))
            column.addSpacing(8)
            column.addWidget(self.remove)

    def _label(self, text: str, *, role: Role = Role.BODY, tone: str = "text") -> Label:
        return Label(text, role=role, tone=tone, wraps=True, breaker=self._breaker)
