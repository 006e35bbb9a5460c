"""The type of one paper: its measure, its paragraphs and its single lines."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from reportlab.lib.colors import Color, black
from reportlab.pdfbase.pdfmetrics import getAscentDescent

from ita_desktop.documents.blocks import Align, PageSetup, Runs, plain
from ita_desktop.domain.thai.breaks import character_clusters
from ita_desktop.rendering.pdf.rows import SetText
from ita_desktop.rendering.thai_text import Typesetter

CM = 72 / 2.54
A4 = (21.0 * CM, 29.7 * CM)
DESCENT = 5 / 16
CATCHWORD = 2.0 * CM
CATCHWORD_REST = 1.2 * CM
CATCHWORD_READ = 200
LEANING = frozenset({"การ", "ความ", "ผู้", "ที่", "และ", "หรือ", "ของ", "ใน", "จาก", "โดย"})
"""Words that say nothing without the next one."""


class Look(NamedTuple):
    """Type of a head that differs from that of the text."""

    size: float
    bold: bool = True
    colour: Color = black


class Type:
    """Sets texts of one size on one kind of page; all lengths in points."""

    def __init__(self, typesetter: Typesetter, page: PageSetup) -> None:
        self._typesetter = typesetter
        self.size = page.type_size
        self.leading = float(typesetter.style(size=self.size).leading)
        self.descent = page.type_size * DESCENT
        self.page_width, self.page_height = A4[::-1] if page.landscape else A4
        self.left = page.left * CM
        self.bottom = page.bottom * CM
        self.top = self.page_height - page.top * CM
        self.text_width = self.page_width - self.left - page.right * CM
        self.text_height = self.top - self.bottom
        self.font = typesetter.regular
        self._styles: dict[tuple[Align, float], Any] = {}

    @property
    def typesetter(self) -> Typesetter:
        """What sets single lines of other sizes."""
        return self._typesetter

    def text(self, runs: Runs, width: float, align: Align = "left", indent: float = 0) -> SetText:
        """A paragraph broken at a width."""
        style = self._styles.get((align, indent))
        if style is None:
            style = self._typesetter.style(size=self.size, align=align, first_indent=indent)
            self._styles[align, indent] = style
        printed = tuple(run for run in runs if run.text) or plain(" ")
        return SetText(self._typesetter.paragraph(printed, style), width)

    def hanging(self, runs: Runs, width: float, left: float, hang: float) -> SetText:
        """A paragraph moved in by ``left``; its first line begins ``hang`` points before the others."""
        style = self._typesetter.style(size=self.size, left=left, first_indent=-hang)
        return SetText(self._typesetter.paragraph(runs, style), width)

    def large(
        self, text: str, width: float, look: Look, leading: float | None = None, align: Align = "left"
    ) -> SetText:
        """A text of a head broken at a width; ``leading`` None is that of the paper's lines."""
        style = self._typesetter.style(
            size=look.size, leading=leading or self.leading, bold=look.bold, align=align
        )
        style.textColor = look.colour
        return SetText(self._typesetter.paragraph(plain(text or " "), style), width)

    def large_width(self, text: str, look: Look) -> float:
        """The width of a single line of a head."""
        return float(self._typesetter.width(text, look.size, bold=look.bold))

    def baseline(self, size: float, leading: float) -> float:
        """From the top of a line down to its base line."""
        ascent, descent = getAscentDescent(self.font, size)
        return float((leading - (ascent - descent)) / 2 + ascent)

    def width(self, text: str, strong: bool = False) -> float:
        """The width of a single line."""
        return float(self._typesetter.width(text, self.size, bold=strong))

    def draw(self, canvas: Any, x: float, y: float, text: str) -> None:
        """Draw a single line with its baseline at ``y``."""
        canvas.setFont(self.font, self.size)
        canvas.drawString(x, y, text)

    def dots(self, width: float) -> str:
        """As many dots as fit a width."""
        return "." * int(width / self.width("."))

    def first_words(self, texts: Sequence[str]) -> str:
        """Whole words from the beginning, enough to know it again; a short rest of a text is taken too."""
        text = taken = last = ""
        for each in texts:
            if self.width(text) < CATCHWORD:
                text = f"{text} {each[:CATCHWORD_READ]}".strip()
        for word in self._typesetter.words(text):
            enough = self.width(taken) >= CATCHWORD and last.strip() not in LEANING
            if enough and self.width(text[len(taken) :]) > CATCHWORD_REST:
                break
            taken += word
            last = word.strip() or last
        return self._short(_without_open_bracket(taken.strip()))

    def _short(self, words: str) -> str:
        """What of a single endless word fits half a line."""
        if self.width(words) <= self.text_width / 2:
            return words
        clusters = character_clusters(words)
        while len(clusters) > 1 and self.width("".join(clusters)) > self.text_width / 2:
            clusters.pop()
        return "".join(clusters)


def _without_open_bracket(words: str) -> str:
    """What comes before a bracket that is not closed, where something does."""
    before, _, within = words.rpartition("(")
    return before.rstrip() if before.strip() and ")" not in within else words
