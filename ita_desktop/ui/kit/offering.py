"""A line that offers words to choose from and takes any other."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from ita_desktop.ui.kit import shapes
from ita_desktop.ui.kit.fields import LineField
from ita_desktop.ui.kit.keys import opens_choice
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.tips import set_tip


class OfferingField(LineField):
    """F4, Alt+Down and the arrow at its right open all words; typing narrows them."""

    def __init__(self, parent: QWidget | None = None, *, placeholder: str = "") -> None:
        super().__init__(parent, placeholder=placeholder)
        self._words: tuple[str, ...] = ()
        self._arrow = self.addAction(
            shapes.icon(Shape.CHEVRON_DOWN), QLineEdit.ActionPosition.TrailingPosition
        )
        self._arrow.setText("เลือกจากรายชื่อ")
        set_tip(self._arrow, "เลือกจากรายชื่อ F4")
        self._arrow.triggered.connect(self.open_words)

    def offer(self, words: Sequence[str]) -> None:
        """Offer other words."""
        if tuple(words) == self._words and self.completer() is not None:
            return
        self._words = tuple(words)
        is_first = self.completer() is None
        self.complete_from(self._words)
        if is_first:
            completer = self.completer()
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.activated.connect(self._take)
        self._arrow.setVisible(bool(words))

    def open_words(self) -> None:
        """Show all words below the field."""
        completer = self.completer()
        if not self._words or not isinstance(completer, QCompleter):
            return
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        completer.setCompletionPrefix("")
        completer.complete()

    def _take(self, word: str) -> None:
        self.setText(word)
        self.commit()

    def event(self, event: QEvent) -> bool:
        """F4 is this field's before it is the page's."""
        if opens_choice(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F4 and Alt+Down open the words."""
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if event.key() == Qt.Key.Key_F4 or (alt and event.key() == Qt.Key.Key_Down):
            self.open_words()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """The arrow follows light and dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._arrow.setIcon(shapes.icon(Shape.CHEVRON_DOWN))
