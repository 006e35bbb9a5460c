"""What a filled list says of one item, and the item with that taken in: empty cells change nothing."""

from dataclasses import dataclass, replace
from datetime import date

from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.oit.components import lacking
from ita_desktop.domain.oit.records import Detail, Link, OitItem, Status
from ita_desktop.domain.oit.standings import standing_of

FIELDS = (
    *("status", "detail", "wording", "waits_until", "review_on", "due"),
    *("unit", "officer", "links", "note", "reason"),
)
"""The fields of an item that a list can change, in the order in which they are told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """What was filled in for an item; None and empty say nothing.

    What ``day`` means its status tells; ``done_on`` is when it was done. ``links`` are addresses.
    """

    status: Status | None = None
    detail: Detail | None = None
    wording: str | None = None
    day: date | None = None
    done_on: date | None = None
    due: date | None = None
    links: tuple[str, ...] = ()
    note: str | None = None
    officer: str | None = None
    unit: str | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all was filled in."""
        return self == Tick()

    def finished_on(self, item: OitItem) -> date | None:
        """The day on which the item was done, as far as the list says.

        A form brings the due date with it: as long as it stands there, it says nothing of the end.
        """
        done = (self.status or item.status) == "done" and self.day != item.due
        return self.done_on or (self.day if done else None)


def ticked(before: OitItem | None, tick: Tick) -> OitItem:
    """The item with a list's row taken in; its history stays as it is.

    A status that says no more than what is known of the item (``ยังไม่ดำเนินการ`` of one that waits) changes
    nothing; a new one takes away the day that was waited for, and the reason of what is done no longer.
    Papers print the day that is waited for where others have the due date: it is none.
    """
    was = before or OitItem()
    after = was
    if tick.status and not _says_no_more(tick, was):
        after = replace(
            was,
            status=tick.status,
            detail=tick.detail,
            wording=tick.wording,
            waits_until=was.waits_until if tick.detail == "waiting" else None,
            review_on=was.review_on if tick.detail == "current" else None,
            reason=None if is_taken_back(was, tick) else was.reason,
        )
    if tick.day and after.status != "done":
        waits = after.detail == "waiting" or after.waits_until is not None
        after = replace(after, waits_until=tick.day) if waits else replace(after, due=tick.day)
    known = {link.url for link in was.links}
    new = tuple(Link(url=url) for url in dict.fromkeys(tick.links) if url not in known)
    return replace(
        after,
        due=after.due if tick.due in (None, was.waits_until) else tick.due,
        unit=tick.unit or after.unit,
        officer=tick.officer or after.officer,
        note=tick.note or after.note,
        links=(*after.links, *new),
    )


def changed_fields(before: OitItem | None, after: OitItem) -> tuple[str, ...]:
    """The names of the fields in which two states of an item differ, in the order of ``FIELDS``."""
    was = before or OitItem()
    return tuple(name for name in FIELDS if getattr(was, name) != getattr(after, name))


def taken_in(
    framework: Framework, code: str, before: OitItem | None, tick: Tick, unit: str | None
) -> OitItem:
    """The item with a list's row taken in; done without all components has the list as its reason."""
    after = ticked(before, tick)
    newly_done = after.status == "done" and (before is None or before.status != "done")
    if newly_done and not after.reason and lacking(framework, code, after):
        after = replace(after, reason=tick.note or returned_by(unit))
    return after


def returned_by(unit: str | None) -> str:
    """What history and reasons say of a tick from a list."""
    return f"จากรายการที่ส่งคืน {unit or ''}".strip()


def is_taken_back(before: OitItem | None, tick: Tick) -> bool:
    """Whether a list says of what is done that it is not."""
    return before is not None and before.status == "done" and tick.status not in (None, "done")


def _says_no_more(tick: Tick, was: OitItem) -> bool:
    status, detail = standing_of(was)
    return tick.status == status and tick.detail in (None, detail)
