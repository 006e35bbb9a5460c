"""A type whose widths can be reckoned in the head: no file, no screen."""

from collections.abc import Sequence

from ita_desktop.domain.thai.breaks import character_clusters


class Blocks:
    """Every cluster is as wide as half its size, bold a little more; lines end at blanks."""

    def __init__(self, size: float = 12.0) -> None:
        self.line = size * 1.2
        self._each = size / 2

    def width(self, text: str, strong: bool = False, /) -> float:
        """Clusters times their width."""
        return len(character_clusters(text)) * self._each * (1.1 if strong else 1.0)

    def breaks(self, text: str, /) -> Sequence[int]:
        """After each blank, and at the end."""
        return [*(at + 1 for at, sign in enumerate(text) if sign == " "), len(text)]

    def digits(self, text: str, /) -> str:
        """As it is."""
        return text
