"""F4 in the agenda's editor: a sentence that comes again stands where the keyboard is."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from ita_desktop.domain.meetings import Meeting
from ita_desktop.domain.meetings.roles import chairs, is_assistant, is_plain_member, is_secretary
from ita_desktop.domain.sentences import By, Filled, SentenceKind
from ita_desktop.ui.kit.labels import Breaker
from ita_desktop.ui.meetings import edits, speakers
from ita_desktop.ui.meetings.agenda_acts import AgendaActs
from ita_desktop.ui.meetings.desk import Desk
from ita_desktop.ui.meetings.edits import Spot
from ita_desktop.ui.meetings.entry_row import EntryRow
from ita_desktop.ui.meetings.gaps import put, select_gap
from ita_desktop.ui.meetings.sentence_picker import SentencePicker
from ita_desktop.ui.meetings.speakers import Speaker
from ita_desktop.ui.meetings.topic_box import TopicBox

NOTHING = "ยังไม่มีถ้อยคำให้เก็บ ไปที่ถ้อยคำหรือมติที่เขียนแล้ว แล้วเลือกอีกครั้ง"
LEARNED = "เก็บเป็นประโยคสำเร็จแล้ว กด F4 แล้วพิมพ์คำในประโยคเพื่อใช้ ตั้งรหัสสั้นได้ที่ ตั้งค่า ประโยคสำเร็จ"


class Editor(Protocol):
    """What the desk knows of the section that shows the agenda."""

    spot: Spot
    pending: tuple[Spot, Speaker] | None

    def current_row(self) -> EntryRow | None:
        """The entry at which the keyboard is or last was."""

    def shown_boxes(self) -> list[TopicBox]:
        """The topics that are shown."""

    def show_again(self) -> None:
        """Show the open meeting as it is now."""

    def go_to_resolution(self, spot: Spot) -> None:
        """Open the resolution of a topic."""


class SentenceDesk(QObject):
    """Offers sentences at the keyboard's place and puts the chosen one there.

    ``learned`` tells which text is a sentence now, ``failed`` why none is.
    """

    learned = Signal(str)
    failed = Signal(str)

    def __init__(self, view: QWidget, editor: Editor, acts: AgendaActs, desk: Desk, breaker: Breaker) -> None:
        super().__init__(view)
        self._view, self._editor, self._acts, self._desk = view, editor, acts, desk
        self._at: tuple[Spot, QWidget | None] = (Spot(0), None)
        self._resolving = False
        self._last: QWidget | None = None
        self.picker = SentencePicker(view, breaker)
        self.picker.picked.connect(self._take)
        self.picker.left.connect(self._back)

    def open(self) -> None:
        """Sentences for the field in which the keyboard is: a speech, or a resolution."""
        focused = QApplication.focusWidget()
        self._show(focused, resolving=focused is not None and self._band_of(focused) is not None)

    def come(self, now: QWidget) -> None:
        """The keyboard came to a part of the section."""
        self._last = now

    def learn(self) -> None:
        """Keep the selected text, else the whole speech or resolution, as the office's own sentence."""
        text, kind = self._written()
        if self._desk.sentences is None or not text.strip():
            self.failed.emit(NOTHING)
            return
        self._desk.sentences.learn(text, kind)
        self.learned.emit(LEARNED)

    def _written(self) -> tuple[str, SentenceKind]:
        """What stands where the keyboard is or last was."""
        last = self._last
        if isinstance(last, QPlainTextEdit) and self._band_of(last) is not None:
            return selected(last), "resolution"
        row = self._editor.current_row()
        return ("" if row is None else selected(row.text)), "speech"

    def _show(self, at: QWidget | None, *, resolving: bool) -> None:
        if self._desk.sentences is None:
            return
        self._at, self._resolving = (self._editor.spot, at), resolving
        kind: SentenceKind = "resolution" if resolving else "speech"
        place = at if at is not None and self._view.isAncestorOf(at) else self._view
        below = QPoint(0, min(place.height(), 40) + 2)
        offered = self._desk.sentences.offered(self._desk.open_meeting)
        self.picker.open(
            place.mapTo(self._view, below),
            [one for one in offered if one.sentence.kind == kind],
        )

    def _take(self, chosen: Filled) -> None:
        if self._resolving:
            self._resolve(chosen.text)
        else:
            self._say(chosen)

    def _resolve(self, text: str) -> None:
        spot = self._at[0]
        self._acts.resolve(spot, text)
        self._editor.go_to_resolution(spot)
        field = self._editor.shown_boxes()[spot.topic].band.field
        select_gap(field, 0)

    def _say(self, chosen: Filled) -> None:
        meeting = self._desk.open_meeting
        who = speaker_for(chosen.sentence.by, meeting)
        row = self._editor.current_row()
        if row is None or row.text.isHidden():
            self._acts.begin_after(who)
        elif who is not None and self._speaker_of(row) != who:
            if row.text.toPlainText().strip():
                row.text.commit()
                self._acts.begin_after(who)
            else:
                self._change_speaker(row, who)
        row = self._editor.current_row()
        if row is not None:
            put(row.text, chosen.text)

    def _speaker_of(self, row: EntryRow) -> Speaker:
        if row.new:
            return plain(self._editor.pending[1]) if self._editor.pending else Speaker("")
        entry = edits.entries_at(self._desk.open_meeting, row.spot)[row.spot.entry]
        return Speaker(entry.speaker or "", entry.role or "")

    def _change_speaker(self, row: EntryRow, who: Speaker) -> None:
        if row.new:
            self._editor.pending = (row.spot, who)
            self._editor.show_again()
        else:
            changed = {"speaker": who.name or None, "role": who.role or None}
            self._desk.change(edits.with_entry(self._desk.open_meeting, row.spot, **changed))

    def _band_of(self, widget: QWidget) -> TopicBox | None:
        return next((box for box in self._editor.shown_boxes() if box.band.field is widget), None)

    def _back(self) -> None:
        where = self._at[1]
        if where is not None:
            where.setFocus()


def selected(field: QPlainTextEdit) -> str:
    """What is selected in a field, else all of it."""
    return field.textCursor().selection().toPlainText() or field.toPlainText()


def plain(speaker: Speaker) -> Speaker:
    """A speaker without what only finds the person."""
    return replace(speaker, hint="")


_IS: dict[By, Callable[[str], bool]] = {
    "chair": chairs,
    "secretary": is_secretary,
    "assistant": is_assistant,
    "member": is_plain_member,
}
_ELSE: dict[By, Sequence[By]] = {"assistant": ("secretary",), "secretary": ("assistant",)}


def speaker_for(by: By | None, meeting: Meeting) -> Speaker | None:
    """Who of those present says such a sentence; None where anyone may, or nobody of that kind is there."""
    if by is None:
        return None
    known = speakers.choices(meeting)
    for kind in (by, *_ELSE.get(by, ())):
        found = next((one for one in known if _IS[kind](one.role or one.name)), None)
        if found is not None:
            return plain(found)
    return None
