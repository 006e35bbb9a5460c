"""The one object that sets Thai: styles, paragraphs, widths, what cannot be printed."""

from collections.abc import Iterable, Sequence
from copy import copy
from pathlib import Path
from typing import Literal, Protocol

from reportlab import rl_config
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle

from ita_desktop.documents.runs import web_address
from ita_desktop.domain.thai.breaks import WordBreaker, read_words
from ita_desktop.rendering.thai_text.clusters import INVISIBLE
from ita_desktop.rendering.thai_text.fonts import LOOKS, NAMES, register
from ita_desktop.rendering.thai_text.measuring import Breaker, MeasuredText, Stretch
from ita_desktop.rendering.thai_text.paragraph import ThaiParagraph
from ita_desktop.rendering.thai_text.runs import Styled, as_runs, escape, from_markup

Align = Literal["left", "center", "right", "justify"]
ALIGNMENTS: dict[Align, int] = {
    "left": TA_LEFT,
    "center": TA_CENTER,
    "right": TA_RIGHT,
    "justify": TA_JUSTIFY,
}
SINGLE_SPACING = 1.331
"""Leading of single line spacing over the size: ascent, descent and line gap of TH Sarabun New."""


class Words(Breaker, Protocol):
    """A breaker that also tells words."""

    def words(self, text: str, /) -> Sequence[str]:
        """The text cut into words; joined they are the text."""

    def with_words(self, names: Iterable[str], /) -> "Words":
        """A breaker that knows these names too."""


class Typesetter:
    """Sets Thai in TH Sarabun New; sizes and lengths in points.

    The four styles are known to ReportLab as ``Sarabun``, ``Sarabun-Bold``, ``Sarabun-Italic`` and
    ``Sarabun-BoldItalic``, so that what is drawn without a paragraph is set right too.
    """

    regular = NAMES[False, False]
    bold = NAMES[True, False]
    italic = NAMES[False, True]
    bold_italic = NAMES[True, True]

    def __init__(self, fonts: Path, breaker: Words) -> None:
        rl_config.trustedSchemes = []
        self._fonts = register(fonts)
        self._breaker = breaker
        self._knowing: tuple[frozenset[str], Typesetter] = frozenset(), self

    def knowing(self, names: Iterable[str]) -> "Typesetter":
        """This typesetter, or one that also parts none of these names; the last one is kept."""
        wanted = frozenset(names)
        if not wanted:
            return self
        if wanted != self._knowing[0]:
            other = copy(self)
            other._breaker = self._breaker.with_words(sorted(wanted))
            self._knowing = wanted, other
        return self._knowing[1]

    def style(
        self,
        name: str = "text",
        *,
        size: float = 16,
        leading: float | None = None,
        bold: bool = False,
        italic: bool = False,
        align: Align = "left",
        first_indent: float = 0,
        left: float = 0,
        right: float = 0,
        before: float = 0,
        after: float = 0,
        keep_with_next: bool = False,
        lone_lines: bool = True,
    ) -> ParagraphStyle:
        """A style; ``leading`` None is single spacing, ``lone_lines`` lets a split leave one line alone."""
        return ParagraphStyle(
            name,
            fontName=NAMES[bold, italic],
            fontSize=size,
            leading=leading or size * SINGLE_SPACING,
            alignment=ALIGNMENTS[align],
            firstLineIndent=first_indent,
            leftIndent=left,
            rightIndent=right,
            spaceBefore=before,
            spaceAfter=after,
            keepWithNext=int(keep_with_next),
            allowWidows=int(lone_lines),
            allowOrphans=int(lone_lines),
        )

    def paragraph(self, text: str | Iterable[Styled], style: ParagraphStyle) -> ThaiParagraph:
        """A flowable of text as typed (never markup) or of runs; a line feed ends a line."""
        base = LOOKS.get(style.fontName, (False, False))
        runs = as_runs(text)
        stretches: list[Stretch] = []
        start = 0
        for run in runs:
            look = run.bold or base[0], getattr(run, "italic", False) or base[1]
            stop = start + len(run.text)
            marked = getattr(run, "underline", False), web_address(getattr(run, "link", ""))
            stretches.append(Stretch(start, stop, self._fonts[look], *marked))
            start = stop
        whole = "".join(run.text for run in runs)
        return ThaiParagraph(
            MeasuredText(whole, stretches or [Stretch(0, 0, self._fonts[base])], self._breaker), style
        )

    def markup(self, text: str, style: ParagraphStyle) -> ThaiParagraph:
        """A flowable of text with ``<b> <i> <u> <br/>``; what users typed goes through ``escape`` first."""
        return self.paragraph(from_markup(text), style)

    @staticmethod
    def escape(text: str) -> str:
        """A user's text made safe for markup, ReportLab's own too."""
        return escape(text)

    def width(self, text: str, size: float = 16, *, bold: bool = False, italic: bool = False) -> float:
        """The width of a single line."""
        return self._fonts[bold, italic].stringWidth(text, size)

    def words(self, text: str) -> Sequence[str]:
        """The text cut into words; joined they are the text."""
        return self._breaker.words(text)

    def breaks(self, text: str) -> Sequence[int]:
        """Offsets where a line may end; the last one is the end of the text."""
        return self._breaker.breaks(text)

    def missing(self, text: str) -> dict[str, int]:
        """Characters that the typeface has no shape for, each with the offset where it first stands."""
        found: dict[str, int] = {}
        font = self._fonts[False, False]
        for character in set(text):
            private = "\ue000" <= character <= "\uf8ff"
            if private or not (font.has(character) or character in INVISIBLE or character == "\t"):
                found[character] = text.index(character)
        return dict(sorted(found.items(), key=lambda item: item[1]))

    def table_style(self, size: float = 16) -> list[tuple[object, ...]]:
        """Commands that every table of plain strings begins with, lest another typeface gets in."""
        everywhere = (0, 0), (-1, -1)
        return [("FONT", *everywhere, self.regular, size, size * SINGLE_SPACING)]


def open_typesetter(fonts: Path, words: Path, own_words: Iterable[str] = ()) -> Typesetter:
    """A typesetter with the fonts of a folder, a packed word list and the office's own words."""
    return Typesetter(fonts, WordBreaker(read_words(words)).with_words(own_words))
