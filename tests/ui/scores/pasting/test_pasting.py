"""From the clipboard to the grid, with the keyboard."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from ita_desktop.services.bundle import Services
from ita_desktop.services.score_tables import ScorePlan
from ita_desktop.ui.scores.page import ScoresPage
from tests.ui.offices import focused, hit, write
from tests.ui.scores.pasting.plans import five_states
from tests.ui.scores.test_blocks import kept, select

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key
TABLE = "ข้อ\tประเด็น\tคะแนน\r\ni1\tการปฏิบัติงาน\t95.76\r\ni2\tเลือกปฏิบัติ\t93.13\r\ni14\tป้องกัน\t๙๕.๒๐\r\n"


def paste(qtbot: QtBot, page: ScoresPage, text: str) -> None:
    """Put a text into the clipboard and press Ctrl+V in the grid."""
    QGuiApplication.clipboard().setText(text)
    qtbot.keyClick(page.grid, Key.Key_V, CTRL)


@pytest.fixture
def planned(page: ScoresPage, p1: Services, monkeypatch: pytest.MonkeyPatch) -> ScoresPage:
    """The page with a plan opened that has a row in each state."""

    def read(year: int, text: str, html: str = "", at: str | None = None) -> ScorePlan:
        return five_states(year)

    monkeypatch.setattr(p1.score_tables, "read", read)
    QGuiApplication.clipboard().setText("i1\t1\ni2\t2")
    page.pasting.paste()
    return page


def test_a_table_is_looked_through_and_applied_as_one_act(
    qtbot: QtBot, page: ScoresPage, p1: Services
) -> None:
    """Nothing outside it is touched, one undo takes it back, the keyboard is at the first pasted cell."""
    before = p1.scores.sheet(2568).entered
    page.go_to_place("9")
    paste(qtbot, page, TABLE)
    assert page.pasting.is_open and page.pasting.view.isVisible()
    assert p1.scores.sheet(2568).entered == before
    assert focused() is page.pasting.view.table
    qtbot.keyClick(focused(), Key.Key_F8)
    after = p1.scores.sheet(2568).entered
    assert {code: str(score) for code, score in after.items() if before.get(code) != score} == {
        "i2": "93.13",
        "i14": "95.20",
    }
    assert page.grid.current_code() == "i2"
    assert focused() is page.grid
    p1.history.undo()
    assert p1.scores.sheet(2568).entered == before


def test_escape_leaves_everything_as_it_was(qtbot: QtBot, page: ScoresPage, p1: Services) -> None:
    """The grid is back with its cell and its head."""
    before = p1.history.undoable()
    page.go_to_place("i3")
    paste(qtbot, page, TABLE)
    assert page.header.title.plain == "วางคะแนน"
    qtbot.keyClick(focused(), Key.Key_Escape)
    assert page.grid.isVisible() and not page.pasting.is_open
    assert page.header.title.plain == "คะแนน"
    assert "กรอกแล้ว" in page.header.sentence.text()
    assert page.grid.current_code() == "i3"
    assert p1.history.undoable() == before


@pytest.mark.parametrize("text", ["93.13", "๙๓.๑๓", " 93.13\r\n", "93.13 คะแนน"])
def test_a_single_value_goes_straight_in(qtbot: QtBot, page: ScoresPage, p1: Services, text: str) -> None:
    """As typing does."""
    page.go_to_place("i2")
    paste(qtbot, page, text)
    assert kept(p1, "i2") == ["93.13"]
    assert page.grid.current_code() == "i2"


def test_a_single_value_that_is_no_score_is_refused_beside_its_cell(
    qtbot: QtBot, page: ScoresPage, p1: Services
) -> None:
    """With what was perhaps meant; the former score stands."""
    page.go_to_place("i1")
    paste(qtbot, page, "957.6")
    assert page.grid.note.isVisible() and "95.76" in page.grid.note.way
    assert kept(p1, "i1") == ["95.76"]


def test_a_single_value_fills_a_block(qtbot: QtBot, page: ScoresPage, p1: Services) -> None:
    """One act."""
    select(page, "i13", down=2)
    paste(qtbot, page, "96.09")
    assert kept(p1, "i13", "i14", "i15") == ["96.09"] * 3
    p1.history.undo()
    assert kept(p1, "i13", "i14", "i15") == [None] * 3


def test_a_computed_cell_takes_no_value(qtbot: QtBot, page: ScoresPage, p1: Services) -> None:
    """It is said at the foot."""
    page.go_to_place("6.survey")
    paste(qtbot, page, "90")
    assert page.banner.words == "ช่องนี้กรอกไม่ได้ เลือกช่องขาวก่อนวางคะแนน"


@pytest.mark.parametrize("text", ["เรียนท่านนายกเทศมนตรี\nเพื่อโปรดทราบ", "<b>\t</b>", "ก\tข\nค\tง"])
def test_what_has_no_scores_is_said_in_words(qtbot: QtBot, page: ScoresPage, p1: Services, text: str) -> None:
    """The grid stays."""
    before = p1.history.undoable()
    paste(qtbot, page, text)
    assert "ไม่พบคะแนนในสิ่งที่คัดลอกไว้" in page.banner.words
    assert page.grid.isVisible()
    assert p1.history.undoable() == before


def test_an_empty_clipboard_is_said(qtbot: QtBot, page: ScoresPage) -> None:
    """With the way on."""
    QGuiApplication.clipboard().setMimeData(QMimeData())
    qtbot.keyClick(page.grid, Key.Key_V, CTRL)
    assert "ยังไม่ได้คัดลอกอะไรไว้" in page.banner.words


def test_a_table_pasted_into_an_open_field_is_no_text_for_it(
    qtbot: QtBot, page: ScoresPage, p1: Services
) -> None:
    """What was typed is saved, the table is looked through."""
    page.go_to_place("i13")
    write("96")
    QGuiApplication.clipboard().setText(TABLE)
    qtbot.keyClick(focused(), Key.Key_V, CTRL)
    assert page.pasting.is_open
    assert kept(p1, "i13") == ["96"]


def test_a_value_pasted_into_an_open_field_has_no_line_end(qtbot: QtBot, page: ScoresPage) -> None:
    """Excel ends a copied cell with one."""
    page.go_to_place("i13")
    hit(Key.Key_F2)
    QGuiApplication.clipboard().setText("96.09\r\n")
    qtbot.keyClick(focused(), Key.Key_V, CTRL)
    assert page.grid.editor is not None and page.grid.editor.text() == "96.09"


def test_the_grid_pasted_onto_itself_changes_no_score(qtbot: QtBot, page: ScoresPage, p1: Services) -> None:
    """What is copied here can be pasted here; figures that were computed are no danger to typed ones."""
    before = p1.scores.sheet(2568).entered
    for key in (Key.Key_A, Key.Key_C, Key.Key_V):
        qtbot.keyClick(page.grid, key, CTRL)
    view = page.pasting.view
    same = {line.code for line in view.table.records.rows if line.read.state == "same"}
    assert {"overall", "1", "i2", "i3", "EIT.public", "EIT.survey", "e1.survey", "9", "10"} <= same
    view.take()
    after = p1.scores.sheet(2568).entered
    assert {code: after[code] for code in before} == before


def test_scores_without_codes_go_down_from_the_cell(qtbot: QtBot, page: ScoresPage, p1: Services) -> None:
    """As in a sheet, after a look."""
    page.go_to_place("i13")
    paste(qtbot, page, "96.10\r\n95.20\r\n94.30\r\n")
    qtbot.keyClick(focused(), Key.Key_F8)
    assert kept(p1, "i13", "i14", "i15") == ["96.10", "95.20", "94.30"]
    assert page.grid.current_code() == "i13"


def test_a_web_page_s_table_lands_by_code_and_part(page: ScoresPage, p1: Services) -> None:
    """Read from the HTML, whose cells the plain text no longer tells apart."""
    rows = "<tr><th>คำถาม</th><th>EIT Public</th><th>EIT Survey</th></tr><tr><td>e๑&nbsp;เจ้าหน้าที่</td>"
    mime = QMimeData()
    mime.setHtml(f"<table>{rows}<td>97.26</td><td>91.25</td></tr></table>")
    mime.setText("e๑ เจ้าหน้าที่ 97.26 91.25")
    QGuiApplication.clipboard().setMimeData(mime)
    page.pasting.paste()
    page.pasting.view.take()
    assert kept(p1, "e1.public", "e1.survey") == ["97.26", "91.25"]


def test_the_worst_row_is_current_and_told_in_full(planned: ScoresPage) -> None:
    """Counts stand on the filters, the button says how many go in."""
    view = planned.pasting.view
    assert view.table.current().read.state == "refused"
    assert "945.2" in view.detail.words.plain and "ใช้จ่าย <งบ> & เงิน" in view.detail.words.plain
    assert view.take_button.text() == "วาง 2 ค่า"
    assert view.note.text() == "อีก 2 แถวยังไม่ยืนยัน จะไม่ถูกวาง"
    view.filter.segments.take("doubtful")
    view.filter.chosen.emit("doubtful")
    assert [line.read.state for line in view.table.records.rows] == ["doubtful", "doubtful"]


def test_space_says_yes_delete_skips(planned: ScoresPage, p1: Services) -> None:
    """After each the keyboard goes on."""
    view = planned.pasting.view
    hit(Key.Key_Down)
    hit(Key.Key_Space)
    assert view.take_button.text() == "วาง 3 ค่า"
    assert view.table.current().at == 4
    hit(Key.Key_Delete)
    hit(Key.Key_Delete)
    assert view.take_button.text() == "วาง 2 ค่า"
    assert view.note.text() == "ย้อนกลับได้ด้วย Ctrl+Z ครั้งเดียว"
    view.take()
    assert kept(p1, "i2", "i7", "i13") == ["93.3", "99.19", "96.10"]


def test_several_rows_are_answered_at_once(planned: ScoresPage) -> None:
    """Those that take the answer."""
    view = planned.pasting.view
    hit(Key.Key_Down, held=SHIFT)
    hit(Key.Key_Down, held=SHIFT)
    hit(Key.Key_Down, held=SHIFT)
    assert view.yes_button.text() == "ยืนยันทั้ง 2 แถว"
    assert view.skip_button.text() == "ข้าม 3 แถว"
    hit(Key.Key_Delete)
    assert view.decisions is not None and view.decisions.taken == {2: "i13"}


def test_the_code_of_a_doubtful_row_is_chosen_with_f4(planned: ScoresPage, p1: Services) -> None:
    """Space opens the same list where nothing is chosen yet."""
    view = planned.pasting.view
    view.table.go_to(4)
    hit(Key.Key_Space)
    menu = next(menu for menu in view.findChildren(QMenu) if menu.isVisible())
    assert [action.text().split("  ")[0] for action in menu.actions()] == ["i1", "e1 ส่วนที่ 1", "e1 ส่วนที่ 2"]
    menu.actions()[1].trigger()
    menu.close()
    view.take()
    assert kept(p1, "e1.public", "i1") == ["98.00", "95.76"]
    assert planned.grid.current_code() == "i2"


def test_leading_elsewhere_closes_the_plan(planned: ScoresPage) -> None:
    """A finding on another page leads into the grid; coming back without a place stays at the plan."""
    planned.activate("")
    assert planned.pasting.is_open
    planned.activate("i15")
    assert not planned.pasting.is_open
    assert planned.grid.isVisible() and planned.grid.current_code() == "i15"


def test_scores_that_change_meanwhile_are_planned_anew(qtbot: QtBot, page: ScoresPage, p1: Services) -> None:
    """What is looked at is what would be done."""
    paste(qtbot, page, TABLE)
    p1.scores.record(2568, "i2", "93.13")
    view = page.pasting.view
    assert view.take_button.text() == "วาง 1 ค่า"
    assert page.header.title.plain == "วางคะแนน"


def test_another_year_leaves_the_plan(planned: ScoresPage) -> None:
    """A plan belongs to its year."""
    planned.open_year(2560)
    assert not planned.pasting.is_open
