"""What one row of a returned form would do to a plan's reports, before anything is done."""

from dataclasses import dataclass
from typing import Literal

from ita_desktop.domain.measures import Progress, RoundKey
from ita_desktop.domain.measures.told import Told
from ita_desktop.exchange.tables import Grid

State = Literal["new", "changed", "same", "refused", "doubtful"]


@dataclass(frozen=True, slots=True, kw_only=True)
class FilledForm:
    """A table that a unit filled in, and what is known of it: None where nothing is.

    ``unit`` is empty for measures of no unit; ``year`` is the plan's, ``sheet`` the sheet on which it stands.
    """

    grid: Grid
    round: RoundKey
    unit: str | None = None
    year: int | None = None
    sheet: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadReport:
    """One row as read: ``row`` is its place in the grid, from 1; ``unit`` and ``round`` are those it is for.

    ``code`` is the key of its measure, ``codes`` those that may be meant where it is doubtful, or the key
    itself where only a yes is wanted. ``typed`` is what names the measure, ``filled`` its other cells, both
    in the clerk's words; ``why`` says in Thai why the row is refused or in doubt. ``was`` is what the unit
    reported for the round, ``becomes`` the same with what the row tells, None where no measure is known.
    """

    code: str | None
    typed: str
    filled: str
    told: Told
    state: State
    was: Progress | None
    becomes: Progress | None
    why: str
    row: int
    unit: str | None
    round: RoundKey
    codes: tuple[str, ...] = ()
    sheet: str = ""

    @property
    def place(self) -> str:
        """Where it stands, in words."""
        return f"{self.sheet} แถว {self.row}".strip()
