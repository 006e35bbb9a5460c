"""Joins a field to what it shows of a record and to the act that saves it."""

from collections.abc import Callable, Hashable
from typing import Any, Generic, TypeVar

from PySide6.QtWidgets import QWidget

from ita_desktop.ui.kit.choices import ChoiceField
from ita_desktop.ui.kit.fields import keep
from ita_desktop.ui.kit.filling import TextBox
from ita_desktop.ui.kit.held import HeldTexts

Record = TypeVar("Record")


class Bindings(Generic[Record]):
    """The fields of one form.

    A refused text stays while the value that it should replace is the same, and is there again when its
    record is.
    """

    def __init__(self, current: Callable[[], Record]) -> None:
        self._current = current
        self._fields: list[tuple[Any, Callable[[Record], str]]] = []
        self._shown: dict[int, str] = {}
        self._held = HeldTexts()
        self._place: Hashable = None

    def add(self, field: Any, show: Callable[[Record], str | None], save: Callable[[str], object]) -> None:
        """``show`` gives the words of a record; ``save`` reads what was typed and keeps it, or raises."""

        def words(record: Record) -> str:
            return show(record) or ""

        def saved(typed: str) -> None:
            save(typed)
            self._show(field, words(self._current()))

        self._fields.append((field, words))
        keep(field, saved)

    def load(self, record: Record, *, at: Hashable, fresh: bool = False) -> None:
        """Show the record of a place; ``fresh`` where it is another one than before."""
        if fresh:
            self._held.leave(self._place, self._texts)
        self._place = at
        for field, words in self._fields:
            now = words(record)
            waits = field.property("refused") and self._shown.get(id(field)) == now
            if fresh or not waits:
                if fresh:
                    field.accept()
                self._show(field, now)
        if fresh:
            self._held.come(at, self._texts)

    @property
    def _texts(self) -> dict[str, TextBox]:
        return {str(at): field for at, (field, _) in enumerate(self._fields) if isinstance(field, TextBox)}

    @property
    def refused(self) -> list[QWidget]:
        """The fields whose text could not be kept."""
        return [field for field, _ in self._fields if field.property("refused")]

    def _show(self, field: Any, words: str) -> None:
        self._shown[id(field)] = words
        if isinstance(field, ChoiceField):
            field.take(words)
        else:
            field.set_text(words)
