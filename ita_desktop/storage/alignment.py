"""Which rows of a list stay, and where new ones go, so that as few rows as possible change."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from difflib import SequenceMatcher

STEP = 1024
"""The gap between neighbours in a fresh order."""


def align(
    old: Sequence[Hashable],
    new: Sequence[Hashable],
    old_marks: Sequence[Hashable | None],
    new_marks: Sequence[Hashable | None],
) -> list[int | None]:
    """For each new line the index of the old line that it goes on from, None where it is new.

    Lines with the same mark belong together; those without one (or with one that stands twice) are matched by
    content, and what is left between two matches is paired in order.
    """
    found = by_mark(old_marks, new_marks)
    rest_old = [i for i in range(len(old)) if i not in set(found.values())]
    rest_new = [i for i in range(len(new)) if i not in found]
    matcher = SequenceMatcher(None, [old[i] for i in rest_old], [new[i] for i in rest_new], autojunk=False)
    for _tag, old_from, old_to, new_from, new_to in matcher.get_opcodes():
        found |= dict(zip(rest_new[new_from:new_to], rest_old[old_from:old_to], strict=False))
    return [found.get(i) for i in range(len(new))]


def by_mark(old: Sequence[Hashable | None], new: Sequence[Hashable | None]) -> dict[int, int]:
    """New index to old index of the lines whose mark stands once on either side."""
    once_old, once_new = once(old), once(new)
    return {once_new[mark]: once_old[mark] for mark in once_new.keys() & once_old.keys()}


def once(marks: Iterable[Hashable | None]) -> dict[Hashable, int]:
    """The index of each mark that stands exactly once."""
    kept = list(marks)
    counts = Counter(kept)
    return {mark: i for i, mark in enumerate(kept) if mark is not None and counts[mark] == 1}


def arrange(former: Sequence[int | None], taken: Iterable[int]) -> list[int]:
    """Rising positions for lines that had ``former`` ones: few move, and none to a ``taken`` one."""
    used = set(taken)
    kept = longest_rising(former)
    placed: list[int] = []
    for start, end in gaps(len(former), kept):
        low = former[start - 1] if start else None
        high = former[end] if end < len(former) else None
        free = between(low, high, end - start, used)
        if free is None:
            base = max(used, default=0)
            return [base + STEP * (i + 1) for i in range(len(former))]
        placed += free
        if high is not None:
            placed.append(high)
    return placed


def longest_rising(former: Sequence[int | None]) -> list[int]:
    """The indexes of a longest rising run of the positions given."""
    tails: list[int] = []
    ends: list[int] = []
    before: dict[int, int | None] = {}
    for i, position in enumerate(former):
        if position is None:
            continue
        at = bisect_left(tails, position)
        before[i] = ends[at - 1] if at else None
        tails[at : at + 1] = [position]
        ends[at : at + 1] = [i]
    run: list[int] = []
    step = ends[-1] if ends else None
    while step is not None:
        run.append(step)
        step = before[step]
    return run[::-1]


def gaps(count: int, kept: Sequence[int]) -> list[tuple[int, int]]:
    """The runs of lines (from, to before) around the kept ones, the last up to the end."""
    starts = [0, *(i + 1 for i in kept)]
    return list(zip(starts, [*kept, count], strict=True))


def between(low: int | None, high: int | None, count: int, used: set[int]) -> list[int] | None:
    """``count`` rising positions between two, None where there is no room."""
    if not count:
        return []
    if high is None:
        top = max(used, default=0)
        return [top + STEP * (i + 1) for i in range(count)]
    if low is None:
        bottom = min(used)
        return [bottom - STEP * i for i in range(count, 0, -1)]
    free = [position for position in range(low + 1, high) if position not in used]
    if len(free) < count:
        return None
    return [free[(i + 1) * len(free) // (count + 1)] for i in range(count)]
