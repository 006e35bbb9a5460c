"""Texts that a spreadsheet would take for a formula."""

_ACTIVE = tuple("=+-@\t\r\n")


def is_active(text: str) -> bool:
    """Whether a text begins as a formula does, or has begun one in some program."""
    return text.startswith(_ACTIVE)
