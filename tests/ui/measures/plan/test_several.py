"""Several measures set at once, in one act."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from ita_desktop.domain.measures.standings import STATUSES, WORDINGS
from ita_desktop.services.bundle import Services
from ita_desktop.ui.measures.plan.view import PlanView
from tests.ui.measures.plan.conftest import kept, measures
from tests.ui.offices import hit, write
from tests.ui.typing_keys import press

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def chosen(view: PlanView) -> Sequence[str]:
    """The first three measures, selected by Shift and the arrows."""
    view.table.setFocus()
    for _ in range(2):
        hit(Qt.Key.Key_Down, held=SHIFT)
    keys = view.table.keys()
    assert len(keys) == 3
    return keys


def menu() -> QMenu:
    """The list that is open."""
    opened = QApplication.activePopupWidget()
    assert isinstance(opened, QMenu)
    return opened


def test_the_bar_counts_what_is_selected(view: PlanView, chosen: Sequence[str]) -> None:
    """One measure alone has its form."""
    assert view.foot.bar.words.text() == "เลือก 3 มาตรการ ตั้งพร้อมกัน"
    hit(Qt.Key.Key_Down)
    assert not view.foot.bar.isVisible()


@pytest.mark.parametrize(
    ("key", "name", "typed"),
    [("D", "period", "ม.ค. 69 - มี.ค. 69"), ("T", "follow_up", "รายงานทุกไตรมาส <ครบ>")],
)
def test_a_text_is_set_for_all(
    p1: Services, view: PlanView, chosen: Sequence[str], key: str, name: str, typed: str
) -> None:
    """One question, one act, one undo; the selection stays."""
    before = measures(p1)
    hit(Qt.Key[f"Key_{key}"], key.lower())
    assert view.foot.asks.field.hasFocus() and not view.foot.bar.isVisible()
    view.foot.asks.field.selectAll()
    write(typed)
    hit(Qt.Key.Key_Return, "\r")
    for each in chosen:
        value = getattr(kept(p1, each), name)
        assert (value.text if name == "period" else value) == typed
    assert kept(p1, chosen[0]).period.start is not None  # type: ignore[union-attr]
    assert view.table.hasFocus() and view.table.keys() == chosen
    p1.history.undo()
    assert measures(p1) == before


def test_esc_sets_nothing(p1: Services, view: PlanView, chosen: Sequence[str]) -> None:
    """And other measures selected ask no more."""
    before = measures(p1)
    hit(Qt.Key.Key_D, "d")
    write("ตลอดปี")
    hit(Qt.Key.Key_Escape)
    assert not view.foot.asks.is_open and view.foot.bar.isVisible()
    view.table.setFocus()
    hit(Qt.Key.Key_D, "d")
    view.table.go_to(chosen[0])
    assert not view.foot.asks.is_open
    assert measures(p1) == before


def test_units_are_ticked_for_all(p1: Services, view: PlanView, chosen: Sequence[str]) -> None:
    """M on the Thai layout too; what is ticked when the list closes is set."""
    hit(text="ท")
    opened = menu()
    for action in opened.actions():
        action.setChecked(action.data() == "กองคลัง")
    opened.close()
    assert all(kept(p1, key).units == ("กองคลัง",) for key in chosen)


def test_a_status_is_set_for_all(p1: Services, view: PlanView, chosen: Sequence[str]) -> None:
    """From the same words as in the form."""
    hit(Qt.Key.Key_S, "s")
    opened = menu()
    words = [action.text() for action in opened.actions()]
    assert words == [*(WORDINGS[status] for status in STATUSES), "ตามผลที่รายงาน"]
    press(opened, Qt.Key.Key_Down)
    press(opened, Qt.Key.Key_Return, "\r")
    assert [kept(p1, key).status for key in chosen] == [STATUSES[1]] * 3


def test_a_letter_leads_to_the_field_of_one_measure(view: PlanView) -> None:
    """D, M, T and S open that field of the form where one is selected."""
    view.table.setFocus()
    hit(Qt.Key.Key_D, "d")
    assert view.form.fields["period"].hasFocus()


def test_all_are_taken_away_in_one_act(qtbot: QtBot, p1: Services, view: PlanView) -> None:
    """Ctrl+A and Del: the empty plan says what to do, and one undo brings all back."""
    before = measures(p1)
    view.table.setFocus()
    hit(Qt.Key.Key_A, held=Qt.KeyboardModifier.ControlModifier)
    hit(Qt.Key.Key_Delete)
    assert measures(p1) == () and view.sheets.currentWidget() is view.empty
    p1.history.undo()
    assert measures(p1) == before and view.sheets.currentWidget() is view.whole
