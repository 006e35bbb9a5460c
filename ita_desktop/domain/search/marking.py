"""Where the hits stand in a text, and the piece of it that is shown around the first of them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from ita_desktop.domain.search.asking import Asked, Term
from ita_desktop.domain.search.folding import FOLLOWING, Cluster, WordCutter, clusters, dates_in
from ita_desktop.domain.thai.digits import THAI_DIGITS

Span = tuple[int, int]
BEFORE = 36
"""Letters that may stand before the first hit of an excerpt."""
SHOWN = 400
"""Letters of an excerpt; a line shows fewer."""
MORE = "…"

_ONE_LINE = dict.fromkeys(map(ord, "\n\r\t"), " ")
_BETWEEN = r"(?:[^\w\u0e00-\u0e7f]|_)*"


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A piece of a text on one line, with the spans of its hits; ``…`` before it where more stands there."""

    text: str
    marks: tuple[Span, ...]


def marks(text: str, asked: Asked) -> list[Span]:
    """The spans of all hits, in order; those that touch are one."""
    found = [span for pattern in _patterns(asked) for span in _written(pattern, text)]
    found += [(day.start, day.end) for day in dates_in(text) if day.day in asked.days] if asked.days else []
    if not found:
        parts = clusters(text)
        found = [span for term in asked.terms for span in _runs(parts, term)]
    joined: list[Span] = []
    for start, end in sorted(found):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def fits(text: str, asked: Asked) -> bool:
    """Whether every term stands in the text."""
    return all(marks(text, Asked((term,))) for term in asked.terms)


def excerpt(text: str, asked: Asked, cutter: WordCutter) -> Excerpt:
    """The text from its beginning, or from a word's beginning shortly before the first hit."""
    line = text.translate(_ONE_LINE)
    first = next((at for pattern in _patterns(asked) for at, _ in _written(pattern, line)), None)
    if first is None or first > BEFORE or asked.days:
        spans = marks(line, asked)
        first = spans[0][0] if spans else 0
    cut = 0 if first <= BEFORE else _word_start(line, first, cutter)
    shown = (MORE if cut else "") + line[cut : cut + SHOWN] + (MORE if len(line) > cut + SHOWN else "")
    return Excerpt(shown, tuple(marks(shown, asked)))


def _word_start(line: str, first: int, cutter: WordCutter) -> int:
    """The first word that begins at most so many letters before the hit; the hit where none does."""
    since = line.rfind(" ", 0, max(0, first - 3 * BEFORE)) + 1
    at = since
    for word in cutter.words(line[since : first + BEFORE]):
        if first - BEFORE <= at <= first and not word.isspace():
            return at
        at += len(word)
    return first


def _written(pattern: re.Pattern[str], text: str) -> Iterator[Span]:
    return (found.span() for found in pattern.finditer(text))


@lru_cache(maxsize=8)
def _patterns(asked: Asked) -> tuple[re.Pattern[str], ...]:
    """Each way of each term as texts mostly have it; clusters find what is spelled in another order."""
    ways = [(term.parts, term.open) for term in asked.terms]
    ways += [(tuple(part.text for part in clusters(term.code)), False) for term in asked.terms if term.code]
    return tuple(re.compile(_pattern(parts, is_open), re.IGNORECASE) for parts, is_open in ways)


def _pattern(parts: Sequence[str], is_open: bool) -> str:
    before = _outside(parts[0], "(?<![เ-ไ])", "<!")
    after = "" if is_open else _outside(parts[-1], f"(?![{FOLLOWING}])", "!")
    rest = f"[{FOLLOWING}]*" if is_open and not parts[-1].isascii() else "[0-9๐-๙a-z]*" if is_open else ""
    return before + _BETWEEN.join(map(_letters, parts)) + after + rest


def _outside(part: str, thai: str, way: str) -> str:
    """What must not stand beside a cluster: more of the same."""
    if part.isdecimal():
        return f"(?{way}[0-9๐-๙])"
    return f"(?{way}[a-z])" if part.isascii() else thai


def _letters(part: str) -> str:
    if part.isdecimal():
        return ",?".join(f"[{digit}{THAI_DIGITS[int(digit)]}]" for digit in part)
    return re.escape(part)


def _runs(parts: Sequence[Cluster], term: Term) -> Iterator[Span]:
    """Where the clusters of a term stand in a row; an open last one may be the beginning of one."""
    *first, last = term.parts
    for at in range(len(parts) - len(first)):
        ending = parts[at + len(first)]
        fits = ending.text.startswith(last) if term.open else ending.text == last
        if fits and all(parts[at + n].text == part for n, part in enumerate(first)):
            yield parts[at].start, ending.end
