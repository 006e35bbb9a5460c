"""The lines of the list: indicators with their findings, narrowed by state and by part."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ita_desktop.domain.frameworks import Indicator

if TYPE_CHECKING:
    from ita_desktop.services.findings import FindingRow, FindingSheet

EVERY, OPEN = "all", "open"


@dataclass(frozen=True, slots=True)
class GroupLine:
    """An indicator over its findings; None over those whose codes no framework has."""

    indicator: Indicator | None

    @property
    def key(self) -> str:
        """A key that no finding has."""
        return f"\n{self.indicator.code if self.indicator else ''}"


@dataclass(frozen=True, slots=True)
class FindingLine:
    """A finding, or one that is proposed."""

    row: "FindingRow"

    @property
    def key(self) -> str:
        """The row's key."""
        return self.row.key


Line = GroupLine | FindingLine


@dataclass(frozen=True, slots=True)
class Narrowing:
    """What of the list is shown: a state's key, a part, and keys that stay though their state changed."""

    filter: str = EVERY
    part: str = ""
    held: Set[str] = frozenset()


def counts_of(sheet: "FindingSheet") -> Mapping[str, int]:
    """How many rows each filter has."""
    return {
        EVERY: len(sheet.rows),
        "improve": sheet.count("improve"),
        "keep": sheet.count("keep"),
        OPEN: sheet.count("open"),
    }


def lines_of(sheet: "FindingSheet", narrowing: Narrowing) -> Sequence[Line]:
    """The lines to show, each indicator before its first row."""
    lines: list[Line] = []
    last: Indicator | str | None = ""
    for row in sheet.rows:
        if not _is_shown(row, narrowing):
            continue
        if row.indicator != last:
            last = row.indicator
            lines.append(GroupLine(row.indicator))
        lines.append(FindingLine(row))
    return lines


def _is_shown(row: "FindingRow", narrowing: Narrowing) -> bool:
    if narrowing.part and narrowing.part not in row.parts:
        return False
    return narrowing.filter in (EVERY, row.state) or row.key in narrowing.held


def rows_of(lines: Sequence[Line]) -> "list[FindingRow]":
    """The rows of lines."""
    return [line.row for line in lines if isinstance(line, FindingLine)]


def awaits(row: "FindingRow") -> bool:
    """Whether F8 has something to do here: a proposal to take, or words to fill in."""
    return row.state == "open" or (row.lacks_words and has_words(row))


def has_words(row: "FindingRow") -> bool:
    """Whether the program has words for the row."""
    return row.draft is not None and bool(row.draft.issue or row.draft.advice)


def next_awaiting(lines: Sequence[Line], key: str) -> str | None:
    """The next row after ``key`` that awaits something, around the end; None where none does."""
    rows = rows_of(lines)
    at = next((at for at, row in enumerate(rows) if row.key == key), -1)
    return next((row.key for row in (*rows[at + 1 :], *rows[: max(at, 0)]) if awaits(row)), None)
