"""The bar under the agenda's editor: who speaks, resolution, table, and what else can be done."""

from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from ita_desktop.ui.kit import fonts
from ita_desktop.ui.kit.banner import HEIGHT
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.fonts import scaled
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.theme import tokens_of

NARROW = 760
Act = tuple[str, str, Callable[[], object]]
"""Words, key, what is done."""


class AgendaFoot(QWidget):
    """Buttons only; the section does the work."""

    def __init__(self) -> None:
        super().__init__()
        fonts.set_height(self, HEIGHT)
        self.setMinimumWidth(1)
        self.speech = Button("ถ้อยคำ", shape=Shape.PLUS)
        self.speaker = Button("ผู้พูด", shape=Shape.PERSON, hint="F2")
        self.resolution = Button("มติ", shape=Shape.TICK, hint="F5")
        self.table = Button("ตาราง", shape=Shape.SCORES, hint="F7", drops=True)
        self.topic = Button("เรื่อง", shape=Shape.PLUS)
        self.more = Button("เพิ่มเติม", drops=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(scaled(20), 0, scaled(20), 0)
        row.setSpacing(scaled(8))
        for button in (self.speech, self.speaker, self.resolution, self.table, self.topic):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.more)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow, topics are added from the menu only, and buttons show words alone."""
        super().resizeEvent(event)
        self.topic.setVisible(self.width() >= scaled(NARROW))
        buttons = [self.speech, self.speaker, self.resolution, self.table, self.more]
        buttons += [self.topic] if self.width() >= scaled(NARROW) else []
        for plain in (False, True):
            for button in buttons:
                button.show_plain(plain)
            needed = sum(button.sizeHint().width() + scaled(8) for button in buttons)
            if needed + 2 * scaled(20) <= self.width():
                return

    def drop(self, button: Button, groups: list[list[Act]]) -> QMenu:
        """Open a menu over a button."""
        menu = QMenu(button)
        for group in groups:
            if not menu.isEmpty():
                menu.addSeparator()
            for words, key, act in group:
                menu.addAction(f"{words}\t{key}" if key else words, act)
        height = menu.sizeHint().height()
        menu.popup(button.mapToGlobal(QPoint(0, -height)))
        return menu

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line that parts it from the entries."""
        QPainter(self).fillRect(0, 0, self.width(), 1, tokens_of(self).line)
