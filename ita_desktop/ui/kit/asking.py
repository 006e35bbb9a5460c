"""The row at the foot that asks before something is changed: a sentence, a field, keep or leave."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.refusals import Refusal
from ita_desktop.domain.thai.dates import parse_date, short_date
from ita_desktop.ui.kit import fonts, shapes
from ita_desktop.ui.kit.banner import HEIGHT, MARGIN, ShapeMark
from ita_desktop.ui.kit.buttons import Button, IconButton
from ita_desktop.ui.kit.fields import LineField, mark
from ita_desktop.ui.kit.labels import ElidedLabel
from ita_desktop.ui.kit.page import Keys
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.theme import tokens_of

KEEP, LEAVE = "บันทึก", "ไม่เปลี่ยน"
ASKING: Keys = (("Enter", KEEP), ("Esc", LEAVE))
LEAST_FIELD, DATE_FIELD, GAP = 180, 160, 10


@dataclass(frozen=True, slots=True)
class Asked:
    """One question: its words, what stands in the field at first, whether it must be answered by a text."""

    words: str
    text: str = ""
    hint: str = ""
    must: bool = False
    is_date: bool = False


class AskField(LineField):
    """Enter keeps, Esc leaves, F4 opens a month."""

    entered = Signal()
    given_up = Signal()
    month_wanted = Signal()

    def renew(self, text: str) -> None:
        """Another question: what was typed for the former one goes."""
        self.accept()
        self.commit()
        self.set_text(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys that end a question are told; the rest is typing."""
        told = {
            Qt.Key.Key_Return: self.entered,
            Qt.Key.Key_Enter: self.entered,
            Qt.Key.Key_Escape: self.given_up,
            Qt.Key.Key_F4: self.month_wanted,
        }.get(Qt.Key(event.key()))
        if told is None:
            super().keyPressEvent(event)
        else:
            told.emit()


class AskRow(QWidget):
    """Asks one question after the other; nothing is done before the last one is answered.

    ``begun`` tells that something is asked, ``over`` that nothing is any more, answered or given up.
    """

    begun = Signal()
    over = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        fonts.set_height(self, HEIGHT)
        self.setMinimumWidth(1)
        self.mark = ShapeMark(Shape.CARE, shapes.ICON)
        self.words = ElidedLabel(weight=fonts.SEMIBOLD)
        self.words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.field = AskField()
        self.month = IconButton(Shape.CALENDAR, "เลือกจากปฏิทิน F4")
        self.keep = Button(KEEP, hint="Enter", primary=True)
        self.leave = Button(LEAVE, hint="Esc")
        self._asked: list[Asked] = []
        self._answers: list[Any] = []
        self._finish: Callable[[Sequence[Any]], object] = lambda answers: None
        self._lay_out()
        self.field.entered.connect(self.take)
        self.keep.clicked.connect(self.take)
        self.field.given_up.connect(self.give_up)
        self.leave.clicked.connect(self.give_up)
        self.field.month_wanted.connect(self._open_month)
        self.month.clicked.connect(self._open_month)
        self.hide()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, 0, MARGIN, 0)
        row.setSpacing(GAP)
        row.addWidget(self.mark)
        row.addWidget(self.words)
        row.addWidget(self.field, 1)
        for button in (self.month, self.keep, self.leave):
            row.addWidget(button)
        row.addStretch(0)

    @property
    def is_open(self) -> bool:
        """Whether something is asked now."""
        return bool(self._asked)

    def ask(self, asked: Sequence[Asked], finish: Callable[[Sequence[Any]], object]) -> None:
        """Ask; ``finish`` gets a text or a date (None where left open) for each question.

        Where it raises or answers False, the last question is asked again with what was typed.
        """
        self._asked, self._answers, self._finish = list(asked), [], finish
        self.show()
        self.begun.emit()
        self._next()

    def _next(self) -> None:
        now = self._asked[0]
        self.month.setVisible(now.is_date)
        self.field.setMinimumWidth(fonts.scaled(DATE_FIELD if now.is_date else LEAST_FIELD))
        self._say(now.words, Shape.CARE if now.must else Shape.INFO)
        self.field.setMaximumWidth(fonts.scaled(DATE_FIELD) if now.is_date else 16_777_215)
        self.field.setPlaceholderText(now.hint)
        self.field.setAccessibleName(now.words)
        self.field.renew(now.text)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()

    def take(self) -> None:
        """Take the answer and go on, or say why it is none; what was typed stays."""
        read = self._read(self._asked[0], self.field.text())
        if isinstance(read, Refusal):
            mark(self.field, True)
            self._say(read.reason, Shape.BAD)
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        mark(self.field, False)
        last, text = self._asked.pop(0), self.field.text()
        self._answers.append(read)
        if self._asked:
            self._next()
            return
        finish, answers = self._finish, self._answers
        self._close()
        try:
            kept = finish(answers)
        except ItaError as error:
            self._ask_again(last, text, str(error))
        else:
            if kept is False:
                self._ask_again(last, text, last.words)

    def _ask_again(self, asked: Asked, text: str, words: str) -> None:
        """What was answered last could not be kept: it stands in the field until it is, or is given up."""
        answers, finish = self._answers[:-1], self._finish
        self.ask((asked,), finish)
        self._answers = answers
        self.field.insert(text)
        mark(self.field, True)
        self._say(words, Shape.BAD)

    def give_up(self) -> None:
        """Ask no more; nothing is changed."""
        if self.is_open:
            self._close()

    def commit(self) -> None:
        """The page is left: a typed answer is taken where it is the last, else nothing is changed."""
        if self.is_open and self.field.changed:
            self.take()
        if not self.field.property("refused"):
            self.give_up()

    def _close(self) -> None:
        self._asked = []
        self.field.renew("")
        self.hide()
        self.over.emit()

    @staticmethod
    def _read(asked: Asked, text: str) -> str | date | Refusal | None:
        told = text.strip()
        if asked.must and not told:
            lacks = "วันที่" if asked.is_date else "เหตุผล"
            return Refusal(f"ยังไม่ได้พิมพ์{lacks} พิมพ์แล้วกด Enter หรือกด Esc เพื่อไม่เปลี่ยน")
        return parse_date(told) if asked.is_date and told else told or None

    def _say(self, words: str, shape: Shape) -> None:
        self.mark.show_shape(shape)
        self.words.set_text(words, "bad" if shape is Shape.BAD else "text")
        self._fit()

    def _fit(self) -> None:
        """With less room the buttons show words alone, so that the question is seen."""
        for plain in (False, True):
            for button in (self.keep, self.leave):
                button.show_plain(plain)
            others = (self.mark, self.words, self.keep, self.leave)
            needed = sum(each.sizeHint().width() for each in others) + self.field.minimumWidth()
            if needed + 2 * MARGIN + 4 * GAP <= self.width():
                return

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width."""
        super().resizeEvent(event)
        self._fit()

    def _open_month(self) -> None:
        if not self.is_open or not self._asked[0].is_date:
            return
        from ita_desktop.ui.kit.calendar import CalendarPopup

        read = parse_date(self.field.text())
        popup = CalendarPopup(date.today() if isinstance(read, Refusal) else read, self)
        popup.chosen.connect(lambda day: self.field.setText(short_date(day)))
        popup.drop_below(self.field)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground and the line that parts it from the page."""
        tokens, painter = tokens_of(self), QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens.sunk))
        painter.fillRect(0, 0, self.width(), 1, QColor(tokens.line2))
