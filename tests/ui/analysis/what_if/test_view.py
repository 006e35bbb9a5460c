"""Trying scores on the page: seen at once, saved nowhere."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ita_desktop.services.bundle import Services
from ita_desktop.ui.analysis.page import AnalysisPage
from ita_desktop.ui.analysis.what_if.table import NOT_TYPED
from ita_desktop.ui.analysis.what_if.view import NO_SCORES, WhatIfView
from tests.ui.offices import NoBreaks, show_page
from tests.ui.typing_keys import press, type_text


@pytest.fixture
def p1(p1: Services) -> Services:
    """A year with a result, and one without."""
    p1.years.add(2569)
    return p1


@pytest.fixture
def view(qtbot: QtBot, p1: Services) -> WhatIfView:
    """The view in sight, the keyboard in its table."""
    page = AnalysisPage(p1, NoBreaks())
    page.set_state({"view": "what-if"})
    show_page(qtbot, page, p1, 2568)
    shown = page.view
    assert isinstance(shown, WhatIfView)
    shown.table.setFocus()
    return shown


def typed(view: WhatIfView, code: str, text: str) -> None:
    """Type over a code's cell and leave it with Enter."""
    assert view.table.go_to(code)
    type_text(view.table, text[0])
    field = view.table.editor
    assert field is not None and field is QApplication.focusWidget()
    type_text(field, text[1:])
    press(field, Qt.Key.Key_Return)


def test_a_tried_score_shows_what_comes_out_and_is_not_saved(view: WhatIfView, p1: Services) -> None:
    """Thai digits too; the keyboard goes to the next row."""
    before = p1.exchange.exported()
    typed(view, "e7.survey", "๑๐๐")
    assert view.panel.result.plain == "คะแนนรวม 97.00 เป็น 97.18 (+0.18)"
    assert view.panel.level.plain == "ระดับ ผ่านดี"
    assert view.table.current().code == "e8.public"
    assert p1.exchange.exported() == before


def test_the_least_change_is_offered_and_followed(view: WhatIfView) -> None:
    """The next level is looked for at first; F8's act tries the moves."""
    assert view.panel.levels.taken == "ผ่านดีเยี่ยม"
    assert "EIT ส่วนที่ 2 ต้องได้ 95.00 ยังขาด 2.68" in view.panel.needs.plain
    view.follow()
    assert view.panel.level.plain == "ระดับ ผ่านดีเยี่ยม จากเดิม ผ่านดี"
    view.clear()
    assert view.panel.result.plain == "คะแนนรวม 97.00"
    assert view.panel.clear_button.isHidden()


def test_what_is_no_score_stays_in_the_field(view: WhatIfView) -> None:
    """With the reason below; Esc gives up."""
    typed(view, "i2", "๙๙๙")
    field = view.table.editor
    assert field is not None and field.text() == "๙๙๙"
    assert "0 ถึง 100" in view.table.note.reason
    press(field, Qt.Key.Key_Escape)
    assert view.table.editor is None
    assert view.panel.result.plain == "คะแนนรวม 97.00"


def test_delete_takes_one_trial_back(view: WhatIfView) -> None:
    typed(view, "i2", "100")
    typed(view, "i1", "100")
    assert view.table.go_to("i2")
    press(view.table, Qt.Key.Key_Delete)
    rows = {row.code: row for row in view.table.records.rows}
    assert rows["i2"].tried is None and rows["i1"].tried == 100


def test_the_total_is_not_typed(view: WhatIfView) -> None:
    """It says where to try."""
    assert view.table.go_to("overall")
    type_text(view.table, "9")
    assert view.table.editor is None
    assert view.table.note.reason == NOT_TYPED


def test_trials_stay_with_their_year(view: WhatIfView) -> None:
    """A year without scores says what to do; coming back, the trial is still there."""
    typed(view, "i1", "100")
    assert view.show_year(2569) == ""
    assert view.nothing.words.plain == NO_SCORES
    assert view.panel.isHidden()
    view.show_year(2568)
    assert view.panel.result.plain != "คะแนนรวม 97.00"


def test_an_unfinished_year_says_what_cannot_be_told(view: WhatIfView, p1: Services) -> None:
    """OIT without weights is named as a whole, with the reason."""
    scores = {"overall": "87.15", "IIT": "96", "EIT.public": "96", "EIT.survey": "96", "OIT": "74.50"}
    for code, score in {**scores, "9": "60", "10": "89"}.items():
        p1.scores.record(2569, code, score)
    view.show_year(2569)
    view.look_for("ผ่านดี")
    assert "ตัวชี้วัดที่ 9 จาก 60.00 เป็น 81.00" in view.panel.moves.plain
    assert "ไม่ทราบน้ำหนักของรายการ OIT" in view.panel.doubts.plain
