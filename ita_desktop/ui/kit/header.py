"""A page's head of 60: title, one living sentence, undo and redo, actions."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ita_desktop.ui.kit import fonts, painting
from ita_desktop.ui.kit.fonts import Role
from ita_desktop.ui.kit.labels import ElidedLabel, Label
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.theme import tokens_of

if TYPE_CHECKING:
    from ita_desktop.ui.kit.buttons import IconButton

HEIGHT = 60
MARGIN = 24


class Header(QWidget):
    """Where one is and what the page holds now; at most one primary action."""

    undo_wanted = Signal()
    redo_wanted = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        fonts.set_height(self, HEIGHT)
        self.title = Label(title, role=Role.TITLE)
        self.sentence = ElidedLabel(tone="muted")
        self._line = False
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(MARGIN, 0, MARGIN, 0)
        self._row.setSpacing(10)
        self._row.addWidget(self.title)
        self._row.addSpacing(6)
        self._row.addWidget(self.sentence, 1)
        self._steps: tuple[IconButton, IconButton] | None = None

    def say(self, sentence: str) -> None:
        """What the page holds now, in one sentence."""
        self.sentence.set_text(sentence)

    def add(self, widget: QWidget) -> None:
        """Put an action at the right."""
        self._row.addWidget(widget)

    def add_undo(self) -> None:
        """Show undo and redo here."""
        from ita_desktop.ui.kit.buttons import IconButton

        undo, redo = IconButton(Shape.UNDO, "เลิกทำ Ctrl+Z"), IconButton(Shape.REDO, "ทำซ้ำ Ctrl+Y")
        undo.clicked.connect(self.undo_wanted)
        redo.clicked.connect(self.redo_wanted)
        self._steps = (undo, redo)
        self.show_history(None, None)
        for button in self._steps:
            self._row.addWidget(button)

    def show_history(self, undo: str | None, redo: str | None) -> None:
        """Name what undo and redo would do; None where there is nothing."""
        if self._steps is None:
            return
        words = ("เลิกทำ", "Ctrl+Z", undo), ("ทำซ้ำ", "Ctrl+Y", redo)
        for button, (verb, key, act) in zip(self._steps, words, strict=True):
            button.setEnabled(act is not None)
            button.rename(f"{verb} {act}  {key}" if act else f"{verb} {key}")

    def close_with_line(self) -> None:
        """End the head with a line, where no filter row follows."""
        self._line = True
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line at its foot, if wanted."""
        if self._line:
            painting.hairline(QPainter(self), self.rect(), tokens_of(self).line)
