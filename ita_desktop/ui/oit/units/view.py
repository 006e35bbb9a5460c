"""รายการของกอง: how the items of each unit stand; lists go out on paper or as files and come back."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.record_places import item_place
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.file_dialogs import (
    OFFICE_FILES,
    ask_file_to_save,
    part_of_name,
)
from ita_desktop.ui.kit.labels import Breaker
from ita_desktop.ui.kit.one_work import FileWork
from ita_desktop.ui.kit.out_and_back import OutAndBackBar
from ita_desktop.ui.kit.page import Keys
from ita_desktop.ui.kit.plans.returning import ReturningView
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.shortcuts import on_key
from ita_desktop.ui.kit.tips import set_tip
from ita_desktop.ui.kit.work_row import WorkRow
from ita_desktop.ui.oit.units.returned_view import ReturnedView
from ita_desktop.ui.oit.units.table import UnitTable

if TYPE_CHECKING:
    from ita_desktop.services.bundle import Services
    from ita_desktop.services.oit.unit_lists import TickPlan, UnitStanding

OF_IMPORTS = (".json", ".zip")
"""Office files are looked through on the page of imports."""

RETURNED_FILES = "รายการที่กองส่งคืน (*.xlsx *.json *.zip)"
PACKAGES = "ไฟล์สำนักงานพร้อมหลักฐาน (*.zip)"
FORMS = "แบบรายการ (*.xlsx)"

NO_UNITS = "ยังไม่มีกอง เพิ่มชื่อกองที่หน้าตั้งค่า แล้วมอบรายการให้แต่ละกองที่มุมมองรายการด้วยแป้น M"
NOTHING_GIVEN = "ยังไม่ได้มอบรายการให้กองใด มอบได้ที่มุมมองรายการด้วยแป้น M"
NOT_COPIED = "ยังไม่ได้คัดลอกอะไรไว้ คัดลอกรายการที่กองส่งคืนจาก Excel Word หรือข้อความ แล้วกด Ctrl+V"
UNREADABLE = "ไม่พบรายการ OIT ในสิ่งที่คัดลอกไว้ คัดลอกให้มีรหัสหรือชื่อรายการกับสถานะ แล้วกด Ctrl+V อีกครั้ง"

OTHER_YEAR = "{name} เป็นรายการปี {named} หน้านี้เป็นปี {year} เปิดปี {named} แล้วเปิดไฟล์อีกครั้ง"
KEYS: Keys = (
    ("Enter", "ดูรายการ"),
    ("Ctrl+V", "วางรายการที่ส่งคืน"),
    ("F9", "พิมพ์รายการ"),
    ("F7", "ติ๊กจากกระดาษ"),
)


class UnitsView(ReturningView["TickPlan"]):
    """A table of units; a returned list is looked through over it."""

    keys = KEYS
    not_copied, unreadable, other_year, files = NOT_COPIED, UNREADABLE, OTHER_YEAR, RETURNED_FILES
    table: UnitTable
    returned: ReturnedView

    def __init__(self, services: "Services", breaker: Breaker, parent: QWidget | None = None) -> None:
        super().__init__(services, breaker, UnitTable(), ReturnedView(breaker), parent)
        self.print_button = Button("พิมพ์รายการ", shape=Shape.PRINT, hint="F9")
        self.form_button = Button("บันทึกแบบกรอก")
        self.send_button = Button("ส่งไฟล์ให้กอง")
        self.tick_button = Button("ติ๊กจากกระดาษ", hint="F7")
        self.file_button = Button("เปิดไฟล์ที่ส่งคืน", shape=Shape.FOLDER)
        self.paste_button = Button("วางรายการที่ส่งคืน", shape=Shape.CLIPBOARD, hint="Ctrl+V", primary=True)
        out = (self.print_button, self.form_button, self.send_button, self.tick_button)
        self.bar = OutAndBackBar(out, (self.file_button, self.paste_button))
        self.work_row = WorkRow()
        self._work = FileWork(self, self.work_row, self.failed.emit)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        set_tip(self.form_button, "สมุดงาน Excel ให้กองกรอกสถานะแล้วส่งคืน")
        set_tip(self.send_button, "ไฟล์สำนักงานเฉพาะรายการของกอง สำหรับเครื่องที่มีโปรแกรมนี้")
        inner = QVBoxLayout(self.units)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addWidget(self.table, 1)
        inner.addWidget(self.work_row)
        inner.addWidget(self.bar)
        self.bar.show()

    def _connect(self) -> None:
        self.table.opened.connect(lambda _: self.show_items())
        self.table.moved.connect(lambda _: self._show_acts())
        self.nothing.wanted.connect(lambda: self.go_to.emit("settings", "agency"))
        self.work_row.stop_wanted.connect(self._work.stop)
        self.print_button.clicked.connect(self.print_list)
        self.form_button.clicked.connect(self.choose_form)
        self.send_button.clicked.connect(self.choose_desk_file)
        self.tick_button.clicked.connect(self.tick_from_paper)
        self.file_button.clicked.connect(self.choose_returned)
        self.paste_button.clicked.connect(self.paste)
        for key, act in (("Ctrl+V", self.paste), ("F9", self.print_list), ("F7", self.tick_from_paper)):
            on_key(self.units, key, act)

    def show_year(self, year: int) -> str:
        """Count the units' items; a list that is looked through is planned anew, for another year left."""
        units = self.services.unit_lists.units(year)
        self.table.show_rows(units)
        if self.table.current() is None:
            self.table.go_to_first()
        named = [unit for unit in units if unit.name]
        self._show_acts()
        if not named:
            self.nothing.say(NO_UNITS, "ไปเพิ่มชื่อกอง")
        self.show_units(year, some=bool(named))
        given = sum(len(unit.rows) for unit in named)
        if named and not given:
            return NOTHING_GIVEN
        return f"{len(named)} กอง {given} รายการ" if named else ""

    def _show_acts(self) -> None:
        """What can be done with the current unit."""
        unit: UnitStanding | None = self.table.current()
        has_items = unit is not None and bool(unit.rows)
        self.print_button.setEnabled(has_items)
        for button in (self.form_button, self.send_button, self.tick_button):
            button.setEnabled(has_items and unit is not None and unit.name is not None)

    @property
    def unit(self) -> str | None:
        """The current unit's name, None for none."""
        unit: UnitStanding | None = self.table.current()
        return unit.name if unit is not None and unit.rows else None

    # -- handing out -----------------------------------------------------------------------------------

    def print_list(self) -> None:
        """Open the unit's list among the papers."""
        unit: UnitStanding | None = self.table.current()
        if unit is not None and unit.rows:
            self.go_to.emit("papers", f"oit-unit|{self._year}|{unit.name or ''}")

    def choose_form(self) -> None:
        """Ask where the workbook to fill is to stand, and write it."""
        if (unit := self.unit) is not None:
            name = f"แบบรายการ OIT {self._year} {part_of_name(unit)}.xlsx"
            chosen = ask_file_to_save(self.window(), "บันทึกแบบกรอกให้กอง", name, FORMS, "xlsx")
            if chosen is not None:
                self._save(chosen, lambda: self.services.unit_lists.save_form(self._year, unit, chosen))

    def _save(self, file: Path, write: Callable[[], object]) -> None:
        if self.attempt(write):
            self.saved.emit(file)

    def choose_desk_file(self) -> None:
        """Ask where the unit's office file is to stand, and write it; with evidence files it is a package."""
        if (unit := self.unit) is None:
            return
        packed = any(row.record and row.record.evidence for row in self.table.current().rows)
        kind, ending = (PACKAGES, "zip") if packed else (OFFICE_FILES, "json")
        name = f"รายการ OIT {self._year} {part_of_name(unit)}.{ending}"
        chosen = ask_file_to_save(self.window(), "ส่งไฟล์ให้กอง", name, kind, ending)
        if chosen is not None:
            self.save_desk(unit, chosen, packed=packed)

    def save_desk(self, unit: str, file: Path, *, packed: bool) -> None:
        """Write a unit's office file; its evidence files are packed beside the window's own work."""
        if not packed:
            self._save(file, lambda: self.services.unit_lists.save_desk(self._year, unit, file))
            return
        try:
            packing = self.services.unit_lists.desk(self._year, unit)
        except ItaError as error:
            self.failed.emit(str(error))
            return
        packed_at = partial(self._packed, file)
        self._work.tell("กำลังเขียนไฟล์หลักฐาน", lambda progress: packing.write(file, progress), packed_at)

    def _packed(self, file: Path, lost: Sequence[str]) -> None:
        if not lost:
            self.saved.emit(file)
        else:
            self.failed.emit(f"เขียนไฟล์แล้ว แต่ไม่มีไฟล์หลักฐาน {' '.join(lost)} เพราะไม่พบหรือไม่ตรงกับเดิม")

    def show_items(self) -> None:
        """Go to the unit's items in the checklist."""
        if (unit := self.unit) is not None:
            self.view_wanted.emit(f"checklist:?unit={unit}")

    def tick_from_paper(self) -> None:
        """Go to the unit's items, to type in the ticks of a paper that came back."""
        if (unit := self.unit) is not None:
            self.view_wanted.emit(f"checklist:?returned={unit}")

    # -- taking back -----------------------------------------------------------------------------------

    def take_file(self, file: Path) -> None:
        """Look through a filled workbook here; an office file on the page of imports."""
        if file.suffix.lower() in OF_IMPORTS:
            self.go_to.emit("import", str(file))
        else:
            super().take_file(file)

    def read_copied(self, text: str, html: str) -> "TickPlan":
        """What the clipboard would do to the year's items."""
        return self.services.unit_lists.read(self._year, text, html)

    def read_file(self, file: Path, year: int | None) -> "TickPlan":
        """What a filled workbook would do to the items of the year that it names, or of a year."""
        return self.services.unit_workbooks.read(file, year).plan

    def show_plan(self, plan: "TickPlan", whence: str) -> None:
        """Look the ticks of a list through."""
        self.returned.show_plan(plan, self.services.years.framework(plan.year), whence)

    def take_plan(self, plan: "TickPlan", taken: Mapping[int, str]) -> None:
        """Take ticks into the checklist."""
        self.services.unit_lists.apply(plan, taken)

    # -- the view in the page --------------------------------------------------------------------------

    def close_work(self) -> None:
        """Nothing is written any more."""
        self._work.stop()

    @property
    def record(self) -> str:
        """The items of the year."""
        return item_place(self._year)

    def unit_panes(self) -> Sequence[QWidget]:
        """The units, what can be done with them."""
        return (self.table, self.bar)
