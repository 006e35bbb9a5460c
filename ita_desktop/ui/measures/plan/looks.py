"""How a measure looks in the list: its number, codes, units, period, and how it stands."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.measures import Measure
from ita_desktop.domain.measures.naming import UNTITLED, printed_number, title_line
from ita_desktop.domain.measures.standings import State, standing_of
from ita_desktop.domain.thai.dates import short_date
from ita_desktop.domain.thai.digits import to_arabic
from ita_desktop.ui.kit.code_words import code_words
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.tables import Cell
from ita_desktop.ui.measures import standing_looks

SHORT: Mapping[State, str] = {
    "not_begun": "ยังไม่เริ่ม",
    "not_started": "ยังไม่เริ่ม",
    "in_progress": "กำลังทำ",
    "done": "เสร็จ",
    "stopped": "ยุติ",
}


def number_cell(measure: Measure, *, repeats: bool) -> Cell:
    """The number as printed, marked where another measure has it too."""
    number = printed_number(measure)
    if repeats:
        return Cell(number, shape=Shape.CARE, tip=f"เลข {number} ใช้กับหลายมาตรการ กดจัดเลขใหม่ได้")
    return Cell(number, tip=number)


def title_cell(measure: Measure) -> Cell:
    """The title in one line."""
    words = title_line(measure)
    return Cell(words, tone="muted") if words == UNTITLED else Cell(words, tip=measure.title or "")


def answers_cell(measure: Measure, framework: Framework) -> Cell:
    """The codes that it answers."""
    words = code_words(framework, measure.answers or ())
    return Cell(words, tone="muted", tip=words)


def units_cell(measure: Measure) -> Cell:
    """Who is responsible."""
    words = units_words(measure.units or ())
    return Cell(words, tip=words)


def period_cell(measure: Measure) -> Cell:
    """When, as written; the parts' periods where the measure itself has none."""
    words = measure.period.text if measure.period and measure.period.text else ""
    if not words:
        words = ", ".join(part.period for part in measure.parts if part.period)
    return Cell(to_arabic(one_line(words)), tip=words)


def standing_cell(measure: Measure, today: date, every: Sequence[str]) -> Cell:
    """How it stands on a day, in words that fit the list; the whole words are in the tooltip.

    ``every`` are the units of the office.
    """
    standing = standing_of(measure, today, every)
    cell = standing_looks.standing_cell(standing, measure.period)
    words = SHORT.get(standing.state, cell.text)
    if standing.state == "in_progress" and standing.percent:
        words = f"{words} {standing.percent}%"
    if standing.state == "soon" and standing.ends:
        words = f"ครบ {short_date(standing.ends)}"
    return replace(cell, text=words)


def head_cell(paragraphs: int, signers: int) -> Cell:
    """What belongs to the whole plan: its introduction and who signs."""
    told = [f"ความนำ {paragraphs} ย่อหน้า" if paragraphs else "ยังไม่มีความนำ"]
    told.append(f"ผู้ลงนาม {signers} คน" if signers else "ยังไม่มีผู้ลงนาม")
    return Cell(" · ".join(["ความนำและผู้ลงนาม", *told]), shape=Shape.PAPERS)


def units_words(units: Sequence[str]) -> str:
    """Units in one line."""
    return ", ".join(one_line(unit) for unit in units)


def one_line(text: str | None) -> str:
    """A text of paragraphs in one line."""
    return " ".join((text or "").split())
