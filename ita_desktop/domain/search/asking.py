"""What a typed query asks for: words, phrases in quotes, codes, dates; every text is a query."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from ita_desktop.domain.search.folding import clusters, dates_in

LONGEST = 200
"""Letters of a query that are looked at."""

MOST_TERMS = 12

_PIECE = re.compile(r"[\"“”„«»]([^\"“”„«»]*)[\"“”„«»]?|[^\s\"“”„«»]+")
_CODE = re.compile(r"[a-z][0-9]{1,2}")


@dataclass(frozen=True, slots=True)
class Term:
    """One thing that must occur: ``parts`` in a row, else the ``code`` or the ``day``.

    An ``open`` one is still being typed: its last part may go on. ``text`` is what was typed.
    """

    text: str
    parts: tuple[str, ...]
    open: bool = False
    code: str = ""
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """A query read; without terms it asks for nothing."""

    terms: tuple[Term, ...] = ()

    @property
    def days(self) -> frozenset[date]:
        """The dates that are asked for."""
        return frozenset(term.day for term in self.terms if term.day)

    @property
    def whole(self) -> Term | None:
        """All terms in a row as one, None where there is only one or one is a date."""
        if len(self.terms) < 2 or any(term.day for term in self.terms):
            return None
        parts = tuple(part for term in self.terms for part in term.parts)
        return Term(" ".join(term.text for term in self.terms), parts, self.terms[-1].open)


def read_query(text: str, code_of: Callable[[str], str] = lambda _: "") -> Asked:
    """What a text asks for; ``code_of`` gives the code that a word means, else nothing.

    Words stand between blanks and must all occur; quotes hold words together; a date means every way of
    writing it. No sign has a meaning beyond that.
    """
    text = text[:LONGEST]
    terms = [term for piece in _pieces(text) if (term := _term(piece, code_of)) is not None]
    if terms and not text[-1:].isspace() and terms[-1].open:
        return Asked((*terms[:-1][: MOST_TERMS - 1], terms[-1]))
    return Asked(tuple(_closed(term) for term in terms[:MOST_TERMS]))


@dataclass(frozen=True, slots=True)
class _Piece:
    text: str
    day: date | None = None
    quoted: bool = False
    last: bool = False


def _pieces(text: str) -> Iterator[_Piece]:
    at = 0
    for named in dates_in(text):
        yield from _words(text[at : named.start], last=False)
        yield _Piece(text[named.start : named.end], named.day, last=named.end == len(text))
        at = named.end
    yield from _words(text[at:], last=True)


def _words(text: str, *, last: bool) -> Iterator[_Piece]:
    for found in _PIECE.finditer(text):
        is_quoted = found[1] is not None
        is_open = last and found.end() == len(text) and (not is_quoted or found[0][-1:] == found[1][-1:])
        yield _Piece(found[1] if is_quoted else found[0], quoted=is_quoted, last=is_open)


def _term(piece: _Piece, code_of: Callable[[str], str]) -> Term | None:
    parts = tuple(part.text for part in clusters(piece.text))
    if not parts:
        return None
    code = "" if piece.quoted or piece.day else code_of(piece.text)
    is_code = bool(code or _CODE.fullmatch("".join(parts)))
    return Term(piece.text, parts, piece.last and not is_code, code, piece.day)


def _closed(term: Term) -> Term:
    return Term(term.text, term.parts, False, term.code, term.day)
