"""What is done with the selected lines: measures made of them, or let answer them."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from ita_desktop.domain.measures import Measure
from ita_desktop.ui.kit.viewed_page import PageView
from ita_desktop.ui.measures.coverage.lines import IdleLine, Line, MatterLine, ResolvedLine, next_awaiting
from ita_desktop.ui.measures.coverage.looks import RESOLUTION, TASK
from ita_desktop.ui.measures.coverage.table import CoverageTable

if TYPE_CHECKING:
    from ita_desktop.services.bundle import Services


class CoverageActs:
    """Each act is one step of undo; the keyboard then goes to the next line that awaits a measure."""

    def __init__(self, view: PageView, services: "Services", table: CoverageTable) -> None:
        self._view, self._service, self._table = view, services.coverage, table
        self._plans = services.plans
        self.year = 0
        self.lines: Sequence[Line] = ()

    @property
    def chosen(self) -> tuple[Line, ...]:
        """The selected lines."""
        return tuple(self._table.selected())

    def choices(self, line: Line | None) -> Sequence[tuple[str, str, Measure]]:
        """The measures that may be made of a line: key, where it is from, the measure."""
        if isinstance(line, ResolvedLine):
            source = TASK if line.resolved.is_task else RESOLUTION
            return [("", source, self._service.of_meeting(self.year, line.key))]
        if isinstance(line, MatterLine):
            found = self._service.choices(self.year, line.key)
            return [(each.key, each.source, each.measure) for each in found]
        return ()

    def make(self) -> None:
        """A measure of each selected line, as it is proposed."""
        if resolved := self._keys(ResolvedLine):
            self._make(lambda: self._service.carry_out(self.year, resolved))
        elif matters := self._keys(MatterLine):
            self._make(lambda: self._service.make(self.year, matters))

    def make_every(self, keys: Sequence[str]) -> None:
        """A measure of each of these matters."""
        if keys:
            self._make(lambda: self._service.make(self.year, keys))

    def join(self) -> None:
        """One measure for all selected matters."""
        if len(keys := self._keys(MatterLine)) > 1:
            self._make(lambda: self._service.make(self.year, keys, as_one=True))

    def use(self, choice: str) -> None:
        """A measure of the current line from one of its choices."""
        line = self._table.current_line()
        if isinstance(line, ResolvedLine):
            self.make()
        elif isinstance(line, MatterLine):
            key = line.key
            self._make(lambda: (self._service.use(self.year, key, choice),))

    def attach(self, measure: str) -> None:
        """Let a measure answer the selected matters, or carry out the current resolution."""
        words = f"ให้มาตรการ{self._name(measure)} ตอบแล้ว"
        line = self._table.current_line()
        if isinstance(line, ResolvedLine):
            key = line.key
            self._do(lambda: self._service.attach_resolved(self.year, key, measure), words)
        elif keys := self._keys(MatterLine):
            self._do(lambda: self._service.attach(self.year, keys, measure), words)

    def answer(self, matter: str) -> None:
        """Let the current measure answer a matter."""
        line = self._table.current_line()
        if isinstance(line, IdleLine):
            words = f"ให้มาตรการ{self._name(line.key)} ตอบ {matter} แล้ว"
            self._do(lambda: self._service.attach(self.year, [matter], line.key), words)

    def detach(self, measure: str) -> None:
        """Let a measure no longer answer the current matter."""
        line = self._table.current_line()
        if isinstance(line, MatterLine):
            key, words = line.key, f"เลิกให้มาตรการ{self._name(measure)} ตอบแล้ว"
            if self._view.attempt(lambda: self._service.detach(self.year, key, measure)):
                self._view.done.emit(words)

    def _keys(self, kind: type[MatterLine] | type[ResolvedLine]) -> tuple[str, ...]:
        return tuple(line.key for line in self.chosen if isinstance(line, kind))

    def _make(self, act: Callable[[], Sequence[str]]) -> None:
        made: list[str] = []
        following = self._following()
        if self._view.attempt(lambda: made.extend(act())):
            told = f"{self._name(made[0])} " if len(made) == 1 else f" {len(made)} ข้อ"
            self._end(f"ทำมาตรการ{told}แล้ว", following)

    def _do(self, act: Callable[[], object], words: str) -> None:
        following = self._following()
        if self._view.attempt(act):
            self._end(words, following)

    def _following(self) -> str | None:
        return next_awaiting(self.lines, {line.key for line in self.chosen})

    def _end(self, words: str, following: str | None) -> None:
        if following is not None:
            self._table.go_to(following)
        self._view.done.emit(words)

    def _name(self, key: str) -> str:
        """A measure in words: ``ข้อ 3``."""
        measure = self._plans.sheet(self.year).measure(key)
        return f"ข้อ {measure.number}" if measure is not None and measure.number is not None else "นี้"
