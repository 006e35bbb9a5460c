"""Counts of disclosure items: by status, how many wait, how many are late."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ita_desktop.documents.oit_cells import Records
from ita_desktop.documents.oit_words import is_waiting, late
from ita_desktop.domain.frameworks import Item
from ita_desktop.domain.oit import Counts, counted
from ita_desktop.domain.scores import round2


@dataclass(frozen=True, slots=True)
class Tally:
    """Statuses of a list of items; those that wait or are late are among those that are not done."""

    counts: Counts
    waiting: int = 0
    late: int = 0

    @property
    def percent(self) -> Decimal:
        """Hundredths of a list that are done, 0 where it has no item."""
        if not self.counts.total:
            return Decimal(0)
        return round2(Decimal(100 * self.counts.done) / self.counts.total)


def tallied(items: Iterable[Item], records: Records, on: date | None) -> Tally:
    """Count items as they stand on a day."""
    codes = [item.code for item in items]
    held = [records.get(code) for code in codes]
    waiting = sum(is_waiting(record, on) for record in held)
    return Tally(counted(records, codes), waiting, sum(late(record, on) > 0 for record in held))
