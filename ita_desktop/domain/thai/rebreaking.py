"""Line ends of a text that was edited in one place: only what is near the place is cut anew."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ita_desktop.domain.thai.glue import BULLETS

BORDERS = 4
"""What is glued reaches over fewer blanks: beyond so many at which a line may end nothing changes."""
ACROSS = 20
"""What is glued holds fewer Thai letters in a row: beyond so many and a blank nothing changes either."""
_ACROSS = re.compile(f"[ก-ฮะ-ฺเ-ๅ็-๎]{{{ACROSS}}}")


@dataclass(frozen=True, slots=True)
class Broken:
    """A text and the offsets at which its lines may end, in order."""

    text: str
    ends: Sequence[int]


@dataclass(frozen=True, slots=True)
class Edit:
    """The letters from ``start`` to ``old_end`` became those from ``start`` to ``new_end``."""

    start: int
    old_end: int
    new_end: int

    @property
    def moved(self) -> int:
        """By how much what comes after it moved."""
        return self.new_end - self.old_end


def edit_between(former: str, text: str, start: int, removed: int, added: int) -> Edit | None:
    """The edit at an offset that made ``text`` of ``former``; None where something else differs too."""
    edit = Edit(start, start + removed, start + added)
    same = former[:start] == text[:start] and former[edit.old_end :] == text[edit.new_end :]
    return edit if same and edit.old_end <= len(former) and edit.new_end <= len(text) else None


def broken_anew(
    former: Broken, text: str, edit: Edit, breaks: Callable[[str], Sequence[int]]
) -> tuple[Broken, Edit]:
    """``text`` with the ends that ``breaks`` finds in the whole of it, and the part in which they differ."""
    moved = edit.moved
    first = _border(former, edit, range(bisect_left(former.ends, edit.start) - 1, -1, -1))
    last = _border(former, edit, range(bisect_right(former.ends, edit.old_end), len(former.ends)))
    begin = 0 if first is None else former.ends[first]
    end = len(text) if last is None else former.ends[last] + moved
    head = former.ends[: 0 if first is None else first + 1]
    tail = former.ends[len(former.ends) if last is None else last + 1 :]
    stale = former.ends[len(head) : len(former.ends) - len(tail)]
    fresh = [begin + offset for offset in breaks(text[begin:end])]
    ends = [*head, *fresh, *(offset + moved for offset in tail)]
    return Broken(text, ends), _differing(edit, begin, end, stale, fresh)


def _differing(edit: Edit, begin: int, end: int, stale: Sequence[int], fresh: Sequence[int]) -> Edit:
    """The part from the last end before an edit that is as it was to the first such end after it."""
    start, old_end, new_end = begin, end - edit.moved, end
    for one, other in zip(stale, fresh, strict=False):
        if one != other or one > edit.start:
            break
        start = one
    for one, other in zip(reversed(stale), reversed(fresh), strict=False):
        if one + edit.moved != other or one < edit.old_end:
            break
        old_end, new_end = one, other
    return Edit(start, old_end, new_end)


def _border(former: Broken, edit: Edit, places: range) -> int | None:
    """The first end after a blank beyond which an edit changes nothing; None where the text ends before."""
    text, left = former.text, BORDERS
    for place in places:
        offset = former.ends[place]
        if offset < len(text) and text[offset - 1] == " " and text[offset] not in BULLETS:
            left -= 1
            if not left or _is_far(text, offset, edit):
                return place
    return None


def _is_far(text: str, offset: int, edit: Edit) -> bool:
    """Whether the letters beside a blank, on the side of the edit, are more than glue reaches over."""
    if offset <= edit.start:
        return bool(_ACROSS.match(text, offset, edit.start))
    return bool(_ACROSS.match(text, max(edit.old_end, offset - 1 - ACROSS), offset - 1))
