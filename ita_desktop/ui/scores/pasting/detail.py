"""The strip under the table that tells the current row in full."""

from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ita_desktop.ui.kit import fonts
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.theme import tokens_of
from ita_desktop.ui.scores.pasting.decisions import PasteLine

HEIGHT, MARGIN = 92, 24


class LineDetail(QWidget):
    """Where the row goes, why, and what was pasted, without anything cut."""

    def __init__(self, breaker: Breaker | None) -> None:
        super().__init__()
        fonts.set_height(self, HEIGHT)
        self.head = Label("", weight=fonts.SEMIBOLD, wraps=True, breaker=breaker)
        self.words = Label("", tone="muted", wraps=True, breaker=breaker)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 8, MARGIN, 8)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.words)
        column.addStretch(1)

    def show_line(self, line: PasteLine | None) -> None:
        """Tell of another row."""
        if line is None:
            self.head.set_text("")
            self.words.set_text("")
            return
        self.head.set_text(f"{line.where}  {line.title}".strip() if line.where else _open_words(line))
        pasted = f"แถว {line.read.row} ที่วาง “{line.text}” คะแนน “{line.read.typed}”"
        self.words.set_text("  ".join(filter(None, (line.read.why, pasted))))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground and the line that parts it from the table."""
        tokens, painter = tokens_of(self), QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens.sunk))
        painter.fillRect(0, 0, self.width(), 1, QColor(tokens.line2))


def _open_words(line: PasteLine) -> str:
    """What is said of a row that goes nowhere yet."""
    if not line.choices:
        return "ไม่รู้ว่าเป็นข้อใด"
    lead = "ยืนยันว่าเป็น" if len(line.choices) == 1 else "เลือกว่าเป็น"
    return f"{lead} {' หรือ '.join(line.choices)}"
