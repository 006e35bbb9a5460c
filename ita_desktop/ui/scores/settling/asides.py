"""What the side panel lets the clerk settle at a code: sources, a doubtful value to keep, respondents."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ita_desktop.domain.assessments import Kept, Source
from ita_desktop.domain.scores import Score
from ita_desktop.ui.scores.cells import ScoreRow
from ita_desktop.ui.scores.verdicts import Reading

if TYPE_CHECKING:
    from ita_desktop.services.scores import ScoreSheet

ASKED = ("instrument", "part")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asides:
    """``place`` names year and code; ``doubt`` is the value as typed that may be kept, empty without one.

    ``respondents`` is None where nobody is asked; its count is None where it is not known.
    """

    place: str = ""
    code: str = ""
    typed: bool = False
    score: Score | None = None
    sources: tuple[Source, ...] = ()
    favoured: Score | None = None
    names: tuple[str, ...] = ()
    doubt: str = ""
    kept: Kept | None = None
    respondents: tuple[int | None] | None = None


def asides(reading: Reading, row: ScoreRow, code: str) -> Asides:
    """What is to be settled at a code of a row."""
    sheet = reading.sheet
    if code not in row.codes:
        code = row.codes[0]
    cell = next(cell for cell in row.cells.values() if cell.code == code)
    score = sheet.entered.get(code)
    told = sheet.contradictions.get(code)
    may_keep = score is not None and not cell.refused and reading.doubtful(code)
    return Asides(
        place=f"{sheet.fiscal_year}/{code}",
        code=code,
        typed=cell.typed,
        score=score,
        sources=tuple(sheet.sources.get(code, ())),
        favoured=told.favoured if told else None,
        names=_names(sheet),
        doubt=cell.text if may_keep else "",
        kept=sheet.kept.get(code),
        respondents=(sheet.respondents.get(row.key),) if _is_asked(sheet, row) else None,
    )


def _names(sheet: "ScoreSheet") -> tuple[str, ...]:
    """The names of sources that this year has, to be offered for the next one."""
    named = (each.from_ for sources in sheet.sources.values() for each in sources if each.from_)
    return tuple(dict.fromkeys(named))


def _is_asked(sheet: "ScoreSheet", row: ScoreRow) -> bool:
    """Whether people answered for a row: an instrument with questions, or one of its parts."""
    framework = sheet.framework
    asked = {(node.instrument, node.part) for node in framework.nodes.values() if node.kind == "question"}
    node = framework.node(row.key) if row.key in framework else None
    return node is not None and row.kind in ASKED and (node.instrument, node.part) in asked
