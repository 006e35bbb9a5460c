"""A chart on a page: seen, read aloud, copied as a picture with its figures, saved."""

from math import ceil
from pathlib import Path

from PySide6.QtCore import QEvent, QIODevice, QMimeData, QSaveFile, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QImageWriter, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ita_desktop.domain.charts import Chart
from ita_desktop.domain.charts.figures import as_text
from ita_desktop.ui.kit import chart_painting, painting
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.file_dialogs import ask_file_to_save
from ita_desktop.ui.kit.fonts import Role, scaled
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.shortcuts import on_key_inside
from ita_desktop.ui.kit.theme import tokens_of

RING_ROOM = 8
"""Pixels around the drawing, in which the ring of the keyboard's place stands."""
NOT_SAVED = "บันทึกภาพไม่ได้ที่ {file} ตรวจว่าโฟลเดอร์เขียนได้และมีที่ว่าง แล้วบันทึกใหม่"
COPIED = "คัดลอกแล้ว วางเป็นภาพในเอกสาร หรือวางตัวเลขในตารางคำนวณ"


def copy_chart(chart: Chart, breaker: Breaker) -> None:
    """Put a chart's picture into the clipboard, and its figures as text for cells."""
    content = QMimeData()
    content.setImageData(chart_painting.picture(chart, breaker))
    content.setText(as_text(chart))
    QGuiApplication.clipboard().setMimeData(content)


def ask_picture(parent: QWidget, chart: Chart) -> Path | None:
    """Ask where a chart's picture is to be saved."""
    name = " ".join(chart.title.replace("/", " ").split())
    return ask_file_to_save(parent, "บันทึกแผนภูมิเป็นภาพ", f"{name}.png", "ภาพ (*.png)", "png")


def save_picture(chart: Chart, breaker: Breaker, file: Path) -> bool:
    """Whether a chart's picture was saved; the file is whole or not there."""
    picture = chart_painting.picture(chart, breaker)
    target = QSaveFile(str(file))
    opened = target.open(QIODevice.OpenModeFlag.WriteOnly)
    return bool(opened and QImageWriter(target, b"png").write(picture) and target.commit())


class Canvas(QWidget):
    """The drawing; it takes the keyboard, arrows ask for the chart above or below."""

    stepped = Signal(int)

    def __init__(self, chart: Chart, breaker: Breaker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chart, self._breaker = chart, breaker
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(chart.title)
        self.setAccessibleDescription(chart.summary)
        self._lay()

    def sizeHint(self) -> QSize:
        """As high as the drawing."""
        return QSize(scaled(600), ceil(self._drawing.height * self._scale) + 2 * RING_ROOM)

    def minimumSizeHint(self) -> QSize:
        """May become narrow: the drawing is then made smaller."""
        return QSize(scaled(200), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, other lines."""
        if event.size().width() != event.oldSize().width():
            self._lay()

    def changeEvent(self, event: QEvent) -> None:
        """Another size of type."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange):
            self._lay()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The drawing, and the ring where the keyboard is here."""
        tokens = tokens_of(self)
        painter = QPainter(self)
        if self.hasFocus():
            painting.ring(painter, self.rect(), tokens.accent)
        painter.translate(RING_ROOM, RING_ROOM)
        painter.scale(self._scale, self._scale)
        chart_painting.paint(painter, self._drawing, tokens)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go to the neighbour."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(step)

    def _lay(self) -> None:
        room = max(1, self.width() - 2 * RING_ROOM)
        self._drawing = chart_painting.laid(self._chart, room, self._breaker)
        self._scale = min(1.0, room / self._drawing.width)
        self.setFixedHeight(self.sizeHint().height())
        self.update()


class ChartView(QWidget):
    """The title, what can be done with the chart, the drawing."""

    stepped = Signal(int)

    def __init__(self, chart: Chart, breaker: Breaker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chart, self._breaker = chart, breaker
        title = Label(chart.title, role=Role.HEADING, wraps=True, breaker=breaker)
        self.copy_button = Button("คัดลอกเป็นภาพ", shape=Shape.COPY, hint="Ctrl+C")
        self.save_button = Button("บันทึกเป็นภาพ", shape=Shape.IMAGE, hint="Ctrl+S")
        self.copy_button.clicked.connect(self.copy)
        self.save_button.clicked.connect(self.save)
        for button, what in ((self.copy_button, "คัดลอกเป็นภาพ"), (self.save_button, "บันทึกเป็นภาพ")):
            button.setAccessibleName(f"{what} {chart.title}")
        self.said = Label("", role=Role.SMALL, tone="muted", wraps=True, breaker=breaker)
        self.said.hide()
        self.canvas = Canvas(chart, breaker)
        self.canvas.stepped.connect(self.stepped)
        on_key_inside(self, "Ctrl+C", self.copy)
        on_key_inside(self, "Ctrl+S", self.save)
        self._lay_out(title)

    def _lay_out(self, title: QWidget) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(title, 1)
        head.addWidget(self.copy_button, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.save_button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.said)
        column.addWidget(self.canvas)
        QWidget.setTabOrder(self.canvas, self.copy_button)
        QWidget.setTabOrder(self.copy_button, self.save_button)

    def enter(self) -> None:
        """Put the keyboard on the drawing."""
        self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def copy(self) -> None:
        """Put a picture into the clipboard, and the figures as text for cells."""
        copy_chart(self.chart, self._breaker)
        self._say(COPIED)

    def save(self) -> None:
        """Ask where, and save a picture there."""
        file = ask_picture(self, self.chart)
        if file is not None:
            self.save_to(file)

    def save_to(self, file: Path) -> None:
        """Save a picture; the file is whole or not there."""
        if save_picture(self.chart, self._breaker, file):
            self._say(f"บันทึกภาพแล้ว {file.name} ในโฟลเดอร์ {file.parent}")
        else:
            self._say(NOT_SAVED.format(file=file), "bad")

    def _say(self, words: str, tone: str = "muted") -> None:
        self.said.set_text(words, tone)
        self.said.show()
