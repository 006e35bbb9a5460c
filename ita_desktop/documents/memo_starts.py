"""How a new memo or letter on a year's result begins: what is known is filled in, and nothing else."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

from ita_desktop.documents.officers import address, district, mayor, mayor_signs, signers
from ita_desktop.documents.texts import at_level, one_line
from ita_desktop.documents.texts import year as named_year
from ita_desktop.documents.year_snapshots import YearSnapshot
from ita_desktop.domain.agencies import Agency
from ita_desktop.domain.framework_tree import OVERALL
from ita_desktop.domain.memos import Memo

ASSESSMENT = "ประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ"
ASSESSOR = "สำนักงานคณะกรรมการป้องกันและปราบปรามการทุจริตแห่งชาติ (สำนักงาน ป.ป.ช.)"
PURPOSE = "เพื่อให้หน่วยงานทราบผลการดำเนินงานด้านคุณธรรมและความโปร่งใสของตน และนำไปปรับปรุงการปฏิบัติงาน"


def started(
    form: Literal["memo", "letter"],
    agency: Agency,
    year: int,
    result: YearSnapshot | None = None,
    before: YearSnapshot | None = None,
) -> Memo:
    """A memo to the mayor or a letter to the district on a fiscal year's result; it has no key yet.

    ``result`` is the year's data and ``before`` that of the year before; a figure that they do not give is
    left out. Number and date stay empty: the registry writes them.
    """
    common = Memo(
        form=form,
        number="",
        date="",
        fiscal_year=year,
        unit_line=address(agency) or None,
        subject=f"รายงานผลการ{ASSESSMENT} (ITA) ประจำ{named_year(year)}",
        insert=("scores",) if _has_instruments(result) else None,
    )
    told = _told(result, before)
    return _memo(common, agency, year, told) if form == "memo" else _letter(common, agency, year, told)


def _memo(common: Memo, agency: Agency, year: int, told: str) -> Memo:
    measures = "กำหนดมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน"
    return replace(
        common,
        to=(mayor(agency),),
        background=f"{_occasion(year)} {PURPOSE} นั้น",
        facts=f"ผลการประเมินปรากฏว่า {_name(agency)}{told}" if told else None,
        proposal=f"เห็นควรนำผลการประเมินไปวิเคราะห์และ{measures} ประจำ{named_year(year + 1)}"
        " และเผยแพร่ผลการประเมินทางเว็บไซต์ของหน่วยงาน",
        closing="จึงเรียนมาเพื่อโปรดทราบและพิจารณา",
        chain="column",
        signers=signers(agency),
    )


def _letter(common: Memo, agency: Agency, year: int, told: str) -> Memo:
    report = f"บัดนี้ {_name(agency)} ขอรายงานผลการประเมินดังกล่าว โดย{told}" if told else ""
    return replace(
        common,
        to=(district(agency),),
        body=tuple(filter(None, (f"{_occasion(year)} นั้น", report))),
        closing="จึงเรียนมาเพื่อโปรดทราบ",
        signers=(mayor_signs(agency),),
    )


def _occasion(year: int) -> str:
    """What the memo goes back to."""
    return (
        f"ตามที่{ASSESSOR} ได้{ASSESSMENT} (Integrity and Transparency Assessment : ITA) ประจำ{named_year(year)}"
    )


def _told(result: YearSnapshot | None, before: YearSnapshot | None) -> str:
    """The year's figures as the end of a sentence, empty where there are none."""
    if result is None:
        return ""
    told = " ".join(_figures(result, before))
    if not _has_instruments(result):
        return told
    return f"{told} รายละเอียดคะแนนรายเครื่องมือ ดังนี้" if told else "มีผลคะแนนรายเครื่องมือ ดังนี้"


def _figures(result: YearSnapshot, before: YearSnapshot | None) -> Iterator[str]:
    total = result.scores().get(OVERALL)
    if total is None:
        return
    yield f"ได้คะแนนรวม {total:.2f} คะแนน"
    former = before.scores().get(OVERALL) if before else None
    if before is not None and former is not None:
        last_year = named_year(before.fiscal_year)
        if total == former:
            yield f"เท่ากับ{last_year}"
        else:
            way = "เพิ่มขึ้น" if total > former else "ลดลง"
            yield f"{way}จาก{last_year} จำนวน {abs(total - former):.2f} คะแนน"
    if level := result.level():
        yield at_level(level)


def _has_instruments(result: YearSnapshot | None) -> bool:
    """Whether there is anything for the list of the instruments' scores."""
    if result is None:
        return False
    scores = result.scores()
    return any(
        code in scores
        for instrument in result.framework.instruments
        for code in (instrument.code, *(f"{instrument.code}.{part.key}" for part in instrument.parts))
    )


def _name(agency: Agency) -> str:
    return one_line(agency.name) or "หน่วยงาน"
