"""A part of a record in history, as a text: a measure of a plan, a speech of a meeting's topic."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from ita_desktop.domain.thai.digits import fold

TABLES = (
    "measure", "agenda_item", "topic", "entry", "attendance", "officer", "member", "finding", "limitation",
)  # fmt: skip
"""The kinds of parts that pages name, as the journal calls them."""

_NAMES = "|".join(TABLES)
_STEP = re.compile(rf"\|({_NAMES})\|(.+?)(?=\|(?:{_NAMES})\||$)")


class Step(NamedTuple):
    """One part within the one above: of which kind, and its key, or its place counted from 1 as ``#3``."""

    table: str
    which: str


class RecordPlace(NamedTuple):
    """A place of the journal, and the way down from it: ``plans/2569|measure|m3``."""

    place: str
    steps: tuple[Step, ...] = ()

    def __str__(self) -> str:
        """As pages and window hand it on."""
        return self.place + "".join(f"|{step.table}|{step.which}" for step in self.steps)


def read_record(text: str) -> RecordPlace:
    """What a text names; a text without steps is a place of the journal."""
    found = list(_STEP.finditer(text))
    return RecordPlace(
        text[: found[0].start()] if found else text, tuple(Step(each[1], each[2]) for each in found)
    )


def part_place(place: str, table: str, which: str | int) -> str:
    """One part of a record by its key or its place from 1; the record itself where ``which`` is empty."""
    return str(RecordPlace(place, (Step(table, _named(which)),))) if which else place


def _named(which: str | int) -> str:
    return f"#{which}" if isinstance(which, int) else which


def plan_place(year: int, key: str = "") -> str:
    """A fiscal year's plan, or a measure of it."""
    return part_place(f"plans/{year}", "measure", key)


def item_place(year: int, code: str = "") -> str:
    """An OIT item; without a code, all of a year."""
    return f"oit/{year}/{code}".rstrip("/")


def assessment_place(year: int, finding: str = "") -> str:
    """A year's assessment, or a finding of it by its key."""
    return part_place(f"assessments/{year}", "finding", finding)


def meeting_place(committee: str | None, number: str, *steps: tuple[str, int]) -> str:
    """A meeting, or a part of it by places counted from 1."""
    place = f"meetings/{committee or ''}/{fold(number)}"
    return str(RecordPlace(place, tuple(Step(table, _named(at)) for table, at in steps)))


AGENDA_STEPS = ("agenda_item", "topic", "entry")


def agenda_steps(at: Sequence[int]) -> tuple[tuple[str, int], ...]:
    """The way to an entry by item, topic and entry from 1; a resolution is told with its topic."""
    told: list[tuple[str, int]] = []
    for table, place in zip(AGENDA_STEPS, at, strict=False):
        if place < 1:
            break
        told.append((table, place))
    return tuple(told)
