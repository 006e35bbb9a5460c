"""How the standing of a measure looks wherever it is shown: its shape and a few words."""

from ita_desktop.domain.measures.standings import Standing, State
from ita_desktop.domain.thai.dates import short_date
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.tables import Cell

SHAPES: dict[State, Shape] = {
    "late": Shape.LATE,
    "soon": Shape.CARE,
    "not_begun": Shape.NOT_STARTED,
    "in_progress": Shape.IN_WORK,
    "waiting": Shape.WAITS,
    "not_started": Shape.NOT_STARTED,
    "own": Shape.INFO,
    "stopped": Shape.MISSING,
    "done": Shape.OK,
}
_TONES: dict[State, str] = {"late": "bad", "soon": "care"}
_WORDS: dict[State, str] = {
    "not_begun": "ยังไม่เริ่ม",
    "not_started": "ยังไม่เริ่ม",
    "waiting": "ยังไม่ถึงเวลา",
    "in_progress": "กำลังทำ",
    "done": "เสร็จ",
    "stopped": "ยุติ",
}


def standing_words(standing: Standing) -> str:
    """The standing in a few words: ``เลยกำหนด 12 วัน``, ``กำลังทำ 40%``."""
    if standing.state == "late":
        return f"เลยกำหนด {standing.late} วัน"
    if standing.state == "soon" and standing.ends:
        return f"ครบกำหนด {short_date(standing.ends)}"
    words = _WORDS.get(standing.state, standing.words)
    return f"{words} {standing.percent}%" if standing.state == "in_progress" and standing.percent else words


def standing_cell(standing: Standing) -> Cell:
    """The standing in a table; what is behind its words is in the tooltip."""
    told = [standing.words, standing.part or ""]
    told += [f"ครบกำหนด {short_date(standing.ends)}"] if standing.ends else []
    tone = _TONES.get(standing.state, "text")
    tip = " · ".join(filter(None, told))
    return Cell(standing_words(standing), shape=SHAPES[standing.state], tone=tone, tip=tip)
