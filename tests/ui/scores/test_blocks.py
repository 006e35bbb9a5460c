"""Blocks of cells under the hand: selecting, filling, emptying, copying, moving within."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from ita_desktop.services.bundle import Services
from ita_desktop.ui.scores.page import ScoresPage
from tests.ui.offices import focused, hit, write

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


def kept(services: Services, *codes: str) -> list[str | None]:
    """What is kept for some codes."""
    entered = services.scores.sheet(2568).entered
    return [str(entered[code]) if code in entered else None for code in codes]


def select(page: ScoresPage, first: str, *, down: int = 0, right: int = 0) -> None:
    """Select a block from a cell on, with the keyboard."""
    page.go_to_place(first)
    for key, times in ((Key.Key_Down, down), (Key.Key_Right, right)):
        for _ in range(times):
            hit(key, held=SHIFT)


def fill(qtbot: QtBot, page: ScoresPage) -> None:
    """Ctrl+D."""
    qtbot.keyClick(page.grid, Key.Key_D, CTRL)


def test_fill_gives_the_uppermost_score_to_all_below_in_one_act(
    qtbot: QtBot, page: ScoresPage, p1: Services
) -> None:
    """As typed, decimals included; one undo takes all back."""
    p1.scores.record(2568, "i13", "96.1")
    select(page, "i13", down=2)
    fill(qtbot, page)
    assert kept(p1, "i13", "i14", "i15") == ["96.1", "96.1", "96.1"]
    p1.history.undo()
    assert kept(p1, "i13", "i14", "i15") == ["96.1", None, None]


def test_fill_of_two_columns_keeps_to_each(qtbot: QtBot, page: ScoresPage, p1: Services) -> None:
    """Each column has its own first score; what is empty fills nothing."""
    select(page, "e1.public", down=2, right=1)
    fill(qtbot, page)
    assert kept(p1, "e3.public", "e1.survey", "e2.survey", "e3.survey") == [None, "91.25", "91.25", "91.25"]


def test_fill_of_one_cell_takes_the_score_above(qtbot: QtBot, page: ScoresPage, p1: Services) -> None:
    """As in a sheet."""
    page.go_to_place("i2")
    fill(qtbot, page)
    assert kept(p1, "i2") == ["95.76"]


def test_fill_from_an_empty_cell_says_so_and_does_nothing(
    qtbot: QtBot, page: ScoresPage, p1: Services
) -> None:
    """No scores are lost by it."""
    before = p1.history.undoable()
    select(page, "i13", down=2)
    fill(qtbot, page)
    assert "Ctrl+D" in page.banner.words
    assert p1.history.undoable() == before


def test_fill_takes_refused_texts_away(qtbot: QtBot, page: ScoresPage, p1: Services) -> None:
    """A draft in a filled cell goes, and undo brings it back."""
    p1.scores.record(2568, "i3", "ร้อย")
    select(page, "i1", down=2)
    fill(qtbot, page)
    assert p1.scores.sheet(2568).drafts == {}
    p1.history.undo()
    assert p1.scores.sheet(2568).drafts["i3"].text == "ร้อย"


def test_delete_over_a_block_is_one_act(page: ScoresPage, p1: Services) -> None:
    """Computed cells and empty ones are passed over."""
    select(page, "i1", down=2)
    hit(Key.Key_Delete)
    assert kept(p1, "i1", "i2", "i3") == [None, None, None]
    p1.history.undo()
    assert kept(p1, "i1", "i2", "i3") == ["95.76", "93.3", "100"]


def test_everything_is_selected_and_copied_with_its_titles(qtbot: QtBot, page: ScoresPage) -> None:
    """Columns stay under each other though titles span several."""
    qtbot.keyClick(page.grid, Key.Key_A, CTRL)
    qtbot.keyClick(page.grid, Key.Key_C, CTRL)
    lines = [line.split("\t") for line in QGuiApplication.clipboard().text().split("\n")]
    assert {len(line) for line in lines} == {len(page.grid.scores.columns)}
    assert ["i1", "การปฏิบัติงาน/ให้บริการเป็นไปตามขั้นตอนและระยะเวลา", "", "", "95.76"] in [
        line[:5] for line in lines
    ]
    assert lines[0][:5] == ["รหัส", "ตัวชี้วัดและคำถาม", "EIT ส่วน 1", "EIT ส่วน 2", "คะแนน"]
    assert "ตัวชี้วัดที่ 3" in [line[0] for line in lines]
    assert lines[1][0] == "คะแนนรวม" and lines[1][4] == "97.00"


def test_a_copied_block_is_a_table_for_a_text_program(qtbot: QtBot, page: ScoresPage) -> None:
    """A single cell is only its text."""
    select(page, "i1", down=1)
    qtbot.keyClick(page.grid, Key.Key_C, CTRL)
    mime = QGuiApplication.clipboard().mimeData()
    assert mime.text() == "95.76\n93.3"
    assert "<tr><td>95.76</td></tr><tr><td>93.3</td></tr>" in mime.html()
    page.go_to_place("i3")
    qtbot.keyClick(page.grid, Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "100.00"
    assert not QGuiApplication.clipboard().mimeData().hasHtml()


def test_cut_copies_and_empties(qtbot: QtBot, page: ScoresPage, p1: Services) -> None:
    """Cut and pasted cells are one act each."""
    select(page, "i1", down=2)
    qtbot.keyClick(page.grid, Key.Key_X, CTRL)
    assert QGuiApplication.clipboard().text() == "95.76\n93.3\n100.00"
    assert kept(p1, "i1", "i2", "i3") == [None, None, None]


def test_enter_and_tab_stay_within_a_block(page: ScoresPage) -> None:
    """Down each column and around, along each line and around, back with Shift; the block stays selected."""
    select(page, "e1.public", down=1, right=1)
    seen = []
    for _ in range(4):
        hit(Key.Key_Return)
        seen.append(page.grid.current_code())
    assert seen == ["e1.public", "e2.public", "e1.survey", "e2.survey"]
    hit(Key.Key_Tab)
    assert page.grid.current_code() == "e1.public"
    hit(Key.Key_Return, held=SHIFT)
    assert page.grid.current_code() == "e2.survey"
    assert len(page.grid.selectedIndexes()) == 4


def test_a_block_is_typed_through(page: ScoresPage, p1: Services) -> None:
    """Figure, Enter, figure, Enter: the block survives what is saved meanwhile."""
    select(page, "i13", down=2)
    for figure in ("96.10", "95.20", "94.30"):
        hit(Key.Key_Return)
        write(figure)
    hit(Key.Key_Return)
    assert kept(p1, "i13", "i14", "i15") == ["96.10", "95.20", "94.30"]


def test_shift_enter_goes_back_up(page: ScoresPage, p1: Services) -> None:
    """From the cell and from its open field."""
    page.go_to_place("i3")
    hit(Key.Key_Return, held=SHIFT)
    assert page.grid.current_code() == "i2"
    write("93.13")
    hit(Key.Key_Return, held=SHIFT)
    assert page.grid.current_code() == "i1"
    assert kept(p1, "i2") == ["93.13"]


@pytest.mark.parametrize(
    ("key", "held", "place"),
    [
        (Key.Key_Home, Qt.KeyboardModifier.NoModifier, "e2.public"),
        (Key.Key_End, Qt.KeyboardModifier.NoModifier, "e2.survey"),
        (Key.Key_Home, CTRL, "overall"),
        (Key.Key_End, CTRL, "10"),
        (Key.Key_Up, CTRL, "EIT.survey"),
        (Key.Key_Left, CTRL, "e2.public"),
    ],
)
def test_keys_leap_among_typed_cells(
    qtbot: QtBot, page: ScoresPage, key: Qt.Key, held: Qt.KeyboardModifier, place: str
) -> None:
    """To the ends of the row, of the column, of the grid."""
    page.go_to_place("e2.survey")
    qtbot.keyClick(page.grid, key, held)
    assert page.grid.current_code() == place


def test_shift_and_ctrl_with_end_select_to_the_end(qtbot: QtBot, page: ScoresPage, p1: Services) -> None:
    """A leap with Shift selects what lies between."""
    page.go_to_place("i1")
    qtbot.keyClick(page.grid, Key.Key_End, CTRL | SHIFT)
    hit(Key.Key_Delete)
    assert kept(p1, "1", "i1", "i2", "5", "9", "10") == ["96.30", None, None, None, None, None]
    assert focused() is page.grid


def test_undo_and_redo_bring_the_keyboard_to_what_changed(page: ScoresPage, p1: Services) -> None:
    """The first changed cell is current, step by step."""
    for code, figure in (("i13", "96.10"), ("i14", "95.20")):
        page.go_to_place(code)
        write(figure)
        hit(Key.Key_Return)
    page.go_to_place("10")
    places = []
    for step in (p1.history.undo, p1.history.undo, p1.history.redo):
        step()
        places.append(page.grid.current_code())
    assert places == ["i14", "i13", "i13"]
    assert focused() is page.grid


def test_undo_leads_to_what_changed_though_it_is_folded(page: ScoresPage, p1: Services) -> None:
    """The row opens."""
    p1.scores.record(2568, "i5", "90.00")
    page.go_to_place("i1")
    page.grid.folding.emit("2", True)
    assert not page.grid.scores.find("i5").isValid()
    p1.history.undo()
    assert page.grid.current_code() == "i5"
