"""The letters of a text: foreign ones named, look-alikes as Latin ones, and as a key for comparing names."""

import re
import unicodedata
from functools import lru_cache

from ita_desktop.domain.thai.normal import comparable

KNOWN_TITLES = 2_000
"""Names that are held ready: those of a framework come again with every table that is read."""

_WORD = re.compile(r"\S+")
_YEAR = re.compile(r"(?:(?:ประจำ)?ปี(?:งบประมาณ)?)?(?:พศ|พุทธศักราช)?25[0-9]{2}")
_SAME_LETTERS = str.maketrans("ℹΙІiіӏⅠⅼеοоОΟ", "iIIiiIIleooOO")
"""Letters of other alphabets that look like those of codes."""


def with_latin(text: str) -> str:
    """The text with letters of other alphabets that look like i, l, e, o as those; its length stays."""
    return text.translate(_SAME_LETTERS)


def foreign_letters(text: str) -> tuple[str, ...]:
    """Letters and marks that are neither Thai nor Latin, in words with Thai letters, each once."""
    found: dict[str, None] = {}
    for word in _WORD.findall(text):
        if any("\u0e00" <= letter <= "\u0e7f" for letter in word):
            found |= dict.fromkeys(letter for letter in word if _is_foreign(letter))
    return tuple(found)


def _is_foreign(letter: str) -> bool:
    if letter.isascii() or "\u0e00" <= letter <= "\u0e7f":
        return False
    return unicodedata.category(letter)[0] in "LM" and not unicodedata.name(letter, "").startswith("LATIN")


@lru_cache(KNOWN_TITLES)
def name_key(text: str) -> str:
    """A name for comparing: letters alone, without blanks, ``ๆ ฯ``, dashes, brackets and a fiscal year."""
    letters = "".join(each for each in comparable(text) if each not in "ๆฯ" and _belongs(each))
    return _YEAR.sub("", letters)


def _belongs(letter: str) -> bool:
    return unicodedata.category(letter)[0] in "LMN"
