"""A pasted table looked through with the keyboard: columns, rows, one yes."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from ita_desktop.services.bundle import Services
from ita_desktop.ui.measures.pasting.decisions import MeasureLine
from ita_desktop.ui.measures.pasting.view import PastedPlanView
from tests.exchange.measure_tables import forms
from tests.ui.offices import NoBreaks, focused, hit

Key = Qt.Key
HEAD = "มาตรการ\tขั้นตอน\tระยะเวลา\tผู้รับผิดชอบ\n"


@pytest.fixture
def view(qtbot: QtBot, p1: Services) -> PastedPlanView:
    """The view in sight, nothing pasted yet."""
    view = PastedPlanView(p1, NoBreaks())
    qtbot.addWidget(view)
    view.resize(1186, 600)
    view.show()
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    return view


def copy(text: str, html: str = "") -> None:
    """Put something on the clipboard."""
    mime = QMimeData()
    mime.setText(text)
    if html:
        mime.setHtml(html)
    QGuiApplication.clipboard().setMimeData(mime)


def lines(view: PastedPlanView) -> list[MeasureLine]:
    """The rows as they are shown."""
    shown: list[MeasureLine] = view.rows.table.records.rows
    return shown


def count(services: Services, year: int = 2569) -> int:
    return len(services.plans.sheet(year).plan.measures)


def test_a_table_of_word_is_taken_with_one_key(qtbot: QtBot, view: PastedPlanView, p1: Services) -> None:
    """The key of the first measure is told; one undo takes all back."""
    copy("", forms.P4)
    assert view.paste(2569)
    assert focused() is view.rows.table
    assert view.rows.take_button.text() == "วาง 2 มาตรการ"
    with qtbot.waitSignal(view.taken) as told:
        hit(Key.Key_F8)
    assert count(p1) == 19
    assert told.args == [tuple(each.key for each in p1.plans.sheet(2569).plan.measures[17:])]
    assert not view.is_open
    p1.history.undo()
    assert count(p1) == 17


def test_escape_leaves_the_plan_as_it_was(qtbot: QtBot, view: PastedPlanView, p1: Services) -> None:
    copy("", forms.P1)
    assert view.paste(2569)
    with qtbot.waitSignal(view.left):
        hit(Key.Key_Escape)
    assert not view.is_open
    assert count(p1) == 17


def test_a_skipped_row_is_not_taken(view: PastedPlanView, p1: Services) -> None:
    copy("", forms.P4)
    view.paste(2569)
    view.rows.table.go_to(0)
    hit(Key.Key_Delete)
    hit(Key.Key_F8)
    assert [each.title for each in p1.plans.sheet(2569).plan.measures[17:]] == ["รายงานผลจัดซื้อ"]


def test_a_measure_that_is_nearly_there_is_asked_beside_the_table(view: PastedPlanView, p1: Services) -> None:
    """Space goes to the ways that are offered; the one chosen is taken."""
    copy(f"{HEAD}พัฒนาองค์กรให้มีความโปร่งใส\tเผยแพร่ผลงาน\n")
    view.paste(2569)
    assert not view.rows.take_button.isEnabled()
    assert [way.text() for way in view.rows.panel.ways.buttons] == [
        "แก้มาตรการ 2 พัฒนาองค์กรให้โปร่งใส",
        "เพิ่มเป็นมาตรการใหม่",
    ]
    view.rows.panel.ways.buttons[0].click()
    assert lines(view)[0].answer == "taken"
    hit(Key.Key_F8)
    changed = p1.plans.sheet(2569).plan.measures[1]
    assert (changed.title, changed.steps) == ("พัฒนาองค์กรให้มีความโปร่งใส", ("เผยแพร่ผลงาน",))
    assert changed.units == ("สำนักปลัดเทศบาล", "หน่วยงานภายในทุกกอง")


def test_a_column_is_matched_by_choice(qtbot: QtBot, view: PastedPlanView) -> None:
    """F2 goes to the column that is not used; another field reads the rows anew."""
    copy("มาตรการ\tขั้นตอน\tข้อมูลอื่น\nอบรม\tก\tกองคลัง\n")
    view.paste(2569)
    assert "ไม่ใช้ 1 คอลัมน์" in view.whence.text()
    field = view.columns.fields[2]
    qtbot.waitUntil(field.isVisible)
    hit(Key.Key_F2)
    assert focused() is field
    field.take("units")
    field.edited.emit("units")
    assert lines(view)[0].read.measure.units == ("กองคลัง",)
    assert "ไม่ใช้" not in view.whence.text()
    assert focused() is field


def test_repeated_numbers_are_numbered_anew_where_that_is_asked(view: PastedPlanView, p1: Services) -> None:
    copy("", forms.P2)
    view.paste(2565)
    assert view.renumber.isVisible()
    hit(Key.Key_F7)
    hit(Key.Key_F8)
    assert [each.number for each in p1.plans.sheet(2565).plan.measures] == [1, 2, 3, 4]


def test_nothing_copied_is_told(qtbot: QtBot, view: PastedPlanView) -> None:
    copy("")
    with qtbot.waitSignal(view.failed) as told:
        assert not view.paste(2569)
    assert "ยังไม่ได้คัดลอกอะไรไว้" in told.args[0]


def test_a_changed_plan_is_planned_against_anew(view: PastedPlanView, p1: Services) -> None:
    """What stands in the plan by now is the same; another year leaves."""
    copy("", forms.P4)
    view.paste(2569)
    plan = p1.measure_tables.read(2569, "", forms.P4)
    p1.measure_tables.apply(plan, {0: "+", 1: "+"})
    assert view.renew(2569)
    assert {line.read.state for line in lines(view)} == {"same", "refused"}
    assert not view.renew(2570)


def test_the_panel_tells_what_was_and_what_becomes(view: PastedPlanView) -> None:
    copy(f"{HEAD}ควบคุมความเสี่ยงการเบิกจ่ายเงินที่เป็นเท็จ\tขั้นตอนใหม่\tม.ค. 69\n")
    view.paste(2569)
    panel = view.rows.panel
    assert panel.head.plain == "แก้ข้อ 3  ขั้นตอน ระยะเวลา"
    texts = panel.told()
    assert texts["ขั้นตอน"][0] == "ขั้นตอนใหม่"
    assert texts["ขั้นตอน"][1].startswith("เดิม 1) ประเมินความเสี่ยง")
    assert texts["ระยะเวลา"][0] == "ม.ค. 69\n1 ม.ค. 69 ถึง 31 ม.ค. 69"
