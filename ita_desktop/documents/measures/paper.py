"""มาตรการส่งเสริมคุณธรรมและความโปร่งใส: a fiscal year's plan, in one of its layouts."""

from collections.abc import Callable, Iterator, Mapping

from ita_desktop.documents.blocks import Block, Document, PageSetup, Space, TitleLines
from ita_desktop.documents.measures import brief as in_brief
from ita_desktop.documents.measures import by_indicator, by_item, by_question, own
from ita_desktop.documents.measures.answered import Answered
from ita_desktop.documents.measures.approval import approval
from ita_desktop.documents.measures.binding import bound
from ita_desktop.documents.measures.forms import Form
from ita_desktop.documents.measures.introduction import introduction
from ita_desktop.documents.measures.lacking import NoMeasures
from ita_desktop.documents.measures.parts import APPROVAL, INTRODUCTION, chosen
from ita_desktop.documents.measures.table import measures_table
from ita_desktop.documents.office_place import office_place
from ita_desktop.documents.snapshots import PlanSnapshot
from ita_desktop.documents.texts import year as named_year

TITLE = "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน"

SMALL = 14.0
FULLEST = "by-indicator"
LAYOUTS: Mapping[str, Callable[[PlanSnapshot], Form]] = {
    FULLEST: by_indicator.form,
    "brief": in_brief.form,
    "by-question": by_question.form,
    "by-item": by_item.form,
    "own": own.form,
}
"""The form of each layout that the catalogue names."""


def build(snapshot: PlanSnapshot) -> Document:
    """The plan of a fiscal year; NoMeasures where it has none."""
    year = snapshot.plan.fiscal_year
    if not snapshot.plan.measures:
        raise NoMeasures(year)
    form = LAYOUTS[snapshot.layout or FULLEST](snapshot)
    return bound(snapshot, TITLE, _title(snapshot), _inside(snapshot, form), page_of(form))


def page_of(form: Form) -> PageSetup:
    """The page of a form: a wide one with narrow sides."""
    return PageSetup(
        landscape=form.landscape,
        left=2.0 if form.landscape else 3.0,
        type_size=SMALL if form.small else PageSetup().type_size,
    )


def _inside(snapshot: PlanSnapshot, form: Form) -> Iterator[Block]:
    """All but the cover, which a workbook does without."""
    parts = chosen(snapshot.form)
    yield TitleLines(_title(snapshot))
    yield Space(0.5)
    if INTRODUCTION in parts:
        yield from introduction(Answered(snapshot))
    yield measures_table(snapshot, form)
    if APPROVAL in parts:
        yield approval(snapshot, beside=form.landscape)


def _title(snapshot: PlanSnapshot) -> tuple[str, ...]:
    of_year = f"ประจำ{named_year(snapshot.plan.fiscal_year)}"
    return tuple(filter(None, (TITLE, of_year, office_place(snapshot.agency))))
