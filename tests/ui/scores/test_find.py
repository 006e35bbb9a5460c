"""Finding in the grid: codes as offices write them, words of titles, values."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ita_desktop.services.bundle import Services
from ita_desktop.ui.scores.find import hits
from ita_desktop.ui.scores.page import ScoresPage
from ita_desktop.ui.scores.rows import build_rows
from tests.ui.offices import NoBreaks, focused, hit, show_page, write

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def find(qtbot: QtBot, page: ScoresPage, words: str) -> str:
    """Search some words; the count that is shown."""
    qtbot.keyClick(page.grid, Qt.Key.Key_F, CTRL)
    assert focused() is page.find_bar.field
    write(words)
    return page.find_bar.count.plain


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("i๑", ("i1",)),
        ("I 12", ("i12",)),
        ("1๒", ("i2",)),
        ("ข้อ e4", ("e4.public",)),
        ("คะแนน รวม", ("overall",)),
        ("93.3", ("i2",)),
        ("๙๑.๗๓", ("8",)),
        ("ไม่มีคำนี้เลย", ()),
        ("   ", ()),
    ],
)
def test_what_words_mean(p1: Services, words: str, found: tuple[str, ...]) -> None:
    """Each way in which one looks for a cell."""
    sheet = p1.scores.sheet(2568)
    assert hits(build_rows(sheet), sheet.framework, words) == found


@pytest.mark.parametrize("words", ["o12", "๐๑๒", "๐๐๑๒"])
def test_items_are_found_by_their_code(p5: Services, words: str) -> None:
    """With the letter, with Thai zeros for it."""
    sheet = p5.scores.sheet(2566)
    assert hits(build_rows(sheet), sheet.framework, words) == ("o12",)


def test_titles_are_found_without_their_blanks_and_digits(p5: Services) -> None:
    """As the words were pasted from a broken line, or with other marks."""
    sheet = p5.scores.sheet(2566)
    rows = build_rows(sheet)
    assert hits(rows, sheet.framework, "No Gift  Policy") == hits(rows, sheet.framework, "nogiftpolicy")
    assert hits(rows, sheet.framework, "ผล การดํา เนินการป้องกัน") == ("o38",)


def test_enter_goes_on_and_around_and_escape_back_to_the_cell(qtbot: QtBot, page: ScoresPage) -> None:
    """The keyboard stays in the field meanwhile; the hit is current and its fold open."""
    page.go_to_place("i1")
    assert find(qtbot, page, "สินบน") == "1 จาก 3"
    assert page.grid.current_code() == "i3"
    hit(Qt.Key.Key_Return)
    assert (page.grid.current_code(), page.find_bar.count.plain) == ("i9", "2 จาก 3")
    hit(Qt.Key.Key_Return)
    hit(Qt.Key.Key_Return)
    assert (page.grid.current_code(), page.find_bar.count.plain) == ("i3", "1 จาก 3")
    hit(Qt.Key.Key_Return, held=SHIFT)
    assert page.grid.current_code() == "e3.public"
    assert focused() is page.find_bar.field
    hit(Qt.Key.Key_Escape)
    assert focused() is page.grid
    assert page.find_bar.isHidden()
    assert page.grid.current_code() == "e3.public"


def test_the_next_search_begins_at_the_cell(qtbot: QtBot, page: ScoresPage) -> None:
    """Not at the top again, and typing on does not run ahead of it."""
    page.go_to_place("i8")
    assert find(qtbot, page, "สินบน") == "2 จาก 3"
    assert page.grid.current_code() == "i9"


def test_nothing_found_is_said(qtbot: QtBot, page: ScoresPage) -> None:
    """In words; the keyboard's cell stays."""
    assert find(qtbot, page, "ฎีกา") == "ไม่พบ"
    assert page.grid.current_code() == "i2"
    hit(Qt.Key.Key_Return)
    assert not page.find_bar.after.isEnabled()


def test_a_filter_gives_way_to_what_is_found(qtbot: QtBot, page: ScoresPage) -> None:
    """All rows are searched."""
    page.show_filter("doubt")
    find(qtbot, page, "i15")
    assert page.filters.taken == "all"
    assert page.grid.current_code() == "i15"


def test_a_year_without_data_finds_nothing(qtbot: QtBot, p1: Services) -> None:
    """The field does no harm."""
    page = ScoresPage(p1, NoBreaks())
    show_page(qtbot, page, p1, 2560)
    page.open_find()
    page.find_bar.field.setText("i1")
    assert page.find_bar.count.plain == "ไม่พบ"


def test_the_row_of_a_code_comes_before_all_that_holds_its_figure(
    qtbot: QtBot, p1: Services, page: ScoresPage
) -> None:
    """``7`` is indicator 7, not the next score with a 7 in it."""
    assert len(hits(build_rows(p1.scores.sheet(2568)), p1.scores.sheet(2568).framework, "7")) > 1
    page.go_to_place("i1")
    find(qtbot, page, "7")
    hit(Qt.Key.Key_Escape)
    assert page.grid.current_row().key == "7"  # type: ignore[union-attr]
