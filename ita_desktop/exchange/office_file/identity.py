"""By what a record of the office file is known again."""

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from typing import Any

from ita_desktop.domain.agencies import Officer
from ita_desktop.domain.assessments import AnalysisFinding, Assessment
from ita_desktop.domain.measures import Measure, Plan
from ita_desktop.domain.meetings import Committee, Meeting
from ita_desktop.domain.memos import Memo
from ita_desktop.domain.office import Draft, EvidenceFile, FrameworkChange, Office
from ita_desktop.domain.oit import Link, OitItem
from ita_desktop.domain.thai.digits import fold
from ita_desktop.exchange.office_file.schema import Group, Kind, Listing, Table, fields_of
from ita_desktop.exchange.places import Gaps, member
from ita_desktop.exchange.problems import Problem

IDENTITIES: Mapping[type[Any], Callable[[Any], Hashable]] = {
    Assessment: lambda record: record.fiscal_year,
    Plan: lambda record: record.fiscal_year,
    Committee: lambda record: record.key,
    Meeting: lambda record: (record.committee, fold(record.number)),
    FrameworkChange: lambda record: (record.framework, record.path),
    EvidenceFile: lambda record: record.sha256,
    Draft: lambda record: record.place,
    AnalysisFinding: lambda record: record.key,
    Measure: lambda record: record.key,
    Memo: lambda record: record.key,
    Officer: lambda record: record.key,
}
"""None stands for no identity: the record is then known by its position."""

WORD_LISTS = {(Office, "dictionary"), (Office, "wording")}
"""Lists of which each element stands for itself; all other lists but logs are one value."""

LOGS = {(OitItem, "history"), (Link, "checks")}
"""Lists of what happened: entries of both sides are kept, in the order of their days."""


def identity_of(record: Any) -> Hashable | None:
    """What a record is known by, None where only its position tells."""
    return IDENTITIES[type(record)](record)


def has_identity(kind: Kind) -> bool:
    """Whether a list's elements are records that are known again one by one."""
    return isinstance(kind, Group) and kind.record in IDENTITIES


def repeated(record: Any, gaps: Gaps, place: str = "") -> Iterator[Problem]:
    """Records of one list that have the same identity."""
    for field in fields_of(type(record)):
        value = getattr(record, field.name)
        where = member(place, field.key)
        match field.kind:
            case Group() if value is not None:
                yield from repeated(value, gaps, where)
            case Table(Group()):
                for inner, _, each in gaps.members(where, value):
                    yield from repeated(each, gaps, inner)
            case Listing(Group()):
                yield from _repeated_in(value, gaps, where)


def _repeated_in(records: Sequence[Any], gaps: Gaps, place: str) -> Iterator[Problem]:
    first: dict[Hashable, str] = {}
    for where, record in gaps.each(place, records):
        identity = identity_of(record) if type(record) in IDENTITIES else None
        if identity is not None and first.setdefault(identity, where) != where:
            yield Problem(where, f"ซ้ำกับ {first[identity]} ให้รวมเป็นรายการเดียวหรือแก้ให้ต่างกัน")
        yield from repeated(record, gaps, where)
