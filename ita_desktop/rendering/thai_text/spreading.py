"""How a justified line of Thai is filled: its blanks grow first, then the gaps between clusters."""

from collections.abc import Sequence
from typing import NamedTuple

from ita_desktop.rendering.thai_text.measuring import Piece

BLANK_GAINS = 1.2
"""What a blank may gain, as a share of its width."""
GAP_GAINS = 90.0
"""What may come between clusters, in thousandths of an em; a line that needs more stays ragged."""


class Spread(NamedTuple):
    """What a line adds after each cluster and to each blank, in points."""

    gap: float = 0.0
    blank: float = 0.0


def spread(free: float, pieces: Sequence[Piece], size: float) -> Spread:
    """Share the free room of a line (thousandths of an em) among its blanks and clusters."""
    clusters = sum(len(piece.codes) for piece in pieces)
    blanks = sum(piece.blanks for piece in pieces)
    in_blanks = min(free, sum(piece.blanks * piece.font.blank for piece in pieces) * BLANK_GAINS)
    gap = (free - in_blanks) / (clusters - 1) if clusters > 1 else 0.0
    if free <= 0 or gap > GAP_GAINS:
        return Spread()
    return Spread(gap * size / 1000, in_blanks / blanks * size / 1000 if blanks else 0.0)
