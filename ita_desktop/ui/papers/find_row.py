"""The row of 44 in which words of the paper are searched: how many there are, from one to the next."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ita_desktop.ui.kit import fonts, painting
from ita_desktop.ui.kit.banner import ShapeMark
from ita_desktop.ui.kit.buttons import IconButton
from ita_desktop.ui.kit.find_field import FindField
from ita_desktop.ui.kit.labels import Label
from ita_desktop.ui.kit.paper.page_search import PageSearch, Spot
from ita_desktop.ui.kit.paper.paper_view import PaperView
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.theme import tokens_of

HEIGHT, MARGIN, AFTER_TYPING_MS = 44, 16, 120
NONE = "ไม่พบในเอกสารนี้"


class FindRow(QWidget):
    """Hidden until it is opened; ``closed`` when it is left. The hits are marked in a view."""

    closed = Signal()

    def __init__(self, view: PaperView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        fonts.set_height(self, HEIGHT)
        self._view = view
        self._search: PageSearch | None = None
        self.hits: list[Spot] = []
        self.at = -1
        self.field = FindField("ค้นหาในเอกสาร")
        self.count = Label("", tone="muted")
        self._later = QTimer(self, singleShot=True, interval=AFTER_TYPING_MS)
        self._later.timeout.connect(self.search)
        self.field.textChanged.connect(lambda _: self._later.start())
        self.field.stepped.connect(self.next)
        self.field.left.connect(self.close_row)
        self._lay_out()
        self.hide()

    def open_row(self) -> None:
        """Show the row with the keyboard in its field, the former words selected."""
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        if self.field.text():
            self.search()

    def close_row(self) -> None:
        """Hide the row and its marks."""
        if self.isHidden():
            return
        self._later.stop()
        self._show([], -1)
        self.hide()
        self.closed.emit()

    def show_pages(self) -> None:
        """The view shows another paper or a newer one: search it, the place in it stays."""
        self._search = PageSearch(self._view.pages) if self._view.pages is not None else None
        if not self.isHidden() and self.field.text():
            self.search(stay=True)

    def search(self, *, stay: bool = False) -> None:
        """Search what is typed; the first hit from the page that is seen becomes current."""
        self._later.stop()
        hits = self._search.find(self.field.text()) if self._search else []
        page = self._view.page
        at = next((at for at, hit in enumerate(hits) if hit.page >= page), 0 if hits else -1)
        self._show(hits, min(self.at, len(hits) - 1) if stay else at, scroll=not stay)

    def next(self, step: int = 1) -> None:
        """Go to the next hit or the one before, around the ends; opens the row where it is closed."""
        if self.isHidden():
            self.open_row()
        elif self._later.isActive():
            self.search()
        elif self.hits:
            self._show(self.hits, (self.at + step) % len(self.hits))

    def _show(self, hits: list[Spot], at: int, *, scroll: bool = True) -> None:
        self.hits, self.at = hits, at
        self._view.mark_hits(hits, at, scroll=scroll)
        if hits:
            self.count.set_text(f"{at + 1}/{len(hits)}", "muted")
        else:
            self.count.set_text(NONE if self.field.text().strip() else "", "care")
        for button in (self.before, self.after):
            button.setEnabled(bool(hits))

    def _lay_out(self) -> None:
        self.before = IconButton(Shape.CHEVRON_UP, "แห่งก่อน Shift+F3")
        self.after = IconButton(Shape.CHEVRON_DOWN, "แห่งถัดไป F3")
        self.close_button = IconButton(Shape.CLOSE, "ปิดการค้นหา Esc")
        self.before.clicked.connect(lambda: self.next(-1))
        self.after.clicked.connect(lambda: self.next(1))
        self.close_button.clicked.connect(self.close_row)
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, 4, MARGIN, 4)
        row.setSpacing(8)
        mark = ShapeMark(Shape.SEARCH)
        for widget in (mark, self.field, self.before, self.after, self.count):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.close_button)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line that parts it from the paper."""
        painting.hairline(QPainter(self), self.rect(), tokens_of(self).line)
