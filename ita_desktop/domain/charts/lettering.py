"""Texts of a chart fitted into their room: broken at word ends, or shortened with the code kept."""

from collections.abc import Sequence
from typing import Protocol

from ita_desktop.domain.charts.primitives import Text, Tone
from ita_desktop.domain.thai.breaks import character_clusters

ELLIPSIS = "…"
ROUNDING = 0.01


class Lettering(Protocol):
    """The type in which a chart's texts are set, all of one size."""

    @property
    def line(self) -> float:
        """The height of a line."""

    def width(self, text: str, strong: bool = False, /) -> float:
        """The width of a single line."""

    def breaks(self, text: str, /) -> Sequence[int]:
        """Offsets where a line may end, in order."""

    def digits(self, text: str, /) -> str:
        """The text in the digits of the paper or the screen."""


def shortened(text: str, room: float, type_: Lettering, strong: bool = False) -> str:
    """The text, cut at its end where it is wider than its room; empty where nothing fits."""
    room += ROUNDING
    if type_.width(text, strong) <= room:
        return text
    clusters = character_clusters(text)
    while clusters:
        clusters.pop()
        cut = "".join(clusters).rstrip() + ELLIPSIS
        if type_.width(cut, strong) <= room:
            return cut
    return ""


def wrapped(text: str, room: float, most: int, type_: Lettering) -> list[str]:
    """The text in at most ``most`` lines, broken where it may be; the last one cut where it is too long."""
    lines: list[str] = []
    start = 0
    while len(lines) < most - 1 and type_.width(text[start:]) > room + ROUNDING:
        fitting = [
            end for end in type_.breaks(text) if end > start and type_.width(text[start:end].rstrip()) <= room
        ]
        if not fitting or fitting[-1] >= len(text):
            break
        lines.append(text[start : fitting[-1]].rstrip())
        start = fitting[-1]
    return [*lines, shortened(text[start:].strip(), room, type_)]


def set_left(
    x: float, y: float, text: str, type_: Lettering, tone: Tone = "text", strong: bool = False
) -> Text:
    """A text that begins at ``x``; ``y`` is the top of its line."""
    return Text(x, y, type_.width(text, strong), type_.line, text, strong, tone)


def set_right(
    x: float, y: float, text: str, type_: Lettering, tone: Tone = "text", strong: bool = False
) -> Text:
    """A text that ends at ``x``."""
    width = type_.width(text, strong)
    return Text(x - width, y, width, type_.line, text, strong, tone)


def set_middle(
    x: float, y: float, text: str, type_: Lettering, within: tuple[float, float], tone: Tone = "text"
) -> Text:
    """A text with its middle at ``x``, moved so that it stays within two places."""
    width = type_.width(text)
    left = max(within[0], min(x - width / 2, within[1] - width))
    return Text(left, y, width, type_.line, text, False, tone)
