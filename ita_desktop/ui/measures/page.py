"""แผน: a fiscal year's measures, what they answer, what becomes of them."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from ita_desktop.ui.kit.choices import ChoiceField
from ita_desktop.ui.kit.labels import Breaker
from ita_desktop.ui.kit.viewed_page import ViewedPage
from ita_desktop.ui.measures.views import VIEWS

if TYPE_CHECKING:
    from ita_desktop.services.bundle import Services

WHICH_PLAN = "แผนของปี"


class MeasuresPage(ViewedPage):
    """The views of a plan: that of the window's year, or the one that answers the window's year.

    A field at the right of the choice of views names the plan and takes another one.
    """

    title = "แผน"
    views = VIEWS
    views_name = "มุมมองแผนมาตรการ"

    def __init__(self, services: "Services", breaker: Breaker, parent: QWidget | None = None) -> None:
        super().__init__(services, breaker, parent)
        from ita_desktop.services.changes import Subject

        type(self).shows = frozenset(
            {
                Subject.PLANS,
                Subject.SCORES,
                Subject.FINDINGS,
                Subject.MEETINGS,
                Subject.OIT,
                Subject.YEARS,
                Subject.FRAMEWORKS,
                Subject.AGENCY,
                Subject.SETTINGS,
            }
        )
        self._taken: dict[int, int] = {}
        self.plan_year = ChoiceField()
        self.plan_year.setAccessibleName(WHICH_PLAN)
        self.plan_year.setSizeAdjustPolicy(ChoiceField.SizeAdjustPolicy.AdjustToContents)
        self.plan_year.edited.connect(self._take)
        self.choices.add(self.plan_year)

    def shown_year(self) -> int:
        """The fiscal year of the plan that is meant."""
        years = self.services.plans.years(self.year)
        first = years[0][0]
        wanted = self._taken.get(self.year, first)
        meant = wanted if wanted in dict(years) else first
        self.plan_year.set_choices(
            [
                (str(year), f"แผนปี {year}" if is_kept else f"แผนปี {year} ยังไม่เริ่ม")
                for year, is_kept in sorted(years, reverse=True)
            ]
        )
        self.plan_year.take(str(meant))
        return meant

    def go_to_place(self, place: str) -> None:
        """A view's place, of another plan where its fiscal year stands before it: ``2569/coverage:i2``."""
        year, slash, rest = place.partition("/")
        if slash and year.isdecimal():
            place = rest
            if int(year) != self.shown_year():
                self._take(year)
        super().go_to_place(place)

    def get_state(self) -> Mapping[str, Any]:
        """The views, and which plan was taken in which year."""
        return {**super().get_state(), "plans": {str(year): plan for year, plan in self._taken.items()}}

    def set_state(self, state: Mapping[str, Any]) -> None:
        """Take a look back; years that are not numbers are left out."""
        super().set_state(state)
        kept = state.get("plans")
        known = kept.items() if isinstance(kept, dict) else ()
        self._taken = {
            int(year): plan for year, plan in known if str(year).isdecimal() and isinstance(plan, int)
        }

    def _take(self, year: str) -> None:
        self.commit()
        self._taken[self.year] = int(year)
        self.reload()
