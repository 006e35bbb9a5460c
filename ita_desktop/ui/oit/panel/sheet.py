"""The current item with all that the panel says of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from ita_desktop.domain.oit import OitItem

if TYPE_CHECKING:
    from ita_desktop.domain.frameworks import Framework, Item, SubIndicator
    from ita_desktop.domain.scores import Score
    from ita_desktop.services.oit import Background, ChecklistRow, FormerItem

NOTHING = OitItem()


@dataclass(frozen=True, slots=True)
class Sheet:
    """An item of a year; ``record`` is an empty one where nothing is kept of it yet."""

    fiscal_year: int
    framework: "Framework"
    group: "SubIndicator"
    row: "ChecklistRow"
    background: "Background"
    today: date
    selected: int = 1
    units: tuple[str, ...] = ()
    officers: tuple[str, ...] = ()
    wordings: tuple[str, ...] = ()
    website: str | None = None
    file_names: Mapping[str, str] = field(default_factory=dict)

    @property
    def item(self) -> "Item":
        """What the framework says of it."""
        return self.row.item

    @property
    def code(self) -> str:
        """Its code."""
        return self.row.item.code

    @property
    def record(self) -> OitItem:
        """What is kept of it."""
        return self.row.record or NOTHING

    @property
    def place(self) -> tuple[int, str]:
        """What tells it from every other item."""
        return self.fiscal_year, self.code

    @property
    def score(self) -> "Score | None":
        """What the result gave it this year."""
        return self.background.scores.get(self.code)

    @property
    def lost(self) -> bool:
        """Whether the result is known and it is not full."""
        return self.score is not None and not self.score.is_full

    @property
    def former(self) -> "tuple[FormerItem, ...]":
        """The items of the year before from which it goes on."""
        return self.background.former.get(self.code, ())

    @property
    def assumed(self) -> bool:
        """Whether the item is taken over unproven."""
        whole = self.framework.certainty.get("items")
        return "assumed" in (self.item.certainty, whole)
