"""Words that may be taken, one below the other, each with the button that takes it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.fonts import Role, scaled
from ita_desktop.ui.kit.labels import Breaker, Label

Offer = tuple[str, str, Callable[[], object]]
"""Where the words are from, the words, and what taking them does."""


class Offers(QWidget):
    """Hidden where nothing is offered."""

    def __init__(self, head: str, take_words: str, breaker: Breaker, *, hint: str = "") -> None:
        super().__init__()
        self._take_words, self._breaker, self._hint = take_words, breaker, hint
        self.head = Label(head, role=Role.HEADING)
        self.buttons: list[Button] = []
        self._rows: list[QWidget] = []
        self._offered: list[tuple[str, str]] | None = None
        self._takes: list[Callable[[], object]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(scaled(14))
        self._column.addWidget(self.head)

    def show_offers(self, offers: Sequence[Offer]) -> None:
        """Offer other words; the keyboard stays on the button of the same words, or of those that follow."""
        self._takes = [take for _, _, take in offers]
        offered = [(source, words) for source, words, _ in offers]
        if offered == self._offered:
            return
        held = next((at for at, button in enumerate(self.buttons) if button.hasFocus()), None)
        self._offered = offered
        self.setVisible(bool(offers))
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows, self.buttons = [], []
        for source, words in offered:
            self._rows.append(self._row(source, words))
            self._column.addWidget(self._rows[-1])
        if held is not None and self.buttons:
            self.buttons[min(held, len(self.buttons) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)

    def enter(self) -> None:
        """Put the keyboard on the first."""
        if self.buttons:
            self.buttons[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _row(self, source: str, words: str) -> QWidget:
        row, at = QWidget(), len(self.buttons)
        button = Button(self._take_words, hint="" if self.buttons else self._hint)
        button.setAccessibleName(f"{self._take_words} {source} {words}")
        button.clicked.connect(lambda: self._takes[at]())
        self.buttons.append(button)
        head = QHBoxLayout()
        head.addWidget(Label(source, role=Role.SMALL, tone="muted", wraps=True, breaker=self._breaker), 1)
        head.addWidget(button)
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(2))
        column.addLayout(head)
        column.addWidget(Label(words, wraps=True, breaker=self._breaker))
        return row
