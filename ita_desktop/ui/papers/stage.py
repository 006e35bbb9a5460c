"""The middle of the page: a form beside the paper where there is one, thumbnails, the paper, its foot."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from ita_desktop.ui.kit import fonts
from ita_desktop.ui.kit.banner import ActionBar
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.fonts import scaled
from ita_desktop.ui.kit.labels import Breaker
from ita_desktop.ui.kit.nothing import Nothing
from ita_desktop.ui.kit.paper.paper_view import PaperView
from ita_desktop.ui.kit.paper.pdf_pages import PdfPages
from ita_desktop.ui.kit.segments import Choice, Segments
from ita_desktop.ui.papers.find_row import FindRow
from ita_desktop.ui.papers.foot import Foot
from ita_desktop.ui.papers.thumbnails import Thumbnails

FORM_WIDTH, LEAST_PAPER = 420, 360
FORM, PAPER = "form", "paper"


class Stage(QWidget):
    """Holds what is shown of the chosen paper; ``set_form`` puts a form at the left of it.

    Where form and paper have no room beside each other, the paper is a tab.
    """

    back_wanted = Signal()

    def __init__(self, breaker: Breaker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form: QWidget | None = None
        self._tabbed = False
        self._roomy = True
        self.view = PaperView()
        self.thumbs = Thumbnails()
        self.search = FindRow(self.view)
        self.foot = Foot(self.view)
        self.nothing = Nothing(breaker)
        self.former = ActionBar()
        self.back = Button("กลับไปฉบับปัจจุบัน", hint="Esc")
        self.former.add(self.back, right=True)
        self.tabs = Segments([Choice(FORM, "แบบกรอก"), Choice(PAPER, "เอกสาร")], "แบบกรอกหรือเอกสาร")
        self._lay_out()
        self._connect()

    @property
    def pages(self) -> PdfPages | None:
        """The pages that are shown."""
        return self.view.pages

    def set_form(self, form: QWidget | None) -> None:
        """Put a form at the left of the paper, or take it away; it is not destroyed."""
        if form is self.form:
            return
        if self.form is not None:
            self.form.hide()
            self.form.setParent(None)
        self.form = form
        if form is not None:
            self.split.insertWidget(0, form)
            self.split.setStretchFactor(0, 0)
            self.split.setSizes([scaled(FORM_WIDTH), max(1, self.width() - scaled(FORM_WIDTH))])
            self.tabs.take(FORM)
        self._arrange()

    def fit(self, room: int, *, tabbed: bool) -> None:
        """Lay out for a width; ``tabbed`` where the window is too narrow for form and paper."""
        self._tabbed = tabbed
        self._roomy = room >= scaled(FORM_WIDTH + LEAST_PAPER + 160)
        self._arrange()

    def show_pages(self, content: bytes | None, *, keep: bool = False) -> None:
        """Show a file; ``keep`` for a newer one of the same paper, whose place stays."""
        pages = PdfPages(content) if content is not None else None
        self.thumbs.show_pages(None)
        self.view.show_pages(pages, keep=keep)
        self.thumbs.show_pages(pages)
        self.search.show_pages()
        if pages is not None:
            self._show(self.paper)
            self._say_page(self.view.page)

    def say_nothing(self, words: str, way: str = "") -> None:
        """A sentence in the place of the paper, with the words of the way on."""
        self.show_pages(None)
        self.nothing.say(words, way)
        self._show(self.nothing)
        self.foot.say("")

    def expect(self) -> None:
        """Another paper is on its way."""
        self.show_pages(None)
        self._show(self.paper)
        self.foot.say("กำลังจัดหน้า")

    def stops(self) -> Sequence[QWidget]:
        """The parts between which F6 moves."""
        parts = [self.form, self.search, self.thumbs, self.view, self.nothing]
        return [part for part in parts if part is not None and part.isVisible()]

    def open_search(self) -> None:
        """Search the paper."""
        if self.pages is not None:
            self.show_tab(PAPER)
            self.search.open_row()

    def show_tab(self, tab: str) -> None:
        """Bring the form or the paper into sight where only one of them has room."""
        self.tabs.take(tab)
        self._arrange()

    def _arrange(self) -> None:
        tabs = self._tabbed and self.form is not None
        self.tab_row.setVisible(tabs)
        paper = not tabs or self.tabs.taken == PAPER
        if self.form is not None:
            self.form.setVisible(not tabs or not paper)
        self.right.setVisible(paper)
        self.thumbs.setVisible(self.form is None or self._roomy or tabs)

    def _show(self, part: QWidget) -> None:
        self.stack.setCurrentWidget(part)
        self.foot.setVisible(part is self.paper)

    def _say_page(self, page: int) -> None:
        if self.pages is not None and page >= 0:
            self.foot.say_page(page, len(self.pages))
            self.thumbs.go_to(page)

    def _lay_out(self) -> None:
        self.paper = QWidget()
        beside = QHBoxLayout(self.paper)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)
        beside.addWidget(self.thumbs)
        beside.addWidget(self.view, 1)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.paper)
        self.stack.addWidget(self.nothing)
        self.right = QWidget()
        fonts.set_role(self.right, fonts.Role.BODY)
        column = _column(self.right)
        for widget in (self.former, self.search):
            column.addWidget(widget)
        column.addWidget(self.stack, 1)
        column.addWidget(self.foot)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(1)
        self.split.addWidget(self.right)
        self.split.setStretchFactor(0, 1)
        whole = _column(self)
        self.tab_row = QWidget()
        beside = QHBoxLayout(self.tab_row)
        beside.setContentsMargins(24, 10, 24, 0)
        beside.addWidget(self.tabs)
        beside.addStretch(1)
        whole.addWidget(self.tab_row)
        whole.addWidget(self.split, 1)
        self.tab_row.hide()

    def _connect(self) -> None:
        self.view.page_changed.connect(self._say_page)
        self.thumbs.wanted.connect(self.view.go_to_page)
        self.search.closed.connect(self.view.setFocus)
        self.tabs.chosen.connect(self.show_tab)
        self.back.clicked.connect(self.back_wanted)


def _column(widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    return column
