"""Texts that a spreadsheet would take for a formula."""

import re

_ACTIVE = tuple("=+-@\t\r\n")
_NUMBER = re.compile(r"[+-]?[\d,]*\.?\d*")


def is_active(text: str) -> bool:
    """Whether a text begins as a formula does, or has begun one in some program."""
    return text.startswith(_ACTIVE)


def pasted_as_text(text: str) -> str:
    """The text as it is copied out: with an apostrophe where it would become a formula; numbers stay."""
    return f"'{text}" if is_active(text) and not _NUMBER.fullmatch(text) else text
