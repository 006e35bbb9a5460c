"""Fields tell a change once, keep what is refused, and leave undo to the window."""

from collections.abc import Callable
from datetime import date, time
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ita_desktop.domain.errors import ItaError
from ita_desktop.ui.kit.choices import CheckField, ChoiceField
from ita_desktop.ui.kit.date_fields import DateField, TimeField
from ita_desktop.ui.kit.fields import LineField, TextField, keep
from ita_desktop.ui.kit.forms import Form
from tests.ui.typing_keys import press, type_text


class Bench(QWidget):
    """A window with a field and another one to go to."""

    def __init__(self, field: QWidget) -> None:
        super().__init__()
        self.other = LineField()
        column = QVBoxLayout(self)
        column.addWidget(field)
        column.addWidget(self.other)


ShowField = Callable[[QWidget], Bench]
FieldType = type[LineField] | type[TextField]


@pytest.fixture
def bench(qtbot: QtBot) -> ShowField:
    """Shows a field in an active window, with the keyboard in it."""

    kept: list[Bench] = []

    def show(field: QWidget) -> Bench:
        made = Bench(field)
        kept.append(made)
        qtbot.addWidget(made)
        made.show()
        made.activateWindow()
        qtbot.waitUntil(made.isActiveWindow)
        field.setFocus()
        return made

    return show


def heard(signal: Any) -> list[object]:
    """What a signal told."""
    told: list[object] = []
    signal.connect(told.append)
    return told


@pytest.mark.parametrize("field_type", [LineField, TextField])
def test_leaving_tells_a_change_once(bench: ShowField, field_type: FieldType) -> None:
    """Not while typing, not without a change."""
    field = field_type()
    shown, told = bench(field), heard(field.edited)
    type_text(field, "ป้ำเป๋อ ฎุ์")
    assert told == []
    shown.other.setFocus()
    assert told == ["ป้ำเป๋อ ฎุ์"]
    field.setFocus()
    shown.other.setFocus()
    assert len(told) == 1


def test_enter_saves_and_goes_on(bench: ShowField) -> None:
    """The next field has the keyboard."""
    field = LineField()
    shown, told = bench(field), heard(field.edited)
    type_text(field, "ก")
    press(field, Qt.Key.Key_Return)
    assert told == ["ก"]
    assert QApplication.focusWidget() is shown.other


@pytest.mark.parametrize("field_type", [LineField, TextField])
def test_escape_brings_the_saved_text_back(bench: ShowField, field_type: FieldType) -> None:
    """And nothing is told."""
    field = field_type()
    field.set_text("เดิม")
    shown, told = bench(field), heard(field.edited)
    type_text(field, "x")
    press(field, Qt.Key.Key_Escape)
    shown.other.setFocus()
    assert field.text() == "เดิม"
    assert told == []


@pytest.mark.parametrize("field_type", [LineField, TextField])
def test_a_reload_does_not_overwrite_what_is_being_typed(bench: ShowField, field_type: FieldType) -> None:
    """The saved text is shown when the field is left unchanged or brought back."""
    field = field_type()
    bench(field)
    type_text(field, "กำลังพิมพ์")
    field.set_text("จากที่อื่น")
    assert field.text() == "กำลังพิมพ์"
    press(field, Qt.Key.Key_Escape)
    assert field.text() == "จากที่อื่น"


@pytest.mark.parametrize("field_type", [LineField, TextField])
@pytest.mark.parametrize("key", [Qt.Key.Key_Z, Qt.Key.Key_Y])
def test_undo_belongs_to_the_window_unless_something_is_typed(
    bench: ShowField, field_type: FieldType, key: Qt.Key
) -> None:
    """The override is let pass, so that the window's shortcut fires."""
    field = field_type()
    bench(field)

    def takes() -> bool:
        held = Qt.KeyboardModifier.ControlModifier
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, held, "")
        event.ignore()
        QApplication.sendEvent(field, event)
        return event.isAccepted()

    assert not takes()
    type_text(field, "ก")
    if key == Qt.Key.Key_Z:
        assert takes()


def test_a_refused_text_stays_and_says_why(bench: ShowField) -> None:
    """Until it is typed over."""
    field = LineField()
    form = Form()
    row = form.add("คะแนน", field, "0 ถึง 100")
    shown = bench(form)

    def save(text: str) -> None:
        if text == "๙๗๐.๓":
            raise ItaError("คะแนนต้องอยู่ระหว่าง 0 ถึง 100")

    keep(field, save)
    field.setFocus()
    type_text(field, "๙๗๐.๓")
    shown.other.setFocus()
    assert field.text() == "๙๗๐.๓"
    assert row.below.plain == "คะแนนต้องอยู่ระหว่าง 0 ถึง 100"
    assert field.property("refused") is True
    field.setFocus()
    field.selectAll()
    type_text(field, "97.3")
    shown.other.setFocus()
    assert row.below.plain == "0 ถึง 100"
    assert field.property("refused") is False


def test_a_form_row_names_its_field(qtbot: QtBot) -> None:
    """Label, buddy, name and help in one call."""
    form, field = Form(), LineField()
    qtbot.addWidget(form)
    row = form.add("จังหวัด", field, "ใช้ในหัวหนังสือ")
    assert row.label.buddy() is field
    assert field.accessibleName() == "จังหวัด"
    assert field.accessibleDescription() == "ใช้ในหัวหนังสือ"


def test_a_choice_tells_its_key_and_ignores_the_wheel(bench: ShowField) -> None:
    """Scrolling past it changes nothing; taking tells."""
    field = ChoiceField([("thai", "เลขไทย"), ("arabic", "เลขอารบิก")])
    field.take("thai")
    shown, told = bench(field), heard(field.edited)
    shown.other.setFocus()
    wheel = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(field, wheel)
    assert field.taken == "thai"
    field.setFocus()
    press(field, Qt.Key.Key_Down)
    assert told == ["arabic"]


def test_choices_can_change_under_what_is_taken(qtbot: QtBot) -> None:
    """What is taken stays where it is still offered."""
    field = ChoiceField([("a", "ก"), ("b", "ข")])
    qtbot.addWidget(field)
    field.take("b")
    field.set_choices([("b", "ข"), ("c", "ค")])
    assert field.taken == "b"
    field.set_choices([("c", "ค")])
    assert field.taken == ""


def test_a_tick_tells(bench: ShowField) -> None:
    """Space ticks."""
    field = CheckField("ใช้เลขไทย")
    bench(field)
    told = heard(field.edited)
    press(field, Qt.Key.Key_Space, " ")
    assert told == [True]


@pytest.mark.parametrize("typed", ["28/7/2568", "๒๘ ก.ค. ๖๘", "28072568"])
def test_a_date_is_read_and_shown_in_full(bench: ShowField, typed: str) -> None:
    """However it was typed."""
    field = DateField()
    shown, told = bench(field), heard(field.picked)
    type_text(field, typed)
    shown.other.setFocus()
    assert told == [date(2025, 7, 28)]
    assert field.text() == "28 กรกฎาคม 2568"
    field.setFocus()
    shown.other.setFocus()
    assert len(told) == 1


def test_what_is_no_date_stays_as_typed(bench: ShowField) -> None:
    """It is told as unreadable, with the reason."""
    field = DateField()
    told: list[tuple[str, str]] = []
    field.unreadable.connect(lambda text, reason: told.append((text, reason)))
    shown, dates = bench(field), heard(field.picked)
    type_text(field, "29/2/2568")
    shown.other.setFocus()
    assert field.text() == "29/2/2568"
    assert dates == []
    assert told and told[0][0] == "29/2/2568"
    assert "28" in told[0][1]


def test_emptying_a_date_tells_none(bench: ShowField) -> None:
    """The date is taken away."""
    field = DateField()
    field.set_value(date(2025, 7, 28))
    shown, told = bench(field), heard(field.picked)
    field.selectAll()
    press(field, Qt.Key.Key_Delete)
    shown.other.setFocus()
    assert told == [None]


def test_a_day_is_taken_from_the_calendar(bench: ShowField) -> None:
    """F4 opens the month of the date, with its Buddhist year."""
    from ita_desktop.ui.kit.calendar import CalendarPopup

    field = DateField()
    field.set_value(date(2025, 7, 28))
    bench(field)
    told = heard(field.picked)
    press(field, Qt.Key.Key_F4)
    popup = field.findChild(CalendarPopup)
    assert popup is not None
    assert popup.year.text() == "2568"
    assert popup.month.currentText() == "กรกฎาคม"
    popup.days.showNextMonth()
    assert popup.month.currentText() == "สิงหาคม"
    popup.days.setSelectedDate(popup.days.selectedDate().addDays(-27))
    popup.days.activated.emit(popup.days.selectedDate())
    assert told == [date(2025, 7, 1)]


def test_a_time_is_read(bench: ShowField) -> None:
    """Shown with a dot and two digits each."""
    field = TimeField()
    shown, told = bench(field), heard(field.picked)
    type_text(field, "๙.๓๐")
    shown.other.setFocus()
    assert told == [time(9, 30)]
    assert field.text() == "09.30 น."


def test_esc_takes_offered_words_away_and_leaves_what_was_typed(bench: ShowField, qtbot: QtBot) -> None:
    """Only a second Esc would bring the saved text back."""
    field = LineField()
    field.complete_from(["กรรมการ", "กรรมการและเลขานุการ"])
    shown, told = bench(field), heard(field.edited)
    type_text(field, "กรรมการ")
    completer = field.completer()
    assert completer is not None
    popup = completer.popup()
    assert popup is not None
    qtbot.waitUntil(popup.isVisible)
    press(popup, Qt.Key.Key_Escape)
    assert not popup.isVisible()
    shown.other.setFocus()
    assert told == ["กรรมการ"]


@pytest.mark.parametrize("field_type", [LineField, TextField])
def test_what_could_not_be_saved_is_not_overwritten(bench: ShowField, field_type: FieldType) -> None:
    """It stays as typed when the page reads anew, is tried again on the next leave."""
    full = [True]

    class NoSpace(ItaError):
        """The disk takes nothing."""

    def save(text: str) -> None:
        if full[0]:
            raise NoSpace("ที่ว่างหมด")
        kept.append(text)

    kept: list[str] = []
    field = field_type()
    keep(field, save)
    shown = bench(field)
    field.set_text("เดิม")
    field.selectAll()
    type_text(field, "ใหม่")
    shown.other.setFocus()
    field.set_text("เดิม")
    assert (field.text(), field.changed) == ("ใหม่", True)
    full[0] = False
    field.setFocus()
    shown.other.setFocus()
    assert (kept, field.changed, bool(field.property("refused"))) == (["ใหม่"], False, False)


def test_a_list_of_choices_opens_whole(bench: ShowField, qtbot: QtBot) -> None:
    """Few choices need no scrolling."""
    field = ChoiceField([(str(year), str(year)) for year in range(2565, 2570)])
    bench(field)
    field.showPopup()
    view = field.view()
    qtbot.waitUntil(view.isVisible)
    assert view.verticalScrollBar().maximum() == 0
    last = view.visualRect(view.model().index(4, 0))
    assert view.viewport().rect().contains(last)
    field.hidePopup()


@pytest.mark.parametrize("typed", ["2566", "๒๕๖๖", "/ถุุ"])
def test_a_year_is_chosen_by_its_figures(bench: ShowField, typed: str) -> None:
    """Whichever digits, whichever layout is on."""
    field = ChoiceField([(str(year), str(year)) for year in range(2565, 2570)])
    bench(field)
    field.setFocus()
    type_text(field, typed)
    assert field.taken == "2566"


def test_a_label_may_stand_beside_its_field(bench: ShowField) -> None:
    """The reason of a refusal stands below the field, not below the label."""
    form, field = Form(beside=80), LineField()
    row = form.add("ปี", field)
    bench(form)
    field.refuse("ปีไม่ถูก")
    QApplication.sendPostedEvents()
    assert row.label.geometry().right() < field.geometry().left()
    assert row.below.geometry().left() == field.geometry().left()
    assert row.below.geometry().top() > field.geometry().bottom()


def test_a_fresh_date_takes_the_place_of_a_refused_one(bench: ShowField) -> None:
    """Another record is shown: what was typed for the former one goes, with its mark."""
    field = DateField()
    bench(field)
    type_text(field, "31/2/2567")
    press(field, Qt.Key.Key_Return)
    assert field.property("refused")
    field.set_value(date(2024, 3, 1), fresh=True)
    assert (field.text(), bool(field.property("refused"))) == ("1 มีนาคม 2567", False)


@pytest.mark.parametrize("kind", [LineField, TextField])
def test_what_esc_gave_up_comes_back_with_undo(bench: ShowField, kind: FieldType) -> None:
    """Right after Esc undo belongs to the field; once the field is left, to the window again."""
    field = kind()
    field.set_text("เดิม")
    window = bench(field)
    field.selectAll()
    type_text(field, "คำพูดยาวที่พิมพ์")
    press(field, Qt.Key.Key_Escape)
    assert field.text() == "เดิม"
    press(field, Qt.Key.Key_Z, held=Qt.KeyboardModifier.ControlModifier)
    assert field.text() == "คำพูดยาวที่พิมพ์"
    press(field, Qt.Key.Key_Escape)
    window.other.setFocus()
    field.setFocus()
    press(field, Qt.Key.Key_Z, held=Qt.KeyboardModifier.ControlModifier)
    assert field.text() == "เดิม"
