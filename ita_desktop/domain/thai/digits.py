"""Thai and Arabic digits."""

import re

THAI_DIGITS = "๐๑๒๓๔๕๖๗๘๙"
NUMBER_KEYS = "ๅ/-ภถุึคตจ"
"""What the number row 1…0 types on the Thai (Kedmanee) layout without Shift."""

_ARABIC = "0123456789"
_TO_ARABIC = str.maketrans(THAI_DIGITS, _ARABIC)
_TO_THAI = str.maketrans(_ARABIC, THAI_DIGITS)
_OF_KEYS = str.maketrans(NUMBER_KEYS, _ARABIC[1:] + _ARABIC[0])
_UNSEEN = dict.fromkeys(map(ord, "\u200b\u2060\ufeff"))

_KEPT_OR_DIGITS = re.compile(
    r"(?:[A-Za-z][A-Za-z0-9+.-]*://|www\.)\S+"  # an address, up to the blank that ends it
    r"|[A-Za-z0-9]+(?:[._/:@+%~?=&#-]+[A-Za-z0-9]+)*"  # a word, a code, an e-mail address, or a plain number
)
_LATIN = re.compile("[A-Za-z]")


def to_arabic(text: str) -> str:
    """The text with every Thai digit as an Arabic one."""
    return text.translate(_TO_ARABIC)


def from_keys(text: str) -> str:
    """The text with Arabic digits where the number row was pressed on the Thai layout."""
    return text.translate(_OF_KEYS)


def to_thai(text: str) -> str:
    """The text with its Arabic digits as Thai ones.

    Digits stay in web and e-mail addresses and wherever they are joined to Latin letters: ``o12``,
    ``e-Service``, ``ISO9001``, ``o12/2568``.
    """
    return _KEPT_OR_DIGITS.sub(_in_thai, text)


def _in_thai(found: re.Match[str]) -> str:
    word = found[0]
    return word if _LATIN.search(word) else word.translate(_TO_THAI)


def fold(text: str) -> str:
    """The text for comparing numbers: Arabic digits, no blanks (``๑ / ๒๕๖๖`` as ``1/2566``)."""
    return "".join(to_arabic(text).translate(_UNSEEN).split())
