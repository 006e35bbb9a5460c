"""What the parts of the agenda's editor ask of it."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtWidgets import QWidget

from ita_desktop.ui.meetings.edits import Spot


class Hand(Protocol):
    """Turns what is done at an entry or a topic into acts on the open meeting."""

    def say(self, spot: Spot, typed: str, *, new: bool) -> None:
        """Keep the text of an entry; ``new`` where it is not in the meeting yet."""

    def follow(self, spot: Spot, before: str, after: str, *, new: bool) -> None:
        """Enter: a further entry of the same speaker, with the text after the cursor."""

    def remove(self, spot: Spot, *, new: bool) -> None:
        """Take an entry away."""

    def pick(self, cell: QWidget, spot: Spot, typed: str, *, new: bool) -> None:
        """Choose the speaker of an entry, beginning with what was typed."""

    def take_year(self, spot: Spot, year: int) -> None:
        """Let a table show another fiscal year."""

    def freeze(self, spot: Spot, kept: bool) -> None:
        """Keep a table as it is, or let it follow the data."""

    def rows(self, spot: Spot) -> Sequence[Sequence[str]]:
        """What a table says, its head first."""

    def step(self, widget: QWidget, step: int) -> None:
        """The keyboard leaves a widget upwards (-1) or downwards (1)."""

    def name_topic(self, spot: Spot, typed: str) -> None:
        """Keep the title of a topic."""

    def resolve(self, spot: Spot, typed: str) -> None:
        """Keep the resolution of a topic."""

    def note(self, spot: Spot, typed: str) -> None:
        """Keep what is noted on a topic and not printed."""

    def begin(self, spot: Spot) -> None:
        """The first entry of a topic, or one after all others."""
