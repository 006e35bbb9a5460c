"""แผนภูมิ: the charts of a year in one column, and a choice of what they are about."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ita_desktop.domain.charts import Chart
from ita_desktop.domain.office import score_place
from ita_desktop.ui.kit.chart_view import ChartView
from ita_desktop.ui.kit.column import MARGIN, Column
from ita_desktop.ui.kit.labels import Breaker
from ita_desktop.ui.kit.nothing import Nothing
from ita_desktop.ui.kit.segments import Choice, Segments
from ita_desktop.ui.kit.viewed_page import PageView

if TYPE_CHECKING:
    from ita_desktop.services.bundle import Services

ALL = "all"
THEMES = {
    ALL: "ทั้งหมด",
    "year": "เครื่องมือและตัวชี้วัด",
    "differences": "เทียบปีก่อน",
    "history": "ย้อนหลัง",
    "questions": "ข้อคำถาม",
}
LACKS = {
    ALL: "ยังไม่มีคะแนนของปี {year} กรอกคะแนนแล้วแผนภูมิจะอยู่ที่นี่",
    "year": "ยังไม่มีคะแนนรายเครื่องมือหรือรายตัวชี้วัดของปี {year}",
    "differences": "ยังเทียบไม่ได้ ต้องมีคะแนนเดียวกันทั้งปี {year} และปี {before}",
    "history": "ยังไม่มีคะแนนย้อนหลัง ต้องมีคะแนนของปี {year} และของปีก่อนหน้าอย่างน้อยหนึ่งปี",
    "questions": "ยังไม่มีคะแนนรายข้อคำถามของปี {year}",
}
WAY = "ไปกรอกคะแนน"
WIDEST, BETWEEN = 1040, 32


class ChartsView(PageView):
    """Charts of the year from its scores, entered or computed; arrows go from one to the next."""

    keys = (("ลง", "แผนภูมิถัดไป"), ("Ctrl+C", "คัดลอกภาพ"), ("Ctrl+S", "บันทึกภาพ"))

    def __init__(self, services: "Services", breaker: Breaker, parent: QWidget | None = None) -> None:
        super().__init__(services, breaker, parent)
        self._year = 0
        self._views: dict[str, list[ChartView]] = {}
        self.choice = Segments([Choice(key, words) for key, words in THEMES.items()], "เรื่องของแผนภูมิ")
        self.choice.chosen.connect(self._choose)
        self.column = Column(WIDEST)
        self.column.content.setSpacing(BETWEEN)
        self.nothing = Nothing(breaker)
        self.nothing.wanted.connect(lambda: self.go_to.emit("scores", ""))
        self.stack = QStackedWidget()
        self.stack.addWidget(self.column)
        self.stack.addWidget(self.nothing)
        row = QHBoxLayout()
        row.setContentsMargins(MARGIN, 12, MARGIN, 0)
        row.addWidget(self.choice)
        row.addStretch(1)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addLayout(row)
        body.addWidget(self.stack, 1)

    @property
    def shown(self) -> list[ChartView]:
        """The charts of the theme that is chosen."""
        wanted = self.choice.taken
        return [view for theme, views in self._views.items() if wanted in (ALL, theme) for view in views]

    def show_year(self, year: int) -> str:
        """Draw the year's charts; the keyboard stays on the one where it was."""
        held, scrolled = self._held(), self.column.verticalScrollBar().value()
        themes = self.services.charts.of(year)
        self._clear()
        for theme, charts in themes:
            self._views[theme] = [self._made(chart) for chart in charts]
        self.column.content.addStretch(1)
        counts = {theme: len(views) for theme, views in self._views.items()}
        self.choice.show_counts({ALL: sum(counts.values()), **counts})
        same = year == self._year
        self._year = year
        self._show_theme()
        if same:
            QTimer.singleShot(0, self, lambda: self.column.verticalScrollBar().setValue(scrolled))
        if held is not None:
            next((view.canvas for view in self.shown if view.chart.title == held), self.choice).setFocus()
        return f"{sum(counts.values())} แผนภูมิ จากคะแนนที่กรอกและที่คำนวณได้" if sum(counts.values()) else ""

    def go_to_place(self, place: str) -> None:
        """Choose a theme and put the keyboard on its first chart."""
        if place in THEMES:
            self._choose(place)
        if self.shown and place:
            self.shown[0].enter()
        else:
            self.choice.focus_taken()

    @property
    def record(self) -> str:
        """The scores of the year."""
        return score_place(self._year).rstrip("/")

    def panes(self) -> Sequence[QWidget]:
        """The choice and the charts."""
        return (self.choice, self.column)

    def get_state(self) -> Mapping[str, Any]:
        """The theme."""
        return {"theme": self.choice.taken}

    def set_state(self, state: Mapping[str, Any]) -> None:
        """Take the theme back."""
        if state.get("theme") in THEMES:
            self.choice.take(str(state["theme"]))

    def _choose(self, theme: str) -> None:
        self.choice.take(theme)
        self.column.verticalScrollBar().setValue(0)
        self._show_theme()

    def _show_theme(self) -> None:
        shown = self.shown
        for views in self._views.values():
            for view in views:
                view.setVisible(view in shown)
        if shown:
            self.stack.setCurrentWidget(self.column)
            return
        words = LACKS[self.choice.taken].format(year=self._year, before=self._year - 1)
        self.nothing.say(words, WAY)
        self.stack.setCurrentWidget(self.nothing)

    def _made(self, chart: Chart) -> ChartView:
        view = ChartView(chart, self.breaker)
        view.stepped.connect(lambda step, view=view: self._step(view, step))
        self.column.content.addWidget(view, 0, Qt.AlignmentFlag.AlignTop)
        return view

    def _step(self, view: ChartView, step: int) -> None:
        shown = self.shown
        at = shown.index(view) + step
        if 0 <= at < len(shown):
            shown[at].enter()

    def _held(self) -> str | None:
        views = (view for view in self.shown if view.canvas.hasFocus())
        return next((view.chart.title for view in views), None)

    def _clear(self) -> None:
        while (item := self.column.content.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._views = {}
