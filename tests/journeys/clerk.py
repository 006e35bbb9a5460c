"""A clerk with nothing but a keyboard: every key goes to the widget that has the keyboard."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from ita_desktop.domain.thai.digits import NUMBER_KEYS
from ita_desktop.ui.kit.page import Page
from tests.journeys.conftest import Start, is_active
from tests.ui.offices import focused
from tests.ui.typing_keys import NO_KEY, NONE, press

P = TypeVar("P", bound=Page)
HELD = {
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Alt": Qt.KeyboardModifier.AltModifier,
    "Shift": Qt.KeyboardModifier.ShiftModifier,
}
NAMES = {"Enter": "Return", "Esc": "Escape", "Del": "Delete", "Ins": "Insert", "PgDn": "PageDown"}
MOST = 60


def as_unshifted(figure: str) -> str:
    """What a Thai keyboard writes when its number row is pressed without Shift."""
    return "".join(NUMBER_KEYS[int(c) - 1] if c.isdigit() else c for c in figure)


class Clerk:
    """Starts the program, presses keys, types and looks at the page."""

    def __init__(self, qtbot: QtBot, start: Start) -> None:
        self._qtbot, self._start = qtbot, start
        self.window = start()

    def start_again(self) -> None:
        """Close the program and start it on the same data."""
        self.window = self._start()

    def presses(self, *keys: str) -> None:
        """Press keys one after the other, by the names that are printed on them."""
        for name in keys:
            *mods, key = name.split("+")
            held = NONE
            for mod in mods:
                held |= HELD[mod]
            text = key.lower() if len(key) == 1 and not mods else " " if key == "Space" else ""
            self._press(Qt.Key[f"Key_{NAMES.get(key, key)}"], text, held)

    def writes(self, text: str) -> None:
        """Write a text, a key a character."""
        for character in text:
            self._press(NO_KEY, character, NONE)

    def types(self, *texts: str) -> None:
        """Write texts, each ended with Enter."""
        for text in texts:
            self.writes(text)
            self.presses("Enter")

    def _press(self, key: Qt.Key, text: str, held: Qt.KeyboardModifier) -> None:
        """An open menu has the keyboard; after each key something that is seen has it."""
        press(QApplication.activePopupWidget() or focused(), key, text, held)
        QApplication.processEvents()
        if QApplication.activePopupWidget() is None:
            self.waits(lambda: is_active(self.window))
            assert focused().isVisible()

    def presses_until(self, key: str, reached: Callable[[], bool], what: str) -> None:
        """Press a key again and again, as one looks for something."""
        for _ in range(MOST):
            if reached():
                return
            self.presses(key)
        raise AssertionError(f"{key} never leads to {what}")

    def tabs_to(self, words: str) -> None:
        """Go from stop to stop until one of that name has the keyboard."""
        self.presses_until("Tab", lambda: words in focused().accessibleName(), words)

    def tabs_back_to(self, words: str) -> None:
        """The same way round backwards."""
        self.presses_until("Shift+Backtab", lambda: words in focused().accessibleName(), words)

    def turns_to(self, kind: type[P]) -> P:
        """Turn the pages until one is seen."""
        self.presses_until("Ctrl+PgDn", lambda: isinstance(self.window.page, kind), kind.title)
        assert isinstance(self.window.page, kind)
        return self.window.page

    def waits(self, until: Callable[[], bool]) -> None:
        """Look at the screen until something is there."""
        self._qtbot.waitUntil(until, timeout=60_000)

    @property
    def offered(self) -> str:
        """The line of the open menu at which the keyboard is."""
        menu = QApplication.activePopupWidget()
        at = menu.activeAction() if isinstance(menu, QMenu) else None
        return at.text() if at is not None else ""

    @property
    def hints(self) -> str:
        """The keys that the foot of the window names."""
        return " ".join(f"{key} {words}" for key, words in self.window.trust.keys)
