"""The two tables of a unit's items: a line or two an item, or all that each item must show."""

import re
from collections.abc import Callable, Mapping, Sequence

from ita_desktop.documents.blocks import Column, HeadGroup, PageSetup, Table, TableRow, plain
from ita_desktop.documents.oit_cells import records_of
from ita_desktop.documents.oit_words import TICKS, day, days, short_days, short_wording, wording
from ita_desktop.documents.snapshots import AssessmentSnapshot
from ita_desktop.documents.texts import one_line
from ita_desktop.domain.frameworks import Item
from ita_desktop.domain.oit import OitItem
from ita_desktop.domain.oit.components import components_of, lacking

_LONG_YEAR = re.compile(r"(ประจำ)?ปีงบประมาณ พ\.ศ\. ?(?=\d)")
LIST, COMPONENTS = "list", "components"
BOX, TICKED = "☐", "☑"
BESIDE = "\u00a0"
"""Holds a box and its words on one line."""
TYPE_SIZE = 13.0
ROOM_FOR_A_HAND, LITTLE_ROOM = 1.6, 1.02
"""Lines of a row where few items leave room, and where many must stand on the page."""
FEW = 12
_LIST_COLUMNS = (
    Column("รหัส", 0.048, "center"),
    Column("รายการ", 0.406),
    Column("กำหนด", 0.108),
    Column("สถานะล่าสุด", 0.093),
    *(Column(words, 0.062, "center") for _, words in TICKS),
    Column("วันที่", 0.059),
    Column("ลิงก์/หมายเหตุ", 0.1),
)
_COMPONENT_COLUMNS = (
    Column("รหัส", 0.045, "center"),
    Column("รายการและสิ่งที่ต้องแสดง", 0.36),
    Column("กำหนด", 0.12),
    Column("สถานะล่าสุด", 0.135),
    *(Column(words, 0.055, "center") for _, words in TICKS),
    Column("วันที่", 0.06),
    Column("ลิงก์/หมายเหตุ", 0.115),
)
_OVER = (HeadGroup("ผลขณะนี้ (ทำเครื่องหมาย)", 4, len(TICKS)),)

PAGES: Mapping[str, PageSetup] = {
    LIST: PageSetup(left=1.5, right=1.0, top=2.0, bottom=0.8, type_size=TYPE_SIZE),
    COMPONENTS: PageSetup(landscape=True, left=1.5, right=1.5, top=2.2, bottom=1.5, type_size=TYPE_SIZE),
}
"""The page of each layout."""


def in_a_list(snapshot: AssessmentSnapshot, items: Sequence[Item]) -> Table:
    """A line or two an item, so that the items of a unit stand on one page."""
    records = records_of(snapshot)

    def row(item: Item) -> TableRow:
        record = records.get(item.code)
        told = short_days(record, snapshot.on), short_wording(record, snapshot.on)
        return _row(item, record, short_title(item), *told)

    height = ROOM_FOR_A_HAND if len(items) <= FEW else LITTLE_ROOM
    return Table(columns=_LIST_COLUMNS, rows=tuple(map(row, items)), row_lines=height)


def short_title(item: Item) -> str:
    """An item's title with its year said briefly."""
    return _LONG_YEAR.sub("ปี ", one_line(item.title))


def with_components(snapshot: AssessmentSnapshot, items: Sequence[Item]) -> Table:
    """Under each item what it must show, to tick as well."""
    records = records_of(snapshot)

    def row(item: Item) -> TableRow:
        record = records.get(item.code)
        shown = "\n".join(filter(None, (item.title, to_show(snapshot, item, record))))
        return _row(item, record, shown, days(record, snapshot.on), wording(record))

    rows = tuple(map(row, items))
    return Table(columns=_COMPONENT_COLUMNS, rows=rows, row_lines=ROOM_FOR_A_HAND, over=_OVER)


TABLES: Mapping[str, Callable[[AssessmentSnapshot, Sequence[Item]], Table]] = {
    LIST: in_a_list,
    COMPONENTS: with_components,
}
"""The table of each layout."""


def _row(item: Item, record: OitItem | None, *told: str) -> TableRow:
    """Code and what is told, then boxes and room to write."""
    cells = (item.code, *told, *(BOX for _ in TICKS), "", "")
    return TableRow(tuple(map(plain, cells)), (item.code, None, day(record)))


def to_show(snapshot: AssessmentSnapshot, item: Item, record: OitItem | None) -> str:
    """What an item must show, each with its tick as it stands; empty where all of it is shown already."""
    framework = snapshot.year.framework
    missing = lacking(framework, item.code, record)
    if not missing:
        return ""
    asked = components_of(framework, item.code)
    return "  ".join(f"{BOX if each in missing else TICKED}{BESIDE}{one_line(each.title)}" for each in asked)
