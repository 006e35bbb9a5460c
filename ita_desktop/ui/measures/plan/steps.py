"""The steps of a measure typed line by line: a paragraph a step, its number at the left."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMimeData, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QTextBlock, QTextCursor
from PySide6.QtWidgets import QWidget

from ita_desktop.domain.measures.written import steps_of
from ita_desktop.ui.kit import fonts, painting
from ita_desktop.ui.kit.fonts import Role, scaled
from ita_desktop.ui.kit.labels import Breaker
from ita_desktop.ui.kit.readings import pasted
from ita_desktop.ui.kit.theme import tokens_of
from ita_desktop.ui.kit.wrapping import WrappingField

GUTTER = 34
LINE = "\u2028"
"""A line feed inside a step."""


def steps_words(steps: Sequence[str] | None) -> str:
    """Steps as the field shows them."""
    return "\n".join(step.replace("\n", LINE) for step in steps or ())


def read_steps(typed: str) -> tuple[str, ...] | None:
    """Steps as they are kept, without the empty ones; None where there is none."""
    steps = (pasted(step).strip() for step in typed.split("\n"))
    return tuple(step for step in steps if step) or None


class Gutter(QWidget):
    """The numbers at the left of the steps."""

    def __init__(self, field: "StepsField") -> None:
        super().__init__(field)
        self._field = field
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        """As wide as three figures."""
        return QSize(scaled(GUTTER), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A number beside the first line of each step that is in sight; none beside an empty one."""
        painter, tokens = QPainter(self), tokens_of(self)
        face = fonts.font(Role.SMALL)
        number, block = 0, self._field.document().begin()
        while block.isValid():
            number += bool(block.text().strip())
            at = self._field.cursorRect(QTextCursor(block))
            if at.top() > event.rect().bottom():
                return
            if at.bottom() >= event.rect().top() and block.text().strip():
                room = QRect(0, at.top(), self.width() - scaled(8), at.height())
                painting.text(painter, room, str(number), face, tokens.muted, painting.RIGHT)
            block = block.next()


class StepsField(WrappingField):
    """Enter makes the next step, Backspace on an empty one takes it away, Alt+↑↓ moves one.

    Shift+Enter makes a line inside a step; pasted lines are steps.
    """

    def __init__(self, breaker: Breaker, name: str) -> None:
        super().__init__(breaker, name, lines=3)
        self.gutter = Gutter(self)
        self.updateRequest.connect(lambda *_: self.gutter.update())
        self.blockCountChanged.connect(lambda _: self.gutter.update())
        self._place_gutter()

    def toPlainText(self) -> str:
        """The steps, a line each; line feeds inside a step stay what they are."""
        texts, block = [], self.document().begin()
        while block.isValid():
            texts.append(block.text())
            block = block.next()
        return "\n".join(texts)

    def text(self) -> str:
        """What stands in the field."""
        return self.toPlainText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Pasted lines become steps, without the numbers and bullets before them; one line is a text."""
        text = pasted(source.text())
        steps = steps_of(text)
        self.insertPlainText("\n".join(steps) if len(steps) > 1 else text.strip("\n"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with an arrow moves the step at the cursor."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.move_step(step)
            return
        super().keyPressEvent(event)

    def move_step(self, step: int) -> None:
        """Move the step at the cursor, or all that are selected, one up (-1) or down (1)."""
        cursor = self.textCursor()
        first = self.document().findBlock(cursor.selectionStart())
        last = self.document().findBlock(cursor.selectionEnd())
        other = first.previous() if step < 0 else last.next()
        if not other.isValid():
            return
        places = cursor.anchor(), cursor.position()
        shift = (len(other.text().encode("utf-16-le")) // 2 + 1) * step
        self._swap(first, last, other, step)
        cursor.setPosition(places[0] + shift)
        cursor.setPosition(places[1] + shift, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def _swap(self, first: QTextBlock, last: QTextBlock, other: QTextBlock, step: int) -> None:
        text, keep = other.text(), QTextCursor.MoveMode.KeepAnchor
        top, foot = first.position(), last.position() + last.length() - 1
        edit = QTextCursor(self.document())
        edit.beginEditBlock()
        if step < 0:
            edit.setPosition(foot)
            edit.insertText(f"\n{text}")
            edit.setPosition(other.position())
            edit.setPosition(top, keep)
        else:
            edit.setPosition(foot)
            edit.setPosition(other.position() + other.length() - 1, keep)
        edit.removeSelectedText()
        if step > 0:
            edit.setPosition(top)
            edit.insertText(f"{text}\n")
        edit.endEditBlock()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The numbers stand beside the text."""
        super().resizeEvent(event)
        self._place_gutter()

    def changeEvent(self, event: QEvent) -> None:
        """Larger type, wider numbers."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "gutter"):
            self._place_gutter()

    def _place_gutter(self) -> None:
        width = self.gutter.sizeHint().width()
        self.setViewportMargins(width, 0, 0, 0)
        view = self.viewport().geometry()
        self.gutter.setGeometry(view.left() - width, view.top(), width, view.height())
