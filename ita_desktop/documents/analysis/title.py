"""The title of the report."""

from collections.abc import Iterator

from ita_desktop.documents.analysis.figures import Analysis
from ita_desktop.documents.blocks import Block, Space, TitleLines
from ita_desktop.documents.office_place import office_place
from ita_desktop.documents.texts import year as named_year

TITLE = "รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใส"
OF_WHAT = "ในการดำเนินงานของหน่วยงานภาครัฐ (ITA)"


def blocks(analysis: Analysis) -> Iterator[Block]:
    """The title above the text."""
    yield TitleLines(title_lines(analysis))
    yield Space(0.5)


def title_lines(analysis: Analysis) -> tuple[str, ...]:
    """What is reported, of which year, whose it is."""
    of_year = f"{OF_WHAT} ประจำ{named_year(analysis.year.fiscal_year)}"
    return tuple(filter(None, (TITLE, of_year, office_place(analysis.snapshot.agency))))
