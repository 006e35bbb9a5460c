"""Charts that every form of a paper is tried with."""

from datetime import date
from decimal import Decimal

from ita_desktop.documents.blocks import Block, Digits, Document, Heading, Paragraph, plain
from ita_desktop.documents.blocks import Chart as ChartBlock
from ita_desktop.documents.finishing import finished
from ita_desktop.domain.charts import Chart, yearly
from ita_desktop.domain.charts.timeline import timeline
from ita_desktop.domain.charts.yearly import YearValues, known_values
from ita_desktop.domain.measures import Measure, Period, Plan, Progress
from tests.domain.cases import P1, P5, case, framework


def year_of_case(name: str, year: int) -> YearValues:
    """A real year with what is computed."""
    used = framework(year)
    return YearValues(used, year, known_values(used, case(name, year).scores))


P1_YEAR = year_of_case(P1, 2568)
BEFORE = {
    "overall": Decimal("84.19"),
    "IIT": Decimal("97.00"),
    "EIT.public": Decimal("80.00"),
    "OIT": Decimal("74.50"),
}
SCORES = yearly.instruments(P1_YEAR, BEFORE)
INDICATORS = yearly.indicators(P1_YEAR)
DIFFERENCES = yearly.instrument_differences(P1_YEAR, BEFORE)
HISTORY = yearly.instrument_history([year_of_case(P5, 2566), P1_YEAR])
Q2566 = {
    node.code: Decimal(70 + number % 31)
    for number, node in enumerate(framework(2566).nodes.values())
    if node.kind == "question"
}
TIMELINE = timeline(
    Plan(
        fiscal_year=2569,
        measures=(
            Measure(
                number=1,
                title="จัดทำแนวปฏิบัติการยืมและคืนพัสดุ",
                period=Period(start=date(2025, 10, 1), end=date(2026, 3, 31)),
                progress=(Progress(percent=45, text="ทำ"),),
            ),
            Measure(number=2, title="เปิดรับเรื่องร้องเรียน <b>&", period=Period(end=date(2025, 12, 31))),
        ),
    ),
    date(2026, 1, 10),
    (),
)
LONGEST = yearly.questions(YearValues(framework(2566), 2566, Q2566))[0]


def paper(*charts: Chart, digits: Digits = "thai", before: tuple[Block, ...] = ()) -> Document:
    """A paper of charts."""
    blocks = *before, *(ChartBlock(chart) for chart in charts)
    return finished(Document(title="แผนภูมิ", blocks=blocks, digits=digits))


def filled(lines: int) -> tuple[Block, ...]:
    """A heading and so many short paragraphs."""
    return Heading("ผล"), *(Paragraph(plain(f"บรรทัด {n}")) for n in range(lines))
