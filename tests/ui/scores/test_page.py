"""The page of scores in sight: findings, proposals, filters, folds, what it remembers."""

import json

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from ita_desktop.domain.errors import ItaError
from ita_desktop.services.bundle import Services
from ita_desktop.ui.kit.theme import Theme, tokens_of
from ita_desktop.ui.scores.page import ScoresPage
from tests.ui.offices import NoBreaks, focused, hit, show_page, write

ALT = Qt.KeyboardModifier.AltModifier


def shown(page: ScoresPage) -> list[str]:
    """The keys of the rows that are seen."""
    return [row.key for row in page.grid.scores.rows]


def test_it_begins_at_what_is_doubtful(page: ScoresPage) -> None:
    """i2 is marked and explained."""
    assert page.grid.current_code() == "i2"
    assert focused() is page.grid
    row = page.grid.current_row()
    assert row is not None and row.verdict.word == "สงสัย"
    assert page.panel.proposal is not None


def test_f8_takes_the_suggestion(qtbot: QtBot, page: ScoresPage, p1: Services) -> None:
    """The sum holds, nothing is doubtful any more, the keyboard stays."""
    qtbot.keyClick(page.grid, Qt.Key.Key_F8)
    assert str(p1.scores.sheet(2568).entered["i2"]) == "93.13"
    assert page.grid.current_code() == "i2"
    row = page.grid.current_row()
    assert row is not None and row.verdict.word == ""
    assert page.panel.proposal is None


def test_the_button_does_what_f8_does(qtbot: QtBot, page: ScoresPage, p1: Services) -> None:
    """One primary button with its key beside."""
    (button,) = page.panel.buttons
    assert button.text() == "ใช้ 93.13"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert str(p1.scores.sheet(2568).entered["i2"]) == "93.13"
    assert focused() is page.grid


def test_undo_brings_the_doubt_back(page: ScoresPage, p1: Services) -> None:
    """One act back, shown at once."""
    page.take_proposal()
    p1.history.undo()
    assert page.grid.scores.find("i2").data() == "93.3"
    row = page.grid.current_row()
    assert row is not None and row.verdict.word == "สงสัย"


def test_typing_the_right_figure_changes_the_indicator_at_once(page: ScoresPage) -> None:
    """Computed beside entered."""
    write("93.13")
    hit(Qt.Key.Key_Return)
    row = next(row for row in page.grid.scores.rows if row.key == "1")
    assert row.verdict.word == "ตรง"


def test_filters_count_and_narrow(page: ScoresPage) -> None:
    """Only the rows that they name and those above; a mended row stays until the filter is chosen anew."""
    page.show_filter("doubt")
    assert shown(page) == ["overall", "1", "i2"]
    page.take_proposal()
    assert shown(page) == ["overall", "1", "i2"]
    page.show_filter("missing")
    assert [key for key in shown(page) if key[0] in "ie"] == ["i13", "i14", "i15", "e1", "e2", "e3"]


def test_an_empty_filter_says_so(page: ScoresPage) -> None:
    """And shows the way back."""
    page.take_proposal()
    page.show_filter("doubt")
    assert page.stack.currentWidget() is page.nothing
    assert page.nothing.words.plain == "ไม่มีแถวที่น่าสงสัย"
    page.nothing.way.click()
    assert page.stack.currentWidget() is page.grid
    assert page.filters.taken == "all"


def test_the_next_finding(qtbot: QtBot, page: ScoresPage) -> None:
    """Alt+Down goes from one to the next, around the end."""
    places = []
    for _ in range(4):
        places.append(page.grid.current_code())
        qtbot.keyClick(page.grid, Qt.Key.Key_Down, ALT)
    assert places == ["i2", "5", "6.public", "1"]
    assert page.grid.current_code() == "i2"


def test_the_next_finding_is_found_behind_a_fold(qtbot: QtBot, page: ScoresPage) -> None:
    """A folded row opens."""
    hit(Qt.Key.Key_Minus, "-")
    assert "i2" not in shown(page)
    page.go_to_place("i2")
    assert page.grid.current_code() == "i2"


def test_a_place_on_a_folded_row_opens_it(page: ScoresPage) -> None:
    """Another page may lead to any code."""
    page.go_to_place("i5")
    assert page.grid.current_code() == "i5"
    assert "i4" in shown(page)


def test_the_arrow_folds_by_mouse(qtbot: QtBot, page: ScoresPage) -> None:
    """Press on the arrow, press again."""
    rect = page.grid.visualRect(page.grid.scores.index(shown(page).index("1"), 0))
    spot = QPoint(rect.left() + 10, rect.center().y())
    qtbot.mouseClick(page.grid.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert "i1" not in shown(page)
    qtbot.mouseClick(page.grid.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert "i1" in shown(page)


def test_the_level_is_chosen_at_the_total(qtbot: QtBot, page: ScoresPage, p1: Services) -> None:
    """F4 opens the list; another level than the scores give is said."""
    page.go_to_place("overall")
    qtbot.keyClick(page.grid, Qt.Key.Key_F4)
    menu = next(menu for menu in page.findChildren(QMenu) if menu.isVisible())
    words = [action.text() for action in menu.actions()]
    assert words[:3] == ["ผ่านดีเยี่ยม", "ผ่านดี", "ผ่าน"]
    menu.actions()[0].trigger()
    menu.close()
    assert p1.scores.sheet(2568).level == "ผ่านดีเยี่ยม"
    row = page.grid.scores.rows[0]
    assert (row.level, row.verdict.word) == ("ผ่านดีเยี่ยม", "ระดับไม่ตรง")


def test_the_total_stays_on_top(page: ScoresPage) -> None:
    """Shown over the rows once they scroll, never over the keyboard's place."""
    assert not page.grid.total.isVisible()
    page.go_to_place("10")
    assert page.grid.total.isVisible()
    for _ in range(30):
        hit(Qt.Key.Key_Up)
        top = page.grid.visualRect(page.grid.currentIndex()).top()
        assert top >= page.grid.total.covered or page.grid.currentIndex().row() == 0


def test_a_cell_is_spoken_in_words(page: ScoresPage) -> None:
    """Code, title, column, value, state."""
    index = page.grid.scores.find("i2")
    said = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "i2 เลือกปฏิบัติอย่างไม่เป็นธรรมต่อผู้มาติดต่อ คะแนน 93.3 สงสัย"


def test_the_look_is_remembered(qtbot: QtBot, page: ScoresPage, p1: Services) -> None:
    """Filter, cell and folds survive as plain data."""
    page.go_to_place("i5")
    state = json.loads(json.dumps(page.get_state()))
    other = ScoresPage(p1, NoBreaks())
    other.set_state(state)
    show_page(qtbot, other, p1, 2568)
    assert other.get_state() == page.get_state()
    assert other.grid.current_code() == "i5"


def test_a_year_without_data_says_what_to_do(page: ScoresPage) -> None:
    """No empty grid."""
    page.open_year(2560)
    assert page.stack.currentWidget() is page.nothing
    assert "ไม่มีข้อมูลปีงบประมาณ 2560" in page.nothing.words.plain


def test_what_cannot_be_saved_is_not_lost(
    page: ScoresPage, p1: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The text stays in its cell; trying again saves it."""

    def full(*_: object) -> None:
        raise ItaError("ยังบันทึกไม่ได้ ที่ว่างหมด")

    with monkeypatch.context() as patch:
        patch.setattr(p1.scores, "record", full)
        page.go_to_place("i13")
        write("96.50")
        hit(Qt.Key.Key_Return)
        assert page.grid.scores.find("i13").data() == "96.50"
        assert "ยังบันทึกไม่ได้" in page.banner.words
    page.acts.retry()
    assert str(p1.scores.sheet(2568).entered["i13"]) == "96.50"


@pytest.mark.parametrize("dark", [False, True])
def test_white_is_typed_grey_is_computed(page: ScoresPage, theme: Theme, dark: bool) -> None:
    """The one rule of the grid, read off the screen, in light and dark."""
    theme.force_dark(dark)
    page.go_to_place("overall")
    image = page.grid.viewport().grab().toImage()
    tokens = tokens_of(page.grid)
    assert ground(page, image, "i3") == QColor(tokens.sheet)
    assert ground(page, image, "6.survey") == QColor(tokens.sunk)
    assert ground(page, image, "i2") == QColor(tokens.care_bg)


def ground(page: ScoresPage, image: QImage, code: str) -> QColor:
    """The colour in a cell's upper right corner."""
    rect = page.grid.visualRect(page.grid.scores.find(code))
    return image.pixelColor(rect.topRight() + QPoint(-3, 3))


def test_wide_windows_show_more(qtbot: QtBot, p1: Services) -> None:
    """OIT items beside the questions, a title no wider than one reads at a glance."""
    page = ScoresPage(p1, NoBreaks())
    show_page(qtbot, page, p1, 2568, size=(1740, 1050))
    heads = [column.head for column in page.grid.scores.columns]
    assert heads[-1] == "OIT ที่เกี่ยวข้อง"
    assert page.grid.columnWidth(1) <= 560
    assert page.panel.width() == 380


def test_on_a_usual_screen_every_question_can_be_read(qtbot: QtBot, page: ScoresPage) -> None:
    """Without last year's column no title is cut, on the narrowest screen that the design is made for."""
    from PySide6.QtGui import QFontMetrics

    from ita_desktop.ui.kit import fonts

    page.grid.folding.emit("2", False)
    metrics = QFontMetrics(fonts.font())
    for at, row in enumerate(page.grid.scores.rows):
        if row.kind == "question":
            room = page.grid.visualRect(page.grid.scores.index(at, 1)).width() - 20
            assert metrics.horizontalAdvance(row.title) <= room, row.title
