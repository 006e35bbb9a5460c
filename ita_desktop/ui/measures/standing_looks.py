"""How the standing of a measure looks wherever it is shown: its shape, its words, their colour."""

from collections.abc import Mapping

from ita_desktop.domain.measures import Period
from ita_desktop.domain.measures.standing_words import standing_words
from ita_desktop.domain.measures.standings import Standing, State
from ita_desktop.domain.thai.dates import short_date
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.tables import Cell

SHAPES: Mapping[State, Shape] = {
    "late": Shape.LATE,
    "soon": Shape.CARE,
    "not_begun": Shape.NOT_STARTED,
    "in_progress": Shape.IN_WORK,
    "waiting": Shape.WAITS,
    "not_started": Shape.NOT_STARTED,
    "own": Shape.INFO,
    "stopped": Shape.MINUS,
    "done": Shape.OK,
}
TONES: Mapping[State, str] = {"late": "bad", "soon": "care"}


def standing_cell(standing: Standing, period: Period | None) -> Cell:
    """The standing in a table; its status, last day and part are in the tooltip."""
    told = standing_words(standing, period)
    behind = [told, standing.words, standing.part]
    behind += [f"ครบกำหนด {short_date(standing.ends)}"] if standing.ends else []
    tip = "\n".join(dict.fromkeys(filter(None, behind)))
    return Cell(told, shape=SHAPES[standing.state], tone=TONES.get(standing.state, "text"), tip=tip)
