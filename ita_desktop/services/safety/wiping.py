"""Wiping what an office may not keep: looked at first, then gone for good, with what still holds it."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, time
from pathlib import Path
from typing import TYPE_CHECKING

from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.journal_words import RECORDS
from ita_desktop.domain.thai.dates import fiscal_span, fiscal_year
from ita_desktop.services.changes import EVERYTHING
from ita_desktop.services.context import Context
from ita_desktop.services.safety.backups import BackupService
from ita_desktop.services.search import SearchService
from ita_desktop.storage import UnitOfWork, Wipe, knows_change

if TYPE_CHECKING:
    from ita_desktop.storage.backups import Backup

STILL = {**RECORDS, "printing": "ชื่อเอกสารที่พิมพ์แล้ว", "journal": "ชื่อผู้ทำรายการในประวัติ"}
"""Where a text may stand after the wipe, in words."""

SHORTEST = 2
AFTER_WIPE = "หลังลบข้อมูลที่เก็บไว้ไม่ได้"


class WipeRefused(ItaError):
    """What is asked for cannot be wiped; nothing was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What is to go: one of the three. ``place`` is a record's in the journal.

    ``text`` wherever it stands, ``before_year`` everything that was written before a fiscal year began.
    """

    place: str = ""
    text: str = ""
    before_year: int | None = None


@dataclass(frozen=True, slots=True)
class Looked:
    """What would go; ``still`` counts by kind of record where a text goes on standing."""

    wipe: Wipe
    still: Mapping[str, int]

    @property
    def words(self) -> str:
        """In one sentence, empty where nothing would go."""
        told = (
            (len(self.wipe.changes), "ค่าในประวัติ {} รายการ"),
            (len(self.wipe.versions), "รายงานการประชุมที่เก็บไว้ {} ฉบับ"),
            (len(self.wipe.typed), "ข้อความที่พิมพ์ค้าง {} แห่ง"),
        )
        return " ".join(words.format(f"{count:,}") for count, words in told if count)


class WipingService:
    """Values go, digests stay; the wipe is an entry of history and cannot be taken back."""

    def __init__(self, context: Context, backups: BackupService, search: SearchService) -> None:
        self._context, self._backups, self._search = context, backups, search

    def look(self, choice: Choice) -> Looked:
        """What would go; WipeRefused where the choice is none."""
        with self._context.reading() as unit:
            return self._looked(unit, choice)

    def take(self, choice: Choice, why: str) -> Looked:
        """Let it go for good, as one act; what went. WipeRefused without a reason or without anything."""
        reason = " ".join(why.split())
        if not reason:
            raise WipeRefused("ยังไม่ได้ระบุเหตุผล พิมพ์ว่าลบตามระเบียบหรือคำขอใด เหตุผลนี้จะอยู่ในประวัติ")
        if choice.text.strip() and choice.text.strip() in reason:
            raise WipeRefused("เหตุผลมีข้อความที่กำลังจะลบ เขียนเหตุผลโดยไม่เอ่ยข้อความนั้น")
        with self._context.database.erasing():
            with self._context.reading() as unit:
                looked = self._looked(unit, choice)
            if not looked.wipe:
                raise WipeRefused("ไม่พบค่าเดิมที่ต้องลบ จึงยังไม่ได้ลบอะไร")
            with self._context.act(f"ลบข้อมูลที่เก็บไว้ไม่ได้: {looked.words}", *EVERYTHING) as unit:
                ranges = f" (รายการที่ {looked.wipe.ranges})" if looked.wipe.changes else ""
                unit.wiping.take(looked.wipe, f"{reason} ลบ{looked.words}{ranges}")
        self._search.clear()
        return looked

    def holding(self) -> "tuple[Backup, ...]":
        """The backups from before the last wipe: they still hold what went. Newest first."""
        with self._context.reading() as unit:
            wipe = unit.wiping.last()
        return tuple(each for each in self._backups.all() if wipe and not knows_change(each.path, wipe))

    def remove_holding(self) -> tuple[Path, ...]:
        """Back up what is left, then remove the backups that hold what went; those that could not go."""
        held = self.holding()
        self._backups.make(AFTER_WIPE)
        for each in held:
            with suppress(OSError):
                each.path.unlink()
        return tuple(each.path for each in held if each.path.exists())

    def years(self) -> Sequence[int]:
        """The fiscal years before which something may be wiped: from the second of history to this one."""
        with self._context.reading() as unit:
            days = unit.past.days()
        this = fiscal_year(self._context.clock().date())
        return range(fiscal_year(days[0]) + 1, this + 1) if days else ()

    def _looked(self, unit: UnitOfWork, choice: Choice) -> Looked:
        if choice.place:
            return Looked(unit.wiping.of_place(choice.place), {})
        if choice.before_year is not None:
            if choice.before_year > fiscal_year(self._context.clock().date()):
                raise WipeRefused("ลบประวัติของปีปัจจุบันไม่ได้ เลือกปีที่พ้นกำหนดเก็บแล้ว")
            first, _ = fiscal_span(choice.before_year)
            return Looked(unit.wiping.before(datetime.combine(first, time()).astimezone()), {})
        text = choice.text.strip()
        if len(text) < SHORTEST:
            raise WipeRefused("พิมพ์ชื่อหรือข้อความที่เก็บไว้ไม่ได้ อย่างน้อยสองตัวอักษร")
        still = unit.wiping.standing(text)
        return Looked(unit.wiping.holding(text), {STILL[table]: count for table, count in still.items()})
