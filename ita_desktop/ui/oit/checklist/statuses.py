"""Setting the status of the selected items, and asking first where a change wants an answer; their note."""

from collections.abc import Callable, Sequence
from dataclasses import asdict
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from ita_desktop.domain.errors import ItaError
from ita_desktop.ui.kit.asking import Asked, AskRow
from ita_desktop.ui.oit.checklist.columns import STATUS
from ita_desktop.ui.oit.checklist.looks import CHOICES, LOOKS
from ita_desktop.ui.oit.checklist.menus import Menu
from ita_desktop.ui.oit.checklist.questions import answers_of, asked_of
from ita_desktop.ui.oit.checklist.returned import ReturnedList

if TYPE_CHECKING:
    from ita_desktop.services.oit import Checklist, Choice, OitService
    from ita_desktop.ui.oit.checklist.table import ChecklistTable

Attempt = Callable[[Callable[[], object]], bool]


class StatusActs(QObject):
    """One act for all selected items, after the last answer; a list that came back is asked nothing."""

    def __init__(
        self,
        page: QWidget,
        items: "OitService",
        table: "ChecklistTable",
        asks: AskRow,
        returned: ReturnedList,
        attempt: Attempt,
    ) -> None:
        super().__init__(page)
        self._page, self._items, self._table, self._asks = page, items, table, asks
        self._returned, self._attempt = returned, attempt
        self.checklist: Checklist | None = None
        asks.over.connect(lambda: table.setFocus(Qt.FocusReason.OtherFocusReason))

    @property
    def _year(self) -> int:
        return self.checklist.fiscal_year if self.checklist else 0

    def choose(self, choice: "Choice") -> None:
        """Set the status of the selected items, after what it asks is answered."""
        codes = self._table.codes()
        if not codes:
            return
        if self._returned.is_on:
            self._take_returned(codes, choice)
            return
        try:
            needs = self._items.needs(self._year, codes, choice)
        except ItaError:
            needs = ()
        if needs:
            asked = [asked_of(need, choice) for need in needs]
            self._asks.ask(asked, lambda told: self._set(codes, choice, asdict(answers_of(needs, told))))
        else:
            self._set(codes, choice, {})

    def _set(self, codes: Sequence[str], choice: "Choice", answers: dict[str, Any]) -> bool:
        done = self._attempt(lambda: self._items.set_choice(self._year, codes, choice, **answers))
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)
        return done

    def _take_returned(self, codes: Sequence[str], choice: "Choice") -> None:
        told = self._returned.note
        if self._set(codes, choice, {"note": told, "reason": told}):
            self._returned.took(codes)

    def open_list(self) -> None:
        """Choose the status of the selected items from a list."""
        if not self._table.codes():
            return
        menu = Menu(self._page)
        for key, choice in enumerate(CHOICES, 1):
            shape, word, _ = LOOKS[choice]
            action = menu.add(word, partial(self.choose, choice), shape=shape)
            action.setText(f"{word}\t{key}")
        menu.drop_at(self._table, STATUS)

    def edit_note(self) -> None:
        """Write the note of the selected items; it stands with the item, not in its history."""
        codes, found = self._table.codes(), self.checklist.rows if self.checklist else ()
        if not codes:
            return
        notes = {row.record.note or "" if row.record else "" for row in found if row.item.code in codes}
        text = notes.pop() if len(notes) == 1 else ""
        words = f"หมายเหตุของ {' '.join(codes[:3])}" + (f" และอีก {len(codes) - 3}" if len(codes) > 3 else "")
        asked = Asked(words, text=text, hint="หลายรายการมีหมายเหตุต่างกัน พิมพ์แทนทั้งหมด" if notes else "")

        def keep(told: Sequence[Any]) -> bool:
            same = (told[0] or "") == text
            return same or self._attempt(lambda: self._items.set_field(self._year, codes, "note", told[0]))

        self._asks.ask([asked], keep)
