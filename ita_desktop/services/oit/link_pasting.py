"""Many links pasted at once: read with their items' codes, shown as a plan, added in one act."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from ita_desktop.domain.codes import CodeReader
from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.oit.addresses import begins_as_address, read_address
from ita_desktop.domain.refusals import Refusal
from ita_desktop.services.context import Context
from ita_desktop.services.oit.links import LinkRefused, LinkService

LinkState = Literal["refused", "doubtful", "new", "same"]
_ANCHOR = re.compile(
    r"""<a\b[^<>]*?\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))[^<>]*>((?:(?!</?a\b).)*+)</a\s*>""",
    re.IGNORECASE | re.DOTALL,
)
_BARE = re.compile(r"(?:www\.\S+|[\w-]+(?:\.[\w-]+)*\.(?:th|com|org|net|info)(?:[:/?#]\S*)?)$", re.IGNORECASE)

NO_CODE = "ไม่มีรหัสในแถวนี้ เลือกรายการที่ลิงก์นี้เป็นของ"
SAME_AS_ABOVE = "รายการเดียวกับแถวบน"
KNOWN = "รายการนี้มีลิงก์นี้อยู่แล้ว"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadLink:
    """One address of the pasted text: ``code`` is where it goes, ``codes`` what may be meant where that is
    open; ``url`` is None where it is refused."""

    row: int
    words: str
    typed: str
    url: str | None = None
    code: str | None = None
    codes: tuple[str, ...] = ()
    state: LinkState = "new"
    why: str = ""


@dataclass(frozen=True, slots=True)
class LinkPlan:
    """What a pasted text would add to a year's links, a row for each address."""

    year: int
    rows: tuple[ReadLink, ...]
    framework: Framework


class LinkPasteService:
    """Pasted lists of links."""

    def __init__(self, context: Context, links: LinkService) -> None:
        self._context, self._links = context, links

    def read(self, year: int, text: str, html: str = "", at: str | None = None) -> LinkPlan:
        """Plan what the clipboard would add; ``at`` is the current item, offered where no code stands.

        ReadingError where the clipboard holds too much.
        """
        from ita_desktop.exchange.tables import grid_of

        with self._context.reading() as unit:
            assessment = self._context.assessment(unit, year)
            framework = self._context.framework(unit, assessment.framework_year)
        known = {(code, link.url or "") for code, item in assessment.oit.items() for link in item.links}
        reading = _Reading(framework, known, at)
        for number, cells in enumerate(grid_of(text, _with_hrefs(html)), 1):
            reading.take(number, "  ".join(cells))
        return LinkPlan(year, tuple(reading.rows), framework)

    def apply(self, plan: LinkPlan, taken: Mapping[int, str]) -> int:
        """Add rows of a plan, each by its index under a code, in one act; how many were added.

        What an item has already is not added again.
        """
        had = {(row.item.code, row.link.url or "") for row in self._links.rows(plan.year)}
        added: dict[tuple[str, str], None] = {}
        for index, code in taken.items():
            url = plan.rows[index].url
            if url is None or code not in plan.framework.item_codes:
                raise LinkRefused("ยังไม่ได้เพิ่มลิงก์ เพราะมีแถวที่อ่านไม่ได้ วางใหม่เพื่อดูรายการล่าสุด")
            if (code, url) not in had:
                added[code, url] = None
        if added:
            self._links.add_all(plan.year, [(code, url, None) for code, url in added])
        return len(added)


class _Reading:
    """Reads row by row; a row without words belongs to the item of the row above, as in merged cells."""

    def __init__(self, framework: Framework, known: set[tuple[str, str]], at: str | None) -> None:
        self.rows: list[ReadLink] = []
        self._reader, self._codes = CodeReader(framework), frozenset(framework.item_codes)
        self._known, self._at = known, at
        self._above: str | None = None

    def take(self, number: int, row: str) -> None:
        """Read a row: its addresses and what its other words name."""
        pieces = row.split()
        addresses = [piece for piece in pieces if begins_as_address(piece) or _BARE.match(piece)]
        words = " ".join(piece for piece in pieces if piece not in addresses)
        if not words and not addresses:
            return
        code, codes, why = self._item(words)
        self._above = code or (None if words else self._above)
        for typed in addresses:
            self.rows.append(self._read(number, words, typed, code, codes, why))

    def _item(self, words: str) -> tuple[str | None, tuple[str, ...], str]:
        """The item that words name, those that may be meant, and why it is open."""
        if not words:
            offered = tuple(filter(None, (self._at,)))
            return (self._above, (), SAME_AS_ABOVE) if self._above else (None, offered, NO_CODE)
        read = self._reader.read(words, instrument="OIT")
        codes = tuple(code for code in read.codes if code in self._codes)
        if len(codes) == 1 and not read.doubts:
            return codes[0], (), ""
        near = tuple(dict.fromkeys(code for code in (*codes, *read.candidates) if code in self._codes))
        return None, near, next(iter(read.doubts), "มีหลายรหัสในแถวเดียว" if near else NO_CODE)

    def _read(
        self, number: int, words: str, typed: str, code: str | None, codes: tuple[str, ...], why: str
    ) -> ReadLink:
        url = read_address(typed)
        if isinstance(url, Refusal):
            return ReadLink(row=number, words=words, typed=typed, code=code, state="refused", why=url.reason)
        state: LinkState = "new" if code else "doubtful"
        if code and (code, url) in self._known:
            state, why = "same", KNOWN
        elif code:
            self._known.add((code, url))
        return ReadLink(
            row=number, words=words, typed=typed, url=url, code=code, codes=codes, state=state, why=why
        )


def _with_hrefs(html: str) -> str:
    """The same HTML with the address of each link behind its words, where the words are not the address."""

    def written(found: re.Match[str]) -> str:
        address, words = next(filter(None, found.group(1, 2, 3)), ""), found[4]
        shown = re.sub(r"<[^>]*>", "", words).strip()
        return words if begins_as_address(shown) else f"{words} {address}"

    return _ANCHOR.sub(written, html)
