"""Layout and digits that the user takes for papers of one kind, in place of the office's."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ita_desktop.ui.papers.foot import DIGITS

if TYPE_CHECKING:
    from ita_desktop.services.papers import Request

Choice = tuple[str, str]


class ChosenLooks:
    """Kept by the paper's word."""

    def __init__(self) -> None:
        self.layouts: dict[str, str] = {}
        self.digits: dict[str, str] = {}

    def of(self, request: "Request") -> "Request":
        """The request in the layout and digits that hold."""
        digits = self.digits.get(request.word)
        return replace(
            request,
            layout=self.layouts.get(request.word),
            digits="thai" if digits == "thai" else "arabic" if digits else None,
        )

    def state(self) -> Mapping[str, Any]:
        """What is worth keeping."""
        return {"layouts": dict(self.layouts), "digits": dict(self.digits)}

    def take_state(self, state: Mapping[str, Any]) -> None:
        """Take back what was kept; what is no choice is left out."""
        known = {key for key, _ in DIGITS}
        self.layouts = _texts(state.get("layouts"))
        self.digits = {key: each for key, each in _texts(state.get("digits")).items() if each in known}


def _texts(kept: object) -> dict[str, str]:
    pairs = kept.items() if isinstance(kept, Mapping) else ()
    return {key: each for key, each in pairs if isinstance(key, str) and isinstance(each, str)}
