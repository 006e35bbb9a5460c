"""The check before print of one paper of the office."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from ita_desktop.documents.catalog import paper
from ita_desktop.domain.errors import NotFound
from ita_desktop.domain.memos import Memo
from ita_desktop.services.context import Context
from ita_desktop.services.papers.capturing import captured, known_years
from ita_desktop.services.papers.requests import Request

if TYPE_CHECKING:
    from ita_desktop.documents.checks import Checked


def check_paper(context: Context, request: Request, draft: Memo | None = None) -> "Checked":
    """What of a paper should be looked at; an ItaError where the paper cannot be made.

    ``draft`` stands for the memo that is meant, with what is typed and not kept yet.
    """
    return prepared_check(context, request, draft)()


def prepared_check(context: Context, request: Request, draft: Memo | None = None) -> Callable[[], "Checked"]:
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
    return partial(checked, request.word, snapshot, document)
