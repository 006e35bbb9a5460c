"""มาตรการส่งเสริมคุณธรรมและความโปร่งใส: a fiscal year's plan, in one of its layouts."""

from collections.abc import Callable, Iterator, Mapping

from ita_desktop.documents.blocks import Document, PageSetup, Space, Table, TitleLines
from ita_desktop.documents.finishing import finished
from ita_desktop.documents.measures_by_indicator import by_indicator
from ita_desktop.documents.office_place import office_place
from ita_desktop.documents.snapshots import PlanSnapshot
from ita_desktop.documents.texts import one_line
from ita_desktop.documents.texts import year as named_year
from ita_desktop.domain.errors import NotFound

TITLE = "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน"

FULLEST = "by-indicator"
LAYOUTS: Mapping[str, Callable[[PlanSnapshot], Table]] = {FULLEST: by_indicator}
"""The table of each layout that the catalogue names."""


class NoMeasures(NotFound):
    """The plan has no measure."""

    def __init__(self, year: int) -> None:
        super().__init__(f"ยังไม่มีมาตรการในแผนปีงบประมาณ {year} ตรวจปีของแผน หรือนำเข้าแผนมาตรการก่อน แล้วพิมพ์ใหม่")


def build(snapshot: PlanSnapshot) -> Document:
    """The plan of a fiscal year; NoMeasures where it has none."""
    year = snapshot.plan.fiscal_year
    if not snapshot.plan.measures:
        raise NoMeasures(year)
    return finished(
        Document(
            title=f"{TITLE} {named_year(year)}",
            author=one_line(snapshot.agency.name),
            digits=snapshot.digits,
            blocks=(
                TitleLines(tuple(_title(snapshot))),
                Space(0.5),
                LAYOUTS[snapshot.layout or FULLEST](snapshot),
            ),
            page=PageSetup(landscape=True, left=2.0),
        )
    )


def _title(snapshot: PlanSnapshot) -> Iterator[str]:
    yield TITLE
    yield f"ประจำ{named_year(snapshot.plan.fiscal_year)}"
    if office := office_place(snapshot.agency):
        yield office
