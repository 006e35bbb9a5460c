"""The words in which is asked before a status is set."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ita_desktop.domain.oit import Answers, Choice, Need
from ita_desktop.domain.thai.dates import short_date
from ita_desktop.ui.kit.asking import Asked
from ita_desktop.ui.oit.checklist.looks import LOOKS

if TYPE_CHECKING:
    from datetime import date

MOST_CODES = 3
OPEN = "เว้นว่างได้"


def asked_of(need: Need, choice: Choice) -> Asked:
    """A need in words."""
    named = _named(need.codes)
    if need.question == "reason":
        return Asked(f"{_lacks(need)} ระบุเหตุผล", hint="เหตุผลที่ถือว่าเสร็จ", must=True)
    if need.question == "note":
        words = f"{named} เคยเสร็จแล้ว เปลี่ยนเป็น{LOOKS[choice][1]} เพราะอะไร"
        return Asked(words, hint="เหตุที่เปลี่ยน เก็บไว้ในประวัติ", must=True)
    begin = f"{named} รอถึงวันที่" if need.question == "until" else f"{named} ทบทวนวันที่"
    text = short_date(need.days[0].on) if len(need.days) == 1 else ""
    return Asked(f"{begin} {_offered(need)}".rstrip(), text=text, hint=OPEN, is_date=True)


def answers_of(needs: Sequence[Need], told: "Sequence[str | date | None]") -> Answers:
    """What was answered, each under its question."""
    names = {"reason": "reason", "note": "note", "until": "until", "review": "review_on"}
    given = {names[need.question]: answer for need, answer in zip(needs, told, strict=True)}
    return Answers(**given)  # type: ignore[arg-type]


def _named(codes: Sequence[str]) -> str:
    if len(codes) <= MOST_CODES:
        return " ".join(codes)
    return f"{' '.join(codes[:MOST_CODES])} และอีก {len(codes) - MOST_CODES} รายการ"


def _lacks(need: Need) -> str:
    lacking = need.lacking or {}
    if len(need.codes) > 1:
        return f"{_named(need.codes)} ยังไม่ครบองค์ประกอบ"
    parts = lacking.get(need.codes[0], ())
    titles = ", ".join(each.title for each in parts)
    return f"{need.codes[0]} ยังไม่ครบ {len(parts)} องค์ประกอบ: {titles}"


def _offered(need: Need) -> str:
    if len(need.days) == 1:
        return need.days[0].title
    days = " หรือ ".join(f"{short_date(day.on)} {day.title}" for day in need.days)
    return days
