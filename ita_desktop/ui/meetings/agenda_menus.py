"""The menus of the agenda's foot with their keys, and the acts on whole items that stand only there."""

from collections.abc import Sequence
from functools import partial
from typing import Protocol

from ita_desktop.domain.meetings import Meeting
from ita_desktop.ui.meetings import edits
from ita_desktop.ui.meetings.agenda_acts import AgendaActs
from ita_desktop.ui.meetings.agenda_foot import Act
from ita_desktop.ui.meetings.agenda_moves import AgendaMoves
from ita_desktop.ui.meetings.desk import Desk
from ita_desktop.ui.meetings.sentence_desk import SentenceDesk
from ita_desktop.ui.meetings.table_block import OFFERED, table_words
from ita_desktop.ui.meetings.task_acts import TaskActs

MOST_YEARS = 3
"""Years that the menu offers of each table; the table itself offers all of them."""


class ItemView(Protocol):
    """What the acts on items know of the section."""

    item: int

    def go_to_item(self, item: int) -> None:
        """Show another item and put the keyboard at its title."""


class ItemActs:
    """Adds, moves and takes away agenda items; all are numbered anew."""

    def __init__(self, desk: Desk, view: ItemView) -> None:
        self._desk, self._view = desk, view

    def add(self) -> None:
        """An item after the one that is shown."""
        self._change(edits.add_item(self._desk.open_meeting, self._view.item + 1), self._view.item + 1)

    def move(self, step: int) -> None:
        """Move the item that is shown."""
        to = self._view.item + step
        if 0 <= to < len(self._desk.open_meeting.agenda):
            self._change(edits.move_item(self._desk.open_meeting, self._view.item, step), to)

    def remove(self) -> None:
        """Take the item away that is shown; the last one stays."""
        if len(self._desk.open_meeting.agenda) > 1:
            self._change(
                edits.drop_item(self._desk.open_meeting, self._view.item), max(0, self._view.item - 1)
            )

    def _change(self, meeting: Meeting, to: int) -> None:
        self._desk.change(meeting)
        self._view.go_to_item(to)


def table_menu(acts: AgendaActs, years: Sequence[int]) -> list[list[Act]]:
    """The tables that can be inserted: that of earlier resolutions, then each with its newest years."""
    earlier: list[Act] = [
        (table_words("resolutions", None), "", partial(acts.insert_table, "resolutions", None))
    ]
    newest = sorted(years, reverse=True)[:MOST_YEARS]
    of_years: list[list[Act]] = [
        [(table_words(kind, year), "", partial(acts.insert_table, kind, year)) for year in newest]
        for kind in OFFERED
    ]
    return [earlier, *of_years]


def order_menu(
    acts: AgendaActs, items: ItemActs, tasks: TaskActs, sentences: SentenceDesk, moves: AgendaMoves
) -> list[list[Act]]:
    """Moving and taking away: the entry, its topic, the item; between, what becomes of its words."""
    return [
        [
            ("เลื่อนถ้อยคำขึ้น", "Alt+↑", partial(moves.move, -1)),
            ("เลื่อนถ้อยคำลง", "Alt+↓", partial(moves.move, 1)),
            ("ย้ายไปวาระก่อนหน้า", "Alt+Shift+↑", partial(moves.carry_on, -1)),
            ("ย้ายไปวาระถัดไป", "Alt+Shift+↓", partial(moves.carry_on, 1)),
            ("ลบถ้อยคำนี้", "Ctrl+Del", moves.remove),
        ],
        [
            ("เพิ่มงานใต้มติ", "Ctrl+T", tasks.add),
            ("ทำมติหรืองานนี้เป็นมาตรการ", "Ctrl+M", tasks.carry_here),
            ("เก็บเป็นประโยคสำเร็จ", "", sentences.learn),
        ],
        [
            ("เพิ่มเรื่องต่อจากนี้", "Ctrl+Enter", acts.add_topic),
            ("บันทึกช่วยจำของเรื่อง ไม่พิมพ์", "Shift+F5", acts.note_here),
            ("เลื่อนเรื่องขึ้น", "ที่ชื่อเรื่อง Alt+↑", partial(acts.move_topic, -1)),
            ("เลื่อนเรื่องลง", "ที่ชื่อเรื่อง Alt+↓", partial(acts.move_topic, 1)),
            ("ลบเรื่องนี้", "", acts.remove_topic),
        ],
        [
            ("ไปวาระก่อนหน้า", "Alt+PgUp", partial(moves.go_on, -1)),
            ("ไปวาระถัดไป", "Alt+PgDn", partial(moves.go_on, 1)),
            ("เพิ่มวาระต่อจากนี้", "", items.add),
            ("เลื่อนวาระขึ้น", "", partial(items.move, -1)),
            ("เลื่อนวาระลง", "", partial(items.move, 1)),
            ("ลบวาระนี้", "", items.remove),
        ],
    ]
