"""What is done to measures of the list: begun, copied, taken away, put in order, numbered anew."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from ita_desktop.domain.measures import Measure
from ita_desktop.ui.measures.plan.form import Attempt
from ita_desktop.ui.measures.plan.rows import GroupLine, Listing, MeasureLine
from ita_desktop.ui.measures.plan.table import PlanTable

if TYPE_CHECKING:
    from ita_desktop.services.measures import PlanService

MOST_TOLD = 6
OTHER_GROUP = "เรียงได้ภายในตัวชี้วัดเดียวกัน จะย้ายตัวชี้วัด ให้เลือกที่ช่องตัวชี้วัดของมาตรการ"


class PlanActs(QObject):
    """``done`` tells what was done, ``begun`` the key of a measure that was begun, to be written now.

    ``commit`` saves what is being typed before anything is done.
    """

    done = Signal(str)
    failed = Signal(str)
    begun = Signal(str)

    def __init__(
        self,
        view: QWidget,
        plans: "PlanService",
        table: PlanTable,
        attempt: Attempt,
        commit: Callable[[], object],
    ) -> None:
        super().__init__(view)
        self._plans, self._table, self._attempt, self._commit = plans, table, attempt, commit
        self.year = 0
        self.listing: Listing | None = None

    # -- more and fewer --------------------------------------------------------------------------------

    def add(self) -> None:
        """A new measure behind the current one, under its indicator."""
        self._commit()
        line = self._table.current()
        indicator = line.indicator if isinstance(line, MeasureLine | GroupLine) else None
        measure = Measure(indicators=(indicator.number,) if indicator else None)
        after = line.key if isinstance(line, MeasureLine) else None
        made: list[str] = []
        if self._attempt(lambda: made.extend(self._plans.add(self.year, [measure], after=after))):
            self.begun.emit(made[0])

    def duplicate(self) -> None:
        """A copy of each selected measure behind it."""
        self._commit()
        keys = self._table.keys()
        made: list[str] = []
        if keys and self._attempt(lambda: made.extend(self._plans.duplicate(self.year, keys))):
            self._table.choose(made, made[-1])
            self.done.emit(f"ทำสำเนา {len(made)} มาตรการแล้ว")

    def drop(self) -> None:
        """Take the selected measures away; the keyboard goes to the next one."""
        self._commit()
        keys = self._table.keys()
        following = self._following(keys)
        if keys and self._attempt(lambda: self._plans.drop(self.year, keys)):
            self._table.go_to(following)
            self._table.setFocus(Qt.FocusReason.OtherFocusReason)
            self.done.emit(f"ลบ {len(keys)} มาตรการแล้ว")

    def _following(self, keys: Sequence[str]) -> str:
        """The measure that is shown behind the last of these, else the one before the first."""
        shown = [line.key for line in self._table.records.rows if isinstance(line, MeasureLine)]
        places = [at for at, key in enumerate(shown) if key in keys]
        if not places:
            return ""
        near = [*shown[places[-1] + 1 :], *reversed(shown[: places[0]])]
        return next((key for key in near if key not in keys), "")

    # -- order -----------------------------------------------------------------------------------------

    def shift(self, step: int) -> None:
        """Move the selected measures one up (-1) or down (1) among those of their indicator."""
        self._commit()
        keys, group = self._table.keys(), [line.key for line in self._table.neighbours()]
        places = [at for at, key in enumerate(group) if key in keys]
        if not places:
            if keys:
                self.failed.emit(OTHER_GROUP)
            return
        if step < 0 and places[0] > 0:
            self._move(keys, group[places[0] - 1])
        elif step > 0 and places[-1] + 1 < len(group):
            self._move(keys, self._behind(group[places[-1] + 1], keys))

    def let_go(self, row: int) -> None:
        """Put the selected measures before a row of the list, or at the end of their group."""
        self._commit()
        keys, rows = self._table.keys(), self._table.records.rows
        group = [line.key for line in self._table.neighbours()]
        line = rows[row] if row < len(rows) else None
        if isinstance(line, MeasureLine) and line.key in group:
            before: str | None = line.key if line.key not in keys else self._behind(line.key, keys)
        else:
            before = self._behind(group[-1], keys)
        self._move(keys, before)

    def _behind(self, key: str, without: Sequence[str]) -> str | None:
        """What follows a measure in the plan's order, leaving some out; None at its end."""
        order = [each.key or "" for each in self.listing.plan.measures] if self.listing else []
        rest = order[order.index(key) + 1 :] if key in order else []
        return next((each for each in rest if each not in without), None)

    def _move(self, keys: Sequence[str], before: str | None) -> None:
        order = [each.key for each in self.listing.plan.measures] if self.listing else []
        rest = [key for key in order if key not in keys]
        at = rest.index(before) if before in rest else len(rest)
        if [*rest[:at], *(key for key in order if key in keys), *rest[at:]] != order:
            self._attempt(lambda: self._plans.move(self.year, keys, before))

    # -- numbers ---------------------------------------------------------------------------------------

    def changes(self) -> list[tuple[Measure, int]]:
        """The measures whose number is not their place in the list, with that place."""
        lines = self.listing.lines if self.listing else ()
        return [(line.measure, at) for at, line in enumerate(lines, 1) if str(line.measure.number) != str(at)]

    def renumber(self) -> None:
        """Number the measures 1, 2, 3 … as they stand in the list, and say which changed."""
        self._commit()
        changes = self.changes()
        if not changes or self.listing is None:
            return
        order = [line.key for line in self.listing.lines]
        if self._attempt(lambda: self._plans.renumber(self.year, order)):
            told = [f"{each.number or '(ไม่มีเลข)'} เป็น {at}" for each, at in changes[:MOST_TOLD]]
            more = len(changes) - len(told)
            rest = f" และอีก {more} มาตรการ" if more else ""
            self.done.emit(f"จัดเลขใหม่แล้ว {len(changes)} มาตรการ: {', '.join(told)}{rest}")
