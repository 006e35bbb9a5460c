"""Measures of a plan opened by their keys, so that a field is saved as fast whatever the plan's size."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from ita_desktop.domain.measures import Measure
from ita_desktop.services.context import Context
from ita_desktop.services.measures.book import MeasureNotFound, opened
from ita_desktop.storage import UnitOfWork

if TYPE_CHECKING:
    from ita_desktop.storage.queries.plans import KeptMeasures


class OpenMeasures(Protocol):
    """Measures that may be changed; ``close`` writes them."""

    def measure(self, key: str) -> Measure:
        """The measure of a key, else MeasureNotFound."""

    def put(self, measure: Measure) -> None:
        """Put a measure in the place of the one with its key, else MeasureNotFound."""

    def close(self) -> None:
        """Write what was put."""


@dataclass
class FewMeasures:
    """Some measures, read and written alone."""

    kept: "KeptMeasures"
    held: dict[str, Measure]

    def measure(self, key: str) -> Measure:
        """The measure of a key, else MeasureNotFound."""
        if key not in self.held:
            raise MeasureNotFound
        return self.held[key]

    def put(self, measure: Measure) -> None:
        """Put a measure in the place of the one with its key, else MeasureNotFound."""
        self.measure(measure.key or "")
        self.held[measure.key or ""] = measure

    def close(self) -> None:
        """Write them."""
        self.kept.write(self.held.values())


def few_opened(context: Context, unit: UnitOfWork, year: int, keys: Collection[str]) -> OpenMeasures:
    """The measures of keys; the whole plan where one is not kept under its key.

    A file's measures may have no keys: they are given some, and keep them with what is written first.
    """
    kept = unit.office.measures(year, keys)
    return FewMeasures(kept, dict(kept)) if kept.keys() >= set(keys) else opened(context, unit, year)
