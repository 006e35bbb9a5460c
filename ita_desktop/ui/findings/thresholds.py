"""The row in which the office says when improvement is proposed."""

from collections.abc import Callable
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ita_desktop.domain.analysis import Thresholds
from ita_desktop.domain.analysis.thresholds import MOST
from ita_desktop.domain.scores import Score, parse_score
from ita_desktop.domain.thai.digits import fold
from ita_desktop.ui.kit import fonts
from ita_desktop.ui.kit.fields import LineField, keep
from ita_desktop.ui.kit.fonts import scaled
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.readings import NotRead
from ita_desktop.ui.kit.refused_words import RefusedWords
from ita_desktop.ui.kit.theme import tokens_of

LONG = ("เสนอปรับปรุงเมื่อต่ำกว่า", "หรือเป็น", "ข้อที่ต่ำที่สุดของแต่ละส่วน")
SHORT = ("เสนอเมื่อต่ำกว่า", "หรือ", "ข้อต่ำสุดของส่วน")


class ThresholdRow(QWidget):
    """Saves the score and how many; what cannot be read or saved is said below the fields and stays there."""

    def __init__(self, save: Callable[[Decimal | None, int], object], breaker: Breaker) -> None:
        super().__init__()
        self._save = save
        self._thresholds = Thresholds()
        self.score, self.lowest = LineField(most=20), LineField(most=10)
        self.below = RefusedWords(breaker, self.score, self.lowest)
        for field, width, name in (
            (self.score, 74, "เสนอปรับปรุงเมื่อคะแนนต่ำกว่า"),
            (self.lowest, 48, "จำนวนข้อที่ต่ำที่สุดของแต่ละส่วน"),
        ):
            fonts.set_width(field, width)
            field.setAccessibleName(name)
            field.setAlignment(Qt.AlignmentFlag.AlignRight)
        keep(self.score, lambda typed: self._keep(read_score(typed), self._thresholds.lowest))
        keep(self.lowest, lambda typed: self._keep(self._thresholds.score, read_lowest(typed)))
        self._lay_out()

    def show_thresholds(self, thresholds: Thresholds) -> None:
        """Show what holds now; what is being typed stays."""
        self._thresholds = thresholds
        self.score.set_text("" if thresholds.score is None else str(thresholds.score))
        self.lowest.set_text(str(thresholds.lowest))

    def _keep(self, score: Decimal | None, lowest: int) -> None:
        wanted = Thresholds(score, lowest)
        if wanted != self._thresholds:
            self._save(score, lowest)
        self.show_thresholds(wanted)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(scaled(8))
        self._words = tuple(Label(words, tone="muted") for words in LONG)
        for word, field in zip(self._words, (self.score, self.lowest, None), strict=True):
            row.addWidget(word)
            if field is not None:
                row.addWidget(field)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(scaled(24), scaled(9), scaled(12), scaled(9))
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.below)
        self.setMinimumWidth(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fewer words where it is narrow for the type."""
        super().resizeEvent(event)
        room = self.width() - self.score.width() - self.lowest.width() - scaled(76)
        needed = sum(map(self._words[0].fontMetrics().horizontalAdvance, LONG))
        for label, words in zip(self._words, LONG if needed <= room else SHORT, strict=True):
            if label.plain != words:
                label.set_text(words)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line above it."""
        QPainter(self).fillRect(0, 0, self.width(), 1, tokens_of(self).line)


def read_score(typed: str) -> Decimal | None:
    """A score; None where nothing is typed: then no score counts."""
    if not typed.strip():
        return None
    read = parse_score(typed)
    if isinstance(read, Score):
        return read.value
    raise NotRead(f"{read.reason} หรือเว้นว่างถ้าไม่ใช้คะแนนเป็นเกณฑ์")


def read_lowest(typed: str) -> int:
    """How many; 0 where nothing is typed."""
    plain = fold(typed).removesuffix("ข้อ") or "0"
    if not plain.isascii() or not plain.isdecimal() or len(plain) > 4 or int(plain) > MOST:
        raise NotRead(f"พิมพ์จำนวนข้อเป็นตัวเลข 0 ถึง {MOST} เช่น 5")
    return int(plain)
