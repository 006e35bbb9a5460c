"""From a table to what it would do to a year's plan, a row for each measure; nothing is applied."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ita_desktop.domain.codes import CodeReader
from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.measures import Measure
from ita_desktop.domain.measures.naming import printed_number
from ita_desktop.domain.measures.numbers import number_key
from ita_desktop.domain.measures.written import number_of
from ita_desktop.domain.thai.plain import beginning
from ita_desktop.exchange.measure_tables.fields import Field
from ita_desktop.exchange.measure_tables.heads import Head, head_of
from ita_desktop.exchange.measure_tables.layout import layout_of
from ita_desktop.exchange.measure_tables.matching import Match, changed_fields, matched
from ita_desktop.exchange.measure_tables.read_measure import NEW, ReadMeasure, State, TableColumn
from ita_desktop.exchange.measure_tables.reading import MeasureReading, Told
from ita_desktop.exchange.measure_tables.rows import LooseText, MeasureRow, rows_of
from ita_desktop.exchange.tables import Grid

_WIDEST = 40
"""Columns that a table of measures may have."""
_SHOWN = 50
"""Letters of a title in a sentence about it."""


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
    read = [*_rows(told, held), *map(_loose, rows.loose)]
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


def _rows(told: Sequence[tuple[MeasureRow, Told]], held: Sequence[Measure]) -> Iterator[ReadMeasure]:
    printed = Counter(number_key(each.measure) for _, each in told)
    kept = Counter(map(number_key, held))
    matches = matched([each.measure for _, each in told], held)
    for (row, each), match in zip(told, matches, strict=True):
        each.notes += _repeated(each.measure, match, printed, kept)
        yield _row(row, each, match)


def _row(row: MeasureRow, told: Told, match: Match) -> ReadMeasure:
    measure, same, near = told.measure, match.same, match.near
    if not measure.title:
        return _made(row, told, "refused", None, ["แถวนี้ไม่มีชื่อมาตรการ เลือกคอลัมน์มาตรการให้ตรง"])
    if near is not None:
        why = f"คล้ายกับมาตรการข้อ {near.number or '-'} ที่มีอยู่ “{beginning(near.title or '', _SHOWN)}”"
        return _made(row, told, "doubtful", None, [why, *told.doubts], (near.key or "", NEW))
    code = NEW if same is None else same.key or ""
    fields = tuple(told.fields) if same is None else changed_fields(same, told.fields)
    if told.doubts and fields:
        return _made(row, told, "doubtful", code, told.doubts, (code,))
    state: State = "new" if same is None else "changed" if fields else "same"
    return replace(_made(row, told, state, code), fields=fields)


def _repeated(measure: Measure, match: Match, printed: Counter[str], kept: Counter[str]) -> Iterator[str]:
    number, same, key = printed_number(measure), match.same, number_key(measure)
    if not key:
        return
    if printed[key] > 1:
        yield f"เลข {number} ซ้ำกันในตาราง คงไว้ตามที่พิมพ์"
    elif kept[key] > (same is not None and number_key(same) == key):
        yield f"เลข {number} มีในแผนแล้ว คงไว้ตามที่พิมพ์"


def _made(
    row: MeasureRow,
    told: Told,
    state: State,
    code: str | None,
    reasons: Sequence[str] = (),
    codes: tuple[str, ...] = (),
) -> ReadMeasure:
    measure = told.measure
    return ReadMeasure(
        code=code,
        state=state,
        measure=measure,
        fields=tuple(told.fields),
        typed=" ".join((measure.title or " ".join(row.cells.values())).split()),
        row=row.number,
        why=" · ".join(dict.fromkeys(reasons)),
        notes=tuple(dict.fromkeys(told.notes)),
        codes=codes,
    )


def with_said(held: Measure, read: ReadMeasure) -> Measure:
    """A measure with what a row says; fields that the row does not say stay."""
    said = {name: getattr(read.measure, name) for name in read.fields}
    return replace(held, **{name: said[name] for name in changed_fields(held, said)})
