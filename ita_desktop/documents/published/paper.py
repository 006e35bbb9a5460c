"""เล่มมาตรการส่งเสริมคุณธรรมและความโปร่งใส: cover, result, plan, follow-up and signed scan, counted through."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ita_desktop.documents.blocks import (
    Block,
    Contents,
    Document,
    PageBreak,
    PageSetup,
    ScannedPage,
    Section,
    Space,
    TitleLines,
)
from ita_desktop.documents.contents import contents_of
from ita_desktop.documents.finishing import finished
from ita_desktop.documents.measures.lacking import NoMeasures
from ita_desktop.documents.measures.paper import TITLE
from ita_desktop.documents.published.book import Book, Piece
from ita_desktop.documents.published.parts import part
from ita_desktop.documents.snapshots import PublishedSnapshot
from ita_desktop.documents.texts import one_line


def build(snapshot: PublishedSnapshot) -> Document:
    """The document of a fiscal year's plan; NoMeasures where that has none."""
    if not snapshot.plan.measures:
        raise NoMeasures(snapshot.plan.fiscal_year)
    book = Book(snapshot)
    pieces = list(_pieces(book))
    return finished(
        Document(
            title=f"เล่ม{TITLE} {book.plan_year}",
            author=one_line(snapshot.agency.name),
            digits=snapshot.digits,
            blocks=_with_contents(_bound(pieces)),
            page=pieces[0].page if pieces else PageSetup(),
            catchwords=False,
        )
    )


def _pieces(book: Book) -> Iterator[Piece]:
    for each in filter(None, map(part, book.snapshot.parts)):
        if made := each.build(book):
            yield made


def _bound(pieces: Sequence[Piece]) -> Iterator[Block]:
    """The pieces one after the other, each on its kind of page, the counted ones with their number."""
    number, page = 0, None
    for each in pieces:
        number += each.counted
        begins = page is not None and not (each.joins and pieces[0] is not each)
        if begins:
            yield PageBreak() if each.page == page else Section(each.page)
        yield from _opened(each, f"ส่วนที่ {number} {each.name}" if each.counted else each.name)
        if begins or page is None:
            page = each.page
        page = next((block.page for block in reversed(each.blocks) if isinstance(block, Section)), page)


def _opened(piece: Piece, name: str) -> Iterable[Block]:
    """The piece with its name: above it, or of the first page of a scan."""
    first, *others = piece.blocks
    if isinstance(first, ScannedPage):
        return (replace(first, part=name), *others)
    if not name:
        return piece.blocks
    return (TitleLines((name, *piece.under), part=True), Space(0.5), *piece.blocks)


def _with_contents(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The blocks, with what the contents names put into it."""
    bound = tuple(blocks)
    return tuple(contents_of(bound) if isinstance(block, Contents) else block for block in bound)
