"""Links as they are read and shown: what was pasted, what the last check showed, the way to the browser."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from ita_desktop.domain.oit import Link
from ita_desktop.domain.oit.addresses import read_address, read_addresses
from ita_desktop.domain.oit.links import doubts, is_broken, last_check, told
from ita_desktop.domain.refusals import Refusal
from ita_desktop.ui.kit.readings import NotRead
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.oit.link_looks import VERDICT_LOOKS, short_address
from ita_desktop.ui.oit.panel.sheet import Sheet


def link_words(sheet: Sheet, link: Link) -> tuple[str, str, Shape, str, str]:
    """A link as its line shows it: name, address, shape, what is known of it, tone."""
    url, check = link.url or "", last_check(link)
    doubtful = doubts(link, website=sheet.website, fiscal_year=sheet.fiscal_year, item_title=sheet.item.title)
    shape, tone = Shape.LINK, "muted"
    if check is not None and check.verdict is not None:
        shape, _, tone = VERDICT_LOOKS[check.verdict]
    if doubtful and not is_broken(link):
        shape, tone = Shape.CARE, "care"
    tone = "muted" if tone == "text" else tone
    return name_of(link), url, shape, " · ".join((*doubtful, told(check))), tone


def name_of(link: Link) -> str:
    """What a link is called, else its address without ``https://``."""
    return link.title or short_address(link.url or "")


def pasted_addresses(text: str) -> tuple[str, ...]:
    """The addresses in a typed or pasted text; NotRead where one is none of the web."""
    read = read_addresses(text) or (read_address(text),)
    addresses = [each for each in read if isinstance(each, str)]
    for refused in read:
        if isinstance(refused, Refusal):
            raise NotRead(refused.reason)
    return tuple(dict.fromkeys(addresses))


def pasted_address(text: str) -> str | None:
    """The address in a text, None where nothing is typed; NotRead where it is none of the web."""
    read = read_address(text) if text.strip() else None
    if isinstance(read, Refusal):
        raise NotRead(read.reason)
    return read


def browse(url: str) -> None:
    """Open a page in the browser; NotRead where it is none of the web."""
    QDesktopServices.openUrl(QUrl(pasted_address(url) or ""))
