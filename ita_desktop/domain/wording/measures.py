"""A measure as a bank proposes it for a question or item."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from ita_desktop.domain.wording.placeholders import fill


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasurePhrase:
    """What to do about a question (``i2``, ``e7``) or item (``o8``); year words stand as placeholders.

    ``part`` is the part of EIT that it is for, None for both. ``units`` are named as most municipalities name
    theirs. ``fiscal_year`` is the year whose code ``on`` is, None where not known.
    """

    on: str
    title: str
    steps: tuple[str, ...]
    units: tuple[str, ...]
    follow_up: str
    part: str | None = None
    fiscal_year: int | None = None

    def filled(self, words: Mapping[str, str]) -> "MeasurePhrase":
        """The phrase with its placeholders filled; see ``year_words``."""
        return replace(
            self,
            title=fill(self.title, words),
            steps=tuple(fill(step, words) for step in self.steps),
            units=tuple(fill(unit, words) for unit in self.units),
            follow_up=fill(self.follow_up, words),
        )
