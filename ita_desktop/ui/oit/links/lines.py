"""The lines of the view: each link of each item, and a line for each item that has none."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from ita_desktop.domain.frameworks import Item
from ita_desktop.domain.oit import Link, Verdict
from ita_desktop.domain.oit.links import last_check
from ita_desktop.domain.thai.digits import to_arabic
from ita_desktop.domain.thai.normal import normalise

if TYPE_CHECKING:
    from ita_desktop.services.oit.links import LinkBook, LinkRow

EVERY, WRONG, UNCHECKED, NONE = "all", "wrong", "unchecked", "none"
Place = tuple[str, int]
"""An item's code and the place among its links, from 0."""

State = Verdict | Literal["unchecked", "asked", "none"]


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkLine:
    """A link at its place; ``link`` is None where the item has none or one is being added."""

    item: Item
    at: int
    link: Link | None = None
    doubts: tuple[str, ...] = ()
    is_wrong: bool = False
    is_asked: bool = False

    @property
    def key(self) -> Place:
        """What tells it from every other line."""
        return (self.item.code, self.at)

    @property
    def is_new(self) -> bool:
        """Whether it is the empty line of a link that is being added behind others."""
        return self.link is None and self.at > 0

    @property
    def url(self) -> str:
        """Its address, empty where there is none."""
        return (self.link.url if self.link else None) or ""

    @property
    def state(self) -> State:
        """What the last answer was, or that there is none yet."""
        if self.link is None:
            return "none"
        if self.is_asked:
            return "asked"
        check = last_check(self.link)
        return (check.verdict if check else None) or "unchecked"

    @property
    def new_address(self) -> str:
        """Where a link that moved stands now, empty where it did not or where that is not known."""
        check = last_check(self.link) if self.link and self.state == "moved" else None
        return (check.url if check else None) or ""

    @property
    def kinds(self) -> Set[str]:
        """The filters that name it."""
        named = {EVERY}
        if self.is_wrong or self.state == "moved":
            named.add(WRONG)
        return named | ({self.state} if self.state in (UNCHECKED, NONE) and not self.is_new else set())


def lines_of(
    book: "LinkBook", asked: Set[tuple[str, str]] = frozenset(), adding: str = ""
) -> tuple[LinkLine, ...]:
    """Every line in the order of the items; ``asked`` are codes and addresses whose answer is awaited.

    ``adding`` is the code of an item that gets a further line for a new link.
    """
    by_code: dict[str, list[LinkRow]] = {}
    for row in book.rows:
        by_code.setdefault(row.item.code, []).append(row)
    found: list[LinkLine] = []
    for item in book.items:
        rows = by_code.get(item.code, [])
        found += [_line(row, asked) for row in rows]
        if not rows or item.code == adding:
            found.append(LinkLine(item=item, at=len(rows)))
    return tuple(found)


def _line(row: "LinkRow", asked: Set[tuple[str, str]]) -> LinkLine:
    return LinkLine(
        item=row.item,
        at=row.at,
        link=row.link,
        doubts=row.doubts,
        is_wrong=row.is_wrong,
        is_asked=(row.item.code, row.link.url or "") in asked,
    )


def counts_of(lines: Sequence[LinkLine]) -> Mapping[str, int]:
    """How many lines each filter has."""
    return {kind: sum(kind in line.kinds for line in lines) for kind in (EVERY, WRONG, UNCHECKED, NONE)}


def narrowed(lines: Sequence[LinkLine], kind: str, words: str, kept: Set[Place]) -> list[LinkLine]:
    """The lines of a filter that hold every word looked for; those of ``kept`` stay in any case."""
    looked_for = _plain(words).split()
    return [
        line
        for line in lines
        if line.key in kept or (kind in line.kinds and all(word in _searchable(line) for word in looked_for))
    ]


def sentence(lines: Sequence[LinkLine]) -> str:
    """What stands of the year's links."""
    links = [line for line in lines if line.link is not None]
    codes = {line.item.code for line in lines}
    if not links:
        return f"ยังไม่มีลิงก์ของ {len(codes)} รายการ"
    told = [f"{len(links)} ลิงก์ ของ {len({line.item.code for line in links})} จาก {len(codes)} รายการ"]
    broken = sum(line.state in ("gone", "unreachable") for line in links)
    unchecked = sum(line.state == UNCHECKED for line in links)
    told += [f"เปิดไม่ได้ {broken}"] if broken else []
    told += [f"ยังไม่ตรวจ {unchecked}"] if unchecked else []
    return " ".join(told)


def _searchable(line: LinkLine) -> str:
    title = (line.link.title if line.link else None) or ""
    return _plain(f"{line.item.code} {line.item.title} {title} {line.url}")


def _plain(text: str) -> str:
    return to_arabic(normalise(text)).casefold()
