"""A page's body that scrolls down, and brings the focused field into sight."""

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

MARGIN = 40


class Scrolling(QScrollArea):
    """Holds one widget as wide as itself; a field that gets the keyboard is scrolled to.

    Of what is higher than the view its head is shown, of a field of text where the cursor stands.
    """

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_moved)

    def _focus_moved(self, _: QWidget | None, now: QWidget | None) -> None:
        content = self.widget()
        if now is None or content is None or not content.isAncestorOf(now):
            return
        # What was just added has its place, and the area its range, only after this.
        QApplication.sendEvent(self, QEvent(QEvent.Type.LayoutRequest))
        self.ensureWidgetVisible(now, 0, MARGIN)
        typed = now.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        if now.height() > self.viewport().height() and not typed:
            self.verticalScrollBar().setValue(now.mapTo(content, QPoint()).y())
