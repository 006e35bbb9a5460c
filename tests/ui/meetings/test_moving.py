"""Entries and topics go where a key sends them, and the keyboard goes with them."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ita_desktop.domain.meetings import Meeting
from ita_desktop.services.bundle import Services
from ita_desktop.services.meetings import MeetingKey
from ita_desktop.ui.meetings.page import MeetingsPage
from tests.ui.typing_keys import type_text

Show = Callable[..., MeetingsPage]
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
FURTHER = ALT | Qt.KeyboardModifier.ShiftModifier


def kept(services: Services) -> Meeting:
    """The meeting as it is kept."""
    return services.meetings.get(MeetingKey("ita", "1/2566"))


def titles(services: Services, item: int) -> list[str | None]:
    """The titles of an item's topics, counted from 0."""
    return [topic.title for topic in kept(services).agenda[item].topics]


def texts(services: Services, item: int) -> list[str | None]:
    """All that is said in an item, counted from 0."""
    return [entry.text for topic in kept(services).agenda[item].topics for entry in topic.entries]


def focused() -> QWidget:
    """The widget with the keyboard."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_a_topic_is_added_and_moved_by_keys(office: Services, show: Show, qtbot: QtBot) -> None:
    """Ctrl+Enter adds one after this; Alt+Up moves it with the letters that are not saved yet."""
    page = show(office, "ita|1/2566|agenda|4|1|1")
    before = titles(office, 3)
    qtbot.keyClick(focused(), Qt.Key.Key_Return, CTRL)
    type_text(focused(), "เรื่องใหม่")
    qtbot.keyClick(focused(), Qt.Key.Key_Up, ALT)
    assert titles(office, 3) == ["เรื่องใหม่", *before]
    assert focused() is page.meeting.agenda.boxes[0].title
    office.history.undo()
    assert titles(office, 3) == [before[0], "เรื่องใหม่", *before[1:]]


def test_an_entry_goes_to_the_next_item_and_back(office: Services, show: Show, qtbot: QtBot) -> None:
    """Alt+Shift+Down carries it to the head of the next item in one act, unsaved letters with it."""
    page = show(office, "ita|1/2566|agenda|4|1|1")
    here, there = texts(office, 3), texts(office, 4)
    type_text(focused(), "ต่อ")
    qtbot.keyClick(focused(), Qt.Key.Key_Down, FURTHER)
    assert (texts(office, 3), texts(office, 4)) == (here[1:], [f"{here[0]}ต่อ", *there])
    assert page.meeting.place.at == (5, 1, 1)
    qtbot.keyClick(focused(), Qt.Key.Key_Up, FURTHER)
    assert (texts(office, 3), texts(office, 4)) == ([*here[1:], f"{here[0]}ต่อ"], there)
    office.history.undo()
    office.history.undo()
    assert texts(office, 3) == [f"{here[0]}ต่อ", *here[1:]]


def test_a_topic_goes_to_the_next_item(office: Services, show: Show, qtbot: QtBot) -> None:
    """At its title the whole topic goes, with what was said and resolved."""
    page = show(office, "ita|1/2566|agenda|4|1|1")
    topic = kept(office).agenda[3].topics[0]
    page.meeting.agenda.boxes[0].title.setFocus()
    qtbot.keyClick(focused(), Qt.Key.Key_Down, FURTHER)
    assert kept(office).agenda[4].topics[0] == topic
    assert topic not in kept(office).agenda[3].topics
    assert focused() is page.meeting.agenda.boxes[0].title and page.meeting.agenda.item == 4
    office.history.undo()
    assert kept(office).agenda[3].topics[0] == topic


def test_items_are_turned_by_keys(office: Services, show: Show, qtbot: QtBot) -> None:
    """Alt+PgDn and Alt+PgUp go through the items and stop at both ends; what was typed is saved."""
    page = show(office, "ita|1/2566|agenda|4|1|1")
    last = len(kept(office).agenda)
    type_text(focused(), "ต่อ")
    for _ in range(last):
        qtbot.keyClick(focused(), Qt.Key.Key_PageDown, ALT)
    assert page.meeting.place.at[0] == last
    assert (texts(office, 3)[0] or "").endswith("ต่อ")
    for _ in range(last):
        qtbot.keyClick(focused(), Qt.Key.Key_PageUp, ALT)
    assert page.meeting.place.at[0] == 1
    before = kept(office)
    qtbot.keyClick(focused(), Qt.Key.Key_Up, FURTHER)
    assert kept(office) == before


def test_the_menu_tells_the_keys(office: Services, show: Show) -> None:
    """Each key stands in the foot's menu beside what it does."""
    foot = show(office, "ita|1/2566|agenda|4|1|1").meeting.agenda.foot
    told: list[str] = []
    foot.drop = lambda _, groups: told.extend(key for group in groups for _, key, _ in group)  # type: ignore
    foot.more.click()
    assert {"Alt+↑", "Alt+Shift+↓", "Alt+PgDn", "Alt+PgUp", "Ctrl+Enter", "Ctrl+Del"} <= set(told)
