"""Rows of the panel: one finding with its way to the data, and a line that unfolds what was found right."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ita_desktop.ui.kit import fonts, painting, shapes
from ita_desktop.ui.kit.banner import ShapeMark
from ita_desktop.ui.kit.fonts import scaled
from ita_desktop.ui.kit.labels import Breaker, ElidedLabel, Label
from ita_desktop.ui.kit.paper.links import Way, way_to
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.theme import tokens_of
from ita_desktop.ui.kit.tips import set_tip

if TYPE_CHECKING:
    from ita_desktop.documents.checks import PaperFinding

SIDE = 16
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Link(QAbstractButton):
    """Words in the accent with an arrow; the keyboard reaches it through its row."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.say(words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def say(self, words: str) -> None:
        """Show other words."""
        self.setText(words)
        self.setAccessibleName(words)
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses as Space does."""
        if event.key() in _ENTER:
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """The words on one line and the arrow."""
        width = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(width + scaled(shapes.ROW_ICON + 8), fonts.line_height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Words and arrow, underlined below the pointer."""
        tokens = tokens_of(self)
        painter = QPainter(self)
        side = scaled(shapes.ROW_ICON - 2)
        room = QRect(0, 0, self.width() - side - 4, self.height())
        width = painting.text(painter, room, self.text(), fonts.font(), tokens.accent)
        at = QRect(width + scaled(4), (self.height() - side) // 2 + 1, side, side)
        shapes.paint(painter, at, Shape.CHEVRON_RIGHT, tokens.accent)
        if self.underMouse():
            painter.fillRect(0, self.height() - 2, width, 1, QColor(tokens.accent))
        if self.hasFocus():
            painting.ring(painter, self.rect(), tokens.accent, radius=4)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the line below the words."""
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Take it away."""
        self.update()


class FindingRow(QAbstractButton):
    """A finding: ``chosen`` when the keyboard or a click comes to it, ``go`` when its way is followed.

    A ``brief`` one stands in a narrow place: in small, its way is followed by a click.
    """

    chosen = Signal()
    go = Signal()

    def __init__(
        self, finding: "PaperFinding", breaker: Breaker, parent: QWidget | None = None, *, brief: bool = False
    ) -> None:
        super().__init__(parent)
        self.finding, self._brief = finding, brief
        self.way: Way | None = way_to(finding.place)
        self.is_chosen = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.setAccessibleName(f"{finding.title} {finding.text}")
        if self.way is not None:
            self.setAccessibleDescription(f"Enter {self.way.words}")
        self._lay_out(breaker)
        self.clicked.connect(self.go if brief else self.chosen)

    def show_chosen(self, chosen: bool) -> None:
        """Show whether its words are marked on the paper."""
        self.is_chosen = chosen
        self.update()

    def _lay_out(self, breaker: Breaker) -> None:
        column = QVBoxLayout()
        column.setSpacing(2)
        role = fonts.Role.SMALL if self._brief else fonts.Role.BODY
        column.addWidget(
            Label(self.finding.title, role=role, weight=fonts.SEMIBOLD, wraps=True, breaker=breaker)
        )
        if self._brief:
            told: QWidget = ElidedLabel(self.finding.text, role=role, tone="muted")
            set_tip(self, self.finding.text)
        else:
            told = Label(self.finding.text, role=role, tone="muted", wraps=True, breaker=breaker)
        column.addWidget(told)
        if self.way is not None and not self._brief:
            self.link = Link(self.way.words)
            self.link.clicked.connect(self.go)
            column.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout(self)
        row.setContentsMargins(SIDE - 4, *((5, 8, 6) if self._brief else (10, SIDE, 12)))
        row.setSpacing(11)
        if not self._brief:
            mark = ShapeMark(Shape.CARE)
            row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
            row.setAlignment(mark, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)

    def sizeHint(self) -> QSize:
        """As high as the texts at this width."""
        layout = self.layout()
        assert layout is not None
        width = max(1, self.width())
        return QSize(layout.sizeHint().width(), layout.heightForWidth(width))

    def hasHeightForWidth(self) -> bool:
        """Texts wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of the wrapped texts."""
        layout = self.layout()
        return layout.heightForWidth(width) if layout is not None else 0

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Coming here by the keyboard marks the words."""
        super().focusInEvent(event)
        if event.reason() not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
            self.chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move, Enter goes to the data."""
        if event.key() in _ENTER:
            self.go.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.focusNextChild()
        elif event.key() == Qt.Key.Key_Up:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tint where chosen, ring where the keyboard is."""
        tokens = tokens_of(self)
        painter = QPainter(self)
        if self.is_chosen:
            painter.fillRect(self.rect(), QColor(tokens.tint))
        painting.hairline(painter, self.rect(), tokens.line)
        if self.hasFocus():
            painting.ring(painter, self.rect(), tokens.accent, radius=4)


class FoldLine(QAbstractButton):
    """One line that unfolds what belongs to it; ``toggled`` tells whether it is unfolded."""

    HEIGHT = 42

    def __init__(self, shape: Shape, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shape = shape
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        fonts.set_height(self, self.HEIGHT)

    def say(self, words: str) -> None:
        """Show the line's words."""
        self.setText(words)
        self.setAccessibleName(words)
        set_tip(self, words)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter unfolds as Space does; + and − too; arrows move."""
        key = event.key()
        if key in _ENTER:
            self.click()
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Minus):
            self.setChecked(key == Qt.Key.Key_Plus)
        elif key == Qt.Key.Key_Down:
            self.focusNextChild()
        elif key == Qt.Key.Key_Up:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Shape, words, the arrow of its fold."""
        tokens = tokens_of(self)
        painter = QPainter(self)
        painting.hairline(painter, self.rect(), tokens.line)
        side, left = scaled(shapes.ROW_ICON), scaled(SIDE - 4)
        top = (self.height() - side) // 2
        colour = getattr(tokens, shapes.tone_of(self._shape))
        shapes.paint(painter, QRect(left, top, side, side), self._shape, colour)
        arrow = Shape.CHEVRON_UP if self.isChecked() else Shape.CHEVRON_DOWN
        right = self.width() - scaled(SIDE) - side
        shapes.paint(painter, QRect(right, top, side, side), arrow, tokens.text)
        left += side + scaled(11)
        room = QRect(left, 0, right - left - 4, self.height())
        painting.text(painter, room, self.text(), fonts.font(), tokens.text)
        if self.hasFocus():
            painting.ring(painter, self.rect(), tokens.accent, radius=4)
