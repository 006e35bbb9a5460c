"""What a page says where a list would stand but holds nothing: why, and the way on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.labels import Breaker, Label


class Nothing(QWidget):
    """A sentence in the middle and, where there is a way on, one button."""

    wanted = Signal()

    def __init__(self, breaker: Breaker | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = Label("", tone="muted", wraps=True, breaker=breaker)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.way = Button("")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.way.clicked.connect(self.wanted)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.way)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 0, 40, 0)
        column.setSpacing(16)
        column.addStretch(2)
        column.addWidget(self.words)
        column.addLayout(row)
        column.addStretch(3)

    def say(self, words: str, way: str = "") -> None:
        """Show a sentence and the words of its button."""
        self.words.set_text(words)
        self.way.set_words(way)
        self.way.setVisible(bool(way))

    @property
    def stop(self) -> QWidget:
        """Where the keyboard goes: the button, else the sentence itself."""
        return self if self.way.isHidden() else self.way
