"""Texts that could not be saved, kept until the record that they were typed for is shown again."""

from collections.abc import Hashable, Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from ita_desktop.ui.kit.filling import TextBox, type_again
from ita_desktop.ui.kit.unsaved import UNSAVED, is_in


class HeldTexts:
    """By place and name of the field; ``leave`` the place that was shown, then ``come`` to the next."""

    def __init__(self) -> None:
        self._texts: dict[tuple[Hashable, str], str] = {}
        self._field: QWidget | None = None
        UNSAVED.ask(self.held)

    def leave(self, place: Hashable, fields: Mapping[str, TextBox]) -> None:
        """Remember what is typed at a place and not saved; None is no place."""
        for name, field in fields.items():
            if place is not None and field.changed:
                self._field, self._texts[place, name] = field, field.text()
            else:
                self._texts.pop((place, name), None)

    def come(self, place: Hashable, fields: Mapping[str, TextBox]) -> None:
        """Type again what was held for a place, and try to save it."""
        for name, field in fields.items():
            text = self._texts.pop((place, name), None)
            if text is not None:
                type_again(field, text)
        UNSAVED.changed.emit()

    def add(self, texts: Mapping[tuple[Any, str], str]) -> None:
        """Hold texts of an earlier start; what is held already stays."""
        self._texts = {**texts, **self._texts}

    @property
    def by_place(self) -> Mapping[tuple[Hashable, str], str]:
        """What is held, by place and field."""
        return dict(self._texts)

    def held(self, window: QWidget) -> Sequence[str]:
        """What is held of a window's fields."""
        here = self._field is not None and is_in(window, self._field)
        return tuple(self._texts.values()) if here else ()
