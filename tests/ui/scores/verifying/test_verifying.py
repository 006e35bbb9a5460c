"""Reading back and typing again: keys, what is kept, what the page says of it."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ita_desktop.services.bundle import Services
from ita_desktop.ui.kit.labels import Label
from ita_desktop.ui.kit.theme import Theme
from ita_desktop.ui.scores.page import ScoresPage
from ita_desktop.ui.scores.verifying.read_back import ReadingSheet
from ita_desktop.ui.scores.verifying.view import VerifyingView
from tests.ui.offices import NoBreaks, focused, hit, show_page, write


def opened(qtbot: QtBot, page: ScoresPage, way: str = "read_back") -> VerifyingView:
    """A second look begun with its key."""
    held = Qt.KeyboardModifier.ShiftModifier if way == "re_key" else Qt.KeyboardModifier.NoModifier
    qtbot.keyClick(page.grid, Qt.Key.Key_F7, held)
    assert page.verifying.is_open
    return page.verifying.view


def here(view: VerifyingView) -> str:
    """The code of the figure at hand."""
    return view.progress.steps[view.progress.at].code


def read_to_the_end(view: VerifyingView, *wrong: str) -> None:
    """Mark every figure, some as wrong."""
    while not view.shows_result:
        hit(text="ป") if here(view) in wrong else hit(Qt.Key.Key_Space, " ")


def test_every_typed_figure_is_read_in_the_order_of_the_grid(qtbot: QtBot, page: ScoresPage) -> None:
    """Total first, then row by row; what is empty or computed is not read."""
    view = opened(qtbot, page)
    codes = [step.code for step in view.progress.steps]
    assert codes[:6] == ["overall", "IIT", "1", "i1", "i2", "i3"]
    assert "i13" not in codes and "6.survey" not in codes
    survey = next(step for step in view.progress.steps if step.code == "e1.survey")
    assert (survey.label, survey.part, survey.text) == ("e1", "ส่วนที่ 2", "91.25")


def test_enter_agrees_x_does_not_arrows_only_move(qtbot: QtBot, page: ScoresPage) -> None:
    """The figure is spoken with its code, title and what was found."""
    view = opened(qtbot, page)
    sheet = focused()
    assert isinstance(sheet, ReadingSheet)
    hit(Qt.Key.Key_Return)
    hit(Qt.Key.Key_X, "x")
    assert here(view) == "1"
    hit(Qt.Key.Key_Up)
    assert sheet.accessibleName().endswith("96.57 ไม่ตรง")
    hit(Qt.Key.Key_Home)
    assert sheet.accessibleName() == "คะแนนรวม 97.00 ตรง"
    hit(Qt.Key.Key_End)
    assert here(view) == "10"


def test_the_result_is_kept_and_shown_and_falls_back(qtbot: QtBot, page: ScoresPage, p1: Services) -> None:
    """One act with its time; another score afterwards is told, and undone again."""
    view = opened(qtbot, page)
    read_to_the_end(view)
    assert view.result.words.plain == "อ่านทานครบ 42 ช่อง ตรงทุกช่อง"
    hit(Qt.Key.Key_F8)
    assert not page.verifying.is_open
    assert focused() is page.grid
    assert page.verifying.mark.words == "อ่านทานแล้ว 10 มี.ค. 2567 ตรงทุกช่อง"
    assert p1.history.undoable() == "อ่านทานคะแนน ปี 2568 42 ช่อง ตรงทุกช่อง"
    p1.scores.record(2568, "i2", "93.13")
    assert page.verifying.mark.words == "แก้หลังอ่านทาน 1 ช่อง"
    p1.history.undo()
    assert page.verifying.mark.words == "อ่านทานแล้ว 10 มี.ค. 2567 ตรงทุกช่อง"


def test_what_differs_is_listed_and_leads_to_its_cell(qtbot: QtBot, page: ScoresPage, p1: Services) -> None:
    """Going there keeps the result."""
    view = opened(qtbot, page)
    read_to_the_end(view, "i2", "e1.survey")
    assert [row.accessibleName().split()[0] for row in view.result.rows] == ["i2", "e1"]
    hit(Qt.Key.Key_Down)
    hit(Qt.Key.Key_Return)
    assert page.grid.current_code() == "e1.survey"
    assert page.verifying.mark.words == "อ่านทาน 10 มี.ค. 2567 ไม่ตรง 2 ช่อง"
    (look,) = p1.scores.sheet(2568).looks
    assert look.verification.different == ("i2", "e1.survey")
    page.verifying.mark.click()
    assert page.grid.current_code() == "i2"
    notes = [label.plain for label in page.panel.findChildren(Label)]
    assert "อ่านทานเมื่อ 10 มี.ค. 2567 พบว่าไม่ตรงกับประกาศ" in notes
    p1.scores.record(2568, "i2", "93.13")
    notes = [label.plain for label in page.panel.findChildren(Label)]
    assert "อ่านทานเมื่อ 10 มี.ค. 2567 พบว่าไม่ตรงกับประกาศ" not in notes


def test_nothing_is_kept_before_all_is_read(qtbot: QtBot, page: ScoresPage, p1: Services) -> None:
    """The open figures are listed; one of them is gone on with."""
    view = opened(qtbot, page)
    hit(Qt.Key.Key_Return)
    hit(Qt.Key.Key_F8)
    assert view.result.words.plain == "ยังเหลือ 41 จาก 42 ช่อง"
    hit(Qt.Key.Key_F8)
    assert not p1.scores.sheet(2568).looks
    hit(Qt.Key.Key_Down)
    hit(Qt.Key.Key_Return)
    assert here(view) == "1"
    assert isinstance(focused(), ReadingSheet)


def test_an_interrupted_reading_goes_on_where_it_was(qtbot: QtBot, page: ScoresPage, p1: Services) -> None:
    """What was found holds as long as the figure stands."""
    view = opened(qtbot, page)
    for _ in range(5):
        hit(Qt.Key.Key_Return)
    hit(Qt.Key.Key_Escape)
    assert focused() is page.grid
    p1.scores.record(2568, "i1", "95.77")
    opened(qtbot, page)
    assert here(view) == "i3"
    found = {step.code: view.progress.verdict(step) for step in view.progress.steps[:6]}
    assert found == {"overall": True, "IIT": True, "1": True, "i1": None, "i2": True, "i3": None}


def test_totals_are_typed_again_unseen(qtbot: QtBot, page: ScoresPage, p1: Services) -> None:
    """No field tells the first figure or whether the second one fits, until all is compared."""
    view = opened(qtbot, page, "re_key")
    steps = view.progress.steps
    assert [step.code for step in steps] == [
        *("overall", "IIT", "1", "2", "3", "4", "5"),
        *("EIT.public", "EIT.survey", "6", "7", "8", "OIT", "9", "10"),
    ]
    before = p1.scores.sheet(2568).entered
    assert focused() is view.re_key.fields[0]
    for step in steps:
        assert all(field.text() == "" for field in view.re_key.fields[steps.index(step) :])
        write("๙๖.๓๕" if step.code == "1" else step.text)
        hit(Qt.Key.Key_Return)
    assert not any(field.property("refused") for field in view.re_key.fields)
    assert focused() is view.re_key.compare
    hit(Qt.Key.Key_Return)
    assert view.result.words.plain == "พิมพ์ยอดซ้ำครบ 15 ช่อง ไม่ตรง 1 ช่อง"
    assert view.result.rows[0].accessibleName().endswith("ในตาราง 96.30   พิมพ์ซ้ำ 96.35")
    hit(Qt.Key.Key_Return)
    assert page.grid.current_code() == "1"
    assert p1.scores.sheet(2568).entered == before
    assert page.verifying.mark.words == "พิมพ์ยอดซ้ำ 10 มี.ค. 2567 ไม่ตรง 1 ช่อง"


def test_what_was_typed_again_is_there_after_a_break(qtbot: QtBot, page: ScoresPage) -> None:
    """Also what is no score, with its reason."""
    view = opened(qtbot, page, "re_key")
    write("97.00")
    hit(Qt.Key.Key_Return)
    write("96.5x")
    hit(Qt.Key.Key_Down)
    assert "อ่านเป็นคะแนนไม่ได้" in view.re_key.below[1].plain
    qtbot.keyClick(focused(), Qt.Key.Key_Escape)
    assert not page.verifying.is_open
    opened(qtbot, page, "re_key")
    assert [field.text() for field in view.re_key.fields[:3]] == ["97.00", "96.5x", ""]
    assert "อ่านเป็นคะแนนไม่ได้" in view.re_key.below[1].plain
    assert focused() is view.re_key.fields[1]


def test_a_year_without_scores_says_what_to_do(qtbot: QtBot, p1: Services) -> None:
    """No empty sheet."""
    p1.years.add(2567)
    page = ScoresPage(p1, NoBreaks())
    show_page(qtbot, page, p1, 2567)
    view = opened(qtbot, page)
    assert view.nothing.words.plain == "ยังไม่มีคะแนนให้อ่านทาน กรอกคะแนนในตารางก่อน"
    view.nothing.way.click()
    assert focused() is page.grid


def test_undo_while_reading_keeps_the_place(qtbot: QtBot, page: ScoresPage, p1: Services) -> None:
    """The figure that changed is to be read again."""
    p1.scores.record(2568, "i1", "95.77")
    view = opened(qtbot, page)
    for _ in range(5):
        hit(Qt.Key.Key_Return)
    p1.history.undo()
    assert here(view) == "i3"
    assert "i1" in [step.code for step in view.progress.open_steps("read_back")]


@pytest.mark.parametrize("percent", [100, 130])
def test_the_figure_is_64_high_and_all_lines_fit(
    qtbot: QtBot, page: ScoresPage, theme: Theme, percent: int
) -> None:
    """On the smallest screen that the design is made for, also with large type."""
    from ita_desktop.ui.kit import fonts
    from ita_desktop.ui.kit.fonts import Role

    view = opened(qtbot, page)
    theme.set_percent(percent)
    assert fonts.font(Role.READ_BACK).pixelSize() >= 64 * percent // 100
    assert view.read_back.sheet.height() >= view.read_back.sheet.sizeHint().height()
