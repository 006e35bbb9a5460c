"""The lines of the view: what must be answered, what meetings resolved, measures that answer nothing."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ita_desktop.domain.measures import Measure
from ita_desktop.domain.measures.coverage import Matter
from ita_desktop.domain.measures.resolutions import Resolved
from ita_desktop.ui.kit.segments import Choice
from ita_desktop.ui.kit.shapes import Shape

if TYPE_CHECKING:
    from ita_desktop.services.measures.coverage import CoverageSheet

EVERY, OPEN, ANSWERED, PROPOSED, MEETINGS, IDLE = "all", "open", "answered", "proposed", "meetings", "idle"
FILTERS = (
    Choice(EVERY, "เรื่องที่ต้องตอบ"),
    Choice(OPEN, "ยังไม่มีมาตรการ", Shape.CARE),
    Choice(ANSWERED, "ตอบแล้ว", Shape.OK),
    Choice(PROPOSED, "คะแนนเสนอเพิ่ม", Shape.NOT_STARTED),
    Choice(MEETINGS, "มติที่ประชุม", Shape.MEETING),
    Choice(IDLE, "มาตรการที่ไม่ตอบเรื่องใด"),
)


@dataclass(frozen=True, slots=True)
class GroupLine:
    """What heads the lines below it."""

    words: str

    @property
    def key(self) -> str:
        """A key that no other line has."""
        return f"\n{self.words}"


@dataclass(frozen=True, slots=True)
class MatterLine:
    """Something to be answered, with the measure that is proposed for it."""

    matter: Matter
    draft: Measure

    @property
    def key(self) -> str:
        """The matter's key."""
        return self.matter.key


@dataclass(frozen=True, slots=True)
class ResolvedLine:
    """A resolution or a task that no measure carries out."""

    resolved: Resolved

    @property
    def key(self) -> str:
        """Where it stands in its meeting."""
        return self.resolved.key


@dataclass(frozen=True, slots=True)
class IdleLine:
    """A measure that answers nothing."""

    measure: Measure

    @property
    def key(self) -> str:
        """The measure's key."""
        return self.measure.key or ""


Line = GroupLine | MatterLine | ResolvedLine | IdleLine


def counts_of(sheet: "CoverageSheet") -> Mapping[str, int]:
    """How many lines each filter has."""
    matters, left = len(sheet.coverage.matters), len(sheet.coverage.unanswered)
    return {
        EVERY: matters,
        OPEN: left,
        ANSWERED: matters - left,
        PROPOSED: len(sheet.coverage.proposed),
        MEETINGS: len(sheet.resolutions),
        IDLE: len(sheet.coverage.idle),
    }


def lines_of(sheet: "CoverageSheet", filter_: str) -> Sequence[Line]:
    """The lines that a filter shows; all matters together stand below what says how they are."""
    if filter_ == MEETINGS:
        return [ResolvedLine(each) for each in sheet.resolutions]
    if filter_ == IDLE:
        return [IdleLine(each) for each in sheet.coverage.idle]
    shown = sheet.coverage.proposed if filter_ == PROPOSED else sheet.coverage.matters
    if filter_ in (OPEN, ANSWERED):
        shown = tuple(each for each in shown if each.is_answered == (filter_ == ANSWERED))
    lines: list[Line] = []
    for answered, words in ((False, "ยังไม่มีมาตรการ"), (True, "ตอบแล้ว")):
        found = [MatterLine(each, sheet.drafts[each.key]) for each in shown if each.is_answered == answered]
        if found and filter_ in (EVERY, PROPOSED):
            lines.append(GroupLine(f"{words} {len(found)} เรื่อง"))
        lines += found
    return lines


def awaits(line: Line) -> bool:
    """Whether a measure is wanted here."""
    return isinstance(line, ResolvedLine) or (isinstance(line, MatterLine) and not line.matter.is_answered)


def next_awaiting(lines: Sequence[Line], keys: Collection[str]) -> str | None:
    """The line behind the last one of ``keys`` that awaits a measure, around the end; else None."""
    at = max((at for at, line in enumerate(lines) if line.key in keys), default=-1)
    around = (*lines[at + 1 :], *lines[: at + 1])
    return next((line.key for line in around if awaits(line) and line.key not in keys), None)


def sentence(sheet: "CoverageSheet") -> str:
    """How far the plan answers its result."""
    every, left = len(sheet.coverage.matters), len(sheet.coverage.unanswered)
    if not every:
        return ""
    if not sheet.exists:
        return f"ยังไม่มีแผนปี {sheet.fiscal_year} มี {every} เรื่องที่ต้องตอบ"
    if not left:
        return f"ตอบครบแล้ว {every} เรื่อง"
    return f"ตอบแล้ว {every - left} จาก {every} เรื่อง ยังไม่มีมาตรการ {left} เรื่อง"
