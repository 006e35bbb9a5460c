"""Letters that do not belong into an official Thai paper."""

import re
import unicodedata
from collections.abc import Iterator

from ita_desktop.documents.checks.findings import PaperFinding
from ita_desktop.documents.checks.reading import Reading

KIND = "letters"
_WELCOME = (
    (0x20, 0x7E),
    (0xA0, 0xAC),
    (0xAE, 0x17F),
    (0xE01, 0xE3A),
    (0xE3F, 0xE5B),
    (0x1EA0, 0x1EF9),
    (0x2010, 0x2015),
    (0x2018, 0x201E),
    (0x2020, 0x2022),
    (0x2026, 0x2026),
    (0x2030, 0x2033),
    (0x2039, 0x203A),
    (0x20AC, 0x20AC),
    (0x2122, 0x2122),
    (0x2153, 0x215E),
    (0x2212, 0x2212),
    (0x2248, 0x2248),
    (0x2260, 0x2265),
)
"""Basic and Latin letters with marks, Thai, and the signs of a Thai typeface."""
_UNSEEN = frozenset("\u200b\u2060\ufeff\n\t\r")
"""Break marks that print leaves out, and what parts lines."""
_FOREIGN = re.compile(
    "[^" + "".join(f"\\U{first:08x}-\\U{last:08x}" for first, last in _WELCOME) + "".join(_UNSEEN) + "]+"
)
_MARKS = frozenset("\u200c\u200d\u200e\u200f\u00ad\u061c") | {
    chr(each) for each in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
}
_MOST_NAMED = 5


def letters(reading: Reading) -> Iterator[PaperFinding]:
    """One finding a text, with the characters by name."""
    for each in reading.spots:
        found = list(_FOREIGN.finditer(each.shown))
        if found:
            strange = list(dict.fromkeys("".join(span[0] for span in found)))
            told = ", ".join(map(_told, strange[:_MOST_NAMED]))
            more = f" และอีก {len(strange) - _MOST_NAMED} ตัว" if len(strange) > _MOST_NAMED else ""
            text = f"{each.name} มีอักขระที่ไม่ใช่อักษรไทยหรือละติน {told}{more} ลบออกแล้วพิมพ์คำนั้นใหม่"
            yield reading.found(KIND, each, text.strip(), _word(each.shown, found[0].span()))


def _told(character: str) -> str:
    """A character by its code and, where that can be seen, itself."""
    code = f"U+{ord(character):04X}"
    if character in _MARKS:
        return f"{code} (เครื่องหมายที่มองไม่เห็น)"
    seen = unicodedata.category(character)[0] in "LNSP"
    return f"{character} ({code})" if seen else code


def _word(text: str, span: tuple[int, int]) -> tuple[int, int]:
    """The letters around, up to the blanks."""
    start, end = span
    while start > 0 and not text[start - 1].isspace() and span[0] - start < 6:
        start -= 1
    while end < len(text) and not text[end].isspace() and end - span[1] < 6:
        end += 1
    return start, end
