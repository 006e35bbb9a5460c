"""What every part of the report reads: one year's figures with their names, and what was found on them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from ita_desktop.documents.known_scores import Known, KnownScores
from ita_desktop.documents.score_rows import told
from ita_desktop.documents.snapshots import AssessmentSnapshot
from ita_desktop.documents.texts import one_line
from ita_desktop.documents.year_snapshots import YearSnapshot
from ita_desktop.domain.assessments import AnalysisFinding, Assessment
from ita_desktop.domain.framework_tree import OVERALL, Node, Term
from ita_desktop.domain.frameworks import Framework, Indicator
from ita_desktop.domain.levels import highest_limits
from ita_desktop.domain.scores import terms_in_force

FULL = Decimal(100)


@dataclass(frozen=True)
class Analysis:
    """A fiscal year's result as the report sees it; sentences and tables take their figures from here."""

    snapshot: AssessmentSnapshot
    known: KnownScores

    @classmethod
    def of(cls, snapshot: AssessmentSnapshot) -> "Analysis":
        """What a snapshot shows."""
        return cls(snapshot, KnownScores.of(snapshot.year, snapshot.before))

    @property
    def year(self) -> YearSnapshot:
        """The year that is analysed."""
        return self.snapshot.year

    @property
    def framework(self) -> Framework:
        """Its framework."""
        return self.snapshot.year.framework

    @property
    def assessment(self) -> Assessment:
        """Its records."""
        return self.year.assessment or Assessment(fiscal_year=self.year.fiscal_year)

    @property
    def office(self) -> str:
        """Whose result it is."""
        return one_line(self.snapshot.agency.name) or "หน่วยงาน"

    def score(self, code: str) -> Known | None:
        """The score of a code."""
        return self.known.now.get(code)

    def told(self, code: str) -> str:
        """The score as tables and sentences print it."""
        return told(self.score(code))

    def is_kept(self, code: str) -> bool:
        """Whether the score reaches the limit to pass, so that it may be advised to be kept as it is."""
        score = self.score(code)
        return score is not None and all(score.value >= limit for limit in highest_limits(self.framework)[:1])

    def is_full(self, code: str) -> bool:
        """Whether nothing is missing to the full score."""
        score = self.score(code)
        return score is not None and score.value == FULL

    @cached_property
    def instruments(self) -> tuple[Term, ...]:
        """What the total is made of: instruments, EIT by its parts where one of them is known."""
        return terms_in_force(self.framework, OVERALL, self.known.now)

    @property
    def indicators(self) -> tuple[Indicator, ...]:
        """The indicators whose score is known."""
        return tuple(each for each in self.framework.indicators if each.code in self.known.now)

    def questions(self, indicator: Indicator, part: str | None = None) -> tuple[Node, ...]:
        """The questions of an indicator whose score is known, of one part of EIT or of all."""
        nodes = (node for node in self.framework.nodes.values() if node.question)
        return tuple(
            node
            for node in nodes
            if node.indicator is indicator and part in (None, node.part) and node.code in self.known.now
        )

    def lowest(self, codes: Iterable[str], most: int) -> list[str]:
        """The codes of the lowest known scores, lowest first; who ties with the last one is named too."""
        known = [code for code in codes if code in self.known.now]
        ranked = sorted(known, key=self._value)
        if len(ranked) <= most or not most:
            return ranked if most else []
        return [code for code in ranked if self._value(code) <= self._value(ranked[most - 1])]

    def highest(self, codes: Iterable[str]) -> list[str]:
        """The codes of the highest known score."""
        known = [code for code in codes if code in self.known.now]
        best = max(map(self._value, known), default=None)
        return [code for code in known if self._value(code) == best]

    def _value(self, code: str) -> Decimal:
        return self.known.now[code].value

    @cached_property
    def findings(self) -> Mapping[str, Sequence[AnalysisFinding]]:
        """What was found on each score code, in the order of the records."""
        found: dict[str, list[AnalysisFinding]] = {}
        for each in self.assessment.findings:
            for code in dict.fromkeys(one for on in each.on or () for one in self.framework.expand(on)):
                found.setdefault(code, []).append(each)
        return found

    def found_on(self, codes: Iterable[str]) -> list[AnalysisFinding]:
        """The findings on codes, each once."""
        found = [each for code in codes for each in self.findings.get(code, ())]
        return list({id(each): each for each in found}.values())

    @cached_property
    def failed_items(self) -> tuple[str, ...]:
        """The OIT items that lost points."""
        return tuple(
            code for code in self.framework.item_codes if self.score(code) and not self.is_full(code)
        )

    def instrument_name(self, code: str) -> str:
        """``IIT``, ``EIT ส่วนที่ 1 (EIT Public)``."""
        node = self.framework.node(code)
        return node.title if node.part else code

    def part_name(self, code: str) -> str:
        """A part beside the name of its instrument: ``ส่วนที่ 1 (EIT Public)``."""
        node = self.framework.node(code)
        return node.title.removeprefix(f"{node.instrument} ")

    def official_name(self, code: str) -> str:
        """The whole name: ``แบบวัดการเปิดเผยข้อมูลสาธารณะ (OIT)``, ``แบบวัด… ส่วนที่ 1 (EIT Public)``."""
        node = self.framework.node(code)
        title = next(each.title for each in self.framework.instruments if each.code == node.instrument)
        return f"{title} {self.part_name(code) if node.part else f'({code})'}"

    def tool(self, code: str) -> str:
        """The instrument that a code was asked with, as tables name it: ``IIT``, ``EIT Public``."""
        node = self.framework.node(code)
        return f"{node.instrument} {node.part.capitalize()}" if node.part else node.instrument or ""

    def indicator_name(self, indicator: Indicator) -> str:
        """``ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ``."""
        return f"ตัวชี้วัดที่ {indicator.number} {indicator.title}"

    def question_name(self, code: str) -> str:
        """``ข้อ e7 เปิดโอกาสให้… (EIT Public)``."""
        node = self.framework.node(code)
        own, title = bare(node), (node.question or node.item or node).title
        return f"ข้อ {own} {title} ({self.tool(code)})" if node.part else f"ข้อ {own} {title}"


def bare(node: Node) -> str:
    """The code without its part: ``e7``."""
    return node.code.removesuffix(f".{node.part}") if node.part else node.code
