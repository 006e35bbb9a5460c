"""The keys of the agenda and the buttons at its foot: each acts where the keyboard is."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from ita_desktop.ui.kit.shortcuts import on_key_inside
from ita_desktop.ui.meetings.agenda_menus import order_menu, table_menu

if TYPE_CHECKING:
    from ita_desktop.ui.meetings.agenda_section import AgendaSection


class AgendaKeys:
    """Leads keys and buttons to the acts on entry, task, topic or item."""

    def __init__(self, section: "AgendaSection") -> None:
        self._section = section
        foot = section.foot
        foot.speech.clicked.connect(section.acts.add_speech)
        foot.speaker.clicked.connect(self._pick)
        foot.resolution.clicked.connect(self._resolve)
        foot.table.clicked.connect(self._drop_tables)
        foot.topic.clicked.connect(section.acts.add_topic)
        foot.more.clicked.connect(self._drop_more)
        for keys, act in (
            ("F2", self._pick),
            ("F4", section.sentences.open),
            ("F5", self._resolve),
            ("Shift+F5", section.acts.note_here),
            ("F7", self._drop_tables),
            ("Ctrl+T", section.tasks.add),
            ("Ctrl+M", section.tasks.carry_here),
            *section.moves.keys,
            ("Ctrl+Up", lambda: self._step(-1)),
            ("Ctrl+Down", lambda: self._step(1)),
        ):
            on_key_inside(section, keys, act)

    def _resolve(self) -> None:
        self._section.go_to_resolution(self._section.spot)

    def _pick(self) -> None:
        """Choose a speaker; of a table, what else may be done with it."""
        row = self._section.current_row()
        if row is None:
            self._section.acts.add_speech()
            row = self._section.current_row()
        elif not row.table.isHidden() and row.table.hasFocus():
            row.table.drop()
            return
        if row is not None:
            row.speaker.pick_wanted.emit("")

    def _step(self, step: int) -> None:
        focused = QApplication.focusWidget()
        if focused is not None and self._section.column.isAncestorOf(focused):
            self._section.leave_to(focused, step)

    def _drop_tables(self) -> None:
        foot = self._section.foot
        if row := self._section.current_row():
            row.text.commit()
        foot.drop(foot.table, table_menu(self._section.acts, self._section.years))

    def _drop_more(self) -> None:
        section, foot = self._section, self._section.foot
        menu = order_menu(section.acts, section.items, section.tasks, section.sentences, section.moves)
        foot.drop(foot.more, menu)
