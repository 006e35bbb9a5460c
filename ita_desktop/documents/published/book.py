"""The document while it is put together: what its parts are made from, and what each of them is."""

from dataclasses import dataclass, field
from functools import cached_property

from ita_desktop.documents.analysis.figures import Analysis
from ita_desktop.documents.blocks import Block, PageSetup
from ita_desktop.documents.measures.forms import Form
from ita_desktop.documents.measures.paper import FULLEST, LAYOUTS
from ita_desktop.documents.snapshots import PublishedSnapshot
from ita_desktop.documents.texts import year as named_year


@dataclass(frozen=True)
class Book:
    """The snapshot and what is worked out of it once."""

    snapshot: PublishedSnapshot

    @cached_property
    def analysis(self) -> Analysis | None:
        """The result that the plan answers, None where nothing of it is known."""
        found = Analysis.of(self.snapshot.result) if self.snapshot.result else None
        return found if found and found.known.now else None

    @cached_property
    def form(self) -> Form:
        """The form of the table of measures."""
        return LAYOUTS[self.snapshot.layout or FULLEST](self.snapshot)

    @property
    def plan_year(self) -> str:
        """The plan's fiscal year as papers name it."""
        return named_year(self.snapshot.plan.fiscal_year)


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A part that is printed: its blocks, on one kind of page where they name no other.

    ``name`` is what the contents calls it, behind ``ส่วนที่ 1`` where it is ``counted``; ``under`` are lines
    below that name. One that ``joins`` goes on where the piece before it ends.
    """

    blocks: tuple[Block, ...]
    name: str = ""
    under: tuple[str, ...] = ()
    page: PageSetup = field(default_factory=PageSetup)
    joins: bool = False
    counted: bool = False
