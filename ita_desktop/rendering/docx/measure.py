"""The measure of one paper: its page, its lines and about how wide a text is; lengths in twips.

Word breaks the lines; a width is only needed for where columns stand and which rows are long.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from ita_desktop.documents.blocks import PageSetup, Runs

POINT = 20
CM = 1440 / 2.54
NUMBER_FROM_TOP = 1.25 * CM
"""From the edge of the paper to the line of the page number."""
A4 = (11906, 16838)
SINGLE_SPACING = 1.331
"""Height of a line over the size of its type in TH Sarabun New."""

_HUNDREDTHS = {
    18: "!',.:;Iij|",
    21: "`lเๅ",
    24: " ()-[]",
    27: "\\frt{}โใไ",
    30: '"/?Js',
    34: "*gkงระาำ",
    37: "$EFLSacvxyzฐธ",
    40: "0123456789BPRY_eกคฅจถยฤลวศสอฮฯ฿แ",
    43: "+<=>CKTVX^hnopqu~ขฃฉชซฎฏดตนผฝภมฦ",
    46: "#ADGZbdฆทบปหษๆ๏๐๑๒๓๔๕๖๗๘๙",
    49: "&HNUwฑพฟฬ",
    58: "@MOQฌญฒณ",
    70: "%Wm๛",
}
"""Of the bold type: a text of normal weight is a little narrower."""

_WIDTHS = {character: width / 100 for width, characters in _HUNDREDTHS.items() for character in characters}
_MARKS = frozenset("ัิีึืฺุู็่้๊๋์ํ๎")
_OTHER = 0.5


@dataclass(frozen=True, slots=True)
class Measure:
    """What all blocks of a paper share; ``speech`` is where the speech column begins, ``justified`` Word's
    word for lines spread between the margins.
    """

    page: PageSetup
    speech: float
    justified: str

    @property
    def paper(self) -> tuple[int, int]:
        """Width and height of the page."""
        return A4[::-1] if self.page.landscape else A4

    @property
    def text_width(self) -> float:
        """Between the left and the right margin."""
        return self.paper[0] - (self.page.left + self.page.right) * CM

    @property
    def leading(self) -> float:
        """Height of a line."""
        return self.page.type_size * SINGLE_SPACING * POINT

    def width(self, text: str, size: float = 0) -> float:
        """At most how wide a line is, bold or not; ``size`` in points where it is not the paper's."""
        ems = sum(0.0 if sign in _MARKS else _WIDTHS.get(sign, _OTHER) for sign in text)
        return ems * (size or self.page.type_size) * POINT

    def lines(self, texts: Sequence[Runs], room: float) -> int:
        """About how many lines paragraphs take in a column."""
        written = (line for runs in texts for line in "".join(run.text for run in runs).split("\n"))
        return sum(max(1, math.ceil(self.width(line) / room)) for line in written)
