"""The list of the year's papers: 276 wide, its head begins memos and letters."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from ita_desktop.ui.kit import fonts, painting, shapes
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.fonts import Role, scaled
from ita_desktop.ui.kit.records import GROUP_ROLE
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.tables import Cell, Index, RecordDelegate, RecordTable
from ita_desktop.ui.kit.theme import tokens_of
from ita_desktop.ui.kit.tokens import Tokens
from ita_desktop.ui.papers.head import drop
from ita_desktop.ui.papers.list_rows import PaperRow, paper_model

if TYPE_CHECKING:
    from ita_desktop.services.papers import Request

WIDTH, ROW, GROUP, LEFT, HEAD = 276, 60, 38, 16, 52
MEMO, RUNNING, LETTER, COVERING = "memo", "running", "letter", "covering"
REPORTS = ((MEMO, "แบบแยกหัวข้อ"), (RUNNING, "แบบข้อความต่อเนื่อง"))
"""The shapes of a memo on a result, and their words."""


class _TwoLines(RecordDelegate):
    """The name above, the state below; an occasion is a small heading without a ground."""

    def ground(self, table: QWidget, tokens: Tokens, index: Index, cell: Cell) -> str:
        """Occasions lie on the sheet."""
        return tokens.sheet if index.data(GROUP_ROLE) else super().ground(table, tokens, index, cell)

    def paint_cell(self, painter: QPainter, rect: QRect, index: Index, cell: Cell) -> None:
        """Both lines, each elided at its end."""
        tokens = tokens_of()
        model: Any = index.model()
        row: PaperRow = model.record(index)
        inner = rect.adjusted(scaled(LEFT), 0, -scaled(LEFT), 0)
        ground = QColor(self.ground(self._table(), tokens, index, cell))
        painter.fillRect(QRect(rect.left(), rect.bottom(), scaled(LEFT), 1), ground)
        if row.look is None:
            painter.fillRect(rect.adjusted(0, rect.height() - 1, 0, 0), QColor(tokens.sheet))
            room = QRect(inner.left(), inner.top() + scaled(10), inner.width(), scaled(24))
            painting.text(painter, room, row.title, fonts.font(Role.SMALL, fonts.SEMIBOLD), tokens.muted)
            return
        line = fonts.line_height()
        top = rect.top() + (rect.height() - 2 * line) // 2
        painting.text(
            painter, QRect(inner.left(), top, inner.width(), line), row.title, fonts.font(), tokens.text
        )
        side = scaled(shapes.ROW_ICON)
        at = QRect(inner.left(), top + line + (line - side) // 2, side, side)
        tone = "accent" if row.look.shape is Shape.PAPERS else shapes.tone_of(row.look.shape)
        shapes.paint(painter, at, row.look.shape, getattr(tokens, tone))
        room = QRect(at.right() + scaled(8), top + line, inner.right() - at.right() - scaled(8), line)
        painting.text(painter, room, row.look.words, fonts.font(), getattr(tokens, row.look.tone))

    def _table(self) -> QWidget:
        table = self.parent()
        assert isinstance(table, QWidget)
        return table


class PaperTable(RecordTable):
    """The papers; occasions are lower rows."""

    def __init__(self) -> None:
        super().__init__(
            paper_model(),
            name="เอกสารของปี",
            key=lambda row: row.key,
            row_height=ROW,
            delegate=_TwoLines(),
        )
        self.itemDelegate().setParent(self)
        self.horizontalHeader().hide()

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Show papers and give each row its height."""
        super().show_rows(rows)
        self._fit_rows()

    def _measure(self) -> None:
        super()._measure()
        self._fit_rows()

    def _fit_rows(self) -> None:
        for at in range(len(self.records.rows)):
            height = scaled(GROUP if self.is_group(at) else ROW)
            if self.rowHeight(at) != height:
                self.setRowHeight(at, height)


class PaperList(QWidget):
    """The table below a head with one button; ``new_wanted`` tells what the user begins."""

    new_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        fonts.set_width(self, WIDTH)
        self.table = PaperTable()
        self.new = Button("หนังสือใหม่", shape=Shape.PLUS, drops=True)
        self.new.setAccessibleName("เขียนบันทึกข้อความหรือหนังสือใหม่")
        self.new.clicked.connect(self._drop)
        head = QWidget()
        fonts.set_height(head, HEAD)
        inside = QHBoxLayout(head)
        inside.setContentsMargins(LEFT, 8, LEFT, 0)
        inside.addWidget(self.new)
        inside.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.table, 1)

    def menu(self) -> QMenu:
        """What can be begun: a memo, a letter, the letter that sends the minutes of the chosen meeting."""
        menu = QMenu(self)
        for kind, words in REPORTS:
            menu.addAction(f"บันทึกข้อความใหม่ {words}", partial(self.new_wanted.emit, kind))
        menu.addAction("หนังสือภายนอกใหม่", lambda: self.new_wanted.emit(LETTER))
        request = self.request
        if request is not None and request.meeting is not None:
            words = f"หนังสือนำส่งรายงานการประชุม ครั้งที่ {request.meeting}"
            menu.addAction(words, lambda: self.new_wanted.emit(COVERING))
        return menu

    @property
    def request(self) -> "Request | None":
        """The paper that is chosen."""
        row: PaperRow | None = self.table.current()
        return row.state.request if row is not None and row.state is not None else None

    @property
    def place(self) -> str:
        """The place of the paper that is chosen, empty without one."""
        return self.request.place if self.request is not None else ""

    def _drop(self) -> None:
        drop(self.menu(), self.new)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line at its right."""
        QPainter(self).fillRect(self.width() - 1, 0, 1, self.height(), QColor(tokens_of(self).line))
