"""From returned forms to what they would do to a plan's reports, a row for each row that names a measure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from ita_desktop.domain.measures import Measure, Progress, meant_units, unit_key
from ita_desktop.domain.measures.rounds import round_of
from ita_desktop.domain.measures.told import changed_fields, own_report, taken_in
from ita_desktop.exchange.measure_reports.filling import Filled, read_cells
from ita_desktop.exchange.measure_reports.matching import Matched, MeasureNames
from ita_desktop.exchange.measure_reports.read_report import FilledForm, ReadReport, State
from ita_desktop.exchange.measure_reports.rows import FormRow, rows_of

UNFILLED = "แถวนี้ไม่ได้กรอกอะไรไว้"
NO_UNIT_KNOWN = "ไม่ทราบว่าเป็นรายงานของหน่วยงานใด เขียนชื่อหน่วยงานไว้เหนือตาราง เช่น หน่วยงาน กองคลัง"


@dataclass(frozen=True)
class ReportPlanner:
    """Plans forms against the measures of a plan, each with its key; ``every`` are the office's units."""

    fiscal_year: int
    measures: Sequence[Measure]
    every: Sequence[str]
    today: date

    def plan(self, forms: Sequence[FilledForm]) -> tuple[ReadReport, ...]:
        """A row for each row that names a measure or says something, in their order; nothing is applied."""
        names = MeasureNames(self.measures)
        keys = {measure.key or "" for measure in self.measures}
        rows = [
            read
            for form in forms
            for row in rows_of(form.grid, keys)
            if (read := self._row(form, row, names.read(row))) is not None
        ]
        return tuple(_once(rows))

    def becomes(self, key: str, read: ReadReport) -> tuple[Progress | None, Progress]:
        """What a row's unit reported on a measure for the round, then the same with what the row tells."""
        measure = next(each for each in self.measures if each.key == key)
        of, unit = round_of(self.fiscal_year, read.round), read.unit or ""
        was = own_report(measure, unit, of)
        return was, taken_in(was, unit, of, read.told, self.today)

    def _row(self, form: FilledForm, row: FormRow, found: Matched) -> ReadReport | None:
        filled = read_cells(row, round_of(self.fiscal_year, form.round), self.today)
        told, unit = filled.told, self._unit(form, row, found.key)
        made = ReadReport(
            code=found.key,
            typed=row.typed,
            filled=row.filled,
            told=told,
            state="refused",
            was=None,
            becomes=None,
            why=filled.refused or found.why,
            row=row.number,
            unit=unit,
            round=form.round,
            sheet=form.sheet,
        )
        says_nothing = told.is_empty and not filled.doubts and not filled.refused
        if found.key is None and says_nothing:
            return None
        if form.year is not None and form.year != self.fiscal_year:
            return replace(made, why=f"เป็นแบบของแผนปี {form.year} ไม่ใช่ปี {self.fiscal_year}")
        if filled.refused or (found.key is None and (not found.candidates or told.is_empty)):
            return made
        if unit is None and not says_nothing:
            return replace(made, why=NO_UNIT_KNOWN)
        if found.key is None:
            return replace(
                made, state="doubtful", codes=found.candidates, why=_why(found.why, *filled.doubts)
            )
        return self._judged(made, found.key, filled)

    def _judged(self, read: ReadReport, key: str, filled: Filled) -> ReadReport:
        """A row whose measure is known: what it changes, and what of it must be asked."""
        was, becomes = self.becomes(key, read)
        if read.told.is_empty:
            state: State = "refused" if filled.doubts else "same"
            return replace(read, state=state, was=was, becomes=was, why=_why(*filled.doubts) or UNFILLED)
        changed = bool(changed_fields(was, becomes))
        doubts = (*filled.doubts, *(self._strangers(key, read) if changed else ()))
        if not changed:
            return replace(read, state="same", was=was, becomes=becomes, why=_why(*filled.doubts))
        if doubts:
            asked = {"state": "doubtful", "codes": (key,), "why": _why(*doubts)}
            return replace(read, was=was, becomes=becomes, **asked)  # type: ignore[arg-type]
        return replace(read, state="new" if was is None else "changed", was=was, becomes=becomes, why="")

    def _strangers(self, key: str, read: ReadReport) -> Iterator[str]:
        """A report of a unit that the measure does not mean."""
        meant = self._meant(key)
        if read.unit and meant and unit_key(read.unit) not in map(unit_key, meant):
            yield f"มาตรการนี้เป็นของ{' '.join(meant)} แต่รายงานนี้มาจาก{read.unit}"

    def _unit(self, form: FilledForm, row: FormRow, key: str | None) -> str | None:
        """Whose report a row is: as its own cell says, else its form, else the only unit of the measure."""
        if row.unit:
            said = unit_key(row.unit)
            return next((unit for unit in self.every if unit_key(unit) == said), " ".join(row.unit.split()))
        if form.unit is not None or key is None:
            return form.unit
        meant = self._meant(key)
        return meant[0] if len(meant) == 1 else None if meant else ""

    def _meant(self, key: str) -> tuple[str, ...]:
        measure = next(each for each in self.measures if each.key == key)
        return meant_units(measure, self.every)


def _why(*reasons: str) -> str:
    return " · ".join(filter(None, reasons))


def _once(rows: Sequence[ReadReport]) -> Iterator[ReadReport]:
    """Reports that several rows tell: equal ones count once, others are asked."""
    telling: dict[tuple[object, ...], list[ReadReport]] = {}
    for row in rows:
        if row.code is not None and not row.told.is_empty:
            telling.setdefault(_whose(row), []).append(row)
    for row in rows:
        alike = telling.get(_whose(row), [])
        if len(alike) < 2 or row.told.is_empty or row.state == "refused":
            yield row
        elif all((each.told, each.why) == (row.told, row.why) for each in alike):
            first = alike[0]
            again = replace(row, state="same", codes=(), why=f"ซ้ำกับ{first.place}")
            yield row if row is first else again
        else:
            others = " ".join(each.place for each in alike if each is not row)
            why = _why(row.why, f"มาตรการนี้อยู่ใน {others} ด้วยและไม่เหมือนกัน เลือกแถวเดียว")
            yield replace(row, state="doubtful", why=why, codes=(row.code or "",))


def _whose(row: ReadReport) -> tuple[object, ...]:
    return row.code, unit_key(row.unit or ""), row.round
