"""Light, dark, three sizes, and no English of Qt's own."""

import pytest
from PySide6.QtGui import QFontInfo, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from ita_desktop.ui.kit import fonts
from ita_desktop.ui.kit.fields import LineField
from ita_desktop.ui.kit.fonts import Role
from ita_desktop.ui.kit.labels import Label
from ita_desktop.ui.kit.theme import SIZES, Theme, from_palette, tokens_of
from ita_desktop.ui.kit.tokens import DARK, LIGHT


def test_colours_follow_dark_and_back(theme: Theme, qtbot: QtBot) -> None:
    """Labels take the new colour while they are shown."""
    label = Label("ต้องแก้", tone="bad")
    qtbot.addWidget(label)
    assert tokens_of(label) == LIGHT
    theme.force_dark(True)
    assert tokens_of() == DARK
    assert label.palette().windowText().color().name().upper() == DARK.bad
    theme.force_dark(False)
    assert label.palette().windowText().color().name().upper() == LIGHT.bad


def test_a_high_contrast_palette_is_used_as_it_is(qapp: QApplication) -> None:
    """Every mark takes the system's text colour."""
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Window, "#000000")
    palette.setColor(QPalette.ColorRole.WindowText, "#FFFF00")
    tokens = from_palette(palette)
    assert {tokens.text, tokens.bad, tokens.line2} == {"#ffff00"}
    assert {tokens.sheet, tokens.tint} == {"#000000"}


def test_the_screen_font_is_the_bundled_one(qapp: QApplication) -> None:
    """In every weight that is used."""
    for weight in (400, 500, 600):
        found = QFontInfo(fonts.font(Role.BODY, weight))
        assert found.family() == fonts.FAMILY
        assert found.weight() == weight


@pytest.mark.parametrize("percent", SIZES)
def test_sizes_multiply_type_and_heights(theme: Theme, qtbot: QtBot, percent: int) -> None:
    """No text becomes smaller than 13 pixels; fixed heights grow too."""
    label, field = Label("เลขไทย", role=Role.SMALL), QLineEdit()
    qtbot.addWidget(field)
    field.show()
    fonts.set_height(label, 40)
    qtbot.addWidget(label)
    theme.set_percent(percent)
    assert label.font().pixelSize() == round(13 * percent / 100)
    assert abs(label.height() - 40 * percent / 100) <= 1
    assert field.font().pixelSize() == QApplication.font().pixelSize()
    assert all(fonts.font(role).pixelSize() >= 13 for role in Role)


def test_sizes_outlast_a_change_of_colours(theme: Theme, qtbot: QtBot) -> None:
    """A style sheet set anew takes no font back; nor does the frame of a refused field."""
    label, field = Label("เลขไทย", role=Role.TITLE), LineField()
    for widget in (label, field):
        qtbot.addWidget(widget)
        widget.show()
    theme.set_percent(130)
    theme.force_dark(True)
    field.refuse("คะแนนต้องอยู่ระหว่าง 0 ถึง 100")
    assert label.font().pixelSize() == fonts.scaled(22)
    assert field.font().pixelSize() == QApplication.font().pixelSize()


def test_the_widest_stacks_fit_their_line(qapp: QApplication) -> None:
    """No role's line is lower than its font needs; read-back shows figures only."""
    for role in set(Role) - {Role.READ_BACK}:
        metrics = QFontMetrics(fonts.font(role))
        assert metrics.boundingRect("ญี่ป้ำฎุ์กู้").height() <= fonts.line_height(role)


def test_qt_speaks_thai(qtbot: QtBot) -> None:
    """Buttons and the menu of a field."""
    box = QDialogButtonBox(
        QDialogButtonBox.StandardButton.Save
        | QDialogButtonBox.StandardButton.Cancel
        | QDialogButtonBox.StandardButton.Yes
    )
    line = QLineEdit()
    qtbot.addWidget(box)
    qtbot.addWidget(line)
    assert {button.text() for button in box.buttons()} == {"บันทึก", "ยกเลิก", "ใช่"}
    words = [action.text().split("\t")[0] for action in line.createStandardContextMenu().actions()]
    assert not any(word.isascii() for word in words if word)


def test_labels_read_their_text_without_marks(qtbot: QtBot) -> None:
    """Break marks are for the eye only."""

    class Halves:
        def breaks(self, text: str, /) -> list[int]:
            return [len(text) // 2, len(text)]

    label = Label("รายงานผล", wraps=True, breaker=Halves())
    qtbot.addWidget(label)
    assert label.text() == "รายง\u200bานผล"
    assert label.plain == "รายงานผล"
    assert label.accessibleName() == "รายงานผล"
    assert isinstance(label, QLabel)
