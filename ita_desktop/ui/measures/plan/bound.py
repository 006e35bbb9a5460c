"""The fields of a form joined to a record: saved on leaving, long texts also while one pauses."""

from collections.abc import Callable, Hashable, Mapping
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer

from ita_desktop.ui.kit.fields import AFTER_TYPING, keep
from ita_desktop.ui.kit.filling import TextBox, fill
from ita_desktop.ui.kit.held import HeldTexts
from ita_desktop.ui.kit.wrapping import WrappingField

Record = TypeVar("Record")


class BoundFields(QObject, Generic[Record]):
    """Shows one record after the other; a text that could not be saved is there again when its record is."""

    def __init__(self, owner: QObject) -> None:
        super().__init__(owner)
        self.fields: dict[str, TextBox] = {}
        self._words: dict[str, Callable[[Record], str]] = {}
        self._held = HeldTexts()
        self._place: Hashable = None
        self._later = QTimer(self, singleShot=True, interval=AFTER_TYPING)
        self._later.timeout.connect(self._save_now)

    def add(
        self, name: str, field: TextBox, words: Callable[[Record], str], save: Callable[[str], object]
    ) -> None:
        """``words`` gives a record's text, ``save`` reads what was typed and keeps it, or raises."""
        self.fields[name], self._words[name] = field, words
        keep(field, save)
        if isinstance(field, WrappingField):
            field.textChanged.connect(lambda: self._later.start() if field.changed else None)

    def show(self, place: Hashable, record: Record) -> None:
        """Show the record of a place; what is being typed in the same one stays."""
        fresh = place != self._place
        if fresh:
            self._held.leave(self._place, self.fields)
        self._place = place
        for name, field in self.fields.items():
            self._fill(field, self._words[name](record), fresh)
        if fresh:
            self._held.come(place, self.fields)

    def commit(self) -> None:
        """Save what is being typed."""
        self._later.stop()
        for field in self.fields.values():
            field.commit()

    def unsaved(self) -> dict[tuple[Hashable, str], str]:
        """The texts that could not be saved, by place and field."""
        shown = {(self._place, name): field for name, field in self.fields.items() if self._place is not None}
        now = {place: field.text() for place, field in shown.items() if field.changed}
        return {place: text for place, text in self._held.by_place.items() if place not in shown} | now

    def hold(self, unsaved: Mapping[tuple[Hashable, str], str]) -> None:
        """Keep texts until their records are shown; what is held already stays."""
        self._held.add(unsaved)

    def _save_now(self) -> None:
        for field in self.fields.values():
            if isinstance(field, WrappingField) and not field.property("refused"):
                field.commit()

    @staticmethod
    def _fill(field: TextBox, words: str, fresh: bool) -> None:
        """Fill a field; blanks at the ends of lines, which are not kept, stay while one is in it."""
        if not fresh and field.hasFocus() and _lines(field.text()) == _lines(words):
            return
        fill(field, words, fresh=fresh)


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.strip()]
