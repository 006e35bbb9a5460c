"""What the user says to the rows of a returned list, and what is taken of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from ita_desktop.domain.oit import OitItem
from ita_desktop.domain.oit.ticks import changed_fields, taken_in
from ita_desktop.domain.thai.dates import short_date
from ita_desktop.ui.kit.plan_states import PLAN_STATES

if TYPE_CHECKING:
    from ita_desktop.domain.frameworks import Framework
    from ita_desktop.exchange.oit_lists import ReadTick
    from ita_desktop.services.oit.unit_lists import TickPlan

ORDER = tuple(state for state in PLAN_STATES if state != "warning")
"""The states in which a returned row can be, worst first."""

NOTHING = "–"


@dataclass(frozen=True, slots=True, kw_only=True)
class TickLine:
    """One row of the plan: ``at`` is its index there, ``code`` the item that it goes to, None while open.

    ``offered`` are the items that may be meant, in words; ``was`` and ``becomes`` tell what changes in the
    clerk's words; ``answer`` is what the user said.
    """

    at: int
    read: "ReadTick"
    code: str | None
    title: str
    offered: tuple[str, ...]
    was: str
    becomes: str
    answer: Literal["", "taken", "skipped"]

    @property
    def is_taken(self) -> bool:
        """Whether it is taken into the checklist."""
        usual = self.read.state in ("new", "changed") and self.answer != "skipped"
        return usual or self.answer == "taken"

    @property
    def is_open(self) -> bool:
        """Whether an answer is still wanted."""
        return self.read.state == "doubtful" and not self.answer


class Decisions:
    """The answers to one plan; worst rows first."""

    def __init__(self, plan: "TickPlan", framework: "Framework") -> None:
        self.plan = plan
        self._framework = framework
        self._taken: dict[int, str] = {}
        self._skipped: set[int] = set()

    def choose(self, at: int, code: str) -> None:
        """Take a row for one of the items that may be meant."""
        self._skipped.discard(at)
        self._taken[at] = code

    def take(self, rows: Iterable[int]) -> None:
        """Say yes to rows that ask for one item only, and take skipped ones back."""
        for at in rows:
            self._skipped.discard(at)
            read = self.plan.rows[at]
            if read.state == "doubtful" and len(read.codes) == 1:
                self._taken[at] = read.codes[0]

    def skip(self, rows: Iterable[int]) -> None:
        """Leave rows out."""
        for at in rows:
            self._taken.pop(at, None)
            if self.plan.rows[at].state in ("new", "changed", "doubtful"):
                self._skipped.add(at)

    @property
    def taken(self) -> Mapping[int, str]:
        """What is applied: index and code."""
        return {line.at: line.code for line in self.lines() if line.is_taken and line.code}

    def lines(self) -> tuple[TickLine, ...]:
        """All rows, worst first, then as they stand in the list."""
        lines = [self._line(at, read) for at, read in enumerate(self.plan.rows)]
        return tuple(sorted(lines, key=lambda line: (ORDER.index(line.read.state), line.at)))

    def _line(self, at: int, read: "ReadTick") -> TickLine:
        code = self._taken.get(at) or read.code
        was, becomes = self._words(read, code)
        return TickLine(
            at=at,
            read=read,
            code=code,
            title=title_of(self._framework, code) if code else "",
            offered=self._offered(read),
            was=was,
            becomes=becomes,
            answer="skipped" if at in self._skipped else "taken" if at in self._taken else "",
        )

    def _offered(self, read: "ReadTick") -> tuple[str, ...]:
        """The items that may be meant; a single one with its title."""
        if len(read.codes) == 1:
            return (f"{read.codes[0]}  {title_of(self._framework, read.codes[0])}",)
        return read.codes

    def _words(self, read: "ReadTick", code: str | None) -> tuple[str, str]:
        if code is None or read.tick.is_empty:
            return "", read.filled
        was = self.plan.held.get(code)
        becomes = taken_in(self._framework, code, was, read.tick, read.unit)
        names = changed_fields(was, becomes)
        if not names:
            told = was.wording or "" if was else ""
            return told, told
        return told_fields(was or OitItem(), becomes, names), told_fields(becomes, was or OitItem(), names)


def title_of(framework: "Framework", code: str) -> str:
    """An item's title."""
    return framework.node(code).title if code in framework else ""


def told_fields(item: OitItem, other: OitItem, names: Iterable[str]) -> str:
    """Some fields of an item in words; of its links those that the other state has not."""
    known = {link.url for link in other.links}
    told: list[str] = []
    for name in names:
        if name == "links":
            told += [link.url or "" for link in item.links if link.url not in known]
        elif name in _FIELDS:
            told.append(_FIELDS[name](item))
    return " · ".join(filter(None, told)) or NOTHING


_FIELDS = {
    "wording": lambda item: item.wording or "",
    "reason": lambda item: f"เหตุผล {item.reason}" if item.reason else "",
    "waits_until": lambda item: f"รอ {short_date(item.waits_until)}" if item.waits_until else "",
    "due": lambda item: f"กำหนด {short_date(item.due)}" if item.due else "",
    "unit": lambda item: item.unit or "",
    "officer": lambda item: item.officer or "",
    "note": lambda item: f"หมายเหตุ {item.note}" if item.note else "",
}
