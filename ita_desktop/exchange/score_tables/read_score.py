"""What one score of a table would do to a year's scores, before anything is done."""

from dataclasses import dataclass
from typing import Literal

from ita_desktop.domain.scores import Score

State = Literal["new", "changed", "same", "refused", "doubtful"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadScore:
    """One score as read: ``row`` and ``column`` are its place in the grid, from 1.

    ``typed`` is the cell's text, ``why`` the Thai reason of a state other than new, changed or same, and how
    the code was found where it does not stand in the table. ``codes`` are those that may be meant where the
    code is doubtful; ``becomes`` is None only where the row is refused.
    """

    code: str | None
    typed: str
    state: State
    was: Score | None
    becomes: Score | None
    why: str
    row: int
    column: int
    codes: tuple[str, ...] = ()
