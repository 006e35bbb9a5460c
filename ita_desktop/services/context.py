"""What every service works with: the data, the frameworks, the wordings, the clock and who acts."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from ita_desktop.domain.assessments import Assessment
from ita_desktop.domain.errors import NotFound
from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.wording import WordingBank, own_phrases
from ita_desktop.frameworks import FrameworkLibrary, WordingLibrary
from ita_desktop.services.changes import Changes, Subject
from ita_desktop.storage import Database, UnitOfWork


class YearNotFound(NotFound):
    """The fiscal year has no data."""

    def __init__(self, year: int) -> None:
        super().__init__(f"ไม่มีข้อมูลปีงบประมาณ {year} เพิ่มปีได้ที่ช่องปีงบประมาณ หรือนำเข้าไฟล์สำนักงาน")


@dataclass
class Context:
    """Handed to each service by ``bootstrap``; ``actor`` is the acting officer's name or post."""

    database: Database
    shipped: FrameworkLibrary
    wording: WordingLibrary
    changes: Changes = field(default_factory=Changes)
    clock: Callable[[], datetime] = datetime.now
    actor: str = ""
    saved_at: datetime | None = None

    @contextmanager
    def reading(self) -> Iterator[UnitOfWork]:
        """A unit of work that only reads."""
        with self.database.unit("", self.actor) as unit:
            yield unit

    @contextmanager
    def act(self, title: str, *subjects: Subject) -> Iterator[UnitOfWork]:
        """One user's act: committed when the block ends well, then announced."""
        with self.database.unit(title, self.actor) as unit:
            yield unit
            unit.commit()
        self.saved_at = self.clock()
        self.changes.announce(subjects)

    def back_up(self, reason: str) -> Path:
        """Back the data up before a risky act; BackupFailed where that cannot be done."""
        return self.database.back_up(reason, self.clock())

    def library(self, unit: UnitOfWork) -> FrameworkLibrary:
        """The shipped frameworks, with those that the office holds in their place."""
        return self.shipped.with_imported(unit.office.framework_texts())

    def framework(self, unit: UnitOfWork, year: int) -> Framework:
        """A year's framework with the office's corrections."""
        return self.library(unit).get(year, unit.office.framework_changes())

    def bank(self, unit: UnitOfWork, year: int) -> WordingBank:
        """The wording bank for the codes of a year's framework, the office's own phrases first."""
        return self.wording.bank(year, self.library(unit), own_phrases(unit.office.wording()))

    def assessment(self, unit: UnitOfWork, year: int) -> Assessment:
        """A year's assessment, else YearNotFound."""
        found = unit.office.assessment(year)
        if found is None:
            raise YearNotFound(year)
        return found
