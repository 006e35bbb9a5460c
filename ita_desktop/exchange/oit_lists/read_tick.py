"""What one row of a filled list would do to a year's checklist, before anything is done."""

from dataclasses import dataclass
from typing import Literal

from ita_desktop.domain.oit import OitItem
from ita_desktop.domain.oit.ticks import Tick
from ita_desktop.exchange.tables import Grid


@dataclass(frozen=True, slots=True)
class FilledList:
    """A table that a unit filled in: its cells, the unit where it is known, the sheet that it stands on."""

    grid: Grid
    unit: str | None = None
    sheet: str = ""


State = Literal["new", "changed", "same", "refused", "doubtful"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadTick:
    """One row as read: ``row`` is its place in the grid, from 1; ``sheet`` and ``unit`` are its list's.

    ``typed`` are its code and title, ``filled`` its other cells, both in the clerk's words; ``why`` says in
    Thai why the row is refused or in doubt, or how its item was found. ``codes`` are the items that may be
    meant where the code is doubtful, or the code itself where only a yes is wanted. ``becomes`` is the item
    under ``code`` without a new line of history, None where no item is known.
    """

    code: str | None
    typed: str
    filled: str
    tick: Tick
    state: State
    was: OitItem | None
    becomes: OitItem | None
    why: str
    row: int
    codes: tuple[str, ...] = ()
    sheet: str = ""
    unit: str | None = None

    @property
    def place(self) -> str:
        """Where it stands, in words."""
        return f"{self.sheet} แถว {self.row}".strip()
