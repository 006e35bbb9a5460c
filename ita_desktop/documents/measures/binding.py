"""A paper of a plan bound: its blocks, behind a cover where the office wants one."""

from collections.abc import Iterable

from ita_desktop.documents.blocks import Block, Document, PageSetup
from ita_desktop.documents.cover import cover_page
from ita_desktop.documents.finishing import finished
from ita_desktop.documents.measures.parts import COVER, chosen
from ita_desktop.documents.snapshots import PlanSnapshot
from ita_desktop.documents.texts import one_line
from ita_desktop.documents.texts import year as named_year


def bound(
    snapshot: PlanSnapshot, title: str, heads: tuple[str, ...], inside: Iterable[Block], page: PageSetup
) -> Document:
    """The paper of a plan; ``heads`` are the lines of its cover, which a workbook does without."""
    blocks = tuple(inside)
    cover = tuple(cover_page(heads, snapshot.emblem)) if COVER in chosen(snapshot.form) else ()
    return finished(
        Document(
            title=f"{title} {named_year(snapshot.plan.fiscal_year)}",
            author=one_line(snapshot.agency.name),
            digits=snapshot.digits,
            blocks=(*cover, *blocks),
            workbook=blocks if cover else (),
            page=page,
        )
    )
