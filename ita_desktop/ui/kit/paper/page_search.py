"""Finding words on the pages of a paper: over line ends, Thai and Arabic digits alike."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QRectF

from ita_desktop.domain.thai.digits import to_arabic
from ita_desktop.ui.kit.paper.pdf_pages import PdfPages

SARA_AM, NIKHAHIT, SARA_AA = "\u0e33", "\u0e4d", "\u0e32"
TONES = "\u0e48\u0e49\u0e4a\u0e4b"
LEAST = 12
"""Letters of a passage that must stand together for a page to be taken as holding a part of it."""
UNSEEN = "\u200b\u200c\u200d\u2060\u00ad\ufeff\ufffe\u0002"


@dataclass(frozen=True, slots=True)
class Spot:
    """Where words stand: the page from 0, a rectangle a line in points from its upper left corner."""

    page: int
    rects: tuple[QRectF, ...]


class Folded(NamedTuple):
    """A text for comparing, and for each of its characters the offset where it stood."""

    text: str
    at: list[int]


def folded(text: str) -> Folded:
    """A text without what a reader does not see: blanks and line ends beside Thai, kinds of digits, case.

    Between two Latin letters or digits a blank stays, so that figures of two cells do not run together.
    """
    letters: list[str] = []
    offsets: list[int] = []
    gap = False
    for offset, letter in _letters(text):
        if letter.isspace():
            gap = True
            continue
        if gap and letters and _is_latin(letters[-1]) and _is_latin(letter):
            letters.append(" ")
            offsets.append(offset)
        gap = False
        letters.append(letter)
        offsets.append(offset)
    return Folded("".join(letters), offsets)


def _letters(text: str) -> Iterator[tuple[int, str]]:
    """Each letter that is seen with its offset; sara am taken apart, tone marks before nikhahit."""
    held: int | None = None
    for offset, letter in enumerate(to_arabic(text)):
        if letter in UNSEEN:
            continue
        if held is not None and letter not in TONES:
            yield held, NIKHAHIT
            held = None
        if letter == NIKHAHIT:
            held = offset
        elif letter == SARA_AM:
            yield offset, NIKHAHIT
            yield offset, SARA_AA
        else:
            low = letter.lower()
            yield offset, low if len(low) == 1 else letter
    if held is not None:
        yield held, NIKHAHIT


def _is_latin(letter: str) -> bool:
    return letter.isascii() and letter.isalnum()


class PageSearch:
    """Searches one paper; each page is read once, when it is first searched."""

    def __init__(self, pages: PdfPages) -> None:
        self._pages = pages
        self._read: dict[int, Folded] = {}

    def find(self, words: str) -> list[Spot]:
        """Every place where the words stand, in reading order; none for blanks alone."""
        wanted = folded(words).text
        if not wanted:
            return []
        return [spot for page in range(len(self._pages)) for spot in self._on_page(page, wanted)]

    def passage(self, words: str, occurrence: int = 1) -> list[Spot]:
        """A passage where it stands the n-th time, on each page that it goes over; none where it is not."""
        wanted, seen = folded(words).text, 0
        if not wanted:
            return []
        for page in range(len(self._pages)):
            count = self._folded(page).text.count(wanted)
            if seen + count >= occurrence:
                return self._on_page(page, wanted)[occurrence - seen - 1 :][:1]
            seen += count
        return self._parted(wanted)

    def _parted(self, wanted: str) -> list[Spot]:
        """A passage that goes over the end of a page: as much of it as stands on each."""
        found: list[Spot] = []
        for page in range(len(self._pages)):
            text = self._folded(page).text
            here = _longest(wanted, text)
            if here >= min(LEAST, len(wanted)):
                found += self._on_page(page, wanted[:here])[-1:]
                wanted = wanted[here:]
            if not wanted:
                break
        return found

    def _folded(self, page: int) -> Folded:
        if page not in self._read:
            self._read[page] = folded(self._pages.text(page))
        return self._read[page]

    def _on_page(self, page: int, wanted: str) -> list[Spot]:
        text, at = self._folded(page)
        spans: list[tuple[int, int]] = []
        found = text.find(wanted)
        while found >= 0:
            last = found + len(wanted) - 1
            spans.append((at[found], at[last] - at[found] + 1))
            found = text.find(wanted, last + 1)
        rects = self._pages.rects(page, spans) if spans else []
        return [Spot(page, each) for each in rects if each]


def _longest(wanted: str, text: str) -> int:
    """How many letters of the head of a passage stand in a text."""
    low, high = 0, len(wanted)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if wanted[:middle] in text else (low, middle - 1)
    return low
