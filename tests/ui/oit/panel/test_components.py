"""Ticks of what an item must show."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ita_desktop.domain.oit import OitItem, components_of
from ita_desktop.services.bundle import Services
from ita_desktop.ui.kit.fonts import line_height
from ita_desktop.ui.kit.tick import Tick
from ita_desktop.ui.oit.page import OitPage
from ita_desktop.ui.oit.panel.panel import ItemPanel
from tests.ui.offices import NoBreaks, focused, hit, show_page
from tests.ui.oit.panel.conftest import leave, open_panel, type_into

YEAR = 2568


@pytest.fixture
def p1_page(qtbot: QtBot, p1: Services) -> OitPage:
    """Its checklist in sight."""
    shown = OitPage(p1, NoBreaks())
    show_page(qtbot, shown, p1, YEAR)
    return shown


@pytest.fixture
def panel(p1_page: OitPage) -> ItemPanel:
    """The open panel at o8."""
    return open_panel(p1_page, "o8")


def record(services: Services, code: str = "o8") -> OitItem:
    """What is kept of an item."""
    return next(row.record for row in services.oit.checklist(YEAR).rows if row.item.code == code) or OitItem()


def test_every_component_has_its_tick(panel: ItemPanel, p1: Services) -> None:
    """In our short wording, none ticked, and how many are there."""
    asked = components_of(p1.oit.checklist(YEAR).framework, "o8")
    assert [tick.text() for tick in panel.components.asked.shown] == [each.title for each in asked]
    assert panel.components.title.plain == f"องค์ประกอบ ครบ 0 จาก {len(asked)}"


def test_a_tick_is_a_key_press(panel: ItemPanel, p1: Services) -> None:
    """Space ticks, arrows move, each tick is one undo."""
    asked = components_of(p1.oit.checklist(YEAR).framework, "o8")
    panel.components.enter()
    hit(Qt.Key.Key_Space, " ")
    hit(Qt.Key.Key_Down)
    hit(Qt.Key.Key_Space, " ")
    assert record(p1).components == {asked[0].name: True, asked[1].name: True}
    assert panel.components.title.plain == f"องค์ประกอบ ครบ 2 จาก {len(asked)}"
    assert focused() is panel.components.asked.shown[1]
    p1.history.undo()
    assert [tick.isChecked() for tick in panel.components.asked.shown][:2] == [True, False]


def test_a_reason_is_asked_where_done_without_all(panel: ItemPanel, p1_page: OitPage, p1: Services) -> None:
    """Not before; it is kept on leaving the field."""
    assert panel.components.form.isHidden()
    p1.oit.set_field(YEAR, ("o8",), "status", "done")
    assert panel.components.form.isVisible()
    type_into(panel.components.reason, "ไม่มีการจัดซื้อในไตรมาสนี้")
    leave()
    assert record(p1).reason == "ไม่มีการจัดซื้อในไตรมาสนี้"


def test_ticks_of_other_names_are_kept(panel: ItemPanel, p1: Services) -> None:
    """They stand at the end and do not count."""
    asked = components_of(p1.oit.checklist(YEAR).framework, "o8")
    p1.oit.set_field(YEAR, ("o8",), "components", {"<เดิม&>": True})
    assert [tick.text() for tick in panel.components.others.shown] == ["<เดิม&>"]
    panel.components.enter()
    hit(Qt.Key.Key_Space, " ")
    assert record(p1).components == {"<เดิม&>": True, asked[0].name: True}
    assert panel.components.title.plain == f"องค์ประกอบ ครบ 1 จาก {len(asked)}"


def test_items_of_which_nothing_is_asked_say_so(p1_page: OitPage, panel: ItemPanel, p1: Services) -> None:
    """A year whose framework does not say what an item must show."""
    p1.years.add(2566)
    p1_page.open_year(2566)
    p1_page.go_to_place("o8")
    assert panel.components.none.isVisible() and panel.components.asked.count == 0


def test_long_words_of_a_tick_wrap(qtbot: QtBot) -> None:
    """Nothing is cut: the tick is as high as its lines, and narrower again with short words."""
    tick = Tick(NoBreaks())
    qtbot.addWidget(tick)
    tick.resize(200, 30)
    tick.show()
    tick.show_tick("a", "สั้น", False)
    one = tick.height()
    tick.show_tick("a", "ตาราง ที่เครื่อง อ่านได้ ของแผน และรายงาน ทุกไตรมาส ของปีงบประมาณ", False)
    assert tick.height() > 2 * line_height()
    tick.resize(700, tick.height())
    assert tick.height() == one
