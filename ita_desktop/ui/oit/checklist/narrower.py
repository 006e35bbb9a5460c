"""What narrows the checklist and puts it together: filter, unit, words looked for, grouping."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from ita_desktop.ui.kit.choices import ChoiceField
from ita_desktop.ui.kit.fields import LineField
from ita_desktop.ui.kit.filter_row import FilterRow
from ita_desktop.ui.kit.shapes import Shape, icon
from ita_desktop.ui.kit.tips import set_tip
from ita_desktop.ui.oit.checklist import rows
from ita_desktop.ui.oit.checklist.filters import FILTERS
from ita_desktop.ui.oit.checklist.grouping import GROUPINGS, NOBODY, places_of
from ita_desktop.ui.oit.checklist.rows import ItemLine, Line, Narrowing

if TYPE_CHECKING:
    from ita_desktop.services.oit import Checklist

SEARCH_LEAST, SEARCH_MOST, UNIT_LEAST, UNIT_MOST = 120, 220, 96, 168
EVERY_UNIT = "ทุกกอง"


class Narrower(QObject):
    """``changed`` tells that the user narrows otherwise; ``narrowing`` is what holds now."""

    changed = Signal()

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self.narrowing = Narrowing()
        self.units: Sequence[str] = ()
        self.filters = FilterRow(FILTERS)
        self.unit_field = ChoiceField([("", EVERY_UNIT)])
        self.grouping_field = ChoiceField(list(GROUPINGS.items()))
        self.search = LineField(placeholder="ค้นหารายการ")
        self._glass = self.search.addAction(icon(Shape.SEARCH), LineField.ActionPosition.LeadingPosition)
        self._lay_out()
        self.filters.chosen.connect(lambda key: self.narrow(filter=key))
        self.unit_field.edited.connect(lambda unit: self.narrow(unit=unit))
        self.grouping_field.edited.connect(lambda key: self.narrow(grouping=key))
        self.search.textChanged.connect(self._look_for)
        self.search.installEventFilter(self)

    def _lay_out(self) -> None:
        self.search.setAccessibleName("ค้นหารายการ")
        self.search.setMinimumWidth(SEARCH_LEAST)
        self.search.setMaximumWidth(SEARCH_MOST)
        self.unit_field.setAccessibleName("กรองตามผู้รับผิดชอบ")
        self.grouping_field.setAccessibleName("จัดกลุ่มรายการ")
        self.grouping_field.take(self.narrowing.grouping)
        self.grouping_field.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.unit_field.setMinimumWidth(UNIT_LEAST)
        self.unit_field.setMaximumWidth(UNIT_MOST)
        self.unit_field.currentTextChanged.connect(partial(set_tip, self.unit_field))
        for field in (self.grouping_field, self.unit_field):
            self.filters.add(field)

    def narrow(self, **changes: Any) -> None:
        """Narrow otherwise; nothing is held in its place any more."""
        self.narrowing = replace(self.narrowing, kept=frozenset(), held={}, **changes)
        self.changed.emit()

    def show_only(self, filter_key: str, unit: str = "") -> None:
        """Take a filter and a unit and nothing else, put together as before."""
        self.narrowing = Narrowing(filter=filter_key, unit=unit, grouping=self.narrowing.grouping)
        self.filters.take(filter_key)
        self.unit_field.take(unit)
        self.search.setText("")
        self.changed.emit()

    def let_go(self) -> None:
        """Another year: nothing is held in its place."""
        self.narrowing = replace(self.narrowing, kept=frozenset(), held={})

    def lines(self, checklist: "Checklist", today: date, folded: set[str]) -> Sequence[Line]:
        """The lines to show, counted; items stay where they are until it is narrowed otherwise."""
        self.filters.show_counts(rows.counts_of(checklist, today, self.narrowing.unit))
        if not self.narrowing.held:
            held = places_of(checklist, today, self.narrowing.grouping, self.units)
            self.narrowing = replace(self.narrowing, held=held)
        lines = rows.lines_of(checklist, today, self.narrowing, folded, self.units)
        if not self.narrowing.is_open:
            shown = frozenset(line.key for line in lines if isinstance(line, ItemLine))
            self.narrowing = replace(self.narrowing, kept=shown)
        return lines

    def load(self, units: Sequence[str]) -> None:
        """Show the units of a year's list."""
        self.units = units
        given = [(unit, unit) for unit in units]
        self.unit_field.set_choices([("", EVERY_UNIT), *given, (rows.NO_UNIT, NOBODY)])
        self.unit_field.take(self.narrowing.unit)

    def find(self) -> None:
        """Put the keyboard where words are looked for."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def state(self) -> Mapping[str, Any]:
        """Filter, unit and grouping as plain data."""
        now = self.narrowing
        return {"filter": now.filter, "unit": now.unit, "grouping": now.grouping}

    def take_state(self, state: Mapping[str, Any]) -> None:
        """Take back what ``state`` gave; what is unknown is left out."""
        chosen, grouping = state.get("filter", rows.EVERY), state.get("grouping")
        if chosen in {segment.key for segment in FILTERS}:
            self.filters.take(chosen)
            self.narrowing = replace(self.narrowing, filter=chosen, unit=str(state.get("unit", "")))
        for known in GROUPINGS:
            if known == grouping:
                self.grouping_field.take(known)
                self.narrowing = replace(self.narrowing, grouping=known)

    def _look_for(self, words: str) -> None:
        if words != self.narrowing.words:
            self.narrow(words=words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The glass in the search field follows light and dark."""
        if event.type() == QEvent.Type.PaletteChange:
            self._glass.setIcon(icon(Shape.SEARCH))
        return super().eventFilter(watched, event)
