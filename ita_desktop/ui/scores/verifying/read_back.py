"""อ่านทาน: one figure at a time, large enough to be read aloud from across a desk."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ita_desktop.ui.kit import fonts, painting, shapes
from ita_desktop.ui.kit.banner import ActionBar
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.fonts import Role, scaled
from ita_desktop.ui.kit.keys import letter_of
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.theme import tokens_of
from ita_desktop.ui.scores.verdicts import Verdict
from ita_desktop.ui.scores.verifying.steps import Progress, Step

_AGREES = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_STEPS = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_PageUp: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_PageDown: 1,
}
FOUND = {
    True: Verdict(Shape.OK, "ตรง", "text"),
    False: Verdict(Shape.BAD, "ไม่ตรง", "bad"),
    None: Verdict(Shape.NOT_STARTED, "ยังไม่ได้อ่าน", "muted"),
}
HEIGHTS = {"count": 28, "label": 52, "title": 36, "figure": 112, "found": 36, "near": 28}


class ReadingSheet(QWidget):
    """The figure at hand with its code, title and part; the figures before and after it, small."""

    answered = Signal(bool)
    moved = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._progress = Progress()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_progress(self, progress: Progress) -> None:
        """Show the figure at which a look is."""
        self._progress = progress
        if progress.steps:
            step = progress.steps[progress.at]
            found = FOUND[progress.verdict(step)].word
            count = f"ช่องที่ {progress.at + 1} จาก {len(progress.steps)}"
            self.setAccessibleName(f"{step.words} {step.text} {found}")
            self.setAccessibleDescription(f"{count} Enter ตรง X ไม่ตรง")
        self.update()

    def sizeHint(self) -> QSize:
        """Every line once."""
        return QSize(scaled(640), scaled(sum(HEIGHTS.values()) + HEIGHTS["near"]))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space agree, X does not, arrows only move."""
        step = _STEPS.get(Qt.Key(event.key()))
        if event.key() in _AGREES:
            if not event.isAutoRepeat():
                self.answered.emit(True)
        elif letter_of(event) == "X":
            self.answered.emit(False)
        elif step is not None:
            self.moved.emit(self._progress.at + step)
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            last = len(self._progress.steps) - 1
            self.moved.emit(0 if event.key() == Qt.Key.Key_Home else last)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Centred lines; a bar at the top shows how far one is."""
        steps, at = self._progress.steps, self._progress.at
        if not steps:
            return
        painter, tokens, step = QPainter(self), tokens_of(self), steps[at]
        done = len(steps) - len(self._progress.open_steps("read_back"))
        bar = QRect(0, 0, self.width() * done // len(steps), scaled(4))
        painter.fillRect(QRect(0, 0, self.width(), scaled(4)), QColor(tokens.sunk))
        painter.fillRect(bar, QColor(tokens.accent))
        top = max(scaled(12), (self.height() - self.sizeHint().height()) // 2)
        line = QRect(scaled(24), top, self.width() - scaled(48), scaled(HEIGHTS["count"]))
        self._near(painter, line, at - 1, "ก่อนหน้า")
        line = self._next(line, "count")
        words = f"ช่องที่ {at + 1} จาก {len(steps)}"
        painting.text(painter, line, words, fonts.font(), tokens.muted, painting.CENTRE)
        line = self._next(line, "label")
        label = f"{step.label}  {step.part}".strip() or step.title
        painting.text(painter, line, label, fonts.font(Role.FIGURE), tokens.text, painting.CENTRE)
        line = self._next(line, "title")
        title = step.title if step.label or step.part else ""
        painting.text(
            painter, line, title, fonts.font(Role.TITLE, fonts.NORMAL), tokens.text, painting.CENTRE
        )
        line = self._next(line, "figure")
        painting.text(painter, line, step.text, fonts.font(Role.READ_BACK), tokens.text, painting.CENTRE)
        line = self._next(line, "found")
        self._found(painter, line, FOUND[self._progress.verdict(step)])
        self._near(painter, self._next(line, "near"), at + 1, "ถัดไป")

    def _next(self, line: QRect, name: str) -> QRect:
        return QRect(line.left(), line.bottom() + 1, line.width(), scaled(HEIGHTS[name]))

    def _found(self, painter: QPainter, line: QRect, found: Verdict) -> None:
        assert found.shape is not None
        tokens = tokens_of(self)
        face = fonts.font(Role.HEADING)
        side, gap = scaled(shapes.ICON), scaled(8)
        painter.setFont(face)
        width = painter.fontMetrics().horizontalAdvance(found.word) + side + gap
        left = line.left() + (line.width() - width) // 2
        spot = QRect(left, line.top() + (line.height() - side) // 2, side, side)
        shapes.paint(painter, spot, found.shape, getattr(tokens, shapes.tone_of(found.shape)))
        room = QRect(spot.right() + gap, line.top(), width, line.height())
        painting.text(painter, room, found.word, face, getattr(tokens, found.tone))

    def _near(self, painter: QPainter, line: QRect, at: int, where: str) -> None:
        if not 0 <= at < len(self._progress.steps):
            return
        step: Step = self._progress.steps[at]
        found = self._progress.verdict(step)
        told = f"{where} {step.label or step.title} {step.part} {step.text}"
        told += f"  {FOUND[found].word}" if found is not None else ""
        painting.text(
            painter, line, " ".join(told.split(" ")), fonts.font(), tokens_of(self).muted, painting.CENTRE
        )


class ReadBackView(QWidget):
    """The sheet over its action bar; ``left`` puts the work aside, ``ended`` asks for the result."""

    left = Signal()
    ended = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.progress = Progress()
        self.sheet = ReadingSheet()
        self.bar = ActionBar()
        self.agree = Button("ตรง", shape=Shape.OK, hint="Enter", primary=True)
        self.differ = Button("ไม่ตรง", shape=Shape.BAD, hint="X")
        self.result = Button("ดูผล", hint="F8")
        self.leave = Button("พักไว้", hint="Esc")
        for button in (self.agree, self.differ):
            self.bar.add(button)
        for button in (self.result, self.leave):
            self.bar.add(button, right=True)
        self.bar.say("")
        self.bar.words.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.sheet, 1)
        column.addWidget(self.bar)
        self.sheet.answered.connect(self.answer)
        self.sheet.moved.connect(self.move_to)
        self.agree.clicked.connect(lambda: self._press(True))
        self.differ.clicked.connect(lambda: self._press(False))
        self.result.clicked.connect(self.ended)
        self.leave.clicked.connect(self.left)

    def show_progress(self, progress: Progress) -> None:
        """Go on where a look was left."""
        self.progress = progress
        self.sheet.show_progress(progress)

    def answer(self, agrees: bool) -> None:
        """Mark the figure at hand and go on; after the last one, to the result."""
        self.progress.mark(agrees=agrees)
        if self.progress.at + 1 < len(self.progress.steps):
            self.move_to(self.progress.at + 1)
        else:
            self.sheet.show_progress(self.progress)
            self.ended.emit()

    def move_to(self, at: int) -> None:
        """Show another figure."""
        self.progress.at = max(0, min(at, len(self.progress.steps) - 1))
        self.sheet.show_progress(self.progress)

    def take_keyboard(self) -> None:
        """The keyboard is at the figure."""
        self.sheet.setFocus(Qt.FocusReason.OtherFocusReason)

    def _press(self, agrees: bool) -> None:
        self.sheet.setFocus(Qt.FocusReason.OtherFocusReason)
        self.answer(agrees)
