"""Keys as commands and figures, whichever keyboard layout is on."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from ita_desktop.domain.thai.digits import from_keys, to_arabic

KEDMANEE_LETTERS = dict(zip("ๆไำพะัีรนยฟหกดเ้่าสผปแอิืท", "QWERTYUIOPASDFGHJKLZXCVBNM", strict=True))
"""What the letter keys type on the same layout, unshifted."""

_HELD = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


def digit_of_text(text: str) -> int | None:
    """The digit that a typed character stands for: Arabic, Thai, or the key's place on the Thai layout."""
    if len(text) != 1:
        return None
    figure = to_arabic(from_keys(text))
    return int(figure) if figure in "0123456789" else None


def digit_of(event: QKeyEvent) -> int | None:
    """The digit of a key press without Ctrl or Alt, read by key first and then by text."""
    if event.modifiers() & _HELD:
        return None
    key = event.key()
    if Qt.Key.Key_0 <= key <= Qt.Key.Key_9:
        return int(key) - int(Qt.Key.Key_0)
    return digit_of_text(event.text())


def opens_choice(event: QEvent) -> bool:
    """Whether F4 is about to be taken by the page: a field with a choice of its own wants it first."""
    return (
        event.type() == QEvent.Type.ShortcutOverride
        and isinstance(event, QKeyEvent)
        and event.key() == Qt.Key.Key_F4
        and not event.modifiers()
    )


def letter_of(event: QKeyEvent) -> str | None:
    """The Latin letter printed on the pressed key, whichever layout is on; None for other keys."""
    if event.modifiers() & _HELD:
        return None
    if Qt.Key.Key_A <= event.key() <= Qt.Key.Key_Z:
        return chr(event.key())
    return KEDMANEE_LETTERS.get(event.text())
