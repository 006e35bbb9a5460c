"""A cover: the emblem and the title in the middle of a page of their own."""

from collections.abc import Iterator

from ita_desktop.documents.blocks import Block, Emblem, PageBreak, Space, TitleLines

ABOVE, BELOW_EMBLEM = 5, 3


def cover_page(title: tuple[str, ...], emblem: bytes | None) -> Iterator[Block]:
    """A page without a number; without an emblem only its room is left out."""
    yield Space(ABOVE)
    if emblem is not None:
        yield Emblem(emblem)
        yield Space(BELOW_EMBLEM)
    yield TitleLines(title, cover=True)
    yield PageBreak(restart=True)
