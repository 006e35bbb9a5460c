"""Every text of a paper's data with its place, found by walking the records."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import Any, Literal

from ita_desktop.documents.checks.findings import committee_place, meeting_place, memo_place
from ita_desktop.documents.checks.naming import named
from ita_desktop.documents.finishing import Change
from ita_desktop.documents.frozen_table import thaw
from ita_desktop.documents.snapshots import (
    AssessmentSnapshot,
    CommitteeSnapshot,
    MeetingSnapshot,
    MemoSnapshot,
    PaperSnapshot,
    PlanSnapshot,
)
from ita_desktop.domain.thai.digits import to_arabic
from ita_desktop.domain.thai.normal import normalise

Sort = Literal["prose", "head", "field"]
"""Free text, the title of something, or a short field: a name, a post, a number."""

_PROSE = frozenset(
    (
        *("text", "opening", "resolution", "background", "facts", "proposal", "body", "closing", "authority"),
        *("duties", "opinion", "issue", "advice", "reason", "note", "points", "attachments", "references"),
        *(
            "finding",
            "strength",
            "to_develop",
            "to_keep",
            "steps",
            "follow_up",
            "result",
            "problem",
            "recommendations",
            "lacking",
            "argument",
        ),
    )
)
_HEADS = frozenset(("title", "subject"))
_UNPRINTED = frozenset(("key", "committee", "state", "insert", "form", "chain", "components", "officers"))
_ADDRESS = re.compile(
    r"(?<![\w.+-])(?:[A-Za-z][A-Za-z0-9+.-]{0,20}://|www\.)\S+|(?<![\w.+-])[\w.+-]{1,64}@[\w.-]{1,250}",
    re.ASCII,
)


@dataclass(frozen=True, slots=True)
class Spot:
    """A text as typed and where it stands.

    ``shown`` is the text as it is kept by print, ``read`` the same with Arabic digits and without addresses:
    both have the same length, so that an offset in one is one in the other.
    """

    place: str
    sort: Sort
    shown: str
    read: str

    @property
    def name(self) -> str:
        """The place in Thai."""
        return named(self.place)

    @property
    def field(self) -> str:
        """The name of the field: ``text``, ``title``, ``post``."""
        return next((part for part in reversed(self.place.split("/")) if not part.isdecimal()), "")


def spot(place: str, sort: Sort, text: str) -> Spot:
    """A text at a place."""
    shown = "\n".join(normalise(line) for line in text.splitlines())
    return Spot(place, sort, shown, _ADDRESS.sub(lambda found: "~" * len(found[0]), to_arabic(shown)))


def printed(text: str, digits: Change) -> str:
    """A text of a spot in the digits of the paper: of the same length."""
    return "\n".join(map(digits, text.split("\n")))


def spots(snapshot: PaperSnapshot) -> Iterator[Spot]:
    """Every text that a snapshot's papers may print, in the order of the records."""
    match snapshot:
        case MeetingSnapshot():
            if snapshot.committee:
                yield from _walked(snapshot.committee, committee_place(snapshot.committee))
            yield from _walked(snapshot.meeting, meeting_place(snapshot.meeting))
        case MemoSnapshot():
            yield from _walked(snapshot.memo, memo_place(snapshot.memo))
        case CommitteeSnapshot():
            yield from _walked(snapshot.committee, committee_place(snapshot.committee))
        case AssessmentSnapshot():
            year = snapshot.year
            yield from _walked(year.assessment, f"assessments/{year.fiscal_year}")
            yield from _walked(year.plan, f"plans/{year.fiscal_year}")
        case PlanSnapshot(plan=plan):
            yield from _walked(plan, f"plans/{plan.fiscal_year}")
    yield from _walked(snapshot.agency, "agency")


def _walked(value: Any, place: str, sort: Sort = "field") -> Iterator[Spot]:
    if isinstance(value, str):
        if value.strip():
            yield spot(place, sort, value)
    elif is_dataclass(value):
        for each in fields(value):
            if each.name == "frozen":
                yield from _table(getattr(value, each.name), f"{place}/frozen")
            elif each.name not in _UNPRINTED:
                name = each.name.rstrip("_")
                yield from _walked(getattr(value, each.name), f"{place}/{name}", _sort(name))
    elif isinstance(value, tuple):
        for position, part in enumerate(value, 1):
            yield from _walked(part, f"{place}/{position}", sort)
    elif isinstance(value, Mapping):
        for key, part in value.items():
            yield from _walked(part, f"{place}/{key}", sort)


def _sort(name: str) -> Sort:
    return "prose" if name in _PROSE else "head" if name in _HEADS else "field"


def _table(kept: Any, place: str) -> Iterator[Spot]:
    """The texts of a table that is kept as it was."""
    table = thaw(kept)
    for row in table.rows if table else ():
        cells = (row.text,) if isinstance(row[0], str) else ("".join(run.text for run in c) for c in row[0])
        for cell in cells:
            yield from _walked(cell, place)
