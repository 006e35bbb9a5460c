"""Which paper exactly a request means now: the very meeting, memo or committee, digits and layout."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from ita_desktop.documents.blocks import Digits
from ita_desktop.documents.catalog import Paper, paper
from ita_desktop.domain.errors import NotFound
from ita_desktop.domain.memos import with_keys
from ita_desktop.services.measures.book import answering_year
from ita_desktop.services.papers.requests import (
    Request,
    chosen_committee,
    chosen_meeting,
    chosen_memo,
    is_for_meeting,
    reported_year,
    year_of,
)
from ita_desktop.storage import UnitOfWork


def settled(unit: UnitOfWork, request: Request) -> Request:
    """The request with nothing left open; an ItaError where what it means is not there."""
    asked = asked_paper(request)
    settings = unit.office.settings()
    first = asked.layouts[0].name if asked.layouts else ""
    return replace(
        named(unit, asked, request),
        digits=digits_of(settings, request),
        layout=layout_of(settings, asked, request) or first,
    )


def asked_paper(request: Request) -> Paper:
    """The paper of the catalogue that a request asks for."""
    asked = paper(request.word)
    if asked is None:
        raise NotFound(f"ไม่มีเอกสารชื่อ {request.word}")
    return asked


def named(unit: UnitOfWork, asked: Paper, request: Request) -> Request:
    """The request with the names under which the office keeps what it means, and no others."""
    of_unit = request.unit if asked.by_unit else None
    of_round = request.round if asked.by_round else None
    of_days = request.days if asked.by_days else None
    alone = replace(
        request, meeting=None, committee=None, memo=None, unit=of_unit, round=of_round, days=of_days
    )
    if asked.of == "handover":
        return replace(alone, year=0)
    if asked.by_answered:
        return replace(alone, year=answering_year(unit, request.year))
    if is_for_meeting(request):
        meeting = chosen_meeting(tuple(unit.office.meetings()), request)
        year = year_of(meeting) or request.year
        return replace(alone, year=year, meeting=meeting.number, committee=meeting.committee)
    if asked.of == "committee":
        meetings = tuple(unit.office.meetings())
        return replace(
            alone, committee=chosen_committee(tuple(unit.office.committees()), meetings, request).key
        )
    if asked.of == "memo":
        memo = chosen_memo(with_keys(unit.office.memos()), request)
        return replace(alone, year=reported_year(memo) or request.year, memo=memo.key)
    return alone


def digits_of(settings: Mapping[str, Any], request: Request) -> Digits:
    """The digits of a paper: as asked for, else as the office wants them."""
    wanted = request.digits or settings.get("digits") or "thai"
    return "thai" if wanted == "thai" else "arabic"


def layout_of(settings: Mapping[str, Any], asked: Paper, request: Request) -> str:
    """The layout of a paper: as asked for, else as the office wants it; empty for the paper's first."""
    layouts = settings.get("layouts")
    office = layouts.get(asked.word) if isinstance(layouts, Mapping) else None
    wanted = str(request.layout or office or "")
    return wanted if asked.layout(wanted) else ""
