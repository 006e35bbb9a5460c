"""One entry of the minutes: speaker, text, table."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QGridLayout, QWidget

from ita_desktop.domain.meetings import Entry
from ita_desktop.ui.kit.fields import keep
from ita_desktop.ui.kit.fonts import scaled
from ita_desktop.ui.kit.labels import Breaker
from ita_desktop.ui.kit.refused_words import RefusedWords
from ita_desktop.ui.meetings.edits import Spot
from ita_desktop.ui.meetings.gaps import GapField
from ita_desktop.ui.meetings.hand import Hand
from ita_desktop.ui.meetings.speaker_cell import SpeakerCell
from ita_desktop.ui.meetings.table_block import TableBlock

GAP = 4


class SpeechField(GapField):
    """Enter goes on with the same speaker, @ with another one, Backspace in an empty text takes it away."""

    followed_by = Signal(str, str)
    speaker_wanted = Signal()
    emptied = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of a speech."""
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not held:
            self.followed_by.emit(*self.parted())
        elif event.text() == "@" and self.document().isEmpty():
            self.speaker_wanted.emit()
        elif key == Qt.Key.Key_Backspace and self.document().isEmpty() and not held:
            self.emptied.emit()
        else:
            super().keyPressEvent(event)

    def parted(self) -> tuple[str, str]:
        """The text before and after the cursor."""
        cursor = self.textCursor()
        cursor.setPosition(cursor.selectionEnd())
        cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
        after = cursor.selection().toPlainText()
        whole = self.toPlainText()
        return whole[: len(whole) - len(after)], after


class EntryRow(QWidget):
    """Shows an entry at a spot; ``new`` one is not in the meeting until something is typed."""

    def __init__(self, breaker: Breaker, hand: Hand) -> None:
        super().__init__()
        self.spot, self.new = Spot(0), False
        self.speaker = SpeakerCell(breaker)
        self.text = SpeechField(breaker, "ถ้อยคำ", quiet=True, placeholder="ถ้อยคำ")
        self.refusal = RefusedWords(breaker, self.text)
        self.table = TableBlock()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, scaled(8))
        self._grid.setHorizontalSpacing(0)
        self._grid.setVerticalSpacing(scaled(6))
        self._grid.setColumnStretch(1, 1)
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(self.speaker, 0, 0, top)
        self._grid.addWidget(self.text, 0, 1, top)
        self._grid.addWidget(self.refusal, 1, 1)
        self._grid.addWidget(self.table, 2, 1)
        self._connect(hand)

    def show_entry(
        self, spot: Spot, entry: Entry, years: tuple[int, ...], *, new: bool = False, fresh: bool = False
    ) -> None:
        """Show an entry; a refused text stays while it is the same entry."""
        waits = self.text.property("refused") and not fresh and self.spot == spot and self.new == new
        self.spot, self.new = spot, new
        spoken = bool(entry.speaker or entry.role or entry.text) or not entry.insert
        self.speaker.setVisible(spoken)
        self.text.setVisible(spoken)
        self.speaker.show_speaker(entry.speaker or "", entry.role or "")
        if not waits:
            self.text.show_text(entry.text)
        self.table.setVisible(entry.insert is not None)
        if entry.insert is not None:
            self.table.show_entry(entry, years)

    @property
    def stops(self) -> list[QWidget]:
        """What takes the keyboard, in reading order."""
        return [widget for widget in (self.speaker, self.text, self.table) if not widget.isHidden()]

    @property
    def main(self) -> QWidget:
        """What takes the keyboard when one goes to this entry."""
        return self.table if self.text.isHidden() else self.text

    def set_speaker_width(self, width: int) -> None:
        """As wide as the column of speakers; a table alone stands under the texts."""
        self.speaker.set_width(width)
        self._grid.setColumnMinimumWidth(0, width + scaled(GAP))

    def _connect(self, hand: Hand) -> None:
        keep(self.text, lambda typed: hand.say(self.spot, typed, new=self.new))
        self.text.followed_by.connect(lambda a, b: hand.follow(self.spot, a, b, new=self.new))
        for gone in (self.speaker.remove_wanted, self.table.remove_wanted, self.text.emptied):
            gone.connect(lambda: hand.remove(self.spot, new=self.new))
        self.speaker.pick_wanted.connect(
            lambda typed: hand.pick(self.speaker, self.spot, typed, new=self.new)
        )
        self.text.speaker_wanted.connect(lambda: self.speaker.pick_wanted.emit(""))
        self.table.year_wanted.connect(lambda year: hand.take_year(self.spot, year))
        self.table.freeze_wanted.connect(lambda kept: hand.freeze(self.spot, kept))
        self.table.rows = lambda: hand.rows(self.spot)
        self.speaker.stepped.connect(lambda step: hand.step(self.speaker, step))
        self.text.stepped.connect(lambda step: hand.step(self.text, step))
        self.table.stepped.connect(lambda step: hand.step(self.table, step))
