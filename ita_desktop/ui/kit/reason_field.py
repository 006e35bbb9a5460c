"""A field for a reason: typed, or taken by a digit from those that come again."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from ita_desktop.ui.kit.fields import LineField
from ita_desktop.ui.kit.keys import digit_of, opens_choice

Stock = Sequence[tuple[str, str]]
"""Keys and, behind each, the reason that it takes."""

HINT = "พิมพ์เหตุผล หรือกดเลข 1–5"


class ReasonField(LineField):
    """``given`` tells the reason on Enter, ``left`` that it is put off by Esc; leaving it saves nothing."""

    given = Signal(str)
    left = Signal()

    def __init__(self, stock: Stock, parent: QWidget | None = None) -> None:
        super().__init__(parent, placeholder=HINT)
        self.setAccessibleName("เหตุผลของการแก้ไข")
        self._stock = dict(stock)

    def commit(self) -> None:
        """A reason is given by Enter; one that could not be kept is given again."""
        if self.changed:
            self.given.emit(self.text())

    @property
    def changed(self) -> bool:
        """Whether a reason was given that could not be kept."""
        return bool(self.property("refused")) and bool(self.text())

    def open_stock(self) -> None:
        """The reasons that come again."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for key, words in self._stock.items():
            menu.addAction(f"&{key}  {words}").triggered.connect(
                lambda _=False, words=words: self.take(words)
            )
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def take(self, words: str) -> None:
        """Put a reason into the field: it may be typed on."""
        self.setText(words)
        self.accept()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def event(self, event: QEvent) -> bool:
        """F4 is this field's before it is the page's."""
        if opens_choice(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit in the empty field takes the reason of that number."""
        digit = digit_of(event)
        stock = self._stock.get(str(digit)) if digit is not None and not self.text() else None
        if stock is not None:
            self.take(stock)
        elif event.key() == Qt.Key.Key_F4:
            self.open_stock()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.given.emit(self.text())
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
