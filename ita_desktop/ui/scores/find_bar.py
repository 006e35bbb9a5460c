"""The field in the filter row in which the grid is searched, with the count of hits."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ita_desktop.ui.kit.buttons import IconButton
from ita_desktop.ui.kit.find_field import FindField
from ita_desktop.ui.kit.labels import Label
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.scores.find import Finder

NONE = "ไม่พบ"
NAME = "ค้นหารหัส ชื่อ หรือคะแนน"


class FindBar(QWidget):
    """Hidden until it is opened; ``here`` tells the place at which the keyboard of the grid is.

    ``wanted`` tells the place to go to, ``left`` that the keyboard goes back to the grid.
    """

    wanted = Signal(str)
    left = Signal()

    def __init__(self, finder: Finder, here: Callable[[], str]) -> None:
        super().__init__()
        self._finder, self._here = finder, here
        self._hits: Sequence[str] = ()
        self._at = -1
        self._from = ""
        self.field = FindField(NAME)
        self.count = Label("", tone="muted")
        self.before = IconButton(Shape.CHEVRON_UP, "แห่งก่อน Shift+Enter")
        self.after = IconButton(Shape.CHEVRON_DOWN, "แห่งถัดไป Enter")
        self.close_button = IconButton(Shape.CLOSE, "ปิดการค้นหา Esc")
        self.field.textChanged.connect(self._find)
        self.field.stepped.connect(self.step)
        self.field.left.connect(self.close_bar)
        self.before.clicked.connect(lambda: self.step(-1))
        self.after.clicked.connect(lambda: self.step(1))
        self.close_button.clicked.connect(self.close_bar)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for widget in (self.count, self.field, self.before, self.after, self.close_button):
            row.addWidget(widget)
        row.insertSpacing(1, 8)
        self._show()
        self.hide()

    def open_bar(self) -> None:
        """Show the field with the keyboard in it, the former words selected."""
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self._from = self._here()
        self._look(self.field.text())

    def close_bar(self) -> None:
        """Hide the field; the keyboard goes back to the grid."""
        if not self.isHidden():
            self.hide()
            self.left.emit()

    def step(self, step: int) -> None:
        """Go to the next hit (1) or the one before (-1), around the ends."""
        self._hits = self._finder.hits(self.field.text())
        if self._hits:
            self._at = (self._at + step) % len(self._hits)
            self._from = self._hits[self._at]
            self.wanted.emit(self._from)
        self._show()

    def _find(self, words: str) -> None:
        """What is typed leads to its first hit from where the search began."""
        self._look(words)
        if self._hits:
            self.wanted.emit(self._hits[self._at])

    def _look(self, words: str) -> None:
        self._hits = self._finder.hits(words)
        self._at = self._finder.first_from(self._hits, self._from, words) if self._hits else -1
        self._show()

    def _show(self) -> None:
        if self._hits:
            self.count.set_text(f"{self._at + 1} จาก {len(self._hits)}", "muted")
        else:
            self.count.set_text(NONE if self.field.text().strip() else "", "care")
        for button in (self.before, self.after):
            button.setEnabled(bool(self._hits))
