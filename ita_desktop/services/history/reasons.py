"""Why a figure was changed that had been published already."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from ita_desktop.domain.errors import ItaError
from ita_desktop.services.changes import Subject
from ita_desktop.services.context import Context
from ita_desktop.services.history.published import Published, published
from ita_desktop.storage import JournalEntry, Sought, UnitOfWork

STOCK: Final[Sequence[tuple[str, str]]] = (
    ("1", "พิมพ์ผิดจากต้นฉบับ แก้ให้ตรงกับผลที่ประกาศ"),
    ("2", "สำนักงาน ป.ป.ช. แก้ไขผลการประเมิน"),
    ("3", "ผลหลังการอุทธรณ์หรือชี้แจง"),
    ("4", "แก้ตามมติที่ประชุม"),
    ("5", "อ่านทานแล้วพบว่าไม่ตรงต้นฉบับ"),
)
"""Reasons that come again, by the key that takes them."""

FIGURES = ("score", "assessment")


class NoReason(ItaError):
    """Nothing was written."""

    def __init__(self) -> None:
        super().__init__("ยังไม่ได้ระบุเหตุผล พิมพ์เหตุผล หรือกดเลข 1 ถึง 5 เพื่อเลือกเหตุผลที่ใช้บ่อย")


@dataclass(frozen=True, slots=True)
class Unreasoned:
    """An act that changed published figures and says not why."""

    act: int
    title: str
    actor: str
    at: datetime
    year: int
    published: Published


class ReasonService:
    """A change is saved at once; its reason may follow at any time."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def lacking(self, year: int | None = None) -> tuple[Unreasoned, ...]:
        """The acts without a reason, the newest first; of one year where one is given."""
        with self._context.reading() as unit:
            return unreasoned(unit, year)

    def give(self, acts: Collection[int], text: str) -> None:
        """Write down why acts were done, as one act; NoReason without words."""
        words = " ".join(text.split())
        if not words:
            raise NoReason
        of = f" {len(acts)} รายการ" if len(acts) > 1 else ""
        with self._context.act(f"ระบุเหตุผลของการแก้ไข{of}", Subject.SCORES) as unit:
            for act in sorted(acts):
                unit.past.put_reason(act, words)


def unreasoned(unit: UnitOfWork, year: int | None = None) -> tuple[Unreasoned, ...]:
    """The acts without a reason, the newest first; of one year where one is given."""
    found = [
        each
        for of_year, first in published(unit).items()
        if year in (None, of_year)
        for each in _lacking(unit, of_year, first)
    ]
    return tuple(sorted(found, key=lambda each: each.act, reverse=True))


def _lacking(unit: UnitOfWork, year: int, first: Published) -> list[Unreasoned]:
    sought = Sought(
        places=(f"scores/{year}", f"assessments/{year}"), since=first.at.date(), tables=FIGURES, kind="do"
    )
    entries = unit.past.entries(sought)
    changed = {each.act_id: each for each in entries if each.at > first.at and _is_figure(each)}
    standing = unit.past.standing(changed.keys())
    reasons: Mapping[int, str] = unit.past.reasons(standing)
    return [
        Unreasoned(act, changed[act].act, changed[act].actor, changed[act].at.astimezone(), year, first)
        for act in standing
        if act not in reasons
    ]


def _is_figure(entry: JournalEntry) -> bool:
    """Whether a change touches a score or the level, whatever became of its values."""
    if entry.table == "score":
        return True
    return "level" in {**(entry.before or {}), **(entry.after or {})}
