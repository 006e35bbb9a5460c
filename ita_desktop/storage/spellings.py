"""A text in each form in which it may stand: spellings in a row, bytes in a file."""

import json
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from pathlib import Path

from ita_desktop.domain.thai.digits import THAI_DIGITS, to_arabic

PIECE = 1 << 20
CODINGS = ("utf-8", "utf-16-le", "utf-16-be", "cp874")
TO_THAI = str.maketrans("0123456789", THAI_DIGITS)


def variants(text: str) -> tuple[str, ...]:
    """A text as it is, with Arabic digits and with Thai ones: the same number is written either way."""
    arabic = to_arabic(text)
    return tuple(dict.fromkeys((text, arabic, arabic.translate(TO_THAI))))


def spellings(text: str) -> tuple[str, ...]:
    """The variants of a text as they are, as they stand in JSON, and in JSON within JSON."""
    return tuple(dict.fromkeys(chain.from_iterable(map(_quoted, variants(text)))))


def byte_forms(text: str) -> tuple[bytes, ...]:
    """The spellings of a text as bytes: UTF-8, UTF-16, the Thai code page, JSON with ``\\u`` escapes."""
    forms: dict[bytes, None] = {}
    for each in spellings(text):
        for coding in CODINGS:
            forms.setdefault(each.encode(coding, errors="ignore"))
    for each in variants(text):
        escaped = json.dumps(each)[1:-1]
        for form in (escaped, json.dumps(escaped)[1:-1]):
            forms.setdefault(form.encode())
            forms.setdefault(_upper_escapes(form).encode())
    return tuple(form for form in forms if len(form) >= len(text))


def bytes_hold(
    pieces: Iterator[bytes], forms: Sequence[bytes], step: Callable[[int], object] = lambda _: None
) -> bool:
    """Whether a form stands in a stream, also over the edge of two pieces; ``step`` hears of bytes."""
    longest = max(map(len, forms), default=1)
    tail = b""
    for piece in pieces:
        window = tail + piece
        if any(form in window for form in forms):
            return True
        step(len(piece))
        tail = window[1 - longest :] if longest > 1 else b""
    return False


def file_holds(file: Path, forms: Sequence[bytes]) -> bool:
    """Whether one of the forms stands in the bytes of a file; OSError where it cannot be read."""
    with file.open("rb") as opened:
        return bytes_hold(iter(lambda: opened.read(PIECE), b""), forms)


def _quoted(text: str) -> tuple[str, ...]:
    once = json.dumps(text, ensure_ascii=False)[1:-1]
    return text, once, json.dumps(once, ensure_ascii=False)[1:-1]


def _upper_escapes(escaped: str) -> str:
    """``\\u0E01`` for ``\\u0e01``: both are written."""
    head, *rest = escaped.split("\\u")
    return head + "".join(f"\\u{each[:4].upper()}{each[4:]}" for each in rest)
