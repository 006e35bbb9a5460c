"""Which key of the number row was pressed, where its text alone leaves it open."""

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from ita_desktop.ui.kit.keys import digit_of

_FIRST = 2 if sys.platform == "win32" else 10
"""The scan code of the key 1; the others follow it."""


def digit_pressed(event: QKeyEvent) -> int | None:
    """The digit of a key press; ``-`` and ``/`` count only where they may come from the number row.

    On the Thai layout those are the keys 3 and 2, on others keys of their own; the scan code tells.
    """
    digit = digit_of(event)
    if digit is None or event.text() not in ("-", "/"):
        return digit
    if event.modifiers() & Qt.KeyboardModifier.KeypadModifier:
        return None
    code = event.nativeScanCode()
    return digit if code in (0, _FIRST + digit - 1) else None


def is_minus(event: QKeyEvent) -> bool:
    """Whether a ``-`` is the minus key and not the 3 of the Thai layout."""
    return event.text() in ("-", "−") and event.nativeScanCode() != _FIRST + 2
