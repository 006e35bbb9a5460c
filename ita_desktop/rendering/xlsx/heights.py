"""How high rows and how wide columns must be, from mean widths: not every program fits rows to text."""

import math
import unicodedata

LEADING = 1.3
"""Of the type's size: a line of TH Sarabun New."""
PADDING = 2.5
TALLEST = 409.0
"""Points that a row may be high (Excel): a taller one is made of several, their cells merged."""
SLICE = 150.0
"""Points of each of them, so that pages are filled."""
POINTS = 72 / 2.54
BESIDE = 0.25
"""Centimetres of a column that its text does not fill."""
RAGGED = 1.2
"""Of the type's size: what a line leaves empty because words are not torn."""
BOLD = 1.06
SURE = 0.95
"""Of the room: a line that is longer by mean widths may not fit."""

_CONSONANT, _VOWEL, _SMALL, _CAPITAL, _THIN, _OTHER = 0.39, 0.31, 0.33, 0.39, 0.22, 1.0
_DIGIT, _THAI_DIGIT = 0.37, 0.45


def height(text: str, width: float, size: float, *, strong: bool = False, lines: float = 1.0) -> float:
    """Points that a text of one size takes in a cell of ``width`` centimetres; at least so many lines."""
    room = max(size, (width - BESIDE) * POINTS)
    taken = 0
    for line in text.split("\n"):
        long = _length(line, size) * (BOLD if strong else 1.0)
        taken += 1 if long <= SURE * room else math.ceil(long / max(size, room - RAGGED * size))
    return round(max(taken, lines) * size * LEADING + PADDING, 1)


def line_width(text: str, size: float) -> float:
    """Centimetres that a column needs for a short text in one line."""
    return _length(text, size) / POINTS + 2 * BESIDE


def _length(text: str, size: float) -> float:
    return sum(map(_width, text)) * size


def _width(char: str) -> float:
    """The mean width of a letter of its kind, in sizes of the type (measured in TH Sarabun New)."""
    if "ก" <= char <= "ฮ":
        return _CONSONANT
    if "๐" <= char <= "๙":
        return _THAI_DIGIT
    if "\u0e2f" <= char <= "\u0e5b":
        return 0.0 if unicodedata.category(char) == "Mn" else _VOWEL
    if char.isascii():
        return _DIGIT if char.isdigit() else _CAPITAL if char.isupper() else _small(char)
    return 0.0 if unicodedata.category(char) in ("Mn", "Cf") else _OTHER


def _small(char: str) -> float:
    return _SMALL if char.isalpha() else _THIN
