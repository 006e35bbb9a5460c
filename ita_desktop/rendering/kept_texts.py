"""The texts in a kept file, to tell whether a name stands in it: PDF, Word, Excel, OpenDocument."""

import lzma
import re
import zipfile
import zlib
from collections.abc import Callable, Generator, Iterator
from contextlib import closing
from html import unescape
from io import BytesIO
from pathlib import Path
from typing import IO, Literal

from ita_desktop.domain.thai.digits import fold
from ita_desktop.pdfium import HELD
from ita_desktop.rendering.apart import Apart, ApartFailed, Stopped

Found = Literal["holds", "lacks", "unread"]
"""``unread``: a picture, a scan, a sealed or a damaged file, of which no text can be told."""

MOST_PARTS, MOST_PART, MOST_IN_ALL = 2_000, 50_000_000, 200_000_000
"""Of a packed file so many parts are read, so many bytes of one, and of all."""

PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\x00", b"MM\x00*", b"RIFF")
_HEAD = 1_024
_TAG = re.compile(r"<[^<>]{0,10000}>")

UNREADABLE = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    OSError,
    RuntimeError,
    NotImplementedError,
    EOFError,
    ValueError,
)
"""What a damaged or sealed packed file says."""

PAGE_SECONDS = 10.0
"""So long a page of a PDF file may be read."""

_READER = Apart()

Going = Callable[[], bool]
"""Asked between two pages or parts; False stops."""


def text_in(source: Path | bytes, text: str, going: Going = lambda: True) -> Found:
    """Whether a text stands in what a file shows, line ends, blanks and the kind of digits apart.

    The bytes of plain files (text, CSV, web pages) are not looked at: ``unread`` tells pictures and scans,
    ``lacks`` the others.
    """
    wanted = fold(text)
    head = _head(source)
    if b"%PDF-" in head:
        told = _pages(source, going)
    elif head.startswith(b"PK"):
        told = _parts(source, going)
    else:
        return "unread" if head.startswith(PICTURES) else "lacks"
    tail, seen = "", False
    try:
        for piece in told:
            folded = fold(piece)
            seen = seen or bool(folded)
            if wanted in tail + folded:
                return "holds"
            tail = (tail + folded)[-len(wanted) :]
    except Unreadable:
        return "unread"
    return "lacks" if seen else "unread"


class Unreadable(Exception):
    """The file is sealed, damaged or too large."""


def _head(source: Path | bytes) -> bytes:
    if isinstance(source, bytes):
        return source[:_HEAD]
    try:
        with source.open("rb") as opened:
            return opened.read(_HEAD)
    except OSError:
        return PICTURES[0]


def _pages(source: Path | bytes, going: Going) -> Iterator[str]:
    """The words of each page, read in a process of its own."""
    try:
        with closing(_READER.each(texts_of_pdf, source, seconds=PAGE_SECONDS, going=going)) as pages:
            for words in pages:
                yield words
                if not going():
                    return
    except Stopped:
        return
    except ApartFailed as error:
        raise Unreadable from error


def texts_of_pdf(source: Path | bytes) -> Generator[str, None, None]:
    """The words of each page, read in this process: it may never end."""
    import pypdfium2

    try:
        with HELD, closing(pypdfium2.PdfDocument(source)) as paper:
            for number in range(len(paper)):
                with closing(paper[number]) as page, closing(page.get_textpage()) as told:
                    words = told.get_text_bounded()
                yield words
    except (pypdfium2.PdfiumError, OSError) as error:
        raise Unreadable from error


def _parts(source: Path | bytes, going: Going) -> Iterator[str]:
    opened: IO[bytes] | Path = BytesIO(source) if isinstance(source, bytes) else source
    left = MOST_IN_ALL
    try:
        with zipfile.ZipFile(opened) as packed:
            for part in packed.infolist()[:MOST_PARTS]:
                if not part.filename.endswith((".xml", ".rels", ".txt", ".htm", ".html", ".csv", ".json")):
                    continue
                if not going():
                    return
                with packed.open(part) as content:
                    told = content.read(min(MOST_PART, left) + 1)
                left -= len(told)
                if left < 0 or len(told) > MOST_PART:
                    raise Unreadable
                yield unescape(_TAG.sub("", told.decode("utf-8", errors="replace")))
    except UNREADABLE as error:
        raise Unreadable from error
