"""The one way in which scores get into a year, whoever brings them."""

from collections.abc import Mapping

from ita_desktop.domain import second_looks
from ita_desktop.domain.office import score_place
from ita_desktop.domain.scores import Score
from ita_desktop.storage import UnitOfWork


def write_score(unit: UnitOfWork, year: int, code: str, score: Score | None) -> None:
    """Put a score, None empties the cell; its draft goes, and what was kept there of another value."""
    write_scores(unit, year, {code: score})


def write_scores(unit: UnitOfWork, year: int, scores: Mapping[str, Score | None]) -> None:
    """Put several scores; see ``write_score``."""
    changed = None if unit.office.kept_codes(year).isdisjoint(scores) else unit.office.assessment(year)
    for code, score in scores.items():
        if changed is None:
            unit.office.put_score(year, code, score)
        else:
            changed = second_looks.with_score(changed, code, score)
    if changed is not None:
        unit.office.put_assessment(changed)
    for draft in unit.office.drafts(score_place(year)):
        if draft.place.removeprefix(score_place(year)) in scores:
            unit.office.drop_draft(draft.place)
