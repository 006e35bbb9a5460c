"""A line that offers words and takes any other."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ita_desktop.ui.kit.offering import OfferingField
from tests.ui.typing_keys import press, type_text

UNITS = ("สำนักปลัด", "กองคลัง", "กองช่าง")


@pytest.fixture
def field(qtbot: QtBot) -> OfferingField:
    """A field with the keyboard in it, another one after it."""
    window, shown = QWidget(), OfferingField()
    column = QVBoxLayout(window)
    column.addWidget(shown)
    column.addWidget(OfferingField())
    shown.offer(UNITS)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    shown.setFocus()
    shown.keeps = window  # type: ignore[attr-defined]
    return shown


def offered(field: OfferingField) -> list[str]:
    """The words that are shown."""
    model = field.completer().completionModel()
    return [model.index(at, 0).data() for at in range(model.rowCount())]


@pytest.mark.parametrize(
    ("key", "held"),
    [(Qt.Key.Key_F4, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)],
)
def test_a_key_opens_all_words(field: OfferingField, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
    """Also where something else stands in the field; a chosen word is told at once."""
    told: list[str] = []
    field.edited.connect(told.append)
    field.set_text("กองสวัสดิการ")
    press(field, key, held=held)
    popup = QApplication.activePopupWidget()
    assert popup is not None and offered(field) == list(UNITS)
    press(popup, Qt.Key.Key_Down)
    press(popup, Qt.Key.Key_Return)
    assert field.text() == "สำนักปลัด" and told == ["สำนักปลัด"]


def test_typing_narrows_by_any_part(field: OfferingField) -> None:
    """Not only by how a word begins."""
    type_text(field, "คลัง")
    assert offered(field) == ["กองคลัง"]


def test_another_word_is_taken(field: OfferingField) -> None:
    """What is not offered may be typed."""
    told: list[str] = []
    field.edited.connect(told.append)
    type_text(field, "กอง <ก&ข>")
    press(field, Qt.Key.Key_Return)
    assert told == ["กอง <ก&ข>"]


def test_nothing_to_offer(field: OfferingField) -> None:
    """No empty list opens."""
    field.offer(())
    press(field, Qt.Key.Key_F4)
    assert QApplication.activePopupWidget() is None
