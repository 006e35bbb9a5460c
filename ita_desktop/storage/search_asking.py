"""What a query asks for as an expression of SQLite's full-text search; no typed sign is part of it."""

from collections.abc import Iterator, Sequence

from ita_desktop.domain.search import Asked, Term, clusters, grams, words_of
from ita_desktop.domain.search.folding import NEXT, THREE, WordCutter, day_token


def parts_asked(asked: Asked) -> str:
    """Every term, wherever words begin and end: all that is found."""
    return f"parts : ({' AND '.join(f'({_anyhow(term)})' for term in asked.terms)})"


def words_asked(asked: Asked, cutter: WordCutter, *, whole: bool) -> str:
    """The terms as whole words, all in a row with ``whole``; empty where words cannot tell."""
    if whole and len(asked.terms) > 1:
        told = [asked.whole] if asked.whole else []
    else:
        told = [term for term in asked.terms if term.day is None]
    phrases = [_phrase(words_of(term.code or term.text, cutter)) for term in told]
    return f"words : ({' AND '.join(phrases)})" if phrases else ""


def _anyhow(term: Term) -> str:
    return " OR ".join(_ways(term))


def _ways(term: Term) -> Iterator[str]:
    yield _row(term.parts, is_open=term.open)
    if term.code:
        yield _row([part.text for part in clusters(term.code)], is_open=False)
    if term.day is not None:
        yield _phrase([day_token(term.day)])


def _row(parts: Sequence[str], *, is_open: bool) -> str:
    """Clusters in a row; fewer than three begin a three, an open last one is the beginning of a cluster."""
    if len(parts) < THREE:
        return f"{_phrase([NEXT.join(parts) + ('' if is_open else NEXT)])} *"
    return _phrase(grams(parts)[: 1 - THREE]) + (" *" if is_open else "")


def _phrase(tokens: Sequence[str]) -> str:
    return f'"{" ".join(tokens)}"'
