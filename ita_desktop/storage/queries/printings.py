"""What was printed."""

from collections.abc import Mapping
from datetime import UTC, datetime

from sqlmodel import col

from ita_desktop.domain.printings import Printing
from ita_desktop.storage.queries.base import Queries
from ita_desktop.storage.tables import PrintingRow


class PrintingQueries(Queries):
    """Printings, the newest first; they are added and never changed."""

    def printings(self, place: str | None = None) -> tuple[Printing, ...]:
        """All printings; ``place`` asks for those of one paper."""
        of_place = () if place is None else (col(PrintingRow.place) == place,)
        return tuple(map(printing_of, self._trees.facts(PrintingRow, col(PrintingRow.id), *of_place)))

    def last_printed(self) -> Mapping[str, datetime]:
        """By the place of each paper that was ever printed, when it was last."""
        found = self._trees.latest(PrintingRow.place, PrintingRow.at)
        return {place: moment_of(at) for place, at in found.items()}

    def add_printing(self, printing: Printing) -> None:
        """Write a printing down; its number is the next one."""
        cells = {name: getattr(printing, name) for name in Printing.__slots__ if name not in ("number", "at")}
        at = printing.at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
        self._trees.keep(PrintingRow, {**cells, "at": at})


def printing_of(row: PrintingRow) -> Printing:
    """A row as a record; its time is that of this machine's zone."""
    cells = {name: getattr(row, name) for name in Printing.__slots__ if name not in ("number", "at")}
    return Printing(number=row.id or 0, at=moment_of(row.at), **cells)


def moment_of(text: str) -> datetime:
    """A kept moment in this machine's time zone."""
    return datetime.fromisoformat(text).astimezone()
