"""What is looked at again, one figure after the other, and what was found so far."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from ita_desktop.domain.scores import Refusal, parse_score
from ita_desktop.ui.scores.cells import Cell, ScoreRow

if TYPE_CHECKING:
    from ita_desktop.domain.frameworks import Framework

Way = Literal["read_back", "re_key"]
TOTALS = ("overall", "instrument", "part", "indicator")


@dataclass(frozen=True, slots=True)
class Step:
    """One figure as it stands in the grid; ``part`` names the part of EIT that it belongs to."""

    code: str
    label: str
    title: str
    part: str
    text: str

    @property
    def words(self) -> str:
        """What the figure is, in one line."""
        return " ".join(filter(None, (self.label, self.title, self.part)))


def steps_of(rows: Sequence[ScoreRow], framework: "Framework", way: Way) -> tuple[Step, ...]:
    """The typed figures in the grid's order: all to be read back, the totals to be typed again."""
    parts = {part.key: part.short_title for each in framework.instruments for part in each.parts}
    return tuple(
        Step(
            cell.code,
            row.label,
            row.title,
            parts.get(slot, "") if row.kind != "part" else "",
            cell.text,
        )
        for row in rows
        if way == "read_back" or row.kind in TOTALS
        for slot, cell in row.cells.items()
        if _stands(cell) and (way == "read_back" or slot not in parts or row.kind == "part")
    )


def empty_cells(rows: Iterable[ScoreRow]) -> int:
    """How many cells have no score and are not looked at."""
    return sum(cell.typed and not _stands(cell) for row in rows for cell in row.cells.values())


def _stands(cell: Cell) -> bool:
    return cell.typed and bool(cell.text) and cell.refused is None


@dataclass
class Progress:
    """How far one look at one year is. What was found of a figure holds only while that figure stands.

    ``found`` gives for a code the figure that was looked at, and whether it agreed (read back) or what was
    typed for it (typed again).
    """

    steps: tuple[Step, ...] = ()
    at: int = 0
    agreed: dict[str, tuple[str, bool]] = field(default_factory=dict)
    typed: dict[str, str] = field(default_factory=dict)

    def show(self, steps: tuple[Step, ...]) -> None:
        """Take the figures as they are now; the place stays at its code."""
        here = self.steps[self.at].code if self.steps else ""
        self.steps = steps
        codes = [step.code for step in steps]
        self.at = codes.index(here) if here in codes else max(0, min(self.at, len(steps) - 1))

    def mark(self, *, agrees: bool) -> None:
        """Say of the figure at hand whether it agrees with the paper."""
        step = self.steps[self.at]
        self.agreed[step.code] = (step.text, agrees)

    def verdict(self, step: Step) -> bool | None:
        """Whether a figure agreed, None where it was not looked at as it is now."""
        text, agrees = self.agreed.get(step.code, ("", False))
        return agrees if text == step.text else None

    def compared(self, step: Step) -> bool | None:
        """Whether what was typed again is the figure; None where nothing readable was typed."""
        again = parse_score(self.typed.get(step.code, ""))
        stands = parse_score(step.text)
        if isinstance(again, Refusal) or isinstance(stands, Refusal):
            return None
        return again.same_as(stands)

    def found(self, way: Way, step: Step) -> bool | None:
        """What a look found of a figure."""
        return self.verdict(step) if way == "read_back" else self.compared(step)

    def open_steps(self, way: Way) -> tuple[Step, ...]:
        """The figures that are still to be looked at."""
        return tuple(step for step in self.steps if self.found(way, step) is None)

    def different(self, way: Way) -> tuple[Step, ...]:
        """The figures that did not agree."""
        return tuple(step for step in self.steps if self.found(way, step) is False)
