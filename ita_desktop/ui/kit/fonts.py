"""The screen typeface, its roles and sizes, and how all of them grow together."""

from enum import Enum
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication, QWidget

FAMILY = "Noto Sans Thai"
BODY_PX = 15
ROLE_PROPERTY = "kitRole"
WEIGHT_PROPERTY = "kitWeight"
HEIGHT_PROPERTY = "kitHeight"
WIDTH_PROPERTY = "kitWidth"


class Role(Enum):
    """What a text is for: its size, its line and its weight at 100 %."""

    SMALL = (13, 20, 400)
    BODY = (15, 24, 400)
    HEADING = (17, 28, 600)
    TITLE = (22, 36, 600)
    FIGURE = (34, 52, 600)
    READ_BACK = (64, 96, 600)


NORMAL, MEDIUM, SEMIBOLD = 400, 500, 600


def load(folder: Path, *weights: int) -> bool:
    """Make the bundled typeface known to Qt, in some weights or in all; False where no file is there."""
    wanted = [f"*_{weight}*.ttf" for weight in weights] or ["*.ttf"]
    files = [file for pattern in wanted for file in folder.glob(pattern)]
    known = [QFontDatabase.addApplicationFont(str(file)) for file in files]
    return any(number >= 0 for number in known)


def base(percent: int = 100) -> QFont:
    """The program's own font at a size setting of 100, 115 or 130 %."""
    font = QFont(FAMILY)
    font.setPixelSize(round(BODY_PX * percent / 100))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def scaled(pixels: float) -> int:
    """A length of the design in pixels at the size that is set now."""
    return round(pixels * QApplication.font().pixelSize() / BODY_PX)


def font(role: Role = Role.BODY, weight: int | None = None) -> QFont:
    """The font of a role at the size that is set now."""
    pixels, _, usual = role.value
    made = QFont(QApplication.font())
    made.setPixelSize(scaled(pixels))
    made.setWeight(QFont.Weight(usual if weight is None else weight))
    return made


def line_height(role: Role = Role.BODY) -> int:
    """The line of a role in pixels at the size that is set now."""
    return scaled(role.value[1])


def set_role(widget: QWidget, role: Role, weight: int | None = None) -> None:
    """Give a widget the font of a role and keep it so when the size setting changes."""
    widget.setProperty(ROLE_PROPERTY, role.name)
    widget.setProperty(WEIGHT_PROPERTY, weight or role.value[2])
    widget.setFont(font(role, weight))


def set_height(widget: QWidget, pixels: int) -> None:
    """Fix a widget's height to a length of the design, which grows with the size setting."""
    widget.setProperty(HEIGHT_PROPERTY, pixels)
    widget.setFixedHeight(scaled(pixels))


def set_width(widget: QWidget, pixels: int) -> None:
    """Fix a widget's width to a length of the design, which grows with the size setting."""
    widget.setProperty(WIDTH_PROPERTY, pixels)
    widget.setFixedWidth(scaled(pixels))


def refresh(widget: QWidget) -> None:
    """Set a widget's font and lengths anew after the size setting changed."""
    role, weight = widget.property(ROLE_PROPERTY), widget.property(WEIGHT_PROPERTY)
    if role:
        widget.setFont(font(Role[role], weight))
    height, width = widget.property(HEIGHT_PROPERTY), widget.property(WIDTH_PROPERTY)
    if height:
        widget.setFixedHeight(scaled(height))
    if width:
        widget.setFixedWidth(scaled(width))
    widget.updateGeometry()
    widget.update()
