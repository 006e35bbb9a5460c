"""Years side by side: what is seen, typed, folded and said."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.scores import Score
from ita_desktop.services.bundle import Services
from ita_desktop.ui.analysis.page import AnalysisPage
from ita_desktop.ui.analysis.years.view import YearsView
from tests.ui.analysis.years.conftest import Show
from tests.ui.offices import focused, hit, write

CONTROL = Qt.KeyboardModifier.ControlModifier
BEFORE = {"overall": "84.19", "IIT": "97", "EIT.public": "94.51", "OIT": "80"}


def cell(view: YearsView, key: str, column: int | str) -> str:
    """What a cell shows: a year's number, or the head of another column."""
    model = view.table.years
    at = next(at for at, each in enumerate(model.columns) if column in (each.year, each.kind) and column)
    return str(model.index(model.find(key, 0).row(), at).data())


def says(view: YearsView) -> str:
    """All sentences of the panel."""
    told = view.panel.told
    assert told is not None
    pairs = [" ".join(pair) for pair in told.codes]
    sentences = [each.words for each in told.sentences]
    return "\n".join([told.headline, told.subtitle, *sentences, *pairs, *told.changes])


def page_of(view: YearsView) -> AnalysisPage:
    """The page around the view."""
    parent = view.parentWidget()
    while not isinstance(parent, AnalysisPage):
        assert parent is not None
        parent = parent.parentWidget()
    return parent


def test_differences_have_a_sign_and_a_word(show: Show, p1: Services) -> None:
    p1.comparison.add_totals(2567, BEFORE)
    view = show()
    assert cell(view, "overall", "difference") == "เพิ่มขึ้น +12.81"
    assert cell(view, "IIT", "difference") == "ลดลง -0.43"
    assert cell(view, "EIT.public", "difference") == "เท่าเดิม 0.00"
    assert cell(view, "EIT.survey", "difference") == "–"
    assert cell(view, "overall", "best") == "ปีนี้"
    assert cell(view, "IIT", "best") == "2567"
    assert cell(view, "EIT.public", "best") == "เท่ากัน"
    assert cell(view, "level", 2568) == "ผ่านดี"
    assert cell(view, "level", "difference") == "สูงขึ้น"


def test_panel_says_the_rise_in_words(show: Show, p1: Services) -> None:
    p1.comparison.add_totals(2567, BEFORE)
    view = show("years:overall")
    assert "ปี 2568 ได้ 97.00 เพิ่มขึ้น 12.81 จากปี 2567 ซึ่งได้ 84.19" in says(view)
    assert "ปี 2568 สูงสุดใน 2 ปีที่มีคะแนน" in says(view)
    assert "รายการ OIT ต่างกัน ปี 2568 มี 28 รายการ ปี 2567 มี 35 รายการ" in says(view)
    view.go_to_place("EIT.public")
    assert "เท่ากับปี 2567" in says(view)


def test_panel_names_the_codes_of_other_years(show: Show, p1: Services) -> None:
    p1.years.add(2567)
    for code, score in (("o14", "100"), ("o16", "0")):
        p1.scores.record(2567, code, score)
    view = show("years:o12")
    assert "ปี 2567 o14 และ o16 ได้ 100.00 และ 0.00 ไม่เท่ากัน จึงไม่เทียบเป็นตัวเลข" in says(view)
    view.go_to_place("9")
    assert "จัดกลุ่มตัวชี้วัดย่อยใหม่ จึงไม่เทียบคะแนนของ 9.3 กับปี 2567" in says(view)


def test_level_of_another_ladder_is_not_compared(show: Show, p1: Services) -> None:
    p1.comparison.add_totals(
        2566, {"overall": "99", "IIT": "99", "EIT.public": "99", "EIT.survey": "99", "OIT": "99"}
    )
    p1.comparison.add_totals(2565, {"overall": "77.99"})
    view = show("years:level", year=2566)
    assert cell(view, "level", "difference") == "คนละเกณฑ์"
    assert "ปี 2565 ระดับ B คิดจากคะแนนตามเกณฑ์ของปีนั้น" in says(view)


def test_year_before_is_added_and_typed_down_its_column(show: Show, p1: Services) -> None:
    view = show()
    view.add_button.click()
    assert p1.years.years() == (2568, 2567)
    assert view.table.place() == ("overall", 2567) and focused() is view.table
    for text in ("๘๔.๑๙", "88.42", "85"):
        write(text)
        hit(Qt.Key.Key_Return)
    entered = p1.scores.sheet(2567).entered
    assert entered == {"overall": Score(8419), "IIT": Score(8842), "EIT": Score(8500, 0)}
    assert view.table.place() == ("EIT.public", 2567)
    assert cell(view, "overall", "difference") == "เพิ่มขึ้น +12.81"


def test_tab_goes_on_in_the_column_of_the_next_year(show: Show, p1: Services) -> None:
    p1.comparison.add_totals(2567, {})
    p1.comparison.add_totals(2566, {})
    view = show("years:OIT|2567")
    write("80")
    hit(Qt.Key.Key_Tab)
    assert view.table.place() == ("overall", 2566)
    hit(Qt.Key.Key_Backtab)
    assert view.table.place() == ("OIT", 2567)


def test_refused_text_stays_in_its_cell_with_the_reason(show: Show, p1: Services) -> None:
    p1.comparison.add_totals(2567, {"IIT": "88"})
    view = show("years:IIT|2567")
    write("120")
    hit(Qt.Key.Key_Return)
    assert view.table.place() == ("EIT", 2567), "the next key is not blocked"
    assert not view.table.note.isHidden() and "0 ถึง 100" in view.table.note.reason
    hit(Qt.Key.Key_Down)
    assert view.table.note.isHidden()
    view.go_to_place("IIT|2567")
    assert cell(view, "IIT", 2567) == "120" and not view.table.note.isHidden()
    assert p1.scores.sheet(2567).entered["IIT"] == Score(8800, 0), "the former value stands"
    hit(Qt.Key.Key_Escape)
    assert cell(view, "IIT", 2567) == "88.00"
    assert view.table.note.isHidden()


def test_f2_edits_and_delete_empties(show: Show, p1: Services) -> None:
    p1.comparison.add_totals(2567, {"IIT": "88.4"})
    view = show("years:IIT|2567")
    hit(Qt.Key.Key_F2)
    hit(Qt.Key.Key_End)
    hit(Qt.Key.Key_Backspace)
    write("5")
    hit(Qt.Key.Key_Return)
    assert p1.scores.sheet(2567).entered["IIT"] == Score(8845)
    view.go_to_place("IIT|2567")
    hit(Qt.Key.Key_Delete)
    assert "IIT" not in p1.scores.sheet(2567).entered


def test_text_that_cannot_be_saved_stays_in_the_field(
    show: Show, p1: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    p1.comparison.add_totals(2567, {})
    view = show("years:overall|2567")

    def full(year: int, code: str, text: str) -> None:
        raise ItaError("ยังบันทึกไม่ได้ ที่ว่างหมด")

    with monkeypatch.context() as patched:
        patched.setattr(p1.scores, "record", full)
        write("84.19")
        hit(Qt.Key.Key_Return)
        assert view.table.editor is not None and view.table.editor.text() == "84.19"
        assert "ที่ว่างหมด" in view.table.note.reason
    hit(Qt.Key.Key_Return)
    assert p1.scores.sheet(2567).entered["overall"] == Score(8419)


def test_grey_cells_are_not_typed_but_lead_to_their_page(show: Show, p1: Services) -> None:
    p1.comparison.add_totals(2567, BEFORE)
    view = show("years:i1|2568")
    asked: list[object] = []
    page_of(view).year_wanted.connect(asked.append)
    page_of(view).go_to.connect(lambda page, place: asked.append((page, place)))
    write("9")
    assert view.table.editor is None
    hit(Qt.Key.Key_Return)
    view.go_to_place("1|2567")
    hit(Qt.Key.Key_Return)
    assert asked == [("scores", "i1"), 2567, ("scores", "1")]


def test_code_of_the_other_year_is_opened_there(show: Show, p1: Services) -> None:
    p1.years.add(2567)
    p1.scores.record(2567, "o14", "100")
    view = show("years:o12|2567")
    asked: list[object] = []
    page_of(view).go_to.connect(lambda page, place: asked.append((page, place)))
    hit(Qt.Key.Key_Return)
    assert asked == [("scores", "o14")]


def test_indicators_fold_and_open(show: Show) -> None:
    view = show("years:1|2568")
    keys = [line.key for line in view.table.years.lines]
    assert keys[:5] == ["overall", "level", "IIT", "1", "2"]
    hit(text="+")
    assert "i3" in [line.key for line in view.table.years.lines]
    view.go_to_place("i3")
    hit(text="-")
    assert "i3" not in [line.key for line in view.table.years.lines]
    assert view.table.place()[0] == "1"
    assert "i3" not in keys


def test_year_by_hand_is_removed_and_brought_back(show: Show, p1: Services) -> None:
    p1.comparison.add_totals(2567, BEFORE)
    view = show("years:overall|2567")
    assert view.panel.remove is not None
    view.panel.remove.click()
    assert p1.years.years() == (2568,)
    assert view.panel.remove is None
    p1.history.undo()
    assert cell(view, "overall", 2567) == "84.19"


def test_full_year_has_no_button_that_removes_it(show: Show) -> None:
    assert show("years:overall|2568").panel.remove is None


def test_titles_and_differences_stay_while_years_scroll(show: Show, p1: Services) -> None:
    for year in range(2557, 2568):
        p1.comparison.add_totals(year, {"overall": "80"})
    view = show("years:overall|2557")
    table = view.table
    bar = table.horizontalScrollBar()
    assert 0 < bar.value() <= bar.maximum()
    spot = table.visualRect(table.years.find("overall", 2557))
    assert table.left.covered <= spot.left()
    assert spot.right() < table.viewport().width() - table.right.covered
    place = bar.value()
    hit(Qt.Key.Key_Down)
    assert bar.value() == place
    while table.place()[1]:
        hit(Qt.Key.Key_Right)
    assert bar.value() == place, "what stays at the edge needs no scrolling"
    QTest.mouseClick(table.left, Qt.MouseButton.LeftButton, pos=table.left.rect().center())
    assert table.currentIndex().column() == 0


def test_few_years_need_no_scrolling(show: Show, p1: Services) -> None:
    p1.comparison.add_totals(2567, BEFORE)
    table = show().table
    assert table.horizontalScrollBar().maximum() == 0
    assert table.left.isHidden() and table.right.isHidden()


def test_selected_cells_are_copied(show: Show, p1: Services) -> None:
    p1.comparison.add_totals(2567, BEFORE)
    view = show("years:overall|2568")
    QTest.keyClick(view.table, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    hit(Qt.Key.Key_C, held=CONTROL)
    assert QGuiApplication.clipboard().text() == "97.00\t84.19"


def test_one_year_alone_says_what_to_do(show: Show) -> None:
    view = show("years:overall")
    assert "เพิ่มปีก่อนหน้า" in page_of(view).header.sentence.text()
    assert "ยังไม่มีคะแนนปี 2567 ให้เทียบ" in says(view)


def test_nothing_at_all_says_what_to_do(show: Show, p1: Services) -> None:
    with p1.context.act("ล้าง") as unit:
        unit.office.drop_assessment(2568)
        unit.office.add_assessment(2568)
    view = show()
    assert view.stack.currentWidget() is view.nothing
    assert "เพิ่มปีก่อนหน้า" in view.nothing.words.plain
    asked: list[str] = []
    view.go_to.connect(lambda page, _: asked.append(page))
    view.nothing.way.click()
    assert asked == ["scores"]
    view.add_button.click()
    assert view.stack.currentWidget() is view.table


def test_cells_are_spoken(show: Show, p1: Services) -> None:
    p1.comparison.add_totals(2567, BEFORE)
    model = show().table.years
    role = Qt.ItemDataRole.AccessibleTextRole
    assert model.find("overall", 2567).data(role) == "คะแนนรวม ปี 2567 84.19 กรอกได้"
    assert model.find("1", 2568).data(role) == "1 การปฏิบัติหน้าที่ ปี 2568 96.30"


def test_look_is_kept(show: Show, p1: Services) -> None:
    view = show("years:i3|2568")
    state = page_of(view).get_state()
    again = AnalysisPage(p1, view.breaker)
    again.set_state(state)
    again.open_year(2568)
    again.activate()
    assert isinstance(again.view, YearsView)
    assert again.view.table.place() == ("i3", 2568)
    again.deleteLater()
