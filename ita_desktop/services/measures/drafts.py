"""Measures as they are proposed: by the bank, and by what a meeting resolved."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from ita_desktop.domain.analysis import together
from ita_desktop.domain.analysis.covering import codes_of
from ita_desktop.domain.assessments import AnalysisFinding, Assessment
from ita_desktop.domain.measures import Measure, Period, Plan
from ita_desktop.domain.measures.answering import in_order
from ita_desktop.domain.measures.coverage import Matter
from ita_desktop.domain.measures.joining import joined
from ita_desktop.domain.measures.resolutions import Resolved
from ita_desktop.domain.measures.units import meant_units, own_units
from ita_desktop.domain.thai.dates import fiscal_span, short_month, thai_date
from ita_desktop.domain.wording import MeasurePhrase
from ita_desktop.services.findings.words import BANK, Wordsmith

_OPENING = re.compile(
    r"^(?:มติ)?ที่ประชุม\s*(?:ได้พิจารณาแล้ว)?\s*(?:จึง)?\s*มีมติ\s*(?:เป็นเอกฉันท์)?\s*"
    r"(?:เห็นชอบ|อนุมัติ)?\s*(?:ให้(?!ความ))?\s*(?=\S)"
)
_BULLET = re.compile(r"^\s*(?:[-•*–]|\(?[0-9๐-๙]{1,2}[.)])\s*")


@dataclass(frozen=True, slots=True)
class MeasureWords:
    """A measure that may be taken for a matter: its ``key`` among the choices, and where it is from."""

    key: str
    source: str
    measure: Measure


@dataclass(frozen=True, slots=True)
class Drafter:
    """Writes measures of a plan; ``units`` are the office's names of its units, words for all of them too."""

    smith: Wordsmith
    assessment: Assessment
    plan: Plan
    units: tuple[str, ...]

    def draft(self, matter: Matter) -> Measure:
        """What the bank proposes: for a finding on several questions, one measure of theirs all."""
        first = [next(self._phrases(subject), None) for subject in self._subjects(matter)]
        found = [self._written(matter, phrase) for phrase in first if phrase is not None]
        if not found:
            return self._about(matter, Measure(period=self.period()))
        return joined(found, self.smith.framework) if len(found) > 1 else found[0]

    def known(self, matter: Matter) -> Iterator[MeasureWords]:
        """Every measure of the bank for a matter."""
        for subject in self._subjects(matter):
            for at, phrase in enumerate(self._phrases(subject)):
                yield MeasureWords(f"bank|{subject}|{at}", BANK, self._written(matter, phrase))

    def continued(self, measure: Measure, matter: Matter) -> Measure:
        """Last year's measure, carried over, for a matter: what that shows is said where it is written."""
        answers = in_order((*(measure.answers or ()), *matter.codes), self.smith.framework)
        says = any(each.issue or each.advice for each in matter.findings)
        return replace(self._about(matter, measure) if says else measure, answers=answers)

    def from_meeting(self, each: Resolved, matter: Matter | None = None) -> Measure:
        """A measure that carries out a resolution or a task; for a matter, with what that shows."""
        lines = [line for line in (_BULLET.sub("", line).strip() for line in each.text.splitlines()) if line]
        measure = Measure(
            answers_meeting=each.meeting,
            title=_OPENING.sub("", lines[0]) if lines else each.topic,
            steps=tuple(lines[1:]) or None,
            units=(each.unit,) if each.unit else self._named_units(each.text),
            period=self._until(each.due, each.on) if each.due else self.period(),
        )
        return self._about(matter, measure) if matter else measure

    def period(self) -> Period:
        """The whole fiscal year, written as most measures of the plan write it."""
        span = fiscal_span(self.plan.fiscal_year)
        written = Counter(
            each.period
            for each in self.plan.measures
            if each.period and (each.period.start, each.period.end) == span
        )
        if written:
            return written.most_common(1)[0][0]
        first, last = span
        return Period(text=f"{short_month(first)} - {short_month(last)}", start=first, end=last)

    def _subjects(self, matter: Matter) -> tuple[str, ...]:
        """The questions and items that the matter is on; one part of a question where only that is meant."""
        by_question: dict[str, list[str]] = {}
        for code in matter.codes:
            node = self.smith.framework.node(code)
            by_question.setdefault(node.question.code if node.question else code, []).append(code)
        return tuple(self.smith.subject(codes) for codes in by_question.values())

    def _phrases(self, subject: str) -> Iterator[MeasurePhrase]:
        yield from self.smith.bank.measure_choices(self.smith.framework, subject)

    def _written(self, matter: Matter, phrase: MeasurePhrase) -> Measure:
        filled = phrase.filled(self.smith.fills)
        measure = Measure(
            title=filled.title,
            steps=filled.steps,
            units=own_units(filled.units, self.units),
            follow_up=filled.follow_up,
            period=self.period(),
        )
        return self._about(matter, measure)

    def _about(self, matter: Matter, measure: Measure) -> Measure:
        """The measure with what the matter shows: in the finding's words, else in the bank's."""
        improve = self.smith.draft(matter.codes, "improve")
        kept = self._kept_beside(matter)
        return replace(
            measure,
            answers=matter.codes,
            finding=together(each.issue for each in matter.findings) or improve.issue,
            to_develop=together(each.advice for each in matter.findings) or improve.advice,
            strength=kept.issue if kept else None,
            to_keep=kept.advice if kept else None,
        )

    def _kept_beside(self, matter: Matter) -> AnalysisFinding | None:
        """The first finding to keep of the matter's indicator; one without words has the bank's."""
        framework = self.smith.framework
        indicators = {framework.indicator_of(code) for code in matter.codes}
        for finding in self.assessment.findings:
            codes = [code for code in codes_of(framework, finding) if code in framework]
            if finding.kind == "keep" and any(framework.indicator_of(code) in indicators for code in codes):
                bank = self.smith.draft(codes[:1], "keep")
                return replace(
                    finding, issue=finding.issue or bank.issue, advice=finding.advice or bank.advice
                )
        return None

    def _named_units(self, text: str) -> tuple[str, ...] | None:
        """The office's units that a text names."""
        return meant_units(Measure(units=(text,)), self.units) or None

    def _until(self, due: date, since: date | None) -> Period:
        """From the meeting, else the year's first day, to the day that a task is due."""
        first = max(since or fiscal_span(self.plan.fiscal_year)[0], fiscal_span(self.plan.fiscal_year)[0])
        return Period(text=f"ภายในวันที่ {thai_date(due)}", start=min(first, due), end=due)
