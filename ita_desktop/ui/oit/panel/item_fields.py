"""The fields of one item: filled from it, saved to it, what was refused kept beside it."""

from collections.abc import Callable
from datetime import date
from typing import Any, NamedTuple

from ita_desktop.domain.thai.dates import thai_date
from ita_desktop.ui.kit.date_fields import DateField, keep_day
from ita_desktop.ui.kit.fields import keep
from ita_desktop.ui.kit.filling import TextBox, fill
from ita_desktop.ui.kit.held import HeldTexts
from ita_desktop.ui.oit.panel.sheet import Sheet

Save = Callable[[Any], object]
Place = tuple[int, str, str]
"""Fiscal year, item, what of the item."""


class _Bound(NamedTuple):
    field: TextBox
    show: Callable[[Sheet], Any]


class ItemFields:
    """A text that is refused stays in its field, and is there again when its item is."""

    def __init__(self) -> None:
        self._bound: dict[str, _Bound] = {}
        self._held = HeldTexts()
        self._place: Place | None = None

    def add(self, name: str, field: TextBox, show: Callable[[Sheet], Any], save: Save) -> None:
        """``show`` gives the value (a text; a day in a field of dates), ``save`` keeps what was typed."""
        self._bound[name] = _Bound(field, show)
        if isinstance(field, DateField):
            keep_day(field, save)
        else:
            keep(field, save)

    def load(self, sheet: Sheet, of: str = "") -> None:
        """Show an item, or what ``of`` names of it; what is being typed in the same one stays."""
        place = (*sheet.place, of)
        fresh = place != self._place
        if fresh:
            self._held.leave(self._place, self._fields)
        self._place = place
        for bound in self._bound.values():
            _fill(bound.field, bound.show(sheet), fresh)
        if fresh:
            self._held.come(place, self._fields)

    def commit(self) -> None:
        """Save what is being typed."""
        for bound in self._bound.values():
            bound.field.commit()

    @property
    def _fields(self) -> dict[str, TextBox]:
        return {name: bound.field for name, bound in self._bound.items()}


def _fill(field: TextBox, value: date | str | None, fresh: bool) -> None:
    words = thai_date(value) if isinstance(value, date) else value or ""
    if not isinstance(field, DateField):
        fill(field, words, fresh=fresh)
        return
    field.set_value(value if isinstance(value, date) else None, fresh=fresh)
    if fresh and field.text() != words:
        field.setText(words)
