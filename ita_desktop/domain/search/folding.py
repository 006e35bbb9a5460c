"""A text folded for finding: small clusters that any word break keeps whole, and threes of them."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple, Protocol

from ita_desktop.domain.refusals import Refusal
from ita_desktop.domain.thai.dates import MONTHS, SHORT_MONTHS, parse_date
from ita_desktop.domain.thai.digits import to_arabic
from ita_desktop.domain.thai.normal import comparable

NEXT = "\u00b7"
"""Between the clusters of a three; no cluster holds it."""
THREE = 3
DAY = NEXT * 2
"""Before a day that a text names."""

FOLLOWING = "ะ-ฺๅ็-๎\u2060\ufeff"
_CLUSTER = re.compile(
    f"[เ-ไ]*[ก-ฮ][{FOLLOWING}]*"
    r"|[0-9๐-๙]+(?:,[0-9๐-๙]{3}(?![0-9๐-๙]))*"
    "|[^\\W\\d_\u0e00-\u0e7f]+[\u0300-\u036f]*"
    r"|[ะ-ฺเ-ๆ็-๎ฯ]|\d"
)
"""A consonant with all that is written around it, a number, a run of other letters, a stray sign."""

_MONTH = "|".join((*MONTHS, *(name.replace(".", r"\.?\s?").removesuffix(r"\s?") for name in SHORT_MONTHS)))
_DATE = re.compile(
    rf"(?<![0-9])[0-9]{{1,2}}\s*(?:เดือน\s*)?(?:{_MONTH})\s*(?:พ\.?\s*ศ\.?\s*)?(?:[0-9]{{4}}|[0-9]{{2}})(?![0-9])"
    r"|(?<![0-9/.-])[0-9]{1,2}(?:/[0-9]{1,2}/|-[0-9]{1,2}-)(?:[0-9]{4}|[0-9]{2})(?![0-9/.-])"
)


class WordCutter(Protocol):
    """Cuts Thai into words: the word breaker of the domain."""

    def words(self, text: str, /) -> Sequence[str]:
        """The text in pieces which joined are the text."""


class Cluster(NamedTuple):
    """The smallest part that is searched, folded, with its span in the text."""

    text: str
    start: int
    end: int


def clusters(text: str) -> list[Cluster]:
    """The parts of a text in order: without blanks and marks of punctuation, digits Arabic, letters small.

    Unlike the breaker's clusters these depend on no letter behind them, so that a piece of a text that begins
    at one has the parts of the whole text; only its last one may still grow.
    """
    return [
        Cluster(folded, *found.span()) for found in _CLUSTER.finditer(text) if (folded := _folded(found[0]))
    ]


@lru_cache(maxsize=20_000)
def _folded(cluster: str) -> str:
    return comparable(cluster).replace(",", "")


def grams(parts: Sequence[str]) -> list[str]:
    """Each cluster with the two behind it; with ``NEXT`` at its end where fewer are left."""
    threes = [NEXT.join(parts[at : at + THREE]) for at in range(len(parts))]
    short = max(0, len(parts) - THREE + 1)
    return [*threes[:short], *(f"{each}{NEXT}" for each in threes[short:])]


def parts_of(text: str) -> list[str]:
    """What the index of parts holds of a text: its threes, and the dates that it names."""
    return [*grams([part.text for part in clusters(text)]), *days_of(text)]


def words_of(text: str, cutter: WordCutter) -> list[str]:
    """The words of a text, folded as its clusters are."""
    return [word for piece in cutter.words(text) for word in _unmarked(piece)]


def _unmarked(piece: str) -> Iterator[str]:
    """What stands between the marks of punctuation of a piece."""
    word, last = "", 0
    for part in clusters(piece):
        if word and part.start > last:
            yield word
            word = ""
        word, last = word + part.text, part.end
    if word:
        yield word


class NamedDay(NamedTuple):
    """A date that a text names, with its span."""

    day: date
    start: int
    end: int


def dates_in(text: str) -> Iterator[NamedDay]:
    """The dates that are written out in a text: ``๓๑ ตุลาคม ๒๕๖๖``, ``31 ต.ค. 66``, ``31/10/2566``."""
    for found in _DATE.finditer(to_arabic(text)):
        day = parse_date(found[0])
        if not isinstance(day, Refusal):
            yield NamedDay(day, *found.span())


def day_token(day: date) -> str:
    """How the index of parts holds a date."""
    return f"{DAY}{day:%Y%m%d}"


def days_of(text: str) -> list[str]:
    """The dates of a text as the index of parts holds them, each once."""
    return list(dict.fromkeys(day_token(named.day) for named in dates_in(text)))
