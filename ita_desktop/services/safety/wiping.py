"""Wiping what an office may not keep: every place is looked at first, then it goes for good."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from pathlib import Path
from typing import TYPE_CHECKING

from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.record_places import read_record
from ita_desktop.domain.thai.dates import fiscal_span, fiscal_year
from ita_desktop.domain.thai.digits import to_arabic
from ita_desktop.services.changes import EVERYTHING
from ita_desktop.services.context import Context
from ita_desktop.services.evidence.kept_files import Going
from ita_desktop.services.oit.evidence import EvidenceService
from ita_desktop.services.safety import seeking
from ita_desktop.services.safety import standing as told
from ita_desktop.services.safety.backups import BackupService
from ita_desktop.services.safety.held_contents import HeldContents, Step
from ita_desktop.services.safety.machine import Machine
from ita_desktop.services.safety.standing import Fate, Standing
from ita_desktop.services.safety.sweeping import Sweep
from ita_desktop.services.search import SearchService
from ita_desktop.storage import Wipe, WipeStopped
from ita_desktop.storage.spellings import byte_forms

if TYPE_CHECKING:
    from ita_desktop.storage.backups import Backup

Progress = Callable[[int, int], bool]
"""Told how far the work is; False stops it as long as nothing is gone."""

SHORTEST = 2


class WipeRefused(ItaError):
    """What is asked for cannot be wiped; nothing was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What is to go: one of the three. ``place`` is a record's in the journal.

    ``text`` wherever it stands, ``before_year`` everything that was written before a fiscal year began. With
    ``printings`` the printed papers that hold the text go too, with ``backups`` those from before the wipe.
    """

    place: str = ""
    text: str = ""
    before_year: int | None = None
    printings: bool = True
    backups: bool = False


@dataclass(frozen=True, slots=True)
class Looked:
    """What would go or went, and every place in which more stands, with what becomes of it."""

    wipe: Wipe
    places: tuple[Standing, ...]

    @property
    def words(self) -> str:
        """What goes from the data in one sentence, empty where nothing does."""
        counted = (
            (len(self.wipe.changes), "ค่าในประวัติ {} รายการ"),
            (len(self.wipe.versions), "รายงานการประชุมที่เก็บไว้ {} ฉบับ"),
            (len(self.wipe.typed), "ข้อความที่พิมพ์ค้าง {} แห่ง"),
            (len({*self.wipe.printings, *self.wipe.titles}), "เอกสารที่พิมพ์แล้ว {} ฉบับ"),
            (len(self.wipe.contents), "ไฟล์หลักฐาน {} ไฟล์"),
        )
        return " ".join(words.format(f"{count:,}") for count, words in counted if count)

    @property
    def by_hand(self) -> tuple[Standing, ...]:
        """What the user has to see to."""
        return tuple(each for each in self.places if each.fate == "hand")


class WipingService:
    """Values go, digests stay; the wipe is an entry of history and cannot be taken back.

    ``look``, ``take`` and ``remove_holding`` may run beside the window, which then calls ``announce``.
    """

    def __init__(
        self,
        context: Context,
        machine: Machine,
        backups: BackupService,
        search: SearchService,
        evidence: EvidenceService,
    ) -> None:
        self._context, self._backups, self._search = context, backups, search
        self._evidence = evidence
        self._sweep = Sweep(context, machine, backups)
        self._contents: HeldContents | None = None

    # -- looking ---------------------------------------------------------------------------------------

    def look(self, choice: Choice, progress: Progress = lambda _done, _all: True) -> Looked:
        """What would go, and where more stands; WipeRefused where the choice is none, WipeStopped."""
        sought = self._seek(choice, progress)
        return Looked(sought.wipe, tuple(self._told(choice, sought, progress, wiped=False)))

    def _seek(self, choice: Choice, progress: Progress) -> seeking.Sought:
        if choice.place or choice.before_year is not None:
            return self._of_values(choice)
        contents = self._contents_of(text_of(choice))
        size = contents.size(self._context.database.evidence.kept())
        return seeking.of_text(self._context, contents, stepping(size, progress), printings=choice.printings)

    def _of_values(self, choice: Choice) -> seeking.Sought:
        with self._context.reading() as unit:
            used = unit.office.evidence_places().keys()
            if choice.place:
                rows = unit.past.rows(read_record(choice.place))
                wipe = unit.wiping.of_rows(rows) if rows else unit.wiping.of_place(choice.place)
                return seeking.Sought(
                    seeking.with_contents(
                        self._context, unit, wipe, unit.wiping.files_in(wipe.changes) - used
                    )
                )
            first, _ = fiscal_span(self._year_of(choice))
            wipe = unit.wiping.before(datetime.combine(first, time()).astimezone())
            going = frozenset(wipe.changes)
            over = {
                name
                for name in unit.wiping.files_in(wipe.changes) - used
                if going.issuperset(unit.wiping.file_changes((name,)))
            }
            return seeking.Sought(seeking.with_contents(self._context, unit, wipe, over))

    def _year_of(self, choice: Choice) -> int:
        if choice.before_year is None or choice.before_year > fiscal_year(self._context.clock().date()):
            raise WipeRefused("ลบประวัติของปีปัจจุบันไม่ได้ เลือกปีที่พ้นกำหนดเก็บแล้ว")
        return choice.before_year

    def _contents_of(self, text: str) -> HeldContents:
        """What was read of contents for this text: they are named by their hashes and never change."""
        if self._contents is None or self._contents.text != text:
            self._contents = HeldContents(self._context, text)
        return self._contents

    def _told(
        self, choice: Choice, sought: seeking.Sought, progress: Progress, *, wiped: bool
    ) -> Iterator[Standing]:
        fate: Fate = "gone" if wiped else "now"
        yield from told.going(sought.wipe, fate)
        yield told.search_index(fate)
        if choice.text:
            forms = byte_forms(choice.text.strip())
            going, staying = self._sweep.beside(forms, stepping(1, progress))
            yield from told.beside([file.name for file in going], "hand" if wiped else "now")
            yield from told.beside([file.name for file in staying], "hand")
        yield from sought.more
        yield from self._sweep.backups_standing(chosen=choice.backups, wiped=wiped)
        yield told.elsewhere()

    # -- wiping ----------------------------------------------------------------------------------------

    def take(self, choice: Choice, why: str, progress: Progress = lambda _done, _all: True) -> Looked:
        """Let it go for good, as one act; what went and what is left.

        WipeRefused without a reason or without anything, WipeStopped where the user stopped it: everything is
        as it was then.
        """
        reason = self._reason(choice, why)
        sought = self._seek(choice, progress)
        looked = Looked(sought.wipe, ())
        if not looked.wipe:
            raise WipeRefused("ไม่พบค่าเดิมที่ต้องลบ จึงยังไม่ได้ลบอะไร")
        beside: Sequence[Path] = ()
        if choice.text:
            beside, _ = self._sweep.beside(byte_forms(choice.text.strip()), stepping(1, progress))
        title = f"ลบข้อมูลที่เก็บไว้ไม่ได้: {looked.words}"
        with (
            self._context.database.erasing(),
            self._context.database.unit(title, self._context.actor) as unit,
        ):
            ranges = f" (รายการที่ {looked.wipe.ranges})" if looked.wipe.changes else ""
            unit.wiping.take(looked.wipe, f"{reason} ลบ{looked.words}{ranges}", progress)
            unit.commit()
        return self._finish(choice, sought, beside)

    def _reason(self, choice: Choice, why: str) -> str:
        reason = " ".join(why.split())
        if not reason:
            raise WipeRefused("ยังไม่ได้ระบุเหตุผล พิมพ์ว่าลบตามระเบียบหรือคำขอใด เหตุผลนี้จะอยู่ในประวัติ")
        text = to_arabic(choice.text.strip())
        if text and text in to_arabic(reason):
            raise WipeRefused("เหตุผลมีข้อความที่กำลังจะลบ เขียนเหตุผลโดยไม่เอ่ยข้อความนั้น")
        return reason

    def _finish(self, choice: Choice, sought: seeking.Sought, beside: Sequence[Path]) -> Looked:
        """What follows once it is committed; nothing of it stops the others, and what fails is told."""
        left: list[Standing] = []
        why = self._sweep.rewrite()
        if why:
            left.append(Standing("ไฟล์ข้อมูล", 0, "waits", why))
        store = self._context.database.evidence
        lasting = [name for name in sought.wipe.contents if not store.remove(name)]
        if lasting:
            left.append(Standing("ไฟล์หลักฐาน", len(lasting), "hand", f"ลบไม่ได้ {' '.join(lasting)}"))
        self._backups.second_place.let_go(contents=sought.wipe.contents)
        self._search.clear()
        self._sweep.remove_beside(beside)
        if choice.backups:
            left += self._let_backups_go()
        self._contents = None
        places = self._told(choice, sought, lambda _done, _all: True, wiped=True)
        return Looked(sought.wipe, (*left, *places))

    def _let_backups_go(self) -> list[Standing]:
        try:
            lasting = self.remove_holding()
        except ItaError as error:
            return [Standing("ข้อมูลสำรอง", 0, "hand", str(error))]
        names = " ".join(path.name for path in lasting)
        return [Standing("ข้อมูลสำรอง", len(lasting), "hand", f"ลบไม่ได้ {names}")] if lasting else []

    def announce(self) -> None:
        """Tell every page what is other than before."""
        self._context.saved_at = self._context.clock()
        self._context.changes.announce(EVERYTHING)

    # -- what is left to do ----------------------------------------------------------------------------

    def detach(self, sha256: str) -> None:
        """Take an evidence file from the OIT items that name it; its content goes with the wipe."""
        with self._context.reading() as unit:
            places = unit.office.evidence_places().get(sha256, ())
        for place in places:
            if place.of == "item":
                self._evidence.detach(place.fiscal_year, place.code, (sha256,))

    def holding(self) -> "tuple[Backup, ...]":
        """The backups from before the last wipe: they still hold what went. Newest first."""
        return self._sweep.held()

    def remove_holding(self) -> tuple[Path, ...]:
        """Back up what is left, then remove the backups that hold what went; those that could not go."""
        return self._sweep.remove_held()

    def years(self) -> Sequence[int]:
        """The fiscal years before which something may be wiped: from the second of history to this one."""
        with self._context.reading() as unit:
            days = unit.past.days()
        this = fiscal_year(self._context.clock().date())
        return range(fiscal_year(days[0]) + 1, this + 1) if days else ()


def text_of(choice: Choice) -> str:
    """The text that is sought; WipeRefused where it is too short."""
    text = choice.text.strip()
    if len(text) < SHORTEST:
        raise WipeRefused("พิมพ์ชื่อหรือข้อความที่เก็บไว้ไม่ได้ อย่างน้อยสองตัวอักษร")
    return text


def stepping(size: int, progress: Progress) -> Step:
    """Counts bytes on, and ends the work with WipeStopped where the user stops it."""
    going = Going(size, progress)

    def step(read: int) -> None:
        if not going.on(read):
            raise WipeStopped

    return step
