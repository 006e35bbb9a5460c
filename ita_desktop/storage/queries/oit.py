"""The OIT checklist of a year."""

from collections.abc import Mapping
from typing import cast

from sqlmodel import col

from ita_desktop.domain.oit import OitItem
from ita_desktop.storage.branches import limb_value
from ita_desktop.storage.queries.assessments import AssessmentQueries
from ita_desktop.storage.tables import LinkRow, OitItemRow, StatusChangeRow
from ita_desktop.storage.trees import Condition


class OitQueries(AssessmentQueries):
    """OIT items by year and code."""

    def oit_item(self, year: int, code: str) -> OitItem | None:
        """What stands of one item, None where the year has no record of it."""
        return cast(OitItem | None, self._one(OitItemRow, *self._known(self._year_row(year).id, code)))

    def oit_glance(self, year: int, *, links: bool) -> Mapping[str, OitItem]:
        """A year's items by code without their history, and without links where not asked for.

        To be looked at, never to be written; YearMissing where the year is not there.
        """
        without = (StatusChangeRow,) if links else (StatusChangeRow, LinkRow)
        known = col(OitItemRow.assessment_id) == self._year_id(year)
        found = self._trees.read(OitItemRow, known, without=without)
        return cast(Mapping[str, OitItem], limb_value(OitItemRow, found))

    def put_oit_item(self, year: int, code: str, item: OitItem | None) -> None:
        """Write one item with its links and history; None takes the record away."""
        above = self._year_row(year)
        known = self._known(above.id, code)
        if item is None:
            self._drop(OitItemRow, *known)
        else:
            self._put_one(OitItemRow, *known, item=item, key=code, parent_id=above.id)

    @staticmethod
    def _known(assessment_id: int | None, code: str) -> tuple[Condition, ...]:
        return col(OitItemRow.assessment_id) == assessment_id, col(OitItemRow.code) == code
