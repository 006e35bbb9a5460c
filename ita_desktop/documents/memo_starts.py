"""How a new memo or letter on a year's result begins: what is known is filled in, and nothing else."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

from ita_desktop.documents.inserted_scores import listed_instruments
from ita_desktop.documents.officers import address, district, mayor, mayor_signs, signers
from ita_desktop.documents.texts import at_level, one_line
from ita_desktop.documents.texts import year as named_year
from ita_desktop.documents.year_snapshots import YearSnapshot
from ita_desktop.domain.agencies import Agency
from ita_desktop.domain.framework_tree import OVERALL
from ita_desktop.domain.memos import Memo

ASSESSMENT = "ประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ"
ASSESSOR = "สำนักงานคณะกรรมการป้องกันและปราบปรามการทุจริตแห่งชาติ (สำนักงาน ป.ป.ช.)"
ORDER = "ทราบ"
"""What the mayor writes on a memo that reports."""
PURPOSE = "เพื่อให้หน่วยงานทราบผลการดำเนินงานด้านคุณธรรมและความโปร่งใสของตน และนำไปปรับปรุงการปฏิบัติงาน"


MemoShape = Literal["headed", "running"]
"""A memo in headed parts whose signers stand in a column, or in plain paragraphs with a chain of opinions."""


def started(
    form: Literal["memo", "letter"],
    agency: Agency,
    year: int,
    result: YearSnapshot | None = None,
    before: YearSnapshot | None = None,
    shape: MemoShape = "headed",
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
    )
    if form == "letter":
        return _letter(_listing(common, result), agency, year, _told(result, before))
    reported = replace(common, to=(mayor(agency),), attachments=_report(year, result))
    if shape == "running":
        return _running(reported, agency, year, " ".join(_figures(result, before)))
    return _headed(_listing(reported, result), agency, year, _told(result, before))


def _listing(memo: Memo, result: YearSnapshot | None) -> Memo:
    """With the list of the instruments' scores, where any is known."""
    return replace(memo, insert=("scores",) if listed_instruments(result) else None)


def _report(year: int, result: YearSnapshot | None) -> tuple[str, ...] | None:
    """The report that goes with a memo: it can be printed where the year has scores."""
    if result is None or not result.scores():
        return None
    return (f"รายงานการวิเคราะห์ผลการ{ASSESSMENT} (ITA) ประจำ{named_year(year)} จำนวน 1 ชุด",)


def _headed(memo: Memo, agency: Agency, year: int, told: str) -> Memo:
    """What was, what is, what is proposed; the order of the mayor stands at the end of the column."""
    measures = "กำหนดมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน"
    *others, last = signers(agency) or (None,)
    ordering = (*filter(None, others), replace(last, opinion=ORDER)) if last and others else signers(agency)
    return replace(
        memo,
        background=f"{_occasion(year)} {PURPOSE} นั้น",
        facts=f"ผลการประเมินปรากฏว่า {_name(agency)}{told}" if told else None,
        proposal=f"เห็นควรนำผลการ{'วิเคราะห์ไป' if memo.attachments else 'ประเมินไปวิเคราะห์และ'}{measures}"
        f" ประจำ{named_year(year + 1)}"
        " และเผยแพร่ผลการประเมินทางเว็บไซต์ของหน่วยงาน",
        closing="จึงเรียนมาเพื่อโปรดทราบและพิจารณา",
        chain="column",
        signers=ordering,
    )


def _running(memo: Memo, agency: Agency, year: int, told: str) -> Memo:
    """Occasion and report in paragraphs; each signer writes an opinion."""
    figures = f" ซึ่ง{_name(agency)}{told}" if told else ""
    report = f"บัดนี้ การประเมินเสร็จสิ้นแล้ว{figures} จึงขอรายงานผลการประเมินดังกล่าว"
    attached = " รายละเอียดตามสิ่งที่ส่งมาด้วย" if memo.attachments else ""
    return replace(
        memo,
        body=(
            f"{_occasion(year)} {PURPOSE} นั้น",
            f"{report}{attached} และเห็นควรเผยแพร่ผลการประเมินทางเว็บไซต์ของหน่วยงาน",
        ),
        closing="จึงเรียนมาเพื่อโปรดทราบ และพิจารณาสั่งการต่อไป",
        chain="opinions",
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
    count = listed_instruments(result)
    if not count:
        return told
    scores = f"คะแนนรายเครื่องมือ {count} เครื่องมือ ดังนี้"
    return f"{told} รายละเอียด{scores}" if told else f"มีผล{scores}"


def _figures(result: YearSnapshot | None, before: YearSnapshot | None) -> Iterator[str]:
    total = result.scores().get(OVERALL) if result else None
    if result is None or total is None:
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


def _name(agency: Agency) -> str:
    return one_line(agency.name) or "หน่วยงาน"
