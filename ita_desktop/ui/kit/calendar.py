"""A month to choose a day from, with the Buddhist year."""

from datetime import date

from PySide6.QtCore import QDate, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QIntValidator, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ita_desktop.domain.thai.dates import ERA, MONTHS
from ita_desktop.ui.kit import fonts
from ita_desktop.ui.kit.buttons import IconButton
from ita_desktop.ui.kit.choices import ChoiceField
from ita_desktop.ui.kit.shapes import Shape

FIRST_YEAR, LAST_YEAR = 2440, 2699


class CalendarPopup(QFrame):
    """Opens below a date field; ``chosen`` tells the day, Esc leaves."""

    chosen = Signal(object)

    def __init__(self, day: date, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.month = ChoiceField([(str(at), name) for at, name in enumerate(MONTHS, 1)])
        self.year = QLineEdit()
        self.year.setValidator(QIntValidator(FIRST_YEAR, LAST_YEAR, self.year))
        self.days = QCalendarWidget()
        self.days.setNavigationBarVisible(False)
        self.days.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.days.setLocale(QLocale(QLocale.Language.Thai, QLocale.Country.Thailand))
        self.days.setFirstDayOfWeek(Qt.DayOfWeek.Sunday)
        weekday = QTextCharFormat()
        weekday.setForeground(self.palette().windowText())
        for day_name in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.days.setWeekdayTextFormat(day_name, weekday)
        self.days.setSelectedDate(QDate(day.year, day.month, day.day))
        self._lay_out()
        self._show_month()
        self.days.currentPageChanged.connect(self._show_month)
        self.days.clicked.connect(self._choose)
        self.days.activated.connect(self._choose)
        self.month.edited.connect(self._go)
        self.year.editingFinished.connect(self._go)
        self.days.setFocus()

    def drop_below(self, field: QWidget) -> None:
        """Open under a field, or over it near the screen's foot, never outside the screen."""
        self.adjustSize()
        screen, size = field.screen().availableGeometry().adjusted(4, 4, -4, -4), self.size()
        at = field.mapToGlobal(QPoint(0, field.height() + 2))
        if at.y() + size.height() > screen.bottom():
            at.setY(field.mapToGlobal(QPoint(0, -2)).y() - size.height())
        at.setX(max(screen.left(), min(at.x(), screen.right() - size.width())))
        self.move(at.x(), max(screen.top(), at.y()))
        self.show()

    def _lay_out(self) -> None:
        self.month.setAccessibleName("เดือน")
        self.year.setAccessibleName("ปี พ.ศ.")
        fonts.set_width(self.year, 76)
        fonts.set_height(self.year, 36)
        back, on = IconButton(Shape.CHEVRON_LEFT, "เดือนก่อน"), IconButton(Shape.CHEVRON_RIGHT, "เดือนถัดไป")
        back.clicked.connect(self.days.showPreviousMonth)
        on.clicked.connect(self.days.showNextMonth)
        head = QHBoxLayout()
        for widget, stretch in ((back, 0), (self.month, 1), (self.year, 0), (on, 0)):
            head.addWidget(widget, stretch)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addLayout(head)
        column.addWidget(self.days)

    def _show_month(self) -> None:
        self.month.take(str(self.days.monthShown()))
        self.year.setText(str(self.days.yearShown() + ERA))

    def _go(self) -> None:
        self.days.setCurrentPage(int(self.year.text()) - ERA, int(self.month.taken))

    def _choose(self, day: QDate) -> None:
        self.chosen.emit(date(day.year(), day.month(), day.day()))
        self.close()
