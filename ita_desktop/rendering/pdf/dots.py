"""Dotted lines to write on: drawn, so that a search for words never meets a dot."""

from typing import Any, NamedTuple

DOT = 0.8
STEP = 3.0
BELOW = 1.6
"""From the base line of the text down to the dots."""


class Dots(NamedTuple):
    """Dots from a place to another, in points from the left margin; ``down`` from the line's top to them."""

    left: float
    right: float
    down: float
    line: int = 0

    def draw(self, canvas: Any, x: float, y: float) -> None:
        """Draw them; those of all lines stand below each other."""
        first = -(-(x + self.left) // STEP) * STEP
        if first >= x + self.right:
            return
        canvas.saveState()
        canvas.setLineWidth(DOT)
        canvas.setDash([DOT, STEP - DOT])
        canvas.line(first, y - self.down, x + self.right, y - self.down)
        canvas.restoreState()
