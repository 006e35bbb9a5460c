"""The plan as it was signed, page by page."""

from collections.abc import Iterator

from ita_desktop.documents.blocks import Block, PageBreak, PageSetup, ScannedPage, Section
from ita_desktop.documents.published.book import Book, Piece

NAME = "มาตรการฉบับที่ลงนามแล้ว"
UPRIGHT = PageSetup(left=0.8, right=0.8, top=2.5, bottom=0.5)
"""A scan fills the page below the running number: nothing that was signed is covered."""


def piece(book: Book) -> Piece | None:
    """A page for each page of the scan, wide ones on turned pages; nothing without a scan."""
    scan = book.snapshot.scan
    if not scan:
        return None
    return Piece(blocks=tuple(_pages(book)), name=NAME, page=_page(scan[0].wide), counted=True)


def _pages(book: Book) -> Iterator[Block]:
    scan = book.snapshot.scan
    for number, each in enumerate(scan):
        if number:
            turned = each.wide != scan[number - 1].wide
            yield Section(_page(each.wide)) if turned else PageBreak()
        yield ScannedPage(each.mark, f"{NAME} หน้า {number + 1} จาก {len(scan)}", each.read)


def _page(wide: bool) -> PageSetup:
    return UPRIGHT._replace(landscape=wide)
