"""The row at the foot of the roll that asks why a member does not come, or who comes instead."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ita_desktop.domain.errors import ItaError
from ita_desktop.ui.kit import fonts, keys
from ita_desktop.ui.kit.asking import AskField
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.labels import ElidedLabel
from ita_desktop.ui.kit.theme import tokens_of

OWN = "เหตุอื่น"
MARGIN, CLOSE, HEIGHT, LEAST_FIELD = 16, 4, 92, 150


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
        self._offers.setSpacing(CLOSE)
        asked, answers = QHBoxLayout(), QHBoxLayout()
        asked.addWidget(self.words, 1)
        asked.addWidget(self.leave)
        answers.setSpacing(0)
        answers.addLayout(self._offers)
        answers.addWidget(self.field, 1)
        answers.addStretch(0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(MARGIN, CLOSE, MARGIN, 2 * CLOSE)
        whole.setSpacing(CLOSE)
        whole.addLayout(asked)
        whole.addLayout(answers)
        self._keep: Callable[[str], object] = lambda answer: None
        self._done: Callable[[], object] = lambda: None
        self._left: Callable[[], object] = lambda: None
        self._is_open, self._asked = False, ""
        self.leave.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.field.entered.connect(lambda: self._end(self.field.text()))
        self.field.edited.connect(self._typed_away)
        self.field.given_up.connect(self.give_up)
        self.leave.clicked.connect(self.give_up)
        self.hide()

    def ask_reason(
        self, words: str, offers: Sequence[str], keep: Callable[[str], object], done: Callable[[], object]
    ) -> None:
        """Ask for one of the offers or for another text; ``done`` follows, also where none is given."""
        self._begin(words, "ไม่ระบุเหตุ", keep, done, done)
        for digit, answer in enumerate((*offers, OWN), 1):
            offer = Offer(self, answer, digit)
            offer.clicked.connect(lambda _=False, at=digit - 1: self._choose(at))
            self.offers.append(offer)
            self._offers.addWidget(offer)
        self.field.hide()
        self.show()
        self.offers[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_person(
        self, words: str, known: Sequence[str], hint: str,
        keep: Callable[[str], object], done: Callable[[], object], left: Callable[[], object],
    ) -> None:  # fmt: skip
        """Ask for a name or a post; ``known`` ones are offered while typing; ``left`` where none is given."""
        self._begin(words, "ไม่เปลี่ยน", keep, done, left)
        self.field.complete_from(known)
        self._open_field(hint)

    @property
    def is_open(self) -> bool:
        """Whether something is asked now."""
        return self._is_open

    def give_up(self) -> None:
        """No answer."""
        if self._is_open:
            self._close()
            self._left()

    def dismiss(self) -> None:
        """Ask no more; the keyboard stays where it went. An answer that cannot be kept stays."""
        if self._is_open and (not self.field.property("refused") or self._taken(self.field.text())):
            self._close()

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
        self, words: str, leave: str, keep: Callable[[str], object], done: Callable[[], object],
        left: Callable[[], object],
    ) -> None:  # fmt: skip
        self.dismiss()
        self._is_open = True
        self._keep, self._done, self._left = keep, done, left
        self._asked = words
        self.words.set_text(words, "text")
        self.leave.set_words(leave)

    def _choose(self, at: int) -> None:
        if at < len(self.offers) - 1:
            self._end(self.offers[at].text())
            return
        self.field.complete_from(())
        self._open_field("พิมพ์เหตุที่ไม่มา แล้วกด Enter")
        self._clear()

    def _open_field(self, hint: str) -> None:
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(self.words.text())
        self.field.show()
        self.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _end(self, answer: str) -> None:
        if self._taken(answer):
            self._close()
            self._done()
        else:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _typed_away(self, answer: str) -> None:
        """The keyboard went elsewhere, or the page is left: what was typed is the answer."""
        if self._is_open and self._taken(answer):
            self._close()

    def _taken(self, answer: str) -> bool:
        """Keep an answer; where that fails it stands in the field, and why is said over it."""
        self._is_open = False
        try:
            self._keep(answer)
        except ItaError as error:
            self._is_open = True
            self._clear()
            self.field.show()
            if self.field.text() != answer:
                self.field.setText(answer)
            self.field.refuse(str(error))
            self.words.set_text(f"{self._asked} {error}", "bad")
            return False
        return True

    def _close(self) -> None:
        self._is_open = False
        self.field.renew("")
        self.hide()
        self._clear()

    def _clear(self) -> None:
        for offer in self.offers:
            self._offers.removeWidget(offer)
            offer.hide()
            offer.deleteLater()
        self.offers = []
