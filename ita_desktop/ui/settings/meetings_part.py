"""How the office holds its meetings: how they are counted, with which agenda they begin."""

from typing import TYPE_CHECKING

from ita_desktop.ui.kit.choices import ChoiceField
from ita_desktop.ui.kit.fields import keep
from ita_desktop.ui.kit.fonts import Role
from ita_desktop.ui.kit.forms import Form
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.settings.agenda_template import AgendaTemplateEditor
from ita_desktop.ui.settings.part import Part

if TYPE_CHECKING:
    from ita_desktop.services.bundle import Services

NUMBERS = (("calendar", "ปี พ.ศ. เริ่ม 1 มกราคม"), ("fiscal", "ปีงบประมาณ เริ่ม 1 ตุลาคม"))


class MeetingsPart(Part):
    """Saved at once or on leaving each field."""

    def __init__(self, services: "Services", breaker: Breaker) -> None:
        super().__init__()
        self._services = services
        self.numbers = ChoiceField(NUMBERS)
        self.template = AgendaTemplateEditor(services.agenda_template, breaker)
        keep(self.numbers, lambda key: services.agency.set("meeting_numbers", key))
        form = Form(2, breaker=breaker)
        form.head("ครั้งที่")
        form.add("ครั้งที่ของการประชุมนับตาม", self.numbers, "เลขครั้งเริ่ม 1 ใหม่ทุกปี")
        self.column.addWidget(form)
        self.column.addWidget(Label("แม่แบบระเบียบวาระ", role=Role.HEADING))
        self.column.addWidget(self.template)
        self.column.addStretch(1)

    def reload(self) -> None:
        """Show what is kept."""
        self.numbers.take(self._services.agency.settings().meeting_numbers)
        self.template.reload()
