"""นำเข้าไฟล์: every value of an office file beside the one that is there; nothing is saved before the yes."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.place_words import Places, shown
from ita_desktop.ui.kit.banner import ActionBar
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.filter_row import FilterRow
from ita_desktop.ui.kit.labels import Breaker
from ita_desktop.ui.kit.one_work import FileWork
from ita_desktop.ui.kit.page import Page
from ita_desktop.ui.kit.plans.states import PLAN_STATES, state_cell
from ita_desktop.ui.kit.segments import Choice
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.shortcuts import on_key
from ita_desktop.ui.kit.tables import Cell, Column, RecordModel, RecordTable
from ita_desktop.ui.kit.work import Work
from ita_desktop.ui.kit.work_row import WorkRow

if TYPE_CHECKING:
    from ita_desktop.services.bundle import Services
    from ita_desktop.services.exchange import Prepared
    from ita_desktop.services.office_packages import Unpacked

WORKBOOK = ".xlsx"
"""Such a file is looked through on the page of scores or of items."""

PACKAGE = ".zip"
"""Such a file holds evidence files, which take time to read."""

OTHER_AGENCY = "ไฟล์นี้เป็นของหน่วยงานอื่น ข้อมูลเดิมไม่เปลี่ยน"
ORDER = ("refused", "warning", "changed", "new", "same")


def columns(places: Callable[[], Places]) -> tuple[Column[Any], ...]:
    """The columns; places are worded by the file that is shown."""

    def place_cell(entry: Any) -> Cell:
        return Cell(places().words(entry.place), tip=entry.place)

    def new_cell(entry: Any) -> Cell:
        return Cell(shown(entry.becomes), bold=entry.state == "changed", tip=shown(entry.becomes))

    return (
        Column("ผล", lambda entry: state_cell(entry.state), 132),
        Column("ที่", place_cell, 300),
        Column("ค่าเดิม", lambda entry: Cell(shown(entry.was), tone="muted", tip=shown(entry.was)), 180),
        Column("ค่าใหม่", new_cell),
        Column("เหตุผล", lambda entry: Cell(entry.why or "", tip=entry.why or "")),
    )


class ImportPage(Page):
    """Opened with a file as its place; the worst rows come first."""

    title = "นำเข้าไฟล์"
    keys = (("F8", "นำเข้า"), ("Esc", "ไม่นำเข้า"))

    def __init__(self, services: "Services", breaker: Breaker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._prepared: Prepared | None = None
        self._file = Path()
        self._source: Path | Unpacked = self._file
        self._places = Places()
        choices = [Choice("all", "ทุกแถว", count=0)]
        choices += [Choice(state, PLAN_STATES[state][1], PLAN_STATES[state][0], 0) for state in ORDER]
        self.filter = FilterRow(choices)
        self.filter.chosen.connect(self._show_rows)
        self.table = RecordTable(
            RecordModel(columns(lambda: self._places)), name="ค่าในไฟล์", key=lambda entry: entry.place
        )
        self.bar = ActionBar()
        self.row = WorkRow()
        self.row.stop_wanted.connect(self.stop)
        self._work = FileWork(self, self.row, self._say_failed)
        self.replace_button = Button("ดูแบบเปลี่ยนหน่วยงานตามไฟล์")
        self.replace_button.clicked.connect(lambda: self._read(replace_agency=True))
        self.refuse_button = Button("ไม่นำเข้า", hint="Esc")
        self.take_button = Button("นำเข้า", hint="F8", primary=True)
        self.refuse_button.clicked.connect(self.leave)
        self.take_button.clicked.connect(self.take)
        self.bar.add(self.replace_button, right=True)
        self.bar.add(self.refuse_button, right=True)
        self.bar.add(self.take_button, right=True)
        for widget, stretch in ((self.filter, 0), (self.table, 1), (self.row, 0), (self.bar, 0)):
            self.body.addWidget(widget, stretch)
        for key, act in (("F8", self.take), ("Esc", self.leave)):
            on_key(self, key, act)

    def go_to_place(self, place: str) -> None:
        """Read the file and show what it would change."""
        if not place:
            self.leave()
            return
        if place.lower().endswith(WORKBOOK):
            self._hand_on(Path(place))
            return
        self._file = self._source = Path(place)
        if place.lower().endswith(PACKAGE):
            self._unpack()
        else:
            self._read()

    def _hand_on(self, file: Path) -> None:
        """A workbook goes where it is looked through: a unit's form to the plan, its list to the items.

        All else goes to the scores.
        """
        try:
            is_form = self._services.unit_reports.is_form(file)
            is_list = not is_form and self._services.unit_workbooks.is_list(file)
        except ItaError:
            is_form = is_list = False
        if is_form:
            self.go_to.emit("measures", f"units:workbook:{file}")
        elif is_list:
            self.go_to.emit("oit", f"units:workbook:{file}")
        else:
            self.go_to.emit("scores", f"workbook:{file}")

    def _empty(self) -> None:
        self._prepared = None
        self.table.show_rows([])
        self.bar.hide()
        self.banner.clear()
        self.header.say(self._file.name)

    def _unpack(self) -> None:
        """Read the evidence files through beside the window's own work."""
        self._empty()
        file, unpack = self._file, self._services.exchange.unpack
        self._work.tell("กำลังอ่านไฟล์หลักฐาน", lambda progress: unpack(file, progress), self._unpacked)

    def _unpacked(self, unpacked: "Unpacked") -> None:
        self._source = unpacked
        self._read()

    def _say_failed(self, words: str) -> None:
        self.banner.say(Shape.BAD, words, ("กลับ", self.leave))

    def _read(self, *, replace_agency: bool = False) -> None:
        self._empty()
        prepare = self._services.exchange.prepare
        try:
            self._prepared = prepare(self._source, replace_agency=replace_agency)
            other = (
                self._prepared.plan.refused and not prepare(self._source, replace_agency=True).plan.refused
            )
        except ItaError as error:
            self._say_failed(str(error))
            return
        self._show_plan(self._file.name, of_other_agency=bool(other))

    def take(self) -> None:
        """Do what the plan says, in one act; evidence files are kept first, beside the window's own work."""
        prepared = self._prepared
        if prepared is None or prepared.plan.refused or self._work.is_busy:
            return
        if prepared.unpacked is None:
            self._apply(prepared)
            return
        keep = self._services.exchange.keep_contents
        self._work.tell("กำลังเก็บไฟล์หลักฐาน", lambda progress: keep(prepared, progress), self._apply)

    def _apply(self, prepared: "Prepared") -> None:
        if self.attempt(lambda: self._services.exchange.apply(prepared)):
            self.leave()

    def stop(self) -> None:
        """Let go what is being read or kept, and leave."""
        if self._work.stop():
            self.leave()

    def leave(self) -> None:
        """Back; nothing of an undone plan is kept."""
        self._work.stop()
        self._prepared = None
        self.go_to.emit("home", "")

    def close_work(self) -> None:
        """The window is closed for good."""
        self._work.stop()
        Work.wait()

    def _show_plan(self, name: str, *, of_other_agency: bool) -> None:
        assert self._prepared is not None
        plan = self._prepared.plan
        self._places = Places(plan.entries)
        counts = {state: sum(entry.state == state for entry in plan.entries) for state in ORDER}
        self.filter.show_counts(counts | {"all": len(plan.entries)})
        self.filter.take("all")
        self._show_rows()
        self.header.say(f"{len(plan.entries)} ค่าจาก {name} ยังไม่มีค่าใดถูกบันทึก")
        changes = counts["new"] + counts["changed"]
        refused = bool(plan.refused)
        self.take_button.setVisible(not refused and changes > 0)
        self.take_button.set_words(f"นำเข้า {changes:,} ค่า")
        self.replace_button.setVisible(of_other_agency)
        if of_other_agency:
            self.bar.say(OTHER_AGENCY)
        elif refused:
            self.bar.say(f"ไม่รับไฟล์นี้ มี {counts['refused']} ค่าที่รับไม่ได้ แก้ในไฟล์แล้วเปิดใหม่")
        elif changes:
            self.bar.say("เลิกทำทั้งไฟล์ได้ด้วย Ctrl+Z ครั้งเดียว")
        else:
            self.bar.say("ทุกค่าเหมือนที่มีอยู่แล้ว")
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_rows(self) -> None:
        entries = self._prepared.plan.entries if self._prepared else ()
        wanted = self.filter.taken
        rows = [entry for entry in entries if wanted in ("all", entry.state)]
        self.table.show_rows(sorted(rows, key=lambda entry: ORDER.index(entry.state)))
