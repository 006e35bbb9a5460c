"""How a cell of a list tells a status: in words, as a mark, with a day behind."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from ita_desktop.domain.oit import Standing, default_wording, read_wording
from ita_desktop.domain.thai.digits import to_arabic
from ita_desktop.domain.thai.normal import comparable

_WORDS: Mapping[Standing, tuple[str, ...]] = {
    ("done", None): ("เสร็จ", "เรียบร้อย", "เรียบร้อยแล้ว", "แล้วเสร็จ", "ทำแล้ว", "ทำเสร็จแล้ว", "ครบถ้วน"),
    ("done", "current"): ("เป็นปัจจุบัน", "ปัจจุบัน"),
    ("in_progress", None): ("กำลังทำ", "ระหว่างทำ", "อยู่ระหว่างทำ", "อยู่ระหว่าง", "กำลังจัดทำ", "อยู่ระหว่างจัดทำ"),
    ("in_progress", "partly"): ("บางส่วน", "เสร็จบางส่วน", "ทำแล้วบางส่วน"),
    ("not_started", "waiting"): ("รอ", "รอข้อมูล"),
    ("not_started", None): ("ยังไม่เริ่ม", "ยังไม่ทำ", "ยังไม่ได้ทำ", "ยังไม่ได้เริ่ม", "ยังไม่มี"),
}
"""Short words of forms and heads; papers keep the longer ones."""

_SHORT = {comparable(words): standing for standing, many in _WORDS.items() for words in many}

_LIKE: tuple[tuple[re.Pattern[str], Standing], ...] = (
    (re.compile("บางส่วน|ไม่(?:แล้ว)?เสร็จ|ไม่ครบ|ไม่เรียบร้อย"), ("in_progress", "partly")),
    (re.compile("^ยังไม่|^ไม่ได้|^ไม่มี"), ("not_started", None)),
    (re.compile("^รอ"), ("not_started", "waiting")),
    (re.compile("ระหว่าง|กำลัง"), ("in_progress", None)),
    (re.compile("ปัจจุบัน"), ("done", "current")),
    (re.compile("เสร็จ|เรียบร้อย|แล้ว$|^เผยแพร่"), ("done", None)),
)
_PERCENT = re.compile(r"(?:ร้อยละ)?([0-9]{1,3})(?:%|เปอร์เซ็นต์)?")
_DAY_BEHIND = re.compile(r"(.*?[^\d\s])\s*(?:เมื่อ)?(?:วันที่)?\s*([0-9๐-๙].*)", re.DOTALL)
_MARKS = frozenset("✓✔☑✅√/xX×1๑●•■Pü")
"""Marks that stand for yes in a column of ticks; ``P`` and ``ü`` are the ticks of Wingdings."""

_NO_MARKS = frozenset("-–—☐□○0๐")
_TICKS = frozenset("✓✔☑✅√")
_LONGEST_WORDING = 120
"""Letters of a status as offices word it; the usual ones are much shorter."""


@dataclass(frozen=True, slots=True)
class StatusCell:
    """A standing with its wording; ``sure`` where the words are known, ``rest`` what stands behind them."""

    standing: Standing
    wording: str
    sure: bool = True
    rest: str = ""


def standing_of(text: str) -> Standing | None:
    """The standing that known words tell, None for any other text."""
    return read_wording(text) or _SHORT.get(comparable(text).strip("-.()"))


def read_status(text: str) -> StatusCell | None:
    """What a cell of statuses tells, None where nothing can be made of it.

    Known wordings are kept as typed; the wording of short words and marks is the usual one.
    """
    line = " ".join(text.split())
    if (known := _known(line)) is not None:
        return known
    if found := _DAY_BEHIND.fullmatch(line):
        before = read_status(found[1])
        if before is not None and not before.rest:
            return StatusCell(before.standing, before.wording, before.sure, found[2])
    return _guessed(line)


def known_status(text: str) -> StatusCell | None:
    """What a line tells in known words alone, with a day behind them or not."""
    line = " ".join(text.split())
    found = _DAY_BEHIND.fullmatch(line)
    known = _known(line)
    if known is not None or found is None:
        return known
    before = _known(found[1])
    return None if before is None else StatusCell(before.standing, before.wording, rest=found[2])


def _known(line: str) -> StatusCell | None:
    if not line or len(line) > _LONGEST_WORDING:
        return None
    if (standing := read_wording(line)) is not None:
        return StatusCell(standing, line)
    if (known := _SHORT.get(comparable(line).strip("-.()"))) is not None:
        return _usual(known)
    return _usual(("done", None)) if line in _TICKS else None


def is_marked(text: str) -> bool | None:
    """Whether a cell in a column of ticks is marked; None where it holds something else."""
    mark = "".join(text.split()).strip("()[]")
    if not mark or set(mark) <= _NO_MARKS:
        return False
    if (len(mark) <= 2 and set(mark) <= _MARKS) or standing_of(mark) == ("done", None) or mark == "ใช่":
        return True
    return None


def _guessed(line: str) -> StatusCell | None:
    key = comparable(line)
    found = _PERCENT.fullmatch(to_arabic(key))
    if found and ("%" in key or key.startswith("ร้อยละ")):
        share = int(found[1])
        standing: Standing = ("done", None) if share >= 100 else ("in_progress", "partly")
        return _usual(("not_started", None) if not share else standing, sure=False)
    guess = next((standing for pattern, standing in _LIKE if pattern.search(key)), None)
    if guess is None or len(line) > _LONGEST_WORDING:
        return None
    return StatusCell(guess, line, sure=False)


def _usual(standing: Standing, *, sure: bool = True) -> StatusCell:
    return StatusCell(standing, default_wording(*standing), sure)
