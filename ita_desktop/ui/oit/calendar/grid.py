"""A month as a grid: each day with its number, what happens on it, the windows that are open."""

from datetime import date, timedelta

from PySide6.QtCore import QEvent, QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from ita_desktop.domain.oit.calendar import month_from
from ita_desktop.ui.kit import fonts, painting, shapes
from ita_desktop.ui.kit.fonts import Role, scaled
from ita_desktop.ui.kit.heads import Heads
from ita_desktop.ui.kit.quiet import quieten
from ita_desktop.ui.kit.records import HEAD_HEIGHT
from ita_desktop.ui.kit.tables import Index
from ita_desktop.ui.kit.theme import tokens_of
from ita_desktop.ui.kit.tokens import Tokens
from ita_desktop.ui.oit.calendar.days import DAYS, LOOKS, Day, Entry, MonthModel

PAD, NUMBER, LINE, STRIP, ICON, LEAST_WEEK = 6, 24, 20, 20, 14, 66


class DayDelegate(QStyledItemDelegate):
    """Paints one day."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, number, happenings, windows, ring."""
        grid, model = option.widget, index.model()
        assert isinstance(grid, MonthGrid) and isinstance(model, MonthModel)
        day, rect, tokens = model.day(index), option.rect, tokens_of(grid)
        current = grid.currentIndex() == index
        painter.save()
        painter.setClipRect(rect)
        chosen = tokens.tint if grid.hasFocus() else tokens.sunk
        ground = chosen if current else tokens.sheet if day.inside else tokens.sunk
        painter.fillRect(rect, QColor(ground))
        painting.hairline(painter, rect, tokens.line)
        if index.column() < DAYS - 1:
            painter.fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), QColor(tokens.line))
        room = self._strip(painter, rect, day, index, tokens) if day.windows else rect
        self._day(painter, room, day, tokens)
        if current and grid.hasFocus():
            painting.ring(painter, rect, tokens.accent, radius=0)
        painter.restore()

    def _day(self, painter: QPainter, rect: QRect, day: Day, tokens: Tokens) -> None:
        top = QRect(rect.left() + scaled(PAD + 2), rect.top(), rect.width() - scaled(2 * PAD), scaled(NUMBER))
        face = fonts.font(Role.SMALL, fonts.SEMIBOLD if day.inside else None)
        ink = tokens.accent if day.is_today else tokens.text if day.inside else tokens.muted
        painting.text(painter, top, f"{day.on.day} วันนี้" if day.is_today else str(day.on.day), face, ink)
        shown = max(0, (rect.height() - scaled(NUMBER) - 2) // scaled(LINE))
        for at, entry in enumerate(day.entries[:shown]):
            line = QRect(rect.left(), top.bottom() + 1 + at * scaled(LINE), rect.width(), scaled(LINE))
            self._entry(painter, line, entry, tokens)
        if more := len(day.entries) - min(shown, len(day.entries)):
            painting.text(painter, top, f"+{more}", face, tokens.text, painting.RIGHT)

    def _entry(self, painter: QPainter, line: QRect, entry: Entry, tokens: Tokens) -> None:
        shape, _, tone = LOOKS[entry.happening.event]
        side, left = scaled(ICON), line.left() + scaled(PAD)
        at = QRect(left, line.top() + (line.height() - side) // 2, side, side)
        shapes.paint(painter, at, shape, getattr(tokens, tone))
        room = QRect(
            left + side + scaled(5), line.top(), line.right() - left - side - scaled(9), line.height()
        )
        ink = tokens.bad if tone == "bad" else tokens.text
        painting.text(painter, room, f"{entry.code} {entry.title}", fonts.font(Role.SMALL), ink)

    def _strip(self, painter: QPainter, rect: QRect, day: Day, index: Index, tokens: Tokens) -> QRect:
        """One strip for all windows; it is named where it begins, changes, or a week begins."""
        model = index.model()
        assert isinstance(model, MonthModel)
        height = scaled(STRIP)
        strip = QRect(rect.left(), rect.bottom() - height, rect.width(), height)
        painter.fillRect(strip, QColor(tokens.sunk))
        painter.fillRect(QRect(strip.left(), strip.top(), strip.width(), 2), QColor(tokens.line2))
        before = model.day(model.index(index.row(), index.column() - 1)) if index.column() else None
        if before is None or before.windows != day.windows:
            room = strip.adjusted(scaled(PAD + 2), 2, -scaled(PAD), 0)
            painting.text(painter, room, day.strip, fonts.font(Role.SMALL), tokens.muted)
        return rect.adjusted(0, 0, 0, -height)


class MonthGrid(QTableView):
    """Arrows move days, over the month's edges too; ``moved`` tells the day, ``opened`` that it is wanted."""

    moved = Signal(object)
    opened = Signal(object)
    turned = Signal()
    """Another month is shown."""

    def __init__(self, model: MonthModel) -> None:
        super().__init__()
        self.months = model
        self.setModel(model)
        self.setItemDelegate(DayDelegate(self))
        self.setAccessibleName("ปฏิทินรายการ OIT")
        quieten(self)
        self.setHorizontalHeader(Heads(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for head in (self.horizontalHeader(), self.verticalHeader()):
            head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setHighlightSections(False)
        self.doubleClicked.connect(lambda index: self._open(index))
        self.clicked.connect(lambda index: self.go_to(model.day(index).on))
        self._measure()

    @property
    def day(self) -> date:
        """The day at which the keyboard is."""
        index = self.currentIndex()
        return self.months.day(index).on if index.isValid() else self.months.month

    def go_to(self, on: date) -> None:
        """Put the keyboard at a day, in its month."""
        if (on.year, on.month) != (self.months.month.year, self.months.month.month):
            self.months.show(on)
            self.turned.emit()
        self.setCurrentIndex(self.months.index_of(on))
        self.moved.emit(on)

    def turn(self, months: int) -> None:
        """Show a month so many on."""
        self.go_to(month_from(self.day, months))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Days, weeks, months, today; Enter opens."""
        days = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -DAYS,
            Qt.Key.Key_Down: DAYS,
        }.get(Qt.Key(event.key()))
        months = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}.get(Qt.Key(event.key()))
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        elif days is not None:
            self.go_to(self.day + timedelta(days=days))
        elif months is not None:
            self.turn(months)
        elif event.key() == Qt.Key.Key_Home:
            self.go_to(self.months.today)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open(self.currentIndex())
        else:
            event.ignore()

    def _open(self, index: QModelIndex) -> None:
        if index.isValid() and self.months.day(index).entries:
            self.opened.emit(self.months.day(index))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The ring shows."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The tint sinks."""
        super().focusOutEvent(event)
        self.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        """Another size setting, other heights."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange):
            self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Weeks share the height."""
        super().resizeEvent(event)
        self._measure()

    def _measure(self) -> None:
        self.horizontalHeader().setFixedHeight(scaled(HEAD_HEIGHT))
        self.verticalHeader().setMinimumSectionSize(scaled(LEAST_WEEK))
