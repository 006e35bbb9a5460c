"""A table that stands in the minutes: one line that says which, and whether it follows the data."""

from collections.abc import Callable, Sequence
from functools import partial
from html import escape

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QWidget

from ita_desktop.domain.meetings import Entry
from ita_desktop.ui.kit import fonts, painting, shapes
from ita_desktop.ui.kit.fonts import scaled
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.theme import tokens_of
from ita_desktop.ui.kit.tips import show_tip

HEIGHT, PAD = 44, 14
KINDS = {
    "scores": (Shape.SCORES, "คะแนนปี"),
    "oit-status": (Shape.OIT, "ผลการดำเนินงาน OIT ปี"),
    "measures": (Shape.PLAN, "มาตรการตามแผนปี"),
    "late": (Shape.LATE, "รายการเลยกำหนดปี"),
    "findings": (Shape.FINDINGS, "ข้อค้นพบปี"),
    "resolutions": (Shape.TICK, "ผลตามมติที่ประชุมครั้งก่อน"),
}
OFFERED = ("scores", "findings", "oit-status", "measures", "late")
"""The tables of a fiscal year, in the order in which they are offered; ``resolutions`` is of no year."""
SEEN = 8
"""Rows that a preview shows."""


def table_words(insert: str, year: int | None) -> str:
    """``คะแนนปี 2566``."""
    if insert == "resolutions":
        return KINDS[insert][1]
    return f"{KINDS[insert][1]} {year or 'ยังไม่ระบุ'}"


FREEZE, FOLLOW = "ตรึงไว้ตามที่เป็นอยู่", "ปล่อยตามข้อมูล"


def preview(rows: Sequence[Sequence[str]]) -> str:
    """The first rows of a table as rich text; how many more there are."""
    if not rows:
        return ""
    head, *others = rows
    lines = ["".join(f"<th align='left'>{escape(cell)}&nbsp;&nbsp;</th>" for cell in head)]
    for row in others[:SEEN]:
        span = f" colspan='{len(head)}'" if len(row) == 1 < len(head) else ""
        lines.append("".join(f"<td{span}>{escape(cell)}&nbsp;&nbsp;</td>" for cell in row))
    more = f"<p>และอีก {len(others) - SEEN} แถว</p>" if len(others) > SEEN else ""
    return f"<table>{''.join(f'<tr>{line}</tr>' for line in lines)}</table>{more}"


class TableBlock(QAbstractButton):
    """``year_wanted`` tells the fiscal year that was chosen instead, ``freeze_wanted`` whether to keep it.

    ``rows`` gives what the table says, its head first.
    """

    year_wanted = Signal(int)
    freeze_wanted = Signal(bool)
    remove_wanted = Signal()
    stepped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shape, self._state, self._frozen = Shape.SCORES, "", False
        self.years: tuple[int, ...] = ()
        self.rows: Callable[[], Sequence[Sequence[str]]] = tuple
        self.menu = QMenu(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self.drop)

    def show_entry(self, entry: Entry, years: tuple[int, ...]) -> None:
        """Stand for an entry's table; ``years`` are those that it may show instead."""
        assert entry.insert is not None
        self.years = () if entry.insert == "resolutions" else years
        self._frozen = entry.frozen is not None
        self._shape = KINDS[entry.insert][0]
        self._state = "ตรึงไว้แล้ว" if self._frozen else "ตามข้อมูลล่าสุด"
        self.setText(table_words(entry.insert, entry.fiscal_year))
        self.setAccessibleName(f"ตาราง {self.text()} {self._state}")
        self.update()

    def drop(self) -> None:
        """Offer to keep the table or to let it go, and other years while it is not kept."""
        self.menu.clear()
        self.menu.addAction(FOLLOW if self._frozen else FREEZE, self._toggle)
        self.menu.addAction("ดูตัวอย่างตาราง\tSpace", self.show_preview)
        self.menu.addSeparator()
        for year in () if self._frozen else self.years:
            self.menu.addAction(f"ปี {year}", partial(self.year_wanted.emit, year))
        self.menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def show_preview(self) -> None:
        """The first rows of the table below the block."""
        show_tip(self.mapToGlobal(QPoint(0, self.height())), preview(self.rows()), self)

    def _toggle(self) -> None:
        self.freeze_wanted.emit(not self._frozen)

    def event(self, event: QEvent) -> bool:
        """The tooltip is the table's first rows, read only when it is wanted."""
        if event.type() == QEvent.Type.ToolTip:
            self.show_preview()
            return True
        return super().event(event)

    def sizeHint(self) -> QSize:
        """One line with room around it."""
        return QSize(scaled(240), scaled(HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and F4 offer years and keeping, Space shows the first rows, Delete takes it away."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F4):
            self.drop()
        elif event.key() == Qt.Key.Key_Space:
            self.show_preview()
        elif event.key() == Qt.Key.Key_Delete:
            self.remove_wanted.emit()
        elif step and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.stepped.emit(step)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, frame, icon, which table, its state."""
        tokens = tokens_of(self)
        painter = QPainter(self)
        painting.box(painter, self.rect(), fill=tokens.sunk, edge=tokens.line2)
        if self.hasFocus():
            painting.ring(painter, self.rect(), tokens.accent)
        side, pad = scaled(shapes.ICON), scaled(PAD)
        icon = QRect(pad, (self.height() - side) // 2, side, side)
        shapes.paint(painter, icon, self._shape, tokens.text)
        ring = shapes.ROW_ICON if self._frozen else 0
        room = QRect(2 * pad + side, 0, self.width() - 3 * pad - side, self.height())
        face = fonts.font()
        right = room.adjusted(0, 0, -scaled(ring + 6) if ring else 0, 0)
        painting.text(painter, right, self._state, face, tokens.muted, painting.RIGHT)
        if ring:
            lock = QRect(
                self.width() - pad - scaled(ring),
                (self.height() - scaled(ring)) // 2,
                scaled(ring),
                scaled(ring),
            )
            shapes.paint(painter, lock, Shape.PADLOCK, tokens.muted)
        taken = painter.fontMetrics().horizontalAdvance(self._state) + scaled(ring + 16)
        words = fonts.font(weight=fonts.MEDIUM)
        painting.text(painter, room.adjusted(0, 0, -taken, 0), self.text(), words, tokens.text)
