"""A chart of a paper as a sheet: its figures, and beside them a chart that a workbook draws itself."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from openpyxl.chart import BarChart, LineChart, Reference, Series
from openpyxl.chart.data_source import StrRef
from openpyxl.chart.label import DataLabelList
from openpyxl.chart.series import SeriesLabel
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.drawing.fill import ColorChoice, PatternFillProperties
from openpyxl.utils import get_column_letter, quote_sheetname

from ita_desktop.documents.blocks import Block, Column, Document, PageSetup, Table, TableRow, plain
from ita_desktop.documents.blocks import Chart as ChartBlock
from ita_desktop.documents.finishing import in_digits
from ita_desktop.domain.charts import Chart, Timeline
from ita_desktop.domain.charts.axes import score_axis
from ita_desktop.domain.charts.figures import Cell, figures, printed
from ita_desktop.rendering.xlsx.sheet import Sheet

LABEL, FIGURE = 0.4, 0.2
TIMELINE, MONTH = (0.23, 0.08, 0.08, 0.11, 0.05), 0.0375
ACROSS = PageSetup(landscape=True, left=1.5, right=1.5, type_size=14)
"""Shares of the table's width: of figures; of a timeline's label, days, words and per cent; of its
months. The page of a timeline."""
WIDTH, ROW, LEAST = 20.0, 0.75, 9.0
"""Centimetres: the chart's width, what a label adds to its height, its least height."""
COLUMNS, COLUMN_WIDTH, ROW_HEIGHT = 12, 9.0, 0.7
"""Columns under the chart with the empty one before it; their width in digits; a row in centimetres."""
TICKS = 11
GREYS = "404040", "A6A6A6", "000000", "7F7F7F", "595959", "BFBFBF", "262626"
SYMBOLS = "circle", "square", "triangle", "diamond", "x", "star", "plus"
STROKES = "solid", "dash", "sysDot", "dashDot", "lgDash", "sysDash", "lgDashDot"
MARK_STROKE = "sysDash"
FILLED = "pct20", "dkUpDiag", "dotGrid"
"""Patterns of bars from the last series back: this year's is full."""


def fill_chart_sheet(
    sheet: Any, document: Document, block: ChartBlock, above: Sequence[Block], below: Sequence[Block]
) -> None:
    """Write the figures with their title, draw them beside, let both be printed on a page's width."""
    chart = block.chart
    digits = in_digits(document.digits)
    is_timeline = isinstance(chart, Timeline)
    if is_timeline:
        document = replace(document, page=ACROSS)
    filled = Sheet(sheet, document, _months(chart, digits) if is_timeline else _table(chart, digits))
    filled.fill(above, below)
    if not is_timeline and chart.labels and chart.series:
        columns = 1 + len(chart.series) + (len(chart.marks) if chart.kind == "years" else 0)
        first = columns + 1
        made = _native(chart, sheet, filled.head_row, columns)
        sheet.add_chart(made, f"{get_column_letter(first + 1)}{filled.head_row}")
        for number in range(first, first + COLUMNS):
            sheet.column_dimensions[get_column_letter(number)].width = COLUMN_WIDTH
        last = max(sheet.max_row, filled.head_row + int(made.height / ROW_HEIGHT) + 1)
        sheet.print_area = f"A1:{get_column_letter(first + COLUMNS - 1)}{last}"
        sheet.page_setup.orientation = "landscape"


def _table(chart: Chart, digits: Callable[[str], str]) -> Table:
    """The figures; over years the marks too, as lines are drawn from cells."""
    (place, *_), *rows = figures(chart)
    marks = chart.marks if chart.kind == "years" else ()
    heads = *(each.name for each in chart.series), *(mark.label for mark in marks)
    limits = tuple(mark.value for mark in marks)
    return Table(
        columns=(Column(digits(str(place)), LABEL), *(Column(head, FIGURE, "right") for head in heads)),
        rows=tuple(_row(chart, (*row, *limits), digits) for row in rows),
        caption=chart.title,
        name=chart.title,
    )


def _months(chart: Chart, digits: Callable[[str], str]) -> Table:
    """A timeline as cells: days, how it stands, a mark in each month."""
    heads, *rows = figures(chart)
    shares = (*TIMELINE, *(MONTH for _ in heads[len(TIMELINE) :]))
    columns = (
        Column(digits(str(head)), share, "left" if at in (0, 3) else "center")
        for at, (head, share) in enumerate(zip(heads, shares, strict=True))
    )
    return Table(
        columns=tuple(columns),
        rows=tuple(TableRow(tuple(plain(_told(chart, cell, digits)) for cell in row)) for row in rows),
        caption=chart.title,
        name=chart.title,
    )


def _told(chart: Chart, cell: Cell, digits: Callable[[str], str]) -> str:
    if cell is None:
        return ""
    return digits(cell if isinstance(cell, str) else printed(chart, cell))


def _row(chart: Chart, row: Sequence[Cell], digits: Callable[[str], str]) -> TableRow:
    label, *cells = row
    values = [cell for cell in cells if not isinstance(cell, str)]
    texts = ["" if value is None else digits(printed(chart, value)) for value in values]
    return TableRow((plain(str(label)), *map(plain, texts)), (None, *values))


def _native(chart: Chart, sheet: Any, head: int, columns: int) -> Any:
    """The chart that refers to the cells of the figures."""
    made = LineChart() if chart.kind == "years" else BarChart()
    first, last = head + 1, head + len(chart.labels)
    for number in range(columns - 1):
        cells = Reference(sheet, min_col=number + 2, min_row=first, max_row=last)
        series = Series(cells, title_from_data=False)
        series.tx = _named(sheet, head, number + 2)
        made.series.append(series)
    made.set_categories(Reference(sheet, min_col=1, min_row=first, max_row=last))
    made.title, made.width = chart.title, WIDTH
    made.height = LEAST if chart.kind == "years" else max(LEAST, ROW * len(chart.labels) + 3)
    made.legend.position = "b"
    made.x_axis.delete = made.y_axis.delete = False
    made.display_blanks = "gap"
    if chart.kind == "years":
        _dress_lines(chart, made)
    else:
        _dress_bars(chart, made)
    return made


def _named(sheet: Any, row: int, column: int) -> Any:
    cell = f"{quote_sheetname(sheet.title)}!${get_column_letter(column)}${row}"
    return SeriesLabel(strRef=StrRef(f=cell))


def _dress_lines(chart: Chart, made: Any) -> None:
    """Lines told apart by symbol and stroke; the scale begins where that of the paper does."""
    values = [value for series in chart.series for value in series.values if value is not None]
    axis = score_axis([*values, *(mark.value for mark in chart.marks)], TICKS)
    made.y_axis.scaling.min, made.y_axis.scaling.max = float(axis.start), float(axis.end)
    for number, series in enumerate(made.series):
        look = number % len(GREYS)
        mark = number >= len(chart.series)
        series.smooth = False
        series.marker.symbol = "none" if mark else SYMBOLS[look]
        series.graphicalProperties.line.solidFill = "000000" if mark else GREYS[look]
        series.graphicalProperties.line.dashStyle = MARK_STROKE if mark else STROKES[look]
        if not mark:
            series.marker.graphicalProperties = GraphicalProperties(solidFill=GREYS[look])
            if len(chart.series) == 1:
                series.dLbls = _labels()


def _dress_bars(chart: Chart, made: Any) -> None:
    """Bars from zero, the first label at the top; patterns tell series and falls apart."""
    made.type, made.gapWidth = "bar", 60
    made.x_axis.scaling.orientation = "maxMin"
    made.x_axis.tickLblPos, made.y_axis.crosses = "low", "max"
    if chart.kind in ("scores", "shares"):
        made.y_axis.scaling.min, made.y_axis.scaling.max = 0, 100
    for number, series in enumerate(made.series):
        back = len(made.series) - 1 - number
        series.graphicalProperties = GraphicalProperties(solidFill=GREYS[0])
        if back:
            series.graphicalProperties = GraphicalProperties(pattFill=_pattern(FILLED[back % len(FILLED)]))
        series.graphicalProperties.line.solidFill = "000000"
        series.invertIfNegative = chart.kind == "differences"
        series.dLbls = _labels()
    if len(made.series) == 1:
        made.legend = None


def _pattern(name: str) -> PatternFillProperties:
    return PatternFillProperties(
        prst=name, fgClr=ColorChoice(srgbClr="404040"), bgClr=ColorChoice(srgbClr="FFFFFF")
    )


def _labels() -> DataLabelList:
    shown = DataLabelList()
    shown.showVal = True
    shown.showSerName = shown.showCatName = shown.showLegendKey = shown.showPercent = False
    return shown
