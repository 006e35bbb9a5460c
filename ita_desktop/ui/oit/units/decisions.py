"""What the user says to the rows of a returned list, and what is taken of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ita_desktop.domain.oit import OitItem
from ita_desktop.domain.oit.ticks import changed_fields, taken_in
from ita_desktop.domain.thai.dates import short_date
from ita_desktop.ui.kit.plans.asking import AskedLine
from ita_desktop.ui.kit.plans.decisions import PlanDecisions

if TYPE_CHECKING:
    from ita_desktop.domain.frameworks import Framework
    from ita_desktop.exchange.oit_lists import ReadTick
    from ita_desktop.services.oit.unit_lists import TickPlan

NOTHING = "–"


@dataclass(frozen=True, slots=True, kw_only=True)
class TickLine(AskedLine):
    """One row of the plan; ``offered`` are the items that may be meant, in words."""

    read: "ReadTick"
    offered: tuple[str, ...]


class Decisions(PlanDecisions[TickLine]):
    """The answers to one returned list."""

    def __init__(self, plan: "TickPlan", framework: "Framework") -> None:
        super().__init__(plan.rows)
        self.plan = plan
        self._framework = framework

    def line(self, at: int) -> TickLine:
        """A returned row as it stands."""
        read, code = self.plan.rows[at], self.code(at)
        was, becomes = self._words(read, code)
        return TickLine(
            at=at,
            read=read,
            code=code,
            named=words_of(self._framework, code) if code else "",
            offered=self._offered(read),
            was=was,
            becomes=becomes,
            answer=self.answer(at),
        )

    def _offered(self, read: "ReadTick") -> tuple[str, ...]:
        """The items that may be meant; a single one with its title."""
        if len(read.codes) == 1:
            return (words_of(self._framework, read.codes[0]),)
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


def words_of(framework: "Framework", code: str) -> str:
    """An item's code and title."""
    return f"{code}  {framework.node(code).title if code in framework else ''}"


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
