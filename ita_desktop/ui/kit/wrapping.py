"""Texts of paragraphs that wrap at Thai word ends without a mark in what is typed, copied or stored."""

from math import ceil, floor

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent, QTextBlock, QTextCursor, QTextDocument
from PySide6.QtWidgets import QWidget

from ita_desktop.ui.kit import fonts
from ita_desktop.ui.kit.fields import TextField
from ita_desktop.ui.kit.fonts import Role
from ita_desktop.ui.kit.labels import Breaker
from ita_desktop.ui.kit.readings import from_clipboard
from ita_desktop.ui.kit.thai_layout import ThaiLayout

ENDLESS = 100_000
OVER = 4
"""So many pixels marks may reach over their line."""
SHEET = """
QPlainTextEdit[quiet="true"]:!focus { border-color: transparent; background: transparent; }
QPlainTextEdit[quiet="false"] { padding: 5px 9px; }
QPlainTextEdit[quiet="false"]:focus { padding: 4px 8px; }
QPlainTextEdit[single="true"] { padding-top: 1px; padding-bottom: 1px; }
QPlainTextEdit[single="true"]:focus { padding-top: 0; padding-bottom: 0; }
QListWidget { outline: 0; }
QListWidget::item { padding-left: 10px; border-left: 3px solid transparent; }
QListWidget::item:selected { background: palette(midlight); color: palette(text);
  border-left: 3px solid palette(highlight); }
"""
"""What the page adds to the program's style sheet: no frame while quiet, one line as high as a line field."""


class WrappingField(TextField):
    """A text as high as it is; with ``quiet`` without a frame until the keyboard is in it.

    ``single`` holds one paragraph and Enter leaves it. ``stepped`` tells -1 or 1 when an arrow would leave
    the text at its head or foot.
    """

    stepped = Signal(int)

    def __init__(
        self,
        breaker: Breaker,
        name: str = "",
        *,
        placeholder: str = "",
        lines: int = 1,
        quiet: bool = False,
        single: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, lines=lines, most_lines=ENDLESS)
        self._single, self._least, self._resizing = single, lines, False
        document = QTextDocument(self)
        self._thai = ThaiLayout(document, breaker)
        document.setDocumentLayout(self._thai)
        self._thai.redrawn.connect(self._redraw)
        document.setDefaultFont(self.font())
        self.setDocument(document)
        fonts.set_role(self, Role.BODY)
        self.setProperty("quiet", quiet)
        self.setProperty("single", single)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @property
    def changed(self) -> bool:
        """Whether something is typed that is not saved yet; a blank that only Qt shows otherwise is not."""
        return self.document().isModified() and self.toPlainText() != self._saved

    def show_text(self, text: str | None) -> None:
        """Show what is saved; the cursor stays where it is in the text."""
        if (text or "") == self._saved and not self.document().isModified():
            return
        position = self.textCursor().position()
        self.set_text(text)
        if self.hasFocus() and not self.changed:
            cursor = self.textCursor()
            cursor.setPosition(min(position, max(0, self.document().characterCount() - 1)))
            self.setTextCursor(cursor)

    @property
    def line_texts(self) -> list[str]:
        """The lines as they are seen."""
        seen, block = [], self.document().begin()
        while block.isValid():
            layout, units = block.layout(), block.text().encode("utf-16-le")
            for at in range(layout.lineCount()):
                line = layout.lineAt(at)
                end = line.textStart() + line.textLength()
                seen.append(units[2 * line.textStart() : 2 * end].decode("utf-16-le"))
            block = block.next()
        return seen

    def enter(self, *, at_end: bool = True) -> None:
        """Put the keyboard here, at the end or the head of the text."""
        move = QTextCursor.MoveOperation
        self.moveCursor(move.End if at_end else move.Start)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste plain text with its line ends and blanks made plain."""
        text = from_clipboard(source.text())
        self.insertPlainText(" ".join(text.split("\n")) if self._single else text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter leaves a single paragraph; arrows leave the text at its ends."""
        if self._single and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.commit()
            self.focusNextChild()
            return
        before = self.textCursor().position()
        super().keyPressEvent(event)
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if step and plain and self.textCursor().position() == before:
            self.stepped.emit(step)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, other lines."""
        self._resizing = True
        super().resizeEvent(event)
        self._resizing = False
        self._thai.set_width(self.viewport().width())
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Another font, other lines."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._thai.set_width(self.viewport().width())
            self._fit()

    def heightForLines(self) -> int:
        """The height that the text takes with margins and frame."""
        margin = 2 * self.document().documentMargin()
        least = self._least * QFontMetrics(self.font()).lineSpacing()
        frame = max(self.height() - self.viewport().height(), 2)
        return ceil(max(self._thai.text_height, least) + margin) + 1 + frame

    def _redraw(self, block: QTextBlock, top: float, bottom: float) -> None:
        """Paint the lines that are others."""
        head = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
        self.viewport().update(0, floor(head + top) - OVER, self.width(), ceil(bottom - top) + 2 * OVER)

    def _fit(self) -> None:
        if not self._resizing:
            height = self.heightForLines()
            if height != self.height():
                self.setFixedHeight(height)
