"""Years that move on, in words: the text around one, and why it may be meant to stay."""

import re
from collections.abc import Mapping

from ita_desktop.domain.thai.year_shifts import Doubt

DOUBTS: Mapping[Doubt, str] = {
    "law": "อาจเป็นปีของกฎหมาย",
    "date": "อาจเป็นวันที่",
    "paper": "อาจเป็นเลขที่หนังสือ",
    "span": "เป็นช่วงหลายปี",
    "number": "อาจไม่ใช่ปี",
    "other": "ไม่ใช่ปีก่อนหรือปีก่อนหน้านั้น",
}
_BEFORE, _BEHIND = 20, 12
"""Letters beside a year that are shown."""

_MARKS = re.compile("^[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]+")
"""Thai marks that lost their letter where a text is cut."""


def around(before: str, year: str, behind: str, *, left: int = _BEFORE, right: int = _BEHIND) -> str:
    """A year with as many letters of its text as are shown beside it."""
    if len(before) > left:
        before = f"…{_MARKS.sub('', before[-left:])}"
    if len(behind) > right:
        kept = len(behind) - len(_MARKS.sub("", behind[right:]))
        behind = f"{behind[:kept]}…"
    return " ".join(f"{before}{year}{behind}".split())
