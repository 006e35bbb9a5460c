"""Thai dictionary order as a text that sorts by its code points."""

import re

from ita_desktop.domain.thai.digits import to_arabic
from ita_desktop.domain.thai.normal import normalise

_LEADING = re.compile("([เแโใไ])([ก-ฮ])")
_SECOND = re.compile("[็่้๊๋์]")
_BELOW_ALL = "\x01"
_NO_MARK = "0"


def order_key(text: str) -> str:
    """A key to store beside a text and sort by.

    A leading vowel stands behind its consonant, tones and silent marks tell only between equals. Digits of
    both kinds are the same, Latin letters sort without case.
    """
    letters = _LEADING.sub(r"\2\1", to_arabic(normalise(text)).casefold())
    first = _SECOND.sub("", letters)
    if len(first) == len(letters):
        return letters
    marks = re.findall("[^็่้๊๋์]([็่้๊๋์]*)", letters)
    second = "".join(mark or _NO_MARK for mark in marks).rstrip(_NO_MARK)
    return f"{first}{_BELOW_ALL}{second}"
