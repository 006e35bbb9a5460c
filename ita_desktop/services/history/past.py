"""History by pages and in words: acts, their changes, and what of it is narrowed to."""

from collections.abc import Mapping
from dataclasses import dataclass

from ita_desktop.domain.journal_words import RECORDS, FieldChange, field_changes, names_of, place_words
from ita_desktop.domain.record_places import Step, read_record
from ita_desktop.domain.thai.plain import beginning
from ita_desktop.services.context import Context
from ita_desktop.storage import JournalEntry, PastAct, Sought, UnitOfWork

MOST_NAME = 50
MOST_CHANGES = 400
"""Changes that are told of one act."""


@dataclass(frozen=True, slots=True)
class SeenAct:
    """An act with the words of its place."""

    act: PastAct
    where: str


@dataclass(frozen=True, slots=True)
class SeenChange:
    """A change of an act: where, of which kind of record, what was done to it, field by field."""

    entry: JournalEntry
    where: str
    record: str
    verb: str
    fields: tuple[FieldChange, ...]


class PastService:
    """Asks the journal for what a page shows."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def ids(self, sought: Sought) -> tuple[int, ...]:
        """All acts that fit, the newest first: what a list counts and scrolls over."""
        with self._context.reading() as unit:
            return unit.past.ids(sought)

    def acts(self, sought: Sought) -> tuple[SeenAct, ...]:
        """The acts that fit, the newest first; a list asks for those that are in sight."""
        with self._context.reading() as unit:
            names = _names(unit)
            return tuple(seen_act(each, names) for each in unit.past.acts(sought))

    def changes(self, act: int, sought: Sought | None = None) -> tuple[SeenChange, ...]:
        """The first changes of an act that fit, in their order."""
        with self._context.reading() as unit:
            names = _names(unit)
            return tuple(seen_change(each, names) for each in unit.past.changes(act, sought, MOST_CHANGES))

    def actors(self) -> tuple[str, ...]:
        """Everyone who ever did something."""
        with self._context.reading() as unit:
            return unit.past.actors()

    def words(self, place: str) -> str:
        """A place, or a part of a record with what it is called, in words."""
        record = read_record(place)
        with self._context.reading() as unit:
            names = unit.past.names(record)
            above = place_words(record.place, _names(unit))
        return " ".join((above, *map(_step_words, record.steps, names)))

    def known(self, place: str) -> str:
        """The record that is meant, or that above it where it has no such part any more or yet."""
        with self._context.reading() as unit:
            return str(unit.past.known(read_record(place)))

    def sought(self, place: str) -> Sought:
        """All changes of a record, or of a part of one, and of what is below."""
        record = read_record(place)
        with self._context.reading() as unit:
            rows = unit.past.rows(record)
        return Sought(rows=rows) if rows else Sought(places=(record.place,))


def _step_words(step: Step, name: str) -> str:
    number = step.which.removeprefix("#") if step.which.startswith("#") else ""
    called = f"“{beginning(name, MOST_NAME)}”" if name else ""
    return " ".join(filter(None, (RECORDS[step.table], number, called)))


def _names(unit: UnitOfWork) -> Mapping[str, str]:
    return names_of(unit.office.committees(), unit.office.memos(), unit.office.evidence_files())


def seen_act(act: PastAct, names: Mapping[str, str]) -> SeenAct:
    """An act in words: its one place, else its first with how many more there are."""
    more = f" และอีก {act.places - 1} แห่ง" if act.places > 1 else ""
    return SeenAct(act, f"{place_words(act.place, names)}{more}")


def seen_change(entry: JournalEntry, names: Mapping[str, str]) -> SeenChange:
    """A change in words."""
    verb = "เพิ่ม" if entry.before is None else "ลบ" if entry.after is None else "แก้"
    if entry.wiped:
        verb = "ลบค่าแล้ว"
    return SeenChange(
        entry,
        place_words(entry.place, names),
        RECORDS.get(entry.table, entry.table),
        verb,
        field_changes(entry.before, entry.after),
    )
