"""Tables in the editor: inserted, kept, let go, looked at."""

from collections.abc import Callable
from typing import get_args

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolTip

from ita_desktop.domain.meetings import Entry, Insert
from ita_desktop.services.bundle import Services
from ita_desktop.services.meetings import MeetingKey
from ita_desktop.ui.meetings.agenda_menus import table_menu
from ita_desktop.ui.meetings.page import MeetingsPage
from ita_desktop.ui.meetings.table_block import FOLLOW, FREEZE, OFFERED, TableBlock, preview

Show = Callable[[Services, str], MeetingsPage]
KEY = MeetingKey("ita", "1/2566")


def block(page: MeetingsPage) -> TableBlock:
    """The first table that is shown."""
    boxes = page.meeting.agenda.shown_boxes()
    return next(row.table for box in boxes for row in box.shown if not row.table.isHidden())


def tables(office: Services) -> list[Entry]:
    """The entries with a table."""
    topic = office.meetings.get(KEY).agenda[3].topics[0]
    return [entry for entry in topic.entries if entry.insert]


def test_every_table_can_be_inserted() -> None:
    """Those of a year, and that of earlier resolutions."""
    assert {*OFFERED, "resolutions"} == set(get_args(Insert))


def test_the_menu_offers_the_newest_years(office: Services, show: Show) -> None:
    """Not all years of an old office; the last one that is taken stands in the meeting."""
    page = show(office, "ita|1/2566|agenda|4|1|1")
    menu = table_menu(page.meeting.agenda.acts, range(2560, 2568))
    assert [len(group) for group in menu] == [1, 3, 3, 3, 3, 3]
    menu[0][0][2]()
    assert {entry.insert for entry in tables(office)} == {"scores", "oit-status", "resolutions"}


def test_a_table_is_kept_and_let_go_in_one_act_each(office: Services, show: Show) -> None:
    """The word of the block says which; undo lets a kept one go too."""
    page = show(office, "ita|1/2566|agenda|4|1")
    block(page).drop()
    assert block(page).menu.actions()[0].text() == FREEZE
    block(page).menu.actions()[0].trigger()
    block(page).menu.close()
    assert tables(office)[0].frozen is not None
    assert "ตรึงไว้แล้ว" in block(page).accessibleName()
    office.history.undo()
    assert tables(office)[0].frozen is None
    block(page).freeze_wanted.emit(True)
    block(page).drop()
    assert block(page).menu.actions()[0].text() == FOLLOW
    block(page).menu.actions()[0].trigger()
    block(page).menu.close()
    assert tables(office)[0].frozen is None


def test_space_shows_the_first_rows(office: Services, show: Show) -> None:
    """Of the live table, below the block."""
    page = show(office, "ita|1/2566|agenda|4|1")
    block(page).setFocus()
    QTest.keyClick(block(page), Qt.Key.Key_Space)
    assert "คะแนนรวม" in QToolTip.text()
    QToolTip.hideText()


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ((), ""),
        ((("- ไม่มี <b> -",),), "- ไม่มี &lt;b&gt; -"),
        ((("ก", "ข"), ("กลุ่ม",), *((str(at), "") for at in range(20))), "และอีก 13 แถว"),
    ],
)
def test_a_preview_is_short_and_shows_signs_as_they_are(
    rows: tuple[tuple[str, ...], ...], found: str
) -> None:
    """Markup in a name is text; a long table says how many rows are not shown."""
    assert found in preview(rows)
