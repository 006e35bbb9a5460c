"""One item of the agenda: its topics, what was said, what was resolved."""

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.meetings import Meeting
from ita_desktop.domain.thai.digits import to_thai
from ita_desktop.services.meetings import MeetingKey, key_of
from ita_desktop.ui.kit import readings
from ita_desktop.ui.kit.fields import keep
from ita_desktop.ui.kit.filling import TextBox
from ita_desktop.ui.kit.fonts import Role, scaled, set_role
from ita_desktop.ui.kit.held import HeldTexts
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.typing_keeper import Typed
from ita_desktop.ui.kit.wrapping import WrappingField
from ita_desktop.ui.meetings import edits, places, speakers
from ita_desktop.ui.meetings.agenda_acts import AgendaActs, slots_of, topics_of
from ita_desktop.ui.meetings.agenda_foot import AgendaFoot
from ita_desktop.ui.meetings.agenda_frame import lay_out
from ita_desktop.ui.meetings.agenda_keys import AgendaKeys
from ita_desktop.ui.meetings.agenda_menus import ItemActs
from ita_desktop.ui.meetings.agenda_moves import AgendaMoves
from ita_desktop.ui.meetings.desk import Desk
from ita_desktop.ui.meetings.edits import Spot
from ita_desktop.ui.meetings.entry_row import EntryRow
from ita_desktop.ui.meetings.section import Section
from ita_desktop.ui.meetings.sentence_desk import SentenceDesk
from ita_desktop.ui.meetings.speaker_picker import SpeakerPicker
from ita_desktop.ui.meetings.speakers import Speaker
from ita_desktop.ui.meetings.task_acts import TaskActs
from ita_desktop.ui.meetings.topic_box import TopicBox
from ita_desktop.ui.meetings.typed_fields import typed_in

NARROW, WIDE, WIDE_FROM = 142, 200, 1200


class AgendaSection(Section):
    """Shows the item ``item`` (from 0); ``placed`` tells that the keyboard came to another place."""

    placed = Signal()

    def __init__(self, desk: Desk, breaker: Breaker) -> None:
        super().__init__()
        self.digits, self.years = "thai", tuple[int, ...]()
        self.item, self.spot = 0, Spot(0)
        self.pending: tuple[Spot, Speaker] | None = None
        self._desk, self._breaker = desk, breaker
        self._resolving: Spot | None = None
        self._noting: Spot | None = None
        self._last_row: EntryRow | None = None
        self._held = HeldTexts()
        self._held_at: tuple[MeetingKey, int] | None = None
        self.acts = AgendaActs(desk, self)
        self.items = ItemActs(desk, self)
        self.tasks = TaskActs(desk, self)
        self.moves = AgendaMoves(desk, self, self.acts, self.tasks)
        self.number = Label(role=Role.HEADING)
        self.title = WrappingField(breaker, "ชื่อวาระ", quiet=True, single=True, placeholder="ชื่อวาระ")
        set_role(self.title, Role.HEADING)
        self.boxes: list[TopicBox] = []
        self.foot = AgendaFoot()
        self.picker = SpeakerPicker(self)
        self.sentences = SentenceDesk(self, self, self.acts, desk, breaker)
        self.column, self._topics = lay_out(self, self.number, self.title, self.foot, breaker)
        self._keys = AgendaKeys(self)
        self._connect()

    def load(self, meeting: Meeting, *, fresh: bool = False) -> None:
        """Show the item; where the meeting has fewer items now, its last one."""
        if fresh:
            self._held.leave(self._held_at, self._texts())
            self.pending, self._resolving, self._noting, self.tasks.adding = None, None, None, None
            self.picker.close_quietly()
        self.item = max(0, min(self.item, len(meeting.agenda) - 1))
        if not meeting.agenda:
            return
        item = meeting.agenda[self.item]
        paper = to_thai if self.digits == "thai" else str
        self.number.set_text(f"วาระที่ {paper(str(self.item + 1))}")
        self.title.show_text(item.title)
        topics = topics_of(meeting, self.item)
        numbers = edits.topic_numbers(item, self.item) or ("",)
        while len(self.boxes) < len(topics):
            self.boxes.append(TopicBox(self._breaker, self.acts, self.tasks))
            self._topics.addWidget(self.boxes[-1])
        show_tasks = self.tasks.shower(fresh=fresh)
        for at, topic in enumerate(topics):
            spot, box = Spot(self.item, at), self.boxes[at]
            slots = slots_of(meeting, spot, self.pending)
            resolving, noting = self._resolving == spot, self._noting == spot
            box.show_topic(
                spot,
                paper(numbers[at]),
                topic,
                slots,
                self.years,
                resolving=resolving,
                noting=noting,
                fresh=fresh,
            )
            show_tasks(box, spot, topic.tasks)
            box.show()
        for box in self.boxes[len(topics) :]:
            box.hide()
        self._fit()
        for one, other in pairwise(self._stops()):
            QWidget.setTabOrder(one, other)
        self._held_at = key_of(meeting), self.item
        if fresh:
            self._held.come(self._held_at, self._texts())
            for box in self.shown_boxes():
                box.show_waiting()

    def _texts(self) -> dict[str, TextBox]:
        """The texts of the item that is shown; what could not be saved of one waits until it is again."""
        inside = {
            f"{at} {name}": text
            for at, box in enumerate(self.shown_boxes())
            for name, text in box.texts.items()
        }
        return {"title": self.title, **inside}

    def show_again(self) -> None:
        """Show the open meeting as it is now."""
        self.load(self._desk.open_meeting)

    def open(self, at: tuple[int, ...]) -> None:
        """Show an item, counted from 1, and bring a topic of it into sight."""
        item = at[0] - 1 if at else self.item
        if item != self.item:
            self.item, self.spot = item, Spot(item)
            self.load(self._desk.open_meeting, fresh=True)
            self.column.verticalScrollBar().setValue(0)
        if len(at) > 1 and at[1] <= len(self.shown_boxes()):
            self.spot = Spot(self.item, at[1] - 1, at[2] - 1 if len(at) > 2 else 0)
            self.column.ensureWidgetVisible(self.shown_boxes()[at[1] - 1].title)

    def enter(self, at: tuple[int, ...] = ()) -> None:
        """Put the keyboard at item, topic and entry, counted from 1; at the first text without them."""
        self.open(at)
        if len(at) > 2 and at[2] == places.AT_RESOLUTION:
            self.go_to_resolution(Spot(self.item, at[1] - 1))
        elif len(at) > 2 and at[2]:
            self.go(Spot(self.item, at[1] - 1, at[2] - 1))
        else:
            topic = at[1] - 1 if len(at) > 1 else 0
            said = edits.entries_at(self._desk.open_meeting, Spot(self.item, topic))
            if said and len(at) < 3:
                self.go(Spot(self.item, topic, 0), at_end=False)
            else:
                self.go_to_title(Spot(self.item, topic))

    def where(self) -> tuple[int, ...]:
        """Item, topic and entry from 1."""
        if self.spot.item != self.item:
            return (self.item + 1,)
        return (self.item + 1, self.spot.topic + 1, self.spot.entry + 1)

    def in_hand(self) -> tuple[int, ...]:
        """As ``where``; the topic alone where the keyboard is at its title, notes or resolution."""
        focused, shown = self.focusWidget(), self.shown_boxes()
        at_entry = any(row.isAncestorOf(focused) for box in shown for row in box.shown)
        at_topic = any(box.isAncestorOf(focused) for box in shown)
        return self.where()[:2] if at_topic and not at_entry else self.where()

    def go(self, spot: Spot, *, at_end: bool = True) -> None:
        """Put the keyboard at an entry, or at the nearest that is there."""
        row, boxes = self._row_at(spot), self.shown_boxes()
        if row is None:
            box = boxes[min(spot.topic, len(boxes) - 1)]
            row = box.shown[-1] if box.shown else None
        self.take_keyboard(row.main if row is not None else box.title, at_end=at_end)

    def go_to_title(self, spot: Spot) -> None:
        """Put the keyboard at the title of a topic."""
        boxes = self.shown_boxes()
        self.take_keyboard(boxes[min(spot.topic, len(boxes) - 1)].title)

    def go_to_resolution(self, spot: Spot) -> None:
        """Open the resolution of a topic."""
        self._resolving = Spot(self.item, spot.topic)
        self.show_again()
        self.take_keyboard(self.shown_boxes()[spot.topic].band.field)

    def go_to_notes(self, spot: Spot) -> None:
        """Open the notes of a topic, which are not printed."""
        self._noting = Spot(self.item, spot.topic)
        self.show_again()
        self.take_keyboard(self.shown_boxes()[spot.topic].notes.field)

    def go_to_item(self, item: int) -> None:
        """Show another item and put the keyboard at its title."""
        self.item, self.spot = item, Spot(item)
        self.load(self._desk.open_meeting, fresh=True)
        self.take_keyboard(self.title)
        self.placed.emit()

    def show_at(self, spot: Spot) -> None:
        """Show an item and put the keyboard at an entry of it, at a topic's title where there is none."""
        self.open((spot.item + 1,))
        if spot.entry < 0:
            self.go_to_title(spot)
        else:
            self.go(spot, at_end=False)
        self.placed.emit()

    def settle(self, spot: Spot) -> Callable[[ItaError | None], None]:
        """Take the text at a spot as told: it is not told a second time when it is left."""
        row = self._row_at(spot)
        if row is not None:
            row.text.document().setModified(False)

        def told(error: ItaError | None) -> None:
            if error is not None and row is not None:
                row.text.document().setModified(True)
                row.text.refuse(str(error))

        return told

    def choose(self, cell: QWidget, speaker: Speaker, typed: str) -> None:
        """Open the choice of speakers below a cell."""
        at = cell.mapTo(self, QPoint(0, cell.height() + 2))
        known = speakers.choices(self._desk.open_meeting)
        self.picker.open(at, known, (speaker.name, speaker.role), typed)

    def leave_to(self, widget: QWidget, step: int) -> None:
        """Move the keyboard to the neighbour of a widget, as far as there is one."""
        mains = [self.title, *(main for box in self.shown_boxes() for main in box.mains)]
        main = next((main for box in self.shown_boxes() if (main := box.main_of(widget))), widget)
        if main not in mains:
            main = next(box.band.field for box in self.shown_boxes() if box.isAncestorOf(widget))
        at = mains.index(main) + step
        if 0 <= at < len(mains):
            self.take_keyboard(mains[at], at_end=step < 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wider speakers on a wide screen."""
        super().resizeEvent(event)
        self._fit()

    def current_row(self) -> EntryRow | None:
        """The entry at which the keyboard is or last was."""
        last = self._last_row
        seen = last is not None and last.isVisibleTo(self) and last.spot.item == self.item
        return last if seen else self._row_at(self.spot)

    def typed_at(self, widget: QWidget) -> Typed | None:
        """The place of a text that is typed here."""
        box = next((box for box in self.shown_boxes() if box.isAncestorOf(widget)), None)
        speaker = self.pending[1] if self.pending else Speaker("")
        return typed_in(box, widget, self._desk.open_meeting, speaker) if box else None

    def _row_at(self, spot: Spot) -> EntryRow | None:
        """The row of a spot; of two there the one that is pending."""
        rows = [row for box in self.shown_boxes() for row in box.shown if row.spot == spot]
        return max(rows, key=lambda row: row.new, default=None)

    def shown_boxes(self) -> list[TopicBox]:
        """The topics of the item that is shown."""
        return [box for box in self.boxes if not box.isHidden()]

    def _stops(self) -> list[QWidget]:
        foot = self.foot
        buttons = [foot.speech, foot.speaker, foot.resolution, foot.table, foot.topic, foot.more]
        return [self.title, *(stop for box in self.shown_boxes() for stop in box.stops), *buttons]

    def take_keyboard(self, widget: QWidget, *, at_end: bool = True) -> None:
        """Put the keyboard at a widget of the column."""
        if isinstance(widget, WrappingField):
            widget.enter(at_end=at_end)
        else:
            widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit(self) -> None:
        width = scaled(WIDE if self.width() >= scaled(WIDE_FROM) else NARROW)
        for box in self.boxes:
            box.set_speaker_width(width)

    def _focused(self, _: QWidget | None, now: QWidget | None) -> None:
        if now is None or not self.column.isAncestorOf(now):
            return
        self.sentences.come(now)
        box = next((box for box in self.shown_boxes() if box.isAncestorOf(now)), None)
        self._last_row = None
        if box is not None:
            self._last_row = next((row for row in box.shown if row.isAncestorOf(now)), None)
            last = -1 if now is box.title else len(box.shown) - 1
            self.spot = self._last_row.spot if self._last_row else Spot(self.item, box.spot.topic, last)
        if self.pending and not (self._last_row and self._last_row.new):
            QTimer.singleShot(0, self._drop_pending)
        self.placed.emit()

    def _drop_pending(self) -> None:
        """Take a new entry away that was left without a word."""
        focused = QApplication.focusWidget()
        row = next((row for box in self.shown_boxes() for row in box.shown if row.new), None)
        if self.pending is None or row is None or focused is None or not self.column.isAncestorOf(focused):
            return
        if row.isAncestorOf(focused) or row.text.toPlainText():
            return
        self.pending = None
        here = self._last_row.spot if self._last_row else None
        self.show_again()
        if here is not None:
            self.go(here)

    def _name_item(self, typed: str) -> None:
        self._desk.change(
            edits.with_item(self._desk.open_meeting, self.item, title=readings.read_line(typed))
        )

    def _connect(self) -> None:
        keep(self.title, self._name_item)
        self.title.stepped.connect(lambda step: self.leave_to(self.title, step))
        self.picker.picked.connect(self.acts.take_speaker)
        self.picker.left.connect(self.acts.leave_choice)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._focused)
