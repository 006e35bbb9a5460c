"""Digits are read whichever layout is on."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from ita_desktop.ui.kit.keys import digit_of, letter_of

NONE = Qt.KeyboardModifier.NoModifier


def pressed(key: Qt.Key, text: str, held: Qt.KeyboardModifier = NONE) -> QKeyEvent:
    """A key press."""
    return QKeyEvent(QEvent.Type.KeyPress, key, held, text)


@pytest.mark.parametrize(
    ("text", "digit"), list(zip("ๅ/-ภถุึคตจ", [1, 2, 3, 4, 5, 6, 7, 8, 9, 0], strict=True))
)
def test_the_unshifted_number_row(text: str, digit: int) -> None:
    """The Thai layout types letters where others type digits."""
    assert digit_of(pressed(Qt.Key.Key_unknown, text)) == digit


@pytest.mark.parametrize(("text", "digit"), [("1", 1), ("0", 0), ("๕", 5), ("๐", 0)])
def test_digits_as_text(text: str, digit: int) -> None:
    """Arabic and Thai digits."""
    assert digit_of(pressed(Qt.Key.Key_unknown, text)) == digit


def test_the_key_goes_before_the_text() -> None:
    """A layout that types something else on the key of 4 still means 4."""
    assert digit_of(pressed(Qt.Key.Key_4, "'")) == 4


@pytest.mark.parametrize("text", ["ก", "", "12", "x"])
def test_other_keys_are_no_digits(text: str) -> None:
    """Letters stay letters."""
    assert digit_of(pressed(Qt.Key.Key_unknown, text)) is None


def test_shortcuts_are_not_digits() -> None:
    """Ctrl+1 is something else."""
    assert digit_of(pressed(Qt.Key.Key_1, "1", Qt.KeyboardModifier.ControlModifier)) is None


@pytest.mark.parametrize(
    ("key", "text", "letter"),
    [(Qt.Key.Key_M, "m", "M"), (Qt.Key.Key_unknown, "ท", "M"), (Qt.Key.Key_unknown, "ก", "D"),
     (Qt.Key.Key_unknown, "ส", "L"), (Qt.Key.Key_unknown, "1", None)],
)  # fmt: skip
def test_letters_by_their_place(key: Qt.Key, text: str, letter: str | None) -> None:
    """M, D and L answer on the Thai layout too."""
    assert letter_of(pressed(key, text)) == letter
