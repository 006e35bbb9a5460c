"""Thai text in one spelling: for print and for comparing, never for what is stored."""

import re
import unicodedata

from ita_desktop.domain.thai.digits import fold

_MARKS = "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
_AM = "\u0e33"
_NIKHAHIT = "\u0e4d"
_AA = "\u0e32"
_RUN = re.compile(f"[{_MARKS}{_AM}]*[{_MARKS}]{_AA}?|{_AM}{{2,}}")
_LAST = frozenset("\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e4e")
"""Tones and the signs that stand with them: after the vowel."""
_FIRST = "\u0e3a"
_UNSEEN = dict.fromkeys(map(ord, "\u200b\u2060\ufeff"))
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))


def normalise(text: str) -> str:
    """The text in NFC with its Thai marks in one order; giving it again changes nothing.

    ``ํ`` + ``า`` becomes ``ำ``; a tone stands before ``ำ`` and after any other vowel; ``เ`` ``เ`` becomes
    ``แ``; a mark stands once; break marks that cannot be seen go. Never NFKC: it takes ``ำ`` apart.
    """
    while True:
        ordered = _RUN.sub(_ordered, unicodedata.normalize("NFC", text.translate(_UNSEEN)))
        ordered = unicodedata.normalize("NFC", ordered.replace("เเ", "แ"))
        if ordered == text:
            return ordered
        text = ordered


def _ordered(found: re.Match[str]) -> str:
    run = found[0]
    marks = dict.fromkeys(each for each in run if each not in (_AM, _AA))
    joined = run.endswith(_AA) and _NIKHAHIT in marks
    if joined:
        del marks[_NIKHAHIT]
    am = _AM if joined or _AM in run else ""
    aa = _AA if run.endswith(_AA) and not joined else ""
    return "".join(sorted(marks, key=_rank)) + am + aa


def _rank(mark: str) -> int:
    return 2 if mark in _LAST else 0 if mark == _FIRST else 1


def comparable(text: str) -> str:
    """The text for finding the same words again: one kind of digit and dash, no blanks, small letters."""
    return fold(normalise(text).translate(_DASHES)).casefold()
