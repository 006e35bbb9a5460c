"""Status shapes and icons, painted: the same on screen, in charts and in buttons, in any colour."""

from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPainterPathStroker

from ita_desktop.ui.kit.shape_paths import DRAWINGS

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon, QPixmap

GRID = 20
STROKE = 1.7
CUT = 1.9
ICON, ROW_ICON = 20, 16


class Shape(StrEnum):
    """Every shape that the program draws."""

    OK = "ok"
    BAD = "bad"
    CARE = "care"
    LATE = "late"
    IN_WORK = "in_work"
    NOT_STARTED = "not_started"
    WAITS = "waits"
    MISSING = "missing"
    PADLOCK = "padlock"
    BELOW = "below"
    SOURCES = "sources"
    HOME = "home"
    SCORES = "scores"
    FINDINGS = "findings"
    ANALYSIS = "analysis"
    PLAN = "plan"
    OIT = "oit"
    MEETING = "meeting"
    PAPERS = "papers"
    SETTINGS = "settings"
    HELP = "help"
    UNDO = "undo"
    REDO = "redo"
    PRINT = "print"
    SEARCH = "search"
    PLUS = "plus"
    MINUS = "minus"
    EQUAL = "equal"
    CLOSE = "close"
    TICK = "tick"
    CALENDAR = "calendar"
    CHEVRON_LEFT = "chevron_left"
    CHEVRON_RIGHT = "chevron_right"
    CHEVRON_UP = "chevron_up"
    CHEVRON_DOWN = "chevron_down"
    ARROW_UP = "arrow_up"
    ARROW_DOWN = "arrow_down"
    ARROW_RIGHT = "arrow_right"
    CLIPBOARD = "clipboard"
    KEYBOARD = "keyboard"
    FOLDER = "folder"
    COPY = "copy"
    DISK = "disk"
    DRIVE = "drive"
    LINK = "link"
    PERSON = "person"
    DOWNLOAD = "download"
    DELETE = "delete"
    EDIT = "edit"
    IMAGE = "image"
    INFO = "info"


STATUS_TONES = {
    Shape.OK: "ok",
    Shape.BAD: "bad",
    Shape.CARE: "care",
    Shape.LATE: "bad",
    Shape.BELOW: "care",
    Shape.SOURCES: "care",
    Shape.IN_WORK: "accent",
}
"""The colour token of a status shape; every other shape is muted."""


def tone_of(shape: Shape) -> str:
    """The name of the colour token in which a status shape is drawn."""
    return STATUS_TONES.get(shape, "muted")


def _trace(words: str) -> QPainterPath:
    path = QPainterPath()
    queue = words.split()
    takes = {"M": 2, "L": 2, "C": 6, "Z": 0, "O": 3, "A": 5, "R": 5}
    while queue:
        command = queue.pop(0)
        numbers = [float(queue.pop(0)) for _ in range(takes[command])]
        if command == "M":
            path.moveTo(*numbers)
        elif command == "L":
            path.lineTo(*numbers)
        elif command == "C":
            path.cubicTo(*numbers)
        elif command == "Z":
            path.closeSubpath()
        elif command == "O":
            path.addEllipse(QPointF(numbers[0], numbers[1]), numbers[2], numbers[2])
        elif command == "A":
            x, y, radius, start, sweep = numbers
            path.arcTo(QRectF(x - radius, y - radius, 2 * radius, 2 * radius), start, sweep)
        else:
            path.addRoundedRect(QRectF(*numbers[:4]), numbers[4], numbers[4])
    return path


def _stroked(words: str, width: float, dashed: bool = False) -> QPainterPath:
    pen = QPainterPathStroker()
    pen.setCurveThreshold(0.02)
    pen.setWidth(width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap if dashed else Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if dashed:
        pen.setDashPattern([1.9, 1.43])
    stroke = pen.createStroke(_trace(words))
    stroke.setFillRule(Qt.FillRule.WindingFill)
    return stroke


@cache
def outline(shape: Shape) -> QPainterPath:
    """A shape as one area on the grid of 20 units."""
    drawing = DRAWINGS[shape.value]
    path = _stroked(drawing.lines, STROKE, drawing.dashed)
    if drawing.filled:
        path = path.simplified()
        area = _trace(drawing.filled)
        if shape in (Shape.CARE, Shape.LATE):
            area = area.united(_stroked(drawing.filled, 1.0).simplified())
        path = path.united(area)
    if drawing.cut:
        path = path.subtracted(_stroked(drawing.cut, CUT).simplified())
    return path


def paint(painter: QPainter, rect: QRect | QRectF, shape: Shape, colour: str | QColor) -> None:
    """Draw a shape in a rectangle, as large as fits and centred."""
    side = min(rect.width(), rect.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2)
    painter.scale(side / GRID, side / GRID)
    painter.fillPath(outline(shape), QColor(colour))
    painter.restore()


def pixmap(shape: Shape, colour: str | QColor, side: int = ICON, ratio: float = 2.0) -> "QPixmap":
    """A shape as a picture with a clear ground, ``side`` device-independent pixels wide."""
    from PySide6.QtGui import QPixmap

    picture = QPixmap(QSize(round(side * ratio), round(side * ratio)))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    paint(painter, picture.rect(), shape, colour)
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


def icon(shape: Shape, colour: str | QColor | None = None) -> "QIcon":
    """A shape as an icon for menus and actions, in the text colour that holds now."""
    from PySide6.QtGui import QGuiApplication, QIcon

    palette = QGuiApplication.palette()
    made = QIcon()
    made.addPixmap(pixmap(shape, colour or palette.windowText().color()), QIcon.Mode.Normal)
    made.addPixmap(pixmap(shape, palette.placeholderText().color()), QIcon.Mode.Disabled)
    return made
