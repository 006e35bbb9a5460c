"""A table whose cells are edited in place; what cannot be kept stays in its field with the reason below."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QCompleter

from ita_desktop.ui.kit.fonts import scaled
from ita_desktop.ui.kit.inline import InlineField
from ita_desktop.ui.kit.notes import Note
from ita_desktop.ui.kit.tables import RecordTable

GIVE_UP = "Esc คืนค่าเดิม"


class EditingTable(RecordTable):
    """``keep`` takes what is written; ``field_left`` is told how a field that is closed was left."""

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        self.editor: InlineField | None = None
        self.note = Note(self)

    def keep(self, text: str) -> str:
        """Keep what was written in the open field; why it cannot be kept, empty where it is."""
        raise NotImplementedError

    def field_left(self, way: str, *, kept: bool) -> None:
        """A field was closed; ``way`` is one of ``InlineField``."""

    def open_field(
        self, index: QModelIndex, text: str, name: str, *, least: int, most: int = 1_000,
        words: Sequence[str] = (),
    ) -> None:  # fmt: skip
        """Edit a cell: at least ``least`` wide, ``most`` letters long, with ``words`` offered."""
        self.scrollTo(index)
        editor = self.editor = InlineField(self.viewport(), text, self._finished, name=name, most=most)
        rect = self.visualRect(index)
        rect.setWidth(min(max(rect.width(), scaled(least)), self.viewport().width() - rect.left()))
        editor.setGeometry(rect)
        if words:
            completer = QCompleter(list(words), editor)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            editor.setCompleter(completer)
        editor.show()
        editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def commit(self) -> None:
        """Save what is being typed."""
        if self.editor is not None:
            self.editor.commit()

    def drop_editor(self) -> None:
        """Close the field without saving: its cell is no longer shown."""
        if self.editor is not None:
            self._close(self.editor)

    def _finished(self, editor: InlineField, way: str) -> None:
        text = editor.text()
        changed = way != "cancel" and text != editor.former
        refused = self.keep(text) if changed else ""
        if refused:
            editor.reopen()
            self._say(refused, editor)
            return
        self._close(editor)
        self.field_left(way, kept=changed)

    def _close(self, editor: InlineField) -> None:
        self.note.hide()
        self.editor = None
        editor.close_for(self)

    def _say(self, reason: str, editor: InlineField) -> None:
        view = self.viewport().geometry()
        rect = editor.geometry().translated(view.topLeft())
        self.note.tell(reason, GIVE_UP)
        self.note.stand_below(rect, rect.right(), view)
