"""From a filled list to what it would do to a year's checklist, a row for each row that names an item."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.oit import OitItem
from ita_desktop.domain.oit.ticks import changed_fields, is_taken_back, taken_in
from ita_desktop.domain.thai.normal import comparable
from ita_desktop.exchange.oit_lists.filling import Filled, Filling
from ita_desktop.exchange.oit_lists.heads import Role
from ita_desktop.exchange.oit_lists.naming import ItemNames, Named
from ita_desktop.exchange.oit_lists.read_tick import FilledList, ReadTick, State
from ita_desktop.exchange.oit_lists.rows import ListRow, rows_of

_TOTAL = re.compile(r"^(?:รวม|ทั้งหมด|ยอดรวม|ร้อยละ|คิดเป็น|หมายเหตุ|ลงชื่อ|หน่วยงาน|วันที่)")
UNREAD = "แถวนี้ไม่ได้กรอกอะไรไว้"


def plan_ticks(
    lists: Sequence[FilledList],
    framework: Framework,
    held: Mapping[str, OitItem],
    *,
    units: Sequence[str] = (),
    today: date | None = None,
) -> tuple[ReadTick, ...]:
    """Plan lists against a year's items, in the order of their rows; nothing is applied.

    Repeated heads, names of groups, notes and totals are passed over. Another unit's item is asked for. An
    item in two rows is taken once where they agree, else asked.
    """
    names, filling = ItemNames(framework), Filling(units, today)
    read = [
        _planned(framework, filled, row, named, filling.read(_told_anew(row, held, named), row.marks), held)
        for filled in lists
        for row in rows_of(filled.grid, names, framework.fiscal_year)
        if not (named := names.read(row.code, row.title)).foreign
    ]
    return tuple(_once([row for row in read if row is not None]))


def _told_anew(row: ListRow, held: Mapping[str, OitItem], named: Named) -> Mapping[Role, str]:
    """A row's cells without the office's own wording, which a form brings back as it was."""
    was = held.get(named.code or "")
    if was is None or not was.wording or row.cells.get("status", "").split() != was.wording.split():
        return row.cells
    return {role: text for role, text in row.cells.items() if role != "status"}


def _planned(
    framework: Framework,
    of: FilledList,
    row: ListRow,
    named: Named,
    filled: Filled,
    held: Mapping[str, OitItem],
) -> ReadTick | None:
    tick = filled.tick
    if named.code is None:
        is_total = _TOTAL.match(comparable(row.typed))
        if tick.is_empty and (not filled.doubts or not named.candidates or is_total):
            return None
        state: State = "doubtful" if named.candidates and not tick.is_empty else "refused"
        why = " · ".join((named.why, *filled.doubts))
        return _row(of, row, filled, None, state, why, None, codes=named.candidates)
    was = held.get(named.code)
    becomes = taken_in(framework, named.code, was, tick, of.unit)
    changed = changed_fields(was, becomes)
    doubts = list(filled.doubts)
    if changed and of.unit and was and was.unit and comparable(was.unit) != comparable(of.unit):
        doubts.append(f"{named.code} เป็นของ{was.unit} แต่รายการนี้มาจาก{of.unit}")
    if is_taken_back(was, tick):
        doubts.append(f"{named.code} เสร็จแล้ว แต่รายการนี้บอกว่า {tick.wording}")
    if doubts:
        state, why = ("doubtful" if changed else "refused"), " · ".join(doubts)
    elif changed:
        state, why = ("new" if was is None or was == OitItem() else "changed"), ""
    else:
        state, why = "same", UNREAD if tick.is_empty else ""
    codes = (named.code,) if state == "doubtful" else ()
    return _row(of, row, filled, named.code, state, why, was, becomes=becomes, codes=codes)


def _row(
    of: FilledList,
    row: ListRow,
    filled: Filled,
    code: str | None,
    state: State,
    why: str,
    was: OitItem | None,
    *,
    becomes: OitItem | None = None,
    codes: tuple[str, ...] = (),
) -> ReadTick:
    return ReadTick(
        code=code,
        typed=row.typed,
        filled=row.filled,
        tick=filled.tick,
        state=state,
        was=was,
        becomes=becomes,
        why=why,
        row=row.number,
        codes=codes,
        sheet=of.sheet,
        unit=of.unit,
    )


def _once(rows: Sequence[ReadTick]) -> Iterator[ReadTick]:
    """Items that several rows fill in: rows equal also in what is doubtful count once, others are asked."""
    telling: dict[str, list[ReadTick]] = {}
    for row in rows:
        if row.code is not None and not row.tick.is_empty:
            telling.setdefault(row.code, []).append(row)
    for row in rows:
        alike = telling.get(row.code or "", [])
        if len(alike) < 2 or row.tick.is_empty:
            yield row
        elif all((each.tick, each.why) == (row.tick, row.why) for each in alike):
            first = alike[0]
            yield (
                row if row is first else replace(row, state="same", codes=(), why=f"ซ้ำกับ{_told(first, row)}")
            )
        else:
            yield _asked(row, alike)


def _asked(row: ReadTick, alike: Sequence[ReadTick]) -> ReadTick:
    others = " ".join(_told(each, row) for each in alike if each is not row)
    why = " · ".join(filter(None, (row.why, f"{row.code} อยู่ใน{others} ด้วยและไม่เหมือนกัน เลือกแถวเดียว")))
    if row.state not in ("new", "changed", "doubtful"):
        return replace(row, why=why)
    return replace(row, state="doubtful", why=why, codes=(row.code or "",))


def _told(other: ReadTick, row: ReadTick) -> str:
    """Where another row stands, as seen from a row."""
    return f"แถว {other.row}" if other.sheet == row.sheet else f" {other.place}"
