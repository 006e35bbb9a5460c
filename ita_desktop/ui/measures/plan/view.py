"""The plan of a year: its measures in a list beside the form of the current one."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ita_desktop.ui.kit.labels import Breaker
from ita_desktop.ui.kit.nothing import Nothing
from ita_desktop.ui.kit.viewed_page import PageView

if TYPE_CHECKING:
    from ita_desktop.services.bundle import Services


class PlanView(PageView):
    """The measures of a year."""

    def __init__(self, services: "Services", breaker: Breaker, parent: QWidget | None = None) -> None:
        super().__init__(services, breaker, parent)
        self.nothing = Nothing(breaker)
        QVBoxLayout(self).addWidget(self.nothing)

    def show_year(self, year: int) -> str:
        """Read the plan; what stands beside the page's title."""
        sheet = self.services.plans.sheet(year)
        count = len(sheet.plan.measures)
        said = f"แผนปี {year} มี {count} มาตรการ ตอบผลประเมินปี {sheet.from_assessment}"
        self.nothing.say(said if count else f"ยังไม่มีมาตรการในแผนปี {year}")
        return said
