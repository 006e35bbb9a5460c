"""The papers of a year in two lines each, by occasion."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ita_desktop.ui.kit.tables import Cell, Column, RecordModel
from ita_desktop.ui.papers.states import Look, Verdict, look

if TYPE_CHECKING:
    from ita_desktop.services.papers import PaperState


@dataclass(frozen=True, slots=True)
class PaperRow:
    """A paper of the list with its state, or the occasion that heads the papers below it."""

    title: str
    state: "PaperState | None" = None
    look: Look | None = None

    @property
    def key(self) -> str:
        """The paper's place."""
        return self.state.request.place if self.state else ""


def rows_of(states: "Sequence[PaperState]", verdicts: Mapping[str, Verdict]) -> list[PaperRow]:
    """The papers under their occasions, in the order given."""
    rows: list[PaperRow] = []
    occasion = ""
    for state in states:
        if state.occasion != occasion:
            occasion = state.occasion
            rows.append(PaperRow(occasion))
        rows.append(PaperRow(state.title, state, look(state, verdicts.get(state.request.place))))
    return rows


def _cell(row: PaperRow) -> Cell:
    """What a screen reader says, and the tooltip: both lines."""
    if row.look is None:
        return Cell(row.title, bold=True, tip=row.title)
    return Cell(f"{row.title}\n{row.look.words}", tip=f"{row.title}\n{row.look.words}")


def paper_model() -> RecordModel[PaperRow]:
    """The list's model: one column."""
    return RecordModel([Column("เอกสาร", _cell)], is_group=lambda row: row.state is None, groups_rest=True)
