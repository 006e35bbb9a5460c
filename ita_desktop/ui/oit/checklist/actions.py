"""The bar at the foot while items are selected: the statuses with their keys, unit and date."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QWidget

from ita_desktop.ui.kit import fonts
from ita_desktop.ui.kit.banner import MARGIN, ActionBar
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.oit.checklist.looks import CHOICES, LOOKS, SHORT

GAP = 10


class ChecklistActions(ActionBar):
    """``choice_wanted`` tells the status that is wanted."""

    choice_wanted = Signal(str)
    unit_wanted = Signal()
    date_wanted = Signal()
    end_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumWidth(1)
        self.choices: dict[str, Button] = {}
        self._said = "", ""
        self._others: list[Button] = []
        for key, choice in enumerate(CHOICES, 1):
            shape, word, _ = LOOKS[choice]
            button = Button(SHORT.get(choice, word), shape=shape, hint=str(key))
            button.setAccessibleName(word)
            button.clicked.connect(lambda _=False, choice=choice: self.choice_wanted.emit(choice))
            self.choices[choice] = button
            self.add(button)
        self.unit = Button("มอบกอง", hint="M", drops=True)
        self.unit.clicked.connect(self.unit_wanted)
        self.date = Button("กำหนดวัน", hint="D", shape=Shape.CALENDAR)
        self.date.clicked.connect(self.date_wanted)
        self.end = Button("จบ", hint="Esc")
        self.end.clicked.connect(self.end_wanted)
        for button in (self.unit, self.date, self.end):
            self.add(button, right=True)

    def show_selected(self, count: int) -> None:
        """Show the bar for so many items, or none."""
        if count:
            self._show_words(f"เลือก {count} รายการ ตั้งเป็น", f"เลือก {count}", [self.unit, self.date])
        else:
            self.hide()

    def show_returned(self, long: str, short: str) -> None:
        """Show the bar while a returned list is typed in: how far it is, and its end."""
        self._show_words(long, short, [self.date, self.end])

    def _show_words(self, long: str, short: str, others: list[Button]) -> None:
        self._said, self._others = (long, short), others
        self._fit()
        self.show()

    def _fit(self) -> None:
        """With less room words become fewer, buttons show words alone, unit and date go, last the words."""
        long, short = self._said
        statuses, others = list(self.choices.values()), self._others
        for words, shown, plain in (
            (long, statuses + others, []),
            (short, statuses + others, []),
            (short, statuses + others, others),
            (short, statuses + others, statuses + others),
            (short, statuses, statuses),
            ("", statuses, statuses),
        ):
            self.words.set_text(words)
            for button in (*statuses, self.unit, self.date, self.end):
                button.show_plain(button in plain)
                button.setVisible(button in shown)
            if self._needed(words, shown) <= self.width():
                return

    @staticmethod
    def _needed(words: str, buttons: Sequence[Button]) -> int:
        face = QFontMetrics(fonts.font(weight=fonts.SEMIBOLD))
        inside = sum(button.sizeHint().width() + GAP for button in buttons)
        return inside + face.horizontalAdvance(words) + GAP + 2 * MARGIN

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, other words."""
        super().resizeEvent(event)
        self._fit()
