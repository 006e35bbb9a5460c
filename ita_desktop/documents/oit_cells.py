"""Cells that tables of disclosure items share: who does an item and where it is published."""

from collections.abc import Iterator, Mapping

from ita_desktop.documents.blocks import Run, Runs, linked, plain
from ita_desktop.documents.oit_words import NO_UNIT
from ita_desktop.documents.snapshots import AssessmentSnapshot
from ita_desktop.documents.texts import one_line
from ita_desktop.domain.agencies import Agency
from ita_desktop.domain.frameworks import Item
from ita_desktop.domain.oit import Link, OitItem

Records = Mapping[str, OitItem]


def records_of(snapshot: AssessmentSnapshot) -> Records:
    """What is kept of the year's items, by code."""
    return snapshot.year.assessment.oit if snapshot.year.assessment else {}


def owner(record: OitItem | None, agency: Agency) -> str:
    """The unit, and below it the officer; one who is kept by key is named."""
    if record is None:
        return ""
    names = {each.key: one_line(each.name) for each in agency.officers if each.key}
    officer = one_line(record.officer)
    return "\n".join(filter(None, (one_line(record.unit), names.get(officer) or officer)))


def links_of(record: OitItem | None) -> tuple[Link, ...]:
    """The links that have an address."""
    return tuple(link for link in record.links if one_line(link.url)) if record else ()


def links(record: OitItem | None) -> Runs:
    """Every link on a line of its own, what it is called above it."""
    found = [run for link in links_of(record) for run in link_runs(link)]
    return tuple(found[1:]) or plain("")


def link_runs(link: Link) -> Iterator[Run]:
    """A line feed, the link's title where it has one, its address."""
    title = one_line(link.title)
    yield Run(f"\n{title}\n" if title else "\n")
    yield linked(one_line(link.url))


def by_unit(snapshot: AssessmentSnapshot) -> dict[str, list[Item]]:
    """The items of each unit: units as the office lists them, then others, then ``""`` for those without."""
    records = records_of(snapshot)
    found: dict[str, list[Item]] = {one_line(unit): [] for unit in snapshot.agency.units or ()}
    alone: list[Item] = []
    for item in snapshot.year.framework.items:
        record = records.get(item.code)
        unit = one_line(record.unit) if record else ""
        (found.setdefault(unit, []) if unit else alone).append(item)
    found.pop("", None)
    return {unit: items for unit, items in {**found, "": alone}.items() if items}


def unit_name(unit: str) -> str:
    """A unit's name, or that there is none."""
    return unit or NO_UNIT
