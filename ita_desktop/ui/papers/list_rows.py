"""The list of papers that can be printed now, by occasion."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.tables import Cell, Column, RecordModel

if TYPE_CHECKING:
    from ita_desktop.services.papers import Request


@dataclass(frozen=True, slots=True)
class PaperRow:
    """A paper of the list, or the occasion that heads the papers below it (no request then)."""

    title: str
    request: "Request | None" = None

    @property
    def key(self) -> str:
        """The paper's place."""
        return self.request.place if self.request else ""


def rows_of(requests: "Sequence[Request]", titles: dict[str, str]) -> list[PaperRow]:
    """The papers under their occasions, in the order given."""
    rows: list[PaperRow] = []
    occasion = ""
    for request in requests:
        named = f"การประชุม ครั้งที่ {request.meeting}" if request.meeting else f"ปีงบประมาณ {request.year}"
        if named != occasion:
            occasion = named
            rows.append(PaperRow(named))
        rows.append(PaperRow(titles[request.word], request))
    return rows


def _cell(row: PaperRow) -> Cell:
    if row.request is None:
        return Cell(row.title, bold=True)
    return Cell(row.title, shape=Shape.PAPERS, tip=row.title)


def paper_model() -> RecordModel[PaperRow]:
    """The list's model: one column."""
    return RecordModel([Column("เอกสาร", _cell)], is_group=lambda row: row.request is None, groups_rest=True)
