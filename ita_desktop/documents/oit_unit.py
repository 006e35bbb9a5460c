"""รายการ OIT รายหน่วยงาน: for each unit a list of its disclosure items to tick by hand and to sign."""

from collections.abc import Iterator, Mapping, Sequence

from ita_desktop.documents.blocks import (
    Block,
    Closing,
    Document,
    PageBreak,
    Paragraph,
    Signature,
    Space,
    TitleLines,
    plain,
)
from ita_desktop.documents.finishing import finished
from ita_desktop.documents.oit_cells import by_unit, records_of, unit_name
from ita_desktop.documents.oit_status import summary
from ita_desktop.documents.oit_tally import Tally, tallied
from ita_desktop.documents.oit_unit_form import unit_forms
from ita_desktop.documents.oit_unit_tables import LIST, PAGES, TABLES
from ita_desktop.documents.oit_words import NO_RECORD, TICKS
from ita_desktop.documents.snapshots import AssessmentSnapshot
from ita_desktop.documents.texts import DOTS, known_on, one_line
from ita_desktop.documents.texts import year as named_year
from ita_desktop.domain.errors import NotFound
from ita_desktop.domain.frameworks import Item

TITLE = "รายการเปิดเผยข้อมูลสาธารณะ (OIT)"
REPORTER = "ผู้รายงาน"
ROOM_TO_SIGN, ROOM_ON_A_LIST = 2.0, 1.0
"""Lines between the table and the place to sign."""


class NoUnit(NotFound):
    """The unit that is asked for has no item."""

    def __init__(self, unit: str, year: int) -> None:
        super().__init__(f"ไม่มีรายการ OIT ของ{unit} ในปีงบประมาณ {year} ตั้งผู้รับผิดชอบที่หน้า OIT ก่อน แล้วพิมพ์ใหม่")


def build(snapshot: AssessmentSnapshot) -> Document:
    """A paper for each unit, counted from its first page; its workbook is the form that is read back."""
    units = chosen_units(snapshot)
    year = snapshot.year.fiscal_year
    return finished(
        Document(
            title=f"{TITLE} รายหน่วยงาน {named_year(year)}",
            author=one_line(snapshot.agency.name),
            digits=snapshot.digits,
            blocks=tuple(_pages(snapshot, units)),
            page=PAGES[snapshot.layout or LIST],
            catchwords=False,
            workbook=unit_forms(snapshot, units),
        )
    )


def chosen_units(snapshot: AssessmentSnapshot) -> dict[str, list[Item]]:
    """The units with their items: all of them, or the one that is asked for; NoUnit where it has none."""
    units = by_unit(snapshot)
    if snapshot.unit is None:
        return units
    asked = one_line(snapshot.unit)
    if asked not in units:
        raise NoUnit(f" {asked}" if asked else "ที่ยังไม่มอบหน่วยงาน", snapshot.year.fiscal_year)
    return {asked: units[asked]}


def _pages(snapshot: AssessmentSnapshot, units: Mapping[str, Sequence[Item]]) -> Iterator[Block]:
    for number, (unit, items) in enumerate(units.items()):
        if number:
            yield PageBreak(restart=True)
        yield from _unit(snapshot, unit, items)


def _unit(snapshot: AssessmentSnapshot, unit: str, items: Sequence[Item]) -> Iterator[Block]:
    layout = snapshot.layout or LIST
    counts = tallied(items, records_of(snapshot), snapshot.on)
    yield from (_brief_head if layout == LIST else _head)(snapshot, unit_name(unit), counts)
    yield TABLES[layout](snapshot, items)
    yield from _signed(layout)


def _head(snapshot: AssessmentSnapshot, unit: str, counts: Tally) -> Iterator[Block]:
    title = f"{TITLE} รายหน่วยงาน {named_year(snapshot.year.fiscal_year)}"
    yield TitleLines((title, _apart(unit, one_line(snapshot.agency.name), *_known(snapshot))))
    yield Paragraph(plain(summary(counts)), indent=False, align="center")


def _brief_head(snapshot: AssessmentSnapshot, unit: str, counts: Tally) -> Iterator[Block]:
    """Two lines: the year and the office, the unit and its counts in the words of the boxes."""
    title = f"{TITLE} {named_year(snapshot.year.fiscal_year)}"
    told = [f"{words} {getattr(counts.counts, status)}" for status, words in TICKS]
    if counts.counts.absent:
        told.append(f"{NO_RECORD} {counts.counts.absent}")
    whole = f"ทั้งหมด {counts.counts.total} รายการ"
    yield TitleLines(
        (
            _apart(title, one_line(snapshot.agency.name)),
            _apart(unit, whole, *told, *_known(snapshot)),
        )
    )


def _known(snapshot: AssessmentSnapshot) -> Iterator[str]:
    if snapshot.on:
        yield known_on(snapshot.on)


def _apart(*parts: str) -> str:
    return "  ".join(filter(None, parts))


def _signed(layout: str) -> Iterator[Block]:
    """The place to sign: one line under a list, which must not take a page of its own."""
    if layout == LIST:
        told = f"ลงชื่อ {DOTS} {REPORTER} ({DOTS}) ตำแหน่ง {DOTS} วันที่ {DOTS}"
        yield Space(ROOM_ON_A_LIST)
        yield Paragraph(plain(told), indent=False, align="center")
    else:
        yield Space(ROOM_TO_SIGN)
        yield Closing((Signature(REPORTER, "", f"ตำแหน่ง {DOTS} วันที่ {DOTS}"),))
