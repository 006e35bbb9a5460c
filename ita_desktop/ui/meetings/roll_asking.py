"""The row at the foot of the roll that asks why a member does not come, or who comes instead."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ita_desktop.ui.kit import fonts, keys
from ita_desktop.ui.kit.asking import AskField
from ita_desktop.ui.kit.banner import GAP, HEIGHT
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.labels import ElidedLabel
from ita_desktop.ui.kit.theme import tokens_of

OWN = "เหตุอื่น"
MARGIN, LEAST_FIELD = 16, 150


class Offer(Button):
    """An answer to choose by its digit, by the arrows or by Enter."""

    def __init__(self, row: "RollAsk", words: str, digit: int) -> None:
        super().__init__(words, hint=str(digit))
        self._row = row

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits and arrows are the row's."""
        if not self._row.take_key(event):
            super().keyPressEvent(event)


class RollAsk(QWidget):
    """Asks one thing at a time; digits choose an offered answer, the last one leads to a field."""

    def __init__(self) -> None:
        super().__init__()
        fonts.set_height(self, HEIGHT)
        self.words = ElidedLabel(weight=fonts.SEMIBOLD)
        self.words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.words.setMinimumWidth(1)
        self.field = AskField()
        self.field.setMinimumWidth(fonts.scaled(LEAST_FIELD))
        self.offers: list[Offer] = []
        self.leave = Button("", hint="Esc")
        self._offers = QHBoxLayout()
        self._offers.setSpacing(GAP)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(MARGIN, 0, MARGIN, 0)
        self._row.setSpacing(GAP)
        self._row.addWidget(self.words)
        self._row.addLayout(self._offers)
        self._row.addWidget(self.field, 1)
        self._row.addWidget(self.leave)
        self._answered: Callable[[str], object] = lambda answer: None
        self._left: Callable[[], object] = lambda: None
        self.field.entered.connect(lambda: self._end(self.field.text()))
        self.field.given_up.connect(self.give_up)
        self.leave.clicked.connect(self.give_up)
        self.hide()

    def ask_reason(
        self, words: str, offers: Sequence[str], answered: Callable[[str], object], left: Callable[[], object]
    ) -> None:
        """Ask for one of the offers, or for another text; ``left`` is called where none is given."""
        self._begin(words, "ไม่ระบุเหตุ", answered, left)
        for digit, words_ in enumerate((*offers, OWN), 1):
            offer = Offer(self, words_, digit)
            offer.clicked.connect(lambda _=False, at=digit - 1: self._choose(at))
            self.offers.append(offer)
            self._offers.addWidget(offer)
        self.field.hide()
        self.show()
        self.offers[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_person(
        self, words: str, known: Sequence[str], hint: str,
        answered: Callable[[str], object], left: Callable[[], object],
    ) -> None:  # fmt: skip
        """Ask for a name or a post; ``known`` ones are offered while typing."""
        self._begin(words, "ไม่เปลี่ยน", answered, left)
        self.field.complete_from(known)
        self.field.setPlaceholderText(hint)
        self._open_field(words)

    @property
    def is_open(self) -> bool:
        """Whether something is asked now."""
        return not self.isHidden()

    def give_up(self) -> None:
        """No answer."""
        if self.is_open:
            self._close()
            self._left()

    def commit(self) -> None:
        """The page is left: a typed answer is taken, else none."""
        if self.is_open and self.field.isVisible() and self.field.changed:
            self._end(self.field.text())
        self.give_up()

    def take_key(self, event: QKeyEvent) -> bool:
        """A digit chooses, the arrows go from offer to offer, Esc gives up."""
        digit = keys.digit_of(event)
        at = next((at for at, offer in enumerate(self.offers) if offer.hasFocus()), 0)
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if digit is not None and 1 <= digit <= len(self.offers):
            self._choose(digit - 1)
        elif step:
            self.offers[(at + step) % len(self.offers)].setFocus(Qt.FocusReason.TabFocusReason)
        elif event.key() == Qt.Key.Key_Escape:
            self.give_up()
        else:
            return False
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground and the line that parts it from the roll."""
        tokens, painter = tokens_of(self), QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens.sunk))
        painter.fillRect(0, 0, self.width(), 1, QColor(tokens.line2))

    def _begin(
        self, words: str, leave: str, answered: Callable[[str], object], left: Callable[[], object]
    ) -> None:
        self._clear()
        self._answered, self._left = answered, left
        self.words.set_text(words)
        self.leave.set_words(leave)
        self.field.renew("")

    def _choose(self, at: int) -> None:
        if at < len(self.offers) - 1:
            self._end(self.offers[at].text())
            return
        self._clear()
        self.field.complete_from(())
        self.field.setPlaceholderText("พิมพ์เหตุที่ไม่มา แล้วกด Enter")
        self._open_field(self.words.text())

    def _open_field(self, name: str) -> None:
        self.field.setAccessibleName(name)
        self.field.show()
        self.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _end(self, answer: str) -> None:
        self._close()
        self._answered(answer)

    def _close(self) -> None:
        self.field.renew("")
        self.hide()
        self._clear()

    def _clear(self) -> None:
        for offer in self.offers:
            self._offers.removeWidget(offer)
            offer.hide()
            offer.deleteLater()
        self.offers = []
