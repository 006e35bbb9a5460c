"""Line ends of a text that was edited in one place: only what is near the place is cut anew."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ita_desktop.domain.thai.glue import BULLETS

BORDERS = 4
"""What is glued reaches over fewer blanks: beyond so many at which a line may end nothing changes."""


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
    """``text`` with the ends that ``breaks`` finds in the whole of it, and the part that it was asked for."""
    moved = edit.moved
    first = _border(former, range(bisect_left(former.ends, edit.start) - 1, -1, -1))
    last = _border(former, range(bisect_right(former.ends, edit.old_end), len(former.ends)))
    begin = 0 if first is None else former.ends[first]
    end = len(text) if last is None else former.ends[last] + moved
    head = [] if first is None else former.ends[: first + 1]
    tail = [] if last is None else [offset + moved for offset in former.ends[last + 1 :]]
    ends = [*head, *(begin + offset for offset in breaks(text[begin:end])), *tail]
    return Broken(text, ends), Edit(begin, end - moved, end)


def _border(former: Broken, places: range) -> int | None:
    """Which end is the ``BORDERS``-th one after a blank; None where the text is at its end before."""
    text, left = former.text, BORDERS
    for place in places:
        offset = former.ends[place]
        if offset < len(text) and text[offset - 1] == " " and text[offset] not in BULLETS:
            left -= 1
            if not left:
                return place
    return None
