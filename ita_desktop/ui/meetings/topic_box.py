"""One topic under an agenda item: its title, its entries, what was resolved."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ita_desktop.domain.meetings import Entry, Topic
from ita_desktop.domain.meetings.carried import Carried
from ita_desktop.ui.kit import fonts
from ita_desktop.ui.kit.fields import keep
from ita_desktop.ui.kit.filling import TextBox
from ita_desktop.ui.kit.fonts import scaled
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.refused_words import RefusedWords
from ita_desktop.ui.kit.theme import tokens_of
from ita_desktop.ui.kit.wrapping import WrappingField
from ita_desktop.ui.meetings.carry_line import CarryLine
from ita_desktop.ui.meetings.edits import Spot
from ita_desktop.ui.meetings.entry_row import EntryRow
from ita_desktop.ui.meetings.gaps import GapField
from ita_desktop.ui.meetings.hand import Hand
from ita_desktop.ui.meetings.task_rows import TaskHand, TaskList
from ita_desktop.ui.meetings.topic_notes import NotesLine

BAR, TOP = 3, 6
NOTHING = "ยังไม่มีถ้อยคำ กด Enter ที่ชื่อเรื่อง หรือปุ่ม ถ้อยคำ เพื่อเริ่มพิมพ์ ถ้าเว้นว่าง รายงานจะพิมพ์ว่า ไม่มี"
Slot = tuple[Spot, Entry, bool]
"""Where an entry stands, the entry, whether it is new."""


class ResolutionBand(QWidget):
    """A grey band with a dark bar between label and words."""

    def __init__(self, breaker: Breaker) -> None:
        super().__init__()
        self.label = Label("มติที่ประชุม", weight=fonts.SEMIBOLD)
        self.field = GapField(breaker, "มติที่ประชุม", quiet=True, placeholder="พิมพ์มติ หรือ F4 เลือกจากรายการ")
        self.field.setProperty("band", True)
        self.label.setContentsMargins(scaled(8), scaled(10), 0, 0)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, scaled(4), scaled(4), scaled(4))
        grid.setHorizontalSpacing(scaled(4))
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self.label, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.field, 0, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(RefusedWords(breaker, self.field), 1, 1)

    def set_speaker_width(self, width: int) -> None:
        """The label stands in the column of speakers."""
        self.label.setFixedWidth(width)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground and bar."""
        tokens = tokens_of(self)
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens.sunk))
        painter.fillRect(self.label.width(), 0, scaled(BAR), self.height(), QColor(tokens.text))


class TitleField(WrappingField):
    """The title of a topic; ``done`` tells that Enter leaves it."""

    done = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter saves and goes on to what is said."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.commit()
            self.done.emit()
        else:
            super().keyPressEvent(event)


class TopicBox(QWidget):
    """Shows a topic at a spot; its rows are used again for other entries."""

    def __init__(self, breaker: Breaker, hand: Hand, task_hand: TaskHand) -> None:
        super().__init__()
        self._breaker, self._hand = breaker, hand
        self.spot, self._width = Spot(0), scaled(142)
        self.number = Label(weight=fonts.SEMIBOLD)
        self.title = TitleField(breaker, "เรื่อง", quiet=True, single=True, placeholder="ชื่อเรื่อง ถ้ามี")
        fonts.set_role(self.title, fonts.Role.BODY, fonts.MEDIUM)
        self.rows: list[EntryRow] = []
        self.nothing = Label(NOTHING, tone="muted", wraps=True, breaker=breaker)
        self.band = ResolutionBand(breaker)
        self.notes = NotesLine(breaker)
        self.carry = CarryLine(breaker)
        self.tasks = TaskList(breaker, task_hand)
        self.nothing.setContentsMargins(scaled(8), scaled(6), 0, 0)
        self._entries = QVBoxLayout()
        self._entries.setSpacing(0)
        self._lay_out()
        keep(self.title, lambda typed: hand.name_topic(self.spot, typed))
        keep(self.band.field, lambda typed: hand.resolve(self.spot, typed))
        keep(self.notes.field, lambda typed: hand.note(self.spot, typed))
        self.notes.field.stepped.connect(lambda step: hand.step(self.notes.field, step))
        self.carry.wanted.connect(lambda: task_hand.carry(self.spot, 0))
        self.title.done.connect(self._go_on)
        self.title.stepped.connect(lambda step: hand.step(self.title, step))
        self.band.field.stepped.connect(lambda step: hand.step(self.band.field, step))

    def show_topic(
        self,
        spot: Spot,
        number: str,
        topic: Topic,
        slots: Sequence[Slot],
        years: tuple[int, ...],
        *,
        resolving: bool,
        noting: bool,
        fresh: bool,
    ) -> None:
        """Show a topic with its entries.

        ``resolving`` opens the band for an empty resolution, ``noting`` the line for empty notes.
        """
        self.spot = spot
        self.number.set_text(number)
        self.number.setVisible(bool(number))
        self.title.show_text(topic.title)
        while len(self.rows) < len(slots):
            row = EntryRow(self._breaker, self._hand)
            row.set_speaker_width(self._width)
            self.rows.append(row)
            self._entries.addWidget(row)
        for row, (at, entry, new) in zip(self.rows, slots, strict=False):
            row.show_entry(at, entry, years, new=new, fresh=fresh)
            row.show()
        for row in self.rows[len(slots) :]:
            row.text.accept()
            row.text.show_text(None)
            row.hide()
        self.nothing.setVisible(not slots and not topic.resolution and not resolving)
        self.band.field.show_text(topic.resolution)
        self.band.setVisible(bool(topic.resolution) or resolving)
        self.notes.field.show_text(topic.notes)
        self.notes.setVisible(bool(topic.notes) or noting)

    def show_carried(self, found: Mapping[int, Carried]) -> None:
        """Tell what became of the resolution (0) and of the tasks, by their numbers from 1."""
        self.carry.show_carried(found.get(0))
        self.tasks.show_carried(found)

    @property
    def shown(self) -> list[EntryRow]:
        """The rows that show an entry."""
        return [row for row in self.rows if not row.isHidden()]

    @property
    def texts(self) -> dict[str, TextBox]:
        """The texts that can be typed in, by name; a new entry and a new task have none of another topic."""
        entries = {"new" if row.new else str(row.spot.entry): row.text for row in self.shown}
        tasks = {f"task {row.at} {name}": box for row in self.tasks.shown for name, box in row.boxes.items()}
        own = {"title": self.title, "resolution": self.band.field, "notes": self.notes.field}
        return {**own, **entries, **tasks}

    def show_waiting(self) -> None:
        """A resolution or a note that could not be saved is seen, though none is kept."""
        for part in (self.band, self.notes):
            if part.field.changed:
                part.show()

    @property
    def stops(self) -> list[QWidget]:
        """What takes the keyboard, in reading order."""
        inner = [stop for row in self.shown for stop in row.stops]
        carry = [] if self.carry.isHidden() else [self.carry.button]
        band = [] if self.band.isHidden() else [self.band.field, *carry]
        tasks = [stop for row in self.tasks.shown for stop in row.stops]
        return [self.title, *inner, *band, *tasks, *self._noted]

    @property
    def mains(self) -> list[QWidget]:
        """Where arrows stop: title, texts and tables, resolution."""
        inner = [row.main for row in self.shown]
        band = [] if self.band.isHidden() else [self.band.field]
        return [self.title, *inner, *band, *(row.main for row in self.tasks.shown), *self._noted]

    @property
    def _noted(self) -> list[QWidget]:
        return [] if self.notes.isHidden() else [self.notes.field]

    def main_of(self, widget: QWidget) -> QWidget | None:
        """Where arrows stop in the entry or task that a widget belongs to; None where it is in neither."""
        entries = (row.main for row in self.shown if row.isAncestorOf(widget))
        tasks = (row.main for row in self.tasks.shown if row.isAncestorOf(widget))
        return next(entries, None) or next(tasks, None)

    def set_speaker_width(self, width: int) -> None:
        """As wide as the column of speakers."""
        self._width = width
        for row in self.rows:
            row.set_speaker_width(width)
        self.band.set_speaker_width(width)
        self.notes.label.setFixedWidth(width)
        self.tasks.set_speaker_width(width)
        self.carry.setContentsMargins(width + scaled(4), 0, 0, 0)

    def _go_on(self) -> None:
        if self.shown:
            self._hand.step(self.title, 1)
        else:
            self._hand.begin(self.spot)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(scaled(4))
        self.number.setContentsMargins(scaled(8), scaled(TOP), 0, 0)
        head.addWidget(self.number, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.title, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, scaled(16))
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(RefusedWords(self._breaker, self.title))
        column.addSpacing(scaled(6))
        column.addLayout(self._entries)
        column.addWidget(self.nothing)
        column.addWidget(self.band)
        column.addWidget(self.carry)
        column.addWidget(self.tasks)
        column.addWidget(self.notes)
