"""Marks on a paper: what a search found, and the words that a finding speaks of."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QPainter

from ita_desktop.ui.kit import painting
from ita_desktop.ui.kit.fonts import scaled
from ita_desktop.ui.kit.paper.page_search import Spot
from ita_desktop.ui.kit.paper.zoom import MARGINS
from ita_desktop.ui.kit.tokens import DARK, LIGHT

BAND, HIT = 105, 55
"""How strong the amber of a finding and the accent of a search lie on the paper, of 255."""
AIR, BAR, RADIUS = 2, 4, 3


@dataclass(frozen=True, slots=True)
class Marks:
    """What is marked now: all that was found, which of it is current, the words of the finding.

    ``written`` is the paragraph that is being written.
    """

    hits: tuple[Spot, ...] = ()
    current: int = -1
    care: tuple[Spot, ...] = ()
    written: tuple[Spot, ...] = ()


def paint(painter: QPainter, marks: Marks, page: int, frame: QRect, scale: float) -> None:
    """Draw the marks of a page that is shown in ``frame``, ``scale`` pixels a point.

    The paper is light whatever the window is: so are its marks.
    """
    amber = QColor(DARK.care)
    amber.setAlpha(BAND)
    painter.save()
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
    for spot in marks.written:
        if spot.page == page:
            _paint_written(painter, [_placed(rect, frame, scale) for rect in spot.rects], frame, scale)
    for spot in marks.care:
        if spot.page == page:
            _paint_care(painter, [_placed(rect, frame, scale) for rect in spot.rects], amber)
    accent = QColor(LIGHT.accent)
    accent.setAlpha(HIT)
    for at, spot in enumerate(marks.hits):
        if spot.page == page:
            for rect in spot.rects:
                box = _placed(rect, frame, scale)
                painter.fillRect(box, accent)
                if at == marks.current:
                    painting.box(
                        painter, box.adjusted(-2, -2, 2, 2), edge=LIGHT.accent, width=2, radius=RADIUS
                    )
    painter.restore()


def _paint_care(painter: QPainter, lines: list[QRectF], amber: QColor) -> None:
    """A band over each line and one bar at their left."""
    whole = lines[0]
    for line in lines:
        painter.fillRect(line, amber)
        whole = whole.united(line)
    bar = scaled(BAR)
    painter.fillRect(QRectF(whole.left() - 2 * bar, whole.top(), bar, whole.height()), QColor(LIGHT.care))


def _paint_written(painter: QPainter, lines: list[QRectF], frame: QRect, scale: float) -> None:
    """One band over the text's whole width and a bar at its left."""
    left = frame.left() + MARGINS[0] * scale - 2 * scaled(BAR)
    right = frame.right() - MARGINS[1] * scale + scaled(BAR)
    top, bottom = min(line.top() for line in lines), max(line.bottom() for line in lines)
    painter.fillRect(QRectF(left, top, right - left, bottom - top), QColor(LIGHT.tint))
    painter.fillRect(QRectF(left - scaled(BAR), top, scaled(BAR), bottom - top), QColor(LIGHT.accent))


def _placed(rect: QRectF, frame: QRect, scale: float) -> QRectF:
    return QRectF(
        frame.left() + rect.left() * scale - AIR,
        frame.top() + rect.top() * scale - AIR,
        rect.width() * scale + 2 * AIR,
        rect.height() * scale + 2 * AIR,
    )
