"""A paper beside an editor: its pages, which of them is seen, and how they are shown."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from ita_desktop.ui.kit import fonts
from ita_desktop.ui.kit.buttons import Button, IconButton
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.nothing import Nothing
from ita_desktop.ui.kit.paper.paper_view import PaperView
from ita_desktop.ui.kit.paper.pdf_pages import PdfPages
from ita_desktop.ui.kit.paper.zoom import WORDS
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.theme import tokens_of

FOLLOW, TEXT, PAGE = "follow", "text", "page"
WAYS = {FOLLOW: "ตามที่เขียน", TEXT: WORDS["text"], PAGE: WORDS["page"]}
HEIGHT, MARGIN = 56, 12
SETTING = "กำลังจัดหน้า"


class PaperPane(QWidget):
    """Takes the keyboard only where the user gives it; ``taken`` tells how the paper is to be shown."""

    taken = Signal(str)

    def __init__(self, breaker: Breaker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.way = FOLLOW
        self.view = PaperView()
        self.view.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.view.fit_text()
        self.nothing = Nothing(breaker)
        self.before = IconButton(Shape.CHEVRON_LEFT, "หน้าก่อนของตัวอย่าง")
        self.after = IconButton(Shape.CHEVRON_RIGHT, "หน้าถัดไปของตัวอย่าง")
        self.place = Label("")
        self.shown = Button(WAYS[FOLLOW], drops=True)
        for control in (self.before, self.after, self.shown):
            control.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._lay_out()
        self._connect()
        self.take(FOLLOW)

    @property
    def follows(self) -> bool:
        """Whether the paper goes to what is being written."""
        return self.way == FOLLOW

    def show_pages(self, pages: PdfPages, *, keep: bool) -> None:
        """Show a paper; ``keep`` where it is the same one anew, whose place stays."""
        self.view.show_pages(pages, keep=keep)
        self.stack.setCurrentWidget(self.view)
        self._say_page(self.view.page)

    def say_nothing(self, words: str = SETTING) -> None:
        """A sentence in the place of the paper."""
        self.view.clear()
        self.nothing.say(words)
        self.stack.setCurrentWidget(self.nothing)
        self.place.set_text("")
        for button in (self.before, self.after):
            button.setEnabled(False)

    def take(self, way: str) -> None:
        """Show the paper in one of the ways, without telling."""
        self.way = way if way in WAYS else FOLLOW
        self.view.fit_page() if self.way == PAGE else self.view.fit_text()
        self.shown.set_words(WAYS[self.way])
        self.shown.setAccessibleName(f"ตัวอย่างรายงาน {WAYS[self.way]}")

    def menu(self) -> QMenu:
        """The ways of showing it."""
        menu = QMenu(self)
        for way, words in WAYS.items():
            act = menu.addAction(words)
            act.setCheckable(True)
            act.setChecked(way == self.way)
            act.triggered.connect(lambda _=False, way=way: self._choose(way))
        return menu

    def _choose(self, way: str) -> None:
        self.take(way)
        self.taken.emit(way)

    def _drop(self) -> None:
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.shown.mapToGlobal(QPoint(0, -menu.sizeHint().height() - 2)))

    def _say_page(self, page: int) -> None:
        pages = len(self.view.pages) if self.view.pages is not None else 0
        if pages and page >= 0:
            self.place.set_text(f"หน้า {page + 1} จาก {pages}")
            self.before.setEnabled(page > 0)
            self.after.setEnabled(page < pages - 1)

    def _lay_out(self) -> None:
        self.stack = QStackedWidget()
        self.stack.addWidget(self.nothing)
        self.stack.addWidget(self.view)
        foot = QWidget()
        fonts.set_height(foot, HEIGHT)
        row = QHBoxLayout(foot)
        row.setContentsMargins(MARGIN + 4, 0, MARGIN, 0)
        row.setSpacing(4)
        row.addWidget(self.place)
        row.addStretch(1)
        for widget in (self.before, self.after, self.shown):
            row.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.stack, 1)
        column.addWidget(foot)

    def _connect(self) -> None:
        self.view.page_changed.connect(self._say_page)
        self.before.clicked.connect(lambda: self.view.go_to_page(self.view.page - 1))
        self.after.clicked.connect(lambda: self.view.go_to_page(self.view.page + 1))
        self.shown.clicked.connect(self._drop)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, and the line that parts it from the editor."""
        tokens, painter = tokens_of(self), QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens.sheet))
        painter.fillRect(0, 0, 1, self.height(), QColor(tokens.line))
