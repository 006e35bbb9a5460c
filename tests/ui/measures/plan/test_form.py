"""The form of a measure: each field is read, kept on leaving it, and refused beside itself."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from ita_desktop.domain.measures import Measure, MeasurePart, Period
from ita_desktop.services.bundle import Services
from ita_desktop.ui.kit.fields import AFTER_TYPING, LineField
from ita_desktop.ui.kit.forms import FormRow
from ita_desktop.ui.measures.plan.answers import read_answers
from ita_desktop.ui.measures.plan.view import PlanView
from tests.ui.measures.plan.conftest import PLAN, ShowPlan, kept, measures
from tests.ui.offices import focused, hit, write
from tests.ui.typing_keys import press


def type_in(view: PlanView, name: str, text: str) -> None:
    """Replace what stands in a field and leave it."""
    field = view.form.fields[name]
    field.setFocus()
    field.selectAll()
    write(text) if text else hit(Qt.Key.Key_Delete)
    hit(Qt.Key.Key_Tab)


def bare(codes: tuple[str, ...] | None) -> list[str]:
    """Questions whose two parts are told in one line."""
    return [code.partition(".")[0] for code in codes or ()]


def said(view: PlanView, name: str) -> str:
    """What stands below a field."""
    widget = view.form.fields[name].parentWidget()
    while not isinstance(widget, FormRow):
        assert widget is not None
        widget = widget.parentWidget()
    return widget.below.plain


@pytest.mark.parametrize(
    ("typed", "codes"),
    [
        ("ข้อ 1๑", ("i1",)),
        ("๐๒๗", ("o27",)),
        ("e7", ("e7",)),
        ("I๑ และ o9, e 8", ("i1", "o9", "e8")),
        ("e7.public e7.survey i1", ("e7.public", "e7.survey", "i1")),
        ("e๑ ส่วนที่ ๒, e7 ส่วนที่1 o9", ("e1.survey", "e7.public", "o9")),
        ("i1-i3", ("i1", "i2", "i3")),
        ("๒", ("i2",)),
        ("", None),
    ],
)
def test_codes_are_read_as_clerks_write_them(
    p1: Services, view: PlanView, typed: str, codes: tuple[str, ...] | None
) -> None:
    """Their titles stand below; a number alone is one of the measure's indicator."""
    type_in(view, "answers", typed)
    assert kept(p1, view.form.key).answers == codes
    assert view.sheet is not None
    shown = view.form.fields["answers"].text()
    assert "." not in shown
    assert dict.fromkeys(bare(read_answers(shown, view.sheet.framework))) == dict.fromkeys(bare(codes))
    told = view.form.answer_titles.plain
    assert [line.split()[0] for line in told.splitlines()] == list(dict.fromkeys(bare(codes)))


@pytest.mark.parametrize("typed", ["i99", "สวัสดี", "9.1", "ตัวชี้วัด 1", "i1 <b>ไม่ใช่รหัส</b>"])
def test_what_is_no_code_is_refused_beside_the_field(p1: Services, view: PlanView, typed: str) -> None:
    """It stays as typed, nothing is kept, and it is there again after looking at another measure."""
    before = kept(p1, view.form.key)
    type_in(view, "answers", typed)
    field = view.form.fields["answers"]
    assert field.property("refused") and field.text() == typed
    assert "พิมพ์รหัสข้อหรือรายการ เช่น i2 e7 o14" in said(view, "answers")
    assert kept(p1, view.form.key) == before
    first, second = (each.key or "" for each in measures(p1)[:2])
    view.table.go_to(second)
    assert not field.property("refused")
    view.table.go_to(first)
    assert field.text() == typed and field.property("refused")


@pytest.mark.parametrize(
    ("typed", "days", "doubt"),
    [
        ("ต.ค. ๒๕๖๘- ก.ย. ๒๕๖๙", "1 ตุลาคม 2568 ถึง 30 กันยายน 2569", ""),
        ("ภายในเดือน พฤษภาคม 2569", "ภายใน 31 พฤษภาคม 2569", ""),
        ("ตุลาคม ๒๕๖๗ ถึง กันยายน ๒๕๖๙", "1 ตุลาคม 2567 ถึง 30 กันยายน 2569", "ยาว 24 เดือน"),
        ("มี.ค. 2571", "1 มีนาคม 2571 ถึง 31 มีนาคม 2571", "อยู่นอกปีงบประมาณ 2569"),
        ("เมื่อพร้อม", "", "อ่านช่วงเวลา"),
    ],
)
def test_a_period_is_read_while_it_is_typed(
    p1: Services, view: PlanView, typed: str, days: str, doubt: str
) -> None:
    """Its days below the field, doubts in the colour of care; the text stays as written."""
    field = view.form.fields["period"]
    field.setFocus()
    field.selectAll()
    write(typed)
    assert view.form.reading.days.plain == days
    assert doubt in view.form.reading.doubts.words.plain
    assert view.form.reading.doubts.isVisibleTo(view.form) is bool(doubt)
    hit(Qt.Key.Key_Tab)
    period = kept(p1, view.form.key).period
    assert period is not None and period.text == typed


def test_two_periods_become_parts(p1: Services, view: PlanView) -> None:
    """Trap 32: one cell, two periods; each part is then a line of its own."""
    type_in(view, "period", "ม.ค.-มี.ค.69 ตลอดปี 69")
    assert view.form.split.isVisible()
    view.form.split.click()
    assert [part.period for part in kept(p1, view.form.key).parts] == ["ม.ค.-มี.ค.69", "ตลอดปี 69"]
    assert not view.form.split.isVisible()
    card = view.form.parts.cards[0]
    assert card.reading.days.plain == "1 มกราคม 2569 ถึง 31 มีนาคม 2569"
    card.fields["title"].setFocus()
    write("จัดทำคู่มือ <ใหม่>")
    hit(Qt.Key.Key_Tab)
    assert kept(p1, view.form.key).parts[0] == MeasurePart(title="จัดทำคู่มือ <ใหม่>", period="ม.ค.-มี.ค.69")
    card.delete.click()
    assert [part.period for part in kept(p1, view.form.key).parts] == ["ตลอดปี 69"]
    view.form.parts.add_button.click()
    assert focused() is view.form.parts.cards[1].fields["title"]


def test_days_that_came_with_the_file_stay_with_its_text(p1: Services, view: PlanView) -> None:
    """The text alone decides whether they are read anew."""
    key = view.form.key
    own = Period(text="ตลอดปี", start=kept(p1, key).period.start, end=None)  # type: ignore[union-attr]
    p1.plans.write(PLAN, [key], "แก้", period=own)
    assert view.form.reading.days.plain == "ตั้งแต่ 1 ตุลาคม 2568"
    type_in(view, "budget", "20,000 บาท")
    assert kept(p1, key).period == own


def test_indicators_are_chosen_by_keys(p1: Services, view: PlanView) -> None:
    """One stop of Tab, arrows between the boxes, Space chooses; the names stand below."""
    view.form.enter("indicators")
    hit(Qt.Key.Key_Right)
    hit(Qt.Key.Key_Right)
    hit(Qt.Key.Key_Space, " ")
    assert kept(p1, view.form.key).indicators == (1, 3)
    assert view.form.indicator_names.plain == "1 การปฏิบัติหน้าที่ · 3 การใช้อำนาจ"
    assert "ตัวชี้วัดที่ 3" in focused().accessibleName()
    hit(Qt.Key.Key_Left)
    hit(Qt.Key.Key_Left)
    hit(Qt.Key.Key_Return)
    assert kept(p1, view.form.key).indicators == (3,)


def test_without_chosen_indicators_those_of_the_answers_are_told(p1: Services, view: PlanView) -> None:
    """And where nothing is answered either, what to do."""
    key = view.form.key
    p1.plans.write(PLAN, [key], "แก้", indicators=None)
    assert view.form.indicator_names.plain == "ตามข้อที่ตอบ 1 การปฏิบัติหน้าที่"
    p1.plans.write(PLAN, [key], "แก้", answers=None)
    assert view.form.indicator_names.plain.startswith("ยังไม่ได้เลือก")


def test_units_are_ticked_or_typed(p1: Services, view: PlanView) -> None:
    """F4 opens the list; several are ticked before it closes; typed ones stay."""
    key = view.form.key
    p1.plans.write(PLAN, [key], "แก้", units=("คณะทำงาน ITA",))
    lines = view.form.units.lines
    lines.setFocus()
    hit(Qt.Key.Key_F4)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    names = [action.data() for action in menu.actions()]
    assert "กองคลัง" in names and "คณะทำงาน ITA" in names
    for name in ("กองคลัง", "สำนักปลัดเทศบาล"):
        menu.setActiveAction(menu.actions()[names.index(name)])
        press(menu, Qt.Key.Key_Space, " ")
    assert menu.isVisible()
    menu.close()
    assert kept(p1, key).units == (
        "คณะทำงาน ITA",
        *(each for each in names if each in ("กองคลัง", "สำนักปลัดเทศบาล")),
    )
    lines.setFocus()
    hit(Qt.Key.Key_End, held=Qt.KeyboardModifier.ControlModifier)
    hit(Qt.Key.Key_Return, "\r")
    write("ทุกกอง/ฝ่าย & งาน")
    hit(Qt.Key.Key_Tab)
    assert (kept(p1, key).units or ())[-1] == "ทุกกอง/ฝ่าย & งาน"


@pytest.mark.parametrize(
    ("name", "typed", "value"),
    [
        ("number", "๑๒", 12),
        ("number", "1.2", "1.2"),
        ("number", "", None),
        ("title", "มาตรการใหม่ <b>&", "มาตรการใหม่ <b>&"),
        ("follow_up", "รายงานรอบ 6 เดือน", "รายงานรอบ 6 เดือน"),
        ("budget", "20,000 บาท", "20,000 บาท"),
        ("finding", "คะแนนต่ำสุด", "คะแนนต่ำสุด"),
        ("strength", "มีคู่มือ", "มีคู่มือ"),
        ("to_develop", "ระยะเวลา", "ระยะเวลา"),
        ("to_keep", "รักษา", "รักษา"),
    ],
)
def test_each_field_is_kept_on_leaving_it(
    p1: Services, view: PlanView, name: str, typed: str, value: object
) -> None:
    """One act in the history, one undo."""
    key, before = view.form.key, kept(p1, view.form.key)
    type_in(view, name, typed)
    assert getattr(kept(p1, key), name) == value
    p1.history.undo()
    assert kept(p1, key) == before
    assert view.form.fields[name].text() == str(getattr(before, name) or "")


def test_long_texts_are_kept_while_one_pauses(qtbot: QtBot, p1: Services, view: PlanView) -> None:
    """Two seconds after the last key at most, with the keyboard still in the field."""
    assert AFTER_TYPING <= 2_000
    field = view.form.fields["finding"]
    field.setFocus()
    write("ผู้รับบริการรอนาน ")
    qtbot.waitUntil(lambda: kept(p1, view.form.key).finding == "ผู้รับบริการรอนาน")
    write("ในช่วงเช้า")
    assert field.hasFocus() and field.text() == "ผู้รับบริการรอนาน ในช่วงเช้า"


def test_going_to_another_measure_keeps_what_is_typed(p1: Services, view: PlanView) -> None:
    """Under the measure in which it was typed."""
    first, second = (each.key or "" for each in measures(p1)[:2])
    view.form.enter("follow_up")
    view.form.fields["follow_up"].selectAll()
    write("ติดตามทุกเดือน")
    view.table.go_to(second)
    assert kept(p1, first).follow_up == "ติดตามทุกเดือน"
    assert kept(p1, second).follow_up != "ติดตามทุกเดือน"
    assert view.form.key == second


def test_status_of_ones_own_words_stays_as_written(p1: Services, view: PlanView) -> None:
    """Beside those that the program knows."""
    key = view.form.key
    p1.plans.write(PLAN, [key], "แก้", status="รอจัดซื้อ")
    assert view.form.status.currentText() == "รอจัดซื้อ (ตามที่เขียน)"
    at = view.form.status.findData("done")
    view.form.status.setCurrentIndex(at)
    view.form.status.activated.emit(at)
    assert kept(p1, key).status == "done"


def test_where_a_measure_comes_from_leads_there(p1: Services, show_plan: ShowPlan) -> None:
    """To the meeting, and to last year's measure."""
    p1.plans.add(2568, [Measure(key="old", title="มาตรการเดิม")])
    key = measures(p1)[0].key or ""
    p1.plans.write(PLAN, [key], "แก้", answers_meeting="1/2568", continues="old")
    view = show_plan(p1, year=2569)
    assert view.form.sources.meeting.words.plain == "ตามมติที่ประชุม ครั้งที่ 1/2568"
    assert view.form.sources.former.words.plain == "ต่อจากมาตรการของปี 2568 “มาตรการเดิม”"
    went: list[tuple[str, str]] = []
    view.go_to.connect(lambda page, place: went.append((page, place)))
    view.form.sources.meeting.way.click()
    view.form.sources.former.way.click()
    assert went == [("meetings", "1/2568"), ("measures", "2568/plan:old")]


def test_every_field_has_a_name_for_those_who_do_not_see_it(view: PlanView) -> None:
    """And so has every button of the form."""
    fields = [*view.form.fields.values(), view.form.status, *view.form.indicators.boxes]
    assert all(field.accessibleName() for field in fields)
    assert all(isinstance(field, LineField) or field.accessibleName() for field in view.form.fields.values())
