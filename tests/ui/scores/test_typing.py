"""Typing scores in a real grid on a real office's data."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ita_desktop.services.bundle import Services
from ita_desktop.ui.scores.page import ScoresPage
from tests.ui.offices import NoBreaks, focused, hit, open_office, show_page, write

SHIFT = Qt.KeyboardModifier.ShiftModifier


def typed(services: Services, code: str, year: int = 2568) -> str | None:
    """What is kept for a code."""
    score = services.scores.sheet(year).entered.get(code)
    return None if score is None else str(score)


@pytest.mark.parametrize(
    ("keys", "kept"),
    [("97.30", "97.30"), ("๙๗.๓๐", "97.30"), ("๙7.๓0", "97.30"), ("ต/ใๅจ", "92.10"), ("๑๐๐", "100")],
)
def test_digits_of_both_kinds_and_of_the_thai_keyboard(
    page: ScoresPage, p1: Services, keys: str, kept: str
) -> None:
    """Typed over the cell, saved on leaving it."""
    page.go_to_place("i13")
    write(keys)
    hit(Qt.Key.Key_Return)
    assert typed(p1, "i13") == kept
    assert page.grid.current_code() == "i14"


def test_nothing_is_saved_before_the_cell_is_left(page: ScoresPage, p1: Services) -> None:
    """Half a figure is no figure."""
    page.go_to_place("i13")
    write("9")
    assert typed(p1, "i13") is None
    page.commit()
    assert typed(p1, "i13") == "9"


def test_escape_leaves_the_cell_as_it_was(page: ScoresPage, p1: Services) -> None:
    """The typed text is dropped, the former value stands."""
    page.go_to_place("i1")
    write("12")
    hit(Qt.Key.Key_Escape)
    assert typed(p1, "i1") == "95.76"
    assert focused() is page.grid


def test_f2_edits_what_stands_there(page: ScoresPage, p1: Services) -> None:
    """The text can be mended at its end."""
    page.go_to_place("i2")
    hit(Qt.Key.Key_F2)
    hit(Qt.Key.Key_End)
    hit(Qt.Key.Key_Backspace)
    write("13")
    hit(Qt.Key.Key_Return)
    assert typed(p1, "i2") == "93.13"


def test_delete_empties(page: ScoresPage, p1: Services) -> None:
    """An empty cell has no score."""
    page.go_to_place("i1")
    hit(Qt.Key.Key_Delete)
    assert typed(p1, "i1") is None
    assert page.grid.current_code() == "i1"


def test_tab_goes_through_the_typed_cells(page: ScoresPage) -> None:
    """From left to right, past computed cells, back with Shift."""
    page.go_to_place("6.public")
    seen = []
    for _ in range(5):
        seen.append(page.grid.current_code())
        hit(Qt.Key.Key_Tab)
    assert seen == ["6.public", "6", "e1.public", "e1.survey", "e2.public"]
    hit(Qt.Key.Key_Backtab, held=SHIFT)
    assert page.grid.current_code() == "e2.public"


def test_tab_leaves_the_grid_after_its_last_cell(page: ScoresPage) -> None:
    """The keyboard is not caught."""
    page.go_to_place("10")
    hit(Qt.Key.Key_Tab)
    assert focused() is not page.grid


def test_enter_goes_down_to_the_next_typed_cell(page: ScoresPage) -> None:
    """Rows without a typed cell in the column are passed over."""
    page.go_to_place("i15")
    hit(Qt.Key.Key_Return)
    assert page.grid.current_code() == "6"


def test_tab_while_typing_saves_and_goes_on(page: ScoresPage, p1: Services) -> None:
    """A whole row without the mouse."""
    page.go_to_place("e1.public")
    write("97.3")
    hit(Qt.Key.Key_Tab)
    assert page.grid.current_code() == "e1.survey"
    write("91.00")
    hit(Qt.Key.Key_Tab)
    assert (typed(p1, "e1.public"), typed(p1, "e1.survey")) == ("97.3", "91.00")


def test_a_computed_cell_takes_no_text(page: ScoresPage) -> None:
    """Grey is computed."""
    page.go_to_place("6.survey")
    write("9")
    assert page.grid.editor is None


def test_an_input_method_types_as_well(page: ScoresPage, p1: Services) -> None:
    """Its first characters are not lost."""
    page.go_to_place("i13")
    event = QInputMethodEvent()
    event.setCommitString("๙๖")
    QApplication.sendEvent(page.grid, event)
    page.commit()
    assert typed(p1, "i13") == "96"


def test_minus_folds_but_the_three_of_the_thai_keyboard_types(page: ScoresPage) -> None:
    """Both send the same character; the scan code tells them apart."""
    page.go_to_place("i13")
    three = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Minus, Qt.KeyboardModifier.NoModifier, 12, 0, 0, "-")
    QApplication.sendEvent(page.grid, three)
    assert page.grid.editor is not None and page.grid.editor.text() == "-"
    hit(Qt.Key.Key_Escape)
    hit(Qt.Key.Key_Minus, "-")
    assert page.grid.current_code() == "5"
    assert not page.grid.scores.find("i13").isValid()
    hit(Qt.Key.Key_Plus, "+")
    assert page.grid.scores.find("i13").isValid()


def test_a_refused_text_stays_and_the_next_key_is_free(page: ScoresPage, p1: Services) -> None:
    """Red frame, message below, the keyboard one cell on; nothing counts as a score."""
    page.go_to_place("e1.public")
    write("๙๗๐.๓")
    hit(Qt.Key.Key_Return)
    assert page.grid.current_code() == "e2.public"
    assert page.grid.note.isVisible()
    assert page.grid.note.reason == "คะแนนต้องอยู่ระหว่าง 0 ถึง 100"
    assert "97.3" in page.grid.note.way
    assert typed(p1, "e1.public") is None
    index = page.grid.scores.find("e1.public")
    assert index.data() == "๙๗๐.๓"
    write("91.25")
    hit(Qt.Key.Key_Return)
    assert typed(p1, "e2.public") == "91.25"
    assert not page.grid.note.isVisible()


def test_the_message_returns_with_the_keyboard(page: ScoresPage) -> None:
    """Coming back to a refused cell says again what is wrong; Esc gives the former value back."""
    page.go_to_place("i1")
    write("957.6")
    hit(Qt.Key.Key_Return)
    page.go_to_place("i3")
    assert not page.grid.note.isVisible()
    page.go_to_place("i1")
    assert page.grid.note.isVisible()
    hit(Qt.Key.Key_Escape)
    assert not page.grid.note.isVisible()
    assert page.grid.scores.find("i1").data() == "95.76"


def test_a_refused_text_is_there_after_a_restart(qtbot: QtBot, tmp_path: Path) -> None:
    """It is kept as a draft and shown again."""
    services = open_office(tmp_path, "2568-p1.json")
    services.scores.record(2568, "i13", "ร้อย")
    services.close()
    again = open_office(tmp_path)
    page = ScoresPage(again, NoBreaks())
    show_page(qtbot, page, again, 2568, "i13")
    assert page.grid.scores.find("i13").data() == "ร้อย"
    assert page.grid.note.isVisible()
    again.close()


def test_copied_cells_are_lines_of_texts(page: ScoresPage) -> None:
    """For a sheet elsewhere."""
    page.go_to_place("i1")
    hit(Qt.Key.Key_Down, held=SHIFT)
    hit(Qt.Key.Key_C, held=Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "95.76\n93.3"


def test_a_minus_typed_by_mistake_overwrites_nothing(page: ScoresPage, p1: Services) -> None:
    """The group folds; the figure that follows the minus goes nowhere, Enter goes on to the next cell."""
    before = typed(p1, "5")
    page.go_to_place("i13")
    hit(Qt.Key.Key_Minus, "-")
    write("95.5")
    assert page.grid.editor is None
    page.commit()
    assert typed(p1, "5") == before
    hit(Qt.Key.Key_Return)
    assert page.grid.current_code() == "5"
    write("96.09")
    hit(Qt.Key.Key_Return)
    assert typed(p1, "5") == "96.09"
