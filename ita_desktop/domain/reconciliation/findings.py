"""What reconciliation says: one finding a code and kind."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

Kind = Literal["mismatch", "missing", "incomplete", "range", "precision", "level", "unanswered"]


@dataclass(frozen=True, slots=True)
class Finding:
    """A finding on a code; scores are texts with two decimals, ``entered`` as typed.

    ``suggest`` gives the one value that makes the sum hold, ``candidates`` all where there are several.
    """

    on: str
    kind: Kind
    text: str
    entered: str | None = None
    computed: str | None = None
    suggest: Mapping[str, str] | None = None
    candidates: tuple[Mapping[str, str], ...] | None = None

    def as_json(self) -> dict[str, Any]:
        """The finding as the command line prints it; what does not apply is left out."""
        told: dict[str, Any] = {"on": self.on, "kind": self.kind}
        if self.entered is not None:
            told["entered"] = self.entered
        if self.computed is not None:
            told["computed"] = self.computed
        if self.suggest is not None:
            told["suggest"] = dict(self.suggest)
        if self.candidates is not None:
            told["candidates"] = [dict(each) for each in self.candidates]
        return told | {"text": self.text}
