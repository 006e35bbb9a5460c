"""How the items of a year are put together: by sub-indicator, unit, due date, status or result."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal

from ita_desktop.domain.oit.reminders import AHEAD, SOON
from ita_desktop.ui.oit.checklist.looks import LOOKS

if TYPE_CHECKING:
    from ita_desktop.services.oit import Checklist, ChecklistRow, State

Grouping = Literal["sub", "unit", "due", "status", "score"]
GROUPINGS: Mapping[Grouping, str] = {
    "sub": "ตามตัวชี้วัดย่อย",
    "unit": "ตามกอง",
    "due": "ตามกำหนด",
    "status": "ตามสถานะ",
    "score": "ตามผลคะแนน",
}
NOBODY = "ยังไม่มอบ"
_BY_STATUS: "Sequence[State]" = (
    *("due", "review", "missing", "in_progress", "partly", "not_started", "waiting", "current", "done"),
)
"""What is to be done first."""
_BY_DUE = {
    "late": "เลยกำหนด",
    "now": "ถึงเวลาทำหรือทบทวน",
    "week": f"ภายใน {SOON} วัน",
    "month": f"ภายใน {AHEAD} วัน",
    "later": "หลังจากนั้น",
    "open": "ไม่มีกำหนด",
    "waiting": "รอเวลา",
    "done": "เสร็จแล้ว",
}
_BY_SCORE = {"lost": "เสียคะแนน", "": "ยังไม่ทราบคะแนน", "full": "ได้คะแนนเต็ม"}


@dataclass(frozen=True, slots=True)
class Group:
    """Items under one head; ``counts_done`` says that its bar shows what is done, else its share of all."""

    key: str
    code: str
    title: str
    rows: "tuple[ChecklistRow, ...]"
    total: int
    counts_done: bool = True

    @property
    def done(self) -> int:
        """How many of its items are done."""
        return sum(row.is_done for row in self.rows)

    @property
    def part(self) -> int:
        """What its bar shows of ``whole``."""
        return self.done if self.counts_done else len(self.rows)

    @property
    def whole(self) -> int:
        """All that its bar could show."""
        return len(self.rows) if self.counts_done else self.total

    @property
    def told(self) -> str:
        """Its count in words."""
        return f"เสร็จ {self.done} จาก {len(self.rows)}" if self.counts_done else f"{len(self.rows)} รายการ"


def groups_of(
    checklist: "Checklist", today: date, grouping: Grouping, units: Sequence[str], held: Mapping[str, str]
) -> list[Group]:
    """The groups that hold something, in order; ``held`` items stay in the group of this key."""
    if grouping == "sub":
        total = len(checklist.rows)
        return [
            Group(
                each.sub_indicator.code, each.sub_indicator.code, each.sub_indicator.title, each.rows, total
            )
            for each in checklist.groups
        ]
    titles, place, order = _ways(today, units)[grouping]
    found: dict[str, list[ChecklistRow]] = {key: [] for key in titles}
    for row in checklist.rows:
        key = held[row.item.code] if row.item.code in held else place(row)
        found.setdefault(key, []).append(row)
    return [
        Group(
            f"{grouping}:{key}",
            "",
            titles.get(key, key),
            tuple(sorted(rows, key=order)),
            len(checklist.rows),
            counts_done=grouping == "unit",
        )
        for key, rows in found.items()
        if rows
    ]


def places_of(
    checklist: "Checklist", today: date, grouping: Grouping, units: Sequence[str]
) -> Mapping[str, str]:
    """The key of each item's group, so that an item stays where it is while it changes under the hand."""
    if grouping == "sub":
        return {}
    _, place, _ = _ways(today, units)[grouping]
    return {row.item.code: place(row) for row in checklist.rows}


_Way = tuple[Mapping[str, str], "Callable[[ChecklistRow], str]", "Callable[[ChecklistRow], date]"]


def _ways(today: date, units: Sequence[str]) -> Mapping[str, _Way]:
    def as_listed(row: "ChecklistRow") -> date:
        return date.min

    def by_due(row: "ChecklistRow") -> str:
        return due_place(row, today)

    return {
        "unit": ({"": NOBODY, **{unit: unit for unit in units}}, _unit, as_listed),
        "status": ({state: LOOKS[state][1] for state in _BY_STATUS}, lambda row: row.state, as_listed),
        "due": (_BY_DUE, by_due, lambda row: _day(row) or date.max),
        "score": (_BY_SCORE, _score, as_listed),
    }


def _unit(row: "ChecklistRow") -> str:
    return (row.record.unit if row.record else None) or ""


def _score(row: "ChecklistRow") -> str:
    return "" if row.score is None else "full" if row.score.is_full else "lost"


def _day(row: "ChecklistRow") -> date | None:
    return row.waits_until if row.state == "waiting" else None if row.is_done else row.due


def due_place(row: "ChecklistRow", today: date) -> str:
    """The key of the group by due date; what waits for a day is there until it comes, done items are last."""
    if row.state == "review" or (row.state == "due" and row.due is None):
        return "now"
    if row.is_done:
        return "done"
    if row.late_days(today) is not None:
        return "late"
    if row.state == "waiting":
        return "waiting"
    if row.due is None:
        return "open"
    ahead = (row.due - today).days
    return "week" if ahead <= SOON else "month" if ahead <= AHEAD else "later"
