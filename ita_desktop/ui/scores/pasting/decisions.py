"""What the user says to the rows of pasted scores, and what is taken of them."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ita_desktop.domain.reconciliation.naming import named
from ita_desktop.ui.kit.plans.decisions import PlanDecisions, PlanLine

if TYPE_CHECKING:
    from ita_desktop.domain.frameworks import Framework
    from ita_desktop.exchange.score_tables import ReadScore
    from ita_desktop.services.score_tables import ScorePlan


@dataclass(frozen=True, slots=True, kw_only=True)
class PasteLine(PlanLine):
    """One score of the plan; ``text`` is what stands beside it in the pasted row.

    ``where`` and ``choices`` are its code and the codes that may be meant, in words.
    """

    read: "ReadScore"
    text: str
    where: str
    choices: tuple[str, ...]
    title: str


class Decisions(PlanDecisions[PasteLine]):
    """Answers to one plan of scores."""

    def __init__(self, plan: "ScorePlan", framework: "Framework") -> None:
        super().__init__(plan.rows)
        self.plan, self._framework = plan, framework

    def place(self, line: PasteLine) -> int:
        """In the order of the pasted table."""
        return line.read.row

    def line(self, at: int) -> PasteLine:
        """A score as it stands."""
        read, code = self.plan.rows[at], self.code(at)
        return PasteLine(
            at=at,
            read=read,
            text=self._beside(read),
            code=code,
            where=named(self._framework, code) if code else "",
            choices=tuple(named(self._framework, each) for each in read.codes),
            title=title_of(self._framework, code) if code else "",
            answer=self.answer(at),
        )

    def _beside(self, read: "ReadScore") -> str:
        """The other cells of the pasted row, on one line."""
        row = self.plan.grid[read.row - 1] if read.row <= len(self.plan.grid) else ()
        others = (cell for at, cell in enumerate(row, 1) if at != read.column)
        return "  ".join(filter(None, (" ".join(cell.split()) for cell in others)))


def title_of(framework: "Framework", code: str) -> str:
    """The title of a code, without the part that its name tells already."""
    if code not in framework:
        return ""
    node = framework.node(code)
    if node.question is not None:
        return node.question.title
    return node.indicator.title if node.kind == "indicator_part" and node.indicator else node.title
