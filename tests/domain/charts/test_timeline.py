"""The timeline of a plan: what is drawn of any measures, in pieces, in words, as cells."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ita_desktop.domain.charts import Bar, Timeline
from ita_desktop.domain.charts.figures import as_text, figures
from ita_desktop.domain.charts.geometry import lay_out
from ita_desktop.domain.charts.primitives import Box, Drawing, Line, Marker
from ita_desktop.domain.charts.timeline import spoken_row, timeline, timelines
from ita_desktop.domain.measures import Measure, MeasurePart, Period, Plan, Progress, units_of
from ita_desktop.domain.thai.dates import SHORT_MONTHS
from tests.domain.charts.frames import NEAR, meet, outside
from tests.domain.charts.lettering import Blocks

TODAY = date(2026, 1, 10)


def planned(*measures: Measure, today: date = TODAY, kind: str = "quarters") -> Timeline:
    """The timeline of a plan of 2569."""
    plan = Plan(fiscal_year=2569, measures=measures)
    return timeline(plan, today, units_of((), measures), "halves" if kind == "halves" else "quarters")


def drawn(chart: Timeline, width: float = 1000) -> Drawing:
    """Its strokes."""
    return lay_out(chart, width, 0, Blocks())


def said(drawing: Drawing) -> list[str]:
    """Its texts."""
    return [text.text for text in drawing.texts]


def measure(start: str = "", end: str = "", percent: int | None = None, **fields: object) -> Measure:
    """A measure with ISO days and what was reported."""
    period = Period(
        start=date.fromisoformat(start) if start else None, end=date.fromisoformat(end) if end else None
    )
    progress = () if percent is None else (Progress(percent=percent, text="ทำ"),)
    return replace(Measure(number=1, title="ก", period=period, progress=progress), **fields)  # type: ignore[arg-type]


def boxes(drawing: Drawing) -> list[Box]:
    """Its bars, without the key below."""
    end = drawing.bands[-1][0] + drawing.bands[-1][1]
    return [stroke for stroke in drawing.strokes if isinstance(stroke, Box) and stroke.y < end]


def test_a_bar_is_as_long_as_its_days_and_filled_as_far_as_is_done() -> None:
    """Half a year at 40 per cent."""
    whole_year = measure("2025-10-01", "2026-09-30")
    drawing = drawn(planned(measure("2025-10-01", "2026-03-31", 40), whole_year))
    left, filled, year = boxes(drawing)
    assert (left.fill, filled.fill) == ("open", "solid")
    whole = left.width + filled.width
    assert filled.width / whole == pytest.approx(0.4)
    assert whole / year.width == pytest.approx(182 / 365)
    assert "40%" in said(drawing)


def test_what_is_late_is_hatched_and_said_in_words() -> None:
    """Ten days after its end; the state has a shape beside its words."""
    drawing = drawn(planned(measure("2025-10-01", "2025-12-31", 60)))
    assert [(box.fill, box.tone) for box in boxes(drawing)] == [("hatched", "below"), ("solid", "main")]
    assert "เลยกำหนด 10 วัน" in said(drawing)
    assert "diamond" in [stroke.shape for stroke in drawing.strokes if isinstance(stroke, Marker)]


def test_a_deadline_without_a_start_is_a_mark_at_its_end() -> None:
    """It is explained in the key."""
    drawing = drawn(planned(measure("", "2026-05-31")))
    assert boxes(drawing) == []
    (mark, _) = [each for each in drawing.strokes if isinstance(each, Marker) and each.shape == "down"]
    assert mark.y < drawing.bands[0][0] + drawing.bands[0][1]
    assert "กำหนดเสร็จ" in said(drawing)


def test_parts_have_bars_of_their_own_that_do_not_hide_each_other() -> None:
    """Periods as written; two that overlap stand under each other."""
    parts = MeasurePart(title="รุ่น 1", period="ม.ค.-มี.ค.๖๙"), MeasurePart(title="รุ่น 2", period="ตลอดปี ๖๙")
    chart = planned(measure("2025-10-01", "2026-09-30", parts=parts))
    assert chart.bars[0] == (
        Bar(date(2026, 1, 1), date(2026, 3, 31), "รุ่น 1"),
        Bar(date(2025, 10, 1), date(2026, 9, 30), "รุ่น 2"),
    )
    one, other = boxes(drawn(chart))
    assert abs(one.y - other.y) >= one.height


def test_a_period_that_only_its_text_tells_is_read() -> None:
    """An office file may give the text alone."""
    chart = planned(measure(period=Period(text="ภายในเดือน พฤษภาคม 2569")))
    assert chart.bars == ((Bar(None, date(2026, 5, 31)),),)


@pytest.mark.parametrize(
    ("shown", "words"),
    [
        (measure(), "ยังไม่ระบุระยะเวลา"),
        (measure(period=Period(text="ตามความเหมาะสม")), "ยังไม่ระบุระยะเวลา"),
        (measure("2024-10-01", "2025-09-30"), "ระยะเวลาไม่อยู่ในปีงบประมาณนี้"),
    ],
)
def test_a_row_without_bars_says_why(shown: Measure, words: str) -> None:
    """No line goes through the words."""
    drawing = drawn(planned(shown))
    assert words in said(drawing)
    (text,) = [each for each in drawing.texts if each.text == words]
    crossing = [
        line
        for line in drawing.strokes
        if isinstance(line, Line) and line.x == line.to_x and text.x < line.x < text.x + text.width
        and line.y < text.y + text.height and line.to_y > text.y
    ]  # fmt: skip
    assert crossing == []


def test_today_and_the_rounds_of_follow_up_stand_in_the_months() -> None:
    """By quarters or half years; a day outside the year is not drawn."""
    assert {"วันนี้ 10 ม.ค. 69", "ไตรมาสที่ 1", "ไตรมาสที่ 4"} <= set(said(drawn(planned(measure()))))
    halves = said(drawn(planned(measure(), kind="halves", today=date(2026, 10, 1))))
    assert {"รอบ 6 เดือน", "รอบ 12 เดือน"} <= set(halves)
    assert not [text for text in halves if text.startswith("วันนี้")]


def test_every_month_is_named_however_narrow_the_room() -> None:
    """The drawing is wider then, so that a smaller type is taken."""
    narrow = drawn(planned(measure()), 200)
    assert set(SHORT_MONTHS) <= set(said(narrow))
    assert narrow.width > 200


def test_every_measure_is_told_in_words() -> None:
    """For those who cannot see the bars."""
    chart = planned(
        measure("2025-10-01", "2025-12-31", 60), measure("", "2026-05-31", number="2ก", title="ข")
    )
    assert chart.summary.split("\n") == [
        "แผนภูมิ เส้นเวลาของมาตรการ ปีงบประมาณ พ.ศ. 2569",
        "มาตรการ 2 ข้อ เลยกำหนด 1 ยังไม่เริ่ม 1",
        "1 ก 1 ต.ค. 68 ถึง 31 ธ.ค. 68 เลยกำหนด 10 วัน ทำแล้วร้อยละ 60",
        "2ก ข ภายใน 31 พ.ค. 69 ยังไม่ได้ดำเนินการ",
    ]
    assert spoken_row(chart, 1) == chart.summary.split("\n")[-1]


def test_its_figures_are_days_state_percent_and_months() -> None:
    """As a sheet of cells takes them."""
    chart = planned(measure("2025-10-01", "2025-12-31", 60), measure("", "2026-05-31"))
    head, first, second = figures(chart)
    assert head[:6] == ("มาตรการ", "เริ่ม", "สิ้นสุด", "สถานะ", "ร้อยละ", "ต.ค. 68")
    assert first == (
        "1 ก",
        "1 ต.ค. 68",
        "31 ธ.ค. 68",
        "เลยกำหนด 10 วัน",
        Decimal(60),
        "■",
        "■",
        "■",
        *[""] * 9,
    )
    assert second[5:] == (*[""] * 7, "▼", *[""] * 4)
    assert "\t60\t■" in as_text(chart)


@pytest.mark.parametrize(
    ("count", "sizes"), [(0, [0]), (1, [1]), (15, [15]), (16, [8, 8]), (43, [15, 14, 14])]
)
def test_many_measures_stand_in_pieces_of_about_the_same_size(count: int, sizes: list[int]) -> None:
    """Each with its own title and words."""
    plan = Plan(fiscal_year=2569, measures=tuple(measure(number=at + 1) for at in range(count)))
    pieces = timelines(plan, TODAY, ())
    assert [len(piece.labels) for piece in pieces] == sizes
    assert [label for piece in pieces for label in piece.labels] == [f"{at + 1} ก" for at in range(count)]
    assert len({piece.title for piece in pieces}) == len(pieces)
    assert all(piece.title in piece.summary for piece in pieces)


days = st.none() | st.dates(date(2024, 1, 1), date(2027, 12, 31))
titles = st.text("กขคงชมยรลวสหอิีุู่้์ aZ09<&>/", max_size=80)
measures = st.builds(
    Measure,
    number=st.none() | st.integers(1, 300) | st.text("0123.ก", max_size=5),
    title=titles,
    period=st.none() | st.builds(Period, start=days, end=days, text=st.none() | titles),
    parts=st.lists(
        st.builds(MeasurePart, period=st.sampled_from(["ม.ค.-มี.ค.๖๙", "ตลอดปี ๖๙", "ภายในมิถุนายน 2569", "?"])),
        max_size=3,
    ).map(tuple),
    status=st.none() | st.sampled_from(["done", "stopped", "in_progress", "รอผู้บริหารสั่งการตามหนังสือ"]),
    progress=st.lists(st.builds(Progress, percent=st.none() | st.integers(0, 100)), max_size=2).map(tuple),
)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(measures, max_size=25),
    st.dates(date(2025, 9, 1), date(2026, 11, 1)),
    st.floats(50, 1600),
    st.floats(0, 900),
    st.floats(6, 24),
)
def test_no_text_meets_another_and_nothing_leaves_the_frame(
    found: list[Measure], today: date, width: float, height: float, size: float
) -> None:
    """Whatever is in the plan; every row has its band."""
    drawing = lay_out(planned(*found, today=today), width, height, Blocks(size))
    texts = [text for text in drawing.texts if text.text]
    assert [(one, other) for one, other in combinations(texts, 2) if meet(one, other)] == []
    assert outside(drawing) == []
    assert drawing.width >= width - NEAR
    assert len(drawing.bands) == len(found)
