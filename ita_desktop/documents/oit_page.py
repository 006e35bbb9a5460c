"""หน้าเว็บ OIT: the year's disclosure items with their links, ready for the municipality's website."""

from collections.abc import Iterator, Mapping, Sequence

from ita_desktop.documents.blocks import (
    Column,
    Document,
    GroupRow,
    PageSetup,
    Paragraph,
    Run,
    Runs,
    Table,
    TableRow,
    TitleLines,
    linked,
    plain,
    web_address,
)
from ita_desktop.documents.finishing import finished
from ita_desktop.documents.snapshots import AssessmentSnapshot
from ita_desktop.documents.texts import known_on, one_line
from ita_desktop.documents.texts import year as named_year
from ita_desktop.domain.frameworks import Item
from ita_desktop.domain.oit import Link, OitItem

TITLE = "การเปิดเผยข้อมูลสาธารณะ (OIT)"
NOT_YET = "อยู่ระหว่างดำเนินการ"
_COLUMNS = (
    Column("รหัส", 0.09),
    Column("รายการ", 0.36),
    Column("ข้อมูลที่เผยแพร่", 0.25),
    Column("ที่อยู่เว็บ", 0.30, web=False),
)


def build(snapshot: AssessmentSnapshot) -> Document:
    """Every item of the framework used, one row a link; an item without one says so."""
    year = snapshot.year
    office = one_line(snapshot.agency.name)
    records = year.assessment.oit if year.assessment else {}
    known = known_on(snapshot.on) if snapshot.on else ""
    about = f"รายการที่{office or 'หน่วยงาน'}เปิดเผยตามแบบวัดการเปิดเผยข้อมูลสาธารณะ กดชื่อข้อมูลเพื่อเปิดดู"
    return finished(
        Document(
            title=f"{TITLE} ประจำ{named_year(year.fiscal_year)}",
            author=office,
            digits=snapshot.digits,
            page=PageSetup(landscape=True),
            blocks=(
                TitleLines(tuple(filter(None, (TITLE, f"ประจำ{named_year(year.fiscal_year)}", office)))),
                Paragraph(plain(" ".join(filter(None, (about, known)))), indent=False, align="left"),
                Table(columns=_COLUMNS, rows=tuple(_rows(snapshot, records)), name=f"OIT {year.fiscal_year}"),
            ),
        )
    )


def _rows(snapshot: AssessmentSnapshot, records: Mapping[str, OitItem]) -> Iterator[TableRow | GroupRow]:
    for group in snapshot.year.framework.sub_indicators:
        yield GroupRow(f"{group.code} {group.title}")
        for item in group.items:
            yield from _item(item, public_links(records.get(item.code)))


def _item(item: Item, links: Sequence[Link]) -> Iterator[TableRow]:
    head = (plain(item.code), plain(item.title))
    if not links:
        yield TableRow((*head, plain(NOT_YET), plain("")), (item.code,))
    for at, link in enumerate(links):
        address = link.url or ""
        named: Runs = (Run(_name(item, links, at), link=address),)
        yield TableRow((*head, named, (linked(address),)), (item.code,), joined=2 if at else 0)


def _name(item: Item, links: Sequence[Link], at: int) -> str:
    """What a link is called: as the office calls it, else by its item, numbered where there are several."""
    own = one_line(links[at].title)
    if own:
        return own
    return "เปิดดูข้อมูล" if len(links) == 1 else f"เปิดดูข้อมูล {at + 1}"


def public_links(record: OitItem | None) -> tuple[Link, ...]:
    """The links of an item that a web page may lead to: those of the web, each address once."""
    links: dict[str, Link] = {}
    for link in record.links if record else ():
        links.setdefault(one_line(link.url), link)
    return tuple(link for address, link in links.items() if web_address(address))
