"""How the lines look: columns for each kind of line, whose words stand in which cell."""

from collections.abc import Callable
from functools import partial

from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.measures import Measure, indicators_of
from ita_desktop.domain.measures.coverage import Matter, MatterKind
from ita_desktop.domain.measures.naming import name_line, printed_number, title_line
from ita_desktop.domain.thai.dates import short_date
from ita_desktop.ui.kit.code_words import code_words, score_words, title_words
from ita_desktop.ui.kit.records import Cell, Column
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.measures.coverage.lines import (
    IDLE,
    MEETINGS,
    GroupLine,
    IdleLine,
    Line,
    MatterLine,
    ResolvedLine,
)

WHENCE: dict[MatterKind, str] = {"item": "คะแนน OIT", "finding": "ข้อค้นพบ", "proposed": "คะแนนเสนอ"}
NO_MEASURE, NO_ANSWER = "ยังไม่มีมาตรการ", "ไม่ตอบเรื่องใด"
TASK, RESOLUTION = "งานที่มอบ", "มติ"
SCORE = "คะแนน"
"""The head of the column of figures."""


_Cells = Callable[[Line], tuple[Cell, ...]]
_Heads = tuple[tuple[str, int | None], ...]
"""The words of each column's head, and its width; without one it takes a share of what is left."""


def columns_for(filter_: str, framework: Framework) -> tuple[Column[Line], ...]:
    """The columns of a filter's lines, as many in each."""
    heads: _Heads
    if filter_ == MEETINGS:
        heads = (("ครั้งที่", 92), ("มติหรืองานที่มอบ", None), ("หน่วยงาน", 150), ("กำหนด", 112), ("ที่มา", 112))
        return _columns(_of_resolved, heads)
    if filter_ == IDLE:
        heads = (("ข้อ", 64), ("มาตรการ", None), ("ตัวชี้วัด", 92), ("หน่วยงาน", None), ("ตอบ", 150))
        return _columns(partial(_of_idle, framework), heads)
    heads = (("รหัส", 104), ("ผลที่ต้องตอบ", None), (SCORE, 116), ("มาตรการที่ตอบ", None), ("ที่มา", 104))
    return _columns(partial(_of_matter, framework), heads)


def _columns(cells: _Cells, heads: _Heads) -> tuple[Column[Line], ...]:
    def cell(at: int, line: Line) -> Cell:
        words = line.words if isinstance(line, GroupLine) and not at else ""
        return Cell(words) if isinstance(line, GroupLine) else cells(line)[at]

    return tuple(
        Column(head, partial(cell, at), width, right=head == SCORE) for at, (head, width) in enumerate(heads)
    )


def shown_words(matter: Matter, framework: Framework) -> str:
    """What a matter shows: the finding's issue in one line, else the titles of its codes."""
    issues = [each.issue for each in matter.findings if each.issue and matter.kind == "finding"]
    return " · ".join(" ".join(issue.split()) for issue in issues) or title_words(framework, matter.codes)


def measure_words(measure: Measure) -> str:
    """A measure in one line: ``ข้อ 3 ควบคุมความเสี่ยง``."""
    return f"{'' if measure.number is None else 'ข้อ '}{name_line(measure)}"


def _of_matter(framework: Framework, line: Line) -> tuple[Cell, ...]:
    assert isinstance(line, MatterLine)
    matter = line.matter
    code, shown = code_words(framework, matter.codes), shown_words(matter, framework)
    return (
        Cell(code, tone="muted", tip=code),
        Cell(shown, tip=shown),
        Cell(score_words(matter.codes, matter.scores)),
        _answer(matter),
        Cell(WHENCE[matter.kind], tone="muted"),
    )


def _answer(matter: Matter) -> Cell:
    if not matter.is_answered:
        care = matter.kind != "proposed"
        shape, tone = (Shape.CARE, "care") if care else (Shape.NOT_STARTED, "muted")
        return Cell(NO_MEASURE, shape, tone)
    words = " · ".join(map(measure_words, matter.measures))
    return Cell(words, Shape.OK, tip="\n".join(map(measure_words, matter.measures)))


def _of_resolved(line: Line) -> tuple[Cell, ...]:
    assert isinstance(line, ResolvedLine)
    each = line.resolved
    text = " ".join(each.text.split())
    return (
        Cell(each.meeting, tone="muted", tip=each.meeting),
        Cell(text, tip=each.text),
        Cell(each.unit or "", tip=each.unit or ""),
        Cell(short_date(each.due) if each.due else ""),
        Cell(TASK if each.is_task else RESOLUTION, tone="muted"),
    )


def _of_idle(framework: Framework, line: Line) -> tuple[Cell, ...]:
    assert isinstance(line, IdleLine)
    measure = line.measure
    units = ", ".join(measure.units or ())
    title = title_line(measure)
    return (
        Cell(printed_number(measure), tone="muted"),
        Cell(title, tip=title),
        Cell(" ".join(map(str, indicators_of(measure, framework)))),
        Cell(units, tip=units),
        Cell(NO_ANSWER, Shape.NOT_STARTED, "muted"),
    )
