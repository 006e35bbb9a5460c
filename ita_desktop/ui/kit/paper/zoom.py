"""How large a paper is shown: as wide as the view, its text alone, a whole page, or at a percentage."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QSize, QSizeF

DOTS_PER_POINT = 96 / 72
SMALLEST, LARGEST, STEP = 25, 400, 1.15
PERCENTS = (75, 100, 125, 150, 200)
Mode = Literal["width", "text", "page", "percent"]
WORDS = {"width": "พอดีกว้าง", "text": "พอดีข้อความ", "page": "ทั้งหน้า"}
MARGINS = (85, 57)
"""Points left and right of the text of an upright page, as official papers have them: 3 and 2 centimetres."""


@dataclass(frozen=True, slots=True)
class Zoom:
    """A mode, and the percentage where it is that."""

    mode: Mode = "width"
    percent: float = 100

    @property
    def words(self) -> str:
        """What is said of it."""
        return WORDS.get(self.mode) or f"{round(self.percent)} %"

    def scale(self, sizes: list[QSizeF], room: QSize) -> float:
        """Pixels for a point, for pages of ``sizes`` in points and a room in pixels without margins."""
        if self.mode == "percent":
            return DOTS_PER_POINT * self.percent / 100
        across = room.width() / (max(size.width() for size in sizes) - self.cut)
        if self.mode in ("width", "text"):
            return float(across)
        return float(min(across, room.height() / max(size.height() for size in sizes)))

    @property
    def cut(self) -> int:
        """Points of a page's width that are not shown."""
        return sum(MARGINS) if self.mode == "text" else 0

    def stepped(self, larger: bool, scale: float) -> "Zoom":
        """One step larger or smaller than the scale that is shown now."""
        percent = scale / DOTS_PER_POINT * 100 * (STEP if larger else 1 / STEP)
        return Zoom("percent", min(LARGEST, max(SMALLEST, percent)))
