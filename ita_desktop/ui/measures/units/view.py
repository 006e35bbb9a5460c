"""แบบของกอง: how far each unit is with its reports for a round; forms go out and come back."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ita_desktop.domain.measures import RoundKey
from ita_desktop.domain.record_places import plan_place
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.file_dialogs import ask_file_to_save, part_of_name
from ita_desktop.ui.kit.labels import Breaker
from ita_desktop.ui.kit.out_and_back import OutAndBackBar
from ita_desktop.ui.kit.page import Keys
from ita_desktop.ui.kit.plans.returning import ReturningView
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.shortcuts import on_key
from ita_desktop.ui.kit.tips import set_tip
from ita_desktop.ui.measures.following.rounds import RoundRow
from ita_desktop.ui.measures.units.returned_view import ReturnedView
from ita_desktop.ui.measures.units.table import UnitTable

if TYPE_CHECKING:
    from ita_desktop.services.bundle import Services
    from ita_desktop.services.measures.report_plan import ReportPlan
    from ita_desktop.services.measures.unit_reports import UnitReports, UnitSheet

FORMS = "แบบของกอง (*.xlsx)"
NO_MEASURES = "ยังไม่มีมาตรการในแผนปี {year} เพิ่มมาตรการที่มุมมองมาตรการ แล้วกลับมาพิมพ์หรือบันทึกแบบให้แต่ละกองกรอก"
TO_PLAN = "ไปที่มาตรการ"
NOT_COPIED = "ยังไม่ได้คัดลอกอะไรไว้ คัดลอกตารางที่กองส่งคืนจาก Excel หรือ Word แล้วกด Ctrl+V"
UNREADABLE = (
    "ไม่พบรายงานของมาตรการในสิ่งที่คัดลอกไว้ คัดลอกให้มีหัวตาราง รหัสหรือชื่อมาตรการ และผลการดำเนินการ แล้วกด Ctrl+V อีกครั้ง"
)
OTHER_YEAR = "{name} เป็นแบบของแผนปี {named} หน้านี้แสดงแผนปี {year} เลือกแผนปี {named} ที่มุมขวาบน แล้วเปิดไฟล์อีกครั้ง"
KEYS: Keys = (
    ("Enter", "ดูมาตรการ"),
    ("Ctrl+V", "วางแบบที่ส่งคืน"),
    ("F9", "พิมพ์แบบ"),
    ("Ctrl+S", "บันทึกแบบ"),
)


class UnitsView(ReturningView["ReportPlan"]):
    """A table of units; a returned form is looked through over it."""

    keys = KEYS
    not_copied, unreadable, other_year, files = NOT_COPIED, UNREADABLE, OTHER_YEAR, FORMS
    table: UnitTable
    returned: ReturnedView

    def __init__(self, services: "Services", breaker: Breaker, parent: QWidget | None = None) -> None:
        super().__init__(services, breaker, UnitTable(), ReturnedView(breaker), parent)
        self._sheet: UnitSheet | None = None
        self._round: RoundKey | None = None
        self.rounds = RoundRow()
        self.print_button = Button("พิมพ์แบบ", shape=Shape.PRINT, hint="F9")
        self.form_button = Button("บันทึกแบบกรอก", hint="Ctrl+S")
        self.all_button = Button("บันทึกแบบทุกหน่วยงาน")
        self.file_button = Button("เปิดไฟล์ที่ส่งคืน", shape=Shape.FOLDER)
        self.paste_button = Button("วางแบบที่ส่งคืน", shape=Shape.CLIPBOARD, hint="Ctrl+V", primary=True)
        out = (self.print_button, self.form_button, self.all_button)
        self.bar = OutAndBackBar(out, (self.file_button, self.paste_button))
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        set_tip(self.form_button, "สมุดงาน Excel ของกองที่เลือก ให้กรอกผลแล้วส่งคืน")
        set_tip(self.all_button, "สมุดงาน Excel เล่มเดียว แยกแผ่นงานตามกอง")
        inner = QVBoxLayout(self.units)
        inner.setContentsMargins(0, 8, 0, 0)
        inner.setSpacing(0)
        inner.addWidget(self.rounds)
        inner.addWidget(self.table, 1)
        inner.addWidget(self.bar)
        self.bar.show()

    def _connect(self) -> None:
        self.rounds.chosen.connect(self._take_round)
        self.table.opened.connect(lambda _: self.show_measures())
        self.nothing.wanted.connect(lambda: self.view_wanted.emit("plan"))
        self.print_button.clicked.connect(self.print_form)
        self.form_button.clicked.connect(lambda: self.choose_form(self.unit))
        self.all_button.clicked.connect(lambda: self.choose_form(None))
        self.file_button.clicked.connect(self.choose_returned)
        self.paste_button.clicked.connect(self.paste)
        for key, act in (
            ("Ctrl+V", self.paste),
            ("F9", self.print_form),
            ("Ctrl+S", lambda: self.choose_form(self.unit)),
        ):
            on_key(self.units, key, act)

    def show_year(self, year: int) -> str:
        """Count the units' reports; a form that is looked through is planned anew, for another year left."""
        self._sheet = sheet = self.services.unit_reports.units(year, self._round)
        self.rounds.show_sheet(sheet)
        self.table.show_rows(sheet.units)
        if self.table.current() is None:
            self.table.go_to_first()
        self.nothing.say(NO_MEASURES.format(year=year), TO_PLAN)
        self.show_units(year, some=bool(sheet.units))
        return _sentence(sheet) if sheet.units else ""

    def _take_round(self, key: str) -> None:
        self._round = _round(key)
        self.show_year(self._year)

    @property
    def unit(self) -> str | None:
        """The current unit's name, empty for what none has."""
        unit: UnitReports | None = self.table.current()
        return unit.name if unit is not None else None

    @property
    def shown_round(self) -> RoundKey | None:
        """The round that is looked at."""
        return self._sheet.round.key if self._sheet is not None else None

    # -- handing out -----------------------------------------------------------------------------------

    def print_form(self) -> None:
        """Open the unit's form among the papers."""
        if (unit := self.unit) is not None:
            self.go_to.emit("papers", f"measures-unit|{self._year}.{self.shown_round}|{unit}")

    def show_measures(self) -> None:
        """Go to the unit's measures among those that are followed up."""
        if self.unit:
            self.view_wanted.emit(f"following:?unit={self.unit}")

    def choose_form(self, unit: str | None) -> None:
        """Ask where the workbook to fill is to stand, and write it; for every unit where none is named."""
        if self._sheet is None:
            return
        of = "ทุกหน่วยงาน" if unit is None else part_of_name(unit) or "ไม่ระบุหน่วยงาน"
        name = f"แบบติดตามมาตรการ {self._year} {self._sheet.round.name} {of}.xlsx"
        chosen = ask_file_to_save(self.window(), "บันทึกแบบให้กองกรอก", name, FORMS, "xlsx")
        if chosen is not None:
            self.save_form(unit, chosen)

    def save_form(self, unit: str | None, file: Path) -> None:
        """Write the workbook that a unit fills in for the round, that of all units where none is named."""
        reports = self.services.unit_reports
        if self.attempt(lambda: reports.save_form(self._year, unit, file, self.shown_round)):
            self.saved.emit(file)

    # -- taking back -----------------------------------------------------------------------------------

    def read_copied(self, text: str, html: str) -> "ReportPlan":
        """What the clipboard would do to the round; a table that names no unit is the current one's."""
        return self.services.unit_reports.read(self._year, self.shown_round, text, html, self.unit)

    def read_file(self, file: Path, year: int | None) -> "ReportPlan":
        """What a filled form would do to the plan that it names, or to that of a year."""
        return self.services.unit_reports.read_file(file, year)

    def show_plan(self, plan: "ReportPlan", whence: str) -> None:
        """Look the reports of a form through."""
        self.returned.show_plan(plan, whence)

    def take_plan(self, plan: "ReportPlan", taken: Mapping[int, str]) -> None:
        """Take reports into the plan."""
        self.services.unit_reports.apply(plan, taken)

    # -- the view in the page --------------------------------------------------------------------------

    def unit_panes(self) -> Sequence[QWidget]:
        """The rounds, the units, what can be done with them."""
        return (self.rounds, self.table, self.bar)

    @property
    def record(self) -> str:
        """The plan."""
        return plan_place(self._year)

    def get_state(self) -> Mapping[str, Any]:
        """The round that was taken."""
        return {"round": self._round or ""}

    def set_state(self, state: Mapping[str, Any]) -> None:
        """Take the round back; one that is due where none was taken."""
        self._round = _round(state.get("round"))


def _round(key: object) -> RoundKey | None:
    return next((each for each in get_args(RoundKey) if each == key), None)


def _sentence(sheet: "UnitSheet") -> str:
    measures = {measure.key for unit in sheet.units for measure in unit.measures}
    named = sum(bool(unit.name) for unit in sheet.units)
    return f"{named} หน่วยงาน {len(measures)} มาตรการ"
