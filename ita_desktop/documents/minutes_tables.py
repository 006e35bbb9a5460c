"""The tables that minutes can carry between two speeches."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from ita_desktop.documents.blocks import Block, Column, GroupRow, SpeakerRow, Table, TableRow, plain
from ita_desktop.documents.findings_table import findings_table
from ita_desktop.documents.frozen_table import kept_sentence, thaw
from ita_desktop.documents.measure_texts import became, period
from ita_desktop.documents.oit_table import oit_table
from ita_desktop.documents.oit_words import wording
from ita_desktop.documents.resolutions_table import resolutions_table
from ita_desktop.documents.score_table import score_table
from ita_desktop.documents.texts import one_line
from ita_desktop.documents.texts import year as named_year
from ita_desktop.documents.year_snapshots import YearSnapshot
from ita_desktop.domain.measures import units_of
from ita_desktop.domain.measures.standings import standing_of
from ita_desktop.domain.meetings import Entry
from ita_desktop.domain.meetings.carried import Carried
from ita_desktop.domain.oit import late_days
from ita_desktop.domain.thai.dates import thai_date

Years = Mapping[int, YearSnapshot]


def inserted(entry: Entry, years: Years, on: date | None, followed: Sequence[Carried] = ()) -> Block:
    """The table of an entry: as kept where it is frozen, else of its year; a year without data says so.

    ``followed`` is what became of the resolutions of earlier meetings.
    """
    kept = thaw(entry.frozen)
    if kept is not None:
        return kept
    sentence = kept_sentence(entry.frozen)
    if sentence:
        return _said(sentence)
    if entry.insert == "resolutions":
        return resolutions_table(followed) or _said("ไม่มีมติที่ต้องติดตาม")
    year = _meant(entry, years)
    if year is None:
        named = named_year(entry.fiscal_year) if entry.fiscal_year else "ปีงบประมาณที่ระบุ"
        return _said(f"ยังไม่มีข้อมูล{named}")
    match entry.insert:
        case "scores":
            return score_table(year)
        case "oit-status":
            return oit_table(year, years.get(year.fiscal_year - 1))
        case "measures":
            return _measures(year)
        case "findings":
            return findings_table(year) or _said(f"ไม่มีข้อค้นพบ{named_year(year.fiscal_year)}")
        case _:
            return _late(year, on)


def _said(sentence: str) -> SpeakerRow:
    return SpeakerRow((), (plain(f"- {sentence} -"),))


def _meant(entry: Entry, years: Years) -> YearSnapshot | None:
    """The named year; where none is named, the newest that has what the table shows."""
    if entry.fiscal_year is not None:
        return years.get(entry.fiscal_year)
    for fiscal_year in sorted(years, reverse=True):
        year = years[fiscal_year]
        held = year.assessment
        shows = {
            "scores": held and held.scores,
            "measures": year.plan and year.plan.measures,
            "findings": held and held.findings,
        }.get(entry.insert or "", held and held.oit)
        if shows:
            return year
    return None


def _measures(year: YearSnapshot) -> Block:
    measures = year.plan.measures if year.plan else ()
    if not measures:
        return _said(f"ยังไม่มีมาตรการ{named_year(year.fiscal_year)}")
    columns = (
        Column("ที่", 0.06, "center"),
        Column("มาตรการ/แนวทาง", 0.38),
        Column("ระยะเวลา", 0.17),
        Column("ผู้รับผิดชอบ", 0.18),
        Column("ผลการดำเนินการ", 0.21),
    )
    rows = tuple(
        TableRow(
            (
                plain(str(measure.number if measure.number is not None else position)),
                plain(one_line(measure.title)),
                plain(period(measure)),
                plain(", ".join(measure.units or ())),
                plain(became(measure)),
            )
        )
        for position, measure in enumerate(measures, 1)
    )
    return Table(columns, rows, caption=f"มาตรการ{named_year(year.fiscal_year)}")


def _late(year: YearSnapshot, on: date | None) -> Block:
    """What is late on the meeting's day: disclosure items, and the measures of the year's plan."""
    day = on or date.max
    items, measures = tuple(_late_items(year, day)), tuple(_late_measures(year, day))
    if not items and not measures:
        return _said("ไม่มีรายการที่เกินกำหนด")
    rows: list[TableRow | GroupRow] = []
    for group, found in (("รายการ OIT", items), ("มาตรการ", measures)):
        rows += [GroupRow(group)] if found and measures else []
        rows += found
    columns = (
        Column("เรื่องที่เกินกำหนด" if measures else "หัวข้อการประเมินที่เกินกำหนด", 0.38),
        Column("กำหนด", 0.2),
        Column("ผู้รับผิดชอบ", 0.18),
        Column("ผลการดำเนินงาน", 0.24),
    )
    return Table(columns, tuple(rows))


def _late_items(year: YearSnapshot, day: date) -> Iterator[TableRow]:
    records = year.assessment.oit if year.assessment else {}
    for item in year.framework.items:
        record = records.get(item.code)
        if record and record.due and late_days(record, day) is not None:
            cells = (item.title, thai_date(record.due), record.unit or "", wording(record))
            yield TableRow(tuple(map(plain, cells)))


def _late_measures(year: YearSnapshot, day: date) -> Iterator[TableRow]:
    measures = year.plan.measures if year.plan else ()
    every = units_of(None, measures)
    for measure in measures:
        standing = standing_of(measure, day, every)
        if standing.late and standing.ends:
            told = became(measure) or one_line(standing.words)
            cells = (
                one_line(measure.title),
                thai_date(standing.ends),
                ", ".join(measure.units or ()),
                told,
            )
            yield TableRow(tuple(map(plain, cells)))
