"""How an item of the checklist can stand: what one key sets, and how offices word it."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from ita_desktop.domain.oit.records import Detail, OitItem, Status
from ita_desktop.domain.thai.normal import comparable

Standing = tuple[Status, Detail | None]
"""A status with what it says more."""

Choice = Literal["done", "in_progress", "partly", "waiting", "not_started", "current"]
"""What one key sets, in the order of the keys 1 to 6."""

State = Literal[
    "done", "current", "review", "in_progress", "partly", "waiting", "due", "not_started", "missing"
]
"""What is seen of an item: a choice, a review or a wait whose day has come, or no record beside others that
have one."""

DONE: frozenset[State] = frozenset({"done", "current", "review"})
"""The states of what is done, whether it is kept current or not."""

WORDINGS: Mapping[Standing, tuple[str, ...]] = {
    ("done", None): ("ดำเนินการเรียบร้อยแล้ว", "เสร็จแล้ว", "ดำเนินการแล้ว", "ดำเนินการแล้วเสร็จ", "เผยแพร่แล้ว"),
    ("done", "current"): ("ดำเนินการเป็นปัจจุบัน",),
    ("in_progress", None): ("ระหว่างดำเนินการ", "กำลังดำเนินการ", "อยู่ระหว่างดำเนินการ"),
    ("in_progress", "partly"): ("ดำเนินการแล้วบางส่วน", "ดำเนินการบางส่วน"),
    ("not_started", "waiting"): ("รอดำเนินการ",),
    ("not_started", None): ("ยังไม่ได้ดำเนินการ", "ยังไม่ดำเนินการ", "ไม่มี"),
}
"""How offices word a standing; the first is what the program writes (five papers' wordings)."""

_CHOSEN: Mapping[Choice, Standing] = {
    "done": ("done", None),
    "in_progress": ("in_progress", None),
    "partly": ("in_progress", "partly"),
    "waiting": ("not_started", "waiting"),
    "not_started": ("not_started", None),
    "current": ("done", "current"),
}
CHOICES: Mapping[Choice, tuple[Status, Detail | None, str]] = {
    choice: (*standing, WORDINGS[standing][0]) for choice, standing in _CHOSEN.items()
}
"""The status, detail and wording that a choice sets."""

_STANDINGS = {comparable(words): standing for standing, many in WORDINGS.items() for words in many}


def read_wording(text: str) -> Standing | None:
    """The standing that an office's wording tells; blanks and marks' order do not matter, None if unknown."""
    return _STANDINGS.get(comparable(text).strip("-.()"))


def default_wording(status: Status, detail: Detail | None = None) -> str:
    """The wording that is printed where the office has written none."""
    return (WORDINGS.get((status, detail)) or WORDINGS[status, None])[0]


NOT_STARTED = OitItem(status="not_started", wording=default_wording("not_started"))
"""What stands of an item when its list begins."""


def standing_of(item: OitItem) -> tuple[Status | None, Detail | None]:
    """An item's status with what it says more.

    Where no detail is kept, a day to wait for or the office's own words tell it (``ดำเนินการเป็นปัจจุบัน``).
    """
    if item.status is None or item.detail is not None:
        return item.status, item.detail
    if item.status == "not_started" and item.waits_until is not None:
        return item.status, "waiting"
    told = read_wording(item.wording) if item.wording else None
    return told if told is not None and told[0] == item.status else (item.status, None)


def state_of(item: OitItem | None, started: bool, today: date) -> State:
    """What is seen of an item; ``started`` says that other items of the year have a record."""
    status, detail = standing_of(item) if item is not None else (None, None)
    if item is None or status is None:
        return "missing" if started else "not_started"
    if status == "done":
        if detail != "current":
            return "done"
        return "review" if item.review_on is not None and item.review_on <= today else "current"
    if status == "in_progress":
        return "partly" if detail == "partly" else "in_progress"
    if detail != "waiting":
        return "not_started"
    return "due" if item.waits_until is not None and item.waits_until <= today else "waiting"


@dataclass(frozen=True, slots=True)
class Counts:
    """How many items of a list stand where; ``absent`` are those without a status."""

    done: int = 0
    in_progress: int = 0
    not_started: int = 0
    absent: int = 0

    @property
    def total(self) -> int:
        """All items of the list."""
        return self.done + self.in_progress + self.not_started + self.absent


def counted(table: Mapping[str, OitItem], codes: Iterable[str]) -> Counts:
    """Count the statuses of the items with these codes."""
    found = Counter(table[code].status if code in table else None for code in codes)
    return Counts(found["done"], found["in_progress"], found["not_started"], found[None])
