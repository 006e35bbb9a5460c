"""Charts as data: what is drawn, the same for screen and paper."""

from ita_desktop.domain.charts.description import (
    Bar,
    Chart,
    ChartKind,
    Group,
    Mark,
    Series,
    Timeline,
)

__all__ = ["Bar", "Chart", "ChartKind", "Group", "Mark", "Series", "Timeline"]
