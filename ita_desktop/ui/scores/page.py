"""คะแนน: a year's scores, typed, computed and compared."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QWidget

from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.framework_tree import OVERALL
from ita_desktop.domain.office import Draft
from ita_desktop.ui.kit.filter_row import FilterRow
from ita_desktop.ui.kit.fonts import Role
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.nothing import Nothing
from ita_desktop.ui.kit.page import Page
from ita_desktop.ui.kit.segments import Choice
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.scores import folding, verdicts
from ita_desktop.ui.scores.columns import columns_of
from ita_desktop.ui.scores.delegate import level_box
from ita_desktop.ui.scores.explanation import Explanation, explain
from ita_desktop.ui.scores.grid import ScoreGrid
from ita_desktop.ui.scores.panel import Rule, SidePanel
from ita_desktop.ui.scores.rows import ScoreRow, build_rows

if TYPE_CHECKING:
    from ita_desktop.services.bundle import Services
    from ita_desktop.services.scores import ScoreSheet

WIDE = 1600
HINT = "ช่องขาวกรอก ช่องเทาคำนวณให้"
FILTERS = (
    Choice(folding.EVERY, "ทุกแถว"),
    Choice("wrong", "ไม่ตรง", Shape.BAD),
    Choice("doubt", "สงสัย", Shape.CARE),
    Choice("missing", "ขาด", Shape.MISSING),
)
NONE_LEFT = {"wrong": "ไม่มีแถวที่ไม่ตรง", "doubt": "ไม่มีแถวที่น่าสงสัย", "missing": "กรอกครบทุกข้อแล้ว"}
OPEN_LEVEL = "ไม่ระบุระดับ"


class ScoresPage(Page):
    """The grid of a year with the panel that explains its rows."""

    title = "คะแนน"
    keys = (("F8", "ใช้ค่าที่เสนอ"), ("Alt+ลง", "จุดถัดไป"), ("+ −", "เปิด พับ"), ("F12", "แผงข้าง"))

    def __init__(self, services: "Services", breaker: Breaker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        from ita_desktop.services.changes import Subject

        type(self).shows = frozenset({Subject.SCORES, Subject.YEARS, Subject.FRAMEWORKS, Subject.PLANS})
        self._services = services
        self._sheet: ScoreSheet | None = None
        self._rows: tuple[ScoreRow, ...] = ()
        self._reading: verdicts.Reading | None = None
        self._folds: dict[int, frozenset[str]] = {}
        self._kept: frozenset[str] = frozenset()
        self._unsaved: dict[str, str] = {}
        self._first_place = ""
        self._read_year = 0
        self.filters = FilterRow(FILTERS)
        self.hint = Label(HINT, role=Role.SMALL, weight=400, tone="muted")
        self.grid = ScoreGrid()
        self.panel = SidePanel(breaker)
        self.nothing = Nothing(breaker)
        self.stack = QStackedWidget()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.header.add_undo()
        self.filters.add(self.hint)
        self.body.addWidget(self.filters)
        self.stack.addWidget(self.grid)
        self.stack.addWidget(self.nothing)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.stack, 1)
        self.edge = Rule(upright=True)
        row.addWidget(self.edge)
        row.addWidget(self.panel)
        self.body.addLayout(row, 1)

    def _connect(self) -> None:
        self.filters.chosen.connect(self._filter)
        self.nothing.wanted.connect(lambda: self.show_filter(folding.EVERY))
        self.grid.entered.connect(self._record)
        self.grid.given_back.connect(self._give_back)
        self.grid.folding.connect(self._fold)
        self.grid.level_wanted.connect(self.choose_level)
        self.grid.moved.connect(self._explain)
        self.panel.taken.connect(self._take)
        for keys, act in (
            ("F8", self.take_proposal),
            ("F4", self._choose_here),
            ("Alt+Down", lambda: self.next_finding(1)),
            ("Alt+Up", lambda: self.next_finding(-1)),
            ("F12", lambda: self.show_panel(self.panel.isHidden())),
        ):
            inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
            QShortcut(QKeySequence(keys), self, act, context=inside)

    # -- showing ---------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Read the year's sheet anew; the keyboard stays in its cell."""
        try:
            sheet = self._services.scores.sheet(self.year)
        except ItaError as error:
            self._show_nothing(str(error))
            return
        if self._read_year != self.year:
            self._read_year, self._kept, self._unsaved = self.year, frozenset(), {}
        place = f"scores/{self.year}/"
        kept = {
            code: Draft(place=place + code, text=text, reason="ยังบันทึกไม่ได้")
            for code, text in self._unsaved.items()
        }
        self._sheet = replace(sheet, drafts={**sheet.drafts, **kept})
        self._reading = verdicts.read(self._sheet)
        self._rows = build_rows(self._sheet)
        if self.year not in self._folds:
            self._folds[self.year] = folding.folded_at_first(self._rows)
        self.filters.show_counts(folding.counts_of(self._rows))
        self._say()
        self._show()

    def _show(self) -> None:
        if self._sheet is None:
            return
        chosen = self.filters.taken
        seen = folding.seen(self._rows, self._folds[self.year], chosen, self._kept)
        self._kept = frozenset(row.key for row in seen)
        if chosen != folding.EVERY and len(seen) <= 1:
            self._show_nothing(NONE_LEFT[chosen], "ดูทั้งหมด")
            return
        self.stack.setCurrentWidget(self.grid)
        folded = self._folds[self.year] if chosen == folding.EVERY else frozenset()
        self.grid.show_rows(columns_of(self._sheet, wide=self._is_wide()), seen, folded)
        if not self.grid.currentIndex().isValid():
            any(map(self.grid.go_to, (self._first_place, self._start(), OVERALL)))
        self._explain()

    def _show_nothing(self, words: str, way: str = "") -> None:
        self.nothing.say(words, way)
        self.stack.setCurrentWidget(self.nothing)
        self.panel.show_explanation(Explanation())

    def _say(self) -> None:
        assert self._sheet is not None
        cells = [cell for row in self._rows for cell in row.cells.values() if cell.typed]
        typed = sum(bool(cell.text) and not cell.refused for cell in cells)
        self.header.say(f"กรอกแล้ว {typed} จาก {len(cells)} ช่อง บันทึกทุกช่องที่ออก")
        framework = self._sheet.framework
        assumed = framework.certainty.get("questions") == "assumed"
        self.hint.set_text(f"คำถามปี {framework.fiscal_year} ยังไม่ยืนยันกับคู่มือ แก้ได้ที่ตั้งค่า" if assumed else HINT)

    def _explain(self) -> None:
        row = self.grid.current_row()
        if row is not None and self._reading is not None:
            self.panel.show_explanation(explain(self._reading, row, self.grid.current_code()))

    def _start(self) -> str:
        """Where the keyboard begins: at what is doubtful or wrong, else at the first empty cell."""
        for category in ("doubt", "wrong"):
            for row in self._rows:
                if category in row.categories:
                    return self._spot(row)
        empty = (
            cell.code for row in self._rows for cell in row.cells.values() if cell.typed and not cell.text
        )
        return next(empty, OVERALL)

    # -- what the user does ----------------------------------------------------------------------------

    def _record(self, code: str, text: str) -> None:
        try:
            recorded = self._services.scores.record(self.year, code, text)
        except ItaError as error:
            self._unsaved[code] = text
            self.banner.say(Shape.BAD, f"{error}", ("ลองอีกครั้ง", self.retry))
            self.reload()
            return
        if self._unsaved.pop(code, None) is not None:
            self.reload()
        if recorded.draft is not None:
            self.grid.note.say(code, recorded.draft.reason or "", recorded.suggestions)

    def retry(self) -> None:
        """Save again what could not be saved."""
        for code, text in tuple(self._unsaved.items()):
            self._record(code, text)

    def _give_back(self, code: str) -> None:
        if self._unsaved.pop(code, None) is not None:
            self.reload()
        else:
            self.attempt(lambda: self._services.scores.discard_draft(self.year, code))

    def take_proposal(self) -> None:
        """Take the one thing that the panel proposes."""
        self.grid.commit()
        if self.panel.proposal is not None:
            self._take(self.panel.proposal.values)

    def _take(self, values: Mapping[str, str]) -> None:
        self.attempt(lambda: self._services.scores.accept(self.year, values))
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose_here(self) -> None:
        row = self.grid.current_row()
        if row is not None and row.kind == "overall":
            self.choose_level()

    def choose_level(self) -> None:
        """Open the list of levels at the total row."""
        if self._sheet is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for level in (*self._sheet.framework.levels, None):
            action = QAction(level or OPEN_LEVEL, menu)
            action.setCheckable(True)
            action.setChecked(level == self._sheet.level)
            action.triggered.connect(lambda _=False, level=level: self._set_level(level))
            menu.addAction(action)
            if level == self._sheet.level:
                menu.setActiveAction(action)
        box = level_box(self.grid.visualRect(self.grid.scores.index(0, 0)))
        menu.popup(self.grid.viewport().mapToGlobal(box.bottomLeft()))

    def _set_level(self, level: str | None) -> None:
        self.attempt(lambda: self._services.scores.record_level(self.year, level))

    def next_finding(self, step: int) -> None:
        """Go to the next (1) or previous (-1) row in which something is wrong, around the end."""
        self.grid.commit()
        rows = [row for row in self._rows if row.troubled]
        row = self.grid.current_row()
        if not rows:
            return
        order = [each.key for each in self._rows]
        at = order.index(row.key) if row is not None and row.key in order else -1
        behind = [each for each in rows if order.index(each.key) > at]
        before = [each for each in rows if order.index(each.key) < at]
        found = (behind or rows)[0] if step > 0 else (before or rows)[-1]
        self.go_to_place(self._spot(found))

    def _spot(self, row: ScoreRow) -> str:
        """The code of a row at which its finding stands."""
        assert self._reading is not None
        for cell in row.cells.values():
            if cell.refused or cell.doubt or self._reading.findings.get(cell.code):
                return cell.code
        return row.codes[-1] if row.codes else row.key

    def _fold(self, key: str, folded: bool) -> None:
        if self.filters.taken != folding.EVERY:
            return
        keys = self._folds.get(self.year, frozenset())
        self._folds[self.year] = keys | {key} if folded else keys - {key}
        inside = folding.row_of(self.grid.current_code(), self._rows)
        self._kept = frozenset()
        if folded and inside is not None and inside.folds_under == key:
            self.grid.go_to(key)
        self._show()

    def _filter(self, key: str) -> None:
        self._kept = frozenset()
        self._show()

    def show_filter(self, key: str) -> None:
        """Show only the rows of a filter."""
        self.filters.take(key)
        self._filter(key)
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- the page in the window ------------------------------------------------------------------------

    def go_to_place(self, place: str) -> None:
        """Put the keyboard into a code's cell; into the last one without a code."""
        row = folding.row_of(place, self._rows) if place else None
        if row is not None:
            if place not in row.codes and row.codes:
                place = self._spot(row)
            if not self.grid.go_to(place):
                self.filters.take(folding.EVERY)
                self._kept = frozenset()
                folds = self._folds.get(self.year, frozenset())
                self._folds[self.year] = folding.unfolded_for(row.key, self._rows, folds)
                self._show()
                self.grid.go_to(place)
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_panel(self, shown: bool) -> None:
        """Open or close the side panel."""
        self.panel.setVisible(shown)
        self.edge.setVisible(shown)

    def commit(self) -> None:
        """Save what is being typed."""
        self.grid.commit()
        super().commit()

    def panes(self) -> Sequence[QWidget]:
        """Filter, grid, panel."""
        return (self.filters, self.grid, self.panel)

    def get_state(self) -> Mapping[str, Any]:
        """Filter, cell, folds of each year, whether the panel is open."""
        return {
            "filter": self.filters.taken,
            "place": self.grid.current_code(),
            "folded": {str(year): sorted(keys) for year, keys in self._folds.items()},
            "panel": not self.panel.isHidden(),
        }

    def set_state(self, state: Mapping[str, Any]) -> None:
        """Take a look back; the cell becomes current when the year is read."""
        if state.get("filter") in {choice.key for choice in FILTERS}:
            self.filters.take(state["filter"])
        self._first_place = str(state.get("place", ""))
        self._folds |= {int(year): frozenset(keys) for year, keys in state.get("folded", {}).items()}
        self.show_panel(bool(state.get("panel", True)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A wide window has more columns and a wider panel."""
        super().resizeEvent(event)
        self.panel.set_wide(self._is_wide())
        self._show()

    def _is_wide(self) -> bool:
        return self.window().width() >= WIDE
