"""What is found: texts with the place where they stand, as the index keeps them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from ita_desktop.domain.search import words_of
from ita_desktop.domain.search.folding import WordCutter
from ita_desktop.storage import Indexed


class Kind(IntEnum):
    """What is found, in the order in which kinds are offered."""

    MEETING = 1
    MEASURE = 2
    FINDING = 3
    OIT = 4
    MEMO = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A text at a place of a page; ``heading`` names the place in words, ``about`` whose it is.

    ``day`` orders it among others; ``year`` is the fiscal year that the window must show, 0 for any.
    """

    kind: Kind
    page: str
    place: str
    heading: str
    text: str
    about: str = ""
    day: date | None = None
    year: int = 0


Texts = Iterator[Passage]


def indexed(passage: Passage, cutter: WordCutter) -> Indexed:
    """A passage as the index keeps it."""
    return Indexed(
        kind=passage.kind,
        page=passage.page,
        place=passage.place,
        year=passage.year,
        heading=passage.heading,
        about=passage.about,
        day=passage.day,
        text=passage.text,
        words=" ".join(words_of(passage.text, cutter)),
    )


def joined(*texts: object) -> str:
    """What is there of several texts, on one line."""
    return " ".join(str(text).strip() for text in texts if text and str(text).strip())
