"""What the side panel says of a line: where it went, which codes it had, what changed in the rules."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from ita_desktop.domain.comparability import LEVEL, rule_changes
from ita_desktop.domain.comparison import Compared, level_direction
from ita_desktop.domain.framework_tree import OVERALL
from ita_desktop.domain.thai.spacing import spaced
from ita_desktop.ui.analysis.years.lines import LEVEL_MOVES, MOVES, Line
from ita_desktop.ui.kit.shapes import Shape

if TYPE_CHECKING:
    from ita_desktop.services.comparison import ComparedYear, Comparison


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with the shape that stands before it."""

    words: str
    shape: Shape | None = None
    tone: str = "text"


@dataclass(frozen=True, slots=True)
class Told:
    """All that is said of a line: ``codes`` pairs a year with its codes, ``changes`` are of the rules.

    ``way`` says where the current cell is typed; ``removable`` is a year that can be taken away, else 0.
    """

    headline: str
    subtitle: str = ""
    sentences: tuple[Sentence, ...] = ()
    codes: tuple[tuple[str, str], ...] = ()
    changes: tuple[str, ...] = ()
    way: str = ""
    removable: int = 0


def told(comparison: "Comparison", line: Line, year: int) -> Told:
    """What is said while the keyboard is at a line, in a year's column where ``year`` is not 0."""
    row = line.row
    at = comparison.year(year) if year else None
    named_apart = row is not None and (row.is_leaf or row.kind in ("instrument", "indicator_part"))
    moves = _level(comparison) if row is None else _moves(comparison, row)
    changes = tuple(_changes(comparison, line))
    sentences = [*moves, *_caution(comparison, line)]
    return Told(
        headline=line.label or line.title if named_apart else f"{line.label} {line.title}".strip(),
        subtitle=row.title if row is not None and named_apart else "",
        sentences=tuple(sentences),
        codes=tuple(_codes(comparison, row)) if row and row.is_leaf else (),
        changes=changes,
        way=_way(at, line) if at else "",
        removable=year if at and at.by_hand else 0,
    )


def _moves(comparison: "Comparison", row: Compared) -> Iterator[Sentence]:
    year = comparison.fiscal_year
    now, before = row.years[year].value, row.years.get(year - 1)
    if now is None:
        yield Sentence(f"ยังไม่มีคะแนนปี {year}", Shape.MISSING)
    elif row.direction is None or before is None or before.value is None:
        yield Sentence(f"ปี {year} ได้ {now} ยังไม่มีคะแนนปี {year - 1} ให้เทียบ", Shape.MISSING)
    else:
        assert row.difference is not None
        shape, word, tone = MOVES[row.direction]
        moved = f"{word} {abs(row.difference)} จากปี {year - 1} ซึ่งได้ {before.value}"
        same = f"เท่ากับปี {year - 1}"
        yield Sentence(f"ปี {year} ได้ {now} {moved if row.difference else same}", shape, tone)
    yield from _best(row, year)


def _best(row: Compared, year: int) -> Iterator[Sentence]:
    if not row.best:
        return
    most = row.years[row.best[0]].value
    others = [str(each) for each in row.best if each != year]
    if len(row.best) == row.known:
        yield Sentence(f"ได้ {most} เท่ากันทั้ง {row.known} ปีที่มีคะแนน")
    elif year in row.best:
        also = f" เท่ากับปี {' '.join(others)}" if others else ""
        yield Sentence(f"ปี {year} สูงสุดใน {row.known} ปีที่มีคะแนน{also}")
    else:
        yield Sentence(f"สูงสุดใน {row.known} ปีที่มีคะแนนคือปี {' '.join(others)} ได้ {most}")


def _level(comparison: "Comparison") -> Iterator[Sentence]:
    year = comparison.fiscal_year
    now, before = comparison.year(year), comparison.year(year - 1)
    for each in (now, before):
        if each is not None:
            yield Sentence(_level_of(each), None if each.result.level else Shape.MISSING)
    if now is None or before is None or not now.result.level or not before.result.level:
        return
    direction = level_direction(now.result, before.result)
    if direction is None:
        yield Sentence("สองปีนี้ใช้ชื่อระดับต่างกัน จึงไม่บอกว่าสูงขึ้นหรือต่ำลง", Shape.INFO)
    else:
        shape, _, tone = MOVES[direction]
        yield Sentence(f"ระดับ{LEVEL_MOVES[direction]}", shape, tone)


def _level_of(year: "ComparedYear") -> str:
    level = year.result.level
    if not level:
        return f"ปี {year.fiscal_year} ยังบอกระดับไม่ได้ เพราะคะแนนรวมหรือคะแนนรายเครื่องมือยังไม่ครบ"
    source = "ตามที่กรอกจากประกาศ" if year.result.announced else "คิดจากคะแนนตามเกณฑ์ของปีนั้น"
    return f"ปี {year.fiscal_year} ระดับ{spaced(level)} {source}"


def _caution(comparison: "Comparison", line: Line) -> Iterator[Sentence]:
    now, before = (comparison.year(comparison.fiscal_year - back) for back in (0, 1))
    if now is None or before is None or (line.row is not None and line.row.difference is None):
        return
    if rule_changes(line.key, now.framework, before.framework, comparison.frameworks):
        words = f"ปี {now.fiscal_year} กับ {before.fiscal_year} ประเมินไม่เหมือนกันทุกอย่าง ดูสิ่งที่เปลี่ยนด้านล่าง"
        yield Sentence(words, Shape.INFO)


def _codes(comparison: "Comparison", row: Compared) -> Iterator[tuple[str, str]]:
    """Where a question or item stands in each other year that asks anything."""
    for each in comparison.years:
        if each.fiscal_year == comparison.fiscal_year or not each.framework.indicators:
            continue
        score = row.years[each.fiscal_year]
        names = [_plain(each, code) for code in score.codes]
        words = " และ ".join([" ".join(names[:-1]), names[-1]] if names[1:] else names) or "ไม่มีข้อนี้"
        values = [each.result.scores.get(code) for code in score.codes]
        if score.value is not None:
            words += f" ได้ {score.value}"
        elif any(value is not None for value in values):
            got = " และ ".join("–" if value is None else str(value) for value in values)
            words += f" ได้ {got} ไม่เท่ากัน จึงไม่เทียบเป็นตัวเลข"
        yield f"ปี {each.fiscal_year}", words


def _plain(year: "ComparedYear", code: str) -> str:
    question = year.framework.node(code).question
    return question.code if question else code


def _changes(comparison: "Comparison", line: Line) -> Iterator[str]:
    """What changed in the rules from each year to the one before it, newest first."""
    years = [each for each in comparison.years if each.fiscal_year <= comparison.fiscal_year]
    for now, before in pairwise(years):
        for code in _codes_in(now, line):
            for change in rule_changes(code, now.framework, before.framework, comparison.frameworks):
                yield change.words


def _codes_in(year: "ComparedYear", line: Line) -> tuple[str, ...]:
    """Under which codes a line is looked up in a year; one is enough to know the rules."""
    if line.row is None:
        return (LEVEL,)
    return line.row.years[year.fiscal_year].codes[:1]


def _way(year: "ComparedYear", line: Line) -> str:
    if year.takes(line.key):
        return f"พิมพ์คะแนนปี {year.fiscal_year} ในช่องขาวได้เลย บันทึกทุกช่องที่ออก"
    what = "ระดับ" if line.key == LEVEL else "ช่องนี้"
    return f"{what}ของปี {year.fiscal_year} กรอกที่หน้าคะแนน กด Enter ไปที่นั่น"


def sentence(comparison: "Comparison") -> str:
    """What the table holds now, in one sentence."""
    year, years = comparison.fiscal_year, comparison.years
    now = comparison.year(year)
    rows = [row for row in comparison.rows if row.kind == "indicator"]
    if now is None or not now.result.scores:
        return f"ปี {year} ยังไม่มีคะแนน เลือกปีที่มีคะแนนได้ที่ช่องปีงบประมาณ"
    if len(years) == 1:
        return f"มีผลปี {year} ปีเดียว กดเพิ่มปีก่อนหน้าแล้วพิมพ์คะแนนรวมได้"
    moved = {way: sum(row.direction == way for row in rows) for way in MOVES}
    if not any(moved.values()):
        overall = next(row for row in comparison.rows if row.code == OVERALL)
        if overall.difference is None or overall.direction is None:
            return f"ยังไม่มีคะแนนปี {year - 1} ให้เทียบ ตารางมี {len(years)} ปี"
        amount = f" {abs(overall.difference)}" if overall.difference else ""
        return f"คะแนนรวม{MOVES[overall.direction][1]}{amount} จากปี {year - 1} ตารางมี {len(years)} ปี"
    told_moves = " ".join(f"{MOVES[way][1]} {count}" for way, count in moved.items() if count)
    return f"ตัวชี้วัดเทียบปี {year - 1} {told_moves} ตารางมี {len(years)} ปี"
