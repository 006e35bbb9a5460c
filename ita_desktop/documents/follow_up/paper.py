"""รายงานผลการดำเนินการตามมาตรการ of a fiscal year, in one of its layouts."""

from collections.abc import Callable, Iterator, Mapping

from ita_desktop.documents.blocks import Block, Document, PageSetup, Space, TitleLines
from ita_desktop.documents.follow_up import by_measure, by_unit, half_year
from ita_desktop.documents.follow_up.figures import FollowedUp
from ita_desktop.documents.follow_up.photographs import photographs
from ita_desktop.documents.follow_up.summary import WHAT, sentences
from ita_desktop.documents.measures.approval import approval
from ita_desktop.documents.measures.binding import bound
from ita_desktop.documents.measures.lacking import NoMeasures
from ita_desktop.documents.measures.parts import APPROVAL, INTRODUCTION, chosen
from ita_desktop.documents.measures_unit_words import days_of
from ita_desktop.documents.office_place import office_place
from ita_desktop.documents.snapshots import PlanSnapshot
from ita_desktop.documents.texts import year as named_year
from ita_desktop.domain.measures import RoundKey
from ita_desktop.domain.measures.rounds import round_of

TITLE = "รายงานผลการดำเนินการตามมาตรการ"
SIGNED_AS = ("ผู้รายงาน", "ผู้ตรวจสอบ", "ผู้รับรองรายงาน")
FULLEST, HALF = "by-measure", "half-year"
LAYOUTS: Mapping[str, Callable[[FollowedUp], Iterator[Block]]] = {
    FULLEST: by_measure.blocks,
    "by-unit": by_unit.blocks,
    HALF: half_year.blocks,
}
"""The tables of each layout that the catalogue names."""


def build(snapshot: PlanSnapshot) -> Document:
    """What became of a plan in the round that is asked for, else in the whole year (or its first half).

    NoMeasures where it has no measure; one of which nothing is reported says so.
    """
    year, layout = snapshot.plan.fiscal_year, snapshot.layout or FULLEST
    if not snapshot.plan.measures:
        raise NoMeasures(year)
    usual: RoundKey = "m6" if layout == HALF else "m12"
    followed = FollowedUp(snapshot, snapshot.round if snapshot.round_asked else round_of(year, usual))
    page = PageSetup(landscape=True, left=2.0, type_size=14.0)
    return bound(snapshot, TITLE, _title(followed), _inside(followed, layout), page)


def _inside(followed: FollowedUp, layout: str) -> Iterator[Block]:
    """All but the cover, which a workbook does without."""
    snapshot = followed.snapshot
    parts = chosen(snapshot.form)
    yield TitleLines(_title(followed))
    yield Space(0.5)
    if INTRODUCTION in parts:
        yield from sentences(followed)
    yield from LAYOUTS[layout](followed)
    if APPROVAL in parts:
        yield approval(snapshot, beside=True, labels=SIGNED_AS)
    yield from photographs(followed)


def _title(followed: FollowedUp) -> tuple[str, ...]:
    snapshot = followed.snapshot
    lines = (
        f"{TITLE}{WHAT.removeprefix('มาตรการ')}",
        f"ประจำ{named_year(snapshot.plan.fiscal_year)}",
        f"{followed.round.name} ({days_of(followed.round)})",
        office_place(snapshot.agency),
    )
    return tuple(filter(None, lines))
