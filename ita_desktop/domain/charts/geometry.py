"""A description turned into strokes: the same on screen and on paper."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from ita_desktop.domain.charts.across import Across
from ita_desktop.domain.charts.description import Chart, Timeline
from ita_desktop.domain.charts.lettering import Lettering
from ita_desktop.domain.charts.over_months import OverMonths
from ita_desktop.domain.charts.over_years import OverYears
from ita_desktop.domain.charts.primitives import Drawing

L = TypeVar("L", bound=Lettering)
ROUNDING = 0.01


def lay_out(chart: Chart, width: float, height: float, type_: Lettering) -> Drawing:
    """The chart without its title in a room; larger than the room where its texts need more."""
    if isinstance(chart, Timeline):
        return OverMonths(chart, width, height, type_).drawing()
    layout = OverYears if chart.kind == "years" else Across
    return layout(chart, width, height, type_).drawing()


def lay_out_within(
    chart: Chart,
    width: float,
    height: float,
    tries: Sequence[tuple[float, float]],
    type_of: Callable[[float], L],
) -> tuple[Drawing, L]:
    """The chart in the first type in which it is as wide as its room and not too high, else in the last.

    ``tries`` are sizes of type, each with the height up to which a drawing in it is taken.
    """
    for size, most in tries:
        type_ = type_of(size)
        drawing = lay_out(chart, width, height, type_)
        if drawing.width <= width + ROUNDING and drawing.height <= most + ROUNDING:
            break
    return drawing, type_
