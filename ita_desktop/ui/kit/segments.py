"""One segmented row: choices side by side, each with its shape and count; arrows move, Space takes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from ita_desktop.ui.kit import fonts, painting, shapes
from ita_desktop.ui.kit.fonts import scaled
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.theme import tokens_of

PAD, GAP, INSET = 10, 8, 3


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the choices of a segmented row."""

    key: str
    text: str
    shape: Shape | None = None
    count: int | None = None


class Segment(QAbstractButton):
    """One choice of a segmented row."""

    def __init__(self, choice: Choice, parent: QWidget) -> None:
        super().__init__(parent)
        self.choice = choice
        self.first = self.plain = False
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_count(choice.count)

    def show_count(self, count: int | None) -> None:
        """Show how many the choice holds."""
        self._count = "" if count is None else str(count)
        self.setAccessibleName(f"{self.choice.text} {self._count}".strip())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Shape, words in their widest weight, count."""
        metrics = QFontMetrics(fonts.font(weight=fonts.SEMIBOLD))
        width = 2 * scaled(PAD) + metrics.horizontalAdvance(self.choice.text)
        if self.choice.shape and not self.plain:
            width += scaled(shapes.ROW_ICON + GAP)
        if self._count:
            width += scaled(GAP) + metrics.horizontalAdvance(self._count)
        return QSize(width, scaled(36))

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground where taken, divider where not, ring where the keyboard is."""
        tokens = tokens_of(self)
        painter = QPainter(self)
        inner = self.rect().adjusted(1, INSET, -1, -INSET)
        if self.isChecked():
            painting.box(painter, inner, fill=tokens.tint, radius=4)
        elif not self.first:
            painter.fillRect(0, scaled(9), 1, self.height() - 2 * scaled(9), QColor(tokens.line))
        if self.hasFocus():
            painting.ring(painter, inner, tokens.accent, radius=4)
        left = scaled(PAD)
        if self.choice.shape and not self.plain:
            side = scaled(shapes.ROW_ICON)
            colour = getattr(tokens, shapes.tone_of(self.choice.shape))
            at = QRect(left, (self.height() - side) // 2, side, side)
            shapes.paint(painter, at, self.choice.shape, colour)
            left += side + scaled(GAP)
        face = fonts.font(weight=fonts.SEMIBOLD if self.isChecked() else None)
        left += painting.text(
            painter, QRect(left, 0, self.width() - left, self.height()), self.choice.text, face, tokens.text
        )
        room = QRect(left + scaled(GAP), 0, self.width() - left, self.height())
        painting.text(painter, room, self._count, face, tokens.text if self.isChecked() else tokens.muted)


class Segments(QWidget):
    """A row of choices of which one is taken; ``chosen`` tells its key when the user takes another."""

    chosen = Signal(str)

    def __init__(self, choices: Sequence[Choice], name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 0, 2, 0)
        row.setSpacing(0)
        self._segments: dict[str, Segment] = {}
        for choice in choices:
            segment = Segment(choice, self)
            segment.first = not self._segments
            segment.clicked.connect(lambda _=False, key=choice.key: self.chosen.emit(key))
            self._segments[choice.key] = segment
            self._group.addButton(segment)
            row.addWidget(segment)
        self.take(choices[0].key)

    @property
    def taken(self) -> str:
        """The key of the choice that is taken."""
        return next(key for key, segment in self._segments.items() if segment.isChecked())

    def take(self, key: str) -> None:
        """Take a choice without telling."""
        self._segments[key].setChecked(True)
        for segment in self._segments.values():
            wanted = Qt.FocusPolicy.StrongFocus if segment.isChecked() else Qt.FocusPolicy.ClickFocus
            segment.setFocusPolicy(wanted)

    def focus_taken(self) -> None:
        """Put the keyboard on the choice that is taken."""
        self._segments[self.taken].setFocus(Qt.FocusReason.OtherFocusReason)

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show new counts."""
        for key, count in counts.items():
            if key in self._segments:
                self._segments[key].show_count(count)

    def fit(self, room: int) -> bool:
        """Leave the shapes out where words and counts alone have room; False where even these have not."""
        for plain in (False, True):
            for segment in self._segments.values():
                if segment.plain != plain:
                    segment.plain = plain
                    segment.updateGeometry()
                    segment.update()
            if sum(segment.sizeHint().width() for segment in self._segments.values()) + 4 <= room:
                return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right take the neighbour."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        keys = list(self._segments)
        key = keys[(keys.index(self.taken) + step) % len(keys)]
        self.take(key)
        self._segments[key].setFocus()
        self.chosen.emit(key)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The frame around all choices."""
        tokens = tokens_of(self)
        painting.box(QPainter(self), self.rect(), fill=tokens.sheet, edge=tokens.line2)
