"""Charts on paper: strokes and searchable words, whole on a page, read aloud as figures."""

import re
from dataclasses import replace

import pytest

from ita_desktop.documents.blocks import Chart as ChartBlock
from ita_desktop.documents.blocks import Document
from ita_desktop.domain.charts import Chart
from ita_desktop.domain.thai.digits import to_thai
from ita_desktop.rendering.pdf import render_pdf
from ita_desktop.rendering.thai_text import Typesetter
from tests.rendering.charts import DIFFERENCES, HISTORY, INDICATORS, LONGEST, SCORES, TIMELINE, filled, paper
from tests.rendering.pdf.reading import fonts, lines, pages, part, reader, squeezed
from tests.rendering.pdf.test_tagging import Tree

ALL = SCORES, INDICATORS, DIFFERENCES, HISTORY, LONGEST
COLOURED = re.compile(rb"(?:^|\s)[\d.]+ [\d.]+ [\d.]+ (?:rg|RG)\s")


def drawn(pdf: bytes) -> bytes:
    return b"".join(page.get_contents().get_data() for page in reader(pdf).pages)  # type: ignore[union-attr]


@pytest.mark.parametrize("chart", ALL, ids=lambda chart: chart.title)
def test_every_label_and_figure_is_found_by_a_search(chart: Chart, typesetter: Typesetter) -> None:
    (text,) = pages(render_pdf(paper(chart), typesetter))
    wanted = [chart.title, *(label.split()[0] for label in chart.labels)]
    wanted += [f"{abs(value):.2f}" for series in chart.series for value in series.values if value is not None]
    for each in wanted:
        assert squeezed(to_thai(each)) in text


def test_a_timeline_tells_months_days_and_how_each_measure_stands(typesetter: Typesetter) -> None:
    (text,) = pages(render_pdf(paper(TIMELINE), typesetter))
    wanted = (
        "ต.ค.",
        "ก.ย.",
        "วันนี้ ๑๐ ม.ค. ๖๙",
        "ไตรมาสที่ ๔",
        "๔๕%",
        "เลยกำหนด ๑๐ วัน",
        "ร้องเรียน <b>&",
        "กำหนดเสร็จ",
    )
    for each in wanted:
        assert squeezed(each) in text


@pytest.mark.parametrize("chart", (*ALL, TIMELINE), ids=lambda chart: chart.title)
def test_a_chart_is_strokes_in_greys_and_no_image(chart: Chart, typesetter: Typesetter) -> None:
    pdf = render_pdf(paper(chart), typesetter)
    assert "/XObject" not in reader(pdf).pages[0]["/Resources"]  # type: ignore[operator]
    assert not COLOURED.search(drawn(pdf))
    assert all(fonts(pdf).values())


def test_digits_are_those_of_the_paper(typesetter: Typesetter) -> None:
    (thai,) = pages(render_pdf(paper(SCORES), typesetter))
    (arabic,) = pages(render_pdf(paper(SCORES, digits="arabic"), typesetter))
    assert "๙๖.๕๗" in thai
    assert "96.57" not in thai
    assert "96.57" in arabic


def test_a_chart_stands_on_one_page_with_its_title(typesetter: Typesetter) -> None:
    for before in range(18, 32, 3):
        found = pages(render_pdf(paper(INDICATORS, before=filled(before)), typesetter))
        titled = next(text for text in found if squeezed(to_thai(INDICATORS.title)) in text)
        assert all(squeezed(to_thai(label)) in titled for label in INDICATORS.labels)


def test_a_chart_is_lower_where_it_then_stands_on_the_page(typesetter: Typesetter) -> None:
    def number(before: int, height: float) -> int:
        (block,) = [each for each in paper(SCORES).blocks if isinstance(each, ChartBlock)]
        blocks = (*filled(before), replace(block, height=height))
        return len(pages(render_pdf(Document(title="", blocks=blocks), typesetter)))

    most = next(before for before in range(10, 40) if number(before + 1, 4.0) > 1)
    assert number(most, 9.0) == 1
    assert number(most + 1, 9.0) == 2


def test_a_chart_with_more_rows_than_a_page_has_lines_is_made_smaller(typesetter: Typesetter) -> None:
    many = replace(
        LONGEST,
        labels=LONGEST.labels * 3,
        series=tuple(each._replace(values=each.values * 3) for each in LONGEST.series),
    )
    document = paper(many)
    pdf = render_pdf(document, typesetter)
    assert len(pages(pdf)) == 1
    margin = 29.7 - document.page.bottom
    assert all(line.bottom <= margin + 0.2 and line.right <= 19.1 for line in lines(pdf, 0))


def test_it_is_read_aloud_as_a_figure_in_words(typesetter: Typesetter) -> None:
    tree = Tree(render_pdf(paper(SCORES, DIFFERENCES), typesetter))
    figures = [element for _, kind, _, element in tree.walk() if kind == "Figure"]
    told = [str(each["/Alt"]) for each in figures]
    assert told == [to_thai(SCORES.summary), to_thai(DIFFERENCES.summary)]
    left, foot, right, top = (float(side) for side in part(figures[0], "/A", "/BBox"))
    assert right - left == pytest.approx(16 * 72 / 2.54, abs=1)
    assert top - foot > 100


def test_a_chart_without_figures_says_so(typesetter: Typesetter) -> None:
    empty = replace(INDICATORS, series=(INDICATORS.series[0]._replace(values=(None,) * 10),))
    (text,) = pages(render_pdf(paper(empty), typesetter))
    assert text.count("–") == 10


def test_signs_of_markup_and_an_empty_chart_do_no_harm(typesetter: Typesetter) -> None:
    odd = Chart(kind="scores", title="<b>&", labels=("<i>&amp;",), series=SCORES.series[:1], summary="<&>")
    odd = replace(odd, series=(odd.series[0]._replace(values=odd.series[0].values[:1]),))
    (text,) = pages(render_pdf(paper(odd), typesetter))
    assert "<i>&amp;" in text
    for kind in ("scores", "years", "differences"):
        bare = Chart(kind=kind, title="", labels=(), series=())
        assert pages(render_pdf(Document(title="ก", blocks=(ChartBlock(bare),)), typesetter))
