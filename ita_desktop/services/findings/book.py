"""A year's findings opened in one unit of work: read once, changed, written back."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ita_desktop.domain.analysis import (
    Judged,
    Thresholds,
    cover,
    judged,
    placed,
    proposals,
    thresholds_of,
    with_keys,
)
from ita_desktop.domain.analysis.covering import codes_of
from ita_desktop.domain.analysis.thresholds import SETTING
from ita_desktop.domain.assessments import AnalysisFinding, Assessment
from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.memos import free_key
from ita_desktop.domain.wording import year_words
from ita_desktop.services.context import Context
from ita_desktop.services.findings.rows import FindingRow
from ita_desktop.services.findings.words import Wordsmith
from ita_desktop.services.scores import last_years_scores
from ita_desktop.storage import UnitOfWork


@dataclass
class Book:
    """``findings`` and ``wording`` may be changed; ``close`` writes what differs."""

    unit: UnitOfWork
    assessment: Assessment
    framework: Framework
    thresholds: Thresholds
    judgements: tuple[Judged, ...]
    smith: Wordsmith
    findings: tuple[AnalysisFinding, ...]

    def close(self) -> None:
        """Write the findings."""
        self.unit.office.put_assessment(replace(self.assessment, findings=self.findings))

    def rows(self, context: Context) -> tuple[FindingRow, ...]:
        """Every finding and every proposal, in the order of the framework."""
        last = last_years_scores(context, self.unit, self.framework, self.assessment.fiscal_year)
        known = {each.code: each for each in self.judgements}
        order = {code: at for at, code in enumerate(self.framework.codes)}
        rows = [
            FindingRow(
                key=key,
                codes=codes,
                nodes=tuple(self.framework.node(code) for code in codes if code in self.framework),
                finding=finding,
                draft=self.draft(codes, finding),
                judged=tuple(known[code] for code in codes if code in known),
                scores={
                    code: self.assessment.scores[code] for code in codes if code in self.assessment.scores
                },
                last_year={code: last[code] for code in codes if code in last},
            )
            for key, codes, finding in self._places()
        ]
        return tuple(sorted(rows, key=lambda row: order.get((row.codes or ("",))[0], len(order))))

    def draft(self, codes: Sequence[str], finding: AnalysisFinding | None) -> AnalysisFinding | None:
        """What is proposed for codes: of a finding's own kind, else of the kind that the score says."""
        known = {each.code: each.kind for each in self.judgements}
        kind = finding.kind if finding is not None else next((known[c] for c in codes if c in known), None)
        return self.smith.draft(codes, kind) if kind is not None and codes else None

    def keep(self, finding: AnalysisFinding) -> None:
        """Put a finding in the place of the one with its key, else among the others."""
        known = [each.key for each in self.findings]
        if finding.key in known:
            at = known.index(finding.key)
            self.findings = (*self.findings[:at], finding, *self.findings[at + 1 :])
        else:
            self.findings = placed(self.framework, self.findings, finding)

    def found(self, key: str) -> AnalysisFinding | None:
        """The finding of a key, None where it is only proposed."""
        return next((each for each in self.findings if each.key == key), None)

    def begun(self, key: str) -> AnalysisFinding | None:
        """The finding of a key, else the one that is proposed there or an empty one; None where neither."""
        for own, codes, finding in self._places():
            if own == key:
                empty = AnalysisFinding(on=codes, kind="improve")
                return finding or replace(self.draft(codes, None) or empty, key=key)
        return None

    def _places(self) -> Iterator[tuple[str, tuple[str, ...], AnalysisFinding | None]]:
        """Key, codes and finding of each row, in no order."""
        for finding in self.findings:
            yield finding.key or "", codes_of(self.framework, finding), finding
        covered = cover(self.framework, self.findings, ()).by
        taken = {finding.key for finding in self.findings}
        left = [each for each in self.judgements if each.code not in covered]
        groups = [proposal.codes for proposal in proposals(self.framework, left)]
        judged_codes = {each.code for each in self.judgements}
        alone: dict[str, list[str]] = {}
        for node in self.framework.nodes.values():
            part = node.question or node.item
            if part and node.code not in covered and node.code not in judged_codes:
                alone.setdefault(part.code, []).append(node.code)
        order = {code: at for at, code in enumerate(self.framework.codes)}
        for group in (*groups, *alone.values()):
            codes = tuple(sorted(group, key=order.__getitem__))
            yield free_key(codes[0], taken), codes, None


def opened(context: Context, unit: UnitOfWork, year: int) -> Book:
    """The year's book; YearNotFound where it has no data."""
    assessment = context.assessment(unit, year)
    framework = context.framework(unit, assessment.framework_year)
    thresholds = thresholds_of(unit.office.settings().get(SETTING))
    agency = unit.office.agency()
    fills = year_words(year, agency.name if agency else None)
    return Book(
        unit=unit,
        assessment=assessment,
        framework=framework,
        thresholds=thresholds,
        judgements=judged(framework, assessment.scores, thresholds),
        smith=Wordsmith(framework, context.bank(unit, framework.fiscal_year), fills),
        findings=with_keys(assessment.findings),
    )
