"""What the filled cells of a row say, and what of them is in doubt."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from ita_desktop.domain.measures.percents import read_percent
from ita_desktop.domain.measures.rounds import Round
from ita_desktop.domain.measures.standings import read_status
from ita_desktop.domain.measures.told import Told
from ita_desktop.domain.oit.addresses import shortened
from ita_desktop.domain.refusals import Refusal
from ita_desktop.domain.thai.dates import short_date
from ita_desktop.exchange.days import day_or_doubt
from ita_desktop.exchange.measure_reports.cells import is_formula
from ita_desktop.exchange.measure_reports.heads import Role
from ita_desktop.exchange.measure_reports.rows import FormRow
from ita_desktop.exchange.tables import is_dash

_NAMES: Mapping[Role, str] = {
    "percent": "ร้อยละ",
    "result": "ผลการดำเนินการ",
    "text": "สิ่งที่ดำเนินการ",
    "problem": "ปัญหา",
    "suggestion": "ข้อเสนอแนะ",
    "next": "ขั้นต่อไป",
    "evidence": "หลักฐาน",
    "on": "วันที่",
    "status": "สถานะ",
}


@dataclass(frozen=True, slots=True)
class Filled:
    """What a row says, what is doubtful about it, and why it cannot be taken at all; in words."""

    told: Told
    doubts: tuple[str, ...] = ()
    refused: str = ""


def read_cells(row: FormRow, of: Round, today: date) -> Filled:
    """What the cells of a row say for a round; a dash says nothing, a formula refuses the row."""
    formulas = [_NAMES[role] for role, text in row.cells.items() if is_formula(text)]
    if formulas:
        names = " ".join(formulas)
        return Filled(Told(), refused=f"ช่อง{names}เป็นสูตรหรือมีข้อผิดพลาด พิมพ์ค่าแทนสูตรแล้วเปิดไฟล์อีกครั้ง")
    cells = {role: text for role, text in row.cells.items() if not is_dash(text)}
    doubts = list(row.doubts)
    told = Told(
        on=day_or_doubt(cells.get("on", ""), doubts),
        percent=_percent(cells.get("percent", ""), doubts),
        text=cells.get("text"),
        result=cells.get("result"),
        problem=cells.get("problem"),
        suggestion=cells.get("suggestion"),
        next=cells.get("next"),
        evidence=cells.get("evidence"),
    )
    if status := cells.get("status"):
        told = _with_status(told, status)
    return Filled(told, (*doubts, *_untimely(told, of, today)))


def _percent(text: str, doubts: list[str]) -> int | None:
    if not text:
        return None
    read = read_percent(text)
    if isinstance(read, Refusal):
        doubts.append(f"ร้อยละ “{shortened(text, 30)}” {read.reason} ถ้ารับแถวนี้จะไม่มีร้อยละ")
        return None
    if read.doubt:
        doubts.append(f"ร้อยละ “{shortened(text, 30)}” {read.doubt}")
    return read.value


def _with_status(told: Told, status: str) -> Told:
    """The words of a status stand in the report; what is done is a hundred per cent where none is said."""
    if told.percent is None and read_status(status) == "done":
        told = replace(told, percent=100)
    if told.result is None:
        return replace(told, result=status)
    return replace(told, text="\n".join(filter(None, (told.text, status))))


def _untimely(told: Told, of: Round, today: date) -> Iterator[str]:
    if told.on is None or told.is_empty:
        return
    if told.on > today:
        yield f"วันที่รายงาน {short_date(told.on)} อยู่หลังวันนี้"
    elif told.on < of.start:
        yield f"วันที่รายงาน {short_date(told.on)} อยู่ก่อน{of.name}"
