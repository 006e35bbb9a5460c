"""The paper as it will be printed: pages under each other on a desk."""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from ita_desktop.ui.kit import painting
from ita_desktop.ui.kit.fonts import scaled
from ita_desktop.ui.kit.paper import marks
from ita_desktop.ui.kit.paper.marks import Marks
from ita_desktop.ui.kit.paper.page_search import Spot
from ita_desktop.ui.kit.paper.pdf_pages import PdfPages
from ita_desktop.ui.kit.paper.zoom import MARGINS, Zoom
from ita_desktop.ui.kit.theme import tokens_of

GAP, EDGE, TEXT_EDGE, LEAST = 20, 24, 12, 50
KEPT_BYTES = 96_000_000
SCROLL_STEP = 60


class Middle(NamedTuple):
    """What stands in the middle of the view: a page, and how far down and across it, 0 to 1."""

    page: int = 0
    down: float = 0.5
    across: float = 0.5


class PaperView(QAbstractScrollArea):
    """Shows pages at the width of the view, whole, or at a percentage; draws only what is seen."""

    page_changed = Signal(int)
    zoomed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pages: PdfPages | None = None
        self.marks = Marks()
        self._zoom = Zoom()
        self._page = -1
        self._middle = Middle()
        self._kept: OrderedDict[tuple[int, int], QImage] = OrderedDict()
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("ตัวอย่างเอกสารก่อนพิมพ์")
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.verticalScrollBar().setSingleStep(SCROLL_STEP)

    def show_pages(self, pages: PdfPages | None, *, keep: bool = False) -> None:
        """Show a paper from its head; ``keep`` leaves the place where it is, for the same paper anew."""
        place = self.verticalScrollBar().value() if keep else 0
        if self.pages is not None and self.pages is not pages:
            self.pages.close()
        self.pages = pages
        self.marks = Marks()
        self._kept.clear()
        self._lay_out()
        self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() if keep else 0)
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

    def mark_hits(self, hits: Sequence[Spot], current: int, *, scroll: bool = True) -> None:
        """Mark what a search found and bring the current hit into sight."""
        self.marks = replace(self.marks, hits=tuple(hits), current=current)
        if scroll and 0 <= current < len(hits):
            self.show_spot(hits[current])
        self.viewport().update()

    def mark_care(self, spots: Sequence[Spot], *, scroll: bool = True) -> None:
        """Mark the words of a finding and bring the first of them into sight."""
        self.marks = replace(self.marks, care=tuple(spots))
        if scroll and spots:
            self.show_spot(spots[0])
        self.viewport().update()

    def mark_written(self, spots: Sequence[Spot], *, scroll: bool = True) -> None:
        """Mark the paragraph that is being written and bring its head into sight."""
        self.marks = replace(self.marks, written=tuple(spots))
        if scroll and spots:
            self.show_spot(spots[0])
        self.viewport().update()

    def show_spot(self, spot: Spot) -> None:
        """Scroll as far as is needed to see where words stand, with air around them."""
        frame, scale = self._frames()[spot.page], self._scale()
        first = spot.rects[0]
        top, left = frame.top() + first.top() * scale, frame.left() + first.left() * scale
        high, wide = self.viewport().height(), self.viewport().width()
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        if not down.value() + high * 0.1 <= top <= down.value() + high * 0.8:
            down.setValue(round(top - high * 0.35))
        if not across.value() <= left <= across.value() + wide * 0.8:
            across.setValue(round(left - wide * 0.2))

    def fit_width(self) -> None:
        """As wide as the view."""
        self.set_zoom(Zoom("width"))

    def fit_text(self) -> None:
        """The text as wide as the view, without the margins beside it."""
        self.set_zoom(Zoom("text"))

    def fit_page(self) -> None:
        """A whole page in the view."""
        self.set_zoom(Zoom("page"))

    def zoom(self, larger: bool) -> None:
        """One step larger or smaller."""
        self.set_zoom(self._zoom.stepped(larger, self._scale()))

    def set_zoom(self, zoom: Zoom) -> None:
        """Show the paper at another size; what is in the middle stays there."""
        self._zoom = zoom
        self._relay()
        self.zoomed.emit(zoom.words)

    def sizeHint(self) -> QSize:
        """Room for a page at reading size."""
        return QSize(scaled(520), scaled(640))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The desk and the pages that are in sight, with their marks."""
        tokens = tokens_of(self)
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), QColor(tokens.desk))
        if self.pages is None:
            return
        offset = QPoint(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        for number, frame in enumerate(self._frames()):
            seen = frame.translated(offset)
            if seen.intersects(self.viewport().rect()):
                painter.fillRect(seen.adjusted(0, 2, 2, 3), QColor(0, 0, 0, 40))
                painter.fillRect(seen, QColor(tokens.paper))
                painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
                painter.drawImage(seen, self._picture(number, frame.width()))
                painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
                marks.paint(painter, self.marks, number, seen, self._scale())
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
        viewport = self.viewport()
        width = max(LEAST, viewport.width() - 2 * scaled(self._edge))
        return self._zoom.scale(
            self.pages.sizes, QSize(width, max(LEAST, viewport.height() - 2 * scaled(GAP)))
        )

    def _frames(self) -> list[QRect]:
        frames: list[QRect] = []
        if not self.pages:
            return frames
        scale, top = self._scale(), scaled(GAP)
        room = max(self.viewport().width(), self._width(scale))
        for size in self.pages.sizes:
            width, height = round(size.width() * scale), round(size.height() * scale)
            frames.append(QRect(self._left(room, width, scale), top, width, height))
            top += height + scaled(GAP)
        return frames

    def _width(self, scale: float) -> int:
        widest = max(size.width() for size in self.pages.sizes) if self.pages else 0
        return round((widest - self._zoom.cut) * scale) + 2 * scaled(self._edge)

    @property
    def _edge(self) -> int:
        """Pixels beside a page, or beside its text where margins are cut."""
        return TEXT_EDGE if self._zoom.cut else EDGE

    def _left(self, room: int, width: int, scale: float) -> int:
        """Where a page begins: in the middle of the room, or so that its text begins at the edge."""
        if self._zoom.cut:
            return round(scaled(TEXT_EDGE) - MARGINS[0] * scale)
        return (room - width) // 2

    def _relay(self) -> None:
        """Lay the pages out anew; what is in the middle of the view stays there."""
        middle, top = self._middle, self.verticalScrollBar().value() == 0
        self._kept.clear()
        self._lay_out()
        if self.pages:
            frame = self._frames()[min(middle.page, len(self.pages) - 1)]
            viewport = self.viewport()
            down = frame.top() + middle.down * frame.height() - viewport.height() / 2
            across = frame.left() + middle.across * frame.width() - viewport.width() / 2
            self.verticalScrollBar().setValue(0 if top else round(down))
            self.horizontalScrollBar().setValue(round(across))
        self._scrolled()
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
            self._forget_most()
        self._kept.move_to_end(key)
        return self._kept[key]

    def _forget_most(self) -> None:
        """Let pictures go that were seen longest ago, as far as memory asks for it."""
        while len(self._kept) > 1 and sum(each.sizeInBytes() for each in self._kept.values()) > KEPT_BYTES:
            self._kept.popitem(last=False)

    def _scrolled(self) -> None:
        if not self.pages:
            self._page = -1
            return
        frames, viewport = self._frames(), self.viewport()
        at = self.verticalScrollBar().value() + viewport.height() / 2
        page = next((number for number, each in enumerate(frames) if each.bottom() >= at), len(frames) - 1)
        frame = frames[page]
        beside = self.horizontalScrollBar().value() + viewport.width() / 2
        self._middle = Middle(
            page, (at - frame.top()) / frame.height(), (beside - frame.left()) / frame.width()
        )
        if page != self._page:
            self._page = page
            self.setAccessibleDescription(f"หน้า {page + 1} จาก {len(self.pages)}")
            self.page_changed.emit(page)
