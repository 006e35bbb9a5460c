"""A pasted list of officers: names, posts and units by their heads, else by what the cells say."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from ita_desktop.domain.agencies import Officer
from ita_desktop.domain.measures.units import known_unit
from ita_desktop.domain.names import bare_name, split_name
from ita_desktop.domain.thai.normal import comparable
from ita_desktop.exchange.tables import Grid, grid_of, is_dash

Field = Literal["rank", "name", "post", "unit"]
_HEADS: Mapping[Field, re.Pattern[str]] = {
    "rank": re.compile("^(?:ยศ|คำนำหน้า)"),
    "name": re.compile("^(?:ราย)?ชื่อ"),
    "post": re.compile("^ตำแหน่ง"),
    "unit": re.compile("^(?:สังกัด|สำนัก/กอง|กอง/สำนัก|กอง$|หน่วยงาน|ส่วนราชการ|สำนัก$|ฝ่าย$)"),
}
_POST = re.compile(
    "^(?:ผู้อำนวยการ|ผอ[.]|หัวหน้า|ปลัด|นายกเทศ|นายกองค์|นายกอบต|รอง|เลขานุการ|ที่ปรึกษา|ประธาน|สมาชิกสภา|นัก|นิติกร|เจ้า|พนักงาน|"
    "ผู้ช่วย|ครู|นายช่าง|บุคลากร|วิศวกร|สถาปนิก|คนงาน|ลูกจ้าง|บรรณารักษ์|พยาบาล|รักษาราชการ)"
)
_UNIT = re.compile("^(?:สำนัก|กอง|หน่วย|ฝ่าย|งาน|ส่วน|ศูนย์|โรงเรียน)")
_TITLED = re.compile(
    r"^(?:ว่าที่|นางสาว|นาย(?!กเทศ|กองค์|กอบต|ช่าง)|นาง|น\.ส\.|ดร\.|ร้อย|พัน|จ่า|สิบ|[ก-ฮ]{1,2}\.[ก-ฮ]\.)"
)
_NUMBER = re.compile(r"[(]?\d{1,3}[.)]*")
_DEEPEST_HEAD = 5
MOST_LETTERS = 1_000


@dataclass(frozen=True, slots=True)
class OfficerPlan:
    """What a list would do: the officers as they would be, and how many rows are what.

    ``skipped`` are rows in which neither a name nor a post stands.
    """

    officers: tuple[Officer, ...]
    added: int = 0
    changed: int = 0
    same: int = 0
    skipped: int = 0


def plan_officers(
    text: str, html: str, officers: Sequence[Officer], units: Sequence[str] = ()
) -> OfficerPlan:
    """Plan what the clipboard would do to the directory; ReadingError where it holds too much.

    Who is known by name, or without a name by post, is changed in what the list tells; nobody goes.
    """
    kept = list(officers)
    counts = {"added": 0, "changed": 0, "same": 0}
    grid = grid_of(text, html, repeats=True)
    read, skipped = _read(grid, units)
    for fresh in read:
        at = next((at for at, each in enumerate(kept) if _is_one(each, fresh)), None)
        if at is None:
            kept.append(fresh)
            counts["added"] += 1
            continue
        merged = _merged(kept[at], fresh)
        counts["same" if merged == kept[at] else "changed"] += 1
        kept[at] = merged
    return OfficerPlan(tuple(kept), skipped=skipped, **counts)


def _read(grid: Grid, units: Sequence[str]) -> tuple[list[Officer], int]:
    rows = [[_cell(cell) for cell in row] for row in grid]
    head = next(
        (at for at, row in enumerate(rows[:_DEEPEST_HEAD]) if len(_named(row)) >= 1 and _is_head(row)), None
    )
    columns = _named(rows[head]) if head is not None else _guessed(rows)
    found: list[Officer] = []
    skipped, above = 0, ""
    for row in rows[head + 1 if head is not None else 0 :]:
        said = [cell for cell in row if cell and not _NUMBER.fullmatch(comparable(cell))]
        if not said or _is_head(row):
            continue
        if len(set(said)) == 1 and len(row) > 1 and _UNIT.match(said[0]):
            above = said[0]
            continue
        officer = _officer(row, columns, above, units)
        if officer is None:
            skipped += 1
        else:
            found.append(officer)
    return found, skipped


def _officer(
    row: Sequence[str], columns: Mapping[Field, int], above: str, units: Sequence[str]
) -> Officer | None:
    cells = {name: row[at] for name, at in columns.items() if at < len(row) and row[at]}
    if "name" not in cells and "post" not in cells:
        return None
    before, name = split_name(cells.get("name", ""))
    unit = cells.get("unit") or above
    return Officer(
        rank=cells.get("rank") or before or None,
        name=name or None,
        post=cells.get("post"),
        unit=known_unit(unit, units) or unit or None,
    )


def _named(row: Sequence[str]) -> dict[Field, int]:
    """The columns that a head names, the first of each kind."""
    found: dict[Field, int] = {}
    for at, cell in enumerate(row):
        for name, words in _HEADS.items():
            if name not in found and words.match(comparable(cell)):
                found[name] = at
                break
    return found


def _is_head(row: Sequence[str]) -> bool:
    """Whether a row names columns: a name or a post, and nobody's title."""
    named = _named(row)
    return bool({"name", "post"} & set(named)) and len(named) >= min(2, sum(map(bool, row)))


def _guessed(rows: Sequence[Sequence[str]]) -> dict[Field, int]:
    """The columns of a list without a head: each kind where most cells look like it."""
    width = max(map(len, rows), default=0)
    columns = [[row[at] for row in rows if at < len(row) and row[at]] for at in range(width)]
    found: dict[Field, int] = {}
    looks: tuple[tuple[Field, Callable[[str], object]], ...] = (
        ("name", _TITLED.match),
        ("post", _POST.match),
        ("unit", _UNIT.match),
    )
    for name, like in looks:
        best = _most(columns, like, taken=found.values())
        if best is not None:
            found[name] = best
    if "name" not in found:
        words = _most(columns, lambda cell: not _NUMBER.fullmatch(comparable(cell)), taken=found.values())
        if words is not None:
            found["name"] = words
    return found


def _most(
    columns: Sequence[Sequence[str]], like: Callable[[str], object], *, taken: Iterable[int]
) -> int | None:
    """The free column of which most cells are like that, and at least half of them."""
    used = set(taken)
    shares = [
        (sum(bool(like(cell)) for cell in cells) / len(cells), -at)
        for at, cells in enumerate(columns)
        if cells and at not in used
    ]
    share, at = max(shares, default=(0.0, 0))
    return -at if share >= 0.5 else None


def _is_one(known: Officer, fresh: Officer) -> bool:
    if fresh.name:
        return bool(known.name) and bare_name(known.name) == bare_name(fresh.name)
    return not known.name and comparable(known.post or "") == comparable(fresh.post or "")


def _merged(known: Officer, fresh: Officer) -> Officer:
    told = dict(_told(fresh))
    return replace(known, **told)  # type: ignore[arg-type]


def _told(fresh: Officer) -> Iterator[tuple[str, str]]:
    for name in ("rank", "post", "unit"):
        value = getattr(fresh, name)
        if value:
            yield name, value


def _cell(text: str) -> str:
    line = " ".join(text.split())[:MOST_LETTERS]
    return "" if is_dash(line) else line
