"""The page over the grid on which figures are looked at again: the way, its work, its result."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ita_desktop.ui.kit.filter_row import FilterRow
from ita_desktop.ui.kit.fonts import Role
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.nothing import Nothing
from ita_desktop.ui.kit.segments import Choice
from ita_desktop.ui.kit.shortcuts import on_key
from ita_desktop.ui.scores.verifying.re_key import ReKeyView
from ita_desktop.ui.scores.verifying.read_back import ReadBackView
from ita_desktop.ui.scores.verifying.result import ResultView
from ita_desktop.ui.scores.verifying.steps import Progress, Way

CHOICES = (Choice("read_back", "อ่านทานสองคน"), Choice("re_key", "พิมพ์ยอดซ้ำ"))
HINTS = {
    "read_back": "คนหนึ่งอ่านออกเสียง อีกคนเทียบกับประกาศ",
    "re_key": "พิมพ์จากประกาศโดยไม่เห็นค่าเดิม",
}
NONE = "ยังไม่มีคะแนนให้อ่านทาน กรอกคะแนนในตารางก่อน"


class VerifyingView(QWidget):
    """``way_wanted`` tells the way that the user took, ``noted`` that the result is to be kept."""

    way_wanted = Signal(str)
    left = Signal()
    noted = Signal()
    cell_wanted = Signal(str)

    def __init__(self, breaker: Breaker | None) -> None:
        super().__init__()
        self.way: Way = "read_back"
        self._empty = 0
        self.progress = Progress()
        self.ways = FilterRow(CHOICES)
        self.hint = Label(role=Role.SMALL, tone="muted")
        self.ways.add(self.hint)
        self.read_back, self.re_key = ReadBackView(), ReKeyView(breaker)
        self.result, self.nothing = ResultView(breaker), Nothing(breaker)
        self.stack = QStackedWidget()
        for part in (self.read_back, self.re_key, self.result, self.nothing):
            self.stack.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.ways)
        column.addWidget(self.stack, 1)
        self.ways.chosen.connect(self.way_wanted)
        for work in (self.read_back, self.re_key):
            work.ended.connect(self.show_result)
            work.left.connect(self.left)
        self.nothing.wanted.connect(self.left)
        self.result.taken.connect(self.noted)
        self.result.wanted.connect(self.cell_wanted)
        self.result.open_wanted.connect(self._go_on_at)
        self.result.back.connect(self.go_on)
        on_key(self, "F8", self._proceed)
        on_key(self, "Esc", self._go_back)

    def show_progress(self, way: Way, progress: Progress, empty: int) -> None:
        """Show a way's figures; the result stays while it is looked at."""
        self.way, self.progress, self._empty = way, progress, empty
        self.ways.take(way)
        self.hint.set_text(HINTS[way])
        if not progress.steps:
            self.nothing.say(NONE, "กลับไปที่ตาราง")
            self.stack.setCurrentWidget(self.nothing)
            return
        self._work.show_progress(progress)
        if self.shows_result:
            self.result.show_result(progress, way, empty)
        else:
            self.stack.setCurrentWidget(self._work)

    @property
    def _work(self) -> ReadBackView | ReKeyView:
        return self.read_back if self.way == "read_back" else self.re_key

    @property
    def shows_result(self) -> bool:
        """Whether the result is looked at."""
        return self.stack.currentWidget() is self.result

    def go_on(self) -> None:
        """Go on looking where one was."""
        if self.progress.steps:
            self._work.show_progress(self.progress)
            self.stack.setCurrentWidget(self._work)
        self.take_keyboard()

    def show_result(self) -> None:
        """Show what was found."""
        self.commit()
        self.result.show_result(self.progress, self.way, self._empty)
        self.stack.setCurrentWidget(self.result)
        self.take_keyboard()

    def panes(self) -> tuple[QWidget, ...]:
        """The choice of the way, and the work."""
        return (self.ways, self.stack)

    def commit(self) -> None:
        """Keep what is being typed."""
        if self.stack.currentWidget() is self.re_key:
            self.re_key.commit()

    def take_keyboard(self) -> None:
        """Put the keyboard where the work is."""
        part = self.stack.currentWidget()
        if isinstance(part, (ReadBackView, ReKeyView, ResultView)):
            part.take_keyboard()
        else:
            self.nothing.way.setFocus()

    def _go_on_at(self, code: str) -> None:
        codes = [step.code for step in self.progress.steps]
        self.progress.at = codes.index(code)
        self.go_on()
        if self.way == "re_key":
            self.re_key.fields[self.progress.at].setFocus()

    def _proceed(self) -> None:
        if not self.shows_result:
            if self.progress.steps:
                self.show_result()
        elif self.result.take.isVisible():
            self.noted.emit()

    def _go_back(self) -> None:
        if self.shows_result:
            self.go_on()
        else:
            self.left.emit()
