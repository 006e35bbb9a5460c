"""What a plan would do, line by line: what can be chosen, what goes along, what is left behind."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from ita_desktop.domain.formulas import pasted_row
from ita_desktop.domain.oit import StatusChange
from ita_desktop.domain.oit.continuing import Fate
from ita_desktop.domain.oit.move_plan import MovedItem, MovePlan
from ita_desktop.domain.oit.start_plan import LeftItem, ProposedShift, StartItem, StartPlan, anew
from ita_desktop.ui.kit.year_words import DOUBTS
from ita_desktop.ui.oit.continuing import told

LEFT = "ไม่มีที่ในรายการใหม่ จะไม่อยู่ในปีนี้อีก ย้อนกลับได้ และมีข้อมูลสำรองก่อนย้าย"
FATES: Mapping[Fate, str] = {
    "merged": "รวมเป็นรายการเดียว ใช้สถานะที่คืบหน้าน้อยกว่า เก็บประวัติไว้ทั้งหมด",
    "split": "แยกเป็นหลายรายการ ทุกรายการได้ข้อมูลเดิม",
    "new": "รายการใหม่",
    "alone": "คงข้อมูลเดิมทั้งหมด",
}


@dataclass(frozen=True, slots=True)
class PlanLine:
    """A line of a plan; ``ticked`` is None where there is nothing to choose, a section has only ``title``."""

    key: str
    title: str
    code: str = ""
    was: str = ""
    becomes: str = ""
    why: str = ""
    is_doubtful: bool = False
    ticked: bool | None = None
    is_section: bool = False
    tip: str = ""

    def spoken(self) -> str:
        """The line without its tick as one sentence."""
        becomes = f"เป็น {self.becomes}" if self.becomes else ""
        return " ".join(filter(None, (self.code, self.title, self.was, becomes, self.why)))

    def copied(self) -> str:
        """The line as cells parted by tabs."""
        return pasted_row((self.code, self.title, self.was, self.becomes, self.why))


def start_lines(plan: StartPlan) -> list[PlanLine]:
    """The items that have work, what is left behind, the years to move on, what goes along."""
    shifts = [_shift(each, plan) for each in plan.shifts]
    busy = [_busy(item) for item in plan.busy]
    calm = [_carried(item) for item in plan.items if not item.is_busy]
    left = [_left(each) for each in plan.gone if each.holds]
    return [
        *_section("busy", "รายการที่ปีนี้ทำไปแล้ว ติ๊กเฉพาะรายการที่จะเริ่มใหม่จากปีก่อน", busy),
        *_section("left", f"ไม่มีในรายการปี {plan.year} จึงไม่นำมา ข้อมูลเดิมยังอยู่ในปี {plan.last_year}", left),
        *_section("shifts", f"ปีในลิงก์และข้อความ {len(shifts)} แห่ง ติ๊กแห่งที่จะเลื่อน", shifts),
        *_section("carried", "ที่จะนำมา สถานะและวันที่เริ่มใหม่", calm),
    ]


def move_lines(plan: MovePlan) -> list[PlanLine]:
    """What is left behind first, then what is merged, split, new, then what keeps its record."""
    left = [_left(each) for each in plan.lost]
    left += [PlanLine(f"score:{code}", "คะแนน", code, was=str(score)) for code, score in plan.left_scores]
    left += [
        PlanLine(f"draft:{each.place}", "ข้อความในช่องคะแนน", each.place.split("/")[-1], was=each.text)
        for each in plan.left_drafts
    ]
    left += [PlanLine(f"named:{code}", "รหัสในข้อค้นพบหรือแผน", code) for code in plan.left_names]
    lines = _section("left", LEFT, left)
    for fate, title in FATES.items():
        lines += _section(fate, title, [_moved(each) for each in plan.items if each.continued.fate == fate])
    return lines


def toggled(lines: Sequence[PlanLine], keys: Iterable[str], *, ticked: bool) -> list[PlanLine]:
    """The lines with a tick set or taken where there is one to choose."""
    named = set(keys)
    return [
        replace(line, ticked=ticked) if line.ticked is not None and line.key in named else line
        for line in lines
    ]


def _section(key: str, title: str, lines: Iterable[PlanLine]) -> list[PlanLine]:
    held = list(lines)
    return [PlanLine(f"section:{key}", title, is_section=True), *held] if held else []


def _shift(proposed: ProposedShift, plan: StartPlan) -> PlanLine:
    doubt = proposed.shift.doubt
    return PlanLine(
        key=proposed.key,
        title=told.PLACES[proposed.place],
        code=proposed.code,
        was=told.was(proposed),
        becomes=told.becomes(proposed),
        why=DOUBTS[doubt] if doubt else "",
        is_doubtful=doubt is not None,
        ticked=proposed.key in plan.plain,
        tip=told.whole(proposed),
    )


def _busy(item: StartItem) -> PlanLine:
    return PlanLine(
        key=f"busy:{item.code}",
        title=item.continued.item.title,
        code=item.code,
        was=told.told_of(item.record),
        becomes=told.told_of(anew(item, item.carried, StatusChange())),
        why="สถานะและวันที่จะเริ่มใหม่",
        ticked=False,
        tip=told.told_of(item.record, whole=True),
    )


def _carried(item: StartItem) -> PlanLine:
    codes = " ".join(part.code for part in item.former)
    return PlanLine(
        key=f"carried:{item.code}",
        title=item.continued.item.title,
        code=item.code,
        was=codes or "รายการใหม่",
        becomes=told.told_of(item.carried),
        tip=told.told_of(item.carried, whole=True),
    )


def _left(left: LeftItem) -> PlanLine:
    told_whole = told.told_of(left.record, whole=True)
    return PlanLine(f"left:{left.item.code}", left.item.title, left.item.code, was=told_whole, tip=told_whole)


def _moved(item: MovedItem) -> PlanLine:
    before = " · ".join(f"{part.code} {part.wording}" for part in item.former)
    after = told.told_of(item.record)
    return PlanLine(f"moved:{item.code}", item.continued.item.title, item.code, was=before, becomes=after)
