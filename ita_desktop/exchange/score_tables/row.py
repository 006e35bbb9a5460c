"""A row of a table as read, and what rows above said of it."""

from dataclasses import dataclass

from ita_desktop.domain.codes import Mention
from ita_desktop.exchange.score_tables.cells import CellText
from ita_desktop.exchange.score_tables.heads import Column


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What rows above said: the instrument, its part and the column that named it, the indicator.

    ``totals`` counts the scores of whole instruments and parts that stand one below the other right above;
    ``by_total`` tells that the instrument was named by such a score and not by a heading.
    """

    instrument: str | None = None
    part: str | None = None
    indicator: str | None = None
    part_at: int | None = None
    totals: int = 0
    by_total: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """The scores of one column of a row."""

    figures: CellText
    column: int
    head: Column
    own: tuple[Mention, ...] | None = None
    """The codes of the very cell, where the score stands in its label."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row as read; ``label`` are its words, ``mentions`` the codes that it is about."""

    number: int
    label: str
    mentions: tuple[Mention, ...]
    scores: tuple[Placed, ...]
    around: Surroundings
    notes: tuple[str, ...] = ()

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes that are sure."""
        return tuple(code for each in self.mentions for code in each.codes)

    @property
    def is_bare(self) -> bool:
        """Whether it is scores alone."""
        return bool(self.scores) and not self.label and not self.mentions

    @property
    def is_sure(self) -> bool:
        """Whether it is known what the row is about."""
        return bool(self.mentions) and all(each.codes for each in self.mentions)
