"""Tips with texts from the data: Qt would take some for rich text and fetch the images that they name."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction, Qt
from PySide6.QtWidgets import QListWidgetItem, QToolTip, QWidget

from ita_desktop.domain.signs import undisguised


def set_tip(thing: QWidget | QAction | QListWidgetItem, text: str) -> None:
    """Give a thing its tip, shown letter by letter."""
    thing.setToolTip(plain_tip(text))


def show_tip(at: QPoint, text: str, of: QWidget) -> None:
    """Show a tip now, letter by letter."""
    QToolTip.showText(at, plain_tip(text), of)


def plain_tip(text: str) -> str:
    """The text as a tip takes it: written as rich text where Qt would else read it as such."""
    text = undisguised(text)
    return Qt.convertFromPlainText(text) if Qt.mightBeRichText(text) else text
