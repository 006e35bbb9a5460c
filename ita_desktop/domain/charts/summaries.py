"""What a chart shows, in words: for those who cannot see it."""

from collections.abc import Sequence
from decimal import Decimal

from ita_desktop.domain.charts.description import Chart, Series

MOST_NAMED = 6
NOTHING = "ยังไม่มีคะแนน"


def summary_of(chart: Chart) -> str:
    """The chart's title, then its highest, its lowest, what is below the line, what is not known."""
    if chart.is_empty:
        return f"แผนภูมิ {chart.title} {NOTHING}"
    if chart.kind == "years":
        said = [_over_years(chart, series) for series in chart.series]
    elif chart.kind == "differences":
        said = _changes(chart)
    else:
        said = _scores(chart)
    return "\n".join(
        [f"แผนภูมิ {chart.title} จำนวน {len(chart.labels)} {_counted(chart)}", *filter(None, said)]
    )


def _counted(chart: Chart) -> str:
    return "ปี" if chart.kind == "years" else "รายการ"


Known = Sequence[tuple[str, Decimal]]


def _known(chart: Chart, series: Series) -> Known:
    return [
        (label, value) for label, value in zip(chart.labels, series.values, strict=True) if value is not None
    ]


def _scores(chart: Chart) -> list[str]:
    """Of the last series: this year's."""
    known = _known(chart, chart.series[-1])
    said = [_ends(known), *(_below(known, mark.value) for mark in chart.marks)]
    return [*said, _unknown(chart, chart.series[-1])]


def _ends(known: Known) -> str:
    if not known:
        return NOTHING
    high, low = max(value for _, value in known), min(value for _, value in known)
    if high == low:
        return f"ทุกรายการได้ {high:.2f}" if len(known) > 1 else f"{known[0][0]} ได้ {high:.2f}"
    return f"สูงสุด {high:.2f} ได้แก่ {_at(known, high)}\nต่ำสุด {low:.2f} ได้แก่ {_at(known, low)}"


def _at(known: Known, wanted: Decimal) -> str:
    return _listed([label for label, value in known if value == wanted])


def _below(known: Known, limit: Decimal) -> str:
    low = [f"{label} {value:.2f}" for label, value in known if value < limit]
    told = f"{limit.normalize():f}"
    return f"ต่ำกว่า {told} จำนวน {len(low)} รายการ ได้แก่ {_listed(low)}" if low else f"ไม่มีรายการใดต่ำกว่า {told}"


def _unknown(chart: Chart, series: Series) -> str:
    lacking = [label for label, value in zip(chart.labels, series.values, strict=True) if value is None]
    return f"ไม่มีข้อมูล {len(lacking)} รายการ ได้แก่ {_listed(lacking)}" if lacking else ""


def _changes(chart: Chart) -> list[str]:
    known = _known(chart, chart.series[0])
    up = [(label, value) for label, value in known if value > 0]
    down = [(label, value) for label, value in known if value < 0]
    same = len(known) - len(up) - len(down)
    said = [f"เพิ่มขึ้น {len(up)} รายการ ลดลง {len(down)} รายการ เท่าเดิม {same} รายการ"]
    if up:
        most = max(value for _, value in up)
        said.append(f"เพิ่มขึ้นมากที่สุด {most:.2f} ได้แก่ {_at(up, most)}")
    if down:
        most = min(value for _, value in down)
        said.append(f"ลดลงมากที่สุด {-most:.2f} ได้แก่ {_at(down, most)}")
    return [*said, _unknown(chart, chart.series[0])]


def _over_years(chart: Chart, series: Series) -> str:
    known = _known(chart, series)
    if not known:
        return f"{series.name} {NOTHING}"
    figures = " ".join(f"ปี {year} {value:.2f}" for year, value in known)
    return f"{series.name} {figures}"


def _listed(names: Sequence[str]) -> str:
    if len(names) > MOST_NAMED:
        return f"{', '.join(names[:MOST_NAMED])} และอีก {len(names) - MOST_NAMED} รายการ"
    return ", ".join(names)
