"""Undo, redo and what was changed when by whom."""

from ita_desktop.services.changes import EVERYTHING
from ita_desktop.services.context import Context
from ita_desktop.storage import JournalEntry


class HistoryService:
    """Every act in the order in which it was done."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def undo(self) -> str | None:
        """Take the last act back; its title, None where there is none."""
        return self._step(forward=False)

    def redo(self) -> str | None:
        """Do the act again that was last taken back; its title, None where there is none."""
        return self._step(forward=True)

    def undoable(self) -> str | None:
        """The title of the act that undo would take back."""
        with self._context.reading() as unit:
            return unit.journal.undoable()

    def redoable(self) -> str | None:
        """The title of the act that redo would do again."""
        with self._context.reading() as unit:
            return unit.journal.redoable()

    def entries(self, limit: int = 200) -> tuple[JournalEntry, ...]:
        """The newest changes first."""
        with self._context.reading() as unit:
            return tuple(unit.journal.entries(limit))

    def _step(self, *, forward: bool) -> str | None:
        with self._context.act("ทำซ้ำ" if forward else "เลิกทำ", *EVERYTHING) as unit:
            title = unit.journal.redo() if forward else unit.journal.undo()
            self._context.actor = str(unit.office.settings().get("actor") or "")
        return title
