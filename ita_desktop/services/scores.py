"""Typing a year's scores and seeing what is wrong in them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from ita_desktop.domain.assessments import Kept, Source
from ita_desktop.domain.carrying import carried_scores
from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.office import Draft, score_place
from ita_desktop.domain.reconciliation import Contradiction, Finding, check, contradictions
from ita_desktop.domain.scores import Refusal, Score, compute, parse_score
from ita_desktop.domain.thai.spacing import spaced
from ita_desktop.services.changes import Subject
from ita_desktop.services.context import Context, YearNotFound
from ita_desktop.services.score_writing import write_score, write_scores
from ita_desktop.services.second_looks import Look, SecondLooks, looks_at
from ita_desktop.storage import UnitOfWork


@dataclass(frozen=True, slots=True)
class ScoreSheet:
    """A year's scores as the grid shows them; mappings are by code, computed values exact."""

    fiscal_year: int
    framework: Framework
    entered: Mapping[str, Score]
    computed: Mapping[str, Decimal]
    drafts: Mapping[str, Draft]
    findings: tuple[Finding, ...]
    level: str | None
    respondents: Mapping[str, int]
    last_year: Mapping[str, Score]
    sources: Mapping[str, tuple[Source, ...]] = field(default_factory=dict)
    contradictions: Mapping[str, Contradiction] = field(default_factory=dict)
    kept: Mapping[str, Kept] = field(default_factory=dict)
    """Doubtful scores that were kept and still stand."""
    looks: tuple[Look, ...] = ()
    """The last second look of each way, the newest first."""

    def findings_on(self, code: str) -> tuple[Finding, ...]:
        """The findings that stand on one code."""
        return tuple(finding for finding in self.findings if finding.on == code)


@dataclass(frozen=True, slots=True)
class Recorded:
    """What became of a typed text: a score, a kept draft with its reason, or an emptied cell."""

    score: Score | None = None
    draft: Draft | None = None
    suggestions: tuple[str, ...] = ()


class ScoreService(SecondLooks):
    """Scores of a fiscal year."""

    def sheet(self, year: int) -> ScoreSheet:
        """Everything that the grid of a year shows; YearNotFound where it has no data."""
        with self._context.reading() as unit:
            assessment = unit.office.glance(year)
            if assessment is None:
                raise YearNotFound(year)
            framework = self._context.framework(unit, assessment.framework_year)
            drafts = unit.office.drafts(score_place(year))
            plan = unit.office.plan_glance(year_of_answer(unit, year))
            return ScoreSheet(
                fiscal_year=year,
                framework=framework,
                entered=assessment.scores,
                computed=compute(framework, assessment.scores),
                drafts={draft.place.removeprefix(score_place(year)): draft for draft in drafts},
                findings=check(framework, assessment, drafts, plan),
                level=assessment.level,
                respondents=assessment.respondents or {},
                last_year=last_years_scores(self._context, unit, framework, year),
                sources={code: assessment.sources_of(code) for code in _named(assessment.sources)},
                contradictions=contradictions(framework, assessment),
                kept={code: kept for code in _named(assessment.kept) if (kept := assessment.kept_on(code))},
                looks=looks_at(unit, assessment),
            )

    def check(self, year: int) -> tuple[Finding, ...]:
        """The year's reconciliation; YearNotFound where it has no data."""
        return self.sheet(year).findings

    def record(self, year: int, code: str, text: str) -> Recorded:
        """Take what was typed into a cell: saved when this returns, kept as a draft where it is no score."""
        place, told = score_place(year, code), spaced(self._told(year, code))
        if not text.strip():
            with self._context.act(f"ลบคะแนนของ{told} ปี {year}", Subject.SCORES) as unit:
                write_score(unit, year, code, None)
            return Recorded()
        read = parse_score(text)
        if isinstance(read, Refusal):
            with self._context.act(f"พิมพ์{told} ปี {year} ยังไม่เป็นคะแนน", Subject.SCORES) as unit:
                unit.office.put_draft(place, text, read.reason)
            return Recorded(
                draft=Draft(place=place, text=text, reason=read.reason), suggestions=read.suggestions
            )
        with self._context.act(f"กรอก{told} ปี {year} เป็น {read}", Subject.SCORES) as unit:
            write_score(unit, year, code, read)
        return Recorded(score=read)

    def record_all(self, year: int, scores: Mapping[str, Score | None]) -> None:
        """Put scores into several cells, None empties one; drafts in them go. One act."""
        verb = "ลบ" if all(score is None for score in scores.values()) else "เติม"
        with self._context.act(f"{verb}คะแนน {len(scores)} ช่อง ปี {year}", Subject.SCORES) as unit:
            write_scores(unit, year, scores)

    def accept(self, year: int, values: Mapping[str, str]) -> None:
        """Take values that the program proposes, as one act."""
        told = " ".join(f"{self._told(year, code)} เป็น {value}" for code, value in values.items())
        with self._context.act(f"แก้{spaced(told)} ตามที่โปรแกรมเสนอ", Subject.SCORES) as unit:
            read = {code: parse_score(value) for code, value in values.items()}
            write_scores(
                unit, year, {code: score for code, score in read.items() if isinstance(score, Score)}
            )

    def discard_draft(self, year: int, code: str) -> None:
        """Drop a typed text that is no score; the cell's former value stands."""
        with self._context.act(
            f"คืนค่าเดิมของ{spaced(self._told(year, code))} ปี {year}", Subject.SCORES
        ) as unit:
            unit.office.drop_draft(score_place(year, code))

    def record_level(self, year: int, level: str | None) -> None:
        """The level as announced; None leaves it open."""
        with self._context.act(f"กรอกระดับปี {year} {level or '(ว่าง)'}", Subject.SCORES) as unit:
            unit.office.put_level(year, level)

    def record_respondents(self, year: int, respondents: Mapping[str, int]) -> None:
        """How many answered each instrument or part."""
        with self._context.act(f"กรอกจำนวนผู้ตอบปี {year}", Subject.SCORES) as unit:
            unit.office.put_respondents(year, respondents)


def _named(records: Sequence[Source] | Sequence[Kept]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(record.on for record in records if record.on))


def last_years_scores(
    context: Context, unit: UnitOfWork, framework: Framework, year: int
) -> Mapping[str, Score]:
    """The scores of the year before under this year's codes, empty where it has no data."""
    judged_by = unit.office.framework_year(year - 1)
    if judged_by is None:
        return {}
    former = context.framework(unit, judged_by)
    return carried_scores(framework, former, unit.office.scores(year - 1))


def year_of_answer(unit: UnitOfWork, year: int) -> int:
    """The fiscal year of the plan that answers a year's result: the one made from it, else next year's."""
    return next(iter(unit.office.years_made_from(year)), year + 1)
