"""Charts as data: what is drawn, the same for screen and paper."""

from ita_desktop.domain.charts.description import Chart, ChartKind, Group, Mark, Series

__all__ = ["Chart", "ChartKind", "Group", "Mark", "Series"]
