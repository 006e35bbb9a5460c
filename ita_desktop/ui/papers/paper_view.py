"""The paper as it will be printed: pages under each other on a desk."""

from collections import OrderedDict

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from ita_desktop.ui.kit import painting
from ita_desktop.ui.kit.fonts import scaled
from ita_desktop.ui.kit.theme import tokens_of
from ita_desktop.ui.papers.pdf_pages import PdfPages

GAP, EDGE, KEPT = 20, 24, 12
SMALLEST, LARGEST, STEP = 0.5, 3.0, 1.15
SCROLL_STEP = 60


class PaperView(QAbstractScrollArea):
    """Shows pages at the width of the view, or at a zoom; draws only what is seen."""

    page_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pages: PdfPages | None = None
        self._zoom = 1.0
        self._whole_page = False
        self._page = -1
        self._kept: OrderedDict[tuple[int, int], QImage] = OrderedDict()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("ตัวอย่างเอกสารก่อนพิมพ์")
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.verticalScrollBar().setSingleStep(SCROLL_STEP)

    def show_pages(self, pages: PdfPages | None) -> None:
        """Show a paper; the place in it stays where another version of the same length comes."""
        same = pages is not None and self.pages is not None and len(pages) == len(self.pages)
        place = self.verticalScrollBar().value() if same else 0
        if self.pages is not None and self.pages is not pages:
            self.pages.close()
        self.pages = pages
        self._kept.clear()
        self._lay_out()
        self.verticalScrollBar().setValue(place)
        self._page = -1
        self._scrolled()
        self.viewport().update()

    def clear(self) -> None:
        """Show nothing and give the paper's memory free."""
        self.show_pages(None)

    @property
    def page(self) -> int:
        """The page in the middle of the view, from 0."""
        return max(0, self._page)

    def go_to_page(self, page: int) -> None:
        """Bring a page's head into sight."""
        if self.pages and 0 <= page < len(self.pages):
            self.verticalScrollBar().setValue(self._frames()[page].top() - scaled(GAP))

    def fit_width(self) -> None:
        """As wide as the view."""
        self._whole_page, self._zoom = False, 1.0
        self._relay()

    def fit_page(self) -> None:
        """A whole page in the view."""
        self._whole_page = True
        self._relay()

    def zoom(self, larger: bool) -> None:
        """One step larger or smaller."""
        factor = STEP if larger else 1 / STEP
        self._zoom = min(LARGEST, max(SMALLEST, self._zoom * factor))
        self._whole_page = False
        self._relay()

    def sizeHint(self) -> QSize:
        """Room for a page at reading size."""
        return QSize(scaled(520), scaled(640))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The desk and the pages that are in sight."""
        tokens = tokens_of(self)
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), QColor(tokens.desk))
        if self.pages is None:
            return
        offset = QPoint(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        for number, frame in enumerate(self._frames()):
            seen = frame.translated(offset)
            if seen.intersects(self.viewport().rect()):
                shadow = QColor(0, 0, 0, 40)
                painter.fillRect(seen.adjusted(0, 2, 2, 3), shadow)
                painter.fillRect(seen, QColor(tokens.paper))
                painter.drawImage(seen, self._picture(number, frame.width()))
        if self.hasFocus():
            painting.ring(painter, self.viewport().rect(), tokens.accent, radius=0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, another scale."""
        super().resizeEvent(event)
        self._relay()

    def changeEvent(self, event: QEvent) -> None:
        """Follow light and dark."""
        super().changeEvent(event)
        self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl and the wheel change the size."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(event.angleDelta().y() > 0)
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """+ and − change the size, 0 the width, Home and End the first and last page."""
        key = event.key()
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom(larger=True)
        elif key == Qt.Key.Key_Minus:
            self.zoom(larger=False)
        elif key == Qt.Key.Key_0:
            self.fit_width()
        elif key == Qt.Key.Key_Home:
            self.go_to_page(0)
        elif key == Qt.Key.Key_End and self.pages:
            self.go_to_page(len(self.pages) - 1)
        else:
            super().keyPressEvent(event)

    def _scale(self) -> float:
        """Pixels for a point."""
        if not self.pages:
            return 1.0
        widest = max(size.width() for size in self.pages.sizes)
        across = max(50, self.viewport().width() - 2 * scaled(EDGE)) / widest
        if self._whole_page:
            tallest = max(size.height() for size in self.pages.sizes)
            return float(min(across, max(50, self.viewport().height() - 2 * scaled(GAP)) / tallest))
        return float(across * self._zoom)

    def _frames(self) -> list[QRect]:
        frames: list[QRect] = []
        if not self.pages:
            return frames
        scale, top = self._scale(), scaled(GAP)
        room = max(self.viewport().width(), self._width(scale))
        for size in self.pages.sizes:
            width, height = round(size.width() * scale), round(size.height() * scale)
            frames.append(QRect((room - width) // 2, top, width, height))
            top += height + scaled(GAP)
        return frames

    def _width(self, scale: float) -> int:
        widest = max(size.width() for size in self.pages.sizes) if self.pages else 0
        return round(widest * scale) + 2 * scaled(EDGE)

    def _relay(self) -> None:
        page = self.page
        self._kept.clear()
        self._lay_out()
        if page:
            self.go_to_page(page)
        self.viewport().update()

    def _lay_out(self) -> None:
        frames = self._frames()
        height = frames[-1].bottom() + scaled(GAP) if frames else 0
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        down.setPageStep(self.viewport().height())
        down.setRange(0, max(0, height - self.viewport().height()))
        across.setPageStep(self.viewport().width())
        across.setRange(0, max(0, self._width(self._scale()) - self.viewport().width()))

    def _picture(self, number: int, width: int) -> QImage:
        assert self.pages is not None
        key = (number, width)
        if key not in self._kept:
            ratio = self.devicePixelRatioF()
            self._kept[key] = self.pages.picture(number, width * ratio / self.pages.sizes[number].width())
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)
        return self._kept[key]

    def _scrolled(self) -> None:
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        page = next((at for at, frame in enumerate(self._frames()) if frame.bottom() >= middle), -1)
        if page < 0 and self.pages:
            page = len(self.pages) - 1
        if page != self._page:
            self._page = page
            self.page_changed.emit(page)
