"""A phrase: issue and advice for a question or item."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from ita_desktop.domain.wording.placeholders import fill

Kind = Literal["improve", "keep"]
Sureness = Literal["official", "derived", "own"]
"""Of the linked items: as in the papers, followed from another year's, or chosen by the phrase's writer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """What to write of a question (``i2``, ``e7``) or item (``o8``); year words stand as placeholders.

    ``part`` is the part of EIT that it is for, None for both. ``items`` are the linked OIT items or
    sub-indicators. ``fiscal_year`` is the year whose codes ``on`` and ``items`` are, None where not known.
    """

    on: str
    kind: Kind
    issue: str = ""
    advice: str = ""
    part: str | None = None
    items: tuple[str, ...] = ()
    certainty: Sureness = "own"
    fiscal_year: int | None = None
    of_office: bool = False

    def filled(self, words: Mapping[str, str]) -> "Phrase":
        """The phrase with its placeholders filled; see ``year_words``."""
        return replace(self, issue=fill(self.issue, words), advice=fill(self.advice, words))
