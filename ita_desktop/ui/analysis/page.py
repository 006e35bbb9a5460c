"""วิเคราะห์: a year's result beside other years, in charts, and what would lift it."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ita_desktop.ui.analysis.views import VIEWS
from ita_desktop.ui.kit.labels import Breaker
from ita_desktop.ui.kit.viewed_page import ViewedPage

if TYPE_CHECKING:
    from ita_desktop.services.bundle import Services


class AnalysisPage(ViewedPage):
    """The views of a year's result."""

    title = "วิเคราะห์"
    views = VIEWS
    views_name = "มุมมองผลการประเมิน"

    def __init__(self, services: "Services", breaker: Breaker, parent: QWidget | None = None) -> None:
        super().__init__(services, breaker, parent)
        from ita_desktop.services.changes import Subject

        type(self).shows = frozenset(
            {Subject.SCORES, Subject.YEARS, Subject.FRAMEWORKS, Subject.FINDINGS, Subject.SETTINGS}
        )
