"""The list of meetings narrowed by what is typed: their lines, or words of their minutes."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ita_desktop.services.bundle import Services
from ita_desktop.services.meetings import key_of
from ita_desktop.ui.meetings.page import MeetingsPage
from tests.ui.typing_keys import type_text

Show = Callable[..., MeetingsPage]


def with_three(office: Services) -> None:
    """Two more meetings, one at another place, one with other words."""
    held = office.meetings.meetings()[0]
    for number, place, notes in (("2/2566", "ศาลาประชาคม", ""), ("3/2566", "", "น้ำท่วมถนน")):
        key = office.meetings.create("ita", date(2023, 12, int(number[0])))
        begun = office.meetings.get(key)
        changed = replace(begun, number=number, place=place, notes=notes, title=held.title)
        office.meetings.save(key_of(begun), changed)


def shown(page: MeetingsPage) -> list[str]:
    """The numbers in the list."""
    return [meeting.number for meeting in page.list.table.records.rows]


def look_for(qtbot: QtBot, page: MeetingsPage, words: str) -> None:
    """Type into the field of the list."""
    field = page.list.narrower.field
    field.clear()
    type_text(field, words)
    qtbot.waitUntil(lambda: not page.list.narrower._later.isActive() and not page.list.narrower._work.is_busy)


def test_the_list_is_narrowed_by_number_place_day_and_minutes(
    qtbot: QtBot, office: Services, show: Show
) -> None:
    """Thai and Arabic digits alike; words that stand apart in the minutes must all be there."""
    with_three(office)
    page = show(office)
    assert len(shown(page)) == 3 and page.header.sentence.accessibleName() == "3 ครั้ง"
    look_for(qtbot, page, "๒/๒๕๖๖")
    assert shown(page) == ["2/2566"] and page.header.sentence.accessibleName() == "1 จาก 3 ครั้ง"
    look_for(qtbot, page, "ประชาคม")
    assert shown(page) == ["2/2566"]
    look_for(qtbot, page, "31 ตุลาคม 2566")
    assert shown(page) == ["1/2566"]
    look_for(qtbot, page, "น้ำท่วม ถนน")
    assert shown(page) == ["3/2566"]
    look_for(qtbot, page, "องค์กรปกครองส่วนท้องถิ่น ขอบคุณทุกท่าน")
    assert shown(page) == ["1/2566"]


def test_nothing_that_fits_is_said_and_escape_shows_all(qtbot: QtBot, office: Services, show: Show) -> None:
    """The keyboard is in the list then; Enter in the field goes there too."""
    page = show(office)
    look_for(qtbot, page, "ฆฆฆ")
    assert page.list.nothing.isVisible() and page.list.table.isHidden() and page.head.add.isVisible()
    QTest.keyClick(page.list.narrower.field, Qt.Key.Key_Escape)
    assert shown(page) == ["1/2566"] and page.list.table.hasFocus()
    look_for(qtbot, page, "๑/๒๕๖๖")
    QTest.keyClick(page.list.narrower.field, Qt.Key.Key_Return)
    assert page.list.table.hasFocus()
