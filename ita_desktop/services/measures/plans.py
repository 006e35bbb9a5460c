"""The plan of a fiscal year: its measures added, written, ordered, numbered and taken away."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

from ita_desktop.domain.assessments import Assessment
from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.measures import Measure, Plan
from ita_desktop.domain.measures.numbers import numbered_behind
from ita_desktop.domain.memos import free_key
from ita_desktop.services.changes import Subject
from ita_desktop.services.context import Context
from ita_desktop.services.measures.book import PlanBook, meant_years, opened
from ita_desktop.services.measures.few import few_opened


@dataclass(frozen=True, slots=True)
class PlanSheet:
    """What pages show of a plan; its measures have keys. ``exists`` where the office keeps it.

    ``from_assessment`` is the year whose result it answers, ``assessment`` that result where it is known, and
    ``framework`` names its codes. ``units`` are all of the office, then others that the plan names.
    """

    fiscal_year: int
    from_assessment: int
    framework: Framework
    assessment: Assessment | None
    plan: Plan
    units: tuple[str, ...]
    exists: bool

    def measure(self, key: str) -> Measure | None:
        """The measure of a key."""
        return next((each for each in self.plan.measures if each.key == key), None)


class PlanService:
    """Plans by fiscal year; each act is one step of undo."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def sheet(self, year: int) -> PlanSheet:
        """The year's plan, an empty one where there is none."""
        with self._context.reading() as unit:
            book = opened(self._context, unit, year)
            return PlanSheet(
                fiscal_year=year,
                from_assessment=book.from_assessment,
                framework=book.framework,
                assessment=book.assessment,
                plan=book.plan,
                units=book.units,
                exists=book.exists,
            )

    def years(self, year: int) -> tuple[tuple[int, bool], ...]:
        """The plans that can be shown while a fiscal year is, each with whether it is kept.

        Those that are meant first, then all others, the year's own and the one to begin after the newest.
        """
        with self._context.reading() as unit:
            kept = set(unit.office.planned_years())
            meant = meant_years(unit, year)
        others = sorted({*kept, year, max((*kept, year)) + 1}, reverse=True)
        return tuple((each, each in kept) for each in dict.fromkeys((*meant, *others)))

    # -- acts ------------------------------------------------------------------------------------------

    def begin(self, year: int) -> None:
        """Keep an empty plan for a year that has none."""
        with self._changing(year, f"เริ่มแผนมาตรการปี {year}"):
            pass

    def add(
        self, year: int, measures: Sequence[Measure], what: str = "เพิ่มมาตรการ", after: str | None = None
    ) -> tuple[str, ...]:
        """Put measures behind another, else at the end, with keys and numbers of their own; their keys."""
        with self._changing(year, f"{what} ปี {year}") as book:
            return added(book, measures, after)

    def write(self, year: int, keys: Sequence[str], what: str, **fields: Any) -> None:
        """Set fields of measures to the same values; ``what`` was done stands in the history."""
        self.change(year, keys, what, lambda measure: replace(measure, **fields))

    def change(
        self, year: int, keys: Sequence[str], what: str, changed: Callable[[Measure], Measure]
    ) -> None:
        """Change each of the measures in its own way, in one act; MeasureNotFound where one is gone."""
        with self._context.act(f"{what} ปี {year}", Subject.PLANS) as unit:
            few = few_opened(self._context, unit, year, keys)
            for key in keys:
                few.put(changed(few.measure(key)))
            few.close()

    def drop(self, year: int, keys: Sequence[str]) -> None:
        """Take measures away."""
        with self._changing(year, f"ลบมาตรการ {len(keys)} ข้อ ปี {year}") as book:
            for key in keys:
                book.measure(key)
            book.put_all(each for each in book.plan.measures if each.key not in keys)

    def move(self, year: int, keys: Sequence[str], before: str | None) -> None:
        """Put measures, in the plan's order, before another one, at the end where none is named."""
        with self._changing(year, f"เรียงมาตรการ ปี {year}") as book:
            moved = [each for each in book.plan.measures if each.key in keys]
            others = [each for each in book.plan.measures if each.key not in keys]
            at = next((at for at, each in enumerate(others) if each.key == before), len(others))
            book.put_all((*others[:at], *moved, *others[at:]))

    def duplicate(self, year: int, keys: Sequence[str]) -> tuple[str, ...]:
        """Put a copy of each measure behind it, without what was reported; the keys of the copies."""
        made: list[str] = []
        with self._changing(year, f"ทำสำเนามาตรการ ปี {year}") as book:
            for key in keys:
                copy = replace(book.measure(key), key=None, number=None, progress=(), status=None)
                made += added(book, [copy], key)
        return tuple(made)

    def renumber(self, year: int, order: Sequence[str]) -> None:
        """Number the measures 1, 2, 3 … in the order of their keys as they are listed."""
        with self._changing(year, f"จัดเลขมาตรการใหม่ ปี {year}") as book:
            places = {key: at for at, key in enumerate(order, 1)}
            book.put_all(
                replace(each, number=places.get(each.key or "", each.number)) for each in book.plan.measures
            )

    def set_head(self, year: int, what: str, **fields: Any) -> None:
        """Set what belongs to the whole plan, such as its ``introduction`` and ``signers``."""
        with self._context.act(f"{what} ปี {year}", Subject.PLANS) as unit:
            head = unit.office.plan_head(year) or Plan(fiscal_year=year)
            unit.office.put_plan_head(replace(head, **fields))

    @contextmanager
    def _changing(self, year: int, title: str) -> Iterator[PlanBook]:
        with self._context.act(title, Subject.PLANS) as unit:
            book = opened(self._context, unit, year)
            yield book
            book.close()


def added(book: PlanBook, measures: Sequence[Measure], after: str | None = None) -> tuple[str, ...]:
    """Put measures behind another one of the book, else at its end; their keys, new ones where taken."""
    taken = set(book.keys)
    new = []
    for each in numbered_behind(book.plan.measures, measures):
        key = each.key or f"m{len(taken) + 1}"
        key = free_key(key, taken)
        taken.add(key)
        new.append(replace(each, key=key))
    kept = book.plan.measures
    at = book.keys.index(after) + 1 if after in book.keys else len(kept)
    book.put_all((*kept[:at], *new, *kept[at:]))
    return tuple(each.key or "" for each in new)
