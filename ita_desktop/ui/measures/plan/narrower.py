"""What narrows the list: a filter, a unit, words looked for."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from ita_desktop.ui.kit.choices import ChoiceField
from ita_desktop.ui.kit.filter_row import FilterRow
from ita_desktop.ui.kit.find_field import FindField
from ita_desktop.ui.kit.fonts import scaled
from ita_desktop.ui.kit.shapes import Shape, icon
from ita_desktop.ui.measures.plan.filters import FILTERS
from ita_desktop.ui.measures.plan.rows import CATEGORIES, Line, Listing, MeasureLine, Narrowing
from ita_desktop.ui.measures.unit_choices import EVERY_CHOICE

SEARCH_LEAST, SEARCH_MOST, UNIT_LEAST, UNIT_MOST = 130, 200, 120, 190


class Narrower(QObject):
    """``changed`` tells that the user narrows otherwise; ``narrowing`` is what holds now."""

    changed = Signal()

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self.narrowing = Narrowing()
        self.filters = FilterRow(FILTERS)
        self.unit_field = ChoiceField([EVERY_CHOICE])
        self.search = FindField("ค้นหามาตรการ")
        self._glass = self.search.addAction(icon(Shape.SEARCH), FindField.ActionPosition.LeadingPosition)
        self.search.setMinimumWidth(scaled(SEARCH_LEAST))
        self.search.setMaximumWidth(scaled(SEARCH_MOST))
        self.search.installEventFilter(self)
        self.unit_field.setAccessibleName("กรองตามหน่วยงาน")
        self.unit_field.setMinimumWidth(scaled(UNIT_LEAST))
        self.unit_field.setMaximumWidth(scaled(UNIT_MOST))
        for field in (self.unit_field, self.search):
            self.filters.add(field)
        self.filters.chosen.connect(lambda key: self.narrow(filter=key))
        self.unit_field.edited.connect(lambda unit: self.narrow(unit=unit))
        self.search.textChanged.connect(self._look_for)

    def narrow(self, **changes: Any) -> None:
        """Narrow otherwise; nothing is held in its place any more."""
        self.narrowing = replace(self.narrowing, kept=frozenset(), **changes)
        self.changed.emit()

    def show_all(self) -> None:
        """Show everything."""
        self.narrowing = Narrowing()
        self.filters.take(self.narrowing.filter)
        self.unit_field.take("")
        self.search.setText("")
        self.changed.emit()

    def let_go(self) -> None:
        """Another plan: nothing is held in its place."""
        self.narrowing = replace(self.narrowing, kept=frozenset())

    def hold(self, keys: Sequence[str]) -> None:
        """Show these measures whatever is narrowed, until it is narrowed otherwise."""
        if not self.narrowing.is_open:
            self.narrowing = replace(self.narrowing, kept=self.narrowing.kept | set(keys))

    def lines(self, listing: Listing) -> Sequence[Line]:
        """The lines to show, counted; measures stay where they are until it is narrowed otherwise."""
        self.filters.show_counts(listing.counts(self.narrowing.unit))
        units = [(unit, f"{unit} · {len(keys)}") for unit, keys in listing.units.items()]
        self.unit_field.set_choices([EVERY_CHOICE, *units])
        if self.narrowing.unit not in listing.units:
            self.narrowing = replace(self.narrowing, unit="")
        self.unit_field.take(self.narrowing.unit)
        lines = listing.shown(self.narrowing)
        self.hold([line.key for line in lines if isinstance(line, MeasureLine)])
        return lines

    def find(self) -> None:
        """Put the keyboard where words are looked for."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def state(self) -> Mapping[str, Any]:
        """Filter and unit as plain data."""
        return {"filter": self.narrowing.filter, "unit": self.narrowing.unit}

    def take_state(self, state: Mapping[str, Any]) -> None:
        """Take back what ``state`` gave; what is unknown is left out."""
        if state.get("filter") in CATEGORIES:
            self.filters.take(str(state["filter"]))
            self.narrowing = Narrowing(filter=str(state["filter"]), unit=str(state.get("unit", "")))

    def _look_for(self, words: str) -> None:
        if words != self.narrowing.words:
            self.narrow(words=words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The glass in the search field follows light and dark."""
        if event.type() == QEvent.Type.PaletteChange:
            self._glass.setIcon(icon(Shape.SEARCH))
        return super().eventFilter(watched, event)
