"""Taking an office file in, and writing one out."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.office import Office
from ita_desktop.exchange import (
    ImportPlan,
    OfficeFile,
    PlanEntry,
    plan_import,
    read_office,
    write_file,
    write_office,
)
from ita_desktop.frameworks import FrameworkError
from ita_desktop.services.changes import EVERYTHING
from ita_desktop.services.context import Context
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
    """A plan with the data that it was made for."""

    plan: ImportPlan
    current: Office


class ExchangeService:
    """Import and export of office files."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def prepare(self, file: Path, *, replace_agency: bool = False) -> Prepared:
        """Read an office file and plan what it would change; ReadingError where it is none."""
        with self._context.reading() as unit:
            current = unit.office.load()
            read = read_office(file, lambda year: self._framework(unit, year))
            plan = plan_import(current, read, replace_agency=replace_agency)
            unfit = [] if plan.refused else list(self._unfit_corrections(unit, plan.merged, read))
        if unfit:
            plan = ImportPlan((*unfit, *plan.entries), current)
        return Prepared(plan, current)

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
        """Do what the plan says, in one act; a checked copy of the data is made before."""
        plan = prepared.plan
        if plan.refused:
            raise ImportRefused(plan)
        if not plan.changes:
            return
        self._context.database.checked_copy("ก่อนนำเข้า")
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
        with self._context.reading() as unit:
            return write_office(unit.office.load(), lambda year: self._framework(unit, year))

    def _framework(self, unit: UnitOfWork, year: int) -> Framework | None:
        known = self._context.library(unit)
        return self._context.framework(unit, year) if year in known.years() else None
