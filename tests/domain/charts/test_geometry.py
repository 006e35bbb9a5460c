"""However a chart is filled: no text meets another or leaves the frame, and every figure is there."""

from decimal import Decimal
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ita_desktop.domain.charts import Chart, ChartKind, Group, Mark, Series
from ita_desktop.domain.charts.figures import printed
from ita_desktop.domain.charts.geometry import lay_out, lay_out_within
from ita_desktop.domain.charts.primitives import Box, Drawing, Line, Marker, Polyline, hatches
from tests.domain.charts.frames import NEAR, meet, outside
from tests.domain.charts.lettering import Blocks

THAI = "กขคงจชดตถทธนบปพภมยรลวสหอ"
names = st.text(THAI + "ิีุู่้์ aZ09<&>/", max_size=60)
scores = st.none() | st.decimals(0, 100, places=2)
changes = st.none() | st.decimals(-100, 100, places=2)


@st.composite
def charts(draw: st.DrawFn) -> Chart:
    """Any chart with up to 45 labels and up to seven series, over years up to 20 of them."""
    kind: ChartKind = draw(st.sampled_from(("scores", "years", "differences")))
    if kind == "years":
        first = draw(st.integers(2550, 2570))
        labels = tuple(map(str, range(first, first + draw(st.integers(0, 20)))))
    else:
        labels = tuple(draw(st.lists(names, max_size=45)))
    value = changes if kind == "differences" else scores
    most = 1 if kind == "differences" else 7 if kind == "years" else 3
    series = [
        Series(draw(names), tuple(draw(value) for _ in labels)) for _ in range(draw(st.integers(1, most)))
    ]
    marks = draw(st.lists(st.builds(Mark, names, st.decimals(0, 100, places=0)), max_size=3))
    sizes = draw(st.lists(st.integers(1, 9), max_size=4)) if kind != "years" else []
    groups = tuple(Group(draw(names), size) for size in sizes) if sum(sizes) == len(labels) else ()
    return Chart(
        kind=kind,
        title="",
        labels=labels,
        series=tuple(series),
        marks=() if kind == "differences" else tuple(marks),
        groups=groups,
    )


@settings(max_examples=150, deadline=None)
@given(chart=charts(), width=st.floats(50, 1600), height=st.floats(0, 900), size=st.floats(6, 24))
def test_no_text_meets_another_and_nothing_leaves_the_frame(
    chart: Chart, width: float, height: float, size: float
) -> None:
    drawing = lay_out(chart, width, height, Blocks(size))
    texts = [text for text in drawing.texts if text.text]
    assert [(one, other) for one, other in combinations(texts, 2) if meet(one, other)] == []
    assert outside(drawing) == []
    assert drawing.width >= width - NEAR


@settings(max_examples=80, deadline=None)
@given(chart=charts(), width=st.floats(300, 1600))
def test_every_figure_is_written_and_every_known_one_is_marked(chart: Chart, width: float) -> None:
    drawing = lay_out(chart, width, 300, Blocks())
    said = [text.text for text in drawing.texts]
    values = [value for series in chart.series for value in series.values]
    for value in values:
        assert printed(chart, value) in said
    known = sum(value is not None for value in values)
    marked = sum(isinstance(stroke, Marker | Box) for stroke in drawing.strokes)
    assert marked >= known


def score_chart(*values: str | None, label: str = "1 การปฏิบัติหน้าที่") -> Chart:
    return Chart(
        kind="scores",
        title="ก",
        labels=(label,) * len(values),
        series=(Series("ปี 2568", tuple(None if value is None else Decimal(value) for value in values)),),
        marks=(Mark("เกณฑ์ 85", Decimal(85)),),
    )


def said(drawing: Drawing) -> list[str]:
    return [text.text for text in drawing.texts]


def test_a_cut_scale_says_where_it_begins_and_bears_the_sign_of_a_cut() -> None:
    cut = lay_out(score_chart("91.73", "100"), 600, 0, Blocks())
    assert "(แกนเริ่มที่ 80)" in said(cut)
    assert [stroke for stroke in cut.strokes if isinstance(stroke, Line) and _slanted(stroke)]


def test_a_scale_of_low_scores_begins_at_zero_and_is_not_cut() -> None:
    whole = lay_out(score_chart("20.00", "100"), 600, 0, Blocks())
    assert not [text for text in said(whole) if text.startswith("(แกนเริ่มที่")]
    assert not [stroke for stroke in whole.strokes if isinstance(stroke, Line) and _slanted(stroke)]


def _slanted(line: Line) -> bool:
    return line.x != line.to_x and line.y != line.to_y


def test_a_score_below_the_line_has_a_shape_of_its_own_that_is_explained() -> None:
    drawing = lay_out(score_chart("84.99", "85.00"), 600, 0, Blocks())
    shapes = [stroke.shape for stroke in drawing.strokes if isinstance(stroke, Marker)]
    assert shapes == ["down", "disc", "down"]
    assert "ต่ำกว่า 85" in said(drawing)


def test_a_long_label_goes_on_in_a_second_line_and_then_ends_with_its_code_kept() -> None:
    label = "i10 " + "ขอยืมหรือขอใช้ทรัพย์สินอย่างถูกต้อง " * 6
    drawing = lay_out(score_chart("90", label=label), 400, 0, Blocks())
    lines = [text.text for text in drawing.texts if "ทรัพย์สิน" in text.text]
    assert len(lines) == 2
    assert lines[0].startswith("i10 ")
    assert lines[1].endswith("…")


def test_labels_of_many_rows_take_one_line_each() -> None:
    chart = score_chart(*["90"] * 43, label="o12 รายการการจัดซื้อจัดจ้างหรือการจัดหาพัสดุ และความก้าวหน้า")
    drawing = lay_out(chart, 300, 0, Blocks())
    assert sum(text.text.startswith("o12") for text in drawing.texts) == 43


def test_a_line_breaks_off_where_a_year_is_not_known() -> None:
    values = tuple(map(Decimal, ("90", "91"))), (None,), tuple(map(Decimal, ("92", "93")))
    chart = Chart(
        kind="years",
        title="ก",
        labels=("2564", "2565", "2566", "2567", "2568"),
        series=(Series("คะแนนรวม", (*values[0], *values[1], *values[2])),),
    )
    drawing = lay_out(chart, 600, 300, Blocks())
    runs = [len(stroke.points) for stroke in drawing.strokes if isinstance(stroke, Polyline)]
    assert runs == [2, 2, 2]
    assert "–" in said(drawing)


def test_a_fall_is_hatched_and_a_rise_is_full() -> None:
    values = Decimal("-3.20"), Decimal("12.81"), Decimal("0.00")
    chart = Chart(kind="differences", title="ก", labels=("ก", "ข", "ค"), series=(Series("ผลต่าง", values),))
    bars = [stroke for stroke in lay_out(chart, 500, 0, Blocks()).strokes if isinstance(stroke, Box)]
    assert [bar.fill for bar in bars] == ["hatched", "solid", "solid"]
    assert bars[0].x + bars[0].width == pytest.approx(bars[1].x)
    assert bars[2].width == 0


@given(width=st.floats(0, 300), height=st.floats(1, 30), unit=st.floats(5, 30))
def test_hatches_stay_in_their_bar(width: float, height: float, unit: float) -> None:
    box = Box(10, 20, width, height)
    for x, y, to_x, to_y in hatches(box, unit):
        assert 10 - NEAR <= x <= 10 + width + NEAR
        assert 10 - NEAR <= to_x <= 10 + width + NEAR
        assert min(y, to_y) >= 20 - NEAR
        assert max(y, to_y) <= 20 + height + NEAR


def test_smaller_type_is_taken_where_the_room_asks_for_it() -> None:
    chart = score_chart(*["90"] * 30)
    wide, _ = lay_out_within(chart, 450, 200, [(14, 10_000), (6, 10_000)], Blocks)
    small, type_ = lay_out_within(chart, 450, 200, [(14, 400), (6, 400)], Blocks)
    assert type_.line == pytest.approx(6 * 1.2)
    assert small.height < 400 < wide.height
