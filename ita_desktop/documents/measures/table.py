"""The table of a form: a row a measure, in the form's order."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, takewhile

from ita_desktop.documents.blocks import Column, HeadGroup, Table, TableRow
from ita_desktop.documents.measures.answered import Answered
from ita_desktop.documents.measures.cells import CELLS, Cell
from ita_desktop.documents.measures.forms import Form, FormColumn
from ita_desktop.documents.snapshots import PlanSnapshot
from ita_desktop.domain.measures import Measure
from ita_desktop.domain.thai.digits import fold

CENTRED = ("indicator-number", "number")
NAMING = ("title", "numbered-title")
_LAST = 10**9


def measures_table(snapshot: PlanSnapshot, form: Form) -> Table:
    """The measures in the columns of a form; the first cells of those that share them are joined."""
    answered = Answered(snapshot)
    return Table(
        columns=tuple(
            Column(each.head, each.share, "center" if each.field in CENTRED else "left")
            for each in form.columns
        ),
        rows=tuple(_rows(answered, form)),
        over=tuple(_over(form.columns)),
        name=f"มาตรการ {snapshot.plan.fiscal_year}",
        telling=_telling(form),
    )


def _telling(form: Form) -> int:
    """So many columns up to that of the measure, where others stand behind it."""
    fields = [column.field for column in form.columns]
    found = next((at for at, field in enumerate(fields, 1) if field in NAMING), 0)
    return found if found < len(fields) else 0


def _over(columns: Sequence[FormColumn]) -> Iterator[HeadGroup]:
    """A head over the neighbours that name the same one."""
    first = 0
    for head, under in groupby(columns, key=lambda column: column.over):
        count = len(list(under))
        if head:
            yield HeadGroup(head, first, count)
        first += count


def _rows(answered: Answered, form: Form) -> Iterator[TableRow]:
    cells = [CELLS[column.field] for column in form.columns]
    before: Measure | None = None
    for measure in _ordered(answered, form):
        yield TableRow(
            tuple(cell.text(answered, measure) for cell in cells),
            tuple(cell.value(answered, measure) if cell.value else None for cell in cells),
            0 if before is None else _joined(answered, cells, before, measure),
        )
        before = measure


def _joined(answered: Answered, cells: Sequence[Cell], before: Measure, measure: Measure) -> int:
    """How many of the first cells are those of the row above."""

    def same(cell: Cell) -> bool:
        own = cell.same and cell.same(answered, measure)
        return own is not None and cell.same is not None and own == cell.same(answered, before)

    return sum(1 for _ in takewhile(same, cells[:-1]))


def _ordered(answered: Answered, form: Form) -> list[Measure]:
    """By indicator, those of none last; or by number. Those that are alike stay in the plan's own order."""
    measures = answered.snapshot.plan.measures
    if form.order == "number":
        return sorted(measures, key=_number)
    placed = [(answered.indicators(measure), measure) for measure in measures]
    placed.sort(key=lambda pair: (not pair[0], pair[0]))
    return [measure for _, measure in placed]


def _number(measure: Measure) -> tuple[int, ...]:
    """The whole numbers of a printed number: ``๒.๑๐`` after ``2.9``; without any at the end."""
    found = re.findall(r"\d+", fold(str(measure.number if measure.number is not None else "")))
    return tuple(int(each[:9]) for each in found) or (_LAST,)
