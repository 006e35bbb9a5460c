"""Tables that lack rows: disclosure items, indicators, or everything."""

from collections.abc import Iterator, Mapping, Sequence

from ita_desktop.documents.blocks import GroupRow, Table
from ita_desktop.documents.checks.findings import PaperFinding, meeting_place, memo_place
from ita_desktop.documents.checks.reading import Reading
from ita_desktop.documents.frozen_table import thaw
from ita_desktop.documents.snapshots import AssessmentSnapshot, MeetingSnapshot, MemoSnapshot
from ita_desktop.documents.year_snapshots import YearSnapshot
from ita_desktop.domain.frameworks import Framework, Item
from ita_desktop.domain.meetings import Entry, Meeting
from ita_desktop.domain.thai.normal import comparable

KIND = "table"
_NAMED = 6
_OIT_PAPERS = ("oit-status", "oit-unit", "oit-progress", "oit-page")
_SCORES = ("scores", "analysis")
_EMPTY = "ยังไม่มีข้อมูล"


def has_tables(reading: Reading) -> bool:
    """Whether the paper prints a table of the data."""
    match reading.snapshot:
        case MeetingSnapshot(meeting=meeting):
            return reading.word == "minutes" and any(entry.insert for _, entry in entries(meeting))
        case MemoSnapshot(memo=memo):
            return "scores" in (memo.insert or ())
        case AssessmentSnapshot():
            return reading.word in (*_OIT_PAPERS, *_SCORES)
    return False


def tables(reading: Reading) -> Iterator[PaperFinding]:
    """What tables lack, once for each year and kind of table."""
    match reading.snapshot:
        case MeetingSnapshot(meeting=meeting, years=years):
            told: set[tuple[str, int]] = set()
            for place, entry in entries(meeting):
                yield from _entry(reading, place, entry, years, told)
        case MemoSnapshot(memo=memo, year=year):
            if year is None or not year.scores():
                text = "แทรกตารางคะแนนไว้ แต่ปีที่รายงานยังไม่มีคะแนน กรอกคะแนนหรือเอาตารางออก"
                yield reading.told(KIND, text, f"{memo_place(memo)}/insert", _EMPTY)
            else:
                yield from _scores(reading, year)
        case AssessmentSnapshot(year=year):
            yield from (_scores if reading.word in _SCORES else _items)(reading, year)


def entries(meeting: Meeting) -> Iterator[tuple[str, Entry]]:
    """The entries of a meeting, each with its place."""
    base = meeting_place(meeting)
    for at, item in enumerate(meeting.agenda, 1):
        for below, topic in enumerate(item.topics, 1):
            for number, entry in enumerate(topic.entries, 1):
                yield f"{base}/agenda/{at}/topics/{below}/entries/{number}", entry


def _entry(
    reading: Reading,
    place: str,
    entry: Entry,
    years: Mapping[int, YearSnapshot],
    told: set[tuple[str, int]],
) -> Iterator[PaperFinding]:
    year = years.get(entry.fiscal_year) if entry.fiscal_year else None
    kept = thaw(entry.frozen)
    if entry.insert is None or entry.fiscal_year is None:
        return
    if kept is not None:
        if entry.insert == "oit-status" and year is not None:
            yield from _kept(reading, place, kept, year.framework)
        return
    if is_empty(entry, year):
        text = f"ตารางที่แทรกไว้เป็นของปี {entry.fiscal_year} ซึ่งยังไม่มีข้อมูล เลือกปีใหม่หรือกรอกข้อมูลของปีนั้น"
        yield reading.told(KIND, text, f"{place}/fiscal_year", _EMPTY)
    elif year is not None and (entry.insert, entry.fiscal_year) not in told:
        told.add((entry.insert, entry.fiscal_year))
        if entry.insert == "oit-status":
            yield from _items(reading, year)
        elif entry.insert == "scores":
            yield from _scores(reading, year)


def is_empty(entry: Entry, year: YearSnapshot | None) -> bool:
    """Whether a year has nothing that the table of an entry shows."""
    if year is None:
        return True
    held = year.assessment
    match entry.insert:
        case "scores":
            return not year.scores()
        case "oit-status":
            return not (held and held.oit)
        case "measures":
            return not (year.plan and year.plan.measures)
    return False


def _items(reading: Reading, year: YearSnapshot) -> Iterator[PaperFinding]:
    """Items that the year's checklist lacks while it has others."""
    records = year.assessment.oit if year.assessment else {}
    absent = [item for item in year.framework.items if item.code not in records]
    if records and absent:
        text = f"ตาราง OIT ปี {year.fiscal_year} ไม่มีข้อมูล{_told(absent)} บันทึกผลการดำเนินงานของรายการที่ขาด"
        place = f"assessments/{year.fiscal_year}/oit/{absent[0].code}"
        yield reading.told(KIND, text, place, reading.in_digits(absent[0].title))


def _kept(reading: Reading, place: str, table: Table, framework: Framework) -> Iterator[PaperFinding]:
    """Items that a table which is kept as it was lacks; one with few of the items is another table."""
    shown = {
        comparable("".join(run.text for run in cell))
        for row in table.rows
        if not isinstance(row, GroupRow)
        for cell in row.cells
    }
    absent = [item for item in framework.items if not {comparable(item.title), item.code} & shown]
    if absent and len(absent) * 2 < len(framework.items):
        text = f"ตาราง OIT ที่เก็บไว้ในรายงานไม่มี{_told(absent)} แทรกตารางใหม่จากข้อมูลปัจจุบันถ้าต้องการให้ครบ"
        yield reading.told(KIND, text, f"{place}/frozen")


def _told(absent: Sequence[Item]) -> str:
    if len(absent) == 1:
        return f" {absent[0].code} {absent[0].title}"
    more = f" และอีก {len(absent) - _NAMED} รายการ" if len(absent) > _NAMED else ""
    return f" {len(absent)} รายการ ({' '.join(item.code for item in absent[:_NAMED])}{more})"


def _scores(reading: Reading, year: YearSnapshot) -> Iterator[PaperFinding]:
    """Indicators without a score beside others of their instrument that have one."""
    known = year.scores()
    of = {each.code: each.instrument for each in year.framework.indicators}
    shown = {instrument for code, instrument in of.items() if code in known}
    absent = [code for code, instrument in of.items() if code not in known and instrument in shown]
    if absent:
        text = f"ตารางคะแนนปี {year.fiscal_year} ไม่มีคะแนนตัวชี้วัดที่ {' '.join(absent)} กรอกคะแนนให้ครบก่อนพิมพ์"
        yield reading.told(KIND, text, f"assessments/{year.fiscal_year}/scores/{absent[0]}")
    elif "overall" not in known and known:
        text = f"ตารางคะแนนปี {year.fiscal_year} ไม่มีคะแนนรวม กรอกคะแนนรวมหรือคะแนนเครื่องมือให้ครบ"
        yield reading.told(KIND, text, f"assessments/{year.fiscal_year}/scores/overall")
