"""The parts of the document: ticked ones are bound in, in the order of the list, with what each lacks."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from ita_desktop.domain.errors import ItaError
from ita_desktop.ui.kit.fonts import Role
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.ordered_ticks import OrderedTicks, TickLine
from ita_desktop.ui.kit.section import Section

if TYPE_CHECKING:
    from ita_desktop.services.measures.published import PublishedService

TITLE = "ส่วนของเล่ม"
HINT = "ติ๊กส่วนที่จะอยู่ในเล่ม เลื่อนลำดับด้วย Alt+↑ และ Alt+↓ ใช้กับเล่มของทุกปี"


class PartsSection(Section):
    """Saved at once, for all years."""

    def __init__(self, service: "PublishedService", breaker: Breaker) -> None:
        super().__init__(TITLE)
        self._service, self._year = service, 0
        self.list = OrderedTicks(breaker)
        self.add(Label(HINT, role=Role.SMALL, tone="muted", wraps=True, breaker=breaker), 8)
        self.add(self.list, 4)
        self.list.toggled.connect(lambda key, on: self._change(lambda: service.toggle(key, shown=on)))
        self.list.moved.connect(lambda key, step: self._change(lambda: service.move(key, step)))
        self.list.reset_wanted.connect(lambda: self._change(service.reset))

    def show_year(self, year: int) -> None:
        """Show the parts of a plan's document."""
        self._year = year
        parts = self._service.parts(year)
        self.list.show_lines(
            [TickLine(p.key, p.title, p.shown, p.lacks or p.note, bool(p.lacks and p.shown)) for p in parts],
            own=self._service.is_own(),
        )

    def _change(self, act: Callable[[], object]) -> None:
        refused = ""
        try:
            act()
        except ItaError as error:
            refused = str(error)
        self.show_year(self._year)
        if refused:
            self.list.refuse(refused)
