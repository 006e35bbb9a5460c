"""The result in charts: instruments, indicators, and the years where there are several."""

from collections.abc import Iterator

from ita_desktop.documents.analysis.figures import Analysis
from ita_desktop.documents.blocks import Block, Chart, Space
from ita_desktop.documents.year_snapshots import YearSnapshot
from ita_desktop.domain.charts import yearly
from ita_desktop.domain.charts.yearly import YearValues


def blocks(analysis: Analysis) -> Iterator[Block]:
    """Each chart that has a figure; instruments and indicators beside last year's."""
    now = _values(analysis.year)
    before = {code: each.value for code, each in analysis.known.before.items()}
    charts = [yearly.instruments(now, before), yearly.indicators(now, before)]
    former = [_values(each) for each in analysis.snapshot.former if each.scores()]
    if former:
        charts.insert(0, yearly.total_history([*former, now]))
    for number, chart in enumerate(each for each in charts if not each.is_empty):
        if number:
            yield Space(0.5)
        yield Chart(chart)


def _values(year: YearSnapshot) -> YearValues:
    return YearValues(year.framework, year.fiscal_year, year.scores())
