"""Years that are not the paper's: in texts, in titles, of tables, of numbers; and years of the common era."""

import re
from collections.abc import Iterator
from datetime import date

from ita_desktop.documents.checks.core_years import CoreYears, core_years
from ita_desktop.documents.checks.dates import MONTH
from ita_desktop.documents.checks.findings import (
    PaperFinding,
    committee_place,
    meeting_place,
)
from ita_desktop.documents.checks.reading import Reading
from ita_desktop.documents.checks.spots import Spot
from ita_desktop.documents.checks.tables import entries, is_empty
from ita_desktop.documents.checks.year_mentions import DEADLINE, FULL_DATE, YEAR, Mention, is_tied, mentions
from ita_desktop.documents.snapshots import CommitteeSnapshot, MeetingSnapshot, MemoSnapshot
from ita_desktop.domain.meetings import Committee, Meeting
from ita_desktop.domain.thai.dates import ERA, fiscal_year, thai_date
from ita_desktop.domain.thai.digits import fold

KIND = "year"
PERIOD = "/period/text"
"""Where the years of a measure's period stand, which have a rule of their own."""
_COMMON = re.compile(rf"(?:ปี|งบประมาณ|พ\.?\s?ศ\.?|{MONTH}|\d/)\s*(20[0-4]\d)(?![\d,]|\.\d)")
_COMMON_SAID = re.compile(r"ค\.?\s?ศ|SDG|วาระการพัฒนา|Agenda|ISO", re.IGNORECASE)

_TIMES = re.compile(r"ครั้งที่\s*(\d+)\s*/\s*(\d{4})")
_PAST = re.compile(
    "กว่า|จากปี|เทียบ|เดิม|ปีก่อน|ที่ผ่านมา|ที่แล้ว|ย้อนหลัง|เคย|ตั้งแต่|นับแต่|เมื่อปี|ในอดีต|เริ่ม|ก่อตั้ง|จัดตั้ง|ยกฐานะ|สืบเนื่อง|ต่อเนื่อง"
)
_PLANNED = re.compile("แผน|ยุทธศาสตร์|เป้าหมาย|ภายใน|ระยะ|โครงการ|วิสัยทัศน์")
_SCORED = re.compile("คะแนน|ผลการประเมิน|การประเมิน|ITA|IIT|EIT|OIT|ระดับผ่าน")
_RESULT = re.compile("ผลการประเมิน|ผลคะแนน|คะแนนการประเมิน|วิเคราะห์ผล")
_TABLE = re.compile("(?:ดัง|ตาม)(?:นี้|ตาราง|ราย)|ต่อไปนี้|ตารางต่อไป|ตารางข้างล่าง|ตารางด้านล่าง")


def has_years(reading: Reading) -> bool:
    """Whether the paper tells of any year in its own words, and its own year is known."""
    return bool(core_years(reading).own) and any(YEAR.search(each.read) for each in reading.prose)


def years(reading: Reading) -> Iterator[PaperFinding]:
    """Years of the paper's numbers and tables, then those in its texts."""
    core = core_years(reading)
    match reading.snapshot:
        case MeetingSnapshot(meeting=meeting):
            yield from _number(reading, meeting)
            if reading.word == "minutes":
                yield from _of_tables(reading, meeting, core)
        case CommitteeSnapshot(committee=committee):
            yield from _order(reading, committee)
    for each in reading.spots:
        yield from _common_era(reading, each)
        if core.own and each.sort != "field" and not each.place.endswith(PERIOD):
            yield from _typed(reading, each, core)


def _number(reading: Reading, meeting: Meeting) -> Iterator[PaperFinding]:
    numbered = re.search(r"/(\d{4})$", fold(meeting.number))
    title = next((each for each in reading.spots if each.place == f"{meeting_place(meeting)}/title"), None)
    typed = _TIMES.search(title.read) if title else None
    if title and typed and numbered and fold(f"{typed[1]}/{typed[2]}") != fold(meeting.number):
        text = f"ชื่อการประชุมเขียนครั้งที่ {typed[1]}/{typed[2]} แต่การประชุมเป็นครั้งที่ {fold(meeting.number)} แก้ให้ตรงกัน"
        yield reading.found(KIND, title, text, typed.span())
    if not numbered or not isinstance(meeting.date, date):
        return
    held = {meeting.date.year + ERA, fiscal_year(meeting.date)}
    if int(numbered[1]) not in held:
        text = (
            f"การประชุมครั้งที่ {fold(meeting.number)} แต่วันประชุมคือ {thai_date(meeting.date)} "
            "ปีไม่ตรงกัน แก้วันประชุมหรือเลขครั้งที่"
        )
        excerpt = reading.in_digits(thai_date(meeting.date))
        yield reading.told(KIND, text, f"{meeting_place(meeting)}/date", excerpt)


def _order(reading: Reading, committee: Committee) -> Iterator[PaperFinding]:
    numbered = re.search(r"/(\d{4})$", fold(committee.order_number or ""))
    if numbered and committee.order_date and int(numbered[1]) != committee.order_date.year + ERA:
        text = (
            f"คำสั่งที่ {fold(committee.order_number or '')} แต่ลงวันที่ {thai_date(committee.order_date)} "
            "ปีไม่ตรงกัน แก้เลขที่คำสั่งหรือวันที่"
        )
        excerpt = reading.in_digits(thai_date(committee.order_date))
        yield reading.told(KIND, text, f"{committee_place(committee)}/order_date", excerpt)


def _of_tables(reading: Reading, meeting: Meeting, core: CoreYears) -> Iterator[PaperFinding]:
    """A table's year is the paper's, the one before or after; a row of years side by side compares them.

    Of a year without data the rule of tables tells.
    """
    inserted = [(place, entry) for place, entry in entries(meeting) if entry.insert and entry.fiscal_year]
    asked = {(entry.insert, entry.fiscal_year) for _, entry in inserted}
    if not core.own or max(core.own) - min(core.own) > 1:
        return
    for place, entry in inserted:
        year = entry.fiscal_year or 0
        compared = (entry.insert, year + 1) in asked or (entry.insert, year - 1) in asked
        empty = entry.frozen is None and is_empty(entry, reading.years.get(year))
        if not core.last <= year <= max(core.own) + 1 and not compared and not empty:
            text = f"ตารางที่แทรกไว้เป็นของปี {year} แต่การประชุมอยู่ในปี {core.told} เลือกปีของตารางใหม่ หรือตรวจวันประชุม"
            yield reading.told(KIND, text, f"{place}/fiscal_year", reading.in_digits(str(year)))


def _common_era(reading: Reading, each: Spot) -> Iterator[PaperFinding]:
    for found in _COMMON.finditer(each.read):
        start, end = found.span(1)
        if _COMMON_SAID.search(each.read[max(0, start - 30) : end + 10]):
            continue
        year = int(found[1])
        text = f"{each.name} เขียนปี {year} เป็น ค.ศ. เอกสารราชการใช้ปี พ.ศ. {year + ERA}"
        yield reading.found(KIND, each, text.strip(), (start, end), str(year + ERA))


def _typed(reading: Reading, each: Spot, core: CoreYears) -> Iterator[PaperFinding]:
    table = _table_after(reading, each)
    seen: set[int] = set()
    for mention in mentions(each.read):
        known = mention.year in seen
        problem = "" if known else _subject(reading, each, mention) or _problem(each, mention, core, table)
        if problem:
            seen.add(mention.year)
            text = f"{each.name} {problem} แก้ปี หรือปล่อยไว้ถ้าตั้งใจ"
            yield reading.found(KIND, each, text.strip(), mention.span)


def _table_after(reading: Reading, each: Spot) -> frozenset[int]:
    """The years that a table shows which this speech announces."""
    meeting = reading.meeting
    if meeting is None or each.field != "text" or not _TABLE.search(each.read) or "ตาราง" not in each.read:
        return frozenset()
    base, _, number = each.place.removesuffix("/text").rpartition("/")
    following = f"{base}/{int(number) + 1}" if number.isdecimal() else ""
    for place, entry in entries(meeting):
        if place == following and entry.insert and entry.fiscal_year and entry.frozen is None:
            before = {entry.fiscal_year - 1} if entry.insert == "oit-status" else set()
            return frozenset({entry.fiscal_year, *before})
    return frozenset()


def _subject(reading: Reading, each: Spot, mention: Mention) -> str:
    """The subject of a memo that reports results names the year whose figures it has."""
    snapshot = reading.snapshot
    if (
        not isinstance(snapshot, MemoSnapshot)
        or each.field != "subject"
        or not _RESULT.search(mention.before)
    ):
        return ""
    reported = snapshot.memo.fiscal_year or (snapshot.year.fiscal_year if snapshot.year else None)
    if reported is None or reported == mention.year or is_tied(mention):
        return ""
    return f"เขียนปี {mention.year} แต่ตัวเลขในเอกสารเป็นของปี {reported}"


def _problem(each: Spot, mention: Mention, core: CoreYears, table: frozenset[int]) -> str:
    """What is wrong with a year; the empty text where it is right or may be."""
    year = mention.year
    if table and year not in table and not is_tied(mention) and not _PAST.search(mention.before[-25:]):
        return f"แนะนำตารางว่าเป็นของปี {year} แต่ตารางที่ตามมาแสดงปี {' และ '.join(map(str, sorted(table)))}"
    if year in core.all or is_tied(mention):
        return ""
    named = f"เขียนปี {year} แต่เอกสารเป็นของปี {core.told}"
    if full := FULL_DATE.search(mention.before):
        return named if _cannot_be(year, mention.before[: full.start()], core) else ""
    if each.sort == "head" and "/agenda/" not in each.place:
        return named
    if _PAST.search(mention.before[-40:]) or _PAST.search(mention.after[:25]):
        return "" if year < max(core.own) else named
    if year > max(core.all):
        return "" if _PLANNED.search(mention.before) else named
    if _SCORED.search(mention.before) or _SCORED.search(mention.after):
        return "" if year >= min(core.all) - 1 else named
    return "" if year == core.last else named


def _cannot_be(year: int, before: str, core: CoreYears) -> bool:
    """Whether a day is too far from the paper's to be meant: a day to come that has gone by, or a slip."""
    if DEADLINE.search(before):
        return year < min(core.own)
    if year > max(core.all):
        return not _PLANNED.search(before)
    return year < min(core.own) - 1
