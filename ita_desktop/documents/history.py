"""ประวัติการแก้ไข: who changed what when and why, in a span of days, with the hash that proves it."""

from collections.abc import Iterator

from ita_desktop.documents.blocks import (
    Block,
    Column,
    Document,
    KeepTogether,
    Paragraph,
    Run,
    Runs,
    Space,
    Table,
    TableRow,
    TitleLines,
    plain,
)
from ita_desktop.documents.finishing import finished
from ita_desktop.documents.oit_status import WIDE
from ita_desktop.documents.snapshots import HistorySnapshot, PrintedAct
from ita_desktop.documents.texts import legible, one_line
from ita_desktop.domain.errors import NotFound
from ita_desktop.domain.journal_words import FieldChange
from ita_desktop.domain.thai.dates import short_date, thai_date

TITLE = "ประวัติการแก้ไขข้อมูล"
MOST_FIELDS = 12
"""Fields that are told of one act; of more the number is told."""

ONE_LINE = 42
"""Letters of a field with its two values that stand in one line; longer ones stand below each other."""

EMPTY = "(ว่าง)"
GONE = "ค่าถูกลบออกจากประวัติแล้ว"
TELLS = (
    "รหัสยืนยันคำนวณต่อกันตั้งแต่รายการแรกของหน่วยงาน "
    "หากประวัติถูกแก้จากนอกโปรแกรม รหัสของรายการสุดท้ายจะไม่ตรงกับรหัสในเอกสารฉบับนี้"
)
_COLUMNS = (
    Column("รายการที่", 0.07, "center"),
    Column("วันและเวลา", 0.1),
    Column("ผู้ทำ", 0.15),
    Column("การแก้ไข", 0.24),
    Column("เดิมและใหม่", 0.28),
    Column("เหตุผล", 0.16),
)


class NoHistory(NotFound):
    """Nothing was changed on these days."""

    def __init__(self, snapshot: HistorySnapshot) -> None:
        days = f"{short_date(snapshot.since)} ถึง {short_date(snapshot.until)}"
        super().__init__(f"ไม่มีการแก้ไขในช่วง {days} เลือกช่วงวันอื่นแล้วพิมพ์ใหม่")


def build(snapshot: HistorySnapshot) -> Document:
    """A row an act, the oldest first; NoHistory where there is none."""
    if not snapshot.acts:
        raise NoHistory(snapshot)
    office = one_line(snapshot.agency.name)
    days = f"ตั้งแต่วันที่ {thai_date(snapshot.since)} ถึงวันที่ {thai_date(snapshot.until)}"
    return finished(
        Document(
            title=f"{TITLE} {days}",
            author=office,
            digits=snapshot.digits,
            blocks=(
                TitleLines(tuple(filter(None, (TITLE, office, days)))),
                Space(0.5),
                Table(columns=_COLUMNS, rows=tuple(map(_row, snapshot.acts)), name="ประวัติการแก้ไข", telling=3),
                Space(0.5),
                KeepTogether(tuple(_proof(snapshot))),
            ),
            page=WIDE,
        )
    )


def _row(act: PrintedAct) -> TableRow:
    number = str(act.first) if act.first == act.last else f"{act.first}–{act.last}"
    return TableRow(
        (
            plain(number),
            plain(f"{short_date(act.at.date())}\n{act.at:%H.%M} น."),
            plain(legible(one_line(act.actor)) or "-"),
            plain(legible(f"{one_line(act.title)}\n{act.where}")),
            _changes(act),
            plain(legible(one_line(act.reason))),
        ),
        (act.first if act.first == act.last else None, act.at.date()),
    )


def _changes(act: PrintedAct) -> Runs:
    if act.wiped:
        return plain(GONE)
    told = list(dict.fromkeys(_field(each) for each in act.fields[:MOST_FIELDS]))
    more = max(0, len(act.fields) - MOST_FIELDS) + act.more
    if more:
        told.append(f"และอีก {more} รายการ")
    return plain(legible("\n".join(told)))


def _field(change: FieldChange) -> str:
    if not change.before:
        return f"{change.name}: {change.after or EMPTY}"
    told = f"{change.name}:", f"เดิม {change.before}", f"ใหม่ {change.after or EMPTY}"
    return ("\n" if sum(map(len, told)) > ONE_LINE else " ").join(told)


def _proof(snapshot: HistorySnapshot) -> Iterator[Block]:
    first, last = snapshot.acts[0].first, snapshot.last
    told = f"รวม {len(snapshot.acts):,} ครั้ง ในประวัติรายการที่ {first} ถึง {last}"
    yield Paragraph(plain(told), indent=False, align="left", keep=True)
    hashed = (Run(f"รหัสยืนยันของรายการที่ {last}  "), Run(snapshot.hash, exact=True))
    yield Paragraph(hashed, indent=False, align="left", keep=True)
    yield Paragraph(plain(TELLS), indent=False, align="left")
