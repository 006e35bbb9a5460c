"""The pages of a paper in small, beside it: the current one framed; a click or the arrows go there."""

from PySide6.QtCore import QAbstractListModel, QEvent, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFontMetrics, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ita_desktop.ui.kit import fonts, painting
from ita_desktop.ui.kit.fonts import Role, scaled
from ita_desktop.ui.kit.paper.pdf_pages import PdfPages
from ita_desktop.ui.kit.tables import Index
from ita_desktop.ui.kit.theme import tokens_of

WIDTH, PAPER, AIR, NUMBER = 76, 50, 8, 24
MOST_KEPT, SHARPNESS = 600, 3


class PageModel(QAbstractListModel):
    """The pages by number, each with its picture as soon as it is drawn."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.pages: PdfPages | None = None
        self._kept: dict[int, QImage] = {}
        self._wanted: list[int] = []
        self._later = QTimer(self, interval=0)
        self._later.timeout.connect(self._draw_one)

    def show(self, pages: PdfPages | None) -> None:
        """Show other pages; their pictures are drawn when they come into sight."""
        self._later.stop()
        self._wanted.clear()
        self.beginResetModel()
        self.pages = pages
        self._kept.clear()
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """How many pages there are."""
        inside = parent is not None and parent.isValid()
        return 0 if inside or self.pages is None else len(self.pages)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """What a screen reader says."""
        spoken = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        return f"หน้า {index.row() + 1}" if spoken else None

    def picture(self, page: int) -> QImage | None:
        """A page's picture, None while it is still to be drawn."""
        if page not in self._kept:
            if page not in self._wanted:
                self._wanted.append(page)
            self._later.start()
        return self._kept.get(page)

    def _draw_one(self) -> None:
        """Draw the page that was asked for last: it is in sight."""
        if self.pages is None or not self._wanted:
            self._later.stop()
            return
        page = self._wanted.pop()
        width = round(scaled(PAPER) * self._ratio())
        if len(self._kept) >= MOST_KEPT:
            self._kept.clear()
        large = self.pages.picture(page, SHARPNESS * width / self.pages.sizes[page].width())
        self._kept[page] = large.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
        index = self.index(page, 0)
        self.dataChanged.emit(index, index)

    def _ratio(self) -> float:
        parent = self.parent()
        return parent.devicePixelRatioF() if isinstance(parent, QWidget) else 1.0


class _PageDelegate(QStyledItemDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The page, its frame, its number."""
        model = index.model()
        view = option.widget
        assert isinstance(model, PageModel) and isinstance(view, Thumbnails)
        tokens = tokens_of(view)
        current = view.page == index.row()
        sheet = self._sheet(option.rect, model, index.row())
        painter.fillRect(sheet, QColor(tokens.paper))
        picture = model.picture(index.row())
        if picture is not None:
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
            painter.drawImage(sheet, picture)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        edge = tokens.accent if current else tokens.line2
        painting.box(painter, sheet.adjusted(-1, -1, 1, 1), edge=edge, width=2 if current else 1, radius=0)
        if current and view.hasFocus():
            painting.ring(painter, sheet.adjusted(-5, -5, 5, 5), tokens.accent, radius=4)
        room = QRect(option.rect.left(), sheet.bottom(), option.rect.width(), scaled(NUMBER))
        face = fonts.font(Role.SMALL, fonts.SEMIBOLD if current else None)
        painting.text(painter, room, str(index.row() + 1), face, tokens.text, painting.CENTRE)

    def _sheet(self, rect: QRect, model: PageModel, page: int) -> QRect:
        assert model.pages is not None
        size = model.pages.sizes[page]
        width = scaled(PAPER)
        height = min(round(width * size.height() / size.width()), scaled(2 * PAPER))
        return QRect(rect.left() + (rect.width() - width) // 2, rect.top() + scaled(AIR), width, height)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """A page and its number."""
        model = index.model()
        assert isinstance(model, PageModel)
        high = self._sheet(QRect(0, 0, scaled(WIDTH), 0), model, index.row()).height()
        number = max(scaled(NUMBER), QFontMetrics(fonts.font(Role.SMALL)).height())
        return QSize(scaled(PAPER), scaled(AIR) + high + number)


class Thumbnails(QListView):
    """``wanted`` tells the page, from 0, to which the user goes."""

    wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        fonts.set_width(self, WIDTH)
        self.page = 0
        self._pages = PageModel(self)
        self.setModel(self._pages)
        self.setItemDelegate(_PageDelegate(self))
        self.setAccessibleName("หน้าของเอกสาร")
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(lambda index, _: self._moved(index))

    def show_pages(self, pages: PdfPages | None) -> None:
        """Show the pages of a paper."""
        self._pages.show(pages)
        self.go_to(min(self.page, len(pages) - 1) if pages else 0)

    def go_to(self, page: int) -> None:
        """Frame the page that is seen, and bring it into sight."""
        self.page = page
        index = self._pages.index(page, 0)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
        self.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        """Another size of type, other heights."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange):
            self.scheduleDelayedItemsLayout()

    def _moved(self, index: Index) -> None:
        if index.isValid() and index.row() != self.page:
            self.page = index.row()
            self.wanted.emit(self.page)
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The desk and the pages on it."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(tokens_of(self).desk))
        painter.end()
        super().paintEvent(event)
