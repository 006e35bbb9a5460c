"""The result in charts: instruments, indicators, and the years where there are several."""

from collections.abc import Iterator

from ita_desktop.documents.analysis.figures import Analysis
from ita_desktop.documents.blocks import Block, Chart, Space
from ita_desktop.documents.year_snapshots import YearSnapshot
from ita_desktop.domain.charts import yearly
from ita_desktop.domain.charts.yearly import YearValues

LOW = 5.5
"""Centimetres that a chart of few rows takes: with that of the indicators it fills a page."""


def blocks(analysis: Analysis) -> Iterator[Block]:
    """Each chart that has a figure: this year's beside last year's, then the totals of all years."""
    now = _values(analysis.year)
    before = {code: each.value for code, each in analysis.known.before.items()}
    charts = [
        Chart(yearly.instruments(now, before), LOW, "แผนภูมิรายเครื่องมือ"),
        Chart(yearly.indicators(now, before), name="แผนภูมิรายตัวชี้วัด"),
    ]
    former = [_values(each) for each in analysis.snapshot.former if each.scores()]
    if former:
        charts.append(Chart(yearly.total_history([*former, now]), LOW, "แผนภูมิย้อนหลัง"))
    for number, chart in enumerate(each for each in charts if not each.chart.is_empty):
        if number:
            yield Space(0.5)
        yield chart


def _values(year: YearSnapshot) -> YearValues:
    return YearValues(year.framework, year.fiscal_year, year.scores())
