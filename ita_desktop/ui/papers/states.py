"""What is said of a paper in the list: shape, words, tone."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from ita_desktop.domain.thai.dates import short_date
from ita_desktop.ui.kit.shapes import Shape

if TYPE_CHECKING:
    from ita_desktop.services.papers import PaperState


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was looked at beside the user's work: how many findings; ``changed`` since it was printed last."""

    findings: int = 0
    changed: bool = False


class Look(NamedTuple):
    """A state as it is shown; ``ready`` where it counts among the papers that only wait for the printer."""

    shape: Shape
    words: str
    tone: str = "muted"
    ready: bool = False


def look(state: "PaperState", verdict: Verdict | None) -> Look:
    """What the list says of a paper; without a verdict it is not judged yet."""
    judged = verdict or Verdict()
    if state.lacks:
        return Look(Shape.MISSING, state.lacks)
    if state.printed_at is not None and not judged.changed:
        return Look(Shape.OK, f"พิมพ์แล้ว {short_date(state.printed_at.date())}")
    if judged.findings:
        return Look(Shape.CARE, f"ควรดู {judged.findings} แห่ง", "care")
    if judged.changed:
        return Look(Shape.PAPERS, "ข้อมูลเปลี่ยนหลังพิมพ์", ready=True)
    return Look(Shape.PAPERS, "พร้อมพิมพ์", ready=True)


def sentence(year: int, looks: list[Look]) -> str:
    """The living sentence of the page."""
    ready = sum(each.ready for each in looks)
    printed = sum(each.shape is Shape.OK for each in looks)
    words = f"ปีงบประมาณ {year} พร้อมพิมพ์ {ready} จาก {len(looks)} ฉบับ"
    return f"{words} พิมพ์แล้ว {printed} ฉบับ" if printed else words


def about(state: "PaperState", pages: int) -> str:
    """What stands below the paper's name in the panel: what it is for and how many pages it has."""
    request = state.request
    of = f"ครั้งที่ {request.meeting}" if request.meeting is not None else state.occasion
    return f"{of}  {pages} หน้า" if pages else of
