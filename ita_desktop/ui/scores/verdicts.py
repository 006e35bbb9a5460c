"""What the check says of one row, in a shape and a word."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from ita_desktop.ui.kit.shapes import Shape

if TYPE_CHECKING:
    from ita_desktop.domain.reconciliation import Finding
    from ita_desktop.services.scores import ScoreSheet

Tone = Literal["text", "muted", "care", "bad"]
Category = Literal["wrong", "doubt", "missing"]
SHOWN_HERE = frozenset({"mismatch", "missing", "range", "precision", "level"})
"""Kinds of finding that stand in this grid; the others belong to the checklist and the plan."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A shape with its word; a tone other than text or muted also colours the word."""

    shape: Shape | None = None
    word: str = ""
    tone: Tone = "muted"


NOTHING = Verdict()
AGREES = Verdict(Shape.OK, "ตรง", "text")
OFFICIAL = Verdict(Shape.PADLOCK, "ใช้ค่าประกาศ")
EMPTY = Verdict(Shape.NOT_STARTED, "ยังไม่กรอก")
DOUBT = Verdict(Shape.CARE, "สงสัย", "care")
REFUSED = Verdict(Shape.BAD, "รับไม่ได้", "bad")
OUT_OF_RANGE = Verdict(Shape.BAD, "นอกเกณฑ์", "bad")
OTHER_LEVEL = Verdict(Shape.BAD, "ระดับไม่ตรง", "bad")
KEPT = Verdict(Shape.PADLOCK, "คงไว้")
SOURCES_DIFFER = Verdict(Shape.SOURCES, "แหล่งไม่ตรง", "care")


@dataclass(frozen=True, slots=True)
class Reading:
    """A sheet with its findings laid out by the codes that they concern."""

    sheet: "ScoreSheet"
    findings: Mapping[str, "Mapping[str, Finding]"] = field(default_factory=dict)
    """By code, then by kind."""
    suspects: "Mapping[str, Finding]" = field(default_factory=dict)
    """Codes that the program proposes to change, with the mismatch that it comes from."""

    def of(self, codes: Iterable[str], kind: str) -> "Finding | None":
        """The first finding of a kind on any of the codes."""
        return next(
            (self.findings[code][kind] for code in codes if kind in self.findings.get(code, {})), None
        )

    def doubtful(self, code: str) -> bool:
        """Whether a typed value looks wrong."""
        return code in self.suspects or "precision" in self.findings.get(code, {})


def read(sheet: "ScoreSheet") -> Reading:
    """Lay a sheet's findings out."""
    findings: dict[str, dict[str, Finding]] = {}
    suspects: dict[str, Finding] = {}
    for finding in sheet.findings:
        findings.setdefault(finding.on, {}).setdefault(finding.kind, finding)
        if finding.kind == "mismatch":
            suspects.update(dict.fromkeys(finding.suggest or {}, finding))
    return Reading(sheet, findings, suspects)


def difference(finding: "Finding") -> Decimal | None:
    """How far the entered value lies above the computed one."""
    if finding.entered is None or finding.computed is None:
        return None
    return Decimal(finding.entered) - Decimal(finding.computed)


def wrong(reading: Reading, codes: Iterable[str]) -> Verdict | None:
    """The gravest that is wrong with a row, None where nothing is."""
    named = tuple(codes)
    if any(code in reading.sheet.drafts for code in named):
        return REFUSED
    if reading.of(named, "range"):
        return OUT_OF_RANGE
    mismatch = reading.of(named, "mismatch")
    if mismatch:
        apart = difference(mismatch)
        return Verdict(Shape.BAD, "ไม่ตรง" if apart is None else f"ไม่ตรง {apart:+.2f}", "bad")
    return OTHER_LEVEL if reading.of(named, "level") else None


def lacking(count: int) -> Verdict:
    """So many questions or items are not typed yet."""
    return Verdict(Shape.MISSING, f"ขาด {count} ข้อ")
