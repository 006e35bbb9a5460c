"""Two states of minutes compared: line by line, in a line word by word; moved lines are recognised."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import chain
from typing import Literal

from ita_desktop.domain.meetings.lines import Kind, Line, lines_of
from ita_desktop.domain.meetings.records import Meeting
from ita_desktop.domain.meetings.word_differences import How, Run, Runs, Words, compared, former, later

Fate = Literal["same", "changed", "inserted", "deleted", "moved-away", "moved-here"]
ALIKE = 0.45
"""Two lines with so much in common are one line that was changed."""
MOVED = 0.6
_SHINGLE = 4
_MOST_PAIRS = 40_000
"""So many pairs of lines are weighed; in a longer stretch a line is only sought near its place."""
_MANY = 2_000
_MOVABLE: tuple[Kind, ...] = ("speech", "table", "topic", "roll", "photo", "task")
_FIXED: tuple[Kind, ...] = ("data", "closing", "item", "resolution")
"""Lines with a label that stands once where it stands: the same label is the same line."""


@dataclass(frozen=True, slots=True)
class Row:
    """What became of a line; of a moved one the former place and the new one are two rows."""

    fate: Fate
    kind: Kind
    label: Runs
    text: Runs

    @property
    def before(self) -> Line | None:
        """The line as it was, None where this row holds none of the former state."""
        if self.fate in ("inserted", "moved-here"):
            return None
        return Line(self.kind, former(self.label), former(self.text))

    @property
    def after(self) -> Line | None:
        """The line as it is, None where this row holds none of the later state."""
        if self.fate in ("deleted", "moved-away"):
            return None
        return Line(self.kind, later(self.label), later(self.text))

    @property
    def changes(self) -> int:
        """How many places differ in this row; a move counts where the line came to."""
        if self.fate in ("same", "moved-away"):
            return 0
        inside = sum(_places(runs) for runs in (self.label, self.text))
        return inside if self.fate == "changed" else max(1, inside)


@dataclass(frozen=True, slots=True)
class Comparison:
    """All lines of both states in their order."""

    rows: tuple[Row, ...]

    @property
    def changes(self) -> int:
        """How many places differ."""
        return sum(row.changes for row in self.rows)

    def count(self, fate: Fate) -> int:
        """How many lines had this fate."""
        return sum(row.fate == fate for row in self.rows)

    @property
    def before(self) -> tuple[Line, ...]:
        """The former state's lines."""
        return tuple(line for row in self.rows if (line := row.before) is not None)

    @property
    def after(self) -> tuple[Line, ...]:
        """The later state's lines."""
        return tuple(line for row in self.rows if (line := row.after) is not None)


def compare(before: Meeting, after: Meeting, words: Words) -> Comparison:
    """What became of minutes from one state to another."""
    return compare_lines(lines_of(before), lines_of(after), words)


def compare_lines(before: Sequence[Line], after: Sequence[Line], words: Words) -> Comparison:
    """What became of lines: the rows' ``before`` are the former ones, their ``after`` the later ones."""
    pairs = _aligned(before, after)
    moves = _moved(before, after, pairs)
    came = {new: old for old, new in moves.items()}
    rows: list[Row] = []
    a = b = 0
    for old, new in chain(pairs, [(len(before), len(after))]):
        rows += [_whole("moved-away" if at in moves else "deleted", before[at]) for at in range(a, old)]
        for at in range(b, new):
            if at in came:
                rows.append(_paired(before[came[at]], after[at], words, "moved-here"))
            else:
                rows.append(_whole("inserted", after[at]))
        if old < len(before):
            rows.append(_paired(before[old], after[new], words))
        a, b = old + 1, new + 1
    return Comparison(tuple(rows))


def _whole(fate: Fate, line: Line) -> Row:
    how: How = "inserted" if fate == "inserted" else "deleted"
    return Row(fate, line.kind, _run(how, line.label), _run(how, line.text))


def _run(how: How, text: str) -> Runs:
    return (Run(how, text),) if text else ()


def _paired(before: Line, after: Line, words: Words, fate: Fate | None = None) -> Row:
    label, text = compared(before.label, after.label, words), compared(before.text, after.text, words)
    return Row(fate or ("same" if before == after else "changed"), after.kind, label, text)


def _aligned(before: Sequence[Line], after: Sequence[Line]) -> list[tuple[int, int]]:
    """Which line is which, in order: the equal ones first, between them those that are most alike."""
    matcher = SequenceMatcher(None, before, after, autojunk=max(len(before), len(after)) > _MANY)
    pairs: list[tuple[int, int]] = []
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            pairs += zip(range(a, b), range(c, d), strict=True)
        elif tag == "replace":
            pairs += _in_order(_weighed(before, after, range(a, b), range(c, d)))
    return pairs


def _in_order(weighed: Iterable[tuple[float, int, int]]) -> list[tuple[int, int]]:
    """Of pairs with their weight the best that do not cross each other."""
    taken: list[tuple[int, int]] = []
    for _, old, new in sorted(weighed, key=lambda pair: (-pair[0], pair[1], pair[2])):
        if all((old < a and new < b) or (old > a and new > b) for a, b in taken):
            taken.append((old, new))
    return sorted(taken)


def _weighed(
    before: Sequence[Line], after: Sequence[Line], olds: Sequence[int], news: Sequence[int]
) -> Iterator[tuple[float, int, int]]:
    """The pairs of lines that may be one line, with how much they are alike."""
    near = None if len(olds) * len(news) <= _MOST_PAIRS else max(1, _MOST_PAIRS // (2 * len(olds)))
    old_shingles = {at: _shingles(before[at].text) for at in olds}
    new_shingles = {at: _shingles(after[at].text) for at in news}
    for row, old in enumerate(olds):
        for new in news if near is None else news[max(0, row - near) : row + near]:
            one, other = before[old], after[new]
            if one.kind != other.kind:
                continue
            weight = _shared(old_shingles[old], new_shingles[new])
            if one.kind in _FIXED and one.label == other.label:
                weight = 1.0 if one.kind in ("data", "closing") else max(weight, ALIKE)
            if weight >= ALIKE:
                yield (weight, old, new)


def _moved(before: Sequence[Line], after: Sequence[Line], pairs: Sequence[tuple[int, int]]) -> dict[int, int]:
    """Lines that stand elsewhere now, by their former place: the same or much alike."""
    left, right = {old for old, _ in pairs}, {new for _, new in pairs}
    olds = [at for at, line in enumerate(before) if at not in left and line.kind in _MOVABLE]
    news = [at for at, line in enumerate(after) if at not in right and line.kind in _MOVABLE]
    found: dict[int, int] = {}
    for weight, old, new in sorted(_weighed(before, after, olds, news), key=lambda pair: -pair[0]):
        if weight >= MOVED and old not in found and new not in found.values():
            found[old] = new
    return found


def _shingles(text: str) -> frozenset[str]:
    return frozenset(text[at : at + _SHINGLE] for at in range(max(1, len(text) - _SHINGLE + 1)))


def _shared(one: frozenset[str], other: frozenset[str]) -> float:
    return 2 * len(one & other) / (len(one) + len(other))


def _places(runs: Runs) -> int:
    """Stretches that differ; a deleted one with what stands in its place is one."""
    changed = [run.how != "same" for run in runs]
    return sum(now and not former for former, now in zip([False, *changed], changed, strict=False))
