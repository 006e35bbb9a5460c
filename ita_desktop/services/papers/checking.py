"""The check before print of one paper of the office."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from ita_desktop.documents.catalog import paper
from ita_desktop.domain.errors import NotFound
from ita_desktop.services.context import Context
from ita_desktop.services.papers.capturing import captured, known_years
from ita_desktop.services.papers.requests import Draft, Request

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ita_desktop.documents.blocks import Document
    from ita_desktop.documents.checks import Checked
    from ita_desktop.documents.checks.findings import PaperFinding

BROKEN_EMBLEM = (
    "เปิดภาพตราของหน่วยงานไม่ได้ เอกสารจะเว้นที่ว่างไว้แทน ไฟล์ภาพเสีย ใหญ่เกินไป หรือไม่ใช่ PNG หรือ JPEG "
    "เลือกภาพตราใหม่ที่หน้าตั้งค่า"
)


def check_paper(context: Context, request: Request, draft: Draft | None = None) -> "Checked":
    """What of a paper should be looked at; an ItaError where the paper cannot be made.

    ``draft`` stands for the memo or meeting that is meant, with what is typed and not kept yet.
    """
    return prepared_check(context, request, draft)()


def prepared_check(context: Context, request: Request, draft: Draft | None = None) -> Callable[[], "Checked"]:
    """The check of a paper as it is now, to be run later; it touches no data and may run in a thread."""
    from ita_desktop.documents.checks import checked
    from ita_desktop.documents.snapshots import MeetingSnapshot

    asked = paper(request.word)
    if asked is None:
        raise NotFound(f"ไม่มีเอกสารชื่อ {request.word}")
    with context.reading() as unit:
        snapshot = captured(context, unit, asked, request, draft)
        years = known_years(context, unit) if isinstance(snapshot, MeetingSnapshot) else {}
    document = asked.build(snapshot)
    if isinstance(snapshot, MeetingSnapshot):
        snapshot = replace(snapshot, years={**years, **snapshot.years})

    def run() -> "Checked":
        found = checked(request.word, snapshot, document)
        return replace(found, findings=(*found.findings, *_emblem(document)))

    return run


def _emblem(document: "Document") -> "Iterator[PaperFinding]":
    """A paper with an emblem whose image cannot be read is printed with empty room."""
    from ita_desktop.documents.blocks import Emblem, LetterHead, MemoHead
    from ita_desktop.documents.checks.findings import PaperFinding
    from ita_desktop.documents.checks.kinds import KINDS

    heads = [block for block in document.blocks if isinstance(block, Emblem | LetterHead | MemoHead)]
    images = {head.image if isinstance(head, Emblem) else head.emblem for head in heads} - {None}
    if images:
        from ita_desktop.rendering.emblems import is_broken

        if any(map(is_broken, images)):
            yield PaperFinding("emblem", BROKEN_EMBLEM, KINDS["emblem"].title)
