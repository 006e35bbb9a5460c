"""Who works here, and who is at work now."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ita_desktop.domain.agencies import Officer
from ita_desktop.ui.kit import fonts
from ita_desktop.ui.kit.buttons import Button, IconButton
from ita_desktop.ui.kit.choices import ChoiceField
from ita_desktop.ui.kit.fields import LineField, keep
from ita_desktop.ui.kit.fonts import Role
from ita_desktop.ui.kit.forms import Form
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.section import Section
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.settings.part import Part

if TYPE_CHECKING:
    from ita_desktop.services.bundle import Services

COLUMNS = (
    ("rank", "คำนำหน้าหรือยศ", 100),
    ("name", "ชื่อ", 0),
    ("post", "ตำแหน่ง", 0),
    ("unit", "กอง", 130),
    ("acting_for", "ลงนามแทนตำแหน่ง", 160),
)
GAP, DELETE_WIDTH, WIDTH = 8, 36, 960


def called(officer: Officer) -> str:
    """How an officer is named in lists: by name, else by post."""
    return officer.name or officer.post or ""


class OfficerRow(QWidget):
    """One officer's fields in a line, and taking the officer away."""

    def __init__(self, position: int, officer: Officer, units: Sequence[str]) -> None:
        super().__init__()
        self.fields: dict[str, LineField] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(GAP)
        for name, label, width in COLUMNS:
            field = LineField()
            field.set_text(getattr(officer, name))
            field.setAccessibleName(f"{label} คนที่ {position + 1}")
            if name == "unit":
                field.complete_from(units)
            if width:
                fonts.set_width(field, width)
            row.addWidget(field, 0 if width else 1)
            self.fields[name] = field
        self.delete = IconButton(Shape.DELETE, f"นำ {called(officer) or 'แถวนี้'} ออก")
        row.addWidget(self.delete)


class OfficersPart(Part):
    """The list, plain; the order is the order of choice lists."""

    def __init__(self, services: "Services", breaker: Breaker) -> None:
        super().__init__(WIDTH)
        self._services = services
        self.acting = ChoiceField()
        keep(self.acting, lambda name: services.agency.act_as(name))
        form = Form(2, breaker=breaker)
        hint = "ชื่อนี้อยู่ในประวัติการแก้ไขทุกครั้ง เปลี่ยนได้ที่แถบซ้าย ไม่มีรหัสผ่าน"
        form.add("ผู้ปฏิบัติงานขณะนี้", self.acting, hint)
        self.list = Section("เจ้าหน้าที่")
        self.add_button = Button("เพิ่มเจ้าหน้าที่", shape=Shape.PLUS)
        self.add_button.clicked.connect(self._add)
        self.column.addWidget(form)
        self.column.addWidget(self.list)
        self.column.addWidget(self.add_button)
        self.column.addStretch(1)
        self.list.add(self._head())
        self._shown: tuple[Officer, ...] | None = None

    def _head(self) -> QWidget:
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 6, DELETE_WIDTH + GAP, 0)
        row.setSpacing(GAP)
        for _, label, width in COLUMNS:
            words = Label(label, role=Role.SMALL, weight=fonts.SEMIBOLD, tone="muted")
            if width:
                fonts.set_width(words, width)
            row.addWidget(words, 0 if width else 1)
        return head

    def reload(self) -> None:
        """Show who is kept; rows that did not change keep their fields."""
        agency = self._services.agency.get()
        names = [called(officer) for officer in agency.officers if called(officer)]
        self.acting.set_choices([(name, name) for name in names])
        self.acting.take(self._services.agency.actor)
        if agency.officers == self._shown:
            return
        if self._shown is not None and len(self._shown) == len(agency.officers):
            for row, officer in zip(self.list.rows, agency.officers, strict=True):
                assert isinstance(row, OfficerRow)
                for name, field in row.fields.items():
                    field.set_text(getattr(officer, name))
        else:
            self.list.show_rows([self._row(at, officer) for at, officer in enumerate(agency.officers)])
        self._shown = agency.officers

    def _row(self, position: int, officer: Officer) -> OfficerRow:
        row = OfficerRow(position, officer, self._services.agency.get().units or ())
        for name, field in row.fields.items():
            keep(field, partial(self._save, position, name))
        row.delete.clicked.connect(lambda: self._remove(position))
        return row

    def _put(self, officers: Sequence[Officer]) -> None:
        self._services.agency.save(replace(self._services.agency.get(), officers=tuple(officers)))

    def _save(self, position: int, name: str, text: str) -> None:
        officers = list(self._services.agency.officers())
        officers[position] = replace(officers[position], **{name: text.strip() or None})  # type: ignore[arg-type]
        self._put(officers)

    def _add(self) -> None:
        self._put([*self._services.agency.officers(), Officer(name="")])
        last = self.list.rows[-1]
        assert isinstance(last, OfficerRow)
        last.fields["rank"].setFocus()

    def _remove(self, position: int) -> None:
        officers = list(self._services.agency.officers())
        del officers[position]
        self._put(officers)
