"""What a row may be, offered as buttons under a question."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ita_desktop.ui.kit import fonts
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.labels import Label
from ita_desktop.ui.kit.tips import set_tip


class OfferedWays(QWidget):
    """``chosen`` tells the code of the button that was pressed; without choices nothing is asked."""

    chosen = Signal(str)

    def __init__(self, question: str) -> None:
        super().__init__()
        self.buttons: list[Button] = []
        self._question = Label(question, weight=fonts.SEMIBOLD)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self._question)
        self.hide()

    def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer these codes with their words in place of the former ones."""
        for button in self.buttons:
            button.hide()
            self._column.removeWidget(button)
            button.deleteLater()
        self.buttons = [self._button(code, words) for code, words in choices]
        self.setVisible(bool(choices))

    def focus(self) -> None:
        """Put the keyboard on the first one."""
        if self.buttons:
            self.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _button(self, code: str, words: str) -> Button:
        button = Button(words)
        set_tip(button, words)
        button.clicked.connect(lambda: self.chosen.emit(code))
        self._column.addWidget(button)
        return button
