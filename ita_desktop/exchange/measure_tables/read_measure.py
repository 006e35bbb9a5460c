"""What one row of a table would do to a year's plan, before anything is done."""

from dataclasses import dataclass
from typing import Literal

from ita_desktop.domain.measures import Measure
from ita_desktop.exchange.measure_tables.fields import Field

State = Literal["new", "changed", "same", "refused", "doubtful"]

NEW = "+"
"""In place of a measure's key: the row is added as a measure of its own."""


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column: ``at`` from 0, its head as written, the field that is read from it, its first filled cell."""

    at: int
    title: str
    field: Field
    sample: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadMeasure:
    """One measure as read: ``row`` is its first place in the grid, from 1.

    ``code`` is the key of the measure that it changes, NEW for one of its own, None while that is asked;
    ``codes`` are those that may be meant where the row is doubtful. ``measure`` is what the table says,
    ``fields`` the names of what it says; ``why`` are the Thai reasons of a doubt or a refusal, ``notes`` what
    else is to be told.
    """

    code: str | None
    state: State
    measure: Measure
    fields: tuple[str, ...]
    typed: str
    row: int
    why: str = ""
    notes: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
