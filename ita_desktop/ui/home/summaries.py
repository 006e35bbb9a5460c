"""The rows of the first page from a year's overview: words, shapes, order."""

import re
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from ita_desktop.domain.framework_tree import OVERALL
from ita_desktop.ui.home.next_steps import day_and_month
from ita_desktop.ui.home.rows import Line, Wrong
from ita_desktop.ui.kit.shapes import Shape

if TYPE_CHECKING:
    from ita_desktop.domain.frameworks import Framework
    from ita_desktop.domain.reconciliation import Finding
    from ita_desktop.services.overview import Filled, Overview

MOST_WRONG, MOST_PLACES = 6, 3
TO_ANSWER = "ดูและตอบ"
READY = "ไม่พบสิ่งที่ต้องแก้ พร้อมทำรายงาน"
NOT_BEGUN = "ยังไม่มีคะแนนให้ตรวจ กรอกได้ที่หน้าคะแนน"
KIND_SHAPES = {
    "mismatch": Shape.BAD,
    "range": Shape.BAD,
    "missing": Shape.MISSING,
    "incomplete": Shape.MISSING,
    "unanswered": Shape.NOT_STARTED,
}

SECOND_CLAUSE = re.compile(r" (?=ต่างกัน |ต้อง|แต่(?!คำนวณ|ตัวชี้วัด)|กรอก [a-z]|เพิ่ม|ตรวจ|จึง|เรื่องที่ต้อง)")
LEAST_CLAUSE = 10
PLACES = {"scores": "scores", "oit": "oit", "meetings": "meetings", "drafts": "scores"}


class Entry(Protocol):
    """What a change in the history tells."""

    @property
    def act(self) -> str:
        """What was done."""

    @property
    def place(self) -> str:
        """Where."""

    @property
    def at(self) -> datetime:
        """When."""


def wrong_rows(overview: "Overview") -> list[Wrong]:
    """The findings, gravest first; unanswered ones in one row, many end in a row that shows all."""
    unanswered = [finding for finding in overview.wrong if finding.kind == "unanswered"]
    plain = sorted((f for f in overview.wrong if f.kind != "unanswered"), key=gravity)
    plan = overview.answered_by
    rows = [wrong_row(finding, overview.framework, plan) for finding in plain[:MOST_WRONG]]
    if len(plain) > MOST_WRONG:
        rest = plain[MOST_WRONG:]
        text = f"และอีก {len(rest)} เรื่อง"
        rows.append(Wrong(Shape.MISSING, text, "", "ดูทั้งหมด", "scores", rest[0].on))
    if len(unanswered) == 1:
        rows.append(wrong_row(unanswered[0], overview.framework, plan))
    elif unanswered:
        codes = " ".join(finding.on for finding in unanswered[:12]) + (" …" if len(unanswered) > 12 else "")
        text = f"ยังไม่มีมาตรการตอบ {len(unanswered)} รายการ"
        place = f"{plan}/coverage:{unanswered[0].on}"
        rows.append(Wrong(Shape.NOT_STARTED, text, codes, TO_ANSWER, "measures", place))
    return rows


def gravity(finding: "Finding") -> int:
    """Wrong before missing before doubtful."""
    order = ("mismatch", "range", "level", "missing", "precision", "incomplete", "unanswered")
    return order.index(finding.kind) if finding.kind in order else len(order)


def wrong_row(finding: "Finding", framework: "Framework", plan: int) -> Wrong:
    """One finding: what is wrong, and below it what to do; ``plan`` is the year of the plan that answers."""
    missing = finding.kind in ("missing", "incomplete")
    text, hint = clauses(finding.text)
    shape = KIND_SHAPES.get(finding.kind, Shape.CARE)
    if finding.kind == "unanswered":
        place = f"{plan}/coverage:{'' if finding.on == OVERALL else finding.on}"
        return Wrong(shape, text, hint, TO_ANSWER, "measures", place)
    page = "oit" if finding.kind == "incomplete" and has_only_a_checklist(framework, finding.on) else "scores"
    place = finding.on if page == "scores" or finding.on in framework.item_codes else ""
    return Wrong(shape, text, hint, "ไปกรอก" if missing else "ดูและแก้", page, place)


def has_only_a_checklist(framework: "Framework", code: str) -> bool:
    """Whether a code's items stand on the checklist alone: an item, or what is not computed from items."""
    if code in framework.item_codes:
        return True
    inside = [each for each in framework.indicators if each.instrument == code]
    return any(each.sub_indicators for each in inside) and not any(framework.terms(e.code) for e in inside)


def clauses(text: str) -> tuple[str, str]:
    """A finding's sentence cut where its second clause begins; whole where it has none."""
    found = SECOND_CLAUSE.search(text, LEAST_CLAUSE)
    return (text[: found.start()], text[found.end() :]) if found else (text, "")


def filled_rows(overview: "Overview") -> list[Line]:
    """How much of each kind is entered."""
    return [
        Line(filled_shape(each), "", each.title, each.page, each.place, count=f"{each.done} / {each.total}")
        for each in overview.filled
    ]


def filled_shape(filled: "Filled") -> Shape:
    """Full, begun or empty."""
    if filled.done >= filled.total:
        return Shape.OK
    return Shape.IN_WORK if filled.done else Shape.NOT_STARTED


def place_rows(entries: Sequence[Entry], year: int, now: datetime | None = None) -> list[Line]:
    """The last places that were worked on, newest first, each once."""
    told: dict[str, Line] = {}
    for entry in entries:
        page, _, rest = entry.place.partition("/")
        target = PLACES.get(page)
        wanted_year, _, place = rest.partition("/")
        if target is None or entry.act in told or (target != "meetings" and wanted_year != str(year)):
            continue
        where = rest if target == "meetings" else place
        told[entry.act] = Line(shape_of(target), when(entry.at, now), entry.act, target, where)
        if len(told) == MOST_PLACES:
            break
    return list(told.values())


def shape_of(page: str) -> Shape:
    """The icon of a page."""
    return {"scores": Shape.SCORES, "oit": Shape.OIT}.get(page, Shape.MEETING)


def when(at: datetime, now: datetime | None = None) -> str:
    """A moment as one says it."""
    local = at.astimezone() if at.tzinfo else at
    days = ((now or datetime.now()).date() - local.date()).days
    day = "วันนี้" if days <= 0 else "เมื่อวาน" if days == 1 else day_and_month(local.date())
    return f"{day} {local:%H:%M}"


def sentence(overview: "Overview") -> str:
    """What the page holds now."""
    wrong = len(wrong_rows(overview))
    late = sum(len(group.steps) for group in overview.next if group.kind in ("late", "measure_late"))
    nothing = "ไม่พบสิ่งที่ต้องแก้" if overview.entered else "ยังไม่ได้กรอกคะแนน"
    told = [f"ต้องแก้ {wrong} เรื่อง"] if wrong else [nothing]
    return " ".join(told + ([f"เลยกำหนด {late} เรื่อง"] if late else []))
