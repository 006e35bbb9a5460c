"""The table of what became of the resolutions and tasks of earlier meetings."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from ita_desktop.documents.blocks import Column, GroupRow, Table, TableRow, plain
from ita_desktop.documents.measure_texts import became
from ita_desktop.documents.texts import one_line
from ita_desktop.domain.meetings.carried import Carried
from ita_desktop.domain.thai.dates import short_month, thai_date

UNSAID = "-"


def resolutions_table(found: Sequence[Carried]) -> Table | None:
    """A row a resolution or task, under their meetings where there are several; None where there is none."""
    if not found:
        return None
    columns = (
        Column("ที่", 0.06, "center"),
        Column("มติ/งานที่มอบหมาย", 0.31),
        Column("ผู้รับผิดชอบ", 0.16),
        Column("กำหนด", 0.17, "center"),
        Column("ผลการดำเนินการ", 0.3),
    )
    return Table(columns, tuple(_rows(found)), caption=_caption(found))


def outcome(each: Carried) -> str:
    """What became of it: as written at the task, else as its measure in the plan tells, else where it is."""
    told = one_line(each.of.outcome)
    if each.of.done:
        return f"{told or 'ดำเนินการแล้วเสร็จ'} (แล้วเสร็จเมื่อ {_day(each.of.done)})"
    if not told and each.measure is not None and each.standing is not None:
        told = became(each.measure) or one_line(each.standing.words)
    late = f"เกินกำหนด {each.late} วัน" if each.state == "late" else ""
    if told:
        return f"{told} ({late})" if late else told
    waiting = "ยังไม่ได้มอบหมายผู้รับผิดชอบ" if each.state == "bare" else "อยู่ระหว่างดำเนินการ"
    return late or waiting


def _day(day: date) -> str:
    """A day in a narrow column: ``31 ม.ค. 2568``."""
    return f"{day.day} {short_month(day)}"


def _caption(found: Sequence[Carried]) -> str:
    """The meeting that is told of, where it is one."""
    first = found[0].of
    if any((each.of.committee, each.of.meeting) != (first.committee, first.meeting) for each in found):
        return "ผลการดำเนินการตามมติที่ประชุม"
    on = f" เมื่อวันที่ {thai_date(first.on)}" if first.on else ""
    return f"ผลการดำเนินการตามมติที่ประชุม ครั้งที่ {one_line(first.meeting)}{on}"


def _rows(found: Sequence[Carried]) -> Iterator[TableRow | GroupRow]:
    meetings = [tuple(each) for _, each in groupby(found, lambda each: (each.of.committee, each.of.meeting))]
    number = 0
    for group in meetings:
        if len(meetings) > 1:
            yield GroupRow(f"ครั้งที่ {one_line(group[0].of.meeting)}")
        for each in group:
            number += 1
            units = ", ".join(map(one_line, each.units)) or UNSAID
            due = _day(each.due) if each.due else UNSAID
            cells = (str(number), one_line(each.of.text), units, due, outcome(each))
            yield TableRow(tuple(map(plain, cells)))
