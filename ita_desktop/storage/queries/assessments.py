"""Fiscal years and their scores."""

from collections.abc import Mapping
from dataclasses import fields
from typing import cast

from sqlmodel import col

from ita_desktop.domain.assessments import Assessment, Glance, Kept
from ita_desktop.domain.scores import Score
from ita_desktop.storage.branches import branch_of, item_of, shape
from ita_desktop.storage.errors import YearMissing
from ita_desktop.storage.queries.base import Queries
from ita_desktop.storage.tables import AssessmentRow, KeptRow, LinkRow, ScoreRow, StatusChangeRow


class AssessmentQueries(Queries):
    """Assessments by fiscal year."""

    def years(self) -> tuple[int, ...]:
        """The fiscal years with an assessment, oldest first."""
        return self._trees.values(AssessmentRow.fiscal_year)

    def assessment(self, year: int) -> Assessment | None:
        """A year's assessment with everything in it."""
        return cast(Assessment | None, self._one(AssessmentRow, col(AssessmentRow.fiscal_year) == year))

    def glance(self, year: int) -> Glance | None:
        """A year's assessment without links and history of its checklist, which fill most of its rows."""
        known = col(AssessmentRow.fiscal_year) == year
        found = self._trees.read(AssessmentRow, known, without=(LinkRow, StatusChangeRow))
        if not found:
            return None
        seen = item_of(found[0])
        return Glance(**{field.name: getattr(seen, field.name) for field in fields(Assessment)})

    def assessments(self) -> tuple[Assessment, ...]:
        """Every year's assessment, oldest first; as many statements for ten years as for one."""
        return cast(tuple[Assessment, ...], self._all(AssessmentRow))

    def framework_year(self, year: int) -> int | None:
        """The fiscal year whose framework a year is judged by, None where the year is not there."""
        row = self._find(year)
        return None if row is None else row.framework or year

    def scores(self, year: int) -> Mapping[str, Score]:
        """A year's scores by code, without the rest of its assessment; YearMissing where it is not there."""
        above = col(ScoreRow.assessment_id) == self._year_id(year)
        return cast(Mapping[str, Score], self._all(ScoreRow, above))

    def add_assessment(self, year: int, framework: int | None = None) -> None:
        """Begin a year that is not there yet; ``framework`` only where it is another year's."""
        begun = Assessment(fiscal_year=year, framework=framework)
        self._trees.put(None, None, branch_of(AssessmentRow, begun))

    def put_assessment(self, assessment: Assessment) -> None:
        """Make a year what ``assessment`` says; TypeError for a ``Glance``, which is not whole."""
        if isinstance(assessment, Glance):
            raise TypeError("what was read at a glance is not whole and cannot be written")
        known = col(AssessmentRow.fiscal_year) == assessment.fiscal_year
        self._put_one(AssessmentRow, known, item=assessment)

    def drop_assessment(self, year: int) -> None:
        """Take a year away with everything in it."""
        self._drop(AssessmentRow, col(AssessmentRow.fiscal_year) == year)

    def put_score(self, year: int, code: str, score: Score | None) -> None:
        """Write one score; None empties the cell."""
        above = self._year_id(year)
        known = (col(ScoreRow.assessment_id) == above, col(ScoreRow.code) == code)
        if score is None:
            self._drop(ScoreRow, *known)
        else:
            self._put_one(ScoreRow, *known, item=score, key=code, parent_id=above)

    def kept_codes(self, year: int) -> frozenset[str | None]:
        """The codes of which a doubtful score was kept."""
        above = col(KeptRow.assessment_id) == self._year_id(year)
        return frozenset(kept.on for kept in cast(tuple[Kept, ...], self._all(KeptRow, above)))

    def put_level(self, year: int, level: str | None) -> None:
        """Write the level that was announced."""
        self._trees.change_row(self._year_row(year), {"level": level})

    def put_respondents(self, year: int, respondents: Mapping[str, int] | None) -> None:
        """Write how many answered each instrument or part."""
        cells = shape(Assessment).plain["respondents"].write(respondents)
        self._trees.change_row(self._year_row(year), cells)

    def _year_id(self, year: int) -> int:
        found = self._trees.id_of(AssessmentRow, col(AssessmentRow.fiscal_year) == year)
        if found is None:
            raise YearMissing(year)
        return found

    def _year_row(self, year: int) -> AssessmentRow:
        row = self._find(year)
        if row is None:
            raise YearMissing(year)
        return row

    def _find(self, year: int) -> AssessmentRow | None:
        return self._trees.row(AssessmentRow, col(AssessmentRow.fiscal_year) == year)
