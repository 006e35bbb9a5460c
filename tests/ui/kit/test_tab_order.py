"""Tab stops at what was made later where it is seen."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ita_desktop.ui.kit.tab_order import put_before
from tests.ui.offices import focused, hit


def test_later_fields_come_before_the_one_that_follows_them(qtbot: QtBot) -> None:
    """In their order, behind what stood before it; taking them again changes nothing."""
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    first, last = QLineEdit(), QLineEdit()
    for field in (first, last):
        column.addWidget(field)
    one, two = QLineEdit(), QLineEdit()
    for at, field in enumerate((one, two), 1):
        column.insertWidget(at, field)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    for _ in range(2):
        put_before(last, one, two)
        first.setFocus()
        seen: list[QWidget] = [first]
        for _ in range(3):
            hit(Qt.Key.Key_Tab)
            seen.append(focused())
        assert seen == [first, one, two, last]
