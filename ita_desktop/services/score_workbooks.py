"""A year's scores as a workbook to fill, and taking a filled one in."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ita_desktop.domain.agencies import Agency
from ita_desktop.domain.errors import ItaError
from ita_desktop.exchange.files import write_file
from ita_desktop.exchange.score_tables import ReadScore
from ita_desktop.services.context import Context
from ita_desktop.services.score_tables import ScorePlan, ScoreTableService, assessed


class NoYearInWorkbook(ItaError):
    """The workbook does not tell whose scores it holds."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"ไม่พบปีงบประมาณใน {name} เขียนไว้เหนือตาราง เช่น ปีงบประมาณ พ.ศ. 2568 หรือใช้แบบกรอกคะแนนของโปรแกรม"
        )


class NoScoresInWorkbook(ItaError):
    """Nothing in the workbook can be read as a score of the year."""

    def __init__(self, name: str, year: int) -> None:
        super().__init__(
            f"ไม่พบคะแนนของปี {year} ใน {name} ตรวจว่าตารางมีรหัสหรือชื่อข้อและช่องคะแนน "
            "ถ้าคะแนนเป็นสูตร เปิดใน Excel แล้วบันทึกก่อน หรือใช้แบบกรอกคะแนนของโปรแกรม"
        )


class WorkbookRefused(ItaError):
    """Rows of the workbook cannot be taken; nothing was changed."""

    def __init__(self, count: int) -> None:
        super().__init__(f"ไม่นำเข้าสมุดงานนี้ มี {count} ช่องที่รับไม่ได้หรือไม่แน่ใจว่าเป็นข้อใด ข้อมูลเดิมไม่เปลี่ยน")


@dataclass(frozen=True, slots=True)
class WorkbookPlan:
    """What a workbook would do; ``sheet`` is the one that holds the scores."""

    plan: ScorePlan
    sheet: str

    @property
    def refused(self) -> tuple[ReadScore, ...]:
        """Rows that cannot be taken without someone's choice."""
        return tuple(row for row in self.plan.rows if not takable(row))

    @property
    def changes(self) -> Mapping[int, str]:
        """The rows that change something: index and code, as ``ScoreTableService.apply`` takes them."""
        return {
            at: str(row.code) for at, row in enumerate(self.plan.rows) if state_of(row) in ("new", "changed")
        }

    def entries(self) -> Iterator[dict[str, Any]]:
        """A row each as the command line prints it; doubts of rows that are taken stand in ``why``."""
        for row in self.plan.rows:
            place = f"assessments[{self.plan.year}].scores.{row.code}" if row.code else self.sheet
            cell = f"{self.sheet} แถว {row.row} คอลัมน์ {row.column}"
            yield {
                "place": place if row.code else cell,
                "state": state_of(row),
                "was": None if row.was is None else str(row.was),
                "becomes": row.typed if row.becomes is None else str(row.becomes),
                "why": row.why or None,
            }


def takable(row: ReadScore) -> bool:
    """Whether a row has one code and a score: a doubt about its decimals does not keep it out."""
    return row.code is not None and row.becomes is not None and row.state != "refused" and len(row.codes) < 2


def state_of(row: ReadScore) -> str:
    """``new``, ``changed`` or ``same`` where the row is taken, else ``refused``.

    A workbook drops last zeros, so the number counts, not the decimals that were typed.
    """
    if row.becomes is None or not takable(row):
        return "refused"
    if row.was is None:
        return "new"
    return "same" if row.was.hundredths == row.becomes.hundredths else "changed"


class ScoreWorkbookService:
    """Workbooks of scores."""

    def __init__(self, context: Context, tables: ScoreTableService) -> None:
        self._context = context
        self._tables = tables

    def form(self, year: int) -> bytes:
        """The workbook to fill for a year, with what is entered; a year without data has empty cells."""
        from ita_desktop.documents.score_form import score_form
        from ita_desktop.rendering.xlsx import render_xlsx

        with self._context.reading() as unit:
            assessment = assessed(unit, year)
            framework = self._context.framework(unit, assessment.framework_year)
            agency = unit.office.agency() or Agency()
        return render_xlsx(score_form(agency, year, framework, assessment.scores))

    def save_form(self, year: int, file: Path) -> None:
        """Write the workbook to fill, whole or not at all."""
        write_file(file, self.form(year))

    def read(self, file: Path, year: int | None = None) -> WorkbookPlan:
        """Plan what a workbook would do to the year that it names, or to ``year``.

        ReadingError where it cannot be read, NoYearInWorkbook, NoScoresInWorkbook.
        """
        from ita_desktop.exchange.tables.workbooks import read_workbook, years_named

        sheets = read_workbook(file)
        with self._context.reading() as unit:
            known = {*self._context.library(unit).years(), *unit.office.years()}
        wanted = year or next((each for each in years_named(sheets) if each in known), None)
        if wanted is None:
            raise NoYearInWorkbook(file.name)
        plans = [
            (sheet.name, self._tables.read_grid(wanted, sheet.grid))
            for sheet in sheets
            if wanted in (named := years_named((sheet,))) or not known.intersection(named)
        ]
        name, plan = max(plans, key=lambda each: len(each[1].rows), default=("", ScorePlan(wanted, ())))
        if not plan.rows:
            raise NoScoresInWorkbook(file.name, wanted)
        return WorkbookPlan(plan, name)

    def apply(self, read: WorkbookPlan) -> None:
        """Take all that changes in one act; WorkbookRefused takes nothing."""
        if read.refused:
            raise WorkbookRefused(len(read.refused))
        if read.changes:
            self._tables.apply(read.plan, read.changes)
