"""What a link shows: the last answer, and doubts that its address or its page's title raise."""

import re
from collections.abc import Mapping
from datetime import date
from urllib.parse import unquote, urlsplit

from ita_desktop.domain.oit.addresses import host_of, read_address
from ita_desktop.domain.oit.records import Link, LinkCheck, Verdict
from ita_desktop.domain.thai.dates import short_date
from ita_desktop.domain.thai.digits import to_arabic

VERDICTS: Mapping[Verdict, str] = {
    "reachable": "เปิดได้",
    "moved": "ย้ายที่อยู่",
    "gone": "ไม่พบหน้า",
    "unreachable": "ติดต่อไม่ได้",
    "refused": "ไม่ได้ตรวจ",
}
"""How a verdict is told in one word or two."""

BROKEN: frozenset[Verdict] = frozenset({"gone", "unreachable"})
OUTSIDE = "นอกเว็บไซต์หลัก"
_ERA = 543
_YEAR = re.compile(r"(?<![0-9])(25[4-9][0-9]|20[0-4][0-9])(?![0-9])")
_NOT_FOUND = re.compile(
    r"\b404\b|not found|page not found|ไม่พบ(?:หน้า|เว็บ|ข้อมูล|เนื้อหา|สิ่งที่)|ไม่มีหน้า(?:นี้|เว็บ)", re.IGNORECASE
)


def last_check(link: Link) -> LinkCheck | None:
    """The newest answer of a link."""
    return link.checks[-1] if link.checks else None


def is_broken(link: Link) -> bool:
    """Whether the last answer was that the page is not there or that nothing answers."""
    check = last_check(link)
    return check is not None and check.verdict in BROKEN


def is_outside(url: str, website: str | None) -> bool | None:
    """Whether an address lies on another website than the office's main one; None where that is not known.

    ``www.`` and names below the main one are inside.
    """
    read = read_address(website or "")
    main, host = (host_of(read) if isinstance(read, str) else ""), host_of(url)
    if not main or not host:
        return None
    main = main.removeprefix("www.")
    return not (host == main or host.endswith(f".{main}"))


def other_years(url: str, title: str | None, fiscal_year: int, item_title: str = "") -> tuple[int, ...]:
    """The fiscal years that a link names and its item does not, oldest first (Buddhist era).

    Years stand in the address' path and query and in the page's title, in Thai or Arabic digits, also of the
    common era; a link that names the item's own year, or a year that the item's title names, is right.
    """
    own = {fiscal_year, *years_in(item_title)}
    named = years_in(_page_of(url)) | years_in(title or "")
    of_path_only = {year for year in named if year not in own}
    return () if named & own else tuple(sorted(of_path_only))


def _page_of(url: str) -> str:
    """An address behind its host as it is read, empty for what is no address."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return unquote(f"{parts.path} {parts.query}")


def years_in(text: str) -> set[int]:
    """The years that a text names, in the Buddhist era (2540 to 2599)."""
    found = {int(year) for year in _YEAR.findall(to_arabic(text))}
    return {year + _ERA if year < 2400 else year for year in found}


def says_not_found(title: str | None) -> bool:
    """Whether a page that answers well calls itself not found."""
    return bool(title) and _NOT_FOUND.search(title or "") is not None


def doubts(link: Link, *, website: str | None, fiscal_year: int, item_title: str = "") -> tuple[str, ...]:
    """What is doubtful about a link, in words; empty where nothing is."""
    check = last_check(link)
    where = (check.url if check and check.verdict in ("reachable", "moved") else None) or link.url or ""
    found = [OUTSIDE] if is_outside(where, website) else []
    years = other_years(where, check.title if check else None, fiscal_year, item_title)
    return (*found, *([f"ระบุปี {' '.join(map(str, years))}"] if years else ()))


def told(check: LinkCheck | None) -> str:
    """An answer in short: ``เปิดได้ 5 มี.ค. 67``; a link that was never asked for says so."""
    if check is None:
        return "ยังไม่ได้ตรวจ"
    word = VERDICTS[check.verdict] if check.verdict else check.answer or ""
    return f"{word} {short_date(check.on)}" if isinstance(check.on, date) else word
