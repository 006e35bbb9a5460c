"""Which Thai clusters have a glyph of their own, and text turned into the code points of those glyphs."""

import re
from collections.abc import Iterator
from functools import cache

CONSONANTS = "".join(map(chr, range(0x0E01, 0x0E2F)))
VOWELS = ("", *"ัิีึื็ํฺุู")
TONES = ("", *"่้๊๋์๎")
AM = "ำ"
MARKS = "".join(VOWELS + TONES)
FIRST_CODE = 0xE000
SHAPES = tuple(v + t for v in VOWELS for t in TONES if v + t) + tuple(t + AM for t in TONES[:5])
LONGEST_SHAPE = max(map(len, SHAPES))
LIGATURES = ("ฤๅ", "ฦๅ")

INVISIBLE = frozenset(
    "\n\r\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
)
"""Characters that steer a text and leave no mark on paper."""

_CLEANED: dict[int, str | None] = {**{ord(sign): None for sign in INVISIBLE}, 9: " "}

_CLUSTER = re.compile(f"[{CONSONANTS}]?[{MARKS}]+{AM}?[{MARKS}]*|[{CONSONANTS}]{AM}[{MARKS}]*|[ฤฦ]ๅ")
_PRIVATE = re.compile("[\ue000-\uf8ff]")


def all_clusters() -> Iterator[str]:
    """Every cluster with a composite glyph, in the order of the code points from ``FIRST_CODE``.

    First each consonant with vowel mark, tone or ำ (46 x 81), then the marks that stand alone (after a digit
    or a blank), then the two letters that join.
    """
    for base in (*CONSONANTS, ""):
        for shape in SHAPES:
            yield base + shape
    yield from LIGATURES


@cache
def cluster_codes() -> dict[str, str]:
    """The private-use character of each cluster; the same in all four styles."""
    return {cluster: chr(FIRST_CODE + n) for n, cluster in enumerate(all_clusters())}


@cache
def code_texts() -> dict[int, str]:
    """The Thai text that each private-use code point stands for."""
    return {ord(code): cluster for cluster, code in cluster_codes().items()}


class Encoded(str):
    """A text already turned into the code points of the cluster fonts."""

    __slots__ = ()


def encode(text: str) -> Encoded:
    """Turn each cluster into its private-use character; one character of the answer is one glyph.

    Private-use characters that the text itself carries become ``?``: they would print as some cluster.
    """
    if type(text) is Encoded:
        return text
    if not text.isprintable():
        text = _PRIVATE.sub("?", text).translate(_CLEANED)
    return Encoded(_CLUSTER.sub(_code, text))


def _code(match: re.Match[str]) -> str:
    cluster = match.group()
    return cluster_codes().get(cluster) or _rare(cluster)


def _rare(cluster: str) -> str:
    """Marks in an unusual order or number: vowels first, then the longest known cluster, the rest over it."""
    codes = cluster_codes()
    base, marks = (cluster[:1], cluster[1:]) if cluster[0] in CONSONANTS else ("", cluster)
    am, marks = (AM, marks.replace(AM, "", 1)) if AM in marks else ("", marks)
    ordered = "".join(sorted(marks, key=lambda mark: mark in TONES)) + am
    pieces = []
    at = 0
    while at < len(ordered):
        reach = range(min(at + LONGEST_SHAPE, len(ordered)), at, -1)
        end = next((end for end in reach if base + ordered[at:end] in codes), 0)
        pieces.append(codes[base + ordered[at:end]] if end else base + ordered[at])
        base, at = "", end or at + 1
    return "".join(pieces)
