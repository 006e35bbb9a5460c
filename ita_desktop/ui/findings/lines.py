"""A list of records edited line by line: a new line is kept once something is typed in it."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ita_desktop.domain.errors import ItaError
from ita_desktop.ui.kit.fields import AFTER_TYPING, keep
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.line_editor import WIDER_PANEL, Line, LineEditor, LineTable
from ita_desktop.ui.kit.tables import Column
from ita_desktop.ui.kit.unsaved import UNSAVED, is_in
from ita_desktop.ui.kit.wrapping import SHEET


class LinesView(QWidget):
    """Subclasses say what a record is; ``first`` is the field in which a new line begins."""

    def __init__(
        self,
        columns: Sequence[Column[Line]],
        name: str,
        form: QWidget,
        add_words: str,
        empty: str,
        breaker: Breaker,
    ) -> None:
        super().__init__()
        self.year = 0
        self._records: list[Any] = []
        self._unsaved = False
        self._waiting: dict[int, list[Any]] = {}
        UNSAVED.ask(self.held)
        self._fields: list[tuple[Any, Callable[[Any], str]]] = []
        self._shown: tuple[int, int | None] = (0, None)
        self.table = LineTable(columns, name)
        words = Label(empty, tone="muted", wraps=True, breaker=breaker)
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        words.setContentsMargins(40, 0, 40, 0)
        self.lines = LineEditor(self.table, form, add_words, words, widths=WIDER_PANEL)
        self._later = QTimer(self, singleShot=True, interval=AFTER_TYPING)
        self._later.timeout.connect(self.commit)
        self.table.add_wanted.connect(self.add)
        self.table.remove_wanted.connect(self.remove)
        self.table.move_wanted.connect(self.shift)
        self.table.moved.connect(lambda _: self._show_record())
        self.table.opened.connect(lambda _: self.first.setFocus(Qt.FocusReason.TabFocusReason))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.lines)
        self.setStyleSheet(SHEET)

    # -- what subclasses say ---------------------------------------------------------------------------

    @property
    def first(self) -> QWidget:
        """The field in which a new line begins."""
        raise NotImplementedError

    def begun(self, at: int | None) -> Any:
        """A new record after the one at a position."""
        raise NotImplementedError

    def is_blank(self, record: Any) -> bool:
        """Whether nothing of a record is worth keeping."""
        raise NotImplementedError

    def keep_all(self, records: Sequence[Any], what: str) -> None:
        """Keep the records; ``what`` was done stands in the history."""
        raise NotImplementedError

    # -- what is shown ---------------------------------------------------------------------------------

    def show_records(self, year: int, records: Sequence[Any]) -> None:
        """Show a year's records; the current one stays, and so does a new one in which one is."""
        if year != self.year:
            self._leave()
            self.lines.show_lines(())
        if self._unsaved:
            return
        if year in self._waiting:
            self.year, self._records, self._unsaved = year, self._waiting.pop(year), True
            self._show()
            with suppress(ItaError):  # said by the trust line, and tried again on leaving
                self.commit()
            return
        at, former = self.lines.at, self._records
        fresh_line = year == self.year and at is not None and at < len(former) and self.is_blank(former[at])
        self.year, self._records = year, list(records)
        if fresh_line and at is not None and self.lines.panel.isAncestorOf(self.focusWidget() or self.table):
            self._records.insert(at, former[at])
        self._show()

    def _leave(self) -> None:
        """What could not be saved of the year that is left waits until it is shown again."""
        if self._unsaved:
            self._waiting[self.year] = self._records
            for field, _ in self._fields:
                field.accept()
        self._unsaved = False

    def held(self, window: QWidget) -> Sequence[str]:
        """The lines that could not be saved: of other years, and here where no field says so."""
        if not is_in(window, self):
            return ()
        refused = any(field.property("refused") for field, _ in self._fields)
        here = self._records if self._unsaved and not refused else []
        records = [record for waiting in (*self._waiting.values(), here) for record in waiting]
        return [" ".join(words(record) for _, words in self._fields) for record in records]

    def add_field(self, field: Any, words: Callable[[Any], str], save: Callable[[Any, str], Any]) -> None:
        """Join a field to the records: its words, and the record with what was typed."""

        def saved(typed: str) -> None:
            at = self.lines.at
            if at is not None and at < len(self._records):
                record = save(self._records[at], typed)
                if record != self._records[at] or self._unsaved:
                    self._records[at] = record
                    self._write("แก้")
                    if record in self._records and self._records[at] != record:
                        self.lines.go_to(self._records.index(record))

        self._fields.append((field, words))
        keep(field, saved)
        if hasattr(field, "textChanged"):
            field.textChanged.connect(lambda: self._later.start() if field.changed else None)

    def commit(self) -> None:
        """Save what is being typed, and what could not be saved before."""
        self._later.stop()
        for field, _ in self._fields:
            field.commit()
        if self._unsaved and not any(field.property("refused") for field, _ in self._fields):
            self._write("แก้")

    # -- what the user does ----------------------------------------------------------------------------

    def add(self) -> None:
        """A new line after the current one, ready to be typed."""
        self.commit()
        at = self.lines.at
        to = 0 if at is None else at + 1
        self._records.insert(to, self.begun(at))
        self._show()
        self.lines.go_to(to)
        self._show_record()
        self.first.setFocus(Qt.FocusReason.OtherFocusReason)

    def remove(self) -> None:
        """Take the current line away."""
        at = self.lines.at
        if at is not None:
            left = [*self._records[:at], *self._records[at + 1 :]]
            if self.is_blank(self._records[at]):
                self._records = left
                self._show()
            else:
                self._rearrange(left, "ลบ")
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def shift(self, step: int) -> None:
        """Move the current line."""
        self.commit()
        at = self.lines.at
        if at is not None and 0 <= at + step < len(self._records):
            moved = [*self._records]
            moved.insert(at + step, moved.pop(at))
            self.lines.go_to(at + step)
            self._rearrange(moved, "ย้าย", at)

    def _rearrange(self, records: list[Any], what: str, back: int | None = None) -> None:
        """Keep other lines or another order; where that fails all stay, and the keyboard goes ``back``."""
        former, self._records = (self._records, self._unsaved), records
        try:
            self._write(what)
        except ItaError:
            self._records, self._unsaved = former
            if back is not None:
                self.lines.go_to(back)
            raise

    def _write(self, what: str) -> None:
        """Keep the records; where that fails they are held until they can be kept."""
        self._unsaved = False
        try:
            self.keep_all([record for record in self._records if not self.is_blank(record)], what)
        except ItaError:
            self._unsaved = True
            raise

    def _show(self) -> None:
        self.lines.show_lines(self._records)
        self._show_record()

    def _show_record(self) -> None:
        at = self.lines.at
        here = at is not None and at < len(self._records)
        fresh = (self.year, at) != self._shown
        self._shown = (self.year, at)
        for field, words in self._fields:
            field.setEnabled(here)
            text = words(self._records[at]) if here and at is not None else ""
            typing = field.hasFocus() and not fresh and field.text().strip() == text
            if hasattr(field, "take"):
                field.take(text)
            elif not typing:
                field.set_text(text, fresh=fresh)
