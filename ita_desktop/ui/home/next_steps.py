"""What is next, in rows: each kind of step under its words, gravest first, long lists folded."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from ita_desktop.domain.thai.dates import SHORT_MONTHS
from ita_desktop.ui.home.rows import Line
from ita_desktop.ui.kit.shapes import Shape

if TYPE_CHECKING:
    from ita_desktop.services.overview import Beginning, NextGroup, NextStep, Overview, StepKind

MOST_STEPS = 4
"""Steps of a kind that are shown; one more is shown too, for its row would be taken by the words."""


@dataclass(frozen=True, slots=True)
class Look:
    """The words over a kind, the shape and tone of its rows, the filter of its page that shows all of it."""

    title: str
    shape: Shape
    tone: str = "muted"
    filter: str = ""


LOOKS: "Mapping[StepKind, Look]" = {
    "late": Look("เลยกำหนด", Shape.LATE, "bad", "late"),
    "measure_late": Look("มาตรการเลยกำหนด", Shape.LATE, "bad", "late"),
    "task_late": Look("งานตามมติที่ประชุมเลยกำหนด", Shape.LATE, "bad"),
    "reports": Look("รายงานมาตรการที่ยังไม่ส่ง", Shape.CARE, "care", "missing"),
    "broken": Look("ลิงก์ที่เปิดไม่ได้", Shape.BAD),
    "due_7": Look("ครบกำหนดใน 7 วัน", Shape.CALENDAR),
    "meeting": Look("การประชุมที่นัดไว้", Shape.MEETING),
    "possible": Look("รายการที่รอ ถึงเวลาแล้ว", Shape.WAITS, "care", "waiting"),
    "review": Look("ถึงวันทบทวน", Shape.SEARCH),
    "due_30": Look("ครบกำหนดใน 30 วัน", Shape.CALENDAR),
    "possible_30": Look("รายการที่รอ ทำได้ใน 30 วัน", Shape.WAITS, filter="waiting"),
    "review_30": Look("ถึงวันทบทวนใน 30 วัน", Shape.SEARCH),
}
NOTHING = "ไม่มีรายการที่ต้องเตือนใน 30 วันนี้"


@dataclass(frozen=True, slots=True)
class Head:
    """The words over the rows of a kind, and how many there are in all."""

    title: str
    count: int


def next_rows(overview: "Overview") -> list[Head | Line]:
    """How the checklist is begun where there is none, then every kind with its first steps."""
    rows: list[Head | Line] = [beginning_row(overview.beginning)] if overview.beginning else []
    for group in overview.next:
        rows.append(Head(LOOKS[group.kind].title, len(group.steps)))
        rows += group_rows(group)
    return rows


def group_rows(group: "NextGroup") -> Iterator[Line]:
    """The first steps of a kind, and a row that leads to the rest."""
    steps, look = group.steps, LOOKS[group.kind]
    shown = steps if len(steps) <= MOST_STEPS + 1 else steps[:MOST_STEPS]
    for step in shown:
        yield step_row(step, group.kind)
    if rest := steps[len(shown) :]:
        view = rest[0].place.partition(":")[0] if rest[0].page == "measures" else "checklist"
        place = f"{view}:?{look.filter}" if look.filter else rest[0].place
        yield Line(Shape.ARROW_RIGHT, "ดูทั้งหมด", f"และอีก {len(rest)} รายการ", rest[0].page, place)


def step_row(step: "NextStep", kind: "StepKind") -> Line:
    """One step with how far away it is; a broken link tells its address."""
    look = LOOKS[kind]
    if not step.urls:
        return Line(look.shape, lead(step, kind), step.text, step.page, step.place, look.tone)
    text = f"{step.place} {bare(step.urls[0])}" + more_links(step.urls)
    tip = "\n".join((step.text, *step.urls))
    return Line(look.shape, lead(step, kind), text, step.page, step.place, look.tone, tip=tip)


def bare(url: str) -> str:
    """An address without what all have in common."""
    return url.split("://", 1)[-1].removeprefix("www.")


def more_links(urls: Sequence[str]) -> str:
    """Words for the links after the first."""
    return f" และอีก {len(urls) - 1} ลิงก์" if len(urls) > 1 else ""


def lead(step: "NextStep", kind: "StepKind") -> str:
    """When: how long ago or how far ahead, or the day itself where that tells more."""
    if step.on is None or step.days is None:
        return ""
    if kind in ("late", "measure_late", "task_late"):
        return f"เลย {-step.days} วัน"
    if kind == "possible_30":
        return f"รอ {day_and_month(step.on)}"
    if step.days == 0:
        return "วันนี้"
    return f"อีก {step.days} วัน" if step.days > 0 else f"ตั้งแต่ {day_and_month(step.on)}"


def beginning_row(beginning: "Beginning") -> Line:
    """The way into a year whose checklist is not begun."""
    if beginning.last_year is not None:
        text = f"เริ่มรายการ OIT จากของปี {beginning.last_year}"
        return Line(Shape.OIT, "ยังไม่เริ่ม", text, "oit", "continuing:")
    return Line(Shape.OIT, "ยังไม่เริ่ม", f"ตั้งสถานะรายการ OIT {beginning.items} รายการ", "oit", "checklist:")


def day_and_month(day: date) -> str:
    """A day and its month in short."""
    return f"{day.day} {SHORT_MONTHS[day.month - 1]}"
