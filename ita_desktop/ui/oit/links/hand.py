"""What keys and buttons do to the selected links: checking, opening, adding, editing, ordering them."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from ita_desktop.ui.kit.shortcuts import on_key_at
from ita_desktop.ui.oit.links.acts import LinkActs
from ita_desktop.ui.oit.links.lines import LinkLine, Place
from ita_desktop.ui.oit.links.looks import LINK, TITLE
from ita_desktop.ui.oit.links.runs import LinkRuns
from ita_desktop.ui.oit.links.table import LinkTable

Attempt = Callable[[Callable[[], object]], bool]


class LinkHand(QObject):
    """``changed`` tells that the lines are to be read anew, ``done`` what was done.

    ``adding`` is the code of the item that gets an empty line for a new link, ``kept`` are the places that
    stay in sight though they may have left the filter.
    """

    changed = Signal()
    done = Signal(str)

    def __init__(
        self, parent: QObject, acts: LinkActs, table: LinkTable, runs: LinkRuns, attempt: Attempt
    ) -> None:
        super().__init__(parent)
        self.acts, self._table, self._runs, self._attempt = acts, table, runs, attempt
        self.adding = ""
        self.kept: frozenset[Place] = frozenset()
        table.take = self._take
        table.edit_wanted.connect(self.edit)
        table.open_wanted.connect(partial(self.act, "open"))
        table.left.connect(self._drop_added)
        for keys, wish in (("Ins", "insert"), ("Del", "remove"), ("F8", "renew")):
            on_key_at(table, keys, partial(self.act, wish))
        on_key_at(table, "Alt+Up", partial(self.move, -1))
        on_key_at(table, "Alt+Down", partial(self.move, 1))

    def forget(self) -> None:
        """Another year is seen."""
        self.adding, self.kept = "", frozenset()

    def act(self, wish: str) -> None:
        """Do what a key or a button of the bar asks for with the selected links."""
        lines: list[LinkLine] = self._table.selected()
        if wish == "insert":
            self.insert()
        elif wish == "edit":
            self.edit(LINK)
        elif wish in ("check", "keep"):
            self._keep_shown()
            self._runs.start(self.acts.year, lines[:1] if wish == "keep" else lines, whole=wish == "keep")
        elif wish == "open":
            self.acts.open(lines)
        elif wish == "remove":
            self._tell(lambda: self.acts.remove(lines))
        elif wish == "renew" and lines:
            self._keep_shown()
            self._tell(lambda: self.acts.take_new_address(lines[0]))

    def _tell(self, act: Callable[[], str]) -> None:
        told: list[str] = []
        if self._attempt(lambda: told.append(act())) and told[0]:
            self.done.emit(told[0])

    def insert(self) -> None:
        """Add a link to the current item: an empty field opens behind its links."""
        line: LinkLine | None = self._table.current()
        if line is None or self._table.editor is not None:
            return
        if line.link is not None:
            place = (line.item.code, self.acts.count(line.item.code))
            self.adding, self.kept = line.item.code, self.kept | {place}
            self.changed.emit()
            self._table.go_to(place)
        self._table.begin(LINK, "")

    def edit(self, column: int) -> None:
        """Edit the address of the current link, or its name."""
        line: LinkLine | None = self._table.current()
        if line is not None and (line.link is not None or column == LINK):
            self._keep_shown()
            name = (line.link.title if line.link else None) or ""
            self._table.begin(column, name if column == TITLE else line.url)

    def move(self, step: int) -> None:
        """Put the current link before or behind its neighbour."""
        line: LinkLine | None = self._table.current()
        if line is not None and self._attempt(lambda: self.acts.move(line, step)):
            self._table.go_to((line.item.code, line.at + step))

    def _take(self, line: LinkLine, column: int, text: str) -> str:
        if not text.strip() and line.link is None:
            self._drop_added()
            return ""
        refused = self.acts.take(line, column, text)
        if not refused:
            self.adding = ""
            self.changed.emit()
        return refused

    def _drop_added(self) -> None:
        if self.adding:
            code, self.adding = self.adding, ""
            self.changed.emit()
            self._table.go_to((code, self.acts.count(code) - 1))

    def _keep_shown(self) -> None:
        """What is changed now stays in sight."""
        self.kept |= {line.key for line in self._table.selected()}
