"""OIT: what stands of each disclosure item of a year, and who does it until when."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.thai.dates import NotADate, parse_date, short_date
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.calendar import CalendarPopup
from ita_desktop.ui.kit.choices import ChoiceField
from ita_desktop.ui.kit.fields import LineField
from ita_desktop.ui.kit.filter_row import FilterRow
from ita_desktop.ui.kit.labels import Breaker
from ita_desktop.ui.kit.nothing import Nothing
from ita_desktop.ui.kit.page import Page
from ita_desktop.ui.kit.segments import Choice as Segment
from ita_desktop.ui.kit.shapes import Shape, icon
from ita_desktop.ui.oit import rows
from ita_desktop.ui.oit.actions import ChecklistActions
from ita_desktop.ui.oit.columns import DATES, STATUS, UNIT, WORDING, columns
from ita_desktop.ui.oit.looks import CHOICES, LOOKS
from ita_desktop.ui.oit.rows import ItemLine, Narrowing
from ita_desktop.ui.oit.table import ChecklistModel, ChecklistTable

if TYPE_CHECKING:
    from ita_desktop.services.bundle import Services
    from ita_desktop.services.oit import Checklist, State

FILTERS = (
    Segment(rows.EVERY, "ทั้งหมด"),
    Segment("done", "เสร็จ", Shape.OK),
    Segment("in_work", "กำลังทำ", Shape.IN_WORK),
    Segment("waiting", "รอเวลา", Shape.WAITS),
    Segment("not_started", "ยังไม่เริ่ม", Shape.NOT_STARTED),
    Segment("late", "เลยกำหนด", Shape.LATE),
    Segment("missing", "ตกหล่น", Shape.MISSING),
)
NONE_OF = {
    "done": "ยังไม่มีรายการที่เสร็จ",
    "in_work": "ไม่มีรายการที่กำลังทำ",
    "waiting": "ไม่มีรายการที่รอเวลา",
    "not_started": "ไม่มีรายการที่ยังไม่เริ่ม",
    "late": "ไม่มีรายการเลยกำหนด",
    "missing": "ไม่มีรายการตกหล่น",
}
NO_LIST = "ปีงบประมาณ {year} ไม่มีรายการ OIT ในกรอบการประเมิน เลือกปีอื่นที่ช่องปีงบประมาณ หรือนำเข้ากรอบของปีนี้ที่ตั้งค่า"
EVERY_UNIT, GIVE_NONE, TYPE_UNIT = "ทุกกอง", "ไม่มอบ", "พิมพ์ชื่อหน่วยงาน"


class OitPage(Page):
    """The year's checklist."""

    title = "OIT"
    keys = (("1–5", "สถานะ"), ("F2", "ถ้อยคำ"), ("M", "มอบกอง"), ("D", "กำหนดวัน"), ("F9", "พิมพ์"))

    def __init__(self, services: "Services", breaker: Breaker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        from ita_desktop.services.changes import Subject
        from ita_desktop.services.oit import CHOICES as USUAL

        type(self).shows = frozenset({Subject.OIT, Subject.YEARS, Subject.FRAMEWORKS, Subject.AGENCY})
        self._services = services
        self._usual: dict[State, str] = {choice: words for choice, (_, _, words) in USUAL.items()}
        self._usual["due"] = self._usual["waiting"]
        self._checklist: Checklist | None = None
        self._narrowing = Narrowing()
        self._folded: set[str] = set()
        self._place = ""
        self._read_year = 0
        self.filters = FilterRow(FILTERS)
        self.unit_field = ChoiceField([("", EVERY_UNIT)])
        self.search = LineField(placeholder="ค้นหารายการ")
        self.print_button = Button("พิมพ์ตาราง", shape=Shape.PRINT, hint="F9")
        self.model = ChecklistModel(self._columns(links=False), self._today())
        self.table = ChecklistTable(self.model, self._take)
        self.nothing = Nothing(breaker)
        self.stack = QStackedWidget()
        self.actions_bar = ChecklistActions()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._glass = self.search.addAction(icon(Shape.SEARCH), LineField.ActionPosition.LeadingPosition)
        self.search.setAccessibleName("ค้นหารายการ")
        self.search.setFixedWidth(220)
        self.unit_field.setAccessibleName("กรองตามผู้รับผิดชอบ")
        self.unit_field.setMinimumWidth(140)
        self.header.add_undo()
        self.header.add(self.search)
        self.header.add(self.print_button)
        self.filters.add(self.unit_field)
        self.body.addWidget(self.filters)
        self.stack.addWidget(self.table)
        self.stack.addWidget(self.nothing)
        self.body.addWidget(self.stack, 1)
        self.body.addWidget(self.actions_bar)

    def _connect(self) -> None:
        self.filters.chosen.connect(lambda key: self._narrow(filter=key))
        self.unit_field.edited.connect(lambda unit: self._narrow(unit=unit))
        self.search.textChanged.connect(lambda words: self._narrow(words=words))
        self.nothing.wanted.connect(self.show_all)
        self.print_button.clicked.connect(self.print_table)
        table, bar = self.table, self.actions_bar
        table.choice_wanted.connect(self._set_choice)
        table.unit_wanted.connect(self.choose_unit)
        table.date_wanted.connect(self.edit_date)
        table.status_wanted.connect(self.choose_status)
        table.opened.connect(lambda _: self.edit_wording())
        table.folding.connect(self._fold)
        table.picked.connect(self._show_actions)
        bar.chosen.connect(self._set_choice)
        bar.unit_wanted.connect(self.choose_unit)
        bar.date_wanted.connect(self.edit_date)
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for keys, act in (
            ("F9", self.print_table),
            ("F4", self._choose_here),
            ("Ctrl+F", self._find),
        ):
            QShortcut(QKeySequence(keys), self, act, context=inside)

    # -- showing ---------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Read the year's list anew; keyboard and selection stay with their items."""
        if self._read_year != self.year:
            self._read_year, self._narrowing = self.year, replace(self._narrowing, kept=frozenset())
            self.table.drop_editor()
        try:
            self._checklist = self._services.oit.checklist(self.year)
        except ItaError as error:
            self._checklist = None
            self._show_nothing(str(error))
            return
        self.filters.show_counts(rows.counts_of(self._checklist, self._today()))
        self._show_units()
        self._show_columns()
        self._say()
        self._show()

    def _show(self) -> None:
        if self._checklist is None:
            return
        lines = rows.lines_of(self._checklist, self._today(), self._narrowing, self._folded)
        shown = frozenset(line.key for line in lines if isinstance(line, ItemLine))
        if not self._narrowing.is_open:
            self._narrowing = replace(self._narrowing, kept=shown)
        if not lines:
            self._show_empty()
            return
        self.stack.setCurrentWidget(self.table)
        self.table.show_lines(lines)
        if self._place and self.table.go_to(self._place):
            self._place = ""
        elif not self.table.currentIndex().isValid():
            self.table.go_to_first()
        self._show_actions()

    def _show_empty(self) -> None:
        assert self._checklist is not None
        if not self._checklist.rows:
            self._show_nothing(NO_LIST.format(year=self.year))
        elif self._narrowing.words.strip():
            self._show_nothing(f"ไม่พบรายการที่มีคำว่า “{self._narrowing.words.strip()}”", "ดูทั้งหมด")
        elif self._narrowing.unit:
            self._show_nothing("ไม่มีรายการของกองที่เลือก", "ดูทั้งหมด")
        else:
            self._show_nothing(NONE_OF[self._narrowing.filter], "ดูทั้งหมด")

    def _show_nothing(self, words: str, way: str = "") -> None:
        self.nothing.say(words, way)
        self.stack.setCurrentWidget(self.nothing)
        self.actions_bar.hide()

    def _say(self) -> None:
        assert self._checklist is not None
        checklist, framework = self._checklist, self._checklist.framework
        total, done = len(checklist.rows), checklist.count("done")
        told = [f"{total} รายการ เสร็จ {done}"]
        if not any(row.record for row in checklist.rows):
            told = [f"{total} รายการ ยังไม่ได้ตั้งสถานะ"]
        if framework.fiscal_year != self.year:
            told.append(f"ใช้รายการของปี {framework.fiscal_year}")
        if framework.certainty.get("items") == "assumed":
            told.append(f"รายการปี {framework.fiscal_year} ยังไม่ยืนยันกับคู่มือ แก้ได้ที่ตั้งค่า")
        self.header.say(" · ".join(told) if total else "")
        self.print_button.setEnabled(bool(total))

    def _show_units(self) -> None:
        assert self._checklist is not None
        units = rows.units_of(self._checklist, self._services.agency.get().units or ())
        self.unit_field.set_choices(
            [("", EVERY_UNIT), *((unit, unit) for unit in units), (rows.NO_UNIT, "ยังไม่มอบ")]
        )
        self.unit_field.take(self._narrowing.unit)

    def _show_columns(self) -> None:
        assert self._checklist is not None
        links = any(row.record and row.record.links for row in self._checklist.rows)
        made = self._columns(links=links)
        if len(made) != len(self.model.columns):
            self.model.rebuild(made, self._today())
            self.table.fit_columns()

    def _columns(self, *, links: bool) -> list[Any]:
        return columns(self._today(), self._usual, links=links)

    def _show_actions(self) -> None:
        self.actions_bar.show_selected(len(self.table.codes()))

    def _today(self) -> date:
        return self._services.context.clock().date()

    def changeEvent(self, event: QEvent) -> None:
        """The glass in the search field follows light and dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._glass.setIcon(icon(Shape.SEARCH))

    # -- narrowing -------------------------------------------------------------------------------------

    def _narrow(self, **changes: str) -> None:
        self._narrowing = replace(self._narrowing, kept=frozenset(), **changes)
        self.table.clearSelection()
        self._show()

    def show_all(self) -> None:
        """Show every item again."""
        self._narrowing = Narrowing()
        self.filters.take(rows.EVERY)
        self.unit_field.take("")
        self.search.clear()
        self._show()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _find(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _fold(self, key: str) -> None:
        if self._narrowing.is_open:
            self._folded ^= {key}
            self._show()

    # -- what the user does ----------------------------------------------------------------------------

    def _set_choice(self, choice: Any) -> None:
        codes = self.table.codes()
        if codes:
            self.attempt(lambda: self._services.oit.set_choice(self.year, codes, choice))
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def edit_wording(self) -> None:
        """Edit the printed wording of the selected items; known wordings are offered."""
        if self._checklist is not None:
            self.table.begin(WORDING, rows.wordings_of(self._checklist, list(self._usual.values())))

    def edit_date(self) -> None:
        """Edit the date that matters: the day an item waits for, else the day it is due."""
        line = self.table.current()
        if isinstance(line, ItemLine):
            record = line.row.record
            day = getattr(record, self._date_field((line.key,)), None)
            self.table.begin(DATES, text=short_date(day) if day else "")

    def choose_unit(self) -> None:
        """Choose who does the selected items."""
        if self._checklist is None or not self.table.codes():
            return
        menu = self._menu()
        units = rows.units_of(self._checklist, self._services.agency.get().units or ())
        for unit in units:
            menu.addAction(unit).triggered.connect(lambda _=False, unit=unit: self._save("unit", unit))
        menu.addSeparator()
        menu.addAction(GIVE_NONE).triggered.connect(lambda: self._save("unit", None))
        menu.addAction(TYPE_UNIT).triggered.connect(lambda: self.table.begin(UNIT, units))
        self._drop(menu, UNIT)

    def choose_status(self) -> None:
        """Choose the status of the selected items from a list."""
        if not self.table.codes():
            return
        menu = self._menu()
        for key, choice in enumerate(CHOICES, 1):
            shape, word, _ = LOOKS[choice]
            action = menu.addAction(icon(shape), f"{word}\t{key}")
            action.triggered.connect(lambda _=False, choice=choice: self._set_choice(choice))
        self._drop(menu, STATUS)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def _drop(self, menu: QMenu, column: int) -> None:
        rect = self.table.visualRect(self.model.index(self.table.currentIndex().row(), column))
        first = menu.actions()[0] if menu.actions() else None
        menu.popup(self.table.viewport().mapToGlobal(rect.bottomLeft() + QPoint(0, 2)))
        if first is not None:
            menu.setActiveAction(first)

    def _choose_here(self) -> None:
        editor = self.table.editor
        if editor is None:
            self.choose_status()
        elif self.table.field == "dates":
            read = parse_date(editor.text())
            popup = CalendarPopup(self._today() if isinstance(read, NotADate) else read, self)
            popup.chosen.connect(self._picked)
            popup.move(editor.mapToGlobal(QPoint(0, editor.height())))
            popup.show()

    def _picked(self, day: date) -> None:
        if self.table.editor is not None:
            self.table.editor.setText(short_date(day))
            self.table.commit()

    def _take(self, name: str, codes: Sequence[str], text: str) -> str:
        """Keep what was written in a cell; why not, where it cannot be kept."""
        value: Any = text.strip() or None
        if name == "dates":
            read = parse_date(text) if value else None
            if isinstance(read, NotADate):
                return read.reason
            name, value = self._date_field(codes), read
        try:
            self._services.oit.set_field(self.year, codes, name, value)
        except ItaError as error:
            return str(error)
        return ""

    def _date_field(self, codes: Sequence[str]) -> str:
        """Where all items wait, the date is the one that they wait for."""
        assert self._checklist is not None
        states = {row.state for row in self._checklist.rows if row.item.code in codes}
        return "waits_until" if states and states <= {"waiting", "due"} else "due"

    def _save(self, name: str, value: str | None) -> None:
        codes = self.table.codes()
        self.attempt(lambda: self._services.oit.set_field(self.year, codes, name, value))
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def print_table(self) -> None:
        """Show the year's table as it will be printed."""
        self.commit()
        if self._checklist is not None and self._checklist.rows:
            self.go_to.emit("papers", f"oit-status|{self.year}")

    # -- the page in the window ------------------------------------------------------------------------

    def go_to_place(self, place: str) -> None:
        """Put the keyboard at an item; at the current one without a place."""
        if place and not self.table.go_to(place):
            self._folded.clear()
            self.show_all()
            self.table.go_to(place)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def commit(self) -> None:
        """Save what is being typed."""
        self.table.commit()
        super().commit()

    def panes(self) -> Sequence[QWidget]:
        """Filter, table, action bar."""
        return (self.filters, self.table, self.actions_bar)

    def get_state(self) -> Mapping[str, Any]:
        """Filter, unit, current item, folds."""
        return {
            "filter": self._narrowing.filter,
            "unit": self._narrowing.unit,
            "place": self.table.current_key(),
            "folded": sorted(self._folded),
        }

    def set_state(self, state: Mapping[str, Any]) -> None:
        """Take a look back; the item becomes current when the year is read."""
        chosen = state.get("filter", rows.EVERY)
        if chosen in {segment.key for segment in FILTERS}:
            self.filters.take(chosen)
            self._narrowing = replace(self._narrowing, filter=chosen, unit=str(state.get("unit", "")))
        self._place = str(state.get("place", ""))
        self._folded = set(state.get("folded", ()))
