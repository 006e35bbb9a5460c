"""A year's list begun from an earlier year's: who does what, with which links, years moved on."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from ita_desktop.domain.frameworks import Item
from ita_desktop.domain.oit import joining
from ita_desktop.domain.oit.continuing import Continuation, Continued
from ita_desktop.domain.oit.joining import Part, has_work
from ita_desktop.domain.oit.records import OitItem, StatusChange
from ita_desktop.domain.oit.standings import NOT_STARTED
from ita_desktop.domain.thai.year_shifts import YearShift, address_shifts, shifted, year_shifts

Place = Literal["url", "title", "note"]
"""Which text of an item a year stands in: a link's address, a link's name, the note."""


@dataclass(frozen=True, slots=True)
class ProposedShift:
    """A year in what an item takes over; ``at`` counts its links, ``text`` is the whole text."""

    code: str
    place: Place
    at: int
    text: str
    shift: YearShift

    @property
    def key(self) -> str:
        """What names this shift among those of its plan."""
        return f"{self.code}:{self.place}:{self.at}:{self.shift.start}"


@dataclass(frozen=True, slots=True)
class StartItem:
    """What an item of the year would take over; ``record`` is what stands of it now."""

    continued: Continued
    former: tuple[Part, ...]
    record: OitItem | None
    carried: OitItem

    @property
    def code(self) -> str:
        """The item's code in the year."""
        return self.continued.item.code

    @property
    def is_busy(self) -> bool:
        """Whether the year already has work on it, which is not overwritten unasked."""
        return has_work(self.record)


@dataclass(frozen=True, slots=True)
class LeftItem:
    """An item that the new list has no successor of, with all that stands of it."""

    item: Item
    record: OitItem | None

    @property
    def holds(self) -> bool:
        """Whether something of it is left behind."""
        return has_work(self.record)


@dataclass(frozen=True, slots=True)
class StartPlan:
    """What beginning ``year`` from ``last_year`` would do, before it is done."""

    year: int
    last_year: int
    items: tuple[StartItem, ...]
    gone: tuple[LeftItem, ...]
    shifts: tuple[ProposedShift, ...]

    @property
    def busy(self) -> tuple[StartItem, ...]:
        """The items that have work already."""
        return tuple(item for item in self.items if item.is_busy)

    @property
    def plain(self) -> frozenset[str]:
        """The keys of the shifts that are not doubtful."""
        return frozenset(each.key for each in self.shifts if each.shift.doubt is None)


def plan_start(
    continuation: Continuation,
    former: Mapping[str, OitItem],
    present: Mapping[str, OitItem],
    last_year: int,
    year: int,
) -> StartPlan:
    """What the year's items take over from ``former`` records; ``present`` are those of the year itself."""
    items = tuple(_start_item(each, former, present.get(each.item.code)) for each in continuation.items)
    return StartPlan(
        year=year,
        last_year=last_year,
        items=items,
        gone=tuple(LeftItem(item, former.get(item.code)) for item in continuation.gone),
        shifts=tuple(shift for item in items for shift in _shifts(item, last_year, year)),
    )


def begun(
    plan: StartPlan, approved: Collection[str], overwrite: Collection[str], change: StatusChange
) -> Mapping[str, OitItem]:
    """The records that beginning writes, by code: busy items only where ``overwrite`` names them.

    Of an overwritten item links, note, ticks, files, objection and history stay beside what is taken over;
    owner, dates and status are last year's and new; ``change`` becomes its history's line.
    """
    written = {}
    for item in plan.items:
        if item.is_busy and item.code not in overwrite:
            continue
        after = _with_years(item.carried, [each for each in plan.shifts if each.code == item.code], approved)
        if item.is_busy:
            after = anew(item, after, change)
        if after != item.record:
            written[item.code] = after
    return written


def _start_item(continued: Continued, former: Mapping[str, OitItem], present: OitItem | None) -> StartItem:
    parts = tuple(Part(code, former.get(code)) for code in continued.former_codes)
    unit, officer = joining.owner(parts)
    taken = tuple(replace(link, checks=()) for link in joining.links(part.record for part in parts))
    note = joining.notes(parts) if parts else None
    carried = replace(NOT_STARTED, unit=unit, officer=officer, note=note, links=taken)
    return StartItem(continued, parts, present, carried)


def _shifts(item: StartItem, last: int, year: int) -> Iterator[ProposedShift]:
    for at, link in enumerate(item.carried.links):
        for shift in address_shifts(link.url or "", last, year):
            yield ProposedShift(item.code, "url", at, link.url or "", shift)
        for shift in year_shifts(link.title or "", last, year):
            yield ProposedShift(item.code, "title", at, link.title or "", shift)
    for shift in year_shifts(item.carried.note or "", last, year):
        yield ProposedShift(item.code, "note", 0, item.carried.note or "", shift)


def _with_years(carried: OitItem, proposed: Collection[ProposedShift], approved: Collection[str]) -> OitItem:
    def moved(text: str | None, place: Place, at: int = 0) -> str | None:
        mine = [each for each in proposed if (each.place, each.at) == (place, at) and each.key in approved]
        return shifted(text, [each.shift for each in mine]) if text else text

    links = tuple(
        replace(link, url=moved(link.url, "url", at), title=moved(link.title, "title", at))
        for at, link in enumerate(carried.links)
    )
    return replace(
        carried, links=joining.links([replace(carried, links=links)]), note=moved(carried.note, "note")
    )


def anew(item: StartItem, carried: OitItem, change: StatusChange) -> OitItem:
    """A busy item begun again from what it takes over (``carried``, with its years moved on)."""
    record = item.record or NOT_STARTED
    is_owned = bool(carried.unit or carried.officer)
    is_moved = (record.status, record.detail) != (carried.status, carried.detail)
    return replace(
        carried,
        unit=carried.unit if is_owned else record.unit,
        officer=carried.officer if is_owned else record.officer,
        note="\n".join(dict.fromkeys(filter(None, (record.note, carried.note)))) or None,
        components=record.components,
        links=joining.links([record, carried]),
        evidence=record.evidence,
        objection=record.objection,
        history=(*record.history, replace(change, from_=record.wording)) if is_moved else record.history,
    )
