"""Which scores are others than when they were last looked at."""

from ita_desktop.domain.assessments import Assessment, Verification
from ita_desktop.storage.branches import branch_of
from ita_desktop.storage.history import Journal
from ita_desktop.storage.tables.assessments import ScoreRow, VerificationRow

TABLE = str(VerificationRow.__tablename__)


def changed_since(journal: Journal, assessment: Assessment, look: Verification) -> tuple[str, ...]:
    """The codes whose score is not what it was when ``look`` was noted; a change taken back is none.

    Nothing where the journal does not know of the look.
    """
    year = assessment.fiscal_year
    cells = branch_of(VerificationRow, look).cells
    noted = journal.entries(limit=1_000, place=f"assessments/{year}", table=TABLE)
    act = next((each.act_id for each in noted if each.after and cells.items() <= each.after.items()), None)
    if act is None:
        return ()
    place = f"scores/{year}"
    then: dict[str, int | None] = {}
    for entry in journal.after_act(act, place):
        if entry.table == ScoreRow.__tablename__:
            code = entry.place.removeprefix(f"{place}/")
            if entry.before is None or "value_hundredths" in entry.before:
                then.setdefault(code, (entry.before or {}).get("value_hundredths"))
    now = {code: score.hundredths for code, score in assessment.scores.items()}
    return tuple(code for code, value in then.items() if now.get(code) != value)
