"""What happens on one day, whole: what, who, which item."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ita_desktop.domain.thai.dates import thai_date
from ita_desktop.ui.kit import fonts, painting, shapes
from ita_desktop.ui.kit.fonts import Role, scaled
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.tables import Cell, Column, Index, RecordDelegate, RecordModel, RecordTable
from ita_desktop.ui.kit.theme import tokens_of
from ita_desktop.ui.oit.calendar.days import LOOKS, Day, Entry

ROW, PAD = 56, 12
NO_DAY = "ไม่มีรายการในวันที่เลือก"


class EntryDelegate(RecordDelegate):
    """Two lines: what happens and who does it; the item."""

    def paint_cell(self, painter: QPainter, rect: QRect, index: Index, cell: Cell) -> None:
        """Shape and words over code and title."""
        model, tokens = index.model(), tokens_of()
        assert isinstance(model, RecordModel)
        entry: Entry = model.record(index)
        shape, words, tone = LOOKS[entry.happening.event]
        side, line, left = scaled(shapes.ROW_ICON), scaled(24), rect.left() + scaled(PAD)
        top = rect.top() + scaled(4)
        at = QRect(left, top + (line - side) // 2, side, side)
        shapes.paint(painter, at, shape, getattr(tokens, tone))
        room = QRect(left + side + scaled(8), top, rect.right() - left - side - scaled(PAD), line)
        told = " ".join(filter(None, (words, entry.unit)))
        painting.text(painter, room, told, fonts.font(Role.SMALL), getattr(tokens, tone))
        room = QRect(left, top + line, rect.right() - left - scaled(PAD), line)
        painting.text(painter, room, f"{entry.code} {entry.title}", fonts.font(), tokens.text)


class DayList(RecordTable):
    """The happenings of a day; ``opened`` tells the one that is wanted, ``left`` that Esc was pressed."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__(
            RecordModel([Column("รายการของวัน", lambda entry: Cell(entry.told, tip=entry.told))]),
            name="รายการของวันที่เลือก",
            key=lambda entry: (entry.code, entry.happening.event),
            row_height=ROW,
            delegate=EntryDelegate(),
        )
        self.horizontalHeader().hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the month."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class DayPanel(QWidget):
    """The day in words over its list."""

    def __init__(self, breaker: Breaker) -> None:
        super().__init__()
        self.title = Label(weight=fonts.SEMIBOLD, wraps=True, breaker=breaker)
        self.nothing = Label(NO_DAY, tone="muted", wraps=True, breaker=breaker)
        self.windows = Label(role=Role.SMALL, tone="muted", wraps=True, breaker=breaker)
        self.list = DayList()
        column = QVBoxLayout(self)
        column.setContentsMargins(1, PAD, 0, 0)
        column.setSpacing(4)
        for label in (self.title, self.windows, self.nothing):
            label.setContentsMargins(PAD, 0, PAD, 4)
            column.addWidget(label)
        column.addWidget(self.list, 100)
        column.addStretch(1)

    def show_day(self, day: Day) -> None:
        """Show what happens on a day."""
        self.title.set_text(thai_date(day.on, weekday=True))
        self.windows.set_text(f"อยู่ในช่วง{day.open_windows}" if day.windows else "")
        self.windows.setVisible(bool(day.windows))
        self.nothing.setVisible(not day.entries)
        self.list.setVisible(bool(day.entries))
        self.list.records.show(day.entries)
        if day.entries:
            self.list.go_to_first()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line at its left."""
        QPainter(self).fillRect(0, 0, 1, self.height(), QColor(tokens_of(self).line))
