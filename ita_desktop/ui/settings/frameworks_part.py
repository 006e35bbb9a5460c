"""The framework of the year that is shown: how sure it is, and what the office corrected."""

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.thai.digits import to_arabic
from ita_desktop.ui.kit.banner import ShapeMark
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.fields import LineField, TextField, keep
from ita_desktop.ui.kit.file_dialogs import ask_file_to_open
from ita_desktop.ui.kit.filling import TextBox
from ita_desktop.ui.kit.fonts import Role
from ita_desktop.ui.kit.forms import Form
from ita_desktop.ui.kit.held import HeldTexts
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.side_panel import SidePanel
from ita_desktop.ui.kit.tables import Cell, Column, RecordModel, RecordTable
from ita_desktop.ui.settings.item_demands import ItemDemands

if TYPE_CHECKING:
    from ita_desktop.domain.frameworks import Framework, Item
    from ita_desktop.services.bundle import Services

CERTAINTY = {
    "official": (Shape.PADLOCK, "ตามคู่มือ"),
    "derived": (Shape.INFO, "คำนวณจากผล"),
    "assumed": (Shape.CARE, "ยังไม่ยืนยัน"),
}
PART_WORDS = {
    "instruments": "เครื่องมือและน้ำหนัก",
    "indicators": "ตัวชี้วัด",
    "questions": "ข้อคำถาม",
    "items": "รายการ OIT",
    "oit_rule": "วิธีคิดคะแนน OIT",
    "bands": "เกณฑ์ระดับ",
    "scale": "ขั้นของคะแนน",
    "rounding": "การปัดเศษ",
}
COMPONENTS = "components"
"""The code of the group of components; each is corrected under it by its name."""
FRAMEWORK_FILES = "ไฟล์กรอบการประเมิน (*.toml)"


class NotAWeight(ItaError):
    """A typed weight is no number above zero."""

    def __init__(self) -> None:
        super().__init__("น้ำหนักต้องเป็นตัวเลขมากกว่า 0 เช่น 1 หรือ 2.5")


@dataclass(frozen=True, slots=True)
class FrameworkRow:
    """A part that the office may correct; an ``item`` has a weight, components and a wait of its own."""

    code: str
    title: str
    weight: Decimal | None = None
    certainty: str = "official"
    corrected: frozenset[str] = frozenset()
    group: bool = False
    item: "Item | None" = None

    @property
    def is_component(self) -> bool:
        """Whether it is the wording of a component: its code is its path."""
        return self.code.startswith(f"{COMPONENTS}.")

    def path(self, name: str) -> str:
        """The path of one of its fields among the corrections."""
        return self.code if self.is_component else f"{self.code}.{name}"


def framework_rows(framework: "Framework", corrected: frozenset[str]) -> list[FrameworkRow]:
    """Indicators with their questions, sub-indicators with their items; then the wordings of components."""

    def marks(code: str) -> frozenset[str]:
        fields = ("title", "weight", COMPONENTS, "waits")
        return frozenset(name for name in fields if f"{code}.{name}" in corrected)

    rows: list[FrameworkRow] = []
    for indicator in framework.indicators:
        rows.append(FrameworkRow(indicator.code, indicator.title, group=True))
        for question in indicator.questions:
            rows.append(
                FrameworkRow(question.code, question.title, None, question.certainty, marks(question.code))
            )
        for sub in indicator.sub_indicators:
            rows.append(FrameworkRow(sub.code, sub.title, None, sub.certainty, marks(sub.code)))
            rows += [
                FrameworkRow(item.code, item.title, item.weight, item.certainty, marks(item.code), item=item)
                for item in sub.items
            ]
    return [*rows, *component_rows(framework, corrected)]


def component_rows(framework: "Framework", corrected: frozenset[str]) -> list[FrameworkRow]:
    """The wordings of what items must show: our own, until the office has looked them up."""
    rows = [
        FrameworkRow(path, words, None, "assumed", frozenset({"title"} if path in corrected else ()))
        for name, words in framework.components.items()
        for path in (f"{COMPONENTS}.{name}",)
    ]
    return [FrameworkRow(COMPONENTS, "องค์ประกอบของรายการ OIT", group=True), *rows] if rows else []


def code_cell(row: FrameworkRow) -> Cell:
    """A code as it is printed; components have none."""
    return Cell("" if row.code.startswith(COMPONENTS) else row.code)


def sure_cell(row: FrameworkRow) -> Cell:
    """How sure a part is, or that the office corrected it."""
    if row.group:
        return Cell()
    if row.corrected:
        return Cell("หน่วยงานแก้แล้ว", Shape.EDIT)
    shape, words = CERTAINTY[row.certainty]
    return Cell(words, shape, "care" if row.certainty == "assumed" else "text")


COLUMNS: tuple[Column[FrameworkRow], ...] = (
    Column("รหัส", code_cell, 70),
    Column("ชื่อ", lambda row: Cell(row.title, tip=row.title)),
    Column("น้ำหนัก", lambda row: Cell("" if row.weight is None else f"{row.weight:f}"), 90, right=True),
    Column("ความแน่ใจ", sure_cell, 160),
)


class FrameworksPart(QWidget):
    """The table of parts, and beside it the fields of the current one."""

    def __init__(self, services: "Services", breaker: Breaker) -> None:
        super().__init__()
        self._services = services
        self._framework: Framework | None = None
        self._shown: tuple[int, str] | None = None
        self._unsaved = HeldTexts()
        self.notice = Label(tone="care", wraps=True, breaker=breaker)
        self.mark = ShapeMark(Shape.CARE)
        self.table = RecordTable(
            RecordModel(COLUMNS, is_group=lambda row: row.group),
            name="กรอบการประเมิน",
            key=lambda row: row.code,
        )
        self.table.moved.connect(self._show_current)
        self.name = Label(role=Role.HEADING, wraps=True, breaker=breaker)
        self.title_field, self.weight_field = TextField(lines=2, most_lines=5), LineField()
        keep(self.title_field, lambda text: self._correct("title", text.strip() or None))
        keep(self.weight_field, lambda text: self._correct("weight", read_weight(text)))
        self.demands = ItemDemands(self._correct, breaker)
        self.restore = Button("คืนค่าตามกรอบ")
        self.restore.clicked.connect(self._restore)
        self.import_button = Button("นำเข้ากรอบปีใหม่", shape=Shape.DOWNLOAD)
        self.import_button.clicked.connect(self._choose_file)
        self.said = Label(role=Role.SMALL, tone="muted", wraps=True, breaker=breaker)
        self._lay_out(breaker)

    def open_year(self, year: int) -> None:
        """Show the framework that a year uses, the newest one where there is no year."""
        possible = self._services.years.possible()
        wanted = year or (possible[0] if possible else 0)
        if not wanted:
            return
        self._framework = framework = self._services.years.framework(wanted)
        changes = self._services.years.corrections()
        corrected = frozenset(c.path for c in changes if c.framework == framework.fiscal_year)
        self.table.show_rows(framework_rows(framework, corrected))
        assumed = [
            PART_WORDS.get(part, part) for part, sure in framework.certainty.items() if sure == "assumed"
        ]
        told = f"ปี {framework.fiscal_year} ยังไม่ยืนยันกับคู่มือ: {', '.join(assumed)} แก้ได้ในตาราง"
        self.notice.set_text(told if assumed else "")
        self._notice_row.setVisible(bool(assumed))
        if not self.table.currentIndex().isValid():
            self.table.go_to_first()
        self._show_current()

    def _lay_out(self, breaker: Breaker) -> None:
        form = Form(1, breaker=breaker)
        form.add("ชื่อ", self.title_field)
        self._weight_row = form.add("น้ำหนัก", self.weight_field, "เว้นว่างหากไม่ทราบ")
        panel = SidePanel()
        column = panel.column
        for widget in (self.name, form, self.demands, self.restore):
            column.addWidget(widget)
        column.addStretch(1)
        for widget in (self.said, self.import_button):
            column.addWidget(widget)
        left = QVBoxLayout()
        left.setSpacing(0)
        self._notice_row = QWidget()
        line = QHBoxLayout(self._notice_row)
        line.setContentsMargins(24, 8, 24, 8)
        line.setSpacing(8)
        line.addWidget(self.mark)
        line.addWidget(self.notice, 1)
        left.addWidget(self._notice_row)
        left.addWidget(self.table, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(left, 1)
        row.addWidget(panel)

    def _show_current(self) -> None:
        row = self.table.current()
        usable = isinstance(row, FrameworkRow) and not row.group
        for field in (self.title_field, self.weight_field):
            field.setEnabled(usable)
        if not isinstance(row, FrameworkRow):
            return
        self.name.set_text("องค์ประกอบ" if row.code.startswith(COMPONENTS) else row.code)
        now = (self._framework.fiscal_year if self._framework else 0, row.code)
        fresh = now != self._shown
        boxes: dict[str, TextBox] = {"title": self.title_field, "weight": self.weight_field}
        if fresh:
            self._unsaved.leave(self._shown, boxes)
        self._shown = now
        self.title_field.set_text(row.title, fresh=fresh)
        self.weight_field.set_text("" if row.weight is None else f"{row.weight:f}", fresh=fresh)
        if fresh and usable:
            self._unsaved.come(now, boxes)
        self._weight_row.setVisible(row.item is not None)
        self.demands.setVisible(row.item is not None)
        if row.item is not None and self._framework is not None:
            self.demands.show_item(row.item, self._framework.components)
        self.restore.setVisible(bool(row.corrected))

    def _correct(self, name: str, value: object) -> None:
        row = self.table.current()
        assert self._framework is not None and isinstance(row, FrameworkRow)
        self._services.years.correct(self._framework.fiscal_year, row.path(name), value)

    def _restore(self) -> None:
        row = self.table.current()
        for name in sorted(row.corrected) if isinstance(row, FrameworkRow) else ():
            self._correct(name, None)

    def _choose_file(self) -> None:
        chosen = ask_file_to_open(self, "นำเข้ากรอบการประเมิน", FRAMEWORK_FILES)
        if chosen is not None:
            self.take_file(chosen)

    def take_file(self, file: Path) -> None:
        """Take in a year's framework; what became of it is said beside the button."""
        try:
            taken = self._services.years.import_framework(file)
        except ItaError as error:
            self.said.set_text(str(error), "bad")
            return
        words = {"new": "นำเข้าแล้ว", "changed": "นำเข้าแทนของเดิมแล้ว", "same": "มีอยู่แล้ว เหมือนกันทุกตัวอักษร"}
        self.said.set_text(f"{taken.title} {words[taken.state]}", "muted")


def read_weight(text: str) -> str | None:
    """A typed weight as the framework keeps it, None where emptied."""
    typed = to_arabic(text).strip()
    if not typed:
        return None
    try:
        weight = Decimal(typed)
    except InvalidOperation as error:
        raise NotAWeight from error
    if not weight.is_finite() or weight <= 0:
        raise NotAWeight
    return f"{weight:f}"
