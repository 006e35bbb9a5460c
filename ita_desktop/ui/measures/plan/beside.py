"""The list at the left and at its right, as wide as one draws it, the form of what is current in it."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QStackedWidget, QWidget

from ita_desktop.domain.agencies import Officer
from ita_desktop.ui.kit.fonts import scaled
from ita_desktop.ui.kit.theme import tokens_of
from ita_desktop.ui.measures.plan.form import MeasureForm
from ita_desktop.ui.measures.plan.head_form import HeadForm
from ita_desktop.ui.measures.plan.rows import HeadLine, Line, MeasureLine

if TYPE_CHECKING:
    from ita_desktop.services.measures import PlanSheet

LIST_SHARE, FORM_SHARE = 56, 44
LEAST_LIST, HANDLE = 370, 5


class LineHandle(QSplitterHandle):
    """A line between list and form, with some room beside it for the hand."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line, in the accent while it is drawn."""
        tokens = tokens_of(self)
        colour = tokens.accent if self.underMouse() else tokens.line
        QPainter(self).fillRect(self.width() // 2, 0, 1, self.height(), QColor(colour))


class ListBeside(QSplitter):
    """Shows the form of a measure, or that of the whole plan; F12 closes it."""

    def __init__(self, lists: QWidget, form: MeasureForm, head: HeadForm) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.form, self.head = form, head
        self.side = QStackedWidget()
        for each in (form, head):
            self.side.addWidget(each)
        self._is_open = True
        self._empty = QWidget()
        self.side.addWidget(self._empty)
        lists.setMinimumWidth(scaled(LEAST_LIST))
        self.setChildrenCollapsible(False)
        self.setHandleWidth(HANDLE)
        self._drawn = False
        self.splitterMoved.connect(lambda *_: setattr(self, "_drawn", True))
        for widget in (lists, self.side):
            self.addWidget(widget)

    def createHandle(self) -> QSplitterHandle:
        """What parts list and form."""
        return LineHandle(self.orientation(), self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Both get their share until one is drawn wider."""
        super().resizeEvent(event)
        if not self._drawn:
            self._share()

    def _share(self) -> None:
        self.setSizes([self.width() * LIST_SHARE // 100, self.width() * FORM_SHARE // 100])

    def show_line(
        self,
        sheet: "PlanSheet",
        line: Line | None,
        officers: Sequence[Officer],
        former: Mapping[str, str],
    ) -> None:
        """Show what is current in the list; what is being typed in the former one is saved before."""
        if isinstance(line, MeasureLine):
            if self.form.key != line.key:
                self.form.commit()
            title = former.get(line.measure.continues or "", "")
            self.form.show_measure(sheet, line.measure, repeats=line.repeats, former=title)
            self.side.setCurrentWidget(self.form)
        elif isinstance(line, HeadLine):
            self.form.commit()
            self.head.show_plan(sheet.plan, officers)
            self.side.setCurrentWidget(self.head)
        else:
            self.side.setCurrentWidget(self._empty)

    def commit(self) -> None:
        """Save what is being typed."""
        if self.side.currentWidget() is self.form:
            self.form.commit()
        elif self.side.currentWidget() is self.head:
            self.head.commit()

    def enter(self, field: str = "") -> None:
        """Put the keyboard into a field of the form that is seen; it opens where it was closed."""
        self.open(True)
        if self.side.currentWidget() is self.head:
            self.head.enter()
        elif self.side.currentWidget() is self.form:
            self.form.enter(field)

    def open(self, wanted: bool) -> None:
        """Open or close the form."""
        self._is_open = wanted
        self.side.setVisible(wanted)
        if wanted and not self._drawn:
            self._share()

    @property
    def is_open(self) -> bool:
        """Whether the form stands beside the list."""
        return self._is_open

    def state(self) -> Mapping[str, Any]:
        """Whether the form is open, and the widths of both."""
        widths = self.sizes()
        return {"form": self._is_open, **({"widths": widths} if self._drawn and all(widths) else {})}

    def take_state(self, state: Mapping[str, Any]) -> None:
        """Take back what ``state`` gave."""
        self.open(state.get("form") is not False)
        widths = state.get("widths")
        if isinstance(widths, list) and len(widths) == 2 and all(isinstance(each, int) for each in widths):
            self._drawn = True
            self.setSizes(widths)
