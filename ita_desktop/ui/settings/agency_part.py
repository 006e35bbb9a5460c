"""The agency's own data and its units."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from ita_desktop.ui.kit.fields import LineField, TextField, keep
from ita_desktop.ui.kit.forms import Form
from ita_desktop.ui.kit.labels import Breaker
from ita_desktop.ui.kit.provinces import PROVINCES
from ita_desktop.ui.settings.part import Part

if TYPE_CHECKING:
    from ita_desktop.services.bundle import Services

FIELDS = (
    ("name", "ชื่อหน่วยงาน", "พิมพ์เต็มตามที่ใช้ในหนังสือราชการ", 4),
    ("kind", "ประเภท", "เช่น เทศบาลตำบล เทศบาลเมือง", 2),
    ("subdistrict", "ตำบล", "", 2),
    ("district", "อำเภอ", "", 2),
    ("province", "จังหวัด", "", 2),
    ("postcode", "รหัสไปรษณีย์", "", 2),
    ("phone", "โทรศัพท์", "", 2),
    ("email", "อีเมล", "", 2),
    ("document_code", "รหัสหนังสือ", "ส่วนหน้าของเลขที่หนังสือ เช่น อท ๕๒๓๐๑", 2),
    ("website", "เว็บไซต์", "", 4),
)
KINDS = ("เทศบาลนคร", "เทศบาลเมือง", "เทศบาลตำบล", "องค์การบริหารส่วนตำบล", "องค์การบริหารส่วนจังหวัด")


def lines(text: str) -> tuple[str, ...]:
    """The lines of a text without empty ones."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())


class AgencyPart(Part):
    """Saved on leaving each field."""

    def __init__(self, services: "Services", breaker: Breaker) -> None:
        super().__init__()
        self._services = services
        self.fields: dict[str, LineField] = {}
        form = Form(6, breaker=breaker)
        form.head("หน่วยงาน")
        for name, label, help_text, span in FIELDS:
            self.fields[name] = LineField()
            form.add(label, self.fields[name], help_text, span=span)
            keep(self.fields[name], partial(self._save_line, name))
        self.fields["province"].complete_from(PROVINCES)
        self.fields["kind"].complete_from(KINDS)
        form.head("สำนักและกอง")
        self.units = TextField(lines=6)
        form.add("รายชื่อ", self.units, "หนึ่งกองต่อหนึ่งบรรทัด เรียงตามที่ใช้ในรายการ OIT และแผน", span=6)
        keep(self.units, lambda text: self._save("units", lines(text)))
        self.column.addWidget(form)
        self.column.addStretch(1)

    def reload(self) -> None:
        """Show what is kept."""
        agency = self._services.agency.get()
        for name, field in self.fields.items():
            field.set_text(getattr(agency, name))
        self.units.set_text("\n".join(agency.units or ()))

    def _save_line(self, name: str, text: str) -> None:
        self._save(name, text.strip() or None)

    def _save(self, name: str, value: Any) -> None:
        self._services.agency.save(replace(self._services.agency.get(), **{name: value}))
