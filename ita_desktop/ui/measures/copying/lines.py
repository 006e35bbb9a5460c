"""What taking a plan over would do, line by line: measures to take or leave, years to move on."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ita_desktop.domain.formulas import pasted_row
from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.measures import Measure, Period
from ita_desktop.domain.measures.copying import Choice, CopiedMeasure, CopyPlan, Place, ProposedShift, Reason
from ita_desktop.domain.measures.naming import printed_number, title_line
from ita_desktop.domain.thai.dates import short_date
from ita_desktop.ui.kit.code_words import code_words
from ita_desktop.ui.kit.year_words import DOUBTS, around

INTRODUCTION, SIGNERS = "head:introduction", "head:signers"
"""The keys of the lines of a plan's head; measures have their own key behind ``measure:``."""

PLACES: Mapping[Place, str] = {
    "title": "ชื่อมาตรการ",
    "finding": "ผลการวิเคราะห์",
    "strength": "จุดแข็ง",
    "to_develop": "จุดที่ควรพัฒนา",
    "to_keep": "แนวทางรักษา",
    "step": "ขั้นตอน",
    "part": "มาตรการย่อย",
    "part_period": "ระยะเวลาของมาตรการย่อย",
    "period": "ระยะเวลา",
    "follow_up": "การติดตาม",
    "budget": "งบประมาณ",
    "introduction": "ความนำ ย่อหน้าที่",
}
REASONS: Mapping[Reason, str] = {
    "settled": "ผลปีนี้ไม่ต้องปรับปรุงข้อที่ตอบแล้ว",
    "no_heirs": "ข้อที่ตอบไม่มีในกรอบปีนี้แล้ว",
}
_COUNTED: frozenset[Place] = frozenset({"step", "part", "part_period", "introduction"})
_BEFORE, _BEHIND = 34, 22
"""Letters beside a year that are shown."""


@dataclass(frozen=True, slots=True)
class MeasureLine:
    """A measure of last year or a part of its plan's head, taken or not."""

    key: str
    title: str
    number: str = ""
    answers: str = ""
    why: str = ""
    is_doubtful: bool = False
    ticked: bool | None = None
    is_section: bool = False

    def spoken(self) -> str:
        """The line without its tick as one sentence."""
        return " ".join(filter(None, (self.number, self.title, self.answers, self.why)))

    def copied(self) -> str:
        """The line as cells parted by tabs."""
        return pasted_row((self.number, self.title, self.answers, self.why))


@dataclass(frozen=True, slots=True)
class ShiftLine:
    """A year that moves on; ``measure`` is the key of the line whose text it is in."""

    key: str
    measure: str = ""
    title: str = ""
    number: str = ""
    was: str = ""
    becomes: str = ""
    why: str = ""
    is_doubtful: bool = False
    ticked: bool | None = None
    tip: str = ""
    is_section: bool = False

    def spoken(self) -> str:
        """The line without its tick as one sentence."""
        return " ".join(filter(None, (self.number, self.title, self.was, f"เป็น {self.becomes}", self.why)))

    def copied(self) -> str:
        """The line as cells parted by tabs."""
        return pasted_row((self.number, self.title, self.was, self.becomes, self.why))


def measure_lines(plan: CopyPlan, choice: Choice, framework: Framework) -> list[MeasureLine]:
    """What is proposed to be dropped, then head and measures in their order, then those taken before."""
    drops = [_open_line(each, choice, framework) for each in plan.measures if each.reason]
    others = [_open_line(each, choice, framework) for each in plan.measures if not each.reason]
    taken = [_taken_line(each, framework) for each in plan.already]
    calm = [*_head_lines(plan, choice), *others]
    return [
        *_section("drops", f"เสนอให้ตัดออก {len(drops)} มาตรการ ติ๊กข้อที่ยังต้องการ", drops),
        *(_section("calm", "นำมาใช้ต่อ", calm) if drops else calm),
        *_section("already", f"นำมาแล้ว {len(taken)} มาตรการ", taken),
    ]


def _section(key: str, title: str, lines: list[MeasureLine]) -> list[MeasureLine]:
    return [MeasureLine(f"section:{key}", title, is_section=True), *lines] if lines else []


def _head_lines(plan: CopyPlan, choice: Choice) -> Iterator[MeasureLine]:
    if plan.introduction is not None:
        words = f"ความนำของแผน {len(plan.introduction)} ย่อหน้า"
        yield MeasureLine(INTRODUCTION, words, ticked=choice.introduction)
    if plan.signers is not None:
        yield MeasureLine(SIGNERS, f"ผู้ลงนามในแผน {len(plan.signers)} คน", ticked=choice.signers)


def _open_line(copied: CopiedMeasure, choice: Choice, framework: Framework) -> MeasureLine:
    return MeasureLine(
        key=f"measure:{copied.key}",
        title=title_line(copied.former),
        number=printed_number(copied.former),
        answers=code_words(framework, copied.former.answers or ()),
        why=_why(copied),
        is_doubtful=copied.reason is not None,
        ticked=copied.key in choice.measures,
    )


def _taken_line(former: Measure, framework: Framework) -> MeasureLine:
    answers = code_words(framework, former.answers or ())
    return MeasureLine(
        f"already:{former.key}", title_line(former), printed_number(former), answers, "อยู่ในแผนปีนี้แล้ว"
    )


def shift_lines(plan: CopyPlan, choice: Choice) -> list[ShiftLine]:
    """The years of what is taken, doubtful ones first; those of what is left do not matter."""
    measures = {each.key: each.former for each in plan.measures if each.key in choice.measures}
    lines = [
        _shift_line(each, measures.get(each.measure), choice)
        for each in plan.shifts
        if each.measure in measures or (not each.measure and choice.introduction)
    ]
    doubtful = [line for line in lines if line.is_doubtful]
    plain = [line for line in lines if not line.is_doubtful]
    if not doubtful:
        return plain
    asked = ShiftLine("section:doubtful", title=f"ไม่แน่ใจ {len(doubtful)} แห่ง ติ๊กแห่งที่จะเลื่อน", is_section=True)
    sure = ShiftLine("section:plain", title=f"จะเลื่อน {len(plain)} แห่ง", is_section=True)
    return [asked, *doubtful, *([sure, *plain] if plain else ())]


def _shift_line(shift: ProposedShift, former: Measure | None, choice: Choice) -> ShiftLine:
    was, becomes = _moved(shift, former)
    counted = f" {shift.at + 1}" if shift.place in _COUNTED else ""
    return ShiftLine(
        key=shift.key,
        measure=f"measure:{shift.measure}" if shift.measure else INTRODUCTION,
        title=PLACES[shift.place] + counted,
        number=printed_number(former) if former else "",
        was=was,
        becomes=becomes,
        why=DOUBTS[shift.doubt] if shift.doubt else "",
        is_doubtful=shift.doubt is not None,
        ticked=shift.key in choice.shifts,
        tip=shift.becomes or becomes,
    )


def _moved(shift: ProposedShift, former: Measure | None) -> tuple[str, str]:
    """The text around a year before and after; of a period without a text its days."""
    year = shift.shift
    if year is not None:
        before, behind = shift.text[: year.start], shift.text[year.end :]
        was, becomes = (
            around(before, each, behind, left=_BEFORE, right=_BEHIND) for each in (year.was, year.becomes)
        )
        return was, becomes
    if shift.text.strip() and shift.period and shift.period.text != shift.text:
        return " ".join(shift.text.split()), " ".join((shift.period.text or "").split())
    return _days(former.period if former else None), _days(shift.period)


def _days(period: Period | None) -> str:
    """The first and last day of a period."""
    days = (period.start, period.end) if period else ()
    text = " ".join((period.text or "").split()) if period else ""
    return " ".join(filter(None, (text, " – ".join(short_date(day) for day in days if day))))


def _why(copied: CopiedMeasure) -> str:
    if copied.reason is not None:
        return REASONS[copied.reason]
    return f"รหัสที่ไม่มีในกรอบปีนี้แล้ว {' '.join(copied.lost)}" if copied.lost else ""
