"""The office's fiscal years and the frameworks that they use."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.office import FrameworkChange
from ita_desktop.domain.thai.dates import fiscal_year
from ita_desktop.frameworks import FrameworkError, read_framework
from ita_desktop.services.changes import Subject
from ita_desktop.services.context import Context
from ita_desktop.storage import UnitOfWork

FIELD_WORDS = {"title": "ชื่อ", "weight": "น้ำหนัก", "components": "องค์ประกอบ", "waits": "เวลาที่รอ"}


class YearExists(ItaError):
    """The fiscal year is there already."""

    def __init__(self, year: int) -> None:
        super().__init__(f"มีปีงบประมาณ {year} อยู่แล้ว เลือกได้ที่ช่องปีงบประมาณ")


class FrameworkStrandsData(ItaError):
    """A framework has no place for what a year holds already."""

    def __init__(self, year: int, codes: Sequence[str]) -> None:
        named = " ".join(codes[:5])
        super().__init__(
            f"ไม่รับกรอบนี้ เพราะปี {year} มีข้อมูลของรหัสที่กรอบไม่มี: {named} ข้อมูลเดิมไม่เปลี่ยน ตรวจว่าเป็นไฟล์ของปีที่ถูกต้อง"
        )


@dataclass(frozen=True, slots=True)
class ImportedFramework:
    """A framework file that was taken in."""

    fiscal_year: int
    title: str
    state: str
    """``new``, ``changed`` or ``same``."""

    was: str | None = None
    """The title of the framework that the office held before."""


class YearService:
    """Which years there are, and adding one."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def years(self) -> tuple[int, ...]:
        """The years with data, newest first."""
        with self._context.reading() as unit:
            return tuple(sorted(unit.office.years(), reverse=True))

    def current(self) -> int:
        """The fiscal year of today."""
        return fiscal_year(self._context.clock().date())

    def possible(self) -> tuple[int, ...]:
        """The years for which a framework is known, newest first."""
        with self._context.reading() as unit:
            return tuple(sorted(self._context.library(unit).years(), reverse=True))

    def add(self, year: int, framework: int | None = None) -> None:
        """Begin a fiscal year; ``framework`` is another year's list where its own is not out yet."""
        with self._context.act(f"เพิ่มปีงบประมาณ {year}", Subject.YEARS, Subject.SCORES, Subject.OIT) as unit:
            if year in unit.office.years():
                raise YearExists(year)
            unit.office.add_assessment(year, None if framework in (None, year) else framework)
            keep_frameworks(self._context, unit, [framework or year])

    def framework(self, year: int) -> Framework:
        """The framework that a year uses, with the office's corrections."""
        with self._context.reading() as unit:
            found = unit.office.assessment(year)
            return self._context.framework(unit, found.framework_year if found else year)

    def corrections(self) -> tuple[FrameworkChange, ...]:
        """What the office corrected in the frameworks."""
        with self._context.reading() as unit:
            return tuple(unit.office.framework_changes())

    def correct(self, framework: int, path: str, value: Any) -> None:
        """Correct a part of a framework (``o12.title``, ``o6.waits``); None takes the correction back."""
        subjects = (Subject.FRAMEWORKS, Subject.SCORES, Subject.OIT)
        with self._context.act(f"แก้กรอบปี {framework} {path_words(path)}", *subjects) as unit:
            if value is None:
                unit.office.drop_framework_change(framework, path)
            else:
                unit.office.put_framework_change(FrameworkChange(framework=framework, path=path, value=value))
            self._context.framework(unit, framework)

    def import_framework(self, file: Path, *, apply: bool = True) -> ImportedFramework:
        """Take in a year's framework from a file; with ``apply`` False only say what would happen."""
        text, framework = read_framework_file(file)
        year = framework.fiscal_year
        with self._context.reading() as unit:
            kept = unit.office.framework_texts().get(year)
            refuse_stranded(unit, self._context.shipped.with_imported({year: text}).get(year))
        state = "new" if kept is None else "same" if kept == text else "changed"
        if apply and state != "same":
            self._context.back_up("ก่อนนำเข้ากรอบ")
            title = f"นำเข้ากรอบการประเมินปี {year}"
            with self._context.act(title, Subject.FRAMEWORKS, Subject.SCORES, Subject.OIT) as unit:
                unit.office.put_framework_text(year, text, framework.sha256)
                refuse_stranded(unit, self._context.framework(unit, year))
        return ImportedFramework(year, framework.name, state, title_of(kept))


def path_words(path: str) -> str:
    """What a correction is of, as one says it: ``ชื่อของ o12``."""
    code, _, name = path.rpartition(".")
    return "ถ้อยคำขององค์ประกอบ" if code == "components" else f"{FIELD_WORDS.get(name, name)}ของ {code}"


def read_framework_file(file: Path) -> tuple[str, Framework]:
    """A framework file's text and the framework in it; FrameworkError where it is none."""
    from ita_desktop.exchange import read_text

    text = read_text(file)
    return text, read_framework(text, file.name)


def title_of(text: str | None) -> str | None:
    """A framework's title; None where there is no framework or it cannot be read."""
    if text is None:
        return None
    try:
        return read_framework(text, "").name
    except FrameworkError:
        return None


def keep_frameworks(context: Context, unit: UnitOfWork, years: Iterable[int]) -> None:
    """Copy the frameworks of ``years`` into the office's data where they are not there yet."""
    held = unit.office.framework_texts()
    for year in sorted(set(years) - set(held)):
        if year in context.shipped.years():
            text = context.shipped.text(year)
            unit.office.put_framework_text(year, text, context.shipped.get(year).sha256)


def refuse_stranded(unit: UnitOfWork, used: Framework) -> None:
    """FrameworkStrandsData where a year that uses this framework holds codes that it does not have."""
    for year in unit.office.years():
        found = unit.office.assessment(year)
        if found is not None and found.framework_year == used.fiscal_year:
            held = dict.fromkeys((*found.scores, *found.oit))
            lost = [code for code in held if code not in used]
            if lost:
                raise FrameworkStrandsData(year, lost)
