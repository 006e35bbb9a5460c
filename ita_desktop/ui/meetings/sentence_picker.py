"""Chooses a sentence that comes again: by its short key or by words of it, with its filled text below."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ita_desktop.domain.sentences import Filled, matching
from ita_desktop.ui.kit import fonts
from ita_desktop.ui.kit.fonts import Role, scaled
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.meetings.picker import Line, Picker

WIDTH, TEXT_HEIGHT, MOST_SEEN = 520, 96, 8
HINT = "พิมพ์รหัสหรือคำ  ↑↓ เลือก  Enter ใช้  Esc เลิก"
NOTHING = "ไม่มีประโยคที่ตรงกับที่พิมพ์"


class SentencePicker(Picker):
    """``picked`` tells the chosen ``Filled``."""

    picked = Signal(object)

    def __init__(self, parent: QWidget, breaker: Breaker) -> None:
        super().__init__(parent, "แทรกประโยคสำเร็จ", WIDTH, MOST_SEEN)
        self._sentences: Sequence[Filled] = ()
        self.name.setPlaceholderText("รหัส เช่น 42 หรือคำ เช่น คะแนน")
        self.name.setAccessibleName("รหัสหรือคำของประโยค")
        self.text = Label(tone="muted", wraps=True, breaker=breaker)
        self.text.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        fonts.set_height(self.text, TEXT_HEIGHT)
        for widget in (self.name, self.list, self.text, Label(HINT, role=Role.SMALL, tone="muted")):
            self.column.addWidget(widget)
        self.name.textEdited.connect(self._narrow)
        self.list.currentRowChanged.connect(lambda _: self._show_text())

    def open(self, at: QPoint, sentences: Sequence[Filled]) -> None:
        """Show the sentences at a point of the parent."""
        self._sentences = sentences
        self.name.setText("")
        self._narrow("")
        self.appear(at)

    def take(self, stands_for: Filled) -> None:
        """A listed sentence."""
        self.hide()
        self.picked.emit(stands_for)

    def key(self, watched: QObject, event: QKeyEvent) -> bool:
        """Tab stays in the field."""
        return event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)

    def _narrow(self, typed: str) -> None:
        found = matching(self._sentences, typed)
        lines = [Line(f"{one.sentence.key or '–':<4}{one.sentence.title}", one) for one in found]
        self.show_lines(lines, len(self._sentences))
        self.list.setCurrentRow(0)
        self._show_text()

    def _show_text(self) -> None:
        one = self.current()
        self.text.set_text(one.text if one is not None else NOTHING)
        self.text.setMinimumHeight(scaled(TEXT_HEIGHT))
