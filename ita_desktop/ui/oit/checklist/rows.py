"""The lines of the checklist: groups with their items, narrowed by filter, unit and words looked for."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from ita_desktop.domain.thai.digits import to_arabic
from ita_desktop.domain.thai.normal import normalise
from ita_desktop.ui.oit.checklist.grouping import Group, Grouping, groups_of

if TYPE_CHECKING:
    from ita_desktop.services.oit import Checklist, ChecklistRow

EVERY = "all"
NO_UNIT = "-"


@dataclass(frozen=True, slots=True)
class GroupLine:
    """A group over its items."""

    group: Group
    folded: bool = False

    @property
    def key(self) -> str:
        """The sub-indicator's code, or the key of another group."""
        return self.group.key


@dataclass(frozen=True, slots=True)
class ItemLine:
    """An item."""

    row: "ChecklistRow"

    @property
    def key(self) -> str:
        """The item's code."""
        return self.row.item.code


Line = GroupLine | ItemLine


@dataclass(frozen=True, slots=True)
class Narrowing:
    """What of the list is shown, and how put together: a filter's key, a unit, words looked for, a grouping.

    ``kept`` codes are shown in any case, ``held`` ones stay in their group: nothing jumps under the hand.
    """

    filter: str = EVERY
    unit: str = ""
    words: str = ""
    grouping: Grouping = "sub"
    kept: Set[str] = frozenset()
    held: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_open(self) -> bool:
        """Whether everything is shown."""
        return self.filter == EVERY and not self.unit and not self.words.strip()


def categories(row: "ChecklistRow", today: date) -> Set[str]:
    """The filters that name an item."""
    kinds = {
        "done": "done",
        "current": "done",
        "review": "done",
        "in_progress": "in_work",
        "partly": "in_work",
        "waiting": "waiting",
        "due": "waiting",
        "not_started": "not_started",
        "missing": "missing",
    }
    found = {EVERY, kinds[row.state]}
    return found | {"late"} if row.late_days(today) is not None else found


def counts_of(checklist: "Checklist", today: date, unit: str = "") -> Mapping[str, int]:
    """How many items each filter has, of one unit or of all."""
    counts = dict.fromkeys((EVERY, "done", "in_work", "waiting", "not_started", "late", "missing"), 0)
    for row in checklist.rows:
        for category in categories(row, today) if _is_of(row, unit) else ():
            counts[category] += 1
    return counts


def lines_of(
    checklist: "Checklist", today: date, narrowing: Narrowing, folded: Set[str], units: Sequence[str] = ()
) -> Sequence[Line]:
    """The lines to show; a narrowed list opens every group that holds something of it."""
    lines: list[Line] = []
    looked_for = _plain(narrowing.words).split()
    for group in groups_of(checklist, today, narrowing.grouping, units, narrowing.held):
        rows = [row for row in group.rows if _is_shown(row, today, narrowing, looked_for)]
        is_folded = narrowing.is_open and group.key in folded
        if rows:
            lines.append(GroupLine(group, is_folded))
            lines += [] if is_folded else [ItemLine(row) for row in rows]
    return lines


def _is_shown(row: "ChecklistRow", today: date, narrowing: Narrowing, looked_for: Sequence[str]) -> bool:
    if row.item.code in narrowing.kept:
        return True
    if not _is_of(row, narrowing.unit):
        return False
    if narrowing.filter not in categories(row, today):
        return False
    return not looked_for or all(word in _searchable(row) for word in looked_for)


def _is_of(row: "ChecklistRow", unit: str) -> bool:
    return unit in ("", (row.record.unit if row.record else None) or NO_UNIT)


def _searchable(row: "ChecklistRow") -> str:
    record = row.record
    told = (record.wording, record.unit, record.officer, record.note, record.reason) if record else ()
    return _plain(" ".join([row.item.code, row.item.title, *(text for text in told if text)]))


def _plain(text: str) -> str:
    return to_arabic(normalise(text)).casefold()


def units_of(checklist: "Checklist", known: Sequence[str]) -> list[str]:
    """The office's units, and others that items were given to, in that order."""
    used = [row.record.unit for row in checklist.rows if row.record and row.record.unit]
    return list(dict.fromkeys([*known, *used]))


def officers_of(checklist: "Checklist", known: Sequence[str]) -> list[str]:
    """The office's officers, and others that items were given to, in that order."""
    used = [row.record.officer for row in checklist.rows if row.record and row.record.officer]
    return list(dict.fromkeys([*known, *used]))


def wordings_of(checklist: "Checklist", usual: Sequence[str]) -> list[str]:
    """The wordings in use this year, then the usual ones."""
    used = [row.record.wording for row in checklist.rows if row.record and row.record.wording]
    return list(dict.fromkeys([*used, *usual]))
