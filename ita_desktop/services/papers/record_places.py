"""Where in history that is of which a paper is made."""

from ita_desktop.documents.catalog import paper
from ita_desktop.domain.office import score_place
from ita_desktop.domain.record_places import item_place, meeting_place, plan_place
from ita_desktop.services.papers.requests import Request


def record_of(request: Request) -> str:
    """The place of the meeting, memo, committee, plan, items or scores; empty for a paper of everything."""
    asked = paper(request.word)
    of = asked.of if asked is not None else ""
    if request.memo is not None:
        return f"memos/{request.memo}"
    if request.committee is not None and of == "committee":
        return f"committees/{request.committee}"
    if request.meeting is not None:
        return meeting_place(request.committee, request.meeting)
    if of in ("history", "handover"):
        return ""
    if of == "plan":
        return plan_place(request.year)
    if request.word.startswith(("oit", "objection")):
        return item_place(request.year)
    return score_place(request.year).rstrip("/")
