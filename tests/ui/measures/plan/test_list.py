"""The list of measures: what it shows, how it is narrowed, what its keys do."""

from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ita_desktop.services.bundle import Services
from ita_desktop.ui.kit.page import Page
from ita_desktop.ui.measures.plan.rows import NO_ANSWER, NO_PERIOD, NO_UNIT, GroupLine, HeadLine, MeasureLine
from ita_desktop.ui.measures.plan.table import ANSWERS, NUMBER, PERIOD, STANDING, TITLE, UNITS
from ita_desktop.ui.measures.plan.view import PlanView
from tests.ui.measures.plan.conftest import PLAN, ShowPlan, kept, many, measures
from tests.ui.offices import hit, write

ALT, CTRL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


def words(view: PlanView, line: Any, column: int) -> str:
    """What a line shows in a column."""
    row = view.table.records.rows.index(line)
    return str(view.table.records.index(row, column).data())


def shown(view: PlanView) -> list[str]:
    """The keys of the measures that are shown."""
    return [line.key for line in view.table.records.rows if isinstance(line, MeasureLine)]


def banner(view: PlanView) -> str:
    """What is said at the foot of the page."""
    page = view
    while not isinstance(page, Page):
        page = page.parentWidget()  # type: ignore[assignment]
    return page.banner.words


def test_measures_stand_under_their_indicators(view: PlanView) -> None:
    """In the framework's order, counted; what belongs to the whole plan stands first."""
    rows = view.table.records.rows
    assert isinstance(rows[0], HeadLine)
    groups = [line for line in rows if isinstance(line, GroupLine)]
    assert [line.indicator.number for line in groups if line.indicator] == list(range(1, 11))
    assert [line.count for line in groups] == [2, 1, 2, 1, 2, 2, 1, 3, 1, 2]
    first = rows[2]
    assert words(view, first, NUMBER) == "1"
    assert words(view, first, TITLE).startswith("ทบทวนและปรับปรุงคู่มือ")
    assert words(view, first, ANSWERS) == "i1 i2"
    assert words(view, first, UNITS) == "สำนักปลัดเทศบาล, หน่วยงานภายในทุกกอง"
    assert words(view, first, PERIOD) == "ต.ค. 2568-ก.ย. 2569"
    assert words(view, first, STANDING) == "เริ่ม 1 ต.ค. 68"


def test_measures_without_an_indicator_stand_last(p1: Services, show_plan: ShowPlan) -> None:
    """They are told as such, and leave for their group when they answer something."""
    key = measures(p1)[0].key or ""
    p1.plans.write(PLAN, [key], "แก้", indicators=None, answers=None)
    view = show_plan(p1)
    last = view.table.records.rows[-2]
    assert isinstance(last, GroupLine) and last.indicator is None
    assert words(view, last, TITLE) == "ไม่ระบุตัวชี้วัด · 1"
    p1.plans.write(PLAN, [key], "แก้", answers=("o9",))
    found = next(line for line in view.table.records.rows if line.key == key)
    assert isinstance(found, MeasureLine) and found.indicator is not None and found.indicator.number == 9


def test_filters_count_and_keep_what_is_mended_in_sight(p1: Services, show_plan: ShowPlan) -> None:
    """A measure that gets its unit stays until the list is narrowed otherwise."""
    one, two = (each.key or "" for each in measures(p1)[:2])
    p1.plans.write(PLAN, [one, two], "แก้", units=None, period=None)
    view = show_plan(p1)
    counts = view.listing.counts() if view.listing else {}
    assert counts == {"all": 17, NO_PERIOD: 2, NO_UNIT: 2, NO_ANSWER: 10}
    view.narrower.narrow(filter=NO_UNIT)
    assert shown(view) == [one, two]
    assert not any(isinstance(line, HeadLine) for line in view.table.records.rows)
    p1.plans.write(PLAN, [one], "แก้", units=("กองคลัง",))
    assert shown(view) == [one, two]
    view.narrower.narrow(filter=NO_PERIOD)
    view.narrower.narrow(filter=NO_UNIT)
    assert shown(view) == [two]
    p1.plans.write(PLAN, [two], "แก้", units=("กองคลัง",))
    view.narrower.narrow(filter=NO_UNIT)
    assert view.nothing.words.plain == "ทุกมาตรการมีผู้รับผิดชอบแล้ว"
    view.nothing.wanted.emit()
    assert len(shown(view)) == 17


def test_a_unit_has_what_every_unit_does(p1: Services, view: PlanView) -> None:
    """Measures of every unit are the unit's too."""
    field = view.narrower.unit_field
    at = field.findData("กองคลัง")
    field.setCurrentIndex(at)
    field.activated.emit(at)
    found = [kept(p1, key).units or () for key in shown(view)]
    assert any("กองคลัง" in units for units in found)
    assert any("หน่วยงานภายในทุกกอง" in units for units in found)
    assert field.currentText() == f"กองคลัง · {len(found)}"


def test_search_reads_digits_and_marks_of_both_kinds(view: PlanView) -> None:
    """Ctrl+F puts the keyboard there; Esc brings everything back."""
    view.table.setFocus()
    hit(Qt.Key.Key_F, held=CTRL)
    assert view.narrower.search.hasFocus()
    write("e-service")
    assert [
        words(view, line, TITLE) for line in view.table.records.rows if isinstance(line, MeasureLine)
    ] == ["พัฒนาระบบ e-Service"]
    hit(Qt.Key.Key_Escape)
    assert len(shown(view)) == 17 and view.table.hasFocus()
    hit(Qt.Key.Key_F, held=CTRL)
    write("ไม่มีคำนี้")
    assert "ไม่พบมาตรการที่มีคำว่า “ไม่มีคำนี้”" in view.nothing.words.plain


def test_a_new_measure_stands_under_the_current_indicator(p1: Services, view: PlanView) -> None:
    """Ins begins it in the form, ready to be typed; the next number is its own."""
    view.table.go_to(shown(view)[3])
    view.table.setFocus()
    hit(Qt.Key.Key_Insert)
    assert view.form.fields["title"].hasFocus()
    write("ตรวจสอบคำสั่งมอบหมายงาน")
    view.commit()
    made = kept(p1, view.form.key)
    assert (made.title, made.indicators, made.number) == ("ตรวจสอบคำสั่งมอบหมายงาน", (3,), 18)
    assert shown(view)[4] == made.key
    hit(Qt.Key.Key_Escape)
    assert view.table.hasFocus() and view.table.current_key() == made.key


def test_measures_move_within_their_indicator(p1: Services, view: PlanView) -> None:
    """By Alt and the arrows; at the ends they stay."""
    one, two = shown(view)[:2]
    view.table.go_to(one)
    view.table.setFocus()
    hit(Qt.Key.Key_Up, held=ALT)
    assert shown(view)[:2] == [one, two]
    hit(Qt.Key.Key_Down, held=ALT)
    assert shown(view)[:2] == [two, one] and view.table.current_key() == one
    assert [each.key for each in measures(p1)][:2] == [two, one]
    hit(Qt.Key.Key_Down, held=ALT)
    assert shown(view)[:2] == [two, one]
    p1.history.undo()
    assert shown(view)[:2] == [one, two]


def test_a_measure_is_drawn_to_its_place(p1: Services, view: PlanView) -> None:
    """Within its indicator; over another one it stays where it was."""
    group = [line.key for line in view.table.records.rows if _number(line) == 8]
    first, last = (_middle(view, key) for key in (group[0], group[2]))
    port = view.table.viewport()
    view.table.scrollToBottom()
    first, last = (_middle(view, key) for key in (group[0], group[2]))
    _draw(view, first, last + QPoint(0, 12))
    assert [line.key for line in view.table.records.rows if _number(line) == 8] == [*group[1:], group[0]]
    before = [each.key for each in measures(p1)]
    _draw(view, _middle(view, group[1]), _middle(view, shown(view)[-1]))
    assert [each.key for each in measures(p1)] == before
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=_middle(view, group[1]))
    QTest.mouseMove(port, _middle(view, group[1]) + QPoint(0, 40))
    hit(Qt.Key.Key_Escape)
    assert not view.table.dragging.is_on
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=_middle(view, group[2]))
    assert [each.key for each in measures(p1)] == before


def test_a_copy_stands_behind_and_one_is_taken_away_with_a_way_back(p1: Services, view: PlanView) -> None:
    """Ctrl+D copies, Del takes away, and the foot offers to take that back."""
    first, second = shown(view)[:2]
    view.table.go_to(first)
    view.table.setFocus()
    hit(Qt.Key.Key_D, held=CTRL)
    copy = view.table.current_key()
    assert shown(view)[:3] == [first, copy, second]
    assert kept(p1, copy).title == kept(p1, first).title
    hit(Qt.Key.Key_Delete)
    assert shown(view)[:2] == [first, second] and view.table.current_key() == second
    assert view.table.hasFocus()
    assert banner(view) == "ลบ 1 มาตรการแล้ว"
    p1.history.undo()
    assert shown(view)[:3] == [first, copy, second]


def test_a_number_used_twice_is_marked_and_numbered_anew(p1: Services, view: PlanView) -> None:
    """Trap 25: the same printed number twice."""
    keys = [each.key or "" for each in measures(p1)]
    p1.plans.write(PLAN, [keys[3]], "แก้", number="๓")
    marked = [line.key for line in view.table.records.rows if isinstance(line, MeasureLine) and line.repeats]
    assert marked == [keys[2], keys[3]]
    view.table.go_to(keys[3])
    assert view.form.repeats.words.plain == "เลข ๓ ซ้ำกับมาตรการอื่น กดจัดเลขใหม่เพื่อเรียงเลข"
    assert view.number_button.isEnabled()
    view.number_button.click()
    assert [each.number for each in measures(p1)] == list(range(1, 18))
    assert banner(view) == "จัดเลขใหม่แล้ว 1 มาตรการ: ๓ เป็น 4"
    assert not view.number_button.isEnabled()


def test_the_empty_plan_says_what_to_do(p1: Services, show_plan: ShowPlan) -> None:
    """Four ways; the third begins to write."""
    view = show_plan(p1, year=2570)
    assert view.sheets.currentWidget() is view.empty
    assert view.empty.title.plain == "ยังไม่มีมาตรการในแผนปี 2570"
    assert view.empty.ways["coverage"].hasFocus() and not view.new_button.isVisible()
    view.empty.ways["new"].click()
    assert view.sheets.currentWidget() is view.whole
    assert view.form.fields["title"].hasFocus()
    assert [each.number for each in measures(p1, 2570)] == [1]
    wanted: list[str] = []
    view.view_wanted.connect(wanted.append)
    for way in ("coverage", "copying"):
        view.empty.wanted.emit(way)
    assert wanted == ["coverage", "copying"]


def test_places_lead_to_a_measure_and_its_field(p1: Services, show_plan: ShowPlan) -> None:
    """Also where the list is narrowed to others; what is not there leads nowhere."""
    key = measures(p1)[4].key or ""
    view = show_plan(p1, f"plan:{key}:steps")
    assert view.table.current_key() == key and view.form.fields["steps"].hasFocus()
    view.narrower.narrow(filter=NO_PERIOD)
    view.go_to_place(key)
    assert view.table.current_key() == key and view.table.hasFocus()
    view.go_to_place("nothing:steps")
    assert view.table.hasFocus()
    view.go_to_place("#2:units")
    assert view.table.current_key() == measures(p1)[1].key
    view.go_to_place("head")
    assert view.beside.side.currentWidget() is view.head_form


def test_the_form_closes_and_opens(qtbot: QtBot, view: PlanView) -> None:
    """F12 gives the list all the room, and with it every column; F2 opens the form again."""
    hit(Qt.Key.Key_F12)
    assert not view.form.isVisible()
    qtbot.waitUntil(lambda: view.table.width() > 1_100)
    assert not any(view.table.isColumnHidden(column) for column in (ANSWERS, UNITS, PERIOD))
    view.table.setFocus()
    hit(Qt.Key.Key_F2)
    assert view.form.fields["title"].hasFocus()


def test_the_look_is_kept(p1: Services, show_plan: ShowPlan, view: PlanView) -> None:
    """Filter, unit and the current measure."""
    key = shown(view)[5]
    view.table.go_to(key)
    state = view.get_state()
    again = show_plan(p1)
    again.set_state(state)
    again.show_year(PLAN)
    assert again.table.current_key() == key
    again.set_state({"filter": "?", "place": None, "widths": ["a"]})


def test_two_hundred_measures_stay_in_reach(p1: Services, show_plan: ShowPlan) -> None:
    """Ctrl+A selects them all, End goes to the last, each is in its group."""
    many(p1, 200)
    view = show_plan(p1, year=2570)
    assert len(shown(view)) == 200
    view.table.setFocus()
    hit(Qt.Key.Key_A, held=CTRL)
    assert len(view.table.keys()) == 200
    assert view.foot.bar.isVisible()


def _number(line: Any) -> int:
    return line.indicator.number if isinstance(line, MeasureLine) and line.indicator else 0


def _middle(view: PlanView, key: str) -> QPoint:
    row = next(at for at, line in enumerate(view.table.records.rows) if line.key == key)
    return view.table.visualRect(view.table.records.index(row, TITLE)).center()


def _draw(view: PlanView, start: QPoint, end: QPoint) -> None:
    port, left = view.table.viewport(), Qt.MouseButton.LeftButton
    QTest.mousePress(port, left, pos=start)
    for at in (start + QPoint(0, 15), end):
        QTest.mouseMove(port, at)
    QTest.mouseRelease(port, left, pos=end)


def test_the_plan_is_printed_from_its_list(view: PlanView) -> None:
    wanted: list[tuple[str, str]] = []
    view.go_to.connect(lambda *where: wanted.append(where))
    hit(Qt.Key.Key_F9)
    assert wanted == [("papers", f"measures|{PLAN}")]
