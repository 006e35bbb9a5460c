"""เทียบหลายปี: a year's result beside all other years."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.framework_tree import OVERALL
from ita_desktop.domain.office import score_place
from ita_desktop.ui.analysis.years.lines import columns_of, lines_of
from ita_desktop.ui.analysis.years.panel import YearsPanel
from ita_desktop.ui.analysis.years.table import YearsTable
from ita_desktop.ui.analysis.years.telling import sentence, told
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.labels import Breaker
from ita_desktop.ui.kit.nothing import Nothing
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.shortcuts import on_key
from ita_desktop.ui.kit.viewed_page import PageView

if TYPE_CHECKING:
    from ita_desktop.services.bundle import Services
    from ita_desktop.services.comparison import Comparison

NOTHING = "ยังไม่มีคะแนนปีใดให้เทียบ กรอกคะแนนปี {year} ที่หน้าคะแนน หรือกดเพิ่มปีก่อนหน้าแล้วพิมพ์คะแนนรวมของปีที่ผ่านมา"
TO_SCORES = "ไปหน้าคะแนน"


class YearsView(PageView):
    """The table of years with the panel that explains its lines."""

    keys = (("Ins", "เพิ่มปีก่อนหน้า"), ("+ -", "เปิด พับ"), ("Enter", "ไปหน้าคะแนน"), ("F12", "แผงข้าง"))

    def __init__(self, services: "Services", breaker: Breaker, parent: QWidget | None = None) -> None:
        super().__init__(services, breaker, parent)
        self._comparison: Comparison | None = None
        self._opened: frozenset[str] = frozenset()
        self._first = (OVERALL, 0)
        self.add_button = Button("เพิ่มปีก่อนหน้า", shape=Shape.PLUS, hint="Ins")
        self.table = YearsTable()
        self.panel = YearsPanel(breaker)
        self.nothing = Nothing(breaker)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.table)
        self.stack.addWidget(self.nothing)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.stack, 1)
        row.addWidget(self.panel)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(row)
        self._connect()

    def _connect(self) -> None:
        self.table.take = self._take
        self.table.moved.connect(self._tell)
        self.table.folding.connect(self.fold)
        self.table.opened.connect(self.open_scores)
        self.table.given_back.connect(self._give_back)
        self.panel.removal_wanted.connect(self.remove_year)
        self.add_button.clicked.connect(self.add_year_before)
        self.nothing.wanted.connect(lambda: self.go_to.emit("scores", ""))
        on_key(self, "Ins", self.add_year_before)
        on_key(self, "F12", lambda: self.panel.setVisible(self.panel.isHidden()))

    # -- showing ---------------------------------------------------------------------------------------

    def show_year(self, year: int) -> str:
        """Read all years anew; the keyboard stays in its cell."""
        comparison = self.services.comparison.of(year)
        former, self._comparison = self._comparison, comparison
        moved = former is not None and former.fiscal_year != year
        if moved:
            self.table.drop_editor()
        if len(comparison.years) == 1 and not comparison.years[0].result.scores:
            self.nothing.say(NOTHING.format(year=year), TO_SCORES)
            self.stack.setCurrentWidget(self.nothing)
            self.panel.hide()
            return ""
        if self.stack.currentWidget() is not self.table:
            self.panel.show()
        self.stack.setCurrentWidget(self.table)
        self._show()
        if moved:
            any(self.table.go_to(key, year) for key in (self.table.place()[0], OVERALL))
        return sentence(comparison)

    def _show(self) -> None:
        comparison = self._comparison
        if comparison is None:
            return
        lines = lines_of(comparison, self._opened)
        self.table.show_lines(comparison, columns_of(comparison), lines, self._opened)
        if not self.table.currentIndex().isValid():
            key, year = self._first
            places = ((key, year), (OVERALL, comparison.fiscal_year))
            any(self.table.go_to(key, year) for key, year in places)
        self._tell()

    def _tell(self) -> None:
        line, comparison = self.table.current_line(), self._comparison
        if line is not None and comparison is not None:
            self.panel.tell(told(comparison, line, self.table.place()[1]))

    def fold(self, key: str) -> None:
        """Fold an indicator, or open it."""
        line = self.table.current_line()
        self._opened ^= {key}
        if line is not None and line.folds_under == key:
            self.table.go_to(key, self.table.place()[1])
        self._show()

    # -- what the user does ----------------------------------------------------------------------------

    def _take(self, year: int, code: str, text: str) -> str:
        try:
            self.services.scores.record(year, code, text)
        except ItaError as error:
            return str(error)
        return ""

    def _give_back(self, year: int, code: str) -> None:
        self.attempt(lambda: self.services.scores.discard_draft(year, code))

    def add_year_before(self) -> None:
        """Add the year before the oldest one and put the keyboard at its total."""
        self.commit()
        year = self.services.comparison.year_before()
        if self.attempt(lambda: self.services.comparison.add_totals(year, {})):
            self.table.go_to(OVERALL, year)
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def remove_year(self, year: int) -> None:
        """Take away a year that was added by hand; one step back brings it again."""
        self.commit()
        if self.attempt(lambda: self.services.comparison.remove(year)):
            comparison = self._comparison
            if comparison is not None:
                self.table.go_to(OVERALL, comparison.years[-1].fiscal_year)
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_scores(self, key: str, year: int) -> None:
        """Open the page of scores at a line's code in a year."""
        comparison = self._comparison
        line = self.table.current_line()
        if comparison is None or line is None:
            return
        codes = line.row.years[year].codes if line.row is not None else ()
        if year != comparison.fiscal_year:
            self.year_wanted.emit(year)
        self.go_to.emit("scores", codes[0] if codes else OVERALL)

    # -- the view in the page --------------------------------------------------------------------------

    def go_to_place(self, place: str) -> None:
        """Put the keyboard at ``code`` or ``code|year``; in the last cell without one."""
        code, _, year = place.partition("|")
        comparison = self._comparison
        if code and comparison is not None:
            row = next((each for each in comparison.rows if each.code == code), None)
            if row is not None and row.indicator and row.indicator != code:
                self._opened |= {row.indicator}
                self._show()
            self.table.go_to(code, int(year) if year.isdigit() else comparison.fiscal_year)
        if self.stack.currentWidget() is self.table:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.nothing.way.setFocus(Qt.FocusReason.OtherFocusReason)

    def commit(self) -> None:
        """Save what is being typed."""
        self.table.commit()

    def tools(self) -> Sequence[QWidget]:
        """The button that adds a year."""
        return (self.add_button,)

    @property
    def record(self) -> str:
        """The score at which the keyboard is, in the year of its column."""
        line = self.table.current_line()
        year = self.table.place()[1]
        codes = line.row.years[year].codes if line and line.row and year in line.row.years else ()
        return score_place(year, codes[0] if codes else "").rstrip("/") if self._comparison else ""

    def panes(self) -> Sequence[QWidget]:
        """Table, panel."""
        return (self.table, self.panel)

    def get_state(self) -> Mapping[str, Any]:
        """The cell and what is open."""
        key, year = self.table.place()
        return {
            "place": key,
            "year": year,
            "opened": sorted(self._opened),
            "panel": not self.panel.isHidden(),
        }

    def set_state(self, state: Mapping[str, Any]) -> None:
        """Take a look back; the cell becomes current when the years are read."""
        opened, year = state.get("opened"), state.get("year")
        if isinstance(opened, list):
            self._opened = frozenset(map(str, opened))
        self._first = (str(state.get("place") or OVERALL), year if isinstance(year, int) else 0)
        self.panel.setVisible(bool(state.get("panel", True)))
