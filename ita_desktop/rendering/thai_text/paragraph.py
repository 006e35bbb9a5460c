"""A paragraph of Thai: lines end at words, justified lines spread as Thai is, splitting loses nothing."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from reportlab.lib.colors import black
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfdoc import PDFString

from ita_desktop.rendering.thai_text.measuring import Line, MeasuredText, Piece
from ita_desktop.rendering.thai_text.spreading import Spread, spread

UNDERLINE_DEPTH = 0.14
UNDERLINE_THICKNESS = 0.045
"""Shares of the size."""
PRINTED = 4
"""The flag that every annotation has in an archive's file."""


class Marked(NamedTuple):
    """A piece that is underlined or leads somewhere: its left end, right end and base line."""

    piece: Piece
    left: float
    right: float
    y: float


class ThaiParagraph:
    """A measured text or a part of it; ``start`` and ``stop`` are offsets in the text.

    It is wrapped, split and drawn as ReportLab's flowables are, without what loading those costs.
    """

    def __init__(
        self, measured: MeasuredText, style: ParagraphStyle, start: int = 0, stop: int | None = None
    ) -> None:
        self.style = style
        self.width = self.height = 0.0
        self._measured = measured
        self._start = start
        self._stop = len(measured.text) if stop is None else stop
        self._lines: list[Line] = []
        self._set_for = -1.0

    def getPlainText(self) -> str:
        """The text of this part, as typed."""
        return self._measured.text[self._start : self._stop]

    def line_texts(self) -> list[str]:
        """The visible text of each line, after ``wrap``."""
        return [self._measured.text[line.start : line.stop] for line in self._lines]

    def line_ends(self) -> list[float]:
        """How far to the right each line reaches, in points, after ``wrap``."""
        em = self.style.fontSize / 1000
        return [self._x(line) + line.width * em for line in self._lines]

    def minWidth(self) -> float:
        """The width in points below which a word would be cut."""
        indents = self.style.leftIndent + self.style.rightIndent
        return float(self._measured.widest() * self.style.fontSize / 1000 + indents)

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Break into lines for a width in points; answers width and height."""
        if width != self._set_for:
            style = self.style
            em = 1000 / style.fontSize
            later = (width - style.leftIndent - style.rightIndent) * em
            first = later - (style.firstLineIndent * em if self._start == 0 else 0)
            even, phrases = style.alignment == TA_JUSTIFY, style.alignment == TA_CENTER
            self._lines = self._measured.lines(
                self._start, self._stop, first, later, even=even, phrases=phrases
            )
            self._set_for = width
        self.width, self.height = width, len(self._lines) * self.style.leading
        return self.width, self.height

    def split(self, width: float, height: float) -> list["ThaiParagraph"]:
        """Two parts of which the first fits a height, one where all fits, none where nothing does."""
        self.wrap(width, height)
        count = int((height + 1e-6) / self.style.leading)
        total = len(self._lines)
        if count >= total:
            return [self]
        if not self.style.allowWidows and total - count == 1:
            count -= 1
        if count < 1 or (count == 1 and not self.style.allowOrphans):
            return []
        return [self._part(0, count), self._part(count, total)]

    def _part(self, first: int, after: int) -> "ThaiParagraph":
        lines = self._lines[first:after]
        part = ThaiParagraph(self._measured, self.style, lines[0].start, lines[-1].following)
        part._lines, part._set_for = lines, self._set_for
        part.wrap(self._set_for, 0)
        return part

    def drawOn(self, canvas: Any, left: float, bottom: float) -> None:
        """Draw the lines on a canvas, with the lower left corner of all of them at a point."""
        style = self.style
        coloured = style.textColor != black
        if coloured:
            canvas.saveState()
        text = canvas.beginText()
        if coloured:
            text.setFillColor(style.textColor)
        y = bottom + self.height - self._first_baseline()
        spacing, font = Spread(), None
        marked: list[Marked] = []
        for line in self._lines:
            pieces = self._measured.pieces(line.start, line.stop)
            wanted = self._spread(line, pieces)
            if wanted != spacing:
                text.setCharSpace(wanted.gap)
                text.setWordSpace(wanted.blank)
                spacing = wanted
            x = left + self._x(line)
            text.setTextOrigin(x, y)
            for piece in pieces:
                if piece.font is not font:
                    font = piece.font
                    text.setFont(font.fontName, style.fontSize, style.leading)
                text.textOut(piece.codes)
            marked += self._marked(pieces, wanted, x, y)
            y -= style.leading
        if spacing != Spread():
            text.setCharSpace(0)
            text.setWordSpace(0)
        canvas.drawText(text)
        self._rule(canvas, [each for each in marked if each.piece.underline])
        self._lead(canvas, [each for each in marked if each.piece.link])
        if coloured:
            canvas.restoreState()

    def _first_baseline(self) -> float:
        """From the top down to the first base line: the type stands in the middle of its leading."""
        face: Any = self._measured.font.face
        em = self.style.fontSize / 1000
        return float((self.style.leading - (face.ascent - face.descent) * em) / 2 + face.ascent * em)

    def _x(self, line: Line) -> float:
        style = self.style
        x = style.leftIndent + (style.firstLineIndent if line.start == 0 else 0)
        free = (line.room - line.width) * style.fontSize / 1000
        if style.alignment == TA_RIGHT:
            x += free
        elif style.alignment == TA_CENTER:
            x += free / 2
        return float(x)

    def _spread(self, line: Line, pieces: Sequence[Piece]) -> Spread:
        if self.style.alignment != TA_JUSTIFY or not line.wraps:
            return Spread()
        return spread(line.room - line.width, pieces, self.style.fontSize)

    def _marked(self, pieces: Sequence[Piece], spacing: Spread, x: float, y: float) -> list[Marked]:
        """Where the pieces of a line stand that are underlined or lead somewhere."""
        if not any(piece.underline or piece.link for piece in pieces):
            return []
        found = []
        for piece in pieces:
            width = piece.font.stringWidth(piece.codes, self.style.fontSize)
            right = x + width + len(piece.codes) * spacing.gap + piece.blanks * spacing.blank
            if piece.underline or piece.link:
                found.append(Marked(piece, x, right, y))
            x = right
        return found

    def _rule(self, canvas: Any, underlined: Sequence[Marked]) -> None:
        if underlined:
            size = self.style.fontSize
            canvas.saveState()
            canvas.setStrokeColor(self.style.textColor)
            canvas.setLineWidth(size * UNDERLINE_THICKNESS)
            depth = size * UNDERLINE_DEPTH
            canvas.lines([(left, y - depth, right, y - depth) for _, left, right, y in underlined])
            canvas.restoreState()

    def _lead(self, canvas: Any, links: Sequence[Marked]) -> None:
        """Let a click on a piece open its page; the annotation is printed as nothing."""
        deep = self.style.leading - self._first_baseline()
        for piece, left, right, y in links:
            room = left, y - deep, right, y + self._first_baseline()
            canvas.linkURL(piece.link, room, relative=1, F=PRINTED, Contents=PDFString(piece.link))
