"""A column that scrolls and keeps the line in which one types in sight."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ita_desktop.ui.kit.fonts import scaled
from ita_desktop.ui.kit.wrapping import WrappingField

MARGIN, WIDEST, AIR = 24, 760, 24
KEPT_WHOLE = "kept-whole"
"""A widget with this property is brought into sight whole when the keyboard comes into it, where it fits."""


class Column(QScrollArea):
    """Scrolls up and down, follows the keyboard; its content is at most ``widest`` wide, at the left."""

    def __init__(self, widest: int = WIDEST, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._widest = widest
        self._followed: QWidget | None = None
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.sheet = QWidget()
        self.sheet.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.content = QVBoxLayout(self.sheet)
        self.content.setSpacing(0)
        self.setWidget(self.sheet)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self.follow)
        self._at = 0
        self.verticalScrollBar().rangeChanged.connect(self._grew)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._focused)
        self._fit()

    def follow(self) -> None:
        """Bring the keyboard's place into sight: of a text the line in which the cursor is."""
        widget = self._followed
        if widget is None or not widget.isVisibleTo(self.sheet):
            return
        rect = widget.cursorRect() if isinstance(widget, WrappingField) else widget.rect()
        at = widget.mapTo(self.sheet, rect.center())
        half = min(self.viewport().height() // 2, rect.height() // 2 + scaled(AIR))
        whole = self._whole(widget)
        if whole is not None and whole.height() + 2 * scaled(AIR) <= self.viewport().height():
            self.ensureWidgetVisible(whole, 0, scaled(AIR))
        else:
            self.ensureVisible(at.x(), at.y(), 0, half)
        self._at = self.verticalScrollBar().value()

    def _whole(self, widget: QWidget) -> QWidget | None:
        """What stands around a widget and is kept whole."""
        around: QWidget | None = widget
        while around is not None and around is not self.sheet:
            if around.property(KEPT_WHOLE):
                return around
            around = around.parentWidget()
        return None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the content readable on a wide screen."""
        super().resizeEvent(event)
        self._fit()

    def _grew(self) -> None:
        """What was just added has its height only now; who scrolled away meanwhile is left there."""
        if self.verticalScrollBar().value() == self._at:
            self._later.start()

    def _focused(self, _: QWidget | None, now: QWidget | None) -> None:
        if isinstance(self._followed, WrappingField):
            self._followed.cursorPositionChanged.disconnect(self._later.start)
        self._followed = now if now is not None and self.sheet.isAncestorOf(now) else None
        if self._followed is not None:
            if isinstance(self._followed, WrappingField):
                self._followed.cursorPositionChanged.connect(self._later.start)
            self._later.start()

    def _fit(self) -> None:
        side = scaled(MARGIN)
        spare = max(0, self.viewport().width() - 2 * side - scaled(self._widest))
        self.content.setContentsMargins(side, scaled(20), side + spare, scaled(24))
