"""The own form of measures in the settings: ticked, ordered and named with the keyboard."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from ita_desktop.ui.settings.measures_part import MeasuresPart
from tests.ui.conftest import OpenOffice
from tests.ui.settings.test_page import Bench, retype


@pytest.fixture
def bench(open_office: OpenOffice, show: Callable[[QWidget], QWidget]) -> Bench:
    """The page on P1 with this part in front."""
    made = Bench(open_office("2568-p1.json"))
    show(made.page)
    made.page.activate("measures")
    return made


def part(bench: Bench) -> MeasuresPart:
    """The part under test."""
    return bench.page.measures


def shown(bench: Bench) -> list[str]:
    """The columns that are kept."""
    return [each.column.field for each in bench.services.measure_form.fields() if each.shown]


def test_a_column_is_ticked_off_with_the_space_bar_and_comes_back_at_the_end(bench: Bench) -> None:
    tick = part(bench).rows["title"].tick
    tick.setFocus()
    QTest.keyClick(tick, Qt.Key.Key_Space)
    assert "title" not in shown(bench)
    assert not part(bench).rows["title"].head.isEnabled()
    QTest.keyClick(tick, Qt.Key.Key_Space)
    assert shown(bench)[-1] == "title"
    bench.services.history.undo()
    bench.page.reload()
    assert not tick.isChecked()


def test_a_column_moves_with_alt_and_an_arrow(bench: Bench) -> None:
    tick = part(bench).rows["title"].tick
    tick.setFocus()
    QTest.keyClick(tick, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert shown(bench)[:3] == ["number", "title", "indicator"]
    assert tick.hasFocus()


def test_heads_are_saved_on_leaving_and_emptied_take_the_usual_ones(bench: Bench) -> None:
    head = part(bench).rows["units"].head
    retype(head, " หน่วยงาน <หลัก> ")
    bench.leave()
    assert head.text() == "หน่วยงาน <หลัก>"
    retype(head, "")
    bench.leave()
    assert head.text() == "ผู้รับผิดชอบ"


def test_a_width_that_is_no_number_stays_with_the_reason(bench: Bench) -> None:
    share = part(bench).rows["units"].share
    retype(share, "กว้าง")
    bench.leave()
    assert share.text() == "กว้าง"
    assert part(bench).says.isVisible()
    assert "1 ถึง 60" in part(bench).says.text()


def test_the_last_column_cannot_be_left_out(bench: Bench) -> None:
    for field in shown(bench)[1:]:
        part(bench).rows[field].tick.edited.emit(False)
    part(bench).rows["number"].tick.edited.emit(False)
    assert shown(bench) == ["number"]
    assert part(bench).rows["number"].tick.isChecked()
    assert part(bench).says.isVisible()


def test_parts_around_the_table_are_ticked(bench: Bench) -> None:
    part(bench).parts["cover"].click()
    assert bench.services.measure_form.parts()[0][2]
