"""What lies over a part while files are held over it."""

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ita_desktop.ui.kit import fonts, painting
from ita_desktop.ui.kit.theme import tokens_of


class DropVeil(QWidget):
    """Covers its parent and says what letting go will do."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.words = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def cover(self, words: str) -> None:
        """Lie over the parent as it is now."""
        self.words = words
        self.setAccessibleName(words)
        parent = self.parentWidget()
        assert parent is not None
        self.setGeometry(parent.rect())
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The sheet with a ring, and the words."""
        tokens = tokens_of(self)
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens.sheet))
        painting.ring(painter, self.rect(), tokens.accent)
        room = self.rect().adjusted(8, 0, -8, 0)
        face = fonts.font(weight=fonts.SEMIBOLD)
        painting.text(painter, room, self.words, face, tokens.accent, painting.CENTRE)


def local_files(given: QMimeData) -> list[Path]:
    """The files and folders of this computer that are dropped or were copied."""
    return [Path(url.toLocalFile()) for url in given.urls() if url.isLocalFile()]
