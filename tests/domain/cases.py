"""The two real years as the check sees them, and years made of a few scores."""

import json
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from ita_desktop.domain.assessments import AnalysisFinding, Assessment
from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.measures import Measure, Plan
from ita_desktop.domain.oit import OitItem
from ita_desktop.domain.reconciliation import Finding, check
from ita_desktop.domain.scores import Score, parse_score
from ita_desktop.frameworks import FrameworkLibrary

ROOT = Path(__file__).resolve().parents[2]
P1, P5 = "2568-p1", "2566-p5"


@cache
def framework(year: int) -> Framework:
    """A shipped framework."""
    return FrameworkLibrary(ROOT / "resources" / "frameworks").get(year)


def scores(texts: Mapping[str, str]) -> dict[str, Score]:
    """Scores from their texts."""
    read = {code: parse_score(text) for code, text in texts.items()}
    assert all(isinstance(each, Score) for each in read.values())
    return {code: each for code, each in read.items() if isinstance(each, Score)}


def year_of(year: int, texts: Mapping[str, str], **more: Any) -> Assessment:
    """An assessment made of these scores."""
    return Assessment(fiscal_year=year, scores=scores(texts), **more)


@cache
def case(name: str, year: int) -> Assessment:
    """A year of a case."""
    record = next(each for each in _read(name)["assessments"] if each["fiscal_year"] == year)
    return Assessment(
        fiscal_year=year,
        framework=record.get("framework"),
        level=record.get("level"),
        scores=scores(record["scores"]),
        findings=tuple(
            AnalysisFinding(on=tuple(each["on"]), kind=each["kind"]) for each in record.get("findings", [])
        ),
        oit={code: OitItem(status=each["status"]) for code, each in record.get("oit", {}).items()},
    )


@cache
def plan(name: str) -> Plan:
    """The plan of a case."""
    record = _read(name)["plans"][0]
    measures = tuple(Measure(answers=tuple(each["answers"])) for each in record["measures"])
    return Plan(
        fiscal_year=record["fiscal_year"], from_assessment=record["from_assessment"], measures=measures
    )


def changed(assessment: Assessment, texts: Mapping[str, str]) -> Assessment:
    """The year with these scores put in."""
    return replace(assessment, scores={**assessment.scores, **scores(texts)})


def without(assessment: Assessment, *codes: str) -> Assessment:
    """The year without some scores."""
    kept = {code: score for code, score in assessment.scores.items() if code not in codes}
    return replace(assessment, scores=kept)


def told(assessment: Assessment, *kinds: str, plan: Plan | None = None) -> list[Finding]:
    """The findings of some kinds, all without kinds."""
    found = check(framework(assessment.framework_year), assessment, (), plan)
    return [finding for finding in found if not kinds or finding.kind in kinds]


def _read(name: str) -> Any:
    return json.loads((ROOT / "tests" / "cases" / f"{name}.json").read_text(encoding="utf-8"))
