"""The bar of 56 below the paper: which page, how far the setting is, how the paper is laid out and shown."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from ita_desktop.ui.kit import fonts
from ita_desktop.ui.kit.buttons import Button, IconButton
from ita_desktop.ui.kit.fonts import Role
from ita_desktop.ui.kit.labels import Label
from ita_desktop.ui.kit.paper.paper_view import PaperView
from ita_desktop.ui.kit.paper.zoom import PERCENTS, WORDS, Zoom
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.theme import tokens_of

HEIGHT, MARGIN = 56, 16
DIGITS = (("thai", "เลขไทย ๑๒๓"), ("arabic", "เลขอารบิก 123"))


class Foot(QWidget):
    """``layout_wanted`` and ``digits_wanted`` tell what the user takes, ``stop_wanted`` that it is enough."""

    layout_wanted = Signal(str)
    digits_wanted = Signal(str)
    stop_wanted = Signal()

    def __init__(self, view: PaperView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        fonts.set_height(self, HEIGHT)
        self._view = view
        self._layouts: Sequence[tuple[str, str]] = ()
        self._taken = ("", "thai")
        self.before = IconButton(Shape.CHEVRON_LEFT, "หน้าก่อน PgUp")
        self.after = IconButton(Shape.CHEVRON_RIGHT, "หน้าถัดไป PgDn")
        self.place = Label("", role=Role.BODY)
        self.stop = Button("ยกเลิก", hint="Esc")
        self.looks = Button("เลขไทย", hint="F4", drops=True)
        self.zoom = Button(WORDS["width"], drops=True)
        self.zoom.setAccessibleName("ขนาดที่แสดง พอดีกว้าง")
        self._lay_out()
        self._connect()

    def show_looks(self, layouts: Sequence[tuple[str, str]], layout: str, digits: str) -> None:
        """Show the paper's layouts (name, words), the one that holds, and its digits."""
        self._layouts, self._taken = layouts, (layout, digits)
        words = next(words for key, words in DIGITS if key == digits).split()[0]
        self.looks.set_words(words)
        chosen = next((each for key, each in layouts if key == layout), "")
        self.looks.setAccessibleName(f"รูปแบบเอกสาร {chosen} {words}".replace("  ", " "))

    def looks_menu(self) -> QMenu:
        """The layouts of the paper, where there are several, and the digits."""
        menu = QMenu(self)
        layout, digits = self._taken
        for key, words in self._layouts:
            act = _choice(menu, words, key == layout)
            act.triggered.connect(lambda _=False, key=key: self.layout_wanted.emit(key))
        if self._layouts:
            menu.addSeparator()
        for key, words in DIGITS:
            act = _choice(menu, words, key == digits)
            act.triggered.connect(lambda _=False, key=key: self.digits_wanted.emit(key))
        return menu

    def zoom_menu(self) -> QMenu:
        """As wide as the view, whole page, percentages."""
        menu = QMenu(self)
        menu.addAction(f"{WORDS['width']}\tCtrl+0", self._view.fit_width)
        menu.addAction(WORDS["page"], self._view.fit_page)
        menu.addSeparator()
        for percent in PERCENTS:
            zoom = Zoom("percent", percent)
            menu.addAction(zoom.words, partial(self._view.set_zoom, zoom))
        return menu

    def drop_looks(self) -> None:
        """Open the choice of layout and digits."""
        if self.looks.isEnabled() and self.looks.isVisible():
            self._drop(self.looks_menu(), self.looks)

    def say_page(self, page: int, pages: int) -> None:
        """Which page is seen, from 0."""
        self.place.set_text(f"หน้า {page + 1} จาก {pages}")
        self.before.setEnabled(page > 0)
        self.after.setEnabled(page < pages - 1)

    def say_progress(self, done: int, total: int) -> None:
        """How far slow work is, with the way to stop it."""
        self.place.set_text(f"กำลังจัดหน้า {done} จาก {total}")
        self.stop.show()

    def say(self, words: str) -> None:
        """Something else in the place of the page."""
        self.place.set_text(words)
        self.before.setEnabled(False)
        self.after.setEnabled(False)

    def _drop(self, menu: QMenu, button: Button) -> None:
        height = menu.sizeHint().height()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(button.mapToGlobal(QPoint(0, -height - 2)))
        menu.setActiveAction(menu.actions()[0])

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, 0, MARGIN, 0)
        row.setSpacing(4)
        for widget in (self.before, self.place, self.after):
            row.addWidget(widget)
        row.addStretch(1)
        for button in (self.stop, self.looks, self.zoom):
            row.addWidget(button)
        row.setSpacing(6)
        self.stop.hide()

    def _connect(self) -> None:
        self.before.clicked.connect(lambda: self._view.go_to_page(self._view.page - 1))
        self.after.clicked.connect(lambda: self._view.go_to_page(self._view.page + 1))
        self.stop.clicked.connect(self.stop_wanted)
        self.looks.clicked.connect(self.drop_looks)
        self.zoom.clicked.connect(lambda: self._drop(self.zoom_menu(), self.zoom))
        self._view.zoomed.connect(self._say_zoom)

    def _say_zoom(self, words: str) -> None:
        self.zoom.set_words(words)
        self.zoom.setAccessibleName(f"ขนาดที่แสดง {words}")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground and the line that parts it from the paper."""
        tokens = tokens_of(self)
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens.sheet))
        painter.fillRect(0, 0, self.width(), 1, QColor(tokens.line))


def _choice(menu: QMenu, words: str, taken: bool) -> QAction:
    act = menu.addAction(words)
    act.setCheckable(True)
    act.setChecked(taken)
    return act
