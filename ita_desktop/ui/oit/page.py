"""OIT: the year's disclosure items, who does them until when, where they are published."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ita_desktop.ui.kit.labels import Breaker
from ita_desktop.ui.kit.viewed_page import ViewedPage
from ita_desktop.ui.oit.views import VIEWS

if TYPE_CHECKING:
    from ita_desktop.services.bundle import Services


class OitPage(ViewedPage):
    """The views of the year's items."""

    title = "OIT"
    views = VIEWS
    views_name = "มุมมองรายการ OIT"

    def __init__(self, services: "Services", breaker: Breaker, parent: QWidget | None = None) -> None:
        super().__init__(services, breaker, parent)
        from ita_desktop.services.changes import Subject

        type(self).shows = frozenset(
            {
                Subject.OIT,
                Subject.SCORES,
                Subject.YEARS,
                Subject.FRAMEWORKS,
                Subject.AGENCY,
                Subject.SETTINGS,
            }
        )
