"""What the user says to the rows of a plan, and what is taken of it."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Literal, TypeVar

from ita_desktop.ui.kit.plans.states import PLAN_STATES

Answer = Literal["", "taken", "skipped"]
Line = TypeVar("Line", bound="PlanLine")

ORDER = tuple(state for state in PLAN_STATES if state != "warning")
"""The states in which a row can be, worst first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanLine:
    """A row of a plan: ``at`` is its index there, ``code`` where it goes as things stand, None while open.

    ``read`` has a ``state`` of ``PLAN_STATES`` and the ``codes`` that may be meant; ``answer`` is what the
    user said.
    """

    at: int
    read: Any
    code: str | None
    answer: Answer = ""

    @property
    def is_taken(self) -> bool:
        """Whether it is taken: what is new or changed unless it is skipped, what is doubtful after a yes."""
        usual = self.read.state in ("new", "changed") and self.answer != "skipped"
        return usual or self.answer == "taken"

    @property
    def is_open(self) -> bool:
        """Whether it waits for an answer."""
        return self.read.state == "doubtful" and not self.answer

    @property
    def tone(self) -> str:
        """The colour of its words: faint where nothing of it is taken."""
        return "muted" if self.answer == "skipped" or self.read.state in ("refused", "same") else "text"


class PlanDecisions(ABC, Generic[Line]):
    """Answers to one plan; rows that are refused or the same take none."""

    def __init__(self, rows: Sequence[Any]) -> None:
        self.rows = rows
        self._codes: dict[int, str] = {}
        self._skipped: set[int] = set()
        self._made: dict[int, Line] = {}
        """Lines made already, until their answer changes."""

    @abstractmethod
    def line(self, at: int) -> Line:
        """A row as it is shown with the answer that it has."""

    def place(self, line: Line) -> int:
        """Where a line stands among those of its state."""
        return line.at

    def lines(self) -> tuple[Line, ...]:
        """Every row, the worst first."""
        for at in range(len(self.rows)):
            if at not in self._made:
                self._made[at] = self.line(at)
        by_state = {state: at for at, state in enumerate(ORDER)}
        return tuple(
            sorted(
                self._made.values(), key=lambda line: (by_state[line.read.state], self.place(line), line.at)
            )
        )

    def code(self, at: int) -> str | None:
        """Where a row goes: as the user chose, else as it was read."""
        return self._codes.get(at) or self.rows[at].code

    def answer(self, at: int) -> Answer:
        """What the user said to a row."""
        return "skipped" if at in self._skipped else "taken" if at in self._codes else ""

    def take(self, rows: Iterable[int]) -> None:
        """Say yes to rows; one that may be several codes stays open until one is chosen."""
        for at in rows:
            self._made.pop(at, None)
            self._skipped.discard(at)
            read = self.rows[at]
            code = self.code(at) or (read.codes[0] if len(read.codes) == 1 else None)
            if read.state == "doubtful" and code is not None:
                self._codes[at] = code

    def choose(self, at: int, code: str) -> None:
        """Say which of the codes that may be meant a row has."""
        self._made.pop(at, None)
        self._skipped.discard(at)
        self._codes[at] = code

    def skip(self, rows: Iterable[int]) -> None:
        """Leave rows out."""
        for at in rows:
            if self.rows[at].state in ("new", "changed", "doubtful"):
                self._made.pop(at, None)
                self._skipped.add(at)
                self._codes.pop(at, None)

    @property
    def taken(self) -> Mapping[int, str]:
        """What is to be applied: index of the row and its code."""
        return {line.at: line.code for line in self.lines() if line.is_taken and line.code is not None}
