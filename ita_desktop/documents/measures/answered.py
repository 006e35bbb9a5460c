"""What the cells of a plan read beside the measure: the result that the plan answers."""

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from ita_desktop.documents.analysis.figures import Analysis, bare
from ita_desktop.documents.snapshots import AssessmentSnapshot, PlanSnapshot
from ita_desktop.documents.texts import one_line
from ita_desktop.domain.assessments import AnalysisFinding
from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.measures import Measure, indicators_of


class Asked(NamedTuple):
    """A question or item: its code without part, its title, the score codes; without title it is unknown."""

    code: str
    title: str
    codes: tuple[str, ...]


@dataclass(frozen=True)
class Answered:
    """The questions and items that measures answer, with their scores and what was found on them."""

    snapshot: PlanSnapshot

    @cached_property
    def analysis(self) -> Analysis:
        """The figures of the result."""
        own = self.snapshot
        return Analysis.of(AssessmentSnapshot(agency=own.agency, digits=own.digits, year=own.answered))

    @property
    def framework(self) -> Framework:
        """The framework that names the indicators and questions."""
        return self.snapshot.answered.framework

    def indicators(self, measure: Measure) -> tuple[int, ...]:
        """The numbers of the indicators under which a measure stands."""
        return indicators_of(measure, self.framework)

    def indicator_title(self, number: int) -> str:
        """The title of an indicator, its number where the framework has none of it."""
        titles = {each.number: each.title for each in self.framework.indicators}
        return titles.get(number, f"ตัวชี้วัดที่ {number}")

    def answers(self, measure: Measure) -> tuple[str, ...]:
        """The codes as the measure names them, each once."""
        return tuple(dict.fromkeys(filter(None, map(one_line, measure.answers or ()))))

    def is_item(self, asked: Asked) -> bool:
        """Whether it is an OIT item."""
        return any(self.framework.node(code).item for code in asked.codes)

    def asked(self, measure: Measure) -> list["Asked"]:
        """The questions and items that a measure answers, both parts of an EIT question as one."""
        found: dict[str, tuple[str, list[str]]] = {}
        for answer in self.answers(measure):
            nodes = [self.framework.node(code) for code in self.framework.expand(answer)]
            for node in nodes:
                title = (node.question or node.item or node).title
                codes = found.setdefault(bare(node), (title, []))[1]
                codes += [node.code] if node.code not in codes else []
            if not nodes:
                found.setdefault(answer, ("", []))
        return [Asked(own, title, tuple(codes)) for own, (title, codes) in found.items()]

    def scores(self, asked: "Asked") -> list[str]:
        """``95.76 คะแนน``, ``EIT Survey 88.75 คะแนน`` for each known score of a question or item."""
        return [
            " ".join(filter(None, (self.part(code), f"{self.analysis.told(code)} คะแนน")))
            for code in asked.codes
            if self.analysis.score(code) is not None
        ]

    def part(self, code: str) -> str:
        """``EIT Survey`` of a code of one part, else nothing."""
        return self.analysis.tool(code) if self.framework.node(code).part else ""

    def found(self, measure: Measure) -> list[AnalysisFinding]:
        """The findings on what a measure answers."""
        answers = self.answers(measure)
        return self.analysis.found_on(code for answer in answers for code in self.framework.expand(answer))
