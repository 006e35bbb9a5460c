"""From a table to what it would do to a year's plan, a row for each measure; nothing is applied."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from typing import Any

from ita_desktop.domain.codes import CodeReader
from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.measures import Measure
from ita_desktop.domain.thai.normal import comparable
from ita_desktop.exchange.measure_tables.fields import Field
from ita_desktop.exchange.measure_tables.heads import Head, head_of
from ita_desktop.exchange.measure_tables.layout import layout_of
from ita_desktop.exchange.measure_tables.lines import number_of
from ita_desktop.exchange.measure_tables.read_measure import NEW, ReadMeasure, State, TableColumn
from ita_desktop.exchange.measure_tables.reading import MeasureReading, Told
from ita_desktop.exchange.measure_tables.rows import LooseText, MeasureRow, rows_of
from ita_desktop.exchange.score_tables.read_score import Grid

_NEAR = 0.82
_WIDEST = 40
"""Columns that a table of measures may have."""


@dataclass(frozen=True, slots=True)
class TableReading:
    """A table as read: its columns, and its measures and loose lines in their order."""

    columns: tuple[TableColumn, ...] = ()
    rows: tuple[ReadMeasure, ...] = ()


def plan_measures(
    grid: Grid,
    framework: Framework,
    held: Sequence[Measure],
    *,
    fiscal_year: int,
    units: Sequence[str] = (),
    fields: Mapping[int, Field] | None = None,
) -> TableReading:
    """Plan a table against the measures of a plan, which have keys.

    ``fields`` are what the user says that columns hold, by place from 0; without them the head tells, else
    what the columns hold. ``framework`` names the codes, ``fiscal_year`` is the plan's.
    """
    reader = CodeReader(framework)
    reading = MeasureReading(reader, units, fiscal_year)
    head = head_of(grid) or Head()
    if fields is None:
        named = head.fields or layout_of(grid, reader, fiscal_year)
        fields = _settled(grid, named, head, reading)
    rows = rows_of(grid, fields, head.rows, reading.names_indicator)
    told = [(row, reading.read(row)) for row in rows.measures]
    read = [*_Matching(held).read(told), *map(_loose, rows.loose)]
    return TableReading(
        columns=tuple(_columns(grid, head, fields)), rows=tuple(sorted(read, key=lambda each: each.row))
    )


def is_measure_table(grid: Grid) -> bool:
    """Whether a table's head names measures beside their steps, periods or units."""
    head = head_of(grid)
    named = set(head.fields.values()) if head is not None else set()
    return "title" in named and bool(named.intersection(("steps", "period", "units")))


def _settled(
    grid: Grid, named: Mapping[int, Field], head: Head, reading: MeasureReading
) -> Mapping[int, Field]:
    """A column of numbers beside that of the indicators is theirs, where each number is the indicator's."""
    numbers = [at for at, name in named.items() if name == "number"]
    names = [at for at, name in named.items() if name == "indicator"]
    if len(numbers) != 1 or not names:
        return named
    both = [
        (number_of(row[numbers[0]]), reading.indicators(row[names[0]]))
        for at, row in enumerate(grid)
        if at not in head.rows and max(numbers[0], names[0]) < len(row) and row[numbers[0]] and row[names[0]]
    ]
    same = bool(both) and all((number,) == numbers for number, numbers in both)
    return {**named, numbers[0]: "indicator"} if same else named


def _columns(grid: Grid, head: Head, fields: Mapping[int, Field]) -> Iterator[TableColumn]:
    width = min(max(map(len, grid), default=0), _WIDEST)
    first = max((at for at in head.rows if at - 1 in head.rows or at == min(head.rows)), default=-1)
    for at in range(width):
        cells = (row[at] for row in grid[first + 1 :] if at < len(row) and row[at])
        sample = " ".join(next(cells, "").split())
        if sample or at in head.titles:
            yield TableColumn(at, head.titles.get(at, ""), fields.get(at, "left_out"), sample)


def _loose(text: LooseText) -> ReadMeasure:
    return ReadMeasure(
        code=None,
        state="refused",
        measure=Measure(),
        fields=(),
        typed=" ".join(text.text.split()),
        row=text.number,
        why="ข้อความนอกตาราง ไม่ใช่มาตรการ",
    )


class _Matching:
    """Finds the measures of the plan that rows are about: each once."""

    def __init__(self, held: Sequence[Measure]) -> None:
        self._held = held
        self._by_title: dict[str, list[Measure]] = {}
        for each in held:
            self._by_title.setdefault(_key(each), []).append(each)
        self._numbers = Counter(str(each.number) for each in held if each.number is not None)
        self._met: set[str] = set()

    def read(self, told: Sequence[tuple[MeasureRow, Told]]) -> Iterator[ReadMeasure]:
        printed = Counter(str(each.fields["number"]) for _, each in told if "number" in each.fields)
        for row, each in told:
            yield self._row(row, each, printed)

    def _row(self, row: MeasureRow, told: Told, printed: Counter[str]) -> ReadMeasure:
        measure = told.measure
        typed = " ".join((measure.title or " ".join(row.cells.values())).split())
        if not measure.title:
            return self._made(row, told, typed, "refused", None, why="แถวนี้ไม่มีชื่อมาตรการ เลือกคอลัมน์มาตรการให้ตรง")
        same, near = self._same(measure), self._near(measure)
        notes = [*told.notes, *self._repeated(measure, same, printed)]
        if same is None and near is not None:
            why = f"คล้ายกับมาตรการข้อ {near.number or '-'} ที่มีอยู่ “{_short(near.title)}”"
            codes = (near.key or "", NEW)
            return self._made(row, told, typed, "doubtful", None, (why, *told.doubts), notes, codes)
        code = NEW if same is None else same.key or ""
        fields = tuple(told.fields) if same is None else changed_fields(same, told.fields)
        state: State = "new" if same is None else "changed" if fields else "same"
        if same is not None:
            self._met.add(code)
        if told.doubts and state != "same":
            return self._made(row, told, typed, "doubtful", code, told.doubts, notes, (code,))
        return self._made(row, told, typed, state, code, (), notes, fields=fields)

    def _same(self, measure: Measure) -> Measure | None:
        """The measure of this title; of several the one with this number, else the first not met yet."""
        alike = [each for each in self._by_title.get(_key(measure), ()) if each.key not in self._met]
        numbered = [each for each in alike if each.number == measure.number]
        return next(iter((*numbered, *alike)), None)

    def _near(self, measure: Measure) -> Measure | None:
        """The measure whose title differs least, where it differs little."""
        key, matcher = _key(measure), SequenceMatcher(autojunk=False)
        matcher.set_seq2(key)
        best, nearest = _NEAR, None
        for each in self._held:
            if each.key in self._met:
                continue
            matcher.set_seq1(_key(each))
            if matcher.real_quick_ratio() > best and matcher.quick_ratio() > best:
                ratio = matcher.ratio()
                if ratio > best:
                    best, nearest = ratio, each
        return nearest

    def _repeated(self, measure: Measure, same: Measure | None, printed: Counter[str]) -> Iterator[str]:
        number = str(measure.number)
        if measure.number is None:
            return
        if printed[number] > 1:
            yield f"เลข {number} ซ้ำกันในตาราง คงไว้ตามที่พิมพ์"
        elif self._numbers[number] > (same is not None and str(same.number) == number):
            yield f"เลข {number} มีในแผนแล้ว คงไว้ตามที่พิมพ์"

    def _made(
        self,
        row: MeasureRow,
        told: Told,
        typed: str,
        state: State,
        code: str | None,
        doubts: Sequence[str] | str = (),
        notes: Sequence[str] = (),
        codes: tuple[str, ...] = (),
        *,
        why: str = "",
        fields: tuple[str, ...] | None = None,
    ) -> ReadMeasure:
        return ReadMeasure(
            code=code,
            state=state,
            measure=told.measure,
            fields=tuple(told.fields) if fields is None else fields,
            typed=typed,
            row=row.number,
            why=why or " · ".join(dict.fromkeys(doubts)),
            notes=tuple(dict.fromkeys(notes)),
            codes=codes,
        )


def changed_fields(held: Measure, said: Mapping[str, Any]) -> tuple[str, ...]:
    """The fields that a table says otherwise than a measure has them; blanks and line ends aside."""
    return tuple(name for name, value in said.items() if _flat(value) != _flat(getattr(held, name)))


def with_said(held: Measure, read: ReadMeasure) -> Measure:
    """A measure with what a row says; fields that the row does not say stay."""
    said = {name: getattr(read.measure, name) for name in read.fields}
    return replace(held, **{name: said[name] for name in changed_fields(held, said)})


def _flat(value: Any) -> Any:
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, tuple):
        return tuple(map(_flat, value))
    return value


def _key(measure: Measure) -> str:
    return comparable(measure.title or "")[:400]


def _short(text: str | None) -> str:
    line = " ".join((text or "").split())
    return line if len(line) < 50 else f"{line[:50].rstrip()}…"
