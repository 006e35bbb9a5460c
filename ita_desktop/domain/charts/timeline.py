"""The timeline of a year's plan: a row a measure, its days, how it stands on a day."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from ita_desktop.domain.charts.description import Bar, Outlook, Series, Stage, Stretch, Timeline
from ita_desktop.domain.measures import Measure, Period, Plan
from ita_desktop.domain.measures.naming import name_line
from ita_desktop.domain.measures.rounds import RoundKind, rounds_of
from ita_desktop.domain.measures.standing_words import standing_words
from ita_desktop.domain.measures.standings import Standing, State, standing_of
from ita_desktop.domain.thai.dates import fiscal_span, short_date
from ita_desktop.domain.thai.periods import read_period

MOST_ROWS, MOST_ACROSS = 15, 11
"""Measures of one piece: so many stand in type of 12 points on an upright page, and on one across."""
_OUTLOOKS: Mapping[State, Outlook] = {
    "late": "late",
    "soon": "soon",
    "not_begun": "open",
    "in_progress": "begun",
    "waiting": "ahead",
    "not_started": "open",
    "own": "begun",
    "stopped": "stopped",
    "done": "done",
}
_COUNTED: Mapping[Outlook, str] = {
    "late": "เลยกำหนด",
    "soon": "ใกล้ครบกำหนด",
    "open": "ยังไม่เริ่ม",
    "begun": "อยู่ระหว่างดำเนินการ",
    "ahead": "ยังไม่ถึงเวลา",
    "stopped": "ยุติ",
    "done": "แล้วเสร็จ",
}


def timeline(plan: Plan, today: date, units: Sequence[str], kind: RoundKind = "quarters") -> Timeline:
    """The measures of a plan in the months of its fiscal year.

    ``units`` are those of the office, by which ``ทุกกอง`` is understood. A measure in parts has a bar for each
    that has a period; periods that only their text tells are read.
    """
    year = plan.fiscal_year
    first, last = fiscal_span(year)
    stages = tuple(stage_of(each, standing_of(each, today, units)) for each in plan.measures)
    made = Timeline(
        kind="timeline",
        title=f"เส้นเวลาของมาตรการ ปีงบประมาณ พ.ศ. {year}",
        labels=tuple(map(name_line, plan.measures)),
        series=(Series("ร้อยละ", tuple(_percent(stage) for stage in stages)),),
        first=first,
        last=last,
        bars=tuple(tuple(_bars(each, year)) for each in plan.measures),
        stages=stages,
        today=today,
        rounds=tuple(_stretches(year, kind)),
    )
    return replace(made, summary=summary_of(made))


def timelines(
    plan: Plan,
    today: date,
    units: Sequence[str],
    kind: RoundKind = "quarters",
    most: int = MOST_ROWS,
) -> tuple[Timeline, ...]:
    """The timeline in pieces of about as many rows, none of more than ``most``; one piece may be empty."""
    shown = plan.measures
    count = max(1, -(-len(shown) // most))
    pieces, at = [], 0
    for number in range(count):
        end = at + len(shown) // count + (number < len(shown) % count)
        piece = timeline(replace(plan, measures=shown[at:end]), today, units, kind)
        title = f"{piece.title} ส่วนที่ {number + 1} จาก {count}" if count > 1 else piece.title
        titled = replace(piece, title=title)
        pieces.append(replace(titled, summary=summary_of(titled)))
        at = end
    return tuple(pieces)


def spoken_row(chart: Timeline, place: int) -> str:
    """What a row shows, in words."""
    stage = chart.stages[place]
    days = " และ ".join(_days(bar) for bar in chart.bars[place]) or "ยังไม่ระบุระยะเวลา"
    percent = f"ทำแล้วร้อยละ {stage.percent}" if stage.percent is not None else ""
    return " ".join(filter(None, (chart.labels[place], days, stage.words, percent)))


def outlook_of(standing: Standing) -> Outlook:
    """How a measure stands, of the few ways in which the chart tells it."""
    return _OUTLOOKS[standing.state]


def stage_of(measure: Measure, standing: Standing) -> Stage:
    """How a measure stands, as the chart shows it."""
    words = " ".join(standing_words(standing, measure.period).split())
    return Stage(outlook_of(standing), words, 100 if standing.state == "done" else standing.percent)


def _percent(stage: Stage) -> Decimal | None:
    return None if stage.percent is None else Decimal(stage.percent)


def _bars(measure: Measure, fiscal_year: int) -> Iterator[Bar]:
    parts = [
        Bar(span.start, span.end, " ".join((part.title or "").split()))
        for part in measure.parts
        for span in read_period(part.period or "", fiscal_year).spans
        if span.start or span.end
    ]
    yield from parts or _whole(measure.period or Period(), fiscal_year)


def _whole(period: Period, fiscal_year: int) -> Iterator[Bar]:
    """The days of a period; those that only its text tells are read from it, several too."""
    if period.start and period.end and period.end < period.start:
        yield Bar(period.end, period.start)
    elif period.start or period.end:
        yield Bar(period.start, period.end)
    else:
        spans = read_period(period.text or "", fiscal_year).spans
        yield from (Bar(span.start, span.end) for span in spans if span.start or span.end)


def _stretches(fiscal_year: int, kind: RoundKind) -> Iterator[Stretch]:
    """The rounds, each from where the one before ended."""
    start = fiscal_span(fiscal_year)[0]
    for each in rounds_of(fiscal_year, kind):
        yield Stretch(each.name, start, each.end)
        start = each.end


def summary_of(chart: Timeline) -> str:
    """What the chart shows, in words: how many measures stand how, then each of them."""
    counts = Counter(stage.outlook for stage in chart.stages)
    told = (f"{words} {counts[outlook]}" for outlook, words in _COUNTED.items() if counts[outlook])
    whole = " ".join((f"มาตรการ {len(chart.labels)} ข้อ", *told))
    rows = (spoken_row(chart, place) for place in range(len(chart.labels)))
    return "\n".join((f"แผนภูมิ {chart.title}", whole, *rows))


def _days(bar: Bar) -> str:
    if bar.start and bar.end:
        return f"{short_date(bar.start)} ถึง {short_date(bar.end)}"
    if bar.end:
        return f"ภายใน {short_date(bar.end)}"
    return f"ตั้งแต่ {short_date(bar.start)}" if bar.start else ""
