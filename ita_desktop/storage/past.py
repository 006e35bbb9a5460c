"""History by pages: the acts that fit, newest first, and the changes of one of them."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, false, func, or_
from sqlalchemy import select as sql_select
from sqlmodel import col, select

from ita_desktop.domain.record_places import RecordPlace
from ita_desktop.storage.history import JournalEntry, at_or_below, entry_of, title_of
from ita_desktop.storage.journal import JournaledSession
from ita_desktop.storage.lineage import Lineage, Rows
from ita_desktop.storage.queries.printings import moment_of
from ita_desktop.storage.tables import ChangeReasonRow, JournalRow
from ita_desktop.storage.tables.journal import ActKind

AT_ONCE = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """Which changes are meant: at or below one of the places, by a person, on days of this machine's zone.

    What is left out does not narrow; ``since`` is a day or a moment with its zone, ``until`` the last day;
    ``acts`` names acts by their ids.
    """

    places: tuple[str, ...] = ()
    actor: str | None = None
    since: date | None = None
    until: date | None = None
    acts: tuple[int, ...] | None = None
    rows: "Mapping[str, frozenset[int]] | None" = None
    """Ids of rows by the names of their tables."""

    tables: tuple[str, ...] = ()
    kind: ActKind | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PastAct:
    """An act as a line of history; ``place`` is that of its first change that fits, ``changes`` how many do.

    ``last`` is the id of the last of them. ``wiped`` where values of it are kept no longer.
    """

    id: int
    kind: ActKind
    undoes: int | None
    title: str
    actor: str
    at: datetime
    place: str
    places: int
    changes: int
    last: int
    wiped: bool
    reason: str | None


class Past:
    """Reads of the journal what a page shows, never all of it."""

    def __init__(self, session: JournaledSession) -> None:
        self._session = session

    def ids(self, sought: Sought) -> tuple[int, ...]:
        """All acts that fit, the newest first."""
        act = col(JournalRow.act_id)
        query = sql_select(act).where(*_conditions(sought)).distinct().order_by(act.desc())
        return tuple(row[0] for row in self._session.connection().execute(query))

    def acts(self, sought: Sought) -> tuple[PastAct, ...]:
        """The acts that fit, the newest first."""
        act_id = col(JournalRow.act_id)
        query = sql_select(
            act_id,
            func.min(col(JournalRow.id)),
            func.max(col(JournalRow.id)),
            func.count(),
            func.count(func.distinct(col(JournalRow.place))),
            func.count(col(JournalRow.salt)),
        ).where(*_conditions(sought))
        newest = query.group_by(act_id).order_by(act_id.desc())
        found: Sequence[Any] = self._session.connection().execute(newest).all()
        firsts = self._rows([row[1] for row in found])
        reasons = self.reasons([row[0] for row in found])
        return tuple(_act_of(row, firsts[row[1]], reasons) for row in found)

    def changes(
        self, act: int, sought: Sought | None = None, most: int | None = None
    ) -> tuple[JournalEntry, ...]:
        """The changes of an act that fit, in their order."""
        query = select(JournalRow).where(JournalRow.act_id == act, *_conditions(sought or Sought()))
        found = self._session.exec(query.order_by(col(JournalRow.id)).limit(most))
        return tuple(entry_of(row) for row in found)

    def entries(self, sought: Sought) -> tuple[JournalEntry, ...]:
        """All changes that fit, in their order: for what is narrowed well."""
        query = select(JournalRow).where(*_conditions(sought)).order_by(col(JournalRow.id))
        return tuple(map(entry_of, self._session.exec(query)))

    def rows(self, record: RecordPlace) -> Rows:
        """The rows of a part of a record, see ``Lineage``."""
        return Lineage(self._session).rows(record)

    def known(self, record: RecordPlace) -> RecordPlace:
        """A record as far down as there are such parts now."""
        return Lineage(self._session).known(record)

    def names(self, record: RecordPlace) -> tuple[str, ...]:
        """What the parts of a record are called."""
        return Lineage(self._session).names(record)

    def actors(self) -> tuple[str, ...]:
        """Everyone who ever did something, the empty name left out."""
        found = self._session.exec(select(JournalRow.actor).distinct())
        return tuple(sorted(filter(None, found)))

    def reasons(self, acts: Iterable[int]) -> Mapping[int, str]:
        """The reasons that were given, by act."""
        told: dict[int, str] = {}
        for ids in _batches(list(acts)):
            query = select(ChangeReasonRow.act_id, ChangeReasonRow.text)
            told |= dict(self._session.exec(query.where(col(ChangeReasonRow.act_id).in_(ids))).all())
        return told

    def put_reason(self, act: int, text: str) -> None:
        """Write down why an act was done, over what was written before."""
        query = select(ChangeReasonRow).where(ChangeReasonRow.act_id == act)
        row = self._session.exec(query).one_or_none()
        if row is None:
            self._session.add(ChangeReasonRow.model_validate({"act_id": act, "text": text}))
        elif row.text != text:
            row.text = text
        self._session.flush()

    def days(self) -> tuple[date, date] | None:
        """The days of the first and the last change, None where there is none."""
        ends = select(func.min(col(JournalRow.at)), func.max(col(JournalRow.at)))
        first, last = self._session.exec(ends).one()
        return (moment_of(first).date(), moment_of(last).date()) if first and last else None

    def hash_of(self, change: int) -> str:
        """The hash of a change, empty where there is none."""
        return self._session.exec(select(JournalRow.hash).where(JournalRow.id == change)).first() or ""

    def standing(self, acts: Collection[int]) -> frozenset[int]:
        """Those of the acts that hold: not taken back, or done again."""
        if not acts:
            return frozenset()
        query = select(JournalRow.undoes, JournalRow.act_id).where(
            col(JournalRow.id) > min(acts), col(JournalRow.undoes).is_not(None)
        )
        taken_by: dict[int, int] = {undone: act for undone, act in self._session.exec(query) if undone}
        return frozenset(act for act in acts if _stands(act, taken_by))

    def _rows(self, ids: Sequence[int]) -> dict[int, JournalRow]:
        found: dict[int, JournalRow] = {}
        for some in _batches(ids):
            query = select(JournalRow).where(col(JournalRow.id).in_(some))
            found |= {row.id or 0: row for row in self._session.exec(query)}
        return found


def _conditions(sought: Sought) -> list[ColumnElement[bool]]:
    told: list[ColumnElement[bool]] = []
    if sought.places:
        told.append(or_(*map(at_or_below, sought.places)))
    if sought.actor is not None:
        told.append(col(JournalRow.actor) == sought.actor)
    if sought.since is not None:
        told.append(col(JournalRow.at) >= _moment(sought.since))
    if sought.until is not None:
        told.append(col(JournalRow.at) < _moment(sought.until + timedelta(days=1)))
    if sought.tables:
        told.append(col(JournalRow.table_name).in_(sought.tables))
    if sought.kind is not None:
        told.append(col(JournalRow.kind) == sought.kind)
    if sought.rows is not None:
        told.append(or_(false(), *(of_rows(table, ids) for table, ids in sought.rows.items())))
    if sought.acts is not None:
        told.append(col(JournalRow.act_id).in_(sought.acts))
    return told


def of_rows(table: str, ids: Collection[int]) -> ColumnElement[bool]:
    """The changes of some rows of a table."""
    return and_(col(JournalRow.table_name) == table, col(JournalRow.row_id).in_(ids))


def _moment(at: date) -> str:
    """A moment, or when a day begins on this machine, as the journal writes it."""
    moment = at if isinstance(at, datetime) else datetime.combine(at, time())
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def _act_of(row: Sequence[Any], first: JournalRow, reasons: Mapping[int, str]) -> PastAct:
    act, _, last, changes, places, salted = row
    return PastAct(
        id=act,
        kind=first.kind,
        undoes=first.undoes,
        title=title_of(first),
        actor=first.actor,
        at=moment_of(first.at),
        place=first.place,
        places=places,
        changes=changes,
        last=last,
        wiped=salted < changes,
        reason=reasons.get(act),
    )


def _stands(act: int, taken_by: Mapping[int, int]) -> bool:
    steps = 0
    while act in taken_by:
        act, steps = taken_by[act], steps + 1
    return steps % 2 == 0


def _batches(ids: Sequence[int]) -> Iterable[Sequence[int]]:
    return (ids[start : start + AT_ONCE] for start in range(0, len(ids), AT_ONCE))
