"""Charts in a workbook: figures in cells and a chart that refers to them."""

from decimal import Decimal
from typing import Any

from ita_desktop.domain.charts import Chart
from ita_desktop.rendering.xlsx import render_xlsx
from tests.rendering.charts import DIFFERENCES, HISTORY, INDICATORS, SCORES, TIMELINE, paper
from tests.rendering.xlsx.reading import sheet, sheets, texts


def native(of: Any) -> Any:
    (chart,) = of._charts
    return chart


def test_the_figures_are_numbers_beside_their_labels() -> None:
    rows = texts(sheet(paper(SCORES)))
    assert rows[1][:3] == ["รายการ", "ปี ๒๕๖๗", "ปี ๒๕๖๘"]
    assert rows[2][:3] == ["IIT", 97, 96.57]
    assert rows[4][:3] == ["EIT ส่วนที่ ๒", None, 92.32]


def test_each_kind_of_chart_is_drawn_from_its_cells() -> None:
    kinds = [native(each).tagname for each in sheets(paper(SCORES, HISTORY, DIFFERENCES))]
    assert kinds == ["barChart", "lineChart", "barChart"]
    made = native(sheet(paper(INDICATORS)))
    (series,) = made.series
    assert series.val.numRef.f.endswith("$B$3:$B$12")
    assert series.cat.numRef.f.endswith("$A$3:$A$12")
    assert made.y_axis.scaling.min == 0
    assert title(made) == "คะแนนรายตัวชี้วัด ปีงบประมาณ พ.ศ. ๒๕๖๘"


def title(chart: Any) -> str:
    return "".join(run.t for paragraph in chart.title.tx.rich.p for run in paragraph.r or ())


def test_lines_over_years_leave_gaps_and_show_the_line_to_pass() -> None:
    of = sheet(paper(HISTORY))
    assert native(of).display_blanks == "gap"
    heads = [cell.value for cell in of[2]][1:6]
    assert heads == ["IIT", "EIT ส่วนที่ ๑", "EIT ส่วนที่ ๒", "OIT", "เกณฑ์ ๘๕"]
    assert len(native(of).series) == 5
    assert of.cell(4, 2).value is None


def test_series_are_told_apart_without_colour() -> None:
    lines = native(sheet(paper(HISTORY))).series
    looks = {(each.marker.symbol, each.graphicalProperties.line.dashStyle) for each in lines}
    assert len(looks) == 5
    bars = native(sheet(paper(SCORES))).series
    assert bars[0].graphicalProperties.pattFill is not None
    assert bars[1].graphicalProperties.pattFill is None


def test_a_chart_beside_is_printed_with_its_figures() -> None:
    of = sheet(paper(SCORES))
    last = of.print_area.split(":")[1].replace("$", "")
    assert last.startswith("O")
    assert native(of).anchor._from.col == 4


def test_the_same_paper_is_the_same_file_and_texts_are_no_formulas() -> None:
    values = INDICATORS.series[0]._replace(values=(Decimal(1),))
    odd = Chart(kind="scores", title="=1+1", labels=("=2",), series=(values,))
    assert render_xlsx(paper(odd)) == render_xlsx(paper(odd))
    assert sheet(paper(odd)).cell(3, 1).data_type == "s"


def test_a_timeline_is_a_sheet_of_months_without_a_chart() -> None:
    of = sheet(paper(TIMELINE))
    head, first, second = texts(of)[1:4]
    assert head[:6] == ["มาตรการ", "เริ่ม", "สิ้นสุด", "สถานะ", "ร้อยละ", "ต.ค. ๖๘"]
    assert first[1:8] == ["๑ ต.ค. ๖๘", "๓๑ มี.ค. ๖๙", "อยู่ระหว่างดำเนินการ", "๔๕", "■", "■", "■"]
    assert second[1:8] == [None, "๓๑ ธ.ค. ๖๘", "เลยกำหนด ๑๐ วัน", None, None, None, "▼"]
    assert of._charts == []
    assert of.page_setup.orientation == "landscape"
