"""Joins a field to what it shows of a record and to the act that saves it."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar

from PySide6.QtWidgets import QWidget

from ita_desktop.ui.kit.choices import ChoiceField
from ita_desktop.ui.kit.fields import keep

Record = TypeVar("Record")


class Bindings(Generic[Record]):
    """The fields of one form. A refused text stays while the value that it should replace is the same."""

    def __init__(self, current: Callable[[], Record]) -> None:
        self._current = current
        self._fields: list[tuple[Any, Callable[[Record], str]]] = []
        self._shown: dict[int, str] = {}

    def add(self, field: Any, show: Callable[[Record], str | None], save: Callable[[str], object]) -> None:
        """``show`` gives the words of a record; ``save`` reads what was typed and keeps it, or raises."""

        def words(record: Record) -> str:
            return show(record) or ""

        def saved(typed: str) -> None:
            save(typed)
            self._show(field, words(self._current()))

        self._fields.append((field, words))
        keep(field, saved)

    def load(self, record: Record, *, fresh: bool = False) -> None:
        """Show a record; ``fresh`` where it is another one than before."""
        for field, words in self._fields:
            now = words(record)
            waits = field.property("refused") and self._shown.get(id(field)) == now
            if fresh or not waits:
                if fresh:
                    field.accept()
                self._show(field, now)

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
