"""What is set for all selected measures in one act: period, units, follow-up, status."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from ita_desktop.domain.measures import Measure
from ita_desktop.domain.measures.periods import period_of
from ita_desktop.domain.measures.standings import STATUSES, WORDINGS
from ita_desktop.ui.kit.asking import Asked, AskRow
from ita_desktop.ui.kit.readings import read_line, read_text
from ita_desktop.ui.measures.plan.actions import PlanActions
from ita_desktop.ui.measures.plan.fields import EXAMPLES, LABELS
from ita_desktop.ui.measures.plan.form import BY_REPORTS, Attempt
from ita_desktop.ui.measures.plan.table import PlanTable
from ita_desktop.ui.measures.plan.units import TickMenu

if TYPE_CHECKING:
    from ita_desktop.services.measures import PlanService, PlanSheet

FIELDS = ("period", "units", "follow_up", "status")


class PlanFoot(QWidget):
    """Action bar or question, one at a time; nothing where fewer than two measures are selected."""

    def __init__(self, table: PlanTable) -> None:
        super().__init__()
        self._table = table
        self.bar, self.asks = PlanActions(), AskRow()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.asks)
        self.asks.begun.connect(self.follow)
        self.asks.over.connect(self.follow)

    def picked(self) -> None:
        """Other measures are selected: what was asked of the former ones is asked no more."""
        self.asks.give_up()
        self.follow()

    def follow(self) -> None:
        """Show what holds for the measures that are selected now."""
        self.bar.show_selected(0 if self.asks.is_open else len(self._table.keys()))


class SeveralActs(QObject):
    """Asks for a value and sets it for the selected measures; ``done`` tells what was done."""

    done = Signal(str)

    def __init__(
        self, view: QWidget, plans: "PlanService", table: PlanTable, foot: PlanFoot, attempt: Attempt
    ) -> None:
        super().__init__(view)
        self._view, self._plans, self._table, self._foot = view, plans, table, foot
        self._attempt = attempt
        self.sheet: PlanSheet | None = None
        self.units: Sequence[str] = ()

    def begin(self, name: str) -> None:
        """Ask for a field of the selected measures."""
        if self.sheet is None or not self._table.keys():
            return
        if name == "units":
            ticked = self._common("units") or ()
            menu = TickMenu(self.units, ticked, self._set_units, self._view)
            menu.open_at(self._foot.bar.units, above=True)
        elif name == "status":
            self._open_statuses()
        else:
            self._ask(name)

    def _ask(self, name: str) -> None:
        now = self._common(name)
        text = (now.text if name == "period" and now else now) or ""
        words = f"{LABELS[name]} {len(self._table.keys())} มาตรการ"
        keys = self._table.keys()
        asked = Asked(words, text=" ".join(str(text).split()), hint=EXAMPLES.get(name, ""))
        self._foot.asks.ask([asked], lambda answers: self._answered(name, answers[0], keys))

    def _answered(self, name: str, typed: str | None, keys: Sequence[str]) -> bool:
        def write() -> None:
            self._keep(name, self._read(name, typed or ""), keys)

        done = self._attempt(write)
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)
        return done

    def _read(self, name: str, typed: str) -> Any:
        if name == "period":
            text = read_line(typed)
            return period_of(text, self.sheet.fiscal_year)[0] if text and self.sheet else None
        return read_text(typed)

    def _open_statuses(self) -> None:
        menu = QMenu(self._view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for words, status in (*((WORDINGS[each], each) for each in STATUSES), (BY_REPORTS, None)):
            menu.addAction(words).triggered.connect(partial(self._take_status, status))
        anchor = self._foot.bar.status
        menu.popup(anchor.mapToGlobal(QPoint(0, -menu.sizeHint().height())))
        menu.setActiveAction(menu.actions()[0])

    def _take_status(self, status: str | None, _: bool = False) -> None:
        self._set("status", status)

    def _set_units(self, units: Sequence[str]) -> None:
        self._set("units", tuple(units) or None)

    def _set(self, name: str, value: Any) -> None:
        keys = self._table.keys()
        self._attempt(lambda: self._keep(name, value, keys))

    def _keep(self, name: str, value: Any, keys: Sequence[str]) -> None:
        if self.sheet is None:
            return
        what = f"ตั้ง{LABELS[name]} {len(keys)} มาตรการ"
        self._plans.write(self.sheet.fiscal_year, keys, what, **{name: value})
        self.done.emit(f"{what}แล้ว")

    def _common(self, name: str) -> Any:
        """The value that all selected measures have, None where they differ."""
        found = [getattr(each, name) for each in self._measures()]
        return found[0] if found and all(each == found[0] for each in found) else None

    def _measures(self) -> list[Measure]:
        chosen = set(self._table.keys())
        return [each for each in self.sheet.plan.measures if each.key in chosen] if self.sheet else []
