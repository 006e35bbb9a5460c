"""Records of several items as one: nothing that stands in any of them is lost."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date, time

from ita_desktop.domain.oit.records import Link, LinkCheck, Objection, OitItem, StatusChange
from ita_desktop.domain.oit.standings import NOT_STARTED, Standing, default_wording, standing_of

NOTHING_DONE = "ไม่มีข้อมูล"
_LEAST_FIRST: tuple[Standing, ...] = (
    ("not_started", None),
    ("not_started", "waiting"),
    ("in_progress", None),
    ("in_progress", "partly"),
    ("done", "current"),
    ("done", None),
)
_LINE = 1_000
"""Letters that a line of the history takes."""
_EMPTY = OitItem()
_STATUS = frozenset({"status", "detail", "wording"})


@dataclass(frozen=True, slots=True)
class Part:
    """An item's code with what stands of it, None where the list has no record of it."""

    code: str
    record: OitItem | None

    @property
    def wording(self) -> str:
        """How it stands, in the office's words."""
        record = self.record
        if record is None or record.status is None:
            return NOTHING_DONE
        return record.wording or default_wording(record.status, record.detail)


def has_work(record: OitItem | None) -> bool:
    """Whether anything was done or noted: more than a status of not started."""
    if record is None:
        return False
    if record.status not in (None, "not_started") or record.detail is not None:
        return True
    bare = {field.name for field in fields(OitItem)} - _STATUS
    ticked = any((record.components or {}).values())
    return ticked or any(
        getattr(record, name) not in (getattr(_EMPTY, name), ()) for name in bare - {"components"}
    )


def owner(parts: Sequence[Part]) -> tuple[str | None, str | None]:
    """Unit and officer of the first item that has either."""
    given = next((each.record for each in parts if each.record and _owned(each.record)), None)
    return (given.unit, given.officer) if given else (None, None)


def notes(parts: Sequence[Part]) -> str | None:
    """The notes of all items, each under its code where there are several; other owners are noted too."""
    if len(parts) == 1:
        return parts[0].record.note if parts[0].record else None
    taken, told = owner(parts), []
    for part in parts:
        record = part.record or _EMPTY
        if _owned(record) and (record.unit, record.officer) != taken:
            told.append(f"{part.code} เดิมมอบ {' '.join(filter(None, (record.unit, record.officer)))}")
        if record.note:
            told.append(f"{part.code}: {record.note}")
    return "\n".join(told) or None


def links(records: Iterable[OitItem | None]) -> tuple[Link, ...]:
    """All links, each address once, with the first name that it was given and every check."""
    found: dict[str | None, Link] = {}
    for record in records:
        for link in record.links if record else ():
            known = found.get(link.url or link.title)
            found[link.url or link.title] = link if known is None else _one_link(known, link)
    return tuple(found.values())


def evidence(records: Iterable[OitItem | None]) -> tuple[str, ...] | None:
    """All kept files, each once; None where there are none."""
    found = dict.fromkeys(each for record in records if record for each in record.evidence or ())
    return tuple(found) or None


def least(parts: Sequence[Part]) -> Part:
    """The item that stands least far; one without a record stands as not started."""
    return min(parts, key=_rank)


def joined(parts: Sequence[Part], on: date, at: time, by: str | None, note: str) -> OitItem | None:
    """One record of several items of a list: the lesser status wins, all histories are kept.

    History lines of merged items name theirs, and a line of ``on`` and ``at`` tells with ``note`` what was
    joined. The earliest due date holds. None where no item has a record; an only one keeps its own unchanged.
    """
    if len(parts) == 1 or not any(part.record for part in parts):
        return parts[0].record
    low, records = least(parts), [part.record for part in parts]
    standing = low.record if low.record and low.record.status else NOT_STARTED
    change = StatusChange(
        on=on,
        time=at,
        from_=" ".join(f"{part.code} {part.wording}" for part in parts)[:_LINE],
        to=Part(low.code, standing).wording,
        by=by,
        note=note,
    )
    unit, officer = owner(parts)
    return replace(
        standing,
        due=_earliest(record.due for record in records if record),
        review_on=_earliest(record.review_on for record in records if record),
        unit=unit,
        officer=officer,
        note=notes(parts),
        reason=_texts(parts, lambda record: record.reason),
        components=_components(records),
        links=links(records),
        evidence=evidence(records),
        objection=_objection(parts),
        history=(*_histories(parts), change),
    )


def _owned(record: OitItem) -> bool:
    return bool(record.unit or record.officer)


def _rank(part: Part) -> int:
    record = part.record
    if record is None or record.status is None:
        return 0
    status, detail = standing_of(record)
    return _LEAST_FIRST.index((status, detail) if (status, detail) in _LEAST_FIRST else (record.status, None))


def _one_link(link: Link, other: Link) -> Link:
    checks = sorted(dict.fromkeys((*link.checks, *other.checks)), key=_when)
    return replace(link, title=link.title or other.title, checks=tuple(checks))


def _when(told: LinkCheck | StatusChange) -> tuple[date, time]:
    return told.on or date.min, told.time or time.min


def _earliest(days: Iterable[date | None]) -> date | None:
    return min((day for day in days if day), default=None)


def _texts(parts: Sequence[Part], text: Callable[[OitItem], str | None]) -> str | None:
    told = [f"{part.code}: {text(part.record)}" for part in parts if part.record and text(part.record)]
    return "\n".join(told) or None


def _components(records: Iterable[OitItem | None]) -> dict[str, bool] | None:
    """A tick that all who have it have; one that any lacks is open."""
    found: dict[str, bool] = {}
    for record in records:
        for name, ticked in ((record.components or {}) if record else {}).items():
            found[name] = found.get(name, True) and ticked
    return found or None


def _objection(parts: Sequence[Part]) -> Objection | None:
    held = [(part.code, part.record.objection) for part in parts if part.record and part.record.objection]
    if len(held) < 2:
        return held[0][1] if held else None
    lacking = [f"{code}: {each.lacking}" for code, each in held if each.lacking]
    argument = [f"{code}: {each.argument}" for code, each in held if each.argument]
    urls = dict.fromkeys(each.url for _, each in held if each.url)
    argument += list(urls)[1:]
    return Objection(
        on=_earliest(each.on for _, each in held),
        lacking="\n".join(lacking) or None,
        argument="\n".join(argument) or None,
        url=next(iter(urls), None),
        evidence=tuple(dict.fromkeys(file for _, each in held for file in each.evidence or ())) or None,
    )


def _histories(parts: Sequence[Part]) -> tuple[StatusChange, ...]:
    marked = [
        replace(change, note=f"{part.code}: {change.note}" if change.note else part.code)
        for part in parts
        for change in (part.record.history if part.record else ())
    ]
    return tuple(sorted(marked, key=_when))
