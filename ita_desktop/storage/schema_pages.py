"""The pages of a whole file that hold its list of tables, as SQLite's file format lays them out."""

from collections.abc import Iterator
from pathlib import Path

HEADER = 100
PAGE_SIZE_AT, CHANGES_AT, PAGES_AT, FREE_AT, VALID_FOR_AT = 16, 24, 28, 32, 92
"""Where the file's header says how large pages are, how often and how much was written, what is free."""

LEAF, INTERIOR = 13, 5


def page_size_of(file: Path) -> int:
    """The size of a file's pages in bytes, as its header tells."""
    with file.open("rb") as opened:
        head = opened.read(HEADER)
    size = int.from_bytes(head[PAGE_SIZE_AT : PAGE_SIZE_AT + 2], "big")
    return 65_536 if size == 1 else size


def fill_up(damaged: Path, largest: int) -> None:
    """Give a copy of a file that was cut the length that its header tells, as empty pages."""
    with damaged.open("r+b") as opened:
        head = opened.read(HEADER)
        pages = int.from_bytes(head[PAGES_AT : PAGES_AT + 4], "big")
        size = min(pages * page_size_of(damaged), largest)
        if damaged.stat().st_size < size:
            opened.truncate(size)


def put_schema(damaged: Path, whole: Path) -> None:
    """Give a copy of a damaged file the list of tables of a whole one, which says where each table begins.

    Both are of one form, made table by table in one order, so that each begins at the same page.
    """
    size = page_size_of(whole)
    content = whole.read_bytes()
    pages = dict(schema_pages(content, size))
    count = max(-(-damaged.stat().st_size // size), *pages)
    head = bytearray(pages[1])
    head[PAGES_AT : PAGES_AT + 4] = count.to_bytes(4, "big")
    head[FREE_AT : FREE_AT + 8] = bytes(8)
    head[VALID_FOR_AT : VALID_FOR_AT + 4] = head[CHANGES_AT : CHANGES_AT + 4]
    pages[1] = bytes(head)
    with damaged.open("r+b") as opened:
        opened.truncate(count * size)
        for number, page in pages.items():
            opened.seek((number - 1) * size)
            opened.write(page)


def schema_pages(content: bytes, size: int, number: int = 1) -> Iterator[tuple[int, bytes]]:
    """The pages below one of a whole file's list of tables, by their numbers from 1, itself among them."""
    page = content[(number - 1) * size : number * size]
    yield number, page
    start = HEADER if number == 1 else 0
    kind, cells = page[start], int.from_bytes(page[start + 3 : start + 5], "big")
    below = start + (12 if kind == INTERIOR else 8)
    offsets = [int.from_bytes(page[at : at + 2], "big") for at in range(below, below + 2 * cells, 2)]
    if kind == INTERIOR:
        children = [page[at : at + 4] for at in offsets] + [page[start + 8 : start + 12]]
        for child in children:
            yield from schema_pages(content, size, int.from_bytes(child, "big"))
    else:
        for at in offsets:
            yield from _overflow(content, size, page, at)


def _overflow(content: bytes, size: int, page: bytes, at: int) -> Iterator[tuple[int, bytes]]:
    """The pages on which a cell goes on that is longer than its page takes."""
    usable = size - content[20]
    payload, at = _varint(page, at)
    _, at = _varint(page, at)
    if payload <= usable - 35:
        return
    least = (usable - 12) * 32 // 255 - 23
    held = least + (payload - least) % (usable - 4)
    at += held if held <= usable - 35 else least
    following = int.from_bytes(page[at : at + 4], "big")
    while following:
        piece = content[(following - 1) * size : following * size]
        yield following, piece
        following = int.from_bytes(piece[:4], "big")


def _varint(page: bytes, at: int) -> tuple[int, int]:
    """A number of SQLite's kind, and where what follows it begins."""
    value = 0
    for step in range(9):
        byte = page[at + step]
        if step == 8:
            return value << 8 | byte, at + 9
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + step + 1
    raise AssertionError
