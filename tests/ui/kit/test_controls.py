"""Segments, banners, buttons and labels, as one uses them."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from ita_desktop.domain.errors import ItaError
from ita_desktop.ui.kit.banner import ActionBar, Banner
from ita_desktop.ui.kit.buttons import Button, IconButton
from ita_desktop.ui.kit.filter_row import FilterRow
from ita_desktop.ui.kit.header import Header
from ita_desktop.ui.kit.labels import ElidedLabel
from ita_desktop.ui.kit.page import Page
from ita_desktop.ui.kit.section import Section
from ita_desktop.ui.kit.segments import Choice
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.theme import Theme

Show = Callable[[QWidget], QWidget]
CHOICES = [
    Choice("all", "ทั้งหมด", count=43),
    Choice("done", "เสร็จ", Shape.OK, 24),
    Choice("late", "เลยกำหนด", Shape.LATE, 2),
]


def test_arrows_take_the_neighbour(show: Show) -> None:
    """And Tab stops once in the row."""
    row = FilterRow(CHOICES)
    told: list[str] = []
    row.chosen.connect(told.append)
    show(row)
    row.segments.focus_taken()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)
    assert told == ["done", "late", "all", "late"]
    assert row.taken == "late"


def test_a_click_takes_and_tells(show: Show) -> None:
    """Taking by the program does not tell."""
    row = FilterRow(CHOICES)
    told: list[str] = []
    row.chosen.connect(told.append)
    show(row)
    row.take("late")
    assert told == []
    QTest.mouseClick(row.segments._segments["done"], Qt.MouseButton.LeftButton)
    assert told == ["done"]


def test_counts_are_told_to_readers(qtbot: QtBot) -> None:
    """With the words."""
    row = FilterRow(CHOICES)
    qtbot.addWidget(row)
    row.show_counts({"late": 3, "unknown": 1})
    assert row.segments._segments["late"].accessibleName() == "เลยกำหนด 3"


def test_a_banner_offers_ways_and_goes(show: Show) -> None:
    """Each way does its thing and takes the message away."""
    banner = Banner()
    done: list[str] = []
    banner.say(Shape.CARE, "ช่องนี้เพิ่งถูกแก้เป็น 93.13 เก็บค่าไหน", ("เก็บของฉัน", lambda: done.append("mine")))
    show(banner)
    assert banner.words.startswith("ช่องนี้")
    way = next(button for button in banner.findChildren(Button))
    way.click()
    assert done == ["mine"]
    assert banner.words == ""


def test_an_action_bar_shows_while_it_has_words(qtbot: QtBot) -> None:
    """Controls stand after the words, others at the right end."""
    bar = ActionBar()
    qtbot.addWidget(bar)
    first, second, last = Button("เสร็จแล้ว", hint="1"), Button("กำลังทำ", hint="2"), Button("กำหนดวัน")
    bar.add(first)
    bar.add(last, right=True)
    bar.add(second)
    assert bar.isHidden()
    bar.say("เลือก 3 รายการ ตั้งเป็น")
    bar.resize(900, 56)
    bar.show()
    assert first.x() < second.x() < last.x()


def test_an_icon_without_a_word_has_a_name(qtbot: QtBot) -> None:
    """As tooltip and for readers."""
    header = Header("คะแนน")
    qtbot.addWidget(header)
    header.add_undo()
    header.show_history("กรอก i2 เป็น 93.13", None)
    undo, redo = header.findChildren(IconButton)
    assert undo.isEnabled() and not redo.isEnabled()
    assert undo.toolTip() == undo.accessibleName() == "เลิกทำ กรอก i2 เป็น 93.13  Ctrl+Z"
    assert redo.toolTip() == "ทำซ้ำ Ctrl+Y"


@pytest.mark.parametrize("percent", [100, 115, 130])
def test_words_of_a_button_are_never_cut(theme: Theme, qtbot: QtBot, percent: int) -> None:
    """Whatever the size of type."""
    button = Button("วางจาก Excel หรือ ITAS", shape=Shape.CLIPBOARD, hint="Ctrl+V", drops=True)
    qtbot.addWidget(button)
    theme.set_percent(percent)
    needed = button.fontMetrics().horizontalAdvance("วางจาก Excel หรือ ITAS Ctrl+V")
    assert button.minimumSizeHint().width() > needed
    assert button.sizeHint().height() == round(36 * QApplication.font().pixelSize() / 15)


def test_an_elided_label_tells_its_whole(qtbot: QtBot) -> None:
    """Only where something is hidden."""
    label = ElidedLabel("เทศบาลเมืองตัวอย่างที่มีชื่อยาว")
    qtbot.addWidget(label)
    label.show()
    label.resize(400, 24)
    assert label.toolTip() == ""
    label.resize(60, 24)
    assert label.toolTip() == "เทศบาลเมืองตัวอย่างที่มีชื่อยาว"
    assert label.accessibleName() == label.toolTip()


def test_a_section_keeps_the_keyboard_at_its_position(show: Show) -> None:
    """When its rows are shown anew."""
    section = Section("ขั้นต่อไป")
    show(section)
    section.show_rows([Button("ก"), Button("ข"), Button("ค")])
    QApplication.processEvents()
    section.rows[1].setFocus()
    section.show_rows([Button("ง"), Button("จ")])
    QApplication.processEvents()
    assert QApplication.focusWidget() is section.rows[1]


def test_a_page_says_a_known_failure_at_its_foot(qtbot: QtBot) -> None:
    """And tells whether it went well."""
    page = Page()
    qtbot.addWidget(page)

    def fail() -> None:
        raise ItaError("ที่ว่างหมด")

    assert page.attempt(lambda: None)
    assert not page.attempt(fail)
    assert page.banner.words == "ที่ว่างหมด"


def test_rows_made_for_a_page_never_open_a_window(qtbot: QtBot) -> None:
    """Nothing is shown before it has a parent."""
    from ita_desktop.ui.kit.fields import LineField
    from ita_desktop.ui.kit.forms import Form

    form = Form(2)
    qtbot.addWidget(form)
    form.add("ชื่อ", LineField(), "ใช้ในหัวหนังสือ")
    form.head("หน่วยงาน")
    assert not [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]


@pytest.mark.parametrize("make", [lambda: Button("เพิ่ม"), lambda: IconButton(Shape.UNDO, "เลิกทำ")])
def test_enter_presses_a_button(show: Show, make: Callable[[], QAbstractButton]) -> None:
    """As Space does."""
    button = make()
    pressed: list[bool] = []
    button.clicked.connect(lambda: pressed.append(True))
    show(button)
    button.setFocus()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
        QTest.keyClick(button, key)
    assert len(pressed) == 3
