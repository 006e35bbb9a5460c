"""The links of a year's items: adding, changing, ordering, and keeping what they answered."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.frameworks import Item
from ita_desktop.domain.oit import NOT_STARTED, Link, LinkCheck, OitItem
from ita_desktop.domain.oit.addresses import read_address
from ita_desktop.domain.oit.links import doubts, is_broken
from ita_desktop.domain.refusals import Refusal
from ita_desktop.services.changes import Subject
from ita_desktop.services.context import Context
from ita_desktop.services.oit.checklist import begin_list
from ita_desktop.services.oit.evidence import told_codes
from ita_desktop.services.oit.link_run import Target
from ita_desktop.storage import UnitOfWork

Came = Sequence[tuple[Target, LinkCheck]]
"""Answers of links, in the order in which they came."""


_TWICE = "มีลิงก์นี้อยู่แล้ว"


class LinkRefused(ItaError):
    """What was typed is no address of the web, or the item has it already."""


@dataclass(frozen=True, slots=True)
class LinkRow:
    """A link of an item with its place among the item's links, and what is doubtful about it."""

    item: Item
    at: int
    link: Link
    doubts: tuple[str, ...] = ()

    @property
    def is_wrong(self) -> bool:
        """Whether it cannot be opened or is doubtful."""
        return is_broken(self.link) or bool(self.doubts)


@dataclass(frozen=True, slots=True)
class LinkBook:
    """The links of a year beside all its items, with those that have none."""

    fiscal_year: int
    items: tuple[Item, ...]
    rows: tuple[LinkRow, ...]


class LinkService:
    """Links of items; each change is one act."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def rows(self, year: int, code: str | None = None) -> tuple[LinkRow, ...]:
        """The year's links in the order of the framework, or those of one item."""
        return tuple(row for row in self.book(year).rows if code in (None, row.item.code))

    def book(self, year: int, came: Came = ()) -> LinkBook:
        """The year's items and links; ``came`` are answers that are not kept yet and count all the same."""
        with self._context.reading() as unit:
            assessment = self._context.assessment(unit, year)
            framework = self._context.framework(unit, assessment.framework_year)
            agency = unit.office.agency()
        website = agency.website if agency else None
        told = _by_code(came)
        rows: list[LinkRow] = []
        for item in framework.items:
            record = assessment.oit.get(item.code)
            for at, kept in enumerate(record.links if record else ()):
                link = _told(kept, told.get(item.code, ()))
                found = doubts(link, website=website, fiscal_year=year, item_title=item.title)
                rows.append(LinkRow(item, at, link, found))
        return LinkBook(year, framework.items, tuple(rows))

    def add(self, year: int, code: str, text: str, title: str | None = None) -> str:
        """Add a typed or pasted address to an item; the address as kept. LinkRefused keeps nothing."""
        return self.add_all(year, [(code, text, title)])[0]

    def add_all(self, year: int, added: Iterable[tuple[str, str, str | None]]) -> tuple[str, ...]:
        """Add addresses (code, text, title) in one act; LinkRefused where one of them cannot be taken."""
        read = [(code, Link(url=_address(text), title=_line(title))) for code, text, title in added]
        new: dict[str, list[Link]] = {}
        for code, link in read:
            if any(link.url == other.url for other in new.setdefault(code, [])):
                raise LinkRefused(f"{code} {_TWICE}")
            new[code].append(link)
        with self._context.act(f"เพิ่มลิงก์ {told_codes(tuple(new))}", Subject.OIT) as unit:
            begin_list(self._context, unit, year)
            for code, links in new.items():
                item = _item(unit, year, code)
                for link in links:
                    _refuse_twice(item, link.url, code)
                _put(unit, year, code, item, (*item.links, *links))
        return tuple(link.url or "" for _, link in read)

    def change(self, year: int, code: str, at: int, text: str) -> None:
        """Give a link another address; its checks go, as they told of the former one."""
        url = _address(text)
        with self._context.act(f"แก้ลิงก์ {code}", Subject.OIT) as unit:
            item = _item(unit, year, code)
            link = _link(item, at, code)
            if link.url != url:
                _refuse_twice(item, url, code)
                _put(unit, year, code, item, _with(item, at, replace(link, url=url, checks=())))

    def name(self, year: int, code: str, at: int, title: str | None) -> None:
        """Say what a link is called where an item has several; None takes the name away."""
        with self._context.act(f"ตั้งชื่อลิงก์ {code}", Subject.OIT) as unit:
            item = _item(unit, year, code)
            named = replace(_link(item, at, code), title=_line(title))
            _put(unit, year, code, item, _with(item, at, named))

    def remove(self, year: int, places: Collection[tuple[str, int]]) -> None:
        """Take links away: codes with places among the item's links."""
        codes = tuple(dict.fromkeys(code for code, _ in places))
        with self._context.act(f"ลบลิงก์ {told_codes(codes)}", Subject.OIT) as unit:
            for code in codes:
                item = _item(unit, year, code)
                kept = tuple(link for at, link in enumerate(item.links) if (code, at) not in places)
                _put(unit, year, code, item, kept)

    def move(self, year: int, code: str, at: int, to: int) -> None:
        """Put a link at another place among the item's links."""
        with self._context.act(f"เรียงลิงก์ {code}", Subject.OIT) as unit:
            item = _item(unit, year, code)
            links, moved = list(item.links), _link(item, at, code)
            del links[at]
            links.insert(max(0, min(to, len(links))), moved)
            _put(unit, year, code, item, tuple(links))

    # -- checking --------------------------------------------------------------------------------------

    def targets(self, year: int, codes: Collection[str] | None = None) -> tuple[Target, ...]:
        """The links to ask for, of all items or of some."""
        return tuple(
            Target(row.item.code, row.link.url)
            for row in self.rows(year)
            if row.link.url and (codes is None or row.item.code in codes)
        )

    def record(self, year: int, answers: Came) -> None:
        """Keep what links answered behind what is kept of them; links that are gone by now are left out."""
        if not answers:
            return
        with self._context.act(f"บันทึกผลตรวจ {len(answers)} ลิงก์", Subject.OIT) as unit:
            for code, told in _by_code(answers).items():
                item = unit.office.oit_item(year, code)
                if item is not None:
                    _put(unit, year, code, item, tuple(_told(link, told) for link in item.links))


def _by_code(came: Came) -> Mapping[str, Sequence[tuple[str, LinkCheck]]]:
    found: dict[str, list[tuple[str, LinkCheck]]] = {}
    for target, check in came:
        found.setdefault(target.code, []).append((target.url, check))
    return found


def _told(link: Link, told: Sequence[tuple[str, LinkCheck]]) -> Link:
    new = tuple(check for url, check in told if url == link.url)
    return replace(link, checks=(*link.checks, *new)) if new else link


def _address(text: str) -> str:
    read = read_address(text)
    if isinstance(read, Refusal):
        raise LinkRefused(read.reason)
    return read


def _line(text: str | None) -> str | None:
    return " ".join((text or "").split()) or None


def _item(unit: UnitOfWork, year: int, code: str) -> OitItem:
    return unit.office.oit_item(year, code) or NOT_STARTED


def _link(item: OitItem, at: int, code: str) -> Link:
    if not 0 <= at < len(item.links):
        raise LinkRefused(f"ลิงก์นี้ของ {code} ไม่มีแล้ว อาจถูกลบหรือเลิกทำ เลือกลิงก์ใหม่แล้วแก้อีกครั้ง")
    return item.links[at]


def _refuse_twice(item: OitItem, url: str | None, code: str) -> None:
    if any(link.url == url for link in item.links):
        raise LinkRefused(f"{code} {_TWICE}")


def _with(item: OitItem, at: int, link: Link) -> tuple[Link, ...]:
    return tuple(link if place == at else each for place, each in enumerate(item.links))


def _put(unit: UnitOfWork, year: int, code: str, item: OitItem, links: tuple[Link, ...]) -> None:
    unit.office.put_oit_item(year, code, replace(item, links=links))
