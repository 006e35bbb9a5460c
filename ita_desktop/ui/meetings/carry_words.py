"""What became of a resolution or task, in a shape and in words."""

from ita_desktop.domain.measures.naming import name_line
from ita_desktop.domain.meetings.carried import Carried, State
from ita_desktop.domain.thai.dates import short_date
from ita_desktop.ui.kit.shapes import Shape

SHAPES: dict[State, Shape] = {
    "late": Shape.LATE,
    "open": Shape.IN_WORK,
    "bare": Shape.NOT_STARTED,
    "done": Shape.OK,
}
NOT_YET = "ยังไม่ได้ทำเป็นมาตรการของแผน"


def state_words(each: Carried) -> str:
    """``เลย 12 วัน``, ``แล้วเสร็จ 3 มี.ค. 69``: how it stands."""
    if each.of.done:
        return f"แล้วเสร็จ {short_date(each.of.done)}"
    if each.state == "late":
        return f"เลย {each.late} วัน"
    if each.standing is not None:
        return " ".join(each.standing.words.split())
    return "ยังไม่มีผู้รับผิดชอบ" if each.state == "bare" else "รอดำเนินการ"


def plan_words(each: Carried) -> str:
    """Where a measure carries it out: ``อยู่ในแผนปี 2569 ข้อ 18 … อยู่ระหว่างดำเนินการ``; empty where none does."""
    if each.measure is None or each.standing is None:
        return ""
    percent = f" ร้อยละ {each.standing.percent}" if each.standing.percent is not None else ""
    late = f" เลย {each.standing.late} วัน" if each.standing.late else ""
    stands = " ".join(each.standing.words.split())
    return f"อยู่ในแผนปี {each.plan_year} {name_line(each.measure)} {stands}{percent}{late}"


def plan_place(each: Carried) -> str:
    """The measure's place on the page of plans."""
    return f"{each.plan_year}/plan:{each.measure.key if each.measure else ''}"
