"""Taking an office file in, and writing one out."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from ita_desktop.domain.backups import BEFORE_IMPORT
from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.meetings import Meeting
from ita_desktop.domain.meetings.states import DRAFT, is_held
from ita_desktop.domain.office import Office
from ita_desktop.domain.thai.digits import fold
from ita_desktop.exchange import (
    ImportPlan,
    OfficeFile,
    PlanEntry,
    looks_like,
    members_of,
    plan_import,
    read_office,
    with_contents,
    write_file,
    write_office,
)
from ita_desktop.frameworks import FrameworkError
from ita_desktop.services.changes import EVERYTHING
from ita_desktop.services.context import Context
from ita_desktop.services.evidence.kept_files import Progress
from ita_desktop.services.meetings import MeetingLocked
from ita_desktop.services.office_packages import Packing, Unpacked, keep_contents, unpack
from ita_desktop.services.years import keep_frameworks
from ita_desktop.storage import UnitOfWork


class ImportRefused(ItaError):
    """The file holds something that cannot be taken; nothing was changed."""

    def __init__(self, plan: ImportPlan) -> None:
        super().__init__("ไม่นำเข้าไฟล์นี้ เพราะมีข้อมูลที่รับไม่ได้ ข้อมูลเดิมไม่เปลี่ยน")
        self.plan = plan


class DataChanged(ItaError):
    """The office's data changed after the plan was shown."""

    def __init__(self) -> None:
        super().__init__("ข้อมูลเปลี่ยนไปหลังจากแสดงรายการ เปิดไฟล์นำเข้าใหม่เพื่อดูรายการล่าสุด")


class FolderNotEmpty(ItaError):
    """The sample goes into an empty folder only."""

    def __init__(self) -> None:
        super().__init__("โฟลเดอร์นี้มีข้อมูลสำนักงานอยู่แล้ว สร้างข้อมูลตัวอย่างในโฟลเดอร์อื่นด้วย --data")


@dataclass(frozen=True, slots=True)
class Prepared:
    """A plan with the data that it was made for, and the evidence files that come with it.

    ``kept`` says that those are on the disk.
    """

    plan: ImportPlan
    current: Office
    unpacked: Unpacked | None = None
    kept: bool = False


class ExchangeService:
    """Import and export of office files."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def prepare(self, file: Path | Unpacked, *, replace_agency: bool = False) -> Prepared:
        """Read an office file and plan what it would change; ReadingError where it is none.

        A package is read through, which may take long: ``unpack`` does that beside the user's work.
        """
        if isinstance(file, Path) and looks_like(file) == "package":
            file = self.unpack(file)
        unpacked = file if isinstance(file, Unpacked) else None
        source = file.package.office if isinstance(file, Unpacked) else file
        with self._context.reading() as unit:
            current = unit.office.load()
            read = read_office(source, lambda year: self._framework(unit, year))
            plan = plan_import(current, read, replace_agency=replace_agency)
            unfit = [] if plan.refused else list(self._unfit_corrections(unit, plan.merged, read))
            unfit += [] if plan.refused else _locked_minutes(current, plan.merged, read)
        if unfit:
            plan = ImportPlan((*unfit, *plan.entries), current)
        if unpacked is not None:
            plan = with_contents(plan, current, read, unpacked.package, unpacked.whole)
        return Prepared(plan, current, unpacked)

    def unpack(self, file: Path, progress: Progress | None = None) -> Unpacked:
        """Read a package with its evidence files through; needs no data, may run beside the user's work."""
        return unpack(self._context.database.evidence, file, progress)

    def keep_contents(self, prepared: Prepared, progress: Progress | None = None) -> Prepared:
        """Put a plan's new evidence files on the disk; may run beside the user's work, before ``apply``."""
        if prepared.unpacked is not None and not prepared.kept and prepared.plan.changes:
            wanted = prepared.unpacked.new_in(prepared.plan.merged)
            keep_contents(self._context.database.evidence, prepared.unpacked.package, wanted, progress)
        return replace(prepared, kept=True)

    def _unfit_corrections(self, unit: UnitOfWork, merged: Office, file: OfficeFile) -> Iterator[PlanEntry]:
        """The file's corrections of frameworks that these do not take."""
        named = file.gaps.each("framework_changes", file.office.framework_changes)
        places = {(change.framework, change.path): f"{place}.value" for place, change in named}
        for year in sorted({year for year, _ in places}):
            try:
                self._context.library(unit).get(year, merged.framework_changes)
            except FrameworkError as error:
                for problem in error.problems:
                    place = places.get((year, problem.place), "framework_changes")
                    yield PlanEntry(place, "refused", why=str(problem))

    def apply(self, prepared: Prepared) -> None:
        """Do what the plan says, in one act; the data is backed up before."""
        plan = prepared.plan
        if plan.refused:
            raise ImportRefused(plan)
        if not plan.changes:
            return
        self.keep_contents(prepared)
        self._context.back_up(BEFORE_IMPORT)
        with self._context.act("นำเข้าไฟล์สำนักงาน", *EVERYTHING) as unit:
            if unit.office.load() != prepared.current:
                raise DataChanged
            unit.office.put(plan.merged)
            used = {assessment.framework_year for assessment in plan.merged.assessments}
            changed = {change.framework for change in plan.merged.framework_changes}
            keep_frameworks(self._context, unit, used)
            for year in sorted(used | changed):
                self._context.framework(unit, year)

    def fill_sample(self, file: Path) -> None:
        """Fill an empty office from the sample's file; FolderNotEmpty where there is data."""
        prepared = self.prepare(file)
        if prepared.current != Office():
            raise FolderNotEmpty
        self.apply(prepared)

    def export(self, file: Path) -> None:
        """Write everything as an office file, whole or not at all."""
        write_file(file, self.exported())

    def exported(self) -> bytes:
        """The office file's bytes."""
        return self.packing().content

    def packing(self) -> Packing:
        """The office as it is now, to be written with its evidence files: ``write`` needs no data."""
        with self._context.reading() as unit:
            office = unit.office.load()
            content = write_office(office, lambda year: self._framework(unit, year))
        return Packing(office, content, self._context.database.evidence)

    def _framework(self, unit: UnitOfWork, year: int) -> Framework | None:
        known = self._context.library(unit)
        return self._context.framework(unit, year) if year in known.years() else None


def _locked_minutes(current: Office, merged: Office, file: OfficeFile) -> Iterator[PlanEntry]:
    """Approved minutes that the file would change without being a corrected copy of them."""
    known = {_meant(meeting): meeting for meeting in current.meetings}
    named = {_meant(meeting): place for place, meeting in file.gaps.each("meetings", file.office.meetings)}
    for meeting in merged.meetings:
        former = known.get(_meant(meeting))
        if former is not None and is_held(former, meeting) and not _is_correction_of(meeting, former):
            place = named.get(_meant(meeting), "meetings")
            yield PlanEntry(place, "refused", why=str(MeetingLocked(former)))


def _meant(meeting: Meeting) -> tuple[str | None, str]:
    """The same for numbers that the import takes for one: Thai digits or Arabic, with blanks or without."""
    return meeting.committee, fold(meeting.number)


def _is_correction_of(meeting: Meeting, former: Meeting) -> bool:
    """Whether a meeting keeps the approved one and was opened again after it: a corrected copy."""
    approved = members_of(replace(former, versions=()))
    at = next((at for at, each in enumerate(meeting.versions) if each.content == approved), None)
    return at is not None and any(each.state == DRAFT for each in meeting.versions[at + 1 :])
