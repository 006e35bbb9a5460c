"""One photograph of several: its image in small, its caption, its place among them, taking it away."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QBuffer, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImageReader, QKeyEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ita_desktop.ui.kit import fonts, painting
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.fields import keep
from ita_desktop.ui.kit.fonts import Role, scaled
from ita_desktop.ui.kit.labels import Breaker
from ita_desktop.ui.kit.refused_words import RefusedWords
from ita_desktop.ui.kit.theme import tokens_of
from ita_desktop.ui.kit.tips import set_tip
from ita_desktop.ui.kit.wrapping import WrappingField

WIDTH, HEIGHT, GAP = 112, 84, 10
_FORMS = ((b"\x89PNG", b"png"), (b"\xff\xd8\xff", b"jpeg"))
"""What papers can show. Qt would try all that it knows, SVG too, which names other files."""

LOST = "ไม่พบไฟล์ภาพ"


def small_image(content: bytes) -> QPixmap:
    """An image turned upright, small enough for a list; an empty one where it cannot be shown."""
    form = next((form for start, form in _FORMS if content.startswith(start)), None)
    if form is None:
        return QPixmap()
    buffer = QBuffer()
    buffer.setData(content)
    reader = QImageReader(buffer, form)
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid():
        return QPixmap()
    reader.setScaledSize(size.scaled(QSize(2 * WIDTH, 2 * WIDTH), Qt.AspectRatioMode.KeepAspectRatio))
    return QPixmap.fromImage(reader.read())


class Thumb(QWidget):
    """The image in small; Enter or a double click opens it, Del takes it away, Alt and an arrow move it."""

    opened = Signal()
    dropped = Signal()
    stepped = Signal(int)

    def __init__(self, image: QPixmap) -> None:
        super().__init__()
        self._image = image
        self.setFixedSize(scaled(WIDTH), scaled(HEIGHT))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The image within its room, or words; a ring where the keyboard is."""
        tokens, painter = tokens_of(self), QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens.sunk))
        if self._image.isNull():
            painting.text(painter, self.rect(), LOST, fonts.font(Role.SMALL), tokens.bad, painting.CENTRE)
        else:
            size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
            at = QRect((self.width() - size.width()) // 2, (self.height() - size.height()) // 2, 0, 0)
            at.setSize(size)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(at, self._image)
        if self.hasFocus():
            painting.ring(painter, self.rect(), tokens.accent)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Del takes away, Alt+Up and Alt+Down move."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.dropped.emit()
        elif step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.stepped.emit(step)
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: object) -> None:
        """Opens it."""
        self.opened.emit()


class PhotoRow(QWidget):
    """``take`` keeps a caption; ``opened`` and ``dropped`` tell the hash, ``moved`` also the step."""

    opened = Signal(str)
    dropped = Signal(str)
    moved = Signal(str, int)

    def __init__(
        self,
        sha256: str,
        name: str,
        image: QPixmap,
        take: Callable[[str, str], object],
        breaker: Breaker,
    ) -> None:
        super().__init__()
        self.sha256 = sha256
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.thumb = Thumb(image)
        self.thumb.setAccessibleName(f"ภาพ {name}" + (f" {LOST}" if image.isNull() else ""))
        set_tip(self.thumb, name)
        self.caption = WrappingField(
            breaker, f"คำบรรยายภาพ {name}", placeholder="คำบรรยายภาพ", lines=1, single=True
        )
        self.drop_button = Button("เอาออก")
        self.drop_button.setAccessibleName(f"เอาภาพ {name} ออก")
        self.up_button, self.down_button = Button("เลื่อนขึ้น"), Button("เลื่อนลง")
        for button, way in ((self.up_button, "ขึ้น"), (self.down_button, "ลง")):
            button.setAccessibleName(f"เลื่อนภาพ {name} {way}")
        self._lay_out(RefusedWords(breaker, self.caption))
        keep(self.caption, partial(take, sha256))
        self.thumb.opened.connect(partial(self.opened.emit, sha256))
        self.thumb.dropped.connect(partial(self.dropped.emit, sha256))
        self.drop_button.clicked.connect(partial(self.dropped.emit, sha256))
        self.thumb.stepped.connect(partial(self.moved.emit, sha256))
        self.up_button.clicked.connect(partial(self.moved.emit, sha256, -1))
        self.down_button.clicked.connect(partial(self.moved.emit, sha256, 1))

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab goes in the row."""
        return self.thumb, self.caption, self.up_button, self.down_button, self.drop_button

    def show_order(self, *, first: bool, last: bool) -> None:
        """Only what can be moved offers it; a single one, first and last, shows nothing of it."""
        self.up_button.setEnabled(not first)
        self.down_button.setEnabled(not last)
        for button in (self.up_button, self.down_button):
            button.setVisible(not (first and last))

    def _lay_out(self, refusal: RefusedWords) -> None:
        beside = QVBoxLayout()
        beside.setSpacing(4)
        beside.addWidget(self.caption)
        beside.addWidget(refusal)
        acts = QHBoxLayout()
        acts.setSpacing(6)
        for button in (self.up_button, self.down_button, self.drop_button):
            acts.addWidget(button)
        acts.addStretch(1)
        beside.addLayout(acts)
        beside.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, GAP, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self.thumb, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(beside, 1)
